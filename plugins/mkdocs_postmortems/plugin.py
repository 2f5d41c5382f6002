"""The MkDocs plugin: hooks that call the stages. The only room that imports `mkdocs`."""

from __future__ import annotations

import contextlib
import errno
import gc
import html
import logging
import os
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import urljoin, urlsplit

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, is_markdown_file
from mkdocs.utils.templates import TemplateContext

from mkdocs_postmortems import (
    exports,
    feeds,
    forms,
    ordinary,
    preview,
    publication,
    resources,
    search,
    snapshots,
    sources,
    swap,
)
from mkdocs_postmortems.articles import Article, Articles, Content
from mkdocs_postmortems.articles.strings import strings
from mkdocs_postmortems.catalog import outputs
from mkdocs_postmortems.collector import Collector
from mkdocs_postmortems.crew import Crew, batches, cores
from mkdocs_postmortems.demand import Maker, OnDemand
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.progress import Progress
from mkdocs_postmortems.project.checking import judge_wholly
from mkdocs_postmortems.project.configuration import TWICE, Configuration, named_files
from mkdocs_postmortems.project.last_good import LastGood
from mkdocs_postmortems.project.lasting import site_lasts
from mkdocs_postmortems.project.locating import locators, path_of, repository_of
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.remembering import Memory
from mkdocs_postmortems.project.stages import JudgeAll, Project, one_by_one, open_project
from mkdocs_postmortems.project.surroundings import CLASHES
from mkdocs_postmortems.settings.options import Site
from mkdocs_postmortems.shell import Policy, inline_scripts, one_sheet, squeezed

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("mkdocs_postmortems")

_Command: TypeAlias = Literal["build", "gh-deploy", "serve"]

STYLESHEETS = tuple(
    f"assets/postmortems/{name}.css" for name in ("postmortems", "drawing", "charts", "reader")
)
"""They are published as one, by the name of the first."""

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
        self.build: _Steps = _Steps()
        self.session = _Session()
        self.warnings = _Warnings()

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
        self.session = _Session()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        _refuse_a_second(config)
        self.session.demand.begin()
        self.build = _Steps()
        self.warnings.begin()
        whole = self.command != "serve" and not self.dirty and not preview.wanted(os.environ)
        inputs = _inputs(config, self.options) if whole else None
        again = _Again.find(inputs, config) if inputs is not None else None
        if again is not None:
            self.build = again
        else:
            self.build = _Build.open(
                config,
                self.options,
                self.command,
                dirty=self.dirty,
                session=self.session,
                inputs=inputs,
                warnings=self.warnings,
            )
        return config

    @event_priority(100)
    def _settle(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Let other plugins see only documents that are public, at the addresses they will have."""
        return self.build.settle(files, config)

    @event_priority(-50)
    def _files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Publish what the catalog says, and nothing else of the documents folder."""
        return self.build.files(files, config)

    on_files = CombinedEvent(_settle, _files)

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Take from an ordinary page what would set the theme."""
        del config, files
        self.build.keep_meta(page)
        return markdown

    @event_priority(100)
    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Clean an ordinary page, before other plugins add what they have to."""
        del config, files
        return self.build.clean(html, page)

    @event_priority(-100)
    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Begin to make pages and data, now that all is known that goes into them."""
        # Rebuilds under serve compile the theme's templates but once.
        env.bytecode_cache = self.session.compiled
        self.build.begin(env, files, config)
        return env

    @event_priority(1000)
    def _take_back(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Show plugins that make a navigation of their own the `nav` that the site states."""
        del files
        self.build.take_back(config)
        return nav

    @event_priority(-100)
    def _learn(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Learn what stands in the navigation of every page."""
        del config, files
        self.build.learn(nav)
        return nav

    on_nav = CombinedEvent(_take_back, _learn)

    @event_priority(-90)
    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Learn the inline scripts of pages such as the one for what is not found."""
        del config
        return self.build.template_done(output_content, template_name)

    @event_priority(-90)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Note what is searched and the inline scripts, and let go of what has been written."""
        return self.build.page_done(output, page, config)

    def _write_policy(self, *, config: MkDocsConfig) -> None:
        """Write what is known only once all pages are built."""
        self.build.write_policy(config)

    @event_priority(50)
    def _write_search(self, *, config: MkDocsConfig) -> None:
        """Write the search index, before the search plugin writes its own, which is left empty."""
        self.build.write_search(config)

    @event_priority(-100)
    def _mark_preview(self, *, config: MkDocsConfig) -> None:
        """Mark a preview, pages of other plugins included."""
        self.build.mark_preview(config)

    @event_priority(-1_000_000)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Look at the whole site, and let it take the place of the old one."""
        self.build.publish(config)
        self.warnings.end()
        self.build.hand_over(self.session.demand, config)

    on_post_build = CombinedEvent(_write_search, _write_policy, _mark_preview, _publish)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> LiveReloadServer:
        """Keep serving the last site when a later build fails, and make what a browser asks for.

        The first build has made everything.
        """
        self.session.serves = True
        server.builder = partial(self.session.rebuild, builder, Path(config.site_dir))
        server.set_app(self.session.demand.around(server.serve_request, server.mount_path))
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
        self.session.demand.resume()
        self.warnings.end()
        self.build.discard()


_TEMPLATE = "postmortem.html"

_FEW = 50
"""With fewer files, another process takes longer to start than it saves."""

_DATA_A_BATCH = 8
"""So the feeds of the whole site, which have the same texts, are made by one process."""

_PAGES_A_BATCH = 4

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
        self.take: Callable[[], Finished] | None = None
        self._finished: Finished | None = None
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
            "template": _TEMPLATE,
            "description": html.escape(self.article.description),
            "search": {"exclude": True},
            "postmortem": self.article,
            "social_image": self._social_image,
            "speaks": strings(_language(config)).lang,
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
        take, self.take = self.take, None
        try:
            return squeezed(env.get_template(_TEMPLATE).render(context))
        finally:
            self.active = False
            self.take = take

    @property
    def texts(self) -> dict[str, str | None]:
        """What of a postmortem's page is the page's alone."""
        data = self.article.data
        return {
            "title": str(self.title),
            "headline": self.meta.get("title"),
            "description": self.meta["description"],
            "canonical": self.canonical_url,
            "edit": self.edit_url,
            "data": data() if data else None,
            "content": self._content.html,
        }

    def facts(self) -> list[object]:
        """All else that a template may ask a page for that it has a form for."""
        article = self.article
        return [
            *(article.kind, article.draft, article.feeds, article.scripts, not article.published),
            {name: value for name, value in self.meta.items() if name not in _OF_ONE_PAGE},
            *(self.parent, self.previous_page, self.next_page, self._content.headings[:1]),
        ]

    def blank(self, texts: Mapping[str, str | None]) -> forms.Blank:
        """This page with holes for its texts, for the templates of the theme."""
        holes = {name: forms.Hole(name) if text else None for name, text in texts.items()}
        article, first = self.article, next(iter(self.toc))
        postmortem = forms.Blank(
            kind=article.kind,
            draft=article.draft,
            feeds=article.feeds,
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
            toc=forms.Beginning(first),
            is_homepage=False,
            parent=self.parent,
            previous_page=self.previous_page,
            next_page=self.next_page,
        )

    def finish_by(self, take: Callable[[], Finished]) -> None:
        """Have the page made by `take` when MkDocs comes to it."""
        self.take = take
        self.meta["template"] = "finished.html"

    @property
    def finished(self) -> Finished | None:
        """The page as it has been made, if not by MkDocs; made when the template asks for it."""
        if self._finished is None and self.take is not None:
            # Meanwhile others may be made, on which this is not the page that one is on.
            self.active = False
            self._finished = self.take()
            self.active = True
        return self._finished

    @property
    def content(self) -> str | None:
        """The article's HTML, or what another plugin made of it."""
        if self.take is not None:
            return ""
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
        self._written = self._changed = self._finished = None

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """What links from ordinary pages can point at; looked for only when one does."""
        found = set(_IDS.findall(self.content or ""))
        self.forget()
        return found


_OF_ONE_PAGE = ("title", "description", "postmortem")
"""What the front matter of a page does not share with others."""


class _Forms:
    """Makes pages, those of postmortems by one form: they differ in a few texts only.

    Pages that stand in the navigation, or for which a template does more than write these texts,
    are made one by one.
    """

    def __init__(
        self,
        env: jinja2.Environment,
        nav: Navigation,
        context: Callable[[Page], TemplateContext],
    ) -> None:
        self._env, self._context = env, context
        self._in_nav = {id(page) for page in nav.pages}
        env.finalize = env.finalize or forms.written
        self._known: tuple[list[object], forms.Form, set[str]] | None = None
        self._sought = env.finalize is not forms.written

    def finish(self, page: ArticlePage) -> tuple[str, tuple[str, ...]]:
        """The page, and its inline scripts."""
        if page.article.kind != "incident" or id(page) in self._in_nav:
            return self._alone(page)
        texts = page.texts
        facts = [*page.facts(), *(name for name, text in texts.items() if text)]
        if self._known is not None and self._known[0] == facts:
            form = self._known[1]
            linked = any(target.startswith(page.url) for target in self._known[2])
            if not linked and (filled := form.fill(texts)) is not None:
                return filled, (*form.scripts, *inline_scripts(texts["content"] or ""))
        output, scripts = self._alone(page)
        if not self._sought:
            self._sought = True
            with contextlib.suppress(Exception):  # whatever a template may do to a hole
                form, links = self._form(page, texts)
                if form.fill(texts) == output:
                    self._known = facts, form, links
        return output, scripts

    def _alone(self, page: ArticlePage) -> tuple[str, tuple[str, ...]]:
        output = page.finish(self._env, self._context(page))
        return output, tuple(inline_scripts(output))

    def _form(
        self, page: ArticlePage, texts: Mapping[str, str | None]
    ) -> tuple[forms.Form, set[str]]:
        """The form, and the pages that it has links to."""
        known = self._context(page)
        unknown = dict.fromkeys(("pages", "extra_css", "extra_javascript"), forms.Blank())
        context = {**known, **unknown, "page": page.blank(texts)}
        # No postmortem has this address.
        with forms.links_of(self._env, addresses.incident("-"), addresses.INCIDENTS) as links:
            return forms.Form(self._env.get_template(_TEMPLATE).render(context)), links


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A page as it is written, its inline scripts, and what is searched of it."""

    output: str
    scripts: tuple[str, ...]
    record: search.Record | None


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


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates in memory, by their source."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Take what is known."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep what has been compiled."""
        self._known[bucket.key] = bucket.bytecode_to_string()


class _Warnings(logging.Handler):
    """Sees whether MkDocs, or anything in it, has warned of something."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen = False

    def begin(self) -> None:
        """A build begins: nothing has been seen."""
        self.seen = False
        logging.getLogger("mkdocs").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Told of each warning or error."""
        del record
        self.seen = True

    def end(self) -> None:
        """The build is over."""
        logging.getLogger("mkdocs").removeHandler(self)


@dataclass(slots=True, kw_only=True)
class _Session:
    """What stays from build to build under `mkdocs serve`, and whether it has begun to serve."""

    memory: Memory = field(default_factory=Memory)
    last_good: LastGood = field(default_factory=LastGood)
    demand: OnDemand = field(default_factory=OnDemand)
    compiled: _Compiled = field(default_factory=_Compiled)
    collector: Collector = field(default_factory=Collector)
    serves: bool = False

    def rebuild(self, build: Callable[..., object], site: Path) -> None:
        """Build for a server, which would answer nothing any more after an exception."""
        try:
            with self.collector.after():
                build()
        except Exception as error:  # whatever a plugin or `mkdocs.yml` raises
            bug = None if isinstance(error, MkDocsException) else error
            log.error("The site cannot be built, so the last one is shown: %s", error, exc_info=bug)
            # MkDocs ends a build with words that say nothing, after it has told what it was.
            told = error.__context__ if isinstance(error, Abort) else error
            problems = (str(told or error) or type(error).__name__,)
            preview.tell(site, problems)
            self.demand.resume(partial(preview.told_on, problems=problems))


_NO_SETTINGS = """
config_file_path docs_dir site_dir plugins hooks theme dev_addr watch strict
"""
"""What is handed over in another way, or shapes no page."""


def _inputs(config: MkDocsConfig, options: Mapping[str, Any]) -> snapshots.Inputs | None:
    """What goes into the site; None if that cannot be known, or is not worth while."""
    documents = Path(config.docs_dir)
    unknown = config.hooks or not snapshots.are_known(config.plugins, config.markdown_extensions)
    if options.get("cache") is False or unknown or not snapshots.is_large(documents):
        return None
    values = {name: value for name, value in config.items() if name not in _NO_SETTINGS.split()}
    plugins = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    theme = {"name": config.theme.name, **config.theme}
    custom = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    return snapshots.Inputs.of(
        [values, theme, plugins, options], folders=[documents, *custom], home=home
    )


class _Steps:
    """What the hooks ask of a build. This one does nothing, and publishes nothing."""

    def settle(self, files: Files, config: MkDocsConfig) -> Files:
        """What other plugins are to see of the documents."""
        del config
        return files

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """What MkDocs is to copy and to build."""
        del files, config
        return Files([])

    def take_back(self, config: MkDocsConfig) -> None:
        """Leave no `nav` of ours in the configuration."""

    def learn(self, nav: Navigation) -> None:
        """Keep the navigation."""

    def keep_meta(self, page: Page) -> None:
        """Leave of an ordinary page's front matter what it may say."""

    def clean(self, content: str, page: Page) -> str:
        """The content of a page, as far as it may be published."""
        del page
        return content

    def begin(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Begin to make what is ours."""

    def page_done(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page as it is written."""
        del page, config
        return output

    def template_done(self, output: str, name: str) -> str:
        """A file of the theme's own as it is written."""
        del name
        return output

    def write_search(self, config: MkDocsConfig) -> None:
        """Write the files of the search."""

    def write_policy(self, config: MkDocsConfig) -> None:
        """Write the policy of the site."""

    def mark_preview(self, config: MkDocsConfig) -> None:
        """Mark what is not the site."""

    def publish(self, config: MkDocsConfig) -> None:
        """Let the site take the old one's place."""

    def hand_over(self, demand: OnDemand, config: MkDocsConfig) -> None:
        """Say what is made from now on when a browser asks for it."""

    def discard(self) -> None:
        """Leave nothing behind of a build that was not finished."""


@dataclass(slots=True, kw_only=True)
class _Again(_Steps):
    """A build whose site is the same as that of the one before, as nothing has changed.

    If it `stands` in its folder, it stays there; else it is written once more.
    """

    snapshot: snapshots.Snapshot
    now: datetime
    site_dir: str
    stands: bool
    stage: swap.Stage

    @classmethod
    def find(cls, inputs: snapshots.Inputs, config: MkDocsConfig) -> _Again | None:
        """The build, if there is such a site; it says what the one before has said.

        MkDocs has nothing to do for it.
        """
        _, now = _instants()
        snapshot = inputs.find(now)
        if snapshot is None:
            return None
        site_dir = config.site_dir
        stands = snapshot.stands_in(Path(site_dir))
        if not (stands or snapshot.is_whole()):
            return None
        for line in snapshot.told:
            log.info("%s", line)
        log.info("Nothing has changed since the last build (as of %s)", format_instant(now))
        config.nav = None
        config.theme.static_templates.clear()
        config.extra_templates = []
        stage = _turn_aside(config)
        return cls(snapshot=snapshot, now=now, site_dir=site_dir, stands=stands, stage=stage)

    def publish(self, config: MkDocsConfig) -> None:
        """Put the files where MkDocs has written none. Raises `PluginError`."""
        write = self.snapshot.write_manifest if self.stands else self.snapshot.write
        try:
            write(self.stage.tree, self.now)
        except OSError as error:
            raise PluginError(f"postmortems: the site cannot be written ({error})") from None
        if not _is_to_fail(config):
            _publish(self.stage, config, self.site_dir, only=addresses.BUILD if self.stands else "")

    def discard(self) -> None:
        """Leave nothing behind of a build that was not finished."""
        self.stage.discard()


def _publish(
    stage: swap.Stage,
    config: MkDocsConfig,
    site_dir: str,
    *,
    serving: bool = False,
    only: str = "",
) -> None:
    """Let the new site take the old one's place, or `only` one file. Raises `PluginError`."""
    try:
        told = stage.publish(only=only)
    except swap.SwapError as error:
        raise PluginError(f"postmortems: {error}; the old site stays") from None
    config.site_dir = site_dir
    if only:
        log.info("The site in %s is the same as before", Path(site_dir).name)
    elif not serving:
        log.info("The new site is in %s%s", Path(site_dir).name, told and f", put there {told}")


class _LeftOut(Files):
    """Files of which MkDocs passes over ours while it builds: they are made on demand.

    They are in the sitemap, and links lead to them.
    """

    def __init__(self, files: Iterable[File]) -> None:
        super().__init__(list(files))
        self.leave_out = False

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """All pages, or those that MkDocs is to build."""
        pages = super().documentation_pages(inclusion=inclusion)
        if self.leave_out and inclusion is InclusionLevel.is_in_serve:
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


@dataclass(slots=True, kw_only=True)
class _Build(_Steps):
    """The state of one build; `on_config` makes a new one each time.

    For a build that is to keep what it does not write anew, there is no `stage`.
    """

    project: Project
    articles: Articles
    index: search.Index
    searched: Mapping[str, tuple[int, Entry]]
    own_menu: bool
    preview: bool
    on_demand: bool
    cores: int
    site_dir: str
    stage: swap.Stage | None
    inputs: snapshots.Inputs | None
    warnings: _Warnings
    inspected: bool
    noted: tuple[str, ...]
    told: tuple[str, ...]
    policy: Policy = field(default_factory=Policy)
    nav: Navigation | None = None
    crew: Crew[Any] | None = None
    progress: Progress | None = None
    made: dict[str, Maker] = field(default_factory=dict)

    @classmethod
    def open(
        cls,
        config: MkDocsConfig,
        options: Mapping[str, Any],
        command: _Command,
        *,
        dirty: bool,
        session: _Session,
        inputs: snapshots.Inputs | None,
        warnings: _Warnings,
    ) -> _Build:
        """Run the stages. Raises `PluginError` where the content stops the build."""
        serving = command == "serve"
        in_folder = not serving and preview.wanted(os.environ)
        if in_folder:
            _use_preview_folder(config, command)
        clock, now = _instants()
        configuration = _configuration(config, options)
        # Once there are threads, as under serve, a process must not be forked beside them.
        alone = threading.active_count() == 1
        with Progress("Reading postmortems") as progress:
            judge_all: JudgeAll = one_by_one
            if alone:
                judge_all = partial(judge_wholly, done=progress.show)
            if serving:
                judge_all = session.memory.judge_all(judge_all)
            project, problems = open_project(
                configuration,
                now=now,
                preview=serving or in_folder,
                judge_all=judge_all,
                as_if=sources.Inventory.loaded if serving else lambda inventory: inventory,
            )
        told = _log(problems, project if not (serving or in_folder) else None)
        if project is None and serving:
            # After a rebuild that fails, `mkdocs serve` answers no request any more.
            configuration = replace(configuration, options=session.last_good.options)
            project, _ = open_project(configuration, now=now, preview=True, judge_all=judge_all)
        if project is None:
            raise PluginError("postmortems: the settings are wrong; nothing was written")
        log.info("%s (as of %s)", project.counts, format_instant(now))
        if due := project.due_by(clock):
            text = "%d more would be public by the clock; the build is as of %s"
            log.info(text, due, format_instant(now))
            inputs = None  # It is to be said again.
        links = [str(problem) for problem in project.errors if problem.rule == "sources/link"]
        if serving and links:
            # MkDocs follows them, and has no end where two lead upwards.
            raise PluginError("postmortems: " + ", ".join(links))
        if project.errors and not serving:
            number = len(project.errors)
            what = "1 error" if number == 1 else f"{number} errors"
            raise PluginError(f"postmortems: {what}; nothing was written")
        if serving:
            project = session.last_good.shown(project, configuration, now=now, judge_all=judge_all)
        own_menu = _prepare_theme(config, project)
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
            own_menu=own_menu,
            preview=in_folder,
            on_demand=session.serves,
            cores=cores() if alone else 1,
            site_dir=config.site_dir,
            stage=None if dirty else _turn_aside(config),
            inspected=not serving,
            inputs=inputs,
            warnings=warnings,
            noted=told,
            told=tuple(str(p) for p in problems if _weight(p) > logging.INFO) if serving else (),
            index=search.Index(),
            searched={
                addresses.incident(entry.postmortem.id): (number, entry)
                for number, entry in enumerate(searched)
            },
        )

    def take_back(self, config: MkDocsConfig) -> None:
        """MkDocs has made its navigation of it; mkdocs-awesome-nav would warn that it is lost."""
        if self.own_menu:
            config.nav = None

    def learn(self, nav: Navigation) -> None:
        """What stands on every page."""
        self.nav = nav

    def settle(self, files: Files, config: MkDocsConfig) -> Files:
        """Documents at their addresses, which mkdocs-redirects asks them for; none that is held."""
        shown = {e.document.uri: e.postmortem.id for e in self.project.catalog.entries}
        for file in list(files):
            uri = file.src_uri
            if file.src_dir != config.docs_dir or uri not in self.project.menu.documents:
                continue
            if uri in shown:
                file.url = addresses.incident(shown[uri])
                file.dest_uri = addresses.output(file.url)
            else:
                files.remove(file)
        return files

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's files, ordinary pages and attachments as they are, and ours."""
        inventory = self.project.inventory
        _FILES_LOG.removeFilter(_tells_of_pages)
        attachments = set(self.project.attachments)
        kept = {source.uri for source in inventory.pages} | attachments
        gone = [f for f in files if f.src_dir == config.docs_dir and f.src_uri not in kept]
        for file in gone:
            # What MkDocs never publishes, such as .nav.yml, may be a setting of another plugin.
            if file.is_documentation_page() or file.inclusion is not InclusionLevel.EXCLUDED:
                files.remove(file)
        if self.inspected:
            self._tell_of_others(gone, config)
        # MkDocs leaves out a README.md for the document index.md beside it, public or not.
        for uri in [page.uri for page in inventory.pages if page.uri not in files.src_uris]:
            page = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
            set_exclusions([page], config)
            files.append(page)
        for file in files:
            if file.src_uri in attachments:
                # MkDocs leaves out what begins with a dot, such as .well-known/.
                file.inclusion = InclusionLevel.INCLUDED
        _refuse_collisions(files, self.project, config)
        _replace_worker(files, ours=_fetches(config))
        _join_sheets(files)
        social_image = self._social_image
        for article in self.articles.all():
            in_nav = self.own_menu and article.url in addresses.IN_NAV
            files.append(_page_file(article, config, social_image=social_image, in_nav=in_nav))
        for path, write in self._data():
            files.append(DataFile(path, write, config))
        later = self.on_demand and not _others_change_pages(config)
        return _LeftOut(files) if later else files

    def _tell_of_others(self, files: Iterable[File], config: MkDocsConfig) -> None:
        """Material's blog, say, writes a page into the documents folder where it finds none."""
        known = {page.uri for page in self.project.inventory.pages}
        for file in files:
            uri = file.src_uri
            if file.src_dir != config.docs_dir or not is_markdown_file(uri) or uri in known:
                continue
            folder = uri.rpartition("/")[0]
            if folder and uri not in self.project.menu.documents and "/." not in f"/{uri}":
                pages = [*self.project.settings.pages, f"/{folder}/**"]
                what = "another plugin wrote this page, which the next build takes for a postmortem"
                log.warning(f"%s: {what}; set the option pages to %s", uri, pages)

    def begin(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Have all cores make what is ours, as far as no other plugin has a hand in it.

        Each file is handed over when MkDocs comes to it: data first, then pages, in their order.
        """
        documents = files.documentation_pages()
        if self.inspected:
            self._tell_of_others(documents, config)
        pages = [file.page for file in documents if isinstance(file.page, ArticlePage)]
        data = [file for file in files if isinstance(file, DataFile)]
        if _others_change_pages(config):
            pages = []

        assert self.nav is not None
        made = _Forms(env, self.nav, partial(get_context, self.nav, documents, config))

        def finish(page: ArticlePage) -> Finished:
            return self._finished(page, *made.finish(page))

        if isinstance(files, _LeftOut):
            files.leave_out = True
            self.made = {file.dest_uri: file.write for file in data}
            for page in pages:
                self.made[page.file.dest_uri] = partial(self._told_on, finish, page)
            if _fetches(config):
                self.made["search/"] = partial(self._search_all, pages, config)
            self.made[addresses.POLICY] = partial(self._allow_all, finish, pages)
            return
        makers: list[Callable[[], Any]] = [file.write for file in data]
        makers += [partial(finish, page) for page in pages]
        self.crew = Crew(
            lambda number: makers[number](),
            starts=[
                *batches(len(data), _DATA_A_BATCH),
                *batches(len(pages), _PAGES_A_BATCH, start=len(data)),
            ],
            count=len(makers),
            cores=self.cores if len(makers) >= _FEW else 1,
            apart=self.stage.let_go if self.stage is not None else lambda: None,
        )
        self.progress = Progress("Making pages and data")
        take = partial(self._take, self.crew, self.progress, len(makers))
        for number, file in enumerate(data):
            file.write = partial(take, number)
        for number, page in enumerate(pages, len(data)):
            page.finish_by(partial(take, number))

    @staticmethod
    def _take(crew: Crew[Any], progress: Progress, count: int, number: int) -> Any:
        made = crew.take(number)
        progress.show(number + 1, count)
        return made

    def hand_over(self, demand: OnDemand, config: MkDocsConfig) -> None:
        """What is made from now on, when a browser asks for it."""
        demand.end(Path(config.site_dir), self.made)

    def _told_on(self, finish: Callable[[ArticlePage], Finished], page: ArticlePage) -> bytes:
        """A page as it is shown under serve."""
        return preview.told_on(finish(page).output.encode(), self.told)

    def _search_all(self, pages: Iterable[ArticlePage], config: MkDocsConfig) -> None:
        """Write the files of the search under serve, where no page has been built before."""
        for page in pages:
            if page.article.url in self.searched:
                number, entry = self.searched[page.article.url]
                self.index.add(number, search.record(entry, self.project.catalog, page.said))
                page.forget()
        self._write_index(config)

    def _allow_all(
        self, finish: Callable[[ArticlePage], Finished], pages: Iterable[ArticlePage]
    ) -> bytes:
        """The policy under serve: it has to know all pages."""
        for page in pages:
            self.policy.allow(finish(page).scripts)
        return self.policy.text().encode()

    def _finished(self, page: ArticlePage, output: str, scripts: tuple[str, ...]) -> Finished:
        """The page, and what the search and the policy want of it."""
        known = self.searched.get(page.article.url)
        record = known and search.record(known[1], self.project.catalog, page.said)
        page.forget()
        return Finished(output=output, scripts=scripts, record=record or None)

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
                yield outputs.alias_output(alias), partial(articles.redirect, alias, entry)

    def page_done(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page as it is written."""
        if not isinstance(page, ArticlePage):
            self.policy.allow(inline_scripts(output))
            return output
        finished = page.finished
        if finished is None:
            output = squeezed(output)
            finished = self._finished(page, output, tuple(inline_scripts(output)))
        if finished.record is not None:
            if _fetches(config):
                self.index.add(self.searched[page.article.url][0], finished.record)
            else:
                _search_entries(config).append(finished.record.whole())
        self.policy.allow(finished.scripts)
        page.forget()
        return finished.output

    def template_done(self, output: str, name: str) -> str:
        """A file of the theme's own as it is written."""
        if name.endswith(".html"):
            self.policy.allow(inline_scripts(output))
        return output

    def write_policy(self, config: MkDocsConfig) -> None:
        """The policy that the pages of this build run under."""
        if addresses.POLICY not in self.made:
            _write(config, addresses.POLICY, self.policy.text().encode())

    def write_search(self, config: MkDocsConfig) -> None:
        """Write the files that our search worker reads; ordinary pages come last."""
        if not _fetches(config):
            return
        entries = _search_entries(config)
        for number, section in enumerate(entries, len(self.searched)):
            self.index.add(number, search.section_record(section))
        entries.clear()
        if "search/" not in self.made:
            self._write_index(config)

    def _write_index(self, config: MkDocsConfig) -> None:
        for path, content in self.index.files():
            _write(config, f"search/{path}", content)

    def mark_preview(self, config: MkDocsConfig) -> None:
        """Nothing, unless this is a preview, or is served and there are problems to tell."""
        if self.preview:
            preview.finish(Path(config.site_dir))
        if self.told:
            preview.tell(Path(config.site_dir), self.told)

    def publish(self, config: MkDocsConfig) -> None:
        """Nothing, unless the site was built beside the old one. Raises `PluginError`."""
        self._let_go()
        if self.stage is None:
            return
        if self.inspected:
            self._inspect(self.stage, config)
            if _is_to_fail(config):
                return
        if self.inputs is not None and self.project.settings.cache and not self.warnings.seen:
            self._keep(self.inputs, self.stage.tree)
        _publish(self.stage, config, self.site_dir, serving=not self.inspected)

    def _keep(self, inputs: snapshots.Inputs, tree: Path) -> None:
        """Keep the site for the next build. If that cannot be, the next one takes longer."""
        with contextlib.suppress(OSError):
            inputs.keep(
                tree,
                at=self.project.catalog.now,
                until=site_lasts(self.project),
                told=(*self.noted, str(self.project.counts)),
            )

    def discard(self) -> None:
        """Leave nothing behind of a build that was not finished."""
        self._let_go()
        if self.stage is not None:
            self.stage.discard()

    def _let_go(self) -> None:
        """Of what is needed only while files are made."""
        if self.crew is not None:
            self.crew.close()
        if self.progress is not None:
            self.progress.end()

    def _inspect(self, stage: swap.Stage, config: MkDocsConfig) -> None:
        """Tell what is wrong with the new site. Raises `PluginError` where it must not stand."""
        try:
            findings = publication.complete(
                stage.tree,
                self.project,
                theme=config.theme.dirs,
                cores=self.cores,
                apart=stage.let_go,
            )
        except OSError as error:
            raise PluginError(f"postmortems: the site cannot be read back ({error})") from None
        for finding in findings:
            log.log(_LEVELS[finding.level], "%s", finding.text)
            if finding.detail:
                log.debug("%s", finding.detail)
        if any(finding.level is Level.ERROR for finding in findings):
            raise PluginError("postmortems: the site is not right; the old one stays")


def _write(config: MkDocsConfig, path: str, content: bytes) -> None:
    file = Path(config.site_dir) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


_FILES_LOG = logging.getLogger("mkdocs.structure.files")


def _tells_of_pages(record: logging.LogRecord) -> bool:
    """Not of two files of which MkDocs would publish one: postmortems may be among them."""
    return not record.getMessage().startswith("Excluding '")


_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.NOTE: logging.INFO}


def _others_change_pages(config: MkDocsConfig) -> bool:
    """Whether another plugin, or a hook, works on content, context or output of pages.

    Or on the environment of the templates after ours. Material's search does, and leaves out what
    says so.
    """
    known = {PostmortemsPlugin.__module__, "material.plugins.search.plugin"}
    handlers = (
        handler
        for event in ("page_content", "page_context", "post_page")
        for handler in (*config.plugins.events[event], *config.plugins.events["env"][-1:])
    )
    return any(getattr(handler, "__module__", "") not in known for handler in handlers)


def _refuse_a_second(config: MkDocsConfig) -> None:
    """Two of this plugin would wait for each other to replace the site. Raises `PluginError`."""
    ours = [plugin for plugin in config.plugins.values() if isinstance(plugin, PostmortemsPlugin)]
    if len(ours) > 1:
        raise PluginError(f"postmortems: {TWICE}")


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


def _refuse_collisions(files: Files, project: Project, config: MkDocsConfig) -> None:
    """Whatever theme it is, no alias is in the way of its files. Raises `PluginError`."""
    claims = tuple(outputs.aliases(project.catalog))
    theirs = (*config.theme.static_templates, *config.extra_templates)
    if claims and (found := outputs.among((*theirs, *(f.dest_uri for f in files)), claims)):
        raise PluginError(f"postmortems: {found[0]}; nothing was written")


def _search_entries(config: MkDocsConfig) -> list[dict[str, str]]:
    """What Material's search plugin, or MkDocs' own, has gathered from the other pages."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    found: list[dict[str, str]] = getattr(index, "entries", getattr(index, "_entries", []))
    return found


def _replace(file: File, content: bytes) -> None:
    """Have MkDocs write this instead. The file keeps its place, for which other plugins ask."""
    place = file.abs_src_path
    file.content_bytes = content
    file.abs_src_path = place


def _join_sheets(files: Files) -> None:
    """Publish our style sheets as one."""
    sheets = [file for name in STYLESHEETS if (file := files.get_file_from_path(name))]
    if sheets:
        _replace(sheets[0], one_sheet(file.content_string for file in sheets).encode())
    for file in sheets[1:]:
        files.remove(file)


def _replace_worker(files: Files, *, ours: bool) -> None:
    """Publish our search worker where the theme's pages look for theirs."""
    worker = files.get_file_from_path(_OURS)
    if worker is None:
        return
    files.remove(worker)
    for file in list(files) if ours else ():
        if _THEIRS.fullmatch(file.src_uri):
            if file.src_uri.endswith(".js") and "/workers/" in file.src_uri:
                _replace(file, worker.content_bytes)
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
    folder = file.resolve().parent
    repository = repository_of(folder)
    url = config.site_url or ""
    theme = config.theme
    values = {
        "theme": {"logo": theme.get("logo"), "favicon": theme.get("favicon")},
        "extra_css": config.extra_css,
        "extra_javascript": [getattr(item, "path", item) for item in config.extra_javascript],
    }
    locate, locate_in_file, names = locators(folder / file.name, repository)
    return Configuration(
        repository=repository,
        folder=folder,
        path=path_of(folder / file.name, repository),
        files=names,
        docs_dir=Path(config.docs_dir),
        site=Site(
            name=config.site_name,
            url=url if not url or url.endswith("/") else url + "/",
            description=config.site_description or "",
            language=_language(config),
            repository_url=config.repo_url or "",
            sources_url=_sources_url(config),
        ),
        stated={
            "site_name": config.site_name,
            "site_url": config.site_url,
            "nav": config.nav,
            # MkDocs has found them all, and names them and the hooks in its own way.
            "plugins": [name if name in CLASHES else None for name in config.plugins],
        },
        options=options,
        directory_urls=config.use_directory_urls,
        named_files=named_files(values),
        theme_dir=Path(theme.custom_dir) if theme.custom_dir else None,
        locate=locate,
        locate_in_file=locate_in_file,
    )


def _language(config: MkDocsConfig) -> str:
    """The language of the site, which the theme is told."""
    return str(config.theme.get("language") or Site().language)


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


def _prepare_theme(config: MkDocsConfig, project: Project) -> bool:
    """Our templates and styles come before the theme's, and after the site's own overrides.

    A site without a `nav` gets one: our indexes, and its ordinary pages. One that has a `nav` keeps
    of it what is public, before MkDocs tells what it does not find. Returns whether it got one.
    """
    config.nav = project.menu.within(config.nav)
    own_menu = config.nav is None
    if own_menu:
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
    config.extra_css[:0] = STYLESHEETS[:1]
    if config.theme.get("font") == _DEFAULT_FONTS:
        config.theme["font"] = False
    if "navigation.instant" in (config.theme.get("features") or []):
        config.extra["polyfills"] = [*config.extra.get("polyfills", []), _INSTANT]
    return own_menu


def _log(problems: list[Problem], project: Project | None) -> tuple[str, ...]:
    """Tell problems of documents so that `--strict` sees them, and advice so that it does not.

    Returns the lines of those that are told.
        A build's log is often public: of documents of the project that are not it has numbers only.
    """
    unpublished = project.unpublished if project is not None else frozenset()
    hidden: Counter[int] = Counter()
    told = []
    for problem in problems:
        weight = _weight(problem)
        if unpublished.isdisjoint((problem.path, *problem.others)):
            log.log(weight, "%s", problem)
            told.append(str(problem))
        else:
            hidden[weight] += 1
            log.debug("%s", problem)
    for weight, word in ((logging.ERROR, "error"), (logging.WARNING, "warning")):
        if number := hidden[weight]:
            what = f"{number} {word}{'s' if number > 1 else ''} in what is not public"
            log.log(weight, "%s; `postmortems check` tells more", what)
    return tuple(told)


def _weight(problem: Problem) -> int:
    """How it is logged."""
    if problem.level is Level.WARNING and problem.family in _ADVISORY:
        return logging.INFO
    return _LEVELS[problem.level]


def _instants() -> tuple[datetime, datetime]:
    """The clock's, and that of the build. Raises `PluginError`."""
    clock = datetime.now(UTC)
    try:
        return clock, instant(None, os.environ, clock)
    except InstantError as error:
        raise PluginError(str(error)) from None


def _page_file(article: Article, config: MkDocsConfig, *, social_image: str, in_nav: bool) -> File:
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
