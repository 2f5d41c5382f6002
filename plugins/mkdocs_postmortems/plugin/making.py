"""What is made: pages, data, the search's files and the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

import jinja2

from mkdocs_postmortems import preview, search, swap
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.crew import Crew, batches
from mkdocs_postmortems.demand import Maker, OnDemand
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.plugin.filling import Forms
from mkdocs_postmortems.plugin.others import (
    fetches,
    others_change_pages,
    search_entries,
    tell_of_others,
)
from mkdocs_postmortems.plugin.pages import ArticlePage, DataFile, LeftOut
from mkdocs_postmortems.plugin.plugin import (
    Files,
    MkDocsConfig,
    Navigation,
    Page,
    get_context,
    write_file,
)
from mkdocs_postmortems.plugin.steps import Steps
from mkdocs_postmortems.plugin.telling import log
from mkdocs_postmortems.progress import Progress
from mkdocs_postmortems.project.stages import Project
from mkdocs_postmortems.shell import Policy, inline_scripts, squeezed

_FEW = 50
"""With fewer files, another process takes longer to start than it saves."""

_DATA_A_BATCH = 8
"""So the feeds of the whole site, which have the same texts, are made by one process."""

_PAGES_A_BATCH = 4


Finish: TypeAlias = Callable[[ArticlePage], tuple[str, tuple[str, ...]]]
"""Makes a page: all of it, and its inline scripts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page that has been written: its inline scripts, and what is searched."""

    scripts: tuple[str, ...]
    record: search.Record | None


@dataclass(slots=True, kw_only=True)
class Making(Steps):
    """What a build makes, and what it makes it of.

    For a build that is to keep what it does not write anew, there is no `stage`.
    """

    project: Project
    cores: int
    stage: swap.Stage | None
    inspected: bool
    on_demand: bool
    told: tuple[str, ...]
    articles: Articles = field(init=False)
    index: search.Index = field(default_factory=search.Index)
    searched: Mapping[str, tuple[int, Entry]] = field(init=False)
    policy: Policy = field(default_factory=Policy)
    nav: Navigation | None = None
    crew: Crew[Known | None] | None = None
    pages: Mapping[int, ArticlePage] = field(default_factory=dict)
    made: dict[str, Maker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        project, catalog = self.project, self.project.catalog
        self.articles = Articles(
            catalog=catalog,
            facets=project.facets,
            relations=project.relations,
            tree=project.tree,
            intro=project.intro,
        )
        searched = [e for e in catalog.listed if e.postmortem.id not in catalog.held]
        self.searched = {
            addresses.incident(entry.postmortem.id): (number, entry)
            for number, entry in enumerate(searched)
        }

    def learn(self, nav: Navigation) -> None:
        """What stands on every page."""
        self.nav = nav

    def begin(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Have all cores make what is ours, as far as no other plugin has a hand in it.

        Data comes first, then pages, in their order. Where MkDocs is to build the pages, or does
        not know what to pass over, it makes and writes them one by one.
        """
        documents = files.documentation_pages()
        if self.inspected:
            tell_of_others(documents, self.project, config)
        if not isinstance(files, LeftOut):
            return
        pages = [file.page for file in documents if isinstance(file.page, ArticlePage)]
        data = [file for file in files if isinstance(file, DataFile)]
        files.leave_out = not others_change_pages(config)
        if not files.leave_out:
            pages = []

        assert self.nav is not None
        finish = Forms(env, self.nav, partial(get_context, self.nav, documents, config)).finish
        if self.on_demand and files.leave_out:
            self.made = {file.dest_uri: file.write for file in data}
            for page in pages:
                self.made[page.file.dest_uri] = partial(self._told_on, finish, page)
            if fetches(config):
                self.made["search/"] = partial(self._search_all, pages, config)
            self.made[addresses.POLICY] = partial(self._allow_all, finish, pages)
            return
        makers: list[Callable[[], Known | None]] = [
            partial(_write_data, config.site_dir, file) for file in data
        ]
        makers += [partial(self._write_page, config.site_dir, finish, page) for page in pages]
        self.pages = dict(enumerate(pages, len(data)))
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

    def finish(self, config: MkDocsConfig) -> None:
        """Have made what is not made yet, and note what the search and the policy want of it."""
        if self.crew is None:
            return
        with Progress("Making pages and data") as progress:
            for number in range(self.crew.count):
                known = self.crew.take(number)
                if known is not None:
                    self._note(self.pages[number], known, config)
                progress.show(number + 1, self.crew.count)

    def hand_over(self, demand: OnDemand, config: MkDocsConfig) -> None:
        """What is made from now on, when a browser asks for it."""
        demand.end(Path(config.site_dir), self.made)

    def _told_on(self, finish: Finish, page: ArticlePage) -> bytes:
        """A page as it is shown under serve."""
        output, _ = finish(page)
        page.forget()
        return preview.told_on(output.encode(), self.told)

    def _search_all(self, pages: Iterable[ArticlePage], config: MkDocsConfig) -> None:
        """Write the files of the search under serve, where no page has been built before."""
        for page in pages:
            if (record := self._record(page)) is not None:
                self.index.add(self.searched[page.article.url][0], record)
            page.forget()
        self._write_index(config)

    def _allow_all(self, finish: Finish, pages: Iterable[ArticlePage]) -> bytes:
        """The policy under serve: it has to know all pages."""
        for page in pages:
            self.policy.allow(finish(page)[1])
            page.forget()
        return self.policy.text().encode()

    def _record(self, page: ArticlePage) -> search.Record | None:
        """What is searched of a page."""
        known = self.searched.get(page.article.url)
        return known and search.record(known[1], self.project.catalog, page.said)

    def _write_page(self, folder: str, finish: Finish, page: ArticlePage) -> Known:
        """Write a page, and let go of it."""
        try:
            output, scripts = finish(page)
            known = Known(scripts=scripts, record=self._record(page))
        except Exception:
            log.error("The page %s cannot be made", page.file.dest_uri)
            raise
        _write(folder, page.file.dest_uri, output)
        page.forget()
        return known

    def _note(self, page: ArticlePage, known: Known, config: MkDocsConfig) -> None:
        self.policy.allow(known.scripts)
        if known.record is None:
            return
        if fetches(config):
            self.index.add(self.searched[page.article.url][0], known.record)
        else:
            search_entries(config).append(known.record.whole())

    def page_done(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page that MkDocs has built, as it is written."""
        if not isinstance(page, ArticlePage):
            self.policy.allow(inline_scripts(output))
            return output
        output = squeezed(output)
        scripts = tuple(inline_scripts(output))
        self._note(page, Known(scripts=scripts, record=self._record(page)), config)
        page.forget()
        return output

    def template_done(self, output: str, name: str) -> str:
        """A file of the theme's own as it is written."""
        if name.endswith(".html"):
            self.policy.allow(inline_scripts(output))
        return output

    def write_policy(self, config: MkDocsConfig) -> None:
        """The policy that the pages of this build run under."""
        if addresses.POLICY not in self.made:
            _write(config.site_dir, addresses.POLICY, self.policy.text())

    def write_search(self, config: MkDocsConfig) -> None:
        """Write the files that our search worker reads; ordinary pages come last."""
        if not fetches(config):
            return
        entries = search_entries(config)
        for number, section in enumerate(entries, len(self.searched)):
            self.index.add(number, search.section_record(section))
        entries.clear()
        if "search/" not in self.made:
            self._write_index(config)

    def _write_index(self, config: MkDocsConfig) -> None:
        for path, content in self.index.files():
            _write(config.site_dir, f"search/{path}", content)


def _write_data(folder: str, file: DataFile) -> None:
    content = file.write()
    if content is not None:
        _write(folder, file.dest_uri, content)


def _write(folder: str, path: str, content: str | bytes) -> None:
    """Write a file of the site as MkDocs would."""
    data = content.encode("utf-8", "xmlcharrefreplace") if isinstance(content, str) else content
    write_file(data, f"{folder}/{path}")
