"""Times that contradict each other: what ends before it begins is left out, and told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from mkdocs_postmortems.importers.record import Kept
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.impact import Impact, Window
from mkdocs_postmortems.model.moments import Moment, Precision, format_instant
from mkdocs_postmortems.model.postmortem import Times

# The pairs that the rule chronology/times knows, the later one given up.
_IN_ORDER = (
    ("started", "resolved"),
    ("started", "mitigated"),
    ("mitigated", "resolved"),
    ("detected", "acknowledged"),
    ("detected", "identified"),
)
_GIVEN_UP = {("mitigated", "resolved"): "mitigated"}
EARLY = "Before the stated start, in the original too."
LATE = "After the stated end, in the original too."


def written(moment: Moment) -> str:
    """A moment as the format writes it."""
    if moment.precision is Precision.DAY:
        return moment.day.isoformat()
    return format_instant(moment.at)


def settle(times: Times) -> tuple[Times, list[Kept]]:
    """The times without those that lie before what they follow."""
    kept = []
    for first, last in _IN_ORDER:
        start, end = getattr(times, first), getattr(times, last)
        if start is not None and end is not None and end.surely_before(start):
            name = _GIVEN_UP.get((first, last), last)
            kept.append(Kept(name=name, text=written(getattr(times, name))))
            without: dict[str, Any] = {name: None}
            times = replace(times, **without)
    if times.ongoing and times.resolved is not None:
        times = replace(times, ongoing=False)
    return times, kept


def settle_windows(impact: Impact, times: Times) -> tuple[Impact, list[Kept]]:
    """The windows without ends before their starts, and without those outside the incident."""
    kept, good = [], []
    for window in impact.windows:
        if window.until is not None and window.until.surely_before(window.start):
            kept.append(Kept(name="until", text=written(window.until)))
            window = replace(window, until=None)  # noqa: PLW2901 - the same one, mended
        if _outside(window, times):
            shown = " – ".join(written(m) for m in (window.start, window.until) if m)
            kept.append(Kept(name="impact window", text=shown))
        else:
            good.append(window)
    return replace(impact, windows=tuple(good)), kept


def _outside(window: Window, times: Times) -> bool:
    early = times.started is not None and window.start.surely_before(times.started)
    until, resolved = window.until, times.resolved
    return early or (until is not None and resolved is not None and resolved.surely_before(until))


def ordered(events: Iterable[Event], times: Times) -> tuple[Event, ...]:
    """The events as they happened; those outside the incident say so."""
    events = list(events)
    if any(event.at.surely_before(before.at) for before, event in pairwise(events)):
        events.sort(key=lambda event: event.at.at)
    return tuple(_placed(event, times) for event in events)


def _placed(event: Event, times: Times) -> Event:
    if event.until is not None and event.until.surely_before(event.at):
        event = replace(event, until=None)
    if event.known_at is not None and event.known_at.surely_before(event.at):
        event = replace(event, known_at=None)
    if event.outside is None:
        if times.started is not None and event.at.surely_before(times.started):
            return replace(event, outside=EARLY)
        if times.resolved is not None and times.resolved.surely_before(event.at):
            return replace(event, outside=LATE)
    return event
