"""Catalog to data files: the format itself as JSON, lists of it, and a table.

All files are UTF-8. The same catalog gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_postmortems import schema
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.exports.actions import actions
from mkdocs_postmortems.exports.documents import Documents
from mkdocs_postmortems.exports.incidents import incidents
from mkdocs_postmortems.exports.listing import Maker
from mkdocs_postmortems.exports.table import table
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree


def files(catalog: Catalog, tree: Tree) -> Iterator[tuple[str, Maker]]:
    """Address and maker of every data file.

    `incidents/<id>/postmortem.json` is the front matter of one postmortem as the format has it. It
    fits the schema and loads again to an equal `Postmortem`, but for what is never exported:
    sentiment, what it was imported from, and references to what is not public. A withdrawn
    postmortem keeps `schema`, `id`, `status` and `withdrawn` only: less than the schema wants.

    `incidents.json` and its further pages hold all, newest first: `as_of` (the newest instant at
    which anything public changed, or null), `schema`, `next` (the address of the next file, or
    null), `license` where the site states one, and up to 500 `items`. An item holds the keys of the
    postmortem and three of our own: `url` (its page), `changed_at` (when it last changed in public)
    and `measures`: by name each derived duration that its times allow, in seconds, and
    `customer_duration`, the union of its impact windows. A withdrawn one has only `url` of these.
    `actions.json` lists every action in the same way, and `incidents.csv` has a line for each
    postmortem (see `actions` and `table`). Addresses are absolute where the site's address is
    known, else paths from the site's root. One item stands on one line: small, and a change of one
    postmortem is a change of one line.

    What only a preview shows is left out. `tree` tells which links lead to something public.
    """
    documents = Documents(catalog=catalog.public, tree=tree)
    for entry in documents.catalog.entries:
        yield addresses.incident_json(entry.postmortem.id), partial(documents.of, entry)
    yield from incidents(documents)
    yield from actions(documents)
    yield addresses.INCIDENTS_CSV, partial(table, documents.catalog)
    for address, make in (
        (addresses.SCHEMA, schema.published),
        (addresses.SCHEMA_DRAFT_07, schema.draft_07),
        (addresses.INCIDENTS_SCHEMA, schema.of_incidents),
        (addresses.ACTIONS_SCHEMA, schema.of_actions),
    ):
        yield address, partial(_pretty, make)


def _pretty(make: Callable[[], object]) -> bytes:
    return (json.dumps(make(), ensure_ascii=False, indent=2) + "\n").encode()
