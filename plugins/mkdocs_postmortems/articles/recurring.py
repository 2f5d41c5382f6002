"""What comes back, as the insights show it: factors, safeguards, detection, foreseen risks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link, humanised
from mkdocs_postmortems.articles.dates import percent
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.insights.counted import Counted
from mkdocs_postmortems.insights.recurring import (
    CameTrue,
    Factor,
    Foreseen,
    Safeguard,
    detection,
    factors,
    foreseen,
    safeguards,
)
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import SafeguardOutcome
from mkdocs_postmortems.timeline.scale import percent as rounded

_ROWS = 20
"""How many rows a table has; its CSV file has all."""

_EXAMPLES = 3
"""How many incidents a row names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """The newest incidents of a row, and how many more there are."""

    links: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorRow:
    """A category, its numbers and the length of its bars in per cent."""

    label: str
    incidents: int
    sharp: int
    blunt: int
    unstated: int
    bars: tuple[float, float]
    examples: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardRow:
    """A safeguard and its outcomes."""

    name: str
    counts: tuple[tuple[str, int], ...]
    examples: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """Who noticed; a share of all that state it, as words and as the length of a bar."""

    label: str
    number: int
    share: str
    bar: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """A risk that came true."""

    text: Markup | None
    premortem: Link
    incidents: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """The sections of the page after the lengths."""

    factors: tuple[FactorRow, ...]
    unstated: bool
    once: int
    safeguards: tuple[SafeguardRow, ...]
    stated: str
    outcomes: tuple[tuple[str, int], ...]
    sources: tuple[SourceRow, ...]
    risks: tuple[RiskRow, ...]
    premortems: str


def recurring(count: Counted, context: Context, place: Place) -> Recurring:
    """Everything that the incidents have in common but lengths."""
    categories = factors(count.entries)
    again = [one for one in categories if len(one.entries) > 1]
    most = max((len(one.entries) for one in again), default=1)
    through = [one for one in safeguards(count.entries) if len(one.entries) > 1]
    happened = foreseen(context.catalog, count.entries)
    maker = _Maker(context=context, place=place)
    return Recurring(
        factors=tuple(maker.factor(one, most) for one in again[:_ROWS]),
        unstated=any(one.unstated for one in again[:_ROWS]),
        once=len(categories) - len(again),
        safeguards=tuple(maker.safeguard(one) for one in through[:_ROWS]),
        stated=maker.stated(count.entries),
        outcomes=tuple(maker.outcomes(count.entries)),
        sources=tuple(maker.sources(count)),
        risks=tuple(maker.risk(one) for one in happened.came_true),
        premortems=_premortems(happened, context),
    )


def _premortems(found: Foreseen, context: Context) -> str:
    s = context.s
    if not found.premortems:
        return s.no_premortems
    return s.risks_of_premortems(len(found.came_true), found.risks, found.premortems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    context: Context
    place: Place

    def link(self, entry: Entry) -> Link:
        href = self.place.link(addresses.incident(entry.postmortem.id))
        return Link(text=entry.postmortem.title, href=href)

    def examples(self, entries: tuple[Entry, ...]) -> Examples:
        links = tuple(self.link(entry) for entry in entries[:_EXAMPLES])
        return Examples(links=links, more=len(entries) - len(links))

    def factor(self, one: Factor, most: int) -> FactorRow:
        return FactorRow(
            label=humanised(one.category) if one.category else self.context.s.no_category,
            incidents=len(one.entries),
            sharp=one.sharp,
            blunt=one.blunt,
            unstated=one.unstated,
            bars=(rounded(one.sharp / most * 100), rounded(one.blunt / most * 100)),
            examples=self.examples(one.entries),
        )

    def safeguard(self, one: Safeguard) -> SafeguardRow:
        words = self.context.s.safeguard_outcomes
        return SafeguardRow(
            name=one.name,
            counts=tuple((words[outcome], number) for outcome, number in one.outcomes),
            examples=self.examples(one.entries),
        )

    def stated(self, entries: Iterable[Entry]) -> str:
        """How many safeguards the reports state, each counted where it is stated."""
        numbers = [len(e.postmortem.safeguards) for e in entries if e.postmortem.safeguards]
        return self.context.s.safeguards_stated(sum(numbers), len(numbers)) if numbers else ""

    def outcomes(self, entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
        totals = Counter(s.outcome for entry in entries for s in entry.postmortem.safeguards)
        for outcome in SafeguardOutcome:
            yield self.context.s.safeguard_counts[outcome], totals[outcome]

    def sources(self, count: Counted) -> Iterator[SourceRow]:
        words = self.context.s.detection_sources
        found = detection(count.postmortems)
        total = sum(number for source, number in found if source)
        for source, number in found:
            share = number / total if source else None
            yield SourceRow(
                label=words.get(source) or humanised(source),
                number=number,
                share="" if share is None else percent(round(share, 2)),
                bar=None if share is None else rounded(share * 100),
            )

    def risk(self, one: CameTrue) -> RiskRow:
        anchor = f"#risk-{one.risk.id}"
        premortem = self.link(one.premortem)
        return RiskRow(
            text=self.context.prose(one.premortem, self.place).text(one.risk.text),
            premortem=Link(text=premortem.text, href=f"{premortem.href}{anchor}"),
            incidents=tuple(self.link(entry) for entry in one.entries),
        )
