"""The times of an incident above its bar, each on the lowest level where its words are free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_postmortems.model.moments import DAY, Moment
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import WIDE, Flag
from mkdocs_postmortems.timeline.scale import Point
from mkdocs_postmortems.timeline.texts import Clock, text_width

_BOLD = 1.05
"""How much wider a flag is than its words, as its time is bold."""

_SPACE = 16.0
"""The room between a pole and its words and after them, in px."""


def is_exact(moment: Moment) -> bool:
    """Whether a moment is known to the minute, and not about then."""
    return moment.measurable and not moment.approximate


def draw_flags(drawn: Mapping[str, Point], clock: Clock) -> tuple[Flag, ...]:
    """One flag for each time that can be drawn, in the order of time.

    Words stand to the right of their pole; at the right end they stand to its left, and so do
    those that would reach into them. No pole crosses the words of another flag.
    """
    ordered = sorted(drawn.items(), key=lambda item: item[1].moment.at)
    times = list(_times(ordered, clock))
    poles = [point.x for _, point in ordered]
    widths = [_width(time, name) for time, (name, _) in zip(times, ordered, strict=True)]
    turned, limit = len(poles), 100.0
    while turned and poles[turned - 1] + widths[turned - 1] > limit:
        turned -= 1
        limit = poles[turned]
    levels = _levels(poles, widths, turned)
    return tuple(
        Flag(
            x=point.x,
            level=levels[number],
            time=times[number],
            name=words.POINTS[name],
            leftwards=number >= turned,
            vague=not is_exact(point.moment),
        )
        for number, (name, point) in enumerate(ordered)
    )


def _times(ordered: Iterable[tuple[str, Point]], clock: Clock) -> Iterator[str]:
    day = None
    for _, point in ordered:
        yield clock.text(point.moment, day)
        day = point.moment.day if point.moment.precision is not DAY else None


def _width(time: str, name: str) -> float:
    """The width of a flag's words in per cent."""
    return (text_width(f"{time} {words.POINTS[name]}") * _BOLD + _SPACE) / WIDE * 100


def _levels(poles: list[float], widths: list[float], turned: int) -> list[int]:
    """Above every flag whose pole its words would reach; those from `turned` on reach leftwards."""
    levels = [0] * len(poles)
    for n in range(turned - 1, -1, -1):
        reach = poles[n] + widths[n]
        levels[n] = max(
            (levels[m] + 1 for m in range(n + 1, turned) if poles[m] < reach), default=0
        )
    for n in range(turned, len(poles)):
        reach = poles[n] - widths[n]
        ends = [poles[m] + (widths[m] if m < turned else 0) for m in range(n)]
        levels[n] = max((levels[m] + 1 for m in range(n) if ends[m] > reach), default=0)
    return levels
