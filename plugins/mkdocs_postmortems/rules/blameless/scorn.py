"""`blameless/fault`: scorn for people, and what they are told to answer for."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.blame_laid import is_laid_on_people
from mkdocs_postmortems.rules.blameless.blame_phrases import REFUSED
from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
    by_people,
    people_named,
    people_within,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)


def _said(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.text[max(0, found.start() - 45) : found.start()]
    return REFUSED.search(before) is None


def _named(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_named(sentence, found) and _said(sentence, found)


def _within(sentence: Sentence, found: re.Match[str]) -> bool:
    return people_within(sentence, found) and _said(sentence, found)


def _by(sentence: Sentence, found: re.Match[str]) -> bool:
    return by_people(sentence, found) and _said(sentence, found)


def _laid(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.end() - 1) + 1
    return is_laid_on_people(sentence, at) and _said(sentence, found)


_BAD = (
    r"(?:terrible|lousy|poor|bad|awful|horrible|dreadful|appalling|atrocious|rotten|pathetic"
    r"|amateurish|shoddy|sloppy|miserable|abysmal|botched|wretched)"
)

PHRASES = (
    _phrase(
        "follow read manage handle understand grasp master instructions",
        r"\b(?P<verb>(?:could|can|did|does|do|would) not (?:even )?(?:be bothered to )?(?:follow|read"
        r"|manage|handle|do|understand|grasp|master|spell|copy) (?:even )?(?:a |the |an )?(?:simple"
        r"|basic|elementary|simplest|most basic|plain))\b",
        _by,
        beside="simple basic elementary simplest plain",
    ),
    _phrase("good", r"\bfor (?:their|his|her|its|our) own good\b", beside="own"),
    _phrase(
        "head heads fool fools shame",
        r"\bhang (?:its|their|his|her|our|your) heads?\b|\b(?:made|making) (?:a |complete |total )*"
        r"fools? (?:out )?of (?:them|our|him|her|it)sel(?:f|ves)\b",
    ),
    _phrase(
        "dealt punished",
        r"\b(?:will|must|should|has|have|was|were|to) (?:be |been |since |now )*(?:dealt with"
        r" (?:accordingly|severely|internally|harshly|separately)|punished)\b|\b(?:culprits?|those"
        r"|person|people|individuals?|offenders?|[a-z]+s? responsible) [^;]{0,40}?(?:will|must|should"
        r"|has|have|was|were) (?:be |been )?dealt with\b",
        _said,
    ),
    _phrase(
        "question concerned responsible involved fault",
        r"\b(?P<who>(?:person|people|employees?|engineers?|individuals?|operators?|developers?"
        r"|technicians?|contractors?|colleagues?|reviewers?|admins?|managers?|staff|nurse|driver)"
        r" (?:in question|concerned|responsible|at fault|involved)) (?:has|have|had|were|was|is|are"
        r"|will|no) (?:since |now |been |be |already |both |all )*(?:received|given|issued|spoken"
        r"|warned|removed|reassigned|disciplined|dealt|apologi[sz]ed|longer|fired|sacked|dismissed"
        r"|let go|retrained|moved|replaced|suspended|punished)\b",
        _said,
    ),
    _phrase(
        "mismanagement misgovernance",
        r"\bmismanagement\b(?! of (?:the )?(?:memory|state|locks|connections|buffers))",
        _said,
    ),
    _phrase(
        "management leadership supervision oversight",
        r"\b(?:poor|bad|weak|lax|inadequate|lousy|failed|absent|incompetent|non-existent|terrible)"
        r" (?:[a-z]+ )?(?:management|leadership|supervision|oversight)\b(?= (?:by|of the (?:team"
        r"|project|crew|staff)|led|caused|is (?:to blame|the|why)|was (?:to blame|the)|brought|cost"
        r"|from|in the|on the part)|$| [,;])",
        _said,
        beside="poor bad weak lax inadequate lousy failed absent incompetent non terrible",
    ),
    _phrase(
        "responsibility fault blame",
        r"\b(?:responsibility|fault|blame)(?: for (?:[a-z'-]+ ){1,6}?| )(?:is|was|are) (?:entirely"
        r" |clearly |solely |wholly |completely |squarely |all )*(?P<who>(?:the |our )?(?:[a-z-]+ )"
        r"{1,3}?'s|ours|theirs|his|hers|mine)(?: alone\b| and\b| entirely\b|(?= [,;])|$)",
        lambda sentence, found: _within(sentence, found)
        or (found["who"] in ("ours", "theirs", "his", "hers", "mine") and _said(sentence, found)),
    ),
    _phrase(
        "responsibility",
        r"\b(?:full|entire|sole|whole|all|ultimate) responsibility (?:rests|lies|lay|falls)"
        r" (?:squarely |solely |entirely )?(?:with|on)\b",
        _laid,
    ),
    _phrase(
        "lazy complacent careless sloppy arrogant lax cocky overconfident slack reckless",
        r"\b(?:become|became|got|grew|grown|getting|gotten|becoming|growing) (?:too |so |very |rather"
        r" |increasingly |far too |a bit )?(?:lazy|complacent|careless|sloppy|arrogant|lax|cocky"
        r"|overconfident|slack|reckless)\b",
        _named,
    ),
    _phrase(
        "job work",
        rf"\b(?P<verb>(?:did|does|done|doing|made) (?:an? |such an? |its usual |their usual )?"
        rf"(?:truly |really |very |absolutely )?{_BAD} (?:job|work))\b",
        _by,
    ),
    _phrase("money", r"\btook the money and ran\b"),
    _phrase(
        "clue clues",
        r"\b(?:nobody|no one|none|not one)(?: [a-z'-]+){0,5}? (?:has|had|have) (?:a|the slightest|any"
        r"|the faintest|the foggiest) clue\b",
    ),
    _phrase(
        "notorious infamous known famous reputation form record",
        r"\b(?P<verb>(?:is|are|was|were) (?:well |widely )?(?:notorious|infamous|known|famous) for"
        r" (?:its |their |his |her )?(?:breaking|skipping|ignoring|causing|cutting|forgetting|not"
        r"|never|failing|sloppy|careless|poor|bad|being (?:late|careless|sloppy|lazy)|missing)"
        r"|(?:has|have|had) (?:form (?:here|in|for|with)|(?:got )?(?:a|an|the) (?:[a-z]+ )?(?:poor|bad"
        r"|terrible|dismal|sorry|woeful|patchy) (?:track )?record|a reputation for (?:breaking"
        r"|skipping|ignoring|sloppy|poor|being|cutting|not)))\b",
        _by,
        beside="for here in poor bad terrible dismal sorry woeful patchy with",
    ),
    _phrase(
        "same",
        r"\b(?:always|again|yet again|every time|once more|once again|it is|it was) the same"
        r" (?P<who>[a-z-]+) (?:that|who|which|again)\b|\b(?:second|third|fourth|fifth|umpteenth|nth)"
        r" time (?:[a-z]+ ){0,3}?(?:the |this |our )?same"
        r" (?:team|people|person|engineers?|vendor|group|supplier|department|crew|operator)"
        r" (?:has|have|had)\b",
        lambda sentence, found: found["who"] is None or _within(sentence, found),
    ),
    _phrase(
        "time times learn learns learned learnt",
        r"\bnot the first time (?:that )?(?P<who>(?:the |this |our )?(?:[a-z-]+ ){1,3}?)(?:has|have"
        r"|had)\b|\bhow many times (?:do|must|does|have|has|will)\b|\b(?:they|people|some people"
        r"|team) (?:has |have |had )?learn(?:ed|t) nothing\b|\b(?:they|people|some people"
        r"|team) (?:will |simply |just )?never learns?(?= [,;]|$)|\bwhen will (?:they|people|the"
        r" [a-z]+) (?:ever |finally )?learn\b",
        lambda sentence, found: found["who"] is None or _within(sentence, found),
    ),
    _phrase(
        "stunt moon stunts",
        r"\bpulled (?:a|this|such a|that|the same|another) (?:[a-z]+ )?stunts?\b|\bpromised (?:us |them"
        r" |everyone )?the moon\b",
    ),
    _phrase(
        "usual always ever",
        r" , as (?:usual|always|ever) , (?:told (?:nobody|no one)|did not|had not|failed|forgot"
        r"|ignored|refused|was late|were late|never|knew better)\b|\b(?:was|were) (?:late|wrong|missing"
        r"|absent|nowhere|useless) (?:, )?as (?:usual|always|ever)\b",
        _named,
    ),
    _phrase(
        "listen hear budge admit own cooperate deaf overruled help",
        r"\b(?P<verb>would not (?:listen|hear of|budge|admit|own up|cooperate)|(?:did|does|do) not want"
        r" to (?:listen|hear|know|help|admit)|turned a deaf ear|overruled (?:everyone|everybody|the"
        r"|all|them|us|his|her)|chose not to (?:help|listen))\b",
        _by,
        beside="would wouldn not didn deaf overruled",
    ),
    _phrase(
        "anyway regardless same",
        r"\b(?P<verb>(?:was|were|had been|been) (?:[a-z]+ )?(?:warned|told|asked|reminded|instructed"
        r"|ordered))(?: [a-z'-]+){0,8}? (?:and|but|yet) (?:[a-z]+ ){1,6}?(?:anyway|regardless|all the"
        r" same|just the same)\b",
        _by,
        beside="warned told asked reminded instructed ordered",
    ),
    _phrase(
        "annoyed bored bothered inconvenienced suited felt",
        r"\bbecause (?:it|that|the [a-z]+) (?:annoyed|bored|bothered|inconvenienced|suited) (?:him|her"
        r"|them|the (?:team|engineer|operator|developers?))\b|\bbecause (?:he|she|they) (?:felt like"
        r"|was bored|were bored|wanted to go)\b",
    ),
    _phrase(
        "unsupervised distracted inattentive clueless overeager hapless drunk impatient ignorant"
        " bumbling misguided wayward errant maverick unqualified underqualified lazy careless"
        " reckless arrogant stubborn forgetful incompetent negligent sloppy thoughtless eager",
        r"\b(?:an?|the|our|some|one|two|these|those|by|of)(?: [a-z]+)? (?:unsupervised|distracted"
        r"|inattentive|clueless|over-?eager|hapless|drunk|impatient|ignorant|bumbling|misguided"
        r"|wayward|errant|maverick|unqualified|underqualified|lazy|careless|reckless|arrogant"
        r"|stubborn|forgetful|incompetent|negligent|sloppy|thoughtless) (?!readers?\b|users?\b)(?P<who>(?:[a-z-]+ ){0,2}?"
        r"[a-z-]+)\b(?<!thread)(?<!process)",
        lambda sentence, found: (
            _within(sentence, found) and not re.match(r"[a-z]+ (?:load|eval|retry)", found["who"])
        ),
    ),
    _phrase(
        "elsewhere concentrating concentrate concentration wandering",
        r"\b(?:his|her|their) (?:minds?|heads?|thoughts|attention) (?:was |were )?(?:elsewhere"
        r"|wandering)\b|\bnot (?:been )?concentrating\b|\b(?:loss|lack|lapse) of concentration\b"
        r"|\blost (?:his |her |their )?concentration\b",
        people_named,
    ),
    _phrase(
        "job",
        r"\b(?:it|this|that) (?:is|was|'s) (?:after all )?(?P<who>(?:the |our )?(?:[a-z-]+ ){1,3}?'s?"
        r"|their|his|her) job to (?:catch|know|check|prevent|notice|make|test|read|watch|stop|see"
        r"|ensure|spot|verify|keep|tell|warn)\b",
        lambda sentence, found: found["who"] in ("their", "his", "her") or _within(sentence, found),
    ),
    _phrase(
        "pay paying paid",
        r"\bwe (?:are )?(?:pay|paying|paid) (?:them|him|her|these|those|the [a-z]+|this [a-z]+)"
        r"(?: [a-z]+)? (?:so much |good money |all that money )?for\b(?= *$| [,;]| not)",
    ),
    _phrase(
        "even ever actually there all",
        r"^(?:do|does|did|can|could) (?P<who>they|he|she|any(?:one|body)|nobody|no one|the (?:[a-z-]+"
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
        _said,
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
        r"|comedian|wise guy|smart alec|clever clogs)\b(?= (?:who|that|at|in|had|put|decided|thought"
        r"|left|set|unplugged|[a-z]+ed)\b)",
        lambda sentence, found: "bar" not in sentence.words,
    ),
    _phrase(
        "nameless names who certain",
        r"\b(?:shall|will|must|should) remain nameless\b|\b(?:naming no names|no names ,|not (?:going to"
        r" )?name (?:any )?names|without naming names)|\b(?:you|we all) know who\b(?! (?:to|is on))"
        r"|\ba certain (?:someone|somebody|engineer|colleague|person|individual|team|developer"
        r"|admin|manager|operator)\b",
    ),
    _phrase(
        "someone somebody people person writing touching",
        r"\bby (?:someone|somebody|a person|people|a team|an engineer|a developer) (?:who|that)"
        r" (?:[a-z]+ )?(?:does|do|did|has|had|should|can|could) (?:clearly |obviously |evidently )?"
        r"(?:not|no|never)\b|\bshould (?:not|never) be (?:writing|touching|running|near|working|in"
        r" charge|doing)\b",
        _named,
        beside="by should shouldn",
    ),
    _phrase(
        "held hold",
        r"\b(?:needs?|must|should|has|have|will|ought|to) (?:to )?(?:be |now be )held (?:fully"
        r" |personally |solely )?(?:responsible|liable|to account)\b",
        _said,
    ),
    _phrase(
        "against sue suing sued",
        r"\b(?:action|actions|steps|measures|proceedings|complaint|charges|claim|case) against\b"
        r"|\b(?:sue|suing|sued)\b",
        lambda sentence, found: (
            _laid(sentence, found)
            and not re.search(r"\b(?:attackers?|customers?|users?)\b", sentence.text[found.end() :])
        ),
        beside="action actions steps measures proceedings complaint charges claim case sue suing sued",
    ),
    _phrase(
        "fired sacked dumped ditched",
        r"\b(?:we|they|management|company|board) (?:have |has |had )?(?:since |now |promptly"
        r" |immediately )?(?:fired|sacked|dumped|ditched) (?P<who>(?:the |our |that |an? )?(?:[a-z-]+"
        r" ){0,2}?[a-z-]+)",
        _within,
    ),
    _phrase(
        "act acts together socks weight game grow wake learn supervised watched",
        r"\b(?P<verb>(?:must|should|needs? to|has to|have to|ought to|had better|better) (?:finally"
        r" |really |now |just )?(?:get (?:its|their|his|her|our) acts? together|pull (?:them|him|her"
        r"|it|our)sel(?:f|ves) together|pull (?:their|its|his|her|our) (?:socks up|weight)|up (?:its"
        r"|their|his|her) game|grow up|wake up|shape up|learn (?:how )?to (?:read|test|listen|spell"
        r"|do (?:their|its|his|her)|communicate|behave)))\b|\bbe (?:more closely|closely|more tightly"
        r"|better) (?:supervised|watched)\b",
        _named,
    ),
    _phrase(
        "attitude stinks stink sucks",
        r"\b(?:attitudes?|work|support|behaviou?r|service)(?: [a-z]+)? (?:stinks?|sucks?)\b"
        r"|\b(?:bad|wrong|terrible|sloppy|lazy|arrogant|casual|lax|careless|dismissive) attitudes?\b",
        _said,
        beside="attitude attitudes stinks stink sucks work support",
    ),
    _phrase(
        "discipline standards professionalism morale",
        r"\b(?:discipline|standards|professionalism)(?: [a-z'-]+){0,5}? (?:has|have|had)? ?(?:slipped"
        r"|lapsed|broke down|broken down|evaporated|collapsed|fallen|dropped|(?:is|was|are|were)"
        r" (?:poor|lacking|low|lax|slack|absent|non-existent))\b",
        _named,
    ),
    _phrase(
        "act acts",
        r"\bacts? of (?:pure |gross |sheer |deliberate |plain |wanton |utter )?(?:sabotage|stupidity"
        r"|negligence|carelessness|vandalism|recklessness|cowardice|malice|folly|idiocy)\b",
        _said,
    ),
    _phrase(
        "dumb silly stupid daft foolish lazy naive careless sloppy irresponsible thoughtless selfish"
        " negligent clumsy unprofessional",
        r"\b(?:dumb|silly|stupid|daft|foolish|lazy|naive|careless|sloppy|irresponsible|thoughtless"
        r"|selfish|negligent|clumsy|unprofessional) of (?:us|them|me|him|her|(?:the|our) (?:[a-z-]+ )"
        r"{0,2}?(?:team|engineers?|vendor|developers?|operators?|admins?|staff|crew))\b",
        _said,
    ),
    _phrase(
        "fault faults",
        r"\b(?:not|never|hardly) (?:our|my) fault\b[^;]{0,10} (?:but|it is|it was) (?:the|their|his|her)",
    ),
)
