"""Text as sentences of plain words in lower case, with contractions written out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice

from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.prose import BLANK

_LONGEST = 90
"""Words. What goes on beyond that is cut, so that work on one sentence has a bound."""

_PIECES = 3
"""Of a sentence that goes on, so many are looked at; nobody writes one of so many words."""

_MOST = 8
"""Matches of one pattern in a sentence. Nobody repeats a phrase more often than that in prose."""

_TRIED = 30
"""Words of a sentence at which a pattern is tried that begins only with some."""

_TOKEN = re.compile(
    rf"{BLANK}+|[^\W_]+(?:[-.'\u2019][^\W_]+)*|[.,;:!?()'\u2019\u2014\u2013|]|--|-(?=\s)"
)
_ENDS = frozenset(".!?|")
_MANIFOLD = re.compile(r"['!?|]|\.(?:(?<![^\W_]\.)|(?!\Z|[^\W_]))|-(?:(?<![^\W_]-)|(?![^\W_]))")
"""Without one of these a stretch of ASCII is one sentence, and each token one word of it."""
_APART = ",;:()"
_BLANKED = bytes(
    b if chr(b).isascii() and (chr(b).isalnum() or chr(b) in f"-.{_APART}") else ord(" ")
    for b in range(256)
)
"""What stands in such a stretch for what is part of no token."""
_ASKS = re.compile(r"[!?]")
_ABBREVIATED = wordset("dr mr mrs ms mx prof e.g i.e etc vs approx no st inc ltd cf fig")
_ENDINGS = {
    "ve": "have",
    "ll": "will",
    "re": "are",
    "m": "am",
    "s": "'s",
    "d": "'d",
}
_IRREGULAR = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """Words in lower case, and the same as written.

    A contraction is several words, written the same: `shouldn't` is `should` and `not`. The
    sentence begins with a token of the stretch of the paragraph that the `tokens` are read from.
    """

    words: list[str]
    written: list[str]
    tokens: Callable[[], Iterator[re.Match[str]]]
    first: int

    @cached_property
    def text(self) -> str:
        """The words with one space between two, punctuation being words too."""
        return " ".join(self.words)

    @cached_property
    def _offsets(self) -> list[int]:
        offsets, at = [], 0
        for word in self.words:
            offsets.append(at)
            at += len(word) + 1
        return offsets

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern is found in `text`: the first few places."""
        return islice(pattern.finditer(self.text), _MOST)

    def find_at(self, pattern: re.Pattern[str], starts: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where a pattern matches in `text` from one of the words on: tried at the first few."""
        offsets = (self._offsets[at] for at in islice(self._all_of(starts), _TRIED))
        tried = (pattern.match(self.text, offset) for offset in offsets)
        return islice((found for found in tried if found), _MOST)

    def places_of(self, starts: frozenset[str]) -> Iterator[int]:
        """The numbers of the first few of the words."""
        return islice(self._all_of(starts), _MOST)

    def _all_of(self, words: frozenset[str]) -> Iterator[int]:
        if words.isdisjoint(self._vocabulary):
            return iter(())
        return (at for at, word in enumerate(self.words) if word in words)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    def offset(self, number: int) -> int:
        """Where a word begins in `text`."""
        return self._offsets[number]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands in the paragraph; most sentences are never asked."""
        places: list[tuple[int, int]] = []
        for token in islice(self.tokens(), self.first, None):
            places += [token.span()] * len(_split(token[0]))
            if len(places) >= len(self.words):
                break
        return places

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where two words and all between them stand in the paragraph."""
        return self.places[first][0], self.places[last][1]

    def word_at(self, offset: int) -> int:
        """The number of the word that a character of `text` belongs to."""
        return bisect_right(self._offsets, offset) - 1

    def before(self, number: int) -> str:
        """`text` up to a word."""
        return self.text[: self._offsets[number]] if number < len(self.words) else self.text

    def place(self, found: re.Match[str]) -> tuple[int, int]:
        """Where what was found in `text` stands in the paragraph."""
        first, last = self.word_at(found.start()), self.word_at(max(found.end() - 1, 0))
        return self.places[first][0], self.places[last][1]


def sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of a stretch of a paragraph."""
    tokens = partial(_TOKEN.finditer, text, start, end)
    if plain := _plain(text[start:end]):
        yield Sentence(words=plain[0], written=plain[1], tokens=tokens, first=0)
        return
    within = _within_words(text, tokens()) if _ASKS.search(text, start, end) else ()
    pieces = first = 0
    words: list[str] = []
    written: list[str] = []
    for number, token in enumerate(_TOKEN.findall(text, start, end)):
        if token.isalpha() and len(words) < _LONGEST:  # nearly all are, and end nothing
            word = token.lower()
            if word != "cannot":
                words.append(word)
                written.append(token)
                continue
        ends = token in _ENDS and number not in within and _ends(token, words)
        if words and (ends or len(words) >= _LONGEST):
            yield Sentence(words=words, written=written, tokens=tokens, first=first)
            words, written = [], []
            pieces = 0 if ends else pieces + 1
        if pieces == _PIECES:
            return
        if not words:
            first = number + ends
        for word in () if ends else _split(token):
            words.append(word)
            written.append(token)
    if words:
        yield Sentence(words=words, written=written, tokens=tokens, first=first)


def _plain(text: str) -> tuple[list[str], list[str]] | None:
    """The words of a stretch, in lower case and as written, where no pattern is needed for that."""
    if not text.isascii() or _MANIFOLD.search(text):
        return None
    spaced = text.removesuffix(".").encode().translate(_BLANKED).decode()
    for sign in _APART:
        spaced = spaced.replace(sign, f" {sign} ")
    written, words = spaced.split(), spaced.lower().split()
    if "cannot" in words or not 0 < len(words) <= _LONGEST:
        return None
    return None if text[-1] == "." and not _ends(".", words) else (words, written)


def _within_words(text: str, tokens: Iterable[re.Match[str]]) -> frozenset[int]:
    """The numbers of the signs `!` and `?` that a letter follows."""
    return frozenset(
        number
        for number, token in enumerate(tokens)
        if token[0] in "!?" and text[token.end() : token.end() + 1].isalnum()
    )


def _ends(sign: str, words: list[str]) -> bool:
    if sign != ".":
        return True
    last = words[-1] if words else ""
    return last not in _ABBREVIATED and not (len(last) == 1 and last.isalpha() and last != "i")


def _split(token: str) -> tuple[str, ...]:
    word = token.lower()
    if word.isalpha():
        return (_IRREGULAR[word], "not") if word == "cannot" else (word,)
    word = word.replace("\u2019", "'")
    if "'" not in word or len(word) == 1:
        return ("blank",) if word[0] == BLANK else (word,)
    head, _, tail = word.rpartition("'")
    if word.endswith("n't"):
        return (_IRREGULAR.get(word, word[:-3]), "not")
    if tail in _ENDINGS and head:
        return (*_split(head), _ENDINGS[tail])
    return (word,)
