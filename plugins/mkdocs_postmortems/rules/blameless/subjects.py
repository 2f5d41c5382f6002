"""Who acts in a sentence: people, as against machines, data and the people outside."""

from __future__ import annotations

from enum import Enum, auto

from mkdocs_postmortems.rules.blameless.given_names import GIVEN
from mkdocs_postmortems.rules.blameless.lexicon import (
    ADVERBS,
    CARE,
    CLAUSE_MARKS,
    DATA,
    DETERMINERS,
    LINKS,
    MACHINES,
    NOBODY,
    PEOPLE,
    PERHAPS,
    PREPOSITIONS,
    PRONOUNS,
    READERS,
    REVIEWING,
    SEEN,
    THOUGHT,
    wordset,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence


class Actor(Enum):
    """What the subject of a verb is."""

    PEOPLE = auto()
    PERHAPS = auto()
    REVIEW = auto()
    READERS = auto()
    NOBODY = auto()
    DATA = auto()
    MACHINE = auto()
    OTHER = auto()


def does(actor: Actor, verb: str) -> bool:
    """Whether it is people who do what the verb (in its base form) says."""
    match actor:
        case Actor.PEOPLE:
            return True
        case Actor.PERHAPS:
            return verb in CARE
        case Actor.REVIEW:
            return verb in SEEN
        case Actor.OTHER:
            return verb in THOUGHT
    return False


def subject(sentence: Sentence, at: int) -> Actor:
    """The subject of the verb at a word.

    The head of the noun phrase decides: the team in `the team in Berlin`, but the requests in
    `requests from the team`.
    """
    words = sentence.words
    end = at - 1
    while end >= 0 and (words[end] in ADVERBS or _is_adverb(words[end])):
        end -= 1
    if end < 0:
        return Actor.OTHER
    last = words[end]
    if last in ("who", "whoever"):
        return _antecedent(sentence, end)
    if last in ("that", "which"):
        return _antecedent(sentence, end, Actor.OTHER)
    if last == ",":
        opened = _aside(words, end)
        return subject(sentence, opened) if opened else clause_subject(sentence, end)
    if last == ")" and "(" in words[:end]:
        return subject(sentence, end - 1 - words[:end][::-1].index("("))
    if last in ("and", "or", "but", "nor", "yet", ";", ":", "\u2014", "\u2013", "--", ")", "to"):
        return clause_subject(sentence, end)
    return _kind(sentence, _head(words, end))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 4 and word not in ("supply", "family", "assembly")


def _antecedent(sentence: Sentence, at: int, default: Actor = Actor.PEOPLE) -> Actor:
    words = sentence.words
    if words[at] == "whoever":
        return Actor.PEOPLE
    end = at - 1 - (at > 0 and words[at - 1] == ",")
    if end < 0:
        return default
    found = _kind(sentence, _head(words, end))
    if found in (Actor.OTHER, Actor.PERHAPS, Actor.MACHINE) and default is Actor.PEOPLE:
        return Actor.PEOPLE
    return found


def _aside(words: list[str], comma: int) -> int:
    """Where an aside between two commas opens: `the engineer, who was new, ...`."""
    for at in range(comma - 1, max(-1, comma - 16), -1):
        if words[at] == ",":
            opens = words[at + 1] in LINKS | DETERMINERS | PREPOSITIONS | {
                "like",
                "having",
                "being",
            }
            return at if opens else 0
    return 0


def clause_subject(sentence: Sentence, at: int) -> Actor:
    """The first of people, machines and data in the sentence before a word.

    For a verb whose own subject stands further off: `We saw the page and failed to act`.
    """
    words = sentence.words
    start = 0
    if words[0] in PREPOSITIONS | LINKS and "," in words[:at]:
        start = words.index(",") + 1  # what happened when, and only then who did what
        start = start if start < at else 0
    for number in range(start, at):
        after = words[number - 1] if number else ""
        if after in PREPOSITIONS and words[number] not in PRONOUNS:
            continue
        if number + 1 < at and words[number + 1] in _HEADS:
            continue  # the head of `the payments team` comes next
        found = _kind(sentence, number)
        if found is not Actor.OTHER and found is not Actor.NOBODY:
            return found
    return Actor.OTHER


def _head(words: list[str], end: int) -> int:
    head = at = end
    for _ in range(9):
        word = words[at]
        if word in PRONOUNS and word != "us":
            return head
        previous = at - 1
        if previous < 0 or words[previous] in CLAUSE_MARKS:
            return head
        if word in DETERMINERS:
            if words[previous] not in PREPOSITIONS:
                return _owner(words, previous, head)
            if previous == 0 or words[previous - 1] in CLAUSE_MARKS:
                return head
            head = at = previous - 1
        elif word in PREPOSITIONS and at:
            if words[previous] in LINKS:
                return head
            head = at = previous
        elif word in LINKS:
            return previous if word in ("who", "that", "which") else head
        else:
            at = previous
    return head


def _owner(words: list[str], at: int, head: int) -> int:
    """The team in `the team that owns the gateway` and in `the team owning the gateway`."""
    for back in range(at, max(-1, at - 3), -1):
        if words[back] == "whoever":
            return back
        if words[back] == "which" and back and words[back - 1] in PREPOSITIONS:
            return head  # `a point at which the team could ...`
        if words[back] in ("who", "that", "which") and back:
            return back - 1
    if words[at].endswith("ing") and at:
        return at - 1
    return head


def _kind(sentence: Sentence, at: int) -> Actor:
    if at < 0:
        return Actor.OTHER
    word = sentence.words[at]
    if word in ("'s", "'") and at:
        return Actor.OTHER
    if word == "call" and at and sentence.words[at - 1] == "on":
        return Actor.PEOPLE
    if word == "blank":
        return Actor.OTHER
    if word in _ALSO_MEANS_HOSTS and not _HOSTED.isdisjoint(sentence.words):
        return Actor.MACHINE
    if word in _ALSO_SOFTWARE and at and sentence.words[at - 1] in _SOFTWARE:
        return Actor.MACHINE
    if word in _SHARES and sentence.words[at + 1 : at + 2] == ["of"]:
        return next(
            (
                kind
                for number in range(at + 2, min(at + 6, len(sentence.words)))
                if (kind := _listed(sentence.words[number])) is not Actor.OTHER
            ),
            Actor.OTHER,
        )
    found = _listed(word)
    return Actor.PEOPLE if found is Actor.OTHER and _named(sentence, at) else found


def _listed(word: str) -> Actor:
    for words, actor in _KINDS:
        if word in words:
            return actor
    return Actor.OTHER


_HEADS = PEOPLE - PRONOUNS
_ALSO_SOFTWARE = wordset(
    "manager managers planner planners coordinator dispatcher cleaner reader author"
)
_ALSO_MEANS_HOSTS = wordset("primary secondary standby agent agents")
_HOSTED = wordset("""
demoted promoted election elected writes write replica replicas quorum lag replication lease leases
heartbeat heartbeats wal leader node nodes samples kernel cpu metric metrics
""")
_SOFTWARE = wordset("""
monitoring backup metrics log build fencing telemetry
lock memory cluster queue package window connection session resource task process transaction
volume secret cache buffer file device update node job query event log request message password
config configuration thread disk network traffic boot service container state route storage
""")
_SHARES = wordset("either each any both some most all one two three half many several few")


_KINDS = (
    (NOBODY, Actor.NOBODY),
    (READERS, Actor.READERS),
    (PEOPLE, Actor.PEOPLE),
    (REVIEWING, Actor.REVIEW),
    (PERHAPS, Actor.PERHAPS),
    (DATA, Actor.DATA),
    (MACHINES, Actor.MACHINE),
)


def _named(sentence: Sentence, at: int) -> bool:
    written = sentence.written
    return written[at][0].isupper() and (
        sentence.words[at] in GIVEN
        or (at > 0 and written[at - 1][0].isupper() and sentence.words[at - 1] in GIVEN)
    )


def has_people(sentence: Sentence, start: int = 0, end: int | None = None) -> bool:
    """Whether people, or possibly people, are among the words."""
    words = sentence.words[start:end]
    return any(word in PEOPLE and word not in NOBODY for word in words)
