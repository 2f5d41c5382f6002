"""`blameless/hindsight`: what was due from people, and which better end it would have had."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.conditionals import ACTED, CARED
from mkdocs_postmortems.rules.blameless.lexicon import PEOPLE, PERHAPS
from mkdocs_postmortems.rules.blameless.modal_phrases import PAST
from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    no_machine,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(
    write=(
        "say what was seen and known at that moment, and what made the choice sensible;"
        " put what is to change into an action"
    )
)


def _cared(sentence: Sentence, found: re.Match[str]) -> bool:
    who = found["who"].split()
    people = not PEOPLE.isdisjoint(who) or not PERHAPS.isdisjoint(who)
    return people and found["done"] in CARED | ACTED and "not" not in who


def _rashly(sentence: Sentence, found: re.Match[str]) -> bool:
    longer = re.search(
        r"\b(?:longer|worse|more|lost|down for)\b", sentence.text[found.end() :]
    ) and not re.search(r"\b(?:not|never|no|none|nothing)\b", sentence.text[found.end() :])
    return people_within(sentence, found) and not longer


_WHO = r"(?P<who>(?:[a-z0-9'-]+ ){1,7}?)"
_AS_IT_WERE = (
    r"(?:just |only |simply |actually |even |ever |first |properly |at least |but |so much as "
    r"|[a-z]{3,12}ly |already )"
)
_RASH = (
    r"(?:skip|silence|ignore|rush|mute|dismiss|assume|trust|relie|overlook|bypasse?|merge|deploy"
    r"|push|hesitate|approve|disable|hurrie|panicke|misse?|waste|insist|wait|delay|postpone"
    r"|refuse|underestimate|misread|misjudge|jump)(?:p?ed|d)?|forgotten|taken|left|let|been so"
    r"|been too"
)
_ADVISED = (
    r"(?:right|correct|proper|sensible|prudent|obvious|better|best|safer|safest|wiser?|wisest"
    r"|smarter|smartest|responsible|logical|appropriate|cautious|reasonable)"
)
_STEP = (
    r"(?:response|reaction|move|call|decision|course(?: of action)?|action|step|choice"
    r"|thing(?: to (?:do|try))?|play|option|approach|answer|procedure|behaviou?r|plan)"
)
_EVENT = (
    r"(?:situation|moment|circumstances|graphs?|alerts?|errors?|spike|numbers?|evidence|data"
    r"|signals?|page|pages|warnings?|symptoms?|logs?|incident|behaviou?r|reports?|tickets?"
    r"|pattern|messages?|findings?|results?|jump|rise|drop|trend|anomaly|facts|output|drift|risk"
    r"|reading|change|that|this|it)"
)
_CARE = (
    r"(?:care|caution|attention|prudence|scrutiny|urgency|diligence|patience|thought|vigilance"
    r"|discipline|foresight|rigou?r|humility|curiosity|scepticism|skepticism|preparation"
    r"|planning|testing|haste|supervision)"
)

PHRASES = (
    _phrase(
        "hadfirst",
        rf"(?:^|^[a-z]+ , )had {_WHO}{_AS_IT_WERE}{{0,2}}(?P<done>{PAST})\b[^;?]{{0,150}} ,",
        _cared,
    ),
    _phrase(
        "hadfirst",
        r"^had (?P<who>(?:[a-z0-9'-]+ ){1,7}?)been (?:paying|reading|watching|more|better|awake"
        r"|less|quicker|faster|properly|looking|listening|there|honest)\b",
        people_within,
    ),
    _phrase(
        "hadfirst",
        rf", had (?P<who>(?:we|they|he|she|anyone|anybody|someone|somebody|(?:the|our) "
        rf"(?:[a-z-]+ ){{0,2}}[a-z-]+) ){_AS_IT_WERE}?(?P<done>{PAST})(?: it| them| there| that"
        rf"| for it| closely| properly| carefully)?$",
        _cared,
    ),
    _phrase(
        "decision failure delay haste mistake oversight reluctance inattention refusal insistence"
        " hesitation assumption neglect carelessness indecision stubbornness eagerness silence"
        " slowness",
        r"\b(?:but for|were it not for|(?:had|if) it (?:had )?not been for|if it (?:were|was) not"
        r" for|if not for) (?P<who>(?:[a-z'-]+ ){0,6}?(?:decision|haste|mistake|oversight"
        r"|reluctance|inattention|refusal|insistence|hesitation|assumption|neglect|carelessness"
        r"|indecision|stubbornness|eagerness|silence|slowness|failure to|delay in (?:escalat"
        r"|declar|call|pag|respond|react|decid|acknowledg|notic)\w+))",
        beside="for",
    ),
    _phrase(
        "if",
        rf"\bif {_WHO}(?:had|'d|would|did) not (?:have )?{_AS_IT_WERE}?(?P<done>{_RASH})\b",
        _rashly,
        beside="hadn hadnot wouldn didn not",
    ),
    _phrase(
        "if",
        rf"\bif {_WHO}(?:would|'d) {_AS_IT_WERE}?(?:have|of) {_AS_IT_WERE}{{0,2}}"
        rf"(?P<done>{PAST})\b",
        _cared,
        beside="would d",
    ),
    _phrase(
        "if",
        rf"^(?:and |but )?if {_WHO}(?:had|'d) (?:(?:only|simply|at least|actually"
        rf"|bothered to|taken the) (?:{PAST}|[a-z]+)|just (?:waited|asked|looked|read|called"
        rf"|listened|stopped))\b",
        people_within,
        beside="just only simply least actually bothered taken",
    ),
    _phrase(
        "if",
        r"\bif (?P<who>(?:[a-z0-9'-]+ ){1,5}?)(?:just|only|simply|did|had done|had made|had given"
        r"|had shown|had used|had taken|had put|had spent|had had) (?:the |an? |more |their |his"
        r" |her |its |our |due |any |some |enough |even |as much )*(?:little |bit of |minute |five"
        r" |moment |modicum of |proper |basic |full |thorough |decent |common |simple |half )*"
        r"(?:care|thought|attention|handover|homework|diligence|rehearsal|minutes?|moment|caution"
        r"|checks?|look|reading|effort|sense|foresight|jobs?|patience|time to (?:check|read|look"
        r"|test|ask|think|verify))\b",
        people_within,
        beside="just only simply did done made given shown used taken put spent had",
    ),
    _phrase(
        "needed",
        r"\bneeded to have [a-z]+(?:ed|en|ne|ld|ght|wn)\b",
        by_people,
        beside="have",
    ),
    _phrase(
        "needed supposed meant expected required obliged told instructed hadto asked due",
        r"\b(?P<verb>needed|had|(?:is|are|am|was|were|had been) (?:supposed|meant|expected"
        r"|required|obliged|told|instructed|asked|due)) to [^;]{1,110}? (?:(?:and|but|yet|,|;)"
        r" ){1,2}(?:[a-z]+ ){0,4}?(?:(?:did|had|was|were|has|have) not(?: been)?(?: done)?"
        r"(?= [,;]|$)"
        r"|never did|did nothing|carried on|did not do (?:so|it|this|that)|forgot|did no such"
        r"|failed to|neglected|did the opposite|chose not|nobody did|none did|no one did"
        r"|did neither)\b",
        by_people,
        beside="not didn didnot did forgot failed neglected carried hadn wasn weren chose",
    ),
    _phrase(
        "latest",
        r"\b(?:needed to|had to|should|ought to|must) [^;,]{1,80}? at the (?:very )?latest\b",
        by_people,
        beside="needed hadto",
    ),
    _phrase(
        "right correct proper sensible prudent obvious better best safer safest wise wiser wisest"
        " smarter smartest responsible logical appropriate cautious reasonable",
        rf"\b(?:the|a|our|their|its|any|only|most) {_ADVISED} (?:and [a-z]+ )?(?:first |next "
        rf"|immediate )?{_STEP}(?: (?:at|in|on|by|here|then|from|for|under|with|given|after|once"
        rf"|now)(?: [a-z0-9:.'-]+){{0,10}}?)?(?: ,)? (?:was|were|would (?:clearly |surely "
        rf"|obviously |then )?have been|had been|would 've been) (?:clearly |surely |obviously"
        rf" |simply |plainly |always |never |not )*to\b(?! [^;]{{1,80}} (?:so|and that is"
        rf"|which is what|and we did|as we did)\b)",
        beside="response reaction move call decision course action step choice thing play option"
        " approach answer procedure behaviour behavior plan",
    ),
    _phrase(
        "best better",
        r"^(?:[a-z ]{1,20} : )?(?:far |much |probably |it is |it was )?(?:better|best) (?:not )?to"
        r" (?=.*\b(?:first|instead|before|did|was|were|had|should|agrees?|then|immediately|at once)"
        r"\b)",
        people_named,
    ),
    _phrase(
        "needed required necessary",
        r"\bwhat (?:was|we|they|the team) (?:really |actually |clearly |then )?(?:needed|required"
        r"|necessary)\b[^;]{0,60}? (?:was|were) [^;]{1,60} ,? ?(?:not|rather than|instead of)\b",
        beside="what",
    ),
    _phrase(
        "deserved merited",
        rf"\b{_EVENT}(?: [a-z0-9:'-]+){{0,6}}? (?:clearly |surely |certainly |obviously )?"
        rf"(?:deserved|merited)\b(?! no\b)",
    ),
    _phrase(
        "warranted demanded called cried screamed justified begged",
        r"\b(?:situation|moment|circumstances|graphs?|evidence|spike|symptoms?|pattern|jump|rise"
        r"|drop|trend|anomaly|numbers|error rate|signals?|alerts?|log|that|this)"
        r"(?: (?:at|on|in|of|from|alone|itself)(?: [a-z0-9:'-]+){0,5}?)? (?:clearly |surely"
        r" |plainly |obviously |certainly )*(?:warranted|demanded|called for|cried out for"
        r"|screamed (?:for|out)|justified|begged for) (?:an? |the |far |much |more |at least "
        r"|closer |immediate )+(?:[a-z-]+ ){0,2}?(?:rollback|roll-back|page|escalation|failover"
        r"|fail-over|attention|response|reaction|halt|stop|abort|action|investigation|look|caution"
        r"|call|care|declaration|sev-?[0-9]|incident|decision|bridge|evacuation|shutdown)\b",
    ),
    _phrase(
        "more greater extra some utmost",
        rf"\b(?:more|greater|extra|some|utmost|a little|far more|much more) {_CARE}(?: (?:in|on"
        rf"|by|from|at|with) [a-z' -]{{1,40}}?)? (?:was|were|would have been) (?:clearly |certainly"
        rf" |obviously |surely )?(?:called for|needed|required|in order|due|warranted|appropriate"
        rf"|advisable|necessary)\b",
        beside="called needed required order due warranted appropriate advisable necessary",
    ),
    _phrase(
        "practice practise sense prudence",
        r"\b(?:best|good|standard|common|established|accepted|normal|basic|elementary|sound)"
        r" (?:practice|sense|prudence|hygiene)(?: [a-z]+){0,4}? (?:is|was|would|says?|said|calls"
        r"|demands?|dictates?|dictated|requires?|suggests?|tells)\b.{1,120}?\b(?:not|nobody|no one"
        r"|instead|never|neither|none)\b",
        people_named,
    ),
    _phrase(
        "cost",
        r"\bwould (?:only |hardly |barely )?have cost (?:us |them |anyone |anybody |him |her "
        r"|the [a-z-]+ |the [a-z-]+ [a-z-]+ )?(?:next to |almost |practically )?(?:nothing|little"
        r"|no more than|hardly|barely|only|just|less than|(?:a few|a couple of|two|five|ten)"
        r" (?:seconds|minutes))\b",
        beside="would",
    ),
    _phrase(
        "took taken needed required takes",
        r"\b(?:all|everything) (?:that )?(?:it |this |that )?(?:(?:took|needed|would have taken"
        r"|takes)|was needed|was required|would have been needed)"
        r"(?: to (?:see|avoid|prevent|spot|find|catch|notice|stop|know|tell|avert)"
        r"(?: [a-z0-9'-]+){1,6}?)? (?:was|were|is|would have been) (?:[a-z0-9'-]+ ){0,4}?"
        r"(?:look|glance|call|question|minutes?|check|message|reading|read|review|rehearsal|e-mail"
        r"|seconds?|eyes|thought|care|attention|conversation|search|grep|someone|somebody|moment"
        r"|patience|courage|asking|checking|looking|dry-run|dry run)\b",
        beside="all everything",
    ),
    _phrase(
        "minutes minute seconds second",
        r"\b(?:takes|took|takes only|is|was) (?:only |just |all of |less than |about |perhaps |a "
        r"mere )*(?:ten|thirty|twenty|sixty|five|two|three|[0-9]+|a few|a couple of|a|one)"
        r" (?:seconds?|minutes?)(?: of work| 's work)? to (?:check|look|read|ask|verify|see|find"
        r"|call|ring|test|confirm|compare|try|run|open)\b.{1,80}?\b(?:nobody|no one|none|not|never"
        r"|yet)\b",
        beside="check look read ask verify see find call ring test confirm compare try run open",
    ),
    _phrase(
        "look glance minute minutes seconds moment call question reading patience thought second"
        " hour",
        r"^(?:and |but )?(?:just |only )?(?:an?|one|two|five|ten|another|a few|a couple of|[0-9]+"
        r"|thirty) (?:[a-z-]+ )?(?:more )?(?:look|glance|minutes?|seconds?|moment|call|question"
        r"|reading|hour|thought)(?: 's)? (?:of|at|in|to|with|into|through|on|patience|thought"
        r"|checking|earlier) ?(?:[a-z0-9'`-]+ ){0,7}?(?:and|,) (?!the client|the server)(?:the"
        r"|this|that|it|we|none|nothing"
        r"|no|nobody|they|everyone|all|you|there)\b",
        beside="and",
    ),
    _phrase(
        "saved spared",
        r"\b(?:could|would|might) (?:easily |well |surely )?have (?:saved|spared) (?:us|everyone"
        r"|everybody|the day|them|the team|the company|(?:many|several|two|three|a lot|hours|days"
        r"|a day|an hour|the night|the weekend|[0-9]+)\b)(?! a\b)",
        lambda sentence, found: (
            re.search(
                r"\b[a-z]+ing\b|\b(?:call|question|look|glance|offer|e-mail|message|test|review"
                r"|rehearsal|check|minutes?|word|reading|drill)\b",
                sentence.text[: found.start()],
            )
            is not None
        ),
    ),
    _phrase(
        "testing checking asking reading calling waiting looking talking verifying rehearsing"
        " practising practicing listening escalating stopping pausing communicating double"
        " reviewing consulting comparing planning paging ringing telling",
        r"^(?:[a-z]+ , )?(?:simply |just |merely |even |double-)?(?:testing|checking|asking|reading"
        r"|calling|waiting|looking|talking|verifying|rehearsing|practi[sc]ing|listening|escalating"
        r"|stopping|pausing|communicating|reviewing|consulting|comparing|planning|paging|ringing"
        r"|telling)\b(?: [a-z0-9'-]+){0,14}? (?:would|could|might) (?:easily |probably |surely"
        r" |well |certainly )?have (?:saved|spared|shown|avoided|prevented|told|caught|revealed"
        r"|uncovered|averted|exposed|helped|changed|made|limited|shortened|been (?:enough"
        r"|sufficient|better|wiser))\b",
        beside="would could might",
    ),
    _phrase(
        "shoulda coulda woulda",
        r"\b(?:shoulda|coulda|woulda)\b",
    ),
    _phrase(
        "should shouldn ought oughtn could",
        rf"^(?:[a-z]+ (?::|-|,) )?(?:really |probably |definitely |also )?(?:(?:should|ought)"
        rf" (?:really |probably |just |also |simply |at least |never )*(?:not )?(?:to )?|could )"
        rf"(?:have|of) (?:[a-z]+ly |just |never )?(?!been )(?:{PAST})\b(?! (?:access|received))",
        beside="have ve of",
    ),
    _phrase(
        "must hadto",
        r"\b(?P<verb>must|had to) (?:surely |certainly |clearly |well |have )*have (?:surely "
        r"|certainly |clearly )?(?:known|seen|noticed|reali[sz]ed|heard|been (?:aware|obvious"
        r"|clear)|felt|suspected|guessed|understood)\b",
        by_people,
        beside="have",
    ),
    _phrase(
        "response reaction step action course decision precaution",
        r"\b(?:correct|right|obvious|proper|necessary|appropriate|sensible|prudent) (?:response"
        r"|reaction|step|action|course|decision|precaution)s?\b[^;]{0,60}? (?:was|were|had been"
        r"|came) (?:not (?:taken|made|chosen)|never (?:taken|made|chosen)|(?:taken |made"
        r" )?only(?! by\b))\b",
        beside="not never only wasn weren",
    ),
    _phrase(
        "hadfirst had",
        r"\b(?:would|could|might) have been (?:[a-z]+ ){0,3}?(?:fraction|smaller|less|shorter|lower"
        r"|milder|better|fewer|limited|contained|confined|halved|spared|unaffected)\b[^;]{0,40}?"
        r" had (?P<who>(?:[a-z0-9-]+ ){1,5}?)(?:not )?(?:[a-z]{2,20}ed|done|taken|made|read|run"
        r"|kept"
        r"|put|set|told|split|known|given|had|seen|gone|chosen)\b",
        people_within,
        beside="would could might",
    ),
    _phrase(
        "happened come begun started followed occurred gone made sent declared called",
        r"\b(?:escalation|rollback|failover|communication|response|notification|evacuation|recovery"
        r"|declaration|handover|investigation|repair|announcement|shutdown|decision|call|order)"
        r"(?: [a-z'-]+){0,7}? (?:could|should|might|ought to) (?:well |easily |really |perfectly"
        r" well )?have (?:happened|come|begun|started|followed|occurred|gone out|been "
        r"(?:started|made|sent|begun|declared|called)) (?:[a-z0-9:'-]+ ){0,5}?(?:earlier|sooner"
        r"|faster|rather than|instead of|before|within)\b",
        lambda sentence, found: (
            no_machine(sentence, found)
            and not re.search(r"\bif (?:the|it|an?)\b", sentence.text[found.end() :])
        ),
        beside="could should might ought couldn shouldn",
    ),
)
