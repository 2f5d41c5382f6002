"""The schema as it is published, in two dialects, and as it is run."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

from mkdocs_postmortems import resources


@cache
def published() -> dict[str, Any]:
    """The schema of the format, in the dialect 2020-12."""
    text = (resources.folder("schema") / "postmortem.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def draft_07() -> dict[str, Any]:
    """The same schema in draft-07, which editors read best."""
    schema = copy.deepcopy(published())
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["$id"] += ":draft-07"
    text = json.dumps(schema).replace('"#/$defs/', '"#/definitions/')
    older: dict[str, Any] = json.loads(text)
    return {{"$defs": "definitions"}.get(key, key): value for key, value in older.items()}


@cache
def compiled() -> dict[str, Any]:
    """The schema with every reference written out (it has no loops): twice as fast to run."""
    schema = published()
    inlined: dict[str, Any] = _inline(schema, schema["$defs"])
    return inlined


def _inline(schema: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_inline(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _inline(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    parts = schema.get("allOf", [])
    if len(parts) == 1 and "$ref" in parts[0]:
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        return {**rest, **_inline(parts[0], definitions)}
    return {key: _inline(value, definitions) for key, value in schema.items() if key != "$defs"}
