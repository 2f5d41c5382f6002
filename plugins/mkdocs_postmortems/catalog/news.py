"""What has happened in public: publications, revisions, verified promises, withdrawals.

An edit is no news. News comes from what a document states with an instant of its own, so a new
title, file name or order makes none, and neither does a build.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.model.postmortem import Postmortem, Revision, Status

_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that became public, and when.

    `updated` is when its text last changed in substance. `number` counts revisions from 1, by
    their instants; `action` is the position of the action that was verified last.
    """

    entry: Entry
    happening: Happening
    at: datetime
    updated: datetime
    number: int | None = None
    action: int | None = None


@made_once
def news(catalog: Catalog) -> tuple[News, ...]:
    """Everything that has become public until the catalog's instant, the newest first.

    What only a preview shows is left out.
    """
    public = catalog.public
    found = [one for entry in public.entries for one in _of(entry, public)]
    # Stable: what happened at one instant keeps the catalog's order.
    found.sort(key=lambda one: one.at, reverse=True)
    return tuple(_told_apart(found))


def _told_apart(found: list[News]) -> list[News]:
    """With `updated` different for each, as Atom's readers want it: by a microsecond if need be.

    The oldest keep theirs, so that nothing new changes what has been told.
    """
    taken: set[datetime] = set()
    apart = []
    for one in reversed(found):
        at = one.updated
        while at in taken:
            at += _INSTANT
        taken.add(at)
        apart.append(one if at is one.updated else replace(one, updated=at))
    return apart[::-1]


def only(found: tuple[News, ...], kinds: Collection[Happening]) -> tuple[News, ...]:
    """Those of some kinds."""
    return tuple(one for one in found if one.happening in kinds)


def numbered(postmortem: Postmortem, now: datetime) -> tuple[tuple[int, Revision], ...]:
    """The revisions that are public by their instants, the oldest first, counted from 1.

    The order in which a document lists them changes no number.
    """
    shown = sorted((r for r in postmortem.revisions if r.at <= now), key=lambda r: r.at)
    return tuple(enumerate(shown, 1))


def _of(entry: Entry, catalog: Catalog) -> Iterator[News]:
    """The news of one entry, the latest kind first."""
    postmortem, published, now = entry.postmortem, entry.postmortem.publish_at, catalog.now
    assert published is not None, "what is public has a publication instant"
    withdrawn = postmortem.withdrawn if postmortem.status is Status.WITHDRAWN else None
    end = withdrawn.at if withdrawn is not None and withdrawn.at <= now else None
    if end is not None:
        yield News(entry=entry, happening=Happening.WITHDRAWN, at=end, updated=end)
    found = catalog.proved(postmortem)
    if found is not None:
        at, action = found
        kind = Happening.VERIFIED
        yield News(entry=entry, happening=kind, at=at, updated=end or at, action=action)
    for number, revision in reversed(numbered(postmortem, now)):
        at, kind = revision.at, Happening.REVISED
        yield News(entry=entry, happening=kind, at=at, updated=end or at, number=number)
    revised = [revision.at for _, revision in numbered(postmortem, now)]
    updated = end or max(revised, default=published)
    yield News(entry=entry, happening=Happening.PUBLISHED, at=published, updated=updated)
