"""The files of a new site: its settings, its home page, and the workflows that publish it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mkdocs_postmortems
from mkdocs_postmortems.scaffold.quoting import quoted
from mkdocs_postmortems.settings.options import Site

_TEMPLATES = Path(__file__).parent / "templates" / "site"
_NAME_LIMIT = 100

_LINES_TO_ADD = """\
plugins:
  - search
  - postmortems:
      # Every Markdown file would be a postmortem: this keeps your pages what they are, but for
      # those in the folder postmortems/.
      pages:
        - /**
        - "!/postmortems/**"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """A file of a new site: its path, its text, and the lines that it needs.

    The path is relative to the site's folder, of a workflow to the top of the repository, where
    alone GitHub looks for it.
    A file of that name that is there already stays, and is to hold the lines that are needed.
    """

    path: str
    text: str
    needs: tuple[str, ...] = ()
    is_workflow: bool = False

    def missing(self, existing: str) -> tuple[str, ...]:
        """The lines that an existing file lacks, going by how they begin."""
        present = [line.strip().strip("/") for line in existing.splitlines()]
        return tuple(
            need
            for need in self.needs
            if not any(line.startswith(_beginning(need)) for line in present)
        )


def lines_to_add() -> str:
    """What to add to a site that has an `mkdocs.yml` without the plugin."""
    return _LINES_TO_ADD


def site_files(folder: str, *, below: str, branch: str) -> Iterator[SiteFile]:
    """The files of a new site in a folder of that name, but for its first postmortem.

    `below` is the folder relative to the top of the repository, empty for the top itself. A merge
    into the `branch` publishes.
    """
    versions = _range(mkdocs_postmortems.__version__)
    name = quoted(_site_name(folder))
    yield SiteFile(path="mkdocs.yml", text=_text("mkdocs.yml").replace("{{ name }}", name))
    yield SiteFile(path="postmortems/index.md", text=_text("index.md"))
    yield SiteFile(path=".gitignore", text=_text("gitignore"), needs=("/site/", "/preview/"))
    yield SiteFile(
        path="requirements.txt",
        text=_text("requirements.txt").replace("{{ range }}", versions),
        needs=(f"mkdocs-postmortems{versions}",),
    )
    for workflow in ("check", "publish"):
        path = f".github/workflows/postmortems-{workflow}.yml"
        text = _text(f"workflows/{workflow}.yml")
        for name, value in _of_workflows(below, branch).items():
            text = text.replace(f"{{{{ {name} }}}}", value)
        yield SiteFile(path=path, text=text, is_workflow=True)


def _of_workflows(below: str, branch: str) -> dict[str, str]:
    """What stands for what in their templates."""
    prefix = below + "/" if below else ""
    within = f"defaults:\n  run:\n    working-directory: {quoted(below)}\n\n"
    return {
        "branch": branch,
        "defaults": within if below else "",
        "preview": quoted(f"{prefix}preview/") if below else "preview/",
        "site": quoted(f"{prefix}site/") if below else "site/",
    }


def _beginning(line: str) -> str:
    """A requirement without its versions, a path without its slashes."""
    return re.split(r"[<>=~! ]", line)[0].strip("/")


def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _site_name(folder: str) -> str:
    """`acme-incidents` is the folder of `Acme incidents`."""
    name = " ".join(re.split(r"[-_.\s]+", folder)).strip()[:_NAME_LIMIT]
    if not name.isprintable() or not re.search(r"\w", name):
        return Site().name
    return name[:1].upper() + name[1:]


def _range(version: str) -> str:
    """From this version to the next one that may break something (by Semantic Versioning)."""
    major, minor = (int(part) for part in version.split(".")[:2])
    return f">={version},<{major + 1}" if major else f">={version},<0.{minor + 1}"
