"""`sentiment/*`: feelings are personal data; what is shown must not be anybody's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mkdocs_postmortems.model.sentiment import Feeling, Sentiment
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

SMALLEST_GROUP = 4
"""In a smaller group, a median or a range could be one person's."""

SLOT = timedelta(minutes=10)
"""A group has one point in each slot."""


_GOOD = """
sentiment:
  consent:
    groups:
      support: 6
  points:
    - at: 2026-03-01T10:20:00Z
      group: support
      median: -1
      low: -2
      high: 0
      n: 5
"""


@rule(
    "sentiment/group-size",
    bad="""
sentiment:
  consent:
    groups:
      support: 3
  points:
    - at: 2026-03-01T10:20:00Z
      group: support
      median: -1
      low: -2
      high: 0
      n: 3
""",
    good=_GOOD,
)
def group_size(subject: Subject) -> Iterator[Finding]:
    """A group has at least four people, and a point at least four answers from it."""
    sentiment = subject.postmortem.sentiment
    if sentiment is None:
        return
    for group, size in sentiment.consent.groups.items():
        if size < SMALLEST_GROUP:
            pointer = ("sentiment", "consent", "groups", group)
            what = f"the group {group!r} has {size} people, under {SMALLEST_GROUP}"
            yield Finding(pointer=pointer, what=what, write="join it with another, or leave it out")
    for number, point in enumerate(sentiment.points):
        size = sentiment.consent.groups.get(point.group, point.n)
        if point.n < SMALLEST_GROUP or point.n > size:
            what = f"{point.n} answers from a group of {size}"
            write = f"at least {SMALLEST_GROUP} of the group, or leave the point out"
            yield Finding(pointer=("sentiment", "points", number, "n"), what=what, write=write)


@rule(
    "sentiment/consent",
    bad="""
sentiment:
  consent:
    groups:
      support: 6
  points:
    - at: 2026-03-01T10:20:00Z
      group: sales
      median: -1
      low: -2
      high: 0
      n: 5
""",
    good=_GOOD,
)
def consent(subject: Subject) -> Iterator[Finding]:
    """Only groups that agreed are shown."""
    sentiment = subject.postmortem.sentiment
    for number, point in enumerate(_points(sentiment)):
        if sentiment and point.group not in sentiment.consent.groups:
            pointer = ("sentiment", "points", number, "group")
            what = f"no consent of the group {point.group!r} is stated"
            write = "add it to consent, with its size, or leave the point out"
            yield Finding(pointer=pointer, what=what, write=write)


@rule(
    "sentiment/range",
    bad="""
sentiment:
  consent:
    groups:
      support: 6
  points:
    - at: 2026-03-01T10:20:00Z
      group: support
      median: 1
      low: -2
      high: 0
      n: 5
""",
    good=_GOOD,
)
def range_(subject: Subject) -> Iterator[Finding]:
    """The median of a group lies within its range."""
    sentiment = subject.postmortem.sentiment
    for number, point in enumerate(_points(sentiment)):
        if not point.low <= point.median <= point.high:
            pointer = ("sentiment", "points", number, "median")
            what = f"{point.median} does not lie between {point.low} and {point.high}"
            yield Finding(pointer=pointer, what=what, write="put low, median and high in order")


@rule(
    "sentiment/slot",
    bad="""
sentiment:
  consent:
    groups:
      support: 6
  points:
    - at: 2026-03-01T10:20:00Z
      group: support
      median: -1
      low: -2
      high: 0
      n: 5
    - at: 2026-03-01T10:21:00Z
      group: support
      median: -1
      low: -2
      high: 0
      n: 5
""",
    good=_GOOD,
)
def slot(subject: Subject) -> Iterator[Finding]:
    """A group has one point in ten minutes, not one for each answer."""
    sentiment = subject.postmortem.sentiment
    seen: set[tuple[str, int]] = set()
    for number, point in enumerate(_points(sentiment)):
        key = (point.group, int(point.at.timestamp() // SLOT.total_seconds()))
        if key in seen:
            pointer = ("sentiment", "points", number, "at")
            what = f"a second point of {point.group!r} in the same ten minutes"
            yield Finding(pointer=pointer, what=what, write="make one of the two")
        seen.add(key)


def _points(sentiment: Sentiment | None) -> tuple[Feeling, ...]:
    return sentiment.points if sentiment else ()
