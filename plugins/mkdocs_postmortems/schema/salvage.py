"""What is left of a document once everything that does not fit is taken out.

So that the rules can be applied to the rest, and an author is told everything in one go. The result
is never published.
"""

from __future__ import annotations

import copy
from typing import Any

from mkdocs_postmortems.model.document import Document, Pointer, Value
from mkdocs_postmortems.schema.library import ValidationError
from mkdocs_postmortems.schema.validation import errors

_STAND_INS: dict[str, Value] = {
    "schema": 1,
    "id": "unknown",
    "title": "Unknown",
    "kind": "incident",
    "status": "draft",
}
_TRIES = 5
"""Taking a value out can leave its holder empty, and that one has to go in the next round."""


def salvage(document: Document) -> dict[str, Value] | None:
    """Values that fit the schema; None where there is no telling."""
    values = copy.deepcopy(document.values)
    for _ in range(_TRIES):
        found = errors(values)
        if not found:
            return values
        for pointer in sorted({p for error in found for p in _culprits(error)}, key=len)[::-1]:
            _remove(values, pointer)
        # With a status that asks for nothing, what is missing is no error any more.
        values = {**_STAND_INS, **values, "status": "draft"}
    return None


def _culprits(error: ValidationError) -> list[Pointer]:
    """The values to take out: unknown keys, holders that lack a key, or the value itself."""
    pointer: Pointer = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        schema: Any = error.schema
        holder: Any = error.instance
        return [(*pointer, key) for key in holder if key not in schema["properties"]]
    return [pointer]


def _remove(values: dict[str, Value], pointer: Pointer) -> None:
    """Take out what a pointer leads to; the whole document stays, whatever it lacks.

    An item of a list is taken out with the key that holds the list: the places of the other items
    would shift.
    """
    numbers = [n for n, part in enumerate(pointer) if isinstance(part, int)]
    if numbers:
        pointer = pointer[: numbers[0]]
    holder: Any = values
    for part in pointer[:-1]:
        if not isinstance(holder, dict) or part not in holder:
            return
        holder = holder[part]
    if pointer and isinstance(holder, dict):
        holder.pop(pointer[-1], None)
