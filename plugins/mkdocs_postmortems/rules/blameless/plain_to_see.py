"""`blameless/hindsight`: what people are said to have had before their eyes."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    no_machine,
    no_machine_within,
    people_named,
    people_within,
    unexplained,
)

_phrase = Phrases(write=EXPECTED)

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
        beside=(
            "experienced competent decent seasoned reasonable reasonably sensible trained "
            "skilled year respecting careful attentive capable serious professional sane "
            "prepared cautious diligent thorough disciplined curious thoughtful prudent wiser "
            "smarter alert vigilant senior proper good organised organized knowledgeable"
        ),
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
        rf"\b(?:even|any)(?: one of)? (?:an? |the |our |us |them )?(?:[a-z-]+"
        rf" ){{0,3}}?{_HAVE_DONE} "
        r"(?:seen|spotted|noticed|caught|known|recogni[sz]ed|told|reali[sz]ed|asked|found|stopped"
        r"|flagged|understood|questioned|guessed|predicted)\b",
        people_within,
        beside="would could might",
    ),
    _phrase(
        "anyone anybody everyone everybody",
        r"\b(?:any|every)(?:one|body) (?:who (?:has|had|knows|reads|looks|looked|read|is|was)"
        r"|with|looking|reading|paying|glancing|watching|familiar|in the)\b"
        r"(?: [a-z0-9'-]+){1,10}? (?:knows?|sees|spots|recogni[sz]es|notices|reali[sz]es"
        r"|understands|(?:can|could|will|would) (?:immediately |easily |at once )?(?:have )?"
        r"(?:tell|told|see that|see how|see why|seen|spot|know|known|notice|noticed|spotted"
        r"|warned|predicted))\b",
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
        r" (?:did nothing|went ahead|said nothing|left it|told (?:nobody|no one)|just))\b",
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
        lambda sentence, found: (
            found[0].startswith(("bark", "wild")) or people_named(sentence, found)
        ),
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
)
