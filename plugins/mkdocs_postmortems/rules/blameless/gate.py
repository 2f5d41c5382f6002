"""Which searches a stretch of words can be for: the rules read no further where none is.

Most stretches hold no word that anything begins with, or hold one without the others that it takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from mkdocs_postmortems.rules.blameless import (
    against_rules,
    better_off,
    blame,
    blame_laid,
    blame_phrases,
    brushed_aside,
    bungling,
    causes,
    choices,
    conditionals,
    counterfactuals,
    due,
    ends_at_people,
    fell_short,
    from_memory,
    held_against,
    human_causes,
    ill_prepared,
    in_the_open,
    lapses,
    left_lying,
    left_out,
    looking_back,
    misconduct,
    misjudged,
    mixed_up,
    never_done,
    notoriety,
    of_their_hands,
    offences,
    omissions,
    on_trust,
    passives,
    plain_to_see,
    plainly_told,
    rebukes,
    scorn,
    slips,
    slips_of_hand,
    told_as_error,
    too_late,
    undone,
    wanting_care,
    was_due,
    whose_error,
    wiser_course,
)
from mkdocs_postmortems.rules.blameless.given_names import A_NAME, GIVEN
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.needs import (
    HAVE,
    IN_BLAME,
    IN_HUMAN_CAUSES,
    IN_LOOKING_BACK,
    IN_OMISSIONS,
    IN_TRAITS,
    NEEDS,
)
from mkdocs_postmortems.rules.blameless.phrase import Phrase
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.words import Words

HINDSIGHT = "blameless/hindsight"
FAULT = "blameless/fault"
HUMAN_ERROR = "blameless/human-error"
NAMED = "blameless/person-named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search for what one rule finds in a sentence.

    One of `triggers` is in whatever it finds, and with a word of `needs` one of those that it has
    there; what common words need goes without saying. A phrase says all that its words need: one
    of `beside`, if there are any.
    """

    rule: str
    triggers: frozenset[str]
    hits: Callable[[Sentence], Iterator[Hit]]
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    beside: frozenset[str] | None = None

    def ways(self) -> Mapping[tuple[frozenset[str], ...], Iterable[str]]:
        """The triggers by what they take: one word of each."""
        if self.beside is not None:
            return {(self.beside,) if self.beside else (): self.triggers}
        ways: dict[tuple[frozenset[str], ...], list[str]] = {}
        for word in self.triggers:
            needs = tuple(each[word] for each in (NEEDS, self.needs) if word in each)
            ways.setdefault(needs, []).append(word)
        return ways


def _phrases(rule: str, phrases: tuple[Phrase, ...]) -> Iterator[Search]:
    for phrase in phrases:
        yield Search(rule=rule, triggers=phrase.words, hits=phrase.hits, beside=phrase.beside)


SEARCHES = (
    Search(
        rule=HINDSIGHT,
        triggers=counterfactuals.TRIGGERS,
        hits=counterfactuals.hits,
        needs=dict.fromkeys(counterfactuals.TRIGGERS, HAVE),
    ),
    Search(rule=HINDSIGHT, triggers=omissions.TRIGGERS, hits=omissions.hits, needs=IN_OMISSIONS),
    Search(
        rule=HINDSIGHT,
        triggers=looking_back.TRIGGERS,
        hits=looking_back.hits,
        needs=IN_LOOKING_BACK,
    ),
    Search(
        rule=HINDSIGHT,
        triggers=conditionals.TRIGGERS,
        hits=conditionals.hits,
        needs=dict.fromkeys(conditionals.TRIGGERS, wordset("if had d")),
    ),
    Search(
        rule=HINDSIGHT,
        triggers=choices.TRIGGERS,
        hits=choices.hits,
        needs={
            **dict.fromkeys(wordset("better well wise wiser smarter"), frozenset(["would"])),
            "could": frozenset(["how"]),
        },
    ),
    Search(rule=FAULT, triggers=blame_phrases.TRAIT_TRIGGERS, hits=blame.traits, needs=IN_TRAITS),
    Search(rule=FAULT, triggers=blame_phrases.BLAME_TRIGGERS, hits=blame.hits, needs=IN_BLAME),
    Search(
        rule=FAULT,
        triggers=blame_laid.TRIGGERS,
        hits=blame_laid.hits,
        needs={"depth": frozenset(["out"])},
    ),
    Search(
        rule=HUMAN_ERROR,
        triggers=human_causes.TRIGGERS,
        hits=human_causes.hits,
        needs=IN_HUMAN_CAUSES,
    ),
    *_phrases(HINDSIGHT, due.PHRASES),
    *_phrases(HINDSIGHT, plain_to_see.PHRASES),
    *_phrases(HINDSIGHT, on_trust.PHRASES),
    *_phrases(HINDSIGHT, too_late.PHRASES),
    *_phrases(HINDSIGHT, brushed_aside.PHRASES),
    *_phrases(HINDSIGHT, undone.PHRASES),
    *_phrases(HINDSIGHT, misjudged.PHRASES),
    *_phrases(HINDSIGHT, wanting_care.PHRASES),
    *_phrases(HINDSIGHT, wiser_course.PHRASES),
    *_phrases(HINDSIGHT, left_lying.PHRASES),
    *_phrases(HINDSIGHT, left_out.PHRASES),
    *_phrases(HINDSIGHT, fell_short.PHRASES),
    *_phrases(HINDSIGHT, ill_prepared.PHRASES),
    *_phrases(HINDSIGHT, better_off.PHRASES),
    *_phrases(HINDSIGHT, never_done.PHRASES),
    *_phrases(HINDSIGHT, against_rules.PHRASES),
    *_phrases(HINDSIGHT, in_the_open.PHRASES),
    *_phrases(HINDSIGHT, held_against.PHRASES),
    *_phrases(HINDSIGHT, was_due.PHRASES),
    *_phrases(FAULT, misconduct.PHRASES),
    *_phrases(FAULT, rebukes.PHRASES),
    *_phrases(FAULT, bungling.PHRASES),
    *_phrases(FAULT, notoriety.PHRASES),
    *_phrases(FAULT, scorn.PHRASES),
    *_phrases(FAULT, offences.PHRASES),
    *_phrases(FAULT, plainly_told.SCORN),
    *_phrases(HUMAN_ERROR, plainly_told.SLIPS),
    *_phrases(HUMAN_ERROR, ends_at_people.PHRASES),
    *_phrases(HUMAN_ERROR, slips_of_hand.PHRASES),
    *_phrases(HUMAN_ERROR, of_their_hands.PHRASES),
    *_phrases(HUMAN_ERROR, mixed_up.PHRASES),
    *_phrases(HUMAN_ERROR, from_memory.PHRASES),
    *_phrases(HUMAN_ERROR, told_as_error.PHRASES),
    Search(
        rule=HUMAN_ERROR,
        triggers=slips.TRIGGERS | passives.TRIGGERS,
        hits=human_causes.slip_hits,
        needs=slips.NEEDS,
    ),
    Search(
        rule=HUMAN_ERROR,
        triggers=causes.CAUSE_TRIGGERS,
        hits=human_causes.cause_hits,
        needs=causes.CAUSE_NEEDS,
    ),
    Search(
        rule=HUMAN_ERROR,
        triggers=whose_error.TRIGGERS,
        hits=human_causes.error_hits,
        needs=whose_error.NEEDS,
    ),
    Search(
        rule=HUMAN_ERROR,
        triggers=lapses.TRIGGERS,
        hits=human_causes.lapse_hits,
        needs=lapses.NEEDS,
    ),
)


class _Gates(NamedTuple):
    """The ways to the searches: each is a number, and a set of them the bits of an integer.

    `searches` has by its number where a way leads, and `more` a second list of words of which one
    has to be there, which few ways have. `opened` has of each word the ways that it begins
    something on, and `width` bits higher those of which it is what else they take; the ways of
    `free` take nothing else.
    """

    searches: list[Search]
    opened: dict[str, int]
    width: int
    free: int
    more: dict[int, frozenset[str]]


def _gates() -> _Gates:
    searches: list[Search] = []
    opened: dict[str, int] = {}
    more: dict[int, frozenset[str]] = {}
    taken: dict[frozenset[str], int] = {}
    free = 0
    for search in SEARCHES:
        for needs, triggers in search.ways().items():
            way = 1 << len(searches)
            for word in triggers:
                opened[word] = opened.get(word, 0) | way
            if needs:
                taken[needs[0]] = taken.get(needs[0], 0) | way
            else:
                free |= way
            more.update((len(searches), words) for words in needs[1:])
            searches.append(search)
    for words, taking in taken.items():
        for word in words:
            opened[word] = opened.get(word, 0) | taking << len(searches)
    return _Gates(searches, opened, len(searches), free, more)


_GATES = _gates()
_EVERY = (1 << _GATES.width) - 1
_FOR_A_NAME = _GATES.opened[A_NAME] >> _GATES.width
_OPENING = frozenset(_GATES.opened)
_TRIGGERS = frozenset(chain.from_iterable(search.triggers for search in SEARCHES))


def searches_for(words: Words) -> tuple[Search, ...]:
    """The searches that can find something in a text of these words."""
    if _TRIGGERS.isdisjoint(words.written) and not _begins(words):
        return ()
    searches, opened, width, free, more = _GATES
    found = reduce(or_, map(opened.__getitem__, _OPENING & words.lower), 0)
    begun, met = found & _EVERY, found >> width | free
    if begun & _FOR_A_NAME and not GIVEN.isdisjoint(words.lower):
        met |= _FOR_A_NAME
    ways = begun & met
    wanted: list[Search] = []
    while ways:
        number = (ways & -ways).bit_length() - 1
        ways &= ways - 1
        if number in more and more[number].isdisjoint(words.lower):
            continue
        if not wanted or wanted[-1] is not searches[number]:  # several ways lead to some
            wanted.append(searches[number])
    return tuple(wanted)


def _begins(words: Words) -> bool:
    """Whether a trigger begins a sentence; in capitals alone it begins nothing."""
    return any(word.capitalize() in words.written for word in _TRIGGERS & words.lower)
