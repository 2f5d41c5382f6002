"""`blameless/hindsight`: the better end that a safeguard or another step would have brought."""

from __future__ import annotations

import re

from mkdocs_postmortems.rules.blameless.phrase import IN_ORDER, Phrases
from mkdocs_postmortems.rules.blameless.sentences import Sentence
from mkdocs_postmortems.rules.patterns import compile_later

_phrase = Phrases(write=IN_ORDER)

_UNSURE = compile_later(
    r"\b(?:no|nothing|nobody|neither|none|nor|not|never|unlikely|whether|hardly|doubt|if|even"
    r"|without|only|but|little)\b"
)
_HINDERED = compile_later(r" ,? ?(?:but|had|if|only|because|since|and lost|at the cost)\b")
_WOULD = r"(?:would|could|might) (?:[a-z]+ )?have (?:[a-z]+ly )?"
_HARM = (
    r"(?:incident|outage|failure|downtime|loss|problem|issue|leak|breach|mistake|accident|damage"
    r"|disruption|crash|regression|bug|mess|delay|confusion|escalation)"
)
_BETTER = (
    r"(?:proper|decent|realistic|adequate|sensible|thorough|careful|simple|basic|better|earlier"
    r"|faster|quicker|clearer|stricter|tighter|closer|regular|staged|gradual|slower|prompt"
    r"|timely|separate|second|dedicated|working|tested|rehearsed|up-to-date|documented|clear)"
)
_MEANS = (
    r"(?:environments?|rollouts?|release|plans?|procedures?|process|escalation|response|reaction"
    r"|rollback|roll-back|decision|alerts?|alarms?|alerting|monitoring|tests?|testing|reviews?"
    r"|checks?|runbooks?|checklists?|thresholds?|documentation|naming|ownership|training|drills?"
    r"|handovers?|policy|approver|approval|pair of eyes|communication|coordination|backups?"
    r"|restore|failover|audits?|inventory|planning|preparation|defaults?|limits?|announcement)"
)


def _certain(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the end is told as sure, and nothing is told that stood in its way."""
    before = sentence.text[: found.start()].rpartition(", ")[2]
    return not (
        _UNSURE.search(before)
        or _UNSURE.search(found[0])
        or _HINDERED.search(sentence.text, found.end())
    )


PHRASES = (
    _phrase(
        "saved limited avoided prevented shortened reduced spared contained averted halved"
        " minimised minimized",
        r"(?:^|[,;:] |\b(?:and|but|that|think|believe) )(?!nothing|during|morning|evening)"
        r"(?:simply |just |immediately |quickly )?[a-z-]+ing (?:[a-z0-9'-]+ ){0,12}?"
        rf"{_WOULD}(?:saved|limited|avoided|prevented|shortened|reduced|spared|contained|averted"
        r"|halved|minimi[sz]ed)\b",
        _certain,
        beside="would could might",
    ),
    _phrase(
        "prevented avoided averted stopped caught shortened uncovered exposed limited reduced"
        " spared revealed",
        rf"\b{_WOULD}(?:prevented|avoided|averted|stopped|caught|shortened|uncovered|exposed"
        rf"|limited|reduced|spared us|revealed) (?:this|the|that|most of the|much of the|all of"
        rf" this)(?: whole| entire| [a-z]+ of the| [a-z]+)? {_HARM}\b",
        lambda sentence, found: _certain(sentence, found) and _is_judgement(sentence, found),
        beside="would could might",
    ),
    _phrase(
        "warned told alerted notified paged tipped shown given informed",
        rf"\b{_WOULD}(?:warned|told|alerted|notified|paged|tipped|shown|given|informed) (?:us|them"
        r"|the (?:[a-z-]+ )?(?:team|engineers?|on-call|operators?|staff)|somebody|someone|anyone"
        r"|engineering|on-call)(?: [a-z0-9'-]+){0,6}? (?:earlier|sooner|in time|immediately|right"
        r" away|at once|straight away|long before|(?:days?|hours?|weeks?|months?|minutes?)"
        r" (?:before|earlier|in advance|ahead)|beforehand|in advance)\b",
        _certain,
        beside="would could might",
    ),
    _phrase(
        "caught prevented avoided shown revealed saved helped spared shortened reduced limited"
        " uncovered exposed sufficed averted stopped kept made",
        rf"\b{_BETTER}(?: [a-z-]+){{0,3}}? {_MEANS}(?: [a-z0-9'-]+){{0,8}}? {_WOULD}(?:caught"
        rf"|prevented|avoided|shown|revealed|saved|helped|spared|shortened|reduced|limited"
        rf"|uncovered|exposed|sufficed|averted|stopped|kept|made)\b",
        lambda sentence, found: _certain(sentence, found) and "second feed" not in found[0],
        beside="would could might",
    ),
    _phrase(
        "shorter smaller minor milder quicker",
        rf"\b{_WOULD}been (?:[a-z]+ )?(?:shorter|smaller|minor|milder|quicker)\b",
        lambda sentence, found: "with" in sentence.words[:2] and _certain(sentence, found),
        beside="would could might",
    ),
)


_STANDS_BY = compile_later(
    r"\b(?:limiter|breaker|watchdog|feed|supply|replica|standby|linter|compiler|redundancy|filter"
    r"|firewall|guard|lock|automation|validator|scheduler|controller|canary|fuse)\b"
)


def _is_judgement(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is no safeguard that stood by, of which the text may tell why it did not act."""
    return _STANDS_BY.search(sentence.text[: found.start()]) is None
