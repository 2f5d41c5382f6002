"""What does not fit the schema, as Problems. Imported only where something does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from mkdocs_postmortems.model.document import Document, Value
from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.schema.explaining import explain
from mkdocs_postmortems.schema.formats import FORMATS
from mkdocs_postmortems.schema.library import (
    Draft202012Validator,
    FormatChecker,
    ValidationError,
    extend,
)
from mkdocs_postmortems.schema.published import compiled


def errors(values: dict[str, Value]) -> list[ValidationError]:
    """The validator's own errors."""
    return list(_validator().iter_errors(values))


def validate(document: Document) -> list[Problem]:
    """Everything in the front matter that does not fit the schema."""
    found = errors(document.values)
    broken = {(tuple(e.absolute_path), str(e.validator)) for e in found}
    problems: set[Problem] = set()
    for error in found:
        path, causes = tuple(error.absolute_path), _FOLLOWS_FROM.get(str(error.validator), ())
        if not any((path, cause) in broken for cause in causes):
            problems.update(explain(document, error))
    return sorted(problems)


_FOLLOWS_FROM = {"format": ("pattern",), "pattern": ("minLength",), "const": ("type",)}
"""What is broken too where another keyword is, of the same value: it is said once."""


@cache
def _validator() -> Any:
    return _Strict(compiled(), format_checker=_formats())


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, holds in FORMATS.items():
        checker.checks(name)(partial(_of_text, holds))
    return checker


def _of_text(holds: Callable[[str], bool], value: object) -> bool:
    return not isinstance(value, str) or holds(value)


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
