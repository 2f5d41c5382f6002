"""What a schema error means to an author: one sentence, and what to write instead."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_postmortems.model.document import Document, Pointer
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.examples import example
from mkdocs_postmortems.schema.library import ValidationError
from mkdocs_postmortems.schema.showing import shown
from mkdocs_postmortems.schema.times import diagnose

_NAMES = {
    "object": "a mapping (indented `key: value` lines)",
    "array": "a list (`- ` lines)",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}


def explain(document: Document, error: ValidationError) -> Iterator[Problem]:
    """The problems that one error of the validator stands for."""
    pointer: Pointer = tuple(error.absolute_path)
    if error.validator == "required":
        yield from _missing(document, pointer, error)
    elif error.validator == "additionalProperties":
        yield from _unknown(document, pointer, error)
    elif error.validator == "uniqueItems":
        yield from _repeated(document, pointer, error)
    elif error.validator in ("if", "allOf", "anyOf") and error.context:
        yield from _alternatives(document, pointer, error)
    else:
        what, write = _SENTENCES.get(str(error.validator), _other)(error)
        because = _because(error)
        name = pointer[-1] if pointer and isinstance(pointer[-1], str) else None
        subject = f"{name}: {what}" if name else what
        rule = f"schema/{_RULES.get(str(error.validator), 'value')}"
        yield document.problem(rule, pointer, subject + because, write)


_RULES = {"type": "type", "enum": "choice", "format": "value"}


def _because(error: ValidationError) -> str:
    """The condition under which the schema asks for it, as the schema states it."""
    schema: Any = error.schema
    because = schema.get("x-because") if isinstance(schema, dict) else None
    parent = error.parent
    while because is None and parent is not None:
        parent_schema: Any = parent.schema
        because = parent_schema.get("x-because") if isinstance(parent_schema, dict) else None
        parent = parent.parent
    return f" (needed, because {because})" if because else ""


def _missing(document: Document, pointer: Pointer, error: ValidationError) -> Iterator[Problem]:
    """A `required` error names one key at a time; its message begins with the key's repr."""
    required: Any = error.validator_value
    holder: Any = error.instance
    for key in required:
        if key in holder or not error.message.startswith(repr(key)):
            continue
        what = f"the key {key!r} is missing{_because(error)}"
        yield document.problem("schema/missing", pointer, what, f"write `{key}: ...`")


def _unknown(document: Document, pointer: Pointer, error: ValidationError) -> Iterator[Problem]:
    schema: Any = error.schema
    holder: Any = error.instance
    known = list(schema.get("properties", {}))
    for key in holder:
        if key in known:
            continue
        near = difflib.get_close_matches(key.lower().replace("-", "_"), known, n=1)
        if not pointer and key in _ELSEWHERE:
            write = _ELSEWHERE[key]
        elif near:
            write = f"did you mean {near[0]!r}?"
        else:
            write = f"known here are {', '.join(known)}" if len(known) <= _MANY else _SEE
        what = f"the key {key!r} is unknown"
        yield document.problem("schema/unknown-key", (*pointer, key), what, write, key=True)


def _repeated(document: Document, pointer: Pointer, error: ValidationError) -> Iterator[Problem]:
    """One problem for each item that stands before it already."""
    items: Any = error.instance
    seen: set[str] = set()
    for number, item in enumerate(items):
        written = json.dumps(item, sort_keys=True)
        if written in seen:
            what = _subject(pointer, f"{shown(item)} stands twice in this list")
            place = (*pointer, number)
            yield document.problem("schema/value", place, what, "delete one of the two")
        seen.add(written)


_MANY = 12
"""So many keys are listed in a message; more would bury it."""

_SEE = "the format's reference lists the known ones"

_ELSEWHERE = {
    "root_cause": "write trigger, and contributing_factors (there are several)",
    "cause": "write trigger, and contributing_factors (there are several)",
    "date": "write times.started for the event, publish_at for the publication",
    "slug": "the id is the address",
    "draft": "write `status: draft`",
    "duration": "delete it; durations are derived from times",
    **dict.fromkeys(
        ("started", "detected", "mitigated", "resolved", "ongoing"), "indent it below times"
    ),
    "action_items": "write actions",
    "service": "write services, a list",
    "author": "write authors, a list of teams",
}
"""Keys that other formats have, and where their content goes here."""


def _alternatives(
    document: Document, pointer: Pointer, error: ValidationError
) -> Iterator[Problem]:
    """Of several alternatives, the one that the author seems to have meant."""
    schema: Any = error.schema
    title = schema.get("title") if isinstance(schema, dict) else None
    if title in ("Time", "At", "Deadline") and isinstance(error.instance, str):
        yield _time(document, pointer, error.instance)
        return
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    fitting = [b for b in branches.values() if not any(_wrong_type(e, error) for e in b)]
    if fitting:
        for inner in fitting[0]:
            yield from explain(document, inner)
        return
    write = _write(error)
    what = f"{shown(error.instance)} does not fit"
    yield document.problem("schema/value", pointer, _subject(pointer, what), write)


def _wrong_type(inner: ValidationError, outer: ValidationError) -> bool:
    return inner.validator == "type" and inner.instance is outer.instance


def _time(document: Document, pointer: Pointer, text: str) -> Problem:
    what, write = diagnose(text)
    return document.problem("schema/time", pointer, _subject(pointer, what), write)


def _subject(pointer: Pointer, what: str) -> str:
    names = [part for part in pointer if isinstance(part, str)]
    return f"{names[-1]}: {what}" if names else what


def _type(error: ValidationError) -> tuple[str, str]:
    wanted = str(error.validator_value)
    value = error.instance
    mapping, several = isinstance(value, dict), isinstance(value, list)
    subject = "this mapping" if mapping else "this list" if several else shown(value)
    what = f"{subject} is not {_NAMES.get(wanted, wanted)}"
    quoted = isinstance(value, int | float) and wanted == "string"
    return what, f'write "{json.dumps(value)}" in quotes' if quoted else _write(error)


def _enum(error: ValidationError) -> tuple[str, str]:
    values: Any = error.validator_value
    text = str(error.instance).strip().lower().replace("-", "_").replace(" ", "_")
    near = difflib.get_close_matches(text, values, n=1)
    listed = ", ".join(values)
    write = f"did you mean {near[0]}? ({listed})" if near else f"write one of {listed}"
    return f"{shown(error.instance)} is not known", write


def _pattern(error: ValidationError) -> tuple[str, str]:
    schema: Any = error.schema
    if schema.get("format") == "date-time" and re.fullmatch(r"[0-9-]{10}", str(error.instance)):
        what = f"{error.instance} is a date, and a time of day is needed"
        return what, f"write {error.instance}T09:00:00Z, say"
    if schema.get("format", "").startswith("date"):
        return diagnose(str(error.instance))
    title = schema.get("title", "value").lower()
    article = "an" if title[0] in "aeiou" else "a"
    hint = schema.get("description", "").split(".")[0].strip()
    write = f"write {hint[:1].lower()}{hint[1:]}" if hint else _write(error)
    return f"{shown(error.instance)} is not {article} {title}", write


def _format(error: ValidationError) -> tuple[str, str]:
    if str(error.validator_value).startswith("date"):
        return diagnose(str(error.instance))
    return f"{shown(error.instance)} is not an address", _write(error)


def _const(error: ValidationError) -> tuple[str, str]:
    return f"{shown(error.instance)} does not fit", f"write {json.dumps(error.validator_value)}"


def _bounds(error: ValidationError) -> tuple[str, str]:
    word = {"minimum": "at least", "maximum": "at most"}[str(error.validator)]
    what = f"{shown(error.instance)} is out of range"
    return what, f"write {word} {json.dumps(error.validator_value)}"


def _empty(error: ValidationError) -> tuple[str, str]:
    return "it is empty", "write something, or leave an optional key out"


def _too_long(error: ValidationError) -> tuple[str, str]:
    length, limit = len(str(error.instance)), error.validator_value
    return f"the text has {length} characters", f"write at most {limit}"


def _too_many(error: ValidationError) -> tuple[str, str]:
    return "more than one bound is set", "keep one of them"


def _other(error: ValidationError) -> tuple[str, str]:
    return f"{shown(error.instance)} does not fit ({error.validator})", _write(error)


_SENTENCES: dict[str, Callable[[ValidationError], tuple[str, str]]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "const": _const,
    "minimum": _bounds,
    "maximum": _bounds,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "maxLength": _too_long,
    "maxProperties": _too_many,
}


def _write(error: ValidationError) -> str:
    """What to write, as an author writes it: block style, and nothing cut off."""
    path = error.absolute_path
    return example(error.schema, item=bool(path) and isinstance(path[-1], int))
