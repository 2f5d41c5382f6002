"""Gaps: the stretches of a lane in which nothing was known, said or recorded, and their length."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_postmortems.measures import duration, in_words
from mkdocs_postmortems.model.events import Lane
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import WIDE, Gap, Mark
from mkdocs_postmortems.timeline.marks import Placed
from mkdocs_postmortems.timeline.scale import Scale, seconds
from mkdocs_postmortems.timeline.texts import text_width

_SMALLEST = 10.0
"""A gap narrower than this (in per cent) is not worth a line."""


_ENDS = 44.0
"""What a gap's line needs besides its label: half a disc and a few dots at either end, in px."""


def draw_gaps(
    lane: Lane, placed: list[Placed], marks: tuple[Mark, ...], times: Times, scale: Scale
) -> Iterator[Gap]:
    """The gaps of a lane, whose events come in the order of their x.

    A system has none: that nothing changed is not a gap.
    """
    if lane is Lane.SYSTEM or any(mark.count > 1 for mark in marks):
        return
    by_number = {mark.number: mark for mark in marks}
    ordered = [one for one in placed if not one.zone]
    if ordered:
        yield from _leading(lane, ordered[0], by_number, times, scale)
    if lane is Lane.DETECTION:
        return  # what nobody noticed is the wash before the first signal
    for first, second in pairwise(ordered):
        yield from _between(first, second, by_number, scale)


def _leading(
    lane: Lane, first: Placed, marks: dict[int, Mark], times: Times, scale: Scale
) -> Iterator[Gap]:
    """From the start to the first signal, or to the first public word."""
    if lane is Lane.RESPONSE:
        return
    end, text = times.notified, words.BEFORE_WORD
    if lane is Lane.DETECTION:
        end, text = times.detected, words.UNNOTICED.lower()
    length = duration(times.started, end)
    if end is None or times.started is None or length is None or first.event.at.at < end.at:
        return
    x1, x2 = scale.x(seconds(times.started.at)), scale.x(seconds(end.at))
    about = f"{words.ABOUT} " if length.approximate else ""
    size = about + in_words(length.length)
    yield from _gap(x1, x2, marks[first.number], (f"{size} {text}", size))


def _between(first: Placed, second: Placed, marks: dict[int, Mark], scale: Scale) -> Iterator[Gap]:
    """Between one event's end and the next, where both are known to the minute."""
    end = first.event.until or first.event.at
    length = duration(end, Moment(at=second.event.at.at))
    if length is None or not second.event.at.measurable or second.zone:
        return
    x1, x2 = scale.x(seconds(end.at)), second.x
    size = in_words(length.length)
    # The line that leads to when the first was known is where the words would stand.
    texts = () if first.known else (f"{size}, {words.NO_RECORD}", size)
    yield from _gap(x1, x2, marks[first.number], texts)


def _gap(x1: float, x2: float, mark: Mark, texts: tuple[str, ...]) -> Iterator[Gap]:
    """A line with the longest text that has room on it."""
    if x2 - x1 < _SMALLEST:
        return
    room = (x2 - x1) * WIDE / 100 - _ENDS
    label = next((text for text in texts if text_width(text) <= room), "")
    yield Gap(x1=x1, x2=x2, wide=mark.wide, narrow=mark.narrow, label=label)
