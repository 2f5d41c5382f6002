"""The bar of phases: how much was known, and what customers could feel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from mkdocs_postmortems.measures import duration, in_words
from mkdocs_postmortems.model.moments import DAY, Moment, format_instant
from mkdocs_postmortems.model.postmortem import Kind, Postmortem
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.flags import draw_flags, is_exact
from mkdocs_postmortems.timeline.geometry import NARROW, WIDE, Bar, Phase, Span, Stated
from mkdocs_postmortems.timeline.scale import Point, Scale, bounds, percent, seconds
from mkdocs_postmortems.timeline.texts import Clock, text_width

_NARROWEST = 0.05
"""A phase narrower than this (in per cent) is not drawn."""

_ROOM = 12.0
"""The room left and right of a phase's label, in px."""


def draw_bar(postmortem: Postmortem, drawn: Mapping[str, Point], scale: Scale, clock: Clock) -> Bar:
    """The phases between the times that can be drawn; unknown times leave their phase out."""
    stated = {
        name: moment
        for name in words.POINTS
        if (moment := getattr(postmortem.times, name)) is not None
    }
    # Of times that are the same, the one that usually comes first is first.
    order = sorted(
        (name for name in drawn if name != "notified"), key=lambda name: drawn[name].moment.at
    )
    flags = draw_flags(drawn, clock)
    resolved = drawn.get("resolved")
    notified = drawn.get("notified")
    return Bar(
        phases=tuple(_phases(postmortem, order, drawn, scale)),
        flags=flags,
        levels=max((flag.level for flag in flags), default=-1) + 1,
        stated=tuple(_stated(stated, clock)),
        vague=tuple(_vague(order, drawn, scale)),
        notified=notified.x if notified else None,
        resolved=resolved.x if resolved else None,
        exact=resolved is not None and is_exact(resolved.moment),
        open=scale.last_x if postmortem.times.ongoing else None,
    )


def _phases(
    postmortem: Postmortem, order: list[str], drawn: Mapping[str, Point], scale: Scale
) -> Iterator[Phase]:
    """The stretches from each time to the next, and what lies open at either end."""
    passed = set() if "started" in drawn else {"started"}
    if passed and order:
        x = drawn[order[0]].x
        yield _labelled(scale.first_x, x, "unstated", words.UNSTATED_START, "")
    for first, last in pairwise(order):
        passed.add(first)
        if "started" not in passed:
            continue  # an alert may come before the first customer is affected
        shade, text = _state(passed, set(drawn), postmortem.kind)
        if text == words.AFFECTED:
            # How long customers were affected, the impact windows say; this is between two times.
            text = words.until(last)
        begin, end = drawn[first], drawn[last]
        length = duration(begin.moment, end.moment)
        about = f"{words.ABOUT} " if length and length.approximate else ""
        short = about + in_words(length.length) if length else ""
        if end.x - begin.x >= _NARROWEST:
            after = min(scale.x(bounds(begin.moment)[1]), end.x)
            yield _labelled(begin.x, end.x, shade, text, short, after=after)
    if order and order[-1] != "resolved":
        yield from _last(postmortem, passed | set(order), drawn[order[-1]].x, scale)


def _last(postmortem: Postmortem, passed: set[str], x: float, scale: Scale) -> Iterator[Phase]:
    """What follows the last time: a bar left open while it goes on, an outline if it is unknown."""
    if postmortem.times.ongoing:
        shade, text = _state(passed, passed, postmortem.kind)
        yield _labelled(x, scale.last_x, shade, f"{text}, {words.ONGOING}", words.ONGOING)
    elif scale.right - x > 1:
        yield _labelled(x, scale.right, "unstated", words.UNSTATED, "")


def _state(passed: set[str], drawn: set[str], kind: Kind) -> tuple[str, str]:
    """The shade of a phase and its name, by the times that lie behind it and those to come."""
    if "mitigated" in passed:
        return "4", words.RECOVERING
    if "identified" in passed:
        return "3", words.CAUSE_KNOWN
    if "acknowledged" in passed:
        return "2", words.LOOKING if "identified" in drawn else words.AT_WORK
    if "detected" in passed:
        if "acknowledged" in drawn:
            return "1", words.NOTICED
        return "2", words.LOOKING if "identified" in drawn else words.KNOWN
    if "detected" in drawn:
        return "0", words.UNNOTICED
    return "affected", words.UNDER_WAY[kind]


def _labelled(
    x1: float, x2: float, shade: str, text: str, short: str, *, after: float | None = None
) -> Phase:
    """A phase with the longest label that has room in it, on either screen, from `after` on."""
    begin = x1 if after is None else after
    width = x2 - begin
    full = f"{text}, {short}" if short and short != words.ONGOING else text
    labels = (full, short, short.removeprefix(f"{words.ABOUT} "))
    return Phase(
        x=percent(x1),
        width=percent(x2 - x1),
        shade=shade,
        label_x=percent(begin),
        label=_fitting(labels, width * WIDE / 100),
        short=_fitting((short,), width * NARROW / 100),
    )


def _fitting(labels: tuple[str, ...], width: float) -> str:
    return next((label for label in labels if text_width(label) + _ROOM <= width), "")


def _vague(order: list[str], drawn: Mapping[str, Point], scale: Scale) -> Iterator[Span]:
    """The spans in which a time known to the hour or the day may lie, up to the next time."""
    for number, name in enumerate(order):
        first, last = bounds(drawn[name].moment)
        if number + 1 < len(order):
            last = min(last, seconds(drawn[order[number + 1]].moment.at))
        if last > first:
            yield Span(x1=scale.x(first), x2=scale.x(last))


def _stated(stated: dict[str, Moment], clock: Clock) -> Iterator[Stated]:
    day = None
    for name, moment in sorted(stated.items(), key=lambda item: bounds(item[1])[1]):
        iso = format_instant(moment.at)
        if moment.precision is DAY:
            iso = moment.day.isoformat()
        yield Stated(name=words.POINTS[name], time=clock.text(moment, day), iso=iso)
        day = moment.day if moment.precision is not DAY else None
