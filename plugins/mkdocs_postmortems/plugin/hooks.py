"""The hooks that MkDocs calls; each calls the build, or the session that it belongs to."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from mkdocs_postmortems import collector
from mkdocs_postmortems.plugin.configuring import Command
from mkdocs_postmortems.plugin.opening import find_or_open
from mkdocs_postmortems.plugin.plugin import (
    BasePlugin,
    CombinedEvent,
    Files,
    MkDocsConfig,
    Navigation,
    Page,
    PluginError,
    event_priority,
)
from mkdocs_postmortems.plugin.serving import Session
from mkdocs_postmortems.plugin.steps import Steps
from mkdocs_postmortems.plugin.telling import Warnings
from mkdocs_postmortems.plugin.theme import spare_work
from mkdocs_postmortems.project.configuration import TWICE

if TYPE_CHECKING:
    from mkdocs_postmortems.plugin.plugin import LiveReloadServer

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""What no author and no plugin is to blame for."""


class PostmortemsPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Builds a page for each public postmortem, the indexes, the feed and the data."""

    def __init__(self) -> None:
        self.command: Command = "build"
        self.dirty = False
        self.options: Mapping[str, Any] = {}
        self.build: Steps = Steps()
        self.session = Session()
        self.warnings = Warnings()

    def load_config(
        self, options: Mapping[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Keep the options; they are validated with the rest of the configuration."""
        del config_file_path
        self.options = options
        return [], []

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Learn the command: only `serve` shows drafts."""
        self.command, self.dirty = command, dirty
        collector.not_at_exit()
        self.session = Session()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        _refuse_a_second(config)
        spare_work(config.theme, self.session.compiled)
        self.session.demand.begin()
        self.build = Steps()
        self.warnings.begin()
        self.build = find_or_open(
            config,
            self.options,
            self.command,
            dirty=self.dirty,
            session=self.session,
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

    @event_priority(1000)
    def _finish(self, *, config: MkDocsConfig) -> None:
        """Write what is ours before another plugin looks at the site."""
        self.build.finish(config)

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

    on_post_build = CombinedEvent(_finish, _write_search, _write_policy, _mark_preview, _publish)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> LiveReloadServer:
        """Keep serving the last site when a later build fails, and make what a browser asks for.

        The first build has made everything.
        """
        self.session.serve(server, builder, Path(config.site_dir))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is, and nothing beside it."""
        self._discard()
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            what = f"the site cannot be written ({error.strerror}); the old one stays"
            raise PluginError(f"postmortems: {what}") from None

    def on_shutdown(self) -> None:
        """The same after an interrupt, which MkDocs takes for no error."""
        if self.session.hints is not None:
            self.session.hints.end()
        self._discard()

    def _discard(self) -> None:
        self.session.demand.resume()
        self.warnings.end()
        self.build.discard()


def _refuse_a_second(config: MkDocsConfig) -> None:
    """Two of this plugin would wait for each other to replace the site. Raises `PluginError`."""
    ours = [plugin for plugin in config.plugins.values() if isinstance(plugin, PostmortemsPlugin)]
    if len(ours) > 1:
        raise PluginError(f"postmortems: {TWICE}")
