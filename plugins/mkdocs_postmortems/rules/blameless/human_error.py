"""`blameless/human-error`: a person's error as the cause, where the search ends too early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.people import PERSON, after, before, human_subject, sentence

_SOMEBODY = rf"(?:the |our |an? |their )?(?:[\w'-]+ ){{0,3}}(?:{PERSON})"
_OF_PERSON = re.compile(
    rf"\b(?:human|individual|personnel|manual|(?:{PERSON})(?:'s|s')?)[ -]"
    r"(?P<noun>errors?|mistakes?|slips?|mishandling|blunders?|oversight|lapses?|typos?)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\b(?:user|pilot|operator) error\b", re.IGNORECASE)
_CAUSAL = re.compile(
    r"\b(?:due to|caused?|causes|as|by|through|attributed|put down to|outcome|leaves|was|is"
    r"|category|reason|because of|from|down to|simple|pure|plain|result of|of)\b|:",
    re.IGNORECASE,
)
_PROGRAMS = re.compile(
    r"\b(?:checker|compiler|parser|reports?|string|log|shell|sql|syntax|interpreter|page|4xx"
    r"|http|api|returns?|returned|shows|budget|counted|counts?)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\s*(?:codes?|messages?|rates?|counters?|logs?|page|budgets?|banner|handling|handler|class"
    r"|types?|count|metrics?|number|reports?|is (?:not|never|only|where|a symptom|the (?:start"
    r"|beginning)|a label|an effect)|was not|ends|explains?|hides|does not|says|tells|teaches|as a"
    r" (?:cause|label|category|conclusion|term)|isn't)\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:not|never|no|isn't|rather than|instead of|beyond|past|avoid|reject\w*|stop at|stops at"
    r"|stopping at|term|word|words|labelling|labeling|label|calling|notion|idea|concept|phrase"
    r"|box for|without|don't|against|behind|book|chapter|talk|paper|title[d]?|tolerates?|against"
    r"|understanding|course|study|studies|reduce|guards?|prevents?|catch(?:es)?)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\b(?:PEBKAC|PEBCAK|ID-?10-?T|layer 8 (?:problem|issue)|finger trouble|butterfingers"
    r"|fat[- ]finger(?:s|ed|ing)?|between (?:the )?keyboard and (?:the )?chair"
    r"|(?:a )?people problem|the humans? did not|(?:to be|was|were|been) retrained"
    r"|slip of the (?:finger|hand|keyboard)|momentary lapse|weak(?:est)? link (?:\w+ ){0,4}"
    r"(?:is|was) (?:the|a) (?:person|human|operator|engineer|technician|people))\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    rf"\b(?:cause|reason|origin)\b(?: (?:of|for) (?:[\w'-]+ ){{1,5}}?| )?(?:was|is|:|were)"
    rf" (?:the |an? |our |one )(?:[\w'-]+ ){{0,3}}(?:{PERSON})(?: [\w'-]+)? (?:who|\w+ing)\b"
    rf"|\bcause\b[^.:]{{0,30}}: human\b"
    rf"|\b(?:boils|boiled|comes|came) down to {_SOMEBODY}\b"
    rf"|\b(?:caused by|attributed to|attributable to|put down to) {_SOMEBODY}"
    rf" (?:who|\w+ing|on site)\b"
    r"|\bcaused by (?:human|people|personnel|staff|individual)\b"
    rf"|\b(?:error|mistake|slip|typo|oversight)s? (?:by|of|on the part of|made by) {_SOMEBODY}\b"
    rf"|\b(?:erroneous|incorrect|wrong|mistaken|mistyped|faulty) (?:[\w'-]+ ){{1,4}}"
    rf"(?:entered|typed|keyed in|run|issued|made|executed|selected) by (?:hand|{_SOMEBODY})\b",
    re.IGNORECASE,
)
_SLIPPED = re.compile(
    r"\b(?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|mistyped|misread"
    r"|typed the wrong|ran the wrong|pressed the wrong|hit the wrong|picked the wrong"
    r"|pasted the wrong|selected the wrong|chose the wrong)\b(?P<by>(?: \w+){0,2} by\b)?",
    re.IGNORECASE,
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand."""
    for found in _ALWAYS.finditer(text):
        if not _discussed(text, found):
            yield found.span()
    for found in _OF_PERSON.finditer(text):
        operator = found[0].lower() == "operator error"  # `_ROLE` tells it from a program's
        if not operator and not _discussed(text, found):
            yield found.span()
    for found in _ROLE.finditer(text):
        around = before(text, found.start(), 50)
        programs = _PROGRAMS.search(sentence(text, *found.span()))
        if (_CAUSAL.search(around) or not around.strip()) and not programs:  # noqa: SIM102 - two questions
            if not _discussed(text, found):
                yield found.span()
    for found in _CAUSE.finditer(text):
        if not _discussed(text, found):
            yield found.span()
    for found in _SLIPPED.finditer(text):
        if human_subject(before(text, found.start()), weak=True) or (
            found["by"] and human_subject(after(text, found.end(), 30), weak=True)
        ):
            yield found.span()


def _discussed(text: str, found: re.Match[str]) -> bool:
    """Whether the words are rejected or talked about, or belong to a program's errors."""
    return (
        _NAMED.match(text[found.end() : found.end() + 40]) is not None
        or _REJECTED.search(before(text, found.start(), 40)) is not None
    )
