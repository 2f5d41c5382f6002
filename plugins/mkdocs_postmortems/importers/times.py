"""Dates and times as people write them, to moments. What can be read in two ways is not read."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from mkdocs_postmortems.importers import zones
from mkdocs_postmortems.model.moments import Moment, Precision

DateOrder = Literal["dmy", "mdy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A time that is left out, and why: a clause without a full stop."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day. `days` is 1 for 24:00."""

    at: time
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What stands at the beginning of a text: a date, a time of day, or both.

    `zone` is its name as written; `end` is where the rest begins; `wrong` says what keeps it from
    being read; `yearless` is a month and day without a year.
    """

    day: date | None = None
    yearless: tuple[int, int] | None = None
    clock: Clock | None = None
    until: Clock | None = None
    zone: str | None = None
    approximate: bool = False
    end: int = 0
    wrong: str | None = None


_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = r"(?P<{0}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAYS = "|".join([*calendar.day_name, "thurs", "tues", *calendar.day_abbr])
_DATE = re.compile(
    rf"(?:on\s+)?(?:(?:{_WEEKDAYS})\b[.,]?\s+(?:the\s+)?)?(?:"
    r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"
    r"|(?P<a>\d{1,2})(?P<sep2>[-/.])(?P<b>\d{1,2})(?P=sep2)(?P<year2>\d{4}|\d\d)(?!\d)"
    rf"|{_MONTH.format('month')}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(?P<year>\d{{4}}))?(?!\d)"
    rf"|(?P<day3>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?{_MONTH.format('month3')}"
    r"(?:[,\s-]+(?P<year3>\d{4}))?(?!\d))",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:(?P<{0}h>[\dX?]{{1,3}})[:h](?P<{0}m>[\dX?]{{2}})(?::(?P<{0}s>\d\d)(?:[.,]\d+)?)?(?!:?\d)"
    r"(?:\s*(?P<{0}half>[ap])\.?m\b\.?)?"
    r"|(?P<{0}h12>\d{{1,2}})\s*(?P<{0}half12>[ap])\.?m\b\.?"
    r"|(?P<{0}hhmm>[0-2]\d[0-5]\d)(?=\s?(?:Z|UTC|GMT|hrs)\b)(?:\s?hrs)?)"
)
_APPROXIMATE = re.compile(
    r"(?:~|≈|(?:ca\.?|circa|about|around|roughly|approx(?:imately|\.)?)\s+)\s*", re.I
)
_TIME = re.compile(_CLOCK.format(""), re.IGNORECASE)
_UNTIL = re.compile(
    r"\s*(?:-|–|—|to\b|until\b|till\b)\s*" + _CLOCK.format("").replace("P<", "P<u"), re.I
)
_JOIN = re.compile(r"\s*(?:T(?=\d)|,|at\b|@|\|)?\s*")
_OPEN = re.compile(r"[\s*_`\[(~]*(?!\()")
_CLOSE = re.compile(r"[*_`\])~]*")
_NONE = frozenset({"", "?", "??", "???", "n/a", "na", "none", "unknown", "tbd", "tba", "-", "null"})


def read_stamp(text: str, *, order: DateOrder | None = None) -> Stamp | None:
    """The date and time that a text begins with; None where it begins with neither."""
    position = _OPEN.match(text).end()  # type: ignore[union-attr]  # it matches nothing, too
    stamp, position = _read_date(text, position, order)
    joined = _JOIN.match(text, position).end() if stamp.end else position  # type: ignore[union-attr]
    about = _APPROXIMATE.match(text, joined)
    found = _TIME.match(text, about.end() if about else joined)
    if found is None:
        return stamp if stamp.end else None
    stamp = replace(stamp, approximate=about is not None)
    stamp = _with_clock(stamp, found, "clock")
    ranged = _UNTIL.match(text, found.end())
    before = _zone(text, found.end())
    if before is not None:
        stamp = replace(stamp, zone=before[0], end=before[1])
        ranged = _UNTIL.match(text, before[1])
    if ranged is not None:
        stamp = _with_clock(stamp, ranged, "until")
        after = _zone(text, ranged.end())
        if after is not None:
            stamp = replace(stamp, zone=after[0], end=after[1])
    return replace(stamp, end=_CLOSE.match(text, stamp.end).end())  # type: ignore[union-attr]


def _read_date(text: str, position: int, order: DateOrder | None) -> tuple[Stamp, int]:
    about = _APPROXIMATE.match(text, position)
    found = _DATE.match(text, about.end() if about else position)
    if found is None:
        return Stamp(), position
    stamp = replace(_date(found, order), approximate=about is not None, end=found.end())
    end = _CLOSE.match(text, found.end()).end()  # type: ignore[union-attr]
    return replace(stamp, end=end), end


def _date(found: re.Match[str], order: DateOrder | None) -> Stamp:
    if found["y"]:
        return _day(int(found["y"]), int(found["m"]), int(found["d"]), found[0])
    if found["a"]:
        return _numeric(found, order)
    month = _MONTHS[(found["month"] or found["month3"]).lower()]
    day, year = int(found["day"] or found["day3"]), found["year"] or found["year3"]
    if year is None:
        return Stamp(yearless=(month, day))
    return _day(int(year), month, day, found[0])


def _numeric(found: re.Match[str], order: DateOrder | None) -> Stamp:
    """Two numbers of which either could be the month are read only in a stated order."""
    a, b = int(found["a"]), int(found["b"])
    if len(found["year2"]) == 2:
        return Stamp(wrong=f"{found[0].strip()!r} has a year of two digits")
    year = int(found["year2"])
    if order is None and a != b and a <= 12 and b <= 12:
        return Stamp(wrong=f"{found[0].strip()!r} can be two dates: give --date-order dmy or mdy")
    if a > 12 or (order == "dmy" and b <= 12):
        return _day(year, b, a, found[0])
    return _day(year, a, b, found[0])


def _day(year: int, month: int, day: int, written: str) -> Stamp:
    if not 1900 <= year < 2900:
        return Stamp(wrong=f"{written.strip()!r} is no year of ours")
    try:
        return Stamp(day=date(year, month, day))
    except ValueError:
        return Stamp(wrong=f"there is no day {written.strip()!r}")


def _zone(text: str, position: int) -> tuple[str, int] | None:
    """The zone after a time of day, and where it ends."""
    start = re.compile(r"[\s]*[(]?").match(text, position).end()  # type: ignore[union-attr]
    found = zones.ZONE.match(text, start)
    if found is None or not (zones.find(found[0]) or found[0] in zones.AMBIGUOUS):
        return None
    return found[0], found.end()


def _with_clock(stamp: Stamp, found: re.Match[str], field: Literal["clock", "until"]) -> Stamp:
    stamp = replace(stamp, end=found.end())
    clock = _clock(found, "" if field == "clock" else "u")
    if isinstance(clock, Unread):
        return replace(stamp, wrong=stamp.wrong or clock.why)
    return replace(stamp, clock=clock) if field == "clock" else replace(stamp, until=clock)


def _clock(found: re.Match[str], prefix: str) -> Clock | Unread:
    def part(name: str) -> str | None:
        return found[prefix + name]

    hours, minutes, seconds, half = part("h"), part("m"), part("s"), part("half")
    if part("h12"):
        hours, minutes, half = part("h12"), "0", part("half12")
    elif part("hhmm"):
        hours, minutes = found[prefix + "hhmm"][:2], found[prefix + "hhmm"][2:]
    written = found[0].strip(" -–—")
    if not (hours or "").isdigit() or not (minutes or "").isdigit() or len(hours or "") > 2:
        return Unread(why=f"{written!r} is no time of day")
    hour, minute, second = int(hours or 0), int(minutes or 0), int(seconds or 0)
    if half and ((half in "aA" and hour > 12) or (half in "pP" and hour == 0)):
        return Unread(why=f"{written!r} contradicts itself")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    if (hour, minute, second) == (24, 0, 0):
        return Clock(at=time(), days=1)
    if hour > 23 or minute > 59 or second > 59:
        return Unread(why=f"{written!r} is no time of day")
    return Clock(at=time(hour, minute, second))


def place(day: date, clock: Clock, zone: tzinfo) -> datetime | Unread:
    """The instant of a time of day in a zone.

    What a change of the clocks leaves out or doubles is not read.
    """
    try:
        naive = datetime.combine(day, clock.at) + timedelta(days=clock.days)
        first = naive.replace(tzinfo=zone).astimezone(UTC)
        second = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)
    except (OverflowError, ValueError):
        return Unread(why=f"{day} is out of range")
    if first != second:
        return Unread(why=f"at {clock.at:%H:%M} on {day} the clocks change in its zone")
    return first


def read_moment(
    text: str,
    *,
    zone: tzinfo | None,
    order: DateOrder | None = None,
    placeholder: bool = True,
) -> tuple[Moment | None, Unread | None]:
    """A whole text as one moment, and what is wrong with it.

    `zone` is for a text that names none; without either the time of day is left out and the date
    kept. With `placeholder` midnight is taken for a time that nobody filled in: the same.
    """
    stripped = text.strip().strip("'\"")
    if stripped.lower() in _NONE:
        return None, Unread(why=f"{text!r} is no time") if stripped else None
    stamp = read_stamp(stripped, order=order)
    if stamp is None or stamp.end < len(stripped.rstrip(" .)")) or stamp.until is not None:
        return None, Unread(why=f"{_short(text)!r} is no time that can be read")
    if stamp.day is None:
        why = stamp.wrong or f"{_short(text)!r} has no {'year' if stamp.yearless else 'date'}"
        return None, Unread(why=why)
    if stamp.wrong:
        return moment_of(Stamp(), stamp.day, None, placeholder=False, written="")[0], Unread(
            why=f"{stamp.wrong}, in {_short(text)!r}: the date is kept"
        )
    return moment_of(stamp, stamp.day, zone, placeholder=placeholder, written=_short(text))


def moment_of(
    stamp: Stamp, day: date, zone: tzinfo | None, *, placeholder: bool, written: str
) -> tuple[Moment | None, Unread | None]:
    """The moment of a stamp on a day; see `read_moment`."""
    whole = Moment(
        at=datetime(day.year, day.month, day.day, tzinfo=UTC),
        precision=Precision.DAY,
        approximate=stamp.approximate,
    )
    if stamp.clock is None:
        return whole, None
    if placeholder and stamp.clock == Clock(at=time()):
        return whole, Unread(why=f"midnight in {written!r} may only fill a gap: the date is kept")
    if stamp.zone is not None:
        zone = zones.settle(stamp.zone, zone, datetime.combine(day, stamp.clock.at))
        if zone is None:
            return whole, Unread(why=f"{stamp.zone} in {written!r} can be several zones")
    if zone is None:
        return whole, Unread(why=f"{written!r} has no time zone: the date is kept")
    at = place(day, stamp.clock, zone)
    if isinstance(at, Unread):
        return whole, at
    return Moment(at=at, approximate=stamp.approximate), None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
