"""What people should, could, might or would have done: the modal verbs of `blameless/hindsight`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.rules.blameless import modal_phrases as phrases
from mkdocs_postmortems.rules.blameless.hit import Hit
from mkdocs_postmortems.rules.blameless.lexicon import HUMAN_DONE, MACHINES, THOUGHT_DONE, wordset
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.blameless.subjects import Actor, does, subject
from mkdocs_postmortems.rules.patterns import compile_later

TRIGGERS = wordset("should shouldn ought oughtn could couldn would wouldn might")
_OTHERWISE = (
    "say what was seen and known at that moment, and what made the choice sensible;"
    " put what is to change into an action"
)
_CUT_SHORT = compile_later(
    r"\b(?:should|could|ought to) have(?: not)?(?= [,;)]|$)"
    r"|\bthere (?:[a-z]+ly )?(?P<been>should|ought to) have been(?= [,;)]|$)"
    r"|\b(?:declared|escalated|reported|noticed|detected|started|begun|communicated|called|told"
    r"|informed|fixed|found|restored|raised|paged|rolled back|published) (?:[a-z0-9-]+ ){0,4}?"
    r"(?:later|longer|slower|less) (?:[a-z]+ ){0,2}?than (?:it|they|we) (?P<than>should|could"
    r"|ought to) have(?: been)?\b"
)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """The modal verbs that judge."""
    yield from _cut_short(sentence)
    for found in sentence.find(phrases.MODAL):
        done = found["done"].rpartition(" ")[2]
        if not (found["been"] or phrases.IS_PAST.fullmatch(done)):
            continue
        if _judges(sentence, found, done):
            start, _ = sentence.place(found)
            at = sentence.word_at(found.end("done") - 1)
            yield Hit(start=start, end=sentence.places[at][1], write=_OTHERWISE)


def _cut_short(sentence: Sentence) -> Iterator[Hit]:
    """`not as fast as we could have`."""
    for found in sentence.find(_CUT_SHORT):
        told = found["been"] or found["than"]
        if told or subject(sentence, sentence.word_at(found.start())) is Actor.PEOPLE:
            start, end = sentence.place(found)
            yield Hit(start=start, end=end, write=_OTHERWISE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A modal verb with its subject, its participle, and the words before and after."""

    sentence: Sentence
    found: re.Match[str]
    done: str
    actor: Actor
    before: str
    after: str

    @property
    def denied(self) -> bool:
        return phrases.NOT.search(self.found[0]) is not None or self.before.endswith("never ")

    @property
    def following(self) -> str:
        return self.found["next"] or ""


def _judges(sentence: Sentence, found: re.Match[str], done: str) -> bool:
    at = sentence.word_at(found.start())
    before = sentence.text[: found.start()]
    for both in ("could and ", "could , and "):
        at -= len(both.split()) if before.endswith(both) else 0
    if phrases.ASKED.search(before):
        return False
    case = _Case(
        sentence=sentence,
        found=found,
        done=done,
        actor=subject(sentence, at),
        before=before,
        after=sentence.text[found.end("done") :],
    )
    match found["modal"]:
        case "should" | "ought":
            return _should(case)
        case "would":
            return _would(case)
    return _could(case)


def _should(case: _Case) -> bool:
    done, actor = case.done, case.actor
    if phrases.COMING.search(case.after) and done not in THOUGHT_DONE:
        return False
    if case.denied and case.found["been"] and done in phrases.HANDED_OUT:
        return done not in ("in", "on") or "never" in case.found[0] or actor is Actor.PEOPLE
    if case.denied and actor is not Actor.DATA:
        if actor is Actor.MACHINE and done in phrases.TAKEN_IN and not case.found["been"]:
            return False
        never = actor is Actor.PEOPLE or not phrases.NEVER.isdisjoint((done, case.following))
        if never:
            return done != "possible"
    if done.endswith("ing"):
        return actor is Actor.PEOPLE
    if case.found["been"]:
        return _should_have_been(case)
    told = phrases.TO_PEOPLE.match(case.after.strip()) is not None
    if done in phrases.WARNED and actor is not Actor.PEOPLE and told:
        return True
    if actor is Actor.PEOPLE:
        owned = done == "had" and case.following in ("a", "more", "an")
        return owned or done not in phrases.EXPECTED
    return _acts(actor, done)


def _should_have_been(case: _Case) -> bool:
    done, actor, whole = case.done, case.actor, case.found["done"]
    if whole.startswith(("more ", "less ")) or done in phrases.BETTER:
        return actor not in (Actor.DATA, Actor.MACHINE) or done in ("obvious", "clear")
    if whole in ("a", "an", "the") and case.following in phrases.SIGN:
        return True
    if done in ("enough", "sufficient"):
        return " to " in case.after and phrases.TO_PEOPLE.search(case.after) is not None
    if case.before.endswith("there "):
        return whole in ("a", "an", "more", "some")
    if actor is Actor.READERS:
        return done in phrases.TOLD and phrases.SOONER.search(case.after) is not None
    return _was_due_from_people(case)


def _was_due_from_people(case: _Case) -> bool:
    """Whether it is people, not a machine, who were to do what `should have been` done."""
    if phrases.MUCH_SOONER.search(case.after):
        return True
    if phrases.BY_MACHINE.search(case.after[:60]):
        return False
    if case.actor is Actor.PEOPLE and case.done in phrases.ARRIVES:
        return phrases.SOONER.search(case.after) is not None
    kept = phrases.KEPT_BY_PEOPLE.search(case.before[-40:])
    if case.actor is Actor.DATA and not kept:
        return case.done in THOUGHT_DONE or case.done in ("tested", "reviewed", "caught")
    return case.done in HUMAN_DONE


def _acts(actor: Actor, done: str) -> bool:
    if actor is Actor.PERHAPS:
        return done in HUMAN_DONE
    return does(actor, phrases.BASE.get(done, done))


def _could(case: _Case) -> bool:
    found, done, actor = case.found, case.done, case.actor
    if case.denied:
        return found["been"] is not None and done in ("clearer", "obvious")
    weighed = phrases.WEIGHED.search(case.before) or phrases.CHOSE.search(case.after)
    if weighed:
        return False
    if actor is Actor.READERS:
        told = found["been"] and done in phrases.TOLD
        return bool(told) and phrases.SOONER.search(case.after) is not None
    if (but := phrases.BUT.match(case.after)) and not MACHINES.isdisjoint(but["who"].split()):
        return False
    if found["been"]:
        return _could_have_been(case)
    if done in phrases.CATCHES and _little(case.before):
        return True
    if phrases.WHOEVER.search(case.before):
        return done in phrases.FORESEEING or done in ("told", "predicted", "guessed")
    if found["modal"] == "might":
        return actor is Actor.PEOPLE and (done in HUMAN_DONE or done in phrases.FORESEEING)
    return _people_could(case)


def _people_could(case: _Case) -> bool:
    done, actor = case.done, case.actor
    if done == "used" and actor in (Actor.PEOPLE, Actor.PERHAPS):
        hindered = " but " in case.after or " until " in case.after
        return not hindered and case.following not in ("either", "both", "one", "it")
    if actor is Actor.PEOPLE:
        return done not in phrases.SUFFERED or (done == "had" and case.following == "a")
    return _acts(actor, done)


def _could_have_been(case: _Case) -> bool:
    if case.done in phrases.AVOIDED or case.done in phrases.BETTER_DONE:
        by_machine = phrases.BY_MACHINE.search(case.after[:60])
        return not by_machine or phrases.LITTLE.search(case.after[:60]) is not None
    return case.done in phrases.SHORTENED and phrases.SOONER.search(case.after) is not None


def _would(case: _Case) -> bool:
    found, done, actor = case.found, case.done, case.actor
    if case.denied:
        had = phrases.HAD.search(case.sentence.text) is not None
        return had and done in ("happened", "occurred")
    if found["been"] and case.before.endswith("it "):
        better = done in phrases.ADVISABLE or found["done"].startswith("more ")
        return better and case.following == "to"
    if actor in (Actor.NOBODY, Actor.READERS):
        return False
    if found["been"] and done in ("enough", "sufficient"):
        return _little(case.before)
    if phrases.HAD.search(case.before) or phrases.HAD.search(case.after):
        cared = phrases.CARED.search(case.sentence.text) and done not in phrases.WORSE
        return bool(cared) or done in phrases.BETTER_ENDS
    if actor is Actor.PEOPLE and done in phrases.AVOIDED and " by " in case.after:
        return True
    anyone = done in phrases.FORESEEING and phrases.ANYONE.search(case.before)
    if anyone and (actor in (Actor.PEOPLE, Actor.PERHAPS) or " who " in case.before):
        return True
    return done in phrases.CATCHES and _little(case.before)


def _little(before: str) -> bool:
    """Whether the words speak of an effort of people, and a small one: `a quick look`."""
    clause = before.rpartition(", ")[2]
    if phrases.LITTLE.search(clause):
        return not phrases.NO.search(clause)
    human = phrases.HUMAN_ACTIVITY.search(clause.strip()) is not None
    return human and not phrases.MACHINE_MADE.search(clause)
