"""The lines of source files, for excerpts."""

from __future__ import annotations

import stat
from pathlib import Path

from mkdocs_postmortems import sources


class SourceLines:
    """Reads lines of the files below a folder; holds one file at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path: str | None = None
        self.lines: list[str] = []

    def line(self, path: str, number: int) -> str | None:
        """A line, counted from 1; None where the file or the line cannot be read."""
        if path != self.path:
            self.path, self.lines = path, self._read(path)
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None

    def _read(self, path: str) -> list[str]:
        file = self.folder / path
        try:
            # A problem may be about a pipe or a device: opening one could wait for ever.
            if not stat.S_ISREG(file.lstat().st_mode):
                return []
        except (OSError, ValueError):
            return []
        data, _ = sources.read(sources.Source(uri=path, path=path, folder=self.folder))
        text = (data or b"").decode("utf-8-sig", errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
