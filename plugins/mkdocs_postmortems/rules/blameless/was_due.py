"""`blameless/hindsight`: what people were due to have done or to have in place, and the delay told.

A machine's duty is a fact ("requests should have been routed"); what only people begin, keep or
tell is not.
"""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import EXPECTED, IN_ORDER, Phrases, unexplained
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=IN_ORDER)
_care = Phrases(write=EXPECTED)

_SHOULD = (
    r"(?:should|ought to) (?:(?:really|clearly|probably|also|at least|already|of course|simply"
    r"|have|long|all|both) ){0,3}?have (?:(?:really|clearly|also|already|long|all|both) ){0,2}"
)
_BY_MACHINE = compile_later(
    r"\b(?:automatically|by (?:the |an? |our |its )?(?:[a-z-]+ ){0,3}?(?:controller|scheduler"
    r"|script|job|system|pipeline|automation|cron|agent|service|monitor|watchdog|bot|tool"
    r"|operator pattern|load balancer|health checks?))\b"
)
_ASKED = compile_later(
    r"\b(?:ask|asks|asked|asking|whether|what|when|how|why|who|which|if|decide|decided|discuss"
    r"|discussed|debate|debated|unclear|agree|agreed)(?: [a-z'-]+){0,6} $"
)
_BEGUN_BY_PEOPLE = (
    r"(?:roll-?back|rollout|roll-?out|failback|fail-?over|switch-?over|restore|recovery|evacuation"
    r"|incident|outage|bridge|call|war room|escalation|drill|rehearsal|freeze|change freeze"
    r"|announcement|status page|status update|update to customers|maintenance(?: window)?"
    r"|migration|upgrade|deployment|deploy|release|launch|change|work|investigation|meeting"
    r"|conversation|review|handover|evacuation|decision|ticket|issue|risk|warning|problem)"
)
_BEGUN = (
    r"(?:started|begun|initiated|declared|called|opened|posted|published|held|scheduled|postponed"
    r"|delayed|halted|paused|aborted|stopped|cancelled|canceled|called off|put off|raised"
    r"|escalated|prioriti[sz]ed|taken seriously|taken more seriously|acted on|acted upon"
    r"|followed up|looked into|communicated|announced|rehearsed|planned|abandoned|attempted)"
)
_KEPT_BY_PEOPLE = (
    r"(?:monitoring|alerting|alerts?|alarms?|limits?|rate limits?|quotas?|checks?|tests?|testing"
    r"|checklists?|runbooks?|playbooks?|safeguards?|guards?|guardrails?|controls?|polic(?:y|ies)"
    r"|process(?:es)?|procedures?|plans?|reviews?|approvals?|backups?|rotations?|fallbacks?"
    r"|redundancy|documentation|training|ownership|owners?|dashboards?|logging|communication"
    r"|agreements?|contracts?|protections?|drills?|audits?|templates?|escalation paths?)"
)
_TOLD = (
    r"(?:told|informed|brought in|called in|involved|consulted|looped in|contacted|asked|warned"
    r"|paged|notified|kept informed|kept in the loop|given notice|given a heads-up|included"
    r"|invited|briefed|engaged|alerted)"
)
_PEOPLE_TOLD = (
    r"(?:legal|security|support|communications|comms|pr|privacy|compliance|marketing|finance|sales"
    r"|engineering|operations|management|leadership|procurement|customers?|users?|clients?"
    r"|merchants?|partners?|subscribers?|tenants?|passengers|patients|regulators?|auditors?"
    r"|everyone|everybody|staff|stakeholders?|vendors?|suppliers?|(?:the|our) [a-z-]+ (?:team"
    r"|desk|department|engineers?|officer)|teams?|on-call|owners?|they|we|he|she)"
)
_SLOW = (
    r"(?:far |much |way )?(?:too long|so long|this long|that long|a long time|ages|forever)"
    r"|(?:(?:more|less|longer) than |over |almost |nearly |some |about |around |another |a"
    r" further )?"
    r"(?:[a-z0-9.-]+ ){1,3}?(?:minutes?|hours?|days?|weeks?|months?)"
)


def _people_were_due(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.text[: found.start()]
    return not (_BY_MACHINE.search(sentence.text, found.end()) or _ASKED.search(before[-80:]))


PHRASES = (
    _care(
        "should ought",
        rf"\b{_BEGUN_BY_PEOPLE} {_SHOULD}been {_BEGUN}\b",
        _people_were_due,
        beside="been",
    ),
    _care(
        "should ought",
        rf"\b{_KEPT_BY_PEOPLE}(?: (?:for|on|of|in|around|against|with)(?: [a-z0-9-]+){{1,5}}?)?"
        rf" {_SHOULD}(?:been (?:in place|there|available to us|set up|part of|standard)|existed)\b",
        _people_were_due,
        beside="been existed",
    ),
    _care(
        "should ought",
        rf"\b{_PEOPLE_TOLD} {_SHOULD}been {_TOLD}\b",
        _people_were_due,
        beside="been",
    ),
    _phrase(
        "could",
        r"^(?:so |and |but )?could (?:this|it|that|(?:the|this|that) (?:whole |entire"
        r" )?(?:[a-z-]+ )?"
        r"(?:incident|outage|failure|loss|leak|breach|problem|damage|disaster|crash|delay)) have"
        r" been"
        r" (?:easily )?(?:avoided|prevented|averted|caught|foreseen|anticipated|spotted|stopped)\b",
        beside="have",
    ),
    _care(
        "took needed",
        r"\b(?P<verb>took|needed) (?:the |our )?(?:us |them |him |her )?(?:"
        rf"{_SLOW}) to (?:even |finally |fully )?(?:reali[sz]e|notice|see|understand|recogni[sz]e"
        r"|spot|react|respond to|find out|work out|figure out|take [a-z]+ seriously|believe)\b",
        unexplained,
        beside="realise realize notice see understand recognise recognize spot react respond find"
        " work figure take believe",
    ),
    _care(
        "without",
        r"\b(?:was|were|been|got|being) (?:[a-z]+ly )?(?:attempted|deployed|merged|rolled out|made"
        r"|applied|run|executed|changed|pushed|approved|released|enabled|started|begun|shipped"
        r"|launched|upgraded|migrated|removed|deleted|dropped|disabled|restored|signed off)"
        r"(?: [a-z0-9'-]+){0,4}? without (?:first |even |ever |properly |any )+(?:verifying|testing"
        r"|checking|reading|reviewing|validating|confirming|measuring|asking|telling|informing"
        r"|rehearsing|trying|looking|making sure|a (?:test|review|check|backup|plan)|test|review"
        r"|check|rehearsal|backup)\b",
        _people_were_due,
        beside="first even ever properly any",
    ),
)
