"""Ordinary pages, as MkDocs renders them: their HTML goes through the same list as a document's.

A site whose pages come only from people it trusts says `trusted_pages: true`, and they may hold
whatever Markdown extensions, HTML and the theme's front matter can do.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import MutableMapping
from html.parser import HTMLParser
from typing import Any

from mkdocs_postmortems import sanitise
from mkdocs_postmortems.project.pages import KEYS

_TAG = re.compile(r"<[^>]*>")
_LOOKS = {"class", "style"}
"""Attributes whose loss changes nothing but looks, and which every extension writes."""


_ELSEWHERE = re.compile(r'<img(?= )(?=[^>]* src="(?:https?:)?//)[^>]*>', re.IGNORECASE)
_ALTERNATIVE = re.compile(r' alt="([^"]*)"')


def clean(content: str) -> tuple[str, list[str]]:
    """The content as it may be published, and what of it was left out, in words.

    Of an image on another host, which would learn of each reader, the alternative text stays.
    """
    kept = _ELSEWHERE.sub(_alternative, str(sanitise.clean(content)))
    return kept, sorted(_parts(content) - _parts(kept))


def _alternative(image: re.Match[str]) -> str:
    found = _ALTERNATIVE.search(image[0])
    return found[1] if found else ""


def _parts(content: str) -> Counter[str]:
    parser = _Parts()
    parser.feed(content)
    parser.close()
    return parser.found


class _Parts(HTMLParser):
    """Counts elements and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[f"<{tag}>"] += 1
        self.found.update(f"{name}=" for name, _ in attrs if name not in _LOOKS)


def keep_meta(meta: MutableMapping[str, Any]) -> None:
    """Leave only what says something of the page, escaped: the theme escapes nothing."""
    kept = {key: html.escape(str(meta[key])) for key in KEYS if key in meta}
    meta.clear()
    meta.update(kept)


def title(shown: str) -> str:
    """A page's title as text, escaped once: the theme takes tags out of it and unescapes it."""
    return html.escape(html.unescape(_TAG.sub("", shown)))
