"""`blameless/hindsight`: what is called wrong, badly done or bound to fail, now that it has."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import (
    IN_ORDER,
    Phrases,
    by_people,
    no_machine,
    people_within,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, has_people, subject

_phrase = Phrases(write=IN_ORDER)


def _wrong(sentence: Sentence, found: re.Match[str]) -> bool:
    if found[0].startswith("w"):
        actor = subject(sentence, sentence.word_at(found.start()))
        return actor in (Actor.PEOPLE, Actor.PERHAPS) and undenied(sentence, found)
    return by_people(sentence, found) and undenied(sentence, found)


_POORLY = (
    r"(?:poorly|badly|insufficiently|inadequately|hastily|sloppily|carelessly|improperly"
    r"|half-heartedly|not (?:been )?(?:properly|adequately|sufficiently|thoroughly|carefully"
    r"|seriously|well))"
)
_HESITATION = (
    r"(?:hesitation|indecision|inaction|inertia|reluctance|passivity|dithering|hesitancy"
    r"|procrastination)"
)

PHRASES = (
    _phrase(
        "slipped sneaked crept sailed got",
        r"\b(?:slipped|sneaked|crept|sailed|got) (?:right |straight |all the way )?(?:past|by"
        r"|through) (?:us|everyone|everybody|every|the (?:[a-z]+ )?(?:team|reviewers?|review|net)"
        r"|(?:two|three|both|all|several|four|our|many) (?:[a-z]+ )?(?:reviewers?|people|engineers?"
        r"|eyes|reviews|of us)|(?:code |peer )?reviews?|qa|testing)\b",
        beside="past by through",
    ),
    _phrase(
        "radar",
        r"\b(?:slipped|flew|flown|fly|went|gone|stayed|passed|came|dropped|fell) (?:in )?under"
        r" (?:the|our|their|every(?:one|body) 's|the team 's) radar\b|\bon nobody 's radar\b",
    ),
    _phrase(
        "oblivious unaware",
        r"\b(?P<verb>(?:was|were) (?:oblivious|blissfully unaware|unaware of (?:the (?:most )?basic"
        r"|(?:our|its|their) own)))\b",
        by_people,
    ),
    _phrase(
        "know idea",
        r"\bnot (?:even )?know (?:our|its|their) own [a-z]+\b|\bno idea what (?:we|they|the team)"
        r" (?:were|was) (?:getting into|in for|dealing with|up against)\b",
        beside="own getting in dealing against",
    ),
    _phrase("chew", r"\bmore than (?:we|they|it|the team) could chew\b"),
    _phrase(
        "sooner earlier faster once immediately promptly quicker",
        r"(?:^|[,;:] |\bthat )(?:simply |just )?[a-z]+ing (?:[a-z'-]+ ){0,6}?(?:sooner|earlier"
        r"|faster"
        r"|quicker|at once|immediately|promptly)(?: [a-z'-]+){0,6}? (?:would|could|might) (?:well"
        r" |probably |easily )?have\b",
        beside="would could might",
    ),
    _phrase(
        "going hadto later",
        r"\b(?:was|were) (?:always|never) going to (?:fail|work|end|break|happen|go|hold|be|scale"
        r"|last|cause|come)\b|\bhad to (?:go wrong|end badly|end in|fail|break|happen|blow)\b(?!"
        r" (?:in"
        r" order|over))",
        lambda sentence, found: (
            not found[0].startswith("had")
            or re.search(
                r"\b(?:sooner|later|one day|eventually|some day|obviously|of course|this)\b",
                sentence.text,
            )
            is not None
        ),
        beside="always never wrong end fail break happen blow",
    ),
    _phrase(
        "everyone everybody all",
        r"\b(?:everyone|everybody|we all|all of us|they all) (?:had |already )?(?:knew|known|saw"
        r"|could"
        r" see) (?:that )?(?:this|it|that|the)\b[^;]{0,25} (?:would|coming|was|day|could|had|is)\b",
        beside="knew known saw see",
    ),
    _phrase("know known", r"\bought to (?:have )?(?:really )?known? better\b", beside="ought"),
    _phrase(
        "warned forewarned",
        r"\b(?P<verb>(?:was|were|had been|have been|has been) (?:(?:repeatedly|clearly|explicitly"
        r"|amply|duly|long|often) (?:fore)?warned|(?:fore)?warned(?= (?:repeatedly|twice|often|many"
        r"|several|more than|time and|about this|that this|of this)\b| [,;]|$)))",
        by_people,
    ),
    _phrase("deaf", r"\b(?:fell|fallen|falling|falls) on deaf ears\b"),
    _phrase(
        "red",
        r"\bred flags? (?:everywhere|were|was|all|went|had been|that)\b|\bthere (?:were|was|had"
        r" been)"
        r" (?:[a-z]+ ){0,3}red flags?\b|\b(?:missed|ignored|overlooked|many|several|obvious|clear"
        r"|every|big|all the) red flags?\b",
        undenied,
        beside="flags flag",
    ),
    _phrase(
        "opportunity opportunities chance chances",
        r"\b(?:opportunit(?:y|ies)|chances?)(?: [a-z-]+){0,8}? (?:was|were|had been) (?:[a-z]+ )?"
        r"(?:missed|lost|passed up|let slip|not taken|not seized|not used)\b",
        beside="missed lost passed slip taken seized used",
    ),
    _phrase(
        "let",
        r"\b(?P<verb>let) (?:it|things|this|that|matters|ourselves|themselves|itself|the [a-z-]+"
        r"(?: [a-z-]+)?) (?:happen|slide|drift|rot|fester|get out|get away|be (?:lulled|fooled"
        r"|misled"
        r"|distracted|pressured|rushed|talked)|(?:grow|run|go|get|build up|pile up)(?: [a-z]+){0,3}"
        r" (?:too|out of))\b",
        by_people,
        beside="happen slide drift rot fester get be grow run go build pile",
    ),
    _phrase(
        "late open basket plan",
        r"\b(?P<verb>left it (?:far |much |all )?too late|left the door (?:wide )?open|put all"
        r" (?:our"
        r"|their|its) eggs|(?:had|were caught with|was caught with|went in with) no (?:contingency"
        r" |backup |back-up |fallback |rollback |real )?plan(?: b| to| for|(?= [,;]|$)))",
        by_people,
        beside="left eggs no",
    ),
    _phrase(
        "should ought",
        r"\bthere (?:should|ought to) (?:really |certainly |surely )?have been (?:one|two|someone"
        r"|somebody|any)\b|\b(?P<verb>(?:should|ought to) (?:really |surely |all )?have been"
        r" (?:in|on"
        r"|at|there|present|awake|around|part of|watching|looking|paying|listening|asking))\b",
        lambda sentence, found: found["verb"] is None or by_people(sentence, found),
    ),
    _phrase(
        "should shouldn",
        r"\bshould (?:not|never) (?:ever )?have come to (?:this|that)\b|\b(?:this|that|it)"
        r" (?:really |simply )?"
        r"should not (?:really )?(?:take|need|require|be (?:so|this)) (?:this|so|that|an?|[a-z]+"
        r" (?:hours"
        r"|minutes|days))\b",
    ),
    _phrase(
        "long late slow",
        r"\b(?:minutes|hours?|days?|weeks?|months) (?:is|was|are|were) (?:far |much |way |simply"
        r" |just"
        r" |clearly )+too (?:long|late|slow)\b",
        beside="too",
    ),
    _phrase(
        "good prudent responsible proper sensible decent competent serious real mature professional"
        " careful diligent reasonable trained skilled run vigilant attentive alert",
        r"\b(?:an?|any) (?:more )?(?:good|prudent|responsible|proper|sensible|decent|competent"
        r"|serious"
        r"|real|mature|well-run|professional|careful|diligent|reasonable|trained|skilled|vigilant"
        r"|attentive|alert) (?P<who>(?:[a-z-]+ ){1,4}?)would (?:surely |certainly |also )?(?:have"
        r"|never|not)\b",
        people_within,
        beside="would wouldn",
    ),
    _phrase(
        "hesitation indecision inaction inertia reluctance passivity dithering hesitancy"
        " procrastination hesitated reluctant hesitant unwilling timid",
        rf"\b(?:our|their|his|her|'s|') (?:[a-z]+ )?{_HESITATION}\b|^{_HESITATION} (?:by|on|in"
        rf"|of|at"
        rf"|cost|led|made|was|meant|let|among)\b|\b{_HESITATION} (?:on the part of|by the|cost"
        rf" (?:us"
        rf"|them))|\b(?P<verb>hesitated|(?:was|were) (?:far |much )?too (?:reluctant"
        rf"|hesitant|unwilling|timid))\b",
        lambda sentence, found: found["verb"] is None or unexplained(sentence, found),
    ),
    _phrase(
        "proved proven proving proves",
        r"\bprov(?:ed|en|es|ing) (?:to be |to have been )?(?:so |very |rather |too )?(?:costly"
        r"|fatal"
        r"|disastrous|expensive|premature|misguided|unwise|ill-advised|fateful|over-?optimistic"
        r"|short-sighted)\b",
        undenied,
    ),
    _phrase(
        "error errors failure failing shortcoming sin omission oversight failures failings",
        r"\b(?:our|their|his|her|my|the team 's) (?:own |single )?(?:biggest|greatest|worst|main"
        r"|gravest|first|second|real|fatal|cardinal|original) (?:errors?|failures?|failings?"
        r"|shortcoming|sin|omission|oversight)\b",
        beside="biggest greatest worst main gravest first second real fatal cardinal original",
    ),
    _phrase(
        "wrong mistake error misjudgement misjudgment premature unwise sighted wise smart clever"
        " idea risky hasty early optimistic dangerous right",
        r"^(?:clearly , |so , |and |but )?(?:not )?(?!nothing|something)[a-z]+ing"
        r" (?:[a-z0-9'-]+ ){0,10}?was (?:clearly"
        r" |plainly |simply |of course |therefore |thus |probably |certainly )*(?:wrong|(?:an?|our"
        r"|their) (?:[a-z]+ )?(?:mistake|error|misjudge?ment)|premature|unwise|short-sighted|the"
        r" wrong"
        r"|not (?:wise|smart|clever|right|a good idea|the right)|too (?:risky|hasty|early"
        r"|optimistic"
        r"|dangerous))\b",
        beside="was wasn",
    ),
    _phrase(
        "wrong",
        r"\b(?P<verb>(?:was|were) (?:simply |just |clearly |plainly |completely |dead |totally "
        r"|badly"
        r" )*wrong(?= [,;]|$| to\b| about\b| in\b| not\b| there\b| here\b)|(?:got|gets) (?:it"
        r"|this|that"
        r"|the [a-z]+|our [a-z]+|everything|things) (?:so |badly |completely |all |very )*wrong"
        r"|(?:had"
        r"|have) (?:our|their|its) (?:[a-z]+ )?(?:priorities|facts|assumptions) (?:all )?wrong"
        r"|(?:chose|picked|selected|took|made) (?:exactly |entirely )?(?:the|an?) (?:entirely"
        r" )?wrong"
        r" (?:tool|moment|time|approach|option|path|way|route|decision|turn|call|strategy|order|day"
        r"|vendor|trade-off|method|fix|measure|conclusion|turning))\b",
        _wrong,
    ),
    _phrase(
        "worse",
        r"\bcould (?:hardly|not|scarcely) have (?:been (?:any )?worse|chosen a worse|picked a worse"
        r"|come at a worse)\b",
    ),
    _phrase(
        "poorly badly insufficiently inadequately hastily sloppily carelessly improperly heartedly"
        " properly adequately sufficiently thoroughly carefully seriously well",
        rf"\b{_POORLY}[ -](?:been )?(?:thought[ -]?(?:through|out)|planned|prepared|tested|reviewed"
        rf"|rehearsed|coordinated|communicated|considered|conceived|executed|managed|handled"
        rf"|organi[sz]ed|checked|verified|assessed|examined|vetted|briefed|staffed|supervised"
        rf"|weighed)\b",
        lambda sentence, found: (
            found[0].startswith(("poorly", "badly", "hastily", "insuff", "inadeq", "not"))
            or no_machine(sentence, found)
        ),
        beside="thought planned prepared tested reviewed rehearsed coordinated communicated"
        " considered conceived executed managed handled organised organized checked verified"
        " assessed examined vetted briefed staffed supervised weighed",
    ),
    _phrase(
        "thought seriously attention weight priority consideration",
        r"\bnot (?:been )?(?:really |properly |quite )?thought (?:through|out)\b|\bnot (?:been"
        r" )?taken"
        r" (?:[a-z]+ )?seriously\b|\bnot (?:been )?(?:given|paid) (?:the|enough|sufficient|due"
        r"|proper"
        r"|much|any) (?:[a-z]+ )?(?:attention|weight|priority|thought|consideration|care)\b",
        beside="through out taken given paid",
    ),
    _phrase(
        "planning care preparation attention diligence thought supervision caution foresight",
        r"^with (?:due|proper|adequate|reasonable|ordinary|sufficient) (?:planning|care|preparation"
        r"|attention|diligence|thought|supervision|caution|foresight)\b",
        beside="with",
    ),
    _phrase("lacked", r"\bwhat (?:we|they|the team) lacked was\b"),
    _phrase(
        "mistake mistakes trap traps errors error",
        r"\b(?P<verb>(?:made|repeated|making|repeating) the (?:same |old )?(?:mistakes?|errors?)"
        r"(?: again| of| as| once)|(?:ran|walked|fell|stumbled|stepped)(?: [a-z]+)? into (?:the"
        r"|this"
        r"|an?|that) (?:same |old |obvious )?traps?)\b",
        by_people,
        beside="made repeated making repeating ran walked fell stumbled stepped",
    ),
    _phrase(
        "lesson lessons",
        r"\blessons?(?: [a-z0-9]+){0,6}? (?:had been|was|were) (?:quickly |soon |already"
        r" )?(?:forgotten"
        r"|ignored|wasted)\b",
    ),
    _phrase(
        "questions question",
        r"\b(?:right|obvious|hard|critical|necessary|simple) questions? (?:was|were|been|had been)"
        r" (?:never |not |only )?asked\b|\basked (?:all )?the wrong questions?\b",
    ),
    _phrase(
        "instead rather",
        r"\b(?:instead of|rather than) (?:simply |just |at least )?(?:roll(?:ing)? back"
        r"|escalat(?:ing|e)"
        r"|call(?:ing)? (?:for|the|in|a)|paging|declar(?:ing|e)|ask(?:ing)?)\b",
        lambda sentence, found: (
            has_people(sentence)
            and not re.search(r"\b(?:because|since|as the|could|can|may|will)\b", sentence.text)
        ),
        beside="roll rolling escalating escalate call calling paging declaring declare ask asking",
    ),
    _phrase(
        "nobody noone",
        r"\b(?:nobody|no one|none of us) (?:was|were) (?:really |actually |even )?(?:watching"
        r"|minding"
        r"|looking|paying|listening|monitoring|checking)\b",
        beside="watching minding looking paying listening monitoring checking",
    ),
    _phrase(
        "data information facts evidence clues signs means",
        r"\b(?P<verb>had) (?:all|every) (?:of )?(?:the )?(?:data|information|facts|evidence"
        r"|clues|signs"
        r"|means) (?:that )?(?:(?:we|they|it) )?(?:needed |required )?(?:to|that)\b",
        by_people,
        beside="had",
    ),
    _phrase(
        "optimistic misplaced unfounded plot bogged shame naive foolish careless",
        r"\b(?:hopelessly|wildly|overly|blindly|foolishly|naively|unduly) optimistic\b|\bconfidence"
        r"(?: [a-z'-]+){0,6}? (?:was|proved) (?:misplaced|unfounded)\b|\blost the plot\b|\bgot"
        r" bogged"
        r" down\b|\bto our (?:own )?shame\b|\b(?:naive|foolish|careless) enough to\b",
        no_machine,
    ),
    _phrase("beyond", r"\b(?:is|was) beyond (?:us|me|comprehension|belief)\b"),
    _phrase("penny", r"\bpenny should have\b"),
    _phrase(
        "end",
        r"\bnot have to end\b",
        beside="have",
    ),
)
