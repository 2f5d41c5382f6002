"""The new site beside the old one, whose place it takes."""

from __future__ import annotations

from pathlib import Path

from mkdocs_postmortems import preview, swap
from mkdocs_postmortems.plugin.configuring import Command
from mkdocs_postmortems.plugin.plugin import MkDocsConfig, PluginError
from mkdocs_postmortems.plugin.telling import log


def turn_aside(config: MkDocsConfig) -> swap.Stage:
    """Turn the build away from the old site, before MkDocs empties it."""
    try:
        stage = swap.begin(Path(config.site_dir))
    except swap.SwapError as error:
        raise PluginError(f"postmortems: {error}") from None
    config.site_dir = str(stage.tree)
    return stage


def use_preview_folder(config: MkDocsConfig, command: Command) -> None:
    """Turn the build away from the site's own folder, before MkDocs empties it."""
    if command == "gh-deploy":
        raise PluginError(f"postmortems: a preview is never deployed; unset {preview.VARIABLE}")
    repository = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    try:
        config.site_dir = str(preview.prepare(repository, Path(config.site_dir)))
    except preview.PreviewError as error:
        raise PluginError(f"postmortems: {error}") from None


def publish(
    stage: swap.Stage,
    config: MkDocsConfig,
    site_dir: str,
    *,
    serving: bool = False,
    only: str = "",
) -> None:
    """Let the new site take the old one's place, or `only` one file. Raises `PluginError`."""
    try:
        told = stage.publish(only=only, later=serving)
    except swap.SwapError as error:
        raise PluginError(f"postmortems: {error}; the old site stays") from None
    config.site_dir = site_dir
    if only:
        log.info("The site in %s is the same as before", Path(site_dir).name)
    elif not serving:
        log.info("The new site is in %s%s", Path(site_dir).name, told and f", put there {told}")
