"""Throw-away sites for tests: a `mkdocs.yml`, documents, and what the stages make of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import yaml

from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.stages import open_project

REPOSITORY = Path(__file__).parent.parent

NOW = datetime(2026, 6, 1, tzinfo=UTC)
LATEST = datetime(2028, 1, 1, tzinfo=UTC)
"""By then every document of the demo is public."""

MINIMAL = {
    "schema": 1,
    "id": "a",
    "title": "A",
    "kind": "incident",
    "status": "published",
    "publish_at": "2026-03-09T09:00:00Z",
    "summary": "S.",
    "times": {"started": "2026-03-01T10:02:00Z"},
}


def document(body: str = "Text.\n", **values: object) -> str:
    """A valid document; a value of None takes the key out."""
    merged = {key: value for key, value in {**MINIMAL, **values}.items() if value is not None}
    front = yaml.safe_dump(merged, sort_keys=False, allow_unicode=True)
    # PyYAML quotes what YAML 1.1 takes for a time; in the format either form is text.
    return f"---\n{front}---\n\n{body}"


def write_site(
    folder: Path,
    files: dict[str, str | bytes],
    *,
    options: str = "",
    settings: str = "",
) -> Path:
    """Write a site into `folder`: `files` go below `postmortems/`. Returns `mkdocs.yml`."""
    for name, content in files.items():
        path = folder / "postmortems" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "postmortems").mkdir(exist_ok=True)
    config = folder / "mkdocs.yml"
    plugin = "  - postmortems:\n" + _indented(options, 6) if options else "  - postmortems\n"
    config.write_text(
        "site_name: Test\nsite_url: https://example.org/\ndocs_dir: postmortems\n"
        "theme: material\nplugins:\n" + plugin + dedent(settings),
        encoding="utf-8",
    )
    return config


def _indented(text: str, width: int) -> str:
    return "".join(" " * width + line + "\n" for line in dedent(text).strip().splitlines())


def project(config: Path, *, now: datetime = NOW, preview: bool = False):
    """What the stages make of a site: the project and its problems."""
    return open_project(read_configuration(config), now=now, preview=preview)


def problems(config: Path, *, now: datetime = NOW, notes: bool = False) -> list[str]:
    """The lines that `postmortems check` prints; notes, which small documents earn, if wanted."""
    found = project(config, now=now)[1]
    return [str(problem) for problem in found if notes or problem.level is not Level.NOTE]
