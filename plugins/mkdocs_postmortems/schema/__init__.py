"""Validates a `Document` against the public format, and loads it into a `Postmortem`."""

from __future__ import annotations

import dataclasses

from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.loading import dump, load
from mkdocs_postmortems.schema.migrations import migrate
from mkdocs_postmortems.schema.salvage import salvage
from mkdocs_postmortems.schema.validation import draft_07, published, validate

__all__ = ["draft_07", "dump", "load", "published", "read_postmortem", "read_remains"]


def read_postmortem(document: Document) -> tuple[Postmortem | None, list[Problem]]:
    """The postmortem that a document holds; None where the document does not fit the schema."""
    document = migrate(document)
    problems = validate(document)
    if problems:
        return None, problems
    return load(Postmortem, document.values), []


def read_remains(document: Document) -> Entry | None:
    """What of a document fits the schema, for rules to look at; it is never published."""
    values = salvage(migrate(document))
    if values is None:
        return None
    remains = dataclasses.replace(document, values=values)
    return Entry(document=remains, postmortem=load(Postmortem, values))
