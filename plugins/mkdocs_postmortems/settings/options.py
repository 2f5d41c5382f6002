"""Every option of the plugin, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pathspec

from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.settings.vocabulary import Vocabulary

VOCABULARIES = ("services", "severities", "regions", "teams", "categories")
"""The options that are vocabularies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What MkDocs' own settings say about the site. `url` is empty or ends with a slash.

    `sources_url` is the address that a document's path is joined to for its page in the repository.
    """

    name: str = "Incident reports"
    url: str = ""
    description: str = ""
    language: str = "en"
    repository_url: str = ""
    sources_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What a site knows of its own secrets, for the rules `disclosure/*`."""

    internal_suffixes: tuple[str, ...] = ()
    """Ends of the names of internal machines, besides `.internal`, `.local` and the like."""

    private_tools: tuple[str, ...] = ()
    """`host`, `*.host` or `host/path` of tools that readers cannot open, besides the known ones."""

    customers: tuple[str, ...] = ()
    """Names that no document gives. No message repeats them."""

    allowed: tuple[str, ...] = ()
    """What may be public: hosts and domains, addresses and networks, e-mail, phone numbers."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The plugin's options, validated."""

    site: Site = Site()

    organization: str = ""
    """Whose incidents these are, unless a document says otherwise. Default: the site's name."""

    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    """The zone in which a deadline's day ends. Default: UTC."""

    services: Vocabulary = field(default_factory=lambda: Vocabulary(name="services"))
    """The services; order as written. Default: any key."""

    severities: Vocabulary = field(default_factory=lambda: Vocabulary(name="severities"))
    """The severities, gravest first. Default: any key."""

    regions: Vocabulary = field(default_factory=lambda: Vocabulary(name="regions"))
    """The regions. Default: any key."""

    teams: Vocabulary = field(default_factory=lambda: Vocabulary(name="teams"))
    """The teams that write postmortems and own actions. Default: any key."""

    categories: Vocabulary = field(default_factory=lambda: Vocabulary(name="categories"))
    """The categories of events. Default: any key."""

    pages: tuple[str, ...] = ("/pages/**",)
    """Gitignore patterns of the Markdown files that are ordinary pages, not postmortems."""

    trusted_pages: bool = False
    """Whether ordinary pages may hold any HTML and set what the theme reads. Default: false."""

    cache: bool = True
    """Keep what a build wrote in `.cache/postmortems`, for the next one if nothing has changed."""

    static: tuple[str, ...] = ("/CNAME", "/robots.txt", "/favicon.*", "/.well-known/**")
    """Gitignore patterns of the files that are published although no document refers to them."""

    sentiment: bool = False
    """Whether the feelings that a document states are shown. Default: false."""

    social_image: str = "assets/postmortems/social.png"
    """The picture of links in social networks: a path of the site or an address. Default: ours."""

    statement: str | None = None
    """What each report says about how reports are written; empty for nothing. Default: ours."""

    feedback: str = ""
    """Where readers can say what is wrong or unclear: an address or `mailto:`. Default: nowhere."""

    per_page: int = 20
    """How many postmortems a page of the list holds. Default: 20."""

    feed_authority: str = ""
    """`DOMAIN,YEAR` for the feeds' guids. Default: the site's domain and the publication year."""

    disclosure: Disclosure = Disclosure()
    """What must not become public, and what may. Default: nothing besides what the rules know."""
    feed_events: tuple[Happening, ...] = (Happening.PUBLISHED, Happening.WITHDRAWN)
    """What all feeds but `/events.xml` and `/events.atom`, which hold everything, tell."""

    license: str = ""
    """The licence of the texts: an SPDX expression or an address. Default: none is stated."""

    rules: Mapping[str, Level | None] = field(default_factory=dict)
    """Levels by rule (`family/name`) or family: off (None), note, warning, error."""

    def level(self, rule: str, default: Level | None) -> Level | None:
        """The level of a rule on this site; None where it is off."""
        family = rule.partition("/")[0]
        return self.rules.get(rule, self.rules.get(family, default))

    def deadline(self, due: Moment) -> datetime:
        """The instant after which something is late: a day's end, in the site's time zone."""
        if due.precision is not Precision.DAY:
            return due.at
        return datetime.combine(due.day + timedelta(days=1), time(), self.timezone)

    def is_page(self, uri: str) -> bool:
        """Whether a Markdown file is an ordinary page, by its path in the documents folder."""
        return pathspec.GitIgnoreSpec.from_lines(self.pages).match_file(uri)

    def vocabulary(self, name: str) -> Vocabulary:
        """One of `VOCABULARIES` by its name."""
        found = getattr(self, name)
        assert isinstance(found, Vocabulary)
        return found
