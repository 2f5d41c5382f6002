"""The JSON Schema, compiled once, and its errors as Problems."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import fastjsonschema

from mkdocs_postmortems import resources
from mkdocs_postmortems.model.document import Document, Value
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.explaining import explain
from mkdocs_postmortems.schema.library import (
    Draft202012Validator,
    FormatChecker,
    ValidationError,
    extend,
)


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


def errors(values: dict[str, Value]) -> list[ValidationError]:
    """The validator's own errors."""
    return list(_validator().iter_errors(values))


def validate(document: Document) -> list[Problem]:
    """Everything in the front matter that does not fit the schema."""
    if _fits(document.values):
        return []
    found = errors(document.values)
    patterns = {tuple(e.absolute_path) for e in found if e.validator == "pattern"}
    problems: set[Problem] = set()
    for error in found:
        # What breaks the pattern of a time breaks its format too: say it once.
        if error.validator != "format" or tuple(error.absolute_path) not in patterns:
            problems.update(explain(document, error))
    return sorted(problems)


@cache
def compiled() -> dict[str, Any]:
    """The schema with every reference written out (it has no loops): twice as fast to run."""
    schema = published()
    inlined: dict[str, Any] = _inline(schema, schema["$defs"])
    return inlined


def _fits(values: dict[str, Value]) -> bool:
    """Whether the values fit, told by generated code: many times as fast as asking for errors."""
    try:
        _generated()(values)
    except fastjsonschema.JsonSchemaValueException:
        return False
    return True


@cache
def _generated() -> Callable[[dict[str, Value]], object]:
    """The schema as Python code; formats and patterns mean what they mean to the validator."""
    formats = {"date-time": _is_instant, "date": _is_date, "uri": _holds, "iri-reference": _holds}
    validate_: Callable[[dict[str, Value]], object] = fastjsonschema.compile(
        _strict_patterns(draft_07()), formats=formats, use_default=False
    )
    return validate_


def _strict_patterns(schema: Any) -> Any:
    """With `$` at the end of patterns as ECMA-262 has it; see `_pattern`."""
    if isinstance(schema, list):
        return [_strict_patterns(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: re.sub(r"\$$", r"\\Z", value)
        if key == "pattern" and isinstance(value, str)
        else _strict_patterns(value)
        for key, value in schema.items()
    }


def _is_instant(text: str) -> bool:
    return FormatChecker(formats=("date-time",)).conforms(text, "date-time")


def _is_date(text: str) -> bool:
    return FormatChecker(formats=("date",)).conforms(text, "date")


def _holds(text: str) -> bool:
    try:
        return _is_address(text)
    except ValueError:
        return False


@cache
def _validator() -> Any:
    return _Strict(compiled(), format_checker=_formats())


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


def _formats() -> FormatChecker:
    """Times as jsonschema checks them; addresses by ourselves.

    The library's own check of an address runs a grammar of RFC 3987 through a general parser: it
    takes twenty times as long as all the rest of a document. The schema's patterns say more.
    """
    checker = FormatChecker(formats=("date-time", "date"))
    checker.checks("uri", raises=ValueError)(_is_address)
    checker.checks("iri-reference", raises=ValueError)(_is_address)
    return checker


def _is_address(instance: object) -> bool:
    """`urlsplit` raises `ValueError` for a broken host or port."""
    if isinstance(instance, str):
        _ = urlsplit(instance).port
    return True


def _pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    """`pattern` as ECMA-262 has it: Python's `$` would accept a trailing line feed."""
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


_Strict: Any = extend(  # type: ignore[no-untyped-call]  # it has no annotations
    Draft202012Validator, {"pattern": _pattern}
)
