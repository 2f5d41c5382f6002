"""The words of a text, as what is looked for is told by them."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_postmortems.rules.patterns import compile_later

_WORD = compile_later(r"[^\W_]+")
_ODD = compile_later(r"[^\w\x00-\x7f]")
_IN_ASCII = bytes(b if chr(b).isascii() and chr(b).isalnum() else ord(" ") for b in range(256))
"""What stands in a text of ASCII for the blanks between its words."""

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
    plain = text if text.isascii() else _ODD.sub(" ", text)
    if plain.isascii():  # which nearly all are: much faster than a pattern
        plain = plain.encode().translate(_IN_ASCII).decode()
        written, lower = set(plain.split()), set(plain.lower().split())
    else:
        written = set(_WORD.findall(text))
        lower = set(map(str.lower, written))
    if not _PAIRED.isdisjoint(lower):
        line = text.replace("\n", " ")
        pairs = [pair for word, sign, pair in _PAIRS if word in lower and sign in line]
        written.update(pairs)
        lower.update(pairs)
    return Words(written, lower)
