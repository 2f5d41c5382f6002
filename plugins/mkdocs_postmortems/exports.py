"""Catalog to data files: the format itself, as JSON.

All files are UTF-8 and end with a line feed. The same catalog gives the same bytes.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeAlias

from mkdocs_postmortems import markdown, schema
from mkdocs_postmortems.catalog.outputs import ITEMS_PER_FILE
from mkdocs_postmortems.catalog.public import Catalog, last_change
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.measures import Duration, customer_duration, durations
from mkdocs_postmortems.model.document import Entry, Pointer
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.postmortem import Postmortem, Status
from mkdocs_postmortems.schema.migrations import CURRENT
from mkdocs_postmortems.schema.texts import Role, texts

Facts: TypeAlias = "dict[str, Any]"
"""Front matter as the format writes it: JSON values by key."""

_OF_WITHDRAWN = ("schema", "id", "status", "withdrawn")

_MAY_LINK = re.compile(r'\]\(|\]:|<|"(?:url|transcript)":"(?!https?:)')
"""In compact JSON: without one of these there is no link within the site."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def files(catalog: Catalog, tree: Tree) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address and maker of every data file.

    `incidents/<id>/postmortem.json` is the front matter of one postmortem as the format has it. It
    fits the schema and loads again to an equal `Postmortem`, but for what is never exported:
    sentiment, what it was imported from, and references to what is not public. A withdrawn
    postmortem keeps `schema`, `id`, `status` and `withdrawn` only: less than the schema wants.

    `incidents.json` and its further pages hold all, newest first: `as_of` (the newest instant at
    which anything public changed, or null), `schema`, `next` (the address of the next file, or
    null) and up to 500 `items`. An item holds the keys of the postmortem and three of our own:
    `url` (its page), `changed_at` (when it last changed in public) and `measures`: by name each
    derived duration that its times allow, in seconds, and `customer_duration`, the union of its
    impact windows. A withdrawn one has only `url` of these. Addresses are absolute where the site's
    address is known, else paths from the site's root. One item stands on one line: small, and a
    change of one postmortem is a change of one line.

    What only a preview shows is left out. `tree` tells which links lead to something public.
    """
    documents = _Documents(catalog=catalog.public, tree=tree)
    for entry in documents.catalog.entries:
        yield addresses.incident_json(entry.postmortem.id), partial(documents.of, entry)
    for page in _pages(documents.catalog):
        yield addresses.incidents_json(page.number), partial(_list, page, documents)
    yield addresses.SCHEMA, partial(_pretty, schema.published)
    yield addresses.SCHEMA_DRAFT_07, partial(_pretty, schema.draft_07)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Documents:
    """The data of each postmortem, made once for its own file and the list."""

    catalog: Catalog
    tree: Tree
    _made: dict[str, bytes] = dataclasses.field(default_factory=dict)

    def of(self, entry: Entry) -> bytes:
        """The content of `postmortem.json`."""
        made = self._made.get(entry.postmortem.id)
        if made is None:
            made = _document(_facts(entry, self.catalog, self.tree))
            self._made[entry.postmortem.id] = made
        return made


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The entries of one file of the list; `number` counts from 1."""

    number: int
    last: bool
    entries: tuple[Entry, ...]


def _pages(catalog: Catalog) -> Iterator[_Page]:
    entries, size = catalog.entries, ITEMS_PER_FILE
    for start in range(0, max(1, len(entries)), size):
        end = start + size
        last = end >= len(entries)
        yield _Page(number=end // size, last=last, entries=entries[start:end])


def _facts(entry: Entry, catalog: Catalog, tree: Tree) -> Facts:
    """The front matter without what is never exported, in the order of the format."""
    postmortem = entry.postmortem
    if postmortem.status is Status.WITHDRAWN:
        dumped = schema.dump(postmortem)
        return {key: dumped[key] for key in _OF_WITHDRAWN}
    foreseen = postmortem.foreseen
    if foreseen is not None and catalog.get(foreseen.premortem) is None:
        foreseen = None
    related = tuple(r for r in postmortem.related if catalog.get(r.id) is not None)
    postmortem = dataclasses.replace(
        postmortem, sentiment=None, related=related, foreseen=foreseen, imported_from=None
    )
    facts: Facts = schema.dump(postmortem)
    if _MAY_LINK.search(_encode(facts)):
        _drop_links(facts, entry, tree)
    return facts


def _drop_links(facts: Facts, entry: Entry, tree: Tree) -> None:
    """Take out links to documents that are not public, so that nothing tells of them.

    A text with such a link is left without any markup, a field that is such a link goes. So does a
    recording without its address.
    """
    document = dataclasses.replace(entry.document, values=facts)
    for text in list(texts(document)):
        if text.role is Role.PROSE and _tells(text.text, document.uri, tree):
            _holder(facts, text.pointer)[text.pointer[-1]] = markdown.plain(text.text)
        elif text.role is Role.LINK and _hidden(text.text, document.uri, tree):
            del _holder(facts, text.pointer)[text.pointer[-1]]
    if "recordings" in facts:
        facts["recordings"] = [r for r in facts["recordings"] if "url" in r]
        if not facts["recordings"]:
            del facts["recordings"]


def _tells(text: str, uri: str, tree: Tree) -> bool:
    # Without a bracket there is no link within the site, and most texts have none.
    if "[" not in text and "<" not in text:
        return False
    return any(_hidden(found.target, uri, tree) for found in markdown.references(text))


def _hidden(href: str, uri: str, tree: Tree) -> bool:
    return tree.resolve(href, base=uri).verdict is Verdict.NOT_PUBLIC


def _holder(facts: Any, pointer: Pointer) -> Any:
    for key in pointer[:-1]:
        facts = facts[key]
    return facts


def _item(entry: Entry, documents: _Documents) -> bytes:
    """One line of the list: the document, whose strings hold no line feed, and what we add."""
    catalog = documents.catalog
    ours: Facts = {"url": _url(catalog, addresses.incident(entry.postmortem.id))}
    if entry.postmortem.status is not Status.WITHDRAWN:
        changed = last_change(entry.postmortem, catalog.now)
        ours["changed_at"] = None if changed is None else format_instant(changed)
        ours["measures"] = _measures(entry.postmortem)
    theirs = documents.of(entry).replace(b"\n", b"")
    return theirs[:-1] + b"," + _encode(ours)[1:].encode()


def _measures(postmortem: Postmortem) -> dict[str, int | float]:
    found = {measure.value: _seconds(length) for measure, length in durations(postmortem).items()}
    affected = customer_duration(postmortem)
    if affected is not None:
        found["customer_duration"] = _seconds(affected)
    return found


def _seconds(length: Duration) -> int | float:
    return int(length.seconds) if length.seconds.is_integer() else length.seconds


def _url(catalog: Catalog, address: str) -> str:
    return (catalog.settings.site.url or "/") + address


def _list(page: _Page, documents: _Documents) -> bytes:
    catalog = documents.catalog
    head = {
        "as_of": None if catalog.as_of is None else format_instant(catalog.as_of),
        "schema": CURRENT,
        "next": None if page.last else _url(catalog, addresses.incidents_json(page.number + 1)),
    }
    items = b",\n".join(_item(entry, documents) for entry in page.entries)
    listed = b"[\n" + items + b"\n]" if items else b"[]"
    return _encode(head)[:-1].encode() + b',"items":' + listed + b"}\n"


def _document(facts: Facts) -> bytes:
    """One key a line, and one line for each item of a list of mappings.

    That is as easy to compare as indented JSON, smaller, and takes half the time to write.
    """
    pairs = []
    for key, value in facts.items():
        many = isinstance(value, list) and isinstance(value[0], dict)
        written = _lines("[", [_encode(item) for item in value], "]") if many else _encode(value)
        pairs.append(f"{_encode(key)}:{written}")
    return (_lines("{", pairs, "}") + "\n").encode()


def _lines(start: str, items: list[str], end: str) -> str:
    return start + "\n" + ",\n".join(items) + "\n" + end if items else start + end


def _pretty(make: Callable[[], object]) -> bytes:
    return (json.dumps(make(), ensure_ascii=False, indent=2) + "\n").encode()
