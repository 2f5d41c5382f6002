"""The files of the lock: JSON, one key a line, and problems where somebody has edited them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from mkdocs_postmortems.lock.promise import Promise, page
from mkdocs_postmortems.model.moments import format_instant, parse_instant
from mkdocs_postmortems.model.problems import Place, Problem

VERSION = 1
RULE = "lock/file"
_RESTORE = (
    "restore the file from the repository's history; if nothing was ever published by it, delete"
    " it and run `postmortems lock`"
)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AUTHORITY = re.compile(r"[a-z0-9.-]+")
_YEAR = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def written(promise: Promise) -> bytes:
    """The content of the file."""
    authority, _, year = promise.authority.partition(",")
    withdrawn = promise.withdrawn
    values = {
        "lock": VERSION,
        "id": promise.id,
        "url": promise.url,
        "authority": authority,
        "year": year,
        "published": format_instant(promise.published),
        "withdrawn": None if withdrawn is None else format_instant(withdrawn),
        "revisions": promise.revisions,
        "facts": promise.facts,
        "text": promise.text,
    }
    return (json.dumps(values, indent=2) + "\n").encode()


def read_lock(data: bytes, *, path: str) -> tuple[Promise | None, list[Problem]]:
    """The promise that a file holds; None, with one problem, where it does not.

    `path` is the file relative to the repository; its name says the id.
    """
    try:
        text = data.decode("utf-8")
        values = json.loads(text, object_pairs_hook=_mapping)
    except json.JSONDecodeError as error:
        where = Place(line=error.lineno, column=error.colno)
        return None, [_problem(path, where, f"this is no JSON ({error.msg})")]
    except (ValueError, RecursionError):
        # Another encoding, a key that stands twice, a number or a nesting without end.
        return None, [_problem(path, _TOP, "this is no lock")]
    if not isinstance(values, dict):
        return None, [_problem(path, _TOP, "this is no lock")]
    if (wrong := _wrong(values, PurePosixPath(path).stem)) is not None:
        key, what = wrong
        return None, [_problem(path, _place(text, key), what)]
    return _promise(values), []


_TOP = Place(line=1, column=1)


def _problem(path: str, place: Place, what: str) -> Problem:
    return Problem(
        path=path, line=place.line, column=place.column, rule=RULE, what=what, write=_RESTORE
    )


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _place(text: str, key: str) -> Place:
    """Where a key stands: no value of a lock holds a quote."""
    before, found, _ = text.partition(json.dumps(key))
    if not found:
        return _TOP
    line = before.rpartition("\n")[2]
    return Place(line=before.count("\n") + 1, column=len(line) + 1)


def _wrong(values: dict[str, Any], name: str) -> tuple[str, str] | None:
    """The first key that is wrong, and how."""
    for key in values:
        if key not in _KINDS:
            return key, f"a lock has no key {key!r}"
    for key, (fits, what) in _KINDS.items():
        if key not in values:
            return key, f"the key {key!r} is missing"
        if not fits(values[key]):
            return key, f"{key} is not {what}"
    if values["id"] != name:
        return "id", f"the id {values['id']!r} is not the name of the file"
    if values["url"] != page(name):
        return "url", f"the page of {name!r} is {page(name)}"
    withdrawn = values["withdrawn"]
    if withdrawn is not None and parse_instant(withdrawn) < parse_instant(values["published"]):
        return "withdrawn", "withdrawn lies before published"
    return None


def _promise(values: dict[str, Any]) -> Promise:
    withdrawn = values["withdrawn"]
    return Promise(
        id=values["id"],
        url=values["url"],
        authority=f"{values['authority']},{values['year']}",
        published=parse_instant(values["published"]),
        withdrawn=None if withdrawn is None else parse_instant(withdrawn),
        revisions=values["revisions"],
        facts=values["facts"],
        text=values["text"],
    )


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_instant(value: Any) -> bool:
    return isinstance(value, str) and _parsed(value) is not None


def _parsed(value: str) -> datetime | None:
    try:
        return parse_instant(value)
    except ValueError:
        return None


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


_KINDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "lock": (lambda value: value == VERSION and _is_count(value), f"{VERSION}"),
    "id": (_matches(_ID), "an id"),
    "url": (lambda value: isinstance(value, str), "a path"),
    "authority": (_matches(_AUTHORITY), "a domain"),
    "year": (_matches(_YEAR), "a year"),
    "published": (_is_instant, "an instant"),
    "withdrawn": (lambda value: value is None or _is_instant(value), "an instant or null"),
    "revisions": (_is_count, "a count"),
    "facts": (_matches(_DIGEST), "a digest"),
    "text": (_matches(_DIGEST), "a digest"),
}
