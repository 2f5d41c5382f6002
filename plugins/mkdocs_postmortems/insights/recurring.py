"""What comes back: contributing factors, safeguards, ways of detection, risks that came true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Risk, SafeguardOutcome, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A category of contributing factors, "" for those without one.

    Each number counts incidents: `sharp` those with such a factor at the point of action, `blunt`
    those with one in the system behind it, `unstated` those with one whose side is not stated. One
    incident may count for several sides. `entries` are the incidents, newest publication first.
    """

    category: str
    sharp: int
    blunt: int
    unstated: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Safeguard:
    """A safeguard by its name, and in how many incidents it had which outcome.

    `entries` are the incidents that it let through: it failed, was ignored or was missing.
    """

    name: str
    outcomes: tuple[tuple[SafeguardOutcome, int], ...]
    entries: tuple[Entry, ...]

    def count(self, outcome: SafeguardOutcome) -> int:
        """In how many incidents it had this outcome."""
        return dict(self.outcomes)[outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class CameTrue:
    """A risk of a premortem, and the incidents that name it as the one that came true."""

    premortem: Entry
    risk: Risk
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """The risks that came true, of how many that are stated in how many premortems."""

    came_true: tuple[CameTrue, ...]
    risks: int
    premortems: int


def factors(entries: Iterable[Entry]) -> tuple[Factor, ...]:
    """The categories of factors, the most frequent first, those without a category last."""
    found: dict[str, list[Entry]] = {}
    sides: Counter[tuple[str, Side | None]] = Counter()
    for entry in entries:
        stated = {(_same(f.category), f.side) for f in entry.postmortem.contributing_factors}
        sides.update(stated)
        for category in sorted({category for category, _ in stated}):
            found.setdefault(category, []).append(entry)
    made = [
        Factor(
            category=category,
            sharp=sides[category, Side.SHARP],
            blunt=sides[category, Side.BLUNT],
            unstated=sides[category, None],
            entries=tuple(members),
        )
        for category, members in found.items()
    ]
    return tuple(sorted(made, key=lambda f: (not f.category, -len(f.entries), f.category)))


_LET_THROUGH = frozenset(SafeguardOutcome) - {SafeguardOutcome.HELD}


def safeguards(entries: Iterable[Entry]) -> tuple[Safeguard, ...]:
    """The safeguards, those first that let most incidents through.

    Two are the same where their names differ in case and spaces only; the newest spelling stands.
    """
    spelt: dict[str, str] = {}
    outcomes: dict[str, Counter[SafeguardOutcome]] = {}
    through: dict[str, list[Entry]] = {}
    for entry in entries:
        stated: dict[str, set[SafeguardOutcome]] = {}
        for one in entry.postmortem.safeguards:
            spelt.setdefault(_same(one.name), one.name)
            stated.setdefault(_same(one.name), set()).add(one.outcome)
        for key, these in stated.items():
            outcomes.setdefault(key, Counter()).update(these)
            if these & _LET_THROUGH:
                through.setdefault(key, []).append(entry)
    made = [
        Safeguard(
            name=spelt[key],
            outcomes=tuple((outcome, counts[outcome]) for outcome in SafeguardOutcome),
            entries=tuple(through.get(key, ())),
        )
        for key, counts in outcomes.items()
    ]
    return tuple(sorted(made, key=lambda s: (-len(s.entries), _same(s.name))))


def detection(incidents: Iterable[Postmortem]) -> tuple[tuple[str, int], ...]:
    """Who or what noticed first, the most frequent first; "" for what is not stated, last."""
    counts = Counter(_same(incident.detection.source) for incident in incidents)
    return tuple(sorted(counts.items(), key=lambda item: (not item[0], -item[1], item[0])))


def foreseen(catalog: Catalog, entries: Iterable[Entry]) -> Foreseen:
    """The risks of public premortems that incidents say came true; none of fictional ones."""
    premortems = {
        entry.postmortem.id: entry
        for entry in catalog.public.listed
        if entry.postmortem.kind is Kind.PREMORTEM and not entry.postmortem.fictional
    }
    named: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        one = entry.postmortem.foreseen
        if one is not None:
            named.setdefault((one.premortem, one.risk), []).append(entry)
    return Foreseen(
        came_true=tuple(
            CameTrue(premortem=entry, risk=risk, entries=tuple(named[id, risk.id]))
            for id, entry in premortems.items()
            for risk in entry.postmortem.risks
            if (id, risk.id) in named
        ),
        risks=sum(len(entry.postmortem.risks) for entry in premortems.values()),
        premortems=len(premortems),
    )


def _same(word: str | None) -> str:
    """What counts as one word or name."""
    return " ".join((word or "").casefold().split())
