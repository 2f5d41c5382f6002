"""What the feeds tell, in the words of each item. Every format writes the same items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.dates import Dates
from mkdocs_postmortems.articles.strings import English, strings
from mkdocs_postmortems.catalog.facets import keys, label
from mkdocs_postmortems.catalog.guids import authority, guid
from mkdocs_postmortems.catalog.news import News, numbered
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.feeds.xml import fit
from mkdocs_postmortems.links import addresses, anchors
from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.model.postmortem import Postmortem, Status

_NO_CONTENT = Markup()
_CATEGORIES = ("kinds", "severities", "services", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A term that an item belongs to; `scheme` is the address of the facet's page."""

    key: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One thing that subscribers are told.

    `title` is one line and `summary` one paragraph of plain text, `content` HTML with absolute
    links, empty where the feed has summaries only. `url` is absolute. `updated` is when its text
    last changed in substance. `lang` is the language where it is not the site's.
    """

    guid: str
    title: str
    url: str
    at: datetime
    updated: datetime
    summary: str
    content: Markup = _NO_CONTENT
    lang: str | None = None
    categories: tuple[Category, ...] = ()
    creators: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Items:
    """Makes the items of a site.

    `content` gives the clean HTML of one piece of news with absolute links; where its postmortem is
    withdrawn, the id, the date and the reason only. `authorities` are those that locks have frozen,
    by id.
    """

    catalog: Catalog
    content: Callable[[News], Markup]
    authorities: Mapping[str, str]
    _contents: dict[str, Markup] = field(default_factory=dict)
    _known: dict[tuple[str, str], Category] = field(default_factory=dict)

    def full(self, news: Iterable[News]) -> tuple[FeedItem, ...]:
        """The items with their content, which is made once for all feeds."""
        return tuple(self._item(one, self._content(one)) for one in news)

    def short(self, news: Iterable[News]) -> tuple[FeedItem, ...]:
        """The items with their summaries only."""
        return tuple(self._item(one, _NO_CONTENT) for one in news)

    def guid(self, one: News) -> str:
        """The permanent name of a piece of news."""
        postmortem = one.entry.postmortem
        frozen = self.authorities.get(postmortem.id)
        named = frozen or authority(self.catalog.settings, postmortem)
        return guid(named, postmortem.id, one.happening, one.number)

    def _content(self, one: News) -> Markup:
        name = self.guid(one)
        if name not in self._contents:
            self._contents[name] = Markup(fit(self.content(one)))
        return self._contents[name]

    def _item(self, one: News, content: Markup) -> FeedItem:
        postmortem = one.entry.postmortem
        gone = postmortem.status is Status.WITHDRAWN
        s = strings(self.catalog.settings.site.language)
        teams = self.catalog.settings.teams
        title, summary = _words(one, s, self.catalog.now)
        return FeedItem(
            guid=self.guid(one),
            title=fit(title).strip(),
            url=self.catalog.settings.site.url + _place(one),
            at=one.at,
            updated=one.updated,
            summary=fit(summary),
            content=content,
            lang=None if gone else postmortem.lang,
            categories=() if gone else tuple(self._categories(postmortem)),
            creators=() if gone else tuple(fit(teams.label(team)) for team in postmortem.authors),
        )

    def _categories(self, postmortem: Postmortem) -> Iterator[Category]:
        for facet in _CATEGORIES:
            for key in keys(self.catalog, facet, postmortem):
                if (facet, key) not in self._known:
                    self._known[facet, key] = self._category(facet, key)
                yield self._known[facet, key]

    def _category(self, facet: str, key: str) -> Category:
        scheme = self.catalog.settings.site.url + addresses.facet_index(facet)
        return Category(key=key, label=fit(label(self.catalog, facet, key)), scheme=scheme)


def _words(one: News, s: type[English], now: datetime) -> tuple[str, str]:
    """Title and summary."""
    postmortem = one.entry.postmortem
    if postmortem.status is Status.WITHDRAWN:
        return _of_withdrawn(one, s)
    title = postmortem.title.strip()
    if one.happening is Happening.REVISED:
        revision = dict(numbered(postmortem, now))[one.number or 0]
        return s.revised_title(revision.kind, title), markdown.plain(revision.summary) or title
    if one.happening is Happening.VERIFIED:
        return s.verified_news(title), s.verified_summary(title)
    return title, markdown.plain(postmortem.summary or "") or title


def _of_withdrawn(one: News, s: type[English]) -> tuple[str, str]:
    """Id, date and reason only, whatever the document still says, and whatever was told before.

    The earlier items stay, so that readers that keep old ones replace their texts.
    """
    postmortem = one.entry.postmortem
    withdrawn = postmortem.withdrawn
    assert withdrawn is not None, "the schema requires it of a withdrawn postmortem"
    title = s.withdrawn_title(postmortem.id)
    if one.happening is Happening.WITHDRAWN:
        title = f"{s.withdrawn_word}: {postmortem.id}"
    told = s.withdrawn_on(postmortem.id, Dates(s=s).day(withdrawn.at.date()))
    return title, f"{told} {markdown.plain(withdrawn.reason)}"


def _place(one: News) -> str:
    """The page, and the place on it where the news stands."""
    postmortem = one.entry.postmortem
    page = addresses.incident(postmortem.id)
    if one.happening is Happening.WITHDRAWN:
        return f"{page}#withdrawn"
    if postmortem.status is Status.WITHDRAWN:
        return page
    if one.number is not None:
        return f"{page}#revision-{one.number}"
    return page if one.action is None else f"{page}#{anchors.of_actions(postmortem)[one.action]}"
