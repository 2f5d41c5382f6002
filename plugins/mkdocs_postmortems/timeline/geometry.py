"""What a drawing of one incident consists of.

Every x is in per cent of the plot's width, so that one drawing fits every screen. Heights are rows
and levels; the style sheet knows how many px each has on a wide and on a narrow screen. A wide
screen shows labels and needs rows for them, a narrow one shows numbers only: so every mark has a
row for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.events import Lane

WIDE = 824
"""The narrowest plot that shows labels, in px: a figure of 960 less the names of the lanes."""

NARROW = 328
"""The plot on a phone of 360 px, in px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A time on the axis. `day` is the second line: the date, where a new one begins.

    `place` is `start`, `middle` or `end`: how the label stands to the tick. A `minor` one has no
    label on a narrow screen.
    """

    x: float
    label: str
    day: str = ""
    place: str = "middle"
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of the bar: `shade` is 0 (nobody knew) to 4 (recovering), `affected` or an open end.

    `label` is for wide screens and `short` for narrow ones; empty where there is no room.
    """

    x: float
    width: float
    shade: str
    label_x: float
    label: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A time of the incident above the bar, on one of `levels` lines, 0 being next to the bar."""

    x: float
    level: int
    time: str
    name: str
    leftwards: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A time of the incident for the list: also one that is too coarse to be drawn."""

    name: str
    time: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From here to there, in per cent."""

    x1: float
    x2: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The phases to scale. `vague` are the spans in which an imprecise time may lie.

    `resolved` ends the bar, `exact` if it is known to the minute; `open` is where an ongoing one
    leaves the plot. `notified` is the first public word.
    """

    phases: tuple[Phase, ...] = ()
    flags: tuple[Flag, ...] = ()
    levels: int = 0
    stated: tuple[Stated, ...] = ()
    vague: tuple[Span, ...] = ()
    notified: float | None = None
    resolved: float | None = None
    exact: bool = False
    open: float | None = None

    @property
    def hatched(self) -> bool:
        """Whether there is a phase in which nobody knew."""
        return any(phase.shade == "0" for phase in self.phases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """When responders learned of it; `beyond` the end of the axis it is an arrow.

    The text stands at `text_x`, to its left if `leftwards`.
    """

    x: float
    text: str
    text_x: float
    beyond: bool = False
    leftwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """When it ended; `beyond` the end of the axis it is an arrow."""

    x: float
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One event, or several that stand too close: then `count` is over 1 and `number` the first.

    `span` is where an imprecise event may lie, or from where to where several do. `label` is the
    text above the mark, to its left if `leftwards`; `title` is its full name.
    """

    number: int
    x: float
    wide: int
    narrow: int
    title: str
    label: str = ""
    leftwards: bool = False
    count: int = 1
    vague: bool = False
    span: Span | None = None
    known: Known | None = None
    until: Until | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch without a record in one lane; the label is empty where there is no room."""

    x1: float
    x2: float
    wide: int
    narrow: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneDrawing:
    """The marks of one lane, in the order of time, and how many rows they take."""

    lane: Lane
    name: str
    hint: str
    marks: tuple[Mark, ...]
    gaps: tuple[Gap, ...]
    wide_rows: int
    narrow_rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingMark:
    """How one group felt: the median and the range, in px from the top. `shape` is the group's."""

    x: float
    y: float
    top: float
    bottom: float
    shape: int
    title: str
    label: str = ""
    leftwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of people, and its shape."""

    name: str
    shape: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingsDrawing:
    """How groups felt under the same axis."""

    name: str
    hint: str
    marks: tuple[FeelingMark, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """Which signs the drawing uses, so that it explains these and no others."""

    known_later: bool = False
    gap: bool = False
    until: bool = False
    vague: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One incident to scale.

    `prefix` begins every id, so that several drawings can share a page. `hairlines` are the times
    of the incident, which run through all lanes; `unnoticed` is the time before the first signal.
    `earlier` and `later` say whether there is a zone beyond a break for what lies far outside.
    `closing_axis` says whether it is so high that the axis stands below it as well. `anchors` gives
    for each event's number the id of its mark, which several may share.
    """

    prefix: str
    bar: Bar
    ticks: tuple[Tick, ...]
    hairlines: tuple[float, ...]
    unnoticed: Span | None
    earlier: bool
    later: bool
    lanes: tuple[LaneDrawing, ...]
    feelings: FeelingsDrawing | None
    closing_axis: bool
    legend: Legend
    anchors: Mapping[int, str]
