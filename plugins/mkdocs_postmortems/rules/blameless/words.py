"""The words of a text, as what is looked for is told by them."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_PAIRS = (
    ("one", "o one", "noone"),
    ("one", "o-one", "noone"),
    ("one", "ot one of", "noone"),
    ("one", "ne of us", "oneofus"),
    ("one", "ne of them", "oneofthem"),
    ("had", "had to", "hadto"),
    ("had", "ad only to", "hadto"),
    ("had", "ad not", "hadnot"),
    ("had", "Had ", "hadfirst"),
    ("had", ", had ", "hadfirst"),
    ("do", "to do", "todo"),
    ("down", "down to", "downto"),
    ("did", "id not", "didnot"),
    ("did", "id nothing", "didnothing"),
    ("only", "f only", "ifonly"),
    ("until", "ot until", "notuntil"),
    ("error", " in error", "inerror"),
    ("error", "In error", "inerror"),
)
"""Common words that begin something only as a pair: one of them, how it is written, and as one."""
_PAIRED = frozenset(word for word, _, _ in _PAIRS)


class Words(NamedTuple):
    """The words of a text as written and in lower case, and some pairs of them as one."""

    written: set[str]
    lower: set[str]

    def has_capital_besides(self, known: frozenset[str]) -> bool:
        """Whether a word begins with a capital and is none of those that are known."""
        return any(word[0].isupper() for word in self.written - self.lower - known)


def words_of(text: str) -> Words:
    """The words of a text."""
    written = set(_WORD.findall(text))
    lower = set(map(str.lower, written))
    if not _PAIRED.isdisjoint(lower):
        line = text.replace("\n", " ")
        pairs = [pair for word, sign, pair in _PAIRS if word in lower and sign in line]
        written.update(pairs)
        lower.update(pairs)
    return Words(written, lower)
