"""`actions.json` and its further pages: what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mkdocs_postmortems.catalog.outputs import ITEMS_PER_FILE
from mkdocs_postmortems.exports.documents import Documents, Facts, encode
from mkdocs_postmortems.exports.listing import Maker, listing, url
from mkdocs_postmortems.links import addresses, anchors
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.moments import format_instant


def actions(documents: Documents) -> Iterator[tuple[str, Maker]]:
    """Address and maker of each page: the actions of the newest postmortem first.

    An item has the keys of an action and up to four of our own: `postmortem` (the id of its
    document), `url` (its place on the page), `deadline` (the instant after which it is late, where
    `due` is stated), and `fictional: true` where the organization is. Whether it is overdue depends
    on the day, so that is for the reader to say.
    """
    owners = [e for e in documents.catalog.listed for _ in e.postmortem.actions]
    positions = [n for e in documents.catalog.listed for n in range(len(e.postmortem.actions))]
    places = list(zip(owners, positions, strict=True))
    for start in range(0, max(1, len(places)), ITEMS_PER_FILE):
        number, end = start // ITEMS_PER_FILE + 1, start + ITEMS_PER_FILE
        following = addresses.actions_json(number + 1) if end < len(places) else None
        write = partial(_page, places[start:end], following, documents)
        yield addresses.actions_json(number), write


def _page(places: list[tuple[Entry, int]], following: str | None, documents: Documents) -> bytes:
    return listing(documents.catalog, following=following, items=_items(places, documents))


def _items(places: list[tuple[Entry, int]], documents: Documents) -> Iterator[bytes]:
    owner: Entry | None = None
    stated: list[bytes] = []
    ids: tuple[str, ...] = ()
    for entry, number in places:
        if entry is not owner:
            # As in the document's own file, so without links to what is not public.
            stated = documents.items(entry, "actions")
            owner, ids = entry, anchors.of_actions(entry.postmortem)
        ours = encode(_ours(entry, number, ids[number], documents))
        yield ours[:-1].encode() + b"," + stated[number][1:]


def _ours(entry: Entry, number: int, anchor: str, documents: Documents) -> Facts:
    postmortem, catalog = entry.postmortem, documents.catalog
    page = addresses.incident(postmortem.id)
    ours: Facts = {"postmortem": postmortem.id, "url": url(catalog, f"{page}#{anchor}")}
    due = postmortem.actions[number].due
    if due is not None:
        ours["deadline"] = format_instant(catalog.settings.deadline(due))
    if postmortem.fictional:
        ours["fictional"] = True
    return ours
