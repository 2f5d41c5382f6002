"""What stands around an article: made smaller, and the policy under which it runs.

The policy is a Content-Security-Policy without `unsafe-inline`: scripts, styles, fonts and data
come from the site itself, and of inline scripts only those run that the built pages hold. The theme
writes a few into each page, and they vary with the depth of the page.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SCRIPT = re.compile(r"<script(\s[^>]*)?>(.*?)</script", re.DOTALL | re.IGNORECASE)
_NOT_INLINE = re.compile(r"\ssrc\s*=|\stype\s*=\s*[\"']?[a-z/+]*json", re.IGNORECASE)
"""Attributes of scripts that no hash is asked for: of files, and of data."""

_ARTICLE = re.compile(r'<article class="pm">.*</article>', re.DOTALL)
_KEPT = re.compile(r"<(?:pre|textarea)\b", re.IGNORECASE)
_BREAK = re.compile(r"[ \t]*\n\s*")
_BLOCK = "(?:body|div|footer|form|head|header|html|li|link|main|meta|nav|ol|script|title|ul)"
_OUTSIDE = re.compile(rf"\n(?=</?{_BLOCK}\b|<svg\b)|(</?{_BLOCK}\b[^<>]*>|</svg>)\n")
"""A line break beside the tag of a box, or an icon, where it is not even a space."""

_UNUSED = re.compile(
    r"<script>var (?:tabs|target)=[^<]*__tabbed_[^<]*</script>|<meta name=\"generator\"[^>]*>"
    r"|<div data-md-component=\"announce\">\s*</div>"
)
"""The theme's script for content in tabs, which no article has, the versions of its parts, and the
place of an announcement where there is none."""
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_LAST = re.compile(r'<script (src="[^"]*/bundle\.[^"]*")></script>(?=\s*</body>)')
"""The theme's script, where no other one follows that may want what it defines."""

_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
"""HTML knows where an `<svg>` belongs without it."""

_DIRECTIVES = (
    ("default-src", "'none'"),
    ("base-uri", "'none'"),
    ("connect-src", "'self'"),
    ("font-src", "'self'"),
    ("form-action", "'self'"),
    ("img-src", "'self' data:"),  # the theme's icons are data: addresses in its style sheets
    ("manifest-src", "'self'"),
    ("media-src", "'self'"),
    ("style-src", "'self'"),
    ("worker-src", "'self'"),
)


class Policy:
    """Collects the inline scripts of a build."""

    def __init__(self) -> None:
        self._scripts: set[str] = set()

    def allow(self, scripts: Iterable[str]) -> None:
        """Allow the inline scripts of a page."""
        self._scripts.update(scripts)

    def text(self) -> str:
        """The value of the header, on one line; the same scripts give the same text."""
        hashes = sorted(_hash(script) for script in self._scripts)
        scripts = ("script-src", " ".join(["'self'", *hashes]))
        return "; ".join(" ".join(one) for one in (*_DIRECTIVES, scripts)) + "\n"


def inline_scripts(page: str) -> Iterator[str]:
    """The inline scripts of a page that is as the browser will get it."""
    for attributes, script in _SCRIPT.findall(page):
        if script and not (attributes and _NOT_INLINE.search(attributes)):
            # What a browser hashes has no other line breaks.
            yield script.replace("\r\n", "\n")


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


_GAP = r"(?:\s|/\*.*?\*/)"
_CSS = re.compile(rf"""("[^"]*"|'[^']*')|{_GAP}*([{{}};]){_GAP}*|{_GAP}+""", re.DOTALL)
"""A text, which stays as it is; a sign that needs no space beside it; other space and comments."""


@lru_cache(maxsize=1)  # they are the same after each save under serve
def one_sheet(*sheets: str) -> str:
    """Style sheets as one file, which is one request, without what no browser reads."""
    return _CSS.sub(_tight, "".join(sheets)).strip()


def _tight(found: re.Match[str]) -> str:
    return found[1] or found[2] or " "


def squeezed(page: str) -> str:
    """The page without what the theme writes and nobody needs; the article stays as it is.

    A quarter of what stands around an article is white space. A line break is left between words,
    so no two of them grow together.
    """
    article = _ARTICLE.search(page)
    if article is None:
        return page
    before, after = page[: article.start()], page[article.end() :]
    if _KEPT.search(before) or _KEPT.search(after):
        return page
    return _squeezed(before) + article[0] + _squeezed(after)


def _squeezed(html: str) -> str:
    html = _OUTSIDE.sub(r"\1", _BREAK.sub("\n", html))
    html = _LAST.sub(r"<script defer \1></script>", _UNUSED.sub("", html))
    return _CONFIG.sub(_dense, html).replace(_NAMESPACE, "")


def _dense(config: re.Match[str]) -> str:
    """The theme's configuration without what is not set, and what is not said then."""
    values = {key: value for key, value in json.loads(config[2]).items() if value is not None}
    if "version" not in values:
        values.get("translations", {}).pop("select.version", None)
    # As the theme escapes it: the same letters, but none that ends a script.
    written = json.dumps(values, separators=(",", ":")).replace("<", "\\u003c")
    return config[1] + written.replace(">", "\\u003e").replace("&", "\\u0026") + config[3]
