"""One look at every file of a built site."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from mkdocs_postmortems.crew import Crew, batches
from mkdocs_postmortems.inspection import folder, words
from mkdocs_postmortems.inspection.links import Links
from mkdocs_postmortems.inspection.secrets import Secrets
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.disclosure.hit import Hit

_TEXT = (".html", ".htm", ".xhtml", ".xml", ".json", ".txt", ".csv", ".svg", ".atom", ".rss", ".js")
_FEEDS = (".xml", ".atom", ".rss")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a site must have, and what it must not.

    `files` have to be there; data and feeds among them have to be readable, and the links of pages
    to lead somewhere. `copied` were somebody's files, and are looked into for secrets only. None of
    the `held` texts may stand anywhere, but for what `public` has: what authors and templates say
    to all, which is asked for only if it matters. No token, key or password may, but for those in
    `judged`, the documents: what is told of one has the level `secrets`, with None nothing is.
    `url` is the site's address.
    """

    files: frozenset[str]
    copied: frozenset[str]
    held: tuple[str, ...]
    public: Callable[[], str]
    secrets: Level | None
    judged: Callable[[], str]
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


def inspect(
    root: Path, expected: Expected, *, cores: int = 1, apart: Callable[[], None] = lambda: None
) -> Inspection:
    """Look at every file of the folder; other processes call `apart` first. Raises `OSError`."""
    found = list(folder.paths(root))
    files = frozenset(found)
    look = _Look(root, expected, files)
    crew = Crew(
        lambda number: look.at(found[number]),
        starts=batches(len(found), _BATCH),
        count=len(found),
        cores=cores if len(found) >= _MANY else 1,
        apart=apart,
    )
    findings = [
        Finding(level=Level.ERROR, text=f"/{path} was not written")
        for path in sorted(expected.files - files)
    ]
    digests = {}
    told: set[str] = set()
    with contextlib.closing(crew):
        for number, path in enumerate(found):
            seen = crew.take(number)
            digests[path] = seen.digest
            findings += seen.findings
            for hit in seen.secrets:
                # Each process tells what is new to it.
                if hit.text not in told and not _is_judged(hit.text, expected.judged()):
                    findings.append(_secret(path, hit, expected))
                told.add(hit.text)
    return Inspection(findings=tuple(findings), digests=digests)


_BATCH = 32
"""Files that a process looks at before it takes more."""

_MANY = 250
"""With fewer files other processes take longer to start than they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What one file shows. `secrets` are all that this process has not seen before."""

    digest: str
    findings: tuple[Finding, ...] = ()
    secrets: tuple[Hit, ...] = ()


class _Look:
    """Looks at one file after the other."""

    def __init__(self, root: Path, expected: Expected, files: frozenset[str]) -> None:
        self._root = root
        self._expected = expected
        self._leaks = _Leaks(expected)
        self._links = Links(files=files, url=expected.url)
        self._secrets = Secrets()

    def at(self, path: str) -> _Seen:
        """Raises `OSError`."""
        data = folder.read(f"{self._root}/{path}")
        digest = folder.digest(data)
        text, leaks = path.endswith(_TEXT), self._leaks
        written = text and path not in self._expected.copied
        if leaks.is_told_by(path.encode(errors="replace")) or (written and leaks.is_told_by(data)):
            return _Seen(digest=digest, findings=(_leak(path),))
        ours = written and path in self._expected.files
        look_for = text and self._expected.secrets is not None
        return _Seen(
            digest=digest,
            findings=tuple(_of_file(path, data, self._links)) if ours else (),
            secrets=tuple(self._secrets.of(data)) if look_for else (),
        )


class _Leaks:
    """What stands in files and must not."""

    def __init__(self, expected: Expected) -> None:
        self._expected = expected
        self._texts = words.telling(expected.held)
        self._held = words.pattern(self._texts)
        self._sifted = False

    def is_told_by(self, data: bytes) -> bool:
        """Whether this tells of what is not public."""
        if self._held is None or not self._held.search(data):
            return False
        if not self._sifted:
            # Hardly ever, so only now: what is public anyway is no secret.
            self._sifted = True
            public = self._expected.public().encode("utf-8", "replace")
            self._held = words.pattern(words.unsaid(self._texts, public))
            return self.is_told_by(data)
        return True


_BREAKS = re.compile(r"\s+|\\[nrt]")
"""White space, also as JSON has it: a search index breaks lines in its own way."""


def _is_judged(text: str, judged: str) -> bool:
    return text in judged or _BREAKS.sub("", text) in _BREAKS.sub("", judged)


def _secret(path: str, hit: Hit, expected: Expected) -> Finding:
    level = expected.secrets or Level.ERROR
    return Finding(level=level, text=f"/{path} holds {hit.kind} ({hit.shown})")


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
            # Nothing is kept of an object that was read: a list of them is large.
            json.loads(data, object_pairs_hook=bool)
        elif path.endswith(_FEEDS):
            etree.fromstring(
                data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            )
    except (ValueError, etree.XMLSyntaxError):
        return False
    return True
