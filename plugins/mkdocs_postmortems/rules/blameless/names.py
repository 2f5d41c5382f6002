"""`blameless/person-named`: names, handles, signatures and initials of individuals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from string import ascii_uppercase

from mkdocs_postmortems.rules.blameless import not_people, other_forms, thanked, unlisted
from mkdocs_postmortems.rules.blameless.given import (
    ORGANISED,
    ROLE,
    TITLED,
    given,
    may_be_given,
)
from mkdocs_postmortems.rules.blameless.given_names import AMBIGUOUS, GIVEN
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.words import Words
from mkdocs_postmortems.rules.patterns import compile_later

_TITLE = compile_later(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Herr|Frau|Sir|Dame)\.? (?!Watson\b|Dobb|Pepper|Who\b"
    r"|Martens|Oetker)[A-Z][^\W\d_]+"
)
_STARTERS = (
    r"(?:The|We|It|This|That|A|An|In|On|At|Then|They|There|All|No|Our|When|After|Both|If|As|For"
    r"|So|But|And"
    r"|Each|Some|By|To|From|One|Two|With|While|Once|These|Those|Its|Their|Not|Only|Every|New|Next)"
)
_INITIAL = compile_later(
    rf"(?:^|(?<=[:(,;] )|(?<=\bby )|(?<=\bwith )|(?<=\bto )|(?<=\bfrom )|(?<=\band )"
    rf"|(?<=\basked )|(?<=\btold )|(?<=\. ))"
    rf"[A-Z]\. ?(?:[A-Z]\. ?)?(?!{_STARTERS}\b)[A-Z][a-z][^\W\d_]+"
)
_ACRONYMS = wordset(
    "DB LB VM CI CD AZ QA IT HR PM CS CX UX UI ML AI OS DC PR MR BT HP EE EU UK US UN GE GM VW"
    " IO DR HA"
    " NS MX IP TV PC AD BI OK PO SE AM EC LA NY SF JS TS PG GC MQ S3 K8 TF GH RC QC SQ CF FB LN"
    " TD PD ES"
    " KV RO RW TX RX CB GB KB MB TB CA RE XZ MD ID OR AND"
)
_DID = wordset("""
restarted paged noticed joined asked wrote merged deployed watched rolled said called reverted ran
found saw fixed confirmed checked started took suggested approved opened suspected
""")
_LETTERS = compile_later(rf"\b([A-Z]{{2}}) (?:{'|'.join(sorted(_DID))})\b")
_HANDLE = compile_later(r"(?<![\w./@+-])@([A-Za-z][\w-]{1,38})(?![\w-]|[\w.]{0,60}[/(])")
_NOT_PERSON = compile_later(
    r"(?:copilot|codex|coderabbit.*|mergify.*|snyk.*|codecov.*|here|channel|everyone|all|latest|next|media|import|property|param|return|returns"
    r"|example|see|since|todo|charset|supports"
    r"|dataclass|staticmethod|classmethod|cache|retry|deprecated|override|types|user|username"
    r"|container|layer|include|extend|apply|tailwind"
    r"|v\d.*|font-face|keyframes|angular|test|mock|patch|beta|alpha|main|master|daily|hourly"
    r"|reboot|weekly|monthly|yearly|home|work|stable|canary|edge|head|HEAD"
    r"|dependabot.*|renovate.*|github.*|babel|vue|react|nestjs|sentry|aws-sdk|google-cloud|once"
    r"|throws|author|link|code|inheritdoc|interface|decorator|today|scale"
    r"|[A-Z][a-z]+(?:[A-Z][a-z]+)*"
    r"|.*(?:teams?|oncall|on-call|ops|sre|support|engineer|engineering|developers|devs|admins?"
    r"|bot|group|status|incidents?"
    r"|squad|infra|platform|security|duty|responders?|leads?|help|network|data|release|staff"
    r"|crew|desk|committee|council|maintainers|owners|reviewers|guild|chapter"
    r"|commander|alerts?|news|hq|official|care|backend|frontend|payments|core|dba|qa).*)"
)
_CODE_AFTER = compile_later(
    r"\s(?:decorator|annotation|tag|directive|rule|attribute|keyword|syntax|sign|notation|block"
    r"|query|scope|selector|macro|hook)"
)
_PAIR = (
    r"[A-Z][^\W\d_]{1,20} (?:[A-Z]\. )?(?:(?:van|von|de|der|da|di|el|al|bin|la|le) ){0,2}"
    r"[A-Z][\w'-]{1,25}"
)
_SIGNED = compile_later(
    rf"\b(?:Signed-off-by|Reported-by|Reviewed-by|Co-authored-by|Acked-by|Tested-by|Authors?"
    rf"|Written"
    rf" by|Posted by|Prepared by|Approved by|Reviewed by|Owner|Reporter|Assignee"
    rf"|Incident commander|Incident lead|Facilitator|Scribe|Responders?|On call|On-call)"
    rf":? ({_PAIR})|(?:--|\u2014|\u2013|[Rr]egards|Sincerely|Cheers|Thanks"
    rf"|Yours),?\s{{1,3}}({_PAIR})(?:, [\w ]{{2,60}})?\s*$"
)
_WITH_ROLE = compile_later(
    rf"\b{ROLE},? ({_PAIR})|\b({_PAIR})(?:,| \()(?: ?(?:our|the|a|an|then"
    rf"|its))? ?(?:[\w-]{{1,20}} ){{0,3}}{ROLE}\b"
    rf"|\b({_PAIR}) (?:reali[sz]ed|remembered|typed|apologi[sz]ed|wondered|phoned|logged in"
    rf"|was on call|woke up|volunteered|joined the call|suspected|misread)\b"
)
_MAIL = compile_later(
    r"(?<![\w.+-])([a-z]{1,30})(?:([._-])([a-z]{1,30}))?@(?=[a-z0-9])", re.IGNORECASE
)
_OFFICE = wordset(
    "no do reply not noreply customer support site reliability security data team press office"
    " public sales it ops help desk"
    " service services info contact on call oncall dev devops incident response status web post"
    " human resources legal privacy"
    " abuse trust safety user docs billing order orders name first last your someone some john"
    " jane example test"
)
_LETTERS_ALONE = frozenset(ascii_uppercase)
_INITIALS = compile_later(r"[A-Z]\.\s*[A-Z][a-z]")
_TWO_LETTERS = frozenset(a + b for a in ascii_uppercase for b in ascii_uppercase) - _ACRONYMS
_TITLES = wordset("Mr Mrs Ms Mx Dr Prof Professor Herr Frau Sir Dame")
_CUES = wordset("""
Written Prepared Posted Approved Reviewed
engineer engineers developer developers programmer administrator technician technicians analyst
architect responder responders manager managers director directors commander contractor
consultant colleague colleagues teammate intern on-caller reviewer reviewers CTO CEO CIO CISO
COO CFO VP SRE DBA DBAs SREs founder president Author Authors author Owner owner Scribe
Responders Reporter Assignee Facilitator regards Regards Sincerely Cheers Thanks Yours lead
supervisor specialist officer maintainer maintainers realised realized remembered apologised
apologized wondered phoned volunteered misread typed
""")
_DASHES = compile_later(r"(?:--|\u2014|\u2013),?\s+[A-Z]")
_MARKS = TITLED | _TITLES | _CUES | _LETTERS_ALONE | _TWO_LETTERS | thanked.TELLING
_DOTS = compile_later(r"\.(?:[a-z]{3}|[A-Z]\.)")
"""Without these, `@`, `--` and any of these words a text in ASCII holds no name of most kinds."""
_FIRMS = not_people.FIRMS | not_people.PRODUCTS
_FULL = compile_later(r"[A-Z][^\W\d_]{1,20}\s+(?:[A-Z]|(?:v[ao]n|d[aei]r?|[ea]l|bin|l[ae])\s)")
"""Two words of which each may be a part of a name."""

_MOST = 100
"""Names in a paragraph; what follows is a list of people, and told well enough by these."""

_WRITE = (
    'write the role or the team instead of "{name}",'
    " and what made the action sensible to them at the time"
)


def may_name(text: str, words: Words) -> bool:
    """Whether anything in the text, whose words are given, can be part of a name.

    A line may begin a paragraph, or go on with one.
    """
    kinds = _kinds(text, words)
    return any(may_be(each, words) for each in {text, _in_line(text)} for may_be, _ in kinds)


def hits(text: str, words: Words) -> Iterator[Hit]:
    """Where the names stand in a paragraph, whose words are given."""
    line = _in_line(text)
    wheres = [where for may_be, where in _kinds(line, words) if may_be(line, words)]
    if not wheres:
        return
    spans = (span for where in wheres for span in where(line))
    for start, end in _whole(line, islice(spans, _MOST)):
        yield Hit(start=start, end=end, write=_WRITE.format(name=" ".join(text[start:end].split())))


def _whole(line: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names in order, each with its surname, and those that run into each other as one."""
    kept: list[tuple[int, int]] = []
    for start, last in sorted(spans):
        end = last
        if line[start:last] in TITLED and (surname := _SURNAME.match(line, last)):
            named = not ORGANISED.search(surname[0]) and surname[1] not in _NO_SURNAME
            end = surname.end() if named else last
        if kept and start < kept[-1][1]:
            kept[-1] = kept[-1][0], max(end, kept[-1][1])
        else:
            kept.append((start, end))
    return kept


_NO_SURNAME = not_people.ORDINARY | not_people.PRODUCTS | thanked.NO_PERSON
_SURNAME = compile_later(
    r" (?:[A-Z]\. )?(?:(?:van|von|der|den|de|da|di|el|al|bin|la|le) ){0,2}"
    r"((?:O'|Mc|Mac|D')?[A-Z][^\W\d_A-Z]{1,24}(?:-[A-Z][^\W\d_]{1,20})?)\b(?!['/@.]\w)"
)


def _in_line(text: str) -> str:
    return text.replace("\n", " ").replace("\u2019", "'")


def _may_be_titled(_: str, words: Words) -> bool:
    return not _TITLES.isdisjoint(words.written)


def _titled(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _TITLE.finditer(text))


def _may_be_initial(text: str, words: Words) -> bool:
    return not _LETTERS_ALONE.isdisjoint(words.written) and _INITIALS.search(text) is not None


def _initial(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _INITIAL.finditer(text))


def _may_be_letters(_: str, words: Words) -> bool:
    return not (_DID.isdisjoint(words.written) or _TWO_LETTERS.isdisjoint(words.written))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span(1) for found in _LETTERS.finditer(text) if found[1] not in _ACRONYMS)


def _may_be_full(text: str, words: Words) -> bool:
    if _FULL.search(text) is None:
        return False
    return bool(
        not _CUES.isdisjoint(words.written) or _DASHES.search(text) or may_be_given(text, words)
    )


def _full(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_SIGNED, _WITH_ROLE):
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex or 0)
            if found.lastindex and not _is_thing(text, start, end):
                yield start, end


def _is_thing(text: str, start: int, end: int) -> bool:
    if ORGANISED.search(text[start:end]) or text[start:end].split(" ", maxsplit=1)[0] in _FIRMS:
        return True
    return thanked.is_ship_or_place(text, start, end)


def _told(text: str) -> Iterator[tuple[int, int]]:
    for start, end in (*thanked.spans(text), *thanked.unlisted(text)):
        if not _is_thing(text, start, end):
            yield start, end


def _unlisted(text: str) -> Iterator[tuple[int, int]]:
    for start, end in unlisted.names(text):
        if not _is_thing(text, start, end):
            yield start, end


def _may_be_account(text: str, _: Words) -> bool:
    return thanked.DOTTED.search(text) is not None and any(thanked.accounts(text))


def _account(text: str) -> Iterator[tuple[int, int]]:
    for start, end in thanked.accounts(text):
        if not _is_thing(text, start, end):
            yield start, end


def _may_be_addressed(text: str, _: Words) -> bool:
    return "@" in text


def _addressed(text: str) -> Iterator[tuple[int, int]]:
    for found in _HANDLE.finditer(text):
        code = _CODE_AFTER.match(text, found.end())
        if not code and not _NOT_PERSON.fullmatch(found[1]):
            yield found.span()
    for found in _MAIL.finditer(text):
        first, last = found[1].lower(), (found[3] or "").lower()
        full = found[2] == "." and len(last) > 2 and not _OFFICE & {first, last}
        if first in GIVEN or full or (last and first in AMBIGUOUS):
            yield found.start(), found.end() - 1  # the name, without the sign


_Kinds = tuple[tuple[Callable[[str, Words], bool], Callable[[str], Iterator[tuple[int, int]]]], ...]
_UNMARKED: _Kinds = (
    (unlisted.may_stand, _unlisted),
    (other_forms.may_be_other, other_forms.others),
)
_KINDS: _Kinds = (
    (may_be_given, given),
    (_may_be_titled, _titled),
    (_may_be_initial, _initial),
    (_may_be_letters, _letters),
    (_may_be_full, _full),
    (thanked.may_tell, _told),
    (_may_be_account, _account),
    *_UNMARKED,
    (_may_be_addressed, _addressed),
)
"""Kinds of names: whether a text can hold one, and where it does."""


def _kinds(text: str, words: Words) -> _Kinds:
    """The kinds that can be in a text: without marks in ASCII only few."""
    if "@" in text or "--" in text or not text.isascii() or not _MARKS.isdisjoint(words.written):
        return _KINDS
    return _KINDS if "." in text and _DOTS.search(text) else _UNMARKED
