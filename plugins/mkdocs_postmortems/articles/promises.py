"""Actions as a ledger: what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.dates import quantity
from mkdocs_postmortems.articles.environment import filled
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.articles.states import State, Tally, state, tally
from mkdocs_postmortems.articles.strings import English
from mkdocs_postmortems.links import addresses, anchors
from mkdocs_postmortems.model.actions import Action, Bound, Verification
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.events import Evidence
from mkdocs_postmortems.model.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How the effect is measured; the values in words, and empty where not stated."""

    measure: str
    before: str
    target: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One action. `note` says when, or by how much, it came to its state.

    `incident` leads to the report from the ledger of all.
    """

    anchor: str
    state: State
    note: Markup | str
    text: Markup | None
    sort: str
    owner: str | None
    due: Markup | None
    completed: Markup | None
    tracker: Link | None
    figures: Figures | None
    reason: Markup | None
    superseded_by: Link | None
    replaces: tuple[Link, ...]
    evidence: tuple[Link, ...]
    incident: Link | None
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Rows, and which columns any of them needs."""

    rows: tuple[Row, ...]
    tally: Tally
    owners: bool
    dues: bool
    measures: bool


def ledger(rows: Iterable[Row], *, noted: bool = False) -> Ledger:
    """The ledger of some rows; `noted` says that notes stand beside the days."""
    found = tuple(rows)
    return Ledger(
        rows=found,
        tally=tally(row.state for row in found),
        owners=any(row.owner for row in found),
        dues=any(row.due or row.completed or (noted and row.note) for row in found),
        measures=any(row.figures or row.reason for row in found),
    )


def rows(
    entry: Entry,
    context: Context,
    prose: Prose,
    *,
    incident: Link | None = None,
    only: Collection[int] | None = None,
) -> Iterator[Row]:
    """The actions of a postmortem, for its own page or with `incident` for the ledger of all.

    `only` are the places of those that are wanted, from 0.
    """
    postmortem = entry.postmortem
    ids = anchors.of_actions(postmortem)
    home = "" if incident is None else prose.place.link(addresses.incident(postmortem.id))
    pairs = zip(postmortem.actions, ids, strict=True)
    # A feed has no anchors.
    elsewhere = bool(prose.place.site)
    places = {a.id: f"{home}#{anchor}" for a, anchor in pairs if a.id and not elsewhere}
    maker = _Maker(
        context=context,
        prose=prose,
        places=places,
        incident=incident,
        fictional=postmortem.fictional,
    )
    superseded = [action for action in postmortem.actions if action.superseded_by is not None]
    for number, (anchor, action) in enumerate(zip(ids, postmortem.actions, strict=True)):
        if only is not None and number not in only:
            continue
        replaced = tuple(
            Link(text=a.id or "", href=places.get(a.id or ""))
            for a in superseded
            if a.superseded_by == action.id
        )
        yield maker.row(anchor, action, replaced)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes the rows of one postmortem. `places` are the addresses of its actions by their ids."""

    context: Context
    prose: Prose
    places: dict[str, str]
    incident: Link | None
    fictional: bool

    def row(self, anchor: str, action: Action, replaces: tuple[Link, ...]) -> Row:
        context, s = self.context, self.context.s
        settings = context.catalog.settings
        # A feed is not written anew because a day has passed.
        now = None if self.prose.place.site else context.catalog.now
        found = state(action, settings, now)
        verification = action.verification
        other = action.superseded_by
        words = [s.action_types[action.type]] if action.type else []
        if action.area and s.action_areas[action.area] not in words:
            words.append(s.action_areas[action.area])
        return Row(
            anchor=anchor,
            state=found,
            note=self.note(action, found),
            text=self.prose.text(action.text),
            sort=", ".join(words),
            owner=settings.teams.label(action.owner) if action.owner else None,
            due=self.moment(action.due),
            completed=self.moment(action.completed_at),
            tracker=_tracker(action, self.prose),
            figures=_figures(verification, s),
            reason=self.prose.text(action.reason),
            superseded_by=Link(text=other, href=self.places.get(other)) if other else None,
            replaces=replaces,
            evidence=links(verification.evidence, self.prose) if verification else (),
            incident=self.incident,
            fictional=self.fictional,
        )

    def note(self, action: Action, found: State) -> Markup | str:
        dates, s = self.context.dates, self.context.s
        verification = action.verification
        if found is State.OVERDUE and action.due is not None:
            return s.overdue_by((self.context.today - action.due.day).days)
        if verification is None:
            return ""
        if found in (State.VERIFIED, State.INEFFECTIVE) and verification.at is not None:
            return filled("{} {}", s.measured, dates.brief(verification.at))
        if found is State.DONE and verification.due is not None:
            return filled("{} {}", s.to_measure, dates.brief(verification.due))
        return ""

    def moment(self, moment: Moment | None) -> Markup | None:
        return None if moment is None else self.context.dates.brief(moment)


def _figures(verification: Verification | None, s: type[English]) -> Figures | None:
    if verification is None:
        return None
    unit = verification.unit
    values = (verification.baseline, verification.result)
    before, result = ("" if v is None else quantity(v, unit) for v in values)
    return Figures(
        measure=verification.measure,
        before=before,
        target=_target(verification.target, unit, s),
        result=result,
    )


def _target(target: Bound | str | None, unit: str | None, s: type[English]) -> str:
    if target is None or isinstance(target, str):
        return target or ""
    words = [
        None if value is None else quantity(value, unit)
        for value in (target.at_most, target.at_least, target.equals)
    ]
    return s.bound(*words)


def _tracker(action: Action, prose: Prose) -> Link | None:
    tracker = action.tracker
    if tracker is None or not (tracker.ref or tracker.url):
        return None
    return Link(text=tracker.ref or tracker.url or "", href=prose.href(tracker.url))


def links(evidence: Iterable[Evidence], prose: Prose) -> tuple[Link, ...]:
    """What shows it, with a link where there is one to follow."""
    return tuple(Link(text=one.text, href=prose.href(one.url)) for one in evidence)
