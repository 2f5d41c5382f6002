"""The figures as CSV: the data behind each table and drawing of the pages.

RFC 4180: UTF-8, comma, CRLF, a head. Lengths are in seconds, times RFC 3339. Words are keys of the
format and of the site, not the labels of a language.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

from mkdocs_postmortems.catalog.outputs import INSIGHTS_DATA
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.insights.counted import counted
from mkdocs_postmortems.insights.lengths import NAMES, Lengths, lengths
from mkdocs_postmortems.insights.recurring import detection, factors, safeguards
from mkdocs_postmortems.insights.verified import verified_over_time
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import Distribution
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
    tables = (_durations, _incidents, _factors, _safeguards, _detection)
    for name, rows in zip(INSIGHTS_DATA, tables, strict=True):
        yield addresses.insights_csv(name), partial(_table, rows, catalog)
    yield addresses.VERIFIED_CSV, partial(_table, _verified, catalog)


def _table(rows: Callable[[Catalog], Iterable[Row]], catalog: Catalog) -> bytes:
    return csv_bytes(rows(catalog))


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


def _durations(catalog: Catalog) -> Iterator[Row]:
    yield ("measure", "from", "to", "by", "group", "n", "median_seconds", "p90_seconds")
    for one in _lengths(catalog).measured:
        head = (one.name, *(one.ends or ("", "")))
        yield (*head, "all", "", *_figures(one.overall))
        for severity, found in one.severities:
            yield (*head, "severity", severity, *_figures(found))
        for period, found in one.periods:
            by = "quarter" if period.quarter else "year"
            yield (*head, by, period.key, *_figures(found))


def _figures(found: Distribution) -> Row:
    return found.n, found.median, found.p90


def _incidents(catalog: Catalog) -> Iterator[Row]:
    yield ("id", "started", "severity", *(f"{name}_seconds" for name in NAMES))
    found = _lengths(catalog).found
    for incident in counted(catalog).postmortems:
        lengths = found[incident.id]
        stated = (lengths[name].seconds if name in lengths else None for name in NAMES)
        yield (incident.id, _started(incident), incident.severity, *stated)


def _started(incident: Postmortem) -> str:
    moment = incident.times.started
    if moment is None:
        return ""
    day = moment.precision is Precision.DAY
    return moment.day.isoformat() if day else format_instant(moment.at)


def _factors(catalog: Catalog) -> Iterator[Row]:
    yield ("category", "incidents", "sharp", "blunt", "side_not_stated")
    for one in factors(counted(catalog).entries):
        yield one.category, len(one.entries), one.sharp, one.blunt, one.unstated


def _safeguards(catalog: Catalog) -> Iterator[Row]:
    yield ("safeguard", *SafeguardOutcome)
    for one in safeguards(counted(catalog).entries):
        yield (one.name, *(number for _, number in one.outcomes))


def _detection(catalog: Catalog) -> Iterator[Row]:
    yield ("source", "incidents")
    yield from detection(counted(catalog).postmortems)


def _verified(catalog: Catalog) -> Iterator[Row]:
    yield ("period", "promised", "done_not_verified", "verified", "share_verified")
    for one in verified_over_time(catalog):
        yield one.period.key, one.promised, one.done, one.verified, one.share


def _lengths(catalog: Catalog) -> Lengths:
    return lengths(catalog, counted(catalog).postmortems)
