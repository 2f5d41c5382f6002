"""`blameless/fault`: blame laid on a person, a team or a supplier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import MACHINES, PEOPLE
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, clause_subject, has_people, subject

TRIGGERS = frozenset(
    """
goal slipshod slack slackers slackness lax laxity headed headedly happy gung baked buck hands hand carpet rug covered cover perpetrator perpetrators apple apples offender lift dithered dithering dragged dragging sat absent embarrassing breaking bent bending breach doing conscience shoulders short sighted thanks against contrary stubborn stubbornly obstinate obstinately disobeyed defied overrode shrugged laughed waved swept heed wrongdoing wrongdoers
pathetic lousy hopeless appalling abysmal dreadful terrible awful useless poor poorly ridiculous offending guilty rogue typical shame ashamed point points pointed pointing door feet care good punished bad lax weak inadequate unauthorised unauthorized unapproved refused abused authorisation authorization permission approval making
accountable amateur amateurish amateurishly apathetic apathy arrogance arrogant ashamed asleep
attitude basic beginner beginners behavior behaviour better blame blamed blames blameworthy
blaming blatantly blind blunder blundered blunders botched bothered breached broke broken brought
brushed bungled bungling bypassed bypassing careful careless carelessly carelessness caused
cavalier circumvented clueless cluelessly clumsily clumsiness clumsy complacency complacent
complacently conduct corners cowboy crashed culprit culprits deliberately dereliction disciplinary
disciplined disgrace disgraceful dismissed disregard disregarded disregarding doing downto dropped
dropping dumb duty elementary embarrassing error errors ethic excuse excuses eye failed failing
failings fat fault faults fell finger fingered fingers fired flouted flouting foolish foolishly
foolishness gross grossly guilt guilty haste hastily hasty hearted heartedly heedless heedlessly
hubris idiot idiotic idiots ignorance ignorant ignored ignoring impatience inattention inattentive
inattentiveness incompetence incompetent incompetently indifference inept ineptitude ineptly
inexcusable inexcusably inexperience inexperienced irresponsibility irresponsible irresponsibly
job jobs judgement judgment knowingly lack lackadaisical lacked lapse lapses laziness lazy let
letdown malpractice messed mindless mindlessly misconduct mishandled misjudgement misjudgements
misjudgment mismanaged misstep missteps mistake mistakes naive naively neglect neglected
neglectful negligence negligent negligently oblivious offender offenders overconfidence
overconfident oversight panicked party paying reckless recklessly recklessness reprimanded
responsibility responsible rookie rubber ruined rushed sabotage sabotaged sacked scapegoat
schoolboy screwed seriously shameful shoddy shortcut shortcuts silly skipped slapdash sleeping
sloppily sloppiness sloppy slow stamped stamping stupid stupidity stupidly thoughtless
thoughtlessly thoughtlessness took trusted unacceptable unfit unforgivable unforgivably
unprofessional unprofessionalism unprofessionally unqualified unthinking unthinkingly untrained
violated violating violation warned warning wilfully willfully workmanship wrecked wrongdoing
    """.split()
)

_SOMEBODY = r"(?:the |our |an? |their |one of (?:the |our )?|some |someone |somebody )?(?:[a-z'-]+ ){0,4}?"
_PEOPLE = (
    r"(?:person|people|engineers?|developers?|devs?|programmers?|admins?|administrators?|sysadmins?"
    r"|technicians?|responders?|on-call|on-caller|reviewers?|approvers?|teams?|staff|support|engineering"
    r"|sres?|dbas?|qa|leadership|managers?|management|authors?|contractors?|consultants?|vendors?"
    r"|suppliers?|crews?|squads?|departments?|colleagues?|individuals?|maintainers?|planners?|analysts?"
    r"|architects?|employees?|interns?|trainees?|installers?|integrators?|operators?|providers?|groups?"
    r"|testers?|someone|somebody|one of (?:us|them)|personnel|partners?|director|ceo|cto|owner"
    r"|commander|operations|ops|desk|electricians?|cleaner|hire|specialists?|lead|devops)"
)
_TRAITS = re.compile(
    r"\b(?<!-)(?:careless(?:ly|ness)?|slopp(?:y|ily|iness)|negligent(?:ly)?|(?:gross )?negligence|incompeten(?:t|ce|tly)"
    r"|laziness|reckless(?:ly|ness)?|irresponsibl[ey]|irresponsibility|unprofessional(?:ly|ism)?|amateurish(?:ly)?"
    r"|complacen(?:t|cy|tly)|inattenti(?:ve|on|veness|vely)|inexcusabl[ey]|unforgivabl[ey]|blunder(?:s|ed)?"
    r"|botched|bungled|bungling|(?:dropped|dropping|drop) the ball|asleep at the (?:wheel|switch)|shoddy|slapdash"
    r"|stupid(?:ly|ity)?|foolish(?:ly|ness)?|idiot(?:ic|s)?|thoughtless(?:ly|ness)?|cavalier|clums(?:y|ily|iness)"
    r"|(?:cut|cutting) corners|(?:poor|bad|questionable|faulty) judge?ment|lapses? (?:in|of) (?:[a-z]+ )?"
    r"(?:judge?ment|attention|concentration|discipline|care)|errors? (?:of|in) judge?ment|disciplinary|dereliction"
    r"|could not be bothered|half-hearted(?:ly)?|reprimanded|(?:were|was|been|be) (?:spoken to|disciplined)"
    r"|(?:held|hold|holding) (?:[a-z]+ ){0,4}?(?:accountable|to account)|too lazy|plain lazy|(?:was|were|got|gets|being|been|is) lazy"
    r"|lazy (?:engineer|developer|admin|operator|reviewer|programmer|contractor|team)s?|inept(?:itude|ly)?"
    r"|cluelessly|clueless|lackadaisical|misconduct|malpractice|mindless(?:ly)?|heedless(?:ly)?|unthinking(?:ly)?"
    r"|naively|cowboy(?:s|ish)?|ignorance|arrogan(?:t|ce|tly)|hubris|apath(?:y|etic)|overconfiden(?:t|ce)|indifference"
    r"|turned a blind eye|wilful(?:ly)?|willful(?:ly)?|shameful(?:ly)?|disgrace(?:ful)?|inexperience"
    r"|(?:rookie|schoolboy|silly|dumb|beginner's|amateur|elementary|novice|basic|childish|boneheaded|embarrassing|stupid|obvious) "
    r"(?:mistakes?|errors?|blunders?|oversights?)|beginner 's (?:mistake|error)"
    r"|(?:there is|there was|was|is) no excuse|without excuse|had no excuse|(?:mis)?behaviou?r of (?:the|our) (?:[a-z-]+ )?(?:team|engineer|operator)"
    r"|lack(?:s|ed)? (?:of )?(?:any |basic |the |proper |personal |their |technical )?(?:discipline|care|attention|diligence|professionalism|competence|rigou?r"
    r"|effort|commitment|common sense|ownership|responsibility|due diligence|due care|thought|foresight|accountability"
    r"|judge?ment|concentration|vigilance|interest|attention to detail|seriousness|skills?)"
    r"|not (?:been )?paying (?:enough |proper |any |close )?attention|not pay(?:ing)? (?:enough |proper |any |close )?attention"
    r"|blame (?:rests|lies|lay|falls|belongs|sits)|fat[- ]finger(?:ed|ing|s)?|(?:asleep|sleeping) on the job|not doing (?:their|his|her|its) jobs?|not do (?:their|his|her|its) jobs?"
    r"|(?:poor|bad|terrible|lousy|awful|sloppy) job (?:of|in|on|with)|(?:formal|written|verbal|final|official) warning"
    r"|rubber-stamp(?:ed|ing)?|guilty (?:party|parties)|(?:poor|bad|substandard|shoddy|inadequate|disgraceful) (?:workmanship|work ethic|attitude|conduct|discipline|behaviou?r)"
    r"|(?:should|ought to) (?:have )?kn(?:ow|own) better|knew better|not know(?:ing)? what (?:they|he|she|it) (?:were|was) doing"
    r"|responsibility (?:for (?:[a-z]+ ){1,4}?)?(?:lies|rests|lay|falls) (?:squarely |entirely |solely |fully )?with (?!us\b)|unforced error|own goal|slipshod|slack(?:ers?|ness)|lax(?:ity|ness)|lax (?:attitude|approach|discipline|supervision|practices?)|pig-headed(?:ly|ness)?|gung-ho|trigger-happy|half-baked"
    r"|pass(?:ed|ing) the buck|(?:wash|washed|washing) (?:its|their|his|her) hands|swept under the (?:carpet|rug)|cover(?:ed)?[- ]up|perpetrators?|bad apples?|repeat offenders?|wrongdo(?:ers?|ing)|lift a finger"
    r"|dithered|dithering|(?:dragged|dragging) (?:its|their|his|her) feet|sat on (?:its|their|his|her) hands|absent-minded(?:ly|ness)?|embarrassing(?:ly)?|incompetently|(?:broke|breaking|bent|bending|breach of|in breach of) (?:the |our |all |company |every )?(?:rules?|protocols?|duty|trust|policy|policies|procedures?|change freeze)"
    r"|could not be trusted|nobody but (?:himself|herself|themselves)|(?:their|his|her) own doing|rest(?:s)? on (?:the|our) (?:shoulders|conscience)|unworthy|short-sighted(?:ness)?|(?:their|his|her|our) own (?:stupidity|arrogance|fault)|thanks to (?:the|our|an?) (?:careless|sloppy|lazy|inept|incompetent)"
    r"|(?:pathetic|lousy|hopeless|appalling|abysmal|dreadful|terrible|awful|useless|ridiculous) (?:effort|performance|decision-making|execution|leadership|management|engineering|craftsmanship|support|mistake)"
    rf"|offending {_PEOPLE}|guilty {_PEOPLE}|rogue {_PEOPLE}|typical of (?:the|our) (?:[a-z-]+ )?{_PEOPLE}|went rogue|shame on|ashamed of (?:himself|herself|themselves|ourselves|this)"
    r"|(?:point|points|pointed|pointing) (?:the |a |our )?fingers? (?:squarely )?at|fingers? (?:points?|pointed) at|at the (?:door|feet) of|could not care less|not good enough"
    r"|(?:should|must|will|ought to|has to|have to) be (?:fired|sacked|punished|ashamed|dismissed from)"
    rf"|{_PEOPLE} (?:'s |' )(?:poor|bad|lax|lousy|slow|terrible|shoddy|weak|inadequate|unacceptable|criminal) [a-z]+"
    rf"|of (?:the |our )?(?:[a-z-]+ )?{_PEOPLE} 's (?:own )?making"
    rf"|(?:person|people|individuals?|employees?|those|engineers?|developers?|admins?|operators?|technicians?|party|parties) responsible(?= (?:has|have|had|was|were|is|are|will|did|must|should|,)|$)"
    rf"|(?:unauthori[sz]ed|unapproved) (?:change|action|deployment|modification|access) by (?:the |our |an? )?(?:[a-z-]+ ){{0,2}}?{_PEOPLE})\b(?!-)"
)
_TECHNICAL = re.compile(
    r"(?:sloppy (?:quorum|phrase|match|clock)|clumsy (?:api|syntax|interface|workflow)|naive(?:ly)?|stupid-simple)"
)
_AFTER_TRAIT = re.compile(
    r"^ (?:quorums?|phrase|api|syntax|proof|interface|cache|loading|mode|retries|hash|spanning|pointing|attempt)\b"
)
_REFUSED = re.compile(
    r"\b(?:nobody|no one|not|never|none|neither|nor|without|rather than|instead of|no|avoid|avoids|refuse"
    r"|nothing|blameless|hardly|far from|accus\w+|tolerat\w+|allow\w*|surviv\w+|guards?|prevents?|protects?|even if|even when|word|words|term|call(?:ed|ing)? (?:it|them|him|her))\b"
)
_ALLOWED = re.compile(r"\b(?:not (?:only|just|merely)|no (?:doubt|question)|no excuse|had no)\b")
_FAULT = re.compile(
    rf"\b(?:{_PEOPLE}|whose)(?: 's| ')? (?:own |collective |grave |costly |serious |repeated |big |fundamental )?(?:fault|mistakes?|blunder|negligence|failings?|incompetence|wrongdoing|missteps?|screw-up|mess)\b"
    r"|\b(?:my|our|his|her|their) (?:own )?fault\b|\bour own mistakes?\b|\b(?:his|her|their) (?:own )?(?:mistakes?|blunders?|failings?)\b"
    rf"|\b(?:mistake|error|failure|failing) (?:lies|lay|rests) (?:squarely |entirely |solely )?with {_SOMEBODY}{_PEOPLE}\b"
    rf"|\bfault (?:of|lies with|lay with|rests with|was with|is with|lies (?:squarely|entirely|solely) with|lay (?:squarely|entirely|solely) with) {_SOMEBODY}{_PEOPLE}\b"
    rf"|\bmistakes? (?:by|of|from|on the part of|made by|was made by|were made by|that) {_SOMEBODY}{_PEOPLE}\b"
    rf"|\bfailings? (?:by|of|on the part of) {_SOMEBODY}{_PEOPLE}\b|\bfailure (?:by|of|on the part of) {_SOMEBODY}{_PEOPLE}\b"
    rf"|\b(?:oversight|misjudge?ment|carelessness|haste|fault|error|failure) on the part of {_SOMEBODY}{_PEOPLE}\b"
    rf"|\b(?:is|was|were|are|being) (?:solely |entirely |all |largely |mostly |clearly )?down to {_SOMEBODY}{_PEOPLE}\b"
    rf"|\b(?:caused|broken|sabotaged|triggered|brought about|brought down|taken down|ruined|messed up) (?:solely |directly |entirely |single-handedly )?by (?:the |our |an? |one of our |one |some )(?:[a-z'-]+ ){{0,3}}?{_PEOPLE}\b(?! (?:'s|'|that|which|holding|deploy|deployment|change|script|process|pod|pods|service|mode|tool|tools|console|dashboard|bug|queue|release|load))"
    r"|\bcaused by (?:someone|somebody)\b"
)
_OWN_FAULT = re.compile(r"\b([a-z-]+) 's (?:own )?fault\b(?! (?:toler|domain|inject|isolat|handl|zone))")
_SUBJECTS = re.compile(
    r"\b(?:at fault|to blame|(?:solely |fully |directly |entirely |ultimately |personally |largely |clearly |partly |primarily |squarely |wholly )?responsible for (?:the|this|our|causing|all|taking|bringing|breaking|deleting|those)"
    r"(?: (?:[a-z-]+ ){0,3}?(?:outages?|incidents?|failures?|downtime|disruption|breach|delays?|mess|problems?|damage"
    r"|mistakes?|data loss|loss|production|error|errors|corruption|interruption|site|crash|leak|bug|table|trouble))|guilty|made"
    r" (?!no )(?:[a-z-]+ ){0,3}?(?:mistakes?|blunders?|error|errors|misjudge?ment|bad call)|got (?:it|this|that) wrong|let (?:us|everyone|everybody|our customers|customers|the (?:[a-z]+ )?(?:team|company)|our users|users|them|the side) down"
    r"|(?:screwed|messed|botched|fouled|mucked) (?:[a-z ]{0,30})?up|(?:takes?|took|accepts?|bears?|shoulders?|deserves?|shares?|carries|carry) (?:the |some |all |full |most |of |much ){0,4}blame|responsible for (?:the|this) (?:bad|faulty|broken|wrong|failed|botched|disastrous)|(?:deliberately|knowingly|blatantly) (?:ignored|bypassed|skipped|disabled|violated|disregarded|circumvented|left|withheld|hid)|took their eyes? off|took (?:his|her|its|the) eyes? off|fell asleep|rushed|was (?:far )?too (?:hasty|slow|eager|lazy)|violated|breached|disregarded|flouted|in violation of"
    r"|did not (?:care|do (?:his|her|their|its) job|take (?:[a-z]+ ){0,3}?seriously)|failed us|failed in (?:their|his|her|its)|(?:is|was|were|be|been|being) (?:fired|sacked|dismissed from)|broke production|brok(?:e|en) (?:the|our|an?) (?![a-z]+ (?:down|into|up)\b)|took down|brought down|(?:ruined|wrecked|crashed|sabotaged) (?:the|our)|mismanaged|mishandled|can not be trusted|could not be trusted|caused (?:the|this|our|an?|another|all)"
    r" (?:[a-z-]+ ){0,2}?(?:outages?|incidents?|failures?|downtime|disruption|breach|problems?|damage|crash|leak|delays?|mess|bug|loss|regression|error)|does not know what|panicked|refused to|abused (?:his|her|their)|had no business|took (?:shortcuts|a shortcut))\b"
    r"|\b(?:broke|ignored|bypassed|circumvented|skipped|brushed (?:aside|off)|dismissed)\b(?= (?:[a-z'-]+ ){0,5}(?:polic(?:y|ies)|procedures?|process|rules?|protocols?"
    r"|warnings?|pages?|alerts?|advice|instructions?|runbook|checklist|guidelines?|alarms?|signs?|review|approval|steps?"
    r"|messages?|concerns?|errors?|tests?|training|notice|e-mails?|emails?|tickets?|recommendations?)\b)"
)
_IGNORING = re.compile(
    r"\b(?:against|contrary to) (?:all |our |the |company |explicit |clear |written |agreed |every )*(?:polic(?:y|ies)|procedures?|rules?|instructions?|advice|protocols?|orders|guidelines?|practice)\b|\b(?:stubborn|obstinate)(?:ly|ness)?\b|\b(?:broke|disobeyed|defied|overrode|shrugged off|brushed off|laughed off|waved away|swept aside|paid no heed to) (?:the |our |all |every |any )?(?:[a-z-]+ ){0,3}?(?:rules?|protocol|warnings?|procedures?|policy|orders|instructions?|concerns?|advice|freeze|alerts?)\b"
    r"|\bwithout (?:authori[sz]ation|permission|approval)\b"
    r"|\b(?:ignoring|disregarding|flouting|bypassing|violating|deliberately|blatantly|disregard (?:for|of)) (?:[a-z'-]+ ){0,4}?(?:polic(?:y|ies)|procedures?|process|rules?|protocols?|warnings?|pages?|alerts?|advice|instructions?|runbook|checklist|guidelines?|alarms?)\b"
)
_BLAME = re.compile(r"(?<!git )(?<!git-)\bblam(?:e|ed|es|ing|eworthy)\b(?! (?:rests|lies|lay|falls|belongs|sits))")
_BLAME_CODE = re.compile(
    r"\b(?:git|annotate|log|view|command|output|line|commit|hg|svn|diff|history|postmortems?|review|culture|free|-free|layer)\b"
)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|to|clearly|found|partly|squarely|largely|solely|must|should|can|only) ?){1,4}$"
)
_CULPRIT = re.compile(
    rf"\bculprits? (?:[a-z]+ ){{0,3}}?(?:owned|apologi[sz]ed|admitted|confessed|spoken|come forward|disciplined|(?:the |our |an? )?(?:[a-z-]+ )?{_PEOPLE})\b"
    rf"|\b(?:the|our) (?:real |main |true )?offenders?\b(?= (?:has|have|was|were) (?:been )?(?:spoken|told|warned|apologi))"
    rf"|{_PEOPLE} (?:is|was|were|are) the (?:real |main |true )?(?:culprits?|offenders?)\b"
)
_HASTE = re.compile(r"\b(?:haste|hastily|impatience|ignoran(?:t|ce)|rushed|oblivious|unqualified|inexperienced|untrained)\b")
_WRITE = "say what happened, and which conditions made the action sensible at the time"


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Where blame is laid."""
    text = sentence.text
    for found in _TRAITS.finditer(text):
        if not (_TECHNICAL.match(found[0]) or _AFTER_TRAIT.match(text[found.end() :])):
            if not (_refused(text, found) or _of_machine(sentence, found)):
                yield _hit(sentence, found, _trait_advice(found[0]))
    for pattern in (_FAULT, _CULPRIT):
        for found in pattern.finditer(text):
            general = _HYPOTHETICAL.match(text[found.end() :])
            if not (general or _refused(text, found)):
                yield _hit(sentence, found, f"{_WRITE}; the role that acted is enough")
    for found in _OWN_FAULT.finditer(text):
        owner = sentence.written[sentence.word_at(found.start())]
        if owner[0].isupper() and found[1] not in MACHINES and not _refused(text, found):
            yield _hit(sentence, found, _WRITE)
    for found in _SUBJECTS.finditer(text):
        if _by_people(sentence, found) and not _refused(text, found):
            yield _hit(sentence, found, _WRITE)
    for found in _BLAME.finditer(text):
        if _lays(sentence, found):
            yield _hit(sentence, found, _WRITE)
    for found in (*_HASTE.finditer(text), *_IGNORING.finditer(text)):
        if has_people(sentence) and not _refused(text, found):
            yield _hit(sentence, found, _trait_advice(found[0]))


def _hit(sentence: Sentence, found: re.Match[str], write: str) -> Hit:
    start, end = sentence.place(found)
    return Hit(start=start, end=end, write=write)


def _trait_advice(words: str) -> str:
    return (
        f'leave "{words}" out: say what people saw, which pressure or habit was at work,'
        " and why the action was sensible to them at the time"
    )


_HYPOTHETICAL = re.compile(r"^ (?:can|cannot|could not|may|must|should|will|would|no longer|does not) ")


def _refused(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 45) : found.start()]
    before = re.split(r" [,;:] (?:but|and|so|yet) ", before)[-1]
    refusal = _REFUSED.search(before)
    return refusal is not None and not _ALLOWED.search(before + found[0])


def _of_machine(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if not at or sentence.words[at - 1] not in ("is", "was", "are", "were"):
        return False
    actor = subject(sentence, at)
    lax = actor is Actor.OTHER and sentence.text[found.end() :].startswith((" about", " with"))
    return lax or actor in (Actor.MACHINE, Actor.DATA)


def _by_people(sentence: Sentence, found: re.Match[str]) -> bool:
    at = sentence.word_at(found.start())
    if at and sentence.words[at - 1] in ("someone", "somebody", "who", "whom", "anyone"):
        return False
    if found[0] == "in violation of":
        return has_people(sentence, 0, at)
    before = _PASSIVE.sub("", sentence.text[: found.start()])
    number = len(before.split())
    actor = subject(sentence, number if number else at)
    if actor is Actor.OTHER and sentence.words[at - 1 : at] == ["and"]:
        actor = clause_subject(sentence, at)
    return actor in (Actor.PEOPLE, Actor.PERHAPS, Actor.REVIEW)


_ALSO_PEOPLE = ("operator", "operators", "provider", "ourselves", "themselves", "yourself", "himself")


def _lays(sentence: Sentence, found: re.Match[str]) -> bool:
    text = sentence.text
    before, after = text[: found.start()], text[found.end() :]
    if _BLAME_CODE.match(after.strip()) or re.search(r"\b(?:git|not|no|never|without|than|of|avoid|assign|nobody|for|hg|svn|to|less|name and|shift\w*|free) $", before):
        if not re.search(r"\b(?:is|are|was|were) (?:\w+ )?to $", before):
            return False
        return not _refused(text, found) and subject(sentence, len(_PASSIVE.sub("", before[:-3]).split())) in (
            Actor.PEOPLE, Actor.PERHAPS,
        )
    if found[0] == "blaming" and not before.strip():
        return False
    if _refused(text, found) or re.search(r"\b(?:someone|somebody|who|whom|one) to $", before):
        return False
    at = sentence.word_at(found.end() - 1) + 1
    target = sentence.words[at : at + 9]
    return any(word in PEOPLE or word in _ALSO_PEOPLE for word in target) or (
        subject(sentence, len(_PASSIVE.sub("", before).split())) in (Actor.PEOPLE, Actor.PERHAPS) and found[0] == "blamed"
        and _PASSIVE.search(before) is not None
    )
