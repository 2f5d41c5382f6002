"""Who acts in a sentence: people and teams, as against machines, services and requests."""

from __future__ import annotations

import re

PRONOUNS = "we they he she i whoever anyone anybody someone somebody nobody everyone everybody us"
_STRONG = """
person people engineer engineers developer developers dev devs programmer programmers coder
admin admins administrator administrators sysadmin sysadmins technician technicians responder
responders on-call oncall on-caller reviewer reviewers approver approvers team teams staff support
engineering sre sres dba dbas qa leadership manager managers author authors commander
contractor contractors consultant consultants vendor vendors supplier suppliers crew squad
squads department departments colleague colleagues coworker individual individuals maintainer
maintainers planner planners analyst analysts architect architects employee employees intern
interns trainee trainees committee designer designers installer installers integrator integrators
electrician electricians deployer releaser ceo cto director directors dispatcher
dispatchers caller worker-on-shift human humans personnel member newcomer tester testers specialist
specialists officer officers executive executives owner owners committer organisation
organization company reader readers rota management clerk clerks cleaner trader traders
nobody noc helpdesk expert experts lead leads tech techs workers agency partner partners staffer
hire sysops
"""
_WEAK = """
operator operators provider providers group groups operations ops security desk shift agent
agents tier line platform product marketing legal chair review reviews planning testing process
control-room facilities procurement sales finance integrator organisers developers
"""
STRONG = frozenset((PRONOUNS + _STRONG).split())
"""Words that mean people wherever they are the head of a subject."""

WEAK = frozenset(_WEAK.split())
"""Words that mean people or software: what they do decides."""

NOUNS = "|".join(
    sorted(
        (
            frozenset(_STRONG.split())
            | {
                "operator",
                "operators",
                "provider",
                "group",
                "operations",
                "desk",
                "supplier",
                "customer's",
            }
        )
        - {"leads", "lead"},
        key=len,
        reverse=True,
    )
)
"""The nouns as alternatives of a pattern."""

PERSON = rf"(?:{NOUNS}|someone|somebody|whoever|anyone|one of (?:us|them))"
"""A noun or an indefinite pronoun that means people."""

_SKIPPED_TEXT = """
also still again even just simply clearly really certainly probably definitely obviously plainly
surely repeatedly all both then had has have easily each either initially long that could would
never ever not once twice actually apparently always consistently completely entirely perhaps
therefore thus basically frankly later first
"""
_SKIPPED = frozenset(_SKIPPED_TEXT.split())
_PREPOSITIONS_TEXT = """
of from in at on for with by to behind inside within under during after before over through about
since until between
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_TEXT.split())
_QUANTIFIERS_TEXT = """
none all both some most each many neither several half few one
"""
_QUANTIFIERS = frozenset(_QUANTIFIERS_TEXT.split())
_OTHERS_TEXT = """
user users customer customers attacker attackers client clients visitor visitors subscriber
subscribers you merchant merchants player players passengers tenants
"""
_OTHERS = frozenset(_OTHERS_TEXT.split())
_BREAK = re.compile(r"[.!?;:][\s)]|\n")
_TRIM = ".,;:!?()[]*_\"'“”’–—"


def before(text: str, at: int, width: int = 160) -> str:
    """The part of the clause before a place, at most `width` characters."""
    window = text[max(0, at - width) : at]
    ends = [found.end() for found in _BREAK.finditer(window)]
    return window[ends[-1] :] if ends else window


def after(text: str, at: int, width: int = 160) -> str:
    """The rest of the clause, at most `width` characters."""
    window = text[at : at + width]
    end = _BREAK.search(window)
    return window[: end.start()] if end else window


def sentence(text: str, start: int, end: int) -> str:
    """The clause around a stretch."""
    return before(text, start) + text[start:end] + after(text, end)


def _bare(word: str) -> str:
    return word.strip(_TRIM).lower()


def is_person(word: str, *, weak: bool = False) -> bool:
    """Whether the word means people; with `weak` also one that may mean software."""
    bare = _bare(word)
    return bare in STRONG or (weak and bare in WEAK)


def has_person(words: str) -> bool:
    """Whether people are anywhere in the words."""
    return any(is_person(word) for word in words.split())


def human_subject(clause: str, *, weak: bool = False) -> bool:
    """Whether the subject of a verb that follows the clause is people.

    The head of the noun phrase decides: the team in `the team in Berlin`, but the requests in
    `requests from the team`.
    """
    words = clause.split()[-16:]
    while words and _bare(words[-1]) in _SKIPPED:
        words.pop()
    if not words:
        return False
    lower = [_bare(word) for word in words]
    if lower[-1] in ("and", "but", "or", "nor", "who") or words[-1].endswith(","):
        return _anybody(lower)
    if "who" in lower or "whoever" in lower:
        return _anybody([*lower, "person"])
    return _head(words, weak=weak)


def _anybody(lower: list[str]) -> bool:
    return any(word in STRONG for word in lower) and not _OTHERS.intersection(lower)


def _head(words: list[str], *, weak: bool) -> bool:
    head = len(words) - 1
    for at in range(head - 1, max(-1, head - 7), -1):
        if words[at].endswith((",", ":", ";")):
            break
        if _bare(words[at]) in _PREPOSITIONS and at > 0 and not words[at - 1].endswith(","):  # noqa: SIM102 - two questions
            if _bare(words[at - 1]) not in _QUANTIFIERS:
                head = at - 1
    return is_person(words[head], weak=weak)
