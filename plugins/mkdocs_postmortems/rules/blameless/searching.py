"""What the four rules find in a text: read once, for all of them.

Most sentences hold no word that any rule begins with; they are not taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_postmortems.rules.blameless import (
    blame,
    blame_laid,
    blame_phrases,
    choices,
    conditionals,
    counterfactuals,
    human_causes,
    looking_back,
    names,
    omissions,
)
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.prose import judged_paragraphs
from mkdocs_postmortems.rules.blameless.sentences import Sentence, sentences

HINDSIGHT = "blameless/hindsight"
FAULT = "blameless/fault"
HUMAN_ERROR = "blameless/human-error"
NAMED = "blameless/person-named"

_SEARCHES: tuple[tuple[str, frozenset[str], Callable[[Sentence], Iterator[Hit]]], ...] = (
    (HINDSIGHT, counterfactuals.TRIGGERS, counterfactuals.hits),
    (HINDSIGHT, omissions.TRIGGERS, omissions.hits),
    (HINDSIGHT, looking_back.TRIGGERS, looking_back.hits),
    (HINDSIGHT, conditionals.TRIGGERS, conditionals.hits),
    (HINDSIGHT, choices.TRIGGERS, choices.hits),
    (FAULT, blame_phrases.TRAIT_TRIGGERS, blame.traits),
    (FAULT, blame_phrases.BLAME_TRIGGERS, blame.hits),
    (FAULT, blame_laid.TRIGGERS, blame_laid.hits),
    (HUMAN_ERROR, human_causes.TRIGGERS, human_causes.hits),
)
"""The rule, the words of which one is in whatever a search finds, and the search."""

_HAVE = wordset("have of ve")
_KNOW = wordset("better now what any anyone anybody")
_ONLY = wordset("nobody only ashamed blame")
_THERE = wordset("there front")
_CHECKING = wordset(
    "checking testing asking reading verifying following consulting escalating reviewing"
)
_SOMEBODY = wordset(
    "engineer employee person operator individual contractor technician administrator"
    " developer human"
)
_NEEDS: dict[str, frozenset[str]] = {
    "should": _HAVE | {"know"},
    "ought": _HAVE | {"know"},
    **dict.fromkeys(counterfactuals.TRIGGERS - {"should", "ought"}, _HAVE | {"had"}),
    "could": _HAVE | {"had", "how"},
    "let": wordset("down lie lapse expire run fester"),
    "took": wordset("long down eye eyes wrong blame shortcut shortcuts seriously"),
    "know": _KNOW,
    "knows": _KNOW,
    "did": frozenset(["only"]),
    "prepared": frozenset(["not"]),
    "explain": wordset("hard difficult impossible"),
    **dict.fromkeys(("late", "quick", "willing", "slowly"), frozenset(["too"])),
    "knew": wordset("better if"),
    "hadto": wordset("simply only just all"),
    "needed": wordset("only just simply all someone somebody"),
    "well": _HAVE,
    "given": frozenset(["warning"]),
    "idea": wordset("no faintest slightest foggiest first attempt bad wrong terrible poor ill"),
    "job": wordset("bad poor terrible lousy awful sloppy not on asleep sleeping down do"),
    **dict.fromkeys(wordset("history habit record"), frozenset(["of"])),
    **dict.fromkeys(wordset("head heads"), frozenset(["over"])),
    "hash": frozenset(["made"]),
    "meal": frozenset(["made"]),
    "before": wordset("doing trying saying telling"),
    "thing": wordset("right correct sensible proper obvious responsible prudent only first"),
    **dict.fromkeys(wordset("decided preferred elected deciding"), wordset("to not")),
    **dict.fromkeys(wordset("optimistic trusting confident"), frozenset(["too"])),
    "known": wordset("better along all"),
    "pay": wordset("attention"),
    "account": wordset("held hold holding"),
    "got": wordset("wrong"),
    "business": wordset("had"),
    "himself": _ONLY,
    "herself": _ONLY,
    "themselves": _ONLY,
    "done": wordset("nothing little enough"),
    "todo": wordset("all had needed"),
    "answer": wordset("front this lot"),
    "sign": _THERE,
    "signs": _THERE,
    "information": _THERE,
    "see": wordset("plain clear all anyone everyone there"),
    "rather": _CHECKING,
    "instead": _CHECKING,
    "action": _SOMEBODY,
    "actions": _SOMEBODY,
    "without": _CHECKING
    | wordset("""
authorisation authorization permission approval thinking considering questioning looking stopping
telling excuse double bothering check
"""),
}
"""Common words that begin something only together with another."""

_TRIGGERS = frozenset().union(*(triggers for _, triggers, _ in _SEARCHES))
_WRITTEN = _TRIGGERS | frozenset(word.capitalize() for word in _TRIGGERS)
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<=[.!?]) (?=[A-Z])|\|")
_PAIRS = (
    ("o one", "o one noone"),
    ("had to", "had to hadto"),
    ("to do", "to do todo"),
    ("down to", "down to downto"),
    ("id not", "id not didnot"),
    ("f only", "f only ifonly"),
    ("id nothing", "id nothing didnothing"),
    ("ad not", "ad not hadnot"),
    ("ad only to", "ad only to hadto"),
    ("o-one", "o-one noone"),
    ("ot one of", "ot one of noone"),
    ("ot until", "ot until notuntil"),
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
    words = _words(text)
    return bool(_triggers(words)) or names.may_name(text, words)


def _words(text: str) -> list[str]:
    for pair, word in _PAIRS:
        if pair in text:
            text = text.replace(pair, word)
    return _WORD.findall(text)


def _triggers(words: list[str]) -> frozenset[str]:
    """The words, in lower case, with which something that a rule finds may begin."""
    if _WRITTEN.isdisjoint(words):
        return frozenset()
    vocabulary = frozenset(map(str.lower, words))
    return frozenset(
        word
        for word in _TRIGGERS & vocabulary
        if word not in _NEEDS or not _NEEDS[word].isdisjoint(vocabulary)
    )


def find(text: str) -> Iterator[tuple[str, Hit]]:
    """What each rule finds in a paragraph of which only prose is left."""
    start = 0
    for end in [*(found.start() for found in _END.finditer(text)), len(text)]:
        triggers = _triggers(_words(text[start:end]))
        if triggers:
            yield from _in_sentences(sentences(text, start, end), triggers)
        start = end
    if names.may_name(text, _WORD.findall(text)):
        for hit in names.hits(text):
            yield NAMED, hit


def _in_sentences(found: Iterable[Sentence], present: frozenset[str]) -> Iterator[tuple[str, Hit]]:
    for sentence in found:
        hits: dict[str, list[Hit]] = {}
        for name, triggers, search in _SEARCHES:
            if not triggers.isdisjoint(present):
                hits.setdefault(name, []).extend(search(sentence))
        for name, each in hits.items():
            for hit in _apart(each):
                yield name, hit


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in order, without those that lie within or run into an earlier one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
