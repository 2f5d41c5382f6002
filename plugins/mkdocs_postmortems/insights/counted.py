"""Which reports the figures count, and how many they leave out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mkdocs_postmortems.catalog.public import Catalog, made_once
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The incidents that count, newest publication first.

    `kinds` tells how many reports of each other kind are left out, `fictional` how many of any kind
    because their organization is, `withdrawn` how many because their content is gone.
    """

    entries: tuple[Entry, ...]
    kinds: tuple[tuple[Kind, int], ...]
    fictional: int
    withdrawn: int

    @property
    def postmortems(self) -> tuple[Postmortem, ...]:
        """The same without their documents."""
        return tuple(entry.postmortem for entry in self.entries)


@made_once
def counted(catalog: Catalog) -> Counted:
    """What the figures of a catalog count."""
    public = catalog.public
    real = [entry for entry in public.listed if not entry.postmortem.fictional]
    kinds = Counter(entry.postmortem.kind for entry in real)
    return Counted(
        entries=tuple(entry for entry in real if entry.postmortem.kind is Kind.INCIDENT),
        kinds=tuple((k, kinds[k]) for k in Kind if kinds[k] and k is not Kind.INCIDENT),
        fictional=len(public.listed) - len(real),
        withdrawn=sum(e.postmortem.status is Status.WITHDRAWN for e in public.entries),
    )
