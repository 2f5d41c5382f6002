"""The ticks of an axis: a step that people count in, for 40 seconds as for 300 days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from mkdocs_postmortems.timeline.geometry import NARROW, Tick
from mkdocs_postmortems.timeline.scale import Scale, instant, seconds
from mkdocs_postmortems.timeline.texts import text_width
from mkdocs_postmortems.timeline.words import MONTHS

_MOST = 8
"""How many ticks an axis has at most: their labels need 100 px each."""

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_STEPS = (
    *(1, 2, 5, 10, 15, 30),
    *(minutes * _MINUTE for minutes in (1, 2, 5, 10, 15, 30)),
    *(hours * _HOUR for hours in (1, 2, 3, 6, 12)),
    *(days * _DAY for days in (1, 2, 4, 7, 14)),
)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)
_ROOM = 72.0
"""Where ticks stand closer than this on a phone (in px), every second one has no label there.

With seconds the first label needs more."""


def ticks(scale: Scale) -> tuple[Tick, ...]:
    """The ticks of the stretch, and of the room left of and right of it."""
    first = scale.start if scale.earlier else max(scale.second(0), 0)
    last = scale.end if scale.later else scale.second(100)
    step = next((step for step in _STEPS if (last - first) / step <= _MOST), None)
    instants = list(_months(first, last) if step is None else _even(first, last, step))
    days = [_day(at, before, step) for at, before in zip(instants, [None, *instants], strict=False)]
    xs = [scale.x(seconds(at)) for at in instants]
    return tuple(_placed(xs, [_label(at, step) for at in instants], days))


def _even(first: float, last: float, step: int) -> Iterator[datetime]:
    """Every `step` seconds; those of days begin at midnight, because 86400 divides the origin."""
    number = -int(-first // step)
    while number * step <= last:
        yield instant(number * step)
        number += 1


def _months(first: float, last: float) -> Iterator[datetime]:
    begin, end = instant(first), instant(last)
    months = begin.year * 12 + begin.month - 1, end.year * 12 + end.month - 1
    span = months[1] - months[0]
    step = next(step for step in _MONTH_STEPS if span / step <= _MOST)
    for month in range(-(-months[0] // step) * step, months[1] + 1, step):
        year, rest = divmod(month, 12)
        if year >= 1 and (at := datetime(year, rest + 1, 1, tzinfo=UTC)) >= begin:
            yield at


def _label(at: datetime, step: int | None) -> str:
    if step is None:
        return MONTHS[at.month - 1]
    if step >= _DAY:
        return f"{at.day} {MONTHS[at.month - 1]}"
    minute = f"{at.hour:02d}:{at.minute:02d}"
    return f"{minute}:{at.second:02d}" if step < _MINUTE else minute


def _day(at: datetime, before: datetime | None, step: int | None) -> str:
    """The second line: the date at the first tick and where it changes, or the year."""
    if step is None or step >= _DAY:
        return "" if before is not None and before.year == at.year else str(at.year)
    if before is not None and before.date() == at.date():
        return ""
    text = f"{at.day} {MONTHS[at.month - 1]}"
    return f"{text} {at.year}" if before is None else text


def _placed(xs: list[float], labels: list[str], days: list[str]) -> Iterator[Tick]:
    """Labels kept inside the plot; the date of the first tick gives way to one close by."""
    apart = xs[1] - xs[0] if len(xs) > 1 else 100
    if len(xs) > 1 and days[1] and apart < 25:
        year = days[0].rpartition(" ")[2]
        days[:2] = ["", days[1] if year in days[1] else f"{days[1]} {year}"]
    first = labels[0] if labels else ""
    room = max(_ROOM, text_width(f"{first} UTC") + text_width(first) / 2)
    for number, (x, label, day) in enumerate(zip(xs, labels, days, strict=True)):
        yield Tick(
            x=x,
            label=f"{label} UTC" if number == 0 and ":" in label else label,
            day=day,
            place="start" if x < 8 else "end" if x > 94 else "middle",
            minor=apart * NARROW / 100 < room and number % 2 == 1,
        )
