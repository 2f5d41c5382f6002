"""The one list of what the feeds tell, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.dates import Dates
from mkdocs_postmortems.articles.strings import strings
from mkdocs_postmortems.catalog.facets import keys, label
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.feeds.guids import Happening, guid
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Postmortem, Status

ITEMS = 50
"""How many items a feed holds, so that its size has a bound."""

_CATEGORIES = ("kinds", "severities", "services", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A term that an item belongs to; `scheme` is the address of the facet's page."""

    label: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One thing that subscribers are told.

    `title` is one line and `summary` one paragraph of plain text, `content` HTML with absolute
    links. `url` is absolute.
    """

    guid: str
    title: str
    url: str
    at: datetime
    summary: str
    content: Markup
    categories: tuple[Category, ...] = ()
    creators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What an item says for itself."""

    title: str
    summary: str
    categories: tuple[Category, ...] = ()
    creators: tuple[str, ...] = ()


def newest(catalog: Catalog, *, content: Callable[[Entry], Markup]) -> Iterator[FeedItem]:
    """The newest `ITEMS` publications and withdrawals.

    A withdrawal is an item of its own. The item of the publication stays, so that readers that
    keep old items replace its text; like the page it then says the id, the date and the reason.
    """
    happened = [found for entry in catalog.entries for found in _happened(entry, catalog.now)]
    happened.sort(key=lambda found: found[0], reverse=True)
    for at, happening, entry in happened[:ITEMS]:
        words = _words(catalog, entry, happening)
        yield FeedItem(
            guid=guid(catalog.settings, entry.postmortem, happening),
            title=words.title,
            url=catalog.settings.site.url + addresses.incident(entry.postmortem.id),
            at=at,
            summary=words.summary,
            content=content(entry),
            categories=words.categories,
            creators=words.creators,
        )


def _happened(entry: Entry, now: datetime) -> Iterator[tuple[datetime, Happening, Entry]]:
    """What became public of an entry until now, the latest first."""
    postmortem = entry.postmortem
    withdrawn = postmortem.withdrawn if postmortem.status is Status.WITHDRAWN else None
    if withdrawn is not None and withdrawn.at <= now:
        yield withdrawn.at, Happening.WITHDRAWN, entry
    if postmortem.publish_at is not None:
        yield postmortem.publish_at, Happening.PUBLISHED, entry


def _words(catalog: Catalog, entry: Entry, happening: Happening) -> _Words:
    postmortem = entry.postmortem
    if postmortem.status is Status.WITHDRAWN:
        return _of_withdrawn(catalog, postmortem, happening)
    title = postmortem.title.strip()
    return _Words(
        title=title,
        summary=markdown.plain(postmortem.summary or "") or title,
        categories=tuple(_categories(catalog, postmortem)),
        creators=tuple(catalog.settings.teams.label(team) for team in postmortem.authors),
    )


def _of_withdrawn(catalog: Catalog, postmortem: Postmortem, happening: Happening) -> _Words:
    """Id, date and reason only, whatever the document still says."""
    withdrawn = postmortem.withdrawn
    assert withdrawn is not None, "the schema requires it of a withdrawn postmortem"
    s = strings(catalog.settings.site.language)
    title = s.withdrawn_title(postmortem.id)
    if happening is Happening.WITHDRAWN:
        title = f"{s.withdrawn_word}: {postmortem.id}"
    told = s.withdrawn_on(postmortem.id, Dates(s=s).day(withdrawn.at.date()))
    return _Words(title=title, summary=f"{told} {markdown.plain(withdrawn.reason)}")


def _categories(catalog: Catalog, postmortem: Postmortem) -> Iterator[Category]:
    for facet in _CATEGORIES:
        scheme = catalog.settings.site.url + addresses.facet_index(facet)
        for key in keys(catalog, facet, postmortem):
            yield Category(label=label(catalog, facet, key), scheme=scheme)
