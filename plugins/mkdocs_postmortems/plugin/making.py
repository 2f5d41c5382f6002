"""What is made: pages, data, the search's files and the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

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
from mkdocs_postmortems.plugin.pages import ArticlePage, DataFile, Finished, LeftOut
from mkdocs_postmortems.plugin.plugin import Files, MkDocsConfig, Navigation, Page, get_context
from mkdocs_postmortems.plugin.steps import Steps
from mkdocs_postmortems.progress import Progress
from mkdocs_postmortems.project.stages import Project
from mkdocs_postmortems.shell import Policy, inline_scripts, squeezed

_FEW = 50
"""With fewer files, another process takes longer to start than it saves."""

_DATA_A_BATCH = 8
"""So the feeds of the whole site, which have the same texts, are made by one process."""

_PAGES_A_BATCH = 4


@dataclass(slots=True, kw_only=True)
class Making(Steps):
    """What a build makes, and what it makes it of.

    For a build that is to keep what it does not write anew, there is no `stage`.
    """

    project: Project
    cores: int
    stage: swap.Stage | None
    inspected: bool
    told: tuple[str, ...]
    articles: Articles = field(init=False)
    index: search.Index = field(default_factory=search.Index)
    searched: Mapping[str, tuple[int, Entry]] = field(init=False)
    policy: Policy = field(default_factory=Policy)
    nav: Navigation | None = None
    crew: Crew[Any] | None = None
    progress: Progress | None = None
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

        Each file is handed over when MkDocs comes to it: data first, then pages, in their order.
        """
        documents = files.documentation_pages()
        if self.inspected:
            tell_of_others(documents, self.project, config)
        pages = [file.page for file in documents if isinstance(file.page, ArticlePage)]
        data = [file for file in files if isinstance(file, DataFile)]
        if others_change_pages(config):
            pages = []

        assert self.nav is not None
        made = Forms(env, self.nav, partial(get_context, self.nav, documents, config))

        def finish(page: ArticlePage) -> Finished:
            return self._finished(page, *made.finish(page))

        if isinstance(files, LeftOut):
            files.leave_out = True
            self.made = {file.dest_uri: file.write for file in data}
            for page in pages:
                self.made[page.file.dest_uri] = partial(self._told_on, finish, page)
            if fetches(config):
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
            if fetches(config):
                self.index.add(self.searched[page.article.url][0], finished.record)
            else:
                search_entries(config).append(finished.record.whole())
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
            _write(config, f"search/{path}", content)


def _write(config: MkDocsConfig, path: str, content: bytes) -> None:
    file = Path(config.site_dir) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
