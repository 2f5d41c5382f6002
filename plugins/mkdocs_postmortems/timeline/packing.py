"""Rows for marks: no disc over another, and room for as many words as possible.

The two screens are packed apart. On a narrow one only discs and the lines that begin at them take
room; on a wide one the labels do too, each above its disc.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.timeline.geometry import NARROW, WIDE
from mkdocs_postmortems.timeline.texts import cut, text_width

MOST_ROWS = 7
"""How many rows a lane has at most; the style sheet knows as many."""

CLUSTERED_ROWS = 4
"""How many rows a lane has whose events were too many for the rows."""

RADIUS = 12.5
"""Half of the room that a disc needs, in px."""

_LABEL_ROWS = 3
_MANY = 8
"""From so many marks on, labels may take a row more."""

_SPACE = 9.0
_SHORTEST = 80.0
"""A label that would have to be shorter than this (in px) is left out."""


@dataclass(slots=True, kw_only=True)
class Item:
    """A mark that needs a row; `label` is cut, or emptied, while rows are found.

    `x` and the ends of the line through the disc, `head` and `tail`, are in per cent; `half`, half
    of the disc's width, `tail_text`, the width of the words after the tail, and `width`, that of
    the label, are in px.
    """

    x: float
    head: float = 100.0
    half: float = RADIUS
    tail: float = 0.0
    tail_text: float = 0.0
    label: str = ""
    width: float = 0.0
    whole: bool = False
    leftwards: bool = False
    row: int = 0

    def name(self, label: str) -> None:
        """Gives it a label."""
        self.label, self.width = label, text_width(label)

    def trim(self, room: float) -> None:
        """Cuts the label to so many px, or empties it where too little would be left.

        A label that is `whole` says nothing once it is cut.
        """
        self.name("" if room < _SHORTEST or self.whole else cut(self.label, room))
        if self.width < _SHORTEST * 0.8:
            self.name("")


@dataclass(slots=True, kw_only=True)
class _Row:
    """How far a row is taken, in px: by discs, by their lines, by labels; and its last item."""

    discs: float = -100.0
    lines: float = -100.0
    labels: float = -100.0
    last: Item | None = None


def narrow_rows(items: Iterable[Item], *, most: int, lines: bool) -> list[int] | None:
    """A row for each item on a narrow screen; None if that takes more than `most` rows.

    Without `lines`, a disc may stand on the line that begins at another one.
    """
    ends: list[float] = []
    rows = []
    for item in items:
        x = item.x * NARROW / 100
        left = min(x - item.half, item.head * NARROW / 100) if lines else x - item.half
        row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        if row == most:
            return None
        end = x + item.half
        if lines and item.tail:
            end = max(end, item.tail * NARROW / 100 + 5)
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows


def pack_wide(items: list[Item]) -> int:
    """Finds a row and the room for a label for each item on a wide screen; how many rows it took.

    The items come in the order of their x.
    """
    rows: list[_Row] = []
    most = _LABEL_ROWS + (len(items) > _MANY)
    for item in items:
        row = _row(item, rows, most)
        item.row = row
        _take(item, rows[row])
    return len(rows)


def _row(item: Item, rows: list[_Row], most: int) -> int:
    """The first row with room for all; else a new one; else the one that gives up least."""
    disc, left = _disc_left(item), _label_left(item)
    begin = min(disc, item.head * WIDE / 100)
    free = [n for n, row in enumerate(rows) if row.lines <= begin]
    for number in free:
        if rows[number].labels <= left:
            return number
    if len(rows) < most or (not free and len(rows) < MOST_ROWS):
        rows.append(_Row())
        return len(rows) - 1
    if not free:
        item.name("")
        return min(range(len(rows)), key=lambda n: (rows[n].discs, n))
    if item.leftwards:
        return _cut_own(item, rows, free)
    number = max(free, key=lambda n: (_left_to_last(rows[n], left), -n))
    _cut_last(item, rows[number], left)
    return number


def _disc_left(item: Item) -> float:
    return item.x * WIDE / 100 - item.half


def _label_left(item: Item) -> float:
    """Where the label begins; one that would leave the plot stands to the left of its mark."""
    begin = _disc_left(item)
    item.leftwards = begin + item.width > WIDE
    return begin + 2 * item.half - item.width if item.leftwards else begin


def _left_to_last(row: _Row, left: float) -> float:
    """The room that the row's last label keeps if another begins at `left`."""
    if row.last is None or row.last.leftwards:
        return left - row.labels
    return left - _SPACE - _disc_left(row.last)


def _cut_last(item: Item, row: _Row, left: float) -> None:
    """Makes room for a label by cutting the one before it, or by leaving it out."""
    last = row.last
    if last is None or last.leftwards:
        item.name("")
        return
    last.trim(left - _SPACE - _disc_left(last))


def _cut_own(item: Item, rows: list[_Row], free: list[int]) -> int:
    """The row with the most room to the left of a mark, and its label cut to that."""
    number = min(free, key=lambda n: (rows[n].labels, n))
    item.trim(_disc_left(item) + 2 * item.half - rows[number].labels)
    return number


def _take(item: Item, row: _Row) -> None:
    begin = _disc_left(item)
    row.discs = begin + 2 * item.half
    row.lines = row.discs
    if item.tail:
        row.lines = max(row.lines, item.tail * WIDE / 100 + 6 + item.tail_text)
    if item.width:
        end = begin + 2 * item.half if item.leftwards else begin + item.width
        row.labels = end + _SPACE
        row.last = item
