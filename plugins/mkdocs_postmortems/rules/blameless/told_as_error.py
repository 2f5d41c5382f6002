"""`blameless/human-error`: typos, oversights and misunderstandings told as what went wrong."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.lexicon import (
    MACHINES,
    PEOPLE,
    PREPOSITIONS,
    READERS,
    wordset,
)
from mkdocs_postmortems.rules.blameless.phrase import Phrases
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject
from mkdocs_postmortems.rules.blameless.who_erred import erred, stated
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=GO_ON)

_BY_MACHINE = compile_later(
    r"\bby (?:the |an? |our |its )?(?:[a-z-]+ ){0,3}?(?:script|tool|job|client|server|controller"
    r"|system|service|agent|bot|pipeline|automation|scheduler|monitor|proxy|gateway|process"
    r"|parser|model|filter|crawler|optimi[sz]er|plugin|release|upgrade|update|migration|release"
    r"|collector|ocr|step|scanner|webhook|daemon|worker|autoscaler|classifier|firmware|driver|compiler|app)\b"
    r"|\bautomatically\b"
)
_POSSIBLE = compile_later(
    r"\b(?:can|cannot|could|may|might|will|if|unless|when|whenever|once|any|anything|every|each"
    r"|no|not|never|nothing|whether|against|prevents?|protects?|undo|undone|restores?|recover"
    r"|that (?:was|were|is|are)|which (?:was|were|is|are)|in case)\b"
)
_DONE = (
    r"(?:[a-z-]{2,}ed|sent|put|set|run|taken|made|left|written|cut|shut|chosen|built|driven|drawn"
    r"|torn|broken|given|switched off|thrown|overwritten|undone)"
)
_CAUSED = (
    r"(?:caused?|led|made|meant|broke|took|resulted|brought|sent|pointed|left|blocked|stopped"
    r"|prompted|prevented|kept|turned|opened|deleted|disabled|triggered|sat|cost|ended|crashed"
    r"|let|exposed|removed|got|slipped|went unnoticed|produced|created|changed|routed|knocked)"
)
_OF_PEOPLE = (
    r"(?:configuration|config|manual|admin|administrative|procedural|process|planning|deployment"
    r"|operational|coding|programming|wiring|calculation|conversion|set-?up|documentation"
    r"|communication|scheduling|ordering|entry|maintenance|copying|translation|labell?ing"
    r"|handling|cabling|naming|judge?ment|simple|small|stupid|silly|basic|unfortunate|honest)"
)
_STATES = (
    r"(?:inexperience|ignorance|haste|carelessness|forgetfulness|inattention|negligence|tiredness"
    r"|unfamiliarity|over-?confidence|absent-mindedness|inattentiveness|lack of (?:experience"
    r"|concentration|attention|care|familiarity|knowledge|training)|distraction|nervousness)"
)
_WRITTEN = (
    r"(?:config|configuration|file|files|rule|query|command|record|script|manifest|template|path"
    r"|name|hostname|address|value|variable|entry|definition|setting|settings|change|commit|zone"
    r"|patch|regex|expression|selector|playbook|ticket|policy|statement|parameter|argument|key"
    r"|version|line|chart|url|label|date|number|yaml|pipeline|module|request|update|runbook)"
)
_OF_OTHERS = compile_later(
    r"\b(?:vendor|firmware|library|upstream|kernel|compiler|generated|user)\b"
)
_BY = (" by the ", " by a ", " by an ", " by our ", " by one ")
_PROGRAMS = wordset("parser compiler agent client agents clients user users customer customers")


def _done_by_mistake(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the passive is told as a fact, and of no machine."""
    text = sentence.text
    clause = text[: found.start()].rpartition(", ")[2]
    if _POSSIBLE.search(clause) or _BY_MACHINE.search(text, found.start()):
        return False
    if text.startswith(_BY, found.end()):
        people = sentence.words[sentence.word_at(found.end() + 3) :][:6]
        return not PEOPLE.isdisjoint(people) and stated(sentence, found)
    return stated(sentence, found)


def _told(sentence: Sentence, found: re.Match[str]) -> bool:
    if "typo" in found[0] and _OF_OTHERS.search(sentence.text):
        return False
    clause = sentence.text[: found.start()].rpartition(", ")[2]
    return not _POSSIBLE.search(clause) and stated(sentence, found)


def _by_people(sentence: Sentence, found: re.Match[str]) -> bool:
    said = (found["who"] or found.groupdict().get("whom", "")).split()
    who = list(takewhile(lambda word: word not in PREPOSITIONS, said))
    meant = not (PEOPLE | {"operator", "operators", "hand"}).isdisjoint(who)
    things = not _PROGRAMS.isdisjoint(who[-1:]) or not MACHINES.isdisjoint(who[-1:])
    return meant and not things and _told(sentence, found)


def _by_people_if_said(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the one who made the error is people, if the text says who."""
    if found["who"]:
        return _by_people(sentence, found)
    return _told(sentence, found)


def _made(sentence: Sentence, found: re.Match[str]) -> bool:
    actor = subject(sentence, sentence.word_at(found.start()))
    return actor in (Actor.PEOPLE, Actor.PERHAPS) and erred(sentence, found)


def _among_people(sentence: Sentence, found: re.Match[str]) -> bool:
    people = PEOPLE | {"operator", "operators", "shift", "shifts"}
    return not people.isdisjoint(sentence.words) and _told(sentence, found)


PHRASES = (
    _phrase(
        "mistake accident",
        r"^(?:and |but |so |then |unfortunately , )?by (?:mistake|accident) ,?"
        r" ?(?P<what>[^;,]{3,80}?)"
        rf" (?:was|were|had been|got) (?:[a-z]+ )?{_DONE}\b",
        _done_by_mistake,
        beside="by",
    ),
    _phrase(
        "mistake accident error",
        rf"\b(?:was|were|had been|been|got) (?:[a-z]+ly |then |also |again )?{_DONE}"
        r"(?: [a-z0-9'.:/-]+){0,9}? (?:by (?:mistake|accident)|in error)\b(?! (?:and|or) )",
        _done_by_mistake,
        beside="by in",
    ),
    _phrase(
        "typo typos misspelling",
        rf"\b{_WRITTEN} (?:[a-z-]+ ){{0,3}}?(?:had|contained|included|came with) (?:an? |some |the"
        r" |two |this )?(?:[a-z]+ )?(?:typos?|misspelling)\b"
        r"|\b(?:typos?|misspelling) (?:was|were|had been) (?:[a-z]+ly )?(?:introduced|made|added"
        r"|merged|committed|in)\b"
        rf"|\b(?:an?|the|this|one|single) (?:[a-z]+ )?(?:typo|misspelling)(?: (?:in|of|on)(?:"
        rf" [a-z0-9'-]+)"
        rf"{{1,7}}?)?(?: which| that)? {_CAUSED}\b",
        _told,
        beside="had contained included came was were introduced made added merged committed"
        " caused cause led meant broke took resulted brought sent pointed left blocked stopped"
        " prompted prevented kept turned opened deleted disabled triggered sat cost ended crashed"
        " let exposed removed got slipped unnoticed produced created changed routed knocked",
    ),
    _phrase(
        "oversight",
        r"\b(?:an?|one|another) (?:[a-z]+ )?oversight\b(?! (?:board|committee|body|role|function"
        r"|group|process|team|authority|panel))",
        _told,
    ),
    _phrase(
        "error errors mistake mistakes slip slips",
        rf"\b{_OF_PEOPLE} (?:errors?|mistakes?|slips?) (?:(?:was|were|had been|that was|which was)"
        r" )?(?:[a-z]+ly )?(?:made|introduced|committed|slipped)\b"
        r"|\b(?:an? |the |some |several )?(?:errors?|mistakes?|slips?)(?: (?:in|of)(?: [a-z0-9'-]+)"
        r"{1,7}?)? (?:was|were|had been) made (?:during|when|in|while|at|on|with|by"
        r" (?:the |an? |our |one of )?(?P<who>(?:[a-z'-]+ ){0,3}[a-z'-]+))\b",
        _by_people_if_said,
        beside="made introduced committed slipped",
    ),
    _phrase(
        "error errors mistake mistakes slip",
        r"\b(?P<verb>made) (?:an?|some|the same|several|two|another|one|the|this)"
        r" (?:[a-z-]+ )?(?:errors?|mistakes?|slip) (?:in|when|while|with|during|and|on|by|at)\b",
        _made,
        beside="made",
    ),
    _phrase(
        "incorrectly wrongly improperly inaccurately erroneously badly accidentally unintentionally"
        " inadvertently mistakenly",
        r"\b(?:incorrectly|wrongly|improperly|inaccurately|erroneously|badly) [a-z-]*(?:ed|en|set"
        r"|put|sent|cut|up|run)(?: up| in| out)?\b[^;,]{0,60}? by (?:the |an? |our |one of"
        r" (?:the |our )?)?"
        r"(?P<who>(?:[a-z'-]+ ){0,3}[a-z'-]+)\b"
        r"|\b(?:was|were|been) [a-z-]*(?:ed|en|set|put|sent|cut|up|run|wn)(?: up| in| out| off|"
        r" on| down)?"
        r" (?:incorrectly|wrongly|improperly|inaccurately|erroneously|badly"
        r"|accidentally|unintentionally|inadvertently|mistakenly) by (?:the |an? |our"
        r" |one of (?:the |our )?)?(?P<whom>(?:[a-z'-]+ ){0,3}[a-z'-]+)\b",
        _by_people,
        beside="by",
    ),
    _phrase(
        "incorrectly wrongly badly improperly",
        r"\b(?:incorrectly|wrongly|badly|improperly) (?:configured|set|set up|entered|installed"
        r"|wired|connected|labelled|labeled|edited|mounted)\b[^;]{0,80}? (?:by hand|manually)\b",
        _told,
        beside="hand manually",
    ),
    _phrase(
        "factor factors",
        r"\b(?:type|category|cause|reason|class|origin|nature|classification|code)s?[^:;]{0,30} :"
        r" (?:the )?human factors?\b",
        stated,
        beside="human",
    ),
    _phrase(
        "remembered remember mind minds",
        r"\b(?:nobody|no one|none of us|none of them) (?:had )?remembered to\b"
        r"|\b(?:did not|had not|never|failed to) remember(?:ed)? (?:to|that)\b"
        r"|\bslipped (?:our|my|his|her|their|everyone 's|the [a-z]+ 's) minds?\b",
        _among_people,
    ),
    _phrase(
        "inexperience ignorance haste carelessness forgetfulness inattention negligence tiredness"
        " unfamiliarity overconfidence confidence mindedness inattentiveness experience"
        " concentration attention care familiarity knowledge training distraction nervousness",
        r"\b(?:due to|because of|owing to|out of|through|thanks to|caused by|result of) (?:the |his"
        r" |her |their |our |sheer |pure |simple |plain |some |a |my )*"
        rf"{_STATES}\b",
        stated,
        beside="due because owing out through thanks caused result",
    ),
    _phrase(
        "confusion misunderstanding misunderstandings miscommunication mix",
        r"\b(?:confusion|mix-up) (?:between|about|among|over|as to|by|of|in)\b[^;]{3,80}?"
        r" (?:led|caused|resulted|meant|made|prompted|ended)\b",
        _among_people,
        beside="led caused resulted meant made prompted ended",
    ),
    _phrase(
        "misunderstanding misunderstandings miscommunication misreading misinterpretation",
        r"\b(?:misunderstandings?|miscommunication|misreading|misinterpretation)"
        r" (?:between|about|among|over|as to|by|of|in|with|on)\b[^;]{3,90}?"
        r" (?:led|caused|resulted|meant|made|prompted|ended|left|was the (?:root )?cause)\b"
        r"|\b(?:due to|because of|caused by|result of|down to|owing to|thanks to|there (?:was|had"
        r" been)) (?:an? |the |some |simple )*(?:misunderstandings?|miscommunication|misreading)\b",
        _told,
        beside="led caused resulted meant made prompted ended left cause due because result down"
        " owing thanks there",
    ),
    _phrase(
        "typo typos mistake error misspelling",
        r"\b(?P<verb>introduced|left|committed|overlooked|missed) (?:an?|the|some|two|this|one)"
        r" (?:[a-z]+ )?(?:typos?|mistake|error|misspelling)\b(?! (?:budget|page|message|code))",
        _made,
        beside="introduced left committed overlooked missed",
    ),
    _phrase(
        "mistaken confused mixed taken",
        r"\b(?:production|staging|environments?|clusters?|hosts?|servers?|regions?|accounts?"
        r"|customers?|patients?|files?|windows?|terminals?|cables?|ports?|switch(?:es)?|buttons?"
        r"|systems?|databases?|tickets?|racks?|feeds?|disks?|drives?|units?)(?: [a-z0-9-]+){0,3}?"
        r" (?:was|were|had been|got) (?:mistaken (?:for|as)|confused with|mixed up|taken for)\b",
        _done_by_mistake,
        beside="was were been got",
    ),
    _phrase(
        "misspelled misspelt mistyped miskeyed typed",
        r"\b(?:was|were|had been|got) (?:simply |just )?(?:misspelled|misspelt|mis-?typed|miskeyed"
        r"|mis-keyed)\b",
        lambda sentence, found: (
            READERS.isdisjoint(sentence.words) and _done_by_mistake(sentence, found)
        ),
    ),
    _phrase(
        "command click keystroke press edit entry input instruction selection deletion",
        r"\b(?:caused by|due to|result of|because of|triggered by|down to) (?:an?|the|one)"
        r" (?:single"
        r" )?(?:wrong|incorrect|mistyped|mistaken|erroneous|accidental|careless|misplaced|stray)"
        r" (?:[a-z]+ )?(?:command|click|keystroke|key press|edit|data entry|instruction|selection"
        r"|deletion)\b",
        _done_by_mistake,
        beside="wrong incorrect mistyped mistaken erroneous accidental careless misplaced stray",
    ),
    _phrase(
        "misconfigured wrong incorrect faulty mistaken invalid erroneous incomplete bad",
        r"\b(?:misconfigured|wrong|incorrect|faulty|mistaken|invalid|erroneous|incomplete|bad)"
        r" (?:[a-z0-9'-]+ ){1,5}?(?:added|entered|made|created|set|set up|pushed|deployed|applied"
        r"|written|committed|merged|introduced|configured|left) by (?:the |an? |our |one of (?:the"
        r" |our )?)?(?P<who>(?:[a-z'-]+ ){0,3}[a-z'-]+)\b",
        _by_people,
        beside="by",
    ),
    _phrase(
        "accidentally inadvertently unintentionally mistakenly unwittingly",
        r"\b(?:was|were|had been|got|been) (?:then |also )?(?:accidentally|inadvertently"
        rf"|unintentionally|mistakenly|unwittingly) {_DONE}\b",
        _done_by_mistake,
        beside="was were been got",
    ),
    _phrase(
        "accidental unintended unintentional inadvertent",
        r"\b(?:an?|the|one|this) (?:accidental|unintended|unintentional|inadvertent) (?:deletion"
        r"|click|removal|shutdown|reboot|change|push|deploy|deployment|commit|overwrite|edit"
        r"|release|publication|switch-off|restart|disclosure|merge|drop|upload)(?: (?:of|on|to|in"
        rf"|by|during)(?: [a-z0-9'-]+){{1,8}}?)? {_CAUSED}\b",
        _done_by_mistake,
    ),
    _phrase(
        "error mistake slip blunder lapse misjudgement misjudgment inattention fault",
        r"\b(?:due to|because of|caused by|result of|through|owing to|down to) (?:an?|the|some"
        r" |simple) (?:error|mistake|slip|blunder|lapse|misjudge?ment|inattention) of (?:the |an?"
        r" |our |one of (?:the |our )?)?(?P<who>(?:[a-z'-]+ ){0,3}[a-z'-]+)\b",
        _by_people,
        beside="due because caused result through owing down",
    ),
    _phrase(
        "mix mixup",
        r"\b(?:due to|because of|caused by|result of|through|owing to|down to) (?:an?|the|some)"
        r" (?:[a-z]+ )?mix-?up\b",
        _told,
        beside="due because caused result through owing down",
    ),
)
