"""`blameless/human-error`: what people did with their hands, told as all that there is to tell."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.people import HEADS, in_gate
from mkdocs_postmortems.rules.blameless.phrase import Phrases
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import HANDS, explained, is_by_program
from mkdocs_postmortems.rules.blameless.who_erred import (
    PERSON,
    STAFF,
    erred,
    given,
    stated,
)
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=GO_ON)

_HANDS = "|".join(sorted(HANDS))
_SLIP = r"(?:slips?|oversights?|lapses?|mistakes?|blunders?|mix-ups?|slip-ups?|typos?)"
_WORKING = (
    r"(?:filling|copying|entering|typing|editing|merging|renaming|labell?ing|moving|pasting"
    r"|transcribing|setting up|configuring|counting|signing|booking|ordering|installing|wiring"
    r"|cabling|changing|updating|writing|reading|preparing|cleaning|switching|plugging|packing"
    r"|handling|assigning|addressing|sorting|deleting|uploading|creating|closing|opening|adding"
    r"|calculating|converting|planning|scheduling|handing over|removing|rotating|deploying"
    r"|running|replacing|swapping|testing|drafting|sending|printing|dialling)"
)
_OTHERS = (
    r"(?:(?:night|duty|shift|plant|crane|console|control-room) (?:operators?|shift|team|crew)"
    r"|back office|front desk|reception|night shift|day shift|early shift|late shift|warehouse team"
    r"|cleaners?|drivers?|porters?|(?:remote|smart) hands|(?:release|shift|site|duty|store|project"
    r"|account|plant) managers?|treasury|finance|payroll|accounting|accounts|purchasing|logistics"
    r"|dispatch|helpdesk|help desk|service desk|on-call|vendor|supplier|pilot|packer|picker|loader"
    r"|(?:network|storage|platform|database|security|ops|support|payments) team)"
)
_DONE = (
    r"(?:entered|typed|keyed(?: in)?|pasted|run|executed|issued|restored|deleted|removed|dropped"
    r"|pulled|pressed|selected|picked|chosen|uploaded|sent|booked|cut|unplugged|opened|closed"
    r"|installed|fitted|applied|published|merged|approved|signed|loaded|shipped|packed|printed"
    r"|delivered|filled in|configured|set|labelled|assigned|wired|connected|switched off|tagged"
    r"|restarted|rebooted|yanked|merged|deployed|shut down|powered off|powered down|terminated"
    r"|drained|wiped|erased|patched|drilled|disabled|enabled|replaced|upgraded|given|administered"
    r"|handed (?:out|over)|made|left|written|quoted|moved|swapped|isolated|closed off|released"
    r"|overwritten|submitted|posted|copied|fed|dialled|read out|transcribed|promoted|placed|put)"
)


def _slipped(sentence: Sentence, found: re.Match[str]) -> bool:
    return given(sentence, found) and not explained(sentence, sentence.word_at(found.end() - 1))


_NAMED = " ".join(sorted(in_gate(HEADS) - {"we", "he", "they", "she", "i"}))
"""Words of which one is wherever persons are named, as the gate sees them."""

_HAND_MADE = (
    r"(?:pasted|typed|keyed|entered|plugged|put|fitted|wired|cabled|inserted|filed|committed|merged"
    r"|pushed|run|executed|uploaded|installed|filled in|written|booked|labelled|drilled|logged in"
    r"|mounted|attached|dropped|scanned|made|applied|moved)"
)
_THINGS = (
    r"(?:cables?|cords?|leads?|wires?|labels?|hoses?|plugs?|patients?|samples?|boxes|bags|pallets"
    r"|keys|envelopes|forms|letters|addresses|valves?|fuses|names|badges|vials|parcels|tickets"
    r"|connectors?|tags|bottles|cards|orders|contracts|tapes|fibres|fibers)"
)
_PLANNED = compile_later(
    r"\b(?:because|since|as (?:the|its|both|planned|agreed|directed|told|part)|which (?:named|said)"
    r"|(?:ticket|runbook|procedure|plan|instructions?) (?:named|said|told|gave|listed|showed)"
    r"|on purpose|deliberately|by (?:agreement|design)|after (?:checking|confirming|the))\b"
)


def _by_hand(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is given as a fact, no program did it, and nothing says why."""
    return (
        _slipped(sentence, found)
        and not is_by_program(sentence, found.end())
        and not _PLANNED.search(sentence.text, found.start())
    )


def _unplanned(sentence: Sentence, found: re.Match[str]) -> bool:
    return erred(sentence, found) and not _PLANNED.search(sentence.text)


PHRASES = (
    _phrase(
        "slip slips oversight oversights lapse lapses mistake mistakes blunder blunders up ups typo"
        " typos",
        rf"\b{_SLIP} (?:made |committed |that crept in |that happened )?(?:when|while|in|during|on)"
        rf" (?:manually |hastily |hurriedly )?{_WORKING}\b(?! (?:test|tests|order|review"
        rf"|rules?)\b)",
        _slipped,
        beside="filling copying entering typing editing merging renaming labelling labeling moving"
        " pasting transcribing setting configuring counting signing booking ordering installing"
        " wiring cabling changing updating writing reading preparing cleaning switching plugging"
        " packing handling assigning addressing sorting deleting uploading creating closing opening"
        " adding calculating converting planning scheduling handing removing rotating deploying"
        " running replacing swapping testing drafting sending printing dialling",
    ),
    _phrase(
        "wrong incorrect incorrectly wrongly faulty mistaken erroneous transposed misplaced"
        " mistyped",
        rf"\b(?:wrong|incorrect|mistaken|erroneous|transposed|misplaced|mistyped) (?:[a-z0-9-]+"
        rf" ){{1,5}}?(?:was|were|had been|got|being|,)? ?(?:then"
        rf" |accidentally )?{_DONE}(?: in| out| up| off)? by (?:an? |the "
        rf"|our |one of (?:the|our) )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b(?! ')"
        rf"|\b(?:wrongly|incorrectly) {_DONE}(?: in| out| up| off)? by (?:an? |the |our |one of"
        rf" (?:the|our) )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b"
        rf"|\bfaulty (?:[a-z0-9-]+ ){{1,3}}?(?:was|were|got|,) ?(?:entered|typed|keyed(?: in)?"
        rf"|pasted|run"
        rf"|executed|issued|applied|uploaded|published|merged|deployed|written) by (?:an? |the |our"
        rf" )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b(?! ')",
        _slipped,
        beside="by",
    ),
    _phrase(
        "taken brought knocked",
        rf"\b(?:taken|brought|knocked) (?:down|offline|out|off the air) by (?:an?|one|one of our"
        rf"|our"
        rf"|the) (?:[a-z-]+ ){{0,2}}?{PERSON}\b(?! (?:for|as planned|so that|to (?:stop|protect)))",
        given,
        beside=_NAMED,
    ),
    _phrase(
        "spoken talked word counselled counseled disciplined reprimanded",
        rf"\b(?:spoken|talked|had (?:a|a stern|a serious|strong) words?) (?:to|with) (?:the|this"
        rf"|that"
        rf"|our|both) (?:[a-z]+ )?{STAFF}(?= (?:and|concerned|involved|in question|about|who"
        rf"|responsible|[,;.])|$)",
        _slipped,
        beside="to with",
    ),
    _phrase(
        "training coaching instruction guidance supervision",
        r"\b(?:training|coaching|instruction|guidance|supervision) (?:will be|has been|was|is being"
        r"|is to be) (?:given|provided|arranged|offered|scheduled|delivered|repeated|refreshed)"
        rf" (?:to|for|with) (?:the |our |all )?(?:[a-z]+ )?(?:individuals?|{PERSON} (?:involved"
        rf"|concerned|in question|responsible)|employees?|operators?|person)\b",
        given,
        beside="individual individuals involved concerned question responsible employee employees"
        " operator operators person",
    ),
    _phrase(
        "double careful carefully attention care concentrate twice slow vigilant attentive",
        rf"\b{STAFF} (?:must|need to|have to|should|are to|shall|ought to|will(?: have to)?|to)"
        rf" (?:always |in (?:the )?future |now |please |also |all )*(?:be (?:more |extra |much more"
        rf" |better )?(?:careful|vigilant|attentive)|pay (?:more |closer |better |greater"
        rf" )?attention"
        rf"|take (?:more |greater |better |extra )?care(?! of)|concentrate|double-check|slow down"
        rf"|(?:read|check) (?:[a-z]+ ){{1,4}}(?:twice|carefully|more carefully))\b",
        lambda sentence, found: (
            not re.search(
                r"\b(?:not|never|nobody|no|rather|instead|asked|tool|expect\w*|rely|hop\w+"
                r"|until)\b",
                sentence.text,
            )
        ),
        beside="must need have should are to shall ought will",
    ),
    _phrase(
        "on off open enabled disabled unlocked",
        r"\b(?P<verb>left) (?:[a-z-]+ ){1,4}?(?:on|off|open|enabled|disabled|unlocked|switched on"
        r"|plugged in)(?= (?:[,;.]|and|after|overnight)|$)",
        erred,
        beside="left",
    ),
    _phrase(
        "follow following adhere observe comply",
        r"\b(?:failure to (?:follow|adhere to|observe|comply with)|not following|not adhering to)"
        r" (?:the |our |an? |its |agreed |basic )*(?:[a-z-]+ ){0,3}?(?:procedures?|process"
        r"|instructions?|checklists?|runbooks?|protocols?|rules?|steps|sop|guidelines?) (?:is|was"
        r"|remains|caused|led|resulted|:)\b",
        stated,
        beside="procedure procedures process instruction instructions checklist checklists runbook"
        " runbooks protocol protocols rule rules steps sop guideline guidelines",
    ),
    _phrase(
        "own",
        rf"\bone of our own (?:[a-z]+ )?(?:{PERSON}|staff|colleagues|ranks)? ?(?:had |has )?(?:who "
        rf"|accidentally )?(?:{_HANDS}|published|leaked|posted|pushed|sent|shared|committed|merged)"
        rf"\b",
        given,
        beside="one",
    ),
    _phrase(
        "without",
        rf"\b(?P<verb>{_HANDS}) (?:[a-z0-9'-]+ ){{1,6}}?without (?:an?|the|its|any|his|her|their"
        rf"|adding|setting|using|giving|specifying|including) (?:[a-z]+ )?(?:where(?: clause)?"
        rf"|limit|flag|filter|condition|option|parameter|argument|dry run|backup|check|prefix"
        rf"|namespace|clause|quotes?|host name|environment|tag)\b",
        erred,
        beside="where limit flag filter condition option parameter argument dry backup check prefix"
        " namespace clause quote quotes host environment tag",
    ),
    _phrase(
        "human",
        r"\b(?:it|this|that|failure|fault|error|cause|problem|one|outage) (?:was|is) (?:simply "
        r"|just"
        r" |plainly )?a human one\b|\b(?:purely|wholly|entirely|all too|solely) human\b",
        stated,
        beside="one purely wholly entirely all solely",
    ),
    _phrase(
        "hit replied pressed",
        r"\b(?P<verb>hit|pressed|clicked) (?:reply[- ]?(?:to[- ])?all|send|delete|publish|enter|the"
        r" (?:delete|publish|stop|reset|power|emergency|red) (?:button|key|switch))(?= (?:by|too"
        r"|before|twice|without|instead)|$)",
        erred,
        beside="all send delete publish enter button key switch",
    ),
    _phrase(
        "forgot forgets forgetting forgotten",
        r"\b(?:driver|operator|agent|dispatcher|manager|cleaner|courier|shift|moderator|worker"
        r"|desk"
        r"|pilot|customer|user) (?:had |has |simply )?forgot(?:ten)? to (?:close|open|lock|set"
        r"|press"
        r"|check|remove|plug|turn|switch|change|tick|take|tell|write|sign|save|log|enter|renew"
        r"|update|fill|put|send|bring|refuel|charge|call|confirm|attach|hand|note|add|disable"
        r"|enable|untick|select|copy|unplug)\b",
        _slipped,
    ),
    _phrase(
        "entry input",
        r"\b(?:manual|manually|hand|typed) (?:data )?(?:entry|input)(?: of [a-z' -]{2,30})? (?:was"
        r"|were) (?:wrong|incorrect|off|false|faulty|mistaken)\b",
        given,
        beside="manual manually hand typed",
    ),
    _phrase(
        "made committed",
        rf"\b(?:error|mistake|blunder|slip|typo|omission|oversight)s? (?:was|were|had been)"
        rf" (?:[a-z]+"
        rf" )?(?:made|committed|introduced) (?:by|at|in) (?:an?|the|our|one of (?:the|our))"
        rf" (?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b",
        given,
        beside="error errors mistake mistakes blunder slip typo omission oversight",
    ),
    _phrase(
        "deed doing fault work handiwork",
        rf"(?:\b(?:was|is)(?: all)?|,) (?:the )?(?:deed|doing|handiwork|work) of (?:an?|one|our"
        rf"|the) (?:[a-z-]+"
        rf" ){{0,2}}?(?:{PERSON}|{_OTHERS}|installer)\b|\b(?:all )?(?:his|her|my) (?:own )?doing\b",
        given,
        beside=f"{_NAMED} his my",
    ),
    _phrase(
        "finger fingers hands keyboard thumb",
        r"\b(?:finger|fingers|thumb) (?:problem|trouble|issue|error|mistake|work)\b|\b(?:clumsy"
        r"|wrong|careless|heavy|unsteady|nervous|shaky) (?:fingers?|thumbs?|hands?)\b",
        given,
        beside="problem trouble issue error mistake clumsy wrong careless heavy unsteady nervous"
        " shaky",
    ),
    _phrase(
        "competent qualified experienced skilled trained",
        rf"\b(?:{STAFF}|he|she) (?:was|were|had) (?:simply |just |clearly |plainly )?not"
        rf" (?:been )?(?:sufficiently"
        rf" |properly |adequately |yet )?(?:competent|qualified|experienced|skilled|trained|up to)"
        rf"\b",
        _slipped,
        beside="not wasn weren hadn",
    ),
    _phrase(
        "blunder blunders gaffe gaffes howler boob bloomer",
        rf"\b(?:{STAFF}|his|her|their|our|my|an?) (?:'s |' )?(?:[a-z]+ )?(?:blunders?|gaffes?"
        rf"|howlers?|bloomer)\b",
        given,
    ),
    _phrase(
        "misconfigured misplaced mislabelled mislabeled misrouted miswired mistyped misaddressed"
        " misfiled mispriced misprinted misentered miscopied mishandled misapplied mispatched",
        rf"\b(?:was|were|been|got) (?:[a-z]+ )?mis-?(?!sed )[a-z]+ed by (?:an?|the|our|one of"
        rf" (?:the|our))"
        rf" (?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b",
        given,
        beside="by",
    ),
    _phrase(
        "wrong",
        rf"\b(?:was|were|been|got) (?:[a-z]+ )?{_HAND_MADE} (?:(?!by )[a-z]+ ){{0,3}}?(?:in|into|to"
        rf"|on|onto|at|against) the wrong (?!order\b|way\b)[a-z-]+\b|\b(?:was|were|been|got)"
        rf" (?:[a-z]+ )?(?:sent"
        rf"|mailed|e-mailed|emailed|forwarded|shared|delivered|granted|assigned|credited|paid"
        rf"|handed|given|posted|published|connected|restored|deployed) (?:[a-z]+ ){{0,4}}?"
        rf"(?:in|into|to|on|onto|at|against|with) the wrong [a-z-]+ (?:[a-z]+ ){{0,2}}?by (?:an? "
        rf"|the |our |one of (?:the|our) )(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|{_OTHERS})\b",
        _by_hand,
        beside="was were been got",
    ),
    _phrase(
        "production prod live",
        r"\b(?P<verb>ran|executed|applied|started|issued|deployed|pushed|launched|tested|restored"
        r"|fired|did|pasted|entered) (?:[a-z0-9'-]+ ){1,6}?(?:on|against|in|to|into) (?:the )?"
        r"(?:production|prod|live)(?: [a-z]+){0,2} (?:instead of|rather than)\b|\b(?P<wiped>deleted"
        r"|dropped|wiped|erased|truncated|overwrote|purged|formatted|terminated|destroyed)"
        r" (?:the |our |a )?(?:entire |whole )?(?:production|prod|live)\b",
        lambda sentence, found: (
            _unplanned(sentence, found)
            if found["wiped"] is None
            else _by_hand(sentence, found) and erred(sentence, found)
        ),
        beside="instead rather deleted dropped wiped erased truncated overwrote purged formatted"
        " terminated destroyed",
    ),
    _phrase(
        "mixed swapped crossed confused switched transposed muddled interchanged",
        rf"\b{_THINGS} (?:[a-z'-]+ ){{0,5}}?(?:was|were|got|had been) (?:[a-z]+ )?(?:mixed up"
        rf"|swapped(?: over| round)?|crossed|confused|switched(?: round| over)|transposed"
        rf"|muddled up|interchanged)\b(?! (?:out|for|off|on|to|when|after))",
        _by_hand,
        beside="was were got been",
    ),
    _phrase(
        "point comma bracket quote zero dot minus sign digit",
        r"\b(?:decimal point|comma|bracket|quote|zero|dot|minus(?: sign)?|digit) (?:was|were|had"
        r" been|got) (?:[a-z]+ )?(?:put|placed|typed|entered|left out|omitted|dropped|missed"
        r"|misplaced|forgotten|moved)\b",
        _by_hand,
        beside="put placed typed entered left omitted dropped missed misplaced forgotten moved",
    ),
    _phrase(
        "phishing malicious fake fraudulent infected spoofed bogus scam phisher phish",
        r"\b(?P<verb>clicked(?: on)?|opened|followed|fell for|answered|replied to|entered [a-z"
        r" ]{3,30}"
        r" (?:in|on|into)|responded to|installed|downloaded|trusted|believed) (?:an? |the |this "
        r"|two"
        r" |his |her )?(?:[a-z-]+ ){0,4}?(?:phishing|malicious|fake|fraudulent|infected|spoofed"
        r"|bogus|scam|phisher|phish)\b",
        erred,
    ),
    _phrase(
        "into",
        rf"\b(?:driver|operator|pilot|{PERSON}) (?:[a-z'-]+ ){{0,3}}?(?:backed|reversed|crashed"
        rf"|steered|rammed"
        rf"|bumped) (?:[a-z'-]+ ){{0,4}}?into (?:the|an?|one)\b",
        _by_hand,
        beside="backed reversed crashed steered rammed bumped",
    ),
    _phrase(
        "open unlocked unattended ajar unplugged loose",
        rf"\b(?:doors?|valve|gate|hatch|window|tap|cabinet|breaker|lid|drawer|cap|panel|laptop"
        rf"|screen|desk) (?:[a-z'-]+ ){{0,4}}?(?:was|were|had been|been) (?:[a-z]+ )?left (?:wide "
        rf"|slightly )?(?:open|unlocked|unattended|ajar|unplugged|loose)\b"
        rf"(?!(?: ,)? (?:for|as|so|by design|on purpose)\b)|\bleft (?:wide )?(?:open"
        rf"|unlocked|unattended|ajar|loose) by (?:an? |the |our |one of (?:the|our) )(?:[a-z-]+ )"
        rf"{{0,2}}?(?:{PERSON}|{_OTHERS})\b",
        _by_hand,
        beside="left",
    ),
    _phrase(
        "unauthorised unauthorized unapproved erroneous incorrect faulty",
        r"\b(?P<verb>made|pushed|applied|deployed|merged|entered|committed|issued) (?:an? |the "
        r"|two "
        r"|his |her )(?:[a-z]+ )?(?:unauthori[sz]ed|unapproved|erroneous|incorrect|faulty)"
        r" [a-z-]+\b",
        _unplanned,
        beside="made pushed applied deployed merged entered committed issued",
    ),
    _phrase(
        "intern interns junior trainee apprentice starter hire newcomer",
        r"\b(?:intern|trainee|apprentice|newcomer|junior(?: [a-z]+)?|new (?:starter|hire))"
        r" (?:[a-z]+ly |had |then )*(?P<verb>deleted|dropped|wiped|erased|unplugged|overwrote"
        r"|pulled"
        r"|switched off|shut down|truncated|terminated|pushed (?:straight |directly )?to"
        r" (?:main|master"
        r"|production|prod))\b",
        _unplanned,
        beside="deleted dropped wiped erased unplugged overwrote pulled switched shut truncated"
        " terminated pushed",
    ),
    _phrase(
        "mistake error slip oversight blunder bad",
        r"^(?:entirely |purely |all )?(?:our|my|his|her) (?:own )?(?:mistake|error|slip|oversight"
        r"|blunder|bad)(?= (?:[:,;]|entirely|alone)|$)",
        given,
        beside="our my his her",
    ),
    _phrase(
        "label box part hose cable pill dose parcel key form drug medicine pallet order fuse bag"
        " bottle blood tray tube",
        r"\b(?:packer|picker|loader|fitter|nurse|driver|courier|cashier|dispenser|worker|assistant"
        r"|handler|pharmacist|mover|operator) (?:had |has )?(?:put|gave|sent|fitted|packed|loaded"
        r"|picked|took|fed|stuck|attached|handed|delivered|used|grabbed) (?:an? |the |him |her "
        r"|them |two |[a-z]+ ){0,3}?(?:the|an?) wrong (?:[a-z]+ )?(?:labels?|box|part|hose|cable"
        r"|pill|dose|parcel|key|form|drug|medicine|pallet|order|fuse|bag|bottle|blood|tray|tube)\b",
        _by_hand,
        beside="wrong",
    ),
)
