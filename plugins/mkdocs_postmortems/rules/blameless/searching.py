"""What the four rules find in a text: read once, for all of them.

Most sentences hold no word that any rule begins with; they are not taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from mkdocs_postmortems.rules.blameless import names
from mkdocs_postmortems.rules.blameless.gate import (
    FAULT,
    HINDSIGHT,
    HUMAN_ERROR,
    NAMED,
    Search,
    searches_for,
)
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.prose import judged_paragraphs
from mkdocs_postmortems.rules.blameless.sentences import Sentence, sentences
from mkdocs_postmortems.rules.blameless.words import Words, words_of

__all__ = ["FAULT", "HINDSIGHT", "HUMAN_ERROR", "NAMED", "Found", "find", "search", "search_all"]

_END = re.compile(r"[.!?|](?:(?<=\|)|(?<!\|) (?=[A-Z]))")
"""The end of a stretch, and the first sign of the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that a rule finds, what to write instead, and their place in the source (from 1)."""

    words: str
    write: str
    line: int
    column: int


@lru_cache(maxsize=4)
def search_all(texts: tuple[str, ...]) -> Mapping[str, tuple[tuple[int, Found], ...]]:
    """What each rule finds in the texts, with the number of the text that it is in.

    The rules ask one after the other about the texts of one document.
    """
    found: dict[str, list[tuple[int, Found]]] = {}
    for number, text in enumerate(texts):
        for name, each in search(text).items():
            found.setdefault(name, []).extend((number, one) for one in each)
    return {name: tuple(each) for name, each in found.items()}


@lru_cache(maxsize=512)
def search(source: str) -> Mapping[str, tuple[Found, ...]]:
    """What each rule finds in a Markdown text; rules that find nothing are left out."""
    found: dict[str, list[Found]] = {}
    for name, one in islice(_in_paragraphs(source), _MANY):
        found.setdefault(name, []).append(one)
    return {name: tuple(each) for name, each in found.items()}


_MANY = 400
"""So many findings are told of one text; a pasted conversation can hold thousands."""


def _in_paragraphs(source: str) -> Iterator[tuple[str, Found]]:
    for paragraph in judged_paragraphs(source, _may_offend):
        for name, hit in find(paragraph.text):
            line, column = paragraph.place(hit.start)
            words = " ".join(paragraph.text[hit.start : hit.end].split())
            yield name, Found(words=words, write=hit.write, line=line, column=column)


def _may_offend(text: str) -> bool:
    """Whether anything may be found in a text that is not yet parsed.

    What is apart here is apart in each of its paragraphs, too.
    """
    rows = [row for row in text.split("|\n") if searches_for(words_of(row))]  # of a table, mostly
    if any(searches_for(words_of(cell)) for row in rows for cell in _END.split(row)):
        return True
    words = words_of(text)
    return bool(words.written) and names.may_name(text, words)


_SENTENCES = 80
"""So many sentences of a paragraph are taken apart; no paragraph of prose has as many."""


def find(text: str) -> Iterator[tuple[str, Hit]]:
    """What each rule finds in a paragraph of which only prose is left."""
    stretches = _stretches(text)
    for sentence, wanted in islice(_wanted(text, stretches), _SENTENCES):
        yield from _in_sentence(sentence, wanted)
    words = _of_all(stretches)
    for hit in names.hits(text, words) if words.written else ():
        yield NAMED, hit


class _Stretch(NamedTuple):
    """A part of a text that no sentence goes beyond, and its words."""

    start: int
    end: int
    words: Words


def _stretches(text: str) -> list[_Stretch]:
    places = [0, *(found.end() - 1 for found in _END.finditer(text)), len(text)]
    return [_Stretch(start, end, words_of(text[start:end])) for start, end in pairwise(places)]


def _of_all(stretches: list[_Stretch]) -> Words:
    if len(stretches) == 1:
        return stretches[0].words
    return Words(*(set().union(*each) for each in zip(*(s.words for s in stretches), strict=True)))


def _wanted(text: str, stretches: list[_Stretch]) -> Iterator[tuple[Sentence, tuple[Search, ...]]]:
    """The sentences that hold what something begins with, and what can be found in each."""
    for start, end, inside in stretches:
        wanted = searches_for(inside)
        found = list(islice(sentences(text, start, end), _SENTENCES)) if wanted else []
        for sentence in found:
            yield sentence, wanted if len(found) == 1 else _of_these(wanted, sentence)


def _of_these(wanted: tuple[Search, ...], sentence: Sentence) -> tuple[Search, ...]:
    """Those that can find something in one of several sentences."""
    own = searches_for(words_of(f" {' '.join(sentence.written)} "))
    return tuple(search for search in wanted if search in own)


def _in_sentence(sentence: Sentence, wanted: tuple[Search, ...]) -> Iterator[tuple[str, Hit]]:
    found = [(search.rule, hit) for search in wanted for hit in search.hits(sentence)]
    if found:
        for name in dict.fromkeys(search.rule for search in wanted):
            for hit in _apart(hit for rule, hit in found if rule == name):
                yield name, hit


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in order, without those that lie within or run into an earlier one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
