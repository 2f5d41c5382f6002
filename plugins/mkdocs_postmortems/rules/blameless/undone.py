"""`blameless/hindsight`: care that people are said not to have taken, and puzzles about why."""

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
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(write=EXPECTED)


def _people_next(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_within(sentence, found) and MACHINES.isdisjoint(found["who"].split())


def _in_vain(sentence: Sentence, _: re.Match[str]) -> bool:
    return (
        re.search(
            r"\b(?:nobody|no one|none|not|never|ignored|yet|but|all the same|anyway)\b",
            sentence.text,
        )
        is not None
    )


_WHO = r"(?P<who>(?:the |our |an? |any )?(?:[a-z'-]+ ){1,4}?)"

_PLAIN = (
    r"(?:simplest|simple|basic|elementary|usual|normal|most basic|necessary|standard|proper|due"
    r"|sensible|minimum|minimal|obvious|sane|reasonable)"
)

PHRASES = (
    _phrase(
        "party footed curve foot circles ghosts shadows tail chickens chicken thumbs pants penny"
        " blind rudderless leaderless sleepwalked sleepwalking blinkered",
        r"\b(?:late to the party|flat-footed|behind the curve|on the back foot|round in circles"
        r"|chasing (?:ghosts|shadows|(?:our|their|its) (?:own )?tails?)|headless chickens?"
        r"|twiddl(?:ed|ing) (?:our|their|its) thumbs|pants down|penny (?:finally |only )?dropped"
        r"|went in blind|rudderless|leaderless|sleepwalk(?:ed|ing)|blinkered)\b",
        lambda sentence, found: (
            not found[0].startswith(("behind", "late")) or people_named(sentence, found)
        ),
    ),
    _phrase(
        "rushed hurried rush rushing",
        r"\b(?:was|were|been|got) (?:clearly |too |simply |far too |badly |obviously )?(?:rushed"
        r"|hurried)\b(?! to (?:the )?(?:hospital|site|scene))|\b(?P<verb>rushed|hurried) (?:it "
        r"|this"
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
        r"(?: [a-z]+){0,6}? (?:was|were|been) (?:taken|made|given|dismissed|accepted|treated"
        r"|agreed)"
        r" (?:far |much |all |rather |way )?too (?:lightly|quickly|hastily|easily|late|readily)\b",
    ),
    _phrase(
        "thing things",
        r"\b(?:worst|wrong|stupidest|dumbest|most dangerous|last) (?:possible )?thing (?:to"
        r" (?:do|try"
        r")(?! is\b)|(?:that )?(?:we|they|he|she|anyone|one|the [a-z-]+) (?:could|did|needed))\b",
    ),
    _phrase(
        "sense",
        r"\bit (?:made|makes) (?:no|little|zero) sense (?:at all )?(?:to|for)\b|\b(?:decision"
        r"|choice"
        r"|order|plan|move|restart|idea|approach|reasoning|timing)(?: [a-z'-]+){0,7}? (?:made"
        r"|makes)"
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
        r"\bstar(?:ed|ing) (?:right |straight )?(?:back )?at (?:us|them|everyone|him|her|the"
        r" team)\b",
    ),
    _phrase(
        "black english capital capitals loud bold letters",
        r"\bin (?:black and white|plain (?:english|text for all)|capital letters|bold(?: type|"
        r" letters"
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
        r"|forbade|told|tells|requires?|required|advises?|prohibits?)\b(?![^;]{1,90} ,? ?(?:so\b"
        r"|and the [a-z]+ did\b))",
    ),
    _phrase(
        "underestimated overestimated underrated misjudged misdiagnosed",
        r"\b(?:was|were|been) (?:[a-z]+ly |all |also |again )*(?:underestimated|overestimated"
        r"|underrated|misjudged|misdiagnosed)\b(?! (?:by the (?:[a-z]+ )?(?:model|planner"
        r"|optimi[sz]er|forecast|estimator|algorithm|scheduler|sensor|formula)|because))",
        undenied,
    ),
    _phrase(
        "overestimated underestimated underrated misjudging underestimating",
        r"\b(?P<verb>over-?estimated|underrated|misjudging|underestimating|overestimating)\b",
        unexplained,
    ),
    _phrase(
        "careful cautious thorough attentive vigilant diligent alert quick fast prepared rigorous"
        " disciplined curious critical suspicious sceptical strict proactive ready toes guard",
        r"\b(?P<verb>was|were|had|have) not (?:been )?(?:(?:nearly |remotely |at all |quite"
        r" )?(?:careful"
        r"|cautious|thorough|attentive|vigilant|diligent|alert|quick|fast|rigorous|disciplined"
        r"|curious|critical|suspicious|sceptical|strict|proactive|prepared|clear) enough"
        r"|prepared(?! to)"
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
        undenied,
        beside="would could might",
    ),
    _phrase(
        "nothing hard difficult",
        r"\bnothing (?:had |would have )?(?:prevented|stopped|kept) (?P<who>(?:[a-z-]+"
        r" ){1,4}?)from\b"
        r"|\bnothing (?:would have been|was|could have been) (?:easier|simpler) (?:than|to)\b|\bhow"
        r" (?:hard|difficult|much trouble) (?:would|can|could|is|was) it (?:have been|be|really)?",
        lambda sentence, found: found["who"] is None or people_within(sentence, found),
        beside="prevented stopped kept easier simpler how",
    ),
    _phrase(
        "who",
        r"^(?:and |but )?who (?:would|in their right mind) (?:ever |possibly |seriously |have )?"
        r"(?:deploy|run|merge|think|thought|do|approve|push|restart|trust|upgrade|schedule|leave"
        r"|put"
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
        r"\b(?P<verb>lost) (?:an?|[a-z0-9]+|half an|the better part of an?|nearly an?|almost an?"
        r"|over"
        r" an?) (?:[a-z]+ )?(?:hours?|minutes?|days?) (?:by|chasing|looking|arguing|debating"
        r"|because"
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
        r"\b(?:was|were) (?:only )?(?:called|paged|told|informed|involved|alerted|notified"
        r"|brought in"
        r"|escalated|declared|made|sent|taken|consulted|warned|rolled back)(?: [a-z0-9]+){0,4}?"
        r" (?:far"
        r" |much )?too late\b(?! (?:for|to))|^(?:[a-z0-9]+ ){0,8}?(?:hours?"
        r"|minutes"
        r"|days?|weeks?)? ?too late ,",
        no_machine,
    ),
    _phrase(
        "predictable foreseeable expected inevitable avoidable preventable",
        r"\b(?:this|that|it|outcome|result|failure|outage|crash|incident|end) (?:was|were|is)"
        r" (?:all"
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
