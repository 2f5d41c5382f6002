"""Facets: all postmortems divided by service, severity, region, year, kind and tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind, Postmortem
from mkdocs_postmortems.settings.vocabulary import Vocabulary

KIND_LABELS = {
    Kind.INCIDENT: "Incident",
    Kind.NEAR_MISS: "Near miss",
    Kind.MAINTENANCE: "Maintenance",
    Kind.SUCCESS: "Success",
    Kind.PREMORTEM: "Premortem",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetTerm:
    """One term of a facet and its entries, newest publication first.

    `text` is the site's own introduction (Markdown), if it has one.
    """

    facet: str
    key: str
    label: str
    text: str | None
    entries: tuple[Entry, ...]

    @property
    def url(self) -> str:
        """The address of its page."""
        return addresses.facet(self.facet, self.key)


def year(postmortem: Postmortem) -> str | None:
    """The year of the event; without a start, of the publication."""
    at = postmortem.times.started.at if postmortem.times.started else postmortem.publish_at
    return None if at is None else f"{at.year:04d}"


@made_once
def facets(catalog: Catalog) -> dict[str, tuple[FacetTerm, ...]]:
    """Every facet's terms: a vocabulary's in the site's order, years newest first, else by key.

    A term of a vocabulary has a page even without entries, so that people can subscribe to it.
    """
    return {name: tuple(_terms(catalog, name)) for name in addresses.FACETS}


def keys(catalog: Catalog, facet: str, postmortem: Postmortem) -> tuple[str, ...]:
    """The terms of a facet that a postmortem belongs to."""
    return _keys(_vocabulary(catalog, facet), facet, postmortem)


def _keys(vocabulary: Vocabulary | None, facet: str, postmortem: Postmortem) -> tuple[str, ...]:
    if facet == "kinds":
        return (postmortem.kind.value,)
    if facet in ("years", "severities"):
        word = year(postmortem) if facet == "years" else postmortem.severity
        words: tuple[str, ...] = () if word is None else (word,)
    else:
        words = getattr(postmortem, facet)
    return tuple(dict.fromkeys(words if vocabulary is None else map(vocabulary.key, words)))


def label(catalog: Catalog, facet: str, key: str) -> str:
    """What readers see for a term."""
    if facet == "kinds":
        return KIND_LABELS[Kind(key)]
    vocabulary = _vocabulary(catalog, facet)
    return key if vocabulary is None else vocabulary.label(key)


def _vocabulary(catalog: Catalog, facet: str) -> Vocabulary | None:
    if facet in ("services", "severities", "regions"):
        return catalog.settings.vocabulary(facet)
    return None


def _terms(catalog: Catalog, facet: str) -> Iterator[FacetTerm]:
    found: dict[str, list[Entry]] = {}
    vocabulary = _vocabulary(catalog, facet)
    for entry in catalog.listed:
        for key in _keys(vocabulary, facet, entry.postmortem):
            found.setdefault(key, []).append(entry)
    for key in _in_order(catalog, facet, set(found)):
        term = None if vocabulary is None else vocabulary.term(key)
        yield FacetTerm(
            facet=facet,
            key=key,
            label=label(catalog, facet, key),
            text=None if term is None else term.text,
            entries=tuple(found.get(key, ())),
        )


def _in_order(catalog: Catalog, facet: str, used: set[str]) -> list[str]:
    vocabulary = _vocabulary(catalog, facet)
    if facet == "years":
        return sorted(used, reverse=True)
    if facet == "kinds":
        return [kind.value for kind in Kind if kind.value in used]
    if vocabulary is None or vocabulary.open:
        return sorted(used)
    return list(vocabulary.keys)
