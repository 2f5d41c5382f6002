"""All articles of a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from markupsafe import Markup

from mkdocs_postmortems.articles import (
    affected_page,
    finder,
    indexes,
    insights_page,
    ledger_page,
    lists,
    subscribe_page,
)
from mkdocs_postmortems.articles.article import Article
from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.incident import page
from mkdocs_postmortems.catalog.facets import FacetTerm
from mkdocs_postmortems.catalog.news import News
from mkdocs_postmortems.catalog.outputs import alias_output
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.catalog.relations import Relations
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree
from mkdocs_postmortems.model.document import Document, Entry


class Articles:
    """The pages of a build, and the texts of its feeds. `intro` is the root `index.md`."""

    def __init__(
        self,
        *,
        catalog: Catalog,
        facets: Mapping[str, tuple[FacetTerm, ...]],
        relations: Relations,
        tree: Tree,
        intro: Document | None = None,
    ) -> None:
        self._context = Context(catalog=catalog, facets=facets, relations=relations, tree=tree)
        self._intro = intro

    @cached_property
    def _lines(self) -> lists.Lines:
        return lists.Lines(context=self._context)

    @cached_property
    def _indexes(self) -> indexes.Indexes:
        return indexes.Indexes(context=self._context, lines=self._lines, intro=self._intro)

    def all(self) -> Iterator[Article]:
        """Every page, each rendered when it is asked for."""
        yield from self._indexes.home()
        yield self._indexes.incidents()
        yield from self._indexes.facets()
        yield self._indexes.timeline()
        yield from ledger_page.actions(self._context)
        yield insights_page.insights(self._context)
        yield affected_page.affected(self._context)
        yield subscribe_page.subscribe(self._context)
        for entry in self._context.catalog.entries:
            yield self.incident(entry)

    def incident(self, entry: Entry) -> Article:
        """The page of one postmortem."""
        return page.article(entry, self._context)

    def feed_html(self, entry: Entry) -> Markup:
        """The complete text of a postmortem for feeds, with absolute links."""
        return page.feed_html(entry, self._context)

    def finder_index(self) -> bytes:
        """The data file that the filter of the list and `/affected/` look in."""
        return finder.index(self._context, self._lines)

    def news_html(self, news: News) -> Markup:
        """The text of a piece of news for the feeds, with absolute links."""
        return page.news_html(news, self._context)

    def redirect(self, alias: str, entry: Entry) -> bytes:
        """The page at a former address: it leads to the postmortem without any script."""
        url = addresses.incident(entry.postmortem.id)
        site = self._context.catalog.settings.site
        template = environment().get_template("redirect.html")
        html = template.render(
            s=self._context.s,
            lang=site.language,
            title=self._context.name(entry),
            href=addresses.relative(url, alias_output(alias)),
            canonical=site.url + url if site.url else None,
        )
        return html.encode("utf-8")
