"""Times, lengths and numbers as readers see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from markupsafe import Markup

from mkdocs_postmortems.articles.environment import escaped, trusted
from mkdocs_postmortems.articles.strings import English
from mkdocs_postmortems.measures import Duration, in_words
from mkdocs_postmortems.model.impact import Quantity
from mkdocs_postmortems.model.moments import DAY, HOUR, Moment, format_instant

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Writes times in a language. All times are UTC, and say so unless `zone` is false."""

    s: type[English]

    def day(self, at: date) -> str:
        """`1 March 2026`."""
        return f"{at.day}{NBSP}{self.s.months[at.month - 1]} {at.year}"

    def short(self, at: date) -> str:
        """`1 Mar 2026`."""
        return f"{at.day}{NBSP}{self.s.short_months[at.month - 1]} {at.year}"

    def month(self, at: date) -> str:
        """`Mar`."""
        return self.s.short_months[at.month - 1]

    def day_tag(self, at: date, *, short: bool = False) -> Markup:
        """A day as a `<time>`."""
        return _tag(at.isoformat(), self.short(at) if short else self.day(at))

    def text(self, moment: Moment, *, beside: date | None = None, zone: bool = True) -> str:
        """A time in words, with how well it is known; without its date where that is `beside`."""
        words = self._text(moment, beside, zone)
        hour = moment.precision is HOUR
        return f"{words}, {self.s.to_the_hour}" if hour else words

    def _text(self, moment: Moment, beside: date | None, zone: bool) -> str:
        s = self.s
        if moment.precision is DAY:
            day = self.day(moment.day)
            return f"{s.about} {day}" if moment.approximate else day
        words = clock(moment.at)
        if zone:
            words = f"{words}{NBSP}{s.utc}"
        if moment.precision is HOUR:
            words = f"{s.around} {words}"
        elif moment.approximate:
            words = f"{s.about} {words}"
        return words if moment.day == beside else f"{self.day(moment.day)}, {words}"

    def tag(self, moment: Moment, *, beside: date | None = None, zone: bool = True) -> Markup:
        """The same as a `<time>`."""
        return _tag(iso(moment), self.text(moment, beside=beside, zone=zone))

    def brief(self, moment: Moment) -> Markup:
        """For a narrow column: a day with a short month, an instant in full."""
        if moment.precision is DAY and not moment.approximate:
            return self.day_tag(moment.day, short=True)
        return self.tag(moment)

    def span(self, start: Moment, end: Moment | None) -> Markup:
        """From one time to another: the day once where they share it, the zone once."""
        if end is None:
            return self.tag(start)
        if end.precision is DAY and end.day == start.day:
            return self.tag(start)
        last = self._text(end, start.day, zone=True)
        if last == self._text(start, start.day, zone=True):
            return self.tag(start)
        # Here "around" says enough; "to the hour" twice would hide the times.
        first = self._text(start, None, zone=False)
        return trusted(f"{_tag(iso(start), first)} – {_tag(iso(end), last)}")

    def length(self, duration: Duration) -> str:
        """A length as people say it; about so long where either end is about then."""
        words = in_words(duration.length).replace(" ", NBSP)
        return f"{self.s.about} {words}" if duration.approximate else words


def clock(at: datetime) -> str:
    """`10:02`, and the seconds where there are any."""
    minute = f"{at.hour:02d}:{at.minute:02d}"
    return f"{minute}:{at.second:02d}" if at.second else minute


def iso(moment: Moment) -> str:
    """The machine's form: a day where only the day is known."""
    if moment.precision is DAY:
        return moment.day.isoformat()
    return format_instant(moment.at)


def _tag(machine: str, words: str) -> Markup:
    return trusted(f'<time datetime="{machine}">{escaped(words)}</time>')


def number(value: float) -> str:
    """With thousands separated: `8,412`, `0.124`."""
    whole = int(value) if value == int(value) else None
    # By way of its shortest form, which `f` writes out: 4.9e-05 is 0.000049.
    return f"{whole:,}" if whole is not None else f"{Decimal(repr(value)):,f}"


def percent(share: float) -> str:
    """A share from 0 to 1: `12.4 %`."""
    return f"{number(float(f'{share * 100:.6g}'))}{NBSP}%"


def quantity(value: Quantity, unit: str | None) -> str:
    """A number with its unit, or the words that stand for one."""
    if isinstance(value, str):
        return value
    return f"{number(value)}{NBSP}{unit}" if unit else number(value)
