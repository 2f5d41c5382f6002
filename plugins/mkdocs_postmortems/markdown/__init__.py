"""The one renderer: CommonMark and GitHub's extensions to HTML, with source lines.

What reviewers see in a pull request is what readers get. The room is pure: no files, no clock, no
state between calls. The HTML it makes is untrusted; the room `sanitise` makes it trusted.
"""

from mkdocs_postmortems.markdown.bounds import limits
from mkdocs_postmortems.markdown.finding_html import Html, raw_html
from mkdocs_postmortems.markdown.marks import Marks, marks
from mkdocs_postmortems.markdown.plain_text import plain
from mkdocs_postmortems.markdown.referring import references
from mkdocs_postmortems.markdown.rendering import headings, inline, render
from mkdocs_postmortems.markdown.stretches import stretches
from mkdocs_postmortems.markdown.values import (
    PAGE,
    Heading,
    Labels,
    Medium,
    Reference,
    Rendered,
    Resolve,
)

__all__ = [
    "PAGE",
    "Heading",
    "Html",
    "Labels",
    "Marks",
    "Medium",
    "Reference",
    "Rendered",
    "Resolve",
    "headings",
    "inline",
    "limits",
    "marks",
    "plain",
    "raw_html",
    "references",
    "render",
    "stretches",
]
