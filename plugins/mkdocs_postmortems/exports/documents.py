"""The data of one postmortem: its front matter as the format has it."""

from __future__ import annotations

import dataclasses
import json
import re
import zlib
from functools import cached_property
from typing import Any, TypeAlias

from mkdocs_postmortems import markdown, schema
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.model.document import Entry, Pointer
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.schema.lists import NEVER
from mkdocs_postmortems.schema.texts import Role, texts

Facts: TypeAlias = "dict[str, Any]"
"""Front matter as the format writes it: JSON values by key."""

_OF_WITHDRAWN = ("schema", "id", "status", "withdrawn")

_ALIKE = 4
"""How many documents are shown to zlib, so that it packs the others to an eighth."""

_LEVEL = 3
"""zlib's; with higher ones it takes longer, for little."""

_MAY_LINK = re.compile(r'\]\(|\]:|<|"(?:url|transcript)":"(?!https?:)')
"""In compact JSON: without one of these there is no link within the site."""

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


@dataclasses.dataclass(frozen=True, kw_only=True)
class Documents:
    """The data of each postmortem, made once for its own file and the lists.

    In between it is kept compressed, which takes a fifth of the time of making it again. `tree`
    tells which links lead to something public.
    """

    catalog: Catalog
    tree: Tree
    _packed: dict[str, bytes] = dataclasses.field(default_factory=dict)

    def of(self, entry: Entry) -> bytes:
        """The content of `postmortem.json`."""
        empty, unpacker = self._packers
        packed = self._packed.get(entry.postmortem.id)
        if packed is not None:
            return unpacker.copy().decompress(packed)
        made = self._made(entry)
        packer = empty.copy()
        self._packed[entry.postmortem.id] = packer.compress(made) + packer.flush()
        return made

    def items(self, entry: Entry, key: str) -> list[bytes]:
        """What `postmortem.json` has in one of its lists of mappings, each as JSON."""
        lines = self.of(entry).split(b"\n")
        start = lines.index(f"{encode(key)}:[".encode()) + 1
        end = next(n for n in range(start, len(lines)) if lines[n].startswith(b"]"))
        return [line.removesuffix(b",") for line in lines[start:end]]

    @cached_property
    def _packers(self) -> tuple[zlib._Compress, zlib._Decompress]:
        """Both know some documents already, which takes longer than to pack one, and are copied."""
        alike = b"".join(self._made(entry) for entry in self.catalog.entries[:_ALIKE])
        form = -zlib.MAX_WBITS
        packer = zlib.compressobj(_LEVEL, wbits=form, zdict=alike)
        return packer, zlib.decompressobj(form, zdict=alike)

    def _made(self, entry: Entry) -> bytes:
        facts = _facts(entry, self.catalog)
        made = _document(facts)
        # Of a withdrawn postmortem only what was written about that is left.
        if entry.postmortem.status is not Status.WITHDRAWN and _MAY_LINK.search(made):
            _drop_links(facts, entry, self.tree)
            made = _document(facts)
        return made.encode()


def _facts(entry: Entry, catalog: Catalog) -> Facts:
    """The front matter without what is never exported, in the order of the format.

    Links in it may lead to what is not public.
    """
    facts: Facts = schema.dump(entry.postmortem)
    if entry.postmortem.status is Status.WITHDRAWN:
        return {key: facts[key] for key in _OF_WITHDRAWN}
    for key in NEVER:
        facts.pop(key, None)
    if "foreseen" in facts and catalog.get(facts["foreseen"]["premortem"]) is None:
        del facts["foreseen"]
    if "related" in facts:
        facts["related"] = [r for r in facts["related"] if catalog.get(r["id"]) is not None]
        if not facts["related"]:
            del facts["related"]
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


def _document(facts: Facts) -> str:
    """One key a line, and one line for each item of a list of mappings.

    That is as easy to compare as indented JSON, smaller, and takes half the time to write.
    """
    pairs = []
    for key, value in facts.items():
        many = isinstance(value, list) and isinstance(value[0], dict)
        written = _lines("[", [encode(item) for item in value], "]") if many else encode(value)
        pairs.append(f"{encode(key)}:{written}")
    return _lines("{", pairs, "}") + "\n"


def _lines(start: str, items: list[str], end: str) -> str:
    return start + "\n" + ",\n".join(items) + "\n" + end if items else start + end
