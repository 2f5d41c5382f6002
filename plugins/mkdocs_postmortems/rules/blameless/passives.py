"""`blameless/human-error`: what is said to have been done wrong, mostly without who did it."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.lexicon import ADVERBS, wordset
from mkdocs_postmortems.rules.blameless.people import in_gate
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import (
    BEEN,
    by_whom,
    explained,
    is_by_program,
    is_possible,
)
from mkdocs_postmortems.rules.patterns import compile_later

_PASSIVE = compile_later(
    r"(?:wrong|incorrect|erroneous) (?:(?!because|since|that|which|when|as|and|but|so)[a-z-]+"
    r" ){1,2}?(?:was|were|got"
    r"|had been|has been|being) (?:then |therefore |simply"
    r" |also )?(?:pressed|pushed|pulled|typed|clicked|entered|unplugged|keyed|picked|ticked|chosen"
    r"|selected|cut|swapped|plugged|deleted|dropped|wiped|opened|closed|disconnected|switched off"
    r"|handed out|given out|fitted|cabled|tagged|promoted|turned off|powered off|powered down"
    r"|pasted|copied|dialled|inserted"
    r"|overwritten|rebooted"
    r"|shut down|formatted|removed|terminated|edited|merged|deployed|restarted|administered"
    r"|given(?! in\b)|yanked|uploaded)\b(?! (?:by (?:the|a|an|our) (?:script|tool"
    r"|job"
    r"|controller|automation|scheduler|pipeline|operator|agent|system|service|bot|parser|cron"
    r"|program|query|software|balancer)|because|since|whenever))"
)
_ENTERED = compile_later(
    r"(?:wrongly|incorrectly|mistakenly|erroneously|accidentally|inadvertently|unintentionally"
    r"|carelessly) (?:been )?(?:manually )?(?:entered|typed|keyed|labelled|labeled|wired|connected"
    r"|plugged|filled|inserted|copied|pasted|transcribed|unplugged|pressed|clicked|deleted|dropped"
    r"|removed|pulled|cut|switched|turned|powered|disconnected|erased|wiped|overwritten|committed"
    r"|published|shared|booked|ticked|selected|left|written|set|chosen|assigned|cabled|patched"
    r"|disabled|enabled|revoked|terminated|shut|emptied|isolated|configured|used|sent|e-mailed"
    r"|mailed"
    r"|uploaded|merged|deployed|started|stopped|run|executed|applied|granted|given|pushed|posted"
    r"|leaked|made|exposed|archived|closed|opened|cancelled|rebooted|restarted|forwarded|scheduled"
    r"|approved|released|rejected|moved|replaced)\b"
)
_DONE = compile_later(
    r"(?:entered|typed|keyed(?: in)?|filled in|wired|connected|plugged in|labelled|labeled|cabled"
    r"|transcribed|copied|inserted|patched|written down|put in|deleted|dropped|removed|unplugged"
    r"|disconnected|switched off|turned off|overwritten|erased|published|committed|sent out"
    r"|left on|left open|used|configured|emptied)"
    r" (?:(?:in )?by (?:someone|somebody|hand) )?(?:wrongly|incorrectly|the wrong way(?: round)?"
    r"|upside down|in the wrong (?:field|column|row|box|port|slot|socket)|by mistake"
    r"|by accident|accidentally|inadvertently|mistakenly|in error)\b"
)
_ELLIPTIC = compile_later(
    r"(?:^|: )((?:wrong|incorrect) [a-z-]+ (?:[a-z-]+ )?(?:pulled|pressed|clicked|entered|typed"
    r"|keyed"
    r"|unplugged|selected|picked|chosen|uploaded|deleted|issued|cut|opened|closed)"
    r"|incorrectly (?:entered|typed|keyed) [a-z]+)(?= (?:[.,;]|by (?:the |an? |our )?[a-z -]*$|at"
    r"|in|on"
    r"|during)|$)"
)
_PARTICIPLES = wordset("""
transposed mistyped mis-typed mis-keyed miskeyed mis-entered misentered fat-fingered mispasted
misdialled miscounted misremembered overlooked forgotten
""")
_ACCIDENT = compile_later(
    r"(?:was|were|been|got) (?:[a-z]+ed|cut|shut|put|set|sent|left|hit|overwritten|thrown|taken)"
    r" (?:off |on |out |up |down |away )?by (?:accident|mistake)\b(?! by)"
)
_EXTRA = compile_later(
    r"(?:extra|additional|superfluous|stray|surplus) (?:zero|digit|comma|dot|space|letter|character"
    r"|slash|quote|minus|line|row|click)s? (?:was|were|had been|got) (?:typed|entered|keyed|added"
    r"|inserted|pasted|put|copied|left)\b"
)
_BY_PEOPLE = wordset("""
crossed emptied swapped mixed confused mistaken transposed omitted overlooked forgotten missed
misread mistyped misunderstood skipped mislabelled mislabeled mishandled misplaced misrouted
miswired miscabled
""")


def passives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`the wrong button was pressed`, `was entered wrongly`, with nobody said to have done it."""
    words = sentence.words
    if found := _ELLIPTIC.search(sentence.text):
        yield sentence.word_at(found.start(1)), sentence.word_at(found.end() - 1)
    for pattern, starts in _PASSIVES:
        for found in sentence.find_at(pattern, starts):
            at, last = sentence.word_at(found.start()), sentence.word_at(found.end() - 1)
            if pattern in (_ENTERED, _DONE) and not (at and words[at - 1] in BEEN):
                continue
            if not (is_by_program(sentence, found.end()) or _explained_passive(sentence, at, last)):
                yield at, last
    for at in sentence.places_of(_BY_PEOPLE):
        if (end := by_whom(sentence, at)) and not is_possible(sentence, at):
            yield at, end - 1
    for at in sentence.places_of(_PARTICIPLES):
        be = at - 1 - (at > 1 and words[at - 1] in ADVERBS - BEEN)
        if at and words[be] in BEEN and not _explained_passive(sentence, at, at):
            end = sentence.offset(at) + len(words[at])
            if not is_by_program(sentence, end):
                yield at, at


_PASSIVES = (
    (_PASSIVE, wordset("wrong incorrect erroneous")),
    (_ACCIDENT, wordset("was were been got")),
    (_EXTRA, wordset("extra additional superfluous stray surplus")),
    (
        _ENTERED,
        wordset("""
wrongly incorrectly mistakenly erroneously accidentally inadvertently unintentionally carelessly
"""),
    ),
    (
        _DONE,
        wordset("""
entered typed keyed filled wired connected plugged labelled labeled cabled transcribed copied
inserted patched written put deleted dropped removed unplugged disconnected switched turned
overwritten erased published committed sent left used configured emptied
"""),
    ),
)


def _explained_passive(sentence: Sentence, at: int, last: int) -> bool:
    if is_possible(sentence, at - 1 if at else 0):
        return True
    return explained(sentence, last)


TRIGGERS = in_gate(_PARTICIPLES | _BY_PEOPLE)
