"""What a postmortem says. One class for each mapping of the format, one field for each key.

The schema (`schema/postmortem.schema.json`) says what each key means; the words are not repeated
here. Texts are Markdown where the schema calls them prose, and plain where it calls them a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mkdocs_postmortems.model.actions import Action
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.impact import Impact
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.sentiment import Sentiment

_NO_IMPACT = Impact()


class Kind(StrEnum):
    """What is reviewed."""

    INCIDENT = "incident"
    NEAR_MISS = "near_miss"
    MAINTENANCE = "maintenance"
    SUCCESS = "success"
    PREMORTEM = "premortem"


class Status(StrEnum):
    """Where the document stands."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Side(StrEnum):
    """Where a contributing factor lies: at the point of action, or latent behind it."""

    SHARP = "sharp"
    BLUNT = "blunt"


class SafeguardOutcome(StrEnum):
    """What became of a safeguard."""

    HELD = "held"
    FAILED = "failed"
    IGNORED = "ignored"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The instants that durations are derived from."""

    started: Moment | None = None
    detected: Moment | None = None
    acknowledged: Moment | None = None
    identified: Moment | None = None
    mitigated: Moment | None = None
    resolved: Moment | None = None
    notified: Moment | None = None
    ongoing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """How the first signal came."""

    source: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A condition that made it possible, or, for a success, that made it go well."""

    text: str
    side: Side | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Something that could happen, thought through beforehand."""

    id: str
    text: str
    mitigation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Safeguard:
    """What was meant to prevent or catch this."""

    name: str
    outcome: SafeguardOutcome
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """What was learned."""

    went_well: tuple[str, ...] = ()
    went_poorly: tuple[str, ...] = ()
    got_lucky: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One message and its audience."""

    at: Moment | None = None
    audience: str
    channel: str | None = None
    text: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording of the response or the review."""

    url: str
    title: str | None = None
    transcript: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Another postmortem of this site, and how the two relate."""

    id: str
    relation: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """The premortem, and the risk of it that came true."""

    premortem: str
    risk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A change in substance after publication."""

    at: datetime
    kind: str | None = None
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """When and why a postmortem was withdrawn."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The foreign record that a document was imported from; `digest` is of the document."""

    format: str
    key: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Postmortem:
    """One postmortem's front matter, in the order of the format."""

    schema: int = 1
    id: str
    title: str
    kind: Kind
    status: Status
    publish_at: datetime | None = None
    severity: str | None = None
    category: str | None = None
    services: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    organization: str | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    summary: str | None = None
    times: Times = Times()
    impact: Impact = _NO_IMPACT
    detection: Detection = Detection()
    trigger: str | None = None
    timeline: tuple[Event, ...] = ()
    contributing_factors: tuple[Factor, ...] = ()
    what_worked: tuple[Factor, ...] = ()
    risks: tuple[Risk, ...] = ()
    safeguards: tuple[Safeguard, ...] = ()
    actions: tuple[Action, ...] = ()
    lessons: Lessons = Lessons()
    sentiment: Sentiment | None = None
    notifications: tuple[Notification, ...] = ()
    participants: tuple[str, ...] = ()
    acknowledgements: tuple[str, ...] = ()
    recordings: tuple[Recording, ...] = ()
    related: tuple[Relation, ...] = ()
    foreseen: Foreseen | None = None
    revisions: tuple[Revision, ...] = ()
    withdrawn: Withdrawal | None = None
    source_url: str | None = None
    aliases: tuple[str, ...] = ()
    imported_from: Origin | None = None

    @property
    def fictional(self) -> bool:
        """Whether its organization says that it is fictional: then it is left out of insights."""
        return self.organization is not None and "(fictional)" in self.organization.casefold()
