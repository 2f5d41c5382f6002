"""`blameless/hindsight`: what people should have done, as it looks once the end is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless import counterfactuals, omissions
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.sentences import Sentence

TRIGGERS = frozenset(
    """
occur occurred cross crossed taken cost required plain clear start outset beginning along signs sign evidence information clues clue hints hint answer warnings facts proof noses nose eyes napping guard asleep engineer operator administrator sysadmin beginner novice attempt nothing until done finally belatedly heed bother sat slip blind hesitated
care attention diligence thought foresight vigilance effort consideration see sight opportunity opportunities unheeded warnings face hard understand believe inadequate insufficient wrongly incorrectly falsely blindly prematurely fixated tunnel unprepared ill instead rather needlessly realise realize notice oughtn
ifonly acted ample assumed avoidable bad blindingly chance chose could couldn didn didnot discounted
dismissed disregarded downplayed escalated fail failed failing fails failure failures flawed
foolish foreseeable forgets forgetting forgot forgotten hadto hasty hesitated hindsight idea
ignored inability incorrect inexplicable inexplicably jumped knew know knowing little looking
might miscalculated misguided mishandled misinterpreted misjudged missed mistake neglect neglected
neglecting neglects neither never nobody none noone nor obvious obviously omits omitted omitting
opportunity ought overlooked plenty poor predictable premature preventable questionable rash
reacted refusal reluctance retrospect should shouldn slept slow supposed terrible todo took
unanswered underestimated undetected unnoticed unread unseen unwillingness unwise waited wasted
without would wouldn wrong
    """.split()
)

_ALWAYS = re.compile(
    r"\bobvious(?:ly)? (?:missing |wrong |warning |early |human |first |next |in )?(?:steps?|signs?|warnings?|signals?|clues?|red flags?|mistakes?"
    r"|oversights?|risks?|flaws?|errors?|problems?|dangers?|gaps?|omissions?|symptoms?|thing to do|precautions?|questions?"
    r"|wrong|broken|unsafe|dangerous|risky|hindsight|retrospect)\b"
    r"|(?:\b(?:was|were|been|is)|'s) (?:now |so |quite |pretty |rather |very |all too |glaringly |painfully |blindingly |perfectly |plainly |fairly )?"
    r"(?:obvious|self-evident)(?! (?:only|neither))"
    r"|\b(?:painfully|blindingly|glaringly|patently) (?:obvious|clear)"
    r"|\bobvious to (?:anyone|everyone|anybody|all)\b"
    r"|\bif only (?:we|they|he|she|someone|somebody|(?:the |our )(?:[a-z-]+ ){0,2}?(?:team|engineer|operator|responder|reviewer))\b"
    r"|\b(?:entirely|easily|wholly|completely|perfectly|totally|clearly|eminently|fully|absolutely|readily) "
    r"(?:avoidable|preventable|foreseeable|predictable)\b"
    r"|\b(?:avoidable|preventable|foreseeable|unforced) (?:outage|incident|mistake|error|accident|failure|delay|downtime)s?\b"
    r"|\b(?:was|were) (?:avoidable|preventable|foreseeable)\b"
    r"|\ball (?:that |(?:we|they|he|she|anyone|anybody|it|the [a-z]+|the [a-z]+ [a-z]+) )(?:had to do|needed to do|would have taken|was needed was)\b"
    r"|\bhad only to\b|\b(?:better|wiser|safer|right|correct|sensible|prudent|smarter|responsible|obvious|simplest|logical) "
    r"(?:[a-z]+ ){0,4}would have been\b|\binexplicabl[ey]\b"
    r"|\b(?:with|given) (?:a little |a bit |just a little )?(?:more|better|greater|some|proper) (?:care|attention|diligence|thought|foresight|vigilance|discipline|common sense)\b(?! from)"
    r"|\b(?:not enough|too little|insufficient|no|little|scant) (?:thought|care|attention|consideration|effort) (?:was|had been|has been|were) (?:given|paid|made|put|taken|spent|devoted)"
    r"|\b(?:for all|for anyone|for everyone|there) to see(?= (?:and|but|in)|$)|\bin plain sight\b|\bmissed opportunit(?:y|ies)\b|\bunheeded\b|\btoo little , too late\b"
    r"|\b(?:despite|in spite of) (?:the |many |several |all the )?(?:clear|repeated|earlier|previous|explicit|obvious|many|numerous|several) warnings?\b|\bstaring (?:us|them|everyone|him|her) in the face\b"
    r"|\b(?:hard|difficult|impossible) to (?:understand|see|believe|explain) (?:now )?(?:why|how|that) (?:nobody|no one|the team|we|they|anyone)\b"
    r"|\b(?:inadequate|insufficient) (?:testing|preparation|planning|diligence|review) (?:by|on the part of|was done)\b"
    r"|\bshould (?:not|never) have taken\b"
    r"|\b(?:never|not) (?:once )?(?:occur(?:red)?|cross(?:ed)?) (?:to )?(?:anyone|anybody|us|them|him|her|the [a-z-]+|our|their|anyone 's|anybody 's)\b|\b(?:occurred to|crossed) (?:nobody|no one)\b"
    r"|\bwould (?:only |just )?have (?:only |just )?(?:taken|cost|needed|required) (?:us |them |anyone |the [a-z]+ )?(?:only |just |no more than |less than |all of )?(?:a|one|two|five|ten|thirty|[0-9]+) (?:single |quick |simple |short )?(?:minutes?|seconds?|commands?|lines?|calls?|looks?|e-mails?|questions?|clicks?|glance|messages?|phone call)\b"
    r"|\b(?:plain|clear|there) to see\b|\b(?:clear|plain|obvious|evident) from the (?:start|outset|beginning)\b|\b(?:known|clear) all along\b"
    r"|\b(?:signs?|evidence|information|clues?|hints?|answer|warnings?|facts|proof) (?:was|were|had been) (?:all |right |plainly |clearly |already |always )*(?:there|in front of)\b"
    r"|\b(?:right )?(?:in front of|under) (?:our|their|his|her|everyone 's|the team 's) (?:very )?(?:noses?|eyes)\b|\bin front of (?:us|them|everyone|everybody) (?:all )?(?:the whole time|all the time|all along)\b"
    r"|\bany (?:[a-z]+ )?(?:engineer|operator|developer|admin|administrator|sysadmin|beginner|novice|professional|dba|reviewer|expert)s? (?:knows?|would know|should know|could see|can see|would have known)\b"
    r"|\bno (?:attempt|effort|provision) (?:was|had been) made to\b|\b(?:nothing|little|not enough) (?:was|had been) done (?:about|to|until)\b"
    r"|\b(?:let|dropped|lowered) (?:our|their|its) guard\b|\bcaught napping\b|\b(?:was|were|be|been) asleep\b"
    r"|\b(?:only (?:after|when|then|much later|at)|not until) (?:[a-z0-9:'-]+ ){0,12}did (?:the |our |we|they|anyone|anybody|someone|somebody|on-call)"
    r"|\b(?:should have|ought to have|should) known? better\b|\b(?:knew|knowing|known) better\b|\bknowing what we know now\b|\bwith what we know now\b"
)
_DENIED = re.compile(r"\b(?:not|no|never|nor|less|hardly|far from|neither|without|isn|only)(?: [a-z]+){0,3}$")
_LOOKING_BACK = re.compile(
    r"\b(?:in|with(?: the benefit of| perfect| full)?) (?:hindsight|retrospect)\b|\b(?:looking|thinking) back\b|"
    r"\bhindsight (?:shows|tells|makes|is)\b|\bbenefit of hindsight\b"
)
_VERDICT = re.compile(
    r"\b(?:should|ought|wrong|mistake|poor|bad|unwise|obvious|clear|clearly|could have|better|foolish|regret"
    r"|na[iï]ve|premature|error|inexplicable|misguided|too|would have|right|warning|red flag|risky|plain)\b"
)
_FAIR = re.compile(
    r"\b(?:at the time|bias|only in|only with|easy to|tempting|than in|not in|avoid|judged? in|judging|seems?"
    r"|nobody could|what we (?:now )?know|no one could|could not have|guard against|sensible|free of|trap|distort\w*)\b"
)
_DECISION = re.compile(
    r"\b(?:decision|choice|call|judge?ment|idea)(?: (?:to|of|not to|by|on|about) (?:[a-z0-9'-]+ ){1,12}?| )"
    r"(?:was|were|is|turned out to be|proved) (?:not |never )?(?:[a-z]+ly |a |an )?(?:wrong|mistakes?|poor|bad|unwise|premature|ill-advised|misguided|"
    r"short-sighted|ill-judged|inappropriate|rash|terrible|error|incorrect one|flawed|the wrong one)\b"
    r"|\b(?:poor|bad|wrong|unwise|questionable|misguided|short-sighted|ill-advised|rash|terrible|hasty|incorrect) (?:decisions?|choices?|call|judge?ment call)\b"
    r"|\b(?:was|were) (?:plainly|clearly|obviously|simply|certainly) (?:a |an )?(?:mistake|wrong|error|oversight)"
    r"|\bit was (?:a mistake|wrong|unwise|an error|foolish) (?:not )?to\b|\b(?:was|were) (?:a |an )?(?:[a-z]+ )?(?:mistake|misjudge?ment|oversight)(?: of judge?ment| on our part)?$"
)
_ORDER = "tell what was seen and known at that moment, in the order in which it came to be known"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """What is judged by its end."""
    yield from counterfactuals.hits(sentence)
    yield from omissions.hits(sentence)
    text = sentence.text
    for found in _ALWAYS.finditer(text):
        if not _DENIED.search(text[max(0, found.start() - 40) : found.start()].rstrip()):
            yield _hit(sentence, found, f"{_ORDER}: what made another reading sensible?")
    for found in _LOOKING_BACK.finditer(text):
        literal = found[0].endswith("looking back") and not _VERDICT.search(text)
        if not (literal or _FAIR.search(text) or _DENIED.search(text[: found.start()].rstrip())):
            yield _hit(sentence, found, f"{_ORDER}, and what made each step sensible then")
    for found in _DECISION.finditer(text):
        if not re.search(r" (?:not|never) ", found[0]) or "not to" in found[0]:
            yield _hit(sentence, found, f"say what spoke for it at the time, and {_ORDER[5:]}")


def _hit(sentence: Sentence, found: re.Match[str], write: str) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=write)
