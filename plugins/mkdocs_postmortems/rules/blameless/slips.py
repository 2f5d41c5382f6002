"""`blameless/human-error`: what a person is said to have done wrong, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.people import (
    NAMED,
    SOFTWARE,
    in_gate,
    person,
    who_did,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject
from mkdocs_postmortems.rules.patterns import compile_later

_MIS = """
addressed aligned applied assembled cabled calculated calibrated clicked configured connected copied
counted dialled dialed diagnosed directed entered filed fired handled heard identified
interpreted judged keyed labelled labeled laid managed marked matched measured moved named
navigated operated pasted patched placed plugged pressed programmed punched quoted read recorded
remembered routed scanned sent set sorted spelled spelt spoke stored tagged timed typed
understood used wired wrote
"""
_SLIPPED = wordset(
    " ".join(f"mis{verb} mis-{verb}" for verb in _MIS.split()),
    """
forgot forgets overlooked mistook transposed fat-fingered fumbled botched bungled erred
goofed blundered muddled slipped
""",
)
"""Verbs that say by themselves that something went wrong."""

SEEN_WRONG = wordset("misread mistook misheard misunderstood misinterpreted misjudged confused")
"""What people did wrong because of what they saw, if that is told."""

_PHRASES = compile_later(
    r"(?:mixed (?:up|the|two)|got (?:confused|distracted|mixed|muddled|them mixed|it wrong"
    r"|the [a-z]+"
    r" (?:wrong|mixed up))|(?:was|were) (?:distracted|confused(?! by| about| as)|careless"
    r"|inattentive|not (?:paying"
    r" attention|concentrating|careful|looking|attentive|thinking))|not (?:paying|concentrating)"
    r"|lost (?:track|concentration|count|focus|sight of)|nodded off|fell asleep|dozed off"
    r"|dropped (?:a|one|the) (?:zero|digit|decimal|comma|minus|letter|leading|trailing)"
    r"|left (?:the|a|an|his|her|their|it) (?:[a-z-]+ ){0,2}?(?:open|unlocked|unattended|unplugged"
    r"|loose|(?:on|off|enabled|disabled)(?= (?:[.,;]|and)|$))"
    r"|swapped (?!the|disks?|drives?|shifts?|over|out|in)[a-z]+ and [a-z]+"
    r"|not been (?:paying|concentrating|careful)|been (?:distracted|careless|inattentive)"
    r"|(?:was|were) in (?:a|too much of a) (?:hurry|rush)|rushed (?:it|the|through|things)"
    r"|(?:missed|skipped|omitted|left out) (?:out )?(?:a |one |an |the |two )?(?:[a-z-]+"
    r" )?(?:zero|digit"
    r"|decimal|comma|dot|minus|letter|character|sign|line|row|flag|option|parameter|argument"
    r"|step|field|column|clause|quote|bracket|slash|hyphen|dash|space|checkbox|character|switch"
    r"|item)"
    r"|added (?:a|one|an) (?:zero|extra|digit)"
    r"|(?:typed|entered|keyed|put|wrote|added|pressed|hit) (?:[a-z-]+ ){0,4}?(?:one|a|an) (?:zero"
    r"|digit|comma|dot|space|character|letter|extra) (?:too|zero|many|space|digit|dot|letter)"
    r"|hit (?:enter|return|send|delete) (?:too|before|without|twice)"
    r"|pressed (?:enter|return|send|delete) (?:too|before|twice)"
    r"|(?:leaned|leant) (?:on|against)|tripped over|kicked (?:out|the|a|loose)|knocked"
    r"|spilled|spilt|bumped (?:into|against)|brushed against|dropped (?:a|the) (?:screw|spanner"
    r"|wrench|tool|washer|drive|disk)|sat on|rested (?:an|his|her|their) )\b"
)
_PHRASED = wordset("""
swapped been rushed mixed got was were not lost nodded fell dozed dropped left missed skipped
omitted added typed entered keyed put wrote pressed hit leaned leant tripped kicked knocked spilled
spilt bumped brushed sat rested
""")
HANDS = wordset("""
typed entered keyed pasted pressed clicked pushed pulled plugged unplugged deleted dropped removed
wiped erased overwrote terminated formatted disconnected cut severed opened closed picked selected
ticked unticked uploaded copied moved ran executed ordered loaded inserted wrote truncated booked
scanned swapped connected powered switched turned rebooted shut killed shredded purged cleared put
hit chose set restored revoked disabled dialled punched attached detached changed edited renamed
applied shipped flashed reset reimaged emptied hung entering typing pressing clicking pulling
deleting dropping removing pushing pasting selecting unplugging opening cutting
""")
"""What is done with the hands, or on a keyboard."""

_SWAPPED = HANDS - wordset("""
ran executed moved copied changed set rebooted applied restored reset turned switched ordered booked
loaded disabled wrote put cut cleared closed opened scanned attached edited shipped flashed powered
""") | wordset("sold bought transferred paid charged refunded picked cut")
_WRONGLY = HANDS | wordset("""
used sent took pushed addressed targeted logged ssh'd pointed routed patched posted edited merged
deployed released published committed built signed filled marked labelled assigned wired dug
drilled delivered worked started stopped restarted made gave called booted replaced did chose
grabbed reached yanked tapped fetched handed mailed restored imaged billed charged locked
unlocked stamped ticked fitted paid sold bought told fed drove threw flipped stored
""")
_PERCEIVED = compile_later(
    r"\b(?:saw|found|noticed|discovered|spotted|learned|learnt|realised|realized|suspected|reported"
    r"|received|(?:was|were|been) (?:given|shown|told)|(?:was|were|been|got|no|never|not)$"
    r"|because the (?:script|tool|label|form|console|runbook|page|documentation|alert|prompt))\b"
)
_WHY_AFTER = compile_later(
    r"which (?:have|share|look|are|points?|shows?|the (?:tool|console|form|label|map|page))\b"
    r"|(?:and|but|;|,) (?:the"
    r"|both|neither"
    r"|its|no|nothing in the) (?:tool|console|prompt|cli|form|page|system|interface|script|dialog"
    r"|command"
    r"|editor|two|warning|confirmation|check|guard|one)s? (?:accepted|gave|shows?|showed|offers?"
    r"|offered|asked|had"
    r"|has|was|were|let|lets|look|looked|stopped|exists?|existed|asks|took)\b|(?:without"
    r"|with no) (?:any |a )?(?:warning"
    r"|confirmation|prompt|second)|in an? [a-z]+ (?:meant|that|which)|(?:because|since|as"
    r"|(?<=, )for) (?:the|both|two|its|all|neither|no|that|it|this|they|there"
    r"|what|blank) (?!(?:engineer|operator|technician|person|developer|admin|colleague|dba|sre)\b)"
)
_INSTEAD = compile_later(
    r"(?:(?:instead of|in place of|rather than) (?!one|two|three|all|just|only|waiting|asking"
    r"|using|going|(?!staging|testing|training)[a-z]+ing |[a-z]+ly )|when (?:he|she|they) meant)\b"
)
_MEANT = compile_later(
    r"(?:deliberately|intentionally|on purpose|consciously|chose to|decided|agreed|by hand since)\b"
)
_POSSIBLE = compile_later(
    r"\b(?:if|could|can(?! only)|cannot|may|might|would|will|should|unless|whether|until|stops?"
    r"|keeps?"
    r"|lets?|allow(?:s|ed|ing)|prevents?|warns?|even|against|suppose|imagine|say|saying|tempting"
    r"|any|each"
    r"|every|anyone|anybody|ever|how|why|no|nobody|never|hardly|likely|easy|easier|single)\b"
    r"(?: [a-z'-]+){0,5}$|\b(?:when|whenever|where|even when)(?: (?:people|operators|users|humans"
    r"|somebody|someone|one))*$"
)
_BY = compile_later(
    r" (?:in |off |out |on |over |round |twice )?(?:during [a-z]+ |in [a-z]+ )?by (?:the|a|an"
    r"|our|its"
    r"|this|that) "
)
BEEN = wordset("was were been being got be is are")


def by_whom(sentence: Sentence, at: int) -> int:
    """The word after the people by whom something was swapped, forgotten and so on, or 0."""
    words = sentence.words
    by = at + 1 + (words[at + 1 : at + 2] in (["up"], ["out"]))
    return person(sentence, by + 1) if words[by : by + 1] == ["by"] else 0


def slips(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last word of each slip that people are said to have made."""
    yield from _verbs(sentence)
    yield from _wrong(sentence)
    yield from _instead(sentence)


def by_people(sentence: Sentence, at: int) -> bool:
    """Whether people do what the verb at a word says."""
    found = subject(sentence, at)
    if found is Actor.PERHAPS and _PROGRAM.search(sentence.before(at)):
        return False
    perhaps = found is Actor.PERHAPS and not _AGENT.search(sentence.before(at))
    return found is Actor.PEOPLE or perhaps or who_did(sentence, at)


_PROGRAM = compile_later(
    rf"\b(?:{'|'.join(sorted(SOFTWARE))}) (?:operators?|agents?|planners?|providers?)\b"
)
_AGENT = compile_later(
    r"(?<!support )(?<!customer )(?<!service )(?<!human )(?<!booking )(?<!travel )\bagents?\b"
)


def is_possible(sentence: Sentence, at: int) -> bool:
    """Whether what follows might happen, or is only talked about."""
    return _POSSIBLE.search(sentence.before(at)[-60:].rstrip()) is not None


_PARTICIPLE = wordset("forgotten mistaken")


def _verbs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for at in sentence.places_of(_SLIPPED):
        if at and (sentence.words[at - 1] in BEEN or by_whom(sentence, at)):
            continue
        seen = sentence.words[at] in SEEN_WRONG and explained(sentence, at)
        nothing = sentence.words[at + 1 : at + 2] == ["nothing"]
        if by_people(sentence, at) and not (seen or nothing or is_possible(sentence, at)):
            yield at, at
    for at in sentence.places_of(_ADVERB):
        be = sentence.words[at - 1] in BEEN if at else False
        if not be and by_people(sentence, at) and not _explained(sentence, at, at):
            yield at, at
    yield from _adverb_after(sentence)
    for at in sentence.places_of(_PARTICIPLE):
        before = sentence.words[at - 1 : at]
        if before in (["had"], ["have"], ["has"], ["having"]) and by_people(sentence, at):
            yield at, at
    for found in sentence.find_at(_PHRASES, _PHRASED):
        at, last = sentence.word_at(found.start()), sentence.word_at(found.end() - 1)
        if by_people(sentence, at) and not _explained(sentence, at, last):
            yield at, last


_ADVERB = wordset("""
accidentally inadvertently mistakenly erroneously unintentionally unwittingly unknowingly
incorrectly wrongly carelessly negligently hastily absent-mindedly absentmindedly
""")
_BY_MISTAKE = wordset("mistake accident oversight")


def _adverb_after(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`configured the route incorrectly`, `shared the sheet with the school by accident`."""
    words = sentence.words
    for adverb in sentence.places_of(_ADVERB | _BY_MISTAKE):
        if words[adverb] in _BY_MISTAKE and words[adverb - 1 : adverb] != ["by"]:
            continue
        for at in range(adverb - 1, max(0, adverb - 10), -1):
            verb = words[at] in _WRONGLY or (words[at].endswith("ed") and len(words[at]) > 4)
            if verb and words[at - 1] not in BEEN:
                if by_people(sentence, at) and not _explained(sentence, at, adverb):
                    yield at, adverb
                break
            if verb or words[at] in (",", ";", ":", "that", "which", "because"):
                break


def _wrong(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`ran the script on the wrong host`."""
    words = sentence.words
    for wrong in sentence.places_of(frozenset(["wrong"])):
        for at in range(wrong - 1, max(-1, wrong - 10), -1):
            if words[at] in _WRONGLY:
                near = by_people(sentence, at) and words[at - 1 : at] not in ([w] for w in BEEN)
                looped = "loop" in words[wrong + 1 : wrong + 3]  # which runs in a program
                if near and not (looped or _explained(sentence, at, wrong)):
                    yield at, wrong
                break
            if words[at] in (",", ";", ":", "that", "which", "because"):
                break


_MEANWHILE = wordset("instead in rather when")


def _instead(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`deleted the primary instead of the replica`."""
    words = sentence.words
    for found in sentence.find_at(_INSTEAD, _MEANWHILE):
        last = sentence.word_at(found.start())
        for at in range(last - 1, max(-1, last - 12), -1):
            if words[at] in _SWAPPED:
                if by_people(sentence, at) and not _explained(sentence, at, last):
                    yield at, last
                break


def _explained(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a slip is only possible, was seen by somebody, or has more than people behind it."""
    before = sentence.before(at).rstrip()
    if _PERCEIVED.search(before[-70:]) or _MEANT.search(before[-40:]):
        return True
    if is_possible(sentence, at):
        return True
    return explained(sentence, last)


def explained(sentence: Sentence, last: int) -> bool:
    """Whether the words after a slip tell what, other than people, made it likely."""
    return _WHY_AFTER.search(sentence.text, sentence.offset(last)) is not None


def is_by_program(sentence: Sentence, end: int) -> bool:
    """Whether the words from an offset on say that a program did it."""
    found = _BY.match(sentence.text, end)
    if found is None or found.end() >= len(sentence.text):
        return False
    last = person(sentence, sentence.word_at(found.end()))
    thing = sentence.words[last - 1] in ("operator", "agent") or sentence.words[
        last : last + 1
    ] == ["'s"]
    return not last or thing


_MORE = wordset("instead place rather meant confused distracted mixed muddled wrong")
_STATE = wordset("""
paying concentrating careful looking attentive thinking distracted confused careless inattentive
hurry rush
""")
NEEDS = {
    **dict.fromkeys(wordset(_MIS), frozenset(["mis"])),
    **dict.fromkeys(HANDS | _SWAPPED, _MORE),
    **dict.fromkeys((_PHRASED - _SLIPPED - {"got"}), NAMED),
    **dict.fromkeys(wordset("confused distracted mixed muddled swapped missed skipped"), NAMED),
    **dict.fromkeys(wordset("was were been not wasn weren"), _STATE),
    "put": wordset("zero digit comma dot space character letter extra"),
}
TRIGGERS = (
    in_gate(_SLIPPED)
    | frozenset(NEEDS)
    | wordset("""
wrong wrongly incorrectly mistakenly erroneously accidentally inadvertently unintentionally
carelessly unwittingly unknowingly negligently hastily mindedly absentmindedly incorrect erroneous
oversight
mistake accident inerror upside extra additional superfluous stray surplus
""")
)
