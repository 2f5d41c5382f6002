"""Times as authors know them: to the second, to the hour, to the day, or about then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache


class Precision(StrEnum):
    """The unit to which a time is known. `MINUTE` also covers times given to the second."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"


MINUTE, HOUR, DAY = Precision
"""What is asked of every time; Python takes ten times as long to find them in their class."""

_SPAN = {
    MINUTE: timedelta(0),
    HOUR: timedelta(hours=1),
    DAY: timedelta(days=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time in UTC and how well it is known.

    `at` is always aware and in UTC. For `DAY` it is the first instant of that day.
    """

    at: datetime
    precision: Precision = MINUTE
    approximate: bool = False

    @property
    def measurable(self) -> bool:
        """Whether a duration may be derived from it: nothing coarser than a minute is."""
        return self.precision is MINUTE

    @property
    def rough(self) -> bool:
        """Whether it is less certain than it looks as a date or an instant."""
        return self.approximate or self.precision is HOUR

    @property
    def day(self) -> date:
        """The calendar day, in UTC."""
        return self.at.date()

    @property
    def latest(self) -> datetime:
        """The end of the span that it may stand for; `at` itself is the start."""
        return self.at + _SPAN[self.precision]

    def surely_before(self, other: Moment) -> bool:
        """Whether no reading of the two lets this one come at or after `other`."""
        if self.precision is MINUTE:
            return self.at < other.at
        return self.latest <= other.at


@lru_cache(maxsize=256)
def parse_moment(text: str) -> Moment:
    """Read an RFC 3339 instant or a bare date; equal ones, as a timeline has them, are one object.

    Raises `ValueError` for anything else, and for an instant without an offset.
    """
    if len(text) == len("2026-03-01"):
        day = date.fromisoformat(text)
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return Moment(at=midnight, precision=DAY)
    return Moment(at=parse_instant(text))


def parse_instant(text: str) -> datetime:
    """Read an RFC 3339 instant with an offset, as UTC. Raises `ValueError` for anything else."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("an instant needs an offset")
    try:
        return found.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("the year is out of range") from error


@lru_cache(maxsize=512)
def format_instant(at: datetime) -> str:
    """Write an aware instant as RFC 3339 in UTC, with fractions only where it has them."""
    return at.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"
