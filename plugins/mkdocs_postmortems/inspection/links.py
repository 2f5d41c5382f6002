"""Whether the links of a built page lead to what was built."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

_ATTRIBUTES = (b' href="', b' src="')


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Tells the dead links of pages. `files` are all paths of the site, `url` is its address.

    Anchors are not looked for, and addresses of other sites are left alone; what lies outside of
    the site's path on the same host is another site.
    """

    files: frozenset[str]
    url: str = ""
    _known: dict[str, set[bytes]] = field(default_factory=dict)

    def dead(self, path: str, page: bytes) -> Iterator[str]:
        """The links of a page that lead nowhere."""
        folder = path.rpartition("/")[0]
        up = "../" * (folder.count("/") + 1) if folder else ""
        # Nearly all that a page links to, another one as deep in the site has linked to before.
        known = self._known.setdefault(up, set())
        for raw in sorted(_found(page) - known):
            href = raw.decode("utf-8", "replace")
            # Most links climb to the root, or stay below their page; these need no arithmetic.
            if href.startswith(up) and "./" not in (rest := href[len(up) :]):
                good = self._exists(rest)
                if good:
                    known.add(raw)
            else:
                good = self._resolves(href, folder)
            if not good and not self._resolves(html.unescape(href), folder):
                yield html.unescape(href)

    def _exists(self, target: str) -> bool:
        path = target.partition("#")[0].partition("?")[0]
        if path == "" or path.endswith("/"):
            path += "index.html"
        return path in self.files or unquote(path) in self.files

    def _resolves(self, href: str, folder: str) -> bool:
        try:
            parts = urlsplit(href)
        except ValueError:
            return True  # an address, if a strange one
        if parts.scheme or parts.netloc or not parts.path:
            return True
        path = parts.path
        if path.startswith("/"):
            base = urlsplit(self.url).path or "/"
            if not path.startswith(base):
                return True
            path, folder = path[len(base) :], ""
        normal = posixpath.normpath(posixpath.join(folder, path))
        if normal.startswith(".."):
            return True  # above the site's root lies another site
        page = "" if normal == "." else normal + "/"
        return self._exists(page) or (not path.endswith("/") and self._exists(normal))


def _found(page: bytes) -> set[bytes]:
    found: set[bytes] = set()
    for attribute in _ATTRIBUTES:
        pieces = page.split(attribute)
        found.update(piece[: piece.find(b'"')] for piece in pieces[1:])
    return {href for href in found if not href.startswith((b"#", b"https:", b"http:", b"data:"))}
