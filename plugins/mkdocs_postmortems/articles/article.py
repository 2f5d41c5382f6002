"""What the room makes of a page: its HTML, and what a site needs to know about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with an id, for tables of contents. `text` is plain."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands on a page: its HTML, and the headings in it that have an id.

    `said` are the texts of the author's that the search finds a postmortem by.
    """

    html: Markup
    headings: tuple[Heading, ...] = ()
    said: tuple[Markup, ...] = ()


RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
_NAMES = {RSS: "RSS", ATOM: "Atom", JSON_FEED: "JSON Feed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed: its title, its address relative to the site's root, and its media type."""

    title: str
    url: str
    type: str

    @property
    def name(self) -> str:
        """What people call the format."""
        return _NAMES[self.type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page.

    `write` makes its content, anew with each call: a site's pages together weigh far more than what
    they are made of.

    `url` is relative to the site's root, and empty or ends with a slash. `title` and `description`
    (at most 300 characters) are plain text. `kind` is incident, withdrawn, home, incidents, facet,
    facet-index, timeline, actions, insights, affected or subscribe. `source` is the document below
    the documents folder, for edit links. A `draft` is shown in a preview only. `updated` is the day
    of the last public change. `feeds` are those that a reader of the page may want to follow, the
    nearest first, and `scripts` the addresses of those that the page needs. `published` is when a
    report was published. `data` makes JSON-LD for a script element.
    """

    url: str
    title: str
    description: str
    write: Callable[[], Content]
    kind: str
    source: str | None = None
    draft: bool = False
    updated: date | None = None
    feeds: tuple[FeedLink, ...] = ()
    published: datetime | None = None
    data: Callable[[], Markup] | None = None
    scripts: tuple[str, ...] = ()

    @property
    def html(self) -> Markup:
        """The HTML alone, made for this call."""
        return self.write().html

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings alone, made for this call."""
        return self.write().headings
