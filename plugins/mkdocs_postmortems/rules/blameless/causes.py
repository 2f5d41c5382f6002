"""`blameless/human-error`: people and their slips where a sentence says what the cause was."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.lexicon import ADVERBS, DETERMINERS, wordset
from mkdocs_postmortems.rules.blameless.people import (
    ALSO_THINGS,
    MACHINES_TOO,
    NAMED,
    deed,
    in_gate,
    person,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import HANDS, is_possible
from mkdocs_postmortems.rules.blameless.whose_error import ERRORS, PERSONALS
from mkdocs_postmortems.rules.patterns import compile_later

_CAUSES = wordset("""
cause causes reason reasons trigger triggers origin origins culprit source explanation why rca rfo
verdict conclusion outcome diagnosis determination finding findings fault attribution factor link
problem issue root investigation responsible behind category classification analysis point
wrong happened
""")
_COPULA = wordset("was is were are : remains remained lay lies been be \u2014 \u2013 -- - became")
_FILL = (
    ADVERBS
    | wordset("""
that : found to be determined identified as and same in end fact with : judged deemed again
solely turned proved traced established confirmed believed all down back , once more
""")
) - wordset("all both does did has have had being may will would could should might can must")
_GOOD = compile_later(
    r"\b(?:recover\w*|restor\w+|resol\w+|clear\w*|limit\w*|avoid\w*|caught|catch\w*|notic\w+"
    r"|detect\w+|short\w*|quick\w*|sav\w+|prevent\w*|contain\w*|improv\w+|succe\w+|fast\w*|brief"
    r"|spared|stable|stopped|ended|back (?:up|online)|found|discover\w*|known?|knew|delay\w*"
    r"|not|no|never|nobody|hire|joined|call(?:ed)?|meeting|review|good|luck\w*|thanks|learn\w*"
    r"|reject\w*|question|asks?|asked|tempting|easy|stop|ends?|labell?ing|naming|blam\w+)\b"
)
_BAD = compile_later(
    r"\b(?:vanish\w*|fail\w*|down\w*|outages?|off-?line|unavailable|los[ts]|loss|broke\w*|incident"
    r"|gone|dark|missing|expired?|crash\w*|disappear\w*|happen\w*|occurr\w*|deleted|unreachable"
    r"|wrong\w*|errors?|empty|stopped|stuck|duplicate\w*|twice|leak\w*|exposed|shut|outed|cut"
    r"|interrupt\w*|corrupt\w*|disrupt\w*|halt\w*|destroyed|wiped|black\w*|unreach\w*|bounced)\b"
)
_SIMPLE = wordset("""
only trivial plain pure simple sheer mere regrettable unfortunate honest small silly single lone
classic genuine momentary isolated individual human
""")
_LEADING = compile_later(
    r"(?:due to|because of|caused by|result of|down to|attributed to|attributable to|explained by"
    r"|traced (?:back )?to|(?:stem|stems|stemmed|stemming|resulted|results|arose|arising"
    r"|originated|originates) (?:from|in|with|out of)|owing to|on account of|triggered by|brought"
    r" (?:about|down|on) by|blamed on|pinned on|ascribed to|as simple as|nothing (?:more|but|other)"
    r" than|nothing but|put (?:it |this |that )?down to|through|thanks to|introduced by|set off by"
    r"|the work of|the fault of|accounted for by|follow(?:s|ed)? from|came from|comes from"
    r"|goes back to|went back to|lies? with|lay with|began with|started with) "
)
_LEADERS = wordset("""
due because caused result down attributed attributable explained traced stem stems stemmed stemming
resulted results arose arising originated originates owing on triggered brought blamed pinned
ascribed as nothing put through thanks introduced set the accounted follow follows followed came
comes goes went lie lies lay began started
""")
_SLIP_NOUN = (
    r"(?:typos?|slips?|slip-ups?|oversights?|lapses?|blunders?|mix-ups?|misclicks?|mis-clicks?"
    r"|mispastes?|misstep|thinkos?|fumble|mistakes?|missed step|forgotten [a-z-]+"
    r"|copy[- ](?:and-|and |& )?paste (?:error|mistake|slip)s?|careless(?:ness)?|inattention"
    r"|forgetfulness|negligence|absent-mindedness)"
)
_PLAIN = compile_later(
    rf"(?:an? |one |the |this |some |simply |just |simple |plain |pure |sheer |mere |single |small "
    rf"|silly |honest |unfortunate |trivial |regrettable |momentary |one-letter |one-character "
    rf"|minor |stupid |basic |moment of |to ){{0,4}}{_SLIP_NOUN}(?= (?:$|[,.;)(\u2014\u2013-]|in|on"
    r"|while|when|made|during|at|and|nothing|by|, nothing|that)|$)(?! (?:in|on|by) (?:the )?"
    r"(?:vendor|upstream|library|kernel|firmware|compiler|generated|specification|rfc|standard"
    r"|manual|runbook|documentation|docs)\b)"
)
_LET_THROUGH = compile_later(
    r"\b(?:accepted|pass(?:ed|es)?|no check|unchecked|not checked|validat\w+|caught|linter?|schema"
    r"|allow\w*|let|lets|reject\w*|warn\w*|no warning|silently|because|since|rather than|but the"
    r"|not the|harmless|corrected|fixed|found|noticed)\b"
)
_ENDING = compile_later(
    r"\b(?:concludes? (?:the|our|this) (?:investigation|analysis|review|inquiry|matter|report)"
    r"|(?:investigation|analysis|review|inquiry|matter|case|ticket|report|chain|file) (?:is |was "
    r"|can be |may be |has been |could be )?(?:closed|concluded|complete|completed|finished|ends"
    r"|ended|over|stops|stopped)|(?:end|close) of (?:the )?(?:story|chain|analysis|investigation"
    r"|matter|report)|no (?:further|other|additional) (?:factors?|causes?|analysis|action"
    r"|actions|investigation|inquiry|questions?|explanation|reasons?|steps?|follow-up|measures?)"
    r"|nothing (?:else|more|further|was wrong|wrong|to fix|to investigate|to add)|no (?:technical"
    r"|system|software|hardware|product|platform) (?:issue|fault|problem|cause|defect|failure"
    r"|error)"
    r"|no (?:defect|bug|fault|malfunction) (?:was|were|in|of|on|could)|worked as (?:designed"
    r"|intended"
    r"|expected)|works as (?:designed|intended|expected)|behaved as (?:designed|intended"
    r"|expected)|not implicated|exonerated|beyond (?:doubt|question)|alone (?:explains?|caused|is"
    r"|was|accounts?)|no fix (?:is |was )?(?:required|needed)|did (?:exactly |precisely "
    r"|just )?what"
    r" (?:it|they) (?:was|were|had|should)|that (?:'s|is) (?:all there is|the (?:whole|entire)"
    r" story)|as simple as that|that is it|full stop"
    r"|(?<=, )period|nothing more to it"
    r"|nobody else|not (?:the|our) (?:system|tool|software|platform|hardware|machine)"
    r" (?:'s )?fault)\b"
)
_MAKING = compile_later(
    r"(?:making|who made|who make|who makes|committing|having made|made) (?:an? |the |such |these "
    r"|this |simple |silly |another )*(?:[a-z-]+ )?(?:errors?|mistakes?|slips?|typos?|blunders?)\b"
)
_WORKED = HANDS | wordset("""
forgot overlooked missed mistook misread transposed mistyped miskeyed confused wiped dug drilled
struck hit knocked kicked tripped skipped ignored omitted left broke caused pasting running typing
entering deleting pulling unplugging pressing clicking forgetting overlooking misreading confusing
mistyping mixing transposing swapping choosing selecting removing dropping killing rebooting closing
opening sending copying uploading cutting digging drilling kicking tripping skipping omitting
leaving merged pushed deployed committed sent published uploaded installed configured mounted
unmounted wrote set changed made took got did gave added put approved released issued started
stopped restarted rebooted failed neglected fell lost
""")
_INGS = frozenset(word for word in _WORKED if word.endswith("ing"))
_BARE = wordset("wrong cause causes trigger culprit origin link problem why rca rfo fault reason")
_PERSONS = compile_later(r"(?:team|teams|vendor|supplier|provider|staff|company|group|partner)s?")


def causes(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last word of what gives people as the cause."""
    yield from _stated(sentence)
    yield from _led(sentence)
    yield from _because(sentence)
    yield from _ended(sentence)


def _stated(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`the root cause was an engineer who ...`, `5th why: the technician unplugged ...`."""
    for noun in sentence.places_of(_CAUSES):
        at = _told_from(sentence, noun)
        if at and not _is_good(sentence, noun, at) and (last := _ends_there(sentence, noun, at)):
            yield noun, last


def _told_from(sentence: Sentence, noun: int) -> int:
    """The number of the word from which on it is told what a cause is, or 0."""
    words = sentence.words
    if words[noun] == "why" and words[noun + 1 : noun + 2] not in ([":"], ["was"], ["-"]):
        return 0
    near = range(noun + 1, min(noun + 9, len(words)))
    at = next((at for at in near if words[at] in _COPULA or words[at] in _BREAKS), 0)
    if not at or words[at] in _BREAKS:
        return 0
    while at < len(words) and (
        words[at] in _COPULA or words[at] in _FILL or words[at : at + 2] in _PAIRS
    ):
        at += 1
    return at if at < len(words) else 0


_FINDINGS = wordset("outcome conclusion verdict explanation source")
_BREAKS = wordset(", ; who because ( )")
_PAIRS = (["one", "and"], ["the", "same"], ["the", "end"])


def _ends_there(sentence: Sentence, noun: int, at: int) -> int:
    """The last word of people or their slip, if that stands at a word."""
    words = sentence.words
    plain = _PLAIN.match(sentence.text, sentence.offset(at))
    let_through = plain is None or _LET_THROUGH.search(sentence.text, plain.end())
    if plain and words[noun] in _BARE | _FINDINGS and not let_through:
        return sentence.word_at(plain.end() - 1)
    end = person(sentence, at)
    if not end:
        return 0
    thing = words[end - 1] in MACHINES_TOO
    if number := deed(sentence, end, _KEYED if thing else _WORKED):
        return number
    verb = end + (words[end : end + 1] == ["had"])
    told = not thing and words[noun] in _BARE and words[verb : verb + 1]
    if told and told[0].endswith("ed") and told[0] not in _SENSED:
        return verb
    making = _MAKING.match(sentence.text, sentence.offset(end)) if end < len(words) else None
    if making:
        return sentence.word_at(making.end() - 1)
    bare = words[noun] in _BARE and not thing
    if bare and not _PERSONS.fullmatch(words[end - 1]) and words[at] not in PERSONALS:
        return end - 1 if words[end : end + 1] in ([], [","], [";"], ["."]) else 0
    return 0


_KEYED = wordset("""
typed entered keyed pasted pressed clicked pulled pushed unplugged forgot misread mistyped mistook
overlooked confused selected picked typing entering pasting pressing clicking pulling pushing
unplugging forgetting misreading overlooking selecting opened closed
""")
_ENDING_DEEDS = _KEYED - wordset("opened closed selected picked") | wordset("""
deleted dropped erased wiped ran switched skipped swapped mixed transposed overwrote truncated
formatted
""")
_SENSED = wordset("""
needed wanted believed expected assumed noticed realised realized decided agreed followed trusted
relied received lacked asked tried suspected learned discovered spotted confirmed reported started
thought joined waited hoped planned preferred feared used investigated recognised recognized
""")


def _led(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`explained by the contractor entering ...`, `due to a mistake made while ...`."""
    words = sentence.words
    for found in sentence.find_at(_LEADING, _LEADERS):
        first, at = sentence.word_at(found.start()), sentence.word_at(found.end() - 1) + 1
        if is_possible(sentence, first) or at >= len(words):
            continue
        plain = _PLAIN.match(sentence.text, sentence.offset(at))
        if plain and plain[0] != "mistake" and not _LET_THROUGH.search(sentence.text, plain.end()):
            yield first, sentence.word_at(plain.end() - 1)
            continue
        end = person(sentence, at)
        if not end or end >= len(words):
            continue
        making = _MAKING.match(sentence.text, sentence.offset(end))
        if making:
            yield first, sentence.word_at(making.end() - 1)
        elif words[end] in (_KEYED if words[end - 1] in ALSO_THINGS else _INGS) & _INGS:
            yield first, end


_BECAUSE = wordset("because")
_DEEDS = HANDS | wordset("forgot overlooked missed skipped")


def _because(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`the site went down because an engineer deleted ...`."""
    words = sentence.words
    for at in sentence.places_of(_BECAUSE):
        end = person(sentence, at + 1)
        if not end or words[end - 1] in PERSONALS:
            continue
        number = deed(sentence, end, _DEEDS)
        before = sentence.before(at)
        if number and not _GOOD.search(before) and (not at or _BAD.search(before)):
            yield at, number


def _ended(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`... by an SRE, and that concludes the investigation`."""
    words = sentence.words
    found = _ENDING.search(sentence.text)
    if not found:
        return
    for at in range(len(words)):
        if at and words[at - 1] in ("so", "then", "until", "after", "before"):
            continue
        if words[at] == "by" or words[at] in DETERMINERS or words[at] == "someone":
            end = person(sentence, at + (words[at] == "by"))
            if not end:
                continue
            number = deed(sentence, end, _ENDING_DEEDS)
            number = number or (at if words[at] == "by" and words[at - 1 : at] in _DONE else 0)
            if number:
                yield at, max(number, end - 1)
                return


_DONE = [[word] for word in HANDS] + [["in"], ["out"], ["off"], ["made"], ["caused"]]


def _is_good(sentence: Sentence, noun: int, at: int) -> bool:
    """Whether the cause is that of something good, or is only talked about."""
    near = sentence.text[max(0, sentence.offset(noun) - 50) : sentence.offset(at)]
    return _GOOD.search(near) is not None


_ENDED = wordset("""
concludes conclude investigation analysis review inquiry matter case ticket report chain file
story factors factor causes cause further additional other questions question explanation reasons
reason steps step follow measures measure stop period story nothing issue fault problem defect
failure error bug malfunction designed intended expected implicated exonerated doubt alone fix
what all simple that else
""")
_SLIP_NOUNS = in_gate(ERRORS) | wordset("""
ups up thinkos thinko mis misclicks missed forgotten paste careless misstep
""")
_LED = (_LEADERS - wordset("the as on")) | wordset("account simple work fault")
"""What every one of the leaders holds."""
_NONE = wordset("no nothing")
CAUSE_NEEDS: dict[str, frozenset[str]] = {
    **dict.fromkeys((_CAUSES | _ENDED | _INGS) - {"because"}, NAMED | _SLIP_NOUNS),
    "because": NAMED,
    **dict.fromkeys(_SLIP_NOUNS, _LED | _CAUSES),
    "period": NAMED,
    "stop": wordset("full"),
    **dict.fromkeys(wordset("step steps further additional other measure measures"), _NONE),
    "nothing": wordset("else more further wrong fix investigate add but other"),
    "that": wordset("all simple"),
}
CAUSE_TRIGGERS = frozenset(CAUSE_NEEDS)
