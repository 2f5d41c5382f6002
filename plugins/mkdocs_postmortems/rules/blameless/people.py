"""Where a sentence speaks of people who do things with their hands, word by word."""

from __future__ import annotations

from itertools import takewhile

from mkdocs_postmortems.rules.blameless.given_names import A_NAME, GIVEN
from mkdocs_postmortems.rules.blameless.lexicon import (
    ADVERBS,
    CLAUSE_MARKS,
    DETERMINERS,
    LINKS,
    PEOPLE,
    PREPOSITIONS,
    SOMEBODY_WORDS,
    wordset,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_JOBS = """
assistant agent accountant bookkeeper builder captain caretaker controller courier custodian
digger dba docker driver editor fitter foreman guard handyman janitor journalist keeper labourer
laborer librarian lineman machinist mechanic merchandiser messenger midwife navigator netadmin
nurse operative operator paramedic pharmacist physician pilot plumber porter principal producer
programme-manager radiographer receptionist registrar roofer scientist secretary signaller
signalman sre steward storekeeper student surgeon surveyor teacher teller trader translator typist
volunteer warden warehouseman welder worker individual human colleague newcomer starter joiner temp
locksmith plasterer doctor dispenser clinician researcher professor lecturer tutor sysop operative
webmaster copywriter merchandizer buyer seller salesperson underwriter caseworker adviser advisor
controller handler picker loader packer shopfitter counsellor being
"""
HEADS = (
    SOMEBODY_WORDS
    | (PEOPLE - wordset("nobody anybody anyone everyone everybody us them whoever company rota"))
    | wordset(_JOBS, " ".join(f"{job}s" for job in _JOBS.split()), "shift hands craftsmen")
) - wordset("caller callers oneofus oneofthem call desk desks noc")
"""Nouns that mean people."""

ALSO_THINGS = wordset("""
operator operators agent agents driver drivers controller controllers provider providers group
groups pilot pilots handler handlers worker workers loader loaders keeper docker producer
producers editor installer installers reader planner dispatcher author partner client shift hands
manager managers cleaner builder member members tester integrator deployer releaser coordinator
picker packer being courier moderator
""")
"""Those of which some are machines or software: only what people do shows which."""

_RATHER_THINGS = ALSO_THINGS - wordset("""
operator operators manager managers member members tester cleaner dispatcher hands shift courier
pilot pilots author partner
""")
SOFTWARE = wordset("""
chat virtual voice ai llm coding digital smart shopping kubernetes k8s software database query
route automated robotic storage network printer display graphics
""")
"""Words before one for people that make a program of it: `the chat assistant`."""

MACHINES_TOO = _RATHER_THINGS | wordset("operator operators")
"""Those of which most are machines or software."""

_FEW = wordset("we i he she they someone somebody whoever")
_STOPS = CLAUSE_MARKS | LINKS | PREPOSITIONS | wordset("was were is are had has have blank not to")


def person(sentence: Sentence, at: int) -> int:
    """The number of the word after the people that are named from a word on, or 0 if none are."""
    words = sentence.words
    if at >= len(words):
        return 0
    if words[at] in _FEW:
        return at + 1
    if sentence.written[at][0].isupper() and words[at] in GIVEN:
        return at + 1 + (sentence.written[at + 1 : at + 2] or "a")[0][0].isupper()
    if words[at : at + 2] == ["one", "of"]:
        at += 2
    for number in range(at, min(at + 6, len(words))):
        if words[number] in HEADS:
            more = words[number + 1 : number + 4]
            return number + 1 + len(list(takewhile(HEADS.__contains__, more)))
        if words[number] in _STOPS:
            return 0
    return 0


_PROGRAMS = ALSO_THINGS | wordset("assistant assistants translator scientist teller")
_AFTER = wordset("on in at of from with behind who that which whose when while")


def deed(sentence: Sentence, end: int, deeds: frozenset[str]) -> int:
    """The number of the verb that people, named before a word, are said to have done, or 0."""
    words = sentence.words
    for number in range(end, min(end + 10, len(words))):
        word = words[number]
        if word in deeds:
            before = words[number - 1]
            passive = before in _BEEN and number > end
            return 0 if passive or before in DETERMINERS else number
        if word in CLAUSE_MARKS or (word in LINKS and word not in _AFTER):
            return 0
        if number == end and not (word in _AFTER or word in ADVERBS or word.endswith("ly")):
            return 0
    return 0


_BEEN = wordset("was were is are been be being")


def who_did(sentence: Sentence, at: int) -> bool:
    """Whether the subject of a verb is a noun for people: the nearest one in its clause."""
    words = sentence.words
    for number in range(at - 1, max(-1, at - 10), -1):
        word = words[number]
        if word in HEADS:
            if number and words[number - 1] in SOFTWARE and word in _PROGRAMS:
                return False
            things = word in _RATHER_THINGS and number and words[number - 1] not in WITH_THINGS
            return not (things or words[number + 1] in ("'s", "'"))
        joined = word == "and" and all(each in ADVERBS for each in words[number + 1 : at])
        if word in CLAUSE_MARKS or (word in LINKS and word != "who" and not joined):
            return False
    return False


WITH_THINGS = wordset("duty shift human crane forklift train plant machine console control")


def in_gate(words: frozenset[str]) -> frozenset[str]:
    """The words as the gate sees them: of those with a hyphen it sees the parts."""
    return frozenset(word.rpartition("-")[2] for word in words)


NAMED = in_gate(HEADS) | {A_NAME} | _FEW
"""Words of which one is wherever people are named, as the gate sees them."""
