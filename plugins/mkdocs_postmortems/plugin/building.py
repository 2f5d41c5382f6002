"""What MkDocs is given to build, and what is published of it."""

from __future__ import annotations

import contextlib
import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from mkdocs_postmortems import exports, feeds, ordinary, preview, publication, snapshots, swap
from mkdocs_postmortems.catalog import outputs
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.plugin.aside import publish
from mkdocs_postmortems.plugin.making import Making
from mkdocs_postmortems.plugin.others import fetches, tell_of_others
from mkdocs_postmortems.plugin.pages import ArticlePage, DataFile, LeftOut, page_file
from mkdocs_postmortems.plugin.plugin import (
    File,
    Files,
    InclusionLevel,
    MkDocsConfig,
    Page,
    PluginError,
    set_exclusions,
)
from mkdocs_postmortems.plugin.telling import (
    FILES_LOG,
    LEVELS,
    Warnings,
    is_to_fail,
    log,
    tells_of_pages,
)
from mkdocs_postmortems.plugin.theme import (
    escape_titles,
    join_sheets,
    refuse_collisions,
    replace_worker,
)
from mkdocs_postmortems.project.lasting import site_lasts


@dataclass(slots=True, kw_only=True)
class Build(Making):
    """The state of one build; `on_config` makes a new one each time."""

    own_menu: bool
    preview: bool
    site_dir: str
    inputs: snapshots.Inputs | None
    warnings: Warnings
    noted: tuple[str, ...]

    def take_back(self, config: MkDocsConfig) -> None:
        """MkDocs has made its navigation of it; mkdocs-awesome-nav would warn that it is lost."""
        if self.own_menu:
            config.nav = None

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
        FILES_LOG.removeFilter(tells_of_pages)
        attachments = set(self.project.attachments)
        kept = {source.uri for source in inventory.pages} | attachments
        gone = [f for f in files if f.src_dir == config.docs_dir and f.src_uri not in kept]
        for file in gone:
            # What MkDocs never publishes, such as .nav.yml, may be a setting of another plugin.
            if file.is_documentation_page() or file.inclusion is not InclusionLevel.EXCLUDED:
                files.remove(file)
        if self.inspected:
            tell_of_others(gone, self.project, config)
        # MkDocs leaves out a README.md for the document index.md beside it, public or not.
        for uri in [page.uri for page in inventory.pages if page.uri not in files.src_uris]:
            page = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
            set_exclusions([page], config)
            files.append(page)
        for file in files:
            if file.src_uri in attachments:
                # MkDocs leaves out what begins with a dot, such as .well-known/.
                file.inclusion = InclusionLevel.INCLUDED
        refuse_collisions(files, self.project, config)
        replace_worker(files, ours=fetches(config))
        join_sheets(files)
        social_image = self._social_image
        for article in self.articles.all():
            in_nav = self.own_menu and article.url in addresses.IN_NAV
            files.append(page_file(article, config, social_image=social_image, in_nav=in_nav))
        for path, write in self._data():
            files.append(DataFile(path, write, config))
        # A dirty build is MkDocs' own: it passes over what is newer than its source.
        return LeftOut(files) if self.on_demand or self.stage is not None else files

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
        escape_titles(page.toc)
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
            if is_to_fail(config):
                return
        if self.inputs is not None and self.project.settings.cache and not self.warnings.seen:
            self._keep(self.inputs, self.stage.tree)
        publish(self.stage, config, self.site_dir, serving=not self.inspected)
        self.stage = None

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
            log.log(LEVELS[finding.level], "%s", finding.text)
            if finding.detail:
                log.debug("%s", finding.detail)
        if any(finding.level is Level.ERROR for finding in findings):
            raise PluginError("postmortems: the site is not right; the old one stays")
