"""A phrase that a rule looks for, with the words that it takes and who has to be meant by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, PERHAPS, wordset
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, has_people, subject
from mkdocs_postmortems.rules.patterns import compile_later

Judge = Callable[[Sentence, re.Match[str]], bool]

_EXPLAINED = compile_later(
    r"\b(?:because|since|as (?:the|it|they|no)|so that|which is why|could not have|no way to)\b"
)
_NO = compile_later(
    r"\b(?:not|never|no|nor|neither|nothing|hardly|whether|if|nobody)(?: [a-z]+){0,3} $"
)

EXPECTED = (
    "say what people saw and did at that moment, and what made it sensible: what did they"
    " expect, what else asked for attention?"
)
"""What to write instead of care that was not taken."""

IN_ORDER = (
    "tell what was seen and known at that moment, in the order in which it came to be known:"
    " what spoke for it then?"
)
"""What to write instead of a judgement by the end."""


def always(_: Sentence, __: re.Match[str]) -> bool:
    """Whoever is meant."""
    return True


def people_named(sentence: Sentence, _: re.Match[str]) -> bool:
    """Whether people stand anywhere in the sentence."""
    return has_people(sentence) or not PERHAPS.isdisjoint(sentence.words)


def people_within(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people stand in what is found, or in the part of it that is called `who`."""
    group = "who" if "who" in found.re.groupindex else 0
    if found[group] is None:
        return False
    words = _range(sentence, found, group)
    return has_people(sentence, *words) or not PERHAPS.isdisjoint(sentence.words[slice(*words)])


def by_people(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people are the subject of what is found, or of the part of it called `verb`."""
    group = "verb" if "verb" in found.re.groupindex and found["verb"] else 0
    at = sentence.word_at(found.start(group))
    actor = subject(sentence, at)
    if actor is Actor.OTHER and at:
        actor = clause_subject(sentence, at)
    return actor in (Actor.PEOPLE, Actor.PERHAPS, Actor.REVIEW)


def unexplained(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people do it, and the sentence does not say what made it sensible."""
    return by_people(sentence, found) and not _EXPLAINED.search(sentence.text, found.end())


def undenied(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether what is found is not said to be otherwise just before."""
    return not _NO.search(sentence.text[: found.start()])


def no_machine(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether anything but a machine or data is the subject of what is found."""
    actor = subject(sentence, sentence.word_at(found.start()))
    return actor not in (Actor.MACHINE, Actor.DATA, Actor.READERS)


def no_machine_within(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether no machine stands in what is found."""
    return MACHINES.isdisjoint(sentence.words[slice(*_range(sentence, found, 0))])


def _range(sentence: Sentence, found: re.Match[str], group: str | int) -> tuple[int, int]:
    return sentence.word_at(found.start(group)), sentence.word_at(found.end(group) - 1) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern for the text of a sentence.

    One of `words` stands wherever it is found, and beside it one of `beside`, if there are any.
    """

    words: frozenset[str]
    beside: frozenset[str]
    pattern: re.Pattern[str]
    judge: Judge
    write: str

    def hits(self, sentence: Sentence) -> Iterator[Hit]:
        """Where the phrase is found, and meant of people."""
        for found in sentence.find(self.pattern):
            if self.judge(sentence, found):
                start, end = sentence.place(found)
                yield Hit(start=start, end=end, write=self.write)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Makes phrases that share what to write instead."""

    write: str

    def __call__(
        self, words: str, pattern: str, judge: Judge = always, *, beside: str = ""
    ) -> Phrase:
        """A phrase, of which the pattern is compiled when it is first looked for."""
        return Phrase(
            words=wordset(words),
            beside=wordset(beside),
            pattern=compile_later(pattern),
            judge=judge,
            write=self.write,
        )
