"""HTML in a Markdown text, made well-formed.

Raw HTML of an author can leave elements open. In a browser they swallow the rest of the page, and
25 KB of them can grow to 40 MB, because an unclosed `<b>` is repeated in every paragraph after it.
So each tag is written anew, and closed where its paragraph, list item or quote ends. What may be
published at all is for the sanitiser to say; here only what the renderer alone may write goes:
ids, classes, roles, and comments.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it.common.html_re import attribute
from markdown_it.token import Token

NESTING = 32
"""Raw elements inside each other; a tag beyond it is left out, and `limits` reports it."""

VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})

_BLOCKS = """
blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p section summary table
tbody td tfoot th thead tr ul
"""
_CONTAINERS = frozenset(_BLOCKS.split())
"""Elements that may stay open while other blocks follow; `<details>` around a list, say."""

_OTHER_RULES = """
iframe math noembed noframes noscript object plaintext script select style svg template textarea
title xmp
"""
_OPAQUE = tuple(_OTHER_RULES.split())
"""Elements whose content is no HTML, or HTML by other rules; they go with their content."""

PIECE = re.compile(
    r"<!--(?:-?>|.*?(?:-->|\Z))|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^>]*>?"
    rf"|<(?P<opaque>{'|'.join(_OPAQUE)})(?=[\s/>])(?P<of_opaque>[^<>]*)>.*?(?:</(?P=opaque)\s*>|\Z)"
    rf"|</(?:{'|'.join(_OPAQUE)})\s*>"
    rf"|<(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>{attribute}*+)\s*/?>"
    r"|</(?P<end>[A-Za-z][A-Za-z0-9-]*)\s*>"
    r"|(?P<less><)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""\s([A-Za-z_:][\w:.-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""", re.ASCII
)
_RESERVED = re.compile(r"id|class|name|role|rel|target|style|slot|is|part|(?:on|aria|data|xml).*")

Write = Callable[[str, dict[str, str], bool], str | None]
"""Gets a start tag's name and attributes, and whether it stands in a link; returns the tag to
write, or None to leave it out. The text that stands for a tag without an end, such as an image, may
be any HTML."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag, and the offset at which it stands."""

    name: str
    attributes: dict[str, str]
    at: int


def tags(source: str) -> Iterator[Tag]:
    """The start tags in a piece of raw HTML; comments hold none."""
    for piece in PIECE.finditer(source):
        if piece["name"]:
            yield _tag(piece)


def _tag(piece: re.Match[str]) -> Tag:
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(piece["attributes"]):
        name, value = found[1].lower(), found[2] or ""
        if value[:1] in ("'", '"'):
            value = value[1:-1]
        if not _RESERVED.fullmatch(name):
            attributes.setdefault(name, html.unescape(value))
    name = piece["name"].lower()
    return Tag("img" if name == "image" else name, attributes, piece.start())


def attribute_names(piece: re.Match[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The attributes of a start tag: those that a `Tag` has, and those that are removed."""
    source = piece["attributes"] or piece["of_opaque"] or ""
    names = dict.fromkeys(found[1].lower() for found in _ATTRIBUTE.finditer(source))
    removed = tuple(name for name in names if _RESERVED.fullmatch(name))
    return tuple(name for name in names if name not in removed), removed


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    level: int
    written: bool


class Balance:
    """Writes the raw HTML of one text anew. Levels are those of markdown-it's block tokens."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._open: list[_Open] = []
        """Outermost first; the levels never fall."""
        self._line = 0
        self.too_deep: int | None = None
        """The first line, counted from 0, whose tag would nest deeper than `NESTING`."""

    def tokens(self, tokens: list[Token]) -> list[Token]:
        """The tokens with all raw HTML made well-formed. Changes the tokens."""
        written: list[Token] = []
        for token in tokens:
            self._line = token.map[0] if token.map else self._line
            if token.nesting == -1:
                written += self._leave(token.level)
            elif token.type == "footnote_block_open":
                written += self._leave(-1)
            elif token.type == "html_block":
                token.content = self._feed(token.content, token.level, token.level)
                token.content += self._end(self._first(lambda one: one.name not in _CONTAINERS))
            elif token.type == "inline":
                self._inline(token)
            written.append(token)
        return written + self._leave(-1)

    def _inline(self, token: Token) -> None:
        for child in token.children or ():
            if child.type == "html_inline":
                child.content = self._feed(child.content, token.level, token.level - 1)
            elif child.type == "image":
                child.meta["linked"] = self._is_in_link()

    def _leave(self, level: int) -> list[Token]:
        """What closes the elements that were opened inside a block that ends."""
        closing = self._end(self._first(lambda one: one.level > level))
        return [Token("html_block", "", 0, content=closing)] if closing else []

    def _feed(self, source: str, level: int, floor: int) -> str:
        """The source anew; an end tag reaches elements opened at the level `floor` or deeper."""
        written: list[str] = []
        end = 0
        for piece in PIECE.finditer(source):
            written.append(source[end : piece.start()])
            end = piece.end()
            if piece["name"]:
                written.append(self._start(_tag(piece), level))
            elif piece["end"]:
                written.append(self._close(piece["end"].lower(), floor))
            elif piece["less"]:
                written.append("&lt;")
        return "".join(written) + source[end:]

    def _start(self, tag: Tag, level: int) -> str:
        if tag.name in _OPAQUE:
            return ""
        linked = self._is_in_link()
        if tag.name in VOID:
            return self._write(tag.name, tag.attributes, linked) or ""
        if len(self._open) >= NESTING:
            self.too_deep = self._line if self.too_deep is None else self.too_deep
            return ""
        written = self._write(tag.name, tag.attributes, linked)
        self._open.append(_Open(tag.name, level, written is not None))
        return written or ""

    def _is_in_link(self) -> bool:
        return any(one.name == "a" for one in self._open)

    def _close(self, name: str, floor: int) -> str:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].level < floor:
                break
            if self._open[index].name == name:
                return self._end(index)
        return ""

    def _first(self, wanted: Callable[[_Open], bool]) -> int:
        """The index of the outermost such element; else of the end."""
        return next((i for i, one in enumerate(self._open) if wanted(one)), len(self._open))

    def _end(self, index: int) -> str:
        """The end tags of this element and of all inside it."""
        closing = self._open[index:]
        del self._open[index:]
        return "".join(f"</{one.name}>" for one in reversed(closing) if one.written)
