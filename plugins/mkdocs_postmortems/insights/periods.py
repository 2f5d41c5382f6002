"""Quarters, or years where quarters would hold too little."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

FILLED = 4
"""So many reports a quarter, on average, make quarters worth showing."""

OLDEST = 10
"""One of so many may stand apart from the rest, as the oldest."""

MOST = 40
"""How many periods are told apart, the newest; the earlier ones are one."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A quarter (1 to 4) or, with 0, a year. With `before` all time before it."""

    year: int
    quarter: int = 0
    before: bool = False

    @property
    def key(self) -> str:
        """`2026-Q1` or `2026`; all time before it as `before 2026`."""
        text = f"{self.year:04d}-Q{self.quarter}" if self.quarter else f"{self.year:04d}"
        return f"before {text}" if self.before else text

    def starts(self, day: date) -> bool:
        """Whether the period begins no later than on this day."""
        return (self.year, (self.quarter or 1) * 3 - 2) <= (day.year, day.month)


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """Periods without a gap, oldest first."""

    all: tuple[Period, ...]
    quarters: bool

    def of(self, day: date) -> Period:
        """The period of a day between the first and the last."""
        found = _period(day, quarters=self.quarters)
        first = self.all[0]
        return first if first.before and found < self.all[1] else found


def periods(days: Iterable[date]) -> Periods:
    """The periods from the first to the last day; none without days.

    Where quarters would hold too little only because of the oldest days, a tenth of all at most,
    these are one period, so that one old report does not make years of quarters. They are one as
    well where they would double the number of years.
    """
    found = sorted(days)
    if not found:
        return Periods(all=(), quarters=False)
    newest = found[len(found) // OLDEST :]
    for shown in (found, newest):
        if len(shown) >= FILLED * len(_numbers(shown, quarters=True)):
            return _periods(found, shown, quarters=True)
    years, fewer = (len(_numbers(shown, quarters=False)) for shown in (found, newest))
    return _periods(found, newest if fewer * 2 <= years else found, quarters=False)


def _periods(found: list[date], shown: list[date], *, quarters: bool) -> Periods:
    """The periods of the days that are shown, and one of all before them, if any are."""
    kept = [_numbered(number, quarters=quarters) for number in _numbers(shown, quarters=quarters)]
    kept = kept[-MOST:]
    if _period(found[0], quarters=quarters) < kept[0]:
        kept.insert(0, Period(kept[0].year, kept[0].quarter, before=True))
    return Periods(all=tuple(kept), quarters=quarters)


def _numbers(days: list[date], *, quarters: bool) -> range:
    return range(_number(days[0], quarters=quarters), _number(days[-1], quarters=quarters) + 1)


def _period(day: date, *, quarters: bool) -> Period:
    return _numbered(_number(day, quarters=quarters), quarters=quarters)


def _number(day: date, *, quarters: bool) -> int:
    return day.year * 4 + (day.month - 1) // 3 if quarters else day.year


def _numbered(number: int, *, quarters: bool) -> Period:
    return Period(number // 4, number % 4 + 1) if quarters else Period(number)
