"""`completeness/*`: what a finished postmortem has. Advice, but for questions left standing.

A draft is not judged. What a retelling of another organization's incident lacks is its source's
affair: a site of retellings turns the family off.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Side, Status
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.questions import is_asked
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

_EVENTS = frozenset({Kind.INCIDENT, Kind.NEAR_MISS, Kind.MAINTENANCE})


def _judged(postmortem: Postmortem) -> bool:
    finished = postmortem.status in (Status.REVIEW, Status.PUBLISHED)
    return finished and postmortem.kind in _EVENTS


def _absent(subject: Subject, key: str, missing: bool, why: str, write: str) -> Iterator[Finding]:
    if _judged(subject.postmortem) and missing:
        yield Finding(pointer=(), what=f"{key} is not stated: {why}", write=write)


@rule(
    "completeness/end",
    Level.NOTE,
    bad="""
times:
  started: 2026-03-01T10:02:00Z
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
  resolved: 2026-03-01T11:04:00Z
""",
)
def end(subject: Subject) -> Iterator[Finding]:
    """It says when normal operation was back, or that the incident is ongoing."""
    times = subject.postmortem.times
    missing = times.resolved is None and not times.ongoing
    write = "write times.resolved, or `ongoing: true`"
    yield from _absent(subject, "the end", missing, "readers ask whether it is fixed", write)


@rule(
    "completeness/severity",
    Level.NOTE,
    bad="""
status: published
""",
    good="""
severity: major
""",
)
def severity(subject: Subject) -> Iterator[Finding]:
    """It says how bad it was, on the site's own scale."""
    missing = subject.postmortem.severity is None
    why = "readers scan for what was grave"
    yield from _absent(subject, "the severity", missing, why, "write severity")


@rule(
    "completeness/services",
    Level.NOTE,
    bad="""
status: published
""",
    good="""
services:
  - checkout
""",
)
def services(subject: Subject) -> Iterator[Finding]:
    """It says which services were affected."""
    missing = not subject.postmortem.services
    why = "readers ask whether it was theirs"
    yield from _absent(subject, "what was affected", missing, why, "write services")


@rule(
    "completeness/timeline",
    Level.NOTE,
    bad="""
status: published
""",
    good="""
timeline:
  - at: 2026-03-01T10:02:00Z
    type: trigger
    text: The migration starts.
""",
)
def timeline(subject: Subject) -> Iterator[Finding]:
    """It tells what happened when."""
    missing = not subject.postmortem.timeline
    why = "the story hangs in the air without it"
    yield from _absent(subject, "the timeline", missing, why, "write what happened when")


@rule(
    "completeness/blunt-factor",
    Level.NOTE,
    bad="""
contributing_factors:
  - text: The wrong host was chosen late in the evening.
    side: sharp
""",
    good="""
contributing_factors:
  - text: Host names differ by one character.
    side: blunt
""",
)
def blunt_factor(subject: Subject) -> Iterator[Finding]:
    """Behind the point of action it names a condition that lay waiting in the system.

    An analysis that stops where a person acted finds nothing that can be changed.
    """
    factors = subject.postmortem.contributing_factors
    if not _judged(subject.postmortem) or any(f.side is Side.BLUNT for f in factors):
        return
    sharp = bool(factors) and all(factor.side is Side.SHARP for factor in factors)
    what = "every factor is at the sharp end" if sharp else "no factor is at the blunt end"
    write = "ask what in the system or the organization made the action sensible at the time"
    pointer = ("contributing_factors",) if factors else ()
    yield Finding(pointer=pointer, what=what, write=write)


@rule(
    "completeness/actions",
    Level.NOTE,
    bad="""
status: published
""",
    good="""
actions:
  - text: Every migration sets a lock timeout.
""",
)
def actions(subject: Subject) -> Iterator[Finding]:
    """It says what will be changed."""
    missing = not subject.postmortem.actions
    why = "what was learned is lost without a change"
    yield from _absent(subject, "what changes", missing, why, "write actions")


@rule(
    "completeness/unanswered",
    Level.WARNING,
    bad="""
summary: For how long could who not do what? Was anything lost? Is it over?
""",
    good="""
summary: For 46 minutes one card payment in eight failed. Nothing was lost.
""",
)
def unanswered(subject: Subject) -> Iterator[Finding]:
    """No question of the template stands in what is published: readers would take it for ours.

    Of all kinds of postmortem, as soon as the status is published; `postmortems publish` tells it.
    """
    if subject.postmortem.status is Status.PUBLISHED:
        for pointer, text in subject.strings:
            if is_asked(text):
                what = "this is a question of the template"
                yield Finding(pointer=pointer, what=what, write="answer it, or delete it")
