"""How many actions are in which state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.catalog.promises import State, state
from mkdocs_postmortems.model.postmortem import Postmortem

__all__ = ["PIPS", "State", "Tally", "state", "tally", "tally_of"]

PIPS = 40
"""So many pips can be counted; beyond that the words stand alone."""


_PIPS = (
    State.VERIFIED,
    State.DONE,
    State.IN_PROGRESS,
    State.OPEN,
    State.OVERDUE,
    State.INEFFECTIVE,
    State.DECLINED,
)


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
    found = list(states)
    ordered = tuple((one, many) for one in _PIPS if (many := found.count(one)))
    pips = tuple(one for one, many in ordered for _ in range(many)) if len(found) <= PIPS else ()
    return Tally(
        total=len(found),
        verified=found.count(State.VERIFIED),
        done=found.count(State.DONE),
        counts=ordered,
        pips=pips,
    )


def tally_of(postmortem: Postmortem, context: Context) -> Tally:
    """The tally of one postmortem."""
    catalog = context.catalog
    return tally(state(a, catalog.settings, catalog.now) for a in postmortem.actions)
