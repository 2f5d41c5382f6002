"""The posts of a Statuspage, whichever way they come."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.words import clean, first_paragraph, paragraphs
from mkdocs_postmortems.model.events import Event

_TELLING = 100
"""A closing post of so many characters tells what happened; a shorter one only that it is over."""

_PLAIN = ("update", "")


def text_of(text: object) -> str:
    """A post's text as Markdown, each line a paragraph."""
    found = clean(text)
    return paragraphs(to_markdown(found, lines=True)).strip() if found else ""


def labelled(status: str, text: str) -> str:
    """A post with its status in front, but for those that say nothing."""
    name = status.replace("_", " ").strip().capitalize()
    if status.lower() in _PLAIN and text:
        return text
    return f"**{name}:** {text}" if text and name else text or f"**{name or 'Update'}**"


_STANDARD = re.compile(
    r"this (?:incident|issue|maintenance) (?:has been|is) (?:resolved|completed)"
    r"|the scheduled maintenance has been completed"
    r"|we (?:are|\'re) (?:currently |continuing to )?(?:investigat|monitor)",
    re.IGNORECASE,
)
"""How posts begin that say no more than their status."""

_LABEL = re.compile(r"\A\*\*[^*\n]+:\*\* ")


def summarised(report: str, timeline: tuple[Event, ...]) -> str:
    """The report's first paragraph, else the closing post if it tells enough, else an early one."""
    for part in report.split("\n\n"):
        if part.strip() and not part.lstrip().startswith(("#", "```", "|", "---", "![")):
            return part.strip()
    posts = [_LABEL.sub("", event.text).strip() for event in timeline]
    telling = [p for p in posts if len(p) >= _TELLING and not _STANDARD.match(p)]
    if not telling:
        return first_paragraph(posts[0])[0] if posts else ""
    return first_paragraph(telling[-1] if posts[-1] == telling[-1] else telling[0])[0]


def former(address: str) -> tuple[str, ...]:
    """The path on the status page, so that it leads here once the site takes its place."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ()
    return (path.rstrip("/") + "/",) if path.startswith("/incidents/") else ()
