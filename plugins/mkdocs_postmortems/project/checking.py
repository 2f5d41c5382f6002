"""Judge many documents on all cores.

A build keeps all of each, a check only what the others need to know.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from mkdocs_postmortems import collector, sources
from mkdocs_postmortems.crew import Crew, cores
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.project.judging import Judgement, Terms, bare_document, judge

FEW = 64
"""With fewer documents other processes take longer to start than they save."""

_CHUNK = 16
"""Documents that a process is handed at a time."""

Done = Callable[[int, int], None]
"""Is told how many documents have been judged, and of how many."""


def judge_lightly(
    found: tuple[sources.Source, ...], terms: Terms, *, done: Done
) -> Iterator[Judgement]:
    """Judge documents in their order. What is kept of one is good for checks, not for pages."""
    shared: Shared = {}
    judgements = _judged(found, terms, _light_chunk)
    for number, (source, judgement) in enumerate(zip(found, judgements, strict=True), 1):
        yield _light(judgement, source, shared)
        done(number, len(found))


def judge_wholly(
    found: tuple[sources.Source, ...], terms: Terms, *, done: Done
) -> Iterator[Judgement]:
    """Judge documents in their order, and keep of each all that its page needs."""
    for number, judgement in enumerate(_judged(found, terms, _whole_chunk), 1):
        yield judgement
        done(number, len(found))


_Chunk = tuple[sources.Source, ...]
_Work = Callable[[_Chunk, Terms], list[Judgement]]


def _judged(found: _Chunk, terms: Terms, work: _Work) -> Iterator[Judgement]:
    chunks = [found[n : n + _CHUNK] for n in range(0, len(found), _CHUNK)]
    crew = Crew(
        lambda number: work(chunks[number], terms),
        starts=range(len(chunks)),
        count=len(chunks),
        cores=cores() if len(found) >= FEW else 1,
    )
    with contextlib.closing(crew), collector.paused():
        for number in range(len(chunks)):
            yield from crew.take(number)


Shared = dict[tuple[str, ...], tuple[str, ...]]
"""Lists of words that many documents have alike, each kept once."""


def _light_chunk(chunk: _Chunk, terms: Terms) -> list[Judgement]:
    return [_light(judge(source, terms), source, {}) for source in chunk]


def _whole_chunk(chunk: _Chunk, terms: Terms) -> list[Judgement]:
    return [judge(source, terms) for source in chunk]


def _light(judgement: Judgement, source: sources.Source, shared: Shared) -> Judgement:
    """The judgement with an entry that holds no text, and nothing that `shared` holds already."""
    if judgement.entry is None:
        return judgement
    postmortem = _outline(judgement.entry.postmortem, shared)
    return replace(judgement, entry=Entry(document=bare_document(source), postmortem=postmortem))


def _outline(full: Postmortem, shared: Shared) -> Postmortem:
    """What catalog, facets and the checks of references look at."""

    def share(words: tuple[str, ...]) -> tuple[str, ...]:
        return shared.setdefault(words, words)

    return Postmortem(
        id=full.id,
        title="",
        kind=full.kind,
        status=full.status,
        publish_at=full.publish_at,
        severity=None if full.severity is None else sys.intern(full.severity),
        services=share(full.services),
        regions=share(full.regions),
        tags=share(full.tags),
        times=Times() if full.times.started is None else _times(full.times.started.at.year),
        risks=full.risks,
        related=tuple(replace(relation, why=None) for relation in full.related),
        foreseen=full.foreseen,
        aliases=full.aliases,
    )


@cache
def _times(year: int) -> Times:
    """Of its times a check needs to know a postmortem's year."""
    return Times(started=Moment(at=datetime(year, 1, 1, tzinfo=UTC), precision=Precision.DAY))
