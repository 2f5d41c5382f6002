"""The raw HTML of a text, for the rules that tell what will not be published of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from mkdocs_postmortems.markdown import raw
from mkdocs_postmortems.markdown.parser import parse_links
from mkdocs_postmortems.markdown.referring import in_lines

_MAY_HOLD = re.compile(r"<(?:[!?]|[A-Za-z][A-Za-z0-9-]*[\s/>])")
"""Without one of these there is no raw HTML; addresses in angle brackets are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Html:
    """A start tag, a comment or a declaration, with its line, counted from 1.

    `name` is the element's, in small letters; it is empty for a comment, and `!` for a declaration.
    `attributes` are the names of those that the renderer leaves to the sanitiser, `removed` of the
    others. What does not end is `open`, and a comment that another one begins in: what follows it
    is lost.
    """

    line: int
    name: str
    attributes: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    open: bool = False


def raw_html(text: str) -> Iterator[Html]:
    """All raw HTML of a text but its end tags, in the order of the page."""
    if may_hold_html(text):
        yield from html_in(parse_links(text))


def may_hold_html(text: str) -> bool:
    """Whether a text has to be parsed to know."""
    return _MAY_HOLD.search(text) is not None


def html_in(tokens: Iterable[Token]) -> Iterator[Html]:
    """That of a text that is parsed."""
    for token in tokens:
        first = token.map[0] + 1 if token.map else 1
        if token.type == "html_block":
            yield from _pieces(token.content, first)
        elif token.type == "inline":
            for child, line in in_lines(token, first):
                if child.type == "html_inline":
                    yield from _pieces(child.content, line)


def _pieces(source: str, first: int) -> Iterator[Html]:
    for piece in raw.PIECE.finditer(source):
        line = first + source.count("\n", 0, piece.start())
        name = (piece["name"] or piece["opaque"] or "").lower()
        if name:
            kept, removed = raw.attribute_names(piece)
            name = "img" if name == "image" else name
            yield Html(
                line=line, name=name, attributes=kept, removed=removed, open=_is_open_element(piece)
            )
        elif piece[0].startswith("<!--"):
            yield Html(line=line, name="", open=_is_open_comment(piece[0]))
        elif piece[0].startswith(("<!", "<?")):
            yield Html(line=line, name="!", open=not piece[0].endswith(">"))


def _is_open_comment(shown: str) -> bool:
    ends = shown.endswith("-->") or shown == "<!-->"
    return not ends or "<!--" in shown[4:]


def _is_open_element(piece: re.Match[str]) -> bool:
    """Whether one that goes with all its content has some, and no end."""
    if piece["opaque"] is None:
        return False
    content = piece[0][piece.end("of_opaque") + 1 - piece.start() :]
    return bool(content.strip()) and not re.search(rf"</{piece['opaque']}\s*>\Z", content, re.I)
