"""Which stretch of time a drawing shows, and where in it an instant stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Postmortem, Times
from mkdocs_postmortems.model.sentiment import Feeling
from mkdocs_postmortems.timeline.words import POINTS

EARLIER_X, EARLIER_END, EARLIER_BREAK = 4.5, 8.0, 9.0
LATER_X, LATER_BREAK = 95.5, 91.0
"""Where the marks of the zones beyond the breaks stand, where lines end there, and the breaks."""

_EDGE, _INNER = 4.0, 13.0
_REACH = 0.35
_COARSEST = 0.5
_ORIGIN = datetime.min.replace(tzinfo=UTC)
_LAST_SECOND = (datetime.max.replace(tzinfo=UTC) - _ORIGIN).total_seconds() - 1
_WIDTHS = {Precision.MINUTE: 0.0, Precision.HOUR: 3600.0, Precision.DAY: 86400.0}


def seconds(at: datetime) -> float:
    """Seconds since the year 1, so that years before 1970 are nothing special."""
    return (at - _ORIGIN).total_seconds()


def instant(second: float) -> datetime:
    """The instant at so many seconds since the year 1, kept inside what a datetime can hold."""
    return _ORIGIN + timedelta(seconds=min(max(second, 0.0), _LAST_SECOND))


def bounds(moment: Moment) -> tuple[float, float]:
    """The span that a moment may stand for, in seconds."""
    first = seconds(moment.at)
    return first, first + _WIDTHS[moment.precision]


def percent(value: float) -> float:
    """Rounded to a hundredth, and an int where it is one: this is what the page carries."""
    rounded = round(value, 2)
    whole = int(rounded)
    return whole if whole == rounded else rounded


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A stretch of time from `start` to `end` (seconds), drawn from `left` to `right` (per cent).

    What lies `earlier` or `later` by much stands beyond a break, without a scale.
    """

    start: float
    end: float
    earlier: bool = False
    later: bool = False

    @cached_property
    def left(self) -> float:
        """Where `start` stands."""
        return _INNER if self.earlier else _EDGE

    @cached_property
    def right(self) -> float:
        """Where `end` stands."""
        return 100 - (_INNER if self.later else _EDGE)

    @cached_property
    def length(self) -> float:
        """The length in seconds."""
        return self.end - self.start

    @cached_property
    def first_x(self) -> float:
        """Where the part that is to scale begins: at the edge, or at the break."""
        return EARLIER_BREAK if self.earlier else 0.0

    @cached_property
    def last_x(self) -> float:
        """Where the part that is to scale ends."""
        return LATER_BREAK if self.later else 100.0

    def x(self, second: float) -> float:
        """Where a second stands; beyond the part that is to scale, at its end."""
        left = self.left
        place = left + (second - self.start) / self.length * (self.right - left)
        if place < self.first_x:
            place = self.first_x
        elif place > self.last_x:
            place = self.last_x
        return percent(place)

    def second(self, x: float) -> float:
        """What second stands at an x."""
        return self.start + (x - self.left) / (self.right - self.left) * self.length

    def zone(self, first: float, last: float) -> int:
        """-1 and 1 for a span that lies wholly in the zone beyond a break, else 0."""
        if self.earlier and (last < self.start or first < last <= self.start):
            return -1
        return 1 if self.later and (first > self.end or last > first >= self.end) else 0

    def points(self, times: Times) -> dict[str, Point]:
        """The times of an incident that lie in the stretch and are known well enough, by name."""
        found = {}
        for name in POINTS:
            moment: Moment | None = getattr(times, name)
            if moment is not None and _WIDTHS[moment.precision] <= self.length * _COARSEST:
                second = seconds(moment.at)
                if self.start <= second <= self.end:
                    found[name] = Point(moment=moment, x=self.x(second))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A time of an incident, and where it stands."""

    moment: Moment
    x: float


def choose_scale(
    postmortem: Postmortem, *, now: datetime, feelings: tuple[Feeling, ...]
) -> Scale | None:
    """The incident, and what happened shortly before and after it.

    None where no start is stated, or no two times that are known well enough. What lies beyond by
    more than a third of the incident must not squash it: it goes into a zone of its own.
    """
    times = postmortem.times
    if times.started is None:
        return None
    inner = [event for event in postmortem.timeline if event.outside is None]
    core = _core(times, inner)
    if core is None:
        return None
    first, last = core
    if times.ongoing:
        last = _open_end(first, last, seconds(now))
    if last <= first:
        return None
    nearby = list(_candidates(postmortem, feelings))
    return _stretched(first, last, nearby)


def _core(times: Times, inner: list[Event]) -> tuple[float, float] | None:
    """From the first to the last time of the incident; its events fill in for missing ends."""
    stated = [bounds(m) for name in POINTS if name != "notified" and (m := getattr(times, name))]
    usable = _usable(stated)
    begun = times.started is None or bounds(times.started) in usable
    if begun and times.resolved is not None and len(set(usable)) > 1:
        return min(usable)[0], max(usable)[0]
    during = [bounds(m) for event in inner for m in (event.at, event.until) if m is not None]
    if len(set(usable)) < 2:
        usable = _usable(stated + during)
    if not usable:
        return None
    first, last = min(usable)[0], max(usable)[0]
    limit = (last - first) * _COARSEST or 0.0
    during = [span for span in during if span[1] - span[0] <= limit]
    if times.resolved is None:
        last = max([last, *(span[0] for span in during)])
    if times.started is not None and bounds(times.started) not in usable:
        first = min([first, *(span[0] for span in during if span[0] >= bounds(times.started)[0])])
    return first, last


def _usable(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The spans that are short beside the stretch that they make up together."""
    while spans:
        length = max(spans)[0] - min(spans)[0]
        kept = [span for span in spans if span[1] - span[0] <= length * _COARSEST]
        if len(kept) == len(spans):
            return kept
        spans = kept
    return []


def _open_end(first: float, last: float, now: float) -> float:
    """Where an ongoing incident leaves the plot.

    Now, but an incident that was never closed must not squash what is known of it.
    """
    length = last - first
    return min(max(now, last + length * 0.1), last + length * 0.5) if length else now


def _candidates(
    postmortem: Postmortem, feelings: tuple[Feeling, ...]
) -> Iterator[tuple[float, float]]:
    for event in postmortem.timeline:
        yield bounds(event.at)
        if event.until is not None:
            yield bounds(event.until)
    if postmortem.times.notified is not None:
        yield bounds(postmortem.times.notified)
    yield from ((seconds(point.at), seconds(point.at)) for point in feelings)


def _stretched(first: float, last: float, nearby: list[tuple[float, float]]) -> Scale:
    """The stretch made longer for what is near, with zones for what is not."""
    length = last - first
    low, high = first - length * _REACH, last + length * _REACH
    start, end = first, last
    for begin, finish in nearby:
        if finish - begin <= length * _COARSEST and finish >= low and begin <= high:
            start, end = min(start, max(begin, low)), max(end, begin)
    spans = [(begin, finish) for begin, finish in nearby if finish > end or begin < start]
    earlier = any(finish < start or begin < finish <= start for begin, finish in spans)
    later = any(begin > end or finish > begin >= end for begin, finish in spans)
    return Scale(start=start, end=end, earlier=earlier, later=later)
