"""A text as one line: for descriptions, summaries and drawings."""

from __future__ import annotations

from markdown_it.token import Token

from mkdocs_postmortems.markdown.parser import parse
from mkdocs_postmortems.markdown.quick import is_quick
from mkdocs_postmortems.markdown.text import words


def plain(text: str) -> str:
    """The words of the text, with single spaces: no markup, HTML, footnotes or alert titles."""
    return " ".join((text if is_quick(text) else "\n".join(_pieces(parse(text)))).split())


def _pieces(tokens: list[Token]) -> list[str]:
    pieces: list[str] = []
    for token in tokens:
        if token.type == "footnote_block_open":
            break
        if token.type == "inline":
            pieces.append(words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            pieces.append(token.content)
    return pieces
