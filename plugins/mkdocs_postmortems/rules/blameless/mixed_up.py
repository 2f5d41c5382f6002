"""`blameless/human-error`: things that people mixed up, bumped into or did by accident."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.phrase import Phrases, no_machine
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import HANDS, explained
from mkdocs_postmortems.rules.blameless.who_erred import PERSON, STAFF, erred, given, stated

_phrase = Phrases(write=GO_ON)

_HANDS = "|".join(sorted(HANDS))
_BOTH = (
    r"(?:editor|picker|packer|loader|driver|keeper|planner|dispatcher|moderator|producer|author"
    r"|partner|agent|courier|handler|operator|cleaner|cashier|teller|manager|worker|shift"
    r"|member|assistant|mover|movers|pilot|crew)"
)
_MANAGER = r"(?:release|shift|site|duty|store|project|office|product|account|plant) manager"
_DONE = (
    r"(?:entered|typed|tagged|labelled|labeled|wired|connected|configured|set up|installed"
    r"|filled in"
    r"|keyed in|sorted|booked|filed|assigned|measured|mounted|merged|copied|calculated|written"
    r"|counted|addressed|packed|loaded|fitted|dosed|signed|recorded|translated|marked|placed)"
)


def _by_accident(sentence: Sentence, found: re.Match[str]) -> bool:
    last = sentence.word_at(found.end() - 1)
    return given(sentence, found) and not explained(sentence, last)


PHRASES = (
    _phrase(
        "confused inverted mixed interchanged reversed swapped transposed mistook",
        r"\b(?P<verb>confused|inverted|mixed up|interchanged|reversed|transposed|mistook) (?:the"
        r" |two"
        r" |both |his |her |a |an )?(?:[a-z0-9-]+ ){1,5}?(?:and|with|for) (?:the |an? |its"
        r" )?[a-z0-9-]+",
        erred,
        beside="and with for",
    ),
    _phrase(
        "accident mistake accidentally mistakenly inadvertently",
        rf"\b(?:{_BOTH}|{STAFF}) (?:had |has )?(?:[a-z]+ed|paid|sold|bought|sent|put|cut|hit|ran"
        rf"|took"
        rf"|gave|told|read|fed|wrote|drove|threw|tore|shut|set|let|left|lost|broke|chose|drew|shot)"
        rf" (?:[a-z0-9'-]+ ){{1,9}}?by (?:accident|mistake)\b",
        _by_accident,
        beside="by",
    ),
    _phrase(
        "wrong",
        rf"\b{_BOTH} (?:had |has )?(?:[a-z]+ed|put|sent|took|gave|cut|hit|left|fed|drove|chose)"
        rf" (?:the"
        rf" |an? |two |all |[0-9]+ )?(?:[a-z0-9-]+ ){{0,4}}?(?:in|into|on|onto|to|at|from) the"
        rf" wrong"
        rf" (?:bay|box|shelf|lorry|truck|room|ward|address|school|building|pallet|slot|tray|bin"
        rf"|drawer|door|gate|patient|customer|house|street|desk|tank|valve|socket|rack|person"
        rf"|recipient|class|train|platform|van|crate|folder|mailing list)\b",
        _by_accident,
        beside="bay box shelf lorry truck room ward address school building pallet slot tray bin"
        " drawer door gate patient customer house street desk tank valve socket rack person"
        " recipient class train platform van crate folder list",
    ),
    _phrase(
        "negligence carelessness inattention forgetfulness inexperience fatigue complacency"
        " sloppiness haste incompetence ignorance clumsiness laziness misuse",
        rf"\b(?:user|staff|operator|driver|human|employee|customer|crew|contractor|personnel"
        rf"|management|pilot|{PERSON}) (?:negligence|carelessness|inattention|forgetfulness"
        rf"|inexperience|fatigue|complacency|sloppiness|haste|incompetence|ignorance|clumsiness"
        rf"|laziness|misuse)\b",
        given,
        beside="user staff operator driver human employee customer crew contractor personnel"
        " management pilot engineer technician team admin administrator developer",
    ),
    _phrase(
        "human",
        r"\bhuman (?:operator|being|driver|dispatcher|controller|agent|worker|reviewer|user)s?"
        r" (?:had |simply |again )?(?:failed|erred|forgot|missed|overlooked|slipped|misread|made"
        r"|pressed|did not|was (?:not|too|asleep|distracted)|got it wrong)\b",
        given,
        beside="operator being driver dispatcher controller agent worker reviewer user",
    ),
    _phrase(
        "reminded instructed rebriefed briefed cautioned lectured",
        rf"\b{STAFF} (?:involved |concerned |responsible |in question )?(?:was|were|has been"
        rf"|have been"
        rf"|will be) (?:again |since |duly )?(?:reminded|instructed|re-?briefed|briefed|cautioned"
        rf"|lectured) (?:of|on|about|to (?:follow|respect|obey|observe|stick to)) (?:the |our |his"
        rf" |her |their )?(?:[a-z-]+ ){{0,3}}?(?:polic(?:y|ies)|procedures?|rules?|process"
        rf"|guidelines?"
        rf"|checklists?|standards?|dut(?:y|ies)|obligations?|responsibilit(?:y|ies)"
        rf"|instructions?)\b",
        given,
        beside="policy policies procedure procedures rule rules process guideline guidelines"
        " checklist checklists standard standards duty duties obligation obligations"
        " responsibility responsibilities instructions",
    ),
    _phrase(
        "good healthy live working running perfectly loaded occupied",
        rf"\b(?P<verb>{_HANDS}) (?:an?|two|one|three) (?:perfectly )?(?:good|healthy|live|working"
        rf"|running|loaded|occupied) [a-z]+\b",
        erred,
        beside="pulled unplugged deleted dropped removed wiped erased formatted disconnected cut"
        " rebooted switched turned shut powered killed swapped opened overwrote terminated",
    ),
    _phrase(
        "mine ours theirs hers his",
        r"\b(?:mistake|error|slip|oversight|blunder|typo|lapse) (?:was|is|were) (?:all |entirely"
        r" |solely |wholly |purely )?(?:mine|ours|theirs|hers|his)(?= (?:alone|[,;.]|and)|$)",
        stated,
        beside="mistake error slip oversight blunder typo lapse",
    ),
    _phrase(
        "knee elbow foot shoulder hip sleeve bag trolley broom mop ladder backpack rucksack cart"
        " chair coat",
        r"\b(?:bumped|hit|knocked|pressed|caught|touched|brushed|kicked|nudged|struck|pushed|moved"
        r"|tripped) (?:[a-z'-]+ ){1,5}?with (?:an?|his|her|their|the) (?:[a-z]+ )?(?:knee|elbow"
        r"|foot"
        r"|shoulder|hip|sleeve|bag|trolley|broom|mop|ladder|backpack|rucksack|cart|chair|coat)\b",
        no_machine,
        beside="bumped hit knocked pressed caught touched brushed kicked nudged struck pushed moved"
        " tripped",
    ),
    _phrase(
        "tripped stumbled leaned leant bumped stepped spilled spilt",
        r"\b(?:tripped|stumbled) over (?:an?|the|his|her|their|one of the) (?:[a-z-]+ )?(?:cables?"
        r"|cords?|leads?|wires?|plugs?|extension|bag|box)\b|\b(?:leaned|leant) (?:on|against)"
        r" (?:the"
        r"|an?) [a-z-]+|\bstepped on (?:the|an?) (?:[a-z-]+ )?(?:cable|cord|switch|lead|power"
        r"|pedal|strip)\b|\bspil(?:led|t) (?:[a-z]+ ){0,2}?(?:coffee|tea|water|cola|drink|soup)\b",
        no_machine,
    ),
    _phrase(
        "careless thoughtless clumsy slapdash minded",
        r"\b(?:careless|thoughtless|clumsy|slapdash|absent-minded) (?!readers?\b|users?\b"
        r"|drivers?\b|quer)[a-z-]+(?= (?:[,;.]|by|in|on|of|at|that|which|was|is|and|led|caused"
        r"|broke"
        r"|brought|took|cost|during|had|made|left|let|put|sent)|$)",
        given,
    ),
    _phrase(
        "wrongly incorrectly mistake accident",
        rf"\b{_DONE} (?:wrongly|incorrectly|by mistake|by accident|the wrong way round) by"
        rf" (?:an? |the"
        rf" |our |one of (?:the|our) )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_MANAGER}|night shift"
        rf"|day shift|front desk|back office|reception)\b",
        given,
        beside="by",
    ),
    _phrase(
        "booked billed counted paid charged ordered",
        r"\b(?P<verb>(?:double|over|under)-?(?:booked|billed|counted|paid|charged|ordered))\b",
        erred,
        beside="double over under",
    ),
    _phrase(
        "alone",
        rf"\b(?:{PERSON}) (?:, )?(?:who was )?left alone (?:with|at|on|in)\b",
        given,
        beside="left",
    ),
)
