"""`incidents.csv`: a line for each postmortem, by RFC 4180."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from mkdocs_postmortems import markdown
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.exports.incidents import measured
from mkdocs_postmortems.exports.listing import url
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import Measure, customer_duration, durations
from mkdocs_postmortems.model.actions import ActionStatus
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import Moment, Precision, format_instant
from mkdocs_postmortems.model.postmortem import Postmortem, Status

_TIMES = (
    "started",
    "detected",
    "acknowledged",
    "identified",
    "mitigated",
    "resolved",
    "notified",
)
_MEASURES = (*(measure.value for measure in Measure), "customer_duration")

COLUMNS = (
    "id",
    "url",
    "status",
    "withdrawn_at",
    "withdrawn_reason",
    "title",
    "kind",
    "organization",
    "publish_at",
    "changed_at",
    "severity",
    "category",
    "services",
    "regions",
    "tags",
    *_TIMES,
    "ongoing",
    *_MEASURES,
    "data",
    "actions",
    "actions_verified",
    "summary",
    "imprecise",
)
"""Lists are joined by semicolons, durations are seconds, texts are plain. A time that is known to
the day is a date. `imprecise` lists the columns of times and durations that are approximate or
known to the hour only."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def table(catalog: Catalog) -> bytes:
    """The table with a line of names, newest postmortem first.

    Spreadsheets run what begins like a formula, so such a cell, and one that begins with an
    apostrophe, has an apostrophe before it: taking one away from each cell that begins with one
    gives the text. A withdrawn postmortem has only the first five columns.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in catalog.entries:
        cells = dict(_cells(entry, catalog))
        writer.writerow([_safe(cells.get(column, "")) for column in COLUMNS])
    return buffer.getvalue().encode()


def _safe(text: str) -> str:
    return "'" + text if text.startswith(_FORMULA) else text


def _cells(entry: Entry, catalog: Catalog) -> Iterator[tuple[str, str]]:
    postmortem = entry.postmortem
    yield "id", postmortem.id
    yield "url", url(catalog, addresses.incident(postmortem.id))
    yield "status", postmortem.status
    if postmortem.status is Status.WITHDRAWN:
        if postmortem.withdrawn is not None:
            yield "withdrawn_at", format_instant(postmortem.withdrawn.at)
            yield "withdrawn_reason", markdown.plain(postmortem.withdrawn.reason)
        return
    yield "title", postmortem.title
    yield "kind", postmortem.kind
    for name in ("organization", "severity", "category"):
        yield name, getattr(postmortem, name) or ""
    for name in ("services", "regions", "tags"):
        yield name, ";".join(getattr(postmortem, name))
    if postmortem.publish_at is not None:
        yield "publish_at", format_instant(postmortem.publish_at)
    changed = catalog.last_change(postmortem)
    yield "changed_at", format_instant(changed) if changed else ""
    for name in _TIMES:
        yield name, _moment(getattr(postmortem.times, name))
    yield "ongoing", "true" if postmortem.times.ongoing else ""
    yield from ((name, str(seconds)) for name, seconds in measured(postmortem).items())
    yield "imprecise", ";".join(_imprecise(postmortem))
    yield "data", postmortem.impact.data or ""
    verified = sum(action.status is ActionStatus.VERIFIED for action in postmortem.actions)
    yield "actions", str(len(postmortem.actions))
    yield "actions_verified", str(verified)
    yield "summary", markdown.plain(postmortem.summary or "")


def _imprecise(postmortem: Postmortem) -> Iterator[str]:
    """The columns whose values look more exact than they are."""
    for name in _TIMES:
        moment: Moment | None = getattr(postmortem.times, name)
        if moment is not None and moment.rough:
            yield name
    derived = {measure.value: length for measure, length in durations(postmortem).items()}
    lengths = {**derived, "customer_duration": customer_duration(postmortem)}
    yield from (name for name, length in lengths.items() if length and length.approximate)


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return ""
    day = moment.precision is Precision.DAY
    return moment.day.isoformat() if day else format_instant(moment.at)
