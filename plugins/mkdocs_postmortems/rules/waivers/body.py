"""Comments in the body that speak to the project, and the lines that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from mkdocs_postmortems.markdown.parser import blocks
from mkdocs_postmortems.model.comments import MARK, Comment
from mkdocs_postmortems.model.problems import Place

_OPENING = re.compile(rf"<!--\s*{MARK}")
_ALONE = re.compile(rf"\s*<!--\s*{MARK}((?:(?!-->).)*)-->\s*")
_ANY_COMMENT = re.compile(r"[ \t>]*<!--.*-->\s*")
_HEADING = re.compile(rf"{MARK}\s*allow\b")
_CODE = re.compile(r"`[^`]*`")

_NOT_ALONE = (
    "the comment does not stand alone on its line",
    "write it on one line of its own, right above the text",
)
_NOTHING_BELOW = (
    "no text begins in the next line",
    "move it to the line right above the text that it is about",
)
_IN_A_HEADING = (
    "in the body this is a heading",
    f"write `<!-- {MARK} ... -->` on the line above the text",
)


def comments(body: str, *, first_line: int) -> Iterator[Comment]:
    """The comments of a body that begins on line `first_line` of its file.

    A comment speaks of the block that begins in the next line that is no comment: a paragraph, a
    heading, a whole list, table or quotation.
    """
    if MARK not in body:
        return
    lines, tokens = body.split("\n"), blocks(body)
    ends: dict[int, int] = {}
    for token in tokens:
        # Parents come first: the outermost block wins.
        if token.map and token.nesting >= 0 and token.type != "inline":
            ends.setdefault(token.map[0], token.map[1])
    for number, text, wrong in _marked(tokens):
        target = number
        while target < len(lines) and _ANY_COMMENT.fullmatch(lines[target]):
            target += 1
        nothing = None if target in ends else _NOTHING_BELOW
        yield Comment(
            text=text,
            place=Place(line=number + first_line, column=_column(lines[number])),
            first=target + first_line,
            last=ends.get(target, target) + first_line - 1,
            misplaced=wrong or nothing,
        )


def _marked(tokens: list[Token]) -> Iterator[tuple[int, str, tuple[str, str] | None]]:
    """The line (from 0), the text, and what is wrong with its place."""
    heading = False
    for token in tokens:
        start = token.map[0] if token.map else 0
        if token.type == "html_block":
            lines = token.content.split("\n")
            for number in _lines(_OPENING.finditer(token.content), token.content):
                match = _ALONE.fullmatch(lines[number])
                wrong = None if match else _NOT_ALONE
                yield start + number, match[1].strip() if match else "", wrong
        elif token.type == "inline":
            if heading and _HEADING.match(token.content):
                yield start, "", _IN_A_HEADING
            # A comment inside code is shown to readers; it speaks to them.
            text = _CODE.sub(lambda code: re.sub(r"[^\n]", "x", code[0]), token.content)
            for number in _lines(_OPENING.finditer(text), text):
                yield start + number, "", _NOT_ALONE
        heading = token.type == "heading_open"


def _lines(matches: Iterator[re.Match[str]], text: str) -> list[int]:
    """The lines, from 0, that the matches begin in."""
    found: dict[int, None] = {}
    line = position = 0
    for match in matches:
        line += text.count("\n", position, match.start())
        position = match.start()
        found[line] = None
    return list(found)


def _column(line: str) -> int:
    return max(line.find("<!--"), 0) + 1
