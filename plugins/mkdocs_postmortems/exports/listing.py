"""What all lists of data have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.exports.documents import Facts, encode
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.schema.migrations import CURRENT

Maker = Callable[[], bytes]


def listing(catalog: Catalog, *, following: str | None, items: Iterable[bytes]) -> bytes:
    """One page of a list: what it is as of, and its items, each on a line of its own.

    `following` is the address of the next page relative to the site's root.
    """
    head: Facts = {
        "as_of": None if catalog.as_of is None else format_instant(catalog.as_of),
        "schema": CURRENT,
        "next": None if following is None else url(catalog, following),
    }
    if catalog.settings.license:
        head["license"] = catalog.settings.license
    lines = b",\n".join(items)
    listed = b"[\n" + lines + b"\n]" if lines else b"[]"
    return encode(head)[:-1].encode() + b',"items":' + listed + b"}\n"


def url(catalog: Catalog, address: str) -> str:
    """The complete address where the site's is known, else the path from the site's root."""
    return (catalog.settings.site.url or "/") + address
