"""The words that the drawings are laid out with; their templates hold those of the legends."""

from __future__ import annotations

from mkdocs_postmortems.model.events import Lane
from mkdocs_postmortems.model.postmortem import Kind

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

LANES = {
    Lane.SYSTEM: ("System", "what happened"),
    Lane.DETECTION: ("Detection", "what noticed it"),
    Lane.RESPONSE: ("Response", "what was done"),
    Lane.COMMUNICATION: ("Communication", "what was said"),
}

POINTS = {
    "started": "Started",
    "detected": "Detected",
    "acknowledged": "Acknowledged",
    "identified": "Cause known",
    "mitigated": "Mitigated",
    "resolved": "Resolved",
    "notified": "First public word",
}
"""The times of an incident, in the order in which they usually come."""

UNNOTICED = "Unnoticed"
AFFECTED = "Customers affected"
NOTICED = "Noticed"
LOOKING = "Looking for the cause"
AT_WORK = "Being worked on"
KNOWN = "Known, not stopped"
CAUSE_KNOWN = "Cause known, not stopped"
RECOVERING = "Recovering"
UNSTATED = "End not stated"
UNSTATED_START = "Start not known to the minute"
ONGOING = "ongoing"

UNDER_WAY = {
    Kind.INCIDENT: AFFECTED,
    Kind.NEAR_MISS: "Under way",
    Kind.MAINTENANCE: "Maintenance",
    Kind.SUCCESS: "Under way",
    Kind.PREMORTEM: "Under way",
}
"""What a bar says while nothing but the start is stated."""

ABOUT = "about"
KNOWN_AT = "known"
UNTIL = "until"
NO_RECORD = "nothing recorded"
BEFORE_WORD = "without a public word"
FELT = ("How it felt", "by group")
OTHER = "Other"
"""The lane of what belongs to no service."""

NO_SEVERITY = "no severity stated"
ONE_REPORT = "one report"
EARLIER = "began earlier"


def several(number: int, when: str) -> str:
    """What a mark for several reports is called."""
    return f"{number:,} reports, {when}"


def until(name: str) -> str:
    """A phase of which only its end is known: the name of a time."""
    return f"Until {POINTS[name].lower()}"
