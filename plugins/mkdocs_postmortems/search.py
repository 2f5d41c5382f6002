"""Compact search entries, as the search index of MkDocs and of Material holds them."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems import markdown
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Postmortem

SITE_BUDGET = 224_000
"""Bytes of text in all entries of a site together.

Browsers fetch the whole index, so its size is what counts, and not that of an entry. With gzip,
varied English prose shrinks to 0.42 of its bytes, and address and title of an entry to 36 bytes: so
1,600 entries make an index of less than 150 KB, and 40 entries hold whole documents.
"""

SMALLEST = 140
"""Bytes of text that an entry has however many there are: names and most of a sentence."""

LARGEST = 6_000
"""Bytes of text that an entry has at most; that is a document of two printed pages."""

_CRUMB = 20
"""Less room than that is left empty: it would hold half a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One result: `location` relative to the site's root, `title` and `text` escaped for HTML."""

    location: str
    title: str
    text: str


def entries(catalog: Catalog) -> list[SearchEntry]:
    """An entry for each postmortem that lists show, newest first; drafts are not searched.

    The text begins with the summary, which is what a result shows; then come services,
    organization and tags, then factors, trigger and impact, then the narrative with its headings,
    as far as the entry's share of `SITE_BUDGET` goes.
    """
    found = [entry for entry in catalog.listed if entry.postmortem.id not in catalog.held]
    budget = max(SMALLEST, min(LARGEST, SITE_BUDGET // max(1, len(found))))
    return [_entry(catalog, entry, budget) for entry in found]


def _entry(catalog: Catalog, entry: Entry, budget: int) -> SearchEntry:
    postmortem = entry.postmortem
    # A share of its own, because people look for a service, and a long summary leaves no room.
    names = _cut(_names(catalog, postmortem), budget // 3)
    summary = _cut(markdown.plain(postmortem.summary or ""), budget - _size(names))
    parts = [summary, names]
    left = budget - _size(names) - _size(summary)
    for text in _more(postmortem, entry.document.body):
        if left < _CRUMB:
            break
        parts.append(_cut(_plain(text, left), left))
        left -= _size(parts[-1])
    return SearchEntry(
        location=addresses.incident(postmortem.id),
        title=html.escape(postmortem.title, quote=False),
        text=html.escape("\n".join(part for part in parts if part), quote=False),
    )


def _names(catalog: Catalog, postmortem: Postmortem) -> str:
    services = [catalog.settings.services.label(service) for service in postmortem.services]
    organization = [postmortem.organization] if postmortem.organization else []
    return ", ".join(dict.fromkeys((*services, *organization, *postmortem.tags)))


def _more(postmortem: Postmortem, body: str) -> Iterator[str]:
    """What is searched beside summary and names, the most telling first."""
    yield from (factor.text for factor in postmortem.contributing_factors)
    yield from (factor.text for factor in postmortem.what_worked)
    yield from (risk.text for risk in postmortem.risks)
    yield postmortem.trigger or ""
    yield postmortem.impact.text or ""
    yield body


def _plain(text: str, budget: int) -> str:
    """The words of a Markdown text, or of as much of it as certainly fills the budget.

    Reading all of a long body would take longer than everything else. With definitions of links or
    footnotes, which may stand anywhere, it is read whole.
    """
    if len(text) > 3 * budget and "]:" not in text:
        end = text.rfind("\n\n", 0, 3 * budget)
        text = text[:end] if end > 0 else text
    return markdown.plain(text)


def _size(text: str) -> int:
    return len(text.encode("utf-8"))


def _cut(text: str, budget: int) -> str:
    """The text without the words at its end that are too much. `budget` counts bytes of UTF-8.

    Bytes, because a character of Chinese says more than one of English, and weighs more.
    """
    encoded = text.encode("utf-8")
    if len(encoded) <= budget:
        return text
    start = encoded[: max(0, budget)].decode("utf-8", errors="ignore")
    # Some languages write no spaces: then any character may be the last.
    words = start.rpartition(" ")[0]
    return (words if len(words) > len(start) // 2 else start).rstrip(",")
