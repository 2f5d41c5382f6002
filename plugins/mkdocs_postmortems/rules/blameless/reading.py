"""What of a document is judged: its words, with the line of each stretch of the body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from mkdocs_postmortems.markdown.parser import parse
from mkdocs_postmortems.rules.blameless.hit import BLANK


@lru_cache(maxsize=32)
def paragraphs(source: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs of a Markdown text outside block quotes, each with its first line.

    A line break in the source stays one, so that the line of a place can be counted.
    """
    found: list[tuple[int, str]] = []
    quotes, line = 0, 1
    for token in parse(source):
        quotes += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        line = token.map[0] + 1 if token.map else line
        if token.type == "inline" and not quotes:
            found.append((line, "".join(_words(token.children or []))))
    return tuple(found)


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type in ("text", "image"):
            yield token.content
        elif token.type == "code_inline":
            yield BLANK
