"""What the rules look at in a text, of one parse: its links and its raw HTML."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_postmortems.markdown.finding_html import Html, html_in, may_hold_html
from mkdocs_postmortems.markdown.parser import parse_links
from mkdocs_postmortems.markdown.referring import known_references, references_in
from mkdocs_postmortems.markdown.values import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What `references` and `raw_html` find."""

    references: tuple[Reference, ...] = ()
    html: tuple[Html, ...] = ()


def marks(text: str) -> Marks:
    """The links and images of a text, and its raw HTML but for end tags."""
    known = known_references(text)
    if known is not None:
        return Marks(references=known)
    tokens = parse_links(text)
    html = tuple(html_in(tokens)) if may_hold_html(text) else ()
    return Marks(references=references_in(tokens), html=html)
