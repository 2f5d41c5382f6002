"""Limits that keep every accepted text quick to render, whatever it holds.

They are properties of the text, not of a machine's speed, so that the same text is always accepted
or always refused. Nothing here takes more time than in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from mkdocs_postmortems.markdown import raw
from mkdocs_postmortems.markdown.parser import NESTING, blocks, parse

BYTES = 2 * 1024 * 1024
"""The longest text."""

DELIMITERS = 200
"""As many of one sign of markup may follow each other; code and rules may have more."""

ROWS = 10_000
"""Rows of all tables of a text, their heads included."""

CELLS = 100_000
"""Cells of all tables, at most: a head with many columns makes them of short rows."""

UNMARKED = 100_000
"""In lines without an empty one between them: those that begin with other text, times the `>` in
front of all. A line without its `>` can belong to every quote above it, and the parser looks at it
for each of them."""

_RUN = re.compile(rf"([*_~`\[\]<])\1{{{DELIMITERS},}}")
_CONTAINERS = r"(?:[ \t>*+\-.)\d]|\[\^[^\]\s]++\]:|\[[ xX]\])"
"""What can stand in front of a line's text: indentation, quotes, list items, footnotes, tasks."""

_DEEP = re.compile(rf"\n{_CONTAINERS}{{{NESTING + 1}}}")
"""A line that begins with too many; a text has a line feed put before its first one."""

_RUNS = tuple(sign * (DELIMITERS + 1) for sign in "*_~`[]<")
"""What `_RUN` finds, more quickly looked for."""

_START = re.compile(
    r"(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\s]++\]:|\[[ xX]\](?=[ \t]))*+"
)
_MARKED = re.compile(r" {0,3}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]|\Z)")
"""Belongs to a quote for certain, or ends one: a list does."""

_RULE_LINE = re.compile(r"[ \t>|:\-]++")
_TAG = re.compile(r"<[A-Za-z]")
_EMPTY = re.compile(r"\n[ \t]*(?=\n)")

_OPENS = frozenset({"blockquote_open", "footnote_reference_open", "list_item_open"})
_CLOSES = frozenset({"blockquote_close", "footnote_reference_close", "list_item_close"})


def limits(text: str) -> Iterator[tuple[int, str]]:
    """What is beyond a limit: the line, counted from 1, and a sentence.

    A text with findings is not to be rendered: it could take long.
    """
    if _is_short_line(text):
        return
    size = len(text.encode("utf-8", "replace"))
    if size > BYTES:
        yield 1, f"the text has {size:,} bytes, more than {BYTES:,} (2 MiB)"
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wide = _beyond_parsing(text)
    if wide is not None:
        yield wide
    elif _is_suspect(text):
        yield from _in_blocks(blocks(text))
        if len(_TAG.findall(text)) > raw.NESTING:
            yield from _in_html(text)


_SHORT = 600
"""So few characters hold neither too many cells nor too many lines after quotes."""


def _is_short_line(text: str) -> bool:
    """Whether it is a line of words, as most texts of a front matter are: within every limit."""
    return (
        len(text) <= _SHORT
        and text[:1].isalpha()
        and text.isprintable()
        and not _is_marked_much(text)
    )


def _is_marked_much(text: str) -> bool:
    """Whether signs of markup, or tags, could be more than they may."""
    if len(text) > DELIMITERS and any(run in text for run in _RUNS):
        return True
    return text.count("<") > raw.NESTING


def _beyond_parsing(text: str) -> tuple[int, str] | None:
    """Finds what makes the block parser itself slow, or its result large.

    That is counted by runs of lines that are not empty, and code is counted like the rest,
    because what is code only the parser knows.
    """
    if ">" not in text and "|" not in text:
        return None
    unmarked = cells = 0
    line = 1
    for part in _EMPTY.split(text):
        lines = part.split("\n")
        unmarked += _unmarked(lines) if ">" in part else 0
        cells += len(lines) * _columns(lines) if "|" in part else 0
        at = line + (not lines[0])
        if unmarked > UNMARKED:
            return at, "too many lines without `>` follow quotes: put an empty line after a quote"
        if cells > CELLS:
            return at, f"the tables have more than {CELLS:,} cells"
        line += len(lines)
    return None


def _unmarked(lines: list[str]) -> int:
    """The lines that begin with other text, times the `>` in front of all."""
    starts = [_START.match(line) for line in lines]
    marks = sum(start[0].count(">") for start in starts if start)
    return marks * len([line for line in lines if not _MARKED.match(line)]) if marks else 0


def _columns(lines: list[str]) -> int:
    """How many columns a table in these lines can have; 0 for no table."""
    rules = [line for line in lines if "-" in line and _RULE_LINE.fullmatch(line)]
    return max((line.count("|") + 1 for line in rules), default=0)


def _is_suspect(text: str) -> bool:
    """Whether the text could be beyond a limit that only its parsed blocks tell."""
    return bool(
        _is_marked_much(text) or _DEEP.search("\n" + text.expandtabs(4)) or text.count("\n") > ROWS
    )


def _in_blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """Nesting and rows, each where the limit is first passed; and every run of delimiters."""
    depth = rows = line = 0
    nested = False
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        depth += (token.type in _OPENS) - (token.type in _CLOSES)
        rows += token.type == "tr_open"
        if depth > NESTING and not nested:
            nested = True
            yield line, f"lists and quotes stand inside each other more than {NESTING} deep"
        if rows == ROWS + 1 and token.type == "tr_open":
            yield line, f"the tables have more than {ROWS:,} rows"
        if token.type == "inline" and (run := _RUN.search(token.content)):
            at = line + token.content.count("\n", 0, run.start())
            yield at, f"more than {DELIMITERS} {run[1]} follow each other"


def _in_html(text: str) -> Iterator[tuple[int, str]]:
    balance = raw.Balance(lambda name, attributes, linked: "")
    balance.tokens(parse(text))
    if balance.too_deep is not None:
        what = f"HTML elements stand inside each other more than {raw.NESTING} deep"
        yield balance.too_deep + 1, what
