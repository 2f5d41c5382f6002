"""`blameless/hindsight`: what of people's work is said to have been left out, or done badly."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.modal_phrases import PAST
from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    no_machine,
    people_named,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject

_phrase = Phrases(write=EXPECTED)

_WORK = (
    r"(?:drills?|rehearsals?|dry runs?|dry-runs?|exercises?|reviews?|walkthroughs?|handovers?"
    r"|risk (?:assessments?|analysis)|follow-ups?|peer reviews?|sign-offs?|questions?|briefings?"
    r"|checklists?|playbooks?|runbooks?|procedures?|precautions?|load tests?|stress tests?"
    r"|restore tests?|trial (?:runs?|restores?|migrations?)|restore drills?|failover tests?"
    r"|fire drills?|game days?|double[- ]checks?|second (?:look|opinion|pair of eyes)|advice"
    r"|warnings?|instructions?|recommendations?|concerns?|objections?|lessons?|audits?"
    r"|inspections?|escalations?|plan b|backup plan|post-?mortem actions?|stakeholders|experts?"
    r"|(?:right|key|wrong) people|(?:dba|network|security|database|storage|legal|support)"
    r" (?:team|lead|people|desk)|dbas?|specialists?|steps?|safety checks?|manual)"
)
_NOT = r"(?:was|were|had been|has been|have been|been) (?:simply |just |again |quietly |also )*"
_SKIPPED = (
    r"(?:skipped|cut short|left out|waived|bypassed|cancelled|canceled|called off|put off"
    r"|postponed|omitted|neglected|forgotten|ignored|overlooked|brushed aside|sidelined"
    r"|disregarded|dismissed|shelved|abandoned|glossed over)"
)
_DONE = (
    r"(?:run|held|asked|called|involved|consulted|followed|heeded|told|informed|invited|heard"
    r"|rehearsed|practi[sc]ed|challenged|considered|discussed|paged|answered|listened to|sought"
    r"|acted on|read|opened|tested|scheduled|carried out)"
)
_ACT = (
    r"(?:communications?|analysis|reviews?|planning|handover|response|reaction|decision|testing"
    r"|preparation|preparations|coordination|investigation|triage|escalation|work|briefing"
    r"|rollout|migration|plan|approach|reasoning|estimate|assumption|judge?ment|timing|handling"
    r"|debugging|diagnosis|documentation|choice|oversight|supervision|execution|leadership"
    r"|teamwork|update|updates|announcement|diligence|reaction|communication|follow-up)"
)
_POOR = (
    r"(?:sloppy|poor|careless|half-hearted|lax|shoddy|amateurish|unprofessional|inadequate"
    r"|insufficient|haphazard|chaotic|slapdash|superficial|naive|misguided|ill-prepared|muddled"
    r"|woeful|dismal|patchy|slow|late|hasty|rushed|unacceptable|below par|substandard|clumsy"
    r"|wanting|lacking|weak|thin|abysmal|messy|not (?:good|thorough|adequate|sufficient|up to))"
)
_TOLD = (
    r"(?:told|warned|asked|alerted|shown|taught|advised|helped|reminded|informed|spotted|noticed"
    r"|known|guessed|predicted|foreseen|questioned|objected|intervened|escalated|paged|rung|called"
    r"|looked|checked|read|listened|stopped|acted|reacted|realised|realized|thought|waited"
    r"|involved|consulted|tested|verified|reviewed|communicated|spoken|said|raised|asked"
    r"|understood|recognised|recognized|considered|declared|insisted|pushed back|refused)"
)


def _of_work(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether no machine is meant, and nothing is told that made it sensible."""
    end = sentence.text[found.end() :]
    explained = re.search(
        r"\b(?:because|since|as (?:the|it|they|no|that|its|every|both|he|she|none|neither|all)"
        r"|so that|which is why|until|by (?:the|a|an|its) (?:[a-z]+ )?(?:script|pipeline|tool|job"
        r"|client|parser|server|controller|library|browser|proxy|scheduler)|in favour of|for"
        r" lack of"
        r"|owing to|automatically|if|when|for documentation)\b",
        end,
    )
    return explained is None and undenied(sentence, found)


def _no_machine_acts(sentence: Sentence, found: re.Match[str]) -> bool:
    actor = subject(sentence, sentence.word_at(found.start("verb")))
    return actor not in (Actor.MACHINE, Actor.DATA, Actor.READERS)


PHRASES = (
    _phrase(
        "drill drills rehearsal rehearsals exercise exercises review reviews walkthrough handover"
        " sign question questions briefing checklist playbook runbook procedure precaution"
        " precautions tests test trial restore day check look opinion eyes advice warning warnings"
        " instructions recommendation recommendations concern concerns objection objections lesson"
        " lessons audit audits inspection escalation stakeholders expert experts people team lead"
        " dba dbas specialist specialists steps step ups manual runs run",
        rf"\b{_WORK}\b(?: [a-z0-9'-]+| ,){{0,9}}? {_NOT}{_SKIPPED}\b",
        _of_work,
        beside="skipped left cut put called brushed waived bypassed cancelled canceled postponed"
        " omitted neglected forgotten ignored overlooked sidelined disregarded dismissed shelved"
        " abandoned glossed",
    ),
    _phrase(
        "run held asked called involved consulted followed heeded told informed invited heard"
        " rehearsed practised practiced challenged considered discussed paged answered listened"
        " sought"
        " acted read opened tested scheduled carried"
        " sought"
        " acted read opened tested scheduled carried",
        rf"\b{_WORK}\b(?: [a-z0-9'-]+| ,){{0,9}}? {_NOT}(?:not|never) (?:once |even |properly "
        rf"|really"
        rf" |actually |seriously )?{_DONE}\b",
        _of_work,
        beside="not never wasn weren hadn",
    ),
    _phrase(
        "followed read opened consulted used done checked asked tested",
        r"\b(?:nothing|none|not one|not a single [a-z]+|little) (?:in|of|from) (?:the|our|that"
        r"|this)"
        r" (?:[a-z]+ )?(?:playbook|runbook|checklist|plan|manual|handbook|procedures?|steps"
        r"|recommendations|lessons|documentation|instructions) (?:was|were|had been) (?:ever )?"
        r"(?:followed|read|opened|consulted|used|done|checked|tested|carried out)\b",
        _of_work,
        beside="nothing none not little",
    ),
    _phrase(
        "skipped cancelled canceled postponed waived shelved scrapped",
        rf"\b(?P<verb>skipped|cancelled|canceled|postponed|waived|shelved|scrapped|cut|put off"
        rf"|called"
        rf" off) (?:the |our |its |their |a |every |all |both |two |three )?(?:[a-z-]+ )?{_WORK}\b",
        lambda sentence, found: by_people(sentence, found) and _of_work(sentence, found),
        beside="drill drills rehearsal rehearsals exercise review reviews walkthrough handover test"
        " tests trial checklist briefing audit inspection check checks run runs step steps",
    ),
    _phrase(
        "sloppy poor careless hearted lax shoddy amateurish unprofessional inadequate insufficient"
        " haphazard chaotic slapdash superficial misguided muddled woeful dismal patchy hasty"
        " rushed unacceptable substandard clumsy wanting lacking abysmal messy par slow late"
        " weak thin"
        " superficial good thorough adequate sufficient",
        rf"\b{_ACT} (?:[a-z'-]+ ){{0,6}}?(?:was|were|is|proved|came|had been) (?:rather |very |too"
        rf" |quite |far |simply |at best |plainly |clearly |both |frankly |so |all )*{_POOR}\b",
        lambda sentence, found: (
            "seconds" not in sentence.words
            and undenied(sentence, found)
            and _of_work(sentence, found)
        ),
        beside="communication communications analysis review reviews planning handover response"
        " reaction decision testing preparation preparations coordination investigation triage"
        " escalation work briefing rollout migration plan approach reasoning estimate assumption"
        " judgement judgment timing handling debugging diagnosis documentation choice oversight"
        " supervision execution leadership teamwork update updates announcement diligence up",
    ),
    _phrase(
        "unforgivable inexcusable indefensible shameful ashamed unpardonable unconscionable"
        " embarrassing embarrassed embarrassingly shamefully inexcusably scandalous mortifying",
        r"\b(?:unforgivabl[ey]|inexcusabl[ey]|indefensible|shameful(?:ly)?|ashamed|unpardonable"
        r"|unconscionabl[ey]|embarrassing(?:ly)?|embarrassed|scandalous|mortifying)\b",
        undenied,
    ),
    _phrase(
        "careless thoughtless negligent reckless rash",
        r"\b(?:it|that|this|which) (?:was|is) (?:rather |very |simply |plainly )?(?:careless"
        r"|thoughtless|negligent|reckless|rash) (?:of [a-z ]{2,20} )?to\b",
        undenied,
    ),
    _phrase(
        "told warned asked alerted shown spotted noticed known guessed predicted questioned"
        " intervened escalated paged rung called looked checked read stopped acted reacted realised"
        " realized thought waited involved consulted tested verified reviewed communicated spoken"
        " said raised understood considered declared insisted",
        rf"\b(?:when|while|where|and|although|though|but) (?P<verb>(?:it|they|he|she|we) (?:should"
        rf"|ought to)(?: really| probably| instead)? have) (?:[a-z]+ly )?(?:been )?{_TOLD}\b",
        people_named,
        beside="should ought",
    ),
    _phrase(
        "sooner earlier then instead first immediately once",
        rf"\b(?P<verb>should|ought to) (?:really |surely |clearly |at least |certainly )?have"
        rf" (?:[a-z]+ly )?(?:{PAST}|rung|woken) (?:[a-z0-9'-]+ ){{0,6}}?(?:much |far |a lot "
        rf"|long |hours |minutes"
        rf" |days )?(?:sooner|earlier|at once|immediately|there and then)\b",
        _no_machine_acts,
        beside="should ought shouldn",
    ),
    _phrase(
        "told warned asked alerted shown advised",
        r"\b(?:an?|any|our|every) (?:[a-z0-9-]+ ){1,3}?(?:could|might|would) (?:easily |well"
        r" |surely |certainly |also )?have (?:told|warned|asked|alerted|shown|advised) (?:us|them"
        r"|him|her|everyone|anybody|anyone|the team)\b",
        lambda sentence, found: MACHINES.isdisjoint(found[0].split()) and undenied(sentence, found),
        beside="could might would",
    ),
    _phrase(
        "assumed thought believed figured presumed supposed took expected trusted relied hoped",
        r"\b(?:everyone|everybody|each (?:team|side|of us|of them)|every one of (?:us|them|the"
        r" [a-z]+)"
        r"|both (?:teams|sides)|all of (?:us|them)"
        r"|we all|they all) (?:simply |just |had |quietly )*(?:assumed|thought|believed|figured"
        r"|presumed|supposed|took it|expected|trusted|relied on|hoped) (?:that )?(?:someone"
        r"|somebody|another|the others?"
        r"|others|the rest)\b",
        beside="everyone everybody each every both all",
    ),
    _phrase(
        "dared ventured troubled volunteered cared",
        r"\b(?:nobody|no one|none|not one|hardly anyone|few)\b[^;]{0,40} (?:dared|ventured|troubled"
        r" to|troubled|volunteered|cared to|felt the need)\b",
        beside="nobody noone none one hardly few",
    ),
    _phrase(
        "customer customers user users journalist tweet reporter supporter caller reader outsider"
        " regulator press neighbour stranger visitor passer",
        r"\b(?:it was|it took|it fell to|in the end|eventually|only) (?:in the end )?(?:it was"
        r" )?(?:an?"
        r" |the |our |some )?(?:[a-z]+ )?(?:customers?|users?|journalist|tweet|reporter|supporter"
        r"|caller|reader|outsider|regulator|press|neighbour|stranger|visitor|passer-by) (?:who|that"
        r"|to|had to)(?: (?:had to|finally|first|eventually))* (?:tell|told|notice|noticed|find"
        r"|found"
        r"|alert|alerted|point|pointed|inform|informed|wake|woke|show|showed|spot|spotted"
        r"|report)\b",
        beside="tell told notice noticed find found alert alerted point pointed inform informed"
        " wake woke show showed spot spotted",
    ),
    _phrase(
        "cost",
        r"\b(?:decision|choice|delay|hesitation|silence|refusal|reluctance|failure|detour"
        r"|assumption"
        r"|insistence|haste|indecision|wait|waiting|shortcut|optimism|oversight|caution|pride)"
        r"(?: [a-z0-9'-]+){0,9}? (?:cost|costs|has cost|had cost) (?:us|them|everyone|the (?:team"
        r"|company)|customers|another|an?|[a-z]+ty|[0-9]+|two|three|four|five|six|nine|several"
        r"|ninety"
        r"|precious|valuable|dearly)\b",
        undenied,
        beside="decision choice delay hesitation silence refusal reluctance failure detour"
        " assumption insistence haste indecision wait waiting shortcut optimism oversight caution"
        " pride",
    ),
    _phrase(
        "over before above ahead",
        r"\b(?P<verb>chose|put|placed|valued|prioriti[sz]ed|favou?red|preferred|traded) (?:the )?"
        r"(?:speed|features?|cost|costs|savings|convenience|deadlines?|dates?|looks|growth|sales"
        r"|shipping|delivery|marketing|appearances?|time to market|schedule|launch|velocity)"
        r" (?:over|before|above|ahead of|for) (?:[a-z]+ )?(?:safety|quality|testing|tests"
        r"|reliability"
        r"|care|caution|security|stability|resilience|correctness|customers|everything)\b",
        by_people,
        beside="chose put placed valued prioritised prioritized favoured favored preferred traded",
    ),
    _phrase(
        "way",
        r"\b(?:looked|looking|look) the other way\b",
        no_machine,
        beside="looked looking look",
    ),
    _phrase(
        "teeth face drawer shelf",
        r"\bin the (?:teeth|face) of (?:[a-z]+ ){0,3}?(?:warnings?|failed|red|evidence|advice"
        r"|alerts?"
        r"|objections|doubts|signs)\b|\b(?:stayed|remained|lay|sat|was left) (?:[a-z]+ )?(?:in"
        r" (?:the"
        r"|a) drawer|on (?:the|a) shelf)\b",
        beside="warning warnings failed red evidence advice alerts objections doubts signs stayed"
        " remained lay sat left",
    ),
    _phrase(
        "making",
        r"\b(?:disaster|accident|catastrophe|outage|incident|crisis) in the making\b",
        undenied,
    ),
    _phrase(
        "used",
        r"\b(?P<verb>had (?:grown|become|got|gotten) (?:too |so |all too )?(?:used|accustomed|numb"
        r"|blind|deaf)) to (?:the|this|that|these|it|them|seeing|red|ignoring)\b",
        by_people,
        beside="grown become got gotten",
    ),
    _phrase(
        "numb blind deaf accustomed inured desensitised desensitized",
        r"\b(?P<verb>(?:had )?(?:grown|become|went|got|gone|became)) (?:too |so |all too )?(?:numb"
        r"|blind|deaf|accustomed|inured|desensiti[sz]ed) to\b",
        by_people,
        beside="grown become went got gone became",
    ),
    _phrase(
        "after",
        r"\b(?P<verb>kept|stayed|stuck|persisted|continued|clung|remained|went on|held on"
        r"|carried on"
        r"|insisted|pressed)\b[^;]{1,60} (?:long|well|hours|days|even) after (?:it|that|this"
        r"|they|the"
        r" [a-z]+) (?:had|was|were|should)\b",
        by_people,
        beside="kept stayed stuck persisted continued clung remained went held carried insisted",
    ),
    _phrase(
        "late long many",
        r"^(?:only |far |much |all )?too late did\b|\b(?:far|much|way) too (?:many|much) (?:hours"
        r"|minutes|days|time|weeks) (?:went|passed|was|were|had|elapsed|slipped)\b",
        beside="did went passed was were had elapsed slipped",
    ),
    _phrase(
        "took",
        r"\bit took (?:us|them|him|her|engineering|support|(?:the|our) (?:[a-z-]+ ){0,2}?(?:team"
        r"|desk"
        r"|shift|engineers?|lead|people|vendor|operators?|crew|responders?)|[a-z]+ people)(?:"
        r" [a-z]+)?"
        r" (?:until|till|so long|far too|too long|this long|(?:all|most|half) of)\b",
        unexplained,
        beside="until till long far all most half",
    ),
    _phrase(
        "dwell ask wonder asking wondering",
        r"\b(?:one|we|you|i) (?:can ?not|could not|can not) (?:help )?(?:but |stop )?(?:ask(?:ing)?"
        r"|wonder(?:ing)?) (?:ourselves |oneself |why|how|what|whether)",
        undenied,
        beside="cannot can could not couldn",
    ),
    _phrase(
        "sitting lying waiting gathering unmerged undelivered unactioned",
        r"\b(?:fix|patch|ticket|advisory|proposal|pull request|branch|report|upgrade|recommendation"
        r"|request|update|warning|e-?mail|order|spare|runbook|remedy)\b(?: [a-z'-]+){0,4}?"
        r" (?:had been"
        r"|has been|was|were|had) (?:sitting|lying|waiting|left) (?:[a-z'-]+ ){0,6}?(?:for (?:days"
        r"|weeks|months|years|a (?:week|month|year)|two|three|four|six|nine|over|more)|since"
        r"|unmerged"
        r"|unread|untouched|unanswered|unactioned)\b",
        _of_work,
        beside="days weeks months years week month year since unmerged unread untouched unanswered",
    ),
    _phrase(
        "see",
        r"\b(?:anyone|anybody|everyone|everybody|a child|whoever looked|the whole (?:room|team"
        r"|desk))"
        r" could (?:plainly |clearly |easily )?see (?:that|how|why|it|this|where|what)\b(?! in\b)",
        undenied,
        beside="anyone anybody everyone everybody child whoever whole",
    ),
    _phrase(
        "blindsided wrongfooted surprised caught",
        r"\b(?P<verb>was|were|been) (?:blindsided|wrong-?footed|caught (?:out|cold|unprepared))"
        r" by\b",
        by_people,
        beside="was were been",
    ),
    _phrase(
        "gave giving give paid",
        r"\b(?P<verb>gave|giving|give|given) (?:it |this |that |the [a-z-]+ (?:[a-z]+"
        r" )?)?(?:only |at"
        r" best )?(?:an? )?(?:superficial|cursory|quick|passing|fleeting|hasty|half-hearted|token"
        r"|perfunctory) (?:look|glance|review|check|thought|reading|test|read)\b",
        no_machine,
        beside="superficial cursory passing fleeting hasty hearted token perfunctory quick",
    ),
    _phrase(
        "threw thrown throwing wasted squandered destroyed",
        r"\b(?:threw|thrown|throwing) away (?:[a-z]+ ){0,3}?(?:evidence|time|hours?|minutes|chance"
        r"|traces|lead|opportunity|data we)\b",
        undenied,
        beside="away",
    ),
    _phrase(
        "followed recommended recommends asked foresaw predicted",
        r"\b(?:postmortem|review|report|audit|assessment|drill|study|vendor|auditors?"
        r"|consultants?)\b"
        r"[^;]{0,40} (?:recommended|had recommended|asked for|foresaw|had predicted|called for)"
        r" (?:exactly|precisely|just|this very|the very)\b",
        beside="exactly precisely just very",
    ),
    _phrase(
        "speed pressure convenience comfort",
        r"\b(?:sacrificed|traded|paid for|given up|gave up) [^;]{1,40} (?:for|on the altar of|to"
        r" gain) (?:[a-z]+ )?(?:speed|convenience|comfort)\b",
        people_named,
        beside="sacrificed traded gave given",
    ),
    _phrase(
        "plan idea bet",
        r"\b(?:was|is|were) (?:simply |just |plainly )?(?:a|an) (?:bad|poor|terrible|foolish"
        r"|half-baked"
        r"|lousy|silly|rotten|flawed) (?:plan|idea|bet)\b",
        undenied,
        beside="bad poor terrible foolish baked lousy silly rotten flawed",
    ),
)
