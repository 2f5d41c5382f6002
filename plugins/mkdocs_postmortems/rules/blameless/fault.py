"""`blameless/fault`: blame laid on a person, a team or a supplier."""

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

_SOMEBODY = rf"(?:the |our |an? |their )?(?:[\w'-]+ ){{0,3}}(?:{PERSON})"
_TRAITS = re.compile(
    r"\b(?:careless(?:ly|ness)?|slopp(?:y|ily|iness)|negligent(?:ly)?|negligence"
    r"|incompeten(?:t|ce|tly)|laziness|reckless(?:ly|ness)?|irresponsibl[ey]|irresponsibility"
    r"|unprofessional(?:ly|ism)?|amateurish(?:ly)?|complacen(?:t|cy|tly)|inattenti(?:ve|on|veness)"
    r"|inexcusabl[ey]|unforgivabl[ey]|blunder(?:s|ed)?|botched|bungled|screwed up|messed up"
    r"|(?:dropped|dropping) the ball|asleep at the wheel|shoddy|slapdash|stupid(?:ly|ity)?"
    r"|foolish(?:ly|ness)?|idiotic|thoughtless(?:ly|ness)?|cavalier|clumsy|clumsiness"
    r"|(?:cut|cutting) corners|poor judge?ment|bad judge?ment|lapse (?:in|of) "
    r"(?:judge?ment|attention|concentration)|error (?:of|in) judge?ment|disciplinary"
    r"|lack of (?:discipline|care|attention|diligence|professionalism|competence|rigou?r|effort"
    r"|commitment|common sense|ownership|responsibility|due diligence)"
    r"|(?:not|n't) (?:been )?paying attention|could(?:n't| not) be bothered|half-hearted(?:ly)?"
    r"|(?:been|was|were|be) (?:spoken to|reprimanded|disciplined|held accountable)"
    r"|blame (?:rests|lies|falls|belongs)|(?:got|gets|were|was|being|been|too|plain) lazy"
    r"|lazy (?:engineer|developer|admin|operator|reviewer|programmer|contractor|team)s?)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:nobody|no one|not|never|none|neither|nor|without|rather than|instead of|no|avoid"
    r"|refuse|nothing|isn't|wasn't|weren't|don't|doesn't|didn't|blameless)\b",
    re.IGNORECASE,
)
_FAULT = re.compile(
    rf"\b(?:{PERSON})(?:'s?)? (?:fault|mistake|blunder|negligence|failing)\b"
    rf"|\b(?:my|our|his|her|their) (?:own )?fault\b|\bfault (?:of|lies with|rests with|was with)"
    rf" {_SOMEBODY}\b|\bmistakes? (?:by|of|on the part of|made by) {_SOMEBODY}\b"
    rf"|\bon the part of {_SOMEBODY}\b(?= (?:was|led|caused))",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"\b(?:at fault|to blame|(?:solely |fully |directly "
    r"|entirely )?responsible for (?:the|this|our)"
    r" (?:\w+ )?(?:outage|incident|failure|downtime|disruption|breach|delay|mess|problem|damage"
    r"|mistake|data loss|loss)|guilty|made an? (?:\w+ )?mistake|made the mistake|got it wrong"
    r"|let (?:us|everyone|everybody|our customers|customers) down)\b"
    r"|\b(?:violated|breached|disregarded|flouted|broke|ignored|bypassed|brushed (?:aside|off)"
    r"|dismissed)\b(?= (?:\w+ ){0,4}(?:polic(?:y|ies)|procedures?|process|rules?|protocols?"
    r"|warnings?|pages?|alerts?|advice|instructions?|runbook|checklist|guidelines?|alarms?"
    r"|messages?)\b)|\bin violation of\b",
    re.IGNORECASE,
)
_BLAME = re.compile(r"(?<!git )\bblam(?:e|ed|ing)\b(?! (?:rests|lies|falls|belongs))", re.I)
_CULPRIT = re.compile(
    rf"\bculprits? (?:has|have|had|was|were|is|turned out to be)? ?(?:owned|apologi[sz]ed|admitted"
    rf"|confessed|been (?:spoken|identified and)|come forward|{_SOMEBODY}\b)",
    re.IGNORECASE,
)
_HASTE = re.compile(
    r"\b(?:haste|indifference|ignorance|impatience|arrogance|hubris|slow to)\b", re.I
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand."""
    for pattern in (_TRAITS, _FAULT, _CULPRIT):
        for found in pattern.finditer(text):
            if not _refused(text, found):
                yield found.span()
    for found in _SUBJECTS.finditer(text):
        if (
            human_subject(_without_be(before(text, found.start())), weak=True)
            or (found[0].lower() == "in violation of" and has_person(before(text, found.start())))
        ) and not _refused(text, found):
            yield found.span()
    for found in _BLAME.finditer(text):
        if _lays(text, found) and not _refused(text, found):
            yield found.span()
    for found in _HASTE.finditer(text):
        if has_person(sentence(text, *found.span()).replace("'s", "")):  # noqa: SIM102 - two questions
            if not _refused(text, found):
                yield found.span()


def _without_be(clause: str) -> str:
    return re.sub(r"\b(?:is|are|was|were|be|been|being|clearly|found)\s*$", "", clause.rstrip())


def _refused(text: str, found: re.Match[str]) -> bool:
    return _REFUSED.search(before(text, found.start(), 45)) is not None


def _lays(text: str, found: re.Match[str]) -> bool:
    if re.search(r"\b(?:someone|somebody|who|whom|one) to $", before(text, found.start()), re.I):
        return False
    subject = before(text, found.start())
    if subject.endswith("to "):
        return human_subject(_without_be(subject[:-3]), weak=True)
    return has_person(after(text, found.end(), 60).replace("'s", ""))
