"""What the four rules find in a text: read once, for all of them.

Most sentences hold no word that any rule begins with; they are not taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_postmortems.rules.blameless import fault, hindsight, human_error, names
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.prose import judged_paragraphs
from mkdocs_postmortems.rules.blameless.sentences import Sentence, sentences

HINDSIGHT = "blameless/hindsight"
FAULT = "blameless/fault"
HUMAN_ERROR = "blameless/human-error"
NAMED = "blameless/person-named"

_FAMILIES: dict[str, tuple[frozenset[str], Callable[[Sentence], Iterator[Hit]]]] = {
    HINDSIGHT: (hindsight.TRIGGERS, hindsight.hits),
    FAULT: (fault.TRIGGERS, fault.hits),
    HUMAN_ERROR: (human_error.TRIGGERS, human_error.hits),
}
_TRIGGERS = frozenset().union(*(triggers for triggers, _ in _FAMILIES.values()))
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<=[.!?]) (?=[A-Z])|\|")
_PAIRS = (
    ("no one", "noone"),
    ("had to", "hadto"),
    ("to do", "todo"),
    ("down to", "downto"),
    ("did not", "didnot"),
)
"""Common words that begin something only as a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that a rule finds, what to write instead, and their place in the source (from 1)."""

    words: str
    write: str
    line: int
    column: int


@lru_cache(maxsize=512)
def search(source: str) -> Mapping[str, tuple[Found, ...]]:
    """What each rule finds in a Markdown text; rules that find nothing are left out."""
    found: dict[str, list[Found]] = {}
    if not _may_offend(source):
        return {}
    for paragraph in judged_paragraphs(source, _may_offend):
        for name, hit in find(paragraph.text):
            line, column = paragraph.place(hit.start)
            words = " ".join(paragraph.text[hit.start : hit.end].split())
            found.setdefault(name, []).append(
                Found(words=words, write=hit.write, line=line, column=column)
            )
    return {name: tuple(each) for name, each in found.items()}


def _may_offend(text: str) -> bool:
    return not _TRIGGERS.isdisjoint(_vocabulary(text)) or names.may_name(text)


def _vocabulary(text: str) -> list[str]:
    lower = text.lower()
    for pair, word in _PAIRS:
        lower = lower.replace(pair, word)
    return _WORD.findall(lower)


def find(text: str) -> Iterator[tuple[str, Hit]]:
    """What each rule finds in a paragraph of which only prose is left."""
    start = 0
    for end in [*(found.start() for found in _END.finditer(text)), len(text)]:
        vocabulary = _vocabulary(text[start:end])
        if not _TRIGGERS.isdisjoint(vocabulary):
            yield from _in_sentences(sentences(text, start, end), frozenset(vocabulary))
        start = end
    if names.may_name(text):
        for hit in names.hits(text):
            yield NAMED, hit


def _in_sentences(
    found: Iterable[Sentence], vocabulary: frozenset[str]
) -> Iterator[tuple[str, Hit]]:
    for sentence in found:
        for name, (triggers, hits) in _FAMILIES.items():
            if not triggers.isdisjoint(vocabulary):
                for hit in _apart(hits(sentence)):
                    yield name, hit


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in order, without those that lie within or run into an earlier one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
