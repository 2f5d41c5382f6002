"""Plain scalars by JSON's rules: `true`, `false`, numbers; everything else is text.

A scalar that YAML 1.1 and YAML 1.2 read differently is refused, because the reviewer's editor, the
site's tools and we would each see another value.
"""

from __future__ import annotations

import math
import re
import sys
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool

# YAML 1.1: https://yaml.org/type/ ; YAML 1.2: the core schema, chapter 10.3 of its specification.
_NULL = re.compile(r"~|null|Null|NULL|")
_BOOLEAN = re.compile(r"y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|True|TRUE|False|FALSE")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+][0-9]+)?)?")
_NUMBER_SOMEWHERE = re.compile(
    r"""[-+]?(?:
        0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-fA-F_]+          # binary, octal, hexadecimal
      | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?      # sexagesimal: 10:30 is 630 in YAML 1.1
      | (?:[0-9][0-9_]*)(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
      | \.[0-9_]+(?:[eE][-+]?[0-9]+)?
      | \.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    )""",
    re.VERBOSE,
)
MISSING = "the value is missing"

_DIGITS = 15
"""So many significant digits survive every JSON reader (IEEE 754 double precision)."""


class ScalarError(ValueError):
    """A plain scalar that must not stand as it is: what is wrong, and what to write instead."""

    def __init__(self, what: str, write: str) -> None:
        super().__init__(what)
        self.what = what
        self.write = write


_WORD = 24
"""Texts so long are mostly names and terms, which recur: of each there is one object."""


def shared(text: str) -> str:
    """The same text, kept once where it is likely to recur."""
    return sys.intern(text) if len(text) <= _WORD and text[:1].isalpha() else text


def read_plain(text: str) -> Scalar:
    """The value of a plain scalar. Raises `ScalarError` for null and for ambiguous ones."""
    if len(text) > len("FALSE") and text[0].isalpha():
        return text if len(text) > _WORD else sys.intern(text)
    if text == "true":
        return True
    if text == "false":
        return False
    if text[4:5] == "-" and text[:4].isdecimal():  # a day or an instant: no number has this sign
        return text
    if _NULL.fullmatch(text):
        if not text:
            raise ScalarError(MISSING, "write one, indent what belongs below, or leave the key out")
        what = f"the value is null ({text!r})"
        raise ScalarError(what, "write a value, or leave the key out")
    if _BOOLEAN.fullmatch(text):
        write = f'write "{text}" in quotes for text, or true or false'
        raise ScalarError(f"{text!r} means different things in YAML 1.1 and 1.2", write)
    if text in ("=", "<<"):
        raise ScalarError(f"{text!r} has a meaning of its own in YAML 1.1", "put it in quotes")
    if _NUMBER.fullmatch(text):
        return _number(text)
    if _NUMBER_SOMEWHERE.fullmatch(text):
        other = "2026-03-01T10:02:00Z, say, for a time" if ":" in text else "a plain decimal number"
        write = f'write "{text}" in quotes for text, or {other}'
        raise ScalarError(f"{text!r} means different things in YAML 1.1 and 1.2", write)
    return shared(text)


def _number(text: str) -> int | float:
    digits = re.sub(r"[eE].*", "", text).replace(".", "").lstrip("-0")
    if len(digits) > _DIGITS:
        what = f"the number has more than {_DIGITS} digits"
        raise ScalarError(what, "put it in quotes for text, or round it")
    if "." not in text:
        return int(text)
    value = float(text)
    if not math.isfinite(value):
        raise ScalarError("the number is too large", "put it in quotes for text")
    return value
