"""Older versions of the format, read as if they had been written today.

`schema: 1` files stay readable for ever. When version 2 comes, a function here turns the values of
version 1 into those of version 2, keeping `find_places`, so that problems still point at what the
author wrote; `_STEPS` then reads `{1: from_1_to_2}`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from mkdocs_postmortems.model.document import Document, Value

CURRENT = 1
"""The version that the schema describes."""

_STEPS: Mapping[int, Callable[[dict[str, Value]], dict[str, Value]]] = {}


def migrate(document: Document) -> Document:
    """The document in the current version; one with an unknown version is left to the schema."""
    version = document.values.get("schema")
    while isinstance(version, int) and version in _STEPS:
        document = dataclasses.replace(document, values=_STEPS[version](document.values))
        version += 1
    return document
