"""`/insights/`: what the incidents have in common, as figures that say what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.context import Context, Severity
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.lengths import Figures, Words
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.recurring import recurring
from mkdocs_postmortems.charts.lengths import Axis, Strip, axis, strip
from mkdocs_postmortems.charts.periods import Trend, trend
from mkdocs_postmortems.insights.counted import Counted, counted
from mkdocs_postmortems.insights.lengths import Lengths, Measured, lengths
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import Distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One distribution in words and as a strip of dots; `label` is what it is of."""

    label: str
    severity: Severity | None
    note: str
    figures: Figures
    strip: Strip | None
    described: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graves:
    """One measure by severity."""

    name: str
    ends: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One measure over time: the drawing, and the same as a table."""

    name: str
    ends: str
    n: str
    trend: Trend
    rows: tuple[tuple[str, Figures], ...]


def insights(context: Context) -> Article:
    """The page. What only a preview shows does not count."""
    s, as_of = context.s, context.catalog.as_of
    return Article(
        url=addresses.INSIGHTS,
        title=s.insights,
        description=s.insights_text,
        write=partial(_content, context),
        kind="insights",
        updated=as_of.date() if as_of else None,
        feeds=context.feeds,
    )


def _content(context: Context) -> Content:
    place = Place(url=addresses.INSIGHTS)
    count = counted(context.catalog)
    found = lengths(context.catalog)
    along = axis(one.overall for one in found.measured)
    maker = _Maker(context=context, place=place, words=Words(s=context.s), axis=along)
    s = context.s
    over_time = s.by_quarter if found.periods.quarters else s.by_year_of_incident
    html = (
        environment()
        .get_template("insights.html")
        .render(
            s=s,
            scope=_scope(count, found, context),
            ticks=along.ticks() if along else (),
            rows=tuple(maker.overall(found)),
            graves=tuple(maker.graves(found)),
            severities=any(p.severity for p in count.postmortems),
            courses=tuple(maker.courses(found)),
            over_time=over_time,
            quarters=found.periods.quarters,
            earlier=maker.earlier(found),
            recurring=recurring(count, context, place) if count.entries else None,
            csv=_Files(place=place),
            now=context.dates.day_tag(context.today),
        )
    )
    return Content(html=Markup(html), headings=tuple(_headings(context, count, over_time)))


def _headings(context: Context, count: Counted, over_time: str) -> Iterator[Heading]:
    s = context.s
    named = {
        "lengths": s.lengths,
        "by-severity": s.by_severity,
        "over-time": over_time,
        "factors": s.factors_title,
        "safeguards": s.safeguards_title,
        "detection": s.detection_title,
        "foreseen": s.foreseen_title,
    }
    for id, text in named.items() if count.entries else ():
        yield Heading(level=2, id=id, text=text)
    yield Heading(level=2, id="reading", text=s.how_to_read)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Files:
    """Links to the data."""

    place: Place

    def __call__(self, name: str) -> str:
        return self.place.link(addresses.insights_csv(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the figures count and what they leave out, in words."""

    counted: str
    left_out: str
    several: bool
    total: int


def _scope(count: Counted, found: Lengths, context: Context) -> Scope:
    s = context.s
    years = [str(p.year) for p in found.periods.all]
    started = [p.times.started.at.year for p in count.postmortems if p.times.started is not None]
    if started:
        years = [str(min(started)), str(max(started))]
    left = [f"{n:,} {s.kinds_left_out[kind][n != 1]}" for kind, n in count.kinds]
    left += [s.fictional_reports(count.fictional)] * bool(count.fictional)
    left += [s.withdrawn_reports(count.withdrawn)] * bool(count.withdrawn)
    ours = context.catalog.settings.organization
    organizations = {p.organization or ours for p in count.postmortems}
    return Scope(
        counted=s.incidents_counted(len(count.entries), *(years[:1] + years[-1:] or ["", ""])),
        left_out=", ".join(left),
        several=len(organizations) > 1,
        total=len(count.entries),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes what the tables and drawings of lengths show, all on one axis."""

    context: Context
    place: Place
    words: Words
    axis: Axis | None

    def overall(self, found: Lengths) -> Iterator[Row]:
        s = self.context.s
        for one in found.measured:
            note = self.words.ends(one)
            if one.approximate:
                note = f"{note}; {s.approximate_lengths(one.approximate)}"
            yield self.row(self.words.name(one), one.overall, note=note)

    def graves(self, found: Lengths) -> Iterator[Graves]:
        """The measures by severity, where any incident that counts for one states it."""
        for one in found.measured:
            if any(key for key, _ in one.severities):
                yield Graves(
                    name=self.words.name(one),
                    ends=self.words.ends(one),
                    rows=tuple(self.grave(key, values) for key, values in one.severities),
                )

    def grave(self, key: str, found: Distribution) -> Row:
        context = self.context
        if not key:
            return self.row(context.s.severity_not_stated, found)
        link = context.term("severities", key, self.place)
        severity = Severity(text=link.text, shape=context.shape(key), href=link.href)
        return self.row(link.text, found, severity=severity)

    def row(
        self, label: str, found: Distribution, *, note: str = "", severity: Severity | None = None
    ) -> Row:
        figures, s = self.words.figures(found), self.context.s
        described = ""
        if found.n:
            ends = (self.words.length(found.values[0]), self.words.length(found.values[-1]))
            described = s.values_from_to(found.n, *ends)
        return Row(
            label=label,
            severity=severity,
            note=note,
            figures=figures,
            strip=strip(found, self.axis) if self.axis and found.n else None,
            described=described,
        )

    def earlier(self, found: Lengths) -> str:
        """What is said of the oldest incidents where they stand together."""
        first = next((period for period in found.periods.all if period.before), None)
        return self.context.s.together(self.words.period(first)) if first else ""

    def courses(self, found: Lengths) -> Iterator[Course]:
        for one in found.measured:
            drawn = trend(one.periods)
            if drawn is not None:
                yield self.course(one, drawn)

    def course(self, one: Measured, drawn: Trend) -> Course:
        rows: Iterable[tuple[str, Figures]] = (
            (self.words.period(period), self.words.figures(values))
            for period, values in reversed(one.periods)
            if values.n
        )
        return Course(
            name=self.words.name(one),
            ends=self.words.ends(one),
            n=self.words.figures(one.overall).n,
            trend=drawn,
            rows=tuple(rows),
        )
