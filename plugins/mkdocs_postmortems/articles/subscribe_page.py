"""`/subscribe/`: which feeds there are, what each holds, and the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from mkdocs_postmortems.articles.article import Article, Content, FeedLink, Heading
from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.links import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A feed in one format: the link on the page, and the complete address to be copied."""

    name: str
    href: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to follow. `page` is where the same stands on the site, if it has a page."""

    page: Link
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Choices under one heading. `told` is what their feeds tell, as a sentence."""

    id: str
    title: str
    text: str
    told: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file of the data and what it holds."""

    link: Link
    text: str


def subscribe(context: Context) -> Article:
    """The page. A site whose address is not known has data, and no feeds."""
    s, as_of = context.s, context.catalog.as_of
    return Article(
        url=addresses.SUBSCRIBE,
        title=s.subscribe,
        description=s.subscribe_text,
        write=partial(_content, context),
        kind="subscribe",
        updated=as_of.date() if as_of else None,
        feeds=context.feeds + context.events,
    )


def _content(context: Context) -> Content:
    s, place = context.s, Place(url=addresses.SUBSCRIBE)
    groups = tuple(_groups(context, place)) if context.feeds else ()
    opml = _format("OPML", addresses.OPML, context, place) if context.feeds else None
    licence = context.catalog.settings.license
    html = (
        environment()
        .get_template("subscribe.html")
        .render(
            s=s,
            groups=groups,
            opml=opml,
            data=tuple(_data(context, place)),
            licence=licence,
            licence_href=licence if licence.startswith("http") else None,
        )
    )
    sections = [(group.id, group.title) for group in groups]
    sections += [("opml", s.opml), ("by-mail", s.by_mail)] if groups else []
    headings = [Heading(level=2, id=id, text=text) for id, text in [*sections, ("data", s.data)]]
    return Content(html=Markup(html), headings=tuple(headings))


def _groups(context: Context, place: Place) -> Iterator[Group]:
    s, name = context.s, context.catalog.settings.site.name
    chosen = context.catalog.settings.feed_events
    main = s.listed(words for kind, words in s.news.items() if kind in chosen)
    home, changes = place.link(addresses.HOME), place.link(addresses.ACTIONS)
    yield Group(
        id="site",
        title=s.follow_site,
        text=s.follow_site_text,
        told=main,
        choices=(_choice(Link(text=name, href=home), context.feeds, context, place),),
    )
    yield Group(
        id="events",
        title=s.follow_all,
        text=s.follow_all_text,
        told=s.listed(s.news.values()),
        choices=(_choice(Link(text=s.follow_all, href=changes), context.events, context, place),),
    )
    for facet in addresses.FOLLOWED:
        choices = tuple(
            _choice(
                Link(text=t.label, href=place.link(t.url)), context.term_feeds(t), context, place
            )
            for t in context.facets.get(facet, ())
        )
        if choices:
            title, text = s.follow_terms[facet], s.follow_terms_text
            yield Group(id=facet, title=title, text=text, told="", choices=choices)


def _choice(page: Link, feeds: Iterable[FeedLink], context: Context, place: Place) -> Choice:
    formats = (_format(f.name, f.url, context, place) for f in feeds)
    return Choice(page=page, formats=tuple(formats))


def _format(name: str, url: str, context: Context, place: Place) -> Format:
    address = context.catalog.settings.site.url + url
    return Format(name=name, href=place.link(url), address=address)


def _data(context: Context, place: Place) -> Iterator[DataFile]:
    words = context.s.data_files
    files = (
        (addresses.INCIDENTS_JSON, "incidents"),
        (addresses.INCIDENTS_CSV, "csv"),
        (addresses.ACTIONS_JSON, "actions"),
        (addresses.SCHEMA, "schema"),
        (addresses.INCIDENTS_SCHEMA, "incidents_schema"),
        (addresses.ACTIONS_SCHEMA, "actions_schema"),
    )
    for url, name in files:
        yield DataFile(link=Link(text=f"/{url}", href=place.link(url)), text=words[name])
