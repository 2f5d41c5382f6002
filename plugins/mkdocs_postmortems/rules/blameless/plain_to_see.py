"""`blameless/hindsight`: what people are said to have had before their eyes, and in their hands."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, PEOPLE
from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    no_machine,
    no_machine_within,
    people_named,
    people_within,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(
    write=(
        "say what people saw and did at that moment, and what made it sensible: what did they"
        " expect, what else asked for attention?"
    )
)


def _people_asked(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.end() - 1) + 1
    asked = sentence.words[at : at + 6]
    first = next((word for word in asked if word in PEOPLE or word in MACHINES), "")
    return first in PEOPLE


_SKILLED = (
    r"(?:experienced|competent|half-decent|seasoned|decent|reasonabl[ey]|sensible|trained|skilled"
    r"|first-year|self-respecting|careful|attentive|capable|serious|professional|sane|prepared"
    r"|cautious|diligent|thorough|disciplined|curious|thoughtful|prudent|wiser|smarter|alert"
    r"|vigilant|senior|proper|good|organi[sz]ed|knowledgeable)"
)
_KNOWS = (
    r"(?:knows?|recogni[sz]es?|spots?|sees|notices?|understands?|reali[sz]es?|(?:can|could|will"
    r"|would|should) (?:immediately |at once |easily |instantly |have )*(?:tell|told|know|known"
    r"|spot|spotted|see|seen|recogni[sz]ed?|notice|noticed|predict|predicted|warn|warned|guess"
    r"|guessed|reali[sz]ed?|caught|catch))"
)
_HAVE_DONE = (
    r"(?:would|could|might) (?:easily |probably |surely |well |immediately |never |not |certainly"
    r" )*have\b"
)
_NO_ONE = r"(?:nobody|no one|no-one|none|not|never|neither|failed to|without)"

PHRASES = (
    _phrase(
        "any every even anyone anybody everyone everybody no each",
        rf"\b(?:any|every|even an?|even the|each) (?:[a-z]+ly )?{_SKILLED} (?:[a-z-]+ ){{0,4}}?"
        rf"{_KNOWS}\b",
        people_within,
    ),
    _phrase(
        "any every",
        r"\b(?:any|every) (?:[a-z-]+ ){1,4}?(?:worth (?:the|their|his|her|its) [a-z]+|with (?:half"
        r" |any |some |a bit of |a little |an? )*(?:experience|eyes?|sense|brain|clue))\b",
        people_within,
        beside="worth experience eye eyes sense brain clue",
    ),
    _phrase(
        "any every",
        r"\b(?:any|every) (?:[a-z-]+ ){0,2}?[a-z-]+ (?:sees|spots|recogni[sz]es|notices|knows|can"
        r" (?:see|tell|spot))\b[^;]{1,60} (?:at once|at a glance|in seconds|immediately|instantly"
        r"|straight away|within (?:seconds|minutes|a minute))\b",
        people_within,
        beside="once glance seconds immediately instantly away minutes minute",
    ),
    _phrase(
        "even any",
        rf"\b(?:even|any)(?: one of)? (?:an? |the |our |us |them )?(?:[a-z-]+ ){{0,3}}?{_HAVE_DONE} "
        r"(?:seen|spotted|noticed|caught|known|recogni[sz]ed|told|reali[sz]ed|asked|found|stopped"
        r"|flagged|understood|questioned|guessed|predicted)\b",
        people_within,
        beside="would could might",
    ),
    _phrase(
        "anyone anybody everyone everybody",
        rf"\b(?:any|every)(?:one|body) (?:who (?:has|had|knows|reads|looks|looked|read|is|was)"
        rf"|with|looking|reading|paying|glancing|watching|familiar|in the)\b"
        rf"(?: [a-z0-9'-]+){{1,10}}? (?:knows?|sees|spots|recogni[sz]es|notices|reali[sz]es"
        rf"|understands|(?:can|could|will|would) (?:immediately |easily |at once )?(?:have )?"
        rf"(?:tell|told|see that|see how|see why|seen|spot|know|known|notice|noticed|spotted"
        rf"|warned|predicted))\b",
        beside="knows know sees spots recognises recognizes notices realises realizes"
        " understands tell told see seen spot known notice noticed spotted warned predicted",
    ),
    _phrase(
        "genius rocket einstein surgeon sherlock prophet detective clairvoyant",
        r"\b(?:not|no|hardly|nobody)\b[^;]{0,40} (?:genius|rocket (?:scientist|science|surgery)"
        r"|einstein|brain surgeon|sherlock|prophet|detective|clairvoyant)\b",
    ),
    _phrase(
        "more better less",
        rf"\ban? (?:more |less |better[ -]|slightly more |far more |much more )"
        rf"(?:better-|well-)?(?:experienced|prepared|careful|attentive|seasoned|competent|alert"
        rf"|vigilant|cautious|diligent|thorough|disciplined|skilled|trained|curious|thoughtful"
        rf"|sensible|prudent|rested|confident|organi[sz]ed|suspicious|patient|senior)(?: [a-z-]+)"
        rf"{{1,4}}? {_HAVE_DONE}",
        no_machine_within,
        beside="would could might",
    ),
    _phrase(
        "prepared organised experienced trained",
        rf"\ban? (?:better|well|more|better-|well-)[- ]?(?:prepared|organised|experienced|trained)"
        rf" (?:[a-z-]+ ){{0,3}}[a-z-]+ {_HAVE_DONE}",
        beside="would could might",
    ),
    _phrase(
        "knew aware known told heard",
        r"\b(?P<verb>(?:surely |certainly |already |undoubtedly )*(?:knew|(?:was|were|had been)"
        r" (?:well |fully |perfectly |acutely |already |quite |long )*aware|had (?:long |already )?"
        r"known|had been told|had heard))\b[^;]{1,120}? (?:and yet|, yet|yet (?:still|let|did|chose"
        r"|went|left|kept|took|made|nothing|nobody|ignored|decided|pushed|merged|shipped|approved)"
        r"|but still|and still|nevertheless|nonetheless|anyway|regardless|all the same|but (?:did"
        r" (?:not|nothing)|let|chose|went ahead|left it|kept|ignored|took no|made no|never)|and"
        r" (?:did nothing|went ahead|said nothing|left it|told (?:nobody|no one)|chose|just))\b",
        unexplained,
        beside="yet still nevertheless nonetheless anyway regardless same but nothing ahead chose"
        " left told just",
    ),
    _phrase(
        "knew know knowing",
        r"\b(?P<verb>kn(?:ew|ow|owing)) (?:full|perfectly|very|only too|all too|damn|quite) well\b",
        no_machine,
    ),
    _phrase(
        "knowing knowledge aware awareness seen warned told noticed reading seeing",
        r"\b(?:despite|in spite of|notwithstanding) (?:(?:having )?(?:knowing|known|seen|noticed"
        r"|been|read|reading|seeing|being) (?:[a-z]+ ){0,2}?(?:about|of|that|the|told|warned|aware"
        r"|it|this|informed|full|how|what)|(?:the|our|their|his|her) (?:full |own |prior )?"
        r"(?:knowledge|awareness))\b",
        people_named,
        beside="despite spite notwithstanding",
    ),
    _phrase(
        "warned told informed briefed asked reminded advised",
        r"\b(?P<verb>(?:had|has|have|was|were) (?:been )?(?:[a-z]+ly )?(?:told|informed|briefed"
        r"|warned|reminded|advised|asked)) (?:[a-z0-9'-]+ ){0,12}?(?:and|but|yet) (?:(?:still"
        r"|nevertheless|then|simply) )?(?:[a-z]+ ){1,4}(?:anyway|regardless|all the same"
        r"|nonetheless|nevertheless|just the same)\b",
        by_people,
        beside="anyway regardless same nonetheless nevertheless",
    ),
    _phrase(
        "coming",
        r"\b(?P<verb>(?:did|could|had|do) not|never|failed to|nor did)(?: [a-z]+){0,4}? s(?:ee|aw"
        r"|een) (?:it|this|that|them|any of (?:it|this)|the (?:[a-z]+ ){1,3})(?: ?)coming\b",
        by_people,
    ),
    _phrase(
        "past through",
        r"\b(?P<verb>walked|looked|scrolled|read|drove|sailed|ran|stared|went) (?:right|straight"
        r"|clean|blindly|blithely) (?:past|through|over|by)\b",
        by_people,
        beside="right straight clean blindly blithely",
    ),
    _phrase(
        "tree chase goose track path trail road scent alley stick hole",
        r"\bbark(?:ed|ing|s)? up the wrong tree\b|\bwild[ -]goose chases?\b|\b(?:on|down|up|onto"
        r"|along) the wrong (?:track|path|trail|road|scent|alley)\b|\bwrong end of the stick\b"
        r"|\bdown (?:an? |the |several )?(?:wrong |blind |long )?(?:rabbit[ -]holes?|blind alleys?)"
        r"\b",
        lambda sentence, found: found[0].startswith(("bark", "wild")) or people_named(sentence, found),
        beside="wrong wild rabbit blind",
    ),
    _phrase(
        "too",
        r"\b(?P<verb>were|was|been|being|got|grew|became) (?:far |much |clearly |simply |all |just"
        r" |rather )*too (?:focus+ed|fixated|intent|preoccupied|absorbed|busy|distracted|keen|sure"
        r"|certain|convinced|comfortable|proud|trusting|confident|casual|relaxed|ambitious|timid"
        r"|hesitant|reliant|hasty|cautious|complacent|optimistic|impatient|quick|ready|willing"
        r"|slow|narrowly|late) (?:on|with|in|to|of|about|that|by|for|focus+ed)\b",
        by_people,
        beside="focused focussed fixated intent preoccupied absorbed busy distracted keen sure"
        " certain convinced comfortable proud trusting confident casual relaxed ambitious timid"
        " hesitant reliant hasty cautious complacent optimistic impatient quick ready willing"
        " slow narrowly late",
    ),
    _phrase(
        "dots two",
        rf"\b{_NO_ONE}\b[^;]{{0,50}} (?:put(?:ting)? two and two together|(?:connect(?:ed|ing)?"
        rf"|join(?:ed|ing)?) (?:the|those|these) dots)\b",
        beside="dots together",
    ),
    _phrase(
        "dawn dawned dawns",
        r"\bdawn(?:ed|s)? (?:up)?on (?:us|them|him|her|me|any(?:one|body)|some(?:one|body)"
        r"|no(?:body| one)|the|our|on-call)\b",
    ),
    _phrase(
        "mind minds memory attention notice",
        r"\b(?:slipped|escaped|eluded|passed) (?:by )?(?:us|our|their|his|her|every(?:one|body)"
        r"|any(?:one|body)|(?:the|our) (?:[a-z-]+ ){0,2}[a-z-]+)(?: 's| ')? (?:collective )?"
        r"(?:minds?|memory|memories|attention|notice)\b|\b(?:slipped|escaped) (?:all )?"
        r"(?:attention|notice)\b",
        beside="slipped escaped eluded passed",
    ),
    _phrase(
        "cracks crack net gaps",
        r"\b(?:fell|fall|fallen|slip|slips|slipped|falls) (?:between|through|down|in) the"
        r" (?:cracks?|gaps|net)\b",
    ),
    _phrase("uptake", r"\bslow on the uptake\b"),
    _phrase(
        "through",
        r"\b(?:sailed|waved|nodded|breezed|rushed|slid|waltzed) (?:it |this |that |them |the"
        r" (?:[a-z-]+ ){1,3}|straight |right )?through (?:the |code |our )*(?:reviews?|approval"
        r"|unchallenged|unquestioned|without|testing|qa|board|committee|all|every)\b",
        beside="sailed waved nodded breezed rushed slid waltzed",
    ),
    _phrase(
        "without",
        r"\bwithout (?:(?:even )?an? (?:second|single|moment 's|further) (?:thought|question"
        r"|glance|hesitation|look|thoughts|check|test|objection|murmur)|so much as|a thought|giving"
        r" (?:it|this|that|them|the [a-z]+|any|a) |any(?:one|body) (?:ever |even |else |really |in"
        r" [a-z ]{1,20}? )?(?:noticing|asking|checking|looking|thinking|questioning|reali[sz]ing"
        r"|bothering|wondering|objecting|reading|testing|stopping|seeing|spotting)|any thought"
        r"|proper (?:thought|care|checking|testing|review|planning|preparation))",
        no_machine,
        beside="thought question glance hesitation much giving anyone anybody thoughts look check"
        " test objection proper any",
    ),
    _phrase(
        "granted",
        r"\b(?P<verb>took|take|taken|taking|takes)(?: (?:it|this|that|them|all|far|too|much|the"
        r" [a-z-]+(?: [a-z-]+){0,3}?))* for granted\b",
        no_machine,
    ),
    _phrase(
        "assumed believed trusted thought concluded presumed accepted hoped relied trusting"
        " assuming",
        r"\b(?P<verb>simply|just|merely|blindly|naively|wrongly|mistakenly|erroneously|incorrectly"
        r"|falsely|rashly|lazily|foolishly|blithely|casually|happily|too easily|too readily"
        r"|unthinkingly|uncritically|cheerfully) (?:assumed|believed|trusted|thought|concluded"
        r"|presumed|took|accepted|hoped|relied on|trusting|assuming)\b",
        lambda sentence, found: (
            no_machine(sentence, found) and unexplained(sentence, found)
            if found["verb"] not in ("blindly", "blithely", "lazily", "simply")
            else no_machine(sentence, found)
        ),
        beside="simply just merely blindly naively wrongly mistakenly erroneously incorrectly"
        " falsely rashly lazily foolishly blithely casually happily easily readily unthinkingly"
        " uncritically cheerfully",
    ),
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
            or not MACHINES.intersection(sentence.words[:7])
            and (people_named(sentence, found) or "nobody" in sentence.words)
        ),
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
        r"\b(?:was|were|been|is) (?:never|not even|not once|not seriously) (?:even |once |seriously"
        r" |ever |really )?(?:considered|thought of|thought through|questioned|discussed"
        r"|entertained|contemplated|challenged)\b",
        beside="never even once seriously",
    ),
    _phrase(
        "clear plain evident obvious apparent",
        r"\b(?P<verb>kept|persisted|continued|insisted|went on|carried on|pressed on|stuck|clung"
        r"|persevered|ploughed on|still|pushed on)\b[^;]{1,90}?\b(?:clear|plain|evident|obvious"
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
        "signs clues hints indications answer evidence warning warnings solution cause symptoms explanation telltale tale",
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
        r"|notice|signs|indications) (?:to|for|that|about|from|and)\b(?![^;]{1,80} (?:so|and so)\b)",
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
        r" thinking)\b(?! (?:is|are|will|needed|required|necessary|by the optimi|of the quer))",
        lambda sentence, found: "query" not in sentence.words[: sentence.word_at(found.end() - 1)],
        beside="insufficient inadequate poor little enough scant no lack want absence failure"
        " lacking zero deficient",
    ),
    _phrase(
        "foresight forethought",
        r"\b(?:foresight|forethought)\b[^;]{0,60} (?:long way|none (?:was|of)|missing|absent"
        r"|lacking|wanting|in short supply)\b",
    ),
)
