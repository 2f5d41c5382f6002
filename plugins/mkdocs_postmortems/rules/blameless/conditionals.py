"""`blameless/hindsight`: `had they checked, it would never have happened`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import CHECKED, NOBODY, PERHAPS, THOUGHT, wordset
from mkdocs_postmortems.rules.blameless.modal_phrases import NEVER, PAST, WORSE
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import has_people
from mkdocs_postmortems.rules.patterns import compile_later

TRIGGERS = wordset("would could might")

_MERELY = r"(?:just |only |simply |actually |even |ever |first |properly |at least |[a-z]{3,12}ly )"
_WHO = r"(?P<who>(?:[a-z0-9'-]+ ){1,7}?)"
_DONE = rf"(?P<also>{_MERELY}{{0,2}})(?P<been>been {_MERELY}?)?(?P<done>{PAST})\b"
_IF = compile_later(rf"\bif (?:only )?{_WHO}(?P<merely>{_MERELY}{{0,2}})(?:had|'d) {_DONE}")
_IF_JUST = compile_later(
    rf"\bif {_WHO}(?P<merely>just |only |simply )(?P<also>)(?P<been>)(?P<done>{PAST})\b"
)
_HAD = compile_later(
    rf"(?:^|[,;:(] |\bthat |\b(?:happened|occurred|avoided|prevented|different|shorter) )"
    rf"had {_WHO}(?P<merely>){_DONE}"
)
_RESULT = compile_later(
    r"\b(?:would|could|might)(?P<denied> not| never)?(?: still| all| also| probably| surely)*"
    r"(?P<have> have)?(?: been)?(?: [a-z]+ly)? (?P<what>[a-z-]+)"
)
CARED = frozenset(THOUGHT.values()) | wordset("""
checked tested verified validated reviewed read followed inspected investigated told raised
listened prepared trained looked confirmed audited bothered heeded paid practised practiced
opened glanced spoken rung phoned talked tried
""")
ACTED = frozenset(CHECKED.values()) | wordset("waited used stuck spent left finished held")
_MOVED = ACTED | wordset("""
gone started begun rolled restored kept restarted brought opened frozen
""")
_OF_CARE = wordset("care attention thought effort time caution diligence heed notice")
_GOOD_ENDS = wordset(
    "be correct fine up working intact noticed caught seen spotted found avoided"
    " over shorter smaller minor solved resolved mitigated restored back prevented limited"
    " contained"
)
_BAD = NEVER | wordset("""
needed failed filled grown broken fallen lost removed deleted installed been taken become spread
crashed written
""")
_ALL_WELL = compile_later(
    r"\b(?:none of (?:this|it|these|that)|nothing|no [a-z]+) (?:would|could)\b"
)
_WRITE = (
    "say what was seen and known at that moment, and what made the choice sensible;"
    " put what is to change into an action"
)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Conditions that only people could have met, with the better end that they would have had."""
    for pattern in (_IF, _IF_JUST, _HAD):
        for found in sentence.find(pattern):
            if _judges(sentence, found):
                start, end = sentence.place(found)
                yield Hit(start=start, end=end, write=_WRITE)


def _judges(sentence: Sentence, found: re.Match[str]) -> bool:
    who = found["who"].split()
    if "not" in who or not NOBODY.isdisjoint(who):
        return False
    rest = sentence.text[: found.start()] + sentence.text[found.end() :]
    result = _RESULT.search(rest)
    if result is None:
        return False
    done = found["done"]
    if found["been"]:
        cared = done in CARED or (done == "taken" and not _OF_CARE.isdisjoint(who))
        return cared and not _worse(result, rest)
    first = sentence.word_at(found.start("who"))
    if not (has_people(sentence, first, first + len(who)) or who[-1] in PERHAPS):
        return False
    if done in CARED or (found["merely"] or found["also"]).strip() in ("just", "only", "simply"):
        return not _worse(result, rest)
    return done in _MOVED and _better(result, rest)


def _worse(result: re.Match[str], rest: str) -> bool:
    denied = result["denied"] or _ALL_WELL.search(rest)
    return not denied and result["what"] in WORSE


def _better(result: re.Match[str], rest: str) -> bool:
    if _ALL_WELL.search(rest):
        return True
    if result["denied"]:
        return result["what"] in _BAD or not result["have"]
    return result["what"] in _GOOD_ENDS
