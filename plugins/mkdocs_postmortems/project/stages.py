"""From the files to a catalog and everything that is wrong on the way."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs_postmortems import rules, sources
from mkdocs_postmortems.catalog import checks, outputs
from mkdocs_postmortems.catalog.facets import FacetTerm, facets
from mkdocs_postmortems.catalog.public import Catalog, is_public, make_catalog
from mkdocs_postmortems.catalog.relations import Relations
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.lock import Lock
from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project import card, locks, pages, places
from mkdocs_postmortems.project.configuration import Configuration, plugin_settings
from mkdocs_postmortems.project.holding import is_held_back
from mkdocs_postmortems.project.judging import Judgement, Terms, bare_document, judge
from mkdocs_postmortems.project.menu import Menu, left_out
from mkdocs_postmortems.settings.options import Settings


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

    `attachments` are the files beside the documents that are published, `waived` the
    problems that waivers took away, and `embargoes` are the instants at which those that are held
    and ready will be public. `own` are the outputs of the plugin itself; `withheld` are the
    ids, titles and file names that must not stand in any of them. `unpublished` are the paths of
    the documents that are not public; where one has errors, of those that say so.
    """

    settings: Settings
    inventory: sources.Inventory
    catalog: Catalog
    facets: dict[str, tuple[FacetTerm, ...]]
    relations: Relations
    tree: Tree
    menu: Menu
    intro: Document | None
    attachments: tuple[str, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    waived: tuple[Problem, ...]
    embargoes: tuple[datetime, ...]
    own: outputs.OwnOutputs
    withheld: tuple[str, ...]
    unpublished: frozenset[str]
    lock: Lock

    @property
    def outputs(self) -> frozenset[str]:
        """The paths that the build is to write."""
        redirects = (claim.output for claim in outputs.aliases(self.catalog))
        return frozenset((*self.own, *redirects, *self.attachments))

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


JudgeAll = Callable[[tuple[sources.Source, ...], Terms], Iterable[Judgement]]
"""Judges documents, in their order."""


def one_by_one(found: tuple[sources.Source, ...], terms: Terms) -> Iterator[Judgement]:
    """In this process."""
    return (judge(source, terms) for source in found)


def open_project(
    configuration: Configuration,
    *,
    now: datetime,
    preview: bool = False,
    judge_all: JudgeAll = one_by_one,
    as_if: Callable[[sources.Inventory], sources.Inventory] = lambda inventory: inventory,
) -> tuple[Project | None, list[Problem]]:
    """Run the stages. None, with the problems, only where the settings themselves are wrong.

    With `preview` documents that are not public are in the catalog too, and documents with errors
    are left out of it. `as_if` makes it a project in which other documents are written.
    """
    settings, problems = plugin_settings(configuration)
    if settings is None:
        return None, sorted(problems)
    problems += _unknown_rules(settings, configuration)
    inventory, found = sources.take_inventory(
        configuration.docs_dir, repository=configuration.repository, settings=settings
    )
    problems += found
    inventory = as_if(inventory)
    ordinary, found = pages.read_pages(
        inventory.pages, configuration.directory_urls, trusted=settings.trusted_pages
    )
    problems += found
    intro, found = pages.read_intro(inventory.index)
    problems += found
    lock, found = locks.read(configuration)
    problems += found
    terms = Terms(
        settings=settings,
        lock=lock,
        inventory=inventory,
        tree=_bare_tree(inventory, ordinary, settings),
        now=now,
    )
    judgements = list(judge_all(inventory.documents, terms))
    problems += checks.duplicate_ids(_stated(inventory, judgements))
    refused = _refused(problems)
    shown = [j.entry for j in judgements if j.entry is not None and not j.refused]
    shown = [entry for entry in shown if entry.document.path not in refused]
    catalog = make_catalog(shown, settings=settings, now=now, preview=preview)
    found_facets = facets(catalog)
    ground = _Ground(
        configuration=configuration,
        inventory=inventory,
        catalog=catalog,
        facets=found_facets,
        own=outputs.OwnOutputs(catalog, found_facets),
        ordinary=ordinary,
        intro=intro,
    )
    project = _joined(ground, replace(terms, tree=ground.tree(terms.tree)), judgements, problems)
    return project, list(project.problems)


def _stated(
    inventory: sources.Inventory, judgements: Iterable[Judgement]
) -> Iterator[tuple[str, Document]]:
    """The id of each document that states one, also where the document does not fit."""
    for source, judgement in zip(inventory.documents, judgements, strict=True):
        if judgement.entry is not None:
            yield judgement.entry.postmortem.id, judgement.entry.document
        elif judgement.id:
            yield judgement.id, bare_document(source)


def _bare_tree(
    inventory: sources.Inventory, ordinary: Iterable[pages.OrdinaryPage], settings: Settings
) -> Tree:
    """What is known of the tree before a document has been read."""
    return Tree(
        pages={page.uri: page.url for page in ordinary},
        attachments=frozenset(inventory.attachments),
        complete=False,
        site=settings.site.url,
    )


def _unknown_rules(settings: Settings, configuration: Configuration) -> Iterator[Problem]:
    """Levels are set for rules and families that there are."""
    for name in settings.rules:
        if name not in rules.SETTABLE:
            near = difflib.get_close_matches(name.lower(), sorted(rules.SETTABLE), n=1)
            what = f"there is no rule or family {name!r}"
            write = f"did you mean {near[0]}?" if near else "see the reference of the rules"
            if rules.is_always_an_error(name):
                what, write = f"{name} is always an error, its level cannot be set", "delete it"
            place = configuration.locate(("rules", name))
            yield Problem(
                path=place.path,
                line=place.line,
                column=place.column,
                rule="settings/rule",
                what=what,
                write=write,
            )


def _joined(
    ground: _Ground, terms: Terms, judgements: list[Judgement], problems: list[Problem]
) -> Project:
    """Everything that spans several documents; `terms` have the complete tree."""
    catalog = ground.catalog
    entries = [j.entry for j in judgements if j.entry is not None]
    waived: list[Problem] = []
    lost = frozenset(places.lost(ground.inventory, judgements, catalog, terms.tree))
    terms = replace(terms, tree=replace(terms.tree, lost=lost))
    for judgement in _decided(
        ground.inventory, judgements, terms, checks.references(entries, catalog)
    ):
        problems += judgement.problems
        waived += judgement.waived
    problems += locks.examine(ground.configuration, catalog, terms.lock, judgements)
    used = _attachments(ground, terms.tree, judgements)
    problems += _collisions(ground, used)
    problems += card.problems(ground.configuration, catalog.settings, ground.inventory)
    menu = Menu.of(ground.inventory, catalog, terms.tree)
    problems += left_out(menu, ground.configuration, ground.inventory, entries)
    problems = list(rules.levelled(problems, catalog.settings))
    return Project(
        settings=catalog.settings,
        inventory=ground.inventory,
        catalog=catalog,
        facets=ground.facets,
        relations=Relations(catalog=catalog),
        tree=terms.tree,
        menu=menu,
        intro=ground.intro,
        attachments=used,
        counts=_counts(ground.inventory, entries, problems, catalog.now),
        problems=tuple(sorted(problems)),
        waived=tuple(rules.levelled(waived, catalog.settings)),
        embargoes=tuple(_embargoes(entries, catalog.now)),
        own=ground.own,
        withheld=tuple(_withheld(entries, catalog)),
        unpublished=frozenset(_unpublished(ground.inventory, judgements, problems, catalog.now)),
        lock=terms.lock,
    )


def _decided(
    inventory: sources.Inventory,
    judgements: Iterable[Judgement],
    terms: Terms,
    references: Iterable[Problem],
) -> Iterator[Judgement]:
    """The judgements; anew for documents that a look at the others finds something wrong with."""
    wrong: dict[str, list[Problem]] = {}
    for problem in references:
        wrong.setdefault(problem.path, []).append(problem)
    for source, judgement in zip(inventory.documents, judgements, strict=True):
        targets = (terms.tree.resolve(href, base=source.uri) for href in judgement.undecided)
        fine = all(
            target.verdict is Verdict.SITE and target.address not in terms.tree.lost
            for target in targets
        )
        more = wrong.get(source.path, [])
        yield judgement if fine and not more else judge(source, terms, more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What is known before a single link is resolved."""

    configuration: Configuration
    inventory: sources.Inventory
    catalog: Catalog
    facets: dict[str, tuple[FacetTerm, ...]]
    own: outputs.OwnOutputs
    ordinary: tuple[pages.OrdinaryPage, ...]
    intro: Document | None

    def tree(self, bare: Tree) -> Tree:
        """What the links of documents and pages can lead to."""
        redirects = frozenset(claim.output for claim in outputs.aliases(self.catalog))
        return replace(
            bare,
            documents={e.document.uri: e.postmortem.id for e in self.catalog.listed},
            outputs=(self.own, redirects),
            complete=True,
        )


def _attachments(ground: _Ground, tree: Tree, judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """The files to publish: those that something published refers to, and the static ones."""
    known = ground.inventory.attachments
    used = set(ground.inventory.static)
    used.update(name for name in ground.configuration.named_files if name in known)
    used.update(filter(None, [card.file(ground.catalog.settings, ground.inventory)]))
    for judgement in judgements:
        entry = judgement.entry
        if entry is not None and ground.catalog.get(entry.postmortem.id) is entry:
            used.update(judgement.attachments)
    for page in ground.ordinary:
        targets = (tree.resolve(href, base=page.uri) for href in page.hrefs)
        used.update(target.attachment for target in targets if target.attachment)
    return tuple(sorted(used))


def _collisions(ground: _Ground, used: tuple[str, ...]) -> list[Problem]:
    return outputs.collisions(ground.own, _claims(ground, used))


def _claims(ground: _Ground, used: tuple[str, ...]) -> Iterator[outputs.Claim]:
    yield from outputs.aliases(ground.catalog)
    for page in ground.ordinary:
        output = addresses.output(page.url)
        yield outputs.Claim(output=output, owner="the page", path=page.path)
    for uri in used:
        path = ground.inventory.attachments[uri].path
        yield outputs.Claim(
            output=uri, owner="the file", path=path, keeps_off=outputs.FILES_OF_MKDOCS
        )


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


def _unpublished(
    inventory: sources.Inventory,
    judgements: list[Judgement],
    problems: Iterable[Problem],
    now: datetime,
) -> Iterator[str]:
    """Also what lies among the pages and says that it is a postmortem that is held back."""
    misplaced = {problem.path for problem in problems if problem.rule == "pages/postmortem"}
    for source in inventory.pages:
        if source.path in misplaced and is_held_back(source, now):
            yield source.path
    for source, judgement in zip(inventory.documents, judgements, strict=True):
        entry = judgement.entry
        known = entry is not None and not is_public(entry.postmortem, now)
        if known or (entry is None and is_held_back(source, now)):
            yield source.path


def _withheld(entries: Iterable[Entry], catalog: Catalog) -> Iterator[str]:
    """What would give away a document that the build does not show, or a withdrawn one."""
    for entry in entries:
        shown = catalog.get(entry.postmortem.id) is not None
        if not shown:
            yield entry.postmortem.id
            yield entry.document.uri
        if not shown or entry.postmortem.status is Status.WITHDRAWN:
            yield entry.postmortem.title


def _refused(problems: Iterable[Problem]) -> set[str]:
    """The files with errors."""
    return {problem.path for problem in problems if problem.level is Level.ERROR}
