"""`blameless/person-named`: names, handles, signatures and initials of individuals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.given_names import AMBIGUOUS, GIVEN

_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]{2,20}(?:-[^\W\d_]{1,20})?(?![\w/])")
_VERB = (
    r"(?:noticed|paged|said|asked|told|called|joined|wrote|thought|decided|explained|suggested"
    r"|suspected|reali[sz]ed|remembered|knew|agreed|apologi[sz]ed|escalated|spotted|proposed"
    r"|offered|volunteered|typed|logged in|reverted|rolled back|reran|merged|found|saw|pointed out"
    r"|took over|investigated|confirmed|tried|went|phoned|pinged|reviewed|fixed"
    r"|who|and (?:her|his))"
)
_HUMAN = re.compile(
    rf"(?:'s (?:change|commit|laptop|patch|shift|suggestion|idea|script|team|manager))?\s(?:"
    rf"(?:first |then |also )?{_VERB}\b|(?:from|in|of|at) (?:the |our )?[\w ]{{1,25}}"
    r"(?:team|desk|support|squad|department)\b)|, (?:our|the|a|who) "
)
_ASKED = re.compile(
    r"\b(?:asked|told|thanked|pinged|messaged|phoned|rang|colleagues?|teammate|engineer|developer"
    r"|manager|[Tt]hanks to|CTO|CEO|thank|DBA),? $"
)
_THING_BEFORE = re.compile(
    r"\b(?:Hurricane|Storm|Cyclone|Typhoon|St|Saint|San|Santa|Debian|Ubuntu|Lake|Port|Mount|Fort"
    r"|Queen|King|Prince|Princess|Project|project|Operation|codenamed?|hosts?|server|named|Mt)\.? $"
)
_THING_AFTER = re.compile(
    r"(?:'s (?:[Ll]aw|[Aa]lgorithm|theorem|razor|method|paradox))|\s(?:clusters?|servers?|hosts?"
    r"|nodes?|CI|GPUs?|pipeline|service|framework|library|database|release|line|[Ll]aw|Street|Road"
    r"|Airport|Hospital|University|Bank|theorem|[Cc]hart|[Ff]ilter|diagram|alert|region|Islands?"
    r"|River|County|Station|Square|[Bb]ridge|protocol|algorithm|API|SDK|workers?|Cup|Group|Inc"
    r"|Ltd|GmbH|data cent(?:er|re)|office|campus)\b|[-\d]"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Herr|Frau)\.? (?!Watson|Dobb)[A-Z]\w+")
_STARTERS = r"(?:The|We|It|This|That|A|An|In|On|At|Then|They|There|All|No|Our|When|After|Both|If)"
_INITIAL = re.compile(
    rf"(?:^|(?<=[:(,] )|(?<=\bby )|(?<=\bwith )|(?<=\bto )|(?<=\. ))"
    rf"[A-Z]\. ?(?:[A-Z]\. ?)?(?!{_STARTERS}\b)[A-Z][^\W\d_]+"
)
_ACRONYMS_TEXT = """
DB LB VM CI CD AZ QA IT HR PM CS CX UX UI ML AI OS DC PR MR BT HP EE EU UK US UN GE GM VW IO DR HA
NS MX IP TV PC AD BI OK PO SE AM EC LA NY SF JS TS PG
"""
_ACRONYMS = frozenset(_ACRONYMS_TEXT.split())
_LETTERS = re.compile(
    r"\b([A-Z]{2}) (?:restarted|paged|noticed|joined|asked|wrote|merged|deployed|watched|rolled"
    r"|said|called|reverted|ran|found|saw|fixed|confirmed|checked|started|took)\b"
)
_HANDLE = re.compile(r"(?<![\w./@+-])@([A-Za-z][\w-]{1,38})(?![\w/.]*[/(])")
_NOT_PERSON = re.compile(
    r"(?:here|channel|everyone|all|latest|next|media|import|property|param|return|returns|example"
    r"|dataclass|staticmethod|classmethod|cache|retry|deprecated|override|types|user|username"
    r"|v\d.*|font-face|keyframes|angular|test|mock|patch|beta|alpha|main|master|daily|hourly|reboot"
    r"|[A-Z][a-z]+(?:[A-Z][a-z]+)*"
    r"|.*(?:team|oncall|on-call|ops|sre|support|engineer|developers|admins?|bot|group"
    r"|squad|infra|platform|security|duty|responders?|leads?|status|help|network|data|release"
    r"|incident|commander).*)"
)
_CODE_AFTER = re.compile(r"\s(?:decorator|annotation|tag|directive|rule|attribute|keyword)")
_PAIR = r"[A-Z][^\W\d_]+ (?:[A-Z]\. )?[A-Z][\w'-]+"
_ROLES = re.compile(
    r"\b(?:[Tt]eam|Engineering|Support|Operations|Ops|Platform|Infrastructure|Group|Security|SRE"
    r"|Desk|Staff|Department|Reliability|Engineers?|Manager|On-[Cc]all|Network"
    r"|Customer|Data|Site)\b"
)
_SIGNED = re.compile(
    rf"\b(?:Signed-off-by|Reported-by|Reviewed-by|Co-authored-by|Acked-by|Tested-by|Author|Written"
    rf" by|Posted by|Prepared by|Approved by|Reviewed by|Incident commander|Scribe|Responders)"
    rf":? {_PAIR}|(?:--|—|–|[Rr]egards|Sincerely|Cheers),? {_PAIR}\s*$"
)
_MAIL = re.compile(r"(?<![\w.+-])([a-z]{1,30})[._]?([a-z]{0,30})@[a-z0-9]", re.IGNORECASE)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the names stand."""
    for found in _WORD.finditer(text):
        if found[0][0].isupper() and _is_name(text, found):
            yield found.span()
    for pattern in (_TITLE, _INITIAL):
        for found in pattern.finditer(text):
            yield found.span()
    for found in _LETTERS.finditer(text):
        if found[1] not in _ACRONYMS:
            yield found.span(1)
    for found in _HANDLE.finditer(text):
        code = _CODE_AFTER.match(text[found.end() : found.end() + 12])
        if not code and not _NOT_PERSON.fullmatch(found[1]):
            yield found.span()
    for found in _SIGNED.finditer(text):
        if not _ROLES.search(found[0].split(":")[-1]):
            yield found.span()
    for found in _MAIL.finditer(text):
        if found[1].lower() in GIVEN:
            yield found.span()


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).lower()


def _is_name(text: str, found: re.Match[str]) -> bool:
    word = _plain(found[0])
    first = word.split("-")[0]
    rest = text[found.end() : found.end() + 45]
    start = text[max(0, found.start() - 25) : found.start()]
    known = word in GIVEN or first in GIVEN
    if not known and word not in AMBIGUOUS:
        return False
    if found[0].isupper() or _THING_BEFORE.search(start) or _THING_AFTER.match(rest):
        return False
    return known or bool(_HUMAN.match(rest) or _ASKED.search(start))
