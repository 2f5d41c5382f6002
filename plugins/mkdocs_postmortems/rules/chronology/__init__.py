"""`chronology/*`: times that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from mkdocs_postmortems.model.document import Pointer, Value
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.chronology.clock import ahead, early, status, withdrawal
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

__all__ = ["ahead", "early", "status", "withdrawal"]

# By the definitions of the times: an alert may come before the first customer is affected, and a
# maintenance is announced before it starts, so those pairs are not here.
_IN_ORDER = (
    ("started", "mitigated"),
    ("started", "resolved"),
    ("mitigated", "resolved"),
    ("detected", "acknowledged"),
    ("detected", "identified"),
)


@rule(
    "chronology/times",
    bad="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T10:00:00Z
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
)
def times(subject: Subject) -> Iterator[Finding]:
    """What ends comes after what begins: mitigated and resolved after started, and so on."""
    found = subject.postmortem.times
    for first, last in _IN_ORDER:
        start, end = getattr(found, first), getattr(found, last)
        yield from _in_order(("times", last), last, end, first, start)


@rule(
    "chronology/ongoing",
    bad="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
  ongoing: true
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
  ongoing: true
""",
)
def ongoing(subject: Subject) -> Iterator[Finding]:
    """While customers are still affected, an incident is not resolved."""
    if subject.postmortem.times.ongoing and subject.postmortem.times.resolved is not None:
        what = "the incident is ongoing and resolved at once"
        yield Finding(pointer=("times", "resolved"), what=what, write="delete one of the two")


@rule(
    "chronology/windows",
    bad="""
impact:
  windows:
    - from: 2026-03-01T10:02:00Z
      until: 2026-03-01T09:00:00Z
""",
    good="""
impact:
  windows:
    - from: 2026-03-01T10:02:00Z
      until: 2026-03-01T10:48:00Z
""",
)
def windows(subject: Subject) -> Iterator[Finding]:
    """An impact window ends after it begins."""
    for number, window in enumerate(subject.postmortem.impact.windows):
        pointer = ("impact", "windows", number, "until")
        yield from _in_order(pointer, "until", window.until, "from", window.start)


@rule(
    "chronology/events",
    bad="""
timeline:
  - at: 2026-03-01T10:02:00Z
    known_at: 2026-03-01T09:31:00Z
    type: trigger
    text: The migration starts.
""",
    good="""
timeline:
  - at: 2026-03-01T10:02:00Z
    known_at: 2026-03-01T10:31:00Z
    type: trigger
    text: The migration starts.
""",
)
def events(subject: Subject) -> Iterator[Finding]:
    """An event ends, and becomes known, after it happened."""
    for number, event in enumerate(subject.postmortem.timeline):
        for name in ("until", "known_at"):
            pointer = ("timeline", number, name)
            yield from _in_order(pointer, name, getattr(event, name), "at", event.at)


@rule(
    "chronology/publication",
    bad="""
revisions:
  - at: 2026-03-01T08:00:00Z
    summary: The share was 12.4 %.
""",
    good="""
revisions:
  - at: 2026-03-12T08:00:00Z
    summary: The share was 12.4 %.
""",
)
def publication(subject: Subject) -> Iterator[Finding]:
    """Revisions and the withdrawal come after the publication."""
    publish_at, withdrawn = subject.postmortem.publish_at, subject.postmortem.withdrawn
    if publish_at is None:
        return
    start = Moment(at=publish_at)
    for number, revision in enumerate(subject.postmortem.revisions):
        pointer = ("revisions", number, "at")
        yield from _in_order(pointer, "at", Moment(at=revision.at), "publish_at", start)
    if withdrawn is not None:
        end = Moment(at=withdrawn.at)
        yield from _in_order(("withdrawn", "at"), "withdrawn", end, "publish_at", start)


@rule(
    "chronology/precision",
    bad="""
times:
  started:
    at: 2026-03-01
    precision: hour
""",
    good="""
times:
  started:
    at: 2026-03-01T10:00:00Z
    precision: hour
""",
)
def precision(subject: Subject) -> Iterator[Finding]:
    """A bare date is known to the day and no better."""
    for pointer in subject.whole.pointers:
        if pointer[-1] == "precision":
            yield from _precision(subject.document.values, pointer)


@rule(
    "chronology/outside",
    Level.WARNING,
    bad="""
timeline:
  - at: 2026-02-20T09:00:00Z
    type: other
    text: The setting is released.
""",
    good="""
timeline:
  - at: 2026-02-20T09:00:00Z
    type: other
    text: The setting is released.
    outside: It lay dormant until the migration.
""",
)
def outside(subject: Subject) -> Iterator[Finding]:
    """An event before the start or after the end says why it belongs there."""
    found = subject.postmortem.times
    for number, event in enumerate(subject.postmortem.timeline):
        early = found.started is not None and event.at.surely_before(found.started)
        late = found.resolved is not None and found.resolved.surely_before(event.at)
        if event.outside is None and (early or late):
            what = f"this lies {'before the start' if early else 'after the end'}"
            write = "say why it belongs here: `outside: ...`"
            yield Finding(pointer=("timeline", number, "at"), what=what, write=write)


@rule(
    "chronology/order",
    Level.WARNING,
    bad="""
timeline:
  - at: 2026-03-01T10:31:00Z
    type: hypothesis
    text: The lock is found.
  - at: 2026-03-01T10:02:00Z
    type: trigger
    text: The migration starts.
""",
    good="""
timeline:
  - at: 2026-03-01T10:02:00Z
    type: trigger
    text: The migration starts.
  - at: 2026-03-01T10:31:00Z
    type: hypothesis
    text: The lock is found.
""",
)
def order(subject: Subject) -> Iterator[Finding]:
    """Events stand in the order in which they happened: their numbers are those of the drawing."""
    events_ = subject.postmortem.timeline
    for number, (before, event) in enumerate(pairwise(events_), start=1):
        if event.at.surely_before(before.at):
            what = "this happened before the event above it"
            pointer = ("timeline", number, "at")
            yield Finding(pointer=pointer, what=what, write="move it up")


@rule(
    "chronology/action",
    Level.WARNING,
    bad="""
actions:
  - text: Every migration sets a lock timeout.
    completed_at: 2026-02-18
""",
    good="""
actions:
  - text: Every migration sets a lock timeout.
    completed_at: 2026-03-18
""",
)
def action(subject: Subject) -> Iterator[Finding]:
    """A corrective action is completed after the incident began."""
    started = subject.postmortem.times.started
    for number, item in enumerate(subject.postmortem.actions):
        pointer = ("actions", number, "completed_at")
        yield from _in_order(pointer, "completed_at", item.completed_at, "started", started)


@rule(
    "chronology/window-outside",
    Level.WARNING,
    bad="""
impact:
  windows:
    - from: 2026-02-01T10:02:00Z
""",
    good="""
impact:
  windows:
    - from: 2026-03-01T10:02:00Z
""",
)
def window_outside(subject: Subject) -> Iterator[Finding]:
    """Customers are affected between the start and the end, by the definition of the two."""
    found = subject.postmortem.times
    for number, window in enumerate(subject.postmortem.impact.windows):
        pointer: Pointer = ("impact", "windows", number)
        yield from _in_order((*pointer, "from"), "from", window.start, "started", found.started)
        yield from _in_order((*pointer, "until"), "resolved", found.resolved, "until", window.until)


_YEAR = timedelta(days=366)
_DECADE = 10 * _YEAR


@rule(
    "chronology/length",
    Level.NOTE,
    bad="""
times:
  started: 2024-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
)
def length(subject: Subject) -> Iterator[Finding]:
    """An incident of more than a year is more often a slip in the year."""
    found = subject.postmortem.times
    if not found.started or not found.resolved:
        return
    if _YEAR < found.resolved.at - found.started.at <= _DECADE:
        what = "it lasted more than a year"
        yield Finding(pointer=("times", "resolved"), what=what, write="look at the years again")


@rule(
    "chronology/decade",
    Level.WARNING,
    bad="""
times:
  started: 0206-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
)
def decade(subject: Subject) -> Iterator[Finding]:
    """An incident of more than ten years is a slip in the year."""
    found = subject.postmortem.times
    for name in ("mitigated", "resolved"):
        end = getattr(found, name)
        if found.started and end and end.at - found.started.at > _DECADE:
            what = f"{name} lies more than ten years after started"
            yield Finding(pointer=("times", name), what=what, write="look at the years again")


def _precision(values: Value, pointer: Pointer) -> Iterator[Finding]:
    for part in pointer[:-1]:
        values = values[part]  # type: ignore[index]
    assert isinstance(values, dict)
    at, stated = values.get("at"), values["precision"]
    if isinstance(at, str) and len(at) == len("2026-03-01") and stated != Precision.DAY.value:
        what = f"the date {at} is not known to the {stated}"
        write = f"write the time of day, or precision: {Precision.DAY.value}"
        yield Finding(pointer=pointer, what=what, write=write)


def _in_order(
    pointer: Pointer, last: str, end: Moment | None, first: str, start: Moment | None
) -> Iterator[Finding]:
    if start is not None and end is not None and end.surely_before(start):
        what = f"{last} lies before {first}"
        yield Finding(pointer=pointer, what=what, write="put the two in order")
