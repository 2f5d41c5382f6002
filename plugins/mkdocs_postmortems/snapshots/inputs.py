"""What goes into a site, and whether that can be known at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from mkdocs_postmortems import resources
from mkdocs_postmortems.snapshots.fingerprint import Fingerprint
from mkdocs_postmortems.snapshots.store import Snapshot, Store
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

FOLDER = ".cache/postmortems"
"""Where the snapshot of a site lies, below the folder of `mkdocs.yml`."""

_MANY = 100
"""With fewer documents, it does not pay to keep a site."""

_PLUGINS = frozenset({"postmortems", "search", "material/search"})
"""Those that look at nothing but pages and settings."""

_EXTENSIONS = """
abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em
md_in_html meta nl2br sane_lists smarty tables toc wikilinks
"""
_SHORT_NAMES = frozenset(_EXTENSIONS.split())
"""The extensions that come with Python-Markdown."""

_SETS = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_READ_MORE = frozenset({"pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter"})
"""Extensions that take in files from anywhere."""


def are_known(plugins: Iterable[str], extensions: Iterable[str]) -> bool:
    """Whether plugins and Markdown extensions look at nothing but pages and settings.

    Others may look at anything: the clock, git, the network.
    """
    names = set(extensions)
    plain = all(name in _SHORT_NAMES or name.startswith(_SETS) for name in names)
    return plain and _PLUGINS.issuperset(plugins) and _READ_MORE.isdisjoint(names)


def is_large(documents: Path) -> bool:
    """Whether a folder of documents is worth while."""
    found = (p for p in documents.rglob("*") if p.suffix.lower() in MARKDOWN_SUFFIXES)
    return sum(1 for _ in islice(found, _MANY)) == _MANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """All that goes into a site but the instant: settings, and what lies in `folders`.

    `key` is what they amounted to at the beginning, None where something cannot be read.
    """

    settings: str
    folders: tuple[Path, ...]
    store: Store
    key: str | None

    @classmethod
    def of(cls, settings: object, *, folders: Sequence[Path], home: Path) -> Inputs:
        """`settings` are all that shape the site, `home` is the folder of `mkdocs.yml`."""
        digest = Fingerprint()
        digest.add_values(settings)
        all_folders = (*folders, *resources.all_folders())
        return cls(
            settings=digest.hexdigest(),
            folders=all_folders,
            store=Store(folder=home / FOLDER),
            key=_key(digest.hexdigest(), all_folders),
        )

    def find(self, now: datetime) -> Snapshot | None:
        """A build of the same that is good for this instant."""
        found = None if self.key is None else self.store.find(self.key)
        return found if found is not None and found.holds(now) else None

    def keep(
        self,
        tree: Path,
        *,
        at: datetime,
        until: datetime,
        told: Sequence[str],
    ) -> None:
        """Keep a site for the next build, unless something was changed while it was built.

        Raises `OSError` where it cannot be kept.
        """
        if self.key is not None and _key(self.settings, self.folders) == self.key:
            self.store.keep(self.key, tree, at=at, until=until, told=told)


def _key(settings: str, folders: Iterable[Path]) -> str | None:
    digest = Fingerprint()
    digest.add_text(settings)
    try:
        digest.add_environment()
        for folder in folders:
            digest.add_folder(folder)
    except OSError:
        return None
    return digest.hexdigest()
