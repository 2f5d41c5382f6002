"""`html/*`: raw HTML in a document of which the page will have less than the author wrote."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems import sanitise
from mkdocs_postmortems.markdown import Html
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

_LOOKS = frozenset({"class", "rel", "style", "target"})
"""Attributes whose loss takes nothing from what is said."""

_DECLARATION = "!"


@rule(
    "html/open",
    bad="""
body: "Before.\\n\\n<!-- The names\\n\\nThis is lost."
""",
    good="""
body: "Before.\\n\\n<!-- The names -->\\n\\nThis is read."
""",
)
def open_(subject: Subject) -> Iterator[Finding]:
    """A comment ends before another one begins, and an element that is left out ends.

    Otherwise the text that follows is left out of the page, to the end if need be.
    """
    for pointer, line, html in subject.html:
        if html.open:
            shown = {"": "comment", _DECLARATION: "declaration"}.get(html.name, f"<{html.name}>")
            what = f"this {shown} does not end, so what follows it is left out of the page"
            write = "write --> at its end" if not html.name else "end it, or take it out"
            yield Finding(pointer=pointer, line=line, what=what, write=write)


@rule(
    "html/left-out",
    Level.NOTE,
    bad="""
body: "The graph: <iframe src=\'https://example.com/graph\'></iframe>"
""",
    good="""
body: "The [graph](https://example.com/graph), <kbd>Ctrl</kbd> and `<iframe>`."
""",
)
def left_out(subject: Subject) -> Iterator[Finding]:
    """Raw HTML has only elements and attributes that are published.

    Those that lay out and mark text are. Scripts, forms, frames and ids are not, nor is a word
    that looks like an element: `<service>`. Of the attributes that are left out, `class`,
    `style`, `rel` and `target` are not told.
    """
    for pointer, line, html in subject.html:
        if not html.open and (what := _lost(html)):
            write = "write it in Markdown; to show it as it is, put it in `code`"
            yield Finding(pointer=pointer, line=line, what=f"{what} left out", write=write)


def _lost(html: Html) -> str:
    """What of a piece of HTML the page will not have, in words; empty for nothing."""
    if html.name == _DECLARATION:
        return "a declaration, <!...> or <?...>, is"
    if not html.name:
        return ""
    if not sanitise.keeps(html.name):
        return f"the element <{html.name}> is"
    gone = [name for name in html.removed if name not in _LOOKS]
    gone += [name for name in html.attributes if not sanitise.keeps(html.name, name)]
    return f"of <{html.name}> {', '.join(f'{name}=' for name in gone)} is" if gone else ""
