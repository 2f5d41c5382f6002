"""The days and zones of timeline entries: inherited from the entry before, never guessed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise

from mkdocs_postmortems.importers import times, zones
from mkdocs_postmortems.importers.times import DateOrder, Stamp, Unread
from mkdocs_postmortems.model.events import Event, EventType

_HALF = timedelta(hours=12)
_SLIP = timedelta(hours=3)
"""An entry so much earlier than the one before is more likely misplaced than a day later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as it is written; `stamp` has no clock for a line that sets the day."""

    stamp: Stamp
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """What was made of a timeline; `unread` has the line and the reason for each entry left out."""

    events: tuple[Event, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()
    zoneless: int = 0
    seasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a timeline is read with: `zone` is a name as written, `fallback` the caller's."""

    day: date | None = None
    zone: str = ""
    fallback: tzinfo | None = None
    order: DateOrder | None = None


def chronicle(found: list[Entry], context: Context) -> Chronicle:
    """Give each entry its day and its zone; see the module `times` for what is left out."""
    timed = [entry for entry in found if entry.stamp.clock or entry.stamp.wrong]
    ordered = list(found)
    if _newest_first(timed):
        ordered = _reversed(found)
    # Where some entries name a zone, and all of them the same, it is that of the others too.
    own = {entry.stamp.zone for entry in timed if entry.stamp.zone}
    if len(own) == 1 and not context.zone:
        context = replace(context, zone=own.pop() or "")
    result = _Dating(context)
    for entry in ordered:
        result.take(entry)
    events = sorted(result.events, key=lambda event: event.at.at)
    return Chronicle(
        events=tuple(events),
        unread=tuple(result.unread),
        zoneless=result.zoneless,
        seasons=tuple(dict.fromkeys(result.seasons)),
    )


def _reversed(found: list[Entry]) -> list[Entry]:
    """Oldest first: each run of entries below its own day."""
    groups: list[list[Entry]] = [[]]
    for entry in found:
        if not (entry.stamp.clock or entry.stamp.wrong):
            groups.append([entry])
        else:
            groups[-1].append(entry)
    result = []
    for group in reversed(groups):
        head = group[:1] if group and not (group[0].stamp.clock or group[0].stamp.wrong) else []
        result += [*head, *reversed(group[len(head) :])]
    return result


def _newest_first(found: list[Entry]) -> bool:
    """Whether more steps go back in time than forward; a step of most of a day is midnight."""
    back = forward = 0
    for before, entry in pairwise(found):
        step = _step(before.stamp, entry.stamp)
        back += step is not None and step < timedelta()
        forward += step is not None and step > timedelta()
    return back > forward


def _step(before: Stamp, after: Stamp) -> timedelta | None:
    if before.clock is None or after.clock is None:
        return None
    day = date(2000, 1, 1)
    if before.day and after.day:
        start = datetime.combine(before.day, before.clock.at)
        return datetime.combine(after.day, after.clock.at) - start
    step = datetime.combine(day, after.clock.at) - datetime.combine(day, before.clock.at)
    if step > _HALF:
        return step - 2 * _HALF
    return step + 2 * _HALF if step <= -_HALF else step


@dataclass(slots=True)
class _Dating:
    """Goes through the entries, oldest first, and remembers day and time of the one before."""

    context: Context
    day: date | None = field(init=False)
    last: timedelta | None = None
    events: list[Event] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)
    zoneless: int = 0
    seasons: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.day = self.context.day

    def take(self, entry: Entry) -> None:
        stamp = entry.stamp
        if stamp.day or stamp.yearless:
            self.day, self.last = stamp.day or self.in_year(stamp.yearless), None
        if stamp.clock is None:
            if stamp.wrong:
                self.unread.append((entry.line, stamp.wrong))
            elif entry.text and self.day:
                self.add(entry, replace(stamp, day=self.day), self.day)
            return
        if self.day is None:
            self.unread.append((entry.line, f"{stamp.clock.at:%H:%M} has no date"))
            return
        at = timedelta(hours=stamp.clock.at.hour, minutes=stamp.clock.at.minute)
        if self.last is not None and at < self.last:
            if self.last - at <= _SLIP:
                what = f"{stamp.clock.at:%H:%M} stands after a later time"
                self.unread.append((entry.line, what))
                return
            self.day += timedelta(days=1)
        self.last = at
        self.add(entry, stamp, self.day)

    def in_year(self, day: tuple[int, int] | None) -> date | None:
        """A day without a year: the first such day from the day before it on."""
        if day is None or self.day is None:
            return self.day
        for year in (self.day.year, self.day.year + 1):
            try:
                found = date(year, *day)
            except ValueError:
                continue
            if found >= self.day - timedelta(days=180):
                return found
        return None

    def add(self, entry: Entry, stamp: Stamp, day: date) -> None:
        if not entry.text.strip():
            self.unread.append((entry.line, "the entry has a time and no text"))
            return
        zone = self.zone(stamp, day)
        if zone is None and stamp.clock is not None:
            self.zoneless += 1
            return
        plain = replace(stamp, zone=None)
        at, wrong = times.moment_of(plain, day, zone, placeholder=False, written=entry.text[:40])
        if wrong is not None or at is None:
            self.unread.append((entry.line, wrong.why if wrong else "no time"))
            return
        until = None
        if stamp.until is not None and zone is not None:
            later = stamp.clock is not None and stamp.until.at < stamp.clock.at
            placed = times.place(day + timedelta(days=later), stamp.until, zone)
            until = None if isinstance(placed, Unread) else replace(at, at=placed)
        text = entry.text
        self.events.append(Event(at=at, until=until, type=EventType.OTHER, text=text))

    def zone(self, stamp: Stamp, day: date) -> tzinfo | None:
        name = stamp.zone or self.context.zone
        if stamp.clock is None or not name:
            return self.context.fallback
        at = datetime.combine(day, stamp.clock.at)
        found = zones.settle(name, self.context.fallback, at)
        if found is not None and zones.out_of_season(name, at):
            self.seasons.append(name)
        return found
