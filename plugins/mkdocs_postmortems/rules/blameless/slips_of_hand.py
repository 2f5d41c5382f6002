"""`blameless/human-error`: further slips of hand and mind, and people told to take more care."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, wordset
from mkdocs_postmortems.rules.blameless.people import HEADS
from mkdocs_postmortems.rules.blameless.phrase import Phrases
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.slips import HANDS, explained
from mkdocs_postmortems.rules.blameless.who_erred import (
    PERSON,
    STAFF,
    UNIT,
    erred,
    given,
    no_machine_in,
    stated,
)

_phrase = Phrases(write=GO_ON)

_HANDS = "|".join(sorted(HANDS))
_PRESS = r"(?:key ?press(?:es)?|keystrokes?|clicks?|taps?|button press|mouse click|key stroke)"
_TOLD = (
    r"(?:remind(?:ed|s|ing)?|asked?|told|tell|urged?|instruct(?:ed)?|advised?|briefed|warned"
    r"|e-?mailed|cautioned|encouraged?|trained|coached|admonished|lectured)"
)
_CARE = (
    r"(?:double[- ]check|triple[- ]check|check (?:twice|carefully|their (?:own )?work|again)|be"
    r" (?:more |extra |very |especially )?(?:careful|attentive|vigilant|mindful|cautious|alert)"
    r"|take"
    r" (?:more |greater |extra |due |better )?(?:care|their time)|pay (?:more |closer |close "
    r"|better"
    r" |full )?(?:attention|heed)|concentrat(?:e|ion)|slow down|think (?:twice|before|first"
    r"|carefully"
    r")|read (?:everything |it )?(?:carefully|twice|properly)|look (?:twice|closely|carefully"
    r"|before)"
    r"|(?:the )?importance of|attention to detail|vigilance|stay (?:alert|focused|vigilant)"
    r"|use (?:their |more )?common sense|watch (?:what|their)|not to (?:rush|hurry)|mind the)"
)
_BROUGHT = (
    r"(?:brought|took|takes|wiped|knocked|cost|killed|shut|deleted|felled|downed|sent|cut|stopped"
    r"|broke|emptied|erased|was (?:all|enough)|led to|caused|triggered)"
)


_AT_WORK = HEADS | wordset("shift desk room crew floor console keyboard handover night team")


def _careful(sentence: Sentence, found: re.Match[str]) -> bool:
    return not re.search(
        r"\b(?:until|while|by hand|for now|not|never|nobody|rather than|instead of|customers?)\b",
        sentence.text,
    )


def _told_off(sentence: Sentence, found: re.Match[str]) -> bool:
    last = sentence.word_at(found.end() - 1)
    return MACHINES.isdisjoint(sentence.words[:3]) and not explained(sentence, last)


PHRASES = (
    _phrase(
        "keypress keypresses keystroke keystrokes click clicks tap press",
        rf"\b(?:over-hasty|overhasty|hasty|stray|wrong|careless|errant|mistaken|clumsy|unlucky"
        rf"|misplaced|thoughtless|ill-timed|hurried|inadvertent|unintended|unintentional|false)"
        rf" (?:[a-z]+ )?{_PRESS}\b",
        stated,
        beside="hasty overhasty stray wrong careless errant mistaken clumsy unlucky misplaced"
        " thoughtless timed hurried inadvertent unintended unintentional false",
    ),
    _phrase(
        "click keystroke keypress command typo tap finger commit push merge edit paste hand thumb"
        " elbow",
        rf"\b(?:{PERSON}|operator|agent|driver) (?:'s|') (?:[a-z-]+ )?(?:click|keystroke|keypress"
        rf"|command|typo|tap|finger|commit|push|merge|edit|paste|hand|thumb|elbow) {_BROUGHT}\b"
        rf"|\b(?:click|keystroke|keypress|command|typo|tap|push|edit|paste) (?:by|of|from) (?:an?"
        rf"|one|the|our) (?:[a-z-]+ )?(?:{PERSON}|operator|agent) {_BROUGHT}\b",
        stated,
        beside="brought took takes wiped knocked cost killed shut deleted felled downed sent cut"
        " stopped broke emptied erased was led caused triggered",
    ),
    _phrase(
        "down offline out knees",
        rf"\b(?:{PERSON}|operator|agent|driver) (?:[a-z]+ly |had |then )?(?:took|brought|knocked"
        rf"|tore|crashed) (?:[a-z0-9'-]+ ){{1,6}}?(?:down|offline|out|to its knees)"
        rf" (?:[a-z0-9'-]+ ){{0,5}}?(?:by (?:[a-z]+ly )?[a-z]+ing|with (?:one|a single|a)"
        rf" (?:[a-z]+ )?(?:command|click|keystroke|typo|commit|push|character|flag))\b",
        lambda sentence, found: (
            stated(sentence, found)
            and not re.search(
                r"\b(?:maintenance|planned|purpose|deliberately|drill|tests?|exercise|rotation)\b",
                sentence.text,
            )
        ),
        beside="took brought knocked tore crashed",
    ),
    _phrase(
        "unplugged tripped kicked leaned dug drilled severed knocked",
        rf"\b(?:went|fell|gone|was|were) (?:dark|down|offline|dead|silent|off)\b[^;,]{{0,40}}"
        rf" (?:when"
        rf"|after|as|because) (?:(?:an?|one|the|our|some) )?(?:[a-z-]+ ){{0,2}}?(?:{PERSON}|cleaner"
        rf"|driver) (?:[a-z]+ly |had )?(?:unplugged|tripped|kicked|leaned|dug|drilled|severed"
        rf"|knocked)\b",
        given,
        beside="dark down offline dead silent off",
    ),
    _phrase(
        "slipped slips slip",
        r"\b(?<!clock )(?<!second )(?:fingers?|hands?|foot|thumb|elbow|mouse|pen) (?:had |has |just"
        r" |simply |that |must have )*slip(?:ped|s)\b",
        given,
        beside="finger fingers hand hands foot thumb elbow mouse pen",
    ),
    _phrase(
        "hence thus high low early late far deep soon short long many few",
        rf"\b(?P<verb>{_HANDS}) (?:[a-z0-9'-]+ ){{1,7}}?(?:one|two|a|an|[0-9]+|a whole) [a-z]+ too"
        rf" (?:high|low|early|late|far|deep|soon|short|long|many|few)\b",
        erred,
        beside="too",
    ),
    _phrase(
        "zero digit comma decimal nought point letter character",
        r"\b(?:one|two|an extra) (?:zero|digit|comma|decimal|nought|letter|character) too (?:many"
        r"|few)\b|\b(?:misplaced|slipped|shifted) (?:decimal (?:point|place|comma)|zero|comma)\b"
        r"|\b(?:decimal point|comma|zero) in the wrong (?:place|column|spot|position)\b",
        given,
        beside="many few misplaced slipped shifted wrong",
    ),
    _phrase(
        "where",
        r"\b(?P<verb>put|typed|wrote|entered|used|keyed) (?:an? |the )[a-z-]+ where (?:an? |the )"
        r"[a-z-]+ (?:was|were|should|ought|belonged|had to)\b",
        erred,
        beside="put typed wrote entered used keyed",
    ),
    _phrase(
        "paste spelling typing transcription transposition counting arithmetic filing wiring"
        " labelling labeling switching operating handling keying dosing picking packing posting"
        " booking navigation dialling",
        r"\b(?:(?:copy|cut)(?:-| )(?:and(?:-| ))?paste (?:errors?|mistakes?|slips?|blunders?"
        r"|accidents?)|(?:spelling|typing|transcription|transposition|counting|arithmetic|filing"
        r"|wiring|labell?ing|switching|operating|handling|keying|dosing|picking|packing|posting"
        r"|booking|navigation|dialling) (?:mistakes?|slips?|blunders?)|(?:(?<!error )operating"
        r"|switching|keying|filing|wiring|labell?ing|picking|packing|dosing|booking|dialling)"
        r" errors?)\b(?! (?:rates?|codes?|messages?|counts?|probability))"
        r"(?! in (?:the |an? |their |its )?(?:[a-z'-]+ ){0,3}?(?:data ?sets?|corpus|feed|standard"
        r"|textbook|specification|catalogues?|catalogs?)\b)",
        given,
        beside="error errors mistake mistakes slip slips blunder blunders accident accidents",
    ),
    _phrase(
        "meant supposed",
        r"\b(?P<verb>did) (?:something|things|what) (?:that )?(?:he|she|they|it|nobody)? ?(?:was"
        r"|were|is|are) (?:not |never )?(?:meant|supposed|allowed) to\b",
        lambda sentence, found: MACHINES.isdisjoint(
            sentence.words[: sentence.word_at(found.start())]
        ),
        beside="something things what",
    ),
    _phrase(
        "wrong",
        rf"\b(?:{STAFF}|customers?|clients?|they|he|she) (?:[a-z]+ly |simply |just |had |has"
        rf" )?(?:used|did|held|set|put|plugged|wired|read|configured|applied|understood|connected"
        rf"|installed|filled) (?:it|them|this|that)(?: up| in)? (?:all )?wrong\b",
        lambda sentence, found: (
            given(sentence, found) and not explained(sentence, sentence.word_at(found.end() - 1))
        ),
        beside="used did held set put plugged wired read configured applied understood connected"
        " installed filled",
    ),
    _phrase(
        "incorrectly wrongly improperly",
        r"\b(?:customer|client|user|tenant|merchant|caller|subscriber|guest|partner)s? (?:had |has"
        r" |[a-z]+ly )?(?:configured|set|used|operated|entered|typed|installed|applied|filled"
        r"|connected|wired|handled|did|uploaded|selected|chose|pasted|keyed) (?:[a-z-]+ ){0,5}?"
        r"(?:incorrectly|wrongly|improperly)\b"
        r"|\b(?:was|were|been) (?:used|operated|driven|set up|installed|filled in|mounted"
        r"|assembled|wired|fitted) (?:[a-z]+ ){0,3}?(?:incorrectly|wrongly|improperly)\b",
        lambda sentence, found: (
            _told_off(sentence, found)
            and not re.match(
                r" by (?:the |our |an? )?(?:[a-z-]+ )?(?:script|installer|tool"
                r"|operator|job|pipeline|client|library)\b",
                sentence.text[found.end() :],
            )
        ),
        beside="customer customers client clients user users tenant tenants merchant merchants"
        " caller subscriber guest partner was were been",
    ),
    _phrase(
        "improper careless rough clumsy negligent sloppy",
        r"\b(?:careless|rough|clumsy|negligent|sloppy) (?:use|usage|handling|treatment)\b"
        r"|\bimproper (?:use|usage|handling|operation) of (?:the |an? |our )?(?:[a-z]+ )?(?:tools?"
        r"|panel|console|equipment|access|privileges|command|ladder|crane|button|override|tapes?"
        r"|cables?|packages?|parts?|samples?|chemicals|hardware|media|lift|keys?|racks?|valves?)\b",
        given,
        beside="use usage handling treatment operation",
    ),
    _phrase(
        "habit thinking looking autopilot memory reading",
        r"\b(?P<verb>[a-z]{2,}ed|hit|ran|took|cut|sent|chose|put|did|swept|went)(?: [a-z'-]+){0,6}?"
        r" (?:out of (?:sheer )?habit|by force of habit|(?:from|out of|on) muscle memory|on"
        r" autopilot|without (?:thinking|looking|reading it|reading the [a-z]+))\b",
        erred,
        beside="out force muscle on without",
    ),
    _phrase(
        "elsewhere autopilot multitasking daydreaming phone texting asleep chatting",
        r"\b(?:mind|minds|thoughts|head|attention) (?:was|were) (?:clearly |already )?elsewhere\b"
        r"|\b(?P<verb>(?:was|were) (?:on autopilot|multitasking|daydreaming|half asleep|texting"
        r"|chatting|(?:on|at) (?:the|his|her|their) phone (?:while|when|and)))\b",
        lambda sentence, found: (
            given(sentence, found) if found["verb"] is None else erred(sentence, found)
        ),
        beside="mind minds thoughts head attention was were",
    ),
    _phrase(
        "meant intended wanted",
        rf"\b(?P<verb>(?:had )?(?:meant|intended|wanted)) to [a-z]+ (?:[a-z0-9'-]+ ){{1,6}}?(?:, )?"
        rf"(?:but|and) (?:instead )?(?:[a-z]+ )?(?:{_HANDS})\b",
        erred,
        beside="but and instead",
    ),
    _phrase(
        "round order sequence reverse backwards upside",
        r"\b(?P<verb>got|did|ran|took|executed|performed|carried out|applied|put|plugged|fitted"
        r"|mounted|installed|connected) (?:[a-z0-9'-]+ ){1,5}?(?:the wrong way round|in the wrong"
        r" order|out of (?:order|sequence)|in reverse|backwards|upside down|back to front)\b",
        erred,
        beside="got did ran took executed performed carried applied put plugged fitted mounted"
        " installed connected",
    ),
    _phrase(
        "doing making",
        r"\b(?:my|our|his|her|their) own doing\b|\b(?:my|his|her) doing(?= [,;.]|$)|\bof (?:our"
        r"|their|his|her) own making\b",
        given,
        beside="my our his her their",
    ),
    _phrase(
        "made goal homemade selfmade",
        r"\b(?:outage|incident|failure|problem|mess|trouble|damage|downtime|wound)\b[^;]{0,30}"
        r" (?:was|is|were|,) (?:[a-z]+ )?(?:self-made|home-made|an own goal)\b",
        given,
        beside="self home own",
    ),
    _phrase(
        "oneofus oneofthem one",
        rf"\bone of (?:us|our own|our people|the team|our (?:colleagues|engineers)|them) (?:broke"
        rf"|did (?:it|this|that)|caused|who (?:did|caused|broke|{_HANDS}|forgot|overlooked))\b",
        given,
        beside="broke did caused who",
    ),
    _phrase(
        "mix mixup",
        r"\b(?:an?|the|this|due to|by|another) (?:[a-z]+ )?mix-?up (?:at|in|by|between|over|with"
        r"|among|on|of|during)\b",
        no_machine_in,
        beside="up mixup",
    ),
    _phrase(
        "wires",
        r"\b(?P<verb>got) (?:[a-z]+ ){0,2}?(?:wires crossed|crossed wires)\b|\bcrossed (?:their"
        r"|our)"
        r" wires\b",
        beside="crossed",
    ),
    _phrase(
        "miscommunication miscommunications",
        rf"\bmiscommunications? (?:between|among|within|in|on|by|with) (?:[a-z0-9'-]+ ){{0,4}}?"
        rf"(?:{STAFF}|{UNIT}|desks|us|colleagues)\b",
        no_machine_in,
    ),
    _phrase(
        "botched bungled fumbled muffed",
        r"\b(?:was|were|got|been) (?:[a-z]+ )?(?:botched|bungled|fumbled|muffed)\b|\ba (?:botched"
        r"|bungled|fumbled) [a-z-]+\b",
        given,
    ),
    _phrase(
        "clumsiness forgetfulness carelessness inattention mindedness sloppiness negligence"
        " thoughtlessness tiredness haste inexperience distraction fatigue inattentiveness",
        r"^(?:[a-z]+ : )?(?:sheer |pure |simple |plain |mere )*(?:clumsiness|forgetfulness"
        r"|carelessness|inattention|inattentiveness|absent-mindedness|sloppiness|negligence"
        r"|thoughtlessness|tiredness|haste|inexperience|distraction|fatigue)(?= (?:[.,;]|in|at"
        r"|by|on"
        r"|during|caused|led|cost|was (?:the|to))|$)",
        given,
    ),
    _phrase(
        "memory",
        r"\bmemory (?:had )?failed (?:him|her|them|us|me)\b",
        beside="failed",
    ),
    _phrase(
        "misread misheard misunderstood mistaken miscopied mistyped miskeyed misfiled mislaid"
        " misplaced overlooked forgotten swapped transposed miscounted",
        r"\b(?:was|were|been|got) (?:[a-z]+ )?(?:misread|misheard|misunderstood|mistaken|miscopied"
        r"|mistyped|miskeyed|misfiled|mislaid|misplaced|overlooked|forgotten|swapped|transposed"
        r"|miscounted) (?:over the (?:phone|radio)|at the (?:desk|counter|till|console|keyboard"
        r"|bench)|(?:during|in) (?:the )?(?:handover|dictation|call|shift|transcription|rush|hurry"
        r"|haste|stocktake)|on (?:the )?(?:night|day|late|early) shift|in the heat)\b",
        given,
        beside="phone radio desk counter till console keyboard bench handover dictation call shift"
        " transcription rush hurry haste stocktake heat",
    ),
    _phrase(
        "mistake error slip blunder lapse",
        r"\b(?:mistake|error|slip|blunder|lapse) at (?:the|a) (?:console|keyboard|terminal|desk"
        r"|controls?|panel|wheel|valve|till|counter|switchboard|bench|helm)\b",
        given,
        beside="console keyboard terminal desk control controls panel wheel valve till counter"
        " switchboard bench helm",
    ),
    _phrase(
        "hurry rush",
        rf"\b(?:{PERSON}|operator|driver|shift) in (?:a|too much of a|such a) (?:hurry|rush)\b",
        given,
    ),
    _phrase(
        "unplugged deleted dropped switched turned pulled disconnected knocked wiped erased"
        " overwritten kicked misplaced forgotten removed",
        rf"^(?:[a-z]+ : )?(?:[a-z]+ly )?(?:unplugged|deleted|dropped|switched off|turned off|pulled"
        rf"|disconnected|knocked (?:out|over|off)|wiped|erased|overwritten|kicked (?:out|loose)"
        rf"|misplaced|forgotten|removed) (?:[a-z]+ ){{0,2}}?by (?:the |an? |our |one of )(?:[a-z-]+"
        rf" ){{0,2}}?(?:{PERSON}|cleaners?)(?= [,;.]|$)",
        given,
        beside="by",
    ),
    _phrase(
        "retrained retraining coached educated reeducated cautioned",
        rf"\b(?:{STAFF}|customer) (?:has been |have been |was |were |since |duly |will be )*"
        r"(?:re-?trained|coached|(?:re-?)?educated|cautioned)\b",
        given,
    ),
    _phrase(
        "double triple careful carefully twice attentive vigilant mindful cautious"
        " alert care"
        " attention concentrate concentration slow importance vigilance detail focused sense rush"
        " hurry",
        rf"\b{_TOLD} (?:all |every |both |each )?(?:the |our |of the )?(?:[a-z-]+ ){{0,2}}?{STAFF}"
        rf" (?:[a-z-]+ ){{0,3}}?(?:to|on|of|that|about|against) (?:[a-z]+ ){{0,4}}?{_CARE}"
        rf"|\b{STAFF} (?:[a-z-]+ ){{0,4}}?(?:was|were|has been|have been|will be|are being|to be"
        rf"|been|have all been|are) (?:since |also |again |duly |therefore |all )*{_TOLD}(?:"
        rf" again)?"
        rf" (?:to|on|of|that|about|against) (?:[a-z]+ ){{0,4}}?{_CARE}",
        _careful,
        beside="remind reminded reminds reminding ask asked told tell urge urged instruct"
        " instructed"
        " advise advised briefed warned emailed mailed cautioned encourage encouraged trained"
        " coached admonished lectured",
    ),
    _phrase(
        "training coaching",
        rf"\b(?:awareness|remedial|mandatory|compulsory|refresher|repeat|renewed) (?:[a-z]+"
        rf" )?(?:training|coaching|courses?) (?:for|of|given to|to) (?:the |our |all |every |both "
        rf"|an? )*(?:[a-z-]+ ){{0,2}}?{STAFF}\b",
        given,
        beside="awareness remedial mandatory compulsory refresher repeat renewed",
    ),
    _phrase(
        "discipline concentration vigilance carefulness conscientiousness diligence",
        r"\bmore (?:discipline|concentration|vigilance|carefulness|conscientiousness|diligence)"
        r" (?:is (?:needed|required|called)|was (?:needed|required|called)|at the (?:keyboard"
        r"|console|desk|controls)|from|by|among|on the part|on (?:the )?(?:night |day )?shift)\b",
        given,
        beside="more",
    ),
    _phrase(
        "read look listen follow think pay",
        rf"\bif (?:only )?(?:{STAFF}|they|he|she|folks) (?:would |'d )(?:just |only |simply "
        rf"|actually"
        rf" |bother to )*(?:read|look|listen|follow|think|pay)\b",
        given,
        beside="would d",
    ),
    _phrase(
        "focus detail",
        r"\b(?:lack|loss|lapse|want|absence|drop|insufficient|poor|inadequate|failure)(?: of| in)?"
        r" (?:focus|attention to detail)(?= (?:[,;.]|(?:by|on|from|in|at|when|while|and|during|was"
        r"|let|led|caused|cost|is|of the)\b)|$)",
        lambda sentence, found: (
            no_machine_in(sentence, found)
            and ("detail" in found[0] or not _AT_WORK.isdisjoint(sentence.words))
        ),
        beside="lack loss lapse want absence drop insufficient poor inadequate failure",
    ),
    _phrase(
        "better",
        r"\b(?P<verb>(?:did|does|do) not know (?:any )?better)\b",
        erred,
        beside="know",
    ),
)
