"""A digest of all that goes into a site."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from mkdocs_postmortems.inspection.folder import read

_INSTALLED = (".dist-info", ".egg-info")


class Fingerprint:
    """Takes in one thing after the other; the same things in the same order give the same digest.

    Each thing goes in with its length, so that none can pass for a part of another.
    """

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def add(self, data: bytes) -> None:
        """Some bytes."""
        self._digest.update(len(data).to_bytes(8))
        self._digest.update(data)

    def add_text(self, text: str) -> None:
        """Some text."""
        self.add(text.encode("utf-8", "surrogatepass"))

    def add_values(self, values: object) -> None:
        """Settings: mappings, lists, texts, numbers and, by their names, functions."""
        self.add_text(json.dumps(values, default=_named, sort_keys=True))

    def add_folder(self, folder: Path) -> None:
        """Names and contents of everything below a folder; of a link, where it leads.

        Raises `OSError` where something cannot be read, or is no file.
        """
        self._add_below(folder, ".")

    def _add_below(self, folder: Path | str, name: str) -> None:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        self.add_text(name)
        folders = []
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry)
                continue
            self.add_text(entry.name)
            if entry.is_symlink():
                self.add_text(f"link to {Path(entry.path).readlink()}")
            else:
                self.add(_content(entry))
        for entry in folders:
            if entry.name != "__pycache__":
                self._add_below(entry.path, f"{name}/{entry.name}")

    def add_environment(self, path: Iterable[str] = sys.path) -> None:
        """The Python that runs, and all packages installed for it, with their versions."""
        self.add_text(sys.version)
        for folder in map(Path, path):
            if folder.is_dir():
                # Each is a folder named after package and version.
                found = (p.name for p in folder.iterdir() if p.suffix in _INSTALLED)
                self.add_text("\n".join(sorted(found)))

    def hexdigest(self) -> str:
        """The digest of all that has been taken in."""
        return self._digest.hexdigest()


def _named(value: object) -> str:
    """What stands for a value that JSON has no form for."""
    name = getattr(value, "__qualname__", None)
    return repr(value) if name is None else f"{getattr(value, '__module__', '')}.{name}"


def _content(entry: os.DirEntry[str]) -> bytes:
    """The content of a regular file. Raises `OSError`, and does not wait for what has no end."""
    if not entry.is_file(follow_symlinks=False):
        raise OSError(f"{entry.path} is not a regular file")
    return read(entry.path)
