"""`blameless/human-error` and `blameless/fault`: slips told by their order and place, and scorn."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    always,
    by_people,
    people_within,
)

_slip = Phrases(write=GO_ON)
_scorn = Phrases(write=EXPECTED)

_PERSON = (
    r"(?:engineer|operator|administrator|admin|developer|technician|contractor|dba|sre|analyst"
    r"|employee|colleague|trainee|intern|team member|member of staff|on-call|on-call engineer"
    r"|electrician|cleaner|installer|supervisor|manager|planner|(?:support|sales|field|service"
    r"|call-cent(?:re|er)|booking|claims|customer service) agent)"
)
_TEAM = (
    r"(?:team|engineers?|vendor|supplier|developers?|management|department|contractors?|operators?"
    r"|operations|support|staff|on-call|provider|admins?|dbas?|colleagues?|engineering)"
)

SLIPS = (
    _slip(
        "wrong",
        r"\b(?P<verb>had|has|in|using|used|left|with) (?:the |an? )wrong (?:[a-z]+ )?(?:terminal"
        r"|window|tab|session|shell|prompt|console|context|profile|workspace|account|environment"
        r"|cluster|project)(?: window| tab| session)? (?:open|selected|active|loaded|in focus"
        r"|in front|in the foreground)\b",
        by_people,
        beside="open selected active loaded focus front foreground",
    ),
    _slip(
        "wrong",
        r"\bwrong (?:[a-z0-9-]+ ){1,4}?(?:was|were|had been|got) (?:[a-z]+ly )?[a-z-]{2,}(?:ed"
        r"|en|t)"
        rf"(?: in| out| up| off)? by (?:an? |the |our |one of our |one of the )(?:[a-z-]+ ){{0,2}}?"
        rf"{_PERSON}s?\b",
        always,
        beside="by",
    ),
    _slip(
        "step",
        r"\b(?P<verb>executed|ran|run|did|performed|carried out|completed|started|took) step"
        r" (?:[0-9]+|[a-z]+) (?:before|without|instead of|ahead of|twice)\b",
        by_people,
        beside="before without instead ahead twice",
    ),
    _slip(
        "triggered caused started began happened occurred broke brought",
        r"\b(?:triggered|caused|started|began|happened|occurred|broke|brought (?:on|about)) (?:by"
        r" |when |after |as |because )(?:an? |the |one of (?:our|the) |our )(?:[a-z-]+ ){0,3}?"
        rf"{_PERSON}s? (?:[a-z]+ly |had )?[a-z-]+ (?:[a-z0-9'-]+ ){{1,6}}?(?:all|every|the whole"
        r"|the entire|both|production|prod|live)(?: [a-z-]+){0,4}? (?:instead of|rather than)\b",
        always,
        beside="instead rather",
    ),
    _slip(
        "layer",
        r"\blayer (?:8|eight) (?:problem|issue|error|failure|fault)\b",
        beside="problem issue error failure fault",
    ),
)

SCORN = (
    _scorn(
        "seriously",
        r"\b(?P<verb>(?:do|does|did|do|has|have|had)(?: simply| clearly| still| just| ever)? (?:not"
        r"|never) (?:ever |really |yet )?(?:take|taken|took)) (?:[a-z'-]+ ){1,4}seriously\b",
        by_people,
        beside="take taken took",
    ),
    _scorn(
        "fault blame culprit guilty",
        rf"^(?:at )?(?:fault|blame|culprit|guilty(?: party)?) ?: (?:the |our )?"
        rf"(?:[a-z-]+ ){{0,4}}?{_TEAM}\b",
    ),
    _scorn(
        "caused broken",
        rf"\b(?P<who>(?:that|this|the same|our|the|one) (?:[a-z-]+ ){{0,2}}?{_TEAM}|he|she|they)"
        r" (?:alone |has already |have already )?(?:has |have |had )?(?:already |now "
        r"|single-handedly )?"
        r"(?:caused|broken) (?:us )?(?:two|three|four|five|six|several|many|countless|[0-9]+|the"
        r" last"
        r" (?:two|three|four|five|several)) (?:[a-z-]+ )?(?:outages?|incidents?|disasters?"
        r"|failures)\b",
        people_within,
        beside="outages outage incidents incident disasters failures",
    ),
    _scorn(
        "optional beneath",
        rf"\b(?P<who>{_TEAM}|people|those|somebody|someone|anyone|he|she|they|we) (?:who |that"
        rf" )?(?:still |"
        r"clearly |evidently )?(?:thinks?|thought|believes?|believed|considers?|considered|treats?"
        r"|treated|regards?|regarded)"
        r" (?:that )?(?:[a-z-]+ ){1,4}?(?:is |are |was |were |as |to be )?(?:optional|beneath"
        r" (?:them|him"
        r"|her|us))\b",
        people_within,
        beside="think thinks thought believe believes believed consider considers considered"
        " treat treats"
        " treated regard regards regarded",
    ),
    _scorn(
        "owning owned own",
        r"\b(?:instead of|rather than|without|before|never|not|refused to|failed to|declined to)"
        r" (?:ever"
        r" )?own(?:ing|ed)? up\b",
        beside="up",
    ),
    _scorn(
        "learned learnt learn learns",
        r"\b(?P<verb>(?:has|have|had)(?: clearly| evidently| obviously| still| apparently)?"
        r" (?:not|never)"
        r"(?: yet)? learn(?:ed|t) (?:from|anything|a thing|the lesson|its lesson|their lesson|his"
        r" lesson|her lesson)|(?:never|refuses to|refuse to|does not|do not) (?:seem to"
        r" )?learns?\b|"
        r"(?:has|have|had) learn(?:ed|t) nothing)",
        by_people,
        beside="not never refuses refuse nothing",
    ),
)
