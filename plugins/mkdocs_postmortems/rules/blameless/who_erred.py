"""`blameless/human-error`: the people to whom an error is laid, as patterns and judges."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, wordset
from mkdocs_postmortems.rules.blameless.people import ALSO_THINGS, HEADS
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import by_people, explained, is_possible
from mkdocs_postmortems.rules.blameless.talked_about import talked_about
from mkdocs_postmortems.rules.patterns import compile_later

_MANY = wordset("""
we i he she they whoever engineering support leadership management qa council ministry company
companies firm firms agency agencies department departments committee committees vendor vendors
supplier suppliers manufacturer manufacturers carrier carriers isp isps registrar registrars
reader readers organisation organisations organization organizations
team teams squad squads telco telcos whoever
""")
_PERSONS = sorted(HEADS - ALSO_THINGS - _MANY, key=lambda word: (-len(word), word))
PERSON = rf"(?:{'|'.join(map(re.escape, _PERSONS))})"
"""A pattern for a word that means a person, or people of the staff."""

STAFF = (
    rf"(?:{PERSON}|operators?|agents?|drivers?|members?|managers?|dispatchers?|everyone|everybody"
    r"|teams?|users?|shifts?|crews?|pilots?|cleaners?|workers?)"
)
"""The same, with those that can be programs: for what only people are told or do."""

UNIT = (
    r"(?:(?:night |day |late |early )?shift|control room|desk|crew|floor|switchboard|office|depot)"
)

_AFTER = compile_later(
    r"(?: [a-z-]+){0,3}? (?:is (?:not|never|where|only)|are (?:not|never)|never|should|must|cannot"
    r"|can|could|would|may|might|explains? (?:nothing|little)|ends? (?:the|no)|hides|tells"
    r"|does not (?:explain|tell)|(?:was|were|is) (?:ruled out|rejected|excluded|dismissed|not"
    r"|never)|turned out|but (?:the|that|this|it)|until|at first)\b"
)
_GOOD_DEED = compile_later(
    r"\b(?:spotted|noticed|caught|restored|saved|found|saw|reported|fixed|recovered|prevented"
    r"|warned|offered|volunteered|stepped in|thanks|trusted|followed the|knew|remembered)\b"
)


def given(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether what is found is given as a fact, and not rejected or only talked about."""
    at = sentence.word_at(found.start())
    rejected = talked_about(sentence, at) or is_possible(sentence, at)
    return not rejected and not _AFTER.match(sentence.text, found.end())


def stated(sentence: Sentence, found: re.Match[str]) -> bool:
    """The same, of what can be told with words like `a single` without being a mere possibility."""
    rejected = talked_about(sentence, sentence.word_at(found.start()))
    return not rejected and not _AFTER.match(sentence.text, found.end())


def erred(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people are told to have done it, and nothing that made it likely."""
    group = "verb" if "verb" in found.re.groupindex and found["verb"] else 0
    at, last = sentence.word_at(found.start(group)), sentence.word_at(found.end() - 1)
    if is_possible(sentence, at) or explained(sentence, last):
        return False
    return by_people(sentence, at) and not talked_about(sentence, at)


def not_good(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is given as a fact, and of nothing that went well."""
    return given(sentence, found) and not _GOOD_DEED.search(sentence.text)


def no_machine_in(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is given as a fact, and no machine stands in it."""
    words = sentence.words[sentence.word_at(found.start()) : sentence.word_at(found.end() - 1) + 1]
    return MACHINES.isdisjoint(words) and given(sentence, found)
