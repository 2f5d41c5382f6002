"""Time zones as people write them. What could be several zones is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_HOURS = {
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "WET": 0,
    "WEST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "SGT": 8,
    "HKT": 8,
    "JST": 9,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
    "EST": -5,
    "EDT": -4,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "BRT": -3,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
}
"""Abbreviations that name one offset wherever they are used."""

AMBIGUOUS = frozenset({"AST", "BST", "CST", "ECT", "IST", "KST", "SST"})
"""Abbreviations that several zones share: Central or China, Irish, Indian or Israeli."""

_REGIONS = {
    "PT": "America/Los_Angeles",
    "MT": "America/Denver",
    "CT": "America/Chicago",
    "ET": "America/New_York",
    "PACIFIC": "America/Los_Angeles",
    "MOUNTAIN": "America/Denver",
    "CENTRAL EUROPEAN": "Europe/Berlin",
    "EASTERN": "America/New_York",
    "COORDINATED UNIVERSAL": "UTC",
}
_NAME = (
    r"(?:UTC|GMT)\ ?[+\-\u2212]\ ?\d{1,2}(?::?[0-5]\d)?(?!\d)"
    r"|[+\-\u2212]\d\d:?[0-5]\d(?!\d)"
    r"|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?"
    r"|(?:Coordinated\ Universal|Central\ European|Pacific|Mountain|Eastern)\ (?:Summer\ )?Time"
    r"|[A-Z]{2,4}(?![A-Za-z])|Z(?![A-Za-z])"
)
ZONE = re.compile(_NAME.replace("\\ ", "[ ]"))
"""What can be a zone, at a place where one is expected."""

_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+\-\u2212]) ?(\d{1,2}):?(\d\d)?")
_STATEMENT = re.compile(
    r"(?:^|(?<=[\s(*_>|]))(?:all\s+)?(?:times(?:tamps?)?\b|time\s?zone\b|timeline\s*(?=\())",
    re.IGNORECASE | re.MULTILINE,
)
_REACH = 70
"""How far behind "all times" its zone stands, in characters."""


@lru_cache(maxsize=256)
def find(name: str) -> tzinfo | None:
    """The zone of a name; None for an unknown or ambiguous one."""
    name = name.strip()
    offset = _OFFSET.fullmatch(name)
    if offset:
        return _fixed(offset)
    if name.upper() in _HOURS:
        hours = _HOURS[name.upper()]
        return UTC if hours == 0 else timezone(timedelta(hours=hours), name.upper())
    region = re.sub(r"( SUMMER)? TIME$", "", name.upper())
    key = _REGIONS.get(region, name if "/" in name else "")
    try:
        return ZoneInfo(key) if key else None
    except (KeyError, ValueError, OSError):
        return None


def _fixed(offset: re.Match[str]) -> tzinfo | None:
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    if minutes > 14 * 60:
        return None
    length = timedelta(minutes=minutes if offset[1] == "+" else -minutes)
    return timezone(length) if minutes else UTC


def settle(name: str, fallback: tzinfo | None, at: datetime) -> tzinfo | None:
    """The zone of a name; an ambiguous one is the fallback, where that goes by the name then."""
    if name.upper() in AMBIGUOUS and fallback is not None:
        return fallback if at.replace(tzinfo=fallback).tzname() == name.upper() else None
    return find(name)


def stated(text: str) -> Iterator[str]:
    """The zone that each statement such as "all times in CET (UTC+1)" names, as it is written.

    Of two names in one statement an offset counts: "PST (UTC-7)" is seven hours behind. An
    ambiguous name is given too; one that is no zone at all is not.
    """
    for match in _STATEMENT.finditer(text):
        line = text[match.end() : match.end() + _REACH].partition("\n")[0]
        known = [m[0] for m in ZONE.finditer(line) if find(m[0]) or m[0] in AMBIGUOUS]
        if known:
            yield next((name for name in known if _OFFSET.fullmatch(name)), known[0])


def out_of_season(name: str, at: datetime) -> bool:
    """Whether people there keep other time on that day: PST in July, CEST in January."""
    seasonal = {
        **dict.fromkeys(("PST", "PDT"), "America/Los_Angeles"),
        **dict.fromkeys(("EST", "EDT"), "America/New_York"),
        **dict.fromkeys(("CET", "CEST"), "Europe/Berlin"),
        **dict.fromkeys(("EET", "EEST"), "Europe/Helsinki"),
    }
    zone = seasonal.get(name.upper())
    return zone is not None and at.replace(tzinfo=ZoneInfo(zone)).tzname() != name.upper()
