"""Lengths of time on a logarithmic axis: 40 seconds and 300 days on one drawing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from mkdocs_postmortems.measures import Distribution, in_words
from mkdocs_postmortems.timeline.scale import percent

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_TICKS = (
    *(1, 10, _MINUTE, 10 * _MINUTE, _HOUR, 6 * _HOUR, _DAY, 7 * _DAY, 30 * _DAY),
    *(365 * _DAY * years for years in (1, 10, 100, 1000, 10000)),
)
_MOST_LABELS = 6
"""So many labels stand beside each other on a phone."""

_EDGE = 3.0
"""The room left and right of the axis, in per cent: a dot on its end stays whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthTick:
    """A length that the axis names. A `minor` one has no label on a narrow screen."""

    at: float
    label: str
    place: str = "middle"
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From one length to another, in seconds. Both are ticks, and nothing stands beyond them.

    What is shorter than the axis can tell stands at its low end, which then says so: `shorter`.
    """

    low: float
    high: float
    steps: tuple[float, ...]
    shorter: bool = False

    def share(self, seconds: float) -> float:
        """Where a length stands between the two ends, from 0 to 1."""
        span = math.log(self.high / self.low)
        return min(max(math.log(max(seconds, self.low) / self.low) / span, 0.0), 1.0)

    def x(self, seconds: float) -> float:
        """Where a length stands from left to right, in per cent."""
        return percent(_EDGE + self.share(seconds) * (100 - 2 * _EDGE))

    def ticks(self) -> tuple[LengthTick, ...]:
        """The ticks from left to right, each with its x."""
        last = len(self.steps) - 1
        thin = -(-len(self.steps) // _MOST_LABELS)
        return tuple(
            LengthTick(
                at=self.x(step),
                label=f"≤ {_words(step)}" if self.shorter and not number else _words(step),
                place="start" if number == 0 else "end" if number == last else "middle",
                minor=(last - number) % thin != 0,
            )
            for number, step in enumerate(self.steps)
        )


def axis(found: Iterable[Distribution]) -> Axis | None:
    """The axis that holds all of some distributions; None where there is nothing to hold."""
    ends = [end for one in found if one.n for end in (one.values[0], one.values[-1])]
    if not ends:
        return None
    first = max((n for n, step in enumerate(_TICKS) if step <= min(ends)), default=0)
    last = min((n for n, s in enumerate(_TICKS) if s >= max(ends)), default=len(_TICKS) - 1)
    first = min(first, len(_TICKS) - 2)
    last = max(last, first + 1)
    steps = tuple(float(step) for step in _TICKS[first : last + 1])
    return Axis(low=steps[0], high=steps[-1], steps=steps, shorter=min(ends) < steps[0])


def _words(seconds: float) -> str:
    years = seconds / (365 * _DAY)
    return f"{years:,.0f} y" if years >= 1 else in_words(timedelta(seconds=seconds))


BASE = 34
"""Where the dots of a strip stand, in px; a strip is a little higher."""

_BINS = 60
_STACK = 5
_STEP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One value."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Several values that are about as long."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """All values of a distribution along an axis: each a dot, or columns where they are many."""

    dots: tuple[Dot, ...]
    columns: tuple[Column, ...]
    median: float | None
    p90: float | None


def strip(found: Distribution, along: Axis) -> Strip:
    """The drawing of one distribution."""
    bins = Counter(_bin(along, value) for value in found.values)
    highest = max(bins.values(), default=0)
    few = highest <= _STACK
    return Strip(
        dots=tuple(_dots(found, along)) if few else (),
        columns=() if few else tuple(_column(p, bins[p] / highest) for p in sorted(bins)),
        median=None if found.median is None else along.x(found.median),
        p90=None if found.p90 is None else along.x(found.p90),
    )


def _bin(along: Axis, value: float) -> int:
    return min(int(along.share(value) * _BINS), _BINS - 1)


def _dots(found: Distribution, along: Axis) -> Iterator[Dot]:
    """Each where it belongs, on top of those that are about as long."""
    stacked: Counter[int] = Counter()
    for value in found.values:
        place = _bin(along, value)
        yield Dot(x=along.x(value), y=BASE - 3 - _STEP * stacked[place])
        stacked[place] += 1


def _x(share: float) -> float:
    return percent(_EDGE + share * (100 - 2 * _EDGE))


def _column(place: int, share: float) -> Column:
    height = max(round(share * _STEP * _STACK, 1), 1)
    width = (100 - 2 * _EDGE) / _BINS
    left = _x(place / _BINS)
    return Column(x=left, width=percent(width), y=round(BASE - height, 1), height=height)
