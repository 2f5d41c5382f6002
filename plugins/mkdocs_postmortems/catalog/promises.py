"""The corrective actions of all postmortems: the state of each, and the pages that list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property

from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.actions import Action, ActionStatus, ActionType
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.settings.options import Settings

SHOWN = 50
"""So many actions of each state stand on the ledger's first page; of more there are pages."""

PER_PAGE = 200
"""How many actions such a page holds."""

UNSTATED = "not_stated"
"""The key of actions without an owner or type; an underscore is in no key of a site."""

_NEVER = datetime.max.replace(tzinfo=UTC)


class State(StrEnum):
    """What became of an action as of an instant, in the order of the ledger."""

    OVERDUE = "overdue"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    INEFFECTIVE = "ineffective"
    DECLINED = "declined"


WAITING = (State.OVERDUE, State.OPEN, State.IN_PROGRESS)
"""The states of what is still to be done."""

_OF_STATUS = {
    ActionStatus.OPEN: State.OPEN,
    ActionStatus.IN_PROGRESS: State.IN_PROGRESS,
    ActionStatus.DONE: State.DONE,
    ActionStatus.VERIFIED: State.VERIFIED,
    ActionStatus.DECLINED: State.DECLINED,
}


def state(action: Action, settings: Settings, now: datetime | None) -> State:
    """The state as of `now`, or, with None, whatever the time: then nothing is overdue.

    A measurement without effect outweighs everything but a refusal.
    """
    if action.status is ActionStatus.DECLINED:
        return State.DECLINED
    if action.ineffective:
        return State.INEFFECTIVE
    waiting = action.status in (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)
    if waiting and now is not None and action.due is not None:
        late = settings.deadline(action.due) <= now
        return State.OVERDUE if late else _OF_STATUS[action.status]
    return _OF_STATUS[action.status]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One action of a postmortem, `number` being its place there, from 0."""

    entry: Entry
    number: int
    state: State

    @property
    def action(self) -> Action:
        """What was promised."""
        return self.entry.postmortem.actions[self.number]


@made_once
def promises(catalog: Catalog) -> tuple[Promise, ...]:
    """Every action that a build shows, newest report first."""
    settings, now = catalog.settings, catalog.now
    return tuple(
        Promise(entry=entry, number=number, state=state(action, settings, now))
        for entry in catalog.listed
        for number, action in enumerate(entry.postmortem.actions)
    )


@dataclass(frozen=True, kw_only=True)
class Group:
    """The actions in one state, of one owner or of one type; `url` is its first page."""

    key: str
    url: str
    promises: tuple[Promise, ...]

    @cached_property
    def pages(self) -> tuple[tuple[str, tuple[Promise, ...]], ...]:
        """The address of each page and what stands on it."""
        return tuple(
            (addresses.further(self.url, number), self.promises[first : first + PER_PAGE])
            for number, first in enumerate(range(0, len(self.promises), PER_PAGE), 1)
        )


@made_once
def by_state(catalog: Catalog) -> tuple[Group, ...]:
    """What is waited for comes with the nearest deadline first, the rest as it comes."""
    settings = catalog.settings
    groups = _grouped((promise.state, promise) for promise in promises(catalog))
    return tuple(
        Group(
            key=one,
            url=addresses.actions_in(one),
            promises=tuple(sorted(groups[one], key=lambda p: deadline(p, settings) or _NEVER)),
        )
        for one in State
        if one in groups
    )


@made_once
def by_owner(catalog: Catalog) -> tuple[Group, ...]:
    """In the order of the site's teams, or by key; what has no owner comes last."""
    teams = catalog.settings.teams
    groups = _grouped(
        (teams.key(p.action.owner) if p.action.owner else UNSTATED, p) for p in promises(catalog)
    )
    order = sorted(groups, key=lambda key: (key == UNSTATED, teams.rank(key), key))
    return tuple(
        Group(key=key, url=addresses.actions_by("owners", key), promises=groups[key])
        for key in order
    )


@made_once
def by_type(catalog: Catalog) -> tuple[Group, ...]:
    """In the order of the format; what states no type comes last."""
    groups = _grouped((p.action.type or UNSTATED, p) for p in promises(catalog))
    return tuple(
        Group(key=key, url=addresses.actions_by("types", key), promises=groups[key])
        for key in (*ActionType, UNSTATED)
        if key in groups
    )


@made_once
def by_report(catalog: Catalog) -> tuple[tuple[Promise, ...], ...]:
    """The actions of each report that has any."""
    return tuple(_grouped((p.entry.postmortem.id, p) for p in promises(catalog)).values())


def deadline(promise: Promise, settings: Settings) -> datetime | None:
    """When what is still waited for is due."""
    due = promise.action.due
    return settings.deadline(due) if due is not None and promise.state in WAITING else None


def reports_pages(number_of_reports: int) -> Iterator[tuple[str, slice]]:
    """The address of each page of actions by report, and which reports stand on it."""
    for number, first in enumerate(range(0, number_of_reports, PER_PAGE), 1):
        url = addresses.further(addresses.actions_index("reports"), number)
        yield url, slice(first, first + PER_PAGE)


def ledger_addresses(catalog: Catalog) -> Iterator[str]:
    """Every page of the ledger but the first: there are none without actions."""
    if not promises(catalog):
        return
    yield from (addresses.actions_index(axis) for axis in ("owners", "types"))
    large = (group for group in by_state(catalog) if len(group.promises) > SHOWN)
    for group in (*large, *by_owner(catalog), *by_type(catalog)):
        yield from (url for url, _ in group.pages)
    yield from (url for url, _ in reports_pages(len(by_report(catalog))))


def _grouped(pairs: Iterable[tuple[str, Promise]]) -> dict[str, tuple[Promise, ...]]:
    groups: dict[str, list[Promise]] = {}
    for key, promise in pairs:
        groups.setdefault(key, []).append(promise)
    return {key: tuple(members) for key, members in groups.items()}
