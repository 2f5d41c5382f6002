"""The usual form of a front matter, read line by line: in less than half the time that YAML takes.

Nearly all front matters are lines of `key: value` and `- item`, and texts below a `>-`. What holds
anything else, or anything wrong, is not read here: where there are values, they are what
`strict_yaml` reads, and it finds no problem.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from mkdocs_postmortems.frontmatter.scalars import ScalarError, read_plain, shared
from mkdocs_postmortems.model.document import Value

_DEEP = 12
"""So many mappings and lists stand inside each other in no usual front matter."""

# No controls, no tabs, nothing that ends a line to YAML alone.
_ODD = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = (
    rf"[^\s{_ODD}?:,\[\]{{}}#&*!|>'\"%@`-]"
    rf"[^{_ODD}:#]*+(?:(?::(?=\S)|(?<=\S)\#)[^{_ODD}:#]*+)*+(?<! )"
)
_BLOCK = (
    rf"[|>](?P<strip>-)?\n(?P<inner>\1 +)(?! )[^{_ODD}]++"
    rf"(?:\n++(?P=inner)(?! )[^{_ODD}]++)*+(?!\n++(?P=inner))(?(strip)|(?=\n))"
)
_LINE = re.compile(
    r"(?!\Z)( *+)(?P<dash>- )?(?:(?P<key>[A-Za-z_][\w-]{0,60}):(?:$| ))?"
    rf"(?:(?P<plain>{_PLAIN})|(?P<other>\"[^{_ODD}\"\\]++\"|'[^{_ODD}']++'|{_BLOCK}))?"
    rf"(?:\n(?: *+(?:\#[^{_ODD}]*+)?\n)*+|\Z)"
    r"|[\s\S]+",
    re.MULTILINE,
)
"""A line, with the blank ones and comments below it; all the rest at once where no such line is."""

_FOLD = re.compile(r"\n(\n*)")


class _UnusualError(Exception):
    """The front matter is of another form."""


def read_by_line(text: str) -> dict[str, Value] | None:
    """The values of a front matter of the usual form, else None."""
    try:
        return _read(text)
    except (_UnusualError, ScalarError):
        return None


def _read(text: str) -> dict[str, Value]:
    top: dict[str, Value] = {}
    inside: Any = top
    outside: list[tuple[int, Any]] = []
    begins, opened = 0, ""
    for margin, dash, key, plain, other, strip, inner in _LINE.findall(text):
        column = len(margin)
        if opened and column >= begins + (not dash):
            outside.append((begins, inside))
            inside[opened] = [] if dash else {}
            begins, inside = column, inside[opened]
        elif opened:  # by a key without a value
            raise _UnusualError
        while column < begins or (column == begins and not dash and type(inside) is list):
            begins, inside = outside.pop()
        if column != begins or (type(inside) is list) != bool(dash) or len(outside) > _DEEP:
            raise _UnusualError
        if dash and key:
            outside.append((begins, inside))
            inside.append({})
            begins, inside = begins + 2, inside[-1]
        value = read_plain(plain) if plain else _text(other, inner, strip, begins)
        opened = key if value is None else ""
        if key and key not in inside:
            inside[sys.intern(key)] = value
        elif dash and not key and value is not None:
            inside.append(value)
        else:
            raise _UnusualError
    if opened or not top:
        raise _UnusualError
    return top


def _text(written: str, margin: str, strip: str, begins: int) -> str | None:
    """The text in quotes, or with a margin below a `|` or `>`; None where there is none."""
    if not margin:
        return shared(written[1:-1]) or None
    if len(margin) <= begins:
        raise _UnusualError
    text = written.partition("\n")[2][len(margin) :].replace("\n" + margin, "\n")
    if written[0] == ">":
        text = _FOLD.sub(lambda ends: ends[1] or " ", text)
    return text if strip else text + "\n"
