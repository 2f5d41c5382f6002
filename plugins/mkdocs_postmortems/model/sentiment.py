"""What a postmortem says of how groups felt. Personal data: never exported, never searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


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
