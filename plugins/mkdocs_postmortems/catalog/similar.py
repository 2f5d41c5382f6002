"""Which other postmortems have most in common with one, and what that is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from heapq import nlargest, nsmallest

from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Postmortem

_SHOWN = 3
"""How many others are named."""

_COMMON = 100
"""A term that more postmortems have says nothing about any two of them."""

_ENOUGH = 1.5
"""How much two have to have in common: a rare term, or several."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Term = tuple[str, str]
"""Facet and key. Facets are services, tags and factors (the categories of factors)."""

_WEIGHTS = {"services": 1.0, "tags": 1.5, "factors": 1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """Another postmortem, and the terms that both have."""

    entry: Entry
    terms: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class Similarities:
    """Computed from what a catalog shows; the fictional are compared with the fictional only."""

    catalog: Catalog

    def of(self, entry: Entry, *, without: frozenset[str]) -> tuple[Similar, ...]:
        """The most similar, but for those named already by id; the nearer in time among equals."""
        mine = entry.postmortem
        terms = [term for term in _terms(self.catalog, mine) if term in self._holders]
        scores: dict[int, float] = {}
        for term in terms:
            weight = self._weights[term]
            for place in self._holders[term]:
                scores[place] = scores.get(place, 0.0) + weight
        others = scores.keys() - self._fictions if mine.fictional else self._fictions
        named = (self._places.get(id, -1) for id in (mine.id, *without))
        for place in (*named, *others):
            scores.pop(place, None)
        # Only among the last of those that are shown does it matter which one is nearer in time.
        least = max(min(nlargest(_SHOWN, scores.values()), default=0.0), _ENOUGH)
        start, starts, ids = _start(mine, -math.inf), self._starts, self._ids
        best = [
            (-score, abs(start - starts[place]), ids[place], place)
            for place, score in scores.items()
            if score >= least
        ]
        return tuple(
            Similar(
                entry=self.catalog.listed[place],
                terms=tuple(t for t in terms if place in self._having[t]),
            )
            for *_, place in nsmallest(_SHOWN, best)
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        """The places of all by their ids. Numbers are compared more quickly than names."""
        return {entry.postmortem.id: place for place, entry in enumerate(self.catalog.listed)}

    @cached_property
    def _ids(self) -> list[str]:
        return list(self._places)

    @cached_property
    def _fictions(self) -> frozenset[int]:
        shown = enumerate(self.catalog.listed)
        return frozenset(place for place, entry in shown if entry.postmortem.fictional)

    @cached_property
    def _starts(self) -> list[float]:
        """When each began; those of which it is not known are far from all."""
        return [_start(entry.postmortem, math.inf) for entry in self.catalog.listed]

    @cached_property
    def _holders(self) -> dict[Term, list[int]]:
        holders: dict[Term, list[int]] = {}
        for place, entry in enumerate(self.catalog.listed):
            for term in _terms(self.catalog, entry.postmortem):
                holders.setdefault(term, []).append(place)
        return {term: places for term, places in holders.items() if 1 < len(places) <= _COMMON}

    @cached_property
    def _having(self) -> dict[Term, frozenset[int]]:
        return {term: frozenset(places) for term, places in self._holders.items()}

    @cached_property
    def _weights(self) -> dict[Term, float]:
        """The rarer, the more it says: the logarithm of one in how many has it."""
        return {term: self._weight(term) for term in self._holders}

    def _weight(self, term: Term) -> float:
        share = len(self._holders[term]) / len(self.catalog.listed)
        return _WEIGHTS[term[0]] * -math.log(share) if share < 1 else 0.0


def _terms(catalog: Catalog, postmortem: Postmortem) -> Iterator[Term]:
    services = catalog.settings.services
    factors = (factor.category for factor in postmortem.contributing_factors)
    yield from dict.fromkeys(
        [
            *(("services", services.key(service)) for service in postmortem.services),
            *(("tags", tag) for tag in postmortem.tags),
            *(("factors", category) for category in factors if category),
        ]
    )


def _start(postmortem: Postmortem, unknown: float) -> float:
    """Microseconds from 1970 to its start."""
    started = postmortem.times.started
    return unknown if started is None else (started.at - _EPOCH) // timedelta(microseconds=1)
