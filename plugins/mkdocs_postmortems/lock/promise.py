"""What is promised of one postmortem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.lock import digests
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One published postmortem, as it was when it was last locked.

    `url` is the path of its page. `authority` is that of its guids, `AUTHORITY,YEAR`, and never
    changes, as `published`, the first publication, does not. `revisions` counts those that there
    were. `facts` and `text` are digests.
    """

    id: str
    url: str
    authority: str
    published: datetime
    withdrawn: datetime | None
    revisions: int
    facts: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """All promises of a site by id, and the file of each, relative to the repository.

    `whole` tells whether every file of it could be read.
    """

    promises: Mapping[str, Promise] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    @property
    def authorities(self) -> dict[str, str]:
        """Those of the guids, by id."""
        return {id: promise.authority for id, promise in self.promises.items()}


def promised(entry: Entry, *, authority: str, before: Promise | None) -> Promise:
    """What is promised now of a public postmortem; of one that is locked, its name stays.

    Of a withdrawn one the digests stay too: its document keeps neither facts nor text.
    """
    postmortem = entry.postmortem
    assert postmortem.publish_at is not None, "what is public has a publication instant"
    gone = postmortem.withdrawn if postmortem.status is Status.WITHDRAWN else None
    kept = before if gone is not None else None
    return Promise(
        id=postmortem.id,
        url=page(postmortem.id),
        authority=before.authority if before else authority,
        published=before.published if before else postmortem.publish_at,
        withdrawn=gone.at if gone is not None else None,
        revisions=kept.revisions if kept else len(postmortem.revisions),
        facts=kept.facts if kept else digests.facts(entry),
        text=kept.text if kept else digests.text(entry),
    )


def page(id: str) -> str:
    """The path of a page from the site's root."""
    return "/" + addresses.incident(id)
