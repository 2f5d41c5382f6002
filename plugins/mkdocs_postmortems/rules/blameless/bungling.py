"""`blameless/fault`: bungled work, insults and excuses."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.unrefused import by, laid, named, said, within

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

PHRASES = (
    _phrase(
        "slacking slacked goofing skived skiving loafing dozed dozing nodded snoozing daydreaming"
        " lounging loitering loafed idling drunk hungover tipsy gossiping",
        r"\b(?:slack(?:ed|ing) off|goof(?:ed|ing) (?:off|around)|skiv(?:ed|ing)|loaf(?:ed|ing)"
        r"|dozed off|dozing|nodded off|snoozing|daydreaming|lounging|loitering|gossiping|drunk"
        r"|hungover|tipsy)\b",
        named,
    ),
    _phrase(
        "phone phones film films movie movies tv football netflix youtube facebook games game cards"
        " coffee pub television video videos chat",
        r"\b(?:play|watch|brows|scroll|chat|gossip|text|sipp|drink|star|look)ing (?:[a-z]+ ){0,4}?"
        r"(?:phones?|films?|movies?|tv|football|netflix|youtube|facebook|games?|cards|coffee"
        r"|television|videos?)\b|\b(?:was|were) (?:busy )?(?:at|in|down) the pub\b",
        named,
        beside="playing watching browsing scrolling chatting gossiping texting sipping drinking"
        " staring looking pub",
    ),
    _phrase(
        "cut near hired promoted trusted allowed charge given",
        r"\b(?P<verb>(?:is|are|was|were|be) (?:simply |clearly |just |plainly )?not cut out (?:for"
        r"|to)|(?:should|ought|must) (?:not|never) (?:to )?(?:be|have been) (?:allowed|let"
        r"|permitted"
        r") (?:any ?where )?near|(?:should|ought to) (?:never|not) have been (?:hired|promoted"
        r"|trusted|put in charge|allowed (?:to|near|in|on|any)|given (?:[a-z]+ )?(?:access|root"
        r"|the keys|admin|production|responsibility|this|that)))\b",
        by,
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
        by,
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
        named,
    ),
    _phrase(
        "skimped skimping skimp cheaped way can roughshod nose liberties god roulette wall fence"
        " profit profits bonus bonuses penny tested",
        r"\b(?:skimp(?:ed|ing|s)? on|cheaped out|penny-pinching|penny-wise|(?:took|taking|takes"
        r"|take)"
        r" the (?:easy|lazy|cheap) (?:way out|way|route|option|path)|kick(?:ed|ing|s)? the can"
        r"|(?:rode|ran|riding|running) rough-?shod|thumb(?:ed|ing) (?:its|their|his|her) noses?"
        r"|took liberties|play(?:ed|ing) (?:god|russian roulette)|(?:profits?|money|bonus(?:es)?|"
        r"sales|margins?|greed|share price) (?:before|over|ahead of|above) (?:safety|quality|people"
        r"|customers|reliability|security|everything)|(?:threw|thrown|throwing) (?:it |this |the"
        r" (?:[a-z]+ ){1,2})?over the (?:wall|fence))\b",
        named,
        beside="skimp skimped skimping cheaped pinching wise took taking takes take kick"
        " kicked kicking kicks rode ran riding running thumbed thumbing liberties"
        " play played playing before over ahead above",
    ),
    _phrase(
        "half",
        r"\b(?:pushed|shipped|released|rushed|deployed|threw|delivered) (?:[a-z]+ ){0,4}?"
        r"(?:half-(?:tested|finished|baked|cooked|done))\b",
        by,
        beside="tested finished baked cooked done",
    ),
    _phrase(
        "hurry haste rush",
        r"\bin (?:a|his|her|their|such a) (?:hurry|haste|rush) to (?:get home|go home|leave|finish"
        r"|impress|please|hit|ship|be done|get it)\b",
        named,
    ),
    _phrase(
        "sand",
        r"\b(?:bur(?:y|ied|ying|ies)|stuck|sticking|put|putting) (?:its|their|his|her|our) heads?"
        r" (?:deep )?in(?:to)? the sand\b",
    ),
    _phrase(
        "usual always ever again form typically typical predictably",
        r"(?:^|, )(?:as (?:usual|always|ever)|once again|yet again|true to form|typically"
        r"|predictably) ,? ?(?P<who>(?:the |our |those |these )?(?:[a-z-]+ ){1,4}?)(?:had |has "
        r"|have"
        r" )?(?:forgot\w*|failed to|broke|breaks|broken|ignored|ignores|let us|did not (?:bother"
        r"|care"
        r"|tell|test|read|listen|check)|was late|were late|got it wrong|messed|screwed|missed|was"
        r" nowhere|were nowhere|dropped|never|could not be bothered|botched|left us)\b",
        people_within,
        beside="forgot forgotten failed broke breaks broken ignored ignores let did didn"
        " late wrong messed screwed missed nowhere dropped never bothered botched"
        " left",
    ),
    _phrase(
        "nowhere awol mia",
        r"\b(?P<verb>(?:was|were) nowhere (?:to be (?:found|seen|heard)|in sight)|(?:went|was|were"
        r"|been|gone) (?:awol|mia|missing in action))\b",
        by,
    ),
    _phrase(
        "job",
        r"\b(?P<verb>(?:had|have|has) (?:just |only |literally |exactly )?one job)(?= [.,;:]|$| to"
        r" do| and)",
        by,
        beside="one",
    ),
    _phrase(
        "better expected expect",
        r"\b(?:expect(?:s|ed)?|deserves?|deserved|hoped for|demand(?:ed)?) (?:far |much |a lot"
        r" |something )?better (?:from|of|than)\b",
        laid,
        beside="expect expects expected deserve deserves deserved hoped demand demanded",
    ),
    _phrase(
        "standard standards",
        r"\b(?:below|beneath|short of|far from) (?:any|every|all|even the) (?:acceptable |minimum"
        r" |professional |basic |usual |lowest |conceivable |reasonable )*standards?\b",
        named,
    ),
    _phrase(
        "forbidden prohibited",
        r"\b(?:knew|knowing|aware|told)\b[^;]{1,60} (?:forbidden|prohibited|not allowed|against the"
        r" rules|off limits|off-limits)\b[^;]{0,30} (?:anyway|regardless|all the same|still|did"
        r" it)",
        people_named,
        beside="knew knowing aware told",
    ),
    _phrase(
        "excuse excuses",
        r"\b(?:made|makes|making|invented|offered|full of|hid behind) (?:[a-z]+ ){0,3}?excuses?\b"
        r"|\b(?:lame|feeble|weak|flimsy|sorry|poor|usual|pathetic|cheap) excuses?\b"
        r"|\b(?:team|engineer|operator|vendor|supplier|contractor|developer|manager|management"
        r"|provider|carrier|their|his|her)(?: 's)? (?:only |usual )?excuse (?:is|was)\b",
        said,
    ),
    _phrase("culpa", r"\bmea culpa\b"),
    _phrase("bad", r"(?:^|, |; )(?:totally |all )?my bad\b", beside="my"),
    _phrase(
        "fault faults",
        r"\b(?:entirely|solely|wholly|squarely|all|clearly|100) (?:the |our )?(?:[a-z-]+ ){0,3}?"
        r"(?:'s |' )?fault$",
        within,
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
        r"|puts|deflect|deflects|deflected|deflecting|pass|passed) (?:the |all |all the |most of"
        r" the"
        r" )?blame (?:squarely |firmly |entirely )?(?:on|onto|to|for|at|with|upon)\b",
        lambda sentence, found: (
            (laid(sentence, found) or by_people(sentence, found)) and said(sentence, found)
        ),
    ),
)
