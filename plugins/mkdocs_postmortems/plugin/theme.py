"""What the theme is told, and which of its files and ours are published."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

import jinja2

from mkdocs_postmortems import ordinary, resources
from mkdocs_postmortems.catalog import outputs
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.plugin.plugin import (
    AnchorLink,
    File,
    Files,
    MkDocsConfig,
    PluginError,
    Theme,
)
from mkdocs_postmortems.project.stages import Project
from mkdocs_postmortems.shell import one_sheet

STYLESHEETS = tuple(
    f"assets/postmortems/{name}.css" for name in ("postmortems", "drawing", "charts", "reader")
)
"""They are published as one, by the name of the first."""

_INSTANT = "assets/postmortems/instant.js"
_DEFAULT_FONTS = {"text": "Roboto", "code": "Roboto Mono"}
"""What Material fetches from another site, telling it of every reader, unless `font` is set."""

_THEIRS = re.compile(r"assets/javascripts/(?:workers/search\.[^/]*|lunr/.*)")
"""Material's search worker, and the parts of lunr that it loads."""

_OURS = "assets/postmortems/search-worker.js"


class _Loader(jinja2.FileSystemLoader):
    """Passes over folders that begin with a dot when it lists files, as MkDocs publishes none.

    Material has 14,000 icons in one, which templates find by their names as before.
    """

    def list_templates(self) -> list[str]:
        """The paths of all files that may be published."""
        found: set[str] = set()
        for root in self.searchpath:
            for folder, folders, names in os.walk(root, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found.update(Path(folder, name).relative_to(root).as_posix() for name in names)
        return sorted(found)


def spare_work(theme: Theme, compiled: jinja2.BytecodeCache) -> None:
    """Have the theme's templates compiled once, and its files listed without what is passed over.

    Material's search plugin asks three templates for words before MkDocs asks for the first page.
    """
    get_env = theme.get_env

    def lean() -> jinja2.Environment:
        env = get_env()
        env.bytecode_cache = compiled
        if type(env.loader) is jinja2.FileSystemLoader:
            env.loader = _Loader(env.loader.searchpath)
        return env

    theme.get_env = lean  # type: ignore[method-assign]  # the one place where MkDocs gets it


def prepare_theme(config: MkDocsConfig, project: Project) -> bool:
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


def refuse_collisions(files: Files, project: Project, config: MkDocsConfig) -> None:
    """Whatever theme it is, no alias is in the way of its files. Raises `PluginError`."""
    claims = tuple(outputs.aliases(project.catalog))
    theirs = (*config.theme.static_templates, *config.extra_templates)
    if claims and (found := outputs.among((*theirs, *(f.dest_uri for f in files)), claims)):
        raise PluginError(f"postmortems: {found[0]}; nothing was written")


def _replace(file: File, content: bytes) -> None:
    """Have MkDocs write this instead. The file keeps its place, for which other plugins ask."""
    place = file.abs_src_path
    file.content_bytes = content
    file.abs_src_path = place


def join_sheets(files: Files) -> None:
    """Publish our style sheets as one."""
    sheets = [file for name in STYLESHEETS if (file := files.get_file_from_path(name))]
    if sheets:
        _replace(sheets[0], one_sheet(*(file.content_string for file in sheets)).encode())
    for file in sheets[1:]:
        files.remove(file)


def replace_worker(files: Files, *, ours: bool) -> None:
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


def escape_titles(entries: Iterable[AnchorLink]) -> None:
    """An extension takes a heading's label from an attribute, as it is."""
    for entry in entries:
        entry.title = ordinary.title(entry.title)
        escape_titles(entry.children)
