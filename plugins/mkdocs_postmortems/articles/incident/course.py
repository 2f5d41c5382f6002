"""The course of it: the times and what is derived from them, and the record of events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link, humanised
from mkdocs_postmortems.articles.dates import MINUS, NBSP, number
from mkdocs_postmortems.articles.environment import filled
from mkdocs_postmortems.articles.promises import links
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.measures import ENDS, Measure, duration, durations
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.moments import DAY, Moment
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Times
from mkdocs_postmortems.model.sentiment import Feeling

_POINTS = (
    "started",
    "detected",
    "acknowledged",
    "identified",
    "notified",
    "mitigated",
    "resolved",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A time of the incident, or the word that it is not stated."""

    name: str
    at: Markup | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A derived duration: what it is, how long, from what to what."""

    name: str
    length: str
    ends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Times and durations, and how it was noticed."""

    points: tuple[Point, ...]
    derived: tuple[Derived, ...]
    source: str | None
    detection: Markup | None


def course(postmortem: Postmortem, context: Context, prose: Prose) -> Course | None:
    """The times; None where the document states none and says nothing of the detection."""
    points = tuple(_points(postmortem, context))
    detection = postmortem.detection
    if not (points or detection.source or detection.text):
        return None
    s = context.s
    source = detection.source
    return Course(
        points=points,
        derived=tuple(_derived(postmortem, context)),
        source=s.detected_by.get(source, f"{humanised(source)}.") if source else None,
        detection=prose.text(detection.text),
    )


def _points(postmortem: Postmortem, context: Context) -> Iterator[Point]:
    times, s = postmortem.times, context.s
    found = [(name, moment) for name in _POINTS if (moment := _time(times, name)) is not None]
    days = {moment.day for _, moment in found}
    first: date | None = None
    for name, moment in found:
        # The date once, unless there are several.
        beside = first if len(days) == 1 else None
        yield Point(name=s.points[name], at=context.dates.tag(moment, beside=beside))
        first = first or moment.day
    if not found:
        return
    if times.ongoing:
        yield Point(name=s.points["resolved"], at=s.not_yet)
    elif times.resolved is None and postmortem.kind is Kind.INCIDENT:
        yield Point(name=s.points["resolved"], at=s.not_stated_word)


def _time(times: Times, name: str) -> Moment | None:
    found = getattr(times, name)
    assert found is None or isinstance(found, Moment)
    return found


def _derived(postmortem: Postmortem, context: Context) -> Iterator[Derived]:
    s = context.s
    for measure, lasted in durations(postmortem).items():
        # When we wrote it says nothing of the incident itself.
        if measure is not Measure.PUBLISH:
            first, last = ENDS[measure]
            yield Derived(
                name=s.measures[measure],
                length=context.dates.length(lasted),
                ends=s.from_to(s.ends[first], s.ends[last]),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """How a group felt after an event."""

    group: str
    value: str
    at: Markup
    note: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event of the record.

    `date` is its day; `day` is the same where a new day begins, else None. `mark` is the id of its
    mark in the drawing, `known` says when it was learned of and `later` by how much later.
    """

    number: int
    mark: str | None
    date: Markup
    day: Markup | None
    at: Markup | None
    until: Markup | None
    point: str
    text: Markup | None
    known: Markup | None
    later: str
    kind: str
    actor: str
    evidence: tuple[Link, ...]
    outside: str
    felt: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All events. `day` is the one on which all of them happened, if there is one."""

    events: tuple[EventRow, ...]
    day: Markup | None
    felt: bool


def record(
    postmortem: Postmortem, context: Context, prose: Prose, *, marks: Mapping[int, str] | None
) -> Record | None:
    """The events in their order, each with the feelings until the next; None without events."""
    events = postmortem.timeline
    if not events:
        return None
    days = {event.at.day for event in events}
    names = _by_time(postmortem, context)
    # Of several events at one time the first has its name.
    points = {n: names.pop(event.at, "") for n, event in enumerate(events, 1)}
    maker = _Maker(context=context, prose=prose, points=points)
    felt = _feelings(postmortem) if context.catalog.settings.sentiment else {}
    rows = []
    before: date | None = None
    for position, event in enumerate(events, 1):
        new_day = len(days) > 1 and event.at.day != before
        mark = marks.get(position) if marks else None
        rows.append(maker.row(position, event, mark, new_day, felt.get(position, ())))
        before = event.at.day
    day = context.dates.day_tag(events[0].at.day) if len(days) == 1 else None
    return Record(events=tuple(rows), day=day, felt=bool(felt))


def _by_time(postmortem: Postmortem, context: Context) -> dict[Moment, str]:
    """What an instant is known as: started, detected, ..."""
    found: dict[Moment, str] = {}
    for name in _POINTS:
        moment = _time(postmortem.times, name)
        if moment is not None and moment.measurable and not moment.approximate:
            word = context.s.points[name]
            found[moment] = f"{found[moment]}, {word.lower()}" if moment in found else word
    return found


def _feelings(postmortem: Postmortem) -> dict[int, tuple[Feeling, ...]]:
    """Each feeling beside the event that it followed, by the event's number."""
    found: dict[int, tuple[Feeling, ...]] = {}
    sentiment = postmortem.sentiment
    for point in sentiment.points if sentiment else ():
        past = [n for n, e in enumerate(postmortem.timeline, 1) if e.at.at <= point.at]
        position = past[-1] if past else 1
        found[position] = (*found.get(position, ()), point)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes the rows of one record."""

    context: Context
    prose: Prose
    points: Mapping[int, str]

    def row(
        self,
        position: int,
        event: Event,
        mark: str | None,
        new_day: bool,
        felt: tuple[Feeling, ...],
    ) -> EventRow:
        dates, day = self.context.dates, event.at.day
        tag = dates.day_tag(day, short=True)
        later = duration(event.at, event.known_at)
        known, until = event.known_at, event.until
        return EventRow(
            number=position,
            mark=mark,
            date=tag,
            day=tag if new_day else None,
            at=self.at(event.at, new_day=new_day),
            until=None if until is None else dates.tag(until, beside=day, zone=False),
            point=self.points[position],
            text=self.prose.text(event.text),
            known=None if known is None else dates.tag(known, beside=day, zone=False),
            later="" if later is None else self.context.s.later_by(dates.length(later)),
            kind=self.context.s.event_types[event.type],
            actor=event.actor or "",
            evidence=links(event.evidence, self.prose),
            outside=event.outside or "",
            felt=tuple(self.felt(feeling, day) for feeling in felt),
        )

    def at(self, moment: Moment, *, new_day: bool) -> Markup | None:
        """The time of day; where only the day is known, that it was on this day."""
        if moment.precision is DAY:
            if new_day:
                return None
            words = self.context.s.that_day
            return filled('<time datetime="{}">{}</time>', moment.day.isoformat(), words)
        return self.context.dates.tag(moment, beside=moment.day, zone=False)

    def felt(self, feeling: Feeling, day: date) -> Felt:
        teams = self.context.catalog.settings.teams
        value = f"{_signed(feeling.median)} ({_signed(feeling.low)} to {_signed(feeling.high)}"
        return Felt(
            group=humanised(teams.label(feeling.group)),
            value=f"{value}, n{NBSP}={NBSP}{feeling.n})",
            at=self.context.dates.tag(Moment(at=feeling.at), beside=day, zone=False),
            note=self.prose.text(feeling.note),
        )


def _signed(value: float) -> str:
    return f"+{number(value)}" if value > 0 else number(value).replace("-", MINUS)
