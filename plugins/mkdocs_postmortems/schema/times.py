"""Why a text is not a time: RFC 3339, within what a computer's calendar and clock hold."""

from __future__ import annotations

import re
from datetime import date, datetime

from mkdocs_postmortems.schema.formats import FIRST_YEAR, LAST_YEAR
from mkdocs_postmortems.schema.showing import shown

_CLOCK = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}[0-9.]*)?) ?(.*)"
)
_LEAP_SECOND = re.compile(r"[0-9]{2}:[0-9]{2}:60(?:\.[0-9]*)?")
_OFFSET = re.compile(r"[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]")
_FRACTION = 6
"""So many digits of a second the schema takes: a computer's times end at the microsecond."""

_EXAMPLE = "write 2026-03-01T10:02:00Z, say, or a date"


def diagnose(text: str) -> tuple[str, str]:
    """What is wrong with a time, as near to the author's slip as can be told, and what to write."""
    match = _CLOCK.fullmatch(text.strip())
    day = match[1] if match else text.strip()
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        try:
            date.fromisoformat(day)
        except ValueError:
            return f"the date {day} does not exist", "write a date of the calendar"
        if not FIRST_YEAR <= int(day[:4]) <= LAST_YEAR:
            write = f"write a year from {FIRST_YEAR:04} to {LAST_YEAR}"
            return f"the year {day[:4]} is too far away", write
    if not match:
        return f"{shown(text)} is not a time", _EXAMPLE
    return _instant(text, day, match[2], match[3])


def _instant(text: str, day: str, clock: str, offset: str) -> tuple[str, str]:
    """The same of a time whose day is right."""
    if _LEAP_SECOND.fullmatch(clock):
        # Neither `datetime` nor what readers' machines count with has it.
        what = f"the leap second {clock} has no place here"
        return what, "write second 59, or the minute after it"
    try:
        datetime.fromisoformat(f"{day}T{clock if clock[2] == ':' else '0' + clock}")
    except ValueError:
        return f"the time of day {clock} does not exist", _EXAMPLE
    if not offset:
        full = clock if clock.count(":") > 1 else f"{clock}:00"
        write = f"write {day}T{full}Z for UTC, or end it with an offset such as +02:00"
        return f"the time {text} has no offset", write
    if not _OFFSET.fullmatch(offset):
        return f"the offset {offset!r} is not one", "write Z, or an offset such as +02:00"
    if clock.count(":") == 1:
        return f"the time {text} has no seconds", f"write {day}T{clock}:00{offset.upper()}"
    whole, _, fraction = clock.partition(".")
    if len(fraction) > _FRACTION:
        what = f"fractions of a second have at most {_FRACTION} digits here"
        return what, f"write {day}T{whole}.{fraction[:_FRACTION]}{offset.upper()}"
    write = f"write {day}T{clock}{offset.upper()}"
    if "T" not in text.upper():
        return f"{text!r} has no T between date and time", write
    if re.search(r"\s", text):
        return f"the time {text!r} has white space", write
    if text != text.upper():
        return f"the time {text} has a small letter", write
    return f"{shown(text)} is not an RFC 3339 instant", _EXAMPLE
