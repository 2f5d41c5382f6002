"""`blameless/hindsight`: what people are said to have taken on trust, or never to have weighed."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    no_machine,
    people_named,
    people_within,
    undenied,
)

_phrase = Phrases(write=EXPECTED)

PHRASES = (
    _phrase(
        "relied rely relying reliance over overreliance overreliant trust faith confidence hope",
        r"\brel(?:ied|y|ying|iance) (?:far |much |rather |way )?too (?:heavily|much|strongly|often)"
        r"|\bover-?reli(?:ance|ed|ant|es)\b|\b(?:plac(?:ed|ing)|put|putting|had|gave|given)"
        r" (?:far |much |way )?too much (?:trust|faith|confidence|reliance|hope)"
        r"\b|\bblind (?:trust|faith|confidence|reliance)\b|\b(?:misplaced|unquestioning|naive"
        r"|unwarranted) (?:trust|faith|confidence|optimism|reliance)\b",
        no_machine,
        beside="too over blind misplaced unquestioning naive unwarranted overreliance overreliant",
    ),
    _phrase(
        "lulled wishful hoping hoped fingers hope",
        r"\blulled (?:us |them |the [a-z]+ |everyone )?into\b|\bwishful thinking\b|\bhop(?:ing|ed)"
        r" for the best\b|\b(?:crossed (?:our|their) fingers|fingers crossed)\b",
        beside="into thinking best crossed",
    ),
    _phrase(
        "obvious",
        r"\b(?:miss(?:es|ed|ing)?|overlook(?:s|ed|ing)?|ignor(?:es?|ed|ing)) (?:the|what was) "
        r"(?:painfully |blindingly )?obvious\b",
    ),
    _phrase(
        "misses overlooks ignores dismisses disregards forgets neglects misjudges misreads"
        " underestimates",
        r"\b(?P<verb>misses|overlooks|dismisses|disregards|misjudges|misreads|underestimates"
        r"|ignores)\b(?= (?:the|an?|all|both|every|two|three|[0-9]+|repeated|our|it|warnings?"
        r"|alerts?|page|obvious|clear)\b)",
        by_people,
    ),
    _phrase(
        "why",
        r"^(?:and |so |but |then )?why (?:on earth |in the world |oh why )?(?:(?:did|had|was|were"
        r"|could|has|have|do|does) not(?= (?:(?:the|our|any|an?|one of|of|all) )?(?:[a-z-]+ )"
        r"{1,3}(?:just|simply|check|ask|test|look|read|verify|notice|see|escalate|page|call|called"
        r"|stop|think|know|tell|roll|wait|act|react|consider|consult|follow|spot|reali[sz]e|told"
        r"|paged|asked|informed|involved|consulted|warned|raise|speak|bother|catch|challenge"
        r"|question|warn|declare|take|do|anyone|someone)\b)|(?:did|was|were|had|could)"
        r"(?= (?:nobody|no one|no-one|none|not one|not a single)\b)|on earth|would (?:any(?:one"
        r"|body)|some(?:one|body))\b)",
        lambda sentence, found: (
            found[0].endswith(("earth", "body", "one"))
            or (
                not MACHINES.intersection(sentence.words[:7])
                and (people_named(sentence, found) or "nobody" in sentence.words)
            )
        ),
        beside="not didn hadn wasn weren couldn hasn haven doesn don nobody no none earth would",
    ),
    _phrase(
        "how",
        r"^(?:and |so |but )?how (?:come (?:nobody|no one|none|the|we|they)|on earth|in the world"
        r"|could (?:the |our )?(?:[a-z-]+ ){1,3}(?:let|allow|ignore|miss|overlook|believe|assume)"
        r"|(?:did|could|can) (?:nobody|no one|none|not one)|hard (?:can|could|is|was) (?:it|that)"
        r"|many (?:times|more|warnings|reminders) )",
        people_named,
        beside="come earth world could nobody hard many one none",
    ),
    _phrase(
        "thinking",
        r"^(?:and |but )?what (?:on earth )?(?:were|was) (?:[a-z-]+ ){1,4}thinking\b",
        people_named,
    ),
    _phrase(
        "considered thought questioned discussed entertained contemplated challenged occurred",
        r"\b(?:was|were|been) (?:never|not even|not once|not seriously) (?:even |once |seriously"
        r" |ever |really )?(?:considered|thought of|thought through|questioned|discussed"
        r"|entertained|contemplated|challenged)\b",
        beside="never even once seriously",
    ),
    _phrase(
        "clear plain evident obvious apparent",
        r"\b(?P<verb>kept|persisted|continued|insisted|went on|carried on|pressed on|stuck|clung"
        r"|persevered|ploughed on|still|pushed on)\b(?![^;]*\buntil\b)[^;]{1,90}?\b(?:clear"
        r"|plain|evident|obvious"
        r"|apparent) (?:that|to|it)\b",
        by_people,
        beside="kept persisted continued insisted went carried pressed stuck clung persevered still"
        " ploughed pushed",
    ),
    _phrase(
        "theory hypothesis idea assumption diagnosis explanation suspicion plan",
        r"\b(?:stuck|clung|kept|held|wedded|held on|held fast|persisted|clinging|sticking)"
        r" (?:stubbornly |doggedly |fast |on )?(?:to|with|in) (?:the|an?|its|their|his|her|our)"
        r" (?:wrong|pet|false|mistaken|flawed|incorrect|discredited|favou?rite)"
        r" (?:[a-z]+ )?(?:theory|hypothesis|idea|assumption|diagnosis|explanation|suspicion|plan)",
    ),
    _phrase(
        "wrong",
        r"\b(?P<verb>chas(?:ed|ing)|pursu(?:ed|ing)|hunt(?:ed|ing)|looked|looking|debugg(?:ed|ing)"
        r"|investigat(?:ed|ing)|focus+(?:ed|ing)|concentrat(?:ed|ing)|stared|staring|search(?:ed"
        r"|ing)|spent|spending|dug|digging|poked|poking|went|going|headed|attacked|fixat(?:ed|ing))"
        r"(?: [a-z0-9'-]+){0,8}? (?:the|an?|entirely|completely) (?:entirely |completely"
        r" |altogether )?wrong (?:service|theory|lead|place|places|component|layer|team|cluster"
        r"|system|cause|direction|dashboard|hypothesis|host|graph|log|thing|problem|culprit"
        r"|suspect|trail|area|stack|way|end|side|data ?cent(?:re|er)|tier|spot|piece|part)\b",
        by_people,
        beside="chased chasing pursued pursuing hunted hunting looked looking debugged debugging"
        " investigated investigating focused focusing focussed concentrated concentrating stared"
        " staring searched searching spent spending dug digging poked poking went going headed"
        " attacked fixated fixating",
    ),
    _phrase(
        "signs clues hints indications answer evidence warning warnings solution cause symptoms"
        " explanation telltale tale",
        r"\btell-?tale signs?\b|\b(?:signs|clues|hints|indications|symptoms|warnings?|evidence"
        r"|answer|explanation|solution|cause) (?:[a-z0-9'-]+ ){0,5}?(?:was|were|had been|lay|sat"
        r"|stood) (?:all |right |plainly |already |clearly |always |sitting |staring |just )*"
        r"(?:there (?:all|for|the whole|in)|there$|in (?:plain|full) (?:sight|view)|for all"
        r"|before (?:our|their|everyone)|all along|the whole time|on (?:every|everyone|all))",
    ),
    _phrase(
        "time along start outset beginning",
        r"\b(?:there|available|visible|on screen|known|within reach|at hand|documented|open"
        r"|in (?:the|our|their) (?:[a-z]+ )?(?:logs?|runbook|wiki|documentation|manual|dashboard"
        r"|notes|chat|channel|inbox)) (?:(?:for )?the (?:whole|entire) time|all along|all the time"
        r"|all the while|from the (?:very )?(?:start|outset|beginning))\b",
        lambda sentence, found: (
            people_named(sentence, found)
            or re.search(r"\b(?:not|never|but|yet|overlooked|unread)\b", sentence.text) is not None
        ),
        beside="whole entire all from",
    ),
    _phrase(
        "time warning warnings opportunity opportunities chance chances reason evidence information"
        " notice signs indications",
        r"\bthere (?:was|were|had been|would have been) (?:more than |quite |really |surely |simply"
        r" |certainly )*(?:ample|plenty of|every|abundant|enough|sufficient) (?:[a-z]+ )?"
        r"(?P<what>time|warnings?|opportunit(?:y|ies)|chances?|reasons?|evidence|information"
        r"|notice|signs|indications) (?:to|for|that|about|from|and)\b(?![^;]{1,80} (?:so|and"
        r" so)\b)",
        lambda sentence, found: (
            not re.search(r"\b(?:enough|sufficient) (?:time|information)", found[0])
        ),
        beside="ample plenty every abundant enough sufficient",
    ),
    _phrase(
        "reason need excuse justification",
        r"\b(?:no|hardly any|little) (?:good|real|valid|earthly|compelling|justifiable|sensible"
        r"|sound|plausible|technical|conceivable|rational) (?:reason|need|justification)\b"
        r"|\bfor no good reason\b",
        beside="good real valid earthly compelling justifiable sensible sound plausible technical"
        " conceivable rational",
    ),
    _phrase(
        "expect expected think thought hope hoped imagine assume believe",
        r"\b(?:one|you|we|i) (?:would|might|could|'d|'ve) (?:have |reasonably |surely |really |at"
        r" least )*(?:expect|expected|think|thought|hope|hoped|imagine|imagined|assume|assumed)"
        r" (?:that |for |of )?(?P<who>(?:[a-z-]+ ){1,5}?)(?:to|would|has|had|who|in|with|of)\b",
        lambda sentence, found: (
            people_within(sentence, found) and not MACHINES.intersection(found["who"].split())
        ),
        beside="would might could d ve",
    ),
    _phrase(
        "belief beggars logic explanation believe fathom comprehend",
        r"\b(?:beggars belief|defies (?:all )?(?:belief|logic|explanation|comprehension|reason)"
        r"|beyond (?:belief|comprehension)|(?:hard|difficult|impossible) to (?:fathom|comprehend))",
        beside="beggars defies beyond hard difficult impossible",
    ),
    _phrase(
        "foresight forethought imagination preparation planning curiosity anticipation diligence"
        " urgency prudence preparedness awareness thinking",
        r"\b(?:insufficient|inadequate|poor|too little|so little|not enough|scant|no|lack of|want"
        r" of|absence of|failure of|little|lacking|zero|deficient) (?:any |real |proper |sufficient"
        r" |adequate |basic |sense of |advance |the necessary |a )*(?:foresight|forethought"
        r"|imagination|(?:contingency |capacity |project |advance )?planning|preparation|curiosity"
        r"|anticipation|due diligence|urgency|prudence|preparedness|situational awareness|critical"
        r" thinking)\b(?! (?:data|tools?|permission|application|is|are|will|needed|required"
        r"|necessary|by the optimi|of the quer))",
        lambda sentence, found: "query" not in sentence.words[: sentence.word_at(found.end() - 1)],
        beside="insufficient inadequate poor little enough scant no lack want absence failure"
        " lacking zero deficient",
    ),
    _phrase(
        "foresight forethought",
        r"\b(?:foresight|forethought)\b[^;]{0,60} (?:long way|none (?:was|of)|missing|absent"
        r"|lacking|wanting|in short supply)\b",
    ),
    _phrase(
        "escalating declaring calling paging telling informing rolling acting asking reacting"
        " alerting reporting responding involving stopping failing raising shutting",
        r"\b(?P<verb>waited|hesitated|dithered|let|needed) (?:for )?(?:[a-z0-9:-]+ ){1,6}?before"
        r" (?:finally |even |first )?(?:escalating|declaring|calling|paging|telling|informing"
        r"|rolling back|acting|asking|reacting|alerting|reporting|responding|involving|stopping"
        r"|failing over|raising|shutting)\b(?! (?:it|this|that|the (?:incident|outage)) (?:over"
        r"|closed"
        r"|resolved|done|fixed|mitigated)\b)",
        lambda sentence, found: (
            by_people(sentence, found)
            and not re.search(r"\b(?:as (?:the|its)|because|since)\b", sentence.text)
        ),
        beside="waited hesitated dithered let needed",
    ),
    _phrase(
        "escalate declare involve admit acknowledge",
        r"\btook (?:us|them|him|her|engineering|support|(?:the|our) (?:[a-z-]+ ){0,3}?(?:team|desk"
        r"|shift|engineers?|lead|people|vendor|operators?|crew|responders?|provider|supplier"
        r"|on-call|commander)) (?:[a-z0-9-]+ ){1,6}?to (?:even |finally )?(?:escalate|declare"
        r"|involve|admit|acknowledge|call (?:for|in))\b|\b(?P<verb>took|needed) (?:[a-z0-9-]+ )"
        r"{1,5}?(?:minutes|hours?|days|weeks?) to (?:even |finally )?(?:escalate|declare|involve"
        r"|admit|acknowledge)\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
        beside="took needed",
    ),
    _phrase(
        "herring herrings ends end leads lead",
        r"\b(?:chas(?:ed|ing)|follow(?:ed|ing)|pursu(?:ed|ing)|spent [a-z0-9 ]{1,20} on) (?:an?|the"
        r"|several|various|two|three) (?:[a-z]+ )?(?:red herrings?|dead ends?|false leads?)\b",
        no_machine,
        beside="red dead false",
    ),
    _phrase(
        "despite spite although though anyway regardless",
        r"\b(?P<verb>went ahead|carried on|continued|pressed on|proceeded|pushed on|kept going"
        r"|pushed ahead|signed off|shipped|launched)(?: [a-z0-9'-]+){0,5}? ,? ?(?:despite|in spite"
        r" of|even though|although(?! [a-z]+ly\b| with\b| at\b)|anyway|regardless)\b",
        lambda sentence, found: (
            by_people(sentence, found)
            and not re.search(
                r"\b(?:because|since|as (?:the|it|its|both)|so that)\b", sentence.text
            )
        ),
        beside="ahead carried continued pressed proceeded pushed kept signed shipped launched",
    ),
    _phrase(
        "having",
        r"^not having (?:[a-z]+ed|done|run|read|seen|asked|had|an?|any|enough) [^;]{1,80}? (?:cost"
        r"|meant|was|made|left|led|turned|hurt|let|allowed|gave)\b",
        beside="not",
    ),
    _phrase(
        "understand believe imagine fathom credit accept",
        r"\b(?:hard|difficult|impossible) to (?:understand|believe|imagine|fathom|credit|accept)"
        r" (?:why|how|that) (?:no|nobody|such|so|this could|it could|any|anyone)\b",
        undenied,
        beside="hard difficult impossible",
    ),
    _phrase(
        "wonders",
        r"\bone (?:can only |has to |must |can ?not help but |does |may well )?wonders? (?:why|how"
        r"|what|whether)\b",
        undenied,
        beside="one",
    ),
    _phrase(
        "desired missing lacking absent",
        r"\b(?:left|leaves|leave) (?:a lot|much|something|a great deal|plenty|everything) to be"
        r" desired\b|\b(?:urgency|diligence|leadership|ownership|discipline|foresight|coordination"
        r"|vigilance|curiosity|rigou?r|accountability|common sense|attention to detail)"
        r"(?: (?:of|on|by|in|from|at|between|among|about|around|with|for|to|throughout|during)"
        r"(?: [a-z'-]+){0,7}?)? (?:was|were|had been) (?:[a-z]+ly )?(?:missing|lacking|absent)\b"
        r"|\bwhat (?:was|we|they) (?:[a-z]+ )?(?:missing|lacking|absent|lacked) (?:[a-z]+ ){0,4}?"
        r"was (?:any |a |an |the |some )*(?:real |proper )?(?:sense of [a-z]+|urgency|diligence"
        r"|leadership|ownership|discipline|foresight|coordination|vigilance|curiosity|care"
        r"|communication|attention)\b",
        undenied,
        beside="left leaves leave urgency diligence leadership ownership discipline foresight"
        " coordination vigilance curiosity rigour rigor accountability sense attention care"
        " communication",
    ),
    _phrase(
        "noise glitch blip spurious false harmless unimportant nothing",
        r"\b(?:was|were|been|got) (?:[a-z]+ )?(?:dismissed|discounted|disregarded|shrugged off"
        r"|treated|misread|taken|mistaken|explained away) (?:as|for) (?:just |mere |only |an? "
        r"|another |the usual )*(?:noise|glitch|blip|spurious|false|harmless|unimportant"
        r"|nothing)\b",
        lambda sentence, found: (
            not re.search(
                r"\b(?:because|since|as (?:the|it|its|six)|by (?:the|an?|its) (?:[a-z-]+ ){0,3}?"
                r"(?:filter|model|system|classifier|proxy|firewall|detector|script|rules?"
                r"|scanner|service"
                r"|engine|correlator|tool|software|algorithm))\b",
                sentence.text[found.end() :],
            )
            and undenied(sentence, found)
        ),
        beside="dismissed discounted disregarded shrugged treated misread taken mistaken explained",
    ),
    _phrase(
        "belief hope assumption conviction",
        r"\bin the (?:vain|mistaken|misguided|false|erroneous|forlorn|wrong) (?:belief|hope"
        r"|assumption|conviction)\b",
        no_machine,
        beside="vain mistaken misguided false erroneous forlorn wrong",
    ),
    _phrase(
        "known",
        r"\breasons? (?:best )?known only to|\breasons? best known to\b",
        no_machine,
        beside="reason reasons",
    ),
    _phrase(
        "away",
        r"\b(?:one|a|a single|only a|two) (?:click|search|bookmark|page|command|phone call|call"
        r"|message|desk|tab|keystroke|glance|door) away\b",
        people_named,
        beside="click search bookmark page command call message desk tab keystroke glance door",
    ),
    _phrase(
        "eye business ball fobbed blew wheel",
        r"\bturned a blind eye\b|\b(?P<verb>had no business|fobbed [a-z ]{1,30}off|blew it|dropped"
        r" the ball|(?:was|were|been) asleep at the wheel)\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
        beside="blind no off it dropped asleep",
    ),
)
