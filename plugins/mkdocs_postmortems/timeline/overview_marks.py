"""The marks in a lane of a year: one for each report, or one for several that stand too close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mkdocs_postmortems.catalog.facets import KIND_LABELS, keys, label
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import how_long, in_words
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import NARROW, WIDE
from mkdocs_postmortems.timeline.overview_geometry import Item, OverviewMark
from mkdocs_postmortems.timeline.scale import percent, seconds
from mkdocs_postmortems.timeline.texts import Clock

SHAPES = ("octagon", "triangle", "diamond", "ring")
"""The shapes of the severities, gravest first."""

UNRANKED = "dot"
"""The shape of what has no severity, or where the site has not set their order."""

_HALF = 8.0
"""Half the width of a shape, in px; a pill for several is wider."""

_SHORTEST = 0.4
"""A duration shorter than this (in per cent) is not drawn beside its shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A year in seconds."""

    year: int
    start: float
    end: float

    @classmethod
    def of(cls, year: int) -> Span:
        """The span of a year."""
        start = seconds(datetime(year, 1, 1, tzinfo=UTC))
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return cls(year=year, start=start, end=start + (366 if leap else 365) * 86400)

    def x(self, at: datetime) -> float:
        """Where an instant stands, in per cent; below 0 and above 100 outside the year."""
        return percent((seconds(at) - self.start) / (self.end - self.start) * 100)


def start(postmortem: Postmortem) -> datetime:
    """When it began; a premortem or success may only have its publication."""
    started = postmortem.times.started
    at = started.at if started is not None else postmortem.publish_at
    assert at is not None, "a postmortem with neither has no year"
    return at


def ended(postmortem: Postmortem, now: datetime) -> datetime | None:
    """When it was mitigated, else resolved; of an ongoing one, now. None where it is not stated."""
    times = postmortem.times
    if times.started is None:
        return None
    if times.ongoing:
        return max(now, times.started.at)
    end = times.mitigated or times.resolved
    return None if end is None else end.at


def item(catalog: Catalog, postmortem: Postmortem, page: str) -> Item:
    """What the list of its year says of a report, and its mark too."""
    at = start(postmortem)
    found, rank = shape(catalog, postmortem.severity)
    length = how_long(postmortem)
    severity = postmortem.severity
    about = f"{words.ABOUT} " if length and length[0].approximate else ""
    known = about + in_words(length[0].length) if length else ""
    return Item(
        id=postmortem.id,
        href=addresses.relative(addresses.incident(postmortem.id), page),
        title=postmortem.title,
        date=Clock().day_text(at.date()),
        iso=at.date().isoformat(),
        kind=KIND_LABELS[postmortem.kind],
        shape=found,
        rank=rank,
        severity="" if severity is None else label(catalog, "severities", severity),
        length=words.ONGOING if postmortem.times.ongoing else known,
        services=tuple(
            label(catalog, "services", key) for key in keys(catalog, "services", postmortem)
        ),
    )


def shape(catalog: Catalog, severity: str | None) -> tuple[str, int]:
    """The shape of a severity and its number, which gives the colour.

    The gravest is an octagon, the least grave a ring; more than four share the shapes between.
    """
    scale = catalog.settings.severities
    if severity is None or scale.open or scale.term(severity) is None:
        return UNRANKED, len(SHAPES)
    rank, last = scale.rank(severity), len(scale.keys) - 1
    if last >= len(SHAPES):
        rank = round(rank * (len(SHAPES) - 1) / last)
    return SHAPES[rank], rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Makes the marks of a year's lanes; `items` are its reports, `href` is the year's page."""

    catalog: Catalog
    items: dict[str, Item]
    span: Span
    page: str
    href: str

    def marks(self, postmortems: list[Postmortem]) -> Iterator[OverviewMark]:
        """One lane's marks; those that would touch each other become one.

        More do on a phone than on a wide screen, so some marks are for one of the two only. A mark
        for several shows the gravest and leads to the year's page.
        """
        narrow, wide = (self._groups(postmortems, width) for width in (NARROW, WIDE))
        kept = {_ends(group) for group in narrow} & {_ends(group) for group in wide}
        for group in narrow:
            yield replace(self._mark(group), only="" if _ends(group) in kept else "narrow")
        for group in wide:
            if _ends(group) not in kept:
                yield replace(self._mark(group), only="wide")

    def _groups(self, postmortems: list[Postmortem], width: float) -> list[list[Postmortem]]:
        """What one mark shows each, in a plot of so many px."""
        groups: list[list[Postmortem]] = []
        for postmortem in postmortems:
            groups.append([postmortem])
            while len(groups) > 1 and self._touching(groups[-2], groups[-1], width):
                last = groups.pop()
                groups[-1] += last
        return groups

    def _mark(self, group: list[Postmortem]) -> OverviewMark:
        return self._several(group) if len(group) > 1 else self._one(group[0])

    def lasts_into(self, postmortem: Postmortem) -> bool:
        """Whether it began before the year and had not ended when the year began."""
        end = ended(postmortem, self.catalog.now)
        first = self.span.start
        return end is not None and seconds(start(postmortem)) < first < seconds(end)

    def lasting(self, postmortems: list[Postmortem]) -> Iterator[OverviewMark]:
        """One line for what began earlier and lasts into the year, however many they are."""
        if not postmortems:
            return
        members = [item(self.catalog, postmortem, self.page) for postmortem in postmortems]
        end, beyond = max((self._end(p)[0] or 0, self._end(p)[1]) for p in postmortems)
        gravest = min(members, key=lambda member: member.rank)
        href, title = gravest.href, _title(gravest, f"{gravest.date} {gravest.iso[:4]}")
        if len(members) > 1:
            href = addresses.relative(addresses.INCIDENTS, self.page)
            title = words.several(len(members), words.EARLIER)
        yield OverviewMark(
            x=0,
            href=href,
            title=title,
            shape=gravest.shape,
            rank=gravest.rank,
            end=end,
            beyond=beyond,
            continues=True,
        )

    def _one(self, postmortem: Postmortem) -> OverviewMark:
        found = self.items[postmortem.id]
        end, beyond = self._end(postmortem)
        return OverviewMark(
            x=self.span.x(start(postmortem)),
            href=found.href,
            title=_title(found, found.date),
            shape=found.shape,
            rank=found.rank,
            end=end,
            beyond=beyond,
        )

    def _several(self, group: list[Postmortem]) -> OverviewMark:
        members = [self.items[postmortem.id] for postmortem in group]
        gravest = min(members, key=lambda member: member.rank)
        dates = " to ".join(dict.fromkeys((members[0].date, members[-1].date)))
        return OverviewMark(
            x=percent(self._middle(group)),
            href=self.href,
            title=words.several(len(group), dates),
            shape=gravest.shape,
            rank=gravest.rank,
            count=len(group),
        )

    def _touching(self, first: list[Postmortem], second: list[Postmortem], width: float) -> bool:
        apart = (self._middle(second) - self._middle(first)) * width / 100
        return apart < _half(first) + _half(second)

    def _middle(self, group: list[Postmortem]) -> float:
        return (self.span.x(start(group[0])) + self.span.x(start(group[-1]))) / 2

    def _end(self, postmortem: Postmortem) -> tuple[float | None, bool]:
        """Where its end stands; and whether it goes on after that, or after the year."""
        end, ongoing = ended(postmortem, self.catalog.now), postmortem.times.ongoing
        if end is None:
            return None, False
        x = self.span.x(end)
        if x - max(self.span.x(start(postmortem)), 0) < _SHORTEST and not ongoing:
            return None, False
        return min(x, 100), ongoing or x > 100


def _ends(group: list[Postmortem]) -> tuple[str, str]:
    """The first and the last, which tell a group from all others of its lane."""
    return group[0].id, group[-1].id


def _half(group: list[Postmortem]) -> float:
    return _HALF if len(group) == 1 else 8 + 4 * (len(str(len(group))) + 1)


def _title(found: Item, date: str) -> str:
    stated = ", ".join(part for part in (found.severity, found.length) if part)
    return f"{date}: {found.title}" + (f" ({stated})" if stated else "")
