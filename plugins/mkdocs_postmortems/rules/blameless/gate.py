"""Which searches a stretch of words can be for: the rules read no further where none is.

Most stretches hold no word that anything begins with, or hold one without the others that it takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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
    wiser_course,
)
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

HINDSIGHT = "blameless/hindsight"
FAULT = "blameless/fault"
HUMAN_ERROR = "blameless/human-error"
NAMED = "blameless/person-named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search for what one rule finds in a sentence.

    One of `triggers` is in whatever it finds, and with a word of `needs` one of those that it has
    there; what common words need goes without saying, unless it says all that it needs.
    """

    rule: str
    triggers: frozenset[str]
    hits: Callable[[Sentence], Iterator[Hit]]
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    says_all: bool = False


def _phrases(rule: str, phrases: tuple[Phrase, ...]) -> Iterator[Search]:
    for phrase in phrases:
        needs = dict.fromkeys(phrase.words, phrase.beside) if phrase.beside else {}
        yield Search(rule=rule, triggers=phrase.words, hits=phrase.hits, needs=needs, says_all=True)


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
        triggers=slips.TRIGGERS,
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
        triggers=causes.ERROR_TRIGGERS,
        hits=human_causes.error_hits,
        needs=causes.ERROR_NEEDS,
    ),
    Search(
        rule=HUMAN_ERROR,
        triggers=lapses.TRIGGERS,
        hits=human_causes.lapse_hits,
        needs=lapses.NEEDS,
    ),
)


_Needs = tuple[frozenset[str], ...]


def _beginnings() -> dict[str, list[tuple[int, _Needs]]]:
    """By each trigger the numbers of the searches that it can begin something for.

    With each stands what else that takes.
    """
    found: dict[str, list[tuple[int, _Needs]]] = {}
    for number, search in enumerate(SEARCHES):
        shared: dict[_Needs, tuple[int, _Needs]] = {}
        for word in search.triggers:
            common = {} if search.says_all else NEEDS
            needs = tuple(each[word] for each in (common, search.needs) if word in each)
            found.setdefault(word, []).append(shared.setdefault(needs, (number, needs)))
    return found


_BEGINNINGS = _beginnings()
_TRIGGERS = frozenset(_BEGINNINGS)
_WRITTEN = _TRIGGERS | frozenset(word.capitalize() for word in _TRIGGERS)
_WORD = re.compile(r"[^\W_]+")
Pairs = Iterable[tuple[str, str]]
_PAIRS: Pairs = (
    ("o one", "noone"),
    ("had to", "hadto"),
    ("to do", "todo"),
    ("down to", "downto"),
    ("id not", "didnot"),
    ("f only", "ifonly"),
    ("id nothing", "didnothing"),
    ("ad not", "hadnot"),
    ("ad only to", "hadto"),
    ("o-one", "noone"),
    ("ot one of", "noone"),
    ("ot until", "notuntil"),
    (" in error", "inerror"),
    ("In error", "inerror"),
    ("Had ", "hadfirst"),
    (", had ", "hadfirst"),
    ("ne of us", "oneofus"),
    ("ne of them", "oneofthem"),
)
"""Common words that begin something only as a pair."""


def pairs_of(text: str, among: Pairs = _PAIRS) -> Pairs:
    """The pairs that stand in a text, for the parts of it: none but these stand in one."""
    line = text.replace("\n", " ")
    return [pair for pair in among if pair[0] in line]


def words_of(text: str, among: Pairs = _PAIRS) -> list[str]:
    """The words of a text as written, and some pairs of them as one."""
    return _WORD.findall(text) + [word for _, word in pairs_of(text, among)]


def searches_for(words: list[str]) -> tuple[Search, ...]:
    """The searches that can find something in a text of these words."""
    if _WRITTEN.isdisjoint(words):
        return ()
    vocabulary = frozenset(map(str.lower, words))
    wanted = set()
    for word in _TRIGGERS & vocabulary:
        for number, needs in _BEGINNINGS[word]:
            for need in needs:
                if need.isdisjoint(vocabulary):
                    break
            else:
                wanted.add(number)
    return tuple(SEARCHES[number] for number in sorted(wanted))
