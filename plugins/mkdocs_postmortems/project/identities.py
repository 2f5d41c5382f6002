"""Which file holds a postmortem, whatever else may be wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems import sources
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A file that states an id. `document` is None where its front matter cannot be read."""

    source: sources.Source
    data: bytes
    document: Document | None


def with_id(documents: Iterable[sources.Source], id: str) -> Iterator[Holder]:
    """The files whose front matter states that id."""
    wanted = id.encode(errors="replace")
    line = re.compile(
        rb"""^[ \t]*(["']?)id\1[ \t]*:[ \t]*(["']?)%b\2\s""" % re.escape(wanted), re.M
    )
    for source in documents:
        data, _ = sources.read(source)
        if data is None or wanted not in data:
            continue
        document, _ = read_document(data, path=source.path, uri=source.uri)
        stated = document.values.get("id") == id if document else line.search(data) is not None
        if stated:
            yield Holder(source=source, data=data, document=document)


def ids(documents: Iterable[sources.Source]) -> Iterator[str]:
    """Every id that a file states."""
    for source in documents:
        data, _ = sources.read(source)
        document = read_document(data, path=source.path)[0] if data is not None else None
        id = document.values.get("id") if document is not None else None
        if isinstance(id, str):
            yield id
