"""One feed, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from mkdocs_postmortems.feeds.items import FeedItem

GENERATOR = "mkdocs-postmortems"

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""For a site on which nothing has happened: an instant that feed readers take for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed and its items, newest first. Addresses are absolute.

    `address` is its own, `home` the page that it belongs to, `style` that of its stylesheet. `id`
    outlives its address. `rights` is the licence of the texts or empty. `links` are further ones by
    their relation (RFC 5005); `archive` says that it is no feed to follow but a part of the past.
    `since` is when anything was first told on the site.
    """

    id: str
    title: str
    description: str
    language: str
    author: str
    rights: str
    address: str
    home: str
    style: str
    items: tuple[FeedItem, ...]
    since: datetime
    links: tuple[tuple[str, str], ...] = ()
    archive: bool = False

    @property
    def dated(self) -> datetime | None:
        """When any of it last changed in substance; None without items. Never the clock."""
        return max((item.updated for item in self.items), default=None)

    @property
    def updated(self) -> datetime:
        """The same for a format that wants an instant in any case."""
        return self.dated or self.since
