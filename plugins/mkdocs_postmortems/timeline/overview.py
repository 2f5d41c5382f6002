"""All postmortems over time: by year, in lanes by service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mkdocs_postmortems.catalog.facets import KIND_LABELS, keys, label, year
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import how_long, in_words
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import NARROW, Tick
from mkdocs_postmortems.timeline.overview_geometry import (
    Item,
    Overview,
    OverviewLane,
    OverviewMark,
    Sign,
    Year,
)
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

_LISTED = 400
"""With more postmortems than this the years' lists give way to links to the years' pages."""


def overview(catalog: Catalog, *, page: str = addresses.TIMELINE) -> Overview:
    """The overview for a page; `page` is its address, to which all links are relative.

    The drawing of a year has one row for each of its services, and a row at most as many marks as
    fit beside each other, so its size is bounded whatever the catalog holds.
    """
    by_year: dict[str, list[Postmortem]] = {}
    for entry in catalog.listed:
        found = year(entry.postmortem)
        if found is not None:
            by_year.setdefault(found, []).append(entry.postmortem)
    listed = len(catalog.listed) <= _LISTED
    years = tuple(
        _year(catalog, name, by_year[name], page, listed) for name in sorted(by_year, reverse=True)
    )
    return Overview(
        years=years,
        signs=tuple(_signs(catalog)),
        several=any(mark.count > 1 for y in years for lane in y.lanes for mark in lane.marks),
    )


def _year(
    catalog: Catalog, name: str, postmortems: list[Postmortem], page: str, listed: bool
) -> Year:
    postmortems = sorted(postmortems, key=lambda p: (_start(p), p.id))
    items = {p.id: _item(catalog, p, page) for p in postmortems}
    href = addresses.relative(addresses.facet("years", name), page)
    span = _Span.of(int(name))
    by_service: dict[str, list[Postmortem]] = {}
    for postmortem in postmortems:
        for key in keys(catalog, "services", postmortem) or ("",):
            by_service.setdefault(key, []).append(postmortem)
    return Year(
        year=name,
        href=href,
        count=len(postmortems),
        months=tuple(_months(span)),
        lanes=tuple(
            OverviewLane(
                name=label(catalog, "services", key) if key else words.OTHER,
                href=addresses.relative(addresses.facet("services", key), page) if key else "",
                marks=tuple(_marks(by_service[key], items, span, href)),
            )
            for key in _order(catalog, by_service)
        ),
        items=tuple(reversed(items.values())) if listed else (),
    )


def _order(catalog: Catalog, used: dict[str, list[Postmortem]]) -> list[str]:
    """The services in the site's order, or by name; what has none comes last."""
    services = catalog.settings.services
    return sorted(used, key=lambda key: (not key, services.rank(key), key))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """A year in seconds."""

    year: int
    start: float
    end: float

    @classmethod
    def of(cls, year: int) -> _Span:
        start = seconds(datetime(year, 1, 1, tzinfo=UTC))
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return cls(year=year, start=start, end=start + (366 if leap else 365) * 86400)

    def x(self, at: datetime) -> float:
        return percent((seconds(at) - self.start) / (self.end - self.start) * 100)


def _months(span: _Span) -> Iterator[Tick]:
    for number, name in enumerate(words.MONTHS, 1):
        yield Tick(x=span.x(datetime(span.year, number, 1, tzinfo=UTC)), label=name, place="start")


def _start(postmortem: Postmortem) -> datetime:
    """When it began; a premortem or success may only have its publication."""
    started = postmortem.times.started
    at = started.at if started is not None else postmortem.publish_at
    assert at is not None, "a postmortem with neither has no year"
    return at


def _item(catalog: Catalog, postmortem: Postmortem, page: str) -> Item:
    at = _start(postmortem)
    shape, rank = _shape(catalog, postmortem.severity)
    length = how_long(postmortem)
    severity = postmortem.severity
    about = f"{words.ABOUT} " if length and length[0].approximate else ""
    return Item(
        id=postmortem.id,
        href=addresses.relative(addresses.incident(postmortem.id), page),
        title=postmortem.title,
        date=Clock().day_text(at.date()),
        iso=at.date().isoformat(),
        kind=KIND_LABELS[postmortem.kind],
        shape=shape,
        rank=rank,
        severity="" if severity is None else label(catalog, "severities", severity),
        length=about + in_words(length[0].length) if length else "",
        services=tuple(
            label(catalog, "services", key) for key in keys(catalog, "services", postmortem)
        ),
    )


def _shape(catalog: Catalog, severity: str | None) -> tuple[str, int]:
    """The shape of a severity and its rank, which gives the colour.

    The gravest is an octagon, the least grave a ring; where there are more than four, all between
    the triangle and the ring are diamonds.
    """
    scale = catalog.settings.severities
    if severity is None or scale.open or scale.term(severity) is None:
        return UNRANKED, len(SHAPES)
    rank, most = scale.rank(severity), len(scale.keys)
    if most > len(SHAPES):
        rank = len(SHAPES) - 1 if rank == most - 1 else min(rank, 2)
    return SHAPES[rank], rank


def _signs(catalog: Catalog) -> Iterator[Sign]:
    for term in catalog.settings.severities.terms:
        shape, rank = _shape(catalog, term.key)
        yield Sign(shape=shape, rank=rank, label=term.label)
    if any(_shape(catalog, e.postmortem.severity)[0] == UNRANKED for e in catalog.listed):
        text = "no severity stated" if catalog.settings.severities.terms else "one report"
        yield Sign(shape=UNRANKED, rank=len(SHAPES), label=text)


def _marks(
    postmortems: list[Postmortem], items: dict[str, Item], span: _Span, href: str
) -> Iterator[OverviewMark]:
    """One lane's marks; those that would touch each other on a phone become one.

    A mark for several shows the gravest and leads to the year's page.
    """
    groups: list[list[Postmortem]] = []
    for postmortem in postmortems:
        groups.append([postmortem])
        while len(groups) > 1 and _touching(groups[-2], groups[-1], span):
            last = groups.pop()
            groups[-1] += last
    for group in groups:
        yield _mark(group, items, span, href)


def _touching(first: list[Postmortem], second: list[Postmortem], span: _Span) -> bool:
    apart = (_middle(second, span) - _middle(first, span)) * NARROW / 100
    return apart < _half(first) + _half(second)


def _middle(group: list[Postmortem], span: _Span) -> float:
    return (span.x(_start(group[0])) + span.x(_start(group[-1]))) / 2


def _half(group: list[Postmortem]) -> float:
    return _HALF if len(group) == 1 else 8 + 4 * (len(str(len(group))) + 1)


def _mark(group: list[Postmortem], items: dict[str, Item], span: _Span, href: str) -> OverviewMark:
    members = [items[postmortem.id] for postmortem in group]
    first = members[0]
    if len(group) == 1:
        end, beyond = _end(group[0], span)
        parts = (first.severity, first.length)
        stated = ", ".join(part for part in parts if part)
        title = f"{first.date}: {first.title}" + (f" ({stated})" if stated else "")
        return OverviewMark(
            x=span.x(_start(group[0])),
            href=first.href,
            title=title,
            shape=first.shape,
            rank=first.rank,
            end=end,
            beyond=beyond,
        )
    gravest = min(members, key=lambda item: item.rank)
    dates = " to ".join(dict.fromkeys((first.date, members[-1].date)))
    return OverviewMark(
        x=percent(_middle(group, span)),
        href=href,
        title=f"{len(group)} reports, {dates}",
        shape=gravest.shape,
        rank=gravest.rank,
        count=len(group),
    )


def _end(postmortem: Postmortem, span: _Span) -> tuple[float | None, bool]:
    """Where its end stands: mitigated, else resolved; and whether it lies beyond the year."""
    times = postmortem.times
    end = times.mitigated or times.resolved
    if times.started is None or (end is None and not times.ongoing):
        return None, False
    x = 100.0 if end is None else span.x(end.at)
    begin = span.x(times.started.at)
    if x - begin < _SHORTEST:
        return None, False
    return min(x, 100), end is None or x > 100
