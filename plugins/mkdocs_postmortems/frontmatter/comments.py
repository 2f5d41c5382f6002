"""Comments in the front matter that speak to the project, and the lines that they speak of.

libyaml drops comments. What is left once its scalars are taken away is found by its marks; that is
a second reading, made only of a front matter that holds `postmortems:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mkdocs_postmortems.frontmatter.loader import LOADER
from mkdocs_postmortems.model.comments import MARK, Comment
from mkdocs_postmortems.model.problems import Place

_HASH = re.compile(rf"(?<!\S)#[ \t]*{MARK}")
_HTML = re.compile(rf"<!--\s*{MARK}")
_COMMENT_LINE = re.compile(r"[ \t]*#")

_IN_TEXT = (
    "inside a text this is no comment, but part of the text",
    "move it to the line above the key",
)
_HTML_IN_TEXT = (
    "an HTML comment is read in the body only",
    f"write `# {MARK} ...` in the line above the key",
)
_NOTHING_BELOW = (
    "no key and no list item begins in the next line",
    "move it to the line above the one that it is about",
)
_NOTHING_HERE = (
    "no key and no list item begins in this line",
    "move it to the line above the one that it is about",
)


def comments(text: str, *, first_line: int) -> tuple[Comment, ...]:
    """The comments of a front matter that begins on line `first_line` of its file.

    A comment speaks of the key or the list item in its own line, else in the next one that is no
    comment, with everything below it.
    """
    if MARK not in text:
        return ()
    outline = _Outline()
    outline.read(text)
    lines = text.split("\n")
    found = [*_hashes(lines, outline), *_html(text)]
    return tuple(
        Comment(
            text=comment.text,
            place=Place(line=comment.place.line + first_line, column=comment.place.column + 1),
            first=comment.first + first_line,
            last=comment.last + first_line,
            misplaced=comment.misplaced,
        )
        for comment in found
    )


def _hashes(lines: list[str], outline: _Outline) -> Iterator[Comment]:
    """The `#` comments; lines and columns count from 0, as libyaml's do."""
    for number, line in enumerate(lines):
        for match in _HASH.finditer(line):
            place = Place(line=number, column=match.start())
            alone = not line[: match.start()].strip()
            scalar = outline.scalar_at(place)
            if scalar is None:
                yield _comment(lines, outline, place, line[match.end() :].strip(), alone=alone)
                break
            if scalar.block or alone:
                yield Comment(text="", place=place, misplaced=_IN_TEXT)
                break


def _comment(
    lines: list[str], outline: _Outline, place: Place, text: str, *, alone: bool
) -> Comment:
    target = place.line
    while alone and target < len(lines) and _COMMENT_LINE.match(lines[target]):
        target += 1
    node = outline.nodes.get(target)
    if node is None:
        wrong = _NOTHING_BELOW if alone else _NOTHING_HERE
        return Comment(text=text, place=place, misplaced=wrong)
    return Comment(text=text, place=place, first=target, last=node.last)


def _html(text: str) -> Iterator[Comment]:
    for match in _HTML.finditer(text):
        before = text[: match.start()]
        place = Place(line=before.count("\n"), column=len(before) - before.rfind("\n") - 1)
        yield Comment(text="", place=place, misplaced=_HTML_IN_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scalar:
    """From where to where a text stands; that of a block scalar begins below its `|` or `>`."""

    start: Place
    end: Place
    block: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """A key or a list item: its column, and the last line of what is below it."""

    column: int
    last: int


@dataclass(slots=True)
class _Outline:
    """The scalars of a front matter, and for each line the outermost node that begins in it."""

    scalars: list[_Scalar] = field(default_factory=list)
    nodes: dict[int, _Node] = field(default_factory=dict)

    def read(self, text: str) -> None:
        """Read a front matter that is known to be readable."""
        # With the line feed a block scalar ends on the line after it even at the end of the text.
        stream = yaml.parse(text + "\n", Loader=LOADER)
        for event in stream:
            if isinstance(event, MappingStartEvent):
                self._value(event, stream)

    def scalar_at(self, place: Place) -> _Scalar | None:
        """The scalar that a place lies in."""
        return next((s for s in self.scalars if s.start <= place < s.end), None)

    def _value(self, event: Event, stream: Iterator[Event]) -> int:
        """Read one value; the result is its last line."""
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        last = _place(event.start_mark).line
        if isinstance(event, MappingStartEvent):
            for key in stream:
                if isinstance(key, MappingEndEvent):
                    return max(last, _place(key.end_mark).line) if event.flow_style else last
                self._value(key, stream)
                last = self._value(next(stream), stream)
                self._note(key, last)
        if isinstance(event, SequenceStartEvent):
            for item in stream:
                if isinstance(item, SequenceEndEvent):
                    return max(last, _place(item.end_mark).line) if event.flow_style else last
                last = self._value(item, stream)
                self._note(item, last)
        return last  # an alias

    def _scalar(self, event: ScalarEvent) -> int:
        start, end = _place(event.start_mark), _place(event.end_mark)
        block = event.style in ("|", ">")
        first = Place(line=start.line + 1, column=0) if block else start
        self.scalars.append(_Scalar(start=first, end=end, block=block))
        return end.line - 1 if block else end.line

    def _note(self, event: Event, last: int) -> None:
        start = _place(event.start_mark)
        known = self.nodes.get(start.line)
        if known is None or (start.column, -last) < (known.column, -known.last):
            self.nodes[start.line] = _Node(column=start.column, last=last)


def _place(mark: Any) -> Place:
    """The position of a mark, of libyaml's kind or of PyYAML's own, from 0."""
    return Place(line=mark.line, column=mark.column)
