"""Validates a `Document` against the public format, and loads it into a `Postmortem`.

Two libraries read the same schema: jsonschema-rs says fast whether a document fits, jsonschema
tells what is wrong with it. The second is imported only where something is, because that takes as
long as checking a hundred documents.
"""

from __future__ import annotations

import dataclasses

from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.judging import fits
from mkdocs_postmortems.schema.lists import of_actions, of_incidents
from mkdocs_postmortems.schema.loading import dump, load
from mkdocs_postmortems.schema.migrations import migrate
from mkdocs_postmortems.schema.published import draft_07, published

__all__ = [
    "draft_07",
    "dump",
    "load",
    "of_actions",
    "of_incidents",
    "published",
    "read_postmortem",
    "read_remains",
]


def read_postmortem(document: Document) -> tuple[Postmortem | None, list[Problem]]:
    """The postmortem that a document holds; None where the document does not fit the schema."""
    document = migrate(document)
    if fits(document.values):
        return load(Postmortem, document.values), []
    from mkdocs_postmortems.schema.validation import validate  # noqa: PLC0415 - see above

    return None, validate(document)


def read_remains(document: Document) -> Entry | None:
    """What of a document fits the schema, for rules to look at; it is never published."""
    from mkdocs_postmortems.schema.salvage import salvage  # noqa: PLC0415 - see above

    values = salvage(migrate(document))
    if values is None:
        return None
    remains = dataclasses.replace(document, values=values)
    return Entry(document=remains, postmortem=load(Postmortem, values))
