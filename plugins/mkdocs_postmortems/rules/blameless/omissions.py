"""What people did not do or see: `failed to`, `nobody noticed`, `overlooked`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import (
    CARE,
    LINKS,
    MACHINES,
    PEOPLE,
    THOUGHT,
    wordset,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import (
    Actor,
    clause_subject,
    does,
    has_people,
    subject,
)
from mkdocs_postmortems.rules.patterns import at_words, compile_later

TRIGGERS = wordset("""
acted ample answer assumed attempt attention belatedly blind blindly bother care chance chose deaf
didn didnot didnothing discounted dismissed disregarded downplayed eager escalated fail failed
failing fails failure failures falsely fell finally fixated foolish forget forgets forgetting
forgot forgotten guard hadn hadnot hadto hasty heed hesitated ignored ill inability incorrect
incorrectly information instead jumped knew know knowing late let little looking miscalculated
mishandled misinterpreted misjudged misread missed mistake mistaken misunderstood naively napping
needed needlessly neglect neglected neglecting neglects neither never nobody none noone nor notice
omit omits omitted omitting opportunities opportunity overlooked plenty poor precious premature
prematurely prepared quick rather reason reacted realise realize refusal reluctance sat see sight
sign slept slide slip slow slowly supposed thought took track tunnel unanswered underestimated
understand undetected unnecessarily unnoticed unprepared unread unseen unwillingness unwise
valuable waited warnings wasted willing without wrong wrongly
""")
_FAILED = compile_later(
    r"\b(?P<word>fail(?:ed|s|ing)?|neglect(?:ed|s|ing)?|forg[eo]t(?:s|ten|ting)?|omit(?:ted|s"
    r"|ting)?)"
    r"(?: , [a-z]+(?: [a-z]+){0,3} ,)? to (?:even |[a-z]+ly )?(?P<verb>[a-z-]+)"
)
_FAILURE = compile_later(
    r"\b(?P<word>failure|failures|inability|unwillingness|refusal|reluctance)"
    r"(?: (?:by|of|on the part of) (?P<whose>(?:[a-z'-]+ ){1,4}?))? ?to (?P<verb>[a-z-]+)"
)
_NOT_DONE = compile_later(
    r"\b(?:did not|had not|never|nor did)(?: even| once| actually| think to| properly| fully"
    r"| [a-z]+ly){0,3}"
    r" (?P<verb>bother(?:ed)?|think|thought|cared?|take the (?:time|trouble)|took the (?:time"
    r"|trouble)"
    r"|stop(?:ped)? to|notice|noticed|reali[sz]ed?|consider|considered|anticipate|anticipated|check"
    r"|checked|test|tested|verify|verified|follow|followed|escalate|escalated|question|questioned"
    r"|spot|spotted|foresee|foresaw|double-check|double-checked|recogni[sz]ed?|appreciated?"
    r"|communicate|communicated|review|reviewed|read|ask|asked|plan for|heed|heeded|investigate"
    r"|investigated|pa(?:y|id) (?:enough |sufficient |much |any |close |proper |due )?attention"
    r"|look|looked|understand|understood|rehearsed?"
    r"|consult"
    r"|consulted|document|documented|validated?|inform|informed|warn|warned|think|listen|listened"
    r"|do (?:enough|their|his|her|any)|take (?:it|this|that|them|the [a-z]+) seriously)\b"
)
_NOBODY = compile_later(
    r"\b(?:nobody|no one|no-one|none of (?:us|them|the [a-z]+)|not one of (?:us|them)"
    r"|neither of them"
    r"|no (?:[a-z-]+ )?(?:engineer|responder|reviewer|developer|operator|team))"
    r"(?: (?:in|on|from|at|involved|else) ?(?:the |our )?(?:[a-z-]+ )?(?:(?!could"
    r"|can)[a-z-]+)?)?? (?:ever "
    r"|even |had |"
    r"actually |thought to |bothered to )*"
    r"(?P<verb>bothered|picked up on|responded|reacted|spoke up|raised|followed up|kept an eye"
    r"|wondered"
    r"|caught|flagged|thought|checked|noticed|questioned|asked|took|tested|verified|reviewed"
    r"|looked"
    r"|considered|reali[sz]ed|spotted|read|saw fit|followed|escalated|cared|stopped to|challenged"
    r"|double-checked|anticipated|investigated)\b"
    r"|\bdid (?:nobody|no one|none of [a-z]+) (?:[a-z]+ )?(?:check|notice|ask|test|verify|read"
    r"|look|see|question|realise|realize"
    r"|escalate|think|review|spot|stop|act|react|tell)\b"
)
_MISSED = compile_later(
    r"\b(?P<word>(?:went|gone|go) un(?:noticed|detected|seen|answered|read)|overlooked|missed"
    r"|ignored|disregarded|misjudged|underestimated|misinterpreted|dismissed|miscalculated"
    r"|discounted|downplayed|forgot|mishandled|lost sight of|lost track of|fell short"
    r"|should know better"
    r"|knew better|slept through|neglected|failed)\b(?P<by> by)?"
)
_UNSEEN_BY_CHANCE = compile_later(r"\b(?:could|can|may|might|would|will|if|how|not|never) go\b")
_MERELY = wordset("simply just then also largely completely wholly initially first again")
_NONE = wordset("no none")
_TARGETS = wordset(
    "slo slos sla slas target targets objective objectives goal goals deadline deadlines budget to"
    " meeting meetings call calls over back"
)
_SIGNALS = wordset(
    "alert alerts alarm alarms page pages warning warnings sign signs signal signals notification"
    " step steps flag flags clue clues hint hints detail opportunity opportunities dependency"
    " e-mail email message messages mail letter reminder reminders complaint complaints advice"
    " dashboard"
    " dashboards graph graphs trend symptom symptoms recommendation recommendations rules rule"
)
_SLOW = at_words(
    r"\b(?:waited (?:far |much |a bit )?too long|took (?:far |much |way )?too long to|(?:was|were) "
    r"(?:far |much )?too (?:slow|late|hasty|quick|eager|willing) (?:to|in)|(?:simply|only"
    r"|just) (?:had|needed) to"
    r"|(?:was|were|is|are) supposed to|hesitated (?:too long|for too long)|(?:acted|reacted"
    r"|escalated|declared"
    r"|responded|realised|realized|noticed|communicated) (?:[a-z ]{0,20})?(?:far "
    r"|much )?too (?:late|slowly)"
    r"|(?:wrongly|incorrectly|falsely|blindly|naively|prematurely|needlessly"
    r"|unnecessarily) (?:[a-z]+(?:ed|ght)|ran|took|sent|put|set|left|gave|let|made|chose|kept"
    r"|shut)|(?:was|were|became) (?:too )?fixated on|had tunnel vision"
    r"|(?:was|were) (?:unprepared|ill-prepared|wrong to|mistaken to|foolish to"
    r"|not prepared(?! to))"
    r"|(?:still|simply|just) did not [a-z]+|(?:finally|belatedly) (?:realised|realized|noticed"
    r"|thought|checked|asked|understood|looked|recognised|recognized|acted|escalated)"
    r"|(?:paid|took|gave) (?:no|little|too little|scant|hardly any) (?:attention|heed|notice"
    r"|thought)|did nothing|(?:was|were|had been|has been) (?:very |rather |far too "
    r"|painfully )?slow to (?:react|respond|realise|realize|recognise|recognize|notice|escalate"
    r"|act|acknowledge|understand|grasp|call|declare|see|admit)"
    r"|needed only to|had only to|only needed to|sat on|let (?:it|this|that|the [a-z]+) (?:slip"
    r"|lie|lapse|expire|run out|fester"
    r"|slide)|(?:was|were) blind to|turned a deaf ear|lost (?:precious|valuable) (?:time|minutes"
    r"|hours)|(?:was|were) caught (?:napping|off guard)|misread|misunderstood"
    r"|had (?:ample|every|plenty of|enough) (?:opportunity|opportunities|chance|chances|warning"
    r"|warnings|time"
    r"|reason|information|piece)|wasted|jumped to (?:the |a )?(?:wrong )?conclusions?"
    r"|made the wrong (?:call|choice"
    r"|decision)|chose (?:poorly|badly|wrongly)|assumed without|did too little|took the wrong)\b"
)
_INSTEAD = compile_later(
    r"\b(?:instead of|rather than) (?:first |simply |just )?(?P<verb>checking|testing|asking"
    r"|reading|verifying|following|consulting|escalating)\b"
    r"|\btook (?:the [a-z-]+ |our [a-z-]+ |us |them |him |her "
    r"|everyone ){1,2}(?:[a-z0-9-]+ ){1,5}to (?:even )?(?:realise|realize|notice)\b"
)
_WITHOUT = compile_later(
    r"\bwithout (?:even |first |properly |bothering to |ever |so much as )*(?P<verb>checking"
    r"|testing"
    r"|verifying|asking|reading|thinking|consulting|reviewing|following|considering|questioning"
    r"|check|looking|double-checking|stopping to|telling anyone|telling anybody|escalating)\b"
)
_POSSIBLE = compile_later(r"\b(?:can|cannot|could|may|will|to|must|now|able|cannot|never|nobody)\b")
_EXPLAINED = compile_later(
    r"\b(?:because|since|as the|as it|as they|as no|so that|could not|no way|which did not|designed"
    r"|given that|it was not (?:shown|visible|listed))\b"
)
_SEEN_ONLY = "say what people saw and did at that moment, and what made it sensible"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """What is told as left undone or unseen."""
    for found in sentence.find(_FAILED):
        if _failed(sentence, found):
            yield _hit(sentence, found, _instead(found["verb"]))
    for found in sentence.find(_FAILURE):
        if _failure(sentence, found):
            yield _hit(sentence, found, _instead(found["verb"]))
    yield from _left_undone(sentence)
    for found in sentence.find(_NOBODY):
        if not _explained(sentence, found):
            yield _hit(sentence, found, f"{_SEEN_ONLY}; what would have shown it to them?")
    for pattern, judges in (
        (_MISSED, _missed),
        (_SLOW, _slow),
        (_WITHOUT, _without),
        (_INSTEAD, _instead_of),
    ):
        for found in sentence.find(pattern):
            if judges(sentence, found):
                yield _hit(sentence, found, _SEEN_ONLY)


def _left_undone(sentence: Sentence) -> Iterator[Hit]:
    for found in sentence.find(_NOT_DONE):
        at = sentence.word_at(found.start())
        actor = subject(sentence, at)
        told = found["verb"] in ("read", "look", "looked", "ask", "asked")
        if told and at and sentence.words[at - 1] in ("we", "i"):
            continue  # what an author has or has not read is no judgement on anybody
        if at > 1 and sentence.words[at - 2] == "what":
            continue  # `what we had not tested` names a thing
        if does(actor, _base(found["verb"])) and not _explained(sentence, found):
            yield _hit(sentence, found, _instead(_base(found["verb"])))


def _hit(sentence: Sentence, found: re.Match[str], write: str) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=write)


def _instead(verb: str) -> str:
    return (
        f'say what people saw and did at that moment, and why it was sensible not to "{verb}" then:'
        " what did they expect, what else asked for attention?"
    )


def _explained(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the sentence goes on to say what made it sensible, or began with it."""
    first = sentence.words[0] in ("because", "since", "as", "given")
    return first or _EXPLAINED.search(sentence.text, found.end()) is not None


def _base(verb: str) -> str:
    first = verb.split(maxsplit=1)[0]
    for base in CARE:
        if first in (base, f"{base}ed", f"{base}d"):
            return base
    return {"thought": "think", "foresaw": "foresee", "verified": "verify"}.get(first, "bother")


def _failed(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    verb, word = found["verb"], found["word"]
    actor = subject(sentence, at)
    if actor in (Actor.READERS, Actor.NOBODY) or _is_service(sentence, at, verb):
        return False
    if word.endswith("ing") and (at == 0 or sentence.words[at - 1] in ("by", ",", "for", "in")):
        return verb in CARE or has_people(sentence)
    if word.startswith("forg") and actor is Actor.OTHER:
        return True
    return does(actor, verb) or (word.startswith("negl") and actor is Actor.PERHAPS)


def _is_service(sentence: Sentence, at: int, verb: str) -> bool:
    """Whether `we` are a service, and `they` are machines: `we failed to process 128 requests`."""
    words = sentence.words[:at]
    if "we" in words[-3:]:
        return verb in _SERVED
    if "they" not in words[-3:] or verb in CARE:
        return False
    before = words[:-1]
    return not MACHINES.isdisjoint(before) and PEOPLE.isdisjoint(set(before) - {"they"})


_SERVED = wordset("""
process serve deliver send render return route replicate persist propagate ingest emit execute
index sync synchronise synchronize load accept complete store provide honour honor
""")


def _failure(sentence: Sentence, found: re.Match[str]) -> bool:
    whose = (found["whose"] or "").split()
    if whose:
        return has_people(sentence, *_range(sentence, found, "whose"))
    before = sentence.text[: found.start()].split()[-3:]
    owners = {"our", "their", "his", "her", "my"}
    if owners.intersection(before) or (before[-1:] in (["'s"], ["'"]) and has_people(sentence)):
        return not MACHINES.intersection(before)
    return found["verb"] in THOUGHT or found["verb"] in _KEPT_UP


_KEPT_UP = wordset("""
follow test rotate patch escalate act train maintain revoke review check verify prepare upgrade
monitor
""")
"""What is hardly ever a machine's failure."""


def _range(sentence: Sentence, found: re.Match[str], group: str) -> tuple[int, int]:
    return sentence.word_at(found.start(group)), sentence.word_at(found.end(group) - 1) + 1


_NOTHING = wordset("automatically nothing")
_SIGNAL = compile_later(r"(?:the |a |that |this )?sig(?:term|hup|int|quit|pipe|chld|usr[12])\b")
"""What a handler ignores, whoever wrote it."""


def _missed(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    rest = sentence.words[sentence.word_at(found.end() - 1) + 1 :][:6]
    if rest[:1] and (rest[0] in _NOTHING or _SIGNAL.match(" ".join(rest))):
        return False
    if found["by"]:
        return has_people(sentence, at, at + 6)
    if found["word"] == "failed":
        return rest[:2] in (["in", "their"], ["in", "its"], ["in", "his"], ["in", "her"]) or (
            rest[:1] in (["us"], ["our"])
        )
    if found["word"] in ("missed", "fell short") and _TARGETS.intersection(rest[:3]):
        return False
    before = sentence.words[max(0, at - 12) : at]
    if before[-1:] and before[-1] in _MERELY:
        before.pop()
    if not _NONE.isdisjoint(before[-6:]) and LINKS.isdisjoint(before[-3:]):
        return False
    if before[-1:] and before[-1] in ("was", "were", "been", "is", "got"):
        passive = found["word"] in ("overlooked", "neglected", "mishandled", "disregarded")
        return passive or (
            found["word"] in ("missed", "ignored", "dismissed", "disregarded")
            and bool(_SIGNALS.intersection(before))
            and not _explained(sentence, found)
        )
    if found["word"].endswith("unnoticed"):
        return not _explained(sentence, found) and not _UNSEEN_BY_CHANCE.search(sentence.text)
    if " un" in found["word"]:
        return False
    actor = subject(sentence, at)
    return actor in (Actor.PEOPLE, Actor.PERHAPS)


def _slow(sentence: Sentence, found: re.Match[str]) -> bool:
    return subject(sentence, sentence.word_at(found.start())) in (Actor.PEOPLE, Actor.PERHAPS)


def _instead_of(sentence: Sentence, found: re.Match[str]) -> bool:
    if found["verb"] is None:
        return has_people(sentence)
    return not _POSSIBLE.search(sentence.text[: found.start()]) and has_people(sentence)


def _without(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    before = sentence.text[: found.start()]
    doer = clause_subject(sentence, at)
    return not _POSSIBLE.search(before) and doer in (Actor.PEOPLE, Actor.PERHAPS, Actor.REVIEW)
