"""Text that YAML takes for a comment and drops: `title: Fix #12 failed` is the title "Fix".

A `#` after a blank begins a comment. One with a blank behind it was meant as one; one with text
glued to it, after unquoted text, was hardly ever.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import ScalarEvent

from mkdocs_postmortems.frontmatter.loader import LOADER
from mkdocs_postmortems.model.comments import MARK
from mkdocs_postmortems.model.problems import Place

_TEXT = rf"#(?![\s#]|{MARK}|\Z)"
_AFTER = re.compile(rf"[ \t]+({_TEXT})")
_LINE = re.compile(r"[ \t]*(#[0-9])")
"""A line of a wrapped text that begins with the number of a ticket."""

_SOMEWHERE = re.compile(rf"\S[ \t]+{_TEXT}|\n[ \t]+#[0-9]")
_IN_TEXT = re.compile(rf"""(?<=[^\s:\[\]{{}}"'|>,-])([ \t]+){_TEXT}""")
_MARGIN = re.compile(r"[ -]*")


def lines_with_some(text: str) -> list[str] | None:
    """The lines of a front matter where a `#` could cut off text somewhere, else None."""
    if " #" not in text and "\t#" not in text:  # as in nearly all, and quickly seen
        return None
    return text.split("\n") if _SOMEWHERE.search(text) else None


def cut_off_after(event: ScalarEvent, lines: list[str]) -> Place | None:
    """The `#`, counted from 0, that ends a plain scalar though text is glued to it."""
    end: Any = event.end_mark
    start: Any = event.start_mark
    if found := _AFTER.match(lines[end.line], end.column):
        return Place(line=end.line, column=found.start(1))
    if not event.value or lines[end.line][end.column :].strip():
        return None
    below = "".join(lines[end.line + 1 : end.line + 2])
    found = _LINE.match(below)
    if found and found.start(1) > _margin(lines[start.line]):
        return Place(line=end.line + 1, column=found.start(1))
    return None


def cut_off_unreadably(text: str, last_line: int) -> Iterator[Place]:
    """Each `#` up to a line, counted from 0, that makes a front matter unreadable.

    It is one that stands in a text if a letter stands in its place.
    """
    mended = _IN_TEXT.sub(r"\1x", text)
    if mended == text:
        return
    lines, were = mended.split("\n"), text.split("\n")
    with contextlib.suppress(yaml.YAMLError):
        for event in yaml.parse(mended, Loader=LOADER):
            if isinstance(event, ScalarEvent) and not event.style:
                first: Any = event.start_mark
                last: Any = event.end_mark
                for number in range(first.line, min(last.line, last_line) + 1):
                    begin = first.column if number == first.line else 0
                    end = last.column if number == last.line else len(lines[number])
                    if place := _first_change(lines[number], were[number], begin, end):
                        yield Place(line=number, column=place)


def _first_change(line: str, was: str, begin: int, end: int) -> int:
    """The column of the first sign that was another one, 0 where there is none."""
    return next((n for n in range(begin, end) if line[n] != was[n]), 0)


def _margin(line: str) -> int:
    found = _MARGIN.match(line)
    return found.end() if found else 0
