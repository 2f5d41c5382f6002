"""`blameless/hindsight`: the better course of which it is told since that it was open."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import HUMAN_DONE, MACHINES
from mkdocs_postmortems.rules.blameless.modal_phrases import PAST
from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    no_machine,
    no_machine_within,
    people_named,
    people_within,
    undenied,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(
    write=(
        "say what was seen and known at that moment, and what made the choice sensible;"
        " put what is to change into an action"
    )
)

_SENSIBLE = (
    r"(?:sensible|obvious|right|simple|safe|prudent|responsible|natural|logical|proper|easy"
    r"|correct|wise|decent|sane|cautious|reasonable|only)"
)
_GOOD = (
    r"(?:competent|careful|sensible|prudent|responsible|decent|diligent|sane|self-respecting"
    r"|serious|good|half-decent|wise|thoughtful|cautious|reasonable|attentive|conscientious"
    r"|professional|proper|real)"
)
_ASKS = (
    r"(?:stops?|checks?|asks?|tests?|reads?|waits?|verif(?:y|ies)|thinks?|questions?|calls?|pages?"
    r"|looks?|rehearses?|knows?|runs?|deploys?|trusts?|leaves?|merges?|does not|do not|would"
    r"|rolls?|keeps?|ignores?|starts?|lets?|puts?|ships?|plans?|signs?)"
)
_STEPS = (
    r"(?:rolling back|failing over|paging|calling|escalating|stopping|declaring|telling|waiting"
    r"|asking|checking|testing|restarting|reverting|switching|shutting|draining|acting|pausing"
    r"|involving|informing|notifying|opening|reading|looking|rehearsing|upgrading|patching"
    r"|renewing|communicating|aborting|cutting|halting|handing|admitting|listening|taking|going"
    r"|keeping|leaving|doing|using|starting|bringing|splitting|staging|postponing|freezing)"
)
_SPARED = (
    r"(?:cut|saved|spared|avoided|prevented|reduced|shortened|halved|limited|kept|stopped"
    r"|contained|averted|helped|given us|bought|protected|settled|been (?:wiser|safer|better"
    r"|enough|smarter|kinder|quicker|the)|made (?:all )?(?:the|this|it)|done)"
)
_SHOWN = (
    r"(?:settled|answered|told|shown|revealed|saved|spared|avoided|prevented|sufficed|been enough"
    r"|helped|exposed|uncovered|confirmed|ended|cleared|resolved)"
)
_LITTLE = (
    r"(?:look|glance|minutes?|seconds?|moment|call|question|message|e-?mail|sentence|word|click"
    r"|reading|read|rehearsal|conversation|check|test|review|drill|thought|diligence|care"
    r"|attention|google|search|grep|phone|scroll|drills?|questions?|walkthrough)"
)


def _of_effort(sentence: Sentence, found: re.Match[str]) -> bool:
    return not re.search(r"\b(?:nothing|little|no|not|lost|worse|api|http)\b", found[0])


PHRASES = (
    _phrase(
        "asks reads looks opens calls pages rolls waits stops listens notices escalates checks"
        " verifies tests",
        r"\bif (?P<who>(?:[a-z'-]+ ){1,4}?)(?:just |only |simply |first |even )?(?:asks|reads|looks"
        r"|opens|calls|pages|rolls|waits|stops|listens|notices|escalates|checks|verifies|tests)\b",
        lambda sentence, found: (
            people_within(sentence, found)
            and MACHINES.isdisjoint(found["who"].split())
            and re.search(
                r"\b(?:not (?:an? |[a-z]+ )?(?:[a-z]+-)?(?:hours?|days?|outage|incident|in)"
                r"|never (?:happens|occurs|takes|gets)|does not happen|(?:minute|second|hour)"
                r" (?:blip|glitch|job|fix)|blip|non-event|instead of|rather than|is over|ends (?:in"
                r"|after|at|there|then)|no outage|is avoided|there is no)\b",
                sentence.text,
            )
            is not None
        ),
        beside="if",
    ),
    _phrase(
        "bound",
        r"\b(?:anyone|anybody|whoever|everyone|everybody|somebody|someone)\b[^;]{1,70} (?:was|were"
        r"|is|are) bound to (?:see|notice|spot|find|know|reali[sz]e|ask|wonder|trip|forget|make"
        r"|miss|press|pull|click|get)\b",
        beside="anyone anybody whoever everyone everybody somebody someone",
    ),
    _phrase(
        "thing step route option choice path precaution course call",
        rf"\b(?:instead of|rather than) (?:doing|taking|choosing|making|do|take|choose|make|going"
        rf" (?:for|with)|pick|picking|go for) (?:the|a) (?:[a-z]+ and )?{_SENSIBLE}"
        rf" (?:thing|step|route|option|choice|path|precaution|course|call|move)\b",
        people_named,
        beside="instead rather",
    ),
    _phrase(
        "ifonly",
        rf"\bif only (?:[a-z'-]+ ){{1,6}}?(?:had|'d) (?:not )?(?:been )?(?:only |ever )?"
        rf"(?:{'|'.join(sorted(HUMAN_DONE))}|paused|respected|asked|heard|believed|stopped|waited)"
        rf"\b",
    ),
    _phrase(
        "d",
        rf"\b(?:we|they|he|she|i|you) 'd (?:[a-z]+ )?have {PAST}\b[^;]{{0,90}} if (?:only )?(?:we"
        rf"|they|he|she|i|you|anyone|someone|somebody|the [a-z]+) (?:'d|had|just)\b"
        rf"|\bif (?:we|they|he|she|i|you) 'd [^;]{{1,90}} (?:we|they|he|she|i|you|it) 'd"
        rf" (?:[a-z]+ )?"
        rf"have {PAST}\b",
        lambda sentence, found: not re.search(r"\b(?:lost|corrupted|worse|dropped)\b", found[0]),
        beside="if",
    ),
    _phrase(
        "wiser smarter better safer wise smart prudent sensible quicker kinder easier simpler",
        r"\b(?:it|that|this|we|they|he|she) 'd (?:[a-z]+ly )?have (?:been|done) (?:far |much |so"
        r" much |a lot )?(?:wiser|smarter|better|safer|wise|smart|prudent|sensible|quicker|kinder"
        r"|easier|simpler)\b",
        beside="d",
    ),
    _phrase(
        "competent careful sensible prudent responsible decent diligent sane respecting serious"
        " good wise thoughtful cautious reasonable attentive conscientious professional proper"
        " real",
        rf"(?:^|[,;:] |\bthat )(?:but |and |yet )?(?P<who>(?:(?:an?|any|every|no|most) )?{_GOOD}"
        rf" (?:[a-z-]+ ){{1,2}}?)(?:never |always |first |simply |at least )*{_ASKS}\b",
        people_within,
        beside="stops stop checks check asks ask tests test reads read waits wait verify verifies"
        " thinks think questions question calls call pages page looks look rehearses rehearse"
        " knows know run runs deploy deploys trust trusts leave leaves merge merges not doesn don"
        " would roll rolls keep keeps ignore ignores start starts let lets put puts ship ships plan"
        " plans sign signs",
    ),
    _phrase(
        "rather instead",
        rf"(?:^|[,;:] )(?:simply |just )?{_STEPS} (?:[a-z0-9:'-]+ ){{0,12}}?(?:rather than"
        rf"|instead of)(?: at)? [^;]{{1,60}} (?:would|could|might) (?:probably |well |surely"
        rf" |easily |likely |have )*have {_SPARED}\b(?! (?:nothing|little|no)\b)",
        beside="would could might",
    ),
    _phrase(
        "all",
        rf"\b{_LITTLE}\b[^;]{{0,60}} (?:was|were|is|would have been) all (?:that )?(?:(?:it|this|we"
        rf"|they|that|anyone) (?:would have )?)?(?:took|needed|takes|taken|was missing|was needed"
        rf"|was required|required|needs|was called for)\b",
        beside="look glance minutes minute second seconds moment call question message email"
        " sentence word click reading read rehearsal conversation check test review drill thought"
        " diligence care attention search grep phone walkthrough",
    ),
    _phrase(
        "settled answered sufficed cleared told shown revealed saved spared helped exposed"
        " uncovered confirmed enough ended avoided prevented resolved",
        rf"^(?:and |but |even |just |only )*(?:an?|one|two|three|five|ten|[0-9]+|thirty|a few"
        rf"|a couple of|another|a single) (?:[a-z-]+ ){{0,2}}?{_LITTLE}\b(?: [a-z0-9'-]+){{0,10}}?"
        rf" (?:would|could|might) (?:easily |probably |surely |well |also )?have {_SHOWN}\b",
        _of_effort,
        beside="would could might",
    ),
    _phrase(
        "thought reflection reading look pause attention hesitation",
        r"\b(?:moment|minute|second) 's (?:thought|reflection|reading|look|pause|attention"
        r"|hesitation) (?:would|tells|shows|reveals|could|might|makes|is (?:enough|all))\b",
        beside="moment minute second",
    ),
    _phrase(
        "hadto needed",
        r"\b(?:you|one|we|they|he|she|anyone|the [a-z-]+) (?:only|just|merely|simply) (?:had"
        r"|needed) to (?:read|look|ask|open|check|glance|listen|call|scroll|follow|compare|test"
        r"|turn|say|pick|walk|press)\b",
        no_machine,
        beside="only just merely simply",
    ),
    _phrase(
        "expert experts genius expertise degree phd imagination crystal specialist wizard"
        " scientist prophet insight",
        r"\b(?:not|never|hardly) (?:have )?(?:take|taken|require|required|need|needed) (?:an? |any"
        r" |much |a lot of )(?:[a-z-]+ ){0,2}?(?:experts?|genius|expertise|degree|phd|imagination"
        r"|specialist|wizard|scientist|prophet|insight|crystal ball) (?:in [a-z ]{1,20} )?to\b"
        r"|\bno (?:crystal ball|special (?:insight|knowledge)|genius|great expertise|expert"
        r"|imagination) (?:was|is|were) (?:required|needed|necessary)\b",
        beside="take taken require required need needed necessary",
    ),
    _phrase(
        "junior intern trainee beginner novice child newcomer graduate apprentice layman rookie"
        " student schoolchild",
        r"\b(?:an?|any|even an?|even the|our) (?:[a-z-]+ )?(?:junior|intern|trainee|beginner|novice"
        r"|child|newcomer|graduate|apprentice|layman|rookie|student|schoolchild)(?: [a-z]+)?"
        r" (?:(?:would|could) (?:have|never|not|see|spot|know|tell|notice)|knows (?:better|that|not"
        r"|this|how|to)|can (?:see|tell|spot))\b",
        beside="would could knows can",
    ),
    _phrase(
        "least",
        r"\bthe (?:very |bare )?(?:least|minimum) (?:that )?(?:we|they|anyone|anybody|one|he|she"
        r"|somebody|someone|(?:the|our) [a-z-]+(?: [a-z-]+)?) (?:could|should|might|ought|owed)\b",
        no_machine_within,
        beside="could should might ought owed",
    ),
    _phrase(
        "between",
        r"\bstood between (?:us|them|customers|the (?:team|company|customers?)|our [a-z]+) and\b",
        beside="stood",
    ),
    _phrase(
        "difference",
        rf"\bdifference between (?:[a-z0-9-]+ ){{1,6}}and (?:[a-z0-9-]+ ){{1,6}}(?:was|is|would"
        rf" have been|came down to|comes down to) (?:an?|one|just|only|a single|whether)"
        rf" (?:[a-z-]+ ){{0,2}}?(?:{_LITTLE}|decision|person|command|somebody|someone|anyone)\b",
        beside="look glance minute minutes call question message email click reading rehearsal"
        " conversation check test review drill thought decision person command somebody someone"
        " anyone phone",
    ),
    _phrase(
        "mistake sin folly failing misstep blunder regret",
        r"\b(?:mistake|sin|folly|failing|misstep|blunder|regret)(?: [a-z]+){0,4}? (?:was|is|lay in"
        r"|lies in) (?:simply |just |surely )?(?:not (?:to|[a-z]+ing)|never (?:to|[a-z]+ing)"
        r"|(?:in )?(?:waiting|trusting|relying|assuming|believing|thinking|letting|leaving|skipping"
        r"|deploying|hoping|failing|ignoring|treating|going|rushing|keeping|putting|choosing"
        r"|allowing|launching|running|migrating)|to (?:wait|trust|rely|assume|believe|think|let"
        r"|leave|skip|deploy|hope|ignore|treat|rush|keep|put|allow|launch|go|carry|try)"
        r"|that (?:we|they|the team|nobody|no one|everyone|he|she))\b",
        undenied,
        beside="was is lay lies",
    ),
    _phrase(
        "over again back",
        r"\bif (?:we|they|i|he|she|the team) (?:had (?:it|this|that) to do (?:all )?(?:over|again)"
        r"|could (?:do|run|have|start) (?:it|this|that|the [a-z]+)? ?(?:all )?(?:over|again)"
        r"|were to do (?:it|this|that) (?:all )?(?:over|again)|could (?:turn|go) back)\b",
        beside="if",
    ),
    _phrase(
        "way",
        r"\bwould have gone a long way(?! (?:round|around|about))\b",
        beside="gone",
    ),
    _phrase(
        "alone asked told heard consulted involved believed seriously",
        r"(?:^|, )had (?:(?:it|this|that|they|he|she|we|someone) |(?:the|our) (?:[a-z-]+"
        r" ){1,3}?)(?:only"
        r" |simply |just )?(?:been )(?:left (?:well )?alone|asked|told|heard|listened to|consulted"
        r"|involved|believed|taken seriously)\b",
        beside="hadfirst",
    ),
    _phrase(
        "heard noticed felt known happened",
        r"^[^,;]{4,90} ,? ?and (?:nobody|no one|none of (?:us|this|it)|not a soul|nothing of"
        r" (?:this"
        r"|the kind)) would (?:ever |even )?(?:have|'ve)\b",
        beside="would",
    ),
    _phrase(
        "ideal perfect saner",
        r"\bin an? (?:ideal|perfect|saner|better-run) (?:world|organi[sz]ation|company|team)\b"
        r"[^;]{0,80}(?:would have|'d have|\bours\b|\bhere\b|\bgot\b|\bgets (?:called|told|asked"
        r"|paged|informed))",
        people_named,
        beside="world organisation organization company team",
    ),
    _phrase(
        "rights standard course means now then",
        r"\b(?:should|ought to) (?:by rights|by all rights|by any standard|by any measure|of course"
        rf"|by all means|by now|by then|at that point|at the very latest) have (?!received\b|got\b)"
        rf"{PAST}\b",
        no_machine,
        beside="should ought",
    ),
    _phrase(
        "customer customers user users tweet journalist complaint complaints regulator press"
        " crisis disaster accident phone lawyer",
        r"\bshould not (?:have )?(?:take|taken|need|needed|require|required|be (?:left|up)|been"
        r" (?:left|up)) (?:to )?(?:an? |the |our |two |three |angry )*(?:[a-z-]+"
        r" ){0,2}?(?:customers?"
        r"|users?|tweet|journalist|complaints?|regulator|press|crisis|disaster|accident|phone"
        r"|lawyer)(?: [a-z]+){0,6}? (?:to|for) (?:[a-z]+ ){0,3}?(?:tell|find|notice|make|learn"
        r"|discover|know|get|fix|show|reali[sz]e|point|report|spot|act|us)\b",
        beside="should shouldn",
    ),
    _phrase(
        "took",
        r"\bwhat took (?:us |them |the team )?(?:[a-z0-9-]+ ){1,3}(?:hours?|days?|minutes?|weeks?)"
        r" (?:to [a-z]+ )?(?:is|was|should|takes|needs|could) (?:[a-z]+ly |just ){0,3}"
        r"(?:be |have been |an? )*(?:[a-z0-9-]+[ -])(?:minutes?|seconds?|line|step|click)\b",
        beside="what",
    ),
    _phrase(
        "far",
        r"\b(?:was|were|proved) (?:[a-z]+ )?(?:a|one) (?:step|bridge|shortcut|hop|change) too"
        r" (?:far|many)\b",
        undenied,
        beside="step bridge shortcut",
    ),
    _phrase(
        "stopped caught halted noticed averted spotted",
        r"\b(?:could|might|should) have been (?:stopped|caught|halted|noticed|averted|spotted)\b",
        lambda sentence, found: (
            re.search(
                r"\b(?:points?|times|moments?|chances?|stages?|places?|steps?|occasions)\b",
                sentence.text,
            )
            is not None
        ),
        beside="could might should",
    ),
    _phrase(
        "left",
        r"\b(?:is|was|would be|would have been) (?:a |an )?(?:[a-z]+ )?(?:better|best|well|wisely)"
        r" left (?:alone|untouched|to|until|for)\b",
        by_people,
        beside="better best well wisely",
    ),
)
