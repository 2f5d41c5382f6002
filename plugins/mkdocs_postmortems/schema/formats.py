"""What the formats of the schema mean: the same to both validators."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

FIRST_YEAR, LAST_YEAR = 2, 9998
"""With a year to spare, no offset and no sum of days leads out of the calendar of computers."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


_ORDINARY = re.compile(
    r"[1-8][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}Z"
)
"""Instants as most are written: they need no calendar."""


def _is_instant(text: str) -> bool:
    if _ORDINARY.fullmatch(text):
        return True
    # It compiles a pattern as it is imported, and hardly any document has other instants.
    from rfc3339_validator import validate_rfc3339  # noqa: PLC0415

    return bool(validate_rfc3339(text.upper())) and _in_calendar(int(text[:4]))


def _in_calendar(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _is_date(text: str) -> bool:
    try:
        return _DATE.fullmatch(text) is not None and _in_calendar(date.fromisoformat(text).year)
    except ValueError:
        return False


def _is_address(text: str) -> bool:
    """`urlsplit` raises `ValueError` for a broken host or port.

    A grammar of RFC 3987, run by a general parser, would take twenty times as long as all the rest
    of a document. The schema's patterns say more.
    """
    try:
        _ = urlsplit(text).port
    except ValueError:
        return False
    return True


FORMATS: dict[str, Callable[[str], bool]] = {
    "date": _is_date,
    "date-time": _is_instant,
    "iri-reference": _is_address,
    "uri": _is_address,
}
"""Whether a text has a format, by the format's name."""
