"""`blameless/human-error`: an error that is said to be somebody's."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.lexicon import ADVERBS, DETERMINERS, wordset
from mkdocs_postmortems.rules.blameless.people import ALSO_THINGS, HEADS, NAMED, in_gate, person
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import is_possible
from mkdocs_postmortems.rules.patterns import compile_later

ERRORS = wordset("""
miss error errors mistake mistakes slip slips slip-up slip-ups typo typos oversight oversights
lapse lapses blunder blunders misstep missteps mishap mishaps mishandling misjudgement misjudgment
misreading miscalculation misclick mispaste mix-up mix-ups gaffe inattention inattentiveness
carelessness forgetfulness negligence misconfiguration omission miskeying mis-keying mistyping
mis-typing mislabelling mislabeling miswiring misoperation misunderstanding misinterpretation
inadvertence heedlessness recklessness fumble goof bungling botch typing-error clumsiness
sloppiness absent-mindedness thoughtlessness inexperience confusion fatigue tiredness haste
unfamiliarity incompetence distraction misuse mismanagement misdiagnosis misidentification
miscommunication miscount mishearing mispricing misfiling
""")
"""Nouns for what goes wrong where people do something."""

PERSONALS = wordset("we i he she they you")
"""Pronouns that nobody is told apart by."""


def errors(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`wrong patching by the technician`, `the electrician's error`, `lapse of the clerk`."""
    words = sentence.words
    for at in sentence.places_of(ERRORS):
        last, first = _of_people(sentence, at), _people_s(sentence, at)
        if not (last or first) or is_possible(sentence, at):
            continue
        if not _CANNOT.match(sentence.text, sentence.offset(at)):
            yield (at, last) if last else (first - 1, at)
    for at in sentence.places_of(_FLAWED):
        if not _TOLD.isdisjoint(words[max(0, at - 3) : at]):
            continue
        for number in range(at + 1, min(at + 4, len(words))):
            if words[number] in _MAKERS:
                last = _of_people(sentence, number)
                if last and not is_possible(sentence, at):
                    yield at, last
                break


_CANNOT = compile_later(
    r"(?:[a-z'-]+ ){1,8}?(?:cannot|can|could|may|might|would|will|should|is|are) (?:not |never "
    r"|now |always )?(?:be|take|bring|stop|spread|caught|rejected|undone|reach|harm|lead)\b"
)
_FLAWED = wordset("""
wrong incorrect improper faulty erroneous mistaken poor careless sloppy hasty inadvertent accidental
unintended unintentional inappropriate inattentive premature unlucky unfortunate clumsy thoughtless
misguided rash botched bungled
""")
_TOLD = wordset("told shown given sent received")
_MAKERS = wordset("by of from on")
_SENDERS = wordset("provider providers supplier suppliers vendor carrier")
_MADE = compile_later(
    r"(?:,? )?(?:that w(?:as|ere) )?(?:made |committed |introduced )?(?:by|of|from|on the part of) "
)


def _of_people(sentence: Sentence, at: int) -> int:
    """The last word of the people whose the noun at a word, or before it, is said to be, or 0."""
    words = sentence.words
    at += words[at] not in _MAKERS
    if at >= len(words):
        return 0
    found = _MADE.match(sentence.text, sentence.offset(at))
    start = sentence.word_at(found.end() - 1) + 1 if found else 0
    end = person(sentence, start) if found else 0
    sent = words[at] == "from" and words[end - 1] in _SENDERS
    if not end or sent or words[start] in PERSONALS:
        return 0
    thing = words[end - 1] in ALSO_THINGS and words[at] == "of" and words[at - 1] not in _HUMAN
    after = words[end] if end < len(words) else "."
    known = after in _AFTER_PEOPLE or after.endswith("ed") or not after.isalpha()
    return 0 if thing or not known else end - 1


_AFTER_PEOPLE = (
    ADVERBS
    | DETERMINERS
    | wordset("""
was is were are has had and or on in at of from with which that who while when during caused led
took brought made left gave resulted triggered cost destroyed shut cut wiped deleted removed during
started set broke lost let meant kept turned swapped produced to for as alone explains explain sent
""")
)


_HUMAN = wordset("mistake mistakes slip slips oversight blunder typo lapse negligence carelessness")
_FEW = wordset("we i he she they human")
_HUMAN_ALONE = wordset("""
inattention inattentiveness carelessness forgetfulness negligence lapse lapses oversight oversights
slip slips slip-up typo typos blunder blunders misjudgement misjudgment inadvertence clumsiness
inexperience sloppiness absent-mindedness thoughtlessness haste tiredness
""")


def _people_s(sentence: Sentence, at: int) -> int:
    """The number of the word after the people before an error: `the electrician's error`."""
    words = sentence.words
    if at and words[at - 1] in HEADS and words[at] in _HUMAN_ALONE:
        return at if words[at - 1] not in _FEW else 0
    for number in range(at - 1, max(-1, at - 4), -1):
        if words[number] in ("'s", "'") and number:
            start = max(0, number - 1)
            thing = words[start] in ALSO_THINGS and words[at] not in _HUMAN_ALONE
            named = person(sentence, start) == number and not thing
            return number if named and words[at] not in ("fatigue", "confusion") else 0
        if words[number] in DETERMINERS:
            return 0
    return 0


NEEDS = dict.fromkeys(in_gate(ERRORS) | _FLAWED, NAMED)
TRIGGERS = frozenset(NEEDS)
