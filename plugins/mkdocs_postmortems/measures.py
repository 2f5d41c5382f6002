"""Durations and distributions: derived, never typed.

A duration needs two times that are known to the minute. Every figure names both its ends.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Postmortem


class Measure(StrEnum):
    """The derived durations of an incident."""

    DETECT = "time_to_detect"
    ACKNOWLEDGE = "time_to_acknowledge"
    IDENTIFY = "time_to_identify"
    MITIGATE = "time_to_mitigate"
    RESOLVE = "time_to_resolve"
    NOTIFY = "time_to_notify"
    PUBLISH = "time_to_publish"


ENDS = {
    Measure.DETECT: ("started", "detected"),
    Measure.ACKNOWLEDGE: ("detected", "acknowledged"),
    Measure.IDENTIFY: ("detected", "identified"),
    Measure.MITIGATE: ("started", "mitigated"),
    Measure.RESOLVE: ("started", "resolved"),
    Measure.NOTIFY: ("started", "notified"),
    Measure.PUBLISH: ("resolved", "publish_at"),
}
"""What each duration runs from and to: keys of `times`, and `publish_at`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A derived duration; `approximate` where either end is."""

    length: timedelta
    approximate: bool = False

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return self.length.total_seconds()


def duration(start: Moment | None, end: Moment | None) -> Duration | None:
    """The time between two moments; None unless both are known to the minute and in order."""
    if start is None or end is None or not (start.measurable and end.measurable):
        return None
    if end.at < start.at:
        return None
    return _duration(end.at - start.at, approximate=start.approximate or end.approximate)


def durations(postmortem: Postmortem) -> dict[Measure, Duration]:
    """Every derived duration that the document's times allow, in the order of `Measure`.

    The time to publish is left out for another organization's incident: this site's publication of
    it says nothing about theirs.
    """
    found = {}
    retold = postmortem.organization is not None and postmortem.source_url is not None
    for measure, (first, last) in ENDS.items():
        if measure is Measure.PUBLISH and retold:
            continue
        length = duration(_moment(postmortem, first), _moment(postmortem, last))
        if length is not None:
            found[measure] = length
    return found


def customer_duration(postmortem: Postmortem) -> Duration | None:
    """How long customers were affected: the union of the impact windows.

    None without windows, or where any window's end is missing or too coarse.
    """
    spans: list[tuple[datetime, datetime]] = []
    approximate = False
    for window in postmortem.impact.windows:
        length = duration(window.start, window.until)
        if length is None or window.until is None:
            return None
        spans.append((window.start.at, window.until.at))
        approximate = approximate or length.approximate
    if not spans:
        return None
    return _duration(_union(spans), approximate=approximate)


@lru_cache(maxsize=4096)
def _duration(length: timedelta, *, approximate: bool) -> Duration:
    """One object for all incidents that took as long: in minutes there are not so many lengths."""
    return Duration(length=length, approximate=approximate)


def how_long(postmortem: Postmortem) -> tuple[Duration, str] | None:
    """The length that lists show, and what it runs from and to.

    From the impact windows; without them started to mitigated, else started to resolved.
    """
    affected = customer_duration(postmortem)
    if affected is not None:
        return affected, "customers affected"
    times = postmortem.times
    for last in ("mitigated", "resolved"):
        length = duration(times.started, getattr(times, last))
        if length is not None:
            return length, f"started to {last}"
    return None


LEAST_FOR_P90 = 9
"""With fewer values the definition of a quantile puts the ninetieth percentile beyond them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Some lengths, shortest first, in seconds. There is no mean: one long one would carry it."""

    values: tuple[float, ...] = ()

    @classmethod
    def of(cls, lengths: Iterable[Duration]) -> Distribution:
        """The distribution of some durations; approximate ones count as they are stated."""
        return cls(values=tuple(sorted(length.seconds for length in lengths)))

    @property
    def n(self) -> int:
        """How many there are."""
        return len(self.values)

    @property
    def median(self) -> float | None:
        """Half are at most so long, in seconds; None without any."""
        return quantile(self.values, 0.5)

    @property
    def p90(self) -> float | None:
        """Nine of ten are at most so long, in seconds; None with fewer than `LEAST_FOR_P90`."""
        return quantile(self.values, 0.9) if self.n >= LEAST_FOR_P90 else None


def quantile(ordered: Sequence[float], share: float) -> float | None:
    """The value that a share (0 to 1) of the values, which are in order, does not exceed.

    Type 6 of Hyndman and Fan, "Sample quantiles in statistical packages" (1996), which the
    NIST/SEMATECH e-Handbook of Statistical Methods gives in 7.2.6.2: the value at place (n + 1) x
    share, counted from 1, on a straight line between the two beside it. Places before the first or
    after the last value count as those. None without values.
    """
    if not ordered:
        return None
    # Rounded, because (9 + 1) x 0.9 is the ninth place and not one a hair before or after it.
    place = min(max(round((len(ordered) + 1) * share, 9), 1), len(ordered))
    below = math.floor(place)
    low, high = ordered[below - 1], ordered[min(below, len(ordered) - 1)]
    return low + (high - low) * (place - below)


def _union(spans: Iterable[tuple[datetime, datetime]]) -> timedelta:
    """The total length of spans that may overlap."""
    total = timedelta()
    reached: datetime | None = None
    for start, end in sorted(spans):
        if reached is None or start > reached:
            total += end - start
            reached = end
        elif end > reached:
            total += end - reached
            reached = end
    return total


def _moment(postmortem: Postmortem, name: str) -> Moment | None:
    if name == "publish_at":
        at = postmortem.publish_at
        return None if at is None else Moment(at=at)
    moment = getattr(postmortem.times, name)
    assert moment is None or isinstance(moment, Moment)
    return moment


def in_words(length: timedelta) -> str:
    """A duration as people say it: `40 s`, `1 min 29 s`, `46 min`, `3 h 05 min`, `6 d 4 h`.

    Below ten minutes it is told to the second.
    """
    seconds = round(length.total_seconds())
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 600:
        minutes, rest = divmod(seconds, 60)
        return f"{minutes} min {rest:02d} s" if rest else f"{minutes} min"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        hours, minutes = divmod(minutes, 60)
        return f"{hours} h {minutes:02d} min" if minutes else f"{hours} h"
    days, hours = divmod(round(seconds / 3600), 24)
    return f"{days} d {hours} h" if hours else f"{days} d"
