"""The repository of a site, and where a setting stands.

That is `mkdocs.yml`, or a file that it names under `INHERIT`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.problems import Spot
from mkdocs_postmortems.settings.reading import Locate

PLUGIN = "postmortems"
INHERIT = "INHERIT"
_BRANCH = re.compile(r"ref: refs/heads/([A-Za-z][A-Za-z0-9._/-]*)")
"""With nothing in the name that YAML or a workflow's pattern would take for more."""

LIMIT = 10
"""How many files may inherit from each other. MkDocs has no limit, and no end in a circle."""


def repository_of(folder: Path) -> Path:
    """The top of the repository that a folder lies in; the folder itself where there is none."""
    return next((top for top in (folder, *folder.parents) if (top / ".git").exists()), folder)


def branch_of(repository: Path) -> str:
    """The branch that the repository is on; `main` where there is none, or it has an odd name."""
    git = repository / ".git"
    try:
        if git.is_file():  # a further worktree
            git = repository / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        head = (git / "HEAD").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "main"
    found = _BRANCH.fullmatch(head.strip())
    return found[1] if found else "main"


def path_of(file: Path, repository: Path) -> str:
    """A file's path relative to the repository, with slashes."""
    return Path(os.path.relpath(file, repository)).as_posix()


def locators(file: Path, repository: Path) -> tuple[Locate, Locate, tuple[str, ...]]:
    """What tells where an option of the plugin stands, and where any setting does; and the files.

    Those are the configuration file and the files that it inherits from, by their paths.
    """
    roots = list(_roots(file, repository))
    paths = tuple(path for path, _ in roots)
    return partial(_spot, list(_plugin_nodes(roots))), partial(_spot, roots), paths


_Rooted = tuple[str, yaml.Node | None]
"""A file's path and what stands in it."""


def _roots(file: Path, repository: Path) -> Iterator[_Rooted]:
    """The file and those that it inherits from, each before the one whose values it replaces."""
    for _ in range(LIMIT + 1):
        path = path_of(file, repository)
        try:
            root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            root = None
        yield path, root
        parent = _child(root, INHERIT)
        if parent is None or not isinstance(parent[1], yaml.ScalarNode):
            return
        file = file.parent / parent[1].value


def _spot(nodes: list[_Rooted], pointer: Pointer, *, value: bool = False) -> Spot:
    """Where it stands first; of what stands nowhere, how far the first file leads."""
    for path, node in nodes:
        found, rest = _walk(node, pointer, value=value)
        if found is not None and not rest:
            return Spot(path=path, line=found.line + 1, column=found.column + 1)
    for path, node in nodes:
        found, _ = _walk(node, pointer, value=value)
        if found is not None:
            return Spot(path=path, line=found.line + 1, column=found.column + 1)
    return Spot(path=nodes[0][0] if nodes else "mkdocs.yml", line=1, column=1)


def _walk(node: yaml.Node | None, pointer: Pointer, *, value: bool) -> tuple[Any, Pointer]:
    """The mark of what a pointer leads to, and what of the pointer leads nowhere."""
    mark = node.start_mark if node else None
    for number, part in enumerate(pointer):
        found = _child(node, part)
        if found is None:
            return mark, pointer[number:]
        mark, node = found
    return (node.start_mark if value and node else mark), ()


def _child(node: yaml.Node | None, part: str | int) -> tuple[Any, yaml.Node] | None:
    """The mark of a key or item, and its value."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key.start_mark, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        item = node.value[part]
        return item.start_mark, item
    return None


def _plugin_nodes(roots: list[_Rooted]) -> Iterator[_Rooted]:
    """The plugin's options in each file, or its name where it has none.

    A list of plugins replaces what is inherited, a mapping is merged with it.
    """
    for path, root in roots:
        plugins = _child(root, "plugins")
        if plugins is None:
            continue
        node = _plugin_node(plugins[1])
        if node is not None:
            yield path, node
        if not isinstance(plugins[1], yaml.MappingNode):
            return


def _plugin_node(plugins: yaml.Node) -> yaml.Node | None:
    if isinstance(plugins, yaml.MappingNode):
        found = _child(plugins, PLUGIN)
        return found[1] if found else None
    for item in plugins.value if isinstance(plugins, yaml.SequenceNode) else ():
        found = _child(item, PLUGIN)
        if found is not None:
            return found[1]
        if getattr(item, "value", None) == PLUGIN:
            return item if isinstance(item, yaml.Node) else None
    return None
