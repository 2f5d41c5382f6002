"""One incident to scale: the bar of phases, the lanes of events, how groups felt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from operator import attrgetter

from mkdocs_postmortems.model.events import Lane
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.axis import ticks
from mkdocs_postmortems.timeline.feelings import draw_feelings
from mkdocs_postmortems.timeline.gaps import draw_gaps
from mkdocs_postmortems.timeline.geometry import Drawing, LaneDrawing, Legend, Span
from mkdocs_postmortems.timeline.marks import Placed, pack, place
from mkdocs_postmortems.timeline.phases import draw_bar
from mkdocs_postmortems.timeline.scale import Point, Scale, choose_scale, instant
from mkdocs_postmortems.timeline.texts import Clock

_SECONDS_COUNT = 600
"""A stretch shorter than this (in seconds) shows its times to the second."""

_DAYS_COUNT = 60 * 86400
"""On a stretch longer than this (in seconds) labels give dates only."""

_LOW = 6
"""With more rows than this the axis is repeated at the bottom."""


def incident_drawing(
    postmortem: Postmortem, *, now: datetime, sentiment: bool, prefix: str = ""
) -> Drawing | None:
    """The drawing of one postmortem; None where there is nothing to draw to scale.

    `now` is where the bar of an ongoing incident ends. `sentiment` is the site's option: without
    it nothing of what people felt is drawn. `prefix` begins every id in the drawing and the ids
    of the rows that it links to (`event-1`, ...).
    """
    feelings = postmortem.sentiment if sentiment else None
    points = feelings.points if feelings else ()
    scale = choose_scale(postmortem, now=now, feelings=points)
    if scale is None:
        return None
    clock = _clock(postmortem, scale)
    drawn = scale.points(postmortem.times)
    placed = [place(n, event, scale, clock) for n, event in enumerate(postmortem.timeline, 1)]
    by_lane = _by_lane(placed)
    lanes = tuple(_lanes(by_lane, postmortem.times, scale, clock))
    return Drawing(
        prefix=prefix,
        bar=draw_bar(postmortem, drawn, scale, clock),
        ticks=ticks(scale),
        hairlines=tuple(sorted({point.x for point in drawn.values()})),
        unnoticed=_unnoticed(drawn),
        earlier=scale.earlier,
        later=scale.later,
        lanes=lanes,
        feelings=draw_feelings(feelings, scale, clock) if feelings and points else None,
        closing_axis=bool(points) or sum(lane.wide_rows for lane in lanes) > _LOW,
        legend=_legend(lanes),
        anchors=_anchors(by_lane, lanes, prefix),
    )


def _clock(postmortem: Postmortem, scale: Scale) -> Clock:
    """Times without a date where all lie on one day, and with a year where they do not share it."""
    moments = [m for e in postmortem.timeline for m in (e.at, e.until, e.known_at) if m is not None]
    moments += [m for name in words.POINTS if (m := getattr(postmortem.times, name)) is not None]
    first, last = instant(scale.start), instant(scale.end)
    years = {first.year, last.year, *(moment.at.year for moment in moments)}
    return Clock(
        day=first.date() if first.date() == last.date() else None,
        years=len(years) > 1,
        with_seconds=scale.length < _SECONDS_COUNT,
        days=scale.length > _DAYS_COUNT,
    )


def _by_lane(placed: Iterable[Placed]) -> dict[Lane, list[Placed]]:
    """The events of each lane that has any, in the order of their x and then of their numbers."""
    found: dict[Lane, list[Placed]] = {lane: [] for lane in words.LANES}
    for one in sorted(placed, key=attrgetter("x")):
        found[one.event.type.lane].append(one)
    return {lane: members for lane, members in found.items() if members}


def _lanes(
    by_lane: Mapping[Lane, list[Placed]], times: Times, scale: Scale, clock: Clock
) -> Iterator[LaneDrawing]:
    for lane, members in by_lane.items():
        packed = pack(members, clock)
        name, hint = words.LANES[lane]
        yield LaneDrawing(
            lane=lane,
            name=name,
            hint=hint,
            marks=packed.marks,
            gaps=tuple(draw_gaps(lane, members, packed.marks, times, scale)),
            wide_rows=packed.wide_rows,
            narrow_rows=packed.narrow_rows,
        )


def _unnoticed(drawn: Mapping[str, Point]) -> Span | None:
    first, last = drawn.get("started"), drawn.get("detected")
    if first is None or last is None or last.x <= first.x:
        return None
    return Span(x1=first.x, x2=last.x)


def _legend(lanes: tuple[LaneDrawing, ...]) -> Legend:
    marks = [mark for lane in lanes for mark in lane.marks]
    return Legend(
        known_later=any(mark.known for mark in marks),
        gap=any(lane.gaps for lane in lanes),
        until=any(mark.until for mark in marks),
        vague=any(mark.vague for mark in marks),
        several=any(mark.count > 1 for mark in marks),
    )


def _anchors(
    by_lane: Mapping[Lane, list[Placed]], lanes: tuple[LaneDrawing, ...], prefix: str
) -> Mapping[int, str]:
    """The id of each event's mark."""
    found: dict[int, str] = {}
    for lane in lanes:
        rest = iter(by_lane[lane.lane])
        for mark in lane.marks:
            for _ in range(mark.count):
                found[next(rest).number] = f"{prefix}mark-{mark.number}"
    return found
