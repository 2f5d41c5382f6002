"""What a postmortem says of its corrective actions, and how their effect is measured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_postmortems.model.events import Evidence
from mkdocs_postmortems.model.impact import Quantity
from mkdocs_postmortems.model.moments import Moment


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
