"""Somebody's notes as a part of the body: none of them is lost, and none is front matter."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from mkdocs_postmortems.frontmatter import read_plain
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.scaffold.filling import Line, as_lines
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

_FENCE = re.compile(r"---[ \t]*")
_HEAD = (
    "",
    "## Notes",
    "",
    "<!-- Move each of these to where it belongs, then delete this part. -->",
    "",
)


def read_notes(data: bytes, *, path: str) -> tuple[tuple[Line, ...], list[Problem]]:
    """The notes as lines of Markdown below a heading of their own.

    Markdown stays as it is, but for its front matter, which becomes a block of code, as the whole
    of any other text does. Text that is not UTF-8 or has invisible characters is a problem.
    """
    document, problems = read_plain(data, path=path, uri=path)
    if document is None or problems:
        return (), problems
    lines = as_lines(document.body.rstrip(), path)
    if not document.body.strip():
        return (), []
    if PurePosixPath(path).suffix.lower() not in MARKDOWN_SUFFIXES:
        lines = _code(lines, "text")
    elif end := _front_matter(lines):
        lines = (*_code(lines[1 : end - 1], "yaml"), *lines[end:])
    head = tuple(Line(text=text, path=path, number=1) for text in _HEAD)
    return (*head, *lines), []


def _front_matter(lines: tuple[Line, ...]) -> int:
    """How many lines the front matter has, fences included; 0 without one."""
    if _FENCE.fullmatch(lines[0].text):
        for number, line in enumerate(lines[1:], start=2):
            if _FENCE.fullmatch(line.text):
                return number
    return 0


def _code(lines: tuple[Line, ...], language: str) -> tuple[Line, ...]:
    """A block of code, with a fence that is longer than any within it."""
    runs = [len(run) for line in lines for run in re.findall("`+", line.text)]
    fence = "`" * max(3, max(runs, default=0) + 1)
    first, last = (lines[0], lines[-1]) if lines else (None, None)
    if first is None or last is None:
        return ()
    return (
        Line(text=fence + language, path=first.path, number=first.number),
        *lines,
        Line(text=fence, path=last.path, number=last.number),
    )
