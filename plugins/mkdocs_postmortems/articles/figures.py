"""The few figures above the list: counts, and medians with the number of what they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.articles.lengths import Words
from mkdocs_postmortems.measures import (
    Distribution,
    Duration,
    Measure,
    customer_duration,
    durations,
)
from mkdocs_postmortems.model.postmortem import Kind, Postmortem

FEWEST = 3
"""A median of fewer incidents says nothing of the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value and what it is; `note` says that it is a median, and of how many."""

    name: str
    value: str
    note: str


def medians(context: Context) -> Iterator[Figure]:
    """Medians over all incidents that state the times; no other kind and nothing fictional counts.

    An incident without the times is left out of a figure, and so is a figure of fewer than three.
    """
    s = context.s
    counted = [
        entry.postmortem
        for entry in context.catalog.listed
        if entry.postmortem.kind is Kind.INCIDENT and not entry.postmortem.fictional
    ]
    kinds: tuple[tuple[str, Callable[[Postmortem], Duration | None]], ...] = (
        (s.to_detect, lambda p: durations(p).get(Measure.DETECT)),
        (s.first_word, lambda p: durations(p).get(Measure.NOTIFY)),
        (s.customers_affected_for, customer_duration),
    )
    for name, measure in kinds:
        found = Distribution.of(length for p in counted if (length := measure(p)) is not None)
        if found.median is not None and found.n >= FEWEST:
            middle = Words(s=s).length(found.median)
            yield Figure(name=name, value=middle, note=s.median_of(found.n))
