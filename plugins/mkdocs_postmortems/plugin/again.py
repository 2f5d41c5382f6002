"""A build of which nothing has changed since the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs_postmortems import snapshots, swap
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.plugin.aside import publish, turn_aside
from mkdocs_postmortems.plugin.configuring import instants
from mkdocs_postmortems.plugin.plugin import MkDocsConfig, PluginError
from mkdocs_postmortems.plugin.steps import Steps
from mkdocs_postmortems.plugin.telling import is_to_fail, log

_NO_SETTINGS = """
config_file_path docs_dir site_dir plugins hooks theme dev_addr watch strict
"""
"""What is handed over in another way, or shapes no page."""


def known_inputs(config: MkDocsConfig, options: Mapping[str, Any]) -> snapshots.Inputs | None:
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


@dataclass(slots=True, kw_only=True)
class Again(Steps):
    """A build whose site is the same as that of the one before, as nothing has changed.

    If it `stands` in its folder, it stays there; else it is written once more.
    """

    snapshot: snapshots.Snapshot
    now: datetime
    site_dir: str
    stands: bool
    stage: swap.Stage

    @classmethod
    def find(cls, inputs: snapshots.Inputs, config: MkDocsConfig) -> Again | None:
        """The build, if there is such a site; it says what the one before has said.

        MkDocs has nothing to do for it.
        """
        _, now = instants()
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
        stage = turn_aside(config)
        return cls(snapshot=snapshot, now=now, site_dir=site_dir, stands=stands, stage=stage)

    def publish(self, config: MkDocsConfig) -> None:
        """Put the files where MkDocs has written none. Raises `PluginError`."""
        write = self.snapshot.write_manifest if self.stands else self.snapshot.write
        try:
            write(self.stage.tree, self.now)
        except OSError as error:
            raise PluginError(f"postmortems: the site cannot be written ({error})") from None
        if not is_to_fail(config):
            publish(self.stage, config, self.site_dir, only=addresses.BUILD if self.stands else "")

    def discard(self) -> None:
        """Leave nothing behind of a build that was not finished."""
        self.stage.discard()
