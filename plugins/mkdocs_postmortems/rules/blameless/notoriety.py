"""`blameless/fault`: those who are dealt with, and what they are notorious for."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    Phrases,
)
from mkdocs_postmortems.rules.blameless.unrefused import by, laid, named, said, within

_phrase = Phrases(
    write="say what happened, and which conditions made the action sensible at the time"
)

_BAD = (
    r"(?:terrible|lousy|poor|bad|awful|horrible|dreadful|appalling|atrocious|rotten|pathetic"
    r"|amateurish|shoddy|sloppy|miserable|abysmal|botched|wretched)"
)

PHRASES = (
    _phrase(
        "follow read manage handle understand grasp master instructions",
        r"\b(?P<verb>(?:could|can|did|does|do|would) not (?:even )?(?:be bothered to )?(?:follow"
        r"|read"
        r"|manage|handle|do|understand|grasp|master|spell|copy) (?:even )?(?:a |the |an )?(?:simple"
        r"|basic|elementary|simplest|most basic|plain))\b",
        by,
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
        r"|person|people|individuals?|offenders?|[a-z]+s? responsible) [^;]{0,40}?(?:will|must"
        r"|should"
        r"|has|have|was|were) (?:be |been )?dealt with\b",
        said,
    ),
    _phrase(
        "question concerned responsible involved fault",
        r"\b(?P<who>(?:person|people|employees?|engineers?|individuals?|operators?|developers?"
        r"|technicians?|contractors?|colleagues?|reviewers?|admins?|managers?|staff|nurse|driver)"
        r" (?:in question|concerned|responsible|at fault|involved)) (?:has|have|had|were|was|is|are"
        r"|will|no) (?:since |now |been |be |already |both |all )*(?:received|given|issued|spoken"
        r"|warned|removed|reassigned|disciplined|dealt|apologi[sz]ed|longer|fired|sacked|dismissed"
        r"|let go|retrained|moved|replaced|suspended|punished)\b",
        said,
    ),
    _phrase(
        "mismanagement misgovernance",
        r"\bmismanagement\b(?! of (?:the )?(?:memory|state|locks|connections|buffers))",
        said,
    ),
    _phrase(
        "management leadership supervision oversight",
        r"\b(?:poor|bad|weak|lax|inadequate|lousy|failed|absent|incompetent|non-existent|terrible)"
        r" (?:[a-z]+ )?(?:management|leadership|supervision|oversight)\b(?= (?:by|of the (?:team"
        r"|project|crew|staff)|led|caused|is (?:to blame|the|why)|was (?:to blame|the)|brought|cost"
        r"|from|in the|on the part)|$| [,;])",
        said,
        beside="poor bad weak lax inadequate lousy failed absent incompetent non terrible",
    ),
    _phrase(
        "responsibility fault blame",
        r"\b(?:responsibility|fault|blame)(?: for (?:[a-z'-]+ ){1,6}?| )(?:is|was|are) (?:entirely"
        r" |clearly |solely |wholly |completely |squarely |all )*(?P<who>(?:the |our )?(?:[a-z-]+ )"
        r"{1,3}?'s|ours|theirs|his|hers|mine)(?: alone\b| and\b| entirely\b|(?= [,;])|$)",
        lambda sentence, found: (
            within(sentence, found)
            or (found["who"] in ("ours", "theirs", "his", "hers", "mine") and said(sentence, found))
        ),
    ),
    _phrase(
        "responsibility",
        r"\b(?:full|entire|sole|whole|all|ultimate) responsibility (?:rests|lies|lay|falls)"
        r" (?:squarely |solely |entirely )?(?:with|on)\b",
        laid,
    ),
    _phrase(
        "lazy complacent careless sloppy arrogant lax cocky overconfident slack reckless",
        r"\b(?:become|became|got|grew|grown|getting|gotten|becoming|growing) (?:too |so |very "
        r"|rather"
        r" |increasingly |far too |a bit )?(?:lazy|complacent|careless|sloppy|arrogant|lax|cocky"
        r"|overconfident|slack|reckless)\b",
        by,
    ),
    _phrase(
        "job work",
        rf"\b(?P<verb>(?:did|does|done|doing|made) (?:an? |such an? |its usual |their usual )?"
        rf"(?:truly |really |very |absolutely )?{_BAD} (?:job|work))\b",
        by,
        beside=(
            "terrible lousy poor bad awful horrible dreadful appalling atrocious rotten "
            "pathetic amateurish shoddy sloppy miserable abysmal botched wretched"
        ),
    ),
    _phrase("money", r"\btook the money and ran\b"),
    _phrase(
        "clue clues",
        r"\b(?:nobody|no one|none|not one)(?: [a-z'-]+){0,5}? (?:has|had|have) (?:a|the"
        r" slightest|any"
        r"|the faintest|the foggiest) clue\b",
    ),
    _phrase(
        "notorious infamous known famous reputation form record",
        r"\b(?P<verb>(?:is|are|was|were) (?:well |widely )?(?:notorious|infamous|known|famous) for"
        r" (?:its |their |his |her )?(?:breaking|skipping|ignoring|causing|cutting|forgetting|not"
        r"|never|failing|sloppy|careless|poor|bad|being (?:late|careless|sloppy|lazy)|missing)"
        r"|(?:has|have|had) (?:form (?:here|in|for|with)|(?:got )?(?:a|an|the) (?:[a-z]+"
        r" )?(?:poor|bad"
        r"|terrible|dismal|sorry|woeful|patchy) (?:track )?record|a reputation for (?:breaking"
        r"|skipping|ignoring|sloppy|poor|being|cutting|not)))\b",
        by,
        beside="for here in poor bad terrible dismal sorry woeful patchy with",
    ),
    _phrase(
        "same",
        r"\b(?:always|again|yet again|every time|once more|once again|it is|it was) the same"
        r" (?P<who>[a-z-]+) (?:that|who|which|again)\b|\b(?:second|third|fourth|fifth|umpteenth"
        r"|nth)"
        r" time (?:[a-z]+ ){0,3}?(?:the |this |our )?same"
        r" (?:team|people|person|engineers?|vendor|group|supplier|department|crew|operator)"
        r" (?:has|have|had)\b",
        lambda sentence, found: found["who"] is None or within(sentence, found),
    ),
    _phrase(
        "time times learn learns learned learnt",
        r"\bnot the first time (?:that )?(?P<who>(?:the |this |our )?(?:[a-z-]+ ){1,3}?)(?:has|have"
        r"|had)\b|\bhow many times (?:do|must|does|have|has|will)\b|\b(?:they|people|some people"
        r"|team) (?:has |have |had )?learn(?:ed|t) nothing\b|\b(?:they|people|some people"
        r"|team) (?:will |simply |just )?never learns?(?= [,;]|$)|\bwhen will (?:they|people|the"
        r" [a-z]+) (?:ever |finally )?learn\b",
        lambda sentence, found: found["who"] is None or within(sentence, found),
        beside="first many nothing never when",
    ),
    _phrase(
        "stunt moon stunts",
        r"\bpulled (?:a|this|such a|that|the same|another) (?:[a-z]+ )?stunts?\b|\bpromised"
        r" (?:us |them"
        r" |everyone )?the moon\b",
    ),
    _phrase(
        "usual always ever",
        r" , as (?:usual|always|ever) , (?:told (?:nobody|no one)|did not|had not|failed|forgot"
        r"|ignored|refused|was late|were late|never|knew better)\b|\b(?:was|were) (?:late|wrong"
        r"|missing"
        r"|absent|nowhere|useless) (?:, )?as (?:usual|always|ever)\b",
        named,
    ),
    _phrase(
        "listen hear budge admit own cooperate deaf overruled help",
        r"\b(?P<verb>would not (?:listen|hear of|budge|admit|own up|cooperate)|(?:did|does|do)"
        r" not want"
        r" to (?:listen|hear|know|help|admit)|turned a deaf ear|overruled (?:everyone|everybody|the"
        r"|all|them|us|his|her)|chose not to (?:help|listen))\b",
        by,
        beside="would wouldn not didn deaf overruled",
    ),
    _phrase(
        "anyway regardless same",
        r"\b(?P<verb>(?:was|were|had been|been) (?:[a-z]+ )?(?:warned|told|asked|reminded"
        r"|instructed"
        r"|ordered))(?: [a-z'-]+){0,8}? (?:and|but|yet) (?:[a-z]+ ){1,6}?(?:anyway|regardless"
        r"|all the"
        r" same|just the same)\b",
        by,
        beside="warned told asked reminded instructed ordered",
    ),
    _phrase(
        "annoyed bored bothered inconvenienced suited felt",
        r"\bbecause (?:it|that|the [a-z]+) (?:annoyed|bored|bothered|inconvenienced|suited)"
        r" (?:him|her"
        r"|them|the (?:team|engineer|operator|developers?))\b|\bbecause (?:he|she|they) (?:felt"
        r" like"
        r"|was bored|were bored|wanted to go)\b",
    ),
    _phrase(
        "unsupervised distracted inattentive clueless overeager hapless drunk impatient ignorant"
        " bumbling misguided wayward errant maverick unqualified underqualified lazy careless"
        " reckless arrogant stubborn forgetful incompetent negligent sloppy thoughtless eager",
        r"\b(?:an?|the|our|some|one|two|these|those|by|of)(?: [a-z]+)? (?:unsupervised|distracted"
        r"|inattentive|clueless|over-?eager|hapless|drunk|impatient|ignorant|bumbling|misguided"
        r"|wayward|errant|maverick|unqualified|underqualified|lazy|careless|reckless|arrogant"
        r"|stubborn|forgetful|incompetent|negligent|sloppy|thoughtless) (?!readers?\b"
        r"|users?\b)(?P<who>(?:[a-z-]+ ){0,2}?"
        r"[a-z-]+)\b(?<!thread)(?<!process)",
        lambda sentence, found: (
            within(sentence, found) and not re.match(r"[a-z]+ (?:load|eval|retry)", found["who"])
        ),
    ),
)
