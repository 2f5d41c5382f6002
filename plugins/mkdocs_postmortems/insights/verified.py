"""What share of the promised changes was verified, at the end of each period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from mkdocs_postmortems.catalog.promises import Promise, State, promises
from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.insights.periods import Period, Periods, periods
from mkdocs_postmortems.model.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How many changes had been promised by the end of a period, and what had become of them.

    `done` are in place and without a measured effect; they leave out the verified.
    """

    period: Period
    promised: int
    done: int
    verified: int

    @property
    def share(self) -> float:
        """The verified part, from 0 to 1."""
        return self.verified / self.promised


@made_once
def verified_over_time(catalog: Catalog) -> tuple[Verified, ...]:
    """From the first promise to now, oldest first; none of fictional organizations.

    A change counts as promised from the publication of its report, as done from `completed_at` and
    as verified from `verification.at`, or `completed_at` without one. Where neither is stated it
    counts from now, so that the last period always agrees with the ledger.
    """
    public = catalog.public
    today = catalog.now.date()
    found = [_Course.of(p, today) for p in promises(public) if not p.entry.postmortem.fictional]
    if not found:
        return ()
    spans = periods((*(course.promised for course in found), today))
    promised = _totals(spans, (course.promised for course in found))
    done = _totals(spans, (course.done for course in found if course.done))
    verified = _totals(spans, (course.verified for course in found if course.verified))
    rows = zip(spans.all, promised, done, verified, strict=True)
    return tuple(
        Verified(period=period, promised=all_, done=in_place - measured, verified=measured)
        for period, all_, in_place, measured in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Course:
    """The days on which a change was promised, done and verified; never later than today."""

    promised: date
    done: date | None = None
    verified: date | None = None

    @classmethod
    def of(cls, promise: Promise, today: date) -> _Course:
        at = promise.entry.postmortem.publish_at
        promised = min(at.date(), today) if at else today
        if promise.state not in (State.DONE, State.VERIFIED):
            return cls(promised=promised)
        completed = promise.action.completed_at
        done = _between(promised, completed, today)
        if promise.state is State.DONE:
            return cls(promised=promised, done=done)
        verification = promise.action.verification
        verified = _between(promised, (verification and verification.at) or completed, today)
        return cls(promised=promised, done=min(done, verified), verified=verified)


def _between(promised: date, moment: Moment | None, today: date) -> date:
    """What was done before it was promised in public counts from the promise."""
    return today if moment is None else min(max(moment.day, promised), today)


def _totals(spans: Periods, days: Iterable[date]) -> Iterator[int]:
    """How many of the days lie in or before each period."""
    counts: Counter[Period] = Counter()
    for day, number in Counter(days).items():
        counts[spans.of(day)] += number
    return accumulate(counts[period] for period in spans.all)
