"""Comments in which an author speaks to the project."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_postmortems.model.problems import Place

MARK = "postmortems:"
"""What such a comment begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment that begins with `postmortems:`; `text` is what follows.

    `first` and `last` are the lines of the file that it speaks of. Where it cannot speak of any,
    `misplaced` says why, and what to write.
    """

    text: str
    place: Place
    first: int = 0
    last: int = 0
    misplaced: tuple[str, str] | None = None

    def covers(self, line: int) -> bool:
        """Whether it speaks of a line of the file."""
        return self.first <= line <= self.last
