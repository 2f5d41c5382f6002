"""A site's own menu, `nav` in `mkdocs.yml`: it publishes nothing, and tells of nothing held."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_postmortems import sources
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.model.document import Entry, Pointer
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.configuration import Configuration


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """Tells which entries lead to postmortems that a build does not show."""

    documents: frozenset[str]
    shown: frozenset[str]
    tree: Tree

    @classmethod
    def of(cls, inventory: sources.Inventory, catalog: Catalog, tree: Tree) -> Menu:
        """As of a catalog; the tree is that of the same."""
        return cls(
            documents=frozenset(source.uri for source in inventory.documents),
            shown=frozenset(entry.document.uri for entry in catalog.entries),
            tree=tree,
        )

    def leaves_out(self, href: str) -> bool:
        """Whether an entry may not stand. What is neither document nor address is not ours."""
        if (uri := _document(href)) in self.documents:
            return uri not in self.shown
        is_file = posixpath.splitext(uri)[1].lower() in sources.MARKDOWN_SUFFIXES
        return not is_file and self.tree.resolve(href, base="").verdict is Verdict.NOT_PUBLIC

    def within(self, nav: Any) -> Any:
        """The menu without these entries and sections of nothing else; None if nothing is left."""
        if isinstance(nav, str):
            return None if self.leaves_out(nav) else nav
        kept: Any = nav
        if isinstance(nav, Mapping):
            found = ((title, self.within(entry)) for title, entry in nav.items())
            kept = {title: entry for title, entry in found if entry is not None}
        elif isinstance(nav, list):
            kept = [entry for entry in map(self.within, nav) if entry is not None]
        return kept if kept or not nav else None


def left_out(
    menu: Menu, configuration: Configuration, inventory: sources.Inventory, entries: Iterable[Entry]
) -> Iterator[Problem]:
    """A warning for each entry that is left out; `entries` are all, public or not."""
    for pointer, href in _entries(configuration.stated.get("nav"), ("nav",)):
        if menu.leaves_out(href):
            place = configuration.locate_in_file(pointer)
            yield Problem(
                path=place.path,
                line=place.line,
                column=place.column,
                level=Level.WARNING,
                rule="settings/nav",
                what=f"the entry {href!r} of nav leads to no public postmortem, so it is left out",
                write="delete it, or publish the postmortem first",
                others=tuple(_files(href, inventory, entries)),
            )


def _files(href: str, inventory: sources.Inventory, entries: Iterable[Entry]) -> Iterator[str]:
    """The documents that an entry of the menu means: a build's log names none that is held."""
    yield from (s.path for s in inventory.documents if s.uri == _document(href))
    for entry in entries:
        if addresses.incident(entry.postmortem.id).rstrip("/") in href:
            yield entry.document.path


def _document(href: str) -> str:
    """The file of the documents folder that MkDocs takes an entry for."""
    return posixpath.normpath(href.partition("#")[0]).lstrip("/")


def _entries(nav: Any, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(nav, str):
        yield at, nav
    elif isinstance(nav, Mapping):
        for title, entry in nav.items():
            yield from _entries(entry, (*at, str(title)))
    elif isinstance(nav, list):
        for number, entry in enumerate(nav):
            yield from _entries(entry, (*at, number))
