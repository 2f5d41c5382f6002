"""`incidents.json` and its further pages: the data of all postmortems."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mkdocs_postmortems.catalog.outputs import ITEMS_PER_FILE
from mkdocs_postmortems.exports.documents import Documents, Facts, encode
from mkdocs_postmortems.exports.listing import Maker, listing, url
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.measures import Duration, customer_duration, durations
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.postmortem import Postmortem, Status


def incidents(documents: Documents) -> Iterator[tuple[str, Maker]]:
    """Address and maker of each page, newest postmortem first."""
    entries, size = documents.catalog.entries, ITEMS_PER_FILE
    for start in range(0, max(1, len(entries)), size):
        number, end = start // size + 1, start + size
        following = addresses.incidents_json(number + 1) if end < len(entries) else None
        write = partial(_page, entries[start:end], following, documents)
        yield addresses.incidents_json(number), write


def _page(entries: tuple[Entry, ...], following: str | None, documents: Documents) -> bytes:
    items = (_item(entry, documents) for entry in entries)
    return listing(documents.catalog, following=following, items=items)


def _item(entry: Entry, documents: Documents) -> bytes:
    """One line of the list: the document, whose strings hold no line feed, and what we add."""
    catalog = documents.catalog
    ours: Facts = {"url": url(catalog, addresses.incident(entry.postmortem.id))}
    if entry.postmortem.status is not Status.WITHDRAWN:
        changed = catalog.last_change(entry.postmortem)
        ours["changed_at"] = None if changed is None else format_instant(changed)
        ours["measures"] = measured(entry.postmortem)
    theirs = documents.of(entry).replace(b"\n", b"")
    return theirs[:-1] + b"," + encode(ours)[1:].encode()


def measured(postmortem: Postmortem) -> dict[str, int | float]:
    """Each derived duration that the times allow, in seconds, by its name."""
    found = {measure.value: _seconds(length) for measure, length in durations(postmortem).items()}
    affected = customer_duration(postmortem)
    if affected is not None:
        found["customer_duration"] = _seconds(affected)
    return found


def _seconds(length: Duration) -> int | float:
    return int(length.seconds) if length.seconds.is_integer() else length.seconds
