"""What MkDocs refuses of a site's folders, hooks, theme and plugins, found without MkDocs.

In a build MkDocs has looked at all this before: there only what clashes with this plugin is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.settings.reading import Locate

CLASHES = {
    # mkdocs-static-i18n makes files of its own of ours, and of documents pages as they lie there.
    "i18n": "makes pages of the documents by itself, without regard to what is public",
}
"""Plugins that do not go together with this one, and why."""
_SHIPPED = frozenset(
    {"material", "mkdocs", "readthedocs"}
    | {"blog", "group", "info", "meta", "offline", "optimize", "postmortems", "privacy", "projects"}
    | {"search", "social", "tags", "typeset"}
)
"""Themes and plugins that come with what this package needs: to look for others takes a while."""

_Named = tuple[Pointer, str]
_Wrong = tuple[Pointer, str, str, Level]


def wrong_surroundings(
    stated: Mapping[str, Any], *, folder: Path, docs_dir: Path, locate: Locate
) -> Iterator[Problem]:
    """What is wrong; `stated` is the configuration, whose file lies in `folder`."""
    found = [*_plugins(stated), *_theme(stated, folder), *_hooks(stated, folder)]
    if "docs_dir" in stated:
        found += _folders(stated, folder, docs_dir)
    for pointer, what, write, level in found:
        place = locate(pointer)
        yield Problem(
            path=place.path,
            line=place.line,
            column=place.column,
            level=level,
            rule="settings/site",
            what=what,
            write=write,
        )


def _folders(stated: Mapping[str, Any], folder: Path, docs_dir: Path) -> Iterator[_Wrong]:
    """MkDocs would read the site again, or empty the folder of the documents."""
    docs = docs_dir.resolve()
    site = (folder / str(stated.get("site_dir") or "site")).resolve()
    name = stated["docs_dir"]
    if docs == folder.resolve() or docs in site.parents or site in (docs, *docs.parents):
        what = f"docs_dir {name!r} is the folder of the configuration"
        if docs != folder.resolve():
            what = f"docs_dir {name!r} and the folder of the site lie in each other"
        yield ("docs_dir",), what, "move the documents to a folder beside it", Level.ERROR


def _hooks(stated: Mapping[str, Any], folder: Path) -> Iterator[_Wrong]:
    hooks = stated.get("hooks")
    for number, hook in enumerate(hooks if isinstance(hooks, list) else ()):
        if isinstance(hook, str) and not (folder / hook).is_file():
            what = f"there is no file {hook!r} among the hooks"
            yield ("hooks", number), what, "add the file, or take the line out", Level.ERROR


def _theme(stated: Mapping[str, Any], folder: Path) -> Iterator[_Wrong]:
    theme = stated.get("theme")
    if isinstance(theme, str):
        yield from _absent("theme", [(("theme",), theme)])
    if not isinstance(theme, Mapping):
        return
    if "name" not in theme:
        yield ("theme",), "theme has no name", "write `name: material`, say", Level.ERROR
    elif isinstance(theme["name"], str):
        yield from _absent("theme", [(("theme", "name"), theme["name"])])
    own = theme.get("custom_dir")
    if isinstance(own, str) and not (folder / own).is_dir():
        what = f"there is no folder {own!r}"
        yield ("theme", "custom_dir"), what, "make it, or take the line out", Level.ERROR


def _plugins(stated: Mapping[str, Any]) -> Iterator[_Wrong]:
    named = list(_named(stated.get("plugins")))
    for pointer, name in named:
        if name in CLASHES:
            what = f"the plugin {name!r} {CLASHES[name]}"
            yield pointer, what, "take it out: the two do not go together", Level.ERROR
    yield from _absent("plugin", [(at, name) for at, name in named if name not in CLASHES])


def _named(plugins: object) -> Iterator[_Named]:
    """Each plugin that is switched on, and where its name stands."""
    pairs: list[tuple[Pointer, object, object]] = []
    if isinstance(plugins, Mapping):
        pairs = [(("plugins", str(name)), name, options) for name, options in plugins.items()]
    for number, item in enumerate(plugins if isinstance(plugins, list) else ()):
        if isinstance(item, Mapping):
            pairs += [(("plugins", number, str(name)), name, item[name]) for name in item]
        else:
            pairs.append((("plugins", number), item, None))
    for pointer, name, options in pairs:
        off = isinstance(options, Mapping) and options.get("enabled") is False
        if isinstance(name, str) and not off:
            yield pointer, name


def _absent(kind: str, named: list[_Named]) -> Iterator[_Wrong]:
    """A note for each that is not installed.

    A check often runs in an environment of its own (pre-commit, the Action), and the build in
    another, so this is no error.
    """
    asked = [(pointer, name) for pointer, name in named if name not in _SHIPPED]
    if not asked:
        return
    installed = {entry.name for entry in entry_points(group=f"mkdocs.{kind}s")}
    # A plugin of a theme goes by its own name: `material/search` is `search`.
    installed |= {name.rpartition("/")[2] for name in installed}
    for pointer, name in asked:
        if name.lstrip("/") not in installed:
            what = f"the {kind} {name!r} is not installed where this check runs"
            yield pointer, what, "install it where the site is built, or mend the name", Level.NOTE
