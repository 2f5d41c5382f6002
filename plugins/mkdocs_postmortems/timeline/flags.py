"""The times of an incident above its bar, each on the lowest level where its words are free."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import WIDE, Flag
from mkdocs_postmortems.timeline.scale import Scale, seconds
from mkdocs_postmortems.timeline.texts import Clock, text_width

_BOLD = 1.05
"""How much wider a flag is than its words, as its time is bold."""

_SPACE = 16.0
"""The room between a pole and its words and after them, in px."""


def is_exact(moment: Moment) -> bool:
    """Whether a moment is known to the minute, and not about then."""
    return moment.measurable and not moment.approximate


def draw_flags(drawn: dict[str, Moment], scale: Scale, clock: Clock) -> tuple[Flag, ...]:
    """One flag for each time that can be drawn, in the order of time.

    Words stand to the right of their pole; at the right end they stand to its left, and so do
    those that would reach into them. No pole crosses the words of another flag.
    """
    flags = _flags(drawn, scale, clock)
    widths = [_width(flag) for flag in flags]
    turned, limit = len(flags), 100.0
    while turned and flags[turned - 1].x + widths[turned - 1] > limit:
        turned -= 1
        limit = flags[turned].x
    levels = _levels([flag.x for flag in flags], widths, turned)
    return tuple(
        replace(flag, level=levels[number], leftwards=number >= turned)
        for number, flag in enumerate(flags)
    )


def _flags(drawn: dict[str, Moment], scale: Scale, clock: Clock) -> list[Flag]:
    found: list[Flag] = []
    day = None
    for name, moment in sorted(drawn.items(), key=lambda item: item[1].at):
        flag = Flag(
            x=scale.x(seconds(moment.at)),
            level=0,
            time=clock.text(moment, day),
            name=words.POINTS[name],
            vague=not is_exact(moment),
        )
        found.append(flag)
        day = moment.day if moment.precision is not Precision.DAY else None
    return found


def _width(flag: Flag) -> float:
    """The width of a flag's words in per cent."""
    return (text_width(f"{flag.time} {flag.name}") * _BOLD + _SPACE) / WIDE * 100


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
