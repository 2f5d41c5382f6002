"""Figures over time: the lengths of each period, and what share of the promises was verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.charts.lengths import Axis, axis
from mkdocs_postmortems.insights.periods import Period
from mkdocs_postmortems.insights.verified import Verified
from mkdocs_postmortems.measures import Distribution
from mkdocs_postmortems.timeline.scale import percent

HEIGHT = 132
"""The height of the plot over the names of the periods, in px."""

TOP = 10
"""The room over the highest value."""

_EACH = 150
"""With more values than this a drawing shows medians only."""

_WIDEST = 8.0
"""How wide a column of the promises may be, in per cent."""

_LEFT = 9.0
"""The room for the names of the lengths, left of all marks, in per cent."""

_LINE = 14.0
"""How far apart the names of two lengths stand at least, in px."""

_LABELS = 10
_NARROW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The name of a period under the plot. A `minor` one is not shown on a narrow screen."""

    x: float
    label: str
    minor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A horizontal line and what it stands for."""

    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One period: its median, its ninetieth percentile, and each value where they are few."""

    x: float
    median: float
    p90: float | None
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Lengths over time; the time runs from left to right, longer stands higher."""

    marks: tuple[Mark, ...]
    levels: tuple[Level, ...]
    names: tuple[Name, ...]


def trend(found: tuple[tuple[Period, Distribution], ...]) -> Trend | None:
    """The drawing of one measure, as high as what it shows needs; None where there is nothing."""
    each = sum(one.n for _, one in found) <= _EACH
    shown = [value for _, one in found for value in (one.values if each else _summary(one))]
    up = axis([Distribution(values=tuple(sorted(shown)))])
    if up is None:
        return None
    marks = []
    for number, (_, one) in enumerate(found):
        if one.median is not None:
            p90 = None if one.p90 is None else _y(up, one.p90)
            values = tuple(_y(up, value) for value in one.values) if each and one.n > 1 else ()
            x = _middle(number, len(found))
            marks.append(Mark(x=x, median=_y(up, one.median), p90=p90, values=values))
    return Trend(
        marks=tuple(marks),
        levels=tuple(_levels(up)),
        names=names(period for period, _ in found),
    )


def _levels(up: Axis) -> Iterator[Level]:
    """The lengths beside the plot, from the longest; of those too close, the first."""
    before = -_LINE
    for step, tick in reversed(tuple(zip(up.steps, up.ticks(), strict=True))):
        y = _y(up, step)
        if y - before >= _LINE:
            yield Level(y=y, label=tick.label)
            before = y


def _summary(found: Distribution) -> Iterator[float]:
    yield from (value for value in (found.median, found.p90) if value is not None)


def _y(up: Axis, seconds: float) -> float:
    return round(TOP + (1 - up.share(seconds)) * (HEIGHT - TOP), 1)


def _middle(number: int, total: int) -> float:
    return percent(_LEFT + (number + 0.5) / total * (100 - _LEFT))


def names(found: Iterable[Period]) -> tuple[Name, ...]:
    """As many names as there is room for: of quarters the years, at the first one shown of each."""
    periods = tuple(found)
    named: list[tuple[int, str]] = []
    for number, period in enumerate(periods):
        new = number == 0 or period.year != periods[number - 1].year
        if period.before:
            if len(periods) <= _LABELS:
                named.append((number, "earlier"))
            continue
        if period.quarter == 1 or (new and not period.quarter) or len(periods) <= _NARROW:
            quarter = f"Q{period.quarter} " if period.quarter and len(periods) <= _NARROW else ""
            named.append((number, f"{quarter}{period.year}"))
    if not named and periods:
        named = [(len(periods) - 1, str(periods[-1].year))]
    step = -(-len(named) // _LABELS)
    kept = named[::-1][::step][::-1]
    thin = -(-len(kept) // _NARROW)
    shown = {number for number, _ in kept[::-1][::thin]}
    return tuple(
        Name(x=_middle(number, len(periods)), label=label, minor=number not in shown)
        for number, label in kept
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One column: of the height of the plot, the verified part, and the done part above it."""

    x: float
    width: float
    verified_y: float
    verified: float
    done_y: float
    done: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The shares over time."""

    columns: tuple[Share, ...]
    levels: tuple[Level, ...]
    names: tuple[Name, ...]


def shares(found: tuple[Verified, ...]) -> Shares:
    """The drawing of the promises over time."""
    total, high = len(found), HEIGHT - TOP
    width = min((100 - _LEFT) * 0.8 / total, _WIDEST)
    columns = []
    for number, one in enumerate(found):
        verified, done = one.share * high, one.done / one.promised * high
        columns.append(
            Share(
                x=percent(_middle(number, total) - width / 2),
                width=percent(width),
                verified_y=round(HEIGHT - verified, 1),
                verified=round(verified, 1),
                done_y=round(HEIGHT - verified - done, 1),
                done=round(done, 1),
            )
        )
    levels = tuple(
        Level(y=HEIGHT - share * high / 100, label=f"{share}\N{NO-BREAK SPACE}%")
        for share in (0, 50, 100)
    )
    names_ = names(one.period for one in found)
    return Shares(columns=tuple(columns), levels=levels, names=names_)
