"""What people should, could, might or would have done: the modal verbs of `blameless/hindsight`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import (
    CARE,
    CHECKED,
    HUMAN_DONE,
    SEEN,
    THOUGHT,
    THOUGHT_DONE,
)
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, does, subject

_ADVERB = (
    r"(?:(?:also|at least|just|perhaps|still|all|both|then|instead|long since|always|already|first|"
    r"very|well|arguably|never|not|have|[a-z]{3,12}ly) )"
)
_PAST = (
    r"(?:[a-z-]{2,20}ed|known|seen|caught|foreseen|understood|taken|made|done|given|told|found|had"
    r"|written|thought|read|set|put|kept|gone|begun|chosen|brought|built|run|held|left|sent|paid"
    r"|spoken|drawn|cut|shut|hit|let|led|come|become|stood|spent|got|gotten|won|shown|taught|dealt"
    r"|spun|split|stuck|thrown|drained|learnt|lost|said|meant)"
)
_MODAL = re.compile(
    rf"\b(?P<modal>should|ought|could|might|would) {_ADVERB}{{0,3}}(?:to )?{_ADVERB}{{0,3}}"
    rf"(?:have|of) {_ADVERB}{{0,3}}(?P<been>been {_ADVERB}{{0,3}})?(?P<done>(?:more |less |so )?[a-z-]+)"
    r"(?: (?P<next>[a-z-]+))?"
)
_IS_PAST = re.compile(_PAST)
_ASKED = re.compile(
    r"(?:\b(?:ask|asks|asked|asking|question|about|discuss|knows?|knew|see|saw) )(?:only )?(?:what|why|who|whether|how) (?:else )?"
    r"(?:the |our |we |an? |they )?(?:[a-z-]+ ){0,3}$"
)
_NOT = re.compile(r" (?:not|never) ")

_BETTER = frozenset(
    "more better faster quicker clearer aware careful stricter prepared obvious clear apparent"
    " evident alert cautious wiser sooner earlier tighter smoother suspicious vigilant explicit"
    " slower braver easy simple straightforward trivial standard second-nature done".split()
)
_EXPECTED = frozenset("received gotten got recovered regained had".split())
_ARRIVES = frozenset("paged alerted notified sent given able available".split())
_COMING = re.compile(
    r"\b(?:by (?:the end|next|mid|monday|tuesday|wednesday|thursday|friday|tomorrow|january|february"
    r"|march|april|june|july|august|september|october|november|december|q[1-4]|now)"
    r"|soon|shortly|next (?:week|month|quarter|year)|tomorrow|if (?:yours|it|not|you))\b"
)
_BY_MACHINE = re.compile(
    r"\b(?:automatically|by (?:the |our |an? |any |its )?(?:[a-z-]+ ){0,2}(?:tests?|alerts?|monitoring"
    r"|monitors?|canar(?:y|ies)|validat(?:or|ion)|linter|scheduler|job|pipeline|ci|alerting|checks?"
    r"|system|controller|cron|script|process|probes?|watchdog|limiter|breaker|gateway|proxy|worker"
    r"|cleanup|collector|server|client|service|cache|suite|scanner|firewall|filter))\b"
)
_NEVER = frozenset(
    "happened made reached approved merged deployed shipped released allowed granted given silenced"
    " muted skipped ignored left put used stored committed run opened slipped passed gone got gotten"
    " occurred gotten been accepted rolled signed launched attempted started exposed turned".split()
)
_WEIGHED = re.compile(
    r"\b(?:whether|how|decided|opted|weighed|options?|no way|asked ourselves|one of the|unlikely"
    r"|impossible|neither|none|nobody|nothing|no one|little|in theory|doubt that|if)\b(?! only)"
)
_CHOSE = re.compile(
    r"\b(?:but|and) (?:we |they |the team )?(?:chose|decided|opted|preferred)\b"
    r"|\bbut (?:that|this|it|doing so) would have\b"
)
_SUFFERED = frozenset(
    "lost been had caused exposed leaked suffered experienced received ended needed faced run meant"
    " got gotten used served sent gone".split()
)
_AVOIDED = frozenset(
    "avoided prevented caught detected noticed spotted foreseen anticipated averted forestalled"
    " discovered identified predicted".split()
)
_SHORTENED = frozenset(
    "found mitigated shortened limited reduced contained resolved handled done fixed stopped"
    " communicated managed planned tested".split()
)
_WARNED = frozenset("rung prompted alerted warned tipped sounded worried raised given told led made set started".split())
_TO_PEOPLE = re.compile(
    r"\b(?:us|them|him|her|anyone|anybody|someone|somebody|everyone|the (?:[a-z-]+ )?(?:team|engineer|operator|responder|reviewer|on-call)"
    r"|alarm bells|suspicions?|concerns?|questions|doubts|eyebrows|red flags?|pause)\b"
)
_SIGN = frozenset("warning red wake-up reason hint sign clue signal cause giveaway clear obvious routine matter given lesson".split())
_SOONER = re.compile(
    r"\b(?:sooner|earlier|faster|better|quicker|(?:much|far) (?:more|less)|differently|more (?:quickly"
    r"|carefully|clearly|effectively|gracefully)|within minutes|had we|if we|if the team|in time)\b"
)
_MUCH_SOONER = re.compile(
    r"\b(?:much|far|a lot|considerably|long|significantly) (?:sooner|earlier|faster|better|quicker)\b"
    r"|\b(?:sooner|better|earlier|more carefully|differently)$"
)
_CATCHES = frozenset(
    "prevented avoided caught spotted found revealed shown uncovered noticed detected saved stopped"
    " told flagged exposed surfaced averted spared helped made sufficed seen known".split()
)
_SMALL = (
    r"(?:simple|quick|five-minute|ten-minute|two-minute|one-minute|basic|proper|careful|closer|single"
    r"|better|little|bit|brief|short|thorough|adequate|earlier|cursory|second|moment|more|minute|least"
    r"|good|rigorous|sensible|competent|decent|few|minutes|seconds|routine|30-second)"
)
_ACTIVITY = (
    r"(?:tests?|reviews?|checks?|look|glance|rehearsal|reading|read|drill|dry run|dry-run|question"
    r"|call|phone call|eyes|walkthrough|conversation|grep|search|diff|thought|care|attention|planning"
    r"|preparation|testing|communication|message|training|coordination|diligence|discipline|message"
    r"|monitoring|documentation|vigilance|judge?ment|supervision|oversight|handover|alerting|peer"
    r" review|code review|rollout|inspection|verification|risk assessment|e-mail|caution|foresight)"
)
_HUMAN_ACTIVITY = re.compile(
    r"\b(?:look|glance|reading|drill|rehearsal|dry run|dry-run|phone call|pair of eyes|walkthrough"
    r"|conversation|thought|care|attention|diligence|vigilance|foresight|caution|common sense)"
    r"(?: (?:at|of|through|with|from|on|in|to|before) .{0,60})?$"
)
_LITTLE = re.compile(rf"\b{_SMALL} (?:[a-z'-]+ ){{0,4}}?{_ACTIVITY}\b")
_MACHINE_MADE = re.compile(
    r"\b(?:without|even|neither|no|automated|automatic|unit|integration|smoke|load|synthetic|alert"
    r"|lint|linter|schema|type|health|canary|regression|not)\b"
)
_HAD = re.compile(
    r"\b(?:if (?:only )?(?:we|they|he|she|someone|somebody|anyone|(?:the |our |an? )?(?:[\w-]+ ){0,3}?"
    r"(?:team|teams|engineers?|operators?|developers?|responders?|reviewers?|staff|support|on-call"
    r"|people|vendor|supplier|technicians?|authors?|managers?|admins?|management))"
    r" (?:[a-z]+ )?(?:had|'d|have|would)"
    r"|had (?:only )?(?:we|they|he|she|someone|somebody|anyone|(?:the |our |an? )(?:[\w-]+ ){0,3}?"
    r"(?:team|teams|engineers?|operators?|developers?|responders?|reviewers?|staff|support|on-call"
    r"|people|vendor|supplier|technicians?|authors?|managers?|admins?|management))"
    r" (?!to\b)[a-z]+"
    r"|(?:if|had) (?:it|this|that|the (?:[a-z-]+ ){1,4}?)(?: ?had)? ?been (?:properly |fully |ever |even )?(?:tested|checked|reviewed|read|noticed|spotted|verified|rehearsed|documented|followed|raised|escalated|considered|questioned|communicated|heeded))\b"
)
_CARED = re.compile(
    r"\bhad (?:[a-z'-]+ ){0,4}?(?:tested|checked|verified|reviewed|read|followed|looked|asked|paid|known|listened"
    r"|noticed|rehearsed|practised|practiced|double-checked|realised|realized|monitored|documented|communicated)\b"
)
_WORSE = frozenset("lost corrupted failed been cost needed required meant broken".split())
_FORESEEING = frozenset(
    "noticed seen caught known spotted realised realized detected found prevented avoided discovered"
    " recognised recognized understood stopped escalated checked saved asked paged".split()
)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """The modal verbs that judge."""
    yield from _cut_short(sentence)
    for found in _MODAL.finditer(sentence.text):
        done = found["done"].rpartition(" ")[2]
        if not (found["been"] or _IS_PAST.fullmatch(done)):
            continue
        if _judges(sentence, found, done):
            start, _ = sentence.place(found)
            at = sentence.word_at(found.end("done") - 1)
            yield Hit(start=start, end=sentence.places[at][1], write=_advice(found))


_OTHERWISE = (
    "say what was seen and known at that moment, and what made the choice sensible;"
    " put what is to change into an action"
)
_CUT_SHORT = re.compile(r"\b(?:should|could|ought to) have(?: not)?(?= [,;)]|$)")


def _cut_short(sentence: Sentence) -> Iterator[Hit]:
    """`not as fast as we could have`."""
    for found in _CUT_SHORT.finditer(sentence.text):
        if subject(sentence, sentence.word_at(found.start())) is Actor.PEOPLE:
            start, end = sentence.place(found)
            yield Hit(start=start, end=end, write=_OTHERWISE)


def _advice(found: re.Match[str]) -> str:
    act = f"{'being ' if found['been'] else ''}{found['done']}"
    if found["modal"] in ("should", "ought") and not _NOT.search(found[0]):
        return (
            f'say what was known then, and what made it sensible to go on without "{act}";'
            " put what is to change into an action"
        )
    return _OTHERWISE


def _judges(sentence: Sentence, found: re.Match[str], done: str) -> bool:
    at = sentence.word_at(found.start())
    before = sentence.text[: found.start()]
    if before.endswith(("could and ", "could , and ")):
        at -= before.count(",", -4) + 2
    if _ASKED.search(before):
        return False
    actor = subject(sentence, at)
    after = sentence.text[found.end("done") :]
    match found["modal"]:
        case "should" | "ought":
            return _should(sentence, found, done, actor, after)
        case "would":
            return _would(sentence, found, done, actor, before, after)
    return _could(found, done, actor, before, after)


def _should(
    sentence: Sentence, found: re.Match[str], done: str, actor: Actor, after: str
) -> bool:
    if _COMING.search(after):
        return False
    if _NOT.search(found[0]) and actor is not Actor.DATA:
        if actor is Actor.PEOPLE or done in _NEVER or found["next"] in _NEVER:
            return done != "possible"
    if done.endswith("ing"):
        return actor is Actor.PEOPLE
    if found["been"]:
        return _should_have_been(sentence, found, done, actor, after)
    if done in _WARNED and actor is not Actor.PEOPLE and _TO_PEOPLE.match(after.strip()):
        return True
    if actor is Actor.PEOPLE:
        return done not in _EXPECTED or (done == "had" and found["next"] in ("a", "more", "an"))
    return _acts(actor, done)


def _should_have_been(
    sentence: Sentence, found: re.Match[str], done: str, actor: Actor, after: str
) -> bool:
    if found["done"].startswith(("more ", "less ")) or done in _BETTER:
        return actor not in (Actor.DATA, Actor.MACHINE) or done in ("obvious", "clear")
    before = sentence.text[: found.start()]
    if found["done"] in ("a", "an", "the") and found["next"] in _SIGN:
        return True
    if done in ("enough", "sufficient"):
        return " to " in after and _TO_PEOPLE.search(after) is not None
    if before.endswith("there "):
        return found["done"] in ("a", "an", "more", "some")
    if actor is Actor.READERS:
        told = done in ("told", "informed", "warned", "notified")
        return told and _SOONER.search(after) is not None
    if _MUCH_SOONER.search(after):
        return True
    if _BY_MACHINE.search(after[:60]):
        return False
    if actor is Actor.PEOPLE and done in _ARRIVES:
        return _SOONER.search(after) is not None
    if actor is Actor.DATA and done not in THOUGHT_DONE | {"tested", "reviewed", "caught"}:
        return False
    return done in HUMAN_DONE


def _acts(actor: Actor, done: str) -> bool:
    if actor is Actor.PERHAPS:
        return done in HUMAN_DONE
    base = next((verb for verb, past in (*THOUGHT.items(), *CHECKED.items()) if past == done), done)
    return does(actor, base)


def _could(found: re.Match[str], done: str, actor: Actor, before: str, after: str) -> bool:
    denied = _NOT.search(found[0]) is not None
    if denied:
        return found["been"] is not None and done in ("clearer", "obvious")
    if _WEIGHED.search(before) or _CHOSE.search(after) or actor is Actor.READERS:
        return False
    if found["been"]:
        if done in _AVOIDED or done in ("more", "better", "clearer", "faster", "quicker"):
            return not _BY_MACHINE.search(after[:60])
        return done in _SHORTENED and _SOONER.search(after) is not None
    if _little(before) and done in _CATCHES:
        return True
    if re.search(r"\b(?:any|some)(?:one|body) (?:with|who|on|in|could)\b", f"{before}could"):
        return done in _FORESEEING
    if found["modal"] == "might":
        return actor is Actor.PEOPLE and (done in HUMAN_DONE or done in _FORESEEING)
    if actor is Actor.PEOPLE:
        return done not in _SUFFERED or (done == "had" and found["next"] == "a")
    return _acts(actor, done)


def _would(
    sentence: Sentence, found: re.Match[str], done: str, actor: Actor, before: str, after: str
) -> bool:
    if _NOT.search(found[0]):
        return _HAD.search(sentence.text) is not None and done in ("happened", "occurred")
    if before.endswith("it ") and found["been"]:
        better = done in _ADVISABLE
        return (better or found["done"].startswith("more ")) and found["next"] == "to"
    if actor in (Actor.NOBODY, Actor.READERS):
        return False
    if found["been"] and done in ("enough", "sufficient"):
        return _little(before)
    if _HAD.search(before) or _HAD.search(after):
        cared = _CARED.search(sentence.text) is not None and done not in _WORSE
        return cared or done in _FORESEEING | _CATCHES | _SHORTENED or done == "happened"
    if actor is Actor.PEOPLE and done in _AVOIDED and " by " in after:
        return True
    if done in _FORESEEING and any(f" {word} " in f" {before}" for word in _ANYONE):
        return actor in (Actor.PEOPLE, Actor.PERHAPS) or " who " in before
    return done in _CATCHES and _little(before)


_ADVISABLE = frozenset(
    "better wiser safer prudent sensible faster enough wise advisable smart smarter easy easier simple trivial right".split()
)
_ANYONE = ("anyone", "anybody", "any", "reasonable", "competent", "careful", "attentive", "experienced")


def _little(before: str) -> bool:
    clause = before.rpartition(", ")[2]
    if _LITTLE.search(clause):
        return not re.search(r"\b(?:without|even|neither|no)\b", clause)
    return _HUMAN_ACTIVITY.search(clause.strip()) is not None and not _MACHINE_MADE.search(clause)
