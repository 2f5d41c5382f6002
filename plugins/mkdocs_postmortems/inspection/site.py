"""One look at every file of a built site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from mkdocs_postmortems.inspection import folder, words
from mkdocs_postmortems.inspection.links import Links
from mkdocs_postmortems.model.problems import Level

_TEXT = (".html", ".htm", ".xhtml", ".xml", ".json", ".txt", ".csv", ".svg", ".atom", ".rss", ".js")
_FEEDS = (".xml", ".atom", ".rss")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a site must have, and what it must not.

    `files` have to be there; data and feeds among them have to be readable, and the links of pages
    to lead somewhere. `copied` were somebody's files and are not looked into. None of the `held`
    texts may stand anywhere. `url` is the site's address.
    """

    files: frozenset[str]
    copied: frozenset[str]
    held: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong with the site: a sentence, and for `--verbose` where."""

    level: Level
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was found wrong, and the digest of each file."""

    findings: tuple[Finding, ...]
    digests: dict[str, str]


def inspect(root: Path, expected: Expected) -> Inspection:
    """Look at every file of the folder. Raises `OSError`."""
    found = list(folder.paths(root))
    files = frozenset(found)
    findings = [
        Finding(level=Level.ERROR, text=f"/{path} was not written")
        for path in sorted(expected.files - files)
    ]
    secrets = words.pattern(words.telling(expected.held))
    links = Links(files=files, url=expected.url)
    digests = {}
    for path in found:
        data = (root / path).read_bytes()
        digests[path] = folder.digest(data)
        looked_into = path.endswith(_TEXT) and path not in expected.copied
        if secrets is not None and (
            secrets.search(path.encode(errors="replace")) or (looked_into and secrets.search(data))
        ):
            findings.append(_leak(path))
        elif looked_into and path in expected.files:
            findings += _of_file(path, data, links)
    return Inspection(findings=tuple(findings), digests=digests)


def _leak(path: str) -> Finding:
    """The file's name may itself be what must not be told."""
    what = "a file tells of a postmortem that is not public (--verbose names it)"
    return Finding(level=Level.ERROR, text=what, detail=path)


def _of_file(path: str, data: bytes, links: Links) -> Iterator[Finding]:
    if not _readable(path, data):
        yield Finding(level=Level.ERROR, text=f"/{path} cannot be read back")
    if path.endswith(".html"):
        for href in links.dead(path, data):
            what = f"/{path} has a link to {href!r}, where nothing is"
            yield Finding(level=Level.WARNING, text=what)


def _readable(path: str, data: bytes) -> bool:
    try:
        if path.endswith(".json"):
            json.loads(data)
        elif path.endswith(_FEEDS):
            etree.fromstring(
                data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            )
    except (ValueError, etree.XMLSyntaxError):
        return False
    return True
