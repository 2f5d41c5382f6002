"""`blameless/hindsight`: people said to have been ill prepared, too late or too easily content."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, wordset
from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    people_named,
    people_within,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=IN_ORDER)

_MADE_SENSE = compile_later(
    r"\b(?:because|since (?![0-9]|the (?:last|first|launch|move)|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|last)|on purpose|so that|yet|until"
    r"|by (?:the|an?|its|our) (?:[a-z-]+ ){0,2}?(?:script"
    r"|pipeline|tool|job|client|parser|server|controller|library|browser|proxy|scheduler|gateway"
    r"|system|service|optimi[sz]er|planner|model|compiler|linter|filter|classifier|scanner|agent"
    r"|bot|balancer|worker|suite|monitor|monitoring|cron|vendor 's (?:tool|script))|automatically"
    r"|as (?:the|it|they|no|that|its|every|both|none|neither|all|part)|in favou?r of|for lack of"
    r"|when|if)\b"
)
_MAY = compile_later(r"\b(?:can|cannot|could|may|must|now|to|if|will|would|should|never|not|no)\b")

_DESKS = wordset("desk shift legal marketing finance sales procurement infosec noc")
_EFFORT = (
    r"(?:dry runs?|dry-runs?|rehearsals?|reviews?|checks?|tests?|look|glance|calls?|questions?"
    r"|planning|preparation|handover|conversation|reading|drills?|walkthrough|thought|message"
    r"|e-?mail|second opinion|pair of eyes|minutes?|patience|common sense|discipline)"
)

_UNPROVEN = (
    r"(?:change|configuration|config|rollback|roll-back|restore|restores|failover|fail-over"
    r"|fallback|procedures?|migration|upgrade|release|plans?|assumptions?|estimates?|scenario"
    r"|case|cases|risks?|impact|effects?|designs?|runbook|rule|patch|fix|script|switchover"
    r"|evacuation|policy|setup|architecture|contract|dependency|dependencies|scenarios|thresholds?"
    r"|alerts?|backups?|template|playbook|handover|generator|combination|integration|which|that"
    r"|it|they|zones|edge cases?|possibility|consequences?|load|capacity)"
)
_PROVED = (
    r"(?:tested|load-tested|stress-tested|peer-reviewed|reviewed|rehearsed|exercised|practi[sc]ed"
    r"|tried(?: out)?|audited|thought of|thought through|considered(?! (?:a|an|to|likely"
    r"|necessary|part|safe|critical|important|urgent|relevant"
    r"|serious|possible)\b)|anticipated|foreseen|planned"
    r"|planned for|taken into account|accounted for|budgeted for|discussed|questioned|challenged"
    r"|communicated|announced|agreed|double-checked|proofread|walked through|risk-assessed"
    r"|assessed|dry-run|handed over|passed on)"
)
_PREPARED = (
    r"(?:tests?|testing|reviews?|rehearsals?|drills?|(?:risk |impact )?assessments?|(?:rollback "
    r"|roll-back |backup |contingency |fallback |test |communication |capacity )?plans?|planning"
    r"|dry runs?|dry-runs?|briefings?|handovers?|analysis|audits?|inspections?|walkthroughs?"
    r"|diligence|training|exercises?|post-?mortem|retrospective|consultation|verification"
    r"|follow-up|code review|preparations?|rollback procedure|sign-off|approval)"
)
_GOT_DONE = (
    r"(?:carried out|conducted|performed|undertaken|done|made|held|prepared|written|drawn up"
    r"|completed|drafted|devised|sought|obtained|organi[sz]ed|arranged)"
)
_UNTOLD = (
    r"(?:brought in|called in|informed|told|consulted|involved|paged|alerted|notified|contacted"
    r"|warned|called|asked|looped in|updated|escalated to)"
)
_SLUGGISH = (
    r"(?:slow|sluggish|late|tardy|belated|delayed|hesitant|half-hearted|lukewarm|muddled|confused"
    r"|inadequate|insufficient|poor|careless|complacent|lax|casual|weak|chaotic)"
)


def _untried(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether nothing is told that made it sensible, and no machine was to do it."""
    rest = sentence.text[found.end() :]
    return not (_MADE_SENSE.search(rest) or sentence.words[0] in ("because", "since", "as", "if"))


def _by_no_machine(sentence: Sentence, found: re.Match[str]) -> bool:
    if _MADE_SENSE.search(sentence.text, found.end()) or not undenied(sentence, found):
        return False
    start = found.start("verb")
    if _MAY.search(sentence.text, max(0, start - 40), start):
        return False
    actor = subject(sentence, sentence.word_at(start))
    read = found["verb"].startswith(
        ("approved", "closed", "dismissed", "merged", "signed", "ticked")
    )
    if actor is Actor.MACHINE and found["verb"] == "closed":
        return False
    return actor is not Actor.READERS and (read or actor is not Actor.DATA)


def _strictly_people(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start("verb"))
    before = sentence.words[at - 1] if at else ""
    people = subject(sentence, at) is Actor.PEOPLE and before != "they"
    return (
        (people or before in _DESKS)
        and unexplained(sentence, found)
        and "purpose" not in sentence.words
    )


PHRASES = (
    _phrase(
        "reachable exposed possible public writable accessible shared there open visible granted"
        " allowed deployed merged enabled",
        r"\b(?:should|ought to) never (?:ever )?have been (?:[a-z]+ly )?(?:reachable|exposed"
        r"|possible"
        r"|public|writable|accessible|shared|there|open|visible|granted|allowed|deployed|merged"
        r"|enabled)\b",
        beside="never",
    ),
    _phrase(
        "why",
        r"^(?:and |so |but )?why (?:was|were) (?:not there|there (?:no|nobody|never|not)) [^?]+",
        lambda sentence, found: MACHINES.isdisjoint(found[0].split()),
        beside="there",
    ),
    _phrase(
        "owner action actions ticket measure measures step steps plan follow deadline date test"
        " tests alert alarm",
        r"\b(?:yet|but|and still|and yet|still) no (?:[a-z]+ )?(?:owner|actions?|tickets?|measures?"
        r"|steps?|plan|follow-up|deadline|date|tests?|alert|alarm) (?:was|were|had been|has been)"
        r" (?:ever )?(?:named|assigned|opened|taken|made|filed|drawn up|set|written|agreed|added"
        r"|built|created|raised)\b",
        beside="no",
    ),
    _phrase(
        "happened occurred",
        rf"^(?:and |but )?(?:with|given) (?:[a-z]+ ){{0,2}}(?:an?|some|any|one|more"
        rf"|proper"
        rf"|better|two|five|ten) (?:[a-z'-]+ ){{0,4}}?{_EFFORT}\b[^;]{{0,40}} would (?:never|not)"
        rf" (?:ever )?have (?:happened|occurred)\b",
        beside="would wouldn",
    ),
    _phrase(
        "casually lightly hastily readily eagerly loosely liberally freely narrowly superficially"
        " generously easily quickly",
        r"\b(?:approved|merged|granted|accepted|dismissed|treated|handled|taken|closed|deployed"
        r"|reviewed|planned|trusted|decided|signed off|agreed|assumed|given out|handed out|silenced"
        r"|muted|believed|ruled out) (?:[a-z]+ ){0,3}?(?:far |much |all |way |rather )?too"
        r" (?:casually"
        r"|lightly|hastily|readily|eagerly|loosely|liberally|freely|narrowly|superficially"
        r"|generously|easily|quickly)\b",
        undenied,
        beside="too",
    ),
    _phrase(
        "thing move step course choice option play answer reaction response",
        r"\b(?:smart|clever|decent|cautious|professional|grown-up|simple|only|best|easy|honest"
        r"|brave"
        r"|kind|fair) (?:thing|move|step|course|choice|option|play|answer|reaction|response)\b"
        r"[^;]{0,30} would have been\b",
        undenied,
        beside="would",
    ),
    _phrase(
        "late long slowly little timidly cautiously hesitantly",
        r"\b(?P<verb>met|came|began|started|spoke|reacted|talked|argued|debated|acted|escalated"
        r"|moved"
        r"|responded|communicated|hesitated|arrived|tested|trained|planned|listened|asked|informed"
        r"|involved|called|decided|clung|lingered|deliberated) (?:[a-z]+ ){0,3}?(?:far |much |all"
        r" |way )?too (?:late|long|slowly|little|timidly|cautiously|hesitantly)\b",
        unexplained,
        beside="too",
    ),
    _phrase(
        "page wake consult involve inform notify ask call alert tell stop revert halt",
        r"\b(?:instead of|rather than) (?:simply |just |at least )?(?:page|paging|wak(?:e|ing)"
        r"|consult"
        r"(?:ing)?|involv(?:e|ing)|inform(?:ing)?|notify(?:ing)?|ask(?:ing)?|call(?:ing)?"
        r"|tell(?:ing)?"
        r"|stop(?:ping)?|revert(?:ing)?|halt(?:ing)?) (?:the |a |an |our |their |anyone |somebody"
        r" |customers|support|someone )",
        lambda sentence, found: (
            people_named(sentence, found)
            and not re.search(
                r"\b(?:because|since|as (?:the|it|no)|so that|can|may|will|now|automatically|in"
                r" order)"
                r"\b",
                sentence.text,
            )
        ),
        beside="instead rather",
    ),
    _phrase(
        "omission omissions oversight failing failings shortcoming neglect lapse misjudgement"
        " misjudgment miscalculation negligence",
        r"\b(?:grave|serious|glaring|gross|inexcusable|regrettable|clear|costly|fatal|sad|sorry"
        r"|basic"
        r"|elementary|embarrassing|unforgivable|obvious) (?:omissions?|oversight|failings?"
        r"|shortcomings?|neglect|lapse|misjudge?ment|miscalculation|negligence)\b",
        undenied,
        beside="grave serious glaring gross inexcusable regrettable clear costly fatal sad sorry"
        " basic elementary embarrassing unforgivable obvious",
    ),
    _phrase(
        "away itself themselves over",
        r"\b(?:waited|waiting|hoped|hoping|wished|wait|hope) (?:for |that )?(?:it|this|that|they"
        r"|things|the [a-z]+) (?:to|would|might) (?:simply |just )?(?:go away|(?:resolve|sort|fix"
        r"|heal|clear) (?:itself|themselves)|blow over|sort out)\b",
        undenied,
        beside="waited waiting hoped hoping wished wait hope",
    ),
    _phrase(
        "ill",
        r"\bill (?:prepared|timed|advised|judged|conceived|considered|equipped|informed|thought)\b",
        undenied,
    ),
    _phrase(
        "less more wiser smarter braver calmer bolder humbler stricter sharper saner better",
        r"\ban? (?:less|more|wiser|smarter|braver|calmer|bolder|humbler|stricter|sharper|saner"
        r"|better)"
        r" (?P<who>(?:[a-z-]+ ){1,4}?)(?:would|could|might) (?:[a-z]+ly |never |not )?have\b",
        people_within,
        beside="would could might",
    ),
    _phrase(
        "negligent irresponsible reckless lazy unacceptable careless sloppy",
        r"\b(?:is|was|were) (?:simply|just|plainly|frankly|plain|downright) (?:negligent"
        r"|irresponsible"
        r"|reckless|lazy|unacceptable|careless|sloppy)\b",
        undenied,
        beside="simply just plainly frankly plain downright",
    ),
    _phrase(
        "regret",
        r"\b(?P<verb>(?:we|i|they) (?:now |all |deeply )?regret) (?:not |having |that (?:we"
        r"|nobody|no"
        r" one))",
        people_named,
        beside="not having that",
    ),
    _phrase(
        "settled content satisfied contented",
        r"\b(?P<verb>was|were|settled|contented) (?:[a-z]+ )?(?:too (?:easily|quickly) (?:satisfied"
        r"|content|reassured)|for the first explanation|content to (?:wait|assume|believe"
        r"|leave))\b",
        by_people,
    ),
    _phrase(
        "tested reviewed rehearsed exercised practised practiced tried audited thought considered"
        " anticipated foreseen planned taken accounted budgeted discussed questioned challenged"
        " communicated announced agreed checked proofread walked assessed run handed"
        " passed",
        rf"\b{_UNPROVEN}(?: [a-z0-9'-]+){{0,6}}? (?:(?:was|were|had been) (?:simply |just )?(?:not"
        rf"|never)|had (?:simply |just )?(?:not|never) been)(?: [a-z]+ly| even| once| ever| so"
        rf" much as)?"
        rf" {_PROVED}\b",
        _untried,
        beside="not never wasn weren hadn",
    ),
    _phrase(
        "carried conducted performed undertaken done made held prepared written drawn completed"
        " drafted devised sought obtained organised organized arranged",
        rf"\bno (?:[a-z-]+ ){{0,2}}?{_PREPARED} (?:[a-z'-]+ ){{0,5}}?(?:was|were|had been) (?:ever "
        rf")?{_GOT_DONE}\b|\b{_PREPARED} (?:[a-z'-]+ ){{0,6}}?(?:(?:was|were|had been) (?:not"
        rf"|never)|had (?:not|never) been) (?:[a-z]+ly )?{_GOT_DONE}\b",
        _untried,
        beside="test tests testing review reviews rehearsal rehearsals drill drills assessment"
        " assessments plan plans planning run runs briefing handover analysis audit inspection"
        " walkthrough diligence training exercise exercises postmortem retrospective consultation"
        " verification up preparation preparations procedure off approval mortem",
    ),
    _phrase(
        "plan",
        r"\b(?P<verb>(?:did|do) not (?:even )?have) (?:an?|any) (?:[a-z]+ )?(?:rollback |roll-back "
        r"|backup |back-up |fallback |contingency |recovery |communication |continuity )plan\b",
        _strictly_people,
        beside="did didn didnot do don",
    ),
    _phrase(
        "without",
        r"\b(?P<verb>(?:pushed|merged|deployed|released|shipped|rolled out|approved|accepted"
        r"|launched|upgraded|closed|migrated|signed off|ticked off|waved through|started|begun"
        r"|dismissed|switched over|went live|went out|went ahead|proceeded|published|put live"
        r"|put into production|rolled back|cut over|taken live))(?: [a-z0-9:'-]+| ,){0,5}? without"
        r" (?:any |much |an? |so much as an? |even an? |proper |prior |sufficient |adequate "
        r"|further |the"
        r" |due |risk )*(?:assessment|tests?|testing|reviews?|backups?|rollback plan|plan"
        r"|checks?|verification|investigation|rehearsal|dry run|discussion|consultation"
        r"|supervision|approval|thought"
        r"|question|being (?:read|checked|tested|reviewed|looked at|verified|examined|questioned"
        r"|opened|understood|run)|(?:tests?|checks?|it|them|steps?) being)\b",
        _by_no_machine,
        beside="test tests testing review reviews backup backups plan check checks verification"
        " investigation rehearsal run discussion consultation supervision approval thought question"
        " being assessment",
    ),
    _phrase(
        "respond answer acknowledge pass rotate revoke clean update document announce share involve"
        " page declare set enforce mention log track fix patch address catch detect close renew"
        " report anticipate tighten flag budget",
        r"\b(?P<verb>(?:did|had) not|never)(?: even| ever| once| [a-z]+ly){0,2} (?:respond to"
        r"|answer (?:the|any|a)|acknowledge|pass (?:it |this |them )?on|rotate|revoke|clean up"
        r"|update (?:the|any|its|their|our)|document|announce|share|involve|page|declare|set up"
        r"|enforce|mention|keep track|fix (?:it|this|that|the)|patch|address|catch|detect|renew"
        r"|report (?:it|this|that|the)|flag)\b",
        _strictly_people,
        beside="did didn hadn hadnot didnot never",
    ),
    _phrase(
        "response reaction escalation handling acknowledgement acknowledgment communication"
        " follow reply approach attitude",
        rf"(?P<who>[a-z-]+ '(?:s)?) (?:very |rather |all too |far too |too |painfully )?{_SLUGGISH}"
        rf" (?:response|reaction|escalation|handling|acknowledge?ment|communications?|follow-up"
        rf"|reply|approach|attitude)\b",
        people_within,
        beside="slow sluggish late tardy belated delayed hesitant hearted lukewarm muddled confused"
        " inadequate insufficient poor careless complacent lax casual weak chaotic",
    ),
    _phrase(
        "overconfident confident tunnel corners corner",
        r"\b(?:was|were|became|grew) (?:too |far too |rather |perhaps |clearly )*over-?confident\b"
        r"|\btunnel vision\b|\bcut(?:s|ting)? (?:too many |some |several |a few )?corners? (?!off\b"
        r"|of\b|when it\b)|\bcut(?:ting)? corners$|\bcorners (?:were|had been) cut\b",
        lambda sentence, found: undenied(sentence, found) and MACHINES.isdisjoint(sentence.words),
        beside="over overconfident vision cut cutting was were became grew",
    ),
    _phrase(
        "allowed",
        r"\b(?:was|were|been) (?:[a-z]+ )?allowed to (?:expire|lapse|run (?:out|down)|pile up"
        r"|build up|fill up|rot|drift|accumulate|linger|slip|slide|fester|happen|deteriorate"
        r"|drag on|go (?:stale|on for|unpatched)|fall (?:behind|out)|decay|get out of|creep)\b",
        undenied,
    ),
    _phrase(
        "later until",
        rf"\b(?:was|were|had) (?:not|only) (?:been )?{_UNTOLD} (?:until )?(?:[a-z0-9-]+ )"
        rf"{{0,4}}?(?:days?|hours?|weeks?|months?) (?:later|after)\b",
        _untried,
        beside="not only wasn weren hadn",
    ),
    _phrase(
        "late",
        rf"\b(?:was|were|been) (?:only )?(?:{_UNTOLD}|published|posted|closed|started|stopped"
        rf"|switched off|rolled back|begun|declared) (?:[a-z0-9'-]+ ){{0,3}}?(?:far |much |hours "
        rf"|days )?too late\b(?! (?:for|to)\b)",
        lambda sentence, found: MACHINES.isdisjoint(found[0].split()) and undenied(sentence, found),
        beside="too",
    ),
)
