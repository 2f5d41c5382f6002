"""The figures as CSV: the data behind each table and drawing of the pages.

RFC 4180: UTF-8, comma, CRLF, a head. Lengths are in seconds, times RFC 3339. Words are keys of the
format and of the site, not the labels of a language.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from mkdocs_postmortems.catalog.facets import keys
from mkdocs_postmortems.catalog.outputs import INSIGHTS_DATA
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.insights.counted import counted
from mkdocs_postmortems.insights.lengths import NAMES, lengths
from mkdocs_postmortems.insights.recurring import detection, factors, safeguards
from mkdocs_postmortems.insights.verified import verified_over_time
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import Distribution, Duration
from mkdocs_postmortems.model.moments import Precision, format_instant
from mkdocs_postmortems.model.postmortem import Postmortem, SafeguardOutcome

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = "tuple[Cell, ...]"

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001, the wide forms work in spreadsheets too
"""What makes a spreadsheet take a text for a formula. The rule is OWASP's ("CSV Injection")."""


def files(catalog: Catalog) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address and maker of every CSV file of the insights and of the ledger.

    `durations.csv` has the distributions, `incidents.csv` the lengths of each incident that they
    are made of; `factors.csv`, `safeguards.csv` and `detection.csv` count incidents.
    """
    tables = _Tables(catalog=catalog)
    makers = (
        tables.durations,
        tables.incidents,
        tables.factors,
        tables.safeguards,
        tables.detection,
    )
    for name, rows in zip(INSIGHTS_DATA, makers, strict=True):
        yield addresses.insights_csv(name), partial(_written, rows)
    yield addresses.VERIFIED_CSV, partial(_written, tables.verified)


def _written(rows: Callable[[], Iterable[Row]]) -> bytes:
    return csv_bytes(rows())


def csv_bytes(rows: Iterable[Row]) -> bytes:
    """Rows as CSV. A text that a spreadsheet would run gets an apostrophe before it."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([_cell(c) for c in row] for row in rows)
    return text.getvalue().encode()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
    return f"{cell:.6f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """The rows of each table, the first being its head."""

    catalog: Catalog

    def durations(self) -> Iterator[Row]:
        yield ("measure", "from", "to", "by", "group", "n", "median_seconds", "p90_seconds")
        for one in lengths(self.catalog).measured:
            head = (one.name, *(one.ends or ("", "")))
            yield (*head, "all", "", *_figures(one.overall))
            for severity, found in one.severities:
                yield (*head, "severity", severity, *_figures(found))
            for period, found in one.periods:
                by = "quarter" if period.quarter else "year"
                yield (*head, by, period.key, *_figures(found))

    def incidents(self) -> Iterator[Row]:
        measures = (f"{name}_seconds" for name in NAMES)
        yield ("id", "started", "severity", *measures, "imprecise")
        all_found = lengths(self.catalog).found
        for incident in counted(self.catalog).postmortems:
            found = all_found[incident.id]
            stated = (found[name].seconds if name in found else None for name in NAMES)
            severity = next(iter(keys(self.catalog, "severities", incident)), None)
            rough = ";".join(_imprecise(incident, found))
            yield (incident.id, _started(incident), severity, *stated, rough)

    def factors(self) -> Iterator[Row]:
        yield ("category", "incidents", "sharp", "blunt", "side_not_stated")
        for one in factors(counted(self.catalog).entries):
            yield one.category, len(one.entries), one.sharp, one.blunt, one.unstated

    def safeguards(self) -> Iterator[Row]:
        yield ("safeguard", *SafeguardOutcome)
        for one in safeguards(counted(self.catalog).entries):
            yield (one.name, *(number for _, number in one.outcomes))

    def detection(self) -> Iterator[Row]:
        yield ("source", "incidents")
        yield from detection(counted(self.catalog).postmortems)

    def verified(self) -> Iterator[Row]:
        yield ("period", "promised", "done_not_verified", "verified", "share_verified")
        for one in verified_over_time(self.catalog):
            yield one.period.key, one.promised, one.done, one.verified, one.share


def _figures(found: Distribution) -> Row:
    return found.n, found.median, found.p90


def _imprecise(incident: Postmortem, found: Mapping[str, Duration]) -> Iterator[str]:
    """The columns whose values look more exact than they are."""
    if incident.times.started and incident.times.started.rough:
        yield "started"
    yield from (f"{name}_seconds" for name, length in found.items() if length.approximate)


def _started(incident: Postmortem) -> str:
    moment = incident.times.started
    if moment is None:
        return ""
    day = moment.precision is Precision.DAY
    return moment.day.isoformat() if day else format_instant(moment.at)
