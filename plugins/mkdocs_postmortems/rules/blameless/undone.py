"""`blameless/hindsight`: care that people are said not to have taken, and puzzles about why."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
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


def _unmachined(sentence: Sentence, found: re.Match[str]) -> bool:
    return no_machine_within(sentence, found) and not re.search(
        r"\b(?:because|since|as the|could)\b", sentence.text[found.start() :]
    )


def _people_next(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_within(sentence, found) and MACHINES.isdisjoint(found["who"].split())


def _in_vain(sentence: Sentence, _: re.Match[str]) -> bool:
    return (
        re.search(r"\b(?:nobody|no one|none|not|never|ignored|yet|but|all the same|anyway)\b",
                  sentence.text)
        is not None
    )


_WHO = r"(?P<who>(?:the |our |an? |any )?(?:[a-z'-]+ ){1,4}?)"
_CARE = (
    r"(?:thought|care|time|attention|effort|planning|testing|work|preparation|communication"
    r"|consideration|caution|research)"
)
_PLAIN = (
    r"(?:simplest|simple|basic|elementary|usual|normal|most basic|necessary|standard|proper|due"
    r"|sensible|minimum|minimal|obvious|sane|reasonable)"
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
    _phrase("way", r"\bno way (?:that )?(?:the |our )?(?:[a-z-]+ ){1,4}could have missed\b"),
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
        r"\b(?:reviews?|reviewing|qa|rehearsals?|oversight|planning|handover|triage) (?:should|ought"
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
        r"\b(?:nobody|no one|none|not a soul|neither|no [a-z-]+)(?: [a-z'-]+){0,6}? (?:had|showed|has)"
        r" the (?:presence of mind|idea|sense|wits?|foresight|courage|nerve|good sense|decency"
        r"|patience|thought|curiosity|humility)\b",
        beside="presence idea sense wit wits foresight courage nerve decency patience curiosity"
        " humility",
    ),
    _phrase(
        "soul neither nor single nobody noone one person",
        r"\b(?:not (?:a|one) (?:single )?(?:soul|person|[a-z-]+)|not one of (?:the |our )?(?:[a-z-]+"
        r" ){1,3}?|neither (?:of (?:them|us|the [a-z]+)|(?:the |our )?[a-z-]+(?: nor (?:the |our )?"
        r"[a-z-]+)?)|(?:nobody|no one) (?:(?:from|in|on|at) (?:the |our )?(?:[a-z-]+ )?[a-z-]+ )?)"
        r" ?(?:ever |even |actually |once |really )?(?:noticed|checked|asked|told|raised|questioned"
        r"|looked|tested|verified|thought|called|spoke|spotted|reali[sz]ed|escalated|warned"
        r"|objected|challenged|intervened|stepped in|took (?:charge|ownership|responsibility|the"
        r" trouble|the time)|felt responsible|followed up|reviewed|wondered|paid (?:attention|heed)|cared"
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
        rf" little|a little|a bit of|a little more|a bit more|half as much) {_CARE} (?:had )?(?:gone"
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
        r"seriously|listened|heeded|kept (?:its|their|our|his|her) (?:eyes?|heads?|cool)|done (?:its"
        r"|their|our|his|her) (?:jobs?|homework)|paid (?:more |closer |any )?attention|used (?:its"
        r"|their|our|his|her) (?:heads?|brains?|eyes))\b",
        people_within,
        beside="seriously listened heeded kept job jobs homework attention used",
    ),
    _phrase("hadfirst", r"^had (?:some|any)(?:one|body) ,"),
    _phrase(
        "knowledge wisdom knowing eyes",
        r"\bwith (?:the )?(?:knowledge|wisdom|eyes|experience) (?:of (?:today|now)|(?:we|that we)"
        r" have (?:now|today)|gained since)\b|\bknowing what (?:we|they|i|everyone) (?:know|knows|do)"
        r" (?:now|today)\b",
    ),
    _phrase(
        "away off aside down over",
        r"\b(?:was|were|been|got|being) (?:again |quickly |simply |too easily |repeatedly |all |soon"
        r" |initially |at first )*(?:waved away|written off|brushed (?:off|aside)|shrugged off"
        r"|explained away|laughed off|swept aside|played down|glossed over|tuned out)\b"
        r"|\b(?:shrugged off|shrugged (?:it|this|them) off|waved away|waved (?:it|this|them|the"
        r" [a-z]+) (?:away|aside)|wrote (?:it|this|them|the (?:[a-z]+ ){1,3})off|brushed off"
        r"|brushed (?:it|this|them|the (?:[a-z]+ ){1,3})(?:off|aside)|explained (?:it|this|them"
        r"|the (?:[a-z]+ ){1,3})away|glossed over|played down|laughed off|tuned out)\b",
        lambda sentence, found: (
            found[0].startswith(("was", "were", "been", "got", "being"))
            or no_machine(sentence, found)
        ),
        beside="waved written brushed shrugged explained laughed swept played glossed tuned wrote",
    ),
    _phrase(
        "unread unopened unheeded untouched forgotten dust ignored unanswered",
        r"\b(?P<what>e-?mails?|mails?|tickets?|reports?|alerts?|pages?|warnings?|banners?|letters?"
        r"|requests?|recommendations?|notices?|reminders?|plan|runbook|document|proposal|patch|items?"
        r"|advisory|advisories)(?: [a-z0-9'-]+){0,7}? (?:sat|lay|had lain|has lain|languished"
        r"|stayed|remained|waited|sits|stood|went|gathered)(?: [a-z]+){0,3}? (?:unread|unopened"
        r"|unheeded|untouched|forgotten|dust|ignored)\b",
    ),
    _phrase(
        "skimmed glanced cursory superficial perfunctory superficially shallow rushed hasty token",
        r"\b(?P<verb>skimmed|(?:only|just|merely|barely|hardly) glanced)\b|\b(?:superficial|cursory"
        r"|perfunctory|token|shallow) (?:at best|reviews?|checks?|look|glance|inspection|tests?"
        r"|reading|analysis|investigation|handover|effort|examination)\b|\b(?:reviews?|analysis"
        r"|checks?|handover|inspection|testing|investigation|preparation|planning|briefing|approval)"
        r"(?: [a-z'-]+){0,5}? (?:was|were|had been) (?:at best |rather |far too |too |very |quite"
        r" |only )?(?:superficial|cursory|perfunctory|rushed|shallow|hasty)\b",
        lambda sentence, found: not found["verb"] or by_people(sentence, found),
    ),
    _phrase(
        "save convenience easier quicker sake",
        r"\b(?:skipped|bypassed|left out|cut short|omitted|dropped|waived|shortened)"
        r"(?: [a-z'-]+){0,6}? (?:to save (?:time|money|effort|an? [a-z]+|a few|some|work)|for (?:the"
        r" sake of )?convenience|because it was (?:easier|quicker))",
        beside="skipped bypassed left cut omitted dropped waived shortened",
    ),
    _phrase(
        "did didn hadn never hadnot didnot",
        r"\b(?P<verb>(?:did not|had not|never)(?: even| once| actually| [a-z]+ly)?) (?:wait(?:ed)?"
        r" for|label(?:led|ed)?|compared?|sp(?:eak|oke|oken) up|stop(?:ped)? to|insist(?:ed)?"
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
        r"|completed|carried|followed|finished|addressed|learned|learnt|taken|heeded|applied|held)\b",
    ),
    _phrase(
        "lesson lessons nothing learned learnt hard",
        r"\b(?:learned|learnt) (?:nothing|little|the hard way|too late)\b|\b(?:lessons?)(?: [a-z]+)"
        r"{0,4} (?:had|have|was|were) (?:not|never) (?:been )?(?:learned|learnt)\b",
        no_machine,
    ),
    _phrase(
        "know known",
        r"\bshould (?:really |all |surely |have )*know(?:n)?(?: (?:that|this|it))? (?:by now|by then"
        r"|all along)\b|\bas (?:we|they|everyone|anyone|the team) should (?:all |well )?(?:have )?"
        r"known?\b",
        beside="should",
    ),
    _phrase(
        "took needed takes",
        r"\bit (?:took|needed|takes) (?:an? |the |another |two |three |several |our |one of )(?:[a-z-]+"
        r" ){0,3}?(?:customers?|tweets?|calls?|complaints?|outages?|journalists?|e-mails?|reminders?"
        r"|users?|visitors?|outsiders?|posts?|reporters?|accident|incident)(?: [a-z]+){0,4}? (?:to"
        r"|for|before) (?:[a-z]+ ){0,3}?(?:tell|told|find|found|reali[sz]e|notice|make|wake|learn"
        r"|discover|see|spot|point|alert|get|understand)\b",
    ),
    _phrase(
        "embarrassing shameful sobering humbling regrettable sad disappointing inexcusable telling"
        " unfortunate worrying ironic striking remarkable painful incredible unbelievable amazing"
        " astonishing curious odd strange surprising alarming",
        r"\b(?:it|this|that) (?:is|was|'s) (?:deeply |truly |rather |very |most |all the more |quite"
        r" |particularly )?(?:embarrassing|shameful|sobering|humbling|regrettable|sad|disappointing"
        r"|inexcusable|unfortunate|ironic|striking|remarkable|painful|incredible|unbelievable"
        r"|amazing|astonishing|alarming) (?:that|how) (?:it took|nobody|no one|none|no|we|they|the"
        r" (?:team|engineer|operator|vendor|responder)s?|so (?:few|little|many))\b",
        beside="that how",
    ),
    _phrase(
        "party footed curve foot circles ghosts shadows tail chickens chicken thumbs pants penny"
        " blind rudderless leaderless sleepwalked sleepwalking blinkered",
        r"\b(?:late to the party|flat-footed|behind the curve|on the back foot|round in circles"
        r"|chasing (?:ghosts|shadows|(?:our|their|its) (?:own )?tails?)|headless chickens?"
        r"|twiddl(?:ed|ing) (?:our|their|its) thumbs|pants down|penny (?:finally |only )?dropped"
        r"|went in blind|rudderless|leaderless|sleepwalk(?:ed|ing)|blinkered)\b",
        lambda sentence, found: not found[0].startswith(("behind", "late")) or people_named(
            sentence, found
        ),
    ),
    _phrase(
        "rushed hurried rush rushing",
        r"\b(?:was|were|been|got) (?:clearly |too |simply |far too |badly |obviously )?(?:rushed"
        r"|hurried)\b(?! to (?:the )?(?:hospital|site|scene))|\b(?P<verb>rushed|hurried) (?:it |this"
        r" |the (?:[a-z]+ ){1,2})?(?:into|through|out|ahead)\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
    ),
    _phrase(
        "hastily rashly prematurely impulsively recklessly precipitately jerk haste",
        r"\b(?P<verb>acted|moved|decided|reacted|responded|concluded|proceeded)(?: [a-z]+){0,3}?"
        r" (?:hastily|rashly|prematurely|impulsively|precipitately|in haste)\b"
        r"|\b(?:hastily|rashly|impulsively) (?:decided|approved|merged|deployed|concluded|agreed"
        r"|signed|pushed|switched|restarted|deleted|applied)\b|\bknee-jerk\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
    ),
    _phrase(
        "lightly quickly hastily easily late",
        r"\b(?:decision|choice|approval|order|call|step|risk|warning|alert|matter)s?"
        r"(?: [a-z]+){0,6}? (?:was|were|been) (?:taken|made|given|dismissed|accepted|treated|agreed)"
        r" (?:far |much |all |rather |way )?too (?:lightly|quickly|hastily|easily|late|readily)\b",
    ),
    _phrase(
        "thing things",
        r"\b(?:worst|wrong|last|stupidest|dumbest|most dangerous) (?:possible )?thing (?:to (?:do|try"
        r")|(?:that )?(?:we|they|he|she|anyone|one|the [a-z-]+) (?:could|did|needed))\b",
    ),
    _phrase(
        "sense",
        r"\bit (?:made|makes) (?:no|little|zero) sense (?:at all )?(?:to|for)\b|\b(?:decision|choice"
        r"|order|plan|move|restart|idea|approach|reasoning|timing)(?: [a-z'-]+){0,7}? (?:made|makes)"
        r" (?:no|little) sense\b|\bwould have made (?:far |much |a lot )?(?:more|better) sense\b",
        beside="made makes",
    ),
    _phrase(
        "thing move choice call option course step way decision approach response action plan",
        r"\bwould (?:clearly |surely |certainly )?have been (?:the|an?) (?:far |much )?(?:smart"
        r"|sensible|right|prudent|wise|responsible|obvious|correct|decent|safe|safer|better|logical"
        r"|proper|simpler|wiser|smarter) (?:thing|move|choice|call|option|course|step|way|decision"
        r"|approach|response|action|plan)\b",
        beside="would",
    ),
    _phrase(
        "simplest simple basic elementary usual normal necessary standard proper due sensible"
        " minimum minimal obvious sane reasonable",
        rf"\b{_PLAIN} (?:[a-z]+ )?(?:precautions?|checks?|safeguards?|care|diligence|steps?|hygiene"
        rf"|measures?|questions?|tests?)(?: [a-z'-]+){{0,5}}? (?:was|were|had been|been|is) (?:not"
        rf" (?:taken|made|done|asked|run|followed|observed)|never (?:taken|made|done|asked|run)"
        rf"|simply|left out|ignored|omitted|neglected|forgotten)\b",
        beside="not never simply left ignored omitted neglected forgotten wasn weren",
    ),
    _phrase(
        "obvious",
        r"\bobvious (?:[a-z]+ )?(?:holes?|weakness(?:es)?|loopholes?|shortcomings?|place to look"
        r"|typo|blind spot|defect|inconsistency|contradiction)\b",
    ),
    _phrase(
        "stared staring screamed screaming",
        r"\bstar(?:ed|ing) (?:right |straight )?(?:back )?at (?:us|them|everyone|him|her|the team)\b",
    ),
    _phrase(
        "black english capital capitals loud bold letters",
        r"\bin (?:black and white|plain (?:english|text for all)|capital letters|bold(?: type| letters"
        r")?|big letters|block capitals)\b|\bloud and clear\b",
        lambda sentence, found: (
            found[0].startswith(("in black", "in capital", "in block")) or _in_vain(sentence, found)
        ),
    ),
    _phrase(
        "clearly explicitly plainly expressly specifically",
        r"\b(?:documentation|docs|runbook|manual|guide|readme|policy|checklist|handbook"
        r"|instructions?|notes|procedure|wiki|changelog|contract) (?:[a-z]+ )?(?:clearly|explicitly"
        r"|plainly|expressly|specifically) (?:says?|said|states?|stated|warns?|warned|forbids?"
        r"|forbade|told|tells|requires?|required|advises?|prohibits?)\b(?![^;]{1,90} , so\b)",
    ),
    _phrase(
        "overestimated underestimated underrated misjudging underestimating",
        r"\b(?P<verb>over-?estimated|underrated|misjudging|underestimating|overestimating)\b",
        unexplained,
    ),
    _phrase(
        "careful cautious thorough attentive vigilant diligent alert quick fast prepared rigorous"
        " disciplined curious critical suspicious sceptical strict proactive ready toes guard",
        r"\b(?P<verb>was|were|had|have) not (?:been )?(?:(?:nearly |remotely |at all |quite )?(?:careful"
        r"|cautious|thorough|attentive|vigilant|diligent|alert|quick|fast|rigorous|disciplined"
        r"|curious|critical|suspicious|sceptical|strict|proactive|prepared|clear) enough|prepared(?! to)"
        r"|vigilant|attentive|ready(?= [,;]|$)|on (?:our|their|its|his|her) (?:toes|guard))",
        by_people,
        beside="not wasn weren hadn haven",
    ),
    _phrase(
        "earlier faster quicker prompter swifter better clearer timely closer sooner prompt",
        r"\b(?:an? )?(?:much |far |slightly |little )?(?:earlier|faster|quicker|prompter|swifter"
        r"|better|clearer|timely|closer|prompt)(?: [a-z-]+){0,3}? (?:escalation|communication"
        r"|rollback|response|reaction|decision|action|intervention|coordination|handover|planning"
        r"|preparation|notice|warning|call|declaration|announcement|supervision|involvement"
        r"|notification|investigation|attention|judge?ment|teamwork|cooperation)(?: [a-z'-]+){0,6}?"
        r" (?:would|could|might) (?:likely |probably |well |almost |certainly )*have\b",
        beside="would could might",
    ),
    _phrase(
        "nothing hard difficult",
        r"\bnothing (?:had |would have )?(?:prevented|stopped|kept) (?P<who>(?:[a-z-]+ ){1,4}?)from\b"
        r"|\bnothing (?:would have been|was|could have been) (?:easier|simpler) (?:than|to)\b|\bhow"
        r" (?:hard|difficult|much trouble) (?:would|can|could|is|was) it (?:have been|be|really)?",
        lambda sentence, found: found["who"] is None or people_within(sentence, found),
    ),
    _phrase(
        "who",
        r"^(?:and |but )?who (?:would|in their right mind) (?:ever |possibly |seriously |have )?"
        r"(?:deploy|run|merge|think|thought|do|approve|push|restart|trust|upgrade|schedule|leave|put"
        r"|ship|choose|choose to|want|dream|believe|let)\b",
        beside="would right",
    ),
    _phrase(
        "mystery puzzle riddle puzzling baffling incomprehensible unfathomable guess unclear"
        " escapes baffles",
        rf"\b(?:mystery|puzzle|riddle|puzzling|baffling|incomprehensible|unfathomable|guess|unclear"
        rf"|(?:escapes|baffles) (?:me|us)) (?:to (?:us|me) )?(?:why|how|what) {_WHO}(?!was\b|were\b"
        rf"|could\b|can\b|is\b|are\b|will\b|should\b)(?:ever |even |did|had|thought|believed|chose"
        rf"|decided|let|missed|ignored|overlooked|came|signed|approved|sign|managed|concluded|felt"
        rf"|assumed|would|went|kept|never|failed|considered|trusted)",
        _people_next,
        beside="why how what",
    ),
    _phrase(
        "wonder wonders",
        rf"\b(?:one|i|we|you)(?: (?:can only|may|might|must|do|has to|have to|can|cannot but|could"
        rf"|well|only))* wonders? (?:why|how|what|whether|if) {_WHO}[a-z]+",
        _people_next,
        beside="one i we you",
    ),
    _phrase(
        "lost lose losing",
        r"\b(?P<verb>lost) (?:an?|[a-z0-9]+|half an|the better part of an?|nearly an?|almost an?|over"
        r" an?) (?:[a-z]+ )?(?:hours?|minutes?|days?) (?:by|chasing|looking|arguing|debating|because"
        r" (?:nobody|no one|we|they|the team)|on the wrong|searching|guessing|to (?:indecision"
        r"|confusion|arguing|guesswork|the wrong|hesitation|infighting))\b",
        by_people,
    ),
    _phrase(
        "while",
        r"\b(?:went by|passed|ticked by|slipped by|ticked away|elapsed|gone by|flew by) while"
        r" (?P<who>(?:[a-z-]+ ){1,4})",
        people_within,
        beside="went passed ticked slipped elapsed gone flew",
    ),
    _phrase(
        "late",
        r"\b(?:was|were) (?:only )?(?:called|paged|told|informed|involved|alerted|notified|brought in"
        r"|escalated|declared|made|sent|taken|consulted|warned|rolled back)(?: [a-z0-9]+){0,4}? (?:far"
        r" |much )?too late\b(?! (?:for|to))|^(?:far |much |only |an? |[a-z0-9]+ )*?(?:hours?|minutes"
        r"|days?|weeks?)? ?too late ,",
        no_machine,
    ),
    _phrase(
        "predictable foreseeable expected inevitable avoidable preventable",
        r"\b(?:this|that|it|outcome|result|failure|outage|crash|incident|end) (?:was|were|is) (?:all"
        r" |all too |entirely |completely |perfectly |quite |wholly |sadly |utterly |only )*"
        r"(?:predictable|foreseeable|to be expected|inevitable)(?= [,;]|$| from (?:the )?(?:start"
        r"|outset|beginning|day)| that| and\b)",
        lambda sentence, found: " is " not in found[0],
    ),
    _phrase(
        "spared",
        r"\bcould have been spared\b",
    ),
    _phrase(
        "cooler wiser",
        r"\b(?:a )?(?:cooler|wiser|calmer|clearer) heads? (?:would|could|might|should)\b",
    ),
    _phrase(
        "surprised surprise surprising",
        r"\bshould (?:not|hardly|scarcely|never) (?:really )?(?:have )?(?:surprised?|come as a"
        r" surprise|been (?:a surprise|surprising|surprised))\b",
    ),
    _phrase(
        "somehow",
        r"\bsomehow (?P<verb>concluded|decided|thought|believed|managed|convinced|missed|overlooked"
        r"|forgot|assumed|failed|got it into|ended up|contrived)\b",
        by_people,
    ),
    _phrase(
        "case acceptable",
        r"\bshould (?:simply |really |just |of course )?(?:never|not) (?:be|have been) the case\b",
    ),
)
