"""What a link written in a document leads to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote, unquote, urlsplit

from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

_SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")

_WEB = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9_.~%/?=&#-]*)?")
"""An address with a host for certain, as most are."""


class Verdict(StrEnum):
    """What became of a link."""

    EXTERNAL = "external"
    SITE = "site"
    """A page or file of this site."""
    FRAGMENT = "fragment"
    """A place on the same page."""
    NOT_PUBLIC = "not-public"
    """A document that is held or unknown: the two are never told apart."""
    MISSING = "missing"
    """A file that is not there."""
    OUTSIDE = "outside"
    """A path that leaves the documents folder, or a form that could."""
    SCHEME = "scheme"
    """An address of a kind that is not published, or one without a host."""
    UNDECIDED = "undecided"
    """What documents decide that have not been read yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The verdict, and where it leads.

    `address` is complete for EXTERNAL, `#...` for FRAGMENT, and relative to the site's root for
    SITE; for the others it is empty and the link is left out. `attachment` is the file in the
    documents folder that the link needs, if it needs one.
    """

    verdict: Verdict
    address: str = ""
    attachment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """What links can lead to. Paths are relative to the documents folder.

    `documents` gives the id of each public document, `pages` the address of each ordinary page,
    and `outputs` hold every output path that is fixed before links are resolved. Before all
    documents have been read the tree is not `complete`. `site` is the address of the site, or
    empty: a complete address of a postmortem is a reference like any other. `lost` are addresses of
    the site whose page is there, and the place in it is not.
    """

    documents: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    attachments: frozenset[str] = frozenset()
    outputs: tuple[Container[str], ...] = ()
    complete: bool = True
    site: str = ""
    lost: frozenset[str] = frozenset()

    def resolve(self, href: str, *, base: str) -> Target:
        """The target of `href`, written in the file `base`."""
        href = href.strip()
        if self.site and href.startswith(self.site + addresses.INCIDENTS):
            href = "/" + href.removeprefix(self.site)
        if _SCHEME.match(href):
            return _external(href)
        if href.startswith("//") or "\\" in href or "\0" in unquote(href):
            return Target(verdict=Verdict.OUTSIDE)
        if href.startswith(("#", "?")) or not href:
            return Target(verdict=Verdict.FRAGMENT, address=href or "#")
        path, mark, fragment = href.partition("#")
        path = unquote(path.partition("?")[0])
        if path.startswith("/"):
            return self._from_root(path, mark + fragment)
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
        if joined == ".." or joined.startswith("../"):
            return Target(verdict=Verdict.OUTSIDE)
        return self._file(joined, mark + fragment)

    def _file(self, uri: str, fragment: str) -> Target:
        if uri in self.documents:
            address = addresses.incident(self.documents[uri]) + fragment
            return Target(verdict=Verdict.SITE, address=address)
        if uri in self.pages:
            return Target(verdict=Verdict.SITE, address=self.pages[uri] + fragment)
        if uri == "index.md":
            return Target(verdict=Verdict.SITE, address=addresses.HOME + fragment)
        if uri in self.attachments:
            address = quote(uri) + fragment
            return Target(verdict=Verdict.SITE, address=address, attachment=uri)
        # As with an id, what is held and what is not there are told apart by nothing.
        if posixpath.splitext(uri)[1].lower() in MARKDOWN_SUFFIXES:
            return Target(verdict=Verdict.NOT_PUBLIC if self.complete else Verdict.UNDECIDED)
        return Target(verdict=Verdict.MISSING)

    def _from_root(self, path: str, fragment: str) -> Target:
        """A path from the site's root: `/incidents/<id>/`, or a file's."""
        normal = posixpath.normpath(path).lstrip("/")
        normal += "/" if path.endswith("/") and normal else ""
        if any(part == ".." for part in path.split("/")):
            return Target(verdict=Verdict.OUTSIDE)
        if normal in self.attachments:
            address = quote(normal) + fragment
            return Target(verdict=Verdict.SITE, address=address, attachment=normal)
        if not self.complete:
            return Target(verdict=Verdict.UNDECIDED)
        if any(addresses.output(normal) in paths for paths in self.outputs):
            return Target(verdict=Verdict.SITE, address=quote(normal) + fragment)
        if normal.startswith(addresses.INCIDENTS):
            return Target(verdict=Verdict.NOT_PUBLIC)
        return Target(verdict=Verdict.MISSING)


def _external(href: str) -> Target:
    if _WEB.fullmatch(href):
        return Target(verdict=Verdict.EXTERNAL, address=href)
    try:
        parts = urlsplit(href)
        _ = parts.port
    except ValueError:
        return Target(verdict=Verdict.SCHEME)
    if parts.scheme.lower() not in _SCHEMES:
        return Target(verdict=Verdict.SCHEME)
    if parts.scheme.lower() != "mailto" and not parts.hostname:
        return Target(verdict=Verdict.SCHEME)
    return Target(verdict=Verdict.EXTERNAL, address=href)
