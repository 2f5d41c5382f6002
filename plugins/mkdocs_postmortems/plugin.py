"""The MkDocs plugin: hooks that call the stages. The only room that imports `mkdocs`."""

from __future__ import annotations

import gc
import html
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import is_markdown_file

from mkdocs_postmortems import exports, feeds, resources, search
from mkdocs_postmortems.articles import Article, Articles, Content
from mkdocs_postmortems.catalog.outputs import alias_output
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.configuration import Configuration, locator, named_files
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.stages import Project, open_project
from mkdocs_postmortems.settings.options import Site

log = get_plugin_logger("mkdocs_postmortems")

STYLESHEETS = ("assets/postmortems/postmortems.css", "assets/postmortems/drawing.css")
_ADVISORY = ("actions", "blameless", "completeness")
"""Families whose findings are advice: they are told, but `--strict` does not trip over them."""


class PostmortemsPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Builds a page for each public postmortem, the indexes, the feed and the data."""

    def __init__(self) -> None:
        self.command: Literal["build", "serve", "gh-deploy"] = "build"
        self.options: Mapping[str, Any] = {}
        self.build: _Build | None = None

    def load_config(
        self, options: Mapping[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Keep the options; they are validated with the rest of the configuration."""
        del config_file_path
        self.options = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn the command: only `serve` shows drafts."""
        del dirty
        self.command = command

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        self.build = _Build.open(config, self.options, preview=self.command == "serve")
        return config

    @event_priority(-50)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Publish what the catalog says, and nothing else of the documents folder."""
        assert self.build is not None
        return self.build.files(files, config)

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the search plugin compact entries of our own."""
        del files
        assert self.build is not None
        self.build.add_search_entries(config)
        return env

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Let go of what has been written."""
        del config
        if isinstance(page, ArticlePage):
            page.forget()
        return output


_IDS = re.compile(r'\sid="([^"]*)"')


class ArticlePage(Page):
    """A page whose content is an article, written when the theme asks for it.

    MkDocs keeps all pages until the end of a build; the content of this one is gone once the page
    is built. Only where another plugin works on the content is it written early, and kept.
    """

    def __init__(self, article: Article, file: File, config: MkDocsConfig) -> None:
        self.article = article
        self._written: Content | None = None
        self._changed: str | None = None
        # The theme writes title and description into attributes without escaping them.
        super().__init__(html.escape(article.title), file, config)
        if article.updated is not None:
            self.update_date = article.updated.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown left to read, and front matter sets nothing of the theme."""
        del config
        self.markdown = ""
        self.meta = {
            "template": "postmortem.html",
            "description": html.escape(self.article.description),
            "search": {"exclude": True},
            "postmortem": self.article,
        }
        if self.article.url:
            # Without this the theme unescapes the title on its way into <title>.
            self.meta["title"] = html.escape(self.article.title)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing yet, unless another plugin is about to be handed the content."""
        del files
        # Read and set once by MkDocs when nobody else does; see `content`.
        self._changed = None if config.plugins.events["page_content"] else ""

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
        self._write = write
        super().__init__(
            path, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.INCLUDED
        )
        self.generated_by = "postmortems"

    @property
    def _content(self) -> str | bytes | None:
        """What MkDocs writes; every other way to the content goes through here."""
        return self._write()

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._write = lambda: value


@dataclass(frozen=True, slots=True, kw_only=True)
class _Build:
    """The state of one build; `on_config` makes a new one each time."""

    project: Project
    articles: Articles

    @classmethod
    def open(cls, config: MkDocsConfig, options: Mapping[str, Any], *, preview: bool) -> _Build:
        """Run the stages. Raises `PluginError` where the content stops the build."""
        clock = datetime.now(UTC)
        try:
            now = instant(None, os.environ, clock)
        except InstantError as error:
            raise PluginError(str(error)) from None
        configuration = _configuration(config, options)
        project, problems = open_project(configuration, now=now, preview=preview)
        _log(problems)
        if project is None and preview:
            # After a rebuild that fails, `mkdocs serve` answers no request any more.
            project, _ = open_project(replace(configuration, options={}), now=now, preview=True)
        if project is None:
            raise PluginError("postmortems: the settings are wrong; nothing was written")
        log.info("%s (as of %s)", project.counts, format_instant(now))
        _tell_held_back(project, clock)
        if project.errors and not preview:
            number = len(project.errors)
            what = "1 error" if number == 1 else f"{number} errors"
            raise PluginError(f"postmortems: {what}; nothing was written")
        _prepare_theme(config, project)
        if not preview:
            # What was read lives until the build ends, so the collector need not look at it again
            # and again. Under serve it has to be let go of with the next build.
            gc.freeze()
        articles = Articles(
            catalog=project.catalog,
            facets=project.facets,
            relations=project.relations,
            tree=project.tree,
            intro=project.intro,
        )
        return cls(project=project, articles=articles)

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's files, ordinary pages and attachments as they are, and ours."""
        inventory = self.project.inventory
        attachments = set(self.project.attachments)
        kept = {source.uri for source in inventory.pages} | attachments
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri not in kept:
                files.remove(file)
        for file in files:
            if file.src_uri in attachments:
                # MkDocs leaves out what begins with a dot, such as .well-known/.
                file.inclusion = InclusionLevel.INCLUDED
        for article in self.articles.all():
            files.append(_page_file(article, config))
        for path, write in self._data():
            files.append(DataFile(path, write, config))
        return files

    def _data(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Feed, data and redirects: each with its path and what makes it."""
        catalog, articles = self.project.catalog, self.articles
        if self.project.settings.site.url:
            yield from feeds.Feeds(
                catalog, content=articles.news_html, authorities=self.project.lock.authorities
            ).files()
        yield from exports.files(catalog, self.project.tree)
        for entry in catalog.listed:
            for alias in entry.postmortem.aliases:
                yield alias_output(alias), partial(articles.redirect, alias, entry)

    def add_search_entries(self, config: MkDocsConfig) -> None:
        """Append to the index of Material's search plugin or of MkDocs' own."""
        plugin = config.plugins.get("material/search") or config.plugins.get("search")
        index = getattr(plugin, "search_index", None)
        entries = getattr(index, "entries", getattr(index, "_entries", None))
        if entries is not None:
            for entry in search.entries(self.project.catalog):
                entries.append(
                    {"location": entry.location, "title": entry.title, "text": entry.text}
                )


def _configuration(config: MkDocsConfig, options: Mapping[str, Any]) -> Configuration:
    file = Path(config.config_file_path or "mkdocs.yml")
    url = config.site_url or ""
    theme = config.theme
    values = {
        "theme": {"logo": theme.get("logo"), "favicon": theme.get("favicon")},
        "extra_css": config.extra_css,
        "extra_javascript": [getattr(item, "path", item) for item in config.extra_javascript],
    }
    return Configuration(
        repository=file.resolve().parent,
        path=file.name,
        docs_dir=Path(config.docs_dir),
        site=Site(
            name=config.site_name,
            url=url if not url or url.endswith("/") else url + "/",
            description=config.site_description or "",
            language=str(theme.get("language") or Site().language),
            repository_url=config.repo_url or "",
        ),
        options=options,
        directory_urls=config.use_directory_urls,
        named_files=named_files(values),
        locate=locator(file),
    )


def _prepare_theme(config: MkDocsConfig, project: Project) -> None:
    """Our templates and styles come before the theme's, and after the site's own overrides.

    A site without a `nav` gets one: our indexes, and its ordinary pages.
    """
    if config.nav is None:
        ours = [addresses.source(url) for url in addresses.IN_NAV]
        config.nav = [*ours, *(page.uri for page in project.inventory.pages)]
        features = config.theme.get("features") or []
        config.theme["features"] = [*features, "navigation.tabs"]
    dirs = config.theme.dirs
    position = 1 if config.theme.custom_dir else 0
    dirs.insert(position, str(resources.folder("site_overrides")))
    config.extra_css[:0] = STYLESHEETS


def _log(problems: list[Problem]) -> None:
    """Tell problems of documents so that `--strict` sees them, and advice so that it does not."""
    for problem in problems:
        if problem.level is Level.ERROR:
            log.error("%s", problem)
        elif problem.level is Level.WARNING and problem.family not in _ADVISORY:
            log.warning("%s", problem)
        else:
            log.info("%s", problem)


def _tell_held_back(project: Project, clock: datetime) -> None:
    """Say when the clock would publish what the build's instant holds back."""
    now = project.catalog.now
    due = project.due_by(clock)
    if due:
        log.info(
            "%d more would be public by the clock; the build is as of %s", due, format_instant(now)
        )


def _page_file(article: Article, config: MkDocsConfig) -> File:
    """A virtual page at the article's address.

    It goes by the name of its document, so that links and edit links to that work as in any MkDocs
    site; by a name of ours where there is none, or where MkDocs would not take it for Markdown.
    """
    name = article.source or ""
    name = name if is_markdown_file(name) else addresses.source(article.url)
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.use_directory_urls = True
    file.dest_uri = addresses.output(article.url)
    file.edit_uri = article.source
    ArticlePage(article, file, config)
    return file
