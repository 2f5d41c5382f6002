"""`blameless/human-error`: a person's error as the cause, where the search ends too early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, subject

TRIGGERS = frozenset(
    """
brain wetware sausage origin touch nature pressed pushed pulled selected chosen clicked unplugged tired exhausted distracted overworked untrained inexperienced sleepy personal
inattention distraction made humans typing keying clerical handling misoperation operation maloperation trained training retraining coaching retrain picnic component fallibility actions human
10t accidentally action attributable attributed blunder blunders boiled boils butterfingers
carelessly cause caused causes chose cleaner confused confusion deleted downto due entered
erroneous erroneously error errors factor factors failing failure fault faulty finger fingered
fingering fingers fumble fumbled fumbling human humans inadvertently incorrect intervention
keyboard lapse lapses layer link misclicked miscommunication misconfiguration misconfigured
mishandled mishandling misheard mislabelled misplaced misread misspelled misspelt mistake mistaken
mistakenly mistakes mistook mistyped misunderstood mixed origin oversight oversights owing pasted
pebcak pebkac picked points pressed problem reason result retrained selected slip slipped slips
typed typo typos unintentionally wrong
    """.split()
)

_PEOPLE = (
    r"(?:person|engineers?|developers?|devs?|programmers?|admins?|administrators?|sysadmins?|technicians?"
    r"|responders?|on-call|on-caller|reviewers?|approvers?|team|staff|support|sres?|dbas?|managers?"
    r"|authors?|contractors?|consultants?|vendors?|suppliers?|crew|squad|colleagues?|individuals?"
    r"|maintainers?|analysts?|architects?|employees?|interns?|trainees?|installers?|integrators?"
    r"|operators?|testers?|someone|somebody|one of (?:us|them)|personnel|electricians?"
    r"|cleaner|hire|specialists?|deployer|releaser|commander|human|humans|people|member of staff|staff member|whoever)"
)
_SOMEBODY = rf"(?:the |our |an? |their |one of (?:the |our )?|some )?(?:[a-z'-]+ ){{0,4}}?{_PEOPLE}"
_NOUN = r"(?:errors?|mistakes?|slips?|slip-ups?|mishandling|blunders?|oversights?|lapses?|typos?|failure|failing|fallibility|mishaps?|misconfigurations?|fumble|miss|omissions?)"
_OF_PEOPLE = re.compile(
    rf"\b(?:human|individual|personnel|manual|clerical|(?:{_PEOPLE})(?: 's| ')?)"
    rf"(?: (?:data-entry|input|configuration|typing|handling|copy-and-paste|operational))? {_NOUN}\b"
    rf"|\b(?:human|manual|operator|user|pilot|engineer)-(?:errors?|mistakes?)\b|\bhuman factors?\b"
)
_ROLE = re.compile(
    r"\b(?:user|pilot|operator|client|customer|agent|support|team|people|staff|vendor|supplier|developer|author"
    r"|maintainer|contractor|provider|admin|tester|human)s?(?: |-)(?:errors?|mistakes?|failures?|factors?|miss)\b"
)
_CAUSAL = re.compile(
    r"\b(?:due to|caused?|causes|attributed|attributable|put (?:it |this |that )?down to|outcome|leaves|category|classif\w+|reason"
    r"|because of|down to|simple|pure|plain|result(?:ed)? (?:of|from)|thanks to|verdict|conclusion|finding|blamed on|classic|typical"
    r"|case of|points? to|pointed to|explained by|explanation|owing to|contributing factors?|resulted|see|through|trigger(?:ed)?|culprit|identified as|it was|this was|that was|was an?|blame|investigation)\b"
)
_OPENING = re.compile(r"^(?:(?:an?|one|another|this|the|this was|it was) )?$")
_PROGRAMS = re.compile(
    r"\b(?:checker|compiler|parser|string|log|shell|sql|syntax|interpreter|page|4xx|http|api|returns?|returned"
    r"|shows|budget|counted|counts?|kubernetes|pod|istio|rate|rates|400|404|422|status|codes?|controller|reconcile\w*|thrown|exception|exceptions)\b"
)
_NAMED = re.compile(
    r"^ (?:codes?|messages?|rates?|counters?|logs?|reports?|rises?|page|pages|budgets?|banner|handling|handler|class|types?|count"
    r"|metrics?|number|dialog|screen|field|events?|response|responses|such as|is (?:not|never|only|where|a symptom|the (?:start|beginning)|a label"
    r"|an effect|a consequence|expected|normal|inevitable)|was not|were not|ends|explains?|hides|does not|says|tells|teaches|as a (?:cause|label|category"
    r"|conclusion|term)|as the (?:cause|root)|can never|cannot|should never|never|alone|engineering|research|training|psychology|experts?|perspective|tolerance|rarely|analysis|(?:are|is|will be|would be|can be|may be) (?:now |always |usually |often |then )?(?:caught|rejected|detected|harmless|inevitable|normal|expected|likely|possible|reported|tolerated|undone|unavoidable|a fact|part of)|(?:was|is|has been|can be) (?:ruled out|rejected|excluded|dismissed))\b"
)
_KEPT = re.compile(r"^ (?:as the (?:root |sole |primary |main )?cause)\b")
_REJECTED = re.compile(
    r"\b(?:not|never|no|nor|rather than|instead of|beyond|past|avoid|avoids|reject\w*|stop at|stops at|stopping at|stopped at"
    r"|term|word|words|labell?ing|label|labels|calling|call (?:it|this|that|them)|notion|idea|concept|phrase|box|without|against|behind|book|chapter|talk"
    r"|paper|titled?|tolerat\w+|understanding|course|study|studies|guards?|prevents?|catch(?:es)?|blaming|blame"
    r"|absorb\w*|surviv\w+|expects?|assumes?|room for|risk of|chance of|scope for|potential for|prone to|reduces?|reducing|less|resistant to|ruled out|rule out|ruling out|protects?|protection|safe from|nothing to do with|neither|detects?|mitigates?|limit|limits|damage|possibility of|opportunity for|single|robust|resilient to|even after|despite|moved? on|away from|allow\w*|lets?)\b"
)
_ALLOWED = re.compile(r"\b(?:not only|no doubt|no question|no other|nothing but|nothing more than|not a (?:bug|technical|system|hardware|software) [a-z ]*but|rule out hardware[a-z ]*|doubt)\b")
_ALWAYS = re.compile(
    r"\b(?:pebkac|pebcak|id-?10-?t|layer 8 (?:problem|issue|error)|finger trouble|butterfingers|fat[- ]finger(?:s|ed|ing)?"
    r"|between (?:the )?keyboard and (?:the )?chair|a (?:people|human|person) (?:problem|issue|failing)|the humans? did not|humans? (?:failed|erred)|(?:was|were|is) a human being|(?:to be|was|were|been|be) retrained"
    r"|momentary (?:inattention|distraction)|moment of (?:inattention|distraction|carelessness)|human-(?:caused|induced|made)|man-made (?:outage|error|failure)|caused by humans|(?:error|mistake|failure) was human|(?:data[- ]entry|typing|keying|clerical|handling) (?:errors?|mistakes?)"
    r"|brain (?:fade|freeze|fart)|wetware|sausage fingers|only human|human nature|human in origin|of human origin|human touch"
    r"|wrong (?:[a-z-]+ )?(?:button|key|switch|lever|breaker|plug|cable|tab|window|host|server|terminal|directory|branch|option|command|file|row|rack|environment|account|drive|disk|value|number) (?:was|were|had been|being) (?:pressed|pushed|pulled|typed|clicked|entered|unplugged|keyed in)(?! by)"
    rf"|(?:tired|exhausted|distracted|confused|overworked|untrained|inexperienced|sleepy) {_PEOPLE}|personal (?:error|mistake|failure)|wrong (?:click|keystroke|keypress)"
    r"|misoperation|mis-operation|maloperation|(?:insufficiently|poorly|inadequately|badly) trained|picnic (?:problem|error)|human component"
    rf"|{_PEOPLE} (?:needs?|will receive|will get|has received|have received|received|requires?) (?:more |additional |extra |further |better |proper )?(?:training|retraining|coaching)|re-?train(?:ing)? (?:the |our |all )?(?:[a-z-]+ )?{_PEOPLE}"
    rf"|actions? of (?:a|an|one|our|the) (?:single |careless )?(?:individual|engineer|employee|person|operator|contractor|technician|administrator|developer)"
    r"|slips? of (?:the|a) (?:finger|hand|keyboard|mouse)|momentary lapse|weak(?:est)? link (?:[a-z]+ ){0,4}(?:is|was) (?:the|a) (?:[a-z-]+ )?(?:person|human|operator|engineer|technician|people)"
    r"|(?:the )?humans? (?:was|were|is|remains?) (?:again |once again |the |a )*weak(?:est)? link|human (?:carelessness|negligence|inattention|incompetence|forgetfulness|fallibility)|(?:the )?human element|human in the loop (?:failed|erred)|errare humanum est|to err is human|human weakness)\b"
)
_CAUSE = re.compile(
    rf"\b(?:cause|causes|reason|origin|culprit|trigger)\b(?: (?:of|for|behind) (?:[a-z'-]+ ){{1,6}}?| )(?:was|is|:|were|remains) (?:simply |again |once again |clearly |ultimately )?(?:the |an? |our |one |that )?(?:[a-z'-]+ ){{0,4}}?{_PEOPLE}(?: [a-z'-]+){{0,3}} (?:who|[a-z]+ing|that)\b"
    rf"|\b(?:root )?causes? : (?:an? |the |our |one )(?:[a-z'-]+ ){{0,3}}?{_PEOPLE} (?!noticed|saw|found)[a-z]+"
    r"|\bcauses? (?:was|is|were) (?:found to be |judged to be |deemed to be |determined to be )?(?:purely |simply |entirely )?(?:the )?(?:people|human(?= (?:,|and|rather|not)|$)|humans?|human nature|human behaviou?r)\b"
    r"|\b(?:unintentional|accidental|inadvertent|erroneous|incorrect|unintended) human (?:action|intervention|input|activity)\b"
    rf"|\bmis(?!s)[a-z-]+ed by (?!user agent){_SOMEBODY}\b"
    rf"|\bcauses? (?:[a-z]+ ){{0,4}}: (?:human|people|operator|user|engineer|person|staff)\b(?! (?:noticed|saw))"
    rf"|\b(?:root |main |primary |underlying |sole |proximate )cause (?:of (?:[a-z'-]+ ){{1,4}}?)?(?:was|is|were) (?:a |an |the |our |one )?(?:[a-z-]+ )?{_PEOPLE}$"
    rf"|\b(?:boils|boiled|comes|came) down to {_SOMEBODY}\b"
    rf"|\b(?:caused by|attributed to|attributable to|put down to|due to|because of|result of|down to|traced to|traced back to) {_SOMEBODY}(?: on [a-z]+)? (?:who|(?:not )?[a-z]+ing|having|on site|that|and)\b"
    r"|\bcaused by (?:human|people|personnel|individual)s?\b"
    rf"|\b(?:errors?|mistakes?|slips?|typos?|oversights?|misconfigurations?|lapses?) (?:was |were )?(?:by|of|on the part of|made by|committed by|from|introduced by) (?!user agent){_SOMEBODY}\b"
    rf"|\b(?:erroneous|incorrect|wrong|mistaken|mistyped|faulty|bad|invalid) (?:[a-z'-]+ ){{1,4}}(?:entered|typed|keyed in|run|issued|made|executed|selected|set|chosen|applied|given|performed) by (?:hand|{_SOMEBODY})\b"
    rf"|\b{_PEOPLE} (?:made|makes|had made|has made) an? (?:[a-z-]+ ){{0,2}}?(?:error|mistake|typo|slip)\b|\b(?:human|person) (?:was|is) (?:the )?(?:cause|root cause)\b"
    rf"|\b(?:someone|somebody|a person|an engineer|an operator|a human) (?:got it wrong|slipped up|slipped|erred|goofed|blundered)\b"
)
_SLIPPED = re.compile(
    r"\b(?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|unwittingly|mistyped|misread|misclicked|misspelled|misspelt|mis-?typed|misconfigured|misunderstood|misheard|misplaced|mislabelled|mistook|mixed up|confused(?! by| about| as)"
    r"|(?!look|follow|receiv|investigat|suspect|notic|discover|watch|join|fix|correct|replac)(?:[a-z]+ed|ran|hit|chose|took|wrote|put|sent|set|cut) (?:in |on |into |up |to )?the wrong|by accident|by mistake|in error|got (?:it|this|that) wrong|fumbled|slipped up)\b(?P<by>(?: [a-z]+){0,3} by\b)?"
)
_WRITE = (
    "go on asking: what did the person see and expect, and what in the system made the action sensible at the time?"
)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Where the search ends at a person."""
    text = sentence.text
    for pattern in (_ALWAYS, _CAUSE):
        for found in pattern.finditer(text):
            if not _discussed(text, found):
                yield _hit(sentence, found)
    for found in _OF_PEOPLE.finditer(text):
        role = _ROLE.fullmatch(found[0]) is not None and not found[0].startswith("human")
        if not _discussed(text, found) and (not role or _is_cause(text, found)):
            yield _hit(sentence, found)
    for found in _ROLE.finditer(text):
        human = found[0].startswith("human")
        if (human or _is_cause(text, found)) and not _discussed(text, found):
            yield _hit(sentence, found)
    for found in _SLIPPED.finditer(text):
        if _slipped(sentence, found):
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
    return alone or _CAUSAL.search(before) is not None


def _discussed(text: str, found: re.Match[str]) -> bool:
    """Whether the words are rejected or talked about, or belong to a program's errors."""
    if _NAMED.match(text[found.end() :]) and not _KEPT.match(text[found.end() :]):
        return True
    before = text[max(0, found.start() - 45) : found.start()]
    return _REJECTED.search(before) is not None and not _ALLOWED.search(before)


def _slipped(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if found["by"]:
        last = sentence.word_at(found.end() - 1)
        return any(
            subject(sentence, number) in (Actor.PEOPLE, Actor.PERHAPS)
            for number in range(last + 2, min(last + 6, len(sentence.words) + 1))
        )
    if found[0] in ("by accident", "by mistake", "in error"):
        return False
    if at and sentence.words[at - 1] in ("is", "are", "was", "were", "been", "be"):
        return False
    return subject(sentence, at) in (Actor.PEOPLE, Actor.PERHAPS)
