"""The last 52 weeks: each report in the week it began, each week in a shade of its hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.articles.incident.facts import length
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind, Postmortem

WEEKS = 52
ROWS = 2
"""On a phone half a year is a row of its own."""

_SHAPES = ("octagon", "triangle", "diamond", "ring")
_UNRANKED = len(_SHAPES)
_STACK = 3
"""So many reports are drawn in a week; more become one mark with their number."""

_HEAT = (0, 3600, 4 * 3600)
"""Seconds in a week above which a shade is darker: `strings.heat` names them."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A report, or several where `count` is more than one. `x` is in per cent, `y` in px."""

    href: str
    title: str
    shape: str
    rank: int
    x: float
    y: int
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A week: where it begins, in per cent of its row, and its shade from 0 (nothing) to 3."""

    x: float
    heat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A name over the week in which the month begins."""

    x: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A shape of the legend."""

    shape: str
    rank: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Half a year, oldest week first."""

    cells: tuple[Cell, ...]
    months: tuple[Month, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """The drawing. `count` reports began in these weeks; `heated` says that any has a shade."""

    rows: tuple[Row, ...]
    signs: tuple[Sign, ...]
    count: int
    heated: bool
    width: float


def weeks(context: Context, place: Place) -> Weeks:
    """The 52 weeks that end with the one of the build's instant, each from Monday (UTC)."""
    now = context.catalog.now
    last = now.date() - timedelta(days=now.weekday())
    mondays = [last - (WEEKS - 1 - n) * _WEEK for n in range(WEEKS)]
    began = _began(context, mondays)
    heat = _heat(context.catalog.listed, mondays, now)
    size = WEEKS // ROWS
    rows = tuple(
        _row(mondays[n : n + size], began, heat, context, place) for n in range(0, WEEKS, size)
    )
    drawn = [entry for entries in began.values() for entry in entries]
    return Weeks(
        rows=rows,
        signs=tuple(_signs(drawn, context)),
        count=len(drawn),
        heated=any(heat.values()),
        width=round(100 / size, 3),
    )


def _began(context: Context, mondays: list[date]) -> dict[date, list[Entry]]:
    """The reports by the Monday of the week in which their event began, the oldest first."""
    found: dict[date, list[Entry]] = {monday: [] for monday in mondays}
    dated = [(at, e) for e in context.catalog.listed if (at := _start(e.postmortem)) is not None]
    for day, entry in sorted(dated, key=lambda pair: (pair[0], pair[1].postmortem.id)):
        monday = day - timedelta(days=day.weekday())
        if monday in found:
            found[monday].append(entry)
    return found


def _start(postmortem: Postmortem) -> date | None:
    """The day of the event; what is only thought through beforehand has none."""
    started = postmortem.times.started
    return None if started is None or postmortem.kind is Kind.PREMORTEM else started.day


def _row(
    mondays: list[date],
    began: dict[date, list[Entry]],
    heat: dict[date, int],
    context: Context,
    place: Place,
) -> Row:
    width = 100 / len(mondays)
    cells: list[Cell] = []
    months: list[Month] = []
    marks: list[Mark] = []
    for number, monday in enumerate(mondays):
        x = round(number * width, 2)
        cells.append(Cell(x=x, heat=heat[monday]))
        first = (monday + _WEEK - timedelta(days=1)).replace(day=1)
        # A name needs the room of two weeks.
        if first >= monday and number < len(mondays) - 1:
            months.append(Month(x=x, name=context.dates.month(first)))
        marks += _marks(began[monday], monday, round(x + width / 2, 2), context, place)
    return Row(cells=tuple(cells), months=tuple(months), marks=tuple(marks))


def _marks(
    entries: list[Entry], monday: date, x: float, context: Context, place: Place
) -> Iterator[Mark]:
    if len(entries) > _STACK:
        yield Mark(
            href=place.link(addresses.facet("years", f"{monday.year:04d}")),
            title=context.s.reports_of_week(len(entries), context.dates.day(monday)),
            shape="",
            rank=min(_rank(entry, context) for entry in entries),
            x=x,
            y=24,
            count=len(entries),
        )
        return
    for number, entry in enumerate(entries):
        rank = _rank(entry, context)
        yield Mark(
            href=place.link(addresses.incident(entry.postmortem.id)),
            title=_title(entry, context, place),
            shape=_shape(rank),
            rank=rank,
            x=x,
            y=40 - 16 * number,
        )


def _title(entry: Entry, context: Context, place: Place) -> str:
    postmortem = entry.postmortem
    severity, lasted = context.severity(postmortem, place), length(postmortem, context)
    stated = [severity.text] if severity else []
    stated += [lasted.text] if lasted else []
    day = _start(postmortem)
    assert day is not None, "only what has a day is drawn"
    more = f" ({', '.join(stated)})" if stated else ""
    return f"{context.dates.short(day)}: {postmortem.title}{more}"


def _rank(entry: Entry, context: Context) -> int:
    severity = entry.postmortem.severity
    shape = None if severity is None else context.shape(severity)
    return _UNRANKED if shape is None else shape


def _shape(rank: int) -> str:
    return "dot" if rank == _UNRANKED else _SHAPES[rank]


def _signs(drawn: list[Entry], context: Context) -> Iterator[Sign]:
    """What the shapes mean that are drawn, gravest first."""
    scale = context.catalog.settings.severities
    ranks = {_rank(entry, context) for entry in drawn}
    for rank in sorted(ranks - {_UNRANKED}):
        words = [term.label for term in scale.terms if context.shape(term.key) == rank]
        yield Sign(shape=_shape(rank), rank=rank, label=", ".join(words))
    if _UNRANKED in ranks:
        label = context.s.one_report if scale.open else context.s.no_severity
        yield Sign(shape="dot", rank=_UNRANKED, label=label)


def _heat(entries: Iterable[Entry], mondays: list[date], now: datetime) -> dict[date, int]:
    """The shade of each week by the time in which customers of anything were affected."""
    spans = _merged(span for entry in entries for span in _spans(entry.postmortem, now))
    found = {}
    for monday in mondays:
        start = datetime.combine(monday, time(), UTC)
        end = start + _WEEK
        affected = sum(
            (min(until, end) - max(since, start)).total_seconds()
            for since, until in spans
            if since < end and until > start
        )
        found[monday] = sum(affected > limit for limit in _HEAT)
    return found


def _spans(postmortem: Postmortem, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When customers were affected, as far as both ends are known to the minute."""
    times = postmortem.times
    edges = [(window.start, window.until) for window in postmortem.impact.windows]
    if not edges and postmortem.kind is Kind.INCIDENT and times.started is not None:
        edges = [(times.started, times.mitigated or times.resolved)]
    for start, until in edges:
        end = until.at if until is not None and until.measurable else None
        if until is None and times.ongoing:
            end = now
        if start.measurable and end is not None and end > start.at:
            yield start.at, end


def _merged(spans: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    merged: list[tuple[datetime, datetime]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
