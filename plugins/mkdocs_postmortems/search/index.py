"""The inverted index, in files small enough to fetch for one query."""

from __future__ import annotations

import hashlib
import html
import json
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from mkdocs_postmortems.search.records import Record
from mkdocs_postmortems.search.words import words

ENTRIES_PER_FILE = 25
WORDS_FILE = 24_000
"""Characters in a file of words; English gives about half of that compressed."""

_CLASSES = "EDCBA"
"""One letter for each of a record's parts, from the one that says most."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _numbers() -> array[int]:
    return array("I")


@dataclass(slots=True, kw_only=True)
class Index:
    """Takes records and gives files. Lower numbers come first among equals."""

    _records: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    _postings: defaultdict[str, array[int]] = field(default_factory=partial(defaultdict, _numbers))

    def add(self, number: int, record: Record) -> None:
        """Take in one page; `number` is its place among all."""
        title, text = (html.escape(text, quote=False) for text in (record.title, record.text))
        self._records[number] = (record.location, title, text)
        seen: set[str] = set()
        for rank, part in enumerate(record.parts):
            value = number * len(_CLASSES) + rank
            new = words(part).difference(seen)
            for word in new:
                self._postings[word].append(value)
            seen |= new

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of each file.

        `index.json` has the number of entries, how many stand in a file, the first word of each
        file of words, and a digest, by which the worker asks for the other files: those of another
        build never mix with these. A line of words is a word, a space, and for each entry that
        holds it the distance from the entry before in base 36, and a letter for the part.
        """
        numbers = {old: new for new, old in enumerate(sorted(self._records))}
        content = [*_words_files(self._postings, numbers), *_entry_files(self._records)]
        digest = hashlib.sha256()
        first = []
        for path, text in content:
            digest.update(path.encode() + b"\0" + text.encode() + b"\0")
            if path.startswith("words/"):
                first.append(text.partition(" ")[0])
        head = {
            "entries": len(numbers),
            "per_file": ENTRIES_PER_FILE,
            "words": first,
            "digest": digest.hexdigest()[:12],
        }
        yield "index.json", _encode(head)
        for path, text in content:
            yield path, text.encode()


def _words_files(
    postings: dict[str, array[int]], numbers: dict[int, int]
) -> Iterator[tuple[str, str]]:
    lines: list[str] = []
    size = count = 0
    distances = [_base_36(distance) for distance in range(len(numbers))]
    for word in sorted(postings, key=lambda word: word.encode("utf-16-be", "surrogatepass")):
        line = f"{word} {_written(postings[word], numbers, distances)}"
        if lines and size + len(line) > WORDS_FILE:
            yield f"words/{count}.txt", "\n".join(lines)
            lines, size, count = [], 0, count + 1
        lines.append(line)
        size += len(line) + 1
    if lines:
        yield f"words/{count}.txt", "\n".join(lines)


def _written(found: array[int], numbers: dict[int, int], distances: list[str]) -> str:
    pieces = []
    before = 0
    for value in sorted(found):
        old, rank = divmod(value, len(_CLASSES))
        number = numbers[old]
        pieces.append(distances[number - before] + _CLASSES[rank])
        before = number
    return "".join(pieces)


def _base_36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    high, low = divmod(number, 36)
    return _base_36(high) + _DIGITS[low]


def _entry_files(records: dict[int, tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    ordered = [records[number] for number in sorted(records)]
    for start in range(0, len(ordered), ENTRIES_PER_FILE):
        text = json.dumps(
            ordered[start : start + ENTRIES_PER_FILE], ensure_ascii=False, separators=(",", ":")
        )
        yield f"entries/{start // ENTRIES_PER_FILE}.json", text


def _encode(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
