"""What the stages are told: what MkDocs has read of `mkdocs.yml`, and the instant."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urljoin

from mkdocs_postmortems.plugin.plugin import MkDocsConfig, PluginError
from mkdocs_postmortems.project.configuration import Configuration, named_files
from mkdocs_postmortems.project.locating import locators, path_of, repository_of
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.surroundings import CLASHES
from mkdocs_postmortems.settings.options import Site

Command: TypeAlias = Literal["build", "gh-deploy", "serve"]


def configuration_of(config: MkDocsConfig, options: Mapping[str, Any]) -> Configuration:
    """All that the stages want to know of it."""
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
            language=language(config),
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


def language(config: MkDocsConfig) -> str:
    """The language of the site, which the theme is told."""
    return str(config.theme.get("language") or Site().language)


def _sources_url(config: MkDocsConfig) -> str:
    """As MkDocs makes its edit links."""
    if not (config.repo_url and config.edit_uri):
        return ""
    return urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri).rstrip("/") + "/"


def instants() -> tuple[datetime, datetime]:
    """The clock's, and that of the build. Raises `PluginError`."""
    clock = datetime.now(UTC)
    try:
        return clock, instant(None, os.environ, clock)
    except InstantError as error:
        raise PluginError(str(error)) from None
