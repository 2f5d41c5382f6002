"""Every text of a document and what it is, found by the schema's own annotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mkdocs_postmortems.model.document import Document, Pointer, Value
from mkdocs_postmortems.schema.validation import compiled


class Role(StrEnum):
    """How a text is read."""

    PROSE = "prose"
    """Markdown."""
    LINK = "link"
    """An address, or a path in the documents folder."""
    PLAIN = "plain"
    """A line, a key, a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of the front matter."""

    pointer: Pointer
    text: str
    role: Role


def texts(document: Document) -> Iterator[Text]:
    """Every text in the front matter, in the order of the file."""
    yield from _walk(document.values, compiled(), ())


def _walk(value: Value, schema: dict[str, Any], pointer: Pointer) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(pointer=pointer, text=value, role=_role(schema))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _walk(item, _fitting(schema.get("items", {}), item), (*pointer, number))
    elif isinstance(value, dict):
        known = schema.get("properties", {})
        for key, inner in value.items():
            yield from _walk(inner, _fitting(known.get(key, {}), inner), (*pointer, key))


def _role(schema: dict[str, Any]) -> Role:
    if "contentMediaType" in schema:
        return Role.PROSE
    return Role.LINK if schema.get("format") == "iri-reference" else Role.PLAIN


def _fitting(schema: dict[str, Any], value: Value) -> dict[str, Any]:
    """Of alternatives, the one for this type."""
    wanted = "string" if isinstance(value, str) else "object"
    for branch in schema.get("anyOf", ()):
        if branch.get("type") == wanted:
            found: dict[str, Any] = branch
            return found
    return schema
