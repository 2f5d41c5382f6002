"""The bytes of documents from build to build, as `mkdocs serve` reads them again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from mkdocs_postmortems import sources

_SETTLED = 3_000_000_000
"""Nanoseconds after a change until another one is sure to have another time: some file systems
count in steps of two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a file held, and what the system said of it before it was read."""

    stamp: tuple[int, ...]
    data: bytes


class Readings:
    """Reads a document again only if the system says that it was touched, or may have been.

    `clock` tells nanoseconds since 1970, as the times of files do.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self._clock = clock
        self._read: dict[str, _Read] = {}

    def loaded(self, inventory: sources.Inventory) -> sources.Inventory:
        """The inventory with the bytes of its documents, for what looks at them several times."""
        documents, read = [], {}
        for source in inventory.documents:
            found = self._found(source)
            if found is not None:
                read[source.uri] = found
            data = found.data if found is not None else sources.read(source)[0]
            documents.append(source if data is None else replace(source, data=data))
        self._read = read
        return replace(inventory, documents=tuple(documents))

    def _found(self, source: sources.Source) -> _Read | None:
        """None for what cannot be read, and for what was touched a moment ago."""
        try:
            facts = os.lstat(f"{source.folder}/{source.uri}")
        except OSError:
            return None
        changed = max(facts.st_mtime_ns, facts.st_ctime_ns)
        stamp = (facts.st_ino, facts.st_size, facts.st_mode, facts.st_mtime_ns, facts.st_ctime_ns)
        known = self._read.get(source.uri)
        if known is not None and known.stamp == stamp:
            return known
        if self._clock() - changed < _SETTLED:
            return None
        data, _ = sources.read(source)
        return None if data is None else _Read(stamp=stamp, data=data)
