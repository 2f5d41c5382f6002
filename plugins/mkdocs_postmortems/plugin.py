"""The MkDocs plugin: hooks that call the stages. The only room that imports `mkdocs`."""

from __future__ import annotations

import errno
import gc
import html
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, is_markdown_file

from mkdocs_postmortems import (
    exports,
    feeds,
    ordinary,
    preview,
    publication,
    resources,
    search,
    swap,
)
from mkdocs_postmortems.articles import Article, Articles, Content
from mkdocs_postmortems.catalog.outputs import alias_output
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.checking import judge_wholly
from mkdocs_postmortems.project.configuration import Configuration, locator, named_files
from mkdocs_postmortems.project.last_good import LastGood
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.stages import Project, one_by_one, open_project
from mkdocs_postmortems.settings.options import Site
from mkdocs_postmortems.shell import Policy, squeezed

log = get_plugin_logger("mkdocs_postmortems")

_Command: TypeAlias = Literal["build", "gh-deploy", "serve"]

STYLESHEETS = tuple(
    f"assets/postmortems/{name}.css" for name in ("postmortems", "drawing", "charts", "reader")
)
_ADVISORY = ("actions", "blameless", "completeness", "waiver")
"""Families whose findings are advice: they are told, but `--strict` does not trip over them."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""What no author and no plugin is to blame for."""

_INSTANT = "assets/postmortems/instant.js"
_DEFAULT_FONTS = {"text": "Roboto", "code": "Roboto Mono"}
"""What Material fetches from another site, telling it of every reader, unless `font` is set."""


class PostmortemsPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Builds a page for each public postmortem, the indexes, the feed and the data."""

    def __init__(self) -> None:
        self.command: _Command = "build"
        self.dirty = False
        self.options: Mapping[str, Any] = {}
        self.build: _Build | None = None
        self.last_good = LastGood()

    def load_config(
        self, options: Mapping[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Keep the options; they are validated with the rest of the configuration."""
        del config_file_path
        self.options = options
        return [], []

    def on_startup(self, *, command: _Command, dirty: bool) -> None:
        """Learn the command: only `serve` shows drafts."""
        self.command, self.dirty = command, dirty

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        self.build = _Build.open(
            config, self.options, self.command, dirty=self.dirty, last_good=self.last_good
        )
        return config

    @event_priority(-50)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Publish what the catalog says, and nothing else of the documents folder."""
        assert self.build is not None
        return self.build.files(files, config)

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Take from an ordinary page what would set the theme."""
        del config, files
        assert self.build is not None
        self.build.keep_meta(page)
        return markdown

    @event_priority(100)
    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Clean an ordinary page, before other plugins add what they have to."""
        del config, files
        assert self.build is not None
        return self.build.clean(html, page)

    @event_priority(-90)
    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Learn the inline scripts of pages such as the one for what is not found."""
        del config
        assert self.build is not None
        return self.build.template_done(output_content, template_name)

    @event_priority(-90)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Note what is searched and the inline scripts, and let go of what has been written."""
        assert self.build is not None
        return self.build.page_done(output, page, config)

    def _write_policy(self, *, config: MkDocsConfig) -> None:
        """Write what is known only once all pages are built."""
        assert self.build is not None
        self.build.write_policy(config)

    @event_priority(50)
    def _write_search(self, *, config: MkDocsConfig) -> None:
        """Write the search index, before the search plugin writes its own, which is left empty."""
        assert self.build is not None
        self.build.write_search(config)

    @event_priority(-100)
    def _mark_preview(self, *, config: MkDocsConfig) -> None:
        """Mark a preview, pages of other plugins included."""
        assert self.build is not None
        self.build.mark_preview(config)

    @event_priority(-1_000_000)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Look at the whole site, and let it take the place of the old one."""
        assert self.build is not None
        self.build.publish(config)

    on_post_build = CombinedEvent(_write_search, _write_policy, _mark_preview, _publish)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> LiveReloadServer:
        """Keep serving the last site when a later build fails."""
        server.builder = partial(_rebuild, builder, Path(config.site_dir))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is, and nothing beside it."""
        self._discard()
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            what = f"the site cannot be written ({error.strerror}); the old one stays"
            raise PluginError(f"postmortems: {what}") from None

    def on_shutdown(self) -> None:
        """The same after an interrupt, which MkDocs takes for no error."""
        self._discard()

    def _discard(self) -> None:
        if self.build is not None and self.build.stage is not None:
            self.build.stage.discard()


_IDS = re.compile(r'\sid="([^"]*)"')


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

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown left to read, and front matter sets nothing of the theme."""
        del config
        self.markdown = ""
        self.meta = {
            "template": "postmortem.html",
            "description": html.escape(self.article.description),
            "search": {"exclude": True},
            "postmortem": self.article,
            "social_image": self._social_image,
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
    """The state of one build; `on_config` makes a new one each time.

    For a build that is to keep what it does not write anew, there is no `stage`.
    """

    project: Project
    articles: Articles
    index: search.Index
    searched: Mapping[str, tuple[int, Entry]]
    preview: bool
    site_dir: str
    stage: swap.Stage | None
    inspected: bool
    told: tuple[str, ...]
    policy: Policy = field(default_factory=Policy)

    @classmethod
    def open(
        cls,
        config: MkDocsConfig,
        options: Mapping[str, Any],
        command: _Command,
        *,
        dirty: bool,
        last_good: LastGood,
    ) -> _Build:
        """Run the stages. Raises `PluginError` where the content stops the build."""
        serving = command == "serve"
        in_folder = not serving and preview.wanted(os.environ)
        if in_folder:
            _use_preview_folder(config, command)
        clock = datetime.now(UTC)
        try:
            now = instant(None, os.environ, clock)
        except InstantError as error:
            raise PluginError(str(error)) from None
        configuration = _configuration(config, options)
        # Under serve there are threads, and a process must not be forked beside those.
        project, problems = open_project(
            configuration,
            now=now,
            preview=serving or in_folder,
            judge_all=one_by_one if serving else judge_wholly,
        )
        _log(problems, project if not (serving or in_folder) else None)
        if project is None and serving:
            # After a rebuild that fails, `mkdocs serve` answers no request any more.
            configuration = replace(configuration, options=last_good.options)
            project, _ = open_project(configuration, now=now, preview=True)
        if project is None:
            raise PluginError("postmortems: the settings are wrong; nothing was written")
        log.info("%s (as of %s)", project.counts, format_instant(now))
        _tell_held_back(project, clock)
        links = [str(problem) for problem in project.errors if problem.rule == "sources/link"]
        if serving and links:
            # MkDocs follows them, and has no end where two lead upwards.
            raise PluginError("postmortems: " + ", ".join(links))
        if project.errors and not serving:
            number = len(project.errors)
            what = "1 error" if number == 1 else f"{number} errors"
            raise PluginError(f"postmortems: {what}; nothing was written")
        if serving:
            project = last_good.shown(project, configuration, now=now)
        _prepare_theme(config, project)
        _FILES_LOG.addFilter(_tells_of_pages)
        if not serving:
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
        catalog = project.catalog
        searched = [e for e in catalog.listed if e.postmortem.id not in catalog.held]
        return cls(
            project=project,
            articles=articles,
            preview=in_folder,
            site_dir=config.site_dir,
            stage=None if dirty else _turn_aside(config),
            inspected=not serving,
            told=tuple(str(p) for p in problems if _weight(p) > logging.INFO) if serving else (),
            index=search.Index(),
            searched={
                addresses.incident(entry.postmortem.id): (number, entry)
                for number, entry in enumerate(searched)
            },
        )

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's files, ordinary pages and attachments as they are, and ours."""
        inventory = self.project.inventory
        _FILES_LOG.removeFilter(_tells_of_pages)
        attachments = set(self.project.attachments)
        kept = {source.uri for source in inventory.pages} | attachments
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri not in kept:
                files.remove(file)
        # MkDocs leaves out a README.md for the document index.md beside it, public or not.
        for uri in [page.uri for page in inventory.pages if page.uri not in files.src_uris]:
            page = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
            set_exclusions([page], config)
            files.append(page)
        for file in files:
            if file.src_uri in attachments:
                # MkDocs leaves out what begins with a dot, such as .well-known/.
                file.inclusion = InclusionLevel.INCLUDED
        _replace_worker(files, ours=_fetches(config))
        for article in self.articles.all():
            files.append(_page_file(article, config, social_image=self._social_image))
        for path, write in self._data():
            files.append(DataFile(path, write, config))
        return files

    @property
    def _social_image(self) -> str:
        """The address, complete as networks want it."""
        settings = self.project.settings
        return html.escape(urljoin(settings.site.url, settings.social_image))

    def _is_trusted(self, page: Page) -> bool:
        """Whether a page is written by us, or by people that the site trusts."""
        return isinstance(page, ArticlePage) or self.project.settings.trusted_pages

    def keep_meta(self, page: Page) -> None:
        """Only what an ordinary page may say of itself."""
        if not self._is_trusted(page):
            ordinary.keep_meta(page.meta)

    def clean(self, content: str, page: Page) -> str:
        """What of an ordinary page may be published; the rest is told."""
        if isinstance(page, ArticlePage):
            return content
        content, gone = ordinary.without_links(
            content,
            partial(
                ordinary.asks_in_vain, tree=self.project.tree, uri=page.file.src_uri, url=page.url
            ),
        )
        for href in gone:
            what = "the link %r leads to no public postmortem, so it is left out"
            log.warning(f"%s: {what}", page.file.src_uri, href)
        if self.project.settings.trusted_pages:
            return content
        kept, left_out = ordinary.clean(content)
        if left_out:
            what = ", ".join(left_out)
            log.warning(
                "%s: left out of the page: %s (trusted_pages is false)", page.file.src_uri, what
            )
        page.meta["title"] = ordinary.title(page.title or "")
        _escape_titles(page.toc)
        return kept

    def _data(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Feed, data and redirects: each with its path and what makes it."""
        catalog, articles = self.project.catalog, self.articles
        if self.project.settings.site.url:
            yield from feeds.Feeds(
                catalog, content=articles.news_html, authorities=self.project.lock.authorities
            ).files()
        yield from exports.files(catalog, self.project.tree)
        yield from tables.files(catalog)
        yield addresses.REPORTS, articles.finder_index
        for entry in catalog.listed:
            for alias in entry.postmortem.aliases:
                yield alias_output(alias), partial(articles.redirect, alias, entry)

    def page_done(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page as it is written."""
        if isinstance(page, ArticlePage):
            known = self.searched.get(page.article.url)
            if known is not None:
                number, entry = known
                record = search.record(entry, self.project.catalog, page.said)
                if _fetches(config):
                    self.index.add(number, record)
                else:
                    _search_entries(config).append(record.whole())
            page.forget()
            output = squeezed(output)
        self.policy.note(output)
        return output

    def template_done(self, output: str, name: str) -> str:
        """A file of the theme's own as it is written."""
        if name.endswith(".html"):
            self.policy.note(output)
        return output

    def write_policy(self, config: MkDocsConfig) -> None:
        """The policy that the pages of this build run under."""
        path = Path(config.site_dir) / addresses.POLICY
        path.write_text(self.policy.text(), encoding="utf-8", newline="\n")

    def write_search(self, config: MkDocsConfig) -> None:
        """Write the files that our search worker reads; ordinary pages come last."""
        if not _fetches(config):
            return
        entries = _search_entries(config)
        for number, section in enumerate(entries, len(self.searched)):
            self.index.add(number, search.section_record(section))
        entries.clear()
        for path, content in self.index.files():
            file = Path(config.site_dir) / "search" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def mark_preview(self, config: MkDocsConfig) -> None:
        """Nothing, unless this is a preview, or is served and there are problems to tell."""
        if self.preview:
            preview.finish(Path(config.site_dir))
        if self.told:
            preview.tell(Path(config.site_dir), self.told)

    def publish(self, config: MkDocsConfig) -> None:
        """Nothing, unless the site was built beside the old one. Raises `PluginError`."""
        if self.stage is None:
            return
        if self.inspected:
            self._inspect(self.stage, config)
            if _is_to_fail(config):
                return
        try:
            told = self.stage.publish()
        except swap.SwapError as error:
            raise PluginError(f"postmortems: {error}; the old site stays") from None
        config.site_dir = self.site_dir
        if self.inspected:
            log.info(
                "The new site is in %s%s", Path(self.site_dir).name, told and f", put there {told}"
            )

    def _inspect(self, stage: swap.Stage, config: MkDocsConfig) -> None:
        """Tell what is wrong with the new site. Raises `PluginError` where it must not stand."""
        try:
            findings = publication.complete(stage.tree, self.project, theme=config.theme.dirs)
        except OSError as error:
            raise PluginError(f"postmortems: the site cannot be read back ({error})") from None
        for finding in findings:
            log.log(_LEVELS[finding.level], "%s", finding.text)
            if finding.detail:
                log.debug("%s", finding.detail)
        if any(finding.level is Level.ERROR for finding in findings):
            raise PluginError("postmortems: the site is not right; the old one stays")


def _rebuild(build: Callable[..., object], site: Path) -> None:
    """Build for a server, which would answer nothing any more after an exception."""
    try:
        build()
    except Exception as error:  # whatever a plugin or `mkdocs.yml` raises
        bug = None if isinstance(error, MkDocsException) else error
        log.error("The site cannot be built, so the last one is shown: %s", error, exc_info=bug)
        # MkDocs ends a build with words that say nothing, after it has told what it was.
        told = error.__context__ if isinstance(error, Abort) else error
        preview.tell(site, (str(told or error) or type(error).__name__,))


_FILES_LOG = logging.getLogger("mkdocs.structure.files")


def _tells_of_pages(record: logging.LogRecord) -> bool:
    """Not of two files of which MkDocs would publish one: postmortems may be among them."""
    return not record.getMessage().startswith("Excluding '")


_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.NOTE: logging.INFO}


def _turn_aside(config: MkDocsConfig) -> swap.Stage:
    """Turn the build away from the old site, before MkDocs empties it."""
    try:
        stage = swap.begin(Path(config.site_dir))
    except swap.SwapError as error:
        raise PluginError(f"postmortems: {error}") from None
    config.site_dir = str(stage.tree)
    return stage


def _is_to_fail(config: MkDocsConfig) -> bool:
    """Whether MkDocs will end the build over a warning, which it does only after all plugins.

    The counter is its own, which it decides by.
    """
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return bool(config.strict) and any(counter.get_counts() for counter in counters)


_THEIRS = re.compile(r"assets/javascripts/(?:workers/search\.[^/]*|lunr/.*)")
"""Material's search worker, and the parts of lunr that it loads."""

_OURS = "assets/postmortems/search-worker.js"


def _fetches(config: MkDocsConfig) -> bool:
    """Whether our search worker takes the place of Material's.

    Pages opened from the disk (the plugin `offline`) may fetch nothing: there Material's stays.
    """
    names = config.plugins
    return "material/search" in names and not {"offline", "material/offline"} & set(names)


def _search_entries(config: MkDocsConfig) -> list[dict[str, str]]:
    """What Material's search plugin, or MkDocs' own, has gathered from the other pages."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    found: list[dict[str, str]] = getattr(index, "entries", getattr(index, "_entries", []))
    return found


def _replace_worker(files: Files, *, ours: bool) -> None:
    """Publish our search worker where the theme's pages look for theirs."""
    worker = files.get_file_from_path(_OURS)
    if worker is None:
        return
    files.remove(worker)
    for file in list(files) if ours else ():
        if _THEIRS.fullmatch(file.src_uri):
            if file.src_uri.endswith(".js") and "/workers/" in file.src_uri:
                file.content_bytes = worker.content_bytes
            else:
                files.remove(file)


def _use_preview_folder(config: MkDocsConfig, command: _Command) -> None:
    """Turn the build away from the site's own folder, before MkDocs empties it."""
    if command == "gh-deploy":
        raise PluginError(f"postmortems: a preview is never deployed; unset {preview.VARIABLE}")
    repository = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    try:
        config.site_dir = str(preview.prepare(repository, Path(config.site_dir)))
    except preview.PreviewError as error:
        raise PluginError(f"postmortems: {error}") from None


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
            sources_url=_sources_url(config),
        ),
        options=options,
        directory_urls=config.use_directory_urls,
        named_files=named_files(values),
        locate=locator(file),
    )


def _sources_url(config: MkDocsConfig) -> str:
    """As MkDocs makes its edit links."""
    if not (config.repo_url and config.edit_uri):
        return ""
    return urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri).rstrip("/") + "/"


def _escape_titles(entries: Iterable[AnchorLink]) -> None:
    """An extension takes a heading's label from an attribute, as it is."""
    for entry in entries:
        entry.title = ordinary.title(entry.title)
        _escape_titles(entry.children)


def _prepare_theme(config: MkDocsConfig, project: Project) -> None:
    """Our templates and styles come before the theme's, and after the site's own overrides.

    A site without a `nav` gets one: our indexes, and its ordinary pages.
    """
    if config.nav is None:
        ours = [addresses.source(url) for url in addresses.IN_NAV]
        left_out = [config.exclude_docs, config.draft_docs, config.not_in_nav]
        pages = [page.uri for page in project.inventory.pages]
        for patterns in filter(None, left_out):
            pages = [uri for uri in pages if not patterns.match_file(uri)]
        config.nav = [*ours, *pages]
        features = config.theme.get("features") or []
        config.theme["features"] = [*features, "navigation.tabs"]
    dirs = config.theme.dirs
    position = 1 if config.theme.custom_dir else 0
    dirs.insert(position, str(resources.folder("site_overrides")))
    config.extra_css[:0] = STYLESHEETS
    if config.theme.get("font") == _DEFAULT_FONTS:
        config.theme["font"] = False
    if "navigation.instant" in (config.theme.get("features") or []):
        config.extra["polyfills"] = [*config.extra.get("polyfills", []), _INSTANT]


def _log(problems: list[Problem], project: Project | None) -> None:
    """Tell problems of documents so that `--strict` sees them, and advice so that it does not.

    A build's log is often public: of documents of the project that are not it has numbers only.
    """
    unpublished = project.unpublished if project is not None else frozenset()
    hidden: Counter[int] = Counter()
    for problem in problems:
        weight = _weight(problem)
        if unpublished.isdisjoint((problem.path, *problem.others)):
            log.log(weight, "%s", problem)
        else:
            hidden[weight] += 1
            log.debug("%s", problem)
    for weight, word in ((logging.ERROR, "error"), (logging.WARNING, "warning")):
        if number := hidden[weight]:
            what = f"{number} {word}{'s' if number > 1 else ''} in what is not public"
            log.log(weight, "%s; `postmortems check` tells more", what)


def _weight(problem: Problem) -> int:
    """How it is logged."""
    if problem.level is Level.WARNING and problem.family in _ADVISORY:
        return logging.INFO
    return _LEVELS[problem.level]


def _tell_held_back(project: Project, clock: datetime) -> None:
    """Say when the clock would publish what the build's instant holds back."""
    now = project.catalog.now
    due = project.due_by(clock)
    if due:
        log.info(
            "%d more would be public by the clock; the build is as of %s", due, format_instant(now)
        )


def _page_file(article: Article, config: MkDocsConfig, *, social_image: str) -> File:
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
    ArticlePage(article, file, config, social_image=social_image)
    return file
