"""The links and images of a text, for the rules that check them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from mkdocs_postmortems.markdown import raw
from mkdocs_postmortems.markdown.parser import parse_links
from mkdocs_postmortems.markdown.quick import is_quick
from mkdocs_postmortems.markdown.values import Reference

_LINK = re.compile(
    r"(?<!!)\[[^][*_~`<&\\@!:^|\r\n\0]+\]\((https?://[\w./#?=,+~-]+)\)",
    re.ASCII,
)
"""Words that lead to an ordinary address, where no markup besides makes something else of it."""


def references(text: str) -> tuple[Reference, ...]:
    """Every link and image of the text in the order of the page, with its line.

    That is what `render` asks its `Resolve` for: also bare addresses, and `<a href>` and
    `<img src>` in raw HTML. A definition or a footnote that nothing refers to is not published,
    and so not listed.
    """
    known = known_references(text)
    return references_in(parse_links(text)) if known is None else known


def known_references(text: str) -> tuple[Reference, ...] | None:
    """Those of a text that need no parsing: nothing but links is markup in it, in one line."""
    if is_quick(text):
        return ()
    if "www." in text or not is_quick(_LINK.sub("", text.rstrip("\n"))):
        return None
    return tuple(Reference(target=link, kind="link", line=1) for link in _LINK.findall(text))


def references_in(tokens: Iterable[Token]) -> tuple[Reference, ...]:
    """Those of a text that is parsed."""
    found: list[Reference] = []
    for token in tokens:
        first = token.map[0] + 1 if token.map else 1
        if token.type == "inline":
            found += _in_paragraph(token, first)
        elif token.type == "html_block":
            found += _in_html(token.content, first)
    return tuple(found)


def in_lines(token: Token, first: int) -> Iterator[tuple[Token, int]]:
    """The tokens within a paragraph that begins on a line, with the lines that they stand in."""
    at, line = 0, first
    for child in token.children or ():
        here = max(at, child.meta.get("at", at))
        line += token.content.count("\n", at, here)
        at = here
        yield child, line


def _in_paragraph(token: Token, first: int) -> Iterator[Reference]:
    for child, line in in_lines(token, first):
        if child.type == "link_open":
            yield Reference(target=str(child.attrs["href"]), kind="link", line=line)
        elif child.type == "image":
            yield Reference(target=str(child.attrs["src"]), kind="image", line=line)
        elif child.type == "html_inline":
            yield from _in_html(child.content, line)


def _in_html(source: str, first: int) -> Iterator[Reference]:
    for tag in raw.tags(source):
        line = first + source.count("\n", 0, tag.at)
        if tag.name == "a" and "href" in tag.attributes:
            yield Reference(target=tag.attributes["href"], kind="link", line=line)
        elif tag.name == "img" and "src" in tag.attributes:
            yield Reference(target=tag.attributes["src"], kind="image", line=line)
