"""Judges for `blameless/fault`: people are meant, and the sentence does not refuse the blame."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.blame_laid import is_laid_on_people
from mkdocs_postmortems.rules.blameless.blame_phrases import REFUSED
from mkdocs_postmortems.rules.blameless.phrase import by_people, people_named, people_within
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_BEFORE = 45
"""Characters in which a refusal stands before what it refuses."""


def said(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the words before do not refuse it: `it would be wrong to call this ...`."""
    before = sentence.text[max(0, found.start() - _BEFORE) : found.start()]
    return REFUSED.search(before) is None


def named(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people stand anywhere in the sentence."""
    return people_named(sentence, found) and said(sentence, found)


def within(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people stand in what is found, or in the part of it called `who`."""
    return people_within(sentence, found) and said(sentence, found)


def by(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people are the subject."""
    return by_people(sentence, found) and said(sentence, found)


def laid(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people follow the preposition at the end of what is found."""
    at = sentence.word_at(found.end() - 1) + 1
    return is_laid_on_people(sentence, at) and said(sentence, found)
