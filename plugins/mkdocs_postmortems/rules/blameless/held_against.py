"""`blameless/hindsight`: what is held against people: red lights passed, time that there was."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.phrase import (
    EXPECTED,
    Phrases,
    by_people,
    undenied,
    unexplained,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=EXPECTED)

_EXPLAINED = compile_later(
    r"\b(?:because|since (?:the|it|they|no)|as (?:the|it|they|no|all|both)|so that|for lack of)\b"
)
_DECIDED = wordset(
    "merged approved deployed released shipped signed launched went granted accepted"
)
_ACTS = (
    r"(?:warn|tell|inform|act|react|prepare|test|check|escalate|call|ask|plan|think|respond|notice"
    r"|intervene|decide|read|review|rehearse|announce|consult|fix it)"
)
_WHO = (
    r"(?:we|they|nobody|no one|no-one|everyone|(?:the |our |an? )?(?:[a-z-]+ ){0,2}?(?:team"
    r"|engineers?|operators?|on-call|developers?|technicians?|contractors?|admins?|reviewers?"
    r"|responders?|staff|vendor|shift|manager|crew))"
)


def _plain(sentence: Sentence, found: re.Match[str]) -> bool:
    told = _EXPLAINED.search(sentence.text, found.end())
    return not told and undenied(sentence, found)


def _went_on(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether people went on, or what only people do was done."""
    if _EXPLAINED.search(sentence.text, found.end()):
        return False
    actor = subject(sentence, sentence.word_at(found.start()))
    decided = found["verb"].split()[0] in _DECIDED and not found["verb"].endswith("on")
    return decided or actor in (Actor.PEOPLE, Actor.PERHAPS)


PHRASES = (
    _phrase(
        "merged approved deployed released shipped signed launched went ahead carried pressed"
        " pushed continued proceeded started granted accepted",
        r"\b(?P<verb>merged|approved|deployed|released|shipped|signed off|launched|went ahead|went"
        r" live|carried on|pressed on|pushed on|continued|proceeded|started|granted|accepted)\b"
        r"[^;.]{0,60}? (?:although|even though|despite|in spite of) [^;,]{0,50}?\b(?:red|failed"
        r"|failing|failures?|warnings?|broken|errors?|objections?|concerns?|incomplete|on fire"
        r"|doubts|missing|known (?:issues?|problems?|bugs?)|reservations|unfinished)\b",
        _went_on,
        beside="although though despite spite",
    ),
    _phrase(
        "waste",
        r"\b(?:was|were|proved|turned out to be) (?:a )?(?:complete |pure |sheer |total )?waste of"
        r" (?:time|effort|energy)\b",
        undenied,
    ),
    _phrase(
        "carefully properly closely thoroughly full end",
        r"\b(?:was|were|had been|been) (?:not|never) (?:been )?(?:read|checked|looked at|studied"
        r"|examined) (?:carefully|properly|closely|thoroughly|in full|to the end)\b",
        _plain,
        beside="not never wasn weren",
    ),
    _phrase(
        "must",
        r"\bmust (?:surely |clearly |also )?have (?:been (?:clear|obvious|plain|aware)|seen"
        r"|noticed|realised|realized|heard|understood)\b",
        lambda sentence, found: " to the " in sentence.text or by_people(sentence, found),
        beside="have ve",
    ),
    _phrase(
        "time warning notice opportunity information",
        r"\bthere (?:was|were|had been) (?:more than )?(?:enough|ample|plenty of|sufficient)"
        rf" (?:time|warning|notice|opportunity|information) (?:left )?to (?:[a-z]+ly )?{_ACTS}\b",
        undenied,
        beside="enough ample plenty sufficient",
    ),
    _phrase(
        "reason excuse need",
        r"\bthere (?:was|is) (?:absolutely |simply )?no (?:good |valid |real |technical )?(?:reason"
        r"|excuse|need) (?:not to|to (?:wait|delay|rush|hurry|hesitate)|for (?:not |this |the |such"
        r" )*(?:waiting|delay|rushing|haste|hurry|having|doing|leaving|keeping|running"
        r"|checking))\b",
        _plain,
        beside="no",
    ),
    _phrase(
        "assumption belief hope expectation confidence",
        r"\b(?:assumption|belief|hope|expectation|confidence)(?: [a-z0-9'-]+){0,14}? (?:was|were"
        r"|proved) (?:clearly |plainly |rather |quite |far |too )*(?:naive|optimistic|unjustified"
        r"|reckless|careless|foolish|unwarranted|unrealistic|over-optimistic|misplaced)\b",
        undenied,
        beside="naive optimistic unjustified reckless careless foolish unwarranted unrealistic"
        " misplaced",
    ),
    _phrase(
        "aware unaware",
        r"\b(?P<verb>(?:was|were) (?:not aware|unaware)) [^;]{5,90}? (?:although|even though"
        r"|though|despite the)\b",
        by_people,
        beside="although though despite",
    ),
    _phrase(
        "underinvested underspent skimped underfunded",
        r"\b(?:under-?invested|under-?spent|skimped on|under-?funded)\b",
        undenied,
    ),
    _phrase(
        "effort thought time care work attention planning",
        r"\b(?:too little|not enough|insufficient|hardly any|little|far too little|not much)"
        r" (?:effort|thought|time|care|work|attention|planning) (?:had|has|have) (?:gone|been put"
        r"|flowed|been invested|gone in) in(?:to)?\b",
        undenied,
        beside="gone put flowed invested",
    ),
    _phrase(
        "unrealistic overambitious ambitious unfortunate chosen",
        r"\b(?:deadlines?|schedule|plan|plans|estimates?|timing|timeline|choice|date|wording|moment"
        r"|decision|targets?|scope)(?: [a-z0-9'-]+){0,6}? (?:was|were) (?:clearly |plainly |simply"
        r" |rather |most |always |far too |too |very |completely )*(?:unrealistic|over-?ambitious"
        r"|ambitious|unfortunate|badly chosen|poorly chosen|ill-chosen)\b",
        undenied,
        beside="deadline deadlines schedule plan plans estimate estimates timing timeline choice"
        " date wording moment decision target targets scope",
    ),
    _phrase(
        "requires required demands prescribes calls asks says forbids needs",
        r"\b(?:policy|procedures?|process|runbook|manual|checklist|guidelines?|rules?|standards?"
        r"|playbook|handbook|instructions|plan|agreement)(?: [a-z]+){0,3}? (?:requires?|required"
        r"|demands?|prescribes?|calls? for|asks? for|says?|forbids?|needs?) [^;]{3,70}? ,? (?:yet"
        rf"|but) {_WHO} (?!could|had no)",
        lambda sentence, found: _plain(sentence, found) and not sentence.text.startswith("if "),
        beside="yet but",
    ),
    _phrase(
        "clear",
        r"\b(?:was|were|is) (?:perfectly|crystal|abundantly) clear\b",
        undenied,
        beside="perfectly crystal abundantly",
    ),
    _phrase(
        "once twice paper theory superficially",
        r"\b(?:had been|was|were|has been) (?:only )?(?:tested|exercised|rehearsed|tried|checked"
        r"|practi[sc]ed) (?:only |just |merely )?(?:once|twice|on paper|in theory|superficially)\b",
        lambda sentence, found: "only" in found[0] or "just" in found[0] or "paper" in found[0],
        beside="tested exercised rehearsed tried checked practised practiced",
    ),
    _phrase(
        "telling informing warning involving notifying talking",
        r"\b(?P<verb>[a-z]+ed|sent|ran|took|put|set|cut|shut|began|went|built|made)(?:"
        r" [a-z0-9-]+){1,6}? without (?:first |even |ever )?(?:telling"
        r"|informing|warning|involving|notifying|talking to) (?:the|our|any|us|them|support|anyone"
        r"|customers|users|other|their|each|operations|[a-z]+ first)\b",
        unexplained,
        beside="without",
    ),
)
