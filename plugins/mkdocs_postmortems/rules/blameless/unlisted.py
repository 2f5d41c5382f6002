"""`blameless/person-named`: names that no list has, by the words that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from string import ascii_uppercase

from mkdocs_postmortems.rules.blameless import not_people, thanked
from mkdocs_postmortems.rules.blameless.given import ORGANISED
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.only_people import ONLY_PEOPLE
from mkdocs_postmortems.rules.blameless.surnames import SURNAMES
from mkdocs_postmortems.rules.blameless.words import Words
from mkdocs_postmortems.rules.patterns import compile_later

_UPPER = "[A-Z\u00c0-\u00d6\u00d8-\u00de\u0106\u010c\u0110\u0130\u0141\u015a\u0160\u017d]"
_PART = (
    rf"(?:O'|Mc|Mac|D')?{_UPPER}"
    r"[^\W\d_A-Z]{1,20}(?:-(?:[A-Z]?[^\W\d_A-Z]{1,20}))?"
)
_LINK = r"(?:(?:van|von|der|den|de|da|di|el|al|bin|la|le|dos|du|ter|af) ){0,2}"
_FIRST_PART = (
    rf"{_UPPER}(?<![\w@./'-].)(?:(?<=[OD])'{_UPPER}|(?<=M)a?c{_UPPER})?"
    r"[^\W\d_A-Z]{1,20}(?:-(?:[A-Z]?[^\W\d_A-Z]{1,20}))?"
)
"""`_PART` at the beginning of a word: the capital comes first, since that is searched for fast."""
_NAME = compile_later(
    rf"{_FIRST_PART}(?: (?:[A-Z]\. )?{_LINK}{_PART}){{0,3}}(?![\w@/]|\.\w|'[a-rt-z])"
)
MOST = 100
"""Words with capitals in a paragraph that are looked at."""

_NAMING = wordset("""
Hurricane Storm Cyclone Typhoon Lake Mount Port Fort San Santa Saint St Project Operation Hotel Camp
King Queen Prince Princess Cape Villa Castle Tropical Los Las El Nova Mont
""")
"""What comes after these is called after somebody, at most."""
_ADVERB = compile_later(r"[^lr]ly$|(?:fu|fo|rea|na|tota|ca|ica)lly$")
_NO_PERSON = thanked.NO_PERSON | not_people.NO_PERSON
_ABSTRACT = tuple(wordset("ing ings tion tions ity ment ness ics ware ture sion sions ship ers"))
"""Endings of what teams and things are called, such as `Networking`."""

_ALONE = (
    r"(?:typed|phoned|telephoned|woke up|woke to|remembered|reali[sz]ed|apologi[sz]ed|wondered"
    r"|volunteered|misread|misheard|mistyped|fat-fingered|forgot|clicked|hit enter|pressed"
    r"|logged (?:in"
    r"|on|off|out)|ssh'?ed|joined the|joined from|was (?:on call|on-call|paged|asleep|on holiday|on"
    r" leave|on vacation|off sick|on shift|in bed|driving|travelling|asked|woken|told|away)|is on"
    r" (?:leave|holiday|call|vacation)|came online|went home|went to bed|had left (?:for|the)"
    r"|left the"
    r" company|has left|put it|paired|knew|spotted|noticed|suggested|asked|paged|pinged|phoned|told"
    r"|guessed|felt|thought|deserves|tipped us|is writing|will write|was debugging"
    r"|had the (?:only|password|key|badge)|had root|, half asleep|took notes|took over|sat down"
    r"|drove|walked|unplugged|volunteers|texted"
    r"|messaged|shadowed|who (?:was|is) on call)"
)
_DONE = (
    r"(?:rolled (?:it |the [a-z]+ |this )?back|restarted|reverted|merged|pushed|deployed|deleted"
    r"|ran"
    r"|approved|acknowledged|called|opened|closed|wrote|said|says|decided|explained|agreed|joined"
    r"|escalated|proposed|offered|investigated|checked|tried|fixed|found|saw|led|took|helped|stayed"
    r"|watched|handed|rebooted|patched|disabled|enabled|ordered|signed|replied|informed|advised"
    r"|reported|confirmed|verified|started|stopped|edited|drained|and (?:his|her))"
)
_AFTER_ALONE = compile_later(
    rf" (?:first |then |also |later |quickly |just ){{0,2}}{ONLY_PEOPLE}\b"
)
_AFTER_PAIR = compile_later(
    rf" (?:first |then |also |later |quickly ){{0,2}}(?:{_ALONE}|{_DONE})\b"
    r"|,? (?:\((?:he|she|they)/|\((?:primary|secondary|on call|on-call|backup|scribe))"
)
_TEAM_AFTER = compile_later(
    r" (?:(?:from|of|in|at|on) (?:the|our) (?:[\w-]{1,20} ){0,3}(?:team|desk|squad|department|crew"
    r"|shift)\b(?!'s)|(?:from|in) (?:networking|infrastructure|billing|payments|storage|sales"
    r"|marketing|finance|support|ops"
    r"|QA|SRE|IT|legal|procurement|product|design|accounts|logistics|HR|security"
    r"|operations)(?=[.,;)]|$| (?:and|who|noticed|asked|to|was|had)\b))"
    r"|'s (?:laptop|keyboard|phone|hunch|notebook|first (?:week|day|shift)|colleague|boss|mentor)\b"
    r"| \((?:primary|secondary|on call|on-call|she/her|he/him|they/them|backup)\b"
)
_NO_SUBJECT = compile_later(r"\b(?:[Ii]n|at|of|via|near|[Tt]he|[Aa]n?|to|from|our|its) $")
_ENDING = ".!?|*:-"
"""Signs after which a sentence begins."""
_THING = compile_later(
    r"(?:[^aeiuos]s|[^aeiou]es|log|bot|dog|[Oo]ps|vice|board|check|tool|system|er|or|ion|base"
    r"|ster|ent)$"
)
"""Endings that many words for things have, and few names."""
_DOUBLE = compile_later(r"-[A-Z]")
_ROLES = (
    r"(?:on-call|on call|shift|engineer|commander|intern|dba|DBA|SRE|colleague|technician|developer"
    r"|administrator|admin|analyst|manager|lead|contractor|consultant|responder|supervisor|trainee"
    r"|reviewer|author|operator|dispatcher)"
)
_BEFORE_ALONE = compile_later(
    rf"\b(?:(?:[Pp]aged|[Ww]oke|[Pp]inged|[Pp]honed|[Rr]ang|[Tt]exted|[Mm]essaged|[Tt]hanked"
    rf"|[Rr]elieved"
    r"|[Ss]hadowed|[Cc][Cc]:?|grateful to|indebted to|[Nn]obody but|[Tt]alk to|[Ss]peak to"
    r"|spoke (?:to"
    r"|with)|handed (?:over|off|it) to|handed over to|[Hh]anded (?:over|off) to|[Hh]and over to"
    r"|waited"
    r" for|reach|belong(?:s|ed) to|sat with"
    r"|(?:written|drafted|authored|penned|chaired|typed|shadowed|relieved|spotted|[Ss]ent|held|said"
    r"|message|reported|noticed|raised|covered|taken|suggested|proposed) by"
    r"|(?:ticket|case|pager|keys?|baton|phone) (?:is|was|are|were|stayed|sat|lay|went) (?:with|to))"
    rf"|{_ROLES} \((?:[A-Z][\w-]+, )?|[Oo]ur {_ROLES}|{_ROLES},)[ ]?$"
)
_LAST_BEFORE = tuple(
    wordset("""
aged oke inged honed ang exted essaged hanked elieved hadowed cc CC cC Cc : to but with for reach by
( , on-call call shift engineer commander intern dba DBA SRE colleague technician developer
administrator admin analyst manager lead contractor consultant responder supervisor trainee reviewer
author operator dispatcher
""")
)
"""One of these ends all that it finds, which takes much longer."""
_ASKED = compile_later(r"\b(?:[Aa]sked|[Tt]old|[Aa]sk|[Tt]ell|[Bb]riefed|[Ii]t took)[ ]$")
_ASKED_TO = compile_later(
    r" (?:to|if|whether|why|that|about|for|and|how|what|where|(?:an?|two|three|four|five|ten"
    r"|twenty|half"
    r"|\d+) (?:an )?(?:hours?|minutes?|days?|attempts?|tries) to (?:find|notice|reali[sz]e|drive"
    r"|reach"
    r"|spot|see|get|work out))\b|$|[,.]"
)
_LABEL = compile_later(
    r"(?:^|[\s|(,;*])(?:[Ss]cribe|[Ff]acilitator|IC|DRI|[Cc]ommander|[Oo]n[- ][Cc]all|[Aa]uthors?"
    r"(?:\(s\))?|[Ss]igned[- ]off|[Ss]ign-off|[Rr]esponders?|[Pp]resent|[Aa]ttendees"
    r"|[Pp]articipants"
    r"|[Ii]nterviewed|[Aa]pprover|[Rr]eviewers?|[Aa]ssignee|[Aa]ssigned to|[Oo]wner|[Cc]ontact"
    r"|[Cc][Cc]"
    r"|[Rr]eporter|[Ll]ead|[Oo]perator|[Nn]otes|[Mm]inutes|[Cc]hair|[Oo]n shift|[Hh]ost"
    r"|[Tt]ech lead)"
    r"(?: \([a-z ]{1,12}\))?(?::| \|) (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?, ){0,3}$"
)
_OF_TEAMS = compile_later(
    r"(?:[Oo]wner|[Aa]ssign\w+(?: to)?|[Cc]ontact|[Pp]resent|[Rr]eviewers?|[Hh]ost"
    r"|[Aa]pprover|[Rr]eporter|[Ll]ead|[Nn]otes|[Ss]ign.off|[Ss]igned.off|[Cc][Cc]|[Aa]ttendees"
    r"|[Pp]articipants|[Rr]esponders?)[^:|]*(?::| \|)"
)
"""Labels that are also followed by teams: one word after them may be a team's."""

_BY = compile_later(
    r"\b(?:[Ww]ritten|[Aa]pproved|[Mm]erged|[Uu]pdated|[Rr]eviewed|[Aa]uthored|[Dd]rafted"
    r"|[Rr]eported"
    r"|[Ss]ent|[Ss]igned|[Ss]igned-off|[Vv]erified|[Rr]equested|[Oo]pened|[Ff]iled|[Hh]eld"
    r"|[Pp]repared"
    r"|[Ee]dited|[Rr]aised|[Ll]ed|[Cc]haired|[Cc]ommitted|[Dd]eployed|[Pp]ushed|[Tt]ested"
    r"|[Cc]hecked"
    r"|[Aa]cked|[Cc]o-authored|[Ii]nvestigated|[Hh]andled|[Cc]ompiled|[Ss]ubmitted|[Rr]estarted"
    r"|[Rr]everted|[Aa]cknowledged|[Ff]ixed|[Tt]yped|[Dd]eleted|[Cc]hanged|[Rr]un|[Tt]ouched"
    r"|[Mm]ade"
    r"|[Aa]ssigned|[Ee]scalated|[Hh]anded|[Ss]igned off|[Aa]nswered)[ -](?:off )?(?:[Bb]y|[Tt]o):? "
    r"(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:,| and|, and) )?$"
    rf"|\b{_ROLES}(?: on (?:call|duty))?, $|\b(?:contact|counterpart|representative|rep"
    rf"|head of [A-Za-z]+"
    r"|[Hh]ead of [A-Z]\w+|president|officer|counsel|chair|secretary|nurse|clerk|electrician|driver"
    r"|volunteer|student|researcher|maintainer|founder|owner|trader|buyer|teller|user),? $"
    r"|(?:[Ss]igned|[Rr]egards|[Ss]incerely|[Ff]aithfully|[Yy]ours|[Bb]est|[Cc]heers"
    r"|[Tt]hanks),\s+$"
)
_CLOSING = compile_later(
    r"(?:[Rr]egards|[Ss]incerely(?: yours)?|[Ff]aithfully|[Yy]ours|[Bb]est wishes|[Cc]heers),\s+$"
)
_ENDS = compile_later(r"\s*$|,")
_JOINED = compile_later(
    rf" and {_PART}(?: {_PART})? (?:looked|paired|swapped|stayed|talked|agreed|disagreed|met|sat"
    rf"|worked"
    r"|debugged|stared|spent|went|were (?:both )?(?:on call|asleep|awake)|had both|took turns)\b"
)
_CHATS = compile_later(
    r"(?: >|:) (?:can|could|I|I'm|we|you|ok|okay|yes|yep|no|nope|looks|seeing|on it|anyone"
    r"|anybody|is|are"
    r"|do|does|did|let|let's|please|thanks|thx|hmm|just|still|restarting|rolling|checking|looking"
    r"|trying"
    r"|going|not sure|it's|that's|there|done|back|hold|wait|what|who|shall|should|will)\b"
)
_WORKS_AS = compile_later(
    r"\b(?:[Tt]eam lead|[Tt]ech lead|[Nn]urse|[Cc]olleague|[Dd]octor|[Mm]anager|DBA|SRE|CEO|CTO"
    r"|CIO|CISO"
    r"|[Ii]ntern|[Ee]ngineer|[Dd]eveloper|[Tt]echnician|[Cc]ommander|[Rr]esponder|[Tt]eammate"
    r"|[Cc]oworker"
    r"|[Tt]rainee|[Aa]pprentice|[Ss]upervisor|[Ff]oreman|[Ee]lectrician|[Aa]nalyst|[Aa]rchitect"
    r"|[Cc]onsultant|[Ss]tudent|[Dd]ispatcher|[Ss]hift lead|[Pp]rofessor|[Cc]olleagues) $"
)
_IS_CALLED = compile_later(
    r"\b(?:on-call|[Pp]rimary|[Ss]econdary|[Cc]ommander|[Ss]cribe|(?:engineer|person|one"
    r"|operator) (?:who|on)"
    r" [a-z ]{2,25}|[Mm]y name|(?:engineer|technician|author|reviewer|approver)(?: on call"
    r"| on duty)?)"
    r" (?:was|is) $|\b(?:I|[Hh]e|[Ss]he) \($"
    r"|\b(?:[Tt]imeline|[Nn]otes|[Mm]inutes|[Ss]creenshot|[Pp]hoto|[Ii]dea|[Ss]ummary|[Ww]rite-up"
    r"|[Dd]raft"
    r"|[Dd]iagram|[Tt]ext) by $|\b[Cc]all (?=[A-Z]\w+ \(ext)"
)
_ENDS_THERE = compile_later(r"\)|[.,;]|$| (?:and|as|who|from|at|\(ext)\b| \(ext")
_KNOWN_BEFORE = compile_later(
    r"\b(?:[Aa]sked|[Tt]old|[Cc]alled|[Cc]ontacted|[Ii]nformed|[Ee]mailed|[Bb]y|[Ww]ith|[Ff]rom"
    r"|[Tt]o"
    r"|[Hh]ad|was|[Aa]nd) $"
)
_KNOWN_AFTER = compile_later(
    rf"(?: (?:first |then |also |later |quickly ){{0,2}}(?:{_ALONE}|{_DONE}|had|has|was|will|and"
    rf"|who|as)\b"
    r"|, (?:who|our|the|a|an)\b|,? \()"
)


def _is_surname(word: str) -> bool:
    return word in SURNAMES or _CELTIC.match(word) is not None


_CELTIC = compile_later(r"(?:O'|Mc|Mac)[A-Z]")
_TIME = compile_later(r"\d\d:\d\d\]?,? $")


def may_stand(_: str, words: Words) -> bool:
    """Whether one of the words can show that a word with a capital is a name."""
    return not _CUES.isdisjoint(words.written) and any(
        map(_begins_a_name, words.written - words.lower - _NO_PERSON)
    )


def _begins_a_name(word: str) -> bool:
    """Only one that an apostrophe follows is a capital alone, and none goes on with another."""
    return word[0].isupper() and (word[1:2] not in ascii_uppercase or word in "OD")


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where what stands beside words with capitals shows that they are a name."""
    for found in islice(_NAME.finditer(text), MOST):
        start, words = found.start(), found[0].split(" ")
        if words[0] in _NAMING:
            continue
        while words and (words[0] in _NO_PERSON or _is_adverb(words[0])):
            start += len(words.pop(0)) + 1
        if not words or not _NO_PERSON.isdisjoint(_parts(words)):
            continue
        if ORGANISED.search(found[0]) or not _is_told(text, start, found.end(), words):
            continue
        yield start, found.end()


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and _ADVERB.search(word) is not None


def _parts(words: list[str]) -> list[str]:
    return [part for word in words for part in (word, *word.split("-"))]


def _is_told(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether a name of some words is that of a person by what stands before and after."""
    before = text[max(0, start - 70) : start]
    abstract = any(word.endswith(_ABSTRACT) for word in words)
    if len(words) > 1 and (
        (_AFTER_PAIR.match(text, end) and not _NO_SUBJECT.search(before))
        or _BY.search(before)
        or _is_labelled(before)
    ):
        return not abstract
    if len(words) == 1 and (abstract or (_opens(before) and _is_thing(words[0]))):
        return False
    acts = _acts(text, end, before, words) and not _NO_SUBJECT.search(before)
    return acts or _is_met(text, end, before)


def _opens(before: str) -> bool:
    """Whether a sentence begins after these words."""
    return before.rstrip()[-1:] in _ENDING


def _is_thing(word: str) -> bool:
    """Whether a word ends like one for a thing, and is not written like a name."""
    return bool(_THING.search(word) and not (_is_surname(word) or _DOUBLE.search(word)))


# What is searched for before a name takes longer than what stands right after it.


def _acts(text: str, end: int, before: str, words: list[str]) -> bool:
    """Whether what stands after a name is done by people alone, or by those of such a name."""
    if _AFTER_ALONE.match(text, end):
        return True
    named = _is_surname(words[-1]) and not text.startswith("'s", end)
    if named and (_KNOWN_AFTER.match(text, end) or _KNOWN_BEFORE.search(before)):
        return True
    return bool(_AFTER_PAIR.match(text, end) and _WORKS_AS.search(before))


def _is_met(text: str, end: int, before: str) -> bool:
    """Whether those of a name are asked, thanked or called by it, or belong to a team."""
    if _TEAM_AFTER.match(text, end) or _JOINED.match(text, end):
        return True
    if not before or before.endswith((". ", "! ", "? ")):
        return False  # Whatever else shows it stands before the name, in the same sentence.
    if before.rstrip().endswith(_LAST_BEFORE) and _BEFORE_ALONE.search(before):
        return True
    if _is_labelled(before) and not _OF_TEAMS.search(before):
        return True
    return any(after.match(text, end) and pattern.search(before) for pattern, after in _MET)


def _is_labelled(before: str) -> bool:
    """Whether a label such as `Author:` stands before a name."""
    return (":" in before or "|" in before) and _LABEL.search(before) is not None


_MET = ((_TIME, _CHATS), (_IS_CALLED, _ENDS_THERE), (_CLOSING, _ENDS), (_ASKED, _ASKED_TO))


_CUES = wordset("""
typed phoned telephoned woke remembered realised realized apologised apologized wondered
volunteered misread misheard mistyped fingered forgot clicked hit pressed logged ssh sshed joined
asleep holiday leave vacation bed driving woken away online home put paired knew spotted noticed
suggested asked paged pinged told guessed felt thought took sat drove walked unplugged volunteers
texted messaged shadowed rolled restarted reverted merged pushed deployed deleted ran approved
acknowledged called opened closed wrote said says decided explained agreed escalated proposed
offered investigated checked tried fixed found saw led helped stayed watched handed rebooted
patched disabled enabled ordered signed replied ticket case pager keys key baton took informed
advised reported confirmed verified started stopped edited drained team desk squad department crew
shift networking infrastructure billing payments storage sales marketing finance support ops QA SRE
IT legal procurement product design accounts logistics HR security operations laptop keyboard phone
hunch notebook first colleague boss mentor primary secondary she he they backup Paged Woke Pinged
Phoned Rang rang Texted Messaged Thanked thanked Relieved relieved Shadowed cc CC Cc grateful
indebted Nobody nobody Talk talk Speak speak spoke Handed Hand hand waited reach belongs belonged
by By on engineer commander intern dba DBA technician developer administrator admin analyst manager
lead contractor consultant responder supervisor trainee reviewer author operator dispatcher Asked
Told Ask ask Tell tell Briefed briefed scribe Scribe facilitator Facilitator IC DRI Commander call
Call author Author authors Authors off responders Responders Responder Present present Attendees
attendees Participants participants Interviewed interviewed Approver approver Reviewer Reviewers
reviewers Assignee assignee Assigned assigned Owner owner Contact contact Reporter reporter Lead
Operator Notes notes Minutes minutes Chair chair Host host Tech counterpart representative rep head
Head president officer counsel secretary nurse clerk electrician driver volunteer student
researcher maintainer founder trader buyer teller user Signed had is was will Team lead Nurse nurse
Colleague CEO CTO CIO CISO Intern Engineer Developer Technician teammate Coworker coworker trainee
apprentice foreman architect dispatcher professor name timeline Timeline minutes screenshot photo
idea summary write draft diagram looked swapped talked met worked can could we you ok yes no
deserves tipped writing contacted emailed with from to root badge ext Regards regards Sincerely
sincerely faithfully Faithfully Yours yours Best best Cheers Thanks
""")
