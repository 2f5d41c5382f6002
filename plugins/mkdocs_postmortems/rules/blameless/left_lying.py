"""`blameless/hindsight`: signs and warnings that people are said to have had, and let lie."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    no_machine,
    people_named,
    people_within,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(write=IN_ORDER)

_IN_VAIN = (
    r"(?:and yet|, yet|yet|but|and still|and|,) (?:still )?(?:nobody|no one|nothing|none"
    r"|not a thing)"
)


def _about_people(sentence: Sentence, found: re.Match[str]) -> bool:
    words = sentence.words
    return MACHINES.isdisjoint(words) and (
        people_named(sentence, found) or not {"nobody", "none"}.isdisjoint(words)
    )


def _unforced(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether nothing is told that held people back."""
    return not re.search(
        r"\b(?:because|since (?:the|no|it|its|our)|as (?:the|it|no|its)|so that|until|when|for"
        r" lack)"
        r"\b",
        sentence.text[found.end() :],
    )


PHRASES = (
    _phrase(
        "face",
        r"\bstar(?:ed|ing|es?) (?:right |straight )?(?:at )?(?:[a-z'-]+ ){1,6}?in the face\b",
        beside="staring stared stare stares",
    ),
    _phrase(
        "reason reasons cause indication indications evidence grounds",
        r"\b(?P<verb>had) (?:every|ample|good|plenty of|more than enough|enough|abundant|repeated"
        r"|several|many|countless|all the) (?:[a-z]+ )?(?:reasons?|cause|indications?|evidence"
        r"|grounds) [^;]{1,90}(?:, |and |but )(?:yet|but|still|nevertheless|did not|did nothing"
        r"|carried|went|pressed|left|chose|instead|ignored|waited|let)\b",
        by_people,
        beside="every ample good plenty enough abundant repeated several many countless all",
    ),
    _phrase(
        "opportunity opportunities chance chances warning warnings notice",
        r"\b(?P<verb>had|given|got) (?:every|ample|plenty of|more than enough|abundant|repeated"
        r"|countless|many|several|three|two) (?:[a-z]+ )?(?:opportunit(?:y|ies)|chances?|warnings?"
        r"|notice) (?:to|of|for|and|that|about|,)(?! (?:so|which we)\b)",
        unexplained,
        beside="every ample plenty enough abundant repeated countless many several",
    ),
    _phrase(
        "acted done listened reacted followed heeded stirred acting",
        rf"\b{_IN_VAIN} (?:ever |had |was |had been |has been |was being )*(?:acted|done|listened"
        rf"|reacted|followed (?:up|it)|heeded|stirred)\b(?! (?:to|by|for|in|with|except|until)\b)",
        beside="nobody noone nothing none",
    ),
    _phrase(
        "thing anything finger eyebrow hand",
        r"\b(?:nobody|no one|none of (?:us|them)|not one of (?:us|them))(?: [a-z]+)?? (?:did (?:a"
        r" thing|anything (?:about|to|at all|until))|lift(?:ed)? a finger|rais(?:ed|e) (?:an?"
        r"|his|her|their|so much as an?)"
        r" (?:finger|eyebrow|hand|voice))\b",
        beside="nobody noone none oneofus oneofthem",
    ),
    _phrase(
        "joined pieced connected linked",
        r"\b(?:nobody|no one|none|never|neither)\b[^;]{0,40} (?:joined|pieced|connected|linked"
        r"|added|fitted) (?:them|it|this|that|these|those|the (?:pieces|two|facts|threads|clues"
        r"|reports|tickets)) (?:up|together)\b",
        beside="nobody noone none never neither",
    ),
    _phrase(
        "explain say tell remember",
        r"^why [^;]{3,120} (?:nobody|no one|none of us) (?:can|could|is able to|was able to)"
        r" (?:now |really |quite )?(?:explain|say|tell|remember)\b",
        lambda sentence, found: MACHINES.isdisjoint(sentence.words),
        beside="why",
    ),
    _phrase(
        "why",
        r"^(?:and |but )?why (?P<who>(?:nobody|no one|none)\b|(?:[a-z-]+ ){1,4}?)[^;]{3,90} (?:is"
        r"|was|remains) (?:hard|difficult|impossible|anyone 's guess|a mystery|unclear|beyond"
        r"|baffling|puzzling|inexplicable|not clear|incomprehensible|a question)\b",
        lambda sentence, found: (
            found["who"] in ("nobody", "no one", "none") or people_within(sentence, found)
        ),
        beside="hard difficult impossible guess mystery unclear beyond baffling puzzling"
        " inexplicable incomprehensible",
    ),
    _phrase(
        "see understand say grasp fathom",
        r"\b(?:hard|difficult|impossible|not easy) to (?:see|understand|say|grasp|fathom)"
        r" (?:now |today )?(?:why|how) (?:the |this |it |such )(?:[a-z-]+ ){0,5}?(?:was|were|had"
        r" been|could be|got) (?:[a-z]+ )?(?:put off|postponed|delayed|ignored|missed|skipped|not"
        r"|allowed|approved|left|overlooked|dismissed|considered|thought|tolerated|so)\b",
        undenied,
        beside="hard difficult impossible easy",
    ),
    _phrase(
        "how",
        r"^(?:and |so |but )?how (?:did|could|can|do|does) (?P<who>[^;]{2,110}? )(?:fail|miss"
        r"|overlook|not (?:see|notice|know|spot|reali[sz]e|check|ask|look|think|read|test)|ignore"
        r"|forget|believe|approve|sign|let|allow|think|decide|stare)\b",
        lambda sentence, found: (
            people_within(sentence, found) and MACHINES.isdisjoint(found["who"].split()[:3])
        ),
        beside="fail miss overlook not ignore forget believe approve sign let allow think decide"
        " stare",
    ),
    _phrase(
        "how",
        r"^(?:and |so |but )?how (?:did|could|was|can|is) (?:this|it|that|such [a-z ]{1,30}?|the"
        r" [a-z]+) (?:ever |possibly |have |been |be |go |remain |stay |get |slip |allowed |so"
        r" )+(?:to (?:run|happen|continue|go|get|stand|stay|persist)|unnoticed|undetected|missed"
        r"|past|through|overlooked|approved|ignored)\b",
        beside="allowed unnoticed undetected missed past through overlooked approved ignored",
    ),
    _phrase(
        "earth world",
        r"\b(?:how|what|why|who) (?:on earth|in the world|in god 's name|the hell)\b",
        beside="how what why who",
    ),
    _phrase(
        "where",
        r"^(?:and |but )?where (?:was|were) (?P<who>(?:[a-z-]+ ){1,4}?)(?:while|when|during|in all"
        r"|at the time|all this)\b",
        lambda sentence, found: (
            people_within(sentence, found) and MACHINES.isdisjoint(found["who"].split()[-1:])
        ),
        beside="while when during all time",
    ),
    _phrase(
        "why",
        r"^(?:and |so |but )?why (?:(?:did|does|must) (?:it|we|this|things|customers|the team)"
        r" (?:always |first |even )?(?:have to|need to|take (?:us|so|until|an?|three|two|four"
        r"|[0-9]+))|(?:was|were) (?:not )?(?:[a-z-]+ ){1,5}?(?:the last|last|only|not|so late)"
        r" (?:to"
        r" (?:know|hear|learn|be told)|(?:told|paged|called|informed|consulted|asked))|(?:was|were)"
        r" not (?:[a-z-]+ ){1,5}?(?:told|informed|paged|called|asked|consulted|warned|involved"
        r"|escalated|rolled back|stopped|tested|noticed|noted|questioned|rehearsed|reviewed|checked"
        r"|declared|renewed|invited|heeded|followed|(?:rollback|failover|escalation|evacuation"
        r"|switchover) (?:started|begun|ordered|called))|did (?P<who>(?:[a-z-]+ ){1,4}?)(?:wait"
        r"|hesitate|assume|ignore|think|believe|decide|choose|keep|insist|continue|let|not|sit"
        r"|spend|stare|delay|trust|carry|go on|press|approve|leave))\b",
        lambda sentence, found: (
            found["who"] is None
            or (people_within(sentence, found) and MACHINES.isdisjoint(found["who"].split()))
        ),
        beside="did does must was were wasn weren didn",
    ),
    _phrase(
        "thinking",
        r"^(?:and |but )?what (?:on earth |exactly )?(?:were|was) (?:we|they|he|she|you|anyone"
        r"|the [a-z-]+) thinking\b",
    ),
    _phrase(
        "sat lay lain sitting stood lying hiding hidden",
        r"\b(?:clues?|answer|explanation|hints?|proof|evidence|root cause|cause|solution|fix|truth"
        r"|culprit|warning|pattern|message) (?:[a-z0-9'-]+ ){0,4}?(?:sat|lay|stood|was sitting|had"
        r" been sitting|had sat|was lying|had lain|was hiding|was hidden)\b[^;]{0,60}(?:the whole"
        r" time|all along|all the (?:time|while)|for all|in plain|for anyone|waiting|from the"
        r" (?:very"
        r" )?(?:start|first)|for everyone)",
        beside="along time plain waiting anyone everyone all whole start first while",
    ),
    _phrase(
        "came",
        r"\b(?:alerts?|warnings?|pages|alarms?|reminders?|chances?|opportunit(?:y|ies)|deadlines?"
        r"|e-?mails|tickets|weeks|months|days)\b[^;]{0,20} came and went\b[^;]{0,30}(?:before|and"
        r"|while|without|but|yet|with)\b",
        beside="went",
    ),
    _phrase(
        "days weeks months years hours reminders notices",
        r"\b(?P<verb>had|got) (?:[a-z0-9-]+ ){1,4}(?:days|weeks|months|years|hours|reminders"
        r"|notices)(?: 's| ')? (?:[a-z]+ )?to (?:[a-z'-]+ ){1,10}?(?:, )?(?:and|but|yet|then)"
        r" (?:[a-z]+ )?(?:let|did not|did nothing|never|waited|left|missed|failed|used none"
        r"|ignored|spent)\b",
        by_people,
        beside="let did didn never waited left missed failed used ignored spent",
    ),
    _phrase(
        "pointed pointing screamed shouted",
        r"\b(?:(?:every|all|all the|the|most) (?:[a-z]+ )?(?:signs?|indications?|symptoms?|evidence"
        r"|graphs?|facts|arrows|clues?|numbers|logs|alarms?)|everything|all|it all) (?:pointed"
        r"|pointing"
        r"|screamed|shouted)\b[^;]{0,60}(?:, |and |but )(?:yet|still|but|and yet|yet still)"
        r" (?:we|they|he|she|(?:the|our) [a-z-]+|nobody|no one|on-call)\b",
        people_named,
        beside="yet still but",
    ),
    _phrase(
        "unchallenged unquestioned unasked unexamined unopposed",
        r"\b(?:went|gone|remained|stayed|left|passed|go|goes|was|were) (?:[a-z]+ )?(?:unchallenged"
        r"|unquestioned|unasked|unexamined|unopposed)\b",
        undenied,
    ),
    _phrase(
        "unnoticed undetected unseen",
        r"\b(?:went|gone|go|stayed|remained|left) (?:[a-z]+ )?(?:unnoticed|undetected|unseen) for"
        r" (?:far too|too|so|much too|an embarrassingly|an inexcusably) long\b",
        beside="long",
    ),
    _phrase(
        "unused unread unopened",
        r"\b(?:rollback|override|runbook|playbook|button|switch|lever|e-?mails?|advisory|report"
        r"|notice|letter|bulletin|notes|ticket|warnings?|docs|documentation|guide|checklist|plan)\b"
        r"[^;]{0,60}? (?:went|sat|lay|sitting|lying|left|stayed|remained|was|, ) ?(?:[a-z]+ )?"
        r"(?:unused|unread|unopened)\b(?! by\b)",
        undenied,
        beside="rollback override runbook playbook button switch lever email emails mail advisory"
        " report notice letter bulletin notes ticket warning warnings docs documentation guide"
        " checklist plan",
    ),
    _phrase(
        "known raised flagged reported spotted foreseen identified available",
        r"\b(?:was|were|had been|lay|been) (?:known|raised|flagged|reported|spotted|foreseen"
        r"|identified|available)\b(?: [a-z0-9:]+){0,8}? (?:and|but|yet|, and|, but) (?:was |were"
        r" |it was |had been )?only (?:then )?(?:acted|fixed|rolled|applied|told|raised|looked"
        r"|addressed|patched|read|picked|used|taken|passed|opened)\b",
        lambda sentence, found: (
            not re.search(r"\b(?:because|since|as (?:the|it|no|we)|so that)\b", sentence.text)
        ),
        beside="only",
    ),
    _phrase(
        "plain clear evident apparent visible",
        r"\b(?:was|were|been|be) (?:[a-z]+ )?(?:plain|clear|evident|apparent|visible) to (?:anyone"
        r"|anybody|everyone|everybody|any [a-z]+) (?:who|with|that|looking|reading|watching|from"
        r"|on|in|but|except)\b",
        undenied,
        beside="anyone anybody everyone everybody any",
    ),
    _phrase(
        "case situation scenario",
        r"\b(?:runbook|manual|documentation|wiki|playbook|guide|checklist|readme|handbook)\b[^;]"
        r"{0,40} (?:describe[sd]?|cover(?:s|ed)|has|had|contain(?:s|ed)|list(?:s|ed)|explain(?:s"
        r"|ed)) (?:this|exactly|precisely|just)(?: this)? (?:very |exact |precise )?(?:case"
        r"|situation|scenario)\b[^.]{0,60}\b(?:nobody|no one|not|never|had anyone|only|opened at"
        r"|opened (?:two|three|four|an) hours?|if anyone|yet)\b",
        beside="runbook manual documentation wiki playbook guide checklist readme handbook",
    ),
    _phrase(
        "dust",
        r"\b(?:left to|to|sat|lay|ticket|tickets|reports?|recommendations?|plan|plans|runbook"
        r"|proposal|actions?|items?|advice|draft|postmortem|findings) (?:[a-z]+ ){0,4}?gather(?:ed"
        r"|ing|s)? dust\b",
        beside="gather gathered gathering gathers",
    ),
    _phrase(
        "word",
        r"\b(?:took|take|taken|taking) (?:[a-z'-]+ ){1,4}?at (?:its|their|his|her|our) word\b",
        beside="took take taken taking",
    ),
    _phrase(
        "last",
        r"\b(?P<verb>was|were|being|been) (?:among )?(?:the )?(?:very )?last (?:to (?:know|hear|be"
        r" (?:told|asked)|find out|learn)|(?:told|asked|informed|consulted|paged))\b"
        r"|\b(?:was|were) (?:told|asked|informed|consulted|paged|called|involved|brought in)"
        r" last\b",
        no_machine,
        beside="know hear told asked find learn informed consulted paged called involved brought",
    ),
    _phrase(
        "begged pleaded implored",
        r"\b(?:had|have|has|was|were) (?:been )?(?:[a-z]+ )?(?:begged|pleaded|implored)\b",
        people_named,
    ),
    _phrase(
        "forgotten ignored neglected abandoned",
        r"\b(?:acknowledged|assigned|raised|filed|noted|logged|recorded|discussed|reported|parked"
        r"|opened|written down|agreed)\b(?: [a-z0-9:]+){0,5}? ,? ?(?:and|but|then) (?:then"
        r" |promptly |soon |quickly |later |simply |just )*(?:forgotten|ignored|neglected"
        r"|abandoned)\b(?! (?:by the (?:script|job|parser|client|server)|if|when))",
        undenied,
        beside="acknowledged assigned raised filed noted logged recorded discussed reported parked"
        " opened written agreed",
    ),
    _phrase(
        "volumes",
        r"\bspeaks? volumes (?:that|about|how)\b|\bspoke volumes\b",
        beside="speaks speak spoke",
    ),
    _phrase(
        "says",
        r"\bsays it all\b|\bsays (?:a lot|everything|enough) (?:about|that)\b",
        people_named,
        beside="all lot everything enough",
    ),
    _phrase(
        "sought asked",
        r"\b(?:opinion|advice|help|approval|consent|guidance|feedback|sign-off|expertise|views?)"
        r"(?: [a-z]+){0,5}? (?:was|were|had been) (?:never|not) (?:even |once )?(?:sought|asked"
        r" for)\b",
        beside="never not wasn weren",
    ),
    _phrase(
        "reached picked",
        r"\b(?:nobody|no one|none of (?:us|them))(?: [a-z]+)?? (?:reached for|reached out|picked"
        r" (?:up )?(?:the|a) (?:phone|handset)|picked it up)\b",
        beside="nobody noone none",
    ),
    _phrase(
        "burner grass road",
        r"\bback burner\b|\blong grass\b|\b(?:can|problem|issue) (?:was )?(?:kicked )?down the road"
        r"\b",
        lambda sentence, found: not found[0].startswith("can") or undenied(sentence, found),
        beside="back long kicked",
    ),
    _phrase(
        "inaction silence inactivity idleness",
        r"\b(?:minutes|hours|days|weeks|months) of (?:[a-z]+ )?(?:inaction|inactivity|idleness"
        r"|silence (?:from|by|on|at|towards))\b",
        undenied,
        beside="minutes hours days weeks months",
    ),
    _phrase(
        "minutes hours days weeks",
        r"\b(?:minutes|hours|days|weeks) (?:in|during|for) which (?:nothing was (?:done|said|tried)"
        r"|nobody|no one|not a (?:single|word))\b",
        beside="which",
    ),
    _phrase(
        "happened came started began followed",
        r"\b(?:escalation|rollback|action|communication|notification|investigation|reaction"
        r"|declaration|help|anyone|an apology|an answer) (?:[a-z]+ ){0,4}?(?:happened|came|started"
        r"|began|followed|was (?:called|declared)) only (?:after|when|once|because) (?:(?:the|a|an"
        r"|several|many|two|three|our) )?(?:[a-z]+ )?(?:customers?|complaints?|tweets?|journalists?"
        r"|press|supporters|users?|outage|second|third|boss|ceo|lawyers?|regulator)\b",
        beside="only",
    ),
    _phrase(
        "unfixed unpatched unaddressed unattended untested unreviewed unmonitored unassigned"
        " unowned"
        " unactioned unheeded",
        r"\b(?:left|remained|stayed|gone|went|lay|sat) (?:[a-z]+ )?(?:unfixed|unpatched|unaddressed"
        r"|unattended|untested|unreviewed|unmonitored|unassigned|unowned|unactioned|unheeded)\b",
        lambda sentence, found: undenied(sentence, found) and _unforced(sentence, found),
        beside="left remained stayed gone went lay sat",
    ),
    _phrase(
        "backlog inbox tracker",
        r"\b(?:tickets?|issues?|bugs?|items?|actions?|recommendations?|fix|proposal|tasks?|stor(?:y"
        r"|ies)|request|upgrade|warning|e-?mails?|report|pull request|it|they)(?: [a-z0-9'-]+)"
        r"{0,6}? (?:sat|sitting|lay|lying|lingered|languished|languishing|waited|stayed|been"
        r"|rotted)"
        r" (?:[a-z]+ )?in (?:the|our|a|an|its|their|somebody 's|someone 's) (?:[a-z-]+ ){0,2}?"
        r"(?:backlog|inbox|tracker)\b",
        _unforced,
        beside="sat sitting lay lying lingered languished languishing waited stayed been rotted",
    ),
    _phrase(
        "applied installed deployed rolled used taken acted adopted renewed read fitted merged",
        r"\b(?:patch(?:es)?|fix|fixes|update|upgrade|advisory|bulletin|version|release|spare|guide"
        r"|recommendation|guard|option|setting)(?: [a-z0-9'-]+){0,6}? (?:had been|was|were|been)"
        r" (?:available|released|published|out|ready|on (?:the|a) shelf|at hand|delivered|issued)"
        r" (?:for|since|in|on|[a-z0-9]+ (?:days|weeks|months|years)) [^;]{1,50}?(?:and|but|yet) "
        r"(?:[a-z]+ )?(?:had|was|were) (?:still )?(?:not|never) (?:been )?(?:applied|installed"
        r"|deployed|rolled out|used|taken up|acted on|adopted|read|fitted|merged)\b",
        _unforced,
        beside="not never hadn wasn weren",
    ),
    _phrase(
        "postponed put delayed deferred pushed shelved rescheduled",
        r"\b(?:upgrade|migration|fix|patch|replacement|renewal|test|drill|rehearsal|review|audit"
        r"|project|work|maintenance|cleanup|clean-up|decommissioning|refactoring|rewrite|training"
        r"|action|exercise|inspection|overhaul|rotation)(?: [a-z0-9'-]+){0,7}? (?:was|were|been)"
        r" (?:postponed|put off|delayed|deferred|pushed (?:back|out)|shelved|rescheduled) (?:for"
        r" (?:[a-z]+ ){0,2}(?:months|years|quarters|weeks)|twice|repeatedly|again(?: and again)?"
        r"|time and (?:time )?again|(?:two|three|four|five|six|several|many|[0-9]+) times"
        r"|indefinitely)\b",
        _unforced,
        beside="months years quarters weeks twice repeatedly again times indefinitely",
    ),
    _phrase(
        "sleep bed",
        r"\b(?P<verb>went|going|gone|rolled over and went) (?:straight |right )?back to (?:sleep"
        r"|bed)\b",
        by_people,
        beside="back",
    ),
)
