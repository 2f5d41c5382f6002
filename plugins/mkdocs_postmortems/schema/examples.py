"""The examples of the schema as an author would write them, in block style on one line."""

from __future__ import annotations

import json
from typing import Any

_LONG = 60
"""A longer text is not shown: it would be cut off."""


def example(schema: Any, *, item: bool) -> str:
    """What to write where the schema asks for something; `item` says that it stands in a list."""
    schema = schema if isinstance(schema, dict) else {}
    examples = schema.get("examples", [])
    if schema.get("type") == "array":
        return _list(examples[0] if examples else [])
    if not examples:
        return "see the format's reference"
    if isinstance(examples[0], dict):
        return _mapping(examples[0], schema.get("required", []), item=item)
    if isinstance(examples[0], list):
        return _list(examples[0])
    return _scalar(examples[0])


def _list(found: list[Any]) -> str:
    first = found[0] if found else None
    if first is None or isinstance(first, dict | list) or _is_long(first):
        return "begin each item on a line of its own, with `- `"
    return f"write lines such as `- {_plain(first)}`"


def _mapping(found: dict[str, Any], required: list[str], *, item: bool) -> str:
    keys = [key for key in found if key in required] or list(found)[:2]
    lines = [f"`{line}`" for key in keys for line in _lines(key, found[key])]
    if item:
        lines[0] = f"`- {lines[0][1:]}"
    *before, last = lines
    if not before:
        return f"write {'' if item else 'below it, indented, '}{last}, say"
    told = f"{', '.join(before)} and {last}"
    return f"write {told} on lines of their own, say"


def _lines(key: str, value: Any) -> list[str]:
    if isinstance(value, list) and isinstance(value[0], str) and not _is_long(value[0]):
        return [f"{key}:", f"- {value[0]}"]
    if isinstance(value, dict | list):
        return [f"{key}:"]
    return [f"{key}: {'...' if _is_long(value) else _plain(value)}"]


def _scalar(value: Any) -> str:
    if _is_long(value):
        return "write text"
    return f"write {repr(value) if isinstance(value, str) else _plain(value)}, say"


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and len(value) > _LONG


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
