"""One incident to scale: the bar of phases, the lanes of events, how groups felt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from mkdocs_postmortems.model.events import Lane
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.axis import ticks
from mkdocs_postmortems.timeline.feelings import draw_feelings
from mkdocs_postmortems.timeline.gaps import draw_gaps
from mkdocs_postmortems.timeline.geometry import Drawing, LaneDrawing, Legend, Span
from mkdocs_postmortems.timeline.marks import Placed, pack, place
from mkdocs_postmortems.timeline.phases import draw_bar
from mkdocs_postmortems.timeline.scale import Scale, choose_scale, instant, seconds
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
    placed = [place(n, event, scale, clock) for n, event in enumerate(postmortem.timeline, 1)]
    lanes = tuple(_lanes(placed, postmortem.times, scale, clock))
    return Drawing(
        prefix=prefix,
        bar=draw_bar(postmortem, scale, clock),
        ticks=ticks(scale),
        hairlines=tuple(_hairlines(postmortem.times, scale)),
        unnoticed=_unnoticed(postmortem.times, scale),
        earlier=scale.earlier,
        later=scale.later,
        lanes=lanes,
        feelings=draw_feelings(feelings, scale, clock) if feelings and points else None,
        closing_axis=bool(points) or sum(lane.wide_rows for lane in lanes) > _LOW,
        legend=_legend(lanes),
        anchors=_anchors(placed, lanes, prefix),
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


def _lanes(placed: list[Placed], times: Times, scale: Scale, clock: Clock) -> Iterator[LaneDrawing]:
    for lane in Lane:
        members = [one for one in placed if one.event.type.lane is lane]
        if not members:
            continue
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


def _hairlines(times: Times, scale: Scale) -> Iterator[float]:
    drawn = {
        scale.x(seconds(moment.at))
        for name in words.POINTS
        if (moment := getattr(times, name)) and scale.usable(moment) and scale.holds(moment)
    }
    yield from sorted(drawn)


def _unnoticed(times: Times, scale: Scale) -> Span | None:
    first, last = times.started, times.detected
    if first is None or last is None or not _drawn(first, scale) or not _drawn(last, scale):
        return None
    span = Span(x1=scale.x(seconds(first.at)), x2=scale.x(seconds(last.at)))
    return span if span.x2 > span.x1 else None


def _drawn(moment: Moment, scale: Scale) -> bool:
    return scale.usable(moment) and scale.holds(moment)


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
    placed: list[Placed], lanes: tuple[LaneDrawing, ...], prefix: str
) -> Mapping[int, str]:
    """The id of each event's mark."""
    found: dict[int, str] = {}
    for lane in lanes:
        members = sorted(
            (one for one in placed if one.event.type.lane is lane.lane),
            key=lambda one: (one.x, one.number),
        )
        rest = iter(members)
        for mark in lane.marks:
            for _ in range(mark.count):
                found[next(rest).number] = f"{prefix}mark-{mark.number}"
    return found
