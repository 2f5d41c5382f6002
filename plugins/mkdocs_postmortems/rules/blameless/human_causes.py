"""`blameless/human-error`: a person's error as the cause, where the search ends too early."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_postmortems.rules.blameless import causes, erring, lapses, passives, slips, whose_error
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import SOMEBODY, SOMEBODY_WORDS, wordset
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, subject
from mkdocs_postmortems.rules.blameless.talked_about import ALLOWED, CLAUSE, no_fact, talked_about
from mkdocs_postmortems.rules.patterns import compile_later

TRIGGERS = wordset("""
10 10t accidental accidentally action actions attributable attributed blunder blundered blunders
boiled boils brain butterfingers careful carelessly carelessness cause caused causes chose chosen
cleaner clerical clicked coaching competence component confused confusion deleted distracted
distraction downto due entered errare erred erroneous erroneously error errors exhausted experience
factor factors failed failing failure fallibility fatigue fault faulty finger fingered fingering
fingers forgetfulness fumble fumbled fumbling goofed handling haste human humans id10t ignorance
improper inaccurate flawed false bad inadvertent inadvertently inappropriate inattention inerror
inattentive moment front incompetence incorrect individual inexperience inexperienced intervention
keyboard keying knowledge lapse lapses layer link maloperation mis misclick misclicked misclicks
miscommunication misconfiguration misconfigurations misconfigured mishandled mishandling mishap
mishaps misheard misjudgement misjudgment miskey miskeyed miskeys mislabelled misoperation mispaste
mispastes misplaced misread misspelled misspelt mistake mistaken mistakenly mistakes mistook
mistyped misunderstanding misunderstood misuse mixed nature negligence operation origin oversight
oversights overworked owing pasted pebcak pebkac person personal picked picnic points pressed
problem pulled pushed reason result retrain retrained retraining sausage selected skill skills
sleepy slip slipped slips tired tiredness touch trained training typed typing typo typos
understanding unintended unintentional unintentionally unplugged untrained unwittingly wetware
accident wrong culprit
""")

_SOMEBODY = (
    rf"(?:the |our |an? |their |one of (?:the |our )?|some )?(?:[a-z'-]+ ){{0,4}}?{SOMEBODY}"
)
_NOUN = (
    r"(?:errors?|mistakes?|slips?|slip-ups?|mishandling|blunders?|oversights?|lapses?|typos?"
    r"|failure"
    r"|failing|fallibility|mishaps?|misconfigurations?|fumble|miss|omissions?)"
)
_OF_PEOPLE = compile_later(
    rf"\b(?:human|individual|personnel|manual|clerical|(?:{SOMEBODY})(?: 's| ')?)"
    rf"(?: (?:data-entry|input|configuration|typing|handling|copy-and-paste"
    rf"|operational))? {_NOUN}\b"
    rf"|\b(?:human|manual|operator|user|pilot|engineer)-(?:errors?|mistakes?)\b"
)
_ROLE = compile_later(
    r"\b(?:user|pilot|operator|client|customer|agent|support|team|people|staff|vendor|supplier"
    r"|developer|author"
    r"|maintainer|contractor|provider|admin|tester|group|partner|department|lead|owner|desk"
    r"|operation|human"
    r"|engineering|(?<![a-z] )management|leadership|qa|ops)s?(?: |-)(?:errors?|mistakes?|failures?"
    r"|miss)\b"
)
_CAUSAL = compile_later(
    r"\b(?:due to|caused?|causes|attributed|attributable|put (?:it |this |that )?down to|outcome"
    r"|leaves|category|(?:type|class|code|tag|resolution|diagnosis)(?=(?: [a-z]+){0,2} :)"
    r"|classif\w+"
    r"|reason"
    r"|because of|down to|simple|pure|plain|result(?:ed)? (?:of|from)|thanks to|verdict"
    r"|conclusion|finding|blamed on|classic|typical"
    r"|case of|points? to|pointed to|explained by|explanation|owing to|contributing factors?"
    r"|resulted|see|through|trigger(?:ed)?|culprit|identified as|it was|this was|that was"
    r"|was an?|blame|investigation|turn(?:ed|s) out to be)\b"
)
_OPENING = compile_later(
    r"(?:^|[;\u2014\u2013-] )(?:(?:an?|one|another|this|the|this was|it was) )?$"
)
_PROGRAMS = compile_later(
    r"\b(?:checker|compiler|parser|string|log|shell|sql|syntax|interpreter|page|4xx|http|api"
    r"|returns?|returned"
    r"|shows|budget|counted|counts?|kubernetes|pod|istio|rate|rates|400|404|422|status|codes?"
    r"|controller|reconcile\w*|thrown|exception|exceptions)\b"
)
_NAMED = compile_later(
    r" (?:would|could (?!have been avoided)|might|may|can(?= (?:cause|lead|happen))"
    r"|codes?|messages?|rates?|counters?|logs?|reports?|rises?|page|pages|budgets?|banner"
    r"|handling|handler|class|types?|count"
    r"|metrics?|number|dialog|screen|field|events?|response|responses|such as|(?:is|are) (?:not"
    r"|never"
    r"|only|where|a symptom|the (?:start|beginning)|a label"
    r"|an effect|a consequence|expected|normal|inevitable)|was not|were not|ends|explains?|hides"
    r"|does not|says|tells|teaches|as a (?:symptom|signal|cause|label|category"
    r"|conclusion|term)|as the (?:cause|root)|can never|cannot|should never|never|alone"
    r"|engineering|research|training|psychology|experts?|perspective|tolerance|rarely|analysis"
    r"|(?:are|is|will be|would be|can be|may be) (?:now |always |usually |often "
    r"|then )?(?:caught|rejected|detected|harmless|inevitable|normal|expected|likely|possible"
    r"|reported|tolerated|undone|unavoidable|a fact|part of)|(?:was|is|has been"
    r"|can be) (?:ruled out|rejected|excluded|dismissed))\b"
)
_KEPT = compile_later(
    r" (?:as the (?:root |sole |primary |main )?cause|(?:alone )?explains? (?!nothing|little"
    r"|why it)"
    r"|alone (?:was|is|caused|led|accounts?))\b"
)
_REJECTED = compile_later(
    r"\b(?:look(?:s|ed)? like|suspect(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)? to be|mistaken for"
    r"|taken for|at first|first|closed as|reported as|filed as|thought|any|not|never|no|nor"
    r"|rather than|instead of|beyond|past|avoid|avoids|reject\w*|stop at"
    r"|stops at|stopping at|stopped at"
    r"|stands? for|term|word|words|labell?ing|label|labels|calling|call (?:it|this|that|them)"
    r"|notion|idea|concept|phrase|box|without|against|behind|book|chapter|talk"
    r"|paper|titled?|tolerat\w+|understanding|course|study|studies|guards?|prevents?"
    r"|catch(?:es)?|blaming|blame"
    r"|absorb\w*|surviv\w+|expects?|assumes?|room for|risk of|chance of|scope for|potential for"
    r"|prone to|reduces?|reducing|less|resistant to|ruled out|rule out|ruling out|protects?"
    r"|protection|safe from|nothing to do with|neither|detects?|mitigates?|limit|limits|damage"
    r"|possibility of|opportunity for|single|robust|resilient to|even after|despite|moved? on"
    r"|away from|allow\w*|lets?)\b"
)
_ALWAYS = compile_later(
    r"\b(?:pebkac|pebcak|id-?10-?t|layer 8 (?:problem|issue|error)|finger trouble|butterfingers"
    r"|fat[- ]finger(?:s|ed|ing)?(?! (?:error )?(?:check|filter|protection|guard|limit|rule|control"
    r"|detect|threshold|safeguard|validation|alarm|alert|test|prevention|warning|confirmation"
    r"|prompt"
    r"|block|band|cap))"
    r"|between (?:the )?keyboard and (?:the )?chair|a (?:people|human|person) (?:problem|issue"
    r"|failing)|the humans? did not|humans? (?:failed|erred)|(?:was|were|is) a human being"
    r"|(?<!classifier )(?<!model )(?<!detector )(?:to be|was|were|been|be) retrained"
    r"|momentary (?:inattention|distraction)|moment of (?:inattention|distraction|carelessness)"
    r"|human-(?:caused|induced|made)|man-made (?:outage|error|failure)|caused by humans|(?:error"
    r"|mistake|failure) was human|(?:data[- ]entry|typing|keying|clerical|handling) (?:errors?"
    r"|mistakes?)"
    r"|brain (?:fade|freeze|fart)|wetware|sausage fingers|only human|human nature"
    r"|human in origin|of human origin|human touch"
    r"|wrong (?:[a-z-]+ )?(?:button|key|switch|lever|breaker|plug|cable|tab|window|host|server"
    r"|terminal|directory|branch|option|command|file|row|rack|environment|account|drive|disk"
    r"|value|number) (?:was|were|had been|being) (?:pressed|pushed|pulled|typed|clicked|entered"
    r"|unplugged|keyed in)(?! by)"
    rf"|(?:tired|exhausted|distracted|confused|overworked|untrained|inexperienced"
    rf"|sleepy) {SOMEBODY}|personal (?:error|mistake|failure)|wrong (?:click|keystroke|keypress)"
    r"|misoperation|mis-operation|maloperation|(?:insufficiently|poorly|inadequately"
    r"|badly) trained|picnic (?:problem|error)|human component"
    rf"|{SOMEBODY} (?:needs?|will receive|will get|has received|have received|received"
    rf"|requires?) (?:more |additional |extra |further |better |proper )?(?:training|retraining"
    rf"|coaching)|re-?train(?:ing)? (?:the |our |all )?(?:[a-z-]+ )?{SOMEBODY}"
    rf"|actions? of (?:a|an|one|our|the) (?:single |careless )?(?:individual|engineer|employee"
    rf"|person|operator|contractor|technician|administrator|developer)"
    r"|slips? of (?:the|a) (?:finger|hand|keyboard|mouse)|momentary lapse"
    r"|weak(?:est)? link (?:[a-z]+ ){0,4}(?:is|was) (?:the|a) (?:[a-z-]+ )?(?:person|human"
    r"|operator|engineer|technician|people)"
    r"|(?:the )?humans? (?:was|were|is|remains?) (?:again |once again |the "
    r"|a )*weak(?:est)? link|human (?:carelessness|negligence|inattention|incompetence"
    r"|forgetfulness|fallibility)|(?:the )?human element|human in the loop (?:failed|erred)"
    r"|errare humanum est|to err is human|human weakness)\b"
)
_CAUSE = compile_later(
    rf"\b(?:due to|caused by|because of|attributed to|result of|down to|through) (?:the |an? "
    rf"|some |our )?(?:[a-z-]+ ){{0,2}}?{SOMEBODY}(?: 's| ')? (?:confusion|inattention|fatigue"
    rf"|distraction|forgetfulness|inexperience|misjudge?ment|misunderstanding|negligence"
    rf"|carelessness|incompetence|ignorance|haste|tiredness|actions?|misuse|intervention)\b"
    rf"|\b(?:mistaken|incorrect|inappropriate|improper|unintentional|accidental|inadvertent"
    rf"|erroneous|unintended) [a-z]+ (?:[a-z'-]+ ){{0,4}}?by (?!user agent){_SOMEBODY}\b"
    rf"|\b(?:reason|cause|problem) (?:was|is) (?:simply |just )?that (?:the |an? |our "
    rf"|one )?(?:[a-z-]+ ){{0,2}}?(?:{SOMEBODY}|we|they|he|she) (?:had|was|were|did|forgot|ran"
    rf"|made|typed|[a-z]+ed)\b"
    rf"|\bwhat failed (?:here |then )?was (?:the |an? |our )(?:[a-z-]+ )?{SOMEBODY}\b"
    rf"|\b{SOMEBODY} (?:, )?(?:and )?not (?:the |a )?(?:process|system|machine|tool|tooling"
    rf"|platform|software|technology|code|hardware|equipment)\b|\ba human one\b"
    rf"|\black of (?:knowledge|training|experience|skills?|understanding|competence) (?:of"
    rf"|on the part of|among|in) (?:the |our |an? )?(?:[a-z-]+ )?{SOMEBODY}\b"
    r"|\bbe more careful\b|\btraining (?:issue|problem)\b|\bmis-?(?:click|key|paste)(?:s|ed)?\b"
    rf"|\b(?:cause|causes|reason|origin|culprit|trigger)\b(?: (?:of|for"
    rf"|behind) (?:[a-z'-]+ ){{1,6}}?| )(?:was|is|:|were|remains) (?:simply |again |once again "
    rf"|clearly |ultimately )?(?:the |an? |our |one "
    rf"|that )?(?:[a-z'-]+ ){{0,4}}?{SOMEBODY}(?: [a-z'-]+){{0,3}} (?:who|[a-z]+ing|that)\b"
    r"|\bcauses? (?:was|is|were) (?:found to be |judged to be |deemed to be "
    r"|determined to be )?(?:purely |simply |entirely )?(?:the )?(?:people|human(?= (?:,|and"
    r"|rather|not)|$)|humans?(?! [a-z])|human nature|human behaviou?r)\b"
    r"|\b(?:unintentional|accidental|inadvertent|erroneous|incorrect|unintended) human (?:action"
    r"|intervention|input|activity)\b"
    rf"|\bcauses? (?:[a-z]+ ){{0,4}}: (?:human|people|operator|user|engineer|person"
    rf"|staff)\b(?! (?:noticed|saw))"
    rf"|\b(?:root |main |primary |underlying |sole "
    rf"|proximate )cause (?:of (?:[a-z'-]+ ){{1,4}}?)?(?:was|is|were) (?:a |an |the |our "
    rf"|one )?(?:[a-z-]+ )?{SOMEBODY}$"
    rf"|\b(?:boils|boiled|comes|came) down to {_SOMEBODY}\b"
    rf"|\b(?:caused by|attributed to|attributable to|put down to|due to|because of|result of"
    rf"|down to|traced to|traced back to) (?!people\b){_SOMEBODY}(?: on [a-z]+)? (?:who"
    rf"|(?:not )?[a-z]+ing"
    rf"|having|on site|that|and)\b"
    r"|\bcaused by (?:human|people|personnel|individual)s?\b"
    rf"|\b(?:erroneous|incorrect|wrong|mistaken|mistyped|faulty|bad"
    rf"|invalid) (?:[a-z'-]+ ){{1,4}}(?:entered|typed|keyed in|run|issued|made|executed|selected"
    rf"|set|chosen|applied|given|performed) by (?:hand|{_SOMEBODY})\b"
    rf"|\b{SOMEBODY} (?:made|makes|had made|has made) an? (?:[a-z-]+ ){{0,2}}?(?:error|mistake"
    rf"|typo|slip)\b|\b(?:human|person) (?:was|is) (?:the )?(?:cause|root cause)\b"
    rf"|\b(?:someone|somebody|a person|an engineer|an operator|a human) (?:got it wrong"
    rf"|slipped up|slipped|erred|goofed|blundered)\b"
)
_SLIPPED = compile_later(
    r"\b(?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|unwittingly"
    r"|mistyped|misread|misclicked|misspelled|misspelt|mis-?typed|misconfigured|misunderstood"
    r"|misheard|misplaced|mislabelled|mistook|mixed up|confused(?! by| about| as)"
    r"|(?!look|follow|receiv|investigat|suspect|notic|discover|watch|join|fix|correct|spott"
    r"|detect|identif|reject|flagg|question"
    r"|replac)(?:[a-z]+ed|ran|hit|chose|took|wrote|put|sent|set|cut) (?:in |on |into |up "
    r"|to )?the wrong(?!-|(?: [a-z-]+)? loop)|by accident|by mistake|in error"
    r"|got (?:it|this|that) wrong|fumbled"
    r"|slipped up)\b(?P<by>(?: [a-z]+){0,3} by\b)?"
)
_MIS = compile_later(rf"(?<![a-z])mis(?!s)[a-z-]+ed by (?!user agent){_SOMEBODY}\b")
_WRITE = (
    "go on asking: what did the person see and expect, and what in the system made the action"
    " sensible at the time?"
)


_PEOPLE = SOMEBODY_WORDS | wordset(
    """
human individual personnel manual clerical human-error human-errors human-mistake human-mistakes
manual-error manual-errors operator-error operator-errors user-error user-errors pilot-error
pilot-errors engineer-error engineer-errors one on-call on-caller on-callers
"""
)
_CALLED = """
user pilot operator client customer agent support team people staff vendor supplier developer author
maintainer contractor provider admin tester group partner department lead owner desk operation human
engineering management leadership qa ops
"""
_ROLES = frozenset(
    word + plural + after
    for word in _CALLED.split()
    for plural in ("", "s")
    for after in ("", "-error", "-errors", "-mistake", "-mistakes", "-failure", "-failures")
)
_BEGINNING = _PEOPLE | wordset("""
due caused because attributed result down through mistaken incorrect inappropriate improper be
unintentional accidental inadvertent erroneous unintended reason cause causes problem what a lack
training misclick misclicks misclicked miskey miskeys miskeyed mispaste mispastes mispasted
mis-click mis-clicks mis-clicked mis-key mis-keys mis-keyed mis-paste mis-pastes mis-pasted origin
culprit trigger root main primary underlying sole proximate boils boiled comes came attributable
put traced wrong mistyped faulty bad invalid someone somebody an person
""")
_ALWAYS_BEGINNING = _PEOPLE | wordset("""
pebkac pebcak id10t id-10t id-10-t id10-t layer finger butterfingers fat fat-finger fat-fingers
fat-fingered fat-fingering between a the human humans was were is to been be retrained momentary
moment human-caused human-induced human-made man-made caused error mistake failure data-entry data
typing keying clerical handling brain wetware sausage only wrong tired exhausted distracted confused
overworked untrained inexperienced sleepy personal misoperation mis-operation maloperation
insufficiently poorly inadequately badly picnic retrain retraining re-train re-training action
actions slip slips weak weakest errare
""")


_PHRASES = ((_ALWAYS, _ALWAYS_BEGINNING), (_CAUSE, _BEGINNING), *erring.BEGINNINGS)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Where the search ends at a person."""
    text = sentence.text
    for pattern, starts in _PHRASES:
        for found in sentence.find_at(pattern, starts):
            if not _discussed(text, found):
                yield _hit(sentence, found)
    for found in sentence.find(_MIS) if " by " in text else ():
        if not _discussed(text, found):
            yield _hit(sentence, found)
    yield from _errors(sentence)
    for found in sentence.find(erring.INPUT):
        kept_out = erring.PREVENTED.match(text[found.end() :])
        if not (kept_out or erring.POSSIBLE_BEFORE.search(text[: found.start()])):
            yield _hit(sentence, found)
    for pattern in (_SLIPPED, erring.MISPLACED):
        for found in sentence.find(pattern):
            if _slipped(sentence, found):
                yield _hit(sentence, found)


def slip_hits(sentence: Sentence) -> Iterator[Hit]:
    """Where all that is told is what somebody did wrong."""
    return _told(sentence, [*slips.slips(sentence), *passives.passives(sentence)])


def cause_hits(sentence: Sentence) -> Iterator[Hit]:
    """Where people, or a slip of theirs, are given as the cause."""
    return _told(sentence, causes.causes(sentence))


def error_hits(sentence: Sentence) -> Iterator[Hit]:
    """Where an error is said to be somebody's."""
    return _told(sentence, _unnamed(sentence, whose_error.errors(sentence)))


def lapse_hits(sentence: Sentence) -> Iterator[Hit]:
    """Where a saying stands for an error of people, or they are told to take more care."""
    return _told(sentence, _unnamed(sentence, lapses.lapses(sentence)))


def _unnamed(sentence: Sentence, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those that are not talked about in the words after."""
    for first, last in spans:
        end = sentence.offset(last) + len(sentence.words[last])
        if _KEPT.match(sentence.text, end) or not _NAMED.match(sentence.text, end):
            yield first, last


def _told(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    for first, last in spans:
        if not talked_about(sentence, first):
            start, end = sentence.span(first, last)
            yield Hit(start=start, end=end, write=_WRITE)


def _errors(sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    if _MEASURED.search(text):
        return
    for found in sentence.find_at(_OF_PEOPLE, _PEOPLE):
        role = _ROLE.fullmatch(found[0]) is not None and not found[0].startswith("human")
        if not (role or _is_title(sentence, found) or _discussed(text, found)):
            yield _hit(sentence, found)
    for found in sentence.find_at(_ROLE, _ROLES):
        human = found[0].startswith("human") and not _is_title(sentence, found)
        if (human or _is_cause(text, found)) and not _discussed(text, found):
            yield _hit(sentence, found)


def _hit(sentence: Sentence, found: re.Match[str]) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=_WRITE)


def _is_cause(text: str, found: re.Match[str]) -> bool:
    """Whether the error of a role is given as a cause, and is no error that a program counts."""
    if _PROGRAMS.search(text):
        return False
    before = text[max(0, found.start() - 50) : found.start()]
    alone = not found[0].endswith("s") and _OPENING.match(before) is not None
    closed = _CLOSED.search(before) and not text[found.end() :].strip()
    if alone or closed or _CAUSAL.search(before) or erring.is_led_up_to(before):
        return True
    after = erring.CAUSED_AFTER.match(text[found.end() :])
    return after is not None and erring.ACTS.fullmatch(found[0]) is not None


def _is_title(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the words are part of a title, such as a book's, in the middle of a sentence."""
    at = sentence.word_at(found.start())
    if not at or sentence.words[at - 1] == ":" or not sentence.written[at][0].isupper():
        return False
    last = sentence.written[sentence.word_at(found.end() - 1)]
    return last[0].isupper() and _CAUSAL.search(sentence.before(at)) is None


def _discussed(text: str, found: re.Match[str]) -> bool:
    """Whether the words are rejected or talked about, or belong to a program's errors."""
    if no_fact(text, found.start()):
        return True
    if _NAMED.match(text, found.end()) and not _KEPT.match(text, found.end()):
        return True
    before = text[max(0, found.start() - 45) : found.start()]
    before = CLAUSE.split(before)[-1]
    return _REJECTED.search(before) is not None and not ALLOWED.search(before)


_CLOSED = compile_later(r"\b(?:case|ticket|issue|claim|matter|it|incident) (?:was )?as $")
_MEASURED = compile_later(
    r"\b(?:mean|absolute|squared|standard|average|median|rounding|margin of|neural|baseline|raters"
    r"|annotators|quanti[sz]ation) "
)
_HYPOTHETICAL = compile_later(
    r"\b(?:from|could|can|cannot|may|might|would|will|to|if|unless|whether|when|stops?|keeps?"
    r"|lets?|against)"
    r" (?:[a-z'-]+ ){0,3}$"
)


_SAW = compile_later(r"\b(?:found|discovered|noticed|saw|learned|learnt|realised|realized|if|no)\b")


def _did(sentence: Sentence, at: int) -> bool:
    """Whether it is people who did something, and have not only come upon it."""
    before = sentence.before(at)
    return clause_subject(sentence, at) is Actor.PEOPLE and not _SAW.search(before)


def _slipped(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if _HYPOTHETICAL.search(sentence.text[: found.start()]):
        return False
    if found[0] in slips.SEEN_WRONG and slips.explained(sentence, at):
        return False
    if found.groupdict().get("by"):
        last = sentence.word_at(found.end() - 1)
        return any(
            subject(sentence, number) in (Actor.PEOPLE, Actor.PERHAPS)
            for number in range(last + 2, min(last + 6, len(sentence.words) + 1))
        )
    if found[0] == "in error":
        return False
    if found[0] in ("by accident", "by mistake"):
        return _did(sentence, at)
    if at and sentence.words[at - 1] in ("is", "are", "was", "were", "been", "be"):
        return False
    return slips.by_people(sentence, at)
