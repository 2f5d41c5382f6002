"""`blameless/hindsight`: what people are told to have left undone, in the passive."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.against_rules import HUMAN_WORK
from mkdocs_postmortems.rules.blameless.phrase import EXPECTED, Phrases
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=EXPECTED)

_MADE_SENSE = compile_later(
    r"\b(?:because|since (?:the|it|they|no|there|all|both|neither)|so that|on purpose|as (?:the"
    r"|it|its|they|no|none|both|neither|all|this|that|there|we)|by (?:the|an?|its|our)"
    r" (?:[a-z-]+ ){0,3}?(?:script|tool|job|client|server|controller|system|service|agent|bot"
    r"|pipeline|automation|scheduler|monitor|monitoring|proxy|gateway|api|process)|automatically"
    r"|in favou?r of|by design|on purpose|due to|owing to|could|whose|while)\b"
)
_OPEN = compile_later(
    r"\b(?:if|unless|whether|when|whenever|until|that|which|because|since|as|once|where|any|no"
    r"|none|neither|nor|still open)\b"
)
_NOT = (
    r"(?:(?:was|were) (?:still |simply |just |also |again |[a-z]+ly )?(?:not|never)|(?:had|has"
    r"|have)"
    r" (?:still |simply |just |also |[a-z]+ly )?(?:not|never)(?: yet| really| even| once)? been"
    r"|had been"
    r" neither)"
    r"(?: [a-z]+ly| even| once| ever| yet| really| then| actually| either){0,2}"
)
_BETWEEN = r"(?: (?!not |never )[a-z0-9'-]+){0,10}?(?: , [a-z0-9' -]{1,60} ,)?"

_WORK = (
    r"\b(?:risks?|issues?|problems?|tickets?|actions?|items?|recommendations?|findings?|concerns?"
    r"|warnings?|bugs?|flaws?|weakness(?:es)?|vulnerabilit(?:y|ies)|debt|lessons?|reports?"
    r"|complaints?|measures|follow-ups?|gaps?|defects?|tasks?|improvements?|suggestions?|advice"
    r"|requests?|proposals?|signs?|hints?|trouble|signals|symptoms|alerts?|alarms?|indications"
    r"|notices?|e-mails?|emails?|mails?|letters?|announcements?|advisor(?:y|ies)|notes|postmortems?"
    r"|retrospectives?|incidents?|outages?|reminders?|fix|remedy|workaround|solution)"
)
_WORKED = (
    r"(?:addressed|dealt with|fixed|followed up|followed|acted (?:up)?on|implemented|carried out"
    r"|picked up|looked into|looked at|prioriti[sz]ed|resolved|investigated|taken seriously"
    r"|taken (?:as a warning|to heart)|taken"
    r" up|taken into account|completed|finished|heeded|learn(?:ed|t)|applied (?:here|again)"
    r"|worked on|passed on|shared|discussed|considered|escalated|recogni[sz]ed|noticed|seen"
    r"|understood|documented|tracked|closed out|repaired|remedied|read"
    r"|tried|attempted|questioned|given (?:the )?(?:priority|attention)|triaged)"
)
_TOLD = (
    r"(?:told|informed|notified|warned|trained|briefed|consulted|involved|asked|included|invited"
    r"|kept (?:informed|up to date|in the loop)|made aware|brought in|called in|called|contacted"
    r"|looped in|engaged|updated|instructed|prepared)"
)
_PEOPLE = (
    r"\b(?:engineers?|teams?|staff|operators?|on-call|support|customers?|users?|stakeholders?"
    r"|management|merchants?|partners?|clients?|developers?|technicians?|admins?|administrators?"
    r"|vendor|supplier|contractors?|commander|manager|managers|department|desk|helpdesk|legal"
    r"|finance|marketing|communications|security|sales|dba|dbas|nurses?|doctors?|patients"
    r"|passengers|residents|citizens|subscribers|public|responders?|shift|everyone|colleagues"
    r"|reviewers?|they|we|employees|members|agents)"
)
_KEPT = (
    r"\b(?:certificates?|domains?|licen[cs]es?|passwords?|keys?|credentials|patch(?:es)?|updates?"
    r"|software|versions?|contract|subscription|firmware|tokens?|secrets?|library|libraries"
    r"|dependenc(?:y|ies)|hosts?|servers?|switch(?:es)?|batter(?:y|ies)|disks?|systems?|plugin"
    r"|packages?|accounts?|permissions|access|rules?|flags?|records?|quota|limit|threshold)"
)
_UPKEPT = (
    r"(?:renewed|applied|installed|rotated|replaced|upgraded|updated|patched|extended|revoked"
    r"|removed|cleaned up|decommissioned|retired|reviewed|raised|adjusted|maintained|serviced)"
)
_LONG = (
    r"(?: [a-z]+){0,3}? (?:in time|for (?:[a-z0-9-]+ ){1,3}?(?:days|weeks|months|years|months|year"
    r"|month|long)|(?:although|even though|despite|in spite of|on schedule|as planned|as it"
    r" should|when (?:he|she|they) left)\b|until (?:after|it was too late|much))"
)
_INFORMING = r"\b(?:status page|wiki|documentation|runbooks?|docs|inventory|diagrams?|on-call list)"
_ORDERLY = (
    r"\b(?:procedures?|process|policy|policies|checklists?|guidelines?|rules|practices?|protocol"
    r"|change management|instructions?|standards?|manual|runbook|playbook|steps|plan|manual)"
)
_REHEARSED = (
    r"\b(?:failover|fail-over|restores?|recovery|disaster recovery|rollback|roll-back|procedures?"
    r"|runbooks?|plans?|switchover|cutover|backups?|fallback|scenario|migration|evacuation"
    r"|process|generators?|playbook|standby|redundancy|upgrade)"
)


def _undone(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is told for a fact, without what made it sensible."""
    text = sentence.text
    rest, before = text[found.end() :], text[: found.start()]
    if _MADE_SENSE.search(rest) or rest.startswith((" to ", " when ", " if ", " unless ")):
        return False
    clause = re.split(r"[,;:] | (?:and|but|yet) ", before)[-1]
    return not (_OPEN.search(clause) or _OPEN.match(found[0]) or " that " in found[0])


def _known(sentence: Sentence, found: re.Match[str]) -> bool:
    return _undone(sentence, found) and not sentence.text.startswith(("because", "since", "as "))


def _by_people_alone(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people, and not perhaps machines, have left it undone."""
    at = sentence.word_at(found.start("verb"))
    if subject(sentence, at) is not Actor.PEOPLE or sentence.words[at - 1] == "they":
        return False
    return _known(sentence, found)


PHRASES = (
    _phrase(
        "addressed dealt fixed followed acted implemented carried picked looked prioritised"
        " prioritized resolved investigated taken completed finished heeded learned learnt applied"
        " worked passed shared discussed considered escalated recognised recognized noticed seen"
        " understood documented tracked closed repaired remedied read tried attempted questioned"
        " triaged given",
        rf"{_WORK}{_BETWEEN} (?:[a-z]+ )?(?P<verb>{_NOT} {_WORKED})\b",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "told informed notified warned trained briefed consulted involved asked included invited"
        " kept made brought called contacted looped engaged updated instructed prepared",
        rf"{_PEOPLE}{_BETWEEN} (?P<verb>{_NOT} {_TOLD})\b(?! to| by a| by the)",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "renewed applied installed rotated replaced upgraded updated patched extended revoked"
        " removed cleaned decommissioned retired reviewed raised adjusted maintained serviced",
        rf"{_KEPT}{_BETWEEN} (?P<verb>{_NOT} {_UPKEPT}{_LONG})",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "updated maintained corrected",
        rf"{_INFORMING}{_BETWEEN} (?P<verb>{_NOT} (?:updated|maintained|corrected|kept (?:up to"
        r" date|current)))\b",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "followed observed adhered respected obeyed complied used",
        rf"{_ORDERLY}{_BETWEEN} (?P<verb>{_NOT} (?:followed|observed|adhered to|respected|obeyed"
        r"|complied with|used))\b",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "rehearsed exercised practised practiced tried tested drilled",
        rf"{_REHEARSED}{_BETWEEN} (?P<verb>{_NOT} (?:rehearsed|exercised|practi[sc]ed|tried"
        r"|tested|drilled))\b",
        _known,
        beside="not never wasn weren hadn haven hasn",
    ),
    _phrase(
        "done followed observed checked case happened",
        r"\b(?:says?|said|requires?|required|states?|stated|demands?|demanded|asks?|asked|calls?"
        r"|called|tells?|told|prescribes?|prescribed|planned|agreed|recommends?|recommended"
        r"|supposed|meant|expected)"
        r" [^;]{3,90}? ,? ?(?:which|but this|but that|but it|and this|this|but neither)"
        r" (?:was|had|were) (?:[a-z]+ )?(?:not|never) (?:been )?(?:[a-z]+ )?(?:done|followed"
        r"|observed|checked|the case|happened)\b",
        _known,
        beside="not never wasn weren hadn",
    ),
    _phrase(
        "appointed assigned named designated nominated",
        r"\bno (?:clear |single |dedicated )?(?:incident (?:commander|lead|manager)|owner|lead"
        r"|coordinator|deputy|reviewer|scribe|communications lead|point of contact) (?:was|had"
        r" been|was ever) (?:ever )?(?:appointed|assigned|named|designated|nominated)\b",
        _known,
        beside="no",
    ),
    _phrase(
        "neglect neglected",
        r"\b(?:years|months|decades|history|a long period) of neglect\b|\b(?:was|were|been)"
        r" (?:badly |long |largely |simply |badly |sorely )?neglected\b",
        _known,
    ),
    _phrase(
        "ignored neglected postponed deferred delayed deprioritised deprioritized put pushed",
        r"\b(?:was|were|been) (?:[a-z]+ly )?(?:ignored|neglected|postponed|deferred|delayed"
        r"|depriorit(?:iz|is)ed|put off|put aside|pushed back) (?:[a-z]+ )?(?:for (?:far |much"
        r" )?too"
        r" long|for (?:[a-z0-9-]+ ){0,3}?(?:weeks|months|years|quarters)|again and again"
        r"|repeatedly|time and again|several times)\b",
        _known,
        beside="long weeks months years quarters again repeatedly times",
    ),
    _phrase(
        "fixed addressed learned learnt planned prepared trained rehearsed agreed thought"
        " implemented told informed documented kept bothered foreseen allowed budgeted accounted"
        " made ensured put cleaned renewed rotated revoked followed raised set",
        r"\b(?P<verb>(?:had|have) (?:still |yet )?(?:not|never)(?: yet| even| ever| really"
        r"| properly)? (?:fixed|addressed|learn(?:ed|t)|planned|prepared|trained|rehearsed|agreed"
        r" on|thought|implemented|told|informed|documented|kept|bothered|foreseen|allowed for"
        r"|budgeted|accounted for|made sure|ensured|put in place|cleaned up|renewed|rotated"
        r"|revoked|followed up|raised|set up))\b",
        _by_people_alone,
        beside="not never hadn haven hadnot",
    ),
    _phrase(
        "learn ensure sure account allow prepare train consideration follow act step speak"
        " intervene coordinate agree react take plan prioritise prioritize include give",
        r"\b(?P<verb>(?:did|had) not|never)(?: even| ever| once| [a-z]+ly){0,2} (?:learn (?:from"
        r"|the|much|enough)|ensure|make sure|account for|allow for|prepare|train|take (?:[a-z]+"
        r" ){0,4}?into (?:account|consideration)|follow (?:it |this |that )?up|act on|act (?:in"
        r" time|sooner|until)|step in|speak up|intervene|coordinate|agree on|react|take (?:any"
        r" )?action|take it seriously|take ownership|plan for|prioriti[sz]e|include (?:the|any)"
        r" (?:[a-z]+ )?(?:team|teams|people)|give (?:enough|it enough|sufficient|much|any)"
        r" (?:thought|attention|notice|time))\b",
        _by_people_alone,
        beside="did didn had hadn hadnot didnot never",
    ),
    _phrase(
        "told mentioned shared announced answered replied responded reported handed passed ran"
        " updated opened completed finished acknowledged explained removed cleaned paged called"
        " contacted escalated measured monitored practised practiced exercised",
        r"\b(?P<verb>(?:had )?never (?:even |once |actually |properly |really )?(?:told|mentioned"
        r"|shared|announced|answered|replied|responded|reported|handed over|passed (?:it |this "
        r"|that"
        r" |them )?on|ran|updated|opened|completed|finished|acknowledged|explained|removed|cleaned"
        r"|paged|called|contacted|escalated|measured|monitored|practi[sc]ed|exercised))\b",
        _by_people_alone,
        beside="never",
    ),
    _phrase(
        "single",
        r"\bnot a single (?:person|engineer|reviewer|member|responder|operator|colleague|team"
        r"|developer)(?: [a-z-]+){0,4}? (?:noticed|questioned|checked|asked|spotted|saw|reacted"
        r"|thought|looked|tested|read|escalated|realised|realized|wondered|objected|raised"
        r"|knew|considered|challenged|verified)\b",
        _known,
        beside="not",
    ),
    _phrase(
        "dark waiting guessing alone hanging uninformed support help information updates update"
        " news answer explanation word",
        r"\b(?:was|were|been) (?:simply |all )?(?:left|kept) (?:in the dark|waiting for (?:an?"
        r" |any |the first )?(?:answer|explanation|update|news|information|word|reply)|guessing"
        r"|alone|hanging|uninformed|without (?:any |an? |proper |sufficient )?(?:support|help"
        r"|information|updates?|news|answer|explanation|word))\b",
        _known,
        beside="left kept",
    ),
    _phrase(
        "missing absent lacking place there done",
        rf"\b(?:proper|adequate|sufficient|meaningful|thorough|systematic|careful|effective)"
        rf" {HUMAN_WORK}(?: [a-z'-]+){{0,4}}? (?:was|were|had been) (?:clearly |simply |completely"
        rf" |largely )?(?:missing|absent|lacking|not in place|not there|not done)\b",
        _known,
        beside="proper adequate sufficient meaningful thorough systematic careful effective",
    ),
    _phrase(
        "despite spite",
        r"\b(?:despite|in spite of) (?:the |an? |our |all |two |several |many |three )?(?:[a-z]+ly"
        r" )?(?:(?:earlier|previous|similar|recent|repeated|last|first|clear|many|prior|explicit)"
        r" ){1,2}(?:[a-z]+ )?(?:incidents?|outages?|warnings?|audits?|findings?|recommendations?"
        r"|reminders?|alerts?|failures?|postmortems?|complaints?|reports?|lessons?)[^;]{1,80}?"
        r" (?:not|never|nobody|no one|still|nothing|no action)\b",
        _known,
        beside="incident incidents outage outages warning warnings audit audits finding findings"
        " recommendation recommendations reminder reminders alert alerts failure failures"
        " postmortem postmortems complaint complaints report reports lesson lessons",
    ),
)
