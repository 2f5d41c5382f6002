"""What a postmortem says. One class for each mapping of the format, one field for each key.

The schema (`schema/postmortem.schema.json`) says what each key means; the words are not repeated
here. Texts are Markdown where the schema calls them prose, and plain where it calls them a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from mkdocs_postmortems.model.moments import Moment

Quantity: TypeAlias = int | float | str


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


class DataEffect(StrEnum):
    """What became of customers' data."""

    NONE = "none"
    LOST = "lost"
    CORRUPTED = "corrupted"
    EXPOSED = "exposed"
    UNKNOWN = "unknown"


class Lane(StrEnum):
    """The lanes of the timeline's drawing, from top to bottom."""

    SYSTEM = "system"
    DETECTION = "detection"
    RESPONSE = "response"
    COMMUNICATION = "communication"


class EventType(StrEnum):
    """What sort of timeline event."""

    TRIGGER = "trigger"
    SYMPTOM = "symptom"
    DETECTION = "detection"
    ESCALATION = "escalation"
    HYPOTHESIS = "hypothesis"
    ACTION = "action"
    MITIGATION = "mitigation"
    RESOLUTION = "resolution"
    OTHER = "other"
    COMMUNICATION = "communication"

    @property
    def lane(self) -> Lane:
        """The lane it is drawn in."""
        return _LANES.get(self, Lane.RESPONSE)


_LANES = {
    EventType.TRIGGER: Lane.SYSTEM,
    EventType.SYMPTOM: Lane.SYSTEM,
    EventType.DETECTION: Lane.DETECTION,
    EventType.COMMUNICATION: Lane.COMMUNICATION,
}


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


class ActionType(StrEnum):
    """What a corrective action is for."""

    PREVENT = "prevent"
    DETECT = "detect"
    MITIGATE = "mitigate"
    PROCESS = "process"


class ActionArea(StrEnum):
    """Where a corrective action changes something."""

    TECHNOLOGY = "technology"
    PEOPLE = "people"
    PROCESS = "process"


class ActionStatus(StrEnum):
    """Where a corrective action stands, as its author wrote it."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    DECLINED = "declined"


class VerificationOutcome(StrEnum):
    """What the measurement of an action's effect showed."""

    EFFECTIVE = "effective"
    INEFFECTIVE = "ineffective"


class Qualifier(StrEnum):
    """How exact a figure is, where it is not."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


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
class Window:
    """Who was affected from when until when. `share` runs from 0 to 1."""

    start: Moment = field(metadata={"key": "from"})
    until: Moment | None = None
    group: str | None = None
    services: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    effect: str | None = None
    share: float | None = None
    of: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One count."""

    name: str
    value: int | float
    unit: str | None = None
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevel:
    """One objective and what became of it; `objective` and `actual` are in `unit`."""

    name: str
    objective: Quantity | None = None
    actual: Quantity | None = None
    unit: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """Who and what was affected."""

    text: str | None = None
    data: DataEffect | None = None
    windows: tuple[Window, ...] = ()
    figures: tuple[Figure, ...] = ()
    slo: tuple[ServiceLevel, ...] = ()
    workarounds: tuple[str, ...] = ()
    customer_action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """How the first signal came."""

    source: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Something that shows it."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened (`at`), and when responders learned of it (`known_at`)."""

    at: Moment
    until: Moment | None = None
    known_at: Moment | None = None
    type: EventType
    text: str
    actor: str | None = None
    evidence: tuple[Evidence, ...] = ()
    outside: str | None = None


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
class Tracker:
    """Where an action is tracked."""

    ref: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The values that count as effective: exactly one of the three is set."""

    at_most: int | float | None = None
    at_least: int | float | None = None
    equals: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How the effect of an action is measured; the figures are in `unit`."""

    measure: str
    unit: str | None = None
    baseline: Quantity | None = None
    target: Bound | str | None = None
    result: Quantity | None = None
    due: Moment | None = None
    at: Moment | None = None
    outcome: VerificationOutcome | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A corrective action. A `due` without a time of day means its end in the site's time zone."""

    id: str | None = None
    text: str
    type: ActionType | None = None
    area: ActionArea | None = None
    owner: str | None = None
    due: Moment | None = None
    tracker: Tracker | None = None
    status: ActionStatus = ActionStatus.OPEN
    completed_at: Moment | None = None
    verification: Verification | None = None
    superseded_by: str | None = None
    reason: str | None = None

    @property
    def ineffective(self) -> bool:
        """Whether a measurement showed no effect: then it is open again, or superseded."""
        found = self.verification
        return found is not None and found.outcome is VerificationOutcome.INEFFECTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """What was learned."""

    went_well: tuple[str, ...] = ()
    went_poorly: tuple[str, ...] = ()
    got_lucky: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The groups that agreed to have their feelings shown, and how many people each has."""

    groups: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """How one group felt in ten minutes, from -2 (bad) to 2 (good): never one person's point."""

    at: datetime
    group: str
    median: int | float
    low: int | float
    high: int | float
    n: int
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentiment:
    """How groups felt over time. Personal data: never exported, never searched."""

    consent: Consent
    points: tuple[Feeling, ...] = ()


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
    impact: Impact = Impact()
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
