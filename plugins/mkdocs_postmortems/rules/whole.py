"""All that a document says, as one text: the strings of its front matter, and its body as it is."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from mkdocs_postmortems.model.document import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a document: a value of the front matter, or a line and column of the body.

    Both count from 1, the line within the body; in the front matter they are None.
    """

    pointer: Pointer = ()
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, kw_only=True)
class Whole:
    """One text to search, and the way back: where a place of it stands in the document.

    `starts` are the places at which the strings of `pointers` begin; the body begins at `body`.
    """

    text: str
    starts: tuple[int, ...]
    pointers: tuple[Pointer, ...]
    body: int

    def spot(self, at: int) -> Spot:
        """Where the character `at` of the text stands."""
        if at < self.body:
            return Spot(pointer=self.pointers[bisect_right(self.starts, at) - 1])
        number = bisect_right(self._lines, at)
        return Spot(line=number, column=at - self._lines[number - 1] + 1)

    @cached_property
    def _lines(self) -> list[int]:
        """Where the lines of the body begin."""
        lines = [self.body]
        while end := self.text.find("\n", lines[-1]) + 1:
            lines.append(end)
        return lines


def whole(strings: list[tuple[Pointer, str]], body: str) -> Whole:
    """The strings of a front matter, each on lines of its own, then the body."""
    starts, at = [], 0
    for _, text in strings:
        starts.append(at)
        at += len(text) + 1
    return Whole(
        text="\n".join([*(text for _, text in strings), body]),
        starts=tuple(starts),
        pointers=tuple(pointer for pointer, _ in strings),
        body=at,
    )
