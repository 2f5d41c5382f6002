"""`blameless/fault`: scorn for people, and what they are told to do about themselves."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.unrefused import laid, named, said, within

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

PHRASES = (
    _phrase(
        "elsewhere concentrating concentrate concentration wandering",
        r"\b(?:his|her|their) (?:minds?|heads?|thoughts|attention) (?:was |were )?(?:elsewhere"
        r"|wandering)\b|\bnot (?:been )?concentrating\b|\b(?:loss|lack|lapse) of concentration\b"
        r"|\blost (?:his |her |their )?concentration\b",
        people_named,
    ),
    _phrase(
        "job",
        r"\b(?:it|this|that) (?:is|was|'s) (?:after all )?(?P<who>(?:the |our )?(?:[a-z-]+"
        r" ){1,3}?'s?"
        r"|their|his|her) job to (?:catch|know|check|prevent|notice|make|test|read|watch|stop|see"
        r"|ensure|spot|verify|keep|tell|warn)\b",
        lambda sentence, found: found["who"] in ("their", "his", "her") or within(sentence, found),
    ),
    _phrase(
        "pay paying paid",
        r"\bwe (?:are )?(?:pay|paying|paid) (?:them|him|her|these|those|the [a-z]+|this [a-z]+)"
        r"(?: [a-z]+)? (?:so much |good money |all that money )?for\b(?= *$| [,;]| not)",
    ),
    _phrase(
        "even ever actually there all",
        r"^(?:do|does|did|can|could) (?P<who>they|he|she|any(?:one|body)|nobody|no one|the"
        r" (?:[a-z-]+"
        r" ){1,3}?|these people|those people|any of them)(?: [a-z]+){0,3}? ?(?:even|ever|actually"
        r"|there|at all) (?:[a-z]+ )?(?:test|read|check|look|know|care|think|understand|monitor"
        r"|listen|bother|verify|review|learn)\b",
        people_within,
        beside="test read check look know care think understand monitor listen bother verify review"
        " learn",
    ),
    _phrase(
        "ask wonder question",
        r"\b(?:one|we|i) (?:might|may|must|can|has to|have to|could) (?:well |only |seriously"
        r" |rightly |fairly )?(?:ask|wonder|question) (?:whether|if) (?P<who>(?:[a-z-]+ ){1,4}?)"
        r"(?:tests?|reads?|checks?|knows?|cares?|understands?|does|do|ever|even|has|have|is|are)\b",
        people_within,
        beside="whether if",
    ),
    _phrase(
        "joke disgrace embarrassment menace scandal stock",
        r"\b(?:is|was|are|were) (?:simply |frankly |just |nothing but |truly )?(?:an? )(?:complete"
        r" |total |bad |sick |utter |absolute |national |public |running )?(?:joke|disgrace"
        r"|laughing stock|embarrassment to|menace|scandal)\b",
        said,
    ),
    _phrase(
        "called",
        r"\bso-called (?:[a-z]+ )?(?:experts?|engineers?|specialists?|professionals?|seniors?"
        r"|architects?|consultants?|support|team|quality|reviewers?|administrators?|managers?)\b",
        beside="so",
    ),
    _phrase(
        "genius geniuses spark sparks alec joker hero comedian clever wise",
        r"\b(?:some|a certain|the|that|our resident|our|which) (?:genius(?:es)?|bright sparks?"
        r"|comedian|wise guy|smart alec|clever clogs)\b(?= (?:who|that|at|in|had|put|decided"
        r"|thought"
        r"|left|set|unplugged|[a-z]+ed)\b)",
        lambda sentence, found: "bar" not in sentence.words,
    ),
    _phrase(
        "nameless names who certain",
        r"\b(?:shall|will|must|should) remain nameless\b|\b(?:naming no names|no names ,|not"
        r" (?:going to"
        r" )?name (?:any )?names|without naming names)|\b(?:you|we all) know who\b(?! (?:to|is on))"
        r"|\ba certain (?:someone|somebody|engineer|colleague|person|individual|team|developer"
        r"|admin|manager|operator)\b",
        beside="remain naming no not without know someone somebody engineer colleague person"
        " individual team developer admin manager operator",
    ),
    _phrase(
        "someone somebody people person writing touching",
        r"\bby (?:someone|somebody|a person|people) (?:who|that)"
        r" (?:[a-z]+ )?(?:does|do|did|has|had|should|can|could) (?:clearly |obviously |evidently )?"
        r"(?:not|no|never)\b|\bshould (?:not|never) be (?:writing|touching|running|near|working|in"
        r" charge|doing)\b",
        named,
        beside="by should shouldn",
    ),
    _phrase(
        "held hold",
        r"\b(?:needs?|must|should|has|have|will|ought|to) (?:to )?(?:be |now be )held (?:fully"
        r" |personally |solely )?(?:responsible|liable|to account)\b",
        said,
    ),
    _phrase(
        "against sue suing sued",
        r"\b(?:action|actions|steps|measures|proceedings|complaint|charges|claim|case) against\b"
        r"|\b(?:sue|suing|sued)\b",
        lambda sentence, found: (
            laid(sentence, found)
            and not re.search(r"\b(?:attackers?|customers?|users?)\b", sentence.text[found.end() :])
        ),
        beside="action actions steps measures proceedings complaint charges claim case sue suing"
        " sued",
    ),
    _phrase(
        "fired sacked dumped ditched",
        r"\b(?:we|they|management|company|board) (?:have |has |had )?(?:since |now |promptly"
        r" |immediately )?(?:fired|sacked|dumped|ditched) (?P<who>(?:the |our |that |an?"
        r" )?(?:[a-z-]+"
        r" ){0,2}?[a-z-]+)",
        within,
    ),
    _phrase(
        "act acts together socks weight game grow wake learn supervised watched",
        r"\b(?P<verb>(?:must|should|needs? to|has to|have to|ought to|had better|better) (?:finally"
        r" |really |now |just )?(?:get (?:its|their|his|her|our) acts? together|pull (?:them|him"
        r"|her"
        r"|it|our)sel(?:f|ves) together|pull (?:their|its|his|her|our) (?:socks up|weight)|up"
        r" (?:its"
        r"|their|his|her) game|grow up|wake up|shape up|learn (?:how )?to (?:read|test|listen|spell"
        r"|do (?:their|its|his|her)|communicate|behave)))\b|\bbe (?:more closely|closely|more"
        r" tightly"
        r"|better) (?:supervised|watched)\b",
        named,
    ),
    _phrase(
        "attitude stinks stink sucks",
        r"\b(?:attitudes?|work|support|behaviou?r|service)(?: [a-z]+)? (?:stinks?|sucks?)\b"
        r"|\b(?:bad|wrong|terrible|sloppy|lazy|arrogant|casual|lax|careless|dismissive)"
        r" attitudes?\b",
        said,
        beside="attitude attitudes stinks stink sucks work support",
    ),
    _phrase(
        "discipline standards professionalism morale",
        r"\b(?:discipline|standards|professionalism)(?: [a-z'-]+){0,5}? (?:has|have|had)?"
        r" ?(?:slipped"
        r"|lapsed|broke down|broken down|evaporated|collapsed|fallen|dropped|(?:is|was|are|were)"
        r" (?:poor|lacking|low|lax|slack|absent|non-existent))\b",
        named,
    ),
    _phrase(
        "act acts",
        r"\bacts? of (?:pure |gross |sheer |deliberate |plain |wanton |utter )?(?:sabotage"
        r"|stupidity"
        r"|negligence|carelessness|vandalism|recklessness|cowardice|malice|folly|idiocy)\b",
        said,
    ),
    _phrase(
        "dumb silly stupid daft foolish lazy naive careless sloppy irresponsible thoughtless"
        " selfish"
        " negligent clumsy unprofessional",
        r"\b(?:dumb|silly|stupid|daft|foolish|lazy|naive|careless|sloppy|irresponsible|thoughtless"
        r"|selfish|negligent|clumsy|unprofessional) of (?:us|them|me|him|her|(?:the|our)"
        r" (?:[a-z-]+ )"
        r"{0,2}?(?:team|engineers?|vendor|developers?|operators?|admins?|staff|crew))\b",
        said,
    ),
    _phrase(
        "fault faults",
        r"\b(?:not|never|hardly) (?:our|my) fault\b[^;]{0,10} (?:but|it is|it was) (?:the|their"
        r"|his|her)",
    ),
)
