"""`blameless/human-error`: people, and what they are, given as the cause or its category."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.people import HEADS, in_gate
from mkdocs_postmortems.rules.blameless.phrase import Phrases
from mkdocs_postmortems.rules.blameless.who_erred import (
    PERSON,
    STAFF,
    UNIT,
    given,
    no_machine_in,
    not_good,
)

GO_ON = (
    "go on asking: what did the person see and expect, and what in the system made the action"
    " sensible at the time?"
)
_phrase = Phrases(write=GO_ON)

_LED = (
    r"(?:stem(?:s|med|ming)? from|due to|caused by|down to|traced (?:back )?to|result(?:s|ed)? from"
    r"|result of|attributed to|attributable to|the work of|originat(?:es?|ed|ing) (?:with|from|in)"
    r"|goes back to|went back to|leads? back to|began with|started with|starts with|explained by"
    r"|courtesy of|thanks to|triggered by|introduced by|brought (?:about|on|down) by|because of)"
)
_FRAME = (
    r"(?:tired|exhausted|absent-minded|impatient|over-?confident|over-?eager|forgetful|hurried"
    r"|inattentive|careless|clumsy|confused|distracted|rushed|stressed|sleepy|bored|nervous"
    r"|untrained|inexperienced|unfamiliar|half-asleep|overworked|sloppy|flustered|hung-?over"
    r"|panicked|panicking|multitasking|sleep-deprived|unfocused|preoccupied|unwary|thoughtless)"
)
_STATE = (
    r"(?:tired|exhausted|new|distracted|inexperienced|untrained|careless|asleep|drunk|in a hurry"
    r"|not (?:careful|paying|looking|concentrating|attentive|focused|trained)|overworked|confused"
    r"|stressed|unfamiliar|rushed|rushing|bored|lazy|negligent|inattentive|sloppy|forgetful)"
)
_NOUN = r"(?:mistakes?|errors?|slips?|blunders?|lapses?|oversights?|misconfigurations?|misuse)"

_NAMED = " ".join(sorted(in_gate(HEADS) - {"we", "he", "they", "she", "i"}))
"""Words of which one is wherever persons are named, as the gate sees them."""

PHRASES = (
    _phrase(
        "held designed intended fine sound job worked working",
        r"\b(?:held|designed|intended|fine|sound|job|worked|working)\b[^.]{0,30}(?:;|,|and|but|:)"
        r" (?:but )?(?:the |our |its )?(?:person|people|man|woman|human|humans|hands?|users?"
        r"|operators?|engineers?|staff|crew|pilots?|drivers?)(?: [a-z]+){0,4} (?:did|was|were|had"
        r"|has|is|are) not\b",
        beside="person people man woman human humans hand hands user users operator operators"
        " engineer engineers staff crew pilot driver",
    ),
    _phrase(
        "failed failing erred wrong fault broke",
        r"\b(?:not|never) (?:the |our |a )?(?:system|software|technology|tool|tools|tooling|machine"
        r"|machines|hardware|process|equipment|platform|computer|code|disk|network|product)"
        r"(?: that (?:failed|erred|broke|was wrong|was at fault))? (?:,|but|; it was) ?(?:but )?"
        rf"(?:the |its |our |an? )?(?:[a-z-]+ ){{0,2}}?{STAFF}\b",
        beside="but",
    ),
    _phrase(
        "stem stems stemmed stemming due caused down traced results resulted result attributed"
        " attributable work originated originates goes went led leads began started starts"
        " explained courtesy thanks triggered introduced brought",
        rf"\b{_LED} (?:just |simply |only )?(?:an?|one|some|one of (?:the|our|us))"
        rf" (?:single |lone )?(?:[a-z-]+ ){{0,2}}?{PERSON}(?: members?| of staff)?(?= (?:who"
        rf"|that|and|alone|falling"
        rf"|having|[,;.])|$)",
        not_good,
        beside=_NAMED,
    ),
    _phrase(
        "caused triggered introduced broken brought",
        r"\b(?:caused|triggered|introduced|broken|brought (?:on|about|down)) by (?:someone|somebody"
        r"|one of (?:us|our|the team)|a (?:person|human|colleague|team member|member of staff"
        r"|staff member|co-?worker|teammate|human being))\b",
        not_good,
        beside="someone somebody oneofus one person human colleague member coworker teammate",
    ),
    _phrase(
        "absent impatient overconfident overeager forgetful hurried inattentive careless clumsy"
        " confused distracted rushed stressed sleepy bored nervous untrained inexperienced"
        " asleep overworked sloppy flustered hungover panicked panicking multitasking deprived"
        " unfocused preoccupied unwary thoughtless minded confident eager tired exhausted",
        rf"\b(?:an?|one|the|our|some|by) (?:[a-z]+ )?{_FRAME} (?:[a-z-]+ )?(?:{PERSON}|agent"
        rf"|operator|driver|shift|cleaner|worker|manager|dispatcher|member)\b",
        given,
        beside=_NAMED,
    ),
    _phrase(
        "tired exhausted distracted inexperienced untrained careless asleep drunk hurry careful"
        " paying looking concentrating attentive overworked confused stressed unfamiliar rushed"
        " rushing bored lazy negligent inattentive sloppy forgetful new trained focused",
        rf"\b(?:why|because|reason|cause)(?: [a-z0-9]+){{0,3}}? (?::|was|is|-)? ?(?:that )?"
        rf"(?:(?:the|an?|our|one) (?:[a-z-]+ ){{0,2}}?{STAFF}|he|she|someone|somebody) (?:was|were)"
        rf" (?:simply |just |too |still |very )?{_STATE}\b",
        given,
        beside="why because cause reason",
    ),
    _phrase(
        "because",
        rf"(?:^|[:;,] )(?:because|why : because) (?:(?:the|an?|our|one) (?:[a-z-]+"
        rf" ){{0,2}}?{STAFF}|he|she"
        rf"|someone|somebody) (?:(?:did|had|was|were|does) not (?:[a-z]+ )?(?:look|check|read|think"
        rf"|pay|concentrat|careful|listen|ask|notice|paying|looked|checked|follow|know|attentive)"
        rf"|(?:was|were) {_STATE}|forgot|overlooked|rushed)",
        given,
        beside="look check read think pay careful listen ask notice paying looked checked follow"
        " know attentive tired new distracted careless hurry forgot overlooked rushed asleep",
    ),
    _phrase(
        "inexperience inattention carelessness tiredness haste fatigue nerves forgetfulness"
        " stress panic laziness habit routine ignorance overconfidence",
        r"\b(?:put|puts|comes?|came|chalk(?:s|ed)?|pinned?|boil(?:s|ed)?) (?:[a-z'-]+"
        r" ){0,5}?(?:down"
        r" to|up to|on) (?:simple |plain |pure |sheer |mere )?(?:inexperience|inattention"
        r"|carelessness|tiredness|haste|fatigue|nerves|forgetfulness|stress|panic|laziness|habit"
        r"|routine|ignorance|overconfidence)\b",
        given,
        beside="down up on",
    ),
    _phrase(
        "traced tracked",
        rf"\b(?:traced|tracked) (?:[a-z'-]+ ){{0,6}}?(?:back |down )?to (?:an? |the |one |simple "
        rf"|plain )*(?:(?:user|human|operator|pilot|staff|driver|customer|people|personnel|employee"
        rf"|clerical|admin|manual|handling|keying|typing)(?: |-){_NOUN}|{_NOUN} (?:by|of|on the"
        rf" part of|made by|at the))\b",
        given,
        beside="error errors mistake mistakes slip slips oversight typo lapse blunder misuse"
        " misconfiguration",
    ),
    _phrase(
        "closed resolved classified filed categorised categorized recorded logged booked marked"
        " tagged put",
        r"\b(?:closed|resolved|classified|filed|categori[sz]ed|recorded|logged|booked|marked|tagged"
        r"|put down)(?: [a-z]+){0,3}? (?:as|under|with) (?:an? |the )?(?:[a-z]+ )?(?:customer|user"
        r"|human|operator|staff|people|personnel|client|pilot|admin|employee|handling|clerical)"
        r"(?: |-)(?:misconfiguration|misuse|mistakes?|errors?|fault|failure|training|factors?"
        r"|mishandling|negligence)\b(?! (?:at first|but|until|and later|and then|by mistake))",
        lambda sentence, found: (
            given(sentence, found)
            and not {
                "first",
                "initially",
                "wrongly",
                "once",
                "later",
                "but",
                "turned",
                "our",
                "until",
            }
            & set(sentence.words)
        ),
        beside="misconfiguration misuse mistake mistakes error errors fault failure training factor"
        " factors mishandling negligence",
    ),
    _phrase(
        "human personnel people staff manpower",
        r"\b(?:cause|failure|fault|category|class|type|code|factor|error|reason|origin|source"
        r"|classification|family|group)s?(?: [a-z0-9-]+){0,2} : (?:[a-z0-9-]+ (?:\( )?)?(?:human"
        r"|personnel|people|staff|manpower)(?= (?:[,;()/-]|by|error|on)|$)",
        given,
        beside="cause causes failure fault category class type code factor factors reason origin"
        " source classification",
    ),
    _phrase(
        "reading looking checking following paying listening thinking asking noticing"
        " concentrating verifying understanding read look check follow pay listen think",
        r"(?:^|; )(?:[a-z]+ ){0,2}?(?:causes?|reason|why|factor|trigger|verdict|explanation)"
        r"(?: [a-z0-9]+){0,3} : (?:simply |just |by |someone |somebody |he |she )?(?:not (?:reading"
        r"|looking|checking|following|paying|listening|thinking|asking|noticing|concentrating"
        r"|verifying|understanding)|did not (?:read|look|check|follow|pay|listen|think))\b",
        beside="cause causes reason why factor trigger verdict explanation",
    ),
    _phrase(
        "explanation everything story whole",
        r"\b(?:this|that|the|his|her|their) (?:one |single |simple |little )?(?:lapse|slip|error"
        r"|mistake|oversight|typo|blunder|misstep|slip-up|mix-up) (?:alone )?(?:(?:is|was) (?:the"
        r" |all the |our )?(?:whole |entire |sole |full |only |complete )+(?:explanation|cause"
        r"|story|reason)|explains (?:everything|it all|the (?:whole|entire)))\b",
        given,
        beside="lapse slip error mistake oversight typo blunder misstep up",
    ),
    _phrase(
        "action actions conduct behaviour behavior doing handling intervention carelessness",
        rf"\b(?:cause|reason|trigger|culprit|origin)s?(?: [a-z]+){{0,3}} (?:was|is|were|:|lay in)"
        rf" (?:the |an? |our )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|operator|driver|agent) (?:'s|')"
        rf" (?:own |single )?(?:actions?|conduct|behaviou?r|doing|handling|intervention"
        rf"|carelessness)\b",
        given,
        beside="cause causes reason trigger culprit origin",
    ),
    _phrase(
        "judgement judgment",
        r"\b(?:errors? (?:of|in) judge?ment|judge?ment(?:al)? (?:errors?|mistakes?))\b",
        given,
        beside="error errors mistake mistakes",
    ),
    _phrase(
        "individual personnel staff operator employee people",
        r"\b(?:individual|personnel|staff|operator|employee|people) (?:performance|competence"
        r"|competency|conduct|discipline|behaviou?r|attitude) (?:issue|problem|matter|failing|gap"
        r"|deficit|failure)s?\b|\b(?:people|personnel|staff|human) (?:issue|problem|matter)"
        r"(?= [,;.)]|$)",
        given,
        beside="performance competence competency conduct discipline behaviour behavior attitude"
        " issue problem matter",
    ),
    _phrase(
        "gap deficit lack want shortage absence",
        rf"\b(?:(?:skills?|competence|discipline|experience) (?:gap|deficit)|(?:lack|want|shortage"
        rf"|absence) of (?:skills?|experience|competence|care|discipline|focus|concentration"
        rf"|attention)) (?:on|in|of|among|at|within|by) (?:the |our |an? )?(?:[a-z-]+"
        rf" ){{0,2}}?(?:{STAFF}|{UNIT})\b",
        given,
        beside="skill skills experience competence care discipline focus concentration attention",
    ),
    _phrase(
        "human",
        r"\bhuman (?:part|side|half|end|component|piece|element|link|layer|factor|aspect)"
        r"(?: of (?:the |this )?[a-z-]+(?: [a-z-]+)?)? (?:failed|broke|let us down|gave way|erred"
        r"|did not)\b|\b(?:was|is|lies|lay|sat|sits|one is|came) (?:purely |firmly |squarely )?"
        r"(?:on|from) the human (?:side|end|part)\b",
        given,
        beside="part side half end component piece element link layer factor aspect",
    ),
    _phrase(
        "weak weakest soft softest",
        r"\b(?:weak|weakest|soft|softest) (?:spot|part|element|bit|component|piece|point|link)"
        r"(?: [a-z]+){0,4} (?:was|is|were|remains?|:) (?:again |once more |still |the |a |our )*"
        r"(?:humans?|persons?|people|operators?|engineers?|staff|ourselves|us)\b"
        r"|\b(?:people|humans?|staff|operators?|engineers|users) (?:was|were|is|are|remains?"
        r"|remained) (?:again |still |always |once more )*(?:the |our |a )?weak(?:est)? (?:spot"
        r"|link|point|part)\b",
        given,
        beside="spot part element bit component piece point link",
    ),
    _phrase(
        "mistakes",
        r"\b(?:people|humans|we all|everyone|everybody|engineers|operators) (?:do )?makes?"
        r" mistakes (?:, |; |: |- |\u2014 )?(?:and |but )?(?:this|that|it was|one (?:was|of|such"
        r"|came)"
        r"|here|yesterday|last)\b|\bmistakes (?:do |will )?happen(?: ,| ;| and)+ (?:this|one|and"
        r"|here"
        r"|it|that|ours|yesterday|last)\b",
        given,
    ),
    _phrase(
        "leaves leaving remained remains left",
        r"\b(?:which |that |this )?(?:leaves|leaving|left) (?:us with )?(?:only |just )?(?:the |a"
        r" |our )?(?:operator|human|person|user|engineer|technician|people|staff|man|woman|hand"
        r"|crew|pilot)(?= [,;.]|$)|\bonly (?:the )?(?:humans?|operator|person|people|user)"
        r" (?:factor )?(?:remained|remains|was left|is left)\b",
        lambda sentence, found: (
            (
                {"ruled", "excluded", "eliminated", "cleared", "once", "after", "no", "since"}
                & set(sentence.words)
            )
            != set()
        ),
        beside="operator human humans person user engineer technician people staff man woman hand"
        " crew pilot",
    ),
    _phrase(
        "chain trail line search whys questions",
        rf"\b(?:chain|trail|line|search|questions?|whys)\b[^;]{{0,30}} (?:ends?|ended|leads?|led"
        rf"|stops?|stopped) (?:back )?(?:with|at|to) (?:the|an?|one|our) (?:[a-z-]+ )?{PERSON}"
        rf"(?= [,;]|$)",
        given,
        beside="ends end ended leads lead led stops stop stopped",
    ),
    _phrase(
        "badge legs pulse face name",
        r"\b(?:cause|problem|culprit|fault|bug)\b[^;]{0,30} (?:has|had|wears?|wore) (?:a |two )"
        r"(?:name ?badge|name(?= [,;]|$)|legs|pulse|face|human face)\b",
        beside="cause problem culprit fault bug",
    ),
    _phrase(
        "told instructed commanded ordered asked",
        rf"\b(?:did|do|does|done|doing|executed) (?:exactly |precisely |just |only |merely"
        rf" )?(?:what"
        rf"|as) (?:it|they) (?:was|were|is|are|had been) (?:told|instructed|commanded|ordered"
        rf"|asked)"
        rf"\b[^.]{{0,40}}(?:;|,|and|but|:) (?:but )?(?:the |our |an? )?(?:{STAFF}|ours|humans?"
        rf"|we)\b",
        beside="did do does done doing executed",
    ),
    _phrase(
        "chair keyboard seat headset",
        r"\b(?:interface|gap|space|layer|link|bit|part|component|element|thing|problem|fault|error)"
        r" (?:(?:was|is|sits|sat|lies|lay) )?between (?:the )?(?:chair|keyboard|seat|screen|headset"
        r"|desk) and\b",
        given,
        beside="between",
    ),
    _phrase(
        "somebody someone",
        r"\ball (?:of (?:this|that) )?because (?:somebody|someone)\b",
        given,
        beside="all",
    ),
    _phrase(
        "human person operator people individual staff engineer",
        r"\b(?:originat(?:es?|ed)|began|started|start(?:s)?|lies|lay|rests) (?:with|in|at) (?:an?"
        r" |the |our )?(?:single )?(?:human|person|operator|individual|engineer)(?: being)?"
        r"(?= [,;.]|$)",
        given,
        beside="originated originates originate began started starts lies lay rests",
    ),
    _phrase(
        "incorrect wrong faulty improper mistaken erroneous",
        rf"\b(?:incorrect|wrong|faulty|improper|mistaken|erroneous) (?:[a-z-]+ ){{1,3}}?(?:on the"
        rf" part of|by|from) (?:the |our |an? )?(?:[a-z-]+ ){{0,2}}?(?:{UNIT}|dispatch|reception"
        rf"|helpdesk|warehouse|store|branch)(?= (?:[,;.]|led|caused|was|is|that|which)|$)",
        given,
        beside="shift room desk crew floor switchboard office depot dispatch reception helpdesk"
        " warehouse store branch",
    ),
    _phrase(
        "adherence compliance observance nonadherence noncompliance deviation departure disregard",
        r"\b(?:non-?adherence|non-?compliance|non-?observance|deviation|departure|disregard)"
        r" (?:to|with|of|from|for) (?:the |our |agreed |an? )*(?:[a-z-]+ ){0,2}?(?:checklists?"
        r"|procedures?|process|runbooks?|sop|instructions?|protocol|rules?|guidelines?)\b"
        rf"[^;]{{0,20}} (?:by|on the part of|from|in) (?:the |our |an? )?(?:[a-z-]+ ){{0,2}}?"
        rf"(?:{STAFF}|{UNIT})\b",
        given,
        beside="by part from in",
    ),
    _phrase(
        "failure",
        rf"\bfailure of (?:an|the|one|a single) (?:{PERSON}|operator) to\b",
        given,
        beside="individual engineer operator employee technician person administrator developer"
        " clerk nurse reviewer",
    ),
    _phrase(
        "end side part",
        rf"\b(?:mishandled|misused|misconfigured|misoperated|misapplied|handled wrongly|{_NOUN})"
        r" (?:(?:happened|occurred|lies|lay|is|was|sits) )?(?:on|at) (?:their|his|her|our|my"
        r"|the (?:customer|user|client|operator|tenant|merchant) 's) (?:end|side|part)\b",
        no_machine_in,
        beside="mishandled misused misconfigured misoperated misapplied handled mistake mistakes"
        " error errors slip slips blunder lapse oversight misuse misconfiguration",
    ),
    _phrase(
        "operation handling use usage installation maintenance operating",
        r"\b(?:caused by|due to|result of|because of|down to|owing to|from) (?:the |an"
        r" )?(?:incorrect"
        r"|improper|wrong|inappropriate|careless|incompetent|sloppy) (?:operation|handling|usage"
        r"|use"
        r"|installation|maintenance|operating)\b(?! of the (?:api|function|method|library))",
        given,
        beside="incorrect improper wrong inappropriate careless incompetent sloppy",
    ),
    _phrase(
        "compliance noncompliance adherence nonadherence",
        rf"\bnon-?(?:compliance|adherence) (?:by|of|on the part of) (?:the |an? |our )?(?:[a-z-]+ )"
        rf"{{0,2}}?{STAFF}\b",
        given,
        beside="by of part",
    ),
    _phrase(
        "judgement judgment call decision choice action actions haste assumption conduct"
        " misreading",
        rf"\b(?:consequence|result|outcome|because|down to|due to|caused by|owing to|product) (?:of"
        rf" )?(?:the|an?|our|one) (?:[a-z-]+ ){{0,2}}?(?:{PERSON}|operator|driver) (?:'s|')"
        rf" (?:[a-z-]+ ){{0,2}}?(?:judge?ment|call|decision|choice|actions?|haste|assumption"
        rf"|conduct|misreading)\b",
        not_good,
        beside="consequence result outcome because due caused owing product down",
    ),
    _phrase(
        "lacked lacks lacking",
        rf"\b(?:{STAFF}|he|she) (?:simply |still |clearly )?(?:lacked|lacks|lacking) (?:the |any )?"
        rf"(?:[a-z]+ )?(?:experience|skills?|knowledge|training|expertise|competence|concentration"
        rf"|attention)\b",
        given,
        beside="experience skill skills knowledge training expertise competence concentration"
        " attention",
    ),
)
