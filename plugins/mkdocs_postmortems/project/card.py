"""The picture that social networks show, where it is a file of the site's own."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from mkdocs_postmortems import sources
from mkdocs_postmortems.catalog.outputs import FOLDERS_OF_THE_THEME
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.settings.options import Settings


def file(settings: Settings, inventory: sources.Inventory) -> str | None:
    """The file in the documents folder, which is published as it is named."""
    path = _path(settings)
    return path if path in inventory.attachments else None


def problems(
    configuration: Configuration, settings: Settings, inventory: sources.Inventory
) -> Iterator[Problem]:
    """A warning where it would be missing. What an installed theme has, only a build knows."""
    path = _path(settings)
    theirs = path.partition("/")[0] in FOLDERS_OF_THE_THEME or _is_in_theme(configuration, path)
    if path and not theirs and path not in inventory.attachments:
        place = configuration.locate(("social_image",))
        yield Problem(
            path=place.path,
            line=place.line,
            column=place.column,
            level=Level.WARNING,
            rule="settings/social-image",
            what=f"social_image {settings.social_image!r} leads to no file",
            write="add the file below the documents folder, or write its https:// address",
        )


def _is_in_theme(configuration: Configuration, path: str) -> bool:
    folder = configuration.theme_dir
    return folder is not None and (folder / path).is_file()


def _path(settings: Settings) -> str:
    """Relative to the documents folder; empty for an address."""
    parts = urlsplit(settings.social_image)
    if parts.scheme or parts.netloc:
        return ""
    return posixpath.normpath(unquote(parts.path)).lstrip("/")
