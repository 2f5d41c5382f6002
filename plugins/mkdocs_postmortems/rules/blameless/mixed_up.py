"""`blameless/human-error`: things that people mixed up, bumped into or did by accident."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless import slips
from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.lexicon import NOBODY
from mkdocs_postmortems.rules.blameless.people import HEADS, in_gate
from mkdocs_postmortems.rules.blameless.phrase import Phrases, no_machine
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import HANDS, explained
from mkdocs_postmortems.rules.blameless.who_erred import (
    PERSON,
    STAFF,
    erred,
    given,
    not_good,
    stated,
)
from mkdocs_postmortems.rules.patterns import compile_later

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


_LACK = (
    r"(?:distraction|inattention|inattentiveness|fatigue|tiredness|haste|inexperience|forgetfulness"
    r"|carelessness|negligence|complacency|poor workmanship|non-?compliance|overconfidence"
    r"|misjudge?ment|misunderstanding|miscommunication|sloppiness|clumsiness|ignorance"
    r"|(?:lack|want) of (?:training|care|attention|experience|skills?|knowledge|discipline"
    r"|concentration|vigilance|diligence|understanding|awareness|competence|focus)"
    r"|(?:insufficient|inadequate|poor|missing) (?:training|attention|care|skills|experience"
    r"|discipline|supervision))"
)
_CAUSE = (
    r"(?:causes?|reasons?|factors?|triggers?|culprits?|origins?|source|explanation|root causes?)"
)
_THE_ONE = rf"(?:the|an?|our|one of (?:the|our)|some) (?:[a-z-]+ ){{0,2}}?{PERSON}"


def by_no_tool(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is given as a fact, and no program is said to have done it, or to be why."""
    if slips.is_by_program(sentence, found.end()):
        return False
    return _by_accident(sentence, found) and WHY.search(sentence.text, found.end()) is None


WHY = compile_later(
    r"\b(?:because|since|as (?:the|its|both|planned|agreed|directed)|which (?:named|said))\b"
)


_FINE = compile_later(
    r"\b(?:quick|fast|recover|short|early|earlier|spared|smooth|success|brief|limited|avoid|no"
    r"|small|low)"
    r"[a-z]*\b"
)


_NAMED = " ".join(sorted((in_gate(HEADS) | NOBODY) - {"we", "he", "they", "she", "i", "no"}))
"""Words of which one is wherever persons are named or denied, as the gate sees them."""

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
    _phrase(
        "cause causes reason reasons factor factors trigger culprit origin source explanation",
        rf"\b{_CAUSE}(?: [a-z0-9]+){{0,3}} (?::|was|is|were) (?:the |a |an |simple |plain |sheer )*"
        rf"{_LACK}(?= (?:[,;.]|of|by|on|among|from|and)|$)|\b{_LACK}(?: (?:of|by|on|in|among"
        rf"|from) (?:[a-z'-]+ ){{1,6}}?| )(?:was|is|were) (?:the|a|an|our|one) (?:[a-z]+ )?"
        rf"(?:cause|reason|factor|culprit|root)\b",
        given,
        beside="distraction inattention inattentiveness fatigue tiredness haste inexperience"
        " forgetfulness carelessness negligence complacency workmanship compliance noncompliance"
        " overconfidence misjudgement misjudgment misunderstanding miscommunication sloppiness"
        " clumsiness ignorance lack want training attention care skills experience discipline"
        " supervision",
    ),
    _phrase(
        "cause reason trigger explanation culprit",
        rf"\b(?:cause|reason|trigger|explanation|culprit)(?: (?:for|of|behind|why) (?:[a-z'-]+ )"
        rf"{{1,7}}?| )(?:was|is|:) (?:simply |just |probably |merely )?that (?:{_THE_ONE}|nobody"
        rf"|no one|someone|somebody) (?:had|did|was|were|forgot|followed|checked|ran|[a-z]+ed)\b",
        lambda sentence, found: not_good(sentence, found) and not _FINE.search(found[0]),
        beside=_NAMED,
    ),
    _phrase(
        "cause reason explanation origin story caused brought took broke triggered explains",
        rf"\b(?:by )?(?:{_THE_ONE}|someone|somebody)\b[^;]{{3,110}}? , (?:and )?(?:that|this|which)"
        rf" (?:(?:is|was) (?:the|our) (?:[a-z]+ )?(?:cause|reason|explanation|origin|whole story)\b"
        rf"|(?:explains|explained) (?:the|why|how|it|everything)\b)|\bby (?:{_THE_ONE}|someone"
        rf"|somebody) , and (?:that|this) (?:caused|brought|took|broke|triggered)\b",
        not_good,
        beside=_NAMED,
    ),
    _phrase(
        "failure",
        rf"\bfailure (?:by|of|on the part of) (?:{_THE_ONE}|personnel|staff|operators|employees"
        rf"|crew) to\b",
        by_no_tool,
        beside="by of part",
    ),
    _phrase(
        "turned turns emerged transpired came showed found established revealed shows",
        rf"\b(?:it (?:later |then |soon )?(?:turned out|turns out|emerged|transpired|came out)"
        rf"|(?:investigation|review|logs?|analysis|inquiry|footage|audit)(?: [a-z]+)? (?:showed"
        rf"|shows|found|established|revealed)) that (?:{_THE_ONE}|someone|somebody) (?:[a-z-]+ )"
        rf"{{0,3}}?had (?:[a-z]+ly |simply |once |never |not )*(?:{_HANDS}|switched|left|forgotten"
        rf"|skipped|ignored|bypassed|shared|confused|missed|overlooked|unplugged|used|set"
        rf"|turned)\b",
        lambda sentence, found: (
            not_good(sentence, found)
            and {"attacker", "attackers", "intruder", "thief"}.isdisjoint(sentence.words)
        ),
        beside=_NAMED,
    ),
    _phrase(
        "driver pilot rider installer fitter packer operator user crew staff",
        r"\b(?:put|puts|attribut(?:e|es|ed)|blam(?:e|ed)|pin(?:s|ned)|chalk(?:s|ed)|ascrib(?:e|ed))"
        r" (?:[a-z0-9'-]+ ){1,8}?(?:down to|to|on|up to) (?:simple |plain )?(?:driver|pilot|rider"
        r"|installer|fitter|packer|operator|user|crew|staff) (?:error|mistake|inattention)\b",
        given,
        beside="error mistake inattention",
    ),
    _phrase(
        "misclick typo keystroke slip click finger mistyped missed keypress",
        r"\b(?:pinned|blamed|put (?:it |this )?down|traced|boils|boiled|comes|came|goes|went)"
        r" (?:all"
        r" )?(?:back |down )?(?:on|to) (?:just |nothing but )?(?:an?|one) (?:single |simple |stray "
        r"|wrong |lone )*(?:misclick|typo|keystroke|slip|click|fat finger|keypress|mistyped [a-z]+"
        r"|missed [a-z]+)\b",
        stated,
        beside="pinned blamed down traced goes went",
    ),
    _phrase(
        "me him her one",
        r"\b(?:came|comes|boils|boiled) down to (?:me|him|her|one of us|one of them|one person)"
        r" (?:not )?[a-z]+ing\b",
        stated,
        beside="down",
    ),
    _phrase(
        "lies lay rests rested",
        rf"\b(?:blame|fault|error|cause|mistake|responsibility) (?:[a-z' -]{{1,40}} )?(?:lies|lay"
        rf"|rests|rested) (?:[a-z]+ly )?with (?:{_THE_ONE}|someone|somebody)\b",
        given,
        beside="blame fault error cause mistake responsibility",
    ),
    _phrase(
        "fault doing mistake",
        rf"\b(?:was|is) (?:all |entirely )?(?:the|an?|our) (?:[a-z-]+ )?(?:{PERSON}|operator|driver"
        rf"|crew) (?:'s|') (?:own )?(?:fault|doing|mistake)\b|\bfault was (?:the|an?|our)"
        rf" (?:{PERSON}|operator|driver) (?:'s|')",
        given,
        beside="was is",
    ),
    _phrase(
        "workmanship craftsmanship soldering crimping welding wiring fitting assembly",
        r"\b(?:poor|bad|shoddy|sloppy|careless|improper|substandard) (?:workmanship|craftsmanship"
        r"|soldering|crimping|welding|wiring|fitting|assembly)\b",
        given,
        beside="poor bad shoddy sloppy careless improper substandard",
    ),
    _phrase(
        "against",
        rf"\b(?:recorded|logged|filed|entered|noted|registered|booked) against (?:the|an?|our)"
        rf" (?:[a-z-]+ ){{0,2}}?(?:{PERSON}|driver|operator|pilot|crew)\b",
        given,
        beside="recorded logged filed entered noted registered booked",
    ),
    _phrase(
        "neglected omitted failed",
        rf"\b(?:{STAFF}|he|she) (?:had |has )?(?:neglected|omitted|failed) to (?:include|add"
        rf"|type|set"
        rf"|enter|specify|tick|close|remove|tighten|attach|lock|untick|save|press|switch|turn|plug"
        rf"|fasten|secure)\b",
        by_no_tool,
        beside="include add type set enter specify tick close remove tighten attach lock untick"
        " save press switch turn plug fasten secure",
    ),
    _phrase(
        "tighten tightened fasten fastened latch latched secure secured lock locked close closed"
        " screw screwed bolt bolted plug plugged seal sealed unplug",
        rf"\b(?:{STAFF}|he|she) (?:had|did) not (?:[a-z]+ly )?(?:tighten|fasten|latch|secure|lock"
        rf"|close|screw|bolt|plug|seal|unplug)(?:ed|d)?\b",
        by_no_tool,
        beside="did didn hadn didnot hadnot",
    ),
    _phrase(
        "tightened fastened latched secured locked closed screwed bolted plugged sealed",
        rf"\b(?:not|never) (?:been )?(?:[a-z]+ly )?(?:tightened|fastened|latched|secured|locked"
        rf"|closed|screwed|bolted|plugged|sealed) (?:[a-z]+ )?by (?:{_THE_ONE}|someone|somebody)\b",
        given,
        beside="by",
    ),
    _phrase(
        "mind minds",
        r"\bslip(?:ped)? (?:right |clean )?(?:from )?(?:his|her|their|my|our|everyone 's|the [a-z]+"
        r" 's) minds?\b",
        stated,
        beside="slip slipped",
    ),
)
