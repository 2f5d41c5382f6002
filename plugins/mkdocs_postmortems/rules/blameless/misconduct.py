"""`blameless/fault`: duties neglected, and bad conduct."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.unrefused import by, named, said, within

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

_ITS = r"(?:its|their|his|her|our|my|the|any|every|all|a) (?:[a-z-]+ ){0,3}?"

_DUTY = (
    r"(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies)|commitments?|promises?|oath|word|remit"
    r"|due diligence)"
)

_GREAT = (
    r"(?:total|complete|utter|blatant|callous|wanton|flagrant|open|sheer|clear|gross|reckless"
    r"|cavalier|casual|shocking|absolute|breathtaking|staggering|profound|cynical|wilful)"
)

_BADLY = (
    r"(?:disgracefully|badly|irresponsibly|appallingly|outrageously|selfishly|atrociously"
    r"|dishonou?rably|shamefully|abominably|deplorably|dreadfully|terribly|poorly|abysmally"
    r"|unacceptably|childishly|stupidly|foolishly|unethically|improperly"
    r"|like (?:an? )?(?:[a-z]+ )?(?:child|children|amateurs?|cowboys?|idiots?|fools?|beginners?"
    r"|novices?|clowns?|toddlers?|maniacs?|madm[ae]n)|as if (?:nothing|they did not|it did not"
    r"|the rules))"
)

_VILE = (
    r"(?:deplorable|woeful|dismal|scandalous|reprehensible|unconscionable|contemptible|lamentable"
    r"|pitiful|outrageous|atrocious|abysmal|disgraceful|appalling|shameful|unacceptable|pathetic"
    r"|dreadful|substandard|inexcusable|indefensible|laughable|farcical|disappointing|shambolic"
    r"|poor|terrible|awful|slack|lamentably [a-z]+|a disgrace|a joke|a farce|a shambles"
    r"|not good enough|below par|subpar)"
)

PHRASES = (
    _phrase(
        "duty duties obligation obligations responsibility responsibilities commitment commitments"
        " promise promises oath word remit diligence",
        rf"\b(?P<verb>neglect(?:s|ed|ing)?|shirk(?:s|ed|ing)?|abdicat(?:es?|ed|ing)"
        rf"|evad(?:es?|ed|ing)|dodg(?:es?|ed|ing)|duck(?:s|ed|ing)|fail(?:s|ed|ing)? in"
        rf"|abandon(?:s|ed)|betray(?:s|ed)|renege[ds]? on|reneging on|went back on|ran from"
        rf"|walked away from|fell short of|did not (?:live up to|fulfil|fulfill|honou?r|keep"
        rf"|discharge|take)|broke|forgot|failed to (?:fulfil|fulfill|honou?r|discharge|live up to"
        rf"|meet)) {_ITS}{_DUTY}\b",
        by,
        beside="neglect neglects neglected neglecting shirk shirks shirked shirking abdicated"
        " abdicate abdicating evaded evades evading dodged dodges dodging ducked ducks ducking fail"
        " fails failed failing abandoned abandons betrayed betrays reneged renege reneges reneging"
        " went ran walked fell live fulfil fulfill honour honor keep discharge take broke forgot",
    ),
    _phrase(
        "reneged reneging derelict remiss shirked shirking culpable culpability blameworthy",
        r"\b(?:reneg(?:ed|ing) on|(?:was|were|is|are|been) (?:[a-z]+ly )?(?:derelict|remiss)"
        r"|shirk(?:ed|ing)\b|culpab(?:le|ility)|blameworthy)\b",
        named,
    ),
    _phrase(
        "responsible blame fault guilty",
        r"\b(?:it (?:is|was) )(?P<who>(?:the |our )?(?:[a-z-]+ ){1,3}?)(?:who|that) (?:is|are|was"
        r"|were|must be|should be) (?:[a-z]+ly |the ones )?(?:responsible for (?:the|this|our|that)"
        r"|to blame|at fault|guilty)",
        within,
        beside="it",
    ),
    _phrase(
        "on",
        r"\b(?:this|that|it|one|outage|incident|mess|failure|all of (?:this|it)|blame|fiasco"
        r"|disaster|loss|breach|downtime) (?:one |whole thing )?(?:is|was|'s) (?:squarely |entirely"
        r" |all |totally |solely |clearly |purely |completely |wholly |just |100 )*on"
        r" (?P<who>us|them|him|her|me|(?:the|our) (?:[a-z-]+ ){0,3}?[a-z-]+)"
        r"(?= [,;]|$| and| alone| -| \u2014)",
        lambda sentence, found: (
            within(sentence, found) or (found["who"] in ("us", "me") and said(sentence, found))
        ),
        beside="us them him her me team teams vendor supplier engineer engineers provider operator"
        " operators contractor management developers developer ops carrier reviewers reviewer"
        " admins dba dbas manager managers people group crew staff support",
    ),
    _phrase(
        "disregard contempt indifference disrespect regard respect concern consideration",
        rf"\b{_GREAT} (?:disregard|contempt|indifference|disrespect|lack of (?:respect|regard"
        rf"|concern))\b|\b(?:showed?|shown|showing|with|had|having|has|displayed?|paid|shows)"
        rf" (?:absolutely )?(?:no|scant|little|zero|not the slightest|precious little) (?:regard"
        rf"|respect|consideration|concern) (?:whatsoever |at all )?(?:for|to)\b|\bcontempt for"
        rf" (?:the"
        rf"|our|all|any)\b",
        named,
    ),
    _phrase(
        "disregard contempt",
        rf"\b{_GREAT} (?:disregard|contempt) (?:for|of) (?:the|our|all|any|basic|every) (?:[a-z]+ )"
        rf"{{0,2}}?(?:rules?|process|procedures?|polic(?:y|ies)|window|freeze|safety|customers)\b",
        said,
    ),
    _phrase(
        "behaved behave behaves acted conducted performed reacted responded handled treated"
        " behaving acting",
        rf"\b(?P<verb>behav(?:ed?|es|ing)|acted|acting|conducted (?:it|them|him|her)sel(?:f|ves)"
        rf"|performed|reacted|responded|handled (?:[a-z'-]+ ){{1,6}}?|treated (?:[a-z'-]+"
        rf" ){{1,6}}?)"
        rf" ?(?:(?:very|quite|so|rather|most|extremely|as usual) )?{_BADLY}(?= |$)",
        by,
    ),
    _phrase(
        "faith spite laziness greed malice vanity cowardice arrogance pride ego egos bravado",
        r"\bin bad faith\b|\bout of (?:pure |sheer |plain |simple )?(?:spite|laziness|greed|malice"
        r"|vanity|cowardice|arrogance|pride)\b|\b(?:greed|cowardice|bravado|vanity|egos?)\b(?="
        r" (?:of"
        r"|is|was|got|were|on|led|among|made)\b)",
        named,
    ),
    _phrase(
        "deplorable woeful dismal scandalous reprehensible unconscionable contemptible lamentable"
        " pitiful outrageous atrocious abysmal disgraceful appalling shameful unacceptable pathetic"
        " dreadful substandard inexcusable indefensible laughable farcical disappointing shambolic"
        " poor terrible awful slack disgrace joke farce shambles good subpar par",
        rf"\b(?P<who>(?:conduct|behaviou?r|performance|responses?|handling|attitude|work"
        rf"|communication|support|efforts?|service|workmanship|management|preparation|reaction"
        rf"|supervision|leadership|co-?operation|failure|refusal|inaction|silence|planning"
        rf"|handover|discipline|teamwork)"
        rf"(?: (?:of|by|from|in|at|during|that|on|over|this|to|with)(?: [a-z'-]+){{1,6}}?)?)"
        rf" (?:was|were|is|has been|had been) (?:simply |frankly |just |quite |nothing short of"
        rf" |truly |absolutely |downright |very |really |once again |completely |wholly |plainly"
        rf" |extremely |so )*{_VILE}\b",
        lambda sentence, found: (
            (
                people_named(sentence, found)
                or found["who"].split()[0] in ("conduct", "attitude", "workmanship", "leadership")
            )
            and said(sentence, found)
        ),
        beside="conduct behaviour behavior performance response responses handling attitude work"
        " communication support effort efforts service workmanship management preparation reaction"
        " failure refusal inaction silence supervision leadership cooperation planning handover"
        " discipline teamwork operation",
    ),
    _phrase(
        "deplorable woeful scandalous reprehensible unconscionable contemptible lamentable"
        " outrageous disgraceful shameful indefensible deplorably scandalously outrageously",
        r"\b(?:deplorabl[ey]|scandalous(?:ly)?|reprehensibl[ey]|unconscionabl[ey]|contemptibl[ey]"
        r"|lamentabl[ey]|outrageous(?:ly)?|indefensibl[ey]|woefully (?:negligent|unprepared"
        r"|incompetent)|utterly (?:useless|hopeless))\b",
        lambda sentence, found: (
            (
                people_named(sentence, found)
                or re.search(r"\b(?:way|how|handled|handling|conduct|behaviou?r)\b", sentence.text)
                is not None
            )
            and said(sentence, found)
        ),
    ),
    _phrase(
        "useless help waste hopeless",
        r"\b(?:worse than useless|utterly useless|completely useless|no help (?:at all|whatsoever)"
        r"|(?:complete |total |utter )?waste of (?:space|money|oxygen))\b",
        named,
        beside="worse utterly completely all whatsoever space money oxygen",
    ),
    _phrase(
        "exceeded overstepped abused misused",
        r"\b(?P<verb>exceeded|overstepped|abused|misused) (?:his|her|their|its) (?:own )?"
        r"(?:authority|powers?|remit|mandate|bounds|position|rights|privileges|access|role"
        r"|authori[sz]ation|brief|permissions)\b",
        by,
    ),
    _phrase(
        "himself herself themselves itself hands back backs nobody",
        r"\b(?P<verb>took it (?:up)?on (?:him|her|them|it)sel(?:f|ves)|took matters into (?:his|her"
        r"|their|its) own hands|(?:went|acted|did (?:it|this|that)|going) behind (?:the |our |his"
        r" |her |their |my )?(?:[a-z'-]+ ){0,5}?backs?|brought (?:this|it|that|all of (?:this|it)"
        r"|the (?:[a-z]+ ){1,2})(?: all)? (?:up)?on (?:it|them|him|her)sel(?:f|ves))\b",
        by,
        beside="took behind brought upon",
    ),
    _phrase(
        "itself themselves himself herself ourselves myself",
        r"\b(?:blame|blames|thank)(?: for (?:this|it|that))? but (?:it|them|him|her|our|my)sel"
        r"(?:f|ves)\b|\b(?:it|them|him|her|our|my)sel(?:f|ves) to (?:blame|thank)\b",
        people_named,
        beside="blame thank blames",
    ),
    _phrase(
        "damn toss hoot fig damns",
        r"\b(?:give|gives|gave|giving|gives) (?:a|two|one) (?:damn|damns|toss|hoot|hoots|fig)\b",
        people_named,
    ),
    _phrase(
        "care thought bothered arsed troubled lazy idle",
        r"\b(?P<verb>(?:takes?|took|taken|taking|taken) (?:absolutely )?(?:no|little|scant|too"
        r" little|precious little) care|(?:was|were|is|are|be) (?:far )?too (?:idle|lazy)"
        r"|could not (?:be|have been) (?:bothered|arsed|troubled)|(?:with(?:out)?|had) (?:no|a|any"
        r"|little|the slightest) thought (?:for|to) (?:the|our|safety|customers|anyone|others"
        r"|their))\b",
        named,
        beside="no little scant too not couldn without had",
    ),
    _phrase(
        "what which",
        r"^(?:and |but |so )?(?:what|which) (?:kind|sort|type|manner|self-respecting)(?: of)?"
        r" (?:an? )?(?P<who>(?:[a-z-]+ ){1,4})",
        people_within,
        beside="kind sort manner respecting",
    ),
)
