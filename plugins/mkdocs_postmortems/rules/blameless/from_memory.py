"""`blameless/human-error`: what was typed, wired or held wrongly, by hand or from memory."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.ends_at_people import GO_ON
from mkdocs_postmortems.rules.blameless.mixed_up import WHY, by_no_tool
from mkdocs_postmortems.rules.blameless.phrase import Phrases, no_machine
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.who_erred import erred, given

_phrase = Phrases(write=GO_ON)


def _unplanned(sentence: Sentence, found: re.Match[str]) -> bool:
    return erred(sentence, found) and WHY.search(sentence.text) is None


PHRASES = (
    _phrase(
        "upside backwards front up round",
        r"\b(?P<verb>had|held|read|fitted|mounted|wired|put|installed|plugged) (?:[a-z-]+ ){1,4}?"
        r"(?:upside down|backwards|back to front|the wrong way (?:up|round))\b",
        erred,
        beside="down backwards back wrong",
    ),
    _phrase(
        "memory",
        r"\b(?P<verb>working|worked|typed|typing|entered|entering|dialled|keyed|wrote|configured"
        r"|reciting) (?:[a-z-]+ ){0,4}?from memory\b",
        lambda sentence, found: (
            by_no_tool(sentence, found)
            and no_machine(sentence, found)
            and " so " not in sentence.before(sentence.word_at(found.start()))
            and ";" not in sentence.words
        ),
        beside="working worked typed typing entered entering dialled keyed"
        " wrote configured reciting",
    ),
    _phrase(
        "slip slipped slips",
        r"\b(?:fingers?|thumb|mouse|(?:his|her|their|my|'s|a) (?:hand|foot)) slip(?:ped|s)?\b(?!"
        r" (?:ring|sensor|test))",
        given,
        beside="finger fingers hand thumb foot mouse",
    ),
    _phrase(
        "many few",
        r"\b(?:zero|digit|letter|character|comma|space|dot|box|line|row|key|button|click|cable|step"
        r"|level|directory|folder) too (?:many|few)\b",
        by_no_tool,
        beside="too",
    ),
    _phrase(
        "twice",
        r"\b(?P<verb>keyed|entered|submitted|posted|paid|booked|imported|uploaded|typed|clicked"
        r"|pressed) (?:the |an? |it |them )?(?:[a-z-]+ ){0,3}?twice(?= (?:, (?:which|so"
        r"|hence|and)|by mistake|so\b|hence)|$)",
        _unplanned,
        beside="keyed entered submitted posted paid booked imported uploaded typed clicked pressed",
    ),
    _phrase(
        "mistaken",
        r"\b(?P<verb>had|has|have) mistaken (?:the |an? )?(?:[a-z0-9-]+ ){1,4}?for\b",
        _unplanned,
        beside="for",
    ),
    _phrase(
        "left omitted dropped missed skipped",
        r"\bby hand and (?:the|an?|our) [a-z-]+ (?:left out|omitted|dropped|missed|skipped)\b"
        r"|\bleft out (?:a|one|the) (?:line|row|step|flag|comma|zero|digit|entry|word|sign|where"
        r"(?: clause)?|limit)\b",
        by_no_tool,
        beside="hand out",
    ),
    _phrase(
        "input entry",
        r"\b(?:wrong|incorrect|erroneous|faulty|mistaken) (?:manual )?(?:data )?(?:input|entry) by"
        r" (?:the |an? |our )?(?:[a-z-]+ )?(?:users?|customers?|operators?|clients?|staff)\b(?!"
        r" (?:is"
        r"|are|can|will|could))|^(?:incorrect|wrong|erroneous|faulty) (?:manual )?data entry"
        r"(?= (?:by|caused|led|at|in|[,;.])|$)",
        by_no_tool,
        beside="wrong incorrect erroneous faulty mistaken",
    ),
)
