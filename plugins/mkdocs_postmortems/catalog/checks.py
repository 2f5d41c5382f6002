"""Checks that need more than one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_postmortems.catalog.public import Catalog, is_public
from mkdocs_postmortems.model.document import Document, Entry, Pointer
from mkdocs_postmortems.model.postmortem import Kind
from mkdocs_postmortems.model.problems import Level, Problem


def duplicate_ids(stated: Iterable[tuple[str, Document]]) -> Iterator[Problem]:
    """An id stands for one postmortem: two files with the same id are refused, both named.

    A file counts by the id that it states, whatever else is wrong with it.
    """
    by_id: dict[str, list[Document]] = {}
    for id, document in stated:
        by_id.setdefault(id, []).append(document)
    for id, documents in by_id.items():
        for document in documents if len(documents) > 1 else ():
            others = tuple(d.path for d in documents if d is not document)
            what = f"the id {id!r} is also used by {', '.join(others)}"
            problem = document.problem("identity/duplicate", ("id",), what, "give one a new id")
            yield replace(problem, others=others)


def references(entries: Iterable[Entry], catalog: Catalog) -> Iterator[Problem]:
    """A reference leads to a public postmortem: otherwise it is left out, with a warning.

    One that is held and one that is unknown read the same, so that a log tells nothing. What a
    document that is itself held refers to is compared with all documents.
    """
    entries = list(entries)
    known = {entry.postmortem.id: entry for entry in entries}
    public = {id: entry for id, entry in known.items() if is_public(entry.postmortem, catalog.now)}
    for entry in entries:
        reachable = public if is_public(entry.postmortem, catalog.now) else known
        for pointer, id in _references(entry):
            if id not in reachable:
                yield _not_public(entry.document, pointer, id)
        yield from _foreseen(entry, reachable)


def _references(entry: Entry) -> Iterator[tuple[Pointer, str]]:
    for number, relation in enumerate(entry.postmortem.related):
        yield ("related", number, "id"), relation.id
    if entry.postmortem.foreseen is not None:
        yield ("foreseen", "premortem"), entry.postmortem.foreseen.premortem


def _not_public(document: Document, pointer: Pointer, id: str) -> Problem:
    what = f"no public postmortem has the id {id!r}, so the link is left out"
    write = "write the id of a public one, or delete it"
    return document.problem("links/not-public", pointer, what, write, level=Level.WARNING)


def _foreseen(entry: Entry, reachable: dict[str, Entry]) -> Iterator[Problem]:
    """`foreseen` names a premortem and one of its risks."""
    foreseen = entry.postmortem.foreseen
    other = reachable.get(foreseen.premortem) if foreseen is not None else None
    if foreseen is None or other is None:
        return
    document = entry.document
    if other.postmortem.kind is not Kind.PREMORTEM:
        what = f"{foreseen.premortem!r} is not a premortem"
        yield document.problem("links/premortem", ("foreseen", "premortem"), what, "name one")
        return
    risks = [risk.id for risk in other.postmortem.risks]
    if foreseen.risk not in risks:
        what = f"the premortem {foreseen.premortem!r} has no risk {foreseen.risk!r}"
        write = f"write one of {', '.join(risks)}" if risks else "add it there"
        yield document.problem("links/risk", ("foreseen", "risk"), what, write)
