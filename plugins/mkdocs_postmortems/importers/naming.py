"""Ids and aliases of imported documents: stable, safe as file names, and each taken once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from mkdocs_postmortems.catalog.outputs import alias_output
from mkdocs_postmortems.importers.record import Record
from mkdocs_postmortems.importers.words import ID_LIMIT, clean, slug
from mkdocs_postmortems.links import addresses

_OURS = frozenset(
    [
        "page",
        "services",
        "severities",
        "regions",
        "years",
        "kinds",
        "tags",
        "timeline",
        "actions",
        "insights",
        "affected",
        "subscribe",
        "events.xml",
        "events.atom",
        "atom",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "incidents.json",
        "incidents.csv",
        "actions.json",
        "opml.xml",
        "schema",
        "build.json",
        "csp.txt",
        "assets",
        "search",
        "sitemap.xml",
        "404.html",
        "index.html",
    ]
)
_MEMBER = 6
"""The hexadecimal digits that tell two records of the same name apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What is taken. `known` gives the id of each record that was imported before."""

    known: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def id(self, record: Record, day: date | None) -> str:
        """The id that the record has or gets."""
        if record.key in self.known:
            return self.known[record.key]
        wanted = slug(record.id)
        if not wanted:
            title = slug(record.title) or slug(record.key)
            dated = day is None or title.startswith(day.isoformat())
            wanted = title if dated else slug(f"{day} {title}")
        member = hashlib.sha256(record.key.encode("utf-8", "replace")).hexdigest()[:_MEMBER]
        id = wanted or f"imported-{member}"
        if id in self.taken:
            id = f"{id[: ID_LIMIT - _MEMBER - 1].rstrip('-')}-{member}"
        self.taken.add(id)
        self.known[record.key] = id
        return id

    def aliases(self, wanted: tuple[str, ...], id: str) -> tuple[str, ...]:
        """Those of the former addresses that are free and on this site."""
        good = []
        for alias in dict.fromkeys(map(clean, wanted)):
            output = alias_output(alias).casefold()
            if _is_alias(alias, id) and output not in self.paths:
                self.paths.add(output)
                good.append(alias)
        return tuple(good)


def _is_alias(alias: str, id: str) -> bool:
    parts = alias.split("/")
    plain = alias.startswith("/") and not alias.startswith("//") and len(alias) <= 300
    safe = not any(sign in alias for sign in ' \t\n<>"\\?#') and alias.isprintable()
    ours = len(parts) < 2 or parts[1].casefold() in _OURS or not parts[1]
    own = alias.strip("/").casefold() in ("incidents", addresses.incident(id).strip("/"))
    return plain and safe and not ours and not own and not {"", ".", ".."} & set(parts[1:-1])
