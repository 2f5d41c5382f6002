"""Validates a `Document` against the public format, and loads it into a `Postmortem`."""

from __future__ import annotations

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.loading import dump, load
from mkdocs_postmortems.schema.migrations import migrate
from mkdocs_postmortems.schema.validation import draft_07, published, validate

__all__ = ["draft_07", "dump", "load", "published", "read_postmortem"]


def read_postmortem(document: Document) -> tuple[Postmortem | None, list[Problem]]:
    """The postmortem that a document holds; None where the document does not fit the schema."""
    document = migrate(document)
    problems = validate(document)
    if problems:
        return None, problems
    return load(Postmortem, document.values), []
