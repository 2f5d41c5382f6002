"""`blameless/fault`: rules that people are said to have broken, and how they are said to be."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.blame_phrases import REFUSED
from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

_PURPOSE = re.compile(r" (?:to [a-z]+|so that|because|while|in order|as (?:the|agreed)|for)\b")


def _said(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.text[max(0, found.start() - 45) : found.start()]
    return REFUSED.search(before) is None


def _named(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_named(sentence, found) and _said(sentence, found)


def _within(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_within(sentence, found) and _said(sentence, found)


def _by(sentence: Sentence, found: re.Match[str]) -> bool:
    return by_people(sentence, found) and _said(sentence, found)


def _for_nothing(sentence: Sentence, found: re.Match[str]) -> bool:
    purpose = _PURPOSE.search(sentence.text, found.end())
    return _by(sentence, found) and not purpose


_RULES = (
    r"(?:rules?|controls?|process|procedures?|protocols?|polic(?:y|ies)|checks?|approvals?|review"
    r"|gates?|freeze|board|safeguards?|interlocks?|lock-?out|instructions?|orders?|regulations?"
    r"|guidelines?|warnings?|permit|safety)"
)
_VERY = (
    r"(?:simply |frankly |just |utterly |completely |totally |absolutely |really |clearly |plainly"
    r" |very |quite |so |once again |again |equally |both |extremely |rather |wholly |downright |far"
    r" too |too )*"
)

PHRASES = (
    _phrase("defiance violation breach", r"\bin (?:violation|breach|defiance) of\b", _named),
    _phrase("contempt", r"\bwith (?:[a-z]+ )?contempt\b", _named),
    _phrase(
        "defied flouted disobeyed broke violated ignored bypassed circumvented sidestepped dodged"
        " skirted evaded overrode disregarded defeated",
        rf"\b(?P<verb>defied|flouted|disobeyed|broke|violated|ignored|bypassed|circumvented"
        rf"|sidestepped|dodged|skirted|evaded|overrode|disregarded|defeated) (?:the |our |all |every"
        rf" |any |its |their |company |explicit |all the )*(?:[a-z-]+ ){{0,3}}?{_RULES}\b",
        lambda sentence, found: _by(sentence, found) and not re.search(
            r"^ (?:because|since|as (?:the|agreed)|so that|that (?:was|had))", sentence.text[found.end() :]
        ),
        beside="rule rules control controls process procedure procedures protocol protocols policy"
        " policies check checks approval approvals review gate gates freeze board safeguard"
        " safeguards interlock interlocks lock lockout instruction instructions order orders"
        " regulation regulations guideline guidelines warning warnings permit safety",
    ),
    _phrase(
        "deliberately intentionally knowingly wilfully willfully consciously purposely maliciously"
        " secretly blatantly brazenly sneakily surreptitiously purpose",
        r"\b(?P<verb>(?:deliberately|intentionally|knowingly|wil?lfully|consciously|purposely) (?:turned"
        r" off|switched off|disabled|hid|removed|bypassed|ignored|left|deleted|skipped|silenced|muted"
        r"|broke|circumvented|withheld|concealed|misled|violated|sabotaged|altered|tampered|overrode"
        r"|cut))\b",
        _for_nothing,
    ),
    _phrase(
        "maliciously secretly blatantly brazenly sneakily surreptitiously",
        r"\b(?P<verb>(?:maliciously|secretly|blatantly|brazenly|sneakily|surreptitiously) [a-z]+ed)\b",
        _by,
    ),
    _phrase(
        "sneaked snuck sneaking smuggled",
        r"\b(?P<verb>sneaked|snuck|smuggled)\b(?: [a-z'-]+){0,5}? (?:in|through|past|into)\b",
        lambda sentence, found: (
            _by(sentence, found)
            or re.search(r"^ by ", sentence.text[found.end() :]) is not None
            and people_named(sentence, found)
        ),
    ),
    _phrase(
        "tampered meddled monkeyed fiddled messed toyed meddling tampering",
        r"\b(?P<verb>tampered with|meddled (?:with|in)|monkeyed (?:with|around)|fiddled with|messed"
        r" (?:around )?with|toyed with|meddling)\b",
        _by,
    ),
    _phrase(
        "risk danger jeopardised jeopardized endangered lives",
        r"\b(?P<verb>put (?:[a-z'-]+ ){1,4}?(?:at risk|in danger) (?:for|through|by|because|just|with)"
        r"|jeopardi[sz]ed|endangered|recklessly endangered)\b",
        _by,
    ),
    _phrase("promises lip", r"\b(?:empty|false|broken) promises\b|\blip service\b", _said),
    _phrase(
        "miserably spectacularly dismally abysmally utterly",
        r"\b(?P<verb>failed (?:us )?(?:miserably|spectacularly|utterly|abysmally|dismally))\b",
        _by,
    ),
    _phrase(
        "excuses",
        r"\b(?:make|makes|making|made) (?:up )?(?:nothing but |only |more |lame )?excuses\b",
        _named,
    ),
    _phrase(
        "hopeless useless rude unhelpful unfit incompetent inept lazy arrogant careless negligent"
        " clueless unreliable irresponsible uncooperative obstructive dishonest stupid foolish"
        " pathetic ignorant reckless sloppy unprofessional complacent stubborn slack amateurish"
        " gullible evasive indifferent untrustworthy overconfident cavalier dismissive worthless"
        " incapable unqualified impatient greedy selfish inattentive forgetful",
        rf"\b(?P<verb>(?:is|was|are|were|proved|has been|have been|had been) {_VERY}(?:hopeless|useless"
        rf"|rude|unhelpful|unfit|incompetent|inept|lazy|arrogant|careless|negligent|clueless"
        rf"|unreliable|irresponsible|uncooperative|obstructive|dishonest|stupid|foolish|pathetic"
        rf"|ignorant|reckless|sloppy|unprofessional|complacent|stubborn|slack|amateurish|gullible"
        rf"|evasive|indifferent|untrustworthy|overconfident|cavalier|dismissive|worthless|incapable"
        rf"|unqualified|impatient|greedy|selfish|inattentive|forgetful))\b",
        _by,
    ),
    _phrase(
        "right authority",
        r"\b(?P<verb>(?:had|has|have) (?:absolutely )?no (?:right|authority) to(?! (?:access|read|write"
        r"|log|see|use|open|push|merge)\b))",
        _by,
    ),
    _phrase(
        "vanity pet empire obsession",
        r"\b(?:vanity|pet) projects?\b|\bempire[- ]building\b|\bobsession (?:of|with)\b",
        _named,
    ),
    _phrase(
        "brushed fobbed talked palmed brush hung",
        r"\b(?P<verb>brushed (?:[a-z'-]+ ){1,4}?(?:off|aside)|palmed (?:[a-z'-]+ ){1,4}?off|talked down"
        r" to|gave (?:[a-z]+ ){1,3}the brush-?off|hung up on)\b|\bfobbed (?:[a-z'-]+ ){0,3}?off\b",
        lambda sentence, found: found["verb"] is None or _by(sentence, found),
    ),
    _phrase(
        "excuse excuses",
        r"\b(?:can|could|should|will|is|are|was) (?:there )?(?:be )?no (?:possible |valid |conceivable )?"
        r"excuses?\b",
    ),
    _phrase(
        "lapse lapses",
        r"\b(?:serious|shocking|grave|unforgivable|terrible|appalling|embarrassing|disgraceful|bad"
        r"|inexcusable|stunning|dreadful|inexplicable|unprofessional|collective) lapses?\b",
        _said,
    ),
    _phrase(
        "judgement judgment form",
        r"\bjudge?ment (?:was|is|were) (?:[a-z]+ )?(?:poor|bad|flawed|lacking|clouded|wanting|terrible)"
        r"\b|\b(?:poor|bad) form\b(?! (?:data|field|validation|input))",
        _said,
        beside="poor bad flawed lacking clouded wanting terrible",
    ),
    _phrase(
        "garbage rubbish junk trash crap",
        r"\b(?:is|was|are|were) (?:complete |utter |total |pure |absolute |sheer )?(?:garbage|rubbish"
        r"|junk|trash|crap)(?= [,;]|$| and\b)",
        _named,
    ),
    _phrase(
        "fool idiot madman amateur novice beginner moron lunatic idiots fools",
        r"\bonly (?:an? |real |true |complete )*(?:fools?|idiots?|madman|amateurs?|moron|lunatic"
        r"|beginner) (?:would|could|does|runs|leaves|trusts)\b",
    ),
    _phrase(
        "corner corners",
        r"\bcut(?:ting)? (?:every|all the|some|several|any|a few|too many|all|many|the) (?:possible )?"
        r"corners?\b",
        _named,
        beside="cut cutting",
    ),
    _phrase(
        "neglected neglects neglecting",
        r"\b(?P<verb>neglect(?:ed|s|ing)) (?:his|her|their|its|the|our|all|basic|even)\b",
        _by,
    ),
    _phrase(
        "duty part share bit",
        r"\b(?P<verb>(?:did|does|do) not do (?:his|her|their|its) (?:duty|part|share|bit))\b",
        _by,
    ),
    _phrase("way", r"\b(?P<verb>look(?:ed|s|ing) the other way)\b", _by, beside="other"),
    _phrase(
        "guilty culprit culprits offender blame fault villain",
        r"^(?:guilty(?: party)?|culprits?|offender|villain|to blame|blame|at fault|who (?:is|'s) to blame"
        r"|who is at fault) :? ?(?P<who>(?:[a-z'-]+ ?){1,6})",
        lambda sentence, found: _within(sentence, found)
        and re.match(r"[a-z ']+ : ", sentence.text) is not None,
    ),
    _phrase(
        "responsibility blame",
        r"\b(?:responsibility|blame) (?:for (?:[a-z'-]+ ){1,6}?)?(?:lies|rests|falls|lay|is) (?:squarely"
        r" |solely )?(?:with|on) (?P<who>(?:the |our |an? )?(?:[a-z-]+ ){1,4}?)who (?:signed|approved"
        r"|merged|pushed|deployed|wrote|ran|broke|ordered|ignored|deleted|changed|let|failed|did)\b",
        _within,
    ),
    _phrase("learned learnt", r"\b(?P<verb>(?:has|have|had) (?:learned|learnt) nothing)\b", _by),
)
