"""Where a snapshot lies: the newest one only, in one file that is written whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from mkdocs_postmortems import manifest
from mkdocs_postmortems.inspection.folder import digest, digests, read
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.manifest import Manifest, ManifestError
from mkdocs_postmortems.model.moments import format_instant

NAME = "snapshot"
_IGNORED = "# What the last build wrote, for the next one. Safe to delete.\n*\n"
_VERSION = 1
"""Of the format of the file. Another one is not read."""

_LENGTH = 8
"""Bytes at its end that give the length of the head, which stands before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The files of a site, which are the same as of any instant from `at` on and before `until`.

    `told` is what the build printed, a line each. `lengths` are those of the files in bytes, in the
    order in which they stand in `source`.
    """

    at: datetime
    until: datetime
    told: Sequence[str]
    manifest: Manifest
    lengths: Mapping[str, int]
    source: Path

    def holds(self, now: datetime) -> bool:
        """Whether a build as of this instant would write the same."""
        return now == self.at or self.at < now < self.until

    def is_whole(self) -> bool:
        """Whether every file is as it was kept."""
        try:
            return all(digest(data) == self.manifest.files[path] for path, data in self._files())
        except OSError:
            return False

    def stands_in(self, site: Path) -> bool:
        """Whether a folder holds these files, and nothing else that a build would delete."""
        try:
            found = digests(site, besides=addresses.BUILD)
        except OSError:
            return False
        return not any(self.manifest.differences(found))

    def write(self, tree: Path, now: datetime) -> None:
        """Write the files into a folder. Raises `OSError`."""
        made = set()
        for path, data in self._files():
            file = tree / path
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            file.write_bytes(data)
        self.write_manifest(tree, now)

    def write_manifest(self, tree: Path, now: datetime) -> None:
        """Write the one file that says as of when the others are. Raises `OSError`."""
        built = replace(self.manifest, instant=format_instant(now))
        (tree / addresses.BUILD).write_bytes(built.write())

    def _files(self) -> Iterator[tuple[str, bytes]]:
        with self.source.open("rb") as stream:
            for path, length in self.lengths.items():
                yield path, stream.read(length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder for one snapshot. Whoever may write to it decides what the site says."""

    folder: Path

    def find(self, key: str) -> Snapshot | None:
        """The snapshot of what the key stands for, if it is there and can be read."""
        file = self.folder / NAME
        try:
            with file.open("rb") as stream:
                head = _head(stream)
            if (head["version"], head["key"]) != (_VERSION, key):
                return None
            found = Snapshot(
                at=datetime.fromisoformat(head["at"]),
                until=datetime.fromisoformat(head["until"]),
                told=[str(line) for line in head["told"]],
                manifest=manifest.read(head["manifest"].encode()),
                lengths={str(path): int(length) for path, length in head["lengths"]},
                source=file,
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError, ManifestError):
            return None
        return found if found.lengths.keys() == found.manifest.files.keys() else None

    def keep(
        self,
        key: str,
        tree: Path,
        *,
        at: datetime,
        until: datetime,
        told: Sequence[str],
    ) -> None:
        """Keep a built site, instead of the one before. Raises `OSError`; then that is kept."""
        built = (tree / addresses.BUILD).read_bytes()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")
        descriptor, name = tempfile.mkstemp(prefix=f"{NAME}-", dir=self.folder)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                head = {
                    "version": _VERSION,
                    "key": key,
                    "at": at.isoformat(),
                    "until": until.isoformat(),
                    "told": list(told),
                    "lengths": list(_copied(tree, manifest.read(built).files, stream)),
                    "manifest": built.decode(),
                }
                written = json.dumps(head, ensure_ascii=False).encode("utf-8", "replace")
                stream.write(written)
                stream.write(len(written).to_bytes(_LENGTH))
            Path(name).replace(self.folder / NAME)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
        self._sweep()

    def _sweep(self) -> None:
        """Delete what builds have left that were killed, or are overtaken by this one."""
        for left in self.folder.glob(f"{NAME}-*"):
            with suppress(OSError):
                left.unlink()


def _copied(tree: Path, paths: Mapping[str, str], stream: BinaryIO) -> Iterator[tuple[str, int]]:
    """Path and length of each file, once it is copied."""
    for path in paths:
        data = read(f"{tree}/{path}")
        stream.write(data)
        yield path, len(data)


def _head(stream: BinaryIO) -> dict[str, Any]:
    """What is said of the files. Raises `OSError`, `ValueError`."""
    end = stream.seek(-_LENGTH, os.SEEK_END)
    length = int.from_bytes(stream.read(_LENGTH))
    if length > end:
        raise ValueError(length)
    stream.seek(end - length)
    head = json.loads(stream.read(length))
    if not isinstance(head, dict):
        raise TypeError(type(head))
    return head
