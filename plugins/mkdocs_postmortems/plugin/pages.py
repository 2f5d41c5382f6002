"""What MkDocs knows as pages and files, and what it asks of them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import jinja2
from markupsafe import escape

from mkdocs_postmortems import forms
from mkdocs_postmortems.articles import Article, Content
from mkdocs_postmortems.articles.strings import strings
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.plugin.configuring import language
from mkdocs_postmortems.plugin.plugin import (
    AnchorLink,
    File,
    Files,
    InclusionLevel,
    MkDocsConfig,
    Page,
    TableOfContents,
    TemplateContext,
    is_markdown_file,
    normalize_url,
)
from mkdocs_postmortems.shell import squeezed

TEMPLATE = "postmortem.html"

_OF_ONE_PAGE = ("title", "description", "postmortem")
"""What the front matter of a page does not share with others."""

_IDS = re.compile(r'\sid="([^"]*)"')


@lru_cache(maxsize=1)
def _root(site_url: str) -> tuple[str, str]:
    """The address of the site's root, and its path on the host."""
    root = urljoin(site_url, ".")
    return root, urlsplit(root).path


class ArticlePage(Page):
    """A page whose content is an article, written when the theme asks for it.

    MkDocs keeps all pages until the end of a build; the content of this one is gone once the page
    is built. Only where another plugin works on the content is it written early, and kept.
    """

    def __init__(
        self, article: Article, file: File, config: MkDocsConfig, *, social_image: str
    ) -> None:
        self.article = article
        self._social_image = social_image
        self._written: Content | None = None
        self._changed: str | None = None
        # The theme writes title and description into attributes without escaping them.
        super().__init__(html.escape(article.title), file, config)
        if article.updated is not None:
            self.update_date = article.updated.isoformat()

    def _set_canonical_url(self, base: str | None) -> None:
        """What MkDocs sets, which takes the address of the site apart for each page."""
        root, path = _root(base) if base else (None, None)
        self.canonical_url = None if root is None else root + self.url
        self.abs_url = None if path is None else path + self.url

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown left to read, and front matter sets nothing of the theme."""
        self.markdown = ""
        self.meta = {
            "template": TEMPLATE,
            "description": html.escape(self.article.description),
            "search": {"exclude": True},
            "postmortem": self.article,
            "social_image": self._social_image,
            "speaks": strings(language(config)).lang,
        }
        if self.article.url:
            # Without this the theme unescapes the title on its way into <title>.
            self.meta["title"] = html.escape(self.article.title)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing yet, unless another plugin is about to be handed the content."""
        del files
        # Read and set once by MkDocs when nobody else does; see `content`.
        others = len(config.plugins.events["page_content"]) > 1
        self._changed = None if others else ""

    def finish(self, env: jinja2.Environment, context: TemplateContext) -> str:
        """The whole page. Material's search asks for the content as well, and has no use for it."""
        self.active = True
        try:
            return squeezed(env.get_template(TEMPLATE).render(context))
        finally:
            self.active = False

    @property
    def texts(self) -> dict[str, str | None]:
        """What is a page's alone among those of its folder."""
        data = self.article.data
        return {
            "title": str(self.title),
            "headline": self.meta.get("title"),
            "description": self.meta["description"],
            "canonical": self.canonical_url,
            "edit": self.edit_url,
            "data": data() if data else None,
            "feeds": self.feeds,
            "content": self._content.html,
        }

    @property
    def feeds(self) -> str:
        """The links to the article's feeds, for the head of the page."""
        return "".join(
            f'<link rel="alternate" type="{feed.type}" title="{escape(feed.title)}"'
            f' href="{normalize_url(feed.url, self)}">'
            for feed in self.article.feeds
        )

    def facts(self) -> list[object]:
        """All else that a template may ask a page for that it has a form for."""
        article = self.article
        return [
            *(article.kind, article.draft, article.scripts, not article.published),
            {name: value for name, value in self.meta.items() if name not in _OF_ONE_PAGE},
            *(self.parent, self.previous_page, self.next_page, self._content.headings[:1]),
        ]

    def blank(self, texts: Mapping[str, str | None]) -> forms.Blank:
        """This page with holes for its texts, for the templates of the theme."""
        holes = {name: forms.Hole(name) if text else None for name, text in texts.items()}
        article, headings = self.article, self.toc.items
        postmortem = forms.Blank(
            kind=article.kind,
            draft=article.draft,
            scripts=article.scripts,
            published=article.published and forms.Hole("published"),
            data=article.data and (lambda: holes["data"]),
        )
        own = {"title": holes["headline"], "description": holes["description"]}
        return forms.Blank(
            meta={**self.meta, **own, "postmortem": postmortem},
            title=holes["title"],
            canonical_url=holes["canonical"],
            edit_url=holes["edit"],
            content=holes["content"],
            feeds=holes["feeds"],
            toc=forms.Beginning(headings[0]) if headings else (),
            is_homepage=False,
            parent=self.parent,
            previous_page=self.previous_page,
            next_page=self.next_page,
        )

    @property
    def content(self) -> str | None:
        """The article's HTML, or what another plugin made of it."""
        return self._content.html if self._changed is None else self._changed

    @content.setter
    def content(self, value: str | None) -> None:
        self._changed = value or None

    @property
    def toc(self) -> TableOfContents:
        """The article's headings."""
        headings = self._content.headings
        return TableOfContents([AnchorLink(html.escape(h.text), h.id, h.level) for h in headings])

    @toc.setter
    def toc(self, value: object) -> None:
        """MkDocs sets an empty one before there is an article."""

    @property
    def _content(self) -> Content:
        if self._written is None:
            self._written = self.article.write()
        return self._written

    @property
    def said(self) -> Iterable[str]:
        """What the author says on the page, as HTML."""
        return self._content.said

    def forget(self) -> None:
        """Keep no content any longer: the page is written. Asked again, it is made again."""
        self._written = self._changed = None

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """What links from ordinary pages can point at; looked for only when one does."""
        found = set(_IDS.findall(self.content or ""))
        self.forget()
        return found


class DataFile(File):
    """A file whose content is made when MkDocs writes it."""

    def __init__(
        self, path: str, write: Callable[[], str | bytes | None], config: MkDocsConfig
    ) -> None:
        self.write = write
        super().__init__(
            path, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.INCLUDED
        )
        self.generated_by = "postmortems"
        # Where it would lie: other plugins take every file for one that lies somewhere.
        self.abs_src_path = f"{config.docs_dir}/{path}"

    @property
    def _content(self) -> str | bytes | None:
        """What MkDocs writes; every other way to the content goes through here."""
        return self.write()

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self.write = lambda: value


class LeftOut(Files):
    """Files of which MkDocs passes over ours while it builds: we make them, or have them made.

    They are in the sitemap, and links lead to them. With `leave_out` it passes over pages too.
    """

    def __init__(self, files: Iterable[File]) -> None:
        super().__init__(list(files))
        self.leave_out = False

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] | None = None
    ) -> Sequence[File]:
        """All pages; for MkDocs, which says which ones it is to build, without ours."""
        pages = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        if self.leave_out and inclusion is not None:
            return [file for file in pages if not isinstance(file.page, ArticlePage)]
        return pages

    def copy_static_files(
        self,
        dirty: bool = False,
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Files that lie somewhere."""
        theirs = Files([file for file in self if not isinstance(file, DataFile)])
        theirs.copy_static_files(dirty, inclusion=inclusion)


def page_file(article: Article, config: MkDocsConfig, *, social_image: str, in_nav: bool) -> File:
    """A virtual page at the article's address.

    It goes by the name of its document, so that links and edit links to that work as in any MkDocs
    site; by a name of ours where there is none, or where MkDocs would not take it for Markdown.
    """
    name = article.source or ""
    name = name if is_markdown_file(name) else addresses.source(article.url)
    inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, name, content="", inclusion=inclusion)
    file.use_directory_urls = True
    file.dest_uri = addresses.output(article.url)
    file.edit_uri = article.source
    # Where a file of that name would lie: other plugins take every page for one that lies there.
    file.abs_src_path = f"{config.docs_dir}/{article.source or name}"
    ArticlePage(article, file, config, social_image=social_image)
    return file
