"""How postmortems refer to each other, as far as both are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another postmortem and why it is related.

    `relation` is the word that the document uses. With `inverse` it is the other one that declares
    the relation. `risk` is the id of the risk for a premortem that foresaw, or was borne out.
    """

    entry: Entry
    relation: str | None = None
    why: str | None = None
    inverse: bool = False
    risk: str | None = None


@dataclass(frozen=True, kw_only=True)
class Relations:
    """All relations of a catalog, in both directions."""

    catalog: Catalog

    def of(self, id: str) -> tuple[Related, ...]:
        """Those declared by the document first; one for each other postmortem."""
        found: dict[str, Related] = {}
        for item in (*self._declared(id), *self._inverse.get(id, ())):
            found.setdefault(item.entry.postmortem.id, item)
        return tuple(found.values())

    def came_true(self, premortem: str) -> dict[str, tuple[Entry, ...]]:
        """The risks of a premortem that came true, each with the postmortems that say so."""
        found: dict[str, tuple[Entry, ...]] = {}
        for item in self._inverse.get(premortem, ()):
            if item.risk is not None:
                found[item.risk] = (*found.get(item.risk, ()), item.entry)
        return found

    @cached_property
    def _inverse(self) -> dict[str, list[Related]]:
        found: dict[str, list[Related]] = {}
        for entry in self.catalog.listed:
            for item in self._declared(entry.postmortem.id):
                back = replace(item, entry=entry, inverse=True)
                found.setdefault(item.entry.postmortem.id, []).append(back)
        return found

    def _declared(self, id: str) -> Iterator[Related]:
        entry = self._shown(id)
        if entry is None:
            return
        postmortem = entry.postmortem
        if postmortem.foreseen is not None:
            other = self._shown(postmortem.foreseen.premortem)
            if other is not None:
                risk = postmortem.foreseen.risk
                yield Related(entry=other, relation="foreseen_by", risk=risk)
        for relation in postmortem.related:
            other = self._shown(relation.id)
            if other is not None and other is not entry:
                yield Related(entry=other, relation=relation.relation, why=relation.why)

    def _shown(self, id: str) -> Entry | None:
        """A withdrawn postmortem is no longer recommended to anybody."""
        entry = self.catalog.get(id)
        if entry is None or entry.postmortem.status is Status.WITHDRAWN:
            return None
        return entry
