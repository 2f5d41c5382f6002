"""`blameless/fault`: where blame is put, and who is said to be no good at the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import (
    CLAUSE_MARKS,
    NOBODY,
    PEOPLE,
    PERHAPS,
    wordset,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, subject
from mkdocs_postmortems.rules.patterns import compile_later

TRIGGERS = wordset("""
whoever idea blame fault responsible responsibility accountability job mess hash meal homework care
habit history record answer knew lied lemon slept rubbish garbage junk trash given head heads depth
botch shambles
""")

_WHOEVER = compile_later(
    r"\bwhoever [^,;]{1,60}?\b(?:no (?:idea|clue|business)|not (?:know|understand|think|thinking"
    r"|care|read|paying|bother|look|test|check|qualified|competent|fit)|must have been"
    r"|(?:half |fast )?asleep|obviously|plainly|clearly|evidently"
    r"|should (?:be|have|never|not)|ought to|needs to|has (?:no|a lot)|deserves"
    r"|(?:is|was) (?:responsible|guilty|to blame|at fault)|forgot|failed|messed|screwed|botched)\b"
)
_RESTS = compile_later(
    r"\b(?:blame|fault|responsibility|accountability)"
    r"(?P<what> for (?:[a-z0-9:'-]+ ){1,12}?| )(?:must |should |has to |can only |therefore |thus "
    r"|then |also |now )*(?:rests?|rested|lies|lay|falls|fell|belongs|sits|sat|goes|go|went|lands"
    r"|be (?:laid|put|placed))(?P<only> (?:squarely|entirely|solely|fully|firmly|wholly|clearly"
    r"|alone|mainly|mostly|largely))?(?= (?:with|on|upon|to|at|in)\b)"
)
_HOLD = compile_later(
    r"\b(?:hold|holds|held|holding) (?:[a-z'-]+ ){1,5}?(?:[a-z]+ly )?responsible"
    r"(?P<for> for (?:[a-z0-9'-]+ ){0,5}?(?P<what>[a-z-]+))?(?= [,;]|$| and| by)"
)
_HARM = wordset("""
mess outage outages incident incidents loss losses lost failure failures failed disaster error
errors mistake mistakes damage downtime delay delays this that fiasco breach leak disruption
happened problem problems crash broken bad botched disastrous debacle accident fire missing leaked
""")
_UNFIT = compile_later(
    r"\b(?:(?:had|has|have|having) (?:absolutely |really |simply |clearly )?no idea (?:what|how)"
    r" (?:he|she|they|it) (?:was|were|is|are)|not know the first thing"
    r"|not have the (?:faintest|slightest|foggiest|first) (?:idea|clue|notion)"
    r"|(?:fell|fallen|falling|lying|lay) down on the job"
    r"|made (?:a|an) (?:complete |total |real |right |utter |proper )?(?:mess|hash|meal|botch"
    r"|shambles) (?:of|out of)"
    r"|(?:did|does|do|had|has|have) not (?:do |done |doing )?(?:its|their|his|her) homework"
    r"|(?:does|do|did) not (?:seem to )?care(?: (?:about|enough|at)|$| [.,;])"
    r"|(?:has|have|had) (?:a|an) (?:long |sorry |poor |bad )?(?:history|habit|record|track record)"
    r" of (?:breaking|causing|ignoring|forgetting|skipping|cutting|deleting|failing|making)"
    r"|(?:knew|know|knows) (?:its|their|his|her) (?:trade|job|craft|stuff|business)"
    r"|lied (?:to|about)|sold us (?:a lemon|a pup|short)"
    r"|(?:has|have|had) (?:a lot|much|plenty|something) to answer for"
    r"|(?:been|were|was) given a (?:formal |stern |written |final )?warning"
    r"|(?:delivered|produced|wrote) (?:rubbish|garbage|junk|trash)|slept through"
    r"|in over (?:its|their|his|her) heads?)"
)
_ALSO = wordset("ourselves themselves himself herself nowhere")
_NO = compile_later(r"\b(?:no|not|nobody|never|nor|without|avoid\w*|instead of|rather than)\b")
_WRITE = "say what happened, and which conditions made the action sensible at the time"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Where blame is put on people, and where they are called unfit."""
    for pattern, judges in (
        (_WHOEVER, _always),
        (_RESTS, _on_people),
        (_HOLD, _for_harm),
        (_UNFIT, _of_people),
    ):
        for found in sentence.find(pattern):
            if judges(sentence, found):
                start, end = sentence.place(found)
                yield Hit(start=start, end=end, write=_WRITE)


def _always(_: Sentence, __: re.Match[str]) -> bool:
    return True


def _on_people(sentence: Sentence, found: re.Match[str]) -> bool:
    if _NO.search(sentence.text[max(0, found.start() - 25) : found.start()]):
        return False
    owed = found[0].startswith(("responsibility", "accountability"))
    if owed and not (found["only"] or not _HARM.isdisjoint(found["what"].split())):
        return False
    return is_laid_on_people(sentence, sentence.word_at(found.end() - 1) + 1)


def is_laid_on_people(sentence: Sentence, at: int) -> bool:
    """Whether who stands after the preposition at a word is a person, a team or a supplier."""
    for number in range(at, min(at + 10, len(sentence.words))):
        word = sentence.words[number]
        if word in CLAUSE_MARKS or (number == at + 1 and word in NOBODY and word != "nothing"):
            return False
        if word in PEOPLE or word in PERHAPS or word in _ALSO:
            return word not in NOBODY
        if number == at + 1 and sentence.written[number][0].isupper():
            return True  # a supplier's name
    return False


def _for_harm(sentence: Sentence, found: re.Match[str]) -> bool:
    if _NO.search(sentence.text[max(0, found.start() - 25) : found.start()]):
        return False
    return found["for"] is None or not _HARM.isdisjoint(found["for"].split())


def _of_people(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    actor = subject(sentence, at)
    if actor is Actor.OTHER:
        actor = clause_subject(sentence, at)
    if found[0].startswith("know"):
        return actor in (Actor.PEOPLE, Actor.PERHAPS) and sentence.words[0] == "if"
    return actor in (Actor.PEOPLE, Actor.PERHAPS)
