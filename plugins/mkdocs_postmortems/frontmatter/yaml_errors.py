"""What libyaml says, in an author's words."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

_TAB = "found a tab character that violates indentation"
_NO_TOKEN = "found character that cannot start any token"

# libyaml's phrase -> what is wrong, what to write. Its phrases are stable; an unknown one is passed
# on as it is.
_PHRASES = {
    "mapping values are not allowed in this context": (
        "a colon and a space inside unquoted text",
        'put the text in "quotes", or write it on the next line after `>-`',
    ),
    "could not find expected ':'": (
        "this line is neither `key: value` nor part of the text above",
        "write `key: value`, or indent it below its key",
    ),
    "did not find expected key": (
        "the indentation or a quote is off here",
        "line it up with the keys beside it, and put text with quotes inside in quotes",
    ),
    "did not find expected <document start>": (
        "the indentation is off here",
        "line it up with the first key",
    ),
    "did not find expected '-' indicator": (
        "the indentation is off in this list",
        "line the `-` up with the others",
    ),
    "found unexpected end of stream": ("a quote or bracket is not closed", "close it"),
    "did not find expected ',' or ']'": ("a [ is not closed", "close it with ]"),
    "did not find expected ',' or '}'": ("a { is not closed", "close it with }"),
    "did not find expected node content": (
        "nothing stands where a value belongs",
        "write it, or close the [ or { before it",
    ),
    "block sequence entries are not allowed in this context": (
        "a list begins on the line of its key",
        "begin it on the next line",
    ),
    _TAB: (
        "a tab indents this line",
        "indent with spaces",
    ),
    _NO_TOKEN: (
        "a value begins with a character that YAML keeps for itself",
        'put the value in "quotes"',
    ),
}
_OF_INDENTATION = (
    "mapping values are not allowed in this context",
    "did not find expected key",
    "did not find expected '-' indicator",
)
_OF_FIRST_SIGN = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected alphabetic or numeric character",
    "did not find expected comment or line break",
    "mapping keys are not allowed in this context",
)
_SIGNS = {
    "*": "an alias",
    "&": "an anchor",
    "{": "a mapping",
    "[": "a list",
    "|": "text that begins in the next line",
    ">": "text that begins in the next line",
    "?": "a key",
}
_KEY = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z0-9_]*):(?: +(?P<value>[^#\s].*)| *(?:#.*)?$)")
_BEGINNING = re.compile(r""" *(?:- +)*(?:[\w-]+: +)?(?P<sign>[*&{\[|>?"'])""")
_Told = tuple["Spot", str, str]
"""Where, what is wrong, and what to write."""

_WHERE_IT_BEGAN = ("could not find expected ':'", "found unexpected end of stream")


class Spot(NamedTuple):
    """A place in a text; line and column count from 0."""

    line: int
    column: int


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[Spot | None, str, str]:
    """Where in the text the error is, what is wrong, and what to write instead."""
    phrase = str(error.problem or "the YAML cannot be read")
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return None, *_words(phrase)
    lines = text.split("\n")
    spot = Spot(mark.line, mark.column)
    if phrase == _NO_TOKEN and _line(lines, spot.line)[spot.column :].startswith("\t"):
        phrase = _TAB
    if phrase in _WHERE_IT_BEGAN and error.context_mark is not None:
        spot = Spot(error.context_mark.line, error.context_mark.column)
    told = None
    if phrase in _OF_INDENTATION:
        told = _wrong_nesting(lines, spot)
    if told is None and phrase in _OF_FIRST_SIGN:
        told = _wrong_sign(lines, spot)
    return told or (spot, *_words(phrase))


def _words(phrase: str) -> tuple[str, str]:
    return _PHRASES.get(phrase, (f"the YAML cannot be read: {phrase}", "mend it"))


def _line(lines: list[str], number: int) -> str:
    """A line; nothing where YAML counts more of them than there are."""
    return "".join(lines[number : number + 1])


def _wrong_nesting(lines: list[str], spot: Spot) -> _Told | None:
    """A key that is indented too much or too little, where the error shows one."""
    found = _KEY.match(_line(lines, spot.line))
    if found is None or spot.column > found.end("key"):
        return None
    write = "line it up with the keys beside it"
    above = _KEY.match(_line(lines, spot.line - 1))
    parent = _KEY.match(_line(lines, spot.line - 2))
    if (
        above
        and parent
        and not parent["value"]
        and above.start("key") == parent.start("key") < found.start("key")
    ):
        what = f"{above['key']} is not indented, so it does not belong to {parent['key']}"
        write = f"indent it as far as {found['key']}"
        return Spot(spot.line - 1, above.start("key")), what, write
    what = f"the indentation of the key {found['key']} is off"
    return Spot(spot.line, found.start("key")), what, write


def _wrong_sign(lines: list[str], spot: Spot) -> _Told | None:
    """A text that begins with a sign which means something to YAML."""
    found = _BEGINNING.match(_line(lines, spot.line))
    if found is None or found.end() > spot.column + 1:
        return None
    sign = found["sign"]
    here = Spot(spot.line, found.start("sign"))
    if sign in "\"'":
        return here, "text follows the closing quote", "put all of it in quotes of the other kind"
    what = f"a value begins with {sign}, which YAML takes for {_SIGNS[sign]}"
    return here, what, "put it in quotes"
