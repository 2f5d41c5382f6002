"""The house: a room imports only rooms above it, and the core does not know MkDocs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "mkdocs_postmortems"

# All of MkDocs that there is comes in here; the rest of the room `plugin` imports it from there.
DOOR = PACKAGE / "plugin" / "plugin.py"

# From the first stage to the last; a room may import those that stand before it.
ROOMS = (
    "model",
    "resources",
    "collector",
    "compiled",
    "crew",
    "settings",
    "sources",
    "frontmatter",
    "markdown",
    "sanitise",
    "links",
    "schema",
    "rules",
    "catalog",
    "measures",
    "insights",
    "timeline",
    "charts",
    "articles",
    "search",
    "feeds",
    "exports",
    "shell",
    "forms",
    "lock",
    "importers",
    "progress",
    "project",
    "scaffold",
    "report",
    "ordinary",
    "manifest",
    "inspection",
    "snapshots",
    "publication",
    "cli",
    "preview",
    "swap",
    "demand",
    "watching",
    "plugin",
)


def _modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            yield pytest.param(room, path, id=str(path.relative_to(PACKAGE)))


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "mkdocs_postmortems":
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield node.module


@pytest.mark.parametrize(("room", "path"), list(_modules()))
def test_a_room_imports_only_rooms_above_it(room, path):
    for name in _imports(path):
        parts = name.split(".")
        if parts[0] == "mkdocs_postmortems" and len(parts) > 1 and parts[1] in ROOMS:
            assert ROOMS.index(parts[1]) <= ROOMS.index(room), f"{room} imports {parts[1]}"


@pytest.mark.parametrize(("room", "path"), list(_modules()))
def test_only_the_door_imports_mkdocs_or_material(room, path):
    found = set(_imports(path))
    if path != DOOR:
        assert not {name.split(".")[0] for name in found} & {"mkdocs", "material"}
    if room != "plugin":
        assert not {name for name in found if name.startswith("mkdocs_postmortems.plugin")}


def test_every_room_is_in_the_list():
    found = {param.values[0] for param in _modules()}
    assert found <= set(ROOMS)


_RENDER_ALL = """
import sys
from datetime import UTC, datetime
from pathlib import Path

for name in ("mkdocs", "material", "markdown"):
    sys.modules[name] = None  # as if it were not installed

from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.stages import open_project

now = datetime(2027, 1, 1, tzinfo=UTC)
project, problems = open_project(read_configuration(Path("mkdocs.yml")), now=now, preview=True)
articles = Articles(
    catalog=project.catalog,
    facets=project.facets,
    relations=project.relations,
    tree=project.tree,
    intro=project.intro,
)
print(sum(len(article.html) > 0 for article in articles.all()))
"""


def test_every_article_renders_without_mkdocs_and_material():
    result = subprocess.run(
        [sys.executable, "-c", _RENDER_ALL],
        cwd=PACKAGE.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > len(list((PACKAGE.parent.parent / "postmortems").glob("20*.md")))


def test_what_makes_pages_is_not_imported_before_documents_are_judged():
    code = "import sys, mkdocs_postmortems.plugin; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    known = set(result.stdout.split())
    assert "mkdocs_postmortems.rules" in known
    assert not known & {f"mkdocs_postmortems.{room}" for room in ("articles", "feeds", "exports")}
