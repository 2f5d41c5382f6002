"""What front matter states, under the keys that teams write."""

from __future__ import annotations

from mkdocs_postmortems.importers.front import Front
from mkdocs_postmortems.importers.record import Words
from mkdocs_postmortems.importers.words import one_line

USED = [
    "title",
    "date",
    "start",
    "started",
    "start_time",
    "end",
    "ended",
    "end_time",
    "resolved",
    "detected",
    "mitigated",
    "severity",
    "services",
    "service",
    "components",
    "affected",
    "regions",
    "region",
    "tags",
    "kind",
    "type",
    "category",
    "lang",
    "language",
    "url",
    "source_url",
    "aliases",
    "timezone",
    "time_zone",
    "summary",
    "description",
    "excerpt",
    "slug",
    "path",
]
"""Keys that are read, here or by who asks for the facts; the others are kept."""


def words(front: Front, facts: dict[str, str], *, post: bool) -> Words:
    """Kind, severity, services and the like, in the words of the document."""
    kinds = front.first("kind", "type")
    services = front.every("services", "service", "components", "affected")
    stated = tuple(s.strip() for s in facts.get("services", "").split(",") if s.strip())
    regions = front.every("regions", "region")
    more = tuple(s.strip() for s in facts.get("regions", "").split(",") if s.strip())
    return Words(
        kind=(kinds,) if kinds and kinds.lower() not in ("post", "posts", "page") else (),
        severity=one_line(facts.get("severity", "")),
        category="" if post else front.first("category"),
        services=services or stated,
        regions=regions or more,
    )


def source_url(front: Front, base: str) -> str:
    """Where it was published: stated, or its path below `base`."""
    stated = front.first("source_url", "url", "canonical_url")
    if stated.startswith(("http://", "https://")):
        return stated
    path = front.first("path") or stated
    if base and path:
        return f"{base.rstrip('/')}/{path.strip('/')}/"
    return ""


def aliases(front: Front) -> tuple[str, ...]:
    """Former addresses: stated ones, and the path of the page itself."""
    stated = front.every("aliases", "alias", "redirect_from")
    path = front.first("path") or front.first("permalink", "url")
    own = (path,) if path and "://" not in path and ":" not in path else ()
    return tuple(f"/{alias.lstrip('/')}" for alias in (*own, *stated))
