"""From the files to a catalog and everything that is wrong on the way."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs_postmortems import rules, sources
from mkdocs_postmortems.catalog import checks, outputs
from mkdocs_postmortems.catalog.facets import FacetTerm, facets
from mkdocs_postmortems.catalog.public import Catalog, is_public, make_catalog
from mkdocs_postmortems.catalog.relations import Relations
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree
from mkdocs_postmortems.lock import Lock
from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project import locks, pages
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.rules.limits import beyond
from mkdocs_postmortems.rules.rule import Subject
from mkdocs_postmortems.schema import read_postmortem, read_remains
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.settings.reading import read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the postmortems found: `found = published + held + refused`."""

    found: int
    published: int
    held: int
    refused: int

    def __str__(self) -> str:
        """The sum that a build prints."""
        return (
            f"{self.found} found = {self.published} published"
            f" + {self.held} held + {self.refused} refused"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Everything that a build or a check needs, as of one instant.

    `attachments` are the files beside the documents that are published, `embargoes` the instants
    at which those that are held and ready will be public.
    """

    settings: Settings
    inventory: sources.Inventory
    catalog: Catalog
    facets: dict[str, tuple[FacetTerm, ...]]
    relations: Relations
    tree: Tree
    intro: Document | None
    attachments: tuple[str, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    embargoes: tuple[datetime, ...]
    lock: Lock

    def due_by(self, clock: datetime) -> int:
        """How many embargoes end by another instant."""
        return sum(at <= clock for at in self.embargoes)

    def paths(self, id: str) -> tuple[str, ...]:
        """The file of a postmortem that the build shows, relative to the repository."""
        entry = self.catalog.get(id)
        return () if entry is None else (entry.document.path,)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(p for p in self.problems if p.level is Level.ERROR)


def open_project(
    configuration: Configuration, *, now: datetime, preview: bool = False
) -> tuple[Project | None, list[Problem]]:
    """Run the stages. None, with the problems, only where the settings themselves are wrong.

    With `preview` documents that are not public are in the catalog too, and documents with errors
    are left out of it.
    """
    settings, problems = read_settings(
        configuration.options,
        site=configuration.site,
        path=configuration.path,
        locate=configuration.locate,
    )
    if settings is None:
        return None, sorted(problems)
    problems += _unknown_rules(settings, configuration)
    inventory, found = sources.take_inventory(
        configuration.docs_dir, repository=configuration.repository, settings=settings
    )
    problems += found
    remains: list[Document] = []
    entries = list(_entries(inventory.documents, problems, remains))
    problems += checks.duplicate_ids(entries)
    refused = _refused(problems)
    shown = [entry for entry in entries if entry.document.path not in refused]
    catalog = make_catalog(shown, settings=settings, now=now, preview=preview)
    ordinary, found = pages.read_pages(inventory.pages, configuration.directory_urls)
    problems += found
    intro, found = pages.read_intro(inventory.index)
    problems += found
    ground = _Ground(
        configuration=configuration,
        inventory=inventory,
        catalog=catalog,
        facets=facets(catalog),
        ordinary=ordinary,
    )
    project = _checked(ground, entries, intro, problems)
    problems = [*project.problems, *_of_remains(remains, ground, project)]
    number = len(inventory.documents)
    lock, found = locks.examine(
        configuration, catalog, entries=entries, remains=remains, documents=number
    )
    problems = sorted([*problems, *found])
    return replace(project, problems=tuple(problems), lock=lock), problems


def _unknown_rules(settings: Settings, configuration: Configuration) -> Iterator[Problem]:
    """Levels are set for rules and families that there are."""
    names = {name for rule in rules.RULES for name in (rule.id, rule.id.partition("/")[0])}
    known = sorted(names | {locks.BEHIND})
    for name in settings.rules:
        if name not in known:
            near = difflib.get_close_matches(name.lower(), known, n=1)
            place = configuration.locate(("rules", name))
            yield Problem(
                path=configuration.path,
                line=place.line,
                column=place.column,
                rule="settings/rule",
                what=f"there is no rule or family {name!r}",
                write=f"did you mean {near[0]}?" if near else "see the reference of the rules",
            )


def _checked(
    ground: _Ground, entries: list[Entry], intro: Document | None, problems: list[Problem]
) -> Project:
    """Apply the rules to every document, and all that spans several."""
    catalog, tree = ground.catalog, ground.tree()
    subjects = [_subject(entry, catalog, tree) for entry in entries]
    for subject in subjects:
        problems += rules.check(subject)
    problems += checks.references(entries, catalog)
    used = _attachments(ground, tree, subjects)
    problems += _collisions(ground, used)
    return Project(
        settings=catalog.settings,
        inventory=ground.inventory,
        catalog=catalog,
        facets=ground.facets,
        relations=Relations(catalog=catalog),
        tree=tree,
        intro=intro,
        attachments=used,
        counts=_counts(ground.inventory, entries, problems, catalog.now),
        problems=tuple(sorted(problems)),
        embargoes=tuple(_embargoes(entries, catalog.now)),
        lock=Lock(),
    )


def _of_remains(
    documents: Iterable[Document], ground: _Ground, project: Project
) -> Iterator[Problem]:
    """What the rules find in the rest of documents that do not fit, beyond what is told already."""
    told = {(problem.path, problem.line, problem.column) for problem in project.problems}
    for document in documents:
        entry = read_remains(document)
        if entry is not None:
            found = rules.check(_subject(entry, ground.catalog, project.tree))
            yield from (p for p in found if (p.path, p.line, p.column) not in told)


def _entries(
    found: Iterable[sources.Source], problems: list[Problem], remains: list[Document]
) -> Iterator[Entry]:
    """The documents that fit the format; what is wrong goes to `problems`.

    Those that can be read and do not fit go to `remains`.
    """
    for source in found:
        data, wrong = sources.read(source)
        problems += wrong
        if data is None:
            continue
        document, wrong = read_document(data, path=source.path, uri=source.uri)
        problems += wrong
        if document is None:
            continue
        if too_much := list(beyond(document)):
            problems += too_much
            continue
        places = {(problem.line, problem.column) for problem in wrong}
        postmortem, more = read_postmortem(document)
        problems += [p for p in more if (p.line, p.column) not in places]
        if postmortem is not None:
            yield Entry(document=document, postmortem=postmortem)
        else:
            remains.append(document)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What is known before a single link is resolved."""

    configuration: Configuration
    inventory: sources.Inventory
    catalog: Catalog
    facets: dict[str, tuple[FacetTerm, ...]]
    ordinary: tuple[pages.OrdinaryPage, ...]

    def tree(self) -> Tree:
        """What the links of documents and pages can lead to."""
        claims = outputs.own_claims(self.catalog, self.facets)
        return Tree(
            documents={e.document.uri: e.postmortem.id for e in self.catalog.listed},
            pages={page.uri: page.url for page in self.ordinary},
            attachments=frozenset(self.inventory.attachments),
            markdown=frozenset(source.uri for source in self.inventory.documents),
            outputs=frozenset(claim.output for claim in claims),
        )


def _subject(entry: Entry, catalog: Catalog, tree: Tree) -> Subject:
    return Subject(
        entry=entry,
        settings=catalog.settings,
        tree=tree,
        now=catalog.now,
        public=is_public(entry.postmortem, catalog.now),
    )


def _attachments(ground: _Ground, tree: Tree, subjects: Iterable[Subject]) -> tuple[str, ...]:
    """The files to publish: those that something published refers to, and the static ones."""
    known = ground.inventory.attachments
    used = set(ground.inventory.static)
    used.update(name for name in ground.configuration.named_files if name in known)
    for subject in subjects:
        shown = ground.catalog.get(subject.postmortem.id) is subject.entry
        if shown and subject.postmortem.status is not Status.WITHDRAWN:
            used.update(link.target.attachment for link in subject.links if link.target.attachment)
    for page in ground.ordinary:
        targets = (tree.resolve(href, base=page.uri) for href in page.hrefs)
        used.update(target.attachment for target in targets if target.attachment)
    return tuple(sorted(used))


def _collisions(ground: _Ground, used: tuple[str, ...]) -> list[Problem]:
    claims = list(outputs.own_claims(ground.catalog, ground.facets))
    for page in ground.ordinary:
        output = addresses.output(page.url)
        claims.append(outputs.Claim(output=output, owner="the page", path=page.path))
    for uri in used:
        path = ground.inventory.attachments[uri].path
        claims.append(outputs.Claim(output=uri, owner="the file", path=path))
    return outputs.register(claims)[1]


def _counts(
    inventory: sources.Inventory, entries: list[Entry], problems: list[Problem], now: datetime
) -> Counts:
    refused = _refused(problems) & {source.path for source in inventory.documents}
    good = [entry for entry in entries if entry.document.path not in refused]
    published = sum(is_public(entry.postmortem, now) for entry in good)
    return Counts(
        found=len(inventory.documents),
        published=published,
        held=len(inventory.documents) - published - len(refused),
        refused=len(refused),
    )


def _embargoes(entries: Iterable[Entry], now: datetime) -> Iterator[datetime]:
    for entry in entries:
        at = entry.postmortem.publish_at
        if at is not None and at > now and is_public(entry.postmortem, at):
            yield at


def _refused(problems: Iterable[Problem]) -> set[str]:
    """The files with errors."""
    return {problem.path for problem in problems if problem.level is Level.ERROR}
