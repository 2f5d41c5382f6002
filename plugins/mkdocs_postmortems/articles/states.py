"""What became of actions: the state of each as of an instant, and how many are in which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.model.postmortem import Action, ActionStatus, Postmortem
from mkdocs_postmortems.settings.options import Settings

PIPS = 40
"""So many pips can be counted; beyond that the words stand alone."""


class State(StrEnum):
    """What became of an action as of an instant, in the order of the ledger."""

    OVERDUE = "overdue"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    INEFFECTIVE = "ineffective"
    DECLINED = "declined"


_OF_STATUS = {
    ActionStatus.OPEN: State.OPEN,
    ActionStatus.IN_PROGRESS: State.IN_PROGRESS,
    ActionStatus.DONE: State.DONE,
    ActionStatus.VERIFIED: State.VERIFIED,
    ActionStatus.DECLINED: State.DECLINED,
}
_PIPS = (
    State.VERIFIED,
    State.DONE,
    State.IN_PROGRESS,
    State.OPEN,
    State.OVERDUE,
    State.INEFFECTIVE,
    State.DECLINED,
)


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
class Tally:
    """How many actions are in which state. `pips` are the states, the best first."""

    total: int
    verified: int
    done: int
    counts: tuple[tuple[State, int], ...]
    pips: tuple[State, ...]

    @property
    def overdue(self) -> int:
        """How many are late."""
        return dict(self.counts).get(State.OVERDUE, 0)


def tally(states: Iterable[State]) -> Tally:
    """Count the states of actions."""
    counts = Counter(states)
    total = counts.total()
    ordered = tuple((one, counts[one]) for one in _PIPS if counts[one])
    pips = tuple(one for one, many in ordered for _ in range(many)) if total <= PIPS else ()
    return Tally(
        total=total,
        verified=counts[State.VERIFIED],
        done=counts[State.DONE],
        counts=ordered,
        pips=pips,
    )


def tally_of(postmortem: Postmortem, context: Context) -> Tally:
    """The tally of one postmortem."""
    catalog = context.catalog
    return tally(state(a, catalog.settings, catalog.now) for a in postmortem.actions)
