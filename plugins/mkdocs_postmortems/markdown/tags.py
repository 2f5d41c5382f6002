"""Tags and their values. `address` is the one place that decides about links of every kind.

Text and values are escaped as an HTML serialiser does it, so that the sanitiser, which ends with
one, has nothing to change and need not look twice.
"""

from __future__ import annotations

import re

from markdown_it.common.normalize_url import normalizeLink

from mkdocs_postmortems.markdown.values import Resolve

SCHEMES = frozenset({"http", "https", "mailto"})

_READY = re.compile(r"[A-Za-z0-9/:?#&=.,_~+@!$'()*;-]*")
"""Addresses that need no encoding."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")

_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#]+)", re.IGNORECASE)

_NO_HOST = re.compile(r"(?:https?:)?//(?:[/?#]|\Z|[^/?#]*%)", re.IGNORECASE)
"""No host, or one with a character that had to be encoded; browsers go nowhere with it."""


def in_text(text: str) -> str:
    """The text, escaped to stand between tags."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\xa0", "&nbsp;")


def in_value(value: str) -> str:
    """The value, escaped to stand in the double quotes of an attribute."""
    return in_text(value).replace('"', "&quot;")


def address(target: str, resolve: Resolve) -> str | None:
    """What `resolve` makes of a target, percent-encoded; None if the link is to be left out.

    After encoding no blank or control character is left, with which a browser would still read
    a scheme; so the scheme that is seen here is the one that counts.
    """
    found = resolve(target)
    if found is None:
        return None
    encoded = found if _READY.fullmatch(found) else normalizeLink(found)
    scheme = _SCHEME.match(encoded)
    if (scheme and scheme[1].lower() not in SCHEMES) or _NO_HOST.match(encoded):
        return None
    return encoded


def link_tag(found: str, title: str = "") -> str:
    """The start tag of a link; one that leaves the site gets `rel="noopener"`."""
    rel = ' rel="noopener"' if found.lower().startswith(("http:", "https:", "//")) else ""
    return f'<a href="{in_value(found)}"{attribute("title", title)}{rel}>'


def is_elsewhere(target: str) -> bool:
    """Whether an address, as an author wrote it, names a host: for all we know, not ours."""
    return _SCHEME.match(target.strip()) is not None


def picture_name(found: str, alternative: str) -> str:
    """What stands for an image of another host: its text, and the host."""
    host = _HOST.match(found)
    where = host[1] if host else found
    return in_text(f"{alternative} ({where})" if alternative.strip() else where)


def image_tag(found: str, alternative: str, title: str = "", more: str = "") -> str:
    """An image; `more` holds further attributes, escaped, with a blank before each."""
    more = attribute("title", title) + ' loading="lazy"' + more
    return f'<img src="{in_value(found)}" alt="{in_value(alternative)}"{more}>'


def attribute(name: str, value: str) -> str:
    """The attribute with a blank before it; nothing for an empty value."""
    return f' {name}="{in_value(value)}"' if value else ""
