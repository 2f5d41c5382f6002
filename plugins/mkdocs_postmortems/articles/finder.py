"""What the scripts look in for reports: a data file of all public ones, and the choices of a form.

The file holds each report's line as the lists show it, so that what a script finds looks the same,
and no script has words or markup of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.articles.lists import Lines
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.reach import windows
from mkdocs_postmortems.catalog.facets import keys, year
from mkdocs_postmortems.model.document import Entry


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
    `service`, `severity`, `kind`, `year` and `region` (lists of keys), and `windows`: see
    `reach.windows`. What is withdrawn or not public is not in it.
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
    found = list(windows(postmortem, context))
    if found:
        item["windows"] = found
    return item
