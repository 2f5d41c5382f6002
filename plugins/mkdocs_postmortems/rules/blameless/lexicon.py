"""Words by what they mean in a postmortem: people, what they do, machines, data."""

from __future__ import annotations

import sys


def wordset(*texts: str) -> frozenset[str]:
    """The words of the texts, each one object however many sets it is in."""
    return frozenset(map(sys.intern, " ".join(texts).split()))


_ONE = """
person engineer developer dev programmer coder admin administrator sysadmin technician responder
reviewer approver team manager author commander contractor consultant vendor supplier crew squad
department colleague coworker co-worker individual maintainer planner analyst architect employee
intern trainee committee designer installer integrator electrician deployer releaser director
dispatcher human member newcomer tester specialist officer executive owner committer
organisation organization company reader clerk cleaner trader expert tech partner staffer dba sre
coordinator facilitator releng teammate superior boss supervisor junior senior novice rookie
amateur hire subcontractor committee expert auditor moderator apprentice graduate student
freelancer outsider helpdesk guy guys girl man woman carrier registrar firm agency manufacturer
telco isp landlord outsourcer reseller distributor courier nurse doctor physician pharmacist surgeon
foreman mechanic plumber welder fitter teacher secretary treasurer volunteer president founder
accountant librarian scientist intern custodian janitor guardian chemist bookkeeper underwriter
watchkeeper watchman lifeguard captain skipper governor trustee minister council ministry
lecturer porter caretaker
predecessor successor lad minder steward oncaller devop postdoc
"""
_MANY = """
people staff support engineering qa leadership management on-call oncall on-caller personnel ceo cto
cio ciso coo vp nobody noc sysops rota humans folks sres dbas leads everybody devops crews
crewmembers teammates operations_team
"""
PRONOUNS = wordset(
    "we they them he she i whoever anyone anybody someone somebody everyone everybody us"
)

PEOPLE = wordset(_ONE, " ".join(f"{word}s" for word in _ONE.split()), _MANY) | PRONOUNS
"""Words that mean people of the organisation, or of a supplier, as the subject of any verb."""

NOBODY = wordset("nobody no-one noone none neither nothing no")
"""Subjects that deny."""

PERHAPS = wordset("""
operator operators provider providers group groups ops operations security desk shift agent agents
tier marketing legal chair procurement sales finance organisers lead control-room facilities
user-support board business communications comms infra infosec networking colo hoster host's
aggregator bank soc
telecoms hospital authority upstream university school laboratory
""")
"""Words that mean people or something else: what they do decides."""

REVIEWING = wordset("""
review reviews reviewing reviewed-by qa approval approvals oversight planning testing rehearsal
handover handoff analysis diligence investigation preparation risk-assessment assessment triage
communication coordination walkthrough
""")
"""What people do, as the subject of what they saw or did not see."""

READERS = wordset("""
user users customer customers attacker attackers client clients visitor visitors subscriber
subscribers you merchant merchants player players passenger passengers tenant tenants shopper
shoppers seller sellers guest guests patient patients buyer buyers reader readers caller callers
researcher researchers intruder intruders adversary member's consumer consumers voter voters
student students viewer viewers traveller travellers driver drivers bidder bidders publisher
publishers
""")
"""The people outside: what they do or have is not judged."""

MACHINES = wordset("""
system systems service services server servers host hosts node nodes pod pods job jobs script
scripts process processes proxy proxies cache caches database databases cluster clusters replica
replicas queue queues alert alerts alarm alarms alerting monitor monitors monitoring probe probes
check checks healthcheck healthchecks canary canaries pipeline pipelines scheduler controller
worker workers app apps application applications browser router routers switch switches gateway
balancer balancers firewall dns kernel driver library libraries test tests build builds code query
queries request requests connection connections thread threads lock locks migration failover
backup backups restore import importer export task tasks cron timer lease leases watchdog limiter
breaker validator linter compiler parser api apis endpoint endpoints sdk tool tools tooling
automation bot autoscaler orchestrator image container containers vm vms instance instances machine
machines firmware sensor battery generator disk disks drive certificate token session login page
pages website site safeguard safeguards suite ci detector dashboard daemon plugin module component
components function device devices retries loop exporter collector consumer producer leader leaders
follower followers shard shards region regions zone volume volumes load-balancer loadbalancer
rollback rollout deploy deployment upgrade circuit-breaker rule rules filter model scanner crawler
client clients attempt attempts probe call calls packet packets program programs software
algorithm heartbeat heartbeats guard guardrail webhook webhooks trigger message messages
compaction transaction transactions agent optimizer allocator planner resolver resolvers
reconciler handler handlers listener robot robots engine engines simulation simulations simulator
feeder conveyor arm crane drone drones pump pumps
""")
"""Things whose doing and not doing is a fact, not a judgement."""

DATA = wordset("""
row rows message messages email emails e-mail e-mails mail mails request requests order orders
payment payments record records event events packet packets refund refunds notification
notifications invoice invoices traffic file files object objects key keys entry entries write
writes read reads transaction transactions data logs update updates webhook webhooks query queries
block blocks image images value values response responses report reports job jobs item items
report statement statements figure figures total totals balance balances charge charges token
tokens session sessions metric metrics backup backups counter counters link links page pages
shipment shipments booking bookings ticket tickets call calls text texts sms amount amounts
""")
"""What is sent, stored and counted: what was due to happen to it is a fact."""

THOUGHT = {
    "notice": "noticed", "realise": "realised", "realize": "realized",
    "recognise": "recognised", "recognize": "recognized", "anticipate": "anticipated",
    "foresee": "foreseen", "predict": "predicted", "consider": "considered",
    "appreciate": "appreciated", "heed": "heeded", "consult": "consulted",
    "escalate": "escalated", "double-check": "double-checked", "rehearse": "rehearsed",
    "question": "questioned", "understand": "understood", "grasp": "grasped", "know": "known",
    "bother": "bothered", "doubt": "doubted", "suspect": "suspected", "ask": "asked",
    "think": "thought", "discuss": "discussed", "challenge": "challenged", "plan": "planned",
    "communicate": "communicated", "document": "documented", "learn": "learned",
    "coordinate": "coordinated", "warn": "warned", "care": "cared", "foreseen": "foresaw",
    "prioritise": "prioritised", "prioritize": "prioritized", "brief": "briefed",
    "inform": "informed", "study": "studied",
}  # fmt: skip
"""What only people do, with the participle."""

CHECKED = {
    "spot": "spotted", "see": "seen", "catch": "caught", "check": "checked", "test": "tested",
    "verify": "verified", "validate": "validated", "review": "reviewed", "read": "read",
    "follow": "followed", "monitor": "monitored", "inspect": "inspected",
    "investigate": "investigated", "tell": "told", "raise": "raised", "listen": "listened",
    "prepare": "prepared", "train": "trained", "declare": "declared", "clean": "cleaned",
    "remove": "removed", "rotate": "rotated", "renew": "renewed", "revert": "reverted",
    "disable": "disabled", "enable": "enabled", "add": "added", "fix": "fixed",
    "address": "addressed", "update": "updated", "take": "taken", "make": "made", "do": "done",
    "approve": "approved", "merge": "merged", "detect": "detected", "find": "found",
    "discover": "discovered", "identify": "identified", "prevent": "prevented",
    "avoid": "avoided", "stop": "stopped", "involve": "involved", "retire": "retired",
    "decommission": "decommissioned", "replace": "replaced", "upgrade": "upgraded",
    "patch": "patched", "pin": "pinned", "configure": "configured", "deploy": "deployed",
    "set": "set", "write": "written", "roll": "rolled", "postpone": "postponed",
    "abort": "aborted", "cancel": "cancelled", "apply": "applied", "act": "acted",
    "look": "looked", "pay": "paid", "confirm": "confirmed", "handle": "handled",
    "pull": "pulled", "respond": "responded", "treat": "treated", "call": "called",
    "report": "reported", "assign": "assigned", "audit": "audited", "scope": "scoped",
    "limit": "limited", "schedule": "scheduled", "delay": "delayed", "pause": "paused",
    "automate": "automated", "staff": "staffed", "notify": "notified", "implement": "implemented",
    "adopt": "adopted", "budget": "budgeted", "put": "put", "give": "given", "keep": "kept",
    "drain": "drained", "back": "backed", "increase": "increased", "provision": "provisioned",
    "ensure": "ensured", "account": "accounted", "protect": "protected", "restrict": "restricted",
    "perform": "performed", "revoke": "revoked", "page": "paged", "share": "shared",
    "run": "run", "carry": "carried", "conduct": "conducted", "attempt": "attempted",
    "reproduce": "reproduced", "choose": "chosen", "design": "designed", "agree": "agreed",
    "split": "split", "isolate": "isolated", "gate": "gated", "guard": "guarded", "flag": "flagged",
    "build": "built", "shut": "shut", "switch": "switched", "move": "moved", "migrate": "migrated",
    "turn": "turned", "lower": "lowered", "change": "changed", "adjust": "adjusted",
    "tune": "tuned", "size": "sized", "harden": "hardened", "secure": "secured", "lock": "locked",
    "encrypt": "encrypted", "cover": "covered", "track": "tracked", "hand": "handed",
    "leave": "left", "institute": "instituted", "deal": "dealt",
    "file": "filed", "label": "labelled", "peer-reviewed": "peer-reviewed",
}  # fmt: skip
"""What people do with care, and machines also do, with the participle."""

CARE = frozenset(THOUGHT) | wordset("""
spot see check test verify review read follow inspect investigate tell raise listen prepare train
declare look act report confirm handle notify respond audit share
""")
"""Base forms of what hardly any machine is said to do."""

SEEN = wordset(
    "spot notice see catch detect find identify recognise recognize flag question uncover"
)
"""What a review or a test of people does."""

THOUGHT_DONE = frozenset(THOUGHT.values()) | wordset("realised recognised learnt prioritised")
HUMAN_DONE = THOUGHT_DONE | frozenset(CHECKED.values())
"""Participles."""


DETERMINERS = wordset("""
the a an our their his her its this that these those my your each every no any some all both
another whose either neither several many few most one two three
""")
PREPOSITIONS = wordset("""
of from in at on for with by to behind inside within under during after before over through about
since until between into across against among without per via around
""")
ADVERBS = wordset("""
also still again even just simply clearly really certainly probably definitely obviously plainly
surely repeatedly all both then had has have easily each either initially long ever never not once
twice actually apparently always consistently completely entirely perhaps therefore thus basically
frankly later first was were been be is are being only merely arguably too so ought further
soon already immediately quickly instead subsequently eventually together himself herself
themselves ourselves itself knowingly did do does must may will would could should might can
similarly likewise normally either promptly
""")
CLAUSE_MARKS = wordset(", ; : ( ) \u2014 \u2013 -- -")
LINKS = wordset("""
because when while although though if that which who whom whose where as since unless whereas
until but and or nor so than then after before
""")

_SOMEBODY = """
person developer dev engineer programmer admin administrator sysadmin technician responder
on-caller reviewer approver team sre dba manager author contractor consultant vendor supplier
crew squad department colleague individual maintainer planner analyst architect employee intern
trainee installer integrator operator provider group tester partner specialist electrician human
clerk dispatcher cashier packer nurse
"""
_SOMEBODY_ALWAYS = """
people on-call staff support engineering qa leadership someone somebody personnel
director ceo cto owner commander operations ops desk cleaner hire lead devops deployer releaser
whoever
"""
SOMEBODY = (
    f"(?:{'|'.join(f'{noun}s?' for noun in _SOMEBODY.split())}|{'|'.join(_SOMEBODY_ALWAYS.split())}"
    "|one of (?:us|them)|staff member|member of staff"
    r"|(?<=\bthe )management|(?<=\bour )management|(?<=\bby )management|(?<=^)management"
    r"|(?<=senior )management|(?<=upper )management|(?<=, )management)"
)
"""A pattern for the nouns, as words of a sentence, that mean people where an error or blame is."""

SOMEBODY_WORDS = wordset(
    _SOMEBODY,
    " ".join(f"{noun}s" for noun in _SOMEBODY.split()),
    _SOMEBODY_ALWAYS.replace("on-call", "call").replace("on-caller", "caller"),
    "management caller callers oneofus oneofthem",
)
"""Words of which one is in all that the pattern matches; some stand for several."""
