"""Valid values to frozen dataclasses, and back: each key of the format is a field.

The converters are made once for each type from its annotations.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, cast

from mkdocs_postmortems.model.actions import Bound
from mkdocs_postmortems.model.document import Value
from mkdocs_postmortems.model.moments import (
    Moment,
    Precision,
    format_instant,
    parse_instant,
    parse_moment,
)
from mkdocs_postmortems.model.postmortem import Factor

T = TypeVar("T")


def load(kind: type[T], values: dict[str, Value]) -> T:
    """Make a dataclass from values that the schema has accepted."""
    loaded: T = _dataclass_loader(cast("Any", kind))(values)
    return loaded


def dump(value: Any) -> Any:
    """The values as the format writes them; what is not stated is left out."""
    kind: Any = type(value)
    convert = _dumper(kind)
    return value if convert is None else convert(value)


@cache
def _dumper(kind: Any) -> Callable[[Any], Any] | None:
    """A function from a value of a type to a JSON value; None where it is one."""
    if kind is Moment:
        return _dump_moment
    if dataclasses.is_dataclass(kind):
        return partial(_dump_fields, _fields(kind))
    if issubclass(kind, Enum):
        return _dump_enum
    if issubclass(kind, datetime):
        return format_instant
    if issubclass(kind, tuple):
        return _dump_tuple
    return None


_Field = tuple[str, str, Any, bool]
"""Its key, its name, its default, and whether it is written even if it has that."""


def _fields(kind: Any) -> tuple[_Field, ...]:
    found = ((f.metadata.get("key", f.name), f) for f in dataclasses.fields(kind))
    return tuple((key, f.name, f.default, key in ("schema", "status")) for key, f in found)


def _dump_fields(fields: tuple[_Field, ...], value: Any) -> dict[str, Any]:
    dumped = {}
    for key, name, default, always in fields:
        inner = getattr(value, name)
        # Nearly all that is not stated is the very default.
        if always or (inner is not default and inner not in (None, default, ())):
            dumped[key] = dump(inner)
    return dumped


def _dump_enum(value: Enum) -> Any:
    return value.value


def _dump_tuple(value: tuple[Any, ...]) -> list[Any]:
    return [dump(item) for item in value]


def _dump_moment(moment: Moment) -> Value:
    precision = moment.precision
    at = moment.day.isoformat() if precision is Precision.DAY else format_instant(moment.at)
    if precision is not Precision.HOUR and not moment.approximate:
        return at
    loose: dict[str, Value] = {"at": at}
    if precision is Precision.HOUR:
        loose["precision"] = "hour"
    if moment.approximate:
        loose["approximate"] = True
    return loose


def _load_moment(value: Any) -> Moment:
    if isinstance(value, str):
        return parse_moment(value)
    plain = parse_moment(value["at"])
    precision = plain.precision
    if precision is not Precision.DAY:
        precision = Precision(value.get("precision", Precision.MINUTE))
    at = plain.at
    if precision is Precision.DAY:
        at = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return Moment(at=at, precision=precision, approximate=value.get("approximate", False))


def _load_factor(value: Any) -> Factor:
    """What worked may be text alone."""
    return Factor(text=value) if isinstance(value, str) else _dataclass_loader(Factor)(value)


def _load_bound(value: Any) -> Bound | str:
    return value if isinstance(value, str) else _dataclass_loader(Bound)(value)


_SPECIAL: dict[Any, Callable[[Any], Any]] = {
    Moment: _load_moment,
    Factor: _load_factor,
    Bound: _load_bound,
    datetime: parse_instant,
}


@cache
def _loader(kind: Any) -> Callable[[Any], Any] | None:
    """A function from a JSON value to a value of the annotated type; None where it is one."""
    if kind in _SPECIAL:
        return _SPECIAL[kind]
    if dataclasses.is_dataclass(kind):
        return _dataclass_loader(cast("Any", kind))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType or origin is typing.Union:
        special = [item for item in arguments if item in _SPECIAL or dataclasses.is_dataclass(item)]
        enums = [i for i in arguments if isinstance(i, type) and issubclass(i, Enum)]
        return _loader((special or enums or [str])[0])
    if origin is tuple:
        item = _loader(arguments[0])
        return tuple if item is None else lambda value: tuple(map(item, value))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return None


@cache
def _dataclass_loader(kind: Any) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    fields = {
        field.metadata.get("key", field.name): (field.name, _loader(hints[field.name]))
        for field in dataclasses.fields(kind)
    }

    def load_mapping(value: Any) -> Any:
        arguments = {}
        for key, inner in value.items():
            name, convert = fields[key]
            arguments[name] = inner if convert is None else convert(inner)
        return kind(**arguments)

    return load_mapping
