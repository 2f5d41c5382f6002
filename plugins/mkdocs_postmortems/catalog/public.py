"""Which postmortems are public at an instant, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, wraps
from typing import TypeVar

from mkdocs_postmortems.catalog.proved import proved
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Postmortem, Status
from mkdocs_postmortems.settings.options import Settings

_LAST = datetime.max.replace(tzinfo=UTC)
_FIRST = datetime.min.replace(tzinfo=UTC)


def is_public(postmortem: Postmortem, now: datetime) -> bool:
    """Whether a postmortem may be seen: published or withdrawn, and its instant has come."""
    if postmortem.status not in (Status.PUBLISHED, Status.WITHDRAWN):
        return False
    return postmortem.publish_at is not None and postmortem.publish_at <= now


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """The postmortems that a build shows, newest publication first.

    Without `preview` these are the public ones and nothing else: what is held is absent, not
    hidden. With it drafts are shown too, and `held` names their ids.
    """

    entries: tuple[Entry, ...]
    settings: Settings
    now: datetime
    held: frozenset[str] = frozenset()
    _by_id: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        positions = {entry.postmortem.id: n for n, entry in enumerate(self.entries)}
        object.__setattr__(self, "_by_id", positions)

    def get(self, id: str) -> Entry | None:
        """The entry with this id, if the build shows it."""
        position = self._by_id.get(id)
        return None if position is None else self.entries[position]

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """Everything that lists, facets and figures count: all but the withdrawn."""
        return tuple(e for e in self.entries if e.postmortem.status is not Status.WITHDRAWN)

    @cached_property
    def public(self) -> Catalog:
        """The catalog without what only a preview shows: feeds and data never tell of a draft."""
        if not self.held:
            return self
        shown = tuple(entry for entry in self.entries if entry.postmortem.id not in self.held)
        return replace(self, entries=shown, held=frozenset())

    def neighbours(self, id: str) -> tuple[Entry | None, Entry | None]:
        """The next newer and the next older entry."""
        position = self._by_id[id]
        newer = self.entries[position - 1] if position > 0 else None
        older = self.entries[position + 1] if position + 1 < len(self.entries) else None
        return newer, older

    @cached_property
    def as_of(self) -> datetime | None:
        """The newest instant at which anything public changed; never the clock."""
        return max(self._changed.values(), default=None)

    def last_change(self, postmortem: Postmortem) -> datetime | None:
        """The newest instant at which one of the postmortems changed in public."""
        return self._changed.get(postmortem.id)

    def proved(self, postmortem: Postmortem) -> tuple[datetime, int] | None:
        """When the last promise of one of the postmortems was proved; see `proved`."""
        return self._proved.get(postmortem.id)

    @cached_property
    def _proved(self) -> Mapping[str, tuple[datetime, int]]:
        found = ((e.postmortem.id, proved(e.postmortem, self.now)) for e in self.entries)
        return {id: one for id, one in found if one is not None}

    @cached_property
    def _changed(self) -> Mapping[str, datetime]:
        found = (
            (entry.postmortem.id, max(self._changes(entry.postmortem), default=None))
            for entry in self.entries
        )
        return {id: at for id, at in found if at is not None}

    def _changes(self, postmortem: Postmortem) -> list[datetime]:
        instants = [revision.at for revision in postmortem.revisions]
        if postmortem.publish_at is not None:
            instants.append(postmortem.publish_at)
        if postmortem.status is Status.WITHDRAWN and postmortem.withdrawn is not None:
            instants.append(postmortem.withdrawn.at)
        if (found := self.proved(postmortem)) is not None:
            instants.append(found[0])
        return [at for at in instants if at <= self.now]


Made = TypeVar("Made")


def made_once(make: Callable[[Catalog], Made]) -> Callable[[Catalog], Made]:
    """What is made of a catalog alone, and asked for in several rooms; the catalog keeps it."""
    name = f"{make.__module__}.{make.__name__}"

    @wraps(make)
    def made(catalog: Catalog) -> Made:
        kept = vars(catalog)
        if name not in kept:
            kept[name] = make(catalog)
        found: Made = kept[name]
        return found

    return made


def make_catalog(
    entries: Iterable[Entry], *, settings: Settings, now: datetime, preview: bool = False
) -> Catalog:
    """The catalog as of an instant; with `preview` also what is not public yet."""
    shown, held = [], set()
    for entry in entries:
        if is_public(entry.postmortem, now):
            shown.append(entry)
        elif preview:
            shown.append(entry)
            held.add(entry.postmortem.id)
    shown.sort(key=_order, reverse=True)
    return Catalog(entries=tuple(shown), settings=settings, now=now, held=frozenset(held))


def _order(entry: Entry) -> tuple[datetime, datetime, str]:
    """Newest publication last; what has no instant yet comes after all that have."""
    postmortem = entry.postmortem
    started = postmortem.times.started
    published = postmortem.publish_at or _LAST
    return published, started.at if started else _FIRST, postmortem.id
