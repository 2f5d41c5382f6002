"""Links from one document to a place in another: whether that is there.

Few links name one, so only the documents that they lead to are read once more: what a check keeps
of a document has no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_postmortems import sources
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses, anchors
from mkdocs_postmortems.links.targets import Tree
from mkdocs_postmortems.project.judging import Judgement, read


def lost(
    inventory: sources.Inventory, judgements: Iterable[Judgement], catalog: Catalog, tree: Tree
) -> Iterator[str]:
    """The addresses of places that their page, which the build shows, does not have."""
    wanted = _wanted(inventory, judgements, tree)
    if not wanted:
        return
    files = {source.uri: source for source in inventory.documents}
    for entry in catalog.listed:
        page = addresses.incident(entry.postmortem.id)
        if page in wanted:
            fragments = _not_in(files[entry.document.uri], wanted[page])
            yield from (f"{page}#{fragment}" for fragment in fragments)


def _wanted(
    inventory: sources.Inventory, judgements: Iterable[Judgement], tree: Tree
) -> dict[str, set[str]]:
    """The fragments that links ask for, by the address of the page."""
    wanted: dict[str, set[str]] = {}
    for source, judgement in zip(inventory.documents, judgements, strict=True):
        for href in judgement.undecided:
            page, _, fragment = tree.resolve(href, base=source.uri).address.partition("#")
            if fragment:
                wanted.setdefault(page, set()).add(fragment)
    return wanted


def _not_in(source: sources.Source, fragments: Iterable[str]) -> Iterator[str]:
    document, postmortem, _ = read(source)
    if document is not None and postmortem is not None:
        ids = anchors.of_body(document.body)
        yield from (f for f in fragments if not anchors.has(f, postmortem, ids))
