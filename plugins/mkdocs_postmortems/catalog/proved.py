"""When the last promise of a postmortem was proved."""

from __future__ import annotations

from datetime import datetime

from mkdocs_postmortems.model.actions import Action, ActionStatus
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Postmortem


def proved(postmortem: Postmortem, now: datetime) -> tuple[datetime, int] | None:
    """When the last action was verified, as far as it is public, and its position.

    None while one is open, where none was measured, and where all that was known at publication:
    the publication has told it then. Declined actions and those whose place another has taken do
    not count. A day counts from its start, or from the publication on it.
    """
    published = postmortem.publish_at
    if published is None:
        return None
    counted = [(n, action) for n, action in enumerate(postmortem.actions) if _counts(action)]
    if any(action.status is not ActionStatus.VERIFIED for _, action in counted):
        return None
    dated = [(moment, n) for n, action in counted if (moment := _measured(action)) is not None]
    if not dated:
        return None
    moment, number = max(dated, key=lambda pair: (pair[0].at, pair[1]))
    at = max(moment.at, published)
    return (at, number) if moment.latest > published and at <= now else None


def _counts(action: Action) -> bool:
    return action.status is not ActionStatus.DECLINED and action.superseded_by is None


def _measured(action: Action) -> Moment | None:
    """When the effect was measured; where that is not stated, when the change was in place."""
    stated = action.verification.at if action.verification is not None else None
    return stated or action.completed_at
