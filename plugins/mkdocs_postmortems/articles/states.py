"""How many actions are in which state."""

from __future__ import annotations

from collections import Counter
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
