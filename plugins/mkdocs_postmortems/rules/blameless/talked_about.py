"""`blameless/human-error`: whether a cause is given, or only rejected or talked about."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.patterns import compile_later

ALLOWED = compile_later(
    r"\b(?:not an? [a-z ]{2,30}, (?:it|this|that) (?:was|is)|none (?:beyond|but|other than|apart"
    r" from|except|besides|save)|apart from|not only|no"
    r" doubt|no question|no other|nothing but|nothing more than|not a (?:bug"
    r"|technical|system|hardware|software) [a-z ]*but|rule out hardware[a-z ]*|doubt)\b"
)
CLAUSE = compile_later(r" , (?:which|so|leaving|and so|and this) ")
_ASKED = compile_later(
    r"(?:(?:and|but|so) )?(?:(?:how|why|when|where) |what (?=do|did|should|would|can"
    r"|could))?(?:is|are|was|were|should|would|do|does"
    r"|did|can|could|will) (?!not\b|never\b)[^:]*$"
)
"""A sentence that is a question, as its first words show, with no answer after a colon."""
_SECURED = compile_later(
    r"\b(?:so that|(?:makes?|make|making) sure that|ensur(?:es?|ing) that|(?:(?:covers?"
    r"|handles?|tests?) the case of"
    r"|stops?|blocks?"
    r"|refuses?"
    r"|survives?|tolerates?) (?:an?|any|every|such)) (?:[a-z-]+ ){0,2}$"
)
"""Before a slip that the system is made to stand."""
_TALK = compile_later(
    r"\b(?:look(?:s|ed)? like|suspect(?:s|ed)?|seem(?:s|ed)?|stands? for|rather than|instead of"
    r"|reject\w*"
    r"|stop(?:s|ped|ping)? at|term|word|words|label\w*|calling|call (?:it|this|that)|blam(?:e|ed"
    r"|ing)(?! (?:it|this|that) on)|nothing to do with|tempting|easy to|would (?:have|end|hide"
    r"|explain)|ruled out|rule out"
    r"|says?|saying|claims?|claimed|(?:not|no|never|without|beyond|past|nor)(?: [a-z'-]+){0,2}$)"
)


def no_fact(text: str, start: int) -> bool:
    """Whether a question is asked, or what begins there is a slip that can do no harm."""
    return bool(_ASKED.match(text) or _SECURED.search(text[max(0, start - 45) : start]))


def talked_about(sentence: Sentence, first: int) -> bool:
    """Whether a cause is asked about, or rejected or only talked about by the words before."""
    if no_fact(sentence.text, sentence.offset(first)):
        return True
    before = sentence.before(first)[-45:].rstrip()
    return _TALK.search(CLAUSE.split(before)[-1]) is not None and not ALLOWED.search(before)
