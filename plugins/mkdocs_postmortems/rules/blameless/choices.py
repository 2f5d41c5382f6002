"""`blameless/hindsight`: choices of people told as the wrong ones: `chose to ignore it`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, has_people, subject
from mkdocs_postmortems.rules.patterns import compile_later

TRIGGERS = wordset("""
chose opted decided preferred elected choosing deciding opting warned alerted reminded advised
better well wise wiser smarter naive nobody noone optimistic trusting confident thing needed before
complacent could foolish unwise shortsighted imprudent
""")

_LOOKED_AWAY = compile_later(
    r"\b(?:chose|opted|decided|preferred|elected|choosing|deciding|opting) (?:instead |simply "
    r"|just |rather )?to (?:simply |just |largely )?(?:ignore|disregard|dismiss|overlook"
    r"|downplay|neglect"
    r"|look away|look the other way|do nothing|sit on|sit tight|stay silent|keep quiet|say nothing"
    r"|brush|shrug|press on|push on|plough on|carry on regardless|gamble|take the risk"
    r"|hope for the best|skip the|turn a blind eye)\b"
)
_CHOSE_NOT = compile_later(
    r"\b(?:chose|opted|decided|preferred|elected) not to (?:act|bother|listen|look|check|ask|tell"
    r"|escalate|care|test|read)\b|\b(?:chose|opted|decided|preferred|elected) not to [a-z]+"
    r"(?P<knew>)"
)
_KNEW = compile_later(
    r"\b(?:knew|aware|warned|told|reminded|informed|warnings?|advised|noticed|seen|saw|known)\b"
)
_WARNED = compile_later(
    r"\b(?:had|has|have|was|were|been|being|having) (?:been )?(?:[a-z]+ly |explicitly )?"
    r"(?:warned|alerted|reminded|advised)\b"
)
_ALL_THE_SAME = compile_later(
    r"\b(?:(?:and|but|yet) (?:still|yet|then)|yet|anyway|regardless|nevertheless|nonetheless"
    r"|all the same|went ahead|pressed on|pushed on|carried on|did nothing|chose to|ignored"
    r"|took no notice|did not (?:act|react|listen|respond)|without acting)\b"
)
_SOON = 70
"""Characters. What comes later in a sentence is another matter."""
_DESPITE = compile_later(
    r"\b(?:despite|in spite of|even after|after) (?:being|having been) (?:[a-z]+ly )?(?:warned"
    r"|alerted|reminded|advised)\b"
)
_BETTER_OFF = compile_later(
    r"\bwould have (?:done|been) (?:much |far |rather )?(?:better(?: off| advised)?"
    r"|well (?:advised|to)|well-advised|wise|wiser|smarter)\b"
)
_NAIVE = compile_later(
    r"\b(?:naive|foolish|unwise|complacent|short-sighted|shortsighted|imprudent|wrong) of (?:us"
    r"|them|him|her|(?:the|our) (?:[a-z-]+ ){1,3})"
    r"|\b(?:were|was) (?:far |much |rather |all )?too (?:optimistic|trusting|confident"
    r"|complacent)\b"
)
_RIGHT_THING = compile_later(
    r"\b(?:right|correct|sensible|proper|obvious|responsible|prudent|only) thing (?:to do )?(?:was"
    r"|would have been) to\b"
)
_ONLY_LOOK = compile_later(
    r"\b(?:look|glance|call|question|check|message|e-mail|email|reading|minute|minutes)(?: [a-z]+)"
    r"{0,5} (?:was|were) all (?:that )?(?:was needed|was required|it (?:needed|took)"
    r"|it would have taken)\b"
)
_BEFORE_ANYTHING = compile_later(
    r"\bbefore (?:finally )?(?:doing|trying|saying|telling) (?:anything|anyone|anybody|something)\b"
)
_NOBODY_DID = compile_later(
    r"\b(?:needed|ought|supposed|meant) to [^;]{1,80} (?:nobody|no one|no-one)"
    r" (?:did|had)(?= [,;]|$)"
)
_HOW_COULD = compile_later(
    r"\bhow (?:could|can) (?:[a-z'-]+ ){1,5}?(?:not|possibly|ever|have) (?:have )?(?:see|seen"
    r"|notice|noticed|miss|missed|know|known|check|checked|overlook|overlooked|realise|realised"
    r"|think|thought)\b"
)
_FAIR = compile_later(r"\b(?:because|since|as the|as it|so that|until it|in this report)\b")
_WRITE = "say what spoke for it at the time: what did people see, and what did they expect?"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """What people chose, told so that nobody can see why."""
    for pattern, judges in (
        (_LOOKED_AWAY, _by_people),
        (_CHOSE_NOT, _knowingly),
        (_WARNED, _unmoved),
        (_DESPITE, _people_named),
        (_BETTER_OFF, _by_people),
        (_HOW_COULD, _people_named),
        (_NAIVE, _people_named),
        (_RIGHT_THING, _always),
        (_ONLY_LOOK, _always),
        (_BEFORE_ANYTHING, _people_named),
        (_NOBODY_DID, _always),
    ):
        for found in sentence.find(pattern):
            if judges(sentence, found):
                start, end = sentence.place(found)
                yield Hit(start=start, end=end, write=_WRITE)


def _always(_: Sentence, __: re.Match[str]) -> bool:
    return True


def _people_named(sentence: Sentence, _: re.Match[str]) -> bool:
    return has_people(sentence)


def _by_people(sentence: Sentence, found: re.Match[str]) -> bool:
    if _FAIR.search(sentence.text, found.end()):
        return False
    at = sentence.word_at(found.start())
    actor = subject(sentence, at)
    if actor is Actor.OTHER:
        actor = clause_subject(sentence, at)
    return actor in (Actor.PEOPLE, Actor.PERHAPS)


def _knowingly(sentence: Sentence, found: re.Match[str]) -> bool:
    knew = found["knew"] is None or _KNEW.search(sentence.text[: found.start()])
    return bool(knew) and _by_people(sentence, found)


def _unmoved(sentence: Sentence, found: re.Match[str]) -> bool:
    after = _ALL_THE_SAME.search(sentence.text, found.end(), found.end() + _SOON)
    return after is not None and _by_people(sentence, found)
