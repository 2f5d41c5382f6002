"""`blameless/fault`: rules that people are said to have broken, and how they are said to be."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    people_named,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.unrefused import by, named, said, within

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

_PURPOSE = re.compile(r"\b(?:to [a-z]+|so that|because|while|in order|as (?:the|agreed)|for)\b")


def _for_nothing(sentence: Sentence, found: re.Match[str]) -> bool:
    purpose = _PURPOSE.search(sentence.text, found.end())
    return by(sentence, found) and not purpose


_RULES = (
    r"(?:rules?|controls?|process|procedures?|protocols?|polic(?:y|ies)|checks?|approvals?|review"
    r"|gates?|freeze|board|safeguards?|interlocks?|lock-?out|instructions?|orders?|regulations?"
    r"|guidelines?|warnings?|permit|safety)"
)
_VERY = (
    r"(?:simply |frankly |just |utterly |completely |totally |absolutely |really |clearly |plainly"
    r" |very |quite |so |once again |again |equally |both |extremely |rather |wholly |downright "
    r"|far"
    r" too |too )*"
)

PHRASES = (
    _phrase("defiance violation breach", r"\bin (?:violation|breach|defiance) of\b", named),
    _phrase("contempt", r"\bwith (?:[a-z]+ )?contempt\b", named),
    _phrase(
        "defied flouted disobeyed broke violated ignored bypassed circumvented sidestepped dodged"
        " skirted evaded overrode disregarded defeated",
        rf"\b(?P<verb>defied|flouted|disobeyed|broke|violated|ignored|bypassed|circumvented"
        rf"|sidestepped|dodged|skirted|evaded|overrode|disregarded|defeated) (?:the |our |all "
        rf"|every"
        rf" |any |its |their |company |explicit |all the )*(?:[a-z-]+ ){{0,3}}?{_RULES}\b",
        lambda sentence, found: (
            by(sentence, found)
            and not re.search(
                r"^ (?:because|since|as (?:the|agreed)|so that|that (?:was|had))",
                sentence.text[found.end() :],
            )
        ),
        beside="rule rules control controls process procedure procedures protocol protocols policy"
        " policies check checks approval approvals review gate gates freeze board safeguard"
        " safeguards interlock interlocks lock lockout instruction instructions order orders"
        " regulation regulations guideline guidelines warning warnings permit safety",
    ),
    _phrase(
        "deliberately intentionally knowingly wilfully willfully consciously purposely maliciously"
        " secretly blatantly brazenly sneakily surreptitiously purpose",
        r"\b(?P<verb>(?:deliberately|intentionally|knowingly|wil?lfully|consciously|purposely)"
        r" (?:turned"
        r" off|switched off|disabled|hid|removed|bypassed|ignored|left|deleted|skipped|silenced"
        r"|muted"
        r"|broke|circumvented|withheld|concealed|misled|violated|sabotaged|altered|tampered"
        r"|overrode"
        r"|cut))\b",
        _for_nothing,
    ),
    _phrase(
        "maliciously secretly blatantly brazenly sneakily surreptitiously",
        r"\b(?P<verb>(?:maliciously|secretly|blatantly|brazenly|sneakily|surreptitiously)"
        r" [a-z]+ed)\b",
        by,
    ),
    _phrase(
        "sneaked snuck sneaking smuggled",
        r"\b(?P<verb>sneaked|snuck|smuggled)\b(?: [a-z'-]+){0,5}? (?:in|through|past|into)\b",
        lambda sentence, found: (
            by(sentence, found)
            or (
                re.search(r"^ by ", sentence.text[found.end() :]) is not None
                and people_named(sentence, found)
            )
        ),
    ),
    _phrase(
        "tampered meddled monkeyed fiddled messed toyed meddling tampering",
        r"\b(?P<verb>tampered with|meddled (?:with|in)|monkeyed (?:with|around)|fiddled with|messed"
        r" (?:around )?with|toyed with|meddling)\b(?! nothing)",
        by,
    ),
    _phrase(
        "risk danger jeopardised jeopardized endangered lives",
        r"\b(?P<verb>put (?:[a-z'-]+ ){1,4}?(?:at risk|in danger) (?:for|through|by|because|just"
        r"|with)"
        r"|jeopardi[sz]ed|endangered|recklessly endangered)\b",
        by,
    ),
    _phrase("promises lip", r"\b(?:empty|false|broken) promises\b|\blip service\b", said),
    _phrase(
        "miserably spectacularly dismally abysmally utterly",
        r"\b(?P<verb>failed (?:us )?(?:miserably|spectacularly|utterly|abysmally|dismally))\b",
        by,
    ),
    _phrase(
        "excuses",
        r"\b(?:make|makes|making|made) (?:up )?(?:nothing but |only |more |lame )?excuses\b",
        named,
    ),
    _phrase(
        "hopeless useless rude unhelpful unfit incompetent inept lazy arrogant careless negligent"
        " clueless unreliable irresponsible uncooperative obstructive dishonest stupid foolish"
        " pathetic ignorant reckless sloppy unprofessional complacent stubborn slack amateurish"
        " gullible evasive indifferent untrustworthy overconfident cavalier dismissive worthless"
        " incapable unqualified impatient greedy selfish inattentive forgetful",
        rf"\b(?P<verb>(?:is|was|are|were|proved|has been|have been|had been) {_VERY}(?:hopeless"
        rf"|useless"
        rf"|rude|unhelpful|unfit|incompetent|inept|lazy|arrogant|careless|negligent|clueless"
        rf"|unreliable|irresponsible|uncooperative|obstructive|dishonest|stupid|foolish|pathetic"
        rf"|ignorant|reckless|sloppy|unprofessional|complacent|stubborn|slack|amateurish|gullible"
        rf"|evasive|indifferent|untrustworthy|overconfident|cavalier|dismissive|worthless|incapable"
        rf"|unqualified|impatient|greedy|selfish|inattentive|forgetful))\b",
        by,
    ),
    _phrase(
        "right authority",
        r"\b(?P<verb>(?:had|has|have) (?:absolutely )?no (?:right|authority) to(?! (?:access"
        r"|read|write"
        r"|log|see|use|open|push|merge)\b))",
        by,
    ),
    _phrase(
        "vanity pet empire obsession",
        r"\b(?:vanity|pet) projects?\b|\bempire[- ]building\b|\bobsession (?:of|with)\b",
        named,
    ),
    _phrase(
        "brushed fobbed talked palmed brush hung",
        r"\b(?P<verb>brushed (?:[a-z'-]+ ){1,4}?(?:off|aside)|palmed (?:[a-z'-]+ ){1,4}?off"
        r"|talked down"
        r" to|gave (?:[a-z]+ ){1,3}the brush-?off|hung up on)\b|\bfobbed (?:[a-z'-]+ ){0,3}?off\b",
        lambda sentence, found: found["verb"] is None or by(sentence, found),
    ),
    _phrase(
        "excuse excuses",
        r"\b(?:can|could|should|will|is|are|was) (?:there )?(?:be )?no (?:possible |valid "
        r"|conceivable )?"
        r"excuses?\b",
    ),
    _phrase(
        "lapse lapses",
        r"\b(?:serious|shocking|grave|unforgivable|terrible|appalling|embarrassing|disgraceful|bad"
        r"|inexcusable|stunning|dreadful|inexplicable|unprofessional|collective) lapses?\b",
        said,
    ),
    _phrase(
        "judgement judgment form",
        r"\bjudge?ment (?:was|is|were) (?:[a-z]+ )?(?:poor|bad|flawed|lacking|clouded|wanting"
        r"|terrible)"
        r"\b|\b(?:poor|bad) form\b(?! (?:data|field|validation|input))",
        said,
        beside="poor bad flawed lacking clouded wanting terrible",
    ),
    _phrase(
        "garbage rubbish junk trash crap",
        r"\b(?:is|was|are|were) (?:complete |utter |total |pure |absolute |sheer )?(?:garbage"
        r"|rubbish"
        r"|junk|trash|crap)(?= [,;]|$| and\b)",
        named,
    ),
    _phrase(
        "fool idiot madman amateur novice beginner moron lunatic idiots fools",
        r"\bonly (?:an? |real |true |complete )*(?:fools?|idiots?|madman|amateurs?|moron|lunatic"
        r"|beginner) (?:would|could|does|runs|leaves|trusts)\b",
    ),
    _phrase(
        "corner corners",
        r"\bcut(?:ting)? (?:every|all the|some|several|any|a few|too many|all|many|the)"
        r" (?:possible )?"
        r"corners?\b",
        named,
        beside="cut cutting",
    ),
    _phrase(
        "neglected neglects neglecting",
        r"\b(?P<verb>neglect(?:ed|s|ing)) (?:his|her|their|its|the|our|all|basic|even)\b",
        by,
    ),
    _phrase(
        "duty part share bit",
        r"\b(?P<verb>(?:did|does|do) not do (?:his|her|their|its) (?:duty|part|share|bit))\b",
        by,
        beside="do",
    ),
    _phrase("way", r"\b(?P<verb>look(?:ed|s|ing) the other way)\b", by, beside="other"),
    _phrase(
        "guilty culprit culprits offender blame fault villain",
        r"^(?:guilty(?: party)?|culprits?|offender|villain|to blame|blame|at fault|who (?:is|'s)"
        r" to blame"
        r"|who is at fault) :? ?(?P<who>(?:[a-z'-]+ ?){1,6})",
        lambda sentence, found: (
            within(sentence, found) and re.match(r"[a-z ']+ : ", sentence.text) is not None
        ),
    ),
    _phrase(
        "responsibility blame",
        r"\b(?:responsibility|blame) (?:for (?:[a-z'-]+ ){1,6}?)?(?:lies|rests|falls|lay|is)"
        r" (?:squarely"
        r" |solely )?(?:with|on) (?P<who>(?:the |our |an? )?(?:[a-z-]+ ){1,4}?)who (?:signed"
        r"|approved"
        r"|merged|pushed|deployed|wrote|ran|broke|ordered|ignored|deleted|changed|let|failed"
        r"|did)\b",
        within,
    ),
    _phrase("learned learnt", r"\b(?P<verb>(?:has|have|had) (?:learned|learnt) nothing)\b", by),
    _phrase(
        "unacceptable acceptable intolerable inexcusable unforgivable tolerate tolerated",
        r"\bit (?:is|was) (?:simply |totally |completely |just )?(?:unacceptable|not acceptable"
        r"|intolerable|inexcusable|unforgivable) (?:that|how|for)\b|, which (?:is|was) (?:simply"
        r" |totally )?(?:unacceptable|inexcusable|unforgivable|not acceptable)\b|\bwill not"
        r" (?:be )?"
        r"tolerated?\b|\b(?:behaviou?r|conduct|attitude)(?: [a-z'-]+){0,6}? (?:is|was) not"
        r" acceptable\b",
        lambda sentence, found: named(sentence, found) or "behaviour" in sentence.words,
    ),
    _phrase(
        "apply better",
        r"\brules (?:do|did|does) not apply to (?:him|her|them|it|us)(?= |$)"
        r"|\b(?P<verb>(?:thought|decided"
        r"|believed|assumed)(?: that)? (?:he|she|they|it) knew better)\b",
        lambda sentence, found: found["verb"] is None or by(sentence, found),
        beside="rules knew",
    ),
    _phrase(
        "one ones",
        r"(?:\b(?:is|was|are|were) |^)the ones? (?:who|that) (?:caused|broke|did|started|deleted"
        r"|failed"
        r"|let|brought)\b",
        named,
        beside="caused broke did started deleted failed let brought",
    ),
    _phrase(
        "job jobs",
        r"(?:\bif |^had )(?P<who>(?:[a-z'-]+ ){1,5}?)(?:had |'d )?done (?:its|his|her|their)"
        r" jobs?\b",
        within,
        beside="done",
    ),
    _phrase(
        "caught",
        r"\b(?P<verb>(?:was|were|been|got) caught (?:lying|napping|red-handed|sleeping|asleep"
        r"|with (?:its"
        r"|their|his|her) pants down))\b",
        by,
    ),
    _phrase(
        "failed",
        r"\b(?P<verb>failed (?:(?:our|its|their|his|her) (?:own )?(?:customers|users|people"
        r"|patients"
        r"|clients|passengers|staff|guests|colleagues|community|partners)|you)(?= [,;]|$))",
        by,
        beside="customers users people patients clients passengers staff guests colleagues"
        " community"
        " partners you",
    ),
    _phrase("punishment", r"\bas (?:an? )?punishment\b", said),
    _phrase(
        "typical",
        r"^typical :|\btypical (?:vendor|management|supplier|developer|manager|sales|marketing)"
        r" (?:behaviou?r|attitude|move|excuse|response)\b",
    ),
    _phrase("rot", r"\bleft (?:[a-z'-]+ ){1,4}to rot\b"),
    _phrase("interest", r"\bthe slightest interest in\b"),
)
