"""The blocks and sections of a Markdown text, by its lines: what is moved and what stays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from markdown_it.token import Token

from mkdocs_postmortems.markdown.parser import blocks as parse_blocks

BlockKind = Literal["heading", "paragraph", "list", "table", "code", "other"]

_MARKER = re.compile(r"([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\][ \t]+)?")
_BOLD = re.compile(r"\A(\*\*|__)(?P<title>[^*_\n]{2,80}?):?\1:?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item: its Markdown without the marker; `done` is its check box, None without one."""

    text: str
    start: int
    end: int
    done: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the outermost level. `start` and `end` are lines counted from 0."""

    kind: BlockKind
    start: int
    end: int
    text: str
    level: int = 0
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and all below it: `end` is where the next of its level begins."""

    title: str
    level: int
    start: int
    end: int
    blocks: tuple[Block, ...]
    """All blocks up to `end`, those of inner sections included, without the heading."""

    @property
    def own(self) -> tuple[Block, ...]:
        """The blocks before the first inner heading."""
        found = []
        for block in self.blocks:
            if block.kind == "heading":
                break
            found.append(block)
        return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A text taken apart."""

    text: str
    lines: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.text.split("\n"))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the outermost level; bold text alone in a paragraph counts as a heading."""
        tokens = parse_blocks(self.text)
        found: list[Block] = []
        for number, token in enumerate(tokens):
            if token.level == 0 and token.map and token.nesting >= 0:
                found.append(self._block(tokens, number))
        return tuple(found)

    def _block(self, tokens: list[Token], number: int) -> Block:
        token = tokens[number]
        assert token.map is not None
        start, end = token.map
        end = self._trimmed(start, end)
        text = "\n".join(self.lines[start:end])
        if token.type == "heading_open":
            title = tokens[number + 1].content
            return Block(kind="heading", start=start, end=end, text=title, level=int(token.tag[1]))
        if token.type == "paragraph_open":
            bold = _BOLD.match(text.strip())
            if bold:
                return Block(kind="heading", start=start, end=end, text=bold["title"], level=7)
            return Block(kind="paragraph", start=start, end=end, text=text)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            items = tuple(self._items(tokens, number))
            return Block(kind="list", start=start, end=end, text=text, items=items)
        if token.type == "table_open":
            rows = tuple(_rows(tokens, number))
            return Block(kind="table", start=start, end=end, text=text, rows=rows)
        if token.type in ("fence", "code_block"):
            return Block(kind="code", start=start, end=end, text=token.content)
        return Block(kind="other", start=start, end=end, text=text)

    def _trimmed(self, start: int, end: int) -> int:
        while end > start + 1 and not self.lines[end - 1].strip():
            end -= 1
        return end

    def _items(self, tokens: list[Token], number: int) -> list[ListItem]:
        level = tokens[number].level + 1
        found = []
        for after in range(number + 1, len(tokens)):
            token = tokens[after]
            if token.level < level:
                break
            if token.type == "list_item_open" and token.level == level and token.map:
                found.append(self._item(*token.map))
        return found

    def _item(self, start: int, end: int) -> ListItem:
        end = self._trimmed(start, end)
        lines = self.lines[start:end]
        marker = _MARKER.match(lines[0])
        width = marker.end(1) if marker else len(lines[0])
        box = marker[2] if marker else None
        first = lines[0][marker.end() :] if marker else ""
        rest = [_dedented(line, width) for line in lines[1:]]
        done = None if box is None else box[1] in "xX"
        return ListItem(text="\n".join([first, *rest]).strip(), start=start, end=end, done=done)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every section, outer ones before those inside them."""
        blocks = self.blocks
        found = []
        for number, block in enumerate(blocks):
            if block.kind != "heading":
                continue
            inner = []
            for after in range(number + 1, len(blocks)):
                other = blocks[after]
                if other.kind == "heading" and other.level <= block.level:
                    break
                inner.append(other)
            after = number + 1 + len(inner)
            end = blocks[after].start if after < len(blocks) else len(self.lines)
            found.append(
                Section(
                    title=block.text.strip(),
                    level=block.level,
                    start=block.start,
                    end=end,
                    blocks=tuple(inner),
                )
            )
        return tuple(found)


def _dedented(line: str, width: int) -> str:
    lead = len(line) - len(line.lstrip(" "))
    return line[min(lead, width) :]


def _rows(tokens: list[Token], number: int) -> list[tuple[str, ...]]:
    rows: list[list[str]] = []
    for after in range(number + 1, len(tokens)):
        token = tokens[after]
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(token.content)
    return [tuple(row) for row in rows]
