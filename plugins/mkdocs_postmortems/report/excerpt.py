"""A line of a source file as a terminal can show it, and where in it a column is."""

from __future__ import annotations

import unicodedata

WIDTH = 92
"""The widest excerpt, in cells of a terminal; with its margin it fits in a hundred."""

_BEFORE = 40
"""How much of a long line is shown before the column, in cells."""

_TAB = 4
_CUT = "…"


def excerpt(line: str, column: int) -> tuple[str, int]:
    """The line, or the part of it around the column, and the cell that the column is in.

    `column` counts characters from 1; cells count from 0. Tabs become spaces, and what cannot be
    shown, or would change how the rest is shown, becomes a replacement character.
    """
    position = min(column - 1, len(line))
    start = _start(line, position)
    shown, offset = _CUT if start else "", 0
    width = len(shown)
    for number in range(start, len(line)):
        if number == position:
            offset = width
        text, cells = _cell(line[number], width)
        if width + cells > WIDTH - 1 and number + 1 < len(line):
            return shown + _CUT, offset
        shown += text
        width += cells
    return shown.rstrip(), width if position == len(line) else offset


def _start(line: str, position: int) -> int:
    """The first character that is shown: all of a line that fits, else the neighbourhood."""
    if len(line) <= WIDTH and sum(_cell(char, 0)[1] for char in line) <= WIDTH:
        return 0
    width = 0
    for number in range(position - 1, -1, -1):
        width += _cell(line[number], 0)[1]
        if width > _BEFORE:
            return number + 1
    return 0


def _cell(char: str, at: int) -> tuple[str, int]:
    """What stands for a character, and how many cells it takes at a cell of the line."""
    if char == "\t":
        width = _TAB - at % _TAB
        return " " * width, width
    if unicodedata.category(char) in ("Mn", "Me"):
        return char, 0
    if not char.isprintable():
        return ("\u00a0" if unicodedata.category(char) == "Zs" else "\ufffd"), 1
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1
