"""The links and images of a text, for the rules that check them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from mkdocs_postmortems.markdown import raw
from mkdocs_postmortems.markdown.parser import parse_links
from mkdocs_postmortems.markdown.quick import is_quick
from mkdocs_postmortems.markdown.values import Reference


def references(text: str) -> tuple[Reference, ...]:
    """Every link and image of the text in the order of the page, with its line.

    That is what `render` asks its `Resolve` for: also bare addresses, and `<a href>` and
    `<img src>` in raw HTML. A definition or a footnote that nothing refers to is not published,
    and so not listed.
    """
    return () if is_quick(text) else references_in(parse_links(text))


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
