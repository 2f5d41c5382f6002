"""What lies in a built folder."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mkdocs_postmortems.manifest import ALGORITHM

NO_FILE = "not a regular file"
"""Stands for the digest of a link, or of anything else that is neither file nor folder."""


def paths(folder: Path) -> Iterator[str]:
    """Everything but folders, relative and with slashes, sorted by folder; no link is followed.

    Names that are not UTF-8 are shown with question marks: no build writes them.
    """
    return _below(folder, "")


def _below(folder: Path | str, prefix: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return  # it lacks all that a build has written into it, which is told
    folders = []
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry)
        else:
            yield prefix + entry.name
    for entry in folders:
        yield from _below(entry.path, f"{prefix}{entry.name}/")


def read(path: str) -> bytes:
    """A file, without a buffer in between. Raises `OSError`."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - there are thousands
        return file.readall()


def digest(data: bytes) -> str:
    """As it stands in a manifest."""
    return f"{ALGORITHM}:{hashlib.new(ALGORITHM, data).hexdigest()}"


def digests(folder: Path, *, besides: str) -> dict[str, str]:
    """The digest of each file but one. Raises `OSError`."""
    found = {}
    for path in paths(folder):
        if path != besides:
            regular = stat.S_ISREG(os.lstat(f"{folder}/{path}").st_mode)
            found[_printable(path)] = digest(read(f"{folder}/{path}")) if regular else NO_FILE
    return found


def _printable(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
