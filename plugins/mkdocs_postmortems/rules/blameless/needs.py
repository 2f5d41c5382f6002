"""What common words need beside them before anything begins with them: one of some others."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless import counterfactuals
from mkdocs_postmortems.rules.blameless.given_names import A_NAME
from mkdocs_postmortems.rules.blameless.lexicon import (
    PEOPLE,
    PERHAPS,
    REVIEWING,
    SOMEBODY_WORDS,
    wordset,
)
from mkdocs_postmortems.rules.blameless.people import NAMED

HAVE = wordset("have of ve")
_KNOW = wordset("better now what any anyone anybody")
_ONLY = wordset("nobody only ashamed blame")
_THERE = wordset("there front")
_CHECKING = wordset(
    "checking testing asking reading verifying following consulting escalating reviewing"
)
_SOMEBODY = wordset(
    "engineer employee person operator individual contractor technician administrator"
    " developer human"
)
NEEDS: dict[str, frozenset[str]] = {
    "should": HAVE | {"know"},
    "ought": HAVE | {"know"},
    **dict.fromkeys(counterfactuals.TRIGGERS - {"should", "ought"}, HAVE | {"had"}),
    "could": HAVE | {"had", "how"},
    "let": wordset("down lie lapse expire run fester"),
    "took": wordset("long down eye eyes wrong blame shortcut shortcuts seriously"),
    "know": _KNOW,
    "knows": _KNOW,
    "did": frozenset(["only"]),
    "prepared": frozenset(["not"]),
    "explain": wordset("hard difficult impossible"),
    **dict.fromkeys(("late", "quick", "willing", "slowly"), frozenset(["too"])),
    "knew": wordset("better if"),
    "hadto": wordset("simply only just all"),
    "needed": wordset("only just simply all someone somebody"),
    "well": HAVE,
    "given": frozenset(["warning"]),
    "idea": wordset("no faintest slightest foggiest first attempt bad wrong terrible poor ill"),
    "job": wordset("bad poor terrible lousy awful sloppy not on asleep sleeping down do"),
    **dict.fromkeys(wordset("history habit record"), frozenset(["of"])),
    **dict.fromkeys(wordset("head heads"), frozenset(["over"])),
    "hash": frozenset(["made"]),
    "meal": frozenset(["made"]),
    "before": wordset("doing trying saying telling"),
    "thing": wordset("right correct sensible proper obvious responsible prudent only first"),
    **dict.fromkeys(wordset("decided preferred elected deciding"), wordset("to not")),
    **dict.fromkeys(wordset("optimistic trusting confident"), frozenset(["too"])),
    "known": wordset("better along all"),
    "pay": wordset("attention"),
    "account": wordset("held hold holding"),
    "got": wordset("wrong"),
    "business": wordset("had"),
    "himself": _ONLY,
    "herself": _ONLY,
    "themselves": _ONLY,
    "done": wordset("nothing little enough"),
    "todo": wordset("all had needed"),
    "answer": wordset("front this lot for"),
    "sign": _THERE,
    "signs": _THERE,
    "information": _THERE,
    "see": wordset("plain clear all anyone everyone there"),
    "that": wordset("there simple it"),
    "rather": _CHECKING,
    "instead": _CHECKING,
    "action": _SOMEBODY,
    "actions": _SOMEBODY,
    "without": _CHECKING
    | wordset("""
authorisation authorization permission approval thinking considering questioning looking stopping
telling excuse double bothering check
"""),
}
"""Common words that begin something only together with another."""


_PEOPLE = SOMEBODY_WORDS | PEOPLE | PERHAPS | REVIEWING | {A_NAME}
"""One of these stands wherever people are said to do something."""

_HUMAN = SOMEBODY_WORDS | wordset("""
human humans man manual clerical personal individual personnel people entry typing
keying handling picnic keyboard screen monitor console chair terminal computer laptop user pilot
client customer agent agents lead leads desk desks operation
""")
_AVOIDABLE = wordset("avoidable preventable foreseeable unforced obvious")
_JUDGED = _AVOIDABLE | wordset("""
plainly clearly obviously simply certainly it decision choice call idea judgment judgement
""")
_OVERLOOKED = wordset("""
bother bothered think thought care cared take took stop stopped notice noticed realise realised
realize realized consider considered anticipate anticipated check checked test tested verify
verified follow followed escalate escalated question questioned spot spotted foresee foresaw
recognise recognised recognize recognized appreciate appreciated communicate communicated review
reviewed read ask asked plan heed heeded investigate investigated pay paid look looked understand
understood rehearse rehearsed consult consulted document documented validate validated inform
informed picked responded reacted spoke raised kept wondered caught flagged
warn warned listen listened do still simply just saw see challenged act react tell
""")

IN_HUMAN_CAUSES = dict.fromkeys(
    wordset("""
error errors failure failures failing fault faulty mistakes caused causes due result attributable
attributed owing knowledge experience understanding skill skills competence operation component
handling point points exhausted confused tired individual training trained incorrect incorrectly
improper inappropriate false bad natural person personal oversight
"""),
    _HUMAN,
) | {
    **dict.fromkeys(wordset("cause reason problem culprit"), _HUMAN | wordset("he she we they")),
    "wrong": _HUMAN
    | _PEOPLE
    | NAMED
    | wordset("""
who hand click keystroke keypress shift pressed pushed pulled typed clicked entered unplugged keyed
"""),
    "confused": _HUMAN | _PEOPLE,
    "downto": _HUMAN,
    "mistake": _HUMAN | {"by"},
    **dict.fromkeys(wordset("inerror accident"), frozenset(["by"])),
    "failed": wordset("human humans people what"),
    "link": wordset("weak weakest"),
    "layer": frozenset(["8"]),
    "10": frozenset(["id"]),
    "moment": wordset(
        "inattention distraction carelessness inattentive careless unguarded distracted"
    ),
    "front": wordset("keyboard screen monitor console chair terminal computer pc laptop mouse"),
    **dict.fromkeys(wordset("pushed pulled pressed selected"), frozenset(["wrong"])),
    "deleted": wordset("wrong accident mistake error"),
}
IN_LOOKING_BACK = {
    **dict.fromkeys(wordset("error errors"), _JUDGED),
    **dict.fromkeys(wordset("fail fails failed failing failure failures"), _AVOIDABLE),
    "wrong": _JUDGED | wordset("decisions choices calls"),
    **dict.fromkeys(
        wordset("""
reckless careless costly naive fateful disastrous regrettable irresponsible negligent
"""),
        wordset("decision decisions choice choices call calls idea judgement judgment"),
    ),
    "shouldn": frozenset(["taken"]),
    "front": wordset("eyes eye nose noses us them everyone everybody all"),
    "would": wordset("have ve know"),
    "clear": wordset("painfully blindingly glaringly patently see from along warnings"),
}
IN_OMISSIONS = {
    **dict.fromkeys(wordset("fail fails failing failure failures"), frozenset(["to"])),
    **dict.fromkeys(wordset("never didnot hadn hadnot"), _OVERLOOKED),
    **dict.fromkeys(wordset("none noone nobody neither"), _OVERLOOKED | {"did"}),
    "wrong": wordset("took made was were conclusion conclusions"),
    "failed": wordset("to us our their its his her"),
    "took": wordset("too no little scant hardly wrong realise realize notice time trouble"),
    "slow": wordset("to too"),
    "reason": frozenset(["every"]),
    "waited": frozenset(["too"]),
}
IN_BLAME = {
    **dict.fromkeys(
        wordset("caused took broke broken skipped ignored rushed dismissed brought"), _PEOPLE
    ),
    **dict.fromkeys(wordset("failure failing failings"), _PEOPLE | wordset("his her their our")),
    **dict.fromkeys(
        wordset("error errors"),
        wordset("lies lay rests part made responsible caused cause causing"),
    ),
    **dict.fromkeys(wordset("competent qualified fit"), wordset("not t")),
    "downto": SOMEBODY_WORDS,
    "fault": SOMEBODY_WORDS | wordset("whose my our his her their of with s at"),
    "answer": wordset("must to"),
    "failed": wordset("us their his her its responsible"),
    "slow": frozenset(["too"]),
}
IN_TRAITS = {
    **dict.fromkeys(
        wordset("error errors"),
        wordset("""
judgement judgment unforced rookie schoolboy silly dumb beginner beginners amateur elementary
novice basic childish boneheaded embarrassing stupid obvious
"""),
    ),
    "depth": frozenset(["out"]),
    "jobs": wordset("doing do"),
    "slow": _PEOPLE,
    "fault": frozenset(["own"]),
    "answer": wordset("this it that"),
    **dict.fromkeys(
        wordset("behavior behaviour"),
        _PEOPLE
        | wordset("""
bad poor substandard shoddy inadequate disgraceful
"""),
    ),
}
