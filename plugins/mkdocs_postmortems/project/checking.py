"""Judge many documents on all cores.

A build keeps all of each, a check only what the others need to know.
"""

from __future__ import annotations

import contextlib
import itertools
import pickle
import sys
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TypeVar

from mkdocs_postmortems import collector, sources
from mkdocs_postmortems.crew import Crew, cores
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.project.judging import Judgement, Terms, bare_document, judge

FEW = 64
"""With fewer documents other processes take longer to start than they save."""

_CHUNK = 16
"""Documents that are packed together."""

_BATCH = 4
"""Documents that a process is handed at a time. At the end all wait for those who have the last."""

Done = Callable[[int, int], None]
"""Is told how many documents have been judged, and of how many."""


def judge_lightly(
    found: tuple[sources.Source, ...], terms: Terms, *, done: Done
) -> Iterator[Judgement]:
    """Judge documents in their order. What is kept of one is good for checks, not for pages."""
    packed: deque[bytes] = deque()
    for number, batch in enumerate(_made(found, _CHUNK, lambda chunk: _packed(chunk, terms)), 1):
        packed.append(batch)
        done(min(number * _CHUNK, len(found)), len(found))
    # Unpacked when the other processes, and what they hold, are gone.
    shared: Shared = {}
    for source, (judgement, postmortem) in zip(found, _unpacked(packed), strict=True):
        if postmortem is None:
            yield judgement
        else:
            kept = _outline(postmortem, shared)
            yield replace(judgement, entry=Entry(document=bare_document(source), postmortem=kept))


def judge_wholly(
    found: tuple[sources.Source, ...],
    terms: Terms,
    *,
    done: Done,
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[Judgement]:
    """Judge documents in their order, and keep of each all that its page needs.

    `meanwhile` is what else this process has to do; others have begun to judge by then.
    """
    batches = _made(
        found, _BATCH, lambda batch: [judge(source, terms) for source in batch], meanwhile
    )
    for number, judgement in enumerate(itertools.chain.from_iterable(batches), 1):
        yield judgement
        done(number, len(found))


_Chunk = tuple[sources.Source, ...]
_Made = TypeVar("_Made")


def _made(
    found: _Chunk,
    size: int,
    make: Callable[[_Chunk], _Made],
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[_Made]:
    """What is made of each `size` documents, in their order."""
    count = -(-len(found) // size)
    crew = Crew(
        lambda number: make(found[number * size : (number + 1) * size]),
        starts=range(count),
        count=count,
        cores=cores() if len(found) >= FEW else 1,
    )
    with contextlib.closing(crew), collector.paused():
        meanwhile()
        for number in range(count):
            yield crew.take(number)


Shared = dict[tuple[str, ...], tuple[str, ...]]
"""Lists of words that many documents have alike, each kept once."""

_Light = tuple[Judgement, Postmortem | None]
"""A judgement without its entry, and the outline of the postmortem of that."""


def _packed(chunk: _Chunk, terms: Terms) -> bytes:
    """What became of documents, in a tenth of the memory that the objects take."""
    shared: Shared = {}
    return zlib.compress(pickle.dumps([_light(judge(s, terms), shared) for s in chunk]), level=1)


def _unpacked(packed: deque[bytes]) -> Iterator[_Light]:
    """All of it, letting go of what is unpacked."""
    while packed:
        yield from pickle.loads(zlib.decompress(packed.popleft()))


def _light(judgement: Judgement, shared: Shared) -> _Light:
    entry = judgement.entry
    if entry is None:
        return judgement, None
    return replace(judgement, entry=None), _outline(entry.postmortem, shared)


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
