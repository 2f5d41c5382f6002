"""All postmortems over time: by year, in lanes by service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mkdocs_postmortems.catalog.facets import keys, label, year
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import Tick
from mkdocs_postmortems.timeline.overview_geometry import (
    AllYears,
    AllYearsLane,
    Cell,
    Overview,
    OverviewLane,
    Sign,
    Year,
)
from mkdocs_postmortems.timeline.overview_marks import (
    SHAPES,
    UNRANKED,
    Lanes,
    Span,
    ended,
    item,
    shape,
    start,
)
from mkdocs_postmortems.timeline.scale import percent

__all__ = ["SHAPES", "UNRANKED", "overview"]

_LISTED = 400
"""With more postmortems than this the years' lists give way to links to the years' pages."""

_COLUMNS = 60
"""With more years than this those without a report have no column."""

_LABELS, _NARROW_LABELS = 20, 6
"""How many years are named over their columns, on a wide screen and on a narrow one."""


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
    maker = _Years(
        catalog=catalog,
        page=page,
        by_year=by_year,
        lasting=_lasting(by_year, catalog.now),
    )
    years = tuple(maker.year(name) for name in maker.names())
    return Overview(
        together=maker.together() if len(by_year) > 1 else None,
        years=years,
        signs=tuple(_signs(catalog)),
        several=any(mark.count > 1 for y in years for lane in y.lanes for mark in lane.marks),
    )


def _lasting(by_year: dict[str, list[Postmortem]], now: datetime) -> list[Postmortem]:
    """What ended in a later year than the one in which it began, or lasts until now."""
    return [
        postmortem
        for name, members in by_year.items()
        for postmortem in members
        if (end := ended(postmortem, now)) is not None and end.year > int(name)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Years:
    """Makes the drawings of the years. `lasting` are the reports that go on into a later year."""

    catalog: Catalog
    page: str
    by_year: dict[str, list[Postmortem]]
    lasting: list[Postmortem]

    def names(self) -> list[str]:
        """The years with a report that began or lasted, newest first; of the latter, the newest."""
        now = self.catalog.now
        lasted = {
            f"{number:04d}"
            for p in self.lasting
            if (end := ended(p, now)) is not None
            for number in range(max(start(p).year + 1, end.year - _COLUMNS), end.year + 1)
        }
        newest = sorted(lasted - self.by_year.keys(), reverse=True)[:_COLUMNS]
        return sorted([*self.by_year, *newest], reverse=True)

    def year(self, name: str) -> Year:
        """One year."""
        catalog = self.catalog
        postmortems = sorted(self.by_year.get(name, ()), key=lambda p: (start(p), p.id))
        items = {p.id: item(catalog, p, self.page) for p in postmortems}
        href = addresses.relative(addresses.facet("years", name), self.page)
        span = Span.of(int(name))
        lanes = Lanes(catalog=catalog, items=items, span=span, page=self.page, href=href)
        began = _by_service(catalog, postmortems)
        lasting = _by_service(catalog, (p for p in self.lasting if lanes.lasts_into(p)))
        return Year(
            year=name,
            href=href if postmortems else "",
            count=len(postmortems),
            months=tuple(_months(span)),
            lanes=tuple(
                OverviewLane(
                    name=self.name(key),
                    href=self.service(key),
                    marks=(*lanes.lasting(lasting.get(key, [])), *lanes.marks(began.get(key, []))),
                )
                for key in _in_order(catalog, {**began, **lasting})
            ),
            items=tuple(reversed(items.values())) if len(catalog.listed) <= _LISTED else (),
        )

    def name(self, key: str) -> str:
        """The name of a service, or of the lane of what has none."""
        return label(self.catalog, "services", key) if key else words.OTHER

    def service(self, key: str) -> str:
        """The page of a service; empty for the lane of what has none."""
        return addresses.relative(addresses.facet("services", key), self.page) if key else ""

    def together(self) -> AllYears:
        """All years beside each other, as counts."""
        columns = self.columns()
        counts: Counter[tuple[str, int]] = Counter()
        for name, members in self.by_year.items():
            for key, found in _by_service(self.catalog, members).items():
                counts[key, int(name)] += len(found)
        most, width = max(counts.values()), 100 / len(columns)
        return AllYears(
            ticks=tuple(_ticks(columns)),
            lanes=tuple(
                AllYearsLane(
                    name=self.name(key),
                    href=self.service(key),
                    count=sum(counts[key, column] for column in columns),
                    cells=tuple(
                        Cell(
                            x=percent(number * width),
                            width=percent(width),
                            shade=-(-3 * counts[key, column] // most),
                        )
                        for number, column in enumerate(columns)
                        if counts[key, column]
                    ),
                )
                for key in _in_order(self.catalog, {key for key, _ in counts})
            ),
        )

    def columns(self) -> list[int]:
        """The years from the first to the last, or only those with reports."""
        used = sorted(map(int, self.by_year))
        between = list(range(used[0], used[-1] + 1))
        return between if len(between) <= _COLUMNS else used


def _ticks(columns: list[int]) -> Iterator[Tick]:
    """The names of some years, the last always being one of them."""
    step = -(-len(columns) // _LABELS)
    named = list(range(len(columns)))[::-1][::step]
    thin = -(-len(named) // _NARROW_LABELS)
    for place, number in enumerate(named):
        x = percent((number + 0.5) / len(columns) * 100)
        yield Tick(x=x, label=str(columns[number]), minor=place % thin != 0)


def _by_service(catalog: Catalog, postmortems: Iterable[Postmortem]) -> dict[str, list[Postmortem]]:
    """What happened to each service; "" has what names none."""
    found: dict[str, list[Postmortem]] = {}
    for postmortem in postmortems:
        for key in keys(catalog, "services", postmortem) or ("",):
            found.setdefault(key, []).append(postmortem)
    return found


def _in_order(catalog: Catalog, used: Iterable[str]) -> list[str]:
    """The services in the site's order, or by name; what has none comes last."""
    services = catalog.settings.services
    return sorted(used, key=lambda key: (not key, services.rank(key), key))


def _months(span: Span) -> Iterator[Tick]:
    for number, name in enumerate(words.MONTHS, 1):
        yield Tick(x=span.x(datetime(span.year, number, 1, tzinfo=UTC)), label=name, place="start")


def _signs(catalog: Catalog) -> Iterator[Sign]:
    for term in catalog.settings.severities.terms:
        sign, rank = shape(catalog, term.key)
        yield Sign(shape=sign, rank=rank, label=term.label)
    if any(shape(catalog, e.postmortem.severity)[0] == UNRANKED for e in catalog.listed):
        text = words.NO_SEVERITY if catalog.settings.severities.terms else words.ONE_REPORT
        yield Sign(shape=UNRANKED, rank=len(SHAPES), label=text)
