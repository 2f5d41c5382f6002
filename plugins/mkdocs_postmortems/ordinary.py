"""Ordinary pages, as MkDocs renders them: their HTML goes through the same list as a document's.

A site whose pages come only from people it trusts says `trusted_pages: true`, and they may hold
whatever Markdown extensions, HTML and the theme's front matter can do.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections import Counter
from collections.abc import Callable, MutableMapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from mkdocs_postmortems import sanitise
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.project.pages import KEYS
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

_TAG = re.compile(r"<[^>]*>")
_HREF = re.compile(
    r"""(<a\b(?:[^>"']|"[^"]*"|'[^']*')*?)\shref\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)""", re.I
)
_ABSOLUTE = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]*:")
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


def without_links(content: str, is_left_out: Callable[[str], bool]) -> tuple[str, list[str]]:
    """The content with the text of some links in their place, and where those would have led."""
    found: list[str] = []

    def kept(link: re.Match[str]) -> str:
        href = html.unescape(link[2].strip("\"'"))
        if not is_left_out(href):
            return link[0]
        found.append(href)
        return link[1]

    return _HREF.sub(kept, content), found


def asks_in_vain(href: str, tree: Tree, *, uri: str, url: str) -> bool:
    """Whether a link asks for a postmortem that is not public: held or unknown, it is the same.

    `href` is as MkDocs leaves it on the page of the file `uri` at the address `url`: what it knows
    is relative to the address, what it does not know as it was written.
    """
    path = href.partition("#")[0].partition("?")[0]
    base = urlsplit(tree.site).path or "/"
    if path.startswith(base + addresses.INCIDENTS):
        href = "/" + path.removeprefix(base)
    elif not _ABSOLUTE.match(href) and posixpath.splitext(path)[1].lower() not in MARKDOWN_SUFFIXES:
        joined = posixpath.join("/", posixpath.dirname(url), path)
        href = posixpath.normpath(joined) + "/" * path.endswith("/")
    return tree.resolve(href, base=uri).verdict is Verdict.NOT_PUBLIC


def keep_meta(meta: MutableMapping[str, Any]) -> None:
    """Leave only what says something of the page, escaped: the theme escapes nothing."""
    kept = {key: html.escape(str(meta[key])) for key in KEYS if key in meta}
    meta.clear()
    meta.update(kept)


def title(shown: str) -> str:
    """A page's title as text, escaped once: the theme takes tags out of it and unescapes it."""
    return html.escape(html.unescape(_TAG.sub("", shown)))
