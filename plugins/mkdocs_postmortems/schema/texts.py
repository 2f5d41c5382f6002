"""The texts of a front matter, and what each is for by the schema's own annotations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from mkdocs_postmortems.model.document import Document, Pointer, Value
from mkdocs_postmortems.schema.published import compiled


class Role(StrEnum):
    """How a text is read."""

    PROSE = "prose"
    """Markdown."""
    LINK = "link"
    """An address, or a path in the documents folder."""


class Text(NamedTuple):
    """One text of the front matter."""

    pointer: Pointer
    text: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where below a value texts can stand; what holds none is left out."""

    role: Role | None = None
    items: _Plan | None = None
    keys: dict[str, _Plan]


def texts(document: Document) -> list[Text]:
    """Every prose and every link of the front matter, in the order of the file."""
    plan = _plan()
    found: list[Text] = []
    if plan is not None:
        _pick(document.values, plan, (), found)
    return found


def strings(document: Document) -> list[tuple[Pointer, str]]:
    """Every string of the front matter, whatever it is for, in the order of the file."""
    found: list[tuple[Pointer, str]] = []
    _gather(document.values.items(), (), found)
    return found


# Lists that are passed on: nested generators would take three times as long.


def _gather(
    inside: Iterable[tuple[str | int, Value]],
    pointer: Pointer,
    found: list[tuple[Pointer, str]],
) -> None:
    for key, inner in inside:
        if type(inner) is str:
            found.append(((*pointer, key), inner))
        elif type(inner) is dict:
            _gather(inner.items(), (*pointer, key), found)
        elif type(inner) is list:
            _gather(enumerate(inner), (*pointer, key), found)


def _pick(value: Value, plan: _Plan, pointer: Pointer, found: list[Text]) -> None:
    if type(value) is str:
        if plan.role is not None:
            found.append(Text(pointer, value, plan.role))
    elif type(value) is list:
        if plan.items is not None:
            for number, item in enumerate(value):
                _pick(item, plan.items, (*pointer, number), found)
    elif type(value) is dict:
        keys = plan.keys
        for key, inner in value.items():
            if key in keys:
                _pick(inner, keys[key], (*pointer, key), found)


@cache
def _plan() -> _Plan | None:
    return _planned(compiled())


def _planned(schema: dict[str, Any]) -> _Plan | None:
    """The plan of a schema; alternatives are laid over each other."""
    branches = [schema, *schema.get("anyOf", ())]
    roles = [role for role in map(_role, branches) if role is not None]
    items = [found for s in branches if (found := _planned(s["items"]) if "items" in s else None)]
    keys = {
        key: found
        for branch in branches
        for key, inner in branch.get("properties", {}).items()
        if (found := _planned(inner)) is not None
    }
    if not (roles or items or keys):
        return None
    return _Plan(role=roles[0] if roles else None, items=items[0] if items else None, keys=keys)


def _role(schema: dict[str, Any]) -> Role | None:
    if "contentMediaType" in schema:
        return Role.PROSE
    return Role.LINK if schema.get("format") == "iri-reference" else None
