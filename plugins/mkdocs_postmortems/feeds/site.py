"""All feeds of a site: which there are, what each holds, and how they hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from markupsafe import Markup

from mkdocs_postmortems.articles.strings import strings
from mkdocs_postmortems.catalog.facets import FacetTerm, facets, keys
from mkdocs_postmortems.catalog.guids import authority
from mkdocs_postmortems.catalog.news import News, news, only
from mkdocs_postmortems.catalog.outputs import ITEMS_PER_FEED, archives, pages_of_feed
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.feeds import opml
from mkdocs_postmortems.feeds.atom10 import atom
from mkdocs_postmortems.feeds.channel import NEVER, Channel
from mkdocs_postmortems.feeds.items import FeedItem, Items
from mkdocs_postmortems.feeds.json11 import json_feed
from mkdocs_postmortems.feeds.rss20 import rss
from mkdocs_postmortems.feeds.xml import fit
from mkdocs_postmortems.links import addresses

Maker = Callable[[], bytes]


class Feeds:
    """The feeds of one site, whose address has to be set.

    `content` gives the HTML of a piece of news, `authorities` those of the guids that locks have
    frozen, by id. What only a preview shows is left out. The same catalog gives the same bytes.
    """

    def __init__(
        self,
        catalog: Catalog,
        *,
        content: Callable[[News], Markup],
        authorities: Mapping[str, str] | None = None,
    ) -> None:
        self.catalog = catalog.public
        self.items = Items(catalog=self.catalog, content=content, authorities=authorities or {})
        self.s = strings(catalog.settings.site.language)
        self._last: tuple[FacetTerm | None, tuple[FeedItem, ...]] = (None, ())

    def files(self) -> Iterator[tuple[str, Maker]]:
        """Address and maker of every feed.

        The feeds of the whole site have the full text. Those of a service or a severity, the
        archives and the later pages of the JSON Feed have summaries only: they are many.
        """
        main, title, text = self._main, self._name, self._description
        yield addresses.FEED, partial(self._rss, addresses.FEED, title, text, main)
        yield addresses.ATOM, partial(self._main_atom, title, text)
        yield addresses.EVENTS, partial(self._rss, addresses.EVENTS, *self._of_all)
        yield addresses.EVENTS_ATOM, partial(self._atom, addresses.EVENTS_ATOM, *self._of_all)
        for number in range(1, pages_of_feed(main) + 1):
            yield addresses.json_feed(number), partial(self._json, number)
        for number in range(1, archives(main) + 1):
            yield addresses.archive(number), partial(self._archive, number)
        for term in self._terms:
            yield addresses.term_feed(term.facet, term.key), partial(self._term_rss, term)
            yield addresses.term_atom(term.facet, term.key), partial(self._term_atom, term)
        yield addresses.OPML, self._opml

    @cached_property
    def _all(self) -> tuple[News, ...]:
        return news(self.catalog)

    @cached_property
    def _main(self) -> tuple[News, ...]:
        return only(self._all, self.catalog.settings.feed_events)

    @cached_property
    def _terms(self) -> tuple[FacetTerm, ...]:
        found = facets(self.catalog)
        return tuple(term for name in addresses.FOLLOWED for term in found[name])

    @property
    def _name(self) -> str:
        site = self.catalog.settings.site
        return fit(site.name).strip() or site.url

    @property
    def _description(self) -> str:
        return fit(self.catalog.settings.site.description).strip() or self._name

    @property
    def _of_all(self) -> tuple[str, str, tuple[News, ...]]:
        return self.s.everything_of(self._name), self.s.events_text, self._all

    def _rss(self, address: str, title: str, text: str, found: tuple[News, ...]) -> bytes:
        items = self.items.full(found[:ITEMS_PER_FEED])
        return rss(self._channel(address, title, text, items))

    def _atom(self, address: str, title: str, text: str, found: tuple[News, ...]) -> bytes:
        items = self.items.full(found[:ITEMS_PER_FEED])
        return atom(self._channel(address, title, text, items))

    def _main_atom(self, title: str, text: str) -> bytes:
        items = self.items.full(self._main[:ITEMS_PER_FEED])
        # The last archive holds nothing that this feed does not.
        full = archives(self._main) - 1
        links = (("prev-archive", self._url(addresses.archive(full))),) if full > 0 else ()
        return atom(self._channel(addresses.ATOM, title, text, items, links=links))

    def _archive(self, number: int) -> bytes:
        """The items from the oldest on, so that a full document never changes."""
        oldest = self._main[::-1][(number - 1) * ITEMS_PER_FEED : number * ITEMS_PER_FEED]
        links = [("current", self._url(addresses.ATOM))]
        if number > 1:
            links.append(("prev-archive", self._url(addresses.archive(number - 1))))
        if number < archives(self._main):
            links.append(("next-archive", self._url(addresses.archive(number + 1))))
        items = self.items.short(oldest[::-1])
        title = self.s.archive_of(self._name, number)
        address = addresses.archive(number)
        channel = self._channel(
            address, title, self._description, items, links=tuple(links), archive=True
        )
        return atom(channel)

    def _json(self, number: int) -> bytes:
        found = self._main[(number - 1) * ITEMS_PER_FEED : number * ITEMS_PER_FEED]
        items = self.items.full(found) if number == 1 else self.items.short(found)
        following = None
        if number < pages_of_feed(self._main):
            following = self._url(addresses.json_feed(number + 1))
        channel = self._channel(addresses.json_feed(number), self._name, self._description, items)
        return json_feed(channel, following=following)

    def _term_rss(self, term: FacetTerm) -> bytes:
        return rss(self._of_term(term, addresses.term_feed(term.facet, term.key)))

    def _term_atom(self, term: FacetTerm) -> bytes:
        return atom(self._of_term(term, addresses.term_atom(term.facet, term.key)))

    def _of_term(self, term: FacetTerm, address: str) -> Channel:
        if self._last[0] is not term:
            # RSS and Atom ask for the same, one after the other.
            self._last = term, self.items.short(self._newest.get((term.facet, term.key), ()))
        title = fit(f"{self._name}: {term.label}")
        text = fit(f"{self.s.facet[term.facet]}: {term.label}")
        return self._channel(address, title, text, self._last[1], home=term.url)

    @cached_property
    def _newest(self) -> dict[tuple[str, str], list[News]]:
        """What the feeds of terms tell, by facet and key.

        The entries of a term leave out the withdrawn ones, of which its subscribers have to hear.
        """
        found: dict[tuple[str, str], list[News]] = {}
        for one in self._main:
            for facet in addresses.FOLLOWED:
                for key in keys(self.catalog, facet, one.entry.postmortem):
                    newest = found.setdefault((facet, key), [])
                    if len(newest) < ITEMS_PER_FEED:
                        newest.append(one)
        return found

    def _opml(self) -> bytes:
        groups = [
            (
                self._name,
                [
                    self._outline(self._name, addresses.FEED, addresses.HOME),
                    self._outline(self._of_all[0], addresses.EVENTS, addresses.HOME),
                ],
            )
        ]
        for facet in addresses.FOLLOWED:
            lines = [
                self._outline(
                    f"{self._name}: {term.label}", addresses.term_feed(facet, term.key), term.url
                )
                for term in self._terms
                if term.facet == facet
            ]
            groups.append((self.s.facets[facet], lines))
        return opml.opml(self._name, groups)

    def _outline(self, title: str, feed: str, page: str) -> opml.Outline:
        return opml.Outline(title=fit(title), feed=self._url(feed), page=self._url(page))

    def _url(self, address: str) -> str:
        return self.catalog.settings.site.url + address

    def _channel(
        self,
        address: str,
        title: str,
        text: str,
        items: tuple[FeedItem, ...],
        *,
        home: str = addresses.HOME,
        links: tuple[tuple[str, str], ...] = (),
        archive: bool = False,
    ) -> Channel:
        settings = self.catalog.settings
        return Channel(
            id=self._id(address),
            title=title,
            description=text,
            language=settings.site.language.replace("_", "-"),
            author=fit(settings.organization).strip() or self._name,
            rights=settings.license,
            address=self._url(address),
            home=self._url(home),
            style=self._url(addresses.FEED_STYLE),
            items=items,
            since=self._all[-1].at if self._all else NEVER,
            links=links,
            archive=archive,
        )

    @cached_property
    def _named(self) -> str | None:
        """Who names the feeds: as the oldest news is named, which stays the oldest."""
        if not self._all:
            return None
        oldest = self._all[-1].entry.postmortem
        frozen = self.items.authorities.get(oldest.id)
        return frozen or authority(self.catalog.settings, oldest)

    def _id(self, address: str) -> str:
        return self._url(address) if self._named is None else f"tag:{self._named}:{address}"
