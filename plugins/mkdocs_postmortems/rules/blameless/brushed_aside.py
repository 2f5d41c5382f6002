"""`blameless/hindsight`: what should have gone without saying, and what was brushed aside."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    no_machine,
    no_machine_within,
    people_within,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(write=EXPECTED)


def _unmachined(sentence: Sentence, found: re.Match[str]) -> bool:
    return no_machine_within(sentence, found) and not re.search(
        r"\b(?:because|since|as the|could)\b", sentence.text[found.start() :]
    )


_CARE = (
    r"(?:thought|care|time|attention|effort|planning|testing|work|preparation|communication"
    r"|consideration|caution|research)"
)

PHRASES = (
    _phrase(
        "should ought",
        r"\bwhat (?:should|ought to) (?:really |normally )?have (?:taken|been|cost|lasted)\b",
        beside="what",
    ),
    _phrase(
        "should ought",
        r"\b(?:should|ought to) have been (?:an? |just an? |nothing but an? )(?:[a-z0-9-]+ ){0,2}?"
        r"(?:job|task|matter|fix|exercise|formality|non-event|change|step|procedure|no-brainer)\b",
    ),
    _phrase(
        "way",
        r"\bno way (?:that )?(?:the |our )?(?:[a-z-]+ ){1,4}could have missed\b",
        beside="missed",
    ),
    _phrase(
        "bells",
        r"\balarm bells (?:[a-z]+ )?(?:should|ought|must|were ringing)\b|\b(?:should|ought to) have"
        r" (?:rung|set off) (?:[a-z]+ )?(?:alarm )?bells\b",
    ),
    _phrase(
        "alone",
        r"\b(?:that|this|it|these|those|which|fact|alert|graph|number|message) (?:alone|by itself)"
        r" (?:should|ought to|could) (?:already |certainly |really )?have\b",
    ),
    _phrase(
        "review reviews reviewing qa rehearsal oversight planning handover rehearsals triage",
        r"\b(?:reviews?|reviewing|qa|rehearsals?|oversight|planning|handover|triage) (?:should"
        r"|ought"
        r" to) (?:easily |really |certainly |at least |never )?have (?!taken\b|been\b|access\b)"
        r"[a-z]+",
    ),
    _phrase(
        "should ought",
        r"\b(?:should|ought to) (?:really |already |surely )?have (?:begun|started|happened|come"
        r"|gone out|ended|stopped|followed|taken place|occurred) (?:[a-z0-9:]+ ){0,3}?(?:then|there"
        r"|sooner|earlier|immediately|at once|first|straight|right|long before|days|weeks|much)\b",
        no_machine,
    ),
    _phrase(
        "nobody one none soul neither no",
        r"\b(?:nobody|no one|none|not a soul|neither|no [a-z-]+)(?: [a-z'-]+){0,6}? (?:had"
        r"|showed|has)"
        r" the (?:presence of mind|idea|sense|wits?|foresight|courage|nerve|good sense|decency"
        r"|patience|thought|curiosity|humility)\b",
        beside="presence idea sense wit wits foresight courage nerve decency patience curiosity"
        " humility",
    ),
    _phrase(
        "soul neither nor single nobody noone one person",
        r"\b(?:not (?:a|one) (?:single )?(?:soul|person|[a-z-]+)|not one of (?:the |our"
        r" )?(?:[a-z-]+"
        r" ){1,3}?|neither (?:of (?:them|us|the [a-z]+)|(?:the |our )?[a-z-]+(?: nor (?:the |our )?"
        r"[a-z-]+)?)|(?:nobody|no one) (?:(?:from|in|on|at) (?:the |our )?(?:[a-z-]+ )?[a-z-]+ )?)"
        r" ?(?:ever |even |actually |once |really )?(?:noticed|checked|asked|told|raised|questioned"
        r"|looked|tested|verified|thought|called|spoke|spotted|reali[sz]ed|escalated|warned"
        r"|objected|challenged|intervened|stepped in|took (?:charge|ownership|responsibility|the"
        r" trouble|the time)|felt responsible|followed up|reviewed|wondered|paid (?:attention"
        r"|heed)|cared"
        r"|bothered|stopped to)\b",
        _unmachined,
        beside="noticed checked asked told raised questioned looked tested verified thought called"
        " spoke spotted realised realized escalated warned objected challenged intervened stepped"
        " took felt followed reviewed wondered paid cared bothered stopped owned",
    ),
    _phrase(
        "if",
        r"\bif only (?!one\b|two\b|some\b|a\b|an\b|part\b|half\b|three\b|reads\b|those\b)"
        r"(?:[a-z'-]+ ){1,6}?(?:had|was|were|'d|could|would)\b",
        no_machine_within,
        beside="only ifonly",
    ),
    _phrase(
        "hadfirst if",
        rf"(?:^had |, had |\bif )(?:any|more|some|enough|sufficient|better|the same|as much|even a"
        rf" little|a little|a bit of|a little more|a bit more|half as much) {_CARE} (?:had"
        rf" )?(?:gone"
        rf"|been|flowed|was|were)\b",
        beside="thought care time attention effort planning testing work preparation communication"
        " consideration caution research",
    ),
    _phrase(
        "if",
        r"\bif (?P<who>(?:[a-z'-]+ ){1,5}?)(?:had|'d|were|was) (?:been )?(?:a (?:little|bit) )?"
        r"(?:more|less|better|on (?:its|their|our|his|her) (?:toes|guard)|awake|quicker|faster"
        r"|paying|reading|watching|looking|careful|honest|wiser|smarter|bolder|braver|half)\b",
        people_within,
        beside="more less better toes guard awake quicker faster paying reading watching looking"
        " careful honest wiser smarter bolder braver half",
    ),
    _phrase(
        "if hadfirst",
        r"(?:\bif |^had )(?P<who>(?:[a-z'-]+ ){1,5}?)(?:had |'d )?(?:taken (?:[a-z-]+ ){1,5}"
        r"seriously|listened|heeded|kept (?:its|their|our|his|her) (?:eyes?|heads?|cool)|done"
        r" (?:its"
        r"|their|our|his|her) (?:jobs?|homework)|paid (?:more |closer |any )?attention|used (?:its"
        r"|their|our|his|her) (?:heads?|brains?|eyes))\b",
        people_within,
        beside="seriously listened heeded kept job jobs homework attention used",
    ),
    _phrase("hadfirst", r"^had (?:some|any)(?:one|body) ,"),
    _phrase(
        "knowledge wisdom knowing eyes",
        r"\bwith (?:the )?(?:knowledge|wisdom|eyes|experience) (?:of (?:today|now)|(?:we|that we)"
        r" have (?:now|today)|gained since)\b|\bknowing what (?:we|they|i|everyone) (?:know"
        r"|knows|do)"
        r" (?:now|today)\b",
    ),
    _phrase(
        "away off aside down over",
        r"\b(?:was|were|been|got|being) (?:again |quickly |simply |too easily |repeatedly |all "
        r"|soon"
        r" |initially |at first )*(?:waved away|written off|brushed (?:off|aside)|shrugged off"
        r"|explained away|laughed off|swept aside|played down|glossed over|tuned out)\b"
        r"|\b(?:shrugged off|shrugged (?:it|this|them) off|waved away|waved (?:it|this|them|the"
        r" [a-z]+) (?:away|aside)|wrote (?:it|this|them|the (?:[a-z]+ ){1,3})off|brushed off"
        r"|brushed (?:it|this|them|the (?:[a-z]+ ){1,3})(?:off|aside)|explained (?:it|this|them"
        r"|the (?:[a-z]+ ){1,3})away|glossed over|played down|laughed off|tuned out)\b",
        lambda sentence, found: (
            found[0].startswith(
                ("was", "were", "been", "got", "being", "brushed", "shrugged", "waved", "laughed")
            )
            or no_machine(sentence, found)
        ),
        beside="waved written brushed shrugged explained laughed swept played glossed tuned wrote",
    ),
    _phrase(
        "unread unopened unheeded untouched forgotten dust ignored unanswered",
        r"\b(?P<what>e-?mails?|mails?|tickets?|reports?|alerts?|pages?|warnings?|banners?|letters?"
        r"|requests?|recommendations?|notices?|reminders?|plan|runbook|document|proposal|patch"
        r"|items?"
        r"|advisory|advisories)(?: [a-z0-9'-]+){0,7}? (?:sat|lay|had lain|has lain|languished"
        r"|stayed|remained|waited|sits|stood|went|gathered)(?: [a-z]+){0,3}? (?:unread|unopened"
        r"|unheeded|untouched|forgotten|dust|ignored)\b",
    ),
    _phrase(
        "skimmed glanced cursory superficial perfunctory superficially shallow rushed hasty token",
        r"\b(?P<verb>skimmed|(?:only|just|merely|barely|hardly) glanced)\b|\b(?:superficial|cursory"
        r"|perfunctory|token|shallow) (?:at best|reviews?|checks?|look|glance|inspection|tests?"
        r"|reading|analysis|investigation|handover|effort|examination)\b|\b(?:reviews?|analysis"
        r"|checks?|handover|inspection|testing|investigation|preparation|planning|briefing"
        r"|approval)"
        r"(?: [a-z'-]+){0,5}? (?:was|were|had been) (?:at best |rather |far too |too |very |quite"
        r" |only )?(?:superficial|cursory|perfunctory|rushed|shallow|hasty)\b",
        lambda sentence, found: not found["verb"] or by_people(sentence, found),
    ),
    _phrase(
        "save convenience easier quicker sake",
        r"\b(?:skipped|bypassed|left out|cut short|omitted|dropped|waived|shortened)"
        r"(?: [a-z'-]+){0,6}? (?:to save (?:time|money|effort|an? [a-z]+|a few|some|work)|for"
        r" (?:the"
        r" sake of )?convenience|because it was (?:easier|quicker))",
        no_machine_within,
        beside="skipped bypassed left cut omitted dropped waived shortened",
    ),
    _phrase(
        "did didn hadn never hadnot didnot",
        r"\b(?P<verb>(?:did not|had not|never)(?: even| once| actually| [a-z]+ly)?) (?:wait(?:ed)?"
        r" for(?![^;,]* and )|label(?:led|ed)?|compared?|sp(?:eak|oke|oken) up|stop(?:ped)? to"
        r"|insist(?:ed)?"
        r"|intervened?|follow(?:ed)? (?:up|through)|think (?:of|it|this|ahead|through|to)|thought"
        r" (?:of|to|about|ahead|through)|g[ai]ven? (?:it|this|that|the [a-z]+) (?:much |enough |any"
        r" |a |sufficient |the )*(?:second )?(?:thought|attention|weight|time|chance)|do (?:our|my"
        r"|its|their|his|her) homework|learn(?:ed|t)? (?:from|the|our|their|its|anything)|read the"
        r"|react|act on|heed|prepare (?:for|enough)|warn|look (?:at|into|beyond|closely)"
        r"|practi[sc]ed?|rehearsed?|briefed|sanity-check(?:ed)?|cross-check(?:ed)?|reckon with"
        r"|reckoned with|seek|sought|ask(?:ed)? (?:for|themselves|ourselves|anyone|the|any))\b",
        unexplained,
        beside="wait waited label labelled labeled compare compared speak spoke spoken stop stopped"
        " insist insisted intervene intervened follow followed think thought give given gave do"
        " homework learn learned learnt read react act heed prepare warn look practise practised"
        " practice practiced rehearse rehearsed briefed check checked reckon reckoned seek sought"
        " ask asked",
    ),
    _phrase(
        "properly carefully thoroughly closely enough",
        r"\b(?P<verb>(?:did|had) not|never) [a-z-]+ [^,;]{0,50}?(?:properly|carefully|thoroughly"
        r"|closely enough|carefully enough|well enough|hard enough|seriously enough|far enough)\b",
        lambda sentence, found: (
            unexplained(sentence, found)
            and not re.search(r"\bnot (?:start|work|load|render|close|shut|fail|boot)\b", found[0])
        ),
        beside="did didn hadn never hadnot didnot",
    ),
    _phrase(
        "never",
        r"\b(?:items?|recommendations?|lessons?|warnings?|follow-ups?|promises?|drills?|exercises?)"
        r"(?: [a-z0-9'-]+){0,7}? (?:was|were|had been|been) never (?:done|implemented|acted"
        r"|completed|carried|followed|finished|addressed|learned|learnt|taken|heeded|applied"
        r"|held)\b",
    ),
    _phrase(
        "lesson lessons nothing learned learnt hard",
        r"\b(?:learned|learnt) (?:nothing|little|the hard way|too late)\b|\b(?:lessons?)"
        r"(?: [a-z0-9'-]+){0,8}? (?:had|have|was|were)(?: [a-z]+ly| still| again)? (?:not|never)"
        r"(?: yet)? (?:been )?(?:learned|learnt|applied|heeded|drawn|taken (?:up|on board))\b",
        no_machine,
        beside="learned learnt applied heeded drawn taken",
    ),
    _phrase(
        "know known",
        r"\bshould (?:really |all |surely |have )*know(?:n)?(?: (?:that|this|it))? (?:by now|by"
        r" then"
        r"|all along)\b|\bas (?:we|they|everyone|anyone|the team) should (?:all |well )?(?:have )?"
        r"known?\b",
        beside="should",
    ),
    _phrase(
        "took needed takes",
        r"\bit (?:took|needed|takes) (?:an? |the |another |two |three |several |our |one of"
        r" )(?:[a-z-]+"
        r" ){0,3}?(?:customers?|tweets?|calls?|complaints?|outages?|journalists?|e-mails?"
        r"|reminders?"
        r"|users?|visitors?|outsiders?|posts?|reporters?|accident|incident)(?: [a-z]+){0,4}? (?:to"
        r"|for|before) (?:[a-z]+ ){0,3}?(?:tell|told|find|found|reali[sz]e|notice|make|wake|learn"
        r"|discover|see|spot|point|alert|get|understand)\b",
        beside="tell told find found realise realize notice make wake learn discover see spot"
        " point alert get understand",
    ),
    _phrase(
        "embarrassing shameful sobering humbling regrettable sad disappointing inexcusable telling"
        " unfortunate worrying ironic striking remarkable painful incredible unbelievable amazing"
        " astonishing curious odd strange surprising alarming",
        r"\b(?:it|this|that) (?:is|was|'s) (?:deeply |truly |rather |very |most |all the more "
        r"|quite"
        r" |particularly )?(?:embarrassing|shameful|sobering|humbling|regrettable|sad|disappointing"
        r"|inexcusable|unfortunate|ironic|striking|remarkable|painful|incredible|unbelievable"
        r"|amazing|astonishing|alarming) (?:that|how) (?:it took|nobody|no one|none|no|we|they|the"
        r" (?:team|engineer|operator|vendor|responder)s?|so (?:few|little|many))\b",
        beside="that how",
    ),
)
