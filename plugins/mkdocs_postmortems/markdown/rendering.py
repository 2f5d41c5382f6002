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
    return Rendered(html=_write(tokens, resolve, id_prefix, medium), headings=headings)


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
    _shift(tokens, _FIELD_LEVEL)
    if len(tokens) == 3 and tokens[0].type == "paragraph_open":
        tokens[0].hidden = tokens[2].hidden = True
    return _write(tokens, resolve, id_prefix, medium)


def _write(tokens: list[Token], resolve: Resolve, id_prefix: str, medium: Medium) -> str:
    writer = Writer(resolve=resolve, id_prefix=id_prefix, medium=medium)
    return writer.html(Balance(writer.raw).tokens(tokens) if _has_html(tokens) else tokens)


def _has_html(tokens: list[Token]) -> bool:
    return any(
        token.type == "html_block"
        or (token.children and any(child.type == "html_inline" for child in token.children))
        for token in tokens
    )


def _shift(tokens: list[Token], top: int) -> None:
    """Moves the levels of headings so that the highest is `top`; none is deeper than 6."""
    tags = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    offset = top - min((int(token.tag[1]) for token in tags), default=top)
    for token in tags:
        token.tag = f"h{min(6, int(token.tag[1]) + offset)}"


def _number(tokens: list[Token], id_prefix: str) -> tuple[Heading, ...]:
    """Gives the headings their levels and ids."""
    _shift(tokens, _BODY_LEVEL)
    slugs = Slugs()
    headings: list[Heading] = []
    for number, start in enumerate(tokens):
        if start.type == "heading_open":
            content, end = tokens[number + 1 : number + 3]
            text = " ".join(words(content.children or ()).split())
            id = id_prefix + slugs.slug(text)
            start.meta["id"] = end.meta["id"] = id
            line = start.map[0] + 1 if start.map else 1
            headings.append(Heading(level=int(start.tag[1]), id=id, text=text, line=line))
    return tuple(headings)
