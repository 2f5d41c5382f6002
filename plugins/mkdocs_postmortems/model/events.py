"""What a postmortem says of what happened: the timeline's events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_postmortems.model.moments import Moment


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
