"""`chronology/*`: times that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.model.document import Pointer, Value
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

# By the definitions of the times: an alert may come before the first customer is affected, and a
# maintenance is announced before it starts, so those pairs are not here.
_IN_ORDER = (
    ("started", "mitigated"),
    ("started", "resolved"),
    ("mitigated", "resolved"),
    ("detected", "acknowledged"),
    ("detected", "identified"),
)


@rule("chronology/times")
def times(subject: Subject) -> Iterator[Finding]:
    """What ends comes after what begins: mitigated and resolved after started, and so on."""
    found = subject.postmortem.times
    for first, last in _IN_ORDER:
        start, end = getattr(found, first), getattr(found, last)
        yield from _in_order(("times", last), last, end, first, start)


@rule("chronology/ongoing")
def ongoing(subject: Subject) -> Iterator[Finding]:
    """While customers are still affected, an incident is not resolved."""
    if subject.postmortem.times.ongoing and subject.postmortem.times.resolved is not None:
        what = "the incident is ongoing and resolved at once"
        yield Finding(pointer=("times", "resolved"), what=what, write="delete one of the two")


@rule("chronology/windows")
def windows(subject: Subject) -> Iterator[Finding]:
    """An impact window ends after it begins."""
    for number, window in enumerate(subject.postmortem.impact.windows):
        pointer = ("impact", "windows", number, "until")
        yield from _in_order(pointer, "until", window.until, "from", window.start)


@rule("chronology/events")
def events(subject: Subject) -> Iterator[Finding]:
    """An event ends, and becomes known, after it happened."""
    for number, event in enumerate(subject.postmortem.timeline):
        for name in ("until", "known_at"):
            pointer = ("timeline", number, name)
            yield from _in_order(pointer, name, getattr(event, name), "at", event.at)


@rule("chronology/publication")
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


@rule("chronology/precision")
def precision(subject: Subject) -> Iterator[Finding]:
    """A bare date is known to the day and no better."""
    yield from _precision(subject.document.values, ())


def _precision(value: Value, pointer: Pointer) -> Iterator[Finding]:
    if isinstance(value, dict):
        at, stated = value.get("at"), value.get("precision", Precision.DAY.value)
        if isinstance(at, str) and len(at) == len("2026-03-01") and stated != Precision.DAY.value:
            what = f"the date {at} is not known to the {stated}"
            write = f"write the time of day, or precision: {Precision.DAY.value}"
            yield Finding(pointer=(*pointer, "precision"), what=what, write=write)
        for key, inner in value.items():
            yield from _precision(inner, (*pointer, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _precision(inner, (*pointer, number))


def _in_order(
    pointer: Pointer, last: str, end: Moment | None, first: str, start: Moment | None
) -> Iterator[Finding]:
    if start is not None and end is not None and end.surely_before(start):
        what = f"{last} lies before {first}"
        yield Finding(pointer=pointer, what=what, write="put the two in order")
