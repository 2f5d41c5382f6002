"""The items of a JSON text one at a time, so that a long list is never in memory as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(r"[\s\ufeff]*")
_decode = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One value, the key of the list that holds it, and the line on which it begins."""

    value: Any
    holder: str = ""
    line: int = 1


class JsonError(ValueError):
    """The text is no JSON from some line on; the message is a clause for people."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(f"the JSON cannot be read in line {line}: {why}")
        self.line = line


def items(text: str, *lists: str) -> Iterator[Item]:
    """The items of a list, of the named lists of an object, or of JSON Lines.

    An object without any such list is one item itself. Raises `JsonError`, after the items that
    stand before the mistake.
    """
    reader = _Reader(text, lists)
    try:
        yield from reader.values()
    except json.JSONDecodeError as error:
        raise JsonError(error.msg, text.count("\n", 0, error.pos) + 1) from None
    except (RecursionError, ValueError) as error:
        # Python refuses numbers of thousands of digits with a plain ValueError.
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise JsonError(why, reader.line) from None


class _Reader:
    """Walks over the outermost level; everything below is decoded by the json module."""

    def __init__(self, text: str, lists: tuple[str, ...]) -> None:
        self.text = text
        self.lists = lists
        self.line = 1
        self._counted = 0

    def values(self) -> Iterator[Item]:
        at = self._skip(0)
        while at < len(self.text):
            if self.text[at] == "[":
                at = yield from self._list(at, "")
            elif self.text[at] == "{":
                at = yield from self._object(at)
            else:
                item = self._item(at)
                value, at = _decode(self.text, at)
                yield Item(value=value, line=item.line)
            at = self._skip(at)

    def _object(self, at: int) -> Generator[Item, None, int]:
        """The items of its named lists, or the object itself."""
        item = self._item(at)
        at = self._skip(at + 1)
        streamed = False
        while self.text[at : at + 1] != "}":
            key, at = _decode(self.text, at)
            at = self._expect(at, ":")
            if key in self.lists and self.text[at : at + 1] == "[":
                streamed = True
                at = yield from self._list(at, key)
            else:
                item.value[key], at = _decode(self.text, at)
            at = self._after(at, "}")
        if not streamed:
            yield item
        return at + 1

    def _list(self, at: int, holder: str) -> Generator[Item, None, int]:
        at = self._skip(at + 1)
        while self.text[at : at + 1] != "]":
            item = self._item(at)
            value, at = _decode(self.text, at)
            yield Item(value=value, holder=holder, line=item.line)
            at = self._after(at, "]")
        return at + 1

    def _item(self, at: int) -> Item:
        """An empty object that begins here."""
        self.line += self.text.count("\n", self._counted, at)
        self._counted = at
        return Item(value={}, line=self.line)

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def _expect(self, at: int, sign: str) -> int:
        at = self._skip(at)
        if self.text[at : at + 1] != sign:
            raise json.JSONDecodeError(f"expecting {sign!r}", self.text, at)
        return self._skip(at + 1)

    def _after(self, at: int, end: str) -> int:
        """The next item or key, or the end of the list or object."""
        at = self._skip(at)
        if self.text[at : at + 1] == end:
            return at
        return self._expect(at, ",")
