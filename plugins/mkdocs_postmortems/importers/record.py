"""What an importer makes of one foreign record, before a document is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import TypeAlias

from mkdocs_postmortems.importers.times import DateOrder
from mkdocs_postmortems.model.actions import Action
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.impact import Impact
from mkdocs_postmortems.model.postmortem import Detection, Factor, Lessons, Postmortem, Times
from mkdocs_postmortems.model.problems import Level, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the caller says about the source.

    `base` is the source's web address, where a file tells it; `site` is that of our own.
    """

    zone: tzinfo | None = None
    order: DateOrder | None = None
    base: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """One foreign file. `path` is shown in problems, `name` is its path within the source."""

    path: str
    name: str
    text: str

    def problem(
        self, name: str, what: str, write: str, *, line: int = 1, level: Level = Level.WARNING
    ) -> Problem:
        """A warning is a question to a person, a note is for information."""
        return Problem(
            path=self.path,
            line=line,
            column=1,
            level=level,
            rule=f"import/{name}",
            what=what,
            write=write,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The source's own words for what each site has a list of."""

    kind: tuple[str, ...] = ()
    severity: str = ""
    category: str = ""
    services: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A value that has no place in the format; it goes to the end of the narrative."""

    name: str
    text: str


_WORDS, _TIMES, _IMPACT = Words(), Times(), Impact()
_DETECTION, _LESSONS = Detection(), Lessons()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One foreign record in the words of the format.

    `key` identifies it at its source. `id` is what its own identity is made from, if not from day
    and title. `moved` are the headings whose text went to a field. `whole` is a postmortem that is
    one already; then nothing but `body` counts beside it.
    """

    foreign: Foreign
    key: str
    title: str
    line: int = 1
    id: str = ""
    words: Words = _WORDS
    tags: tuple[str, ...] = ()
    organization: str | None = None
    lang: str | None = None
    published: datetime | None = None
    summary: str = ""
    times: Times = _TIMES
    impact: Impact = _IMPACT
    detection: Detection = _DETECTION
    trigger: str | None = None
    timeline: tuple[Event, ...] = ()
    factors: tuple[Factor, ...] = ()
    actions: tuple[Action, ...] = ()
    lessons: Lessons = _LESSONS
    source_url: str = ""
    aliases: tuple[str, ...] = ()
    body: str = ""
    moved: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: Postmortem | None = None
    draft: bool = field(default=False)

    def problem(self, name: str, what: str, write: str, level: Level = Level.WARNING) -> Problem:
        """A problem at the line on which the record begins."""
        return self.foreign.problem(name, what, write, line=self.line, level=level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A record, or a whole file, that no document can be made of; `problem` says why."""

    key: str
    problem: Problem


Read: TypeAlias = Callable[[Foreign, Options], Iterator[Record | Skipped]]
"""Finds the records of one foreign file. It never raises, whatever the text."""
