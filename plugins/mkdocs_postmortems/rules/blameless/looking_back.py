"""`blameless/hindsight`: what people should have done, as it looks once the end is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import wordset
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.patterns import at_words, compile_later

TRIGGERS = wordset("""
along answer asleep attempt attention avoidable bad believe blind blindingly blindly care
clear clue clues consideration cross crossed did diligence discipline done effort error
errors evidence evident explain eyes face facts fail failed failing fails failure failures flawed
foolish foreseeable foresight front guard hadto hasty heed hindsight hint hints idea ifonly ill
inadequate incorrect incorrectly inexplicable inexplicably information insufficient knew know
knowing known knows little looking misguided misjudged misjudgement misjudgment missed mistake
napping needed neither never nobody noone nor nose noses notuntil obvious obviously occur occurred
opportunities opportunity ought oversight oversights plain poor predictable premature prematurely
preventable proof provision questionable rash rather retrospect see should sight sighted sign
signs terrible thinking thought todo understand unforced unheeded unwise vigilance warning
warnings without would wrong wrongly shouldn reckless careless costly naive fateful disastrous
regrettable irresponsible negligent
""")

_ALWAYS = compile_later(
    r"(?:\b(?=\w)|(?='s))(?:"  # it is tried nowhere else
    r"obvious(?:ly)? (?:missing |wrong |warning |early |human |first |next |in )?(?:steps?"
    r"|signs?|warnings?|signals?|clues?|red flags?|mistakes?"
    r"|oversights?|risks?|flaws?|errors?|problems?|dangers?|gaps?|omissions?|symptoms?"
    r"|thing to do|precautions?|questions?"
    r"|wrong|broken|unsafe|dangerous|risky|hindsight|retrospect)\b"
    r"|(?:was|were|been|is|'s) (?:now |so |quite |pretty |rather |very |all too "
    r"|glaringly |painfully |blindingly |perfectly |plainly |fairly )?"
    r"(?:obvious|self-evident)(?! (?:only|neither|once|after|as soon))"
    r"|(?:painfully|blindingly|glaringly|patently) (?:obvious|clear)"
    r"|obvious to (?:anyone|everyone|anybody|all)\b"
    r"|if only (?:we|they|he|she|someone|somebody|(?:the |our )(?:[a-z-]+ ){0,2}?(?:team"
    r"|engineer|operator|responder|reviewer))\b"
    r"|(?:entirely|easily|wholly|completely|perfectly|totally|clearly|eminently|fully"
    r"|absolutely|readily) "
    r"(?:avoidable|preventable|foreseeable|predictable)\b"
    r"|(?:avoidable|preventable|foreseeable|unforced) (?:outage|incident|mistake|error"
    r"|accident|failure|delay|downtime)s?\b"
    r"|(?:was|were) (?:avoidable|preventable|foreseeable)\b"
    r"|all (?:that |(?:we|they|he|she|anyone|anybody|it|the [a-z]+"
    r"|the [a-z]+ [a-z]+) )(?:had to do|needed to do|would have taken|was needed was)\b"
    r"|had only to\b|(?:better|wiser|safer|right|correct|sensible|prudent|smarter"
    r"|responsible|obvious|simplest|logical) "
    r"(?:[a-z]+ ){0,4}would have been\b|inexplicabl[ey]\b"
    r"|(?:with|given) (?:a little |a bit |just a little )?(?:more|better|greater|some"
    r"|proper) (?:care|attention|diligence|thought|foresight|vigilance|discipline"
    r"|common sense)\b(?! from)"
    r"|with (?:just |only )?a (?:little|bit of|modicum of|minimum of|touch of|moment 's)"
    r" (?:care|attention|diligence|thought|foresight|vigilance|discipline|common sense)\b"
    r"|(?:not enough|too little|insufficient|no|little|scant) (?:thought|care|attention"
    r"|consideration|effort) (?:was|had been|has been|were) (?:given|paid|made|put|taken|spent"
    r"|devoted)"
    r"|(?<!is there )(?:for all|for anyone|for everyone|(?<!is )there) to see(?= (?:and|but|in"
    r"|,)|$)"
    r"|in plain sight\b|missed opportunit(?:y|ies)\b|unheeded\b|too little , too late\b"
    r"|(?:despite|in spite of) (?:the |many |several |all the )?(?:clear|repeated|earlier"
    r"|previous|explicit|obvious|many|numerous|several) warnings?\b|staring (?:us|them"
    r"|everyone|him|her) in the face\b"
    r"|(?:hard|difficult|impossible) to (?:understand|see|believe|explain) (?:now )?(?:why|how"
    r"|that) (?:nobody|no one|the team|we|they|anyone)\b"
    r"|(?:inadequate|insufficient) (?:testing|preparation|planning|diligence|review) (?:by"
    r"|on the part of|was done)\b"
    r"|should (?:not|never) have taken\b"
    r"|(?:never|not) (?:once )?occur(?:red)? to (?:anyone|anybody|us|them|him|her|the [a-z-]+)\b"
    r"|(?:never|not) (?:once |even )?cross(?:ed)? (?:[a-z']+ ){1,5}?minds?\b"
    r"|(?:occurred to|crossed) (?:nobody|no one)\b"
    r"|would (?:only |just )?have (?:only |just )?(?:taken|cost|needed|required) (?:us |them "
    r"|anyone |the [a-z]+ )?(?:only |just |no more than |less than |all of )?(?:a|one|two|five"
    r"|ten|thirty|[0-9]+) (?:single |quick |simple |short )?(?:minutes?|seconds?|commands?"
    r"|lines?|calls?|looks?|e-mails?|questions?|clicks?|glance|messages?|phone call)\b"
    r"|(?:plain|clear|there) to see\b|(?:clear|plain|obvious|evident) from the (?:start"
    r"|outset|beginning)\b|(?:known|clear) all along\b"
    r"|(?:signs?|evidence|information|clues?|hints?|answer|warnings?|facts|proof) (?:was|were"
    r"|had been) (?:all |right |plainly |clearly |already |always )*(?:there|in front of)\b"
    r"|(?:right )?(?:in front of|under) (?:our|their|his|her|everyone 's"
    r"|the team 's) (?:very )?(?:noses?|eyes)\b|in front of (?:us|them|everyone"
    r"|everybody) (?:all )?(?:the whole time|all the time|all along)\b"
    r"|any (?:[a-z]+ )?(?:engineer|operator|developer|admin|administrator|sysadmin|beginner"
    r"|novice|professional|dba|reviewer|expert)s? (?:knows?|would know|should know|could see"
    r"|can see|would have known)\b"
    r"|no (?:attempt|effort|provision) (?:was|had been) made to\b|(?:nothing|little"
    r"|not enough) (?:was|had been) done (?:about|to|until)\b"
    r"|(?:let|dropped|lowered) (?:our|their|its) guard\b|caught napping\b|(?:was|were|be"
    r"|been) asleep\b"
    r"|(?:only (?:after|when|then|much later|at)|not until) (?:[a-z0-9:'-]+ ){0,12}did (?:the "
    r"|our |we|they|anyone|anybody|someone|somebody|on-call)"
    r"|(?:should have|ought to have|should) known? better\b|(?:knew|knowing|known) better\b"
    r"|knowing what we know now\b|with what we know now\b)"
)
_DENIED = compile_later(
    r"\b(?:not|no|never|nor|less|hardly|far from|neither|without|isn|only)(?: [a-z]+){0,3}$"
)
_LOOKING_BACK = compile_later(
    r"\b(?:in|with(?: the benefit of| perfect| full)?) (?:hindsight|retrospect)\b|\b(?:looking"
    r"|thinking) back\b(?! (?:at|over|through) (?:the|our) (?:last|past|previous|logs?|graphs?"
    r"|metrics"
    r"|data|history|records))|"
    r"\bhindsight (?:shows|tells|makes|is)\b|\bbenefit of hindsight\b"
)
_VERDICT = compile_later(
    r"\b(?:should|ought|wrong|mistake|poor|bad|unwise|obvious|clear|clearly|could have|better"
    r"|foolish|regret"
    r"|na[iï]ve|premature|error|inexplicable|misguided|too|would have|right|warning|red flag"
    r"|risky|plain)\b"
)
_FAIR = compile_later(
    r"\b(?:at the time|bias|only in|only with|easy to|tempting|than in|not in|avoid|judged? in"
    r"|judging|seems?"
    r"|nobody could|what we (?:now )?know|no one could|could not have|guard against|sensible"
    r"|free of|trap|distort\w*)\b"
)
_DECISION = at_words(
    r"\b(?:decision|choice|call|judge?ment|idea)(?: (?:to|of|not to|by|on"
    r"|about) (?:[a-z0-9'-]+ ){1,12}?| )"
    r"(?:was|were|is|had been|turned out to be|proved to be|proved) (?:not |never )?(?:[a-z]+ly "
    r"|a |an )?(?:wrong"
    r"|mistakes?|poor|bad|unwise|premature|ill-advised|misguided|"
    r"short-sighted|ill-judged|inappropriate|rash|terrible|error|incorrect one|flawed|reckless"
    r"|careless|foolish|costly|naive|fateful|disastrous|fatal|regrettable|irresponsible|hasty"
    r"|negligent|questionable"
    r"|the wrong one)\b"
    r"|\b(?:poor|bad|wrong|unwise|questionable|misguided|short-sighted|ill-advised|rash|terrible"
    r"|hasty|incorrect|reckless|careless|foolish|ill-fated|costly|naive|fateful|disastrous"
    r"|regrettable) (?:decisions?|choices?|call|judge?ment call)\b"
    r"|\b(?:was|were) (?:plainly|clearly|obviously|simply|certainly) (?:a |an )?(?:mistake|wrong"
    r"|error|oversight)"
    r"|\bit was (?:a mistake|wrong|unwise|an error|foolish) (?:not )?to\b|\b(?:was|were) (?:a "
    r"|an )?(?:[a-z]+ )?(?:mistake|misjudge?ment|oversight)(?: of judge?ment| on our part)?$"
)
_ORDER = "tell what was seen and known at that moment, in the order in which it came to be known"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """What is judged by its end."""
    text = sentence.text
    for found in sentence.find(_ALWAYS):
        if not _DENIED.search(text[max(0, found.start() - 40) : found.start()].rstrip()):
            yield _hit(sentence, found, f"{_ORDER}: what made another reading sensible?")
    for found in sentence.find(_LOOKING_BACK):
        literal = found[0].endswith("looking back") and not _VERDICT.search(text)
        if not (literal or _FAIR.search(text) or _DENIED.search(text[: found.start()].rstrip())):
            yield _hit(sentence, found, f"{_ORDER}, and what made each step sensible then")
    for found in sentence.find(_DECISION):
        if not re.search(r" (?:not|never) ", found[0]) or "not to" in found[0]:
            yield _hit(sentence, found, f"say what spoke for it at the time, and {_ORDER[5:]}")


def _hit(sentence: Sentence, found: re.Match[str], write: str) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=write)
