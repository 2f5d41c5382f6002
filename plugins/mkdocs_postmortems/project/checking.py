"""Judge many documents on all cores.

A build keeps all of each, a check only what the others need to know.
"""

from __future__ import annotations

import contextlib
import gc
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from mkdocs_postmortems import sources
from mkdocs_postmortems.crew import cores
from mkdocs_postmortems.model.document import Document, Entry, Places, Value
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.project.judging import Judgement, Terms, judge, places

FEW = 400
"""With fewer documents other processes take longer to start than they save."""

_CHUNK = 32
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
_Work = Callable[[_Chunk], list[Judgement]]


def _judged(found: _Chunk, terms: Terms, work: _Work) -> Iterator[Judgement]:
    finished = 0
    processes = cores()
    if len(found) >= FEW and processes > 1:
        # A system may have no processes to give, or end one; what is left is judged here.
        with contextlib.suppress(BrokenProcessPool, OSError, NotImplementedError):
            for judgement in _in_processes(found, terms, processes, work):
                finished += 1
                yield judgement
    for source in found[finished:]:
        yield judge(source, terms)


def _in_processes(found: _Chunk, terms: Terms, processes: int, work: _Work) -> Iterator[Judgement]:
    pool = ProcessPoolExecutor(processes, initializer=_begin, initargs=(terms,))
    try:
        chunks = (found[n : n + _CHUNK] for n in range(0, len(found), _CHUNK))
        for judgements in pool.map(work, chunks):
            yield from judgements
    finally:
        pool.shutdown(cancel_futures=True)


Shared = dict[tuple[str, ...], tuple[str, ...]]
"""Lists of words that many documents have alike, each kept once."""

_terms: Terms
"""In a process of the pool, what it judges by: handed over once, not with each chunk."""


def _begin(terms: Terms) -> None:
    global _terms  # noqa: PLW0603 - a pool hands its processes nothing else that lasts
    _terms = terms
    # What the parent holds is not looked through for garbage here, and its memory stays shared.
    gc.freeze()
    # An interrupt ends the parent, which ends the pool; the others have nothing to say about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _light_chunk(chunk: _Chunk) -> list[Judgement]:
    return [_light(judge(source, _terms), source, {}) for source in chunk]


def _whole_chunk(chunk: _Chunk) -> list[Judgement]:
    return [judge(source, _terms) for source in chunk]


@dataclass(frozen=True, slots=True)
class _Places:
    """Finds the places of a document by reading it again."""

    source: sources.Source

    def __call__(self) -> Places:
        return places(self.source)


def _light(judgement: Judgement, source: sources.Source, shared: Shared) -> Judgement:
    """The judgement with an entry that holds no text, and nothing that `shared` holds already."""
    if judgement.entry is None:
        return judgement
    document = Document(
        path=source.path,
        uri=source.uri,
        values=_NOTHING,
        find_places=_Places(source),
        body="",
        body_line=1,
    )
    postmortem = _outline(judgement.entry.postmortem, shared)
    return replace(judgement, entry=Entry(document=document, postmortem=postmortem))


_NOTHING: dict[str, Value] = {}


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
        times=Times(started=full.times.started),
        risks=full.risks,
        related=tuple(replace(relation, why=None) for relation in full.related),
        foreseen=full.foreseen,
        aliases=full.aliases,
    )
