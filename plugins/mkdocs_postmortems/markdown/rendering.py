"""A text to HTML: a whole body, or a short field."""

from __future__ import annotations

from markdown_it.token import Token

from mkdocs_postmortems.markdown.parser import parse
from mkdocs_postmortems.markdown.quick import is_quick
from mkdocs_postmortems.markdown.raw import Balance
from mkdocs_postmortems.markdown.slugs import Slugs
from mkdocs_postmortems.markdown.tags import in_text
from mkdocs_postmortems.markdown.text import words
from mkdocs_postmortems.markdown.values import PAGE, Heading, Medium, Rendered, Resolve
from mkdocs_postmortems.markdown.writer import Writer

_BODY_LEVEL = 2
"""The level of a body's highest heading: the page's title alone is level 1."""

_FIELD_LEVEL = 4
"""The level of a field's highest heading: fields stand in the sections of an article."""


def render(text: str, *, resolve: Resolve, id_prefix: str = "", medium: Medium = PAGE) -> Rendered:
    """A body as blocks. The HTML is untrusted until it is sanitised.

    The ids are GitHub's for headings, `fn:1` and `fnref:1` for footnotes; `id_prefix` stands in
    front of the former and of the latter's number, so that several texts can share a page. Ask
    `limits` first: a text beyond them can take long.
    """
    tokens = parse(text)
    headings = _number(tokens, id_prefix)
    writer = Writer(resolve=resolve, id_prefix=id_prefix, medium=medium)
    return Rendered(html=_write(tokens, text, writer), headings=headings)


def headings(text: str) -> tuple[Heading, ...]:
    """The headings that `render` would write for a body, without writing it."""
    return _number(parse(text), "")


def inline(text: str, *, resolve: Resolve, id_prefix: str = "", medium: Medium = PAGE) -> str:
    """A field: a single paragraph without its `<p>`, else blocks. Untrusted until sanitised.

    Headings get no ids here. `id_prefix` is for the ids of footnotes.
    """
    if is_quick(text):
        return in_text(text)
    tokens = parse(text)
    _shifted(tokens, _FIELD_LEVEL)
    if len(tokens) == 3 and tokens[0].type == "paragraph_open":
        tokens[0].hidden = tokens[2].hidden = True
    return _write(tokens, text, Writer(resolve=resolve, id_prefix=id_prefix, medium=medium))


def _write(tokens: list[Token], text: str, writer: Writer) -> str:
    if "<" in text and _has_html(tokens):
        return writer.html(Balance(writer.raw).tokens(tokens))
    return writer.html(tokens)


def _has_html(tokens: list[Token]) -> bool:
    return any(
        token.type == "html_block"
        or (token.children and any(child.type == "html_inline" for child in token.children))
        for token in tokens
    )


def _shifted(tokens: list[Token], top: int) -> list[tuple[Token, Token, Token]]:
    """The headings: start, content and end, with levels so that the highest is `top`.

    None is deeper than 6.
    """
    places = [place for place, token in enumerate(tokens) if token.type == "heading_open"]
    offset = top - min((int(tokens[place].tag[1]) for place in places), default=top)
    found = []
    for place in places:
        start, content, end = tokens[place : place + 3]
        start.tag = end.tag = f"h{min(6, int(start.tag[1]) + offset)}"
        found.append((start, content, end))
    return found


def _number(tokens: list[Token], id_prefix: str) -> tuple[Heading, ...]:
    """Gives the headings their levels and ids."""
    slugs = Slugs()
    headings: list[Heading] = []
    for start, content, end in _shifted(tokens, _BODY_LEVEL):
        text = " ".join(words(content.children or ()).split())
        id = id_prefix + slugs.slug(text)
        start.meta["id"] = end.meta["id"] = id
        line = start.map[0] + 1 if start.map else 1
        headings.append(Heading(level=int(start.tag[1]), id=id, text=text, line=line))
    return tuple(headings)
