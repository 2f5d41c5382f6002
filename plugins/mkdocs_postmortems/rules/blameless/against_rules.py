"""`blameless/hindsight`: rules held against what people did, and how badly it was done."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import EXPECTED, Phrases, undenied, unexplained
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, has_people, subject
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=EXPECTED)

_EXPLAINED = compile_later(
    r"\b(?:because|since|as (?:the|it|they|no|all|both)|so that|which is why|for lack of|at the"
    r" request|when the)\b"
)
_CARE = (
    r"(?:diligence|care|attention|thought|foresight|planning|preparation|discipline|ownership"
    r"|urgency|rigou?r|vigilance|caution|consideration|due diligence|attention to detail"
    r"|curiosity|initiative|common sense|follow-up|follow-through|thoroughness)"
)
HUMAN_WORK = (
    r"(?:testing|reviews?|planning|communications?|coordination|handover|hand-over|preparation"
    r"|training|briefing|analysis|oversight|supervision|ownership|escalation|leadership"
    r"|documentation|due diligence|follow-up|risk assessment|verification|rehearsal|qa"
    r"|quality assurance|monitoring|alerting|capacity planning|change management|thought"
    r"|discussion|consultation|validation)"
)
_HIGH = (
    r"(?:high|low|small|tight|short|long|wide|large|big|late|early|strict|generously|aggressively"
    r"|broadly|narrowly|tightly|loosely|conservatively|optimistically)"
)


def _unexplained(sentence: Sentence, found: re.Match[str]) -> bool:
    first = sentence.words[0] in ("because", "since", "as", "if", "when", "why", "how")
    told = first or _EXPLAINED.search(sentence.text, found.end())
    return not told and undenied(sentence, found)


def _of_people(sentence: Sentence, found: re.Match[str]) -> bool:
    actor = subject(sentence, sentence.word_at(found.start()))
    return actor not in (Actor.MACHINE, Actor.DATA, Actor.READERS) and _unexplained(sentence, found)


def _without_machines(sentence: Sentence, found: re.Match[str]) -> bool:
    return MACHINES.isdisjoint(found[0].split()) and undenied(sentence, found)


PHRASES = (
    _phrase(
        "requires require required demands demand demanded forbids forbid forbade prohibits"
        " prescribes mandates calls insists advises recommends warns stipulates",
        r"\b(?:although|even though|though|despite the fact that|while|whereas) (?:the |our |their"
        r" |all )?(?:[a-z-]+ ){0,2}?(?:policy|policies|process|procedures?|runbook|manual"
        r"|checklist|guidelines?|rules?|standards?|playbook|handbook|instructions|contract|vendor"
        r"|plan|agreement)(?: [a-z]+){0,3}? (?:requires?|required|demand(?:s|ed)?|forbids?"
        r"|forbade|prohibits|prescribes?|mandates?|calls? for|insists? on|advises?|recommends?"
        r"|warns?|stipulates?)\b",
        _unexplained,
        beside="policy policies process procedure procedures runbook manual checklist guideline"
        " guidelines rule rules standard standards playbook handbook instructions contract vendor"
        " plan agreement",
    ),
    _phrase(
        "contrary violation breach defiance disregard",
        r"\b(?:contrary to|in violation of|in breach of|in defiance of|in disregard of|with"
        r" disregard for) (?:the |our |their |all |its )?(?:[a-z-]+ ){0,3}?(?:policy|policies"
        r"|process|procedures?|guidelines?|rules?|advice|recommendations?|instructions?|practices?"
        r"|protocol|agreement)\b",
        _unexplained,
        beside="policy policies process procedure procedures guideline guidelines rule rules"
        " advice recommendation recommendations instruction instructions practice practices"
        " protocol agreement",
    ),
    _phrase(
        "outside",
        r"\b(?:made|deployed|done|carried out|performed|started|scheduled|pushed|applied|rolled"
        r" out|released) (?:[a-z-]+ ){0,3}?outside (?:of )?(?:the |our |any |of )?(?:[a-z-]+"
        r" ){0,2}?"
        r"(?:window|windows|business hours|office hours|process)\b",
        _unexplained,
        beside="window windows process",
    ),
    _phrase(
        "short rushed skipped shortened dropped curtailed sacrificed rushed skimped neglected",
        r"\b(?:testing|reviews?|planning|tests|rehearsals?|analysis|preparation|training|qa"
        r"|handover|verification|load test|dry run|soak test|checks|canary phase|documentation)"
        r" (?:[a-z-]+ ){0,4}?(?:was|were|had been|got) (?:simply |again |often |all )?(?:cut"
        r" (?:short"
        r"|back|down)|rushed|skipped|shortened|dropped|curtailed|sacrificed|skimped on)\b",
        undenied,
        beside="testing review reviews planning tests test rehearsal rehearsals analysis"
        " preparation training qa handover verification run checks phase documentation",
    ),
    _phrase(
        "enough insufficient little proper adequate sufficient meaningful serious hardly thorough"
        " systematic",
        r"\b(?:there|we|they|the team) (?:was|were|is|had been|had|did|did have|has been)"
        r" (?:clearly |simply |just |far |also )?(?:not (?:nearly |have )?(?:enough|sufficient"
        r"|adequate|any proper|a proper)|no (?:proper|adequate|sufficient|meaningful|serious"
        r"|thorough|systematic|real)|hardly any|(?:too|far too|very) little|insufficient"
        rf"|inadequate) (?:[a-z-]+ ){{0,2}}?{HUMAN_WORK}\b",
        _unexplained,
        beside="testing review reviews planning communication communications coordination handover"
        " over preparation training briefing analysis oversight supervision ownership escalation"
        " leadership documentation diligence up assessment verification rehearsal qa assurance"
        " monitoring alerting management thought discussion consultation validation",
    ),
    _phrase(
        "diligence care attention thought foresight planning preparation discipline ownership"
        " urgency rigour rigor vigilance caution consideration curiosity initiative sense up"
        " thoroughness",
        r"\b(?:lack|absence|want|dearth) of (?:a |any |due |proper |real |sufficient |adequate )*"
        rf"{_CARE}\b(?! (?:heads?|instructions?|labels?|layers?|plans?|weights?|time))",
        undenied,
        beside="lack absence want dearth",
    ),
    _phrase(
        "high low small tight short long wide large big late early strict generously aggressively"
        " broadly narrowly tightly loosely conservatively optimistically",
        r"\b(?:was|were|been) (?:[a-z]+ly )?(?:set|configured|chosen|defined|sized|scoped|planned"
        r"|scheduled|tuned|dimensioned|classified|rated|estimated) (?:far |much |way |a bit |rather"
        rf" |clearly )?too {_HIGH}\b(?! (?:for|to)\b)",
        _unexplained,
        beside="too",
    ),
    _phrase(
        "wrongly falsely incorrectly mistakenly erroneously",
        r"\bit (?:was|had been) (?:wrongly|falsely|incorrectly|mistakenly|erroneously) (?:assumed"
        r"|believed|thought|concluded|supposed|taken for granted)\b"
        r"|\b(?:severity|priority|ticket|tickets|incident|page|alert|alerts|alarm|issue|problem"
        r"|report|impact|risk|change)(?: [a-z-]+){0,4}? (?:was|were|had been) (?:wrongly|falsely"
        r"|incorrectly|mistakenly|erroneously) (?:set|classified|rated|labell?ed|closed|judged"
        r"|categori[sz]ed|marked|dismissed|assumed|believed|treated|ranked|assessed|deemed"
        r"|considered|triaged|attributed|taken)\b",
        lambda sentence, found: (
            _unexplained(sentence, found)
            and not re.search(
                r" by (?:the |an? |our )?(?:[a-z-]+ ){0,2}?(?:bot|script|system|model|filter|rule"
                r"|job|classifier|service|tool)\b|automatically",
                sentence.text,
            )
        ),
    ),
    _phrase(
        "assumed presumed thought believed considered deemed",
        r"\b(?:was|were|had been) (?:simply |just |initially |again )?(?:assumed|presumed|thought"
        r"|believed|considered|deemed) (?:to be )?(?:an? |just |only |mere )*(?:false alarms?|false"
        r" positives?|noise|harmless|irrelevant|someone else 's|a glitch|glitch|unimportant"
        r"|not important|not urgent|safe)\b",
        _unexplained,
        beside="false noise harmless irrelevant else glitch unimportant important urgent safe",
    ),
    _phrase(
        "unnecessarily needlessly pointlessly",
        r"\b(?:was|were|been) (?:[a-z]+ ){0,2}?[a-z]+(?:ed|en|un) (?:quite |rather"
        r" )?(?:unnecessarily"
        r"|needlessly|pointlessly)\b|\b(?:unnecessarily|needlessly) (?:delayed|prolonged|extended"
        r"|complicated|postponed|long|slow)\b",
        _without_machines,
    ),
    _phrase(
        "much little long",
        r"\b(?:too|far too|way too) (?:much|little|long) (?:time|effort|energy|attention|focus)?"
        r" ?(?:was|were|had been|has been) (?:[a-z]+ )?(?:spent|lost|wasted|put|given|paid"
        r"|devoted)\b|\b(?P<verb>(?:focus(?:s?ed)?|concentrated|spent|relied|leaned|depended))"
        r" (?:[a-z]+ )?(?:far |much |way )?too (?:much|little|long|heavily|narrowly|exclusively)\b",
        lambda sentence, found: found["verb"] is None or unexplained(sentence, found),
        beside="too",
    ),
    _phrase(
        "heavily narrowly exclusively",
        r"\b(?P<verb>focus(?:s?ed)?|concentrated|relied|leaned|depended) (?:far |much |way )?too"
        r" (?:heavily|narrowly|exclusively)\b",
        unexplained,
        beside="too",
    ),
    _phrase(
        "late",
        r"\b(?:was|were|been) (?:only )?(?:assigned|involved|called|paged|brought in|escalated"
        r"|engaged|appointed|consulted|asked|contacted|warned|updated|informed|noticed|declared"
        r"|considered|recogni[sz]ed|understood|told|taken seriously|renewed|ordered|requested"
        r"|added|raised|planned|replaced|reported|opened|sent out|made|begun|initiated|triggered"
        r"|discovered|spotted|diagnosed|tried|attempted|looked at|investigated)"
        r" (?:far |much |way |rather |all |hours |days )*too late\b",
        lambda sentence, found: _of_people(sentence, found) and "requests" not in sentence.words,
        beside="too",
    ),
    _phrase(
        "postponing deferring procrastinating deprioritising deprioritizing pushing putting"
        " delaying",
        r"\b(?P<verb>kept (?:on )?(?:postponing|deferring|procrastinating|depriorit[a-z]+"
        r"|pushing (?:it|this|that|the [a-z]+) (?:back|out|off)|putting (?:it|this|that|them|the"
        r" [a-z]+)? ?off|delaying))\b",
        unexplained,
        beside="kept",
    ),
    _phrase(
        "kept continued",
        r"\b(?P<verb>(?:kept|continued)(?: on)? (?:to )?(?:tell(?:ing)?|look(?:ing)?|debug(?:ging)?"
        r"|restart(?:ing)?|try(?:ing)?|search(?:ing)?|investigat(?:e|ing)|blam(?:e|ing)"
        r"|chas(?:e|ing)|push(?:ing)?|wait(?:ing)?|work(?:ing)?|focus(?:s?ing)?|ask(?:ing)?"
        r"|argu(?:e|ing)|deploy(?:ing)?|roll(?:ing)?|hop(?:e|ing)|discuss(?:ing)?|assum(?:e|ing)"
        r"|believ(?:e|ing)|insist(?:ing)?))\b[^;]{0,80}? (?:instead of|rather than|although|even"
        r" though|despite|in spite of|long after|when (?:it was|the [a-z]+ (?:clearly|had"
        r" already)))\b",
        lambda sentence, found: unexplained(sentence, found) and has_people(sentence),
        beside="instead rather although though despite spite after when",
    ),
    _phrase(
        "dots connection link conclusion pattern",
        r"\b(?P<verb>(?:did|had) not|never)(?: even| ever| once| [a-z]+ly){0,2} (?:connect(?:ed)?"
        r" the dots|ma(?:ke|de) (?:the|a|any) (?:connection|link)|dr[ae]wn? the (?:right |obvious"
        r" |correct )?conclusions?|see(?:n)? the (?:connection|link|pattern))\b",
        unexplained,
        beside="did didn hadn hadnot didnot never",
    ),
    _phrase(
        "catch spot notice pick detect find see flag question reveal identify uncover",
        r"\b(?:code |peer |design |security |change )?(?:reviews?|reviewers?|qa|testing|audits?"
        r"|approvers?|sign-off|walkthrough|inspection|quality assurance|due diligence)"
        r"(?: (?:of|by|in|for) (?:[a-z-]+ ){1,4}?| )(?:did not|failed to|never) (?:even )?(?:catch"
        r"|spot|notice|pick (?:it |this |that )?up|detect|find|see|flag|question|reveal|identify"
        r"|uncover)\b",
        _unexplained,
        beside="did didn didnot failed never",
    ),
    _phrase(
        "reluctant hesitant unwilling loath",
        r"\b(?P<verb>was|were|seemed|remained|proved) (?:too |rather |very |initially |at first"
        r" |all too )?(?:reluctant|hesitant|unwilling|loath) to\b",
        unexplained,
    ),
    _phrase(
        "instead rather",
        r"\b(?:silenced|muted|closed|restarted|ignored|dismissed|treated|acknowledged|disabled"
        r"|snoozed|suppressed|worked around)(?: [a-z]+){0,3}? (?:instead of|rather than) (?:being"
        r" )?(?:properly |ever )?(?:investigated|addressed|fixed|checked|escalated|analysed"
        r"|analyzed|resolved|examined|looked at|looked into|followed up|acted (?:up)?on|taken"
        r" seriously|the (?:root |real |underlying )?causes?)\b",
        undenied,
        beside="silenced muted closed restarted ignored dismissed treated acknowledged disabled"
        " snoozed suppressed worked",
    ),
    _phrase(
        "chance accident coincidence luck complained",
        r"\b(?:was|were|had been) (?:then |finally )?(?:only|merely) (?:noticed|discovered|detected"
        r"|found|spotted|identified|seen|picked up)(?: [a-z]+){0,3}? (?:by (?:pure |sheer"
        r" )?(?:chance"
        r"|accident|coincidence|luck)|(?:when|after|because) (?:an? |the |some |several |angry"
        r" |our |two |first )*(?:customers?|users?|clients?|partners?|people) (?:had |started to"
        r" )?(?:complained|complain))\b",
        undenied,
        beside="only merely",
    ),
)
