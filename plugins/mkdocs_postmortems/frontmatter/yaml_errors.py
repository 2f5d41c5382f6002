"""What libyaml says, in an author's words."""

from __future__ import annotations

import yaml
from yaml.error import Mark

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
_WHERE_IT_BEGAN = ("could not find expected ':'", "found unexpected end of stream")


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[Mark | None, str, str]:
    """Where in the text the error is, what is wrong, and what to write instead."""
    phrase = str(error.problem or "the YAML cannot be read")
    mark = error.problem_mark or error.context_mark
    if phrase == _NO_TOKEN and mark is not None and _sign(text, mark) == "\t":
        phrase = _TAB
    if phrase in _WHERE_IT_BEGAN and error.context_mark is not None:
        mark = error.context_mark
    what, write = _PHRASES.get(phrase, (f"the YAML cannot be read: {phrase}", "mend it"))
    return mark, what, write


def _sign(text: str, mark: Mark) -> str:
    """The character at a mark; nothing where YAML counts more lines than there are."""
    line = "".join(text.split("\n")[mark.line : mark.line + 1])
    return line[mark.column : mark.column + 1]
