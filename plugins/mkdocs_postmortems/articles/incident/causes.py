"""Why it could happen, what stood in the way, and what was learned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link, humanised
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Factor, Kind, Lessons, Postmortem, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorView:
    """A factor and the word to find it elsewhere by."""

    text: Markup
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Factors of one side, under a title and what it means."""

    title: str
    note: str
    side: str
    factors: tuple[FactorView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Causes:
    """The trigger, and the factors from the sharp end to the blunt end."""

    trigger: Markup | None
    groups: tuple[Group, ...]
    sided: bool


def causes(postmortem: Postmortem, context: Context, prose: Prose) -> Causes | None:
    """What made it possible; None where the document says nothing of it."""
    trigger = prose.text(postmortem.trigger)
    groups = _groups(postmortem.contributing_factors, context, prose)
    if trigger is None and not groups:
        return None
    return Causes(trigger=trigger, groups=groups, sided=any(group.side for group in groups))


def worked(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[Group, ...]:
    """For a success: what made it go well."""
    return _groups(postmortem.what_worked, context, prose)


def _groups(factors: Iterable[Factor], context: Context, prose: Prose) -> tuple[Group, ...]:
    s = context.s
    titles = {
        Side.SHARP: (s.sharp, s.sharp_note),
        Side.BLUNT: (s.blunt, s.blunt_note),
        None: (s.other_factors, ""),
    }
    found: dict[Side | None, list[FactorView]] = {side: [] for side in titles}
    for factor in factors:
        text = prose.text(factor.text)
        if text is not None:
            category = humanised(factor.category).lower() if factor.category else ""
            found[factor.side].append(FactorView(text=text, category=category))
    return tuple(
        Group(title=title, note=note, side=side or "", factors=tuple(found[side]))
        for side, (title, note) in titles.items()
        if found[side]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskView:
    """A risk of a premortem, and the reports in which it came true."""

    anchor: str
    text: Markup | None
    mitigation: Markup | None
    came_true: tuple[Link, ...]


def risks(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[RiskView, ...]:
    """The risks, in the order of the document."""
    true = context.relations.came_true(postmortem.id) if postmortem.risks else {}
    return tuple(
        RiskView(
            anchor=f"risk-{risk.id}",
            text=prose.text(risk.text),
            mitigation=prose.text(risk.mitigation),
            came_true=tuple(_entry(entry, context, prose) for entry in true.get(risk.id, ())),
        )
        for risk in postmortem.risks
    )


def _entry(entry: Entry, context: Context, prose: Prose, fragment: str = "") -> Link:
    address = addresses.incident(entry.postmortem.id) + fragment
    return Link(text=context.name(entry), href=prose.place.link(address))


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """The premortem that named what happened, and the risk as it stood there."""

    premortem: Link
    text: Markup | None


def foreseen(postmortem: Postmortem, context: Context, prose: Prose) -> Foreseen | None:
    """The premortem, if it is shown."""
    stated = postmortem.foreseen
    other = context.catalog.get(stated.premortem) if stated is not None else None
    if stated is None or other is None or other.postmortem.kind is not Kind.PREMORTEM:
        return None
    risk = next((r for r in other.postmortem.risks if r.id == stated.risk), None)
    if risk is None:
        return None
    theirs = context.prose(other, prose.place, prose.medium)
    link = _entry(other, context, prose, f"#risk-{risk.id}")
    return Foreseen(premortem=link, text=theirs.text(risk.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardView:
    """A safeguard and what became of it; `outcome` is the format's word."""

    name: str
    outcome: str
    word: str
    text: Markup | None


def safeguards(postmortem: Postmortem, context: Context, prose: Prose) -> tuple[SafeguardView, ...]:
    """The safeguards, in the order of the document."""
    return tuple(
        SafeguardView(
            name=safeguard.name,
            outcome=safeguard.outcome.value,
            word=context.s.outcomes[safeguard.outcome],
            text=prose.text(safeguard.text),
        )
        for safeguard in postmortem.safeguards
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What was learned of one sort."""

    title: str
    texts: tuple[Markup, ...]


def lessons(found: Lessons, context: Context, prose: Prose) -> tuple[Lesson, ...]:
    """Went well, went poorly, got lucky: those that the document has."""
    s = context.s
    sorts = (
        (s.went_well, found.went_well),
        (s.went_poorly, found.went_poorly),
        (s.got_lucky, found.got_lucky),
    )
    return tuple(Lesson(title=t, texts=prose.texts(texts)) for t, texts in sorts if texts)
