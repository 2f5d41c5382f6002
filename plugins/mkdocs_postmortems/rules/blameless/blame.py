"""`blameless/fault`: blame laid on a person, a team or a supplier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless import blame_phrases as phrases
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, PEOPLE
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, has_people, subject
from mkdocs_postmortems.rules.patterns import compile_later

_WRITE = "say what happened, and which conditions made the action sensible at the time"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Where blame is laid."""
    text = sentence.text
    named = "culprit" in text or "offender" in text
    for pattern in (phrases.FAULT, phrases.CULPRIT) if named else (phrases.FAULT,):
        for found in sentence.find(pattern):
            general = _HYPOTHETICAL.match(text[found.end() :])
            if not (general or _refused(text, found)):
                yield _hit(sentence, found, f"{_WRITE}; the role that acted is enough")
    for found in sentence.find(phrases.OWN_FAULT):
        owner = sentence.written[sentence.word_at(found.start())]
        if owner[0].isupper() and found[1] not in MACHINES and not _refused(text, found):
            yield _hit(sentence, found, _WRITE)
    for found in sentence.find(phrases.SUBJECTS):
        if _by_people(sentence, found) and not _refused(text, found):
            yield _hit(sentence, found, _WRITE)
    for found in sentence.find(phrases.BLAME):
        if _lays(sentence, found):
            yield _hit(sentence, found, _WRITE)


def traits(sentence: Sentence) -> Iterator[Hit]:
    """What people are called, and what they are said to lack."""
    text = sentence.text
    for found in sentence.find(phrases.TRAITS):
        technical = (
            phrases.TECHNICAL.match(found[0])
            or phrases.AFTER_TRAIT.match(text, found.end())
            or phrases.GUARD.match(text, found.start())
        )
        if not (technical or _refused(text, found) or _of_machine(sentence, found)):
            yield _hit(sentence, found, _trait_advice(found[0]))
    for found in (*sentence.find(phrases.HASTE), *sentence.find(phrases.IGNORING)):
        said = _refused(text, found) or _of_goods(text, found)
        if has_people(sentence) and not said:
            yield _hit(sentence, found, _trait_advice(found[0]))


def _of_goods(text: str, found: re.Match[str]) -> bool:
    """Whether the orders are those of customers, which something is matched against."""
    if not found[0].startswith("against") or not found[0].endswith(" orders"):
        return False
    acted = _DISOBEYED.search(text[: found.start()])
    return not (acted or _GIVEN.match(text, found.end()))


_DISOBEYED = compile_later(
    r"\b(?:act(?:ed|ing)|went|go|goes|gone|going|deploy(?:ed|ing)|shipped|push(?:ed|ing)"
    r"|restart(?:ed|ing)|rebooted|did|done|doing|continued|carried on|pressed on|work(?:ed|ing)"
    r"|decided|merg(?:ed|ing)|delet(?:ed|ing)|left|leaving|stayed|entered|opened|switched"
    r"|disabled|enabled|drove|moved|removed|started|stopped|proceeded|logged in|unplugged"
    r"|rolled) (?:[a-z'-]+ ){0,4}$"
)
_GIVEN = compile_later(
    r" (?:of (?:the|our|their|his|her)|from)\b"
    r"(?! (?:customers?|day|week|month|hour|last)\b)"
)


def _hit(sentence: Sentence, found: re.Match[str], write: str) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=write)


def _trait_advice(words: str) -> str:
    return (
        f'leave "{words}" out: say what people saw, which pressure or habit was at work,'
        " and why the action was sensible to them at the time"
    )


_HYPOTHETICAL = compile_later(
    r"^ (?:(?:it|this|that) (?:is|was) )?(?:can|cannot|could not|may|must|should|will|would|no"
    r" longer"
    r"|does not|is not|was not|matters) "
)


def _refused(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 45) : found.start()]
    before = re.split(r" [,;:] (?:but|and|so|yet) ", before)[-1]
    refusal = phrases.REFUSED.search(before)
    return refusal is not None and not phrases.ALLOWED.search(before + found[0])


def _of_machine(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if " job " in found[0] and at > 1 and subject(sentence, at - 2) is Actor.MACHINE:
        return True
    if phrases.SLANG.match(found[0]):
        if phrases.IN_EARNEST.match(sentence.text, found.end()):
            return subject(sentence, at) not in (Actor.PEOPLE, Actor.PERHAPS)
        return subject(sentence, at) in (Actor.MACHINE, Actor.DATA)
    if not at or sentence.words[at - 1] not in ("is", "was", "are", "were"):
        return False
    if phrases.BY_SOMEBODY.match(sentence.text, found.end()):
        return False
    actor = subject(sentence, at)
    lax = actor is Actor.OTHER and sentence.text[found.end() :].startswith((" about", " with"))
    return lax or actor in (Actor.MACHINE, Actor.DATA)


def _by_people(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if at and sentence.words[at - 1] in ("someone", "somebody", "who", "whom", "anyone"):
        return False
    if found[0] == "took down" and phrases.ON_PURPOSE.search(sentence.text, found.end()):
        return False
    if found[0].startswith("deliberately") and phrases.TO_AN_END.match(sentence.text, found.end()):
        return False
    if found[0] == "in violation of":
        return has_people(sentence, 0, at)
    before = phrases.PASSIVE.sub("", sentence.text[: found.start()])
    number = len(before.split())
    actor = subject(sentence, number if number else at)
    if actor is Actor.OTHER and sentence.words[at - 1 : at] == ["and"]:
        actor = clause_subject(sentence, at)
    return actor in (Actor.PEOPLE, Actor.PERHAPS, Actor.REVIEW)


_ALSO_PEOPLE = (
    "operator",
    "operators",
    "provider",
    "ourselves",
    "itself",
    "themselves",
    "yourself",
    "himself",
)


def _lays(sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    before, after = text[: found.start()], text[found.end() :]
    if phrases.BLAME_CODE.match(after.strip()) or re.search(
        r"\b(?:git|not|no|never|without|than|of|avoid|assign|nobody|for|hg|svn|to|less|name and"
        r"|shift\w*|free) $",
        before,
    ):
        if not re.search(r"\b(?:is|are|was|were) (?:\w+ )?to $", before):
            return False
        return not _refused(text, found) and subject(
            sentence, len(phrases.PASSIVE.sub("", before[:-3]).split())
        ) in (
            Actor.PEOPLE,
            Actor.PERHAPS,
        )
    if found[0] == "blaming" and not before.strip():
        return False
    if _refused(text, found) or re.search(r"\b(?:someone|somebody|who|whom|one) to $", before):
        return False
    at = sentence.word_at(found.end() - 1) + 1
    target = sentence.words[at : at + 9]
    return any(word in PEOPLE or word in _ALSO_PEOPLE for word in target) or (
        subject(sentence, len(phrases.PASSIVE.sub("", before).split()))
        in (Actor.PEOPLE, Actor.PERHAPS)
        and found[0] == "blamed"
        and phrases.PASSIVE.search(before) is not None
    )
