"""What a postmortem says of who and what was affected."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from mkdocs_postmortems.model.moments import Moment

Quantity: TypeAlias = int | float | str


class DataEffect(StrEnum):
    """What became of customers' data."""

    NONE = "none"
    LOST = "lost"
    CORRUPTED = "corrupted"
    EXPOSED = "exposed"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How exact a figure is, where it is not."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


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
