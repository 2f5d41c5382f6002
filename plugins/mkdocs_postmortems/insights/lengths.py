"""How long things took: the derived durations of all incidents, by severity and over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.catalog.facets import keys
from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.insights.counted import counted
from mkdocs_postmortems.insights.periods import Period, Periods, periods
from mkdocs_postmortems.measures import (
    ENDS,
    Distribution,
    Duration,
    Measure,
    customer_duration,
    durations,
)
from mkdocs_postmortems.model.postmortem import Postmortem

CUSTOMERS = "customer_duration"
"""How long customers were affected: the union of the impact windows."""

NAMES = (CUSTOMERS, *(measure.value for measure in Measure))
"""Everything that is measured, in the order of the pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measure. `ends` are what it runs from and to; of the customer duration there are none.

    `severities` has the site's order, with the key "" for what states none; `periods` are all of
    them, also those without a value. `approximate` counts the lengths with an approximate end.
    """

    name: str
    ends: tuple[str, str] | None
    overall: Distribution
    severities: tuple[tuple[str, Distribution], ...]
    periods: tuple[tuple[Period, Distribution], ...]
    approximate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """Every measure, and the durations of each incident that they are made of."""

    measured: tuple[Measured, ...]
    periods: Periods
    found: Mapping[str, Mapping[str, Duration]]


@made_once
def lengths(catalog: Catalog) -> Lengths:
    """The distributions of the durations of the incidents that count."""
    incidents = counted(catalog).postmortems
    found = {incident.id: durations_of(incident) for incident in incidents}
    spans = periods(p.times.started.day for p in incidents if p.times.started is not None)
    sorts = _Sorts(
        severities={p.id: next(iter(keys(catalog, "severities", p)), "") for p in incidents},
        periods={p.id: spans.of(p.times.started.day) for p in incidents if p.times.started},
        rank=catalog.settings.severities.rank,
    )
    return Lengths(
        measured=tuple(_measured(name, found, sorts, spans) for name in NAMES),
        periods=spans,
        found=found,
    )


def durations_of(incident: Postmortem) -> dict[str, Duration]:
    """The customer duration and the derived durations of an incident, by name."""
    affected = customer_duration(incident)
    stated = {measure.value: length for measure, length in durations(incident).items()}
    return stated if affected is None else {CUSTOMERS: affected, **stated}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorts:
    """The severity (or "") and the period of each incident, and the order of severities."""

    severities: Mapping[str, str]
    periods: Mapping[str, Period]
    rank: Callable[[str], int]


def _measured(
    name: str, found: Mapping[str, Mapping[str, Duration]], sorts: _Sorts, spans: Periods
) -> Measured:
    stated = {id: lengths[name] for id, lengths in found.items() if name in lengths}
    by_severity: dict[str, list[Duration]] = {}
    by_period: dict[Period | None, list[Duration]] = {}
    for id, length in stated.items():
        by_severity.setdefault(sorts.severities[id], []).append(length)
        by_period.setdefault(sorts.periods.get(id), []).append(length)
    order = sorted(by_severity, key=lambda key: (not key, sorts.rank(key), key))
    return Measured(
        name=name,
        ends=None if name == CUSTOMERS else ENDS[Measure(name)],
        overall=Distribution.of(stated.values()),
        severities=tuple((key, Distribution.of(by_severity[key])) for key in order),
        periods=tuple((one, Distribution.of(by_period.get(one, ()))) for one in spans.all),
        approximate=sum(length.approximate for length in stated.values()),
    )
