"""The page on which readers ask whether an incident reached them."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.finder import places
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.links import addresses

SCRIPT = "assets/postmortems/affected.js"
_LISTED = ("services", "regions")


def affected(context: Context) -> Article:
    """`/affected/`: a form for the script, and the lists for everyone."""
    as_of = context.catalog.as_of
    return Article(
        url=addresses.AFFECTED,
        title=context.s.affected_page,
        description=context.s.affected_text,
        write=partial(_content, context),
        kind="affected",
        updated=as_of.date() if as_of else None,
        feeds=context.feeds,
        scripts=(SCRIPT,),
    )


def _content(context: Context) -> Content:
    place = Place(url=addresses.AFFECTED)
    lists = [
        (title, links)
        for title, facet in zip((context.s.by_service, context.s.by_region), _LISTED, strict=True)
        if (links := _links(context, facet, place))
    ]
    html = (
        environment()
        .get_template("affected.html")
        .render(
            s=context.s,
            index=place.link(addresses.REPORTS),
            choices=tuple(places(context)),
            lists=lists,
            all=place.link(addresses.INCIDENTS),
        )
    )
    # The theme's link to skip the navigation leads to the first heading.
    headings = (Heading(level=1, id="question", text=context.s.affected_page),)
    return Content(html=Markup(html), headings=headings)


def _links(context: Context, facet: str, place: Place) -> list[tuple[Link, int]]:
    return [
        (Link(text=term.label, href=place.link(term.url)), len(term.entries))
        for term in context.facets.get(facet, ())
        if term.entries
    ]
