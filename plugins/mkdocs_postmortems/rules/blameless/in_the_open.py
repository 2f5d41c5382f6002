"""`blameless/hindsight`: what is told as plain all the time, or beyond excuse."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.lexicon import MACHINES
from mkdocs_postmortems.rules.blameless.phrase import IN_ORDER, Phrases, people_named, undenied
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=IN_ORDER)

_EXPLAINED = compile_later(
    r"\b(?:because|since|as (?:the|it|they|no|all|both)|so that|only (?:in|to|for|at|when)|once"
    r"|after the)\b"
)
_FOUND = (
    r"(?:answers?|causes?|evidence|information|clues?|hints?|fix|problem|solution|explanation"
    r"|culprit|details?|warnings?|signs?|proof|reason|message|error|errors|bug|mistake|switch"
    r"|option)"
)
_ALL_ALONG = (
    r"(?:all along|the whole time|all the time|from the (?:very )?(?:start|beginning|outset|first"
    r" (?:minute|moment|alert|day|second))|from day one|right there|for (?:anyone|everyone|all) to"
    r" (?:see|read|find))"
)
_NOBODY = (
    r"(?:still )?(?:nobody|no one|no-one|none of us|not one of (?:us|them)|not a single"
    r" (?:person|engineer)|no (?:engineer|reviewer|responder|operator|team))"
)
_LEFT = (
    r"(?:replaced|fixed|upgraded|updated|renewed|removed|patched|cleaned|acted"
    r"|did anything(?= (?:about|to)\b|$)"
    r"|intervened|stepped in|informed|told|warned|contacted|called|paged|took ownership"
    r"|felt responsible|stopped|rolled|disabled|repaired|ordered|opened an?|picked (?:it|this|them"
    r"|the [a-z]+) up|was (?:actively |actually )?(?:watching|monitoring|looking|paying|checking"
    r"|keeping an eye|reading|following|responsible)|were (?:watching|monitoring|looking|reading)"
    r"|had (?:ever |even |actually |once |bothered to )*(?:tried|tested|checked|read|looked|asked"
    r"|verified|noticed|reviewed|considered|thought|told|informed|rehearsed|updated|documented"
    r"|removed|renewed|set|raised|planned|questioned|run|practi[sc]ed|validated|been told|been"
    r" informed|been trained|been watching)|tried|set up|remembered|documented|understood|prepared"
    r"|planned|drew|put|made sure|wrote|reported|monitors|answered|knew about|knew of)"
)


def _plain(sentence: Sentence, found: re.Match[str]) -> bool:
    first = sentence.words[0] in ("because", "since", "as", "if")
    told = first or _EXPLAINED.search(sentence.text, found.end())
    return not told and undenied(sentence, found)


def _left_lying(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a clause of its own tells it, no relative one: `messages that nobody read`."""
    before = sentence.text[: found.start()].split()
    relative = before[-1:] and before[-1] in ("that", "which", "where", "when", "if", "why", "whom")
    return not relative and _plain(sentence, found) and "at that time" not in sentence.text


PHRASES = (
    _phrase(
        "along time start beginning outset minute moment day there see read find first",
        rf"\b{_FOUND} (?:[a-z-]+ ){{0,2}}?(?:was|were|had been|is|lay|stood) (?:[a-z'-]+ ){{0,6}}?"
        rf"{_ALL_ALONG}\b",
        undenied,
        beside="answer answers clue clues fix solution explanation culprit evidence information"
        " hint hints proof warning warnings sign signs cause",
    ),
    _phrase(
        "start beginning outset minute moment day",
        r"\b(?:logs?|graphs?|dashboards?|metrics|messages?|errors?|traces?|alerts?) (?:[a-z-]+"
        r" ){0,2}?(?:clearly |plainly |already )?(?:showed|pointed|said|told|named) [^;]{1,60}?"
        r" from the (?:very )?(?:start|beginning|outset|first (?:minute|moment|day))\b",
        undenied,
        beside="showed pointed said told named",
    ),
    _phrase(
        "straight directly clearly plainly unmistakably",
        r"\b(?:pointed (?:straight|directly|clearly|plainly|unmistakably|squarely) (?:at|to)"
        r"|(?:clearly|plainly|unmistakably) (?:showed|pointed (?:at|to)|said|indicated|stated"
        r"|warned|named)) (?:[^;]{1,70}?(?:yet|but|and still|and yet|while) (?:the (?:[a-z-]+"
        r" )?(?:team|engineers?|responders?|operators?)|we|they|nobody|no one|on-call|everyone)"
        r"|(?:the |an? |our )?(?:[a-z-]+ ){0,3}?coming)\b",
        undenied,
    ),
    _phrase(
        "visible obvious apparent noticeable",
        r"\b(?:(?:had|has|have) been|was|were) (?:already |clearly |plainly )*(?:visible|obvious"
        r"|apparent|noticeable|plain)(?: [a-z]+){0,5}? for (?:[a-z0-9-]+ ){0,3}?(?:days|weeks"
        r"|months|years|hours|a (?:week|month|year)|some time|a long time|a while)\b",
        undenied,
        beside="for",
    ),
    _phrase(
        "easy simple trivial",
        r"\b(?:was|were|been) (?:very |quite |fairly |really |so |actually )?(?:easy|simple"
        r"|trivial)"
        r" (?:enough )?to (?:spot|see|find|catch|notice|avoid|prevent|foresee|detect|fix|check"
        r"|recogni[sz]e)\b",
        _plain,
        beside="spot see find catch notice avoid prevent foresee detect check recognise recognize",
    ),
    _phrase(
        "signs sign indications indication hints red signals indicators opportunities chances"
        " clues warnings",
        r"\bthere (?:were|was|had been|have been) (?:clearly |already |also )?(?:clear|plenty of"
        r"|ample|enough|obvious|unmistakable|early|plain|lots of|a lot of|more than enough)"
        r" (?:early |warning |clear )*(?:signs?|indications?|hints|red flags|signals|indicators"
        r"|opportunit(?:y|ies)|chances|clues|warnings)\b",
        undenied,
        beside="clear plenty ample enough obvious unmistakable early plain lots lot",
    ),
    _phrase(
        "reason",
        r"\b(?:every|good|ample|plenty of|enough) reason to (?:expect|anticipate|suspect|doubt"
        r"|be (?:careful|cautious|wary|suspicious)|check|look|worry|test|ask)\b",
        lambda sentence, found: people_named(sentence, found) and _plain(sentence, found),
        beside="every good ample plenty enough",
    ),
    _phrase(
        "known flagged reported listed documented announced",
        r"\b(?:was|were|had been|been) (?:well |long |already |clearly )?(?:known|flagged|reported"
        r"|listed|documented|announced)\b[^;]{1,80}?(?:and|but|yet|though) (?:still |yet )?"
        r"(?:nobody|no one|no-one|nothing|no action|none of us) (?!could|can|was paged|was hurt"
        r"|was affected)",
        _plain,
        beside="nobody no noone nothing none",
    ),
    _phrase(
        "nobody noone none",
        rf"\b{_NOBODY}(?: (?:in|on|from|at|involved|else)(?: (?:the|our|call|duty)){{0,2}}"
        rf"(?: (?:[a-z-]+))??)? (?:ever |even |actually |really |then |still )*(?P<verb>{_LEFT})\b",
        _left_lying,
        beside="replaced fixed upgraded updated renewed removed patched cleaned acted anything"
        " intervened stepped informed told warned contacted called paged took felt stopped"
        " rolled disabled repaired ordered opened picked watching monitoring looking paying"
        " checking keeping reading following responsible tried remembered documented understood"
        " prepared planned drew put made wrote reported answered set had knew",
    ),
    _phrase(
        "understand explain believe comprehend justify fathom excuse",
        r"\b(?:it (?:is|'s|remains)|which (?:is|'s)|this is|that is) (?:very |quite |now "
        r"|really |simply )?"
        r"(?:hard|difficult|impossible|not easy) to (?:understand|explain|believe|comprehend"
        r"|justify|fathom|excuse)(?: (?:why|how|that) (?:[a-z0-9'-]+ ){1,8}?(?:was|were|had|has)"
        r" (?:not |never |simply |only |ever )?(?:been )?[a-z]+(?:ed|en|ne|ft|pt)\b|$|(?= [,;]))",
        undenied,
        beside="hard difficult impossible easy",
    ),
    _phrase(
        "unacceptable unjustifiable indefensible intolerable acceptable",
        r"\b(?:which|this|that|it)(?: delay| gap)? (?:is|was) (?:simply |clearly |frankly |just"
        r" |plainly )?(?:unacceptable|unjustifiable|indefensible|intolerable|not acceptable)\b",
        undenied,
    ),
    _phrase(
        "happen happened",
        r"\bwhich (?:clearly |simply |really )?(?:should|must|ought) (?:not|never) (?:to"
        r" )?(?:have )?"
        r"(?:happen|happened)\b",
        beside="should shouldn must ought",
    ),
    _phrase(
        "long late",
        r" , (?:far|much|way) too (?:long|late)$|\bwhich (?:is|was) (?:far |much |way )?too"
        r" (?:long|late)$",
        lambda sentence, _: MACHINES.isdisjoint(sentence.words),
        beside="too",
    ),
    _phrase(
        "before",
        r"\b(?:customers|users|partners|clients|support|the press|merchants) (?:had )?(?:noticed"
        r"|saw|seen|knew|found|reported|spotted)\b[^;,]{1,60}? (?:long|well|hours|days) before"
        r" (?:we|the (?:[a-z-]+ )?team|engineering|on-call|anyone)\b",
        beside="long well hours days",
    ),
    _phrase(
        "around round",
        r"\b(?:never|not) (?:really |quite |actually )?(?:got|get|gotten) (?:around|round) to\b",
        people_named,
        beside="never not didn hadn",
    ),
    _phrase(
        "known",
        r"\b(?:gaps?|issues?|problems?|bugs?|weakness|risks?|defects?|flaws?|vulnerabilit(?:y|ies)"
        r"|faults?|shortcomings?)(?: [a-z]+){0,4}? (?:had been|was|were) (?:well |long |already )?"
        r"known (?:[a-z]+ ){0,4}?for (?:[a-z0-9-]+ ){0,2}?(?:weeks|months|years?|month|time)\b",
        _plain,
        beside="for",
    ),
    _phrase(
        "explain say",
        r"^why [^;]{3,80} , (?:nobody|no one|no-one) can (?:now )?(?:explain|say)\b",
        beside="nobody no noone",
    ),
)
