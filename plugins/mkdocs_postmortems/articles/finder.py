"""What the scripts look in for reports: a data file of all public ones, and the choices of a form.

The file holds each report's line as the lists show it, so that what a script finds looks the same,
and no script has words or markup of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.articles.lists import Lines
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.catalog.facets import keys, year
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Window

_NEVER_AFFECTED = (Kind.NEAR_MISS, Kind.PREMORTEM, Kind.SUCCESS)
"""Kinds that affected nobody unless an impact window says so."""

_ABOUT = {
    Precision.MINUTE: timedelta(hours=1),
    Precision.HOUR: timedelta(hours=1),
    Precision.DAY: timedelta(days=1),
}
"""How far off a time may be that is stated as approximate."""

EVERYWHERE = "global"
"""A region of this key stands for every region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A list to choose a term from: its name in the address, and each key with its label."""

    name: str
    label: str
    any: str
    terms: tuple[tuple[str, str], ...]


_NAMES = {
    "services": "service",
    "severities": "severity",
    "kinds": "kind",
    "years": "year",
    "regions": "region",
}


def filters(context: Context) -> Iterator[Choice]:
    """What the list can be filtered by: each facet in which reports differ, with their numbers."""
    for facet in ("services", "severities", "kinds", "years"):
        terms = [term for term in context.facets[facet] if term.entries]
        if len(terms) > 1:
            yield _choice(
                facet, [(t.key, f"{t.label} ({len(t.entries):,})") for t in terms], context
            )


def places(context: Context) -> Iterator[Choice]:
    """What a reader may use: every service and region, also those that no report names."""
    for facet in ("services", "regions"):
        terms = [(term.key, term.label) for term in context.facets[facet]]
        if terms:
            yield _choice(facet, terms, context)


def _choice(facet: str, terms: Iterable[tuple[str, str]], context: Context) -> Choice:
    name = _NAMES[facet]
    return Choice(
        name=name,
        label=context.s.facet[facet],
        any=context.s.any_of[name],
        terms=tuple(terms),
    )


def index(context: Context, lines: Lines) -> bytes:
    """The file `reports.json`: `{"items": [...]}`, newest publication first.

    An item has `html` (its line, with links from the site's root), `text` (more words to search),
    `service`, `severity`, `kind`, `year` and `region` (lists of keys), and `windows`: see `_spans`.
    What is withdrawn or not public is not in it.
    """
    catalog = context.catalog
    shown = [entry for entry in catalog.public.listed if not context.is_draft(entry)]
    rows = lines.full(shown, Place(url=""))
    items = [_item(entry, row, context) for entry, row in zip(shown, rows, strict=True)]
    return _encode({"items": items})


def _encode(values: Mapping[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _item(entry: Entry, row: str, context: Context) -> dict[str, Any]:
    postmortem, catalog = entry.postmortem, context.catalog
    words = [link.text for link in context.terms("services", postmortem, Place(url=""))]
    words += [postmortem.organization or "", *postmortem.tags]
    item: dict[str, Any] = {"html": row, "text": " ".join(words)}
    for facet in ("services", "regions", "severities", "kinds"):
        item[_NAMES[facet]] = list(keys(catalog, facet, postmortem))
    item["year"] = [year(postmortem)]
    windows = list(_windows(postmortem, context))
    if windows:
        item["windows"] = windows
    return item


def _windows(postmortem: Postmortem, context: Context) -> Iterator[dict[str, Any]]:
    """When it affected whom.

    `at` has four times in seconds since 1970: from when at the earliest and at the latest, until
    when at the earliest and at the latest, where null is "still"; a window whose second time is
    null is sure at no time. `service` and `region` are keys, and null where none is stated; `why`
    says what is not exact: edge, end, ongoing or windows.
    """
    if postmortem.impact.windows:
        for window in postmortem.impact.windows:
            yield _window(postmortem, window, context)
        return
    times = postmortem.times
    if times.started is not None and postmortem.kind not in _NEVER_AFFECTED:
        latest = None if times.ongoing else _bound(postmortem, times.mitigated or times.resolved)
        yield {
            "at": [_seconds(_earliest(times.started)), None, None, _seconds(latest)],
            **_where(postmortem.services, postmortem.regions, context),
            "why": "windows",
        }


def _window(postmortem: Postmortem, window: Window, context: Context) -> dict[str, Any]:
    start, end, times = window.start, window.until, postmortem.times
    earliest: datetime | None
    latest: datetime | None
    why: str | None
    if end is not None:
        earliest, latest = _earliest(end), _latest(end)
        why = "edge" if _vague(start) or _vague(end) else None
    elif times.ongoing:
        # Stated when the report last changed; nothing is known of the time since.
        changed = context.catalog.last_change(postmortem)
        earliest, latest, why = changed, None, "ongoing"
    else:
        earliest, why = _latest(start), "end"
        latest = _bound(postmortem, times.mitigated or times.resolved)
    found: dict[str, Any] = {
        "at": [
            _seconds(_earliest(start)),
            _seconds(_latest(start)),
            _seconds(earliest),
            _seconds(latest),
        ],
        **_where(
            window.services or postmortem.services, window.regions or postmortem.regions, context
        ),
    }
    if why:
        found["why"] = why
    return found


def _where(services: tuple[str, ...], regions: tuple[str, ...], context: Context) -> dict[str, Any]:
    """Keys of the site's words; null where none is stated, and `["*"]` for every region."""
    service, region = (
        [context.catalog.settings.vocabulary(name).key(word) for word in words] or None
        for name, words in (("services", services), ("regions", regions))
    )
    if region and EVERYWHERE in region:
        region = ["*"]
    return {"service": service, "region": region}


def _bound(postmortem: Postmortem, end: Moment | None) -> datetime | None:
    """The latest end: what is stated, else the publication, since what goes on is `ongoing`."""
    return postmortem.publish_at if end is None else _latest(end)


def _vague(moment: Moment) -> bool:
    return moment.approximate or not moment.measurable


def _earliest(moment: Moment) -> datetime:
    return moment.at - _ABOUT[moment.precision] if moment.approximate else moment.at


def _latest(moment: Moment) -> datetime:
    return moment.latest + _ABOUT[moment.precision] if moment.approximate else moment.latest


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())
