"""`blameless/hindsight`: what people should have done, as it looks once the end is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.people import (
    PERSON,
    after,
    before,
    has_person,
    human_subject,
    sentence,
)

_NOTICE = (
    r"noticed|reali[sz]ed|known|seen|caught|spotted|checked|tested|verified|anticipated|foreseen"
    r"|considered|asked|questioned|escalated|reviewed|predicted|rehearsed|documented|understood"
    r"|recogni[sz]ed|warned|double-checked|planned|communicated|investigated|monitored|challenged"
)
_DONE = (
    rf"{_NOTICE}|taken|made|done|removed|approved|declared|updated|raised|reported|added|fixed|told"
    r"|informed|merged|addressed|validated|renewed|rotated|involved|consulted|allowed|given|stopped"
    r"|prevented|avoided|found|discovered|identified|reverted|configured|enabled|disabled|deployed"
    r"|shipped|released|rolled|called|retired|decommissioned|replaced|clear|obvious|aware|careful"
    r"|easy|more|trained|written|set|pinned|postponed|aborted|cancelled|prioriti[sz]ed|detected"
)
_PAST = (
    r"(?:[a-z-]{2,20}ed|been|known|seen|caught|foreseen|understood|taken|made|done|given|told|found"
    r"|written|thought|read|set|put|kept|gone|begun|chosen|brought|built|run|held|left|sent|paid"
    r"|spoken|drawn|cut|shut|hit|let|led|come|become|stood|spent)"
)
_ADVERB = r"(?:\s(?:never|not|also|at least|clearly|really|easily|just|simply|[a-z]{3,15}ly))?"
_MODAL = re.compile(
    rf"\b(?P<modal>should|ought|could|would|shouldn't|couldn't)(?P<never>(?: not| never)?)(?: to)?"
    rf"{_ADVERB}(?:\s(?:have|of)|'ve){_ADVERB}\s(?P<verb>{_PAST})\b(?:\s(?P<next>[\w-]+))?",
    re.IGNORECASE,
)
_EXPECTED_TEXT = """
received gotten got had recovered regained experienced paged alerted notified
"""
_EXPECTED = frozenset(_EXPECTED_TEXT.split())
_WEIGHED = re.compile(
    r"\b(?:but|chose|decided|opted|weighed|considered|options?|would have (?:taken|meant|cost|lost"
    r"|required|needed|made)|whether|if|how|nothing|no way|asked ourselves|one of the)\b"
    r"(?! only)",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"\b(?:test|tests|review|check|look|glance|rehearsal|reading|read|drill|dry run|question|call"
    r"|phone call|second pair of eyes|walkthrough|conversation|grep|search|diff|thought|care"
    r"|attention|planning|preparation|testing|communication|message)\b",
    re.IGNORECASE,
)
_PREVENTED = re.compile(
    r"(?:been )?(?:prevented|avoided|caught|spotted|noticed|found|seen|known|detected|discovered"
    r"|revealed|shown|told|stopped|saved|foreseen|happened)\b"
)
_HAD = re.compile(
    rf"\bif (?:only )?(?:the |our |a |an )?(?:[\w-]+ )?(?:{PERSON}|we|they|he|she) (?:had|hadn't)\b"
    rf"|\bhad (?:the |our |a |an )?(?:[\w-]+ )?(?:{PERSON}|we|they|he|she)\b",
    re.IGNORECASE,
)
_HUMAN_ACT = (
    r"(?:notice|reali[sz]e|recogni[sz]e|spot|check|communicate|escalate|anticipate|consider|test"
    r"|verify|follow|understand|read|connect the dots|appreciate|ask|tell|inform|warn|document"
    r"|review|plan|think|double-check|heed|consult|foresee|learn|listen|raise|question|prepare"
    r"|coordinate|perform due|act|look|see|catch|account|take|rehearse|validate|grasp|update)"
)
_FAILED = re.compile(
    rf"\b(?:fail(?:ed|s|ing)?|neglect(?:ed|s|ing)?|forgot|omitted|failure) to"
    rf"(?P<act> (?:even )?{_HUMAN_ACT}\b)?",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:did not|didn't|never|nor did)(?: even)? (?P<verb>bother(?:ed)?|think|thought|care|cared"
    r"|take the (?:time|trouble)|took the (?:time|trouble)|stop to|stopped to"
    r"|notice|noticed|reali[sz]e|reali[sz]ed|consider|considered|anticipate|anticipated|check"
    r"|checked|test|tested|verify|verified|follow|followed|escalate|escalated|question|questioned"
    r"|spot|spotted|foresee|foresaw|double-check|double-checked)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|no-one|none of (?:us|them)|not one of (?:us|them))"
    r"(?: (?:in|on|from|at) (?:the|our) (?:[\w-]+ )?[\w-]+)? (?:even )?"
    r"(?:bothered|thought|checked|noticed|questioned|asked|took|tested|verified|reviewed|looked"
    r"|considered|reali[sz]ed|spotted|read|saw fit|followed|escalated|cared)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(r"\b(?:overlooked|missed|misjudged|underestimated)\b(?P<by> by)?", re.I)
_SLOW = re.compile(
    r"\b(?:waited (?:far |much )?too long|took (?:far |much )?too long to|was (?:far )?too slow to"
    r"|were (?:far )?too slow to|(?:simply|only|just) (?:had|needed) to)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\bobvious (?:step|sign|signs|warning|warnings|signal|clue|red flag|mistake|oversight|risk)\b"
    r"|\bobvious to (?:anyone|everyone|anybody)\b|\bif only (?:we|they|he|she|someone|somebody)\b"
    r"|\b(?:entirely|easily|wholly|completely|perfectly|totally|clearly|eminently)"
    r" (?:avoidable|preventable|foreseeable)\b|\b(?:should have|ought to have) known better\b"
    r"|\bshould have been (?:obvious|clear)\b|\bknew better\b|\ball (?:we|they"
    r"|he|she|anyone) had to"
    r" do\b|\bhad only to\b|\ball it would have taken\b",
    re.IGNORECASE,
)
_LOOKING_BACK = re.compile(
    r"\b(?:in|with(?: the benefit of)?) (?:hindsight|retrospect)\b|\blooking back\b", re.IGNORECASE
)
_VERDICT = re.compile(
    r"\b(?:should|ought|wrong|mistake|poor|bad|unwise|obvious|clearly|could have|better|foolish"
    r"|na[iï]ve|premature|error|inexplicable)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:because|since|as the|as it|so that|could not|no way|which did not|designed)\b",
    re.IGNORECASE,
)
_USERS = re.compile(
    r"\b(?:users?|customers?|you|clients?|subscribers?|attackers?|visitors?|merchants?)\s*$", re.I
)


def spans(text: str) -> Iterator[tuple[int, int]]:  # noqa: PLR0912 - one branch a pattern
    """Where the words stand."""
    for found in _MODAL.finditer(text):
        if _modal(text, found):
            yield found.start(), found.end("verb")
    for found in _FAILED.finditer(text):
        if _failed(text, found):
            yield found.span()
    for found in _NOT_DONE.finditer(text):
        if human_subject(before(text, found.start()), weak=True) and _unexplained(text, found):
            yield found.span()
    for found in _NOBODY.finditer(text):
        if _unexplained(text, found):
            yield found.span()
    for pattern in (_MISSED, _SLOW):
        for found in pattern.finditer(text):
            if _missed(text, found):
                yield found.span()
    for found in _ALWAYS.finditer(text):
        yield found.span()
    for found in _LOOKING_BACK.finditer(text):
        around = sentence(text, *found.span())
        if _VERDICT.search(around) and "at the time" not in around:
            yield found.span()


def _modal(text: str, found: re.Match[str]) -> bool:
    clause, rest = before(text, found.start()), after(text, found.end("verb"))
    modal, verb = found["modal"].lower(), found["verb"].lower()
    if _USERS.search(clause):
        return False
    if modal.startswith(("should", "ought")):
        return _should(clause, found, verb)
    if modal == "would":
        return _would(clause, rest, verb)
    if verb == "been" and re.match(r"prevented|avoided|caught|foreseen", found["next"] or ""):
        return not _WEIGHED.search(clause)
    if verb == "prevented" and _CHECKS.search(clause):
        return True
    return human_subject(clause) and not _WEIGHED.search(clause + rest)


def _should(clause: str, found: re.Match[str], verb: str) -> bool:
    following = (found["next"] or "").lower()
    if verb == "been":
        if human_subject(clause):
            return following not in _EXPECTED
        return bool(re.fullmatch(_DONE, following)) or "never" in found[0].lower()
    if "never" in found[0].lower():
        return following != "possible"
    if verb in _EXPECTED:
        return False
    known = re.fullmatch(_NOTICE, verb) is not None
    return human_subject(clause, weak=True) or (known and has_person(clause))


def _would(clause: str, rest: str, verb: str) -> bool:
    if not _PREVENTED.match(verb + rest):
        return False
    if _HAD.search(clause) or _HAD.search(rest):
        return True
    if re.search(r"\b(?:anyone|anybody|someone) (?:who|with)\b", clause, re.IGNORECASE):
        return True
    return _CHECKS.search(clause) is not None and not re.search(r"\bwithout\b", clause, re.I)


def _failed(text: str, found: re.Match[str]) -> bool:
    clause = before(text, found.start())
    if _USERS.search(clause):
        return False
    if found[0].lower().startswith("failure"):
        owner = re.search(rf"\b(?:our|their|his|her|(?:{PERSON})'s?) $", clause, re.IGNORECASE)
        return owner is not None
    if found["act"] is None:
        return human_subject(clause)
    return human_subject(clause, weak=True)


def _missed(text: str, found: re.Match[str]) -> bool:
    if "by" in found.re.groupindex and found["by"]:
        return has_person(after(text, found.end(), 40))
    return human_subject(before(text, found.start()), weak=True)


def _unexplained(text: str, found: re.Match[str]) -> bool:
    return not _EXPLAINED.search(after(text, found.end()))
