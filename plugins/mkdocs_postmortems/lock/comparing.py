"""What was promised, compared with what the documents say now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from mkdocs_postmortems.catalog.public import is_public
from mkdocs_postmortems.lock import digests
from mkdocs_postmortems.lock.promise import Lock, Promise
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Problem

TEXT = "lock/text"
_WITHDRAW = "keep the document, with status: withdrawn, and with its date and reason"
_REVISE = "add an entry to revisions that says what changed"


def broken(entry: Entry, lock: Lock, now: datetime) -> Iterator[Problem]:
    """What was promised of a document as of `now`, and is not kept."""
    promise = lock.promises.get(entry.postmortem.id)
    if promise is not None and promise.published <= now:
        yield from _kept(entry, promise, now)


def is_behind(entry: Entry, lock: Lock) -> bool:
    """Whether there is more to promise; without a digest: what else changed is an error already."""
    postmortem, before = entry.postmortem, lock.promises.get(entry.postmortem.id)
    if before is None:
        return True
    if postmortem.status is Status.WITHDRAWN:
        return postmortem.withdrawn is not None and before.withdrawn != postmortem.withdrawn.at
    return before.revisions != len(postmortem.revisions)


def gone(lock: Lock, ids: Iterable[str | None], now: datetime) -> Iterator[Problem]:
    """What was promised as of `now`, and has no document any more.

    `ids` are those that the documents state; None for one that could not be read at all, so that
    nobody knows which ids there are.
    """
    known = set(ids)
    for id, promise in lock.promises.items():
        if promise.published <= now and not known & {id, None}:
            what = f"the postmortem {id!r} was published, and its document is gone"
            yield Problem(
                path=lock.paths[id], line=1, column=1, rule="lock/gone", what=what, write=_WITHDRAW
            )


def _kept(entry: Entry, promise: Promise, now: datetime) -> Iterator[Problem]:
    """The first promise that one document breaks; the others follow from it."""
    postmortem, document = entry.postmortem, entry.document
    gone = postmortem.status is Status.WITHDRAWN
    if not is_public(postmortem, now):
        published = postmortem.status in (Status.PUBLISHED, Status.WITHDRAWN)
        pointer = "publish_at" if published else "status"
        what = f"{postmortem.id!r} was published, and would not be public any more"
        yield document.problem("lock/gone", (pointer,), what, _WITHDRAW)
    elif promise.withdrawn is not None and not gone:
        what = f"{postmortem.id!r} was withdrawn, and comes back"
        yield document.problem("lock/returned", ("status",), what, "publish it under a new id")
    elif not gone:
        yield from _unchanged(entry, promise)


def _unchanged(entry: Entry, promise: Promise) -> Iterator[Problem]:
    document, number = entry.document, len(entry.postmortem.revisions)
    if number < promise.revisions:
        what = f"there were {promise.revisions} revisions, and now there are {number}"
        write = "put back what readers were told"
        yield document.problem("lock/revisions", ("revisions",), what, write, key=True)
    elif number == promise.revisions and digests.facts(entry) != promise.facts:
        what = "the facts are not those that were published (title, severity, services, regions, "
        what += "times, impact, trigger, factors, safeguards)"
        yield document.problem("lock/facts", ("title",), what, _REVISE, key=True)
    elif number == promise.revisions and digests.text(entry) != promise.text:
        write = f"{_REVISE}, or, if nothing changed in substance, run "
        write += f"`postmortems lock --editorial {promise.id}`"
        what = "the text is not the one that was published"
        yield document.problem_in_body(TEXT, 1, what, write)
