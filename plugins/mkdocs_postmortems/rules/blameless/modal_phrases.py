"""The words and phrases around the modal verbs of `blameless/hindsight`, as patterns and sets."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.lexicon import CHECKED, THOUGHT, wordset
from mkdocs_postmortems.rules.patterns import compile_later

ADVERB = (
    r"(?:(?:also|at least|just|perhaps|still|all|both|then|instead|long since|always|already|first|"
    r"very|well|arguably|never|not|have|[a-z]{3,12}ly) )"
)
PAST = (
    r"(?:[a-z-]{2,20}ed|known|seen|caught|foreseen|understood|taken|made|done|given|told|found|had"
    r"|written|thought|read|set|put|kept|gone|begun|chosen|brought|built|run|held|left|sent|paid"
    r"|spoken|drawn|cut|shut|hit|let|led|come|become|stood|spent|got|gotten|won|shown|taught|dealt"
    r"|spun|split|stuck|thrown|drained|learnt|lost|said|meant|frozen|forgotten|driven|grown|woken"
    r"|sought|heard|hidden|broken|withdrawn|undone|overridden|rewritten|rebuilt|reset|rerun|withheld"
    r"|met|bought|swapped|struck|drawn|fought|felt|bound|stolen|tied|rung)"
)
MODAL = compile_later(
    rf"\b(?P<modal>should|ought|could|might|would) {ADVERB}{{0,3}}(?:to )?{ADVERB}{{0,3}}"
    rf"(?:have|of) {ADVERB}{{0,3}}(?P<been>been {ADVERB}{{0,3}})?(?P<done>(?:more |less "
    rf"|so )?[a-z-]+)"
    r"(?: (?P<next>[a-z-]+))?"
)
IS_PAST = compile_later(PAST)
ASKED = compile_later(
    r"(?:\b(?:ask|asks|asked|asking|question|question is(?: not)?|about|discuss|knows?|knew|see"
    r"|saw) )(?:only )?(?:what|why|who|whether|how) (?:else )?"
    r"(?:the |our |we |an? |they )?(?:[a-z-]+ ){0,3}$"
)
NOT = compile_later(r" (?:not|never) ")

BETTER = wordset(
    "more better faster quicker clearer aware careful stricter prepared obvious clear apparent"
    " evident alert cautious wiser sooner earlier tighter smoother suspicious vigilant explicit"
    " slower braver easy simple straightforward trivial standard second-nature done"
)
EXPECTED = wordset("received gotten got recovered regained had")
ARRIVES = wordset("paged alerted notified sent given able available")
COMING = compile_later(
    r"\b(?:by (?:the end|next|mid|monday|tuesday|wednesday|thursday|friday|tomorrow|january"
    r"|february"
    r"|march|april|june|july|august|september|october|november|december|q[1-4]|now)"
    r"|(?<!as )soon|shortly|next (?:week|month|quarter|year)|tomorrow|if (?:yours|it|not|you))\b"
)
BY_MACHINE = compile_later(
    r"\b(?:automatically|by (?:the |our |an? |any |its )?(?:[a-z-]+ ){0,2}(?:tests?|alerts?"
    r"|monitoring"
    r"|monitors?|canar(?:y|ies)|validat(?:or|ion)|linter|scheduler|job|pipeline|ci|alerting|checks?"
    r"|system|controller|cron|script|process|probes?|watchdog|limiter|breaker|gateway|proxy|worker"
    r"|cleanup|collector|server|client|service|cache|suite|scanner|firewall|filter))\b"
)
NEVER = wordset(
    "happened made reached approved merged deployed shipped released allowed granted given silenced"
    " muted skipped ignored left put used stored committed run opened slipped passed gone got"
    " gotten"
    " occurred gotten been accepted rolled signed launched attempted started exposed turned"
)
HANDED_OUT = wordset("given granted left shared exposed committed on in")
"""What only people let happen to jobs and keys, unlike what a machine takes in."""
TAKEN_IN = wordset("""
accepted allowed granted stored used run started opened passed committed exposed put left
""")
"""What a machine was by its specification not to do, too."""
WEIGHED = compile_later(
    r"\b(?:whether|how|decided|opted|weighed|options?|no way|asked ourselves|one of the|unlikely"
    r"|impossible|neither|none|nobody|nothing|no one|little|in theory|doubt that|if)\b(?! only)"
)
CHOSE = compile_later(
    r"\b(?:but|and) (?:we |they |the team )?(?:chose|decided|opted|preferred)\b"
    r"|\bbut (?:that|this|it|doing so) would have\b"
)
BUT = compile_later(
    r"(?: [a-z0-9:.'-]+){0,6} ,? ?but (?P<who>(?:the|its|both|that|this|no) (?:[a-z-]+ ){1,2})"
    r"(?:was|were|had|is|did|took|would|could|lagged)\b"
)
SUFFERED = wordset(
    "lost been had caused exposed leaked suffered experienced received ended needed faced run meant"
    " got gotten used served sent gone"
)
AVOIDED = wordset(
    "avoided prevented caught detected noticed spotted foreseen anticipated averted forestalled"
    " discovered identified predicted"
)
SHORTENED = wordset(
    "found mitigated shortened limited reduced contained resolved handled done fixed stopped"
    " communicated managed planned tested started begun declared escalated told informed notified"
    " warned called paged contacted involved updated rolled"
)
WARNED = wordset(
    "rung prompted alerted warned tipped sounded worried raised given told led made set started"
)
TO_PEOPLE = compile_later(
    r"\b(?:us|them|him|her|anyone|anybody|someone|somebody|everyone|the (?:[a-z-]+ )?(?:team"
    r"|engineer|operator|responder|reviewer|on-call)"
    r"|(?:an? |some |any |serious |more |enough |all the )*(?:alarm bells|alarms|suspicions?"
    r"|concerns?"
    r"|questions?|doubts|eyebrows|red flags?|flags|pause))\b"
)
TOLD = wordset("told informed warned notified")
SIGN = wordset(
    "warning red wake-up reason hint sign clue signal cause giveaway clear obvious routine"
    " matter given lesson"
)
SOONER = compile_later(
    r"\b(?:sooner|earlier|faster|better|quicker|(?:much|far) (?:more|less)|differently"
    r"|more (?:quickly"
    r"|carefully|clearly|effectively|gracefully)|within minutes|had we|if we|if the team|in time)\b"
)
KEPT_BY_PEOPLE = compile_later(
    r"\b(?:dns|cname|signing|ssh|admin|root|access|api|encryption|config|configuration|hosts"
    r"|firewall|legacy|leftover|hard-coded|licen[cs]e|feature) (?:key|keys|token|tokens|record"
    r"|records|file|files|entry|entries|link|links|value|values|image|images|page|pages) $"
)
"""Data that people look after."""
MUCH_SOONER = compile_later(
    r"\b(?:much|far|a lot|considerably|long|significantly) (?:sooner|earlier|faster|better"
    r"|quicker)\b"
    r"|\b(?:sooner|better|earlier|more carefully|differently)$"
)
CATCHES = wordset(
    "prevented avoided caught spotted found revealed shown uncovered noticed detected saved stopped"
    " told flagged exposed surfaced averted spared helped made sufficed seen known"
)
SMALL = (
    r"(?:simple|quick|five-minute|ten-minute|two-minute|one-minute|basic|proper|careful|closer"
    r"|single"
    r"|better|little|bit|brief|short|thorough|adequate|earlier|cursory|second|moment|more|minute"
    r"|least"
    r"|good|rigorous|sensible|competent|decent|few|minutes|seconds|routine|30-second)"
)
ACTIVITY = (
    r"(?:tests?|runs?|trials?|reviews?|checks?|look|glance|rehearsal|reading|read|drill|dry run"
    r"|dry-run|question"
    r"|call|phone call|eyes|walkthrough|conversation|grep|search|diff|thought|care|attention"
    r"|planning"
    r"|preparation|testing|communication|message|training|coordination|diligence|discipline|message"
    r"|monitoring|documentation|vigilance|judge?ment|supervision|oversight|handover|alerting|peer"
    r" review|code review|rollout|inspection|verification|risk assessment|e-mail|caution|foresight)"
)
HUMAN_ACTIVITY = compile_later(
    r"\b(?:look|glance|reading|drill|rehearsal|dry run|dry-run|phone call|pair of eyes|walkthrough"
    r"|conversation|thought|care|attention|diligence|vigilance|foresight|caution|common sense)"
    r"(?: (?:at|of|through|with|from|on|in|to|before) .{0,60})?$"
)
LITTLE = compile_later(rf"\b{SMALL} (?:[a-z'-]+ ){{0,4}}?{ACTIVITY}\b")
MACHINE_MADE = compile_later(
    r"\b(?:without|even|neither|no|automated|automatic|unit|integration|smoke|load|synthetic|alert"
    r"|lint|linter|schema|type|health|canary|regression|not)\b"
)
HAD = compile_later(
    r"\b(?:if (?:only )?(?:we|they|he|she|someone|somebody|anyone|(?:the |our "
    r"|an? )?(?:[\w-]+ ){0,3}?"
    r"(?:team|teams|engineers?|operators?|developers?|responders?|reviewers?|staff|support|on-call"
    r"|people|vendor|supplier|technicians?|authors?|managers?|admins?|management))"
    r" (?:[a-z]+ )?(?:had|'d|have|would)"
    r"|had (?:only )?(?:we|they|he|she|someone|somebody|anyone|(?:the |our |an? )(?:[\w-]+ ){0,3}?"
    r"(?:team|teams|engineers?|operators?|developers?|responders?|reviewers?|staff|support|on-call"
    r"|people|vendor|supplier|technicians?|authors?|managers?|admins?|management))"
    r" (?!to\b)[a-z]+"
    r"|(?:if|had) (?:it|this|that|the (?:[a-z-]+ ){1,4}?)(?: ?had)? ?been (?:properly |fully "
    r"|ever |even )?(?:tested|checked|reviewed|read|noticed|spotted|verified|rehearsed"
    r"|documented|followed|raised|escalated|considered|questioned|communicated|heeded))\b"
)
CARED = compile_later(
    r"\bhad (?:[a-z'-]+ ){0,4}?(?:tested|checked|verified|reviewed|read|followed|looked|asked"
    r"|paid|known|listened"
    r"|noticed|rehearsed|practised|practiced|double-checked|realised|realized|monitored"
    r"|documented|communicated)\b"
)
WORSE = wordset("lost corrupted failed been cost needed required meant broken")
FORESEEING = wordset(
    "noticed seen caught known spotted realised realized detected found prevented avoided"
    " discovered"
    " recognised recognized understood stopped escalated checked saved asked paged"
)
BASE = {past: base for base, past in (*CHECKED.items(), *THOUGHT.items())}
"""The base form of a participle."""

WHOEVER = compile_later(r"\b(?:any|some)(?:one|body) (?:with|who|on|in|$)")
BETTER_DONE = wordset("more better clearer faster quicker")
BETTER_ENDS = FORESEEING | CATCHES | SHORTENED | {"happened"}
ANYONE = compile_later(
    r"\b(?:anyone|anybody|any|reasonable|competent|careful|attentive|experienced|sensible"
    r"|seasoned) "
)
NO = compile_later(r"\b(?:without|even|neither|no)\b")
ADVISABLE = wordset("""
better wiser safer prudent sensible faster enough wise advisable smart smarter easy easier simple
trivial right
""")
