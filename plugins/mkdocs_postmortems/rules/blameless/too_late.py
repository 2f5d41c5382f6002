"""`blameless/hindsight`: time that people are said to have lost, and verdicts on their choices."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    no_machine,
    people_named,
    people_within,
    undenied,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(write=IN_ORDER)


def _in_the_end(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether words of time lead up to `before anyone noticed`."""
    return (
        re.search(
            r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|noon|midnight|morning|evening|long"
            r"|late|nearly|almost|[0-9]{1,2}:[0-9]{2}|[0-9]+|took|full)\b",
            sentence.text[: found.start()],
        )
        is not None
    )


_THOUGHT = (
    r"(?:thought|looked|reali[sz]ed|checked|asked|spotted|opened|questioned|suspected"
    r"|called|paged|reacted|acted|responded|understood|bothered|escalated|cared|said|did|read"
    r"|had the|rang|phoned|picked|took|came|remembered|wondered|considered|recogni[sz]ed|tried)"
)
_ANYONE = (
    r"(?:anyone|anybody|someone|somebody|any of (?:us|them|the [a-z]+)|a single [a-z]+|one of (?:us"
    r"|them))"
)
_BAD = (
    r"(?:costly|fatal|expensive|bad|poor|serious|grave|big|huge|terrible|wrong|painful|disastrous"
    r"|fateful|short-sighted|unfortunate|regrettable|dangerous|false|unwise|rash|misguided|naive"
    r"|critical|crucial|major|massive|colossal)"
)

PHRASES = (
    _phrase(
        "long longer",
        r"\b(?:took|taken|takes|taking|needed|spent) (?:us |them |him |her |everyone |everybody"
        r" |on-call |anyone |the (?:[a-z-]+ ){1,3}|our (?:[a-z-]+ ){1,2})?(?:an? )?"
        r"(?:(?:embarrassingly|inordinately|unreasonably|unacceptably|absurdly|ridiculously"
        r"|painfully|incredibly|surprisingly|inexcusably|shockingly|unnecessarily|needlessly"
        r"|frustratingly|shamefully) long|(?:far |much |way |altogether )?longer than (?:it|they"
        r"|we)"
        r" (?:should|ought|needed|had any))\b",
        beside=(
            "embarrassingly inordinately unreasonably unacceptably absurdly ridiculously "
            "painfully incredibly surprisingly inexcusably shockingly unnecessarily "
            "needlessly frustratingly shamefully than"
        ),
    ),
    _phrase(
        "long",
        r"\b(?:took|taken|takes|taking|needed) (?:us |them |him |her |everyone |everybody |on-call"
        r" |anyone |the (?:[a-z-]+ ){1,3}|our (?:[a-z-]+ ){1,2})?(?:far |much |way |altogether"
        r" )?too long (?:to|before|for (?:us|them|any|some|the)|until)\b",
        people_named,
        beside="too",
    ),
    _phrase(
        "before until till",
        rf"\b(?:before|until|till) {_ANYONE} (?:[a-z]+ly |even |ever |else |at last |on the [a-z]+ "
        rf"|in the [a-z]+ |at the [a-z]+ |on [a-z-]+ |in [a-z-]+ |had |thought to )*{_THOUGHT}\b",
        _in_the_end,
        beside="anyone anybody someone somebody any single us them",
    ),
    _phrase(
        "finally last eventually",
        rf"\b{_ANYONE} (?:(?:on|in|at|from) (?:the )?[a-z-]+ )?(?:finally|at last|eventually"
        rf"|at long last) (?:thought|noticed|looked|reali[sz]ed|checked|asked|spotted|opened|said"
        rf"|questioned|suspected|called|paged|bothered|had the|remembered|read|rang|woke|saw)\b",
        beside="anyone anybody someone somebody any one",
    ),
    _phrase(
        "late",
        r"\b(?:escalation|decision|call|response|reaction|rollback|roll-back|intervention|help"
        r"|reali[sz]ation|order|declaration|announcement|communication|notice|warning|failover"
        r"|apology|action|insight|diagnosis|answer|question|review)(?: [a-z'-]+){0,7}?"
        r" (?:came|was|happened|followed|arrived|were|is) (?:[a-z0-9]+ ){0,4}?too late\b",
        beside="escalation decision call response reaction rollback roll intervention help"
        " realisation realization order declaration announcement communication notice warning"
        " failover apology action insight diagnosis answer question review",
    ),
    _phrase("late", r"\b(?:until|till) it (?:was|is) (?:far |much )?too late\b", people_named),
    _phrase(
        "precious valuable vital crucial critical golden",
        r"\b(?:precious|valuable|vital|crucial|critical|golden) (?:minutes?|time|hours?|seconds"
        r"|days|weeks) (?:[a-z]+ )?(?:were|was|being|had been|has been|have been|went|slipped"
        r"|ticked"
        r"|passed|trickled|drained) ?(?:[a-z]+ )?(?:lost|wasted|squandered|away|by|spent"
        r"|gone|frittered)\b",
    ),
    _phrase(
        "wasted squandered frittered thrown wasting squandering wasteful threw",
        r"\b(?:time|minutes|hours?|days?|weeks|effort|energy|chances?|opportunit(?:y|ies))(?:"
        r" [a-z]+"
        r")? (?:was|were|had been|has been|got|been|being) (?:needlessly |simply |thus |again )?"
        r"(?:wasted|squandered|frittered|thrown away)\b|\b(?:squander|fritter)(?:ed|ing|s)?\b"
        r"|\bthrew away (?:the|its|their|our|an?) (?:[a-z]+ )?(?:chance|opportunity|lead|time)",
        lambda sentence, found: (
            found[0][:6] not in ("squand", "fritte") or people_named(sentence, found)
        ),
    ),
    _phrase(
        "idly idle dawdled dallied procrastinated vacillated dilly",
        r"\b(?P<verb>stood idly|sat idly|sat idle|looked on idly|dawdled|dallied|procrastinated"
        r"|vacillated|dilly-dallied)\b",
        by_people,
    ),
    _phrase(
        "overdue", r"\b(?:long|well|years|months|weeks) overdue\b(?! (?:invoice|payment|bill))"
    ),
    _phrase(
        "hindsight retrospect",
        r"\b(?:in|with|by|given|hindsight is) (?!only )(?:[a-z0-9']+ ){1,3}(?:hindsight|retrospect)"
        r"(?! bias)\b",
        lambda sentence, found: (
            undenied(sentence, found)
            and not re.search(
                r"\b(?:bias|easy to|tempting|at the time|trap|guard|only|judg\w+|seems?|benefit"
                r"|than|not|nobody|no one)\b",
                sentence.text,
            )
        ),
    ),
    _phrase(
        "now today",
        r"\b(?:easy|easier) (?:to (?:see|say|spot|tell) )?now\b|\bnow (?:easy|plain|obvious) (?:to"
        r" see )?that\b|\bwith what (?:we|everyone) (?:now )?knows? (?:now|today)\b|\b(?:we|they|i)"
        r" now (?:see|know|reali[sz]e|understand) (?:that )?(?:we|they|it|this|the [a-z]+) (?:was"
        r" (?:wrong|a mistake)|were wrong|should|could|had to)\b",
    ),
    _phrase(
        "mistake misstep blunder miscalculation misjudgement misjudgment error mistakes errors",
        r"\b(?:first|second|third|next|biggest|greatest|worst|main|costliest|real|our|their|his|her"
        r"|one) (?:and [a-z]+ )?(?:fatal |big |great |real |crucial |cardinal |critical |costly"
        r" |grave |serious |key )?(?:mistake|misstep|blunder|miscalculation|misjudge?ment) (?:was"
        r"|is|lay|came|that night|of the|here)\b|\b(?:fatal|cardinal|costly|grave|crucial|serious"
        r"|expensive|decisive|fateful|big|huge) (?:mistake|misstep|blunder|miscalculation"
        r"|misjudge?ment)\b|\b(?:cardinal|costly|grave|fateful) errors?\b|\bmistake number one\b",
        undenied,
        beside="first second third next biggest greatest worst main costliest real our their his"
        " her one fatal cardinal costly grave crucial serious expensive decisive fateful"
        " big huge number",
    ),
    _phrase(
        "proved turned turns proving proves",
        rf"\b(?:prov(?:ed|es|ing)|turn(?:ed|s|ing) out) (?:to be |to have been )?(?:an? |the )?"
        rf"(?:[a-z]+ly )?{_BAD} (?:one|mistake|error|idea|move|choice|decision|call|assumption|bet"
        rf"|gamble|shortcut|judge?ment|misstep|step|economy)\b",
        undenied,
    ),
    _phrase(
        "ill foolhardy imprudent injudicious unwisely unwise inadvisable misguided imprudently"
        " rashly shortsighted",
        r"\bill-(?:advised|judged|considered|conceived|prepared|thought-out|chosen)\b"
        r"|\b(?:foolhardy|imprudent(?:ly)?|injudicious(?:ly)?|unwisely|inadvisable)\b"
        r"|\bwas (?:clearly |very |rather |plainly )?(?:unwise|misguided|shortsighted)\b",
        undenied,
    ),
    _phrase(
        "trouble disaster fire fate bomb happen matter doomed bound inevitable",
        r"\b(?:asking for trouble|(?:recipe|recipes) for (?:disaster|trouble|failure)|playing with"
        r" fire|tempt(?:ed|ing) fate|ticking (?:time )?bomb|waiting to happen|(?:a|only) matter of"
        r" time (?:before|until|till)|bound to (?:fail|happen|break|go wrong|end|blow|come|catch)"
        r"|doomed (?:from|to)|the inevitable (?:happened|followed|result|consequence|outcome))\b",
        lambda sentence, found: (
            re.search(r"\b(?:was|were|had|happened|followed|has)\b", sentence.text) is not None
            or found[0].startswith(("asking", "playing", "recipe"))
        ),
    ),
    _phrase(
        "happen happened occurred occur come been",
        r"\b(?:need(?:ed)? (?:not|never) (?:ever )?(?:to )?have (?:happened|been|occurred|come"
        r"|ended"
        r"|got)|(?:did|do|does) not (?:have|need) to (?:happen|come to this|be this|end)|(?:none"
        r"|nothing) of (?:this|it|that|these) (?:had|needed|ever had) to (?:happen|be|occur)|never"
        r" (?:had|needed) to (?:happen|come|occur)|should (?:simply |just )?never happen)\b",
        beside="need needed needn none never nothing have",
    ),
    _phrase(
        "need needed needn",
        r"\b(?:needn|need(?:ed)?) (?:not|never) have (?:taken|lost|cost|gone|lasted|been|spent"
        r"|waited|suffered|rolled|paged)\b",
        beside="have",
    ),
    _phrase(
        "wall",
        r"\b(?:hand)?writing (?:was|had been|has been|is|were) (?:[a-z]+ )?on the wall\b"
        r"|\bwriting on the wall\b",
        beside="writing handwriting",
    ),
    _phrase(
        "predictably unsurprisingly inevitably",
        r"(?:^|, |; )(?:and |so |but |quite |entirely )?(?:predictably|unsurprisingly"
        r"|inevitably) ,",
    ),
    _phrase(
        "surprise surprised surprising",
        r"\b(?:(?:comes?|came|coming|was|is|be|been) (?:as )?(?:no|little|hardly a) (?:great |real"
        r" |big )?surprise(?! to the [a-z]+ model)|(?:hardly|not|un)(?: at all)? ?surprising"
        r"|surprised? (?:nobody|no one)"
        r"|(?:nobody|no one|none) (?:should|ought to|can|will|could) (?:have been |be"
        r" )surprised)\b",
        lambda sentence, found: not re.search(r"\b(?:delight|pleasant)", sentence.text),
    ),
    _phrase(
        "regret regrets regretted regrettable regrettably",
        r"\bregret(?:s|ted)?(?: (?:deeply|very much|greatly|now|only))? (?:not |that (?:we|the"
        r" [a-z-]+|they|our|i) (?:did|were|was|had|have|let|failed|took|ignored|never|missed)"
        r"|(?:the"
        r"|our|this|that) (?:decision|choice|delay|failure|haste)|having)\b",
        people_named,
    ),
    _phrase(
        "wish wished wishes",
        r"\bwish(?:es|ed)? (?:that )?(?:we|they|he|she|i|you|someone|somebody|the (?:[a-z-]+ )"
        r"{1,3})(?: ?)(?:had|'d|could have|would have)\b",
        people_named,
    ),
    _phrase(
        "missed",
        r"\bmissed (?:the|a|every|our|their|its) (?:[a-z]+ )?(?:chance|opportunity|window|moment)"
        r" to\b",
        no_machine,
        beside="chance opportunity window moment",
    ),
    _phrase(
        "chance opportunity chances opportunities",
        r"\b(?:passed up|let slip|let pass|blew|wasted|turned down|spurned|failed to take|did not"
        r" take|never took) (?:the|an?|its|their|our|every|several|two|three|this|that) (?:[a-z]+ )"
        r"{0,2}?(?:chances?|opportunit(?:y|ies))\b",
        by_people,
    ),
    _phrase(
        "too soon early lightly quickly hastily far",
        r"\b(?P<verb>acted|moved|decided|concluded|declared|closed|gave up|reacted|jumped|committed"
        r"|ruled [a-z]+ out|dismissed|celebrated|relaxed|stood down|escalated|merged|deployed"
        r"|approved|switched|rushed|trusted|went)(?: [a-z0-9'-]+){0,7}? (?:far |much |all |rather"
        r" |way )?too (?:soon|early|lightly|quickly|hastily|far|fast|eagerly|late|easily"
        r"|readily)\b",
        by_people,
        beside="soon early lightly quickly hastily far fast eagerly late easily readily",
    ),
    _phrase(
        "done",
        r"\b(?:nothing|little|no action|nothing at all|not a thing) (?:was|had been|has been|got)"
        r" (?:ever |actually )?(?:done|undertaken)(?= [,;]|$)",
        lambda sentence, found: (
            re.search(
                r"\b(?:known|knew|warn\w*|risk|reported|told|raised|flagged|seen|ticket)\b",
                sentence.text,
            )
            is not None
        ),
    ),
    _phrase(
        "sand heads head",
        r"\b(?:bur(?:y|ied|ying|ies)|stuck|sticking|put|putting) (?:its|their|his|her|our) heads?"
        r" (?:deep )?in(?:to)? the sand\b",
        beside="sand",
    ),
    _phrase(
        "who",
        r"^(?:and |but )?who (?:thought|would|on earth|decided|in)\b[^;]{0,60}\b(?:good idea"
        r"|on earth|a good|wise|right mind|acceptable|sensible)\b",
        people_within,
        beside="idea earth good wise mind acceptable sensible",
    ),
)
