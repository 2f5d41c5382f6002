"""`blameless/hindsight`: people said to have been ill prepared, too late or too easily content."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    people_named,
    people_within,
    undenied,
    unexplained,
)

_phrase = Phrases(write=IN_ORDER)

_EFFORT = (
    r"(?:dry runs?|dry-runs?|rehearsals?|reviews?|checks?|tests?|look|glance|calls?|questions?"
    r"|planning|preparation|handover|conversation|reading|drills?|walkthrough|thought|message"
    r"|e-?mail|second opinion|pair of eyes|minutes?|patience|common sense|discipline)"
)

PHRASES = (
    _phrase(
        "reachable exposed possible public writable accessible shared there open visible granted"
        " allowed deployed merged enabled",
        r"\b(?:should|ought to) never (?:ever )?have been (?:[a-z]+ly )?(?:reachable|exposed"
        r"|possible"
        r"|public|writable|accessible|shared|there|open|visible|granted|allowed|deployed|merged"
        r"|enabled)\b",
        beside="never",
    ),
    _phrase(
        "why",
        r"^(?:and |so |but )?why (?:was|were) (?:not there|there (?:no|nobody|never|not)) [^?]+",
        lambda sentence, found: MACHINES.isdisjoint(found[0].split()),
        beside="there",
    ),
    _phrase(
        "owner action actions ticket measure measures step steps plan follow deadline date test"
        " tests alert alarm",
        r"\b(?:yet|but|and still|and yet|still) no (?:[a-z]+ )?(?:owner|actions?|tickets?|measures?"
        r"|steps?|plan|follow-up|deadline|date|tests?|alert|alarm) (?:was|were|had been|has been)"
        r" (?:ever )?(?:named|assigned|opened|taken|made|filed|drawn up|set|written|agreed|added"
        r"|built|created|raised)\b",
        beside="no",
    ),
    _phrase(
        "happened occurred",
        rf"^(?:and |but )?(?:with|given) (?:[a-z]+ ){{0,2}}(?:an?|some|any|one|more"
        rf"|proper"
        rf"|better|two|five|ten) (?:[a-z'-]+ ){{0,4}}?{_EFFORT}\b[^;]{{0,40}} would (?:never|not)"
        rf" (?:ever )?have (?:happened|occurred)\b",
        beside="would wouldn",
    ),
    _phrase(
        "casually lightly hastily readily eagerly loosely liberally freely narrowly superficially"
        " generously easily quickly",
        r"\b(?:approved|merged|granted|accepted|dismissed|treated|handled|taken|closed|deployed"
        r"|reviewed|planned|trusted|decided|signed off|agreed|assumed|given out|handed out|silenced"
        r"|muted|believed|ruled out) (?:[a-z]+ ){0,3}?(?:far |much |all |way |rather )?too"
        r" (?:casually"
        r"|lightly|hastily|readily|eagerly|loosely|liberally|freely|narrowly|superficially"
        r"|generously|easily|quickly)\b",
        undenied,
        beside="too",
    ),
    _phrase(
        "thing move step course choice option play answer reaction response",
        r"\b(?:smart|clever|decent|cautious|professional|grown-up|simple|only|best|easy|honest"
        r"|brave"
        r"|kind|fair) (?:thing|move|step|course|choice|option|play|answer|reaction|response)\b"
        r"[^;]{0,30} would have been\b",
        undenied,
        beside="would",
    ),
    _phrase(
        "late long slowly little timidly cautiously hesitantly",
        r"\b(?P<verb>met|came|began|started|spoke|reacted|talked|argued|debated|acted|escalated"
        r"|moved"
        r"|responded|communicated|hesitated|arrived|tested|trained|planned|listened|asked|informed"
        r"|involved|called|decided|clung|lingered|deliberated) (?:[a-z]+ ){0,3}?(?:far |much |all"
        r" |way )?too (?:late|long|slowly|little|timidly|cautiously|hesitantly)\b",
        unexplained,
        beside="too",
    ),
    _phrase(
        "page wake consult involve inform notify ask call alert tell stop revert halt",
        r"\b(?:instead of|rather than) (?:simply |just |at least )?(?:page|paging|wak(?:e|ing)"
        r"|consult"
        r"(?:ing)?|involv(?:e|ing)|inform(?:ing)?|notify(?:ing)?|ask(?:ing)?|call(?:ing)?"
        r"|tell(?:ing)?"
        r"|stop(?:ping)?|revert(?:ing)?|halt(?:ing)?) (?:the |a |an |our |their |anyone |somebody"
        r" |customers|support|someone )",
        lambda sentence, found: (
            people_named(sentence, found)
            and not re.search(
                r"\b(?:because|since|as (?:the|it|no)|so that|can|may|will|now|automatically|in"
                r" order)"
                r"\b",
                sentence.text,
            )
        ),
        beside="instead rather",
    ),
    _phrase(
        "omission omissions oversight failing failings shortcoming neglect lapse misjudgement"
        " misjudgment miscalculation negligence",
        r"\b(?:grave|serious|glaring|gross|inexcusable|regrettable|clear|costly|fatal|sad|sorry"
        r"|basic"
        r"|elementary|embarrassing|unforgivable|obvious) (?:omissions?|oversight|failings?"
        r"|shortcomings?|neglect|lapse|misjudge?ment|miscalculation|negligence)\b",
        undenied,
        beside="grave serious glaring gross inexcusable regrettable clear costly fatal sad sorry"
        " basic elementary embarrassing unforgivable obvious",
    ),
    _phrase(
        "away itself themselves over",
        r"\b(?:waited|waiting|hoped|hoping|wished|wait|hope) (?:for |that )?(?:it|this|that|they"
        r"|things|the [a-z]+) (?:to|would|might) (?:simply |just )?(?:go away|(?:resolve|sort|fix"
        r"|heal|clear) (?:itself|themselves)|blow over|sort out)\b",
        undenied,
        beside="waited waiting hoped hoping wished wait hope",
    ),
    _phrase(
        "ill",
        r"\bill (?:prepared|timed|advised|judged|conceived|considered|equipped|informed|thought)\b",
        undenied,
    ),
    _phrase(
        "less more wiser smarter braver calmer bolder humbler stricter sharper saner better",
        r"\ban? (?:less|more|wiser|smarter|braver|calmer|bolder|humbler|stricter|sharper|saner"
        r"|better)"
        r" (?P<who>(?:[a-z-]+ ){1,4}?)(?:would|could|might) (?:[a-z]+ly |never |not )?have\b",
        people_within,
        beside="would could might",
    ),
    _phrase(
        "negligent irresponsible reckless lazy unacceptable careless sloppy",
        r"\b(?:is|was|were) (?:simply|just|plainly|frankly|plain|downright) (?:negligent"
        r"|irresponsible"
        r"|reckless|lazy|unacceptable|careless|sloppy)\b",
        undenied,
        beside="simply just plainly frankly plain downright",
    ),
    _phrase(
        "regret",
        r"\b(?P<verb>(?:we|i|they) (?:now |all |deeply )?regret) (?:not |having |that (?:we"
        r"|nobody|no"
        r" one))",
        people_named,
        beside="not having that",
    ),
    _phrase(
        "settled content satisfied contented",
        r"\b(?P<verb>was|were|settled|contented) (?:[a-z]+ )?(?:too (?:easily|quickly) (?:satisfied"
        r"|content|reassured)|for the first explanation|content to (?:wait|assume|believe"
        r"|leave))\b",
        by_people,
    ),
)
