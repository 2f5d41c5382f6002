"""What the drawing of all postmortems consists of. Every x is in per cent of the year's width."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_postmortems.timeline.geometry import Tick


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One postmortem, for the list of its year. `href` is relative to the page."""

    id: str
    href: str
    title: str
    date: str
    iso: str
    kind: str
    shape: str
    rank: int
    severity: str
    length: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewMark:
    """One postmortem in a lane, or several that stand too close.

    `end` is where its duration ends, in per cent, None where that is too near to be seen; `beyond`
    says that it goes on after that. One that `continues` began before the year. `only` is narrow or
    wide, if figures of the other width show something else there.
    """

    x: float
    href: str
    title: str
    shape: str
    rank: int
    count: int = 1
    end: float | None = None
    beyond: bool = False
    continues: bool = False
    only: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewLane:
    """One service in one year; `href` is empty for the lane of what has no service."""

    name: str
    href: str
    marks: tuple[OverviewMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year: its lanes in the site's order of services, and its list, newest first.

    `items` is empty where the list would be too long for the page; `count` tells the number. A year
    in which nothing began, but something lasted, has no `href`.
    """

    year: str
    href: str
    count: int
    months: tuple[Tick, ...]
    lanes: tuple[OverviewLane, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The reports of one service that began in one year; `shade` is 1 (few) to 3 (many)."""

    x: float
    width: float
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AllYearsLane:
    """One service over all years; `href` is empty for the lane of what has no service."""

    name: str
    href: str
    count: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllYears:
    """Every service over all years, a year with reports or between two such being one column."""

    ticks: tuple[Tick, ...]
    lanes: tuple[AllYearsLane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A shape of the legend and the severity that it stands for."""

    shape: str
    rank: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All postmortems, newest year first. What has neither start nor publication is left out.

    `together` is there from two years on.
    """

    together: AllYears | None
    years: tuple[Year, ...]
    signs: tuple[Sign, ...]
    several: bool
