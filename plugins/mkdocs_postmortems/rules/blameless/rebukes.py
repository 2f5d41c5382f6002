"""`blameless/fault`: people let down, and people made to answer for it."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.unrefused import by, said

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)


def _by_others(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people do it, and those who write do not say it of themselves."""
    before = sentence.words[: sentence.word_at(found.start())]
    return by(sentence, found) and not {"we", "i"}.intersection(before[-3:])


_FOOLS = (
    r"(?:clowns?|fools?|morons?|muppets?|numpt(?:y|ies)|buffoons?|imbeciles?|dimwits?|half-?wits?"
    r"|bozos?|dunces?|cretins?|slobs?|layabouts?|charlatans?|crooks?|jokers?|amateurs?|liars?"
    r"|slackers?|dolts?|nincompoops?|know-it-alls?|prima donnas?|hotshots?|bunglers?)"
)

PHRASES = (
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
        r"|half-decent|reasonable|proper|real) (?P<who>(?:[a-z-]+ ){1,3}?)(?:would|should|could"
        r"|ever"
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
        by,
    ),
    _phrase(
        "sat quiet hid concealed withheld suppressed hide hiding conceal",
        r"\b(?P<verb>hid|concealed|withheld|suppressed|kept quiet about|sat on) (?:[a-z'-]+ ){0,4}?"
        r"(?:failures?|failed|errors?|mistakes?|problems?|truth|facts?|results?|evidence|extent"
        r"|defects?|incident|outage|damage|breach|risks?|findings?|report|it (?:from|in)|this from"
        r"|that from|the [a-z]+ from)\b",
        by,
    ),
    _phrase(
        "falsified doctored fudged forged faked falsifying faking",
        r"\b(?P<verb>falsified|doctored|fudged|forged|faked|falsifying|faking)\b",
        by,
    ),
    _phrase(
        "down",
        r"\b(?P<verb>let) (?:its|their|our|his|her|the) (?:own )?(?:customers|users|colleagues|team"
        r"|teams|clients|partners|patients|members|passengers|community) (?:badly )?down\b",
        by,
        beside="let",
    ),
    _phrase(
        "seriously",
        r"\b(?P<verb>must|should|need to|needs to|have to|has to) (?:start to |learn to |finally )?"
        r"take (?:its|their|his|her) (?:[a-z]+ )?(?:duties|duty|job|jobs|work|role"
        r"|responsibilit(?:y"
        r"|ies)|tasks?) (?:much |far )?(?:more )?seriously\b",
        by,
        beside="duties duty job jobs work role responsibility responsibilities task tasks",
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
        r"\b(?:only (?:the |our )?(?:[a-z'-]+ ){1,4}?to thank|have (?:the |our )?(?:[a-z'-]+"
        r" ){1,4}?"
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
        r"|\b(?:someone|somebody|they|he|she|(?:the|those|that) (?:[a-z-]+ ){0,3}?(?:team"
        r"|engineers?"
        r"|vendor|responsible|supplier|operators?|contractors?|developers?|people|person|managers?"
        r"|admins?|provider)) (?:has to|have to|must|should|will|needs to|need to|ought to) (?:now "
        r"|also |surely )?(?:pay (?:for|the price)|pay$|answer for|explain (?:it|him|her|them)sel"
        r"|own up|be made to)|\b(?:face|faces|faced|facing|bear|bears|suffer|take) (?:the |serious"
        r" |severe |some |appropriate |personal |disciplinary |further |all )*consequences\b",
        lambda sentence, found: (
            found[0].startswith("head")
            or (
                people_named(sentence, found)
                and not {"customers", "users"}.intersection(sentence.words)
            )
        ),
    ),
    _phrase(
        "removed off sacked pip improvement go told talking dressing riot carpet wrist earful"
        " task written demoted"
        " suspended penalised penalized sanctioned relieved stripped dismissed fired hr",
        r"\b(?:on|given) (?:an? )?(?:performance[ -])?(?:improvement plan|pip)\b"
        r"|\b(?:stern|serious|little|firm|quiet|good) (?:talking-to|talking to|word with)\b"
        r"|\b(?:dressing-down|dressing down|read the riot act|on the carpet|slap(?:ped)? on the"
        r" wrist"
        r"|an earful|tak(?:en|ing) to task|took (?:[a-z]+ ){1,4}to task|hauled (?:over|before)"
        r"|been written up)\b"
        r"|\b(?P<verb>(?:has|have|had|was|were|be|been|is|are) (?:since |now |immediately |duly"
        r" |already |been |rightly )*(?:let go|told off|demoted|suspended|penali[sz]ed|sanctioned"
        r"|relieved of|stripped of|(?<!had )(?<!has )(?<!have )fired|sacked|dismissed|removed"
        r" from (?:the (?:rota|team|project"
        r"|on-call|role|post)|his|her|their)|taken off (?:the (?:rota|project|team|on-call))))\b"
        r"|\bhr (?:has|have|had|is|was|were|will|department)\b[^;]{0,40} (?:informed|involved"
        r"|notified|deal|handle|looking|told|engaged)\b",
        lambda sentence, found: (
            by(sentence, found)
            if found["verb"]
            else said(sentence, found)
            and not (found[0].startswith("hr ") and "affected" in sentence.words)
        ),
    ),
    _phrase(
        "shamed shame shaming reprimand reprimands rebuke rebuked chastised scolded admonished"
        " berated rebuking censured lambasted",
        r"\b(?:should|must|ought to|will|to) be (?:publicly )?(?:named and shamed|shamed)\b"
        r"|\b(?:receiv|got|gets|given|issu)\w* (?:an? )?(?:formal |official |written |verbal"
        r" |stern )?(?:reprimand|rebuke)\b|\b(?:was|were|been|be) (?:[a-z]+ly )?(?:rebuked"
        r"|chastised"
        r"|scolded|admonished|berated|censured|lambasted)\b",
        said,
    ),
    _phrase(
        "fumbled flubbed muffed fluffed goofed cocked ballsed blew bodged butchered bumbled foot"
        " blundered bungled screwed wrecked trashed mangled",
        r"\b(?P<verb>fumbled|flubbed|muffed|fluffed|goofed|cocked (?:[a-z ]{1,30})?up|ballsed"
        r" (?:[a-z ]{1,30})?up|blew (?:it|this one|that one|the (?:deadline|chance|cutover|rollout"
        r"|release|deploy(?:ment)?|migration|restore|upgrade|maintenance|handover|failover|budget))"
        r"|bodged|butchered|bumbled|shot (?:itself|themselves|himself|herself) in the foot)\b",
        by,
    ),
    _phrase(
        "howler gaffe clanger cock balls foul screw pig dog clown blunder gaffes boo faux mess ups"
        " up",
        r"\b(?:howlers?|gaffes?|clangers?|cock-ups?|balls-ups?|foul-ups?|screw-ups?|boo-boos?|faux"
        r" pas|mess-ups?|pig 's ear|dog 's (?:dinner|breakfast)|clown show)\b",
        said,
        beside="howler gaffe gaffes clanger howlers clangers cock balls foul screw boo faux pas pig"
        " dog show mess",
    ),
    _phrase(
        "fisted handed brained assed arsed slovenly slapdash baked bungling tempered jobsworth"
        " hearted headed haphazard slipshod halfhearted",
        r"\b(?:ham|cack)-(?:fisted|handed)(?:ly)?\b|\bhare-?brained\b|\bhalf-(?:assed|arsed)(?:ly)?"
        r"\b|\bslovenly\b|\bhigh-handed(?:ly)?\b|\bpig-?headed\b|\bbig-?headed\b|\bjobsworths?\b",
        said,
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
            and said(sentence, found)
        ),
    ),
)
