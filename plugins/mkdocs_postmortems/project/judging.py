"""One document: read it, apply the rules, and say what only the other documents can decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from mkdocs_postmortems import lock, rules, sources
from mkdocs_postmortems.catalog.public import is_public
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.lock import Lock
from mkdocs_postmortems.model.document import Document, Entry, Places, Value
from mkdocs_postmortems.model.postmortem import Postmortem, Status
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.rules.limits import beyond
from mkdocs_postmortems.rules.rule import Subject
from mkdocs_postmortems.schema import read_postmortem, read_remains
from mkdocs_postmortems.settings.options import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What documents are judged by; the tree may not know the documents yet."""

    settings: Settings
    lock: Lock
    inventory: sources.Inventory
    tree: Tree
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What became of one document.

    `entry` is None where the document cannot be published as it is, `refused` says whether reading
    it alone found an error. `attachments` are the files that it needs if it is published, and
    `undecided` the links of which only the other documents tell where they lead. `id` is the one
    that the document states, empty where it states none and None where it could not be read, and
    `behind` says that the lock does not know the document as it is.
    """

    entry: Entry | None = None
    problems: tuple[Problem, ...] = ()
    waived: tuple[Problem, ...] = ()
    refused: bool = False
    attachments: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    id: str | None = None
    behind: bool = False


def judge(source: sources.Source, terms: Terms, more: Iterable[Problem] = ()) -> Judgement:
    """Read and judge one document; `more` is what a look at the others found wrong with it."""
    document, postmortem, wrong = read(source)
    refused = any(problem.level is Level.ERROR for problem in wrong)
    entry = None
    if document is not None:
        fits = postmortem is not None
        entry = (
            Entry(document=document, postmortem=postmortem)
            if postmortem is not None
            else read_remains(document)
        )
    id = _id(document)
    if document is None or entry is None:
        return Judgement(problems=(*wrong, *more), refused=refused, id=id)
    subject = Subject(
        entry=entry,
        settings=terms.settings,
        tree=terms.tree,
        now=terms.now,
        public=is_public(entry.postmortem, terms.now),
        traces=partial(sources.traces_of, terms.inventory),
    )
    # In what is left of a document that does not fit, the rules tell some things a second time.
    told = set() if fits else {(problem.line, problem.column) for problem in wrong}
    found = [p for p in rules.check(subject) if (p.line, p.column) not in told]
    kept, waived = rules.waive([*found, *more], [document], terms.settings, whole=fits)
    kept += lock.broken(entry, terms.lock, terms.now) if fits else ()
    return Judgement(
        entry=_for_pages(entry, source) if fits else None,
        problems=(*wrong, *kept),
        waived=tuple(waived),
        refused=refused,
        attachments=_attachments(subject) if fits else (),
        undecided=tuple(
            {link.href: None for link in subject.links if link.target.verdict is Verdict.UNDECIDED}
        ),
        id=id,
        behind=fits and lock.is_behind(entry, terms.lock),
    )


def _for_pages(entry: Entry, source: sources.Source) -> Entry:
    """What the pages need: the front matter has become the postmortem, and weighs as much again."""
    document = replace(
        entry.document,
        values=NOTHING,
        find_places=PlacesIn(source),
        find_comments=tuple,
    )
    return replace(entry, document=document)


NOTHING: dict[str, Value] = {}
"""The values of all documents that were let go."""


@dataclass(frozen=True, slots=True)
class PlacesIn:
    """Finds where the values of a document stand by reading its file again."""

    source: sources.Source

    def __call__(self) -> Places:
        """None where the file can no longer be read."""
        data, _ = sources.read(self.source)
        document = read_document(data, path=self.source.path)[0] if data is not None else None
        return Places() if document is None else document.find_places()


def bare_document(source: sources.Source) -> Document:
    """What is kept of a document where neither its values nor its text are."""
    return Document(
        path=source.path,
        uri=source.uri,
        values=NOTHING,
        find_places=PlacesIn(source),
        body="",
        body_line=1,
    )


def _id(document: Document | None) -> str | None:
    if document is None:
        return None
    id = document.values.get("id")
    return id if isinstance(id, str) else ""


def _attachments(subject: Subject) -> tuple[str, ...]:
    if subject.postmortem.status is Status.WITHDRAWN:
        return ()
    found = (link.target.attachment for link in subject.links)
    return tuple(dict.fromkeys(uri for uri in found if uri))


def read(
    source: sources.Source,
) -> tuple[Document | None, Postmortem | None, list[Problem]]:
    """What the file holds, as far as it can be read and fits, and what is wrong with it."""
    data, problems = sources.read(source)
    if data is None:
        return None, None, problems
    document, problems = read_document(data, path=source.path, uri=source.uri)
    if document is None:
        return None, None, problems
    if too_much := list(beyond(document)):
        return None, None, problems + too_much
    places = {(problem.line, problem.column) for problem in problems}
    postmortem, more = read_postmortem(document)
    problems += [p for p in more if (p.line, p.column) not in places]
    return document, postmortem, problems
