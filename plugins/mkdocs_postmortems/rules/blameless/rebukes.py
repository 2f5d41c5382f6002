"""`blameless/fault`: how people are scolded, and how those who did wrong are told from the rest."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.blame_laid import is_laid_on_people
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


def _refused(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.text[max(0, found.start() - 45) : found.start()]
    return REFUSED.search(before) is not None


def _said(sentence: Sentence, found: re.Match[str]) -> bool:
    return not _refused(sentence, found)


def _named(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_named(sentence, found) and not _refused(sentence, found)


def _within(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_within(sentence, found) and not _refused(sentence, found)


def _by(sentence: Sentence, found: re.Match[str]) -> bool:
    return by_people(sentence, found) and not _refused(sentence, found)


def _by_others(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people do it, and those who write do not say it of themselves."""
    before = sentence.words[: sentence.word_at(found.start())]
    return _by(sentence, found) and not {"we", "i"}.intersection(before[-3:])


def _on(sentence: Sentence, found: re.Match[str]) -> bool:
    return is_laid_on_people(sentence, sentence.word_at(found.end() - 1) + 1)


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
_FOOLS = (
    r"(?:clowns?|fools?|morons?|muppets?|numpt(?:y|ies)|buffoons?|imbeciles?|dimwits?|half-?wits?"
    r"|bozos?|dunces?|cretins?|slobs?|layabouts?|charlatans?|crooks?|jokers?|amateurs?|liars?"
    r"|slackers?|dolts?|nincompoops?|know-it-alls?|prima donnas?|hotshots?|bunglers?)"
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
        _by,
        beside="neglect neglects neglected neglecting shirk shirks shirked shirking abdicated"
        " abdicate abdicating evaded evades evading dodged dodges dodging ducked ducks ducking fail"
        " fails failed failing abandoned abandons betrayed betrays reneged renege reneges reneging"
        " went ran walked fell live fulfil fulfill honour honor keep discharge take broke forgot",
    ),
    _phrase(
        "reneged reneging derelict remiss shirked shirking culpable culpability blameworthy",
        r"\b(?:reneg(?:ed|ing) on|(?:was|were|is|are|been) (?:[a-z]+ly )?(?:derelict|remiss)"
        r"|shirk(?:ed|ing)\b|culpab(?:le|ility)|blameworthy)\b",
        _named,
    ),
    _phrase(
        "responsible blame fault guilty",
        r"\b(?:it (?:is|was) )(?P<who>(?:the |our )?(?:[a-z-]+ ){1,3}?)(?:who|that) (?:is|are|was"
        r"|were|must be|should be) (?:[a-z]+ly |the ones )?(?:responsible for (?:the|this|our|that)"
        r"|to blame|at fault|guilty)",
        _within,
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
            _within(sentence, found)
            or found["who"] in ("us", "me")
            and not _refused(sentence, found)
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
        rf"|respect|consideration|concern) (?:whatsoever |at all )?(?:for|to)\b|\bcontempt for (?:the"
        rf"|our|all|any)\b",
        _named,
    ),
    _phrase(
        "disregard contempt",
        rf"\b{_GREAT} (?:disregard|contempt) (?:for|of) (?:the|our|all|any|basic|every) (?:[a-z]+ )"
        rf"{{0,2}}?(?:rules?|process|procedures?|polic(?:y|ies)|window|freeze|safety|customers)\b",
        _said,
    ),
    _phrase(
        "behaved behave behaves acted conducted performed reacted responded handled treated"
        " behaving acting",
        rf"\b(?P<verb>behav(?:ed?|es|ing)|acted|acting|conducted (?:it|them|him|her)sel(?:f|ves)"
        rf"|performed|reacted|responded|handled (?:[a-z'-]+ ){{1,6}}?|treated (?:[a-z'-]+ ){{1,6}}?)"
        rf" ?(?:(?:very|quite|so|rather|most|extremely|as usual) )?{_BADLY}(?= |$)",
        _by,
    ),
    _phrase(
        "faith spite laziness greed malice vanity cowardice arrogance pride ego egos bravado",
        r"\bin bad faith\b|\bout of (?:pure |sheer |plain |simple )?(?:spite|laziness|greed|malice"
        r"|vanity|cowardice|arrogance|pride)\b|\b(?:greed|cowardice|bravado|vanity|egos?)\b(?= (?:of"
        r"|is|was|got|were|on|led|among|made)\b)",
        _named,
    ),
    _phrase(
        "deplorable woeful dismal scandalous reprehensible unconscionable contemptible lamentable"
        " pitiful outrageous atrocious abysmal disgraceful appalling shameful unacceptable pathetic"
        " dreadful substandard inexcusable indefensible laughable farcical disappointing shambolic"
        " poor terrible awful slack disgrace joke farce shambles good subpar par",
        rf"\b(?P<who>(?:conduct|behaviou?r|performance|responses?|handling|attitude|work"
        rf"|communication|support|efforts?|service|workmanship|management|preparation|reaction"
        rf"|supervision|leadership|co-?operation|failure|refusal|inaction|silence|planning|handover|discipline|teamwork)"
        rf"(?: (?:of|by|from|in|at|during|that|on|over|this|to|with)(?: [a-z'-]+){{1,6}}?)?)"
        rf" (?:was|were|is|has been|had been) (?:simply |frankly |just |quite |nothing short of"
        rf" |truly |absolutely |downright |very |really |once again |completely |wholly |plainly"
        rf" |extremely |so )*{_VILE}\b",
        lambda sentence, found: (
            (
                people_named(sentence, found)
                or found["who"].split()[0] in ("conduct", "attitude", "workmanship", "leadership")
            )
            and not _refused(sentence, found)
        ),
        beside="conduct behaviour behavior performance response responses handling attitude work"
        " communication support effort efforts service workmanship management preparation reaction"
        " failure refusal inaction silence supervision leadership cooperation planning handover discipline teamwork operation",
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
            and not _refused(sentence, found)
        ),
    ),
    _phrase(
        "useless help waste hopeless",
        r"\b(?:worse than useless|utterly useless|completely useless|no help (?:at all|whatsoever)"
        r"|(?:complete |total |utter )?waste of (?:space|money|oxygen))\b",
        _named,
    ),
    _phrase(
        "exceeded overstepped abused misused",
        r"\b(?P<verb>exceeded|overstepped|abused|misused) (?:his|her|their|its) (?:own )?"
        r"(?:authority|powers?|remit|mandate|bounds|position|rights|privileges|access|role"
        r"|authori[sz]ation|brief|permissions)\b",
        _by,
    ),
    _phrase(
        "himself herself themselves itself hands back backs nobody",
        r"\b(?P<verb>took it (?:up)?on (?:him|her|them|it)sel(?:f|ves)|took matters into (?:his|her"
        r"|their|its) own hands|(?:went|acted|did (?:it|this|that)|going) behind (?:the |our |his"
        r" |her |their |my )?(?:[a-z'-]+ ){0,5}?backs?|brought (?:this|it|that|all of (?:this|it)"
        r"|the (?:[a-z]+ ){1,2})(?: all)? (?:up)?on (?:it|them|him|her)sel(?:f|ves))\b",
        _by,
        beside="took behind brought upon",
    ),
    _phrase(
        "itself themselves himself herself ourselves myself",
        r"\b(?:blame|blames|thank)(?: for (?:this|it|that))? but (?:it|them|him|her|our|my)sel"
        r"(?:f|ves)\b|\b(?:it|them|him|her|our|my)sel(?:f|ves) to (?:blame|thank)\b",
        lambda sentence, found: people_named(sentence, found),
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
        _named,
        beside="no little scant too not couldn without had",
    ),
    _phrase(
        "what which",
        r"^(?:and |but |so )?(?:what|which) (?:kind|sort|type|manner|self-respecting)(?: of)?"
        r" (?:an? )?(?P<who>(?:[a-z-]+ ){1,4})",
        people_within,
        beside="kind sort manner respecting",
    ),
    _phrase(
        "mind minds",
        r"\bin (?:their|his|her|its) right minds?\b",
    ),
    _phrase(
        "earth hell heck world thinking playing",
        r"^(?:and |but |so )?(?:what|why|how|who) (?:(?:on earth|the hell|the heck|in the world)"
        r" [^;]{1,80}|(?:was|were) (?:the |our )?(?:[a-z-]+ ){1,4}(?:thinking|playing at))",
        people_within,
    ),
    _phrase(
        "competent respecting sane sensible serious professional decent responsible reasonable"
        " proper real baked",
        r"\bno (?:competent|self-respecting|sane|sensible|serious|professional|decent|responsible"
        r"|half-decent|reasonable|proper|real) (?P<who>(?:[a-z-]+ ){1,3}?)(?:would|should|could|ever"
        r"|leaves?|does|runs?|ships?|puts?|lets?|makes|writes|stores|hands|touches|merges|deploys"
        r"|forgets|will|treats|behaves)\b",
        people_within,
        beside="no",
    ),
    _phrase(
        "stonewalled lied lying lies deceived fobbed hoodwinked duped misled gaslit gaslighted"
        " bluffed palmed strung runaround stonewalling misleading dishonest deceitful",
        r"\b(?P<verb>stonewalled|stonewalling|lied|deceived|fobbed (?:us|me|them|our) off"
        r"|fobbed off|hoodwinked|duped|bluffed|gaslit|gaslighted|palmed us off|strung us along"
        r"|(?:gave|giving|given) us the run-?around|(?:was|were|been) (?:[a-z]+ly )?(?:dishonest"
        r"|deceitful|lying))\b",
        _by,
    ),
    _phrase(
        "sat kept hid concealed withheld suppressed hide hiding conceal",
        r"\b(?P<verb>hid|concealed|withheld|suppressed|kept quiet about|sat on) (?:[a-z'-]+ ){0,4}?"
        r"(?:failures?|failed|errors?|mistakes?|problems?|truth|facts?|results?|evidence|extent"
        r"|defects?|incident|outage|damage|breach|risks?|findings?|report|it (?:from|in)|this from"
        r"|that from|the [a-z]+ from)\b",
        _by,
    ),
    _phrase(
        "falsified doctored fudged forged faked falsifying faking",
        r"\b(?P<verb>falsified|doctored|fudged|forged|faked|falsifying|faking)\b",
        _by,
    ),
    _phrase(
        "tracks backside",
        r"\bcover(?:ed|ing)? (?:up )?(?:its|their|his|her) (?:own )?(?:tracks|backside)\b",
    ),
    _phrase(
        "lurch dry dark hanging stranded fend bus deserted abandoned",
        r"\b(?P<verb>(?:left|leaves|leaving|hung|threw|throwing|throws) (?:us|them|me|everyone"
        r"|everybody|his|her|their|(?:the|our) (?:[a-z-]+ ){1,3}?) ?(?:[a-z]+ )?(?:in the lurch"
        r"|high and dry|out to dry|to fend for|in the dark|hanging|stranded|under (?:the|a) bus)"
        r"|(?:abandoned|deserted) (?:us|them|its post|his post|her post|their posts?|its customers"
        r"|their customers|the [a-z]+ team|our customers))\b",
        _by_others,
    ),
    _phrase(
        "thanks courtesy",
        r"\bthanks to (?P<who>(?:the |our |an? )?(?:[a-z'-]+ ){1,4}?),? ?(?:'s )?(?:[a-z'-]+ )?,?"
        r" ?(?:we|the|our|customers|everyone|all|[0-9]+|half) (?!(?:[a-z0-9-]+ ){0,8}?(?:no|nothing"
        r"|none|without|only|restored|fixed|back|recovered)\b)(?:[a-z0-9-]+ ){0,8}?(?:lost|outage"
        r"|broke|broken|down|failed|missed|wasted|spent|corrupt\w*|offline|leaked|deleted|had to"
        r"|stuck|unable|could not|again)\b"
        r"|\bcourtesy of (?:the |our |an? )?(?:[a-z'-]+ ){0,3}?(?:team|department|vendor|engineer"
        r"|admins?|developers?|operator|contractor|people|group|supplier|provider|carrier)\b",
        lambda sentence, found: found[0].startswith("courtesy") or people_within(sentence, found),
    ),
    _phrase(
        "thank",
        r"\b(?:only (?:the |our )?(?:[a-z'-]+ ){1,4}?to thank|have (?:the |our )?(?:[a-z'-]+ ){1,4}?"
        r"to thank for (?:this|that|the (?:[a-z]+ )?(?:outage|mess|loss|failure|downtime|incident"
        r"|disaster|fiasco)))\b",
        people_within,
        beside="only this that outage mess loss failure downtime incident disaster fiasco",
    ),
    _phrase(
        "explanation apology explanations answers",
        r"\bow(?:e|es|ed|ing) (?:[a-z'-]+ ){0,5}?(?:explanations?|apolog(?:y|ies)|answers?)\b",
        _by_others,
        beside="owe owes owed owing",
    ),
    _phrase(
        "roll pay consequences explain answer",
        r"\bheads? (?:must|should|will|have to|ought to|need to|are going to|would) roll\b"
        r"|\b(?:someone|somebody|they|he|she|(?:the|those|that) (?:[a-z-]+ ){0,3}?(?:team|engineers?"
        r"|vendor|responsible|supplier|operators?|contractors?|developers?|people|person|managers?"
        r"|admins?|provider)) (?:has to|have to|must|should|will|needs to|need to|ought to) (?:now "
        r"|also |surely )?(?:pay (?:for|the price)|pay$|answer for|explain (?:it|him|her|them)sel"
        r"|own up|be made to)|\b(?:face|faces|faced|facing|bear|bears|suffer|take) (?:the |serious"
        r" |severe |some |appropriate |personal |disciplinary |further |all )*consequences\b",
        lambda sentence, found: (
            found[0].startswith("head")
            or people_named(sentence, found)
            and not {"customers", "users"}.intersection(sentence.words)
        ),
    ),
    _phrase(
        "removed off sacked pip improvement go told talking dressing riot carpet wrist earful task written demoted"
        " suspended penalised penalized sanctioned relieved stripped dismissed fired hr",
        r"\b(?:on|given) (?:an? )?(?:performance[ -])?(?:improvement plan|pip)\b"
        r"|\b(?:stern|serious|little|firm|quiet|good) (?:talking-to|talking to|word with)\b"
        r"|\b(?:dressing-down|dressing down|read the riot act|on the carpet|slap(?:ped)? on the wrist"
        r"|an earful|tak(?:en|ing) to task|took (?:[a-z]+ ){1,4}to task|hauled (?:over|before)"
        r"|been written up)\b"
        r"|\b(?P<verb>(?:has|have|had|was|were|be|been|is|are) (?:since |now |immediately |duly"
        r" |already |been |rightly )*(?:let go|told off|demoted|suspended|penali[sz]ed|sanctioned"
        r"|relieved of|stripped of|fired|sacked|dismissed|removed from (?:the (?:rota|team|project"
        r"|on-call|role|post)|his|her|their)|taken off (?:the (?:rota|project|team|on-call))))\b"
        r"|\bhr (?:has|have|had|is|was|were|will|department)\b[^;]{0,40} (?:informed|involved"
        r"|notified|deal|handle|looking|told|engaged)\b",
        lambda sentence, found: (
            _by(sentence, found)
            if found["verb"]
            else _said(sentence, found)
            and not (found[0].startswith("hr ") and "affected" in sentence.words)
        ),
    ),
    _phrase(
        "shamed shame shaming reprimand reprimands rebuke rebuked chastised scolded admonished"
        " berated rebuking censured lambasted",
        r"\b(?:should|must|ought to|will|to) be (?:publicly )?(?:named and shamed|shamed)\b"
        r"|\b(?:receiv|got|gets|given|issu)\w* (?:an? )?(?:formal |official |written |verbal"
        r" |stern )?(?:reprimand|rebuke)\b|\b(?:was|were|been|be) (?:[a-z]+ly )?(?:rebuked|chastised"
        r"|scolded|admonished|berated|censured|lambasted)\b",
        _said,
    ),
    _phrase(
        "fumbled flubbed muffed fluffed goofed cocked ballsed blew bodged butchered bumbled foot"
        " blundered bungled screwed wrecked trashed mangled",
        r"\b(?P<verb>fumbled|flubbed|muffed|fluffed|goofed|cocked (?:[a-z ]{1,30})?up|ballsed"
        r" (?:[a-z ]{1,30})?up|blew (?:it|this one|that one|the (?:deadline|chance|cutover|rollout"
        r"|release|deploy(?:ment)?|migration|restore|upgrade|maintenance|handover|failover|budget))"
        r"|bodged|butchered|bumbled|shot (?:itself|themselves|himself|herself) in the foot)\b",
        _by,
    ),
    _phrase(
        "howler gaffe clanger cock balls foul screw pig dog clown blunder gaffes boo faux mess ups"
        " up",
        r"\b(?:howlers?|gaffes?|clangers?|cock-ups?|balls-ups?|foul-ups?|screw-ups?|boo-boos?|faux"
        r" pas|mess-ups?|pig 's ear|dog 's (?:dinner|breakfast)|clown show)\b",
        _said,
        beside="howler gaffe gaffes clanger howlers clangers cock balls foul screw boo faux pas pig"
        " dog show mess",
    ),
    _phrase(
        "fisted handed brained assed arsed slovenly slapdash baked bungling tempered jobsworth"
        " hearted headed haphazard slipshod halfhearted",
        r"\b(?:ham|cack)-(?:fisted|handed)(?:ly)?\b|\bhare-?brained\b|\bhalf-(?:assed|arsed)(?:ly)?"
        r"\b|\bslovenly\b|\bhigh-handed(?:ly)?\b|\bpig-?headed\b|\bbig-?headed\b|\bjobsworths?\b",
        _said,
    ),
    _phrase(
        "clown clowns fool fools moron morons muppet muppets numpty numpties buffoon buffoons"
        " imbecile imbeciles dimwit dimwits halfwit halfwits bozo bozos dunce dunces cretin cretins"
        " slob slobs layabout layabouts charlatan charlatans crook crooks joker jokers amateur"
        " amateurs liar liars slackers slacker dolt dolts nincompoop nincompoops donnas hotshot"
        " hotshots bunglers wits wit alls",
        rf"\b(?:the|these|those|some|our|such|bunch of|band of|gang of|by|you|a|their|are|were)"
        rf" (?:(?:[a-z]+ ){{0,2}})?{_FOOLS}(?= (?:who|at|in|of|from|on|over|had|has|have|that|left"
        rf"|did|and|running|behind|with|must|should|again)\b| [,;:]|$)",
        lambda sentence, found: (
            not {"april", "class", "icon", "radio"}.intersection(sentence.words)
            and not _refused(sentence, found)
        ),
    ),
    _phrase(
        "slacking slacked goofing skived skiving loafing dozed dozing nodded snoozing daydreaming"
        " lounging loitering loafed idling drunk hungover tipsy gossiping",
        r"\b(?:slack(?:ed|ing) off|goof(?:ed|ing) (?:off|around)|skiv(?:ed|ing)|loaf(?:ed|ing)"
        r"|dozed off|dozing|nodded off|snoozing|daydreaming|lounging|loitering|gossiping|drunk"
        r"|hungover|tipsy)\b",
        _named,
    ),
    _phrase(
        "phone phones film films movie movies tv football netflix youtube facebook games game cards"
        " coffee pub television video videos chat",
        r"\b(?:play|watch|brows|scroll|chat|gossip|text|sipp|drink|star|look)ing (?:[a-z]+ ){0,4}?"
        r"(?:phones?|films?|movies?|tv|football|netflix|youtube|facebook|games?|cards|coffee"
        r"|television|videos?)\b|\b(?:was|were) (?:busy )?(?:at|in|down) the pub\b",
        _named,
        beside="playing watching browsing scrolling chatting gossiping texting sipping drinking"
        " staring looking pub",
    ),
    _phrase(
        "cut near hired promoted trusted allowed charge given",
        r"\b(?P<verb>(?:is|are|was|were|be) (?:simply |clearly |just |plainly )?not cut out (?:for"
        r"|to)|(?:should|ought|must) (?:not|never) (?:to )?(?:be|have been) (?:allowed|let|permitted"
        r") (?:any ?where )?near|(?:should|ought to) (?:never|not) have been (?:hired|promoted"
        r"|trusted|put in charge|allowed (?:to|near|in|on|any)|given (?:[a-z]+ )?(?:access|root"
        r"|the keys|admin|production|responsibility|this|that)))\b",
        _by,
        beside="out anywhere near never not shouldn",
    ),
    _phrase(
        "never",
        r"\b(?P<verb>(?:should|ought to) never have been given)\b",
        by_people,
        beside="given",
    ),
    _phrase(
        "grasp notion conception inkling clue concept",
        r"\b(?P<verb>(?:has|have|had|with) (?:absolutely |simply |clearly )?(?:no|little|not the"
        r" faintest|zero|hardly any) (?:real |proper )?(?:grasp|notion|conception|inkling|clue"
        r"|concept))\b",
        _by,
        beside="no little faintest zero hardly",
    ),
    _phrase(
        "save read write count spell type",
        r"\bto save (?:his|her|their|its) li(?:fe|ves)\b|\b(?P<verb>(?:can|could) not even"
        r" (?:read|write|count|spell|type))\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
        beside="life lives even",
    ),
    _phrase(
        "nonchalant nonchalance nonchalantly flippant flippantly cowardly selfish selfishly"
        " selfishness callous callously spiteful petulant vindictive spineless condescending"
        " disgruntled greedy careless blase",
        r"\b(?:nonchalan(?:t|ce|tly)|flippant(?:ly)?|cowardly|selfish(?:ly|ness)?|callous(?:ly)?"
        r"|spiteful|petulant|vindictive|spineless|condescending|disgruntled (?:ex-)?(?:employee"
        r"|engineer|worker|contractor|admin|administrator|developer|staff|insider|colleague))\b",
        _named,
    ),
    _phrase(
        "skimped skimping skimp cheaped way can roughshod nose liberties god roulette wall fence"
        " profit profits bonus bonuses penny tested",
        r"\b(?:skimp(?:ed|ing|s)? on|cheaped out|penny-pinching|penny-wise|(?:took|taking|takes|take)"
        r" the (?:easy|lazy|cheap) (?:way out|way|route|option|path)|kick(?:ed|ing|s)? the can"
        r"|(?:rode|ran|riding|running) rough-?shod|thumb(?:ed|ing) (?:its|their|his|her) noses?"
        r"|took liberties|play(?:ed|ing) (?:god|russian roulette)|(?:profits?|money|bonus(?:es)?|"
        r"sales|margins?|greed|share price) (?:before|over|ahead of|above) (?:safety|quality|people"
        r"|customers|reliability|security|everything)|(?:threw|thrown|throwing) (?:it |this |the"
        r" (?:[a-z]+ ){1,2})?over the (?:wall|fence))\b",
        _named,
    ),
    _phrase(
        "half",
        r"\b(?:pushed|shipped|released|rushed|deployed|threw|delivered) (?:[a-z]+ ){0,4}?"
        r"(?:half-(?:tested|finished|baked|cooked|done))\b",
        _by,
        beside="tested finished baked cooked done",
    ),
    _phrase(
        "hurry haste rush",
        r"\bin (?:a|his|her|their|such a) (?:hurry|haste|rush) to (?:get home|go home|leave|finish"
        r"|impress|please|hit|ship|be done|get it)\b",
        _named,
    ),
    _phrase(
        "sand",
        r"\b(?:bur(?:y|ied|ying|ies)|stuck|sticking|put|putting) (?:its|their|his|her|our) heads?"
        r" (?:deep )?in(?:to)? the sand\b",
    ),
    _phrase(
        "usual always ever again form typically typical predictably",
        r"(?:^|, )(?:as (?:usual|always|ever)|once again|yet again|true to form|typically"
        r"|predictably) ,? ?(?P<who>(?:the |our |those |these )?(?:[a-z-]+ ){1,4}?)(?:had |has |have"
        r" )?(?:forgot\w*|failed to|broke|breaks|broken|ignored|ignores|let us|did not (?:bother|care"
        r"|tell|test|read|listen|check)|was late|were late|got it wrong|messed|screwed|missed|was"
        r" nowhere|were nowhere|dropped|never|could not be bothered|botched|left us)\b",
        people_within,
    ),
    _phrase(
        "nowhere awol mia",
        r"\b(?P<verb>(?:was|were) nowhere (?:to be (?:found|seen|heard)|in sight)|(?:went|was|were"
        r"|been|gone) (?:awol|mia|missing in action))\b",
        _by,
    ),
    _phrase(
        "job",
        r"\b(?P<verb>(?:had|have|has) (?:just |only |literally |exactly )?one job)(?= [.,;:]|$| to"
        r" do| and)",
        _by,
        beside="one",
    ),
    _phrase(
        "better expected expect",
        r"\b(?:expect(?:s|ed)?|deserves?|deserved|hoped for|demand(?:ed)?) (?:far |much |a lot"
        r" |something )?better (?:from|of|than)\b",
        lambda sentence, found: _on(sentence, found) and not _refused(sentence, found),
        beside="expect expects expected deserve deserves deserved hoped demand demanded",
    ),
    _phrase(
        "standard standards",
        r"\b(?:below|beneath|short of|far from) (?:any|every|all|even the) (?:acceptable |minimum"
        r" |professional |basic |usual |lowest |conceivable |reasonable )*standards?\b",
        _named,
    ),
    _phrase(
        "forbidden prohibited",
        r"\b(?:knew|knowing|aware|told)\b[^;]{1,60} (?:forbidden|prohibited|not allowed|against the"
        r" rules|off limits|off-limits)\b[^;]{0,30} (?:anyway|regardless|all the same|still|did it)",
        people_named,
        beside="knew knowing aware told",
    ),
    _phrase(
        "excuse excuses",
        r"\b(?:made|makes|making|invented|offered|full of|hid behind) (?:[a-z]+ ){0,3}?excuses?\b"
        r"|\b(?:lame|feeble|weak|flimsy|sorry|poor|usual|pathetic|cheap) excuses?\b"
        r"|\b(?:team|engineer|operator|vendor|supplier|contractor|developer|manager|management"
        r"|provider|carrier|their|his|her)(?: 's)? (?:only |usual )?excuse (?:is|was)\b",
        _said,
    ),
    _phrase("culpa", r"\bmea culpa\b"),
    _phrase("bad", r"(?:^|, |; )(?:totally |all )?my bad\b", beside="my"),
    _phrase(
        "fault faults",
        r"\b(?:entirely|solely|wholly|squarely|all|clearly|100) (?:the |our )?(?:[a-z-]+ ){0,3}?"
        r"(?:'s |' )?fault$",
        _within,
    ),
    _phrase(
        "hands",
        r"\b(?:left|put|leaving|placed) (?:[a-z'-]+ ){0,4}?in (?:the )?(?:[a-z]+ )?(?:incapable"
        r"|unsafe|incompetent|clumsy|the wrong|inexperienced) hands\b|\bblood on (?:its|their|his"
        r"|her) hands\b",
    ),
    _phrase(
        "blame",
        r"\b(?:shift|shifts|shifted|shifting|push|pushed|pushing|pin|pins|pinned|lay|lays|laid|put"
        r"|puts|deflect|deflects|deflected|deflecting|pass|passed) (?:the |all |all the |most of the"
        r" )?blame (?:squarely |firmly |entirely )?(?:on|onto|to|for|at|with|upon)\b",
        lambda sentence, found: (
            (_on(sentence, found) or by_people(sentence, found)) and not _refused(sentence, found)
        ),
    ),
)
