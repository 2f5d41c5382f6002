"""The last step of a build: look at all that was written, and say in `/build.json` what it is."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_postmortems import __version__, sources
from mkdocs_postmortems.inspection.site import Expected, Finding, inspect
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.manifest import Manifest
from mkdocs_postmortems.model.comments import MARK
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.project.stages import Project
from mkdocs_postmortems.schema.migrations import CURRENT

_SHAPE_THE_SITE = ("mkdocs", "mkdocs-material")
"""The packages, besides ours, whose version every page depends on."""

_SECRET = "disclosure/secret"
"""The rule that judges documents; its level is that of what no document says."""

_ALLOWED = re.compile(rf"<!--\s*{MARK}\s*allow\s+{_SECRET}\s*[-–—:]+\s*\w[^\n]*-->")
"""A waiver in an ordinary page; it is good for all of it."""

_LINK_TARGET = re.compile(
    r"\]\((?!\s*<?[a-z][a-z0-9+.-]*:)[^)]*\)|^\[[^\]]*\]:(?!\s*<?[a-z][a-z0-9+.-]*:).*",
    re.MULTILINE | re.IGNORECASE,
)
"""Of a link within the site, which is left out where nothing public is."""


def complete(
    tree: Path,
    project: Project,
    *,
    theme: Iterable[str],
    cores: int = 1,
    apart: Callable[[], None] = lambda: None,
) -> tuple[Finding, ...]:
    """Inspect a built site and write its manifest; returns what is wrong. Raises `OSError`.

    `theme` are the folders of the templates. All cores look; other processes call `apart` first.
    """
    expected = Expected(
        files=project.outputs - {addresses.BUILD},
        copied=frozenset(project.attachments),
        held=project.withheld,
        public=lambda: "\n".join((*_said_by_authors(project), *_said_by_templates(theme))),
        secrets=project.settings.level(_SECRET, Level.ERROR),
        judged=cache(lambda: "\n".join(_judged(project))),
        url=project.settings.site.url,
    )
    inspection = inspect(tree, expected, cores=cores, apart=apart)
    manifest = Manifest(
        instant=format_instant(project.catalog.now),
        versions=_versions(),
        counts=_counts(project),
        files=inspection.digests,
    )
    (tree / addresses.BUILD).write_bytes(manifest.write())
    return inspection.findings


def _versions() -> Mapping[str, str]:
    found = {"mkdocs-postmortems": __version__, "schema": str(CURRENT)}
    for name in _SHAPE_THE_SITE:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _counts(project: Project) -> Mapping[str, int]:
    """How many postmortems anyone can see."""
    entries = project.catalog.public.entries
    withdrawn = sum(entry.postmortem.status is Status.WITHDRAWN for entry in entries)
    return {"published": len(entries) - withdrawn, "withdrawn": withdrawn}


def _judged(project: Project) -> Iterator[str]:
    """What the rules have judged in documents, and pages that say why they may hold a secret."""
    for entry in project.catalog.listed:
        yield _texts(entry.postmortem)
        yield entry.document.body
    for text in _pages(project):
        if _ALLOWED.search(text):
            yield text


def _said_by_authors(project: Project) -> Iterator[str]:
    """What they wrote for all to read, without the references that a build may leave out."""
    yield _texts(project.settings)
    for entry in project.catalog.public.listed:
        yield _texts(replace(entry.postmortem, related=(), foreseen=None))
        yield _LINK_TARGET.sub("]", entry.document.body)
    for text in _pages(project):
        yield _LINK_TARGET.sub("]", text)


def _pages(project: Project) -> Iterator[str]:
    """The ordinary pages, and what stands on the home page."""
    index = project.inventory.index
    for source in (*project.inventory.pages, *([index] if index else [])):
        data, _ = sources.read(source)
        yield (data or b"").decode("utf-8", "replace")


def _texts(values: object) -> str:
    """All texts in a dataclass; quotes as they were written."""
    return repr(values).replace("\\'", "'")


def _said_by_templates(theme: Iterable[str]) -> Iterator[str]:
    """Phrases that stand on pages whatever the documents say: "What happened" is one."""
    ours = Path(__file__).parent / "articles"
    files = [
        *ours.rglob("*.py"),
        *(file for folder in theme for file in Path(folder).rglob("*.html")),
    ]
    for file in files:
        yield html.unescape(file.read_text(encoding="utf-8", errors="replace"))
