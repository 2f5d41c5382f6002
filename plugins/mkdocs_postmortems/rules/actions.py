"""`actions/*`: corrective actions that are specific, owned, due and measured. Advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.actions import Action, ActionStatus, ActionType
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.patterns import compile_later
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

_OPEN = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)

_AREAS = (
    r"monitoring|alerting|alerts|observability|logging|documentation|docs|runbooks?|testing|tests|"
    r"communication|process(?:es)?|procedures?|training|awareness|visibility|reliability|"
    r"resilience|coordination|code reviews?|reviews?|quality|deployments?|tooling"
)
_OF_WHAT = r"(?:\ (?:with|for|of|on|around|about|across|between|to)(?:\ [a-z'-]+){1,4})?"
"""A few words that say where, and not what will be different: they hold no figure."""

_VAGUE = compile_later(
    rf"""\b(?:
        be(?:ing)?\ (?:more|extra)\ (?:careful|vigilant|attentive|diligent|thorough|cautious)
      | (?:take|use|exercise|show)\ (?:more|extra|better|greater)\ (?:care|caution)
      | pay\ (?:more|closer|better)?\ ?attention | do\ better | try\ harder | double[-\ ]check
      | (?:raise|increase)\ awareness
      | remind\ (?:everyone|everybody|people|engineers|the\ team|all)
      | look\ into | think\ about | consider\ (?:adding|using|whether|doing|a|the|if)
      | try\ to | make\ sure\ (?:this|it|that\ this)\ (?:does\ not|doesn't|never)
      | avoid\ (?:this|such)\ (?:in\ (?:the\ )?future|mistakes|problems|incidents)
      | (?:as|where|when|if)\ (?:needed|appropriate|possible|necessary) | best\ practices?
    )\b
  | ^\W*(?:improve|enhance|increase|strengthen|review|revisit|rethink|optimi[sz]e|better|more|update
      |add|write|provide|do)
      \ (?:(?:our|the|its|their|overall|general|better|more|additional|further|some)\ )*
      (?:{_AREAS}){_OF_WHAT}\W*$
  | ^\W*(?:harden|stabili[sz]e|secure|fix|clean\ up|refactor)\ (?:the|our)\ (?:whole\ |entire\ )?
      (?:systems?|platform|service|infrastructure|environment|code|codebase|network)\W*$
  | ^\W*(?:tune|adjust|tweak|revisit)\ (?:the\ |our\ |all\ )?(?:[a-z-]+\ )?
      (?:limits?|thresholds?|alerts?|settings|parameters|timeouts?)\W*$
  | ^\W*(?:more\ )?training\ (?:for|of)(?:\ [a-z'-]+){{1,4}}\W*$
  | ^\W*follow\ up\ (?:with|on)\b[^.;:]{{0,60}}\W*$
  | ^\W*(?:investigate|explore|discuss|evaluate|examine|monitor)\b[^.;:]{{0,60}}\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


@rule(
    "actions/vague",
    Level.WARNING,
    bad="""
actions:
  - text: Improve monitoring.
""",
    good="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
""",
)
def vague(subject: Subject) -> Iterator[Finding]:
    """An action is a change that somebody else can observe.

    SMART: specific, measurable, assignable, relevant, time-bound.
    """
    for number, action in enumerate(subject.postmortem.actions):
        found = _VAGUE.search(" ".join(action.text.split()))
        if found and action.status in _OPEN:
            missing = ["an observable change", *_missing(action)]
            what = f"{found[0].strip()!r} does not say what will be different"
            write = f"add {_list(missing)}"
            yield Finding(pointer=("actions", number, "text"), what=what, write=write)


@rule(
    "actions/incomplete",
    Level.NOTE,
    bad="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
""",
    good="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
    owner: search
    due: 2026-07-01
    tracker:
      ref: SEARCH-12
    verification:
      measure: minutes from lag to alert, in a drill
""",
)
def incomplete(subject: Subject) -> Iterator[Finding]:
    """An open action has an owner, a due date, a tracker, and says how its effect is measured."""
    for number, action in enumerate(subject.postmortem.actions):
        missing = _missing(action)
        if action.status in _OPEN and missing and not _VAGUE.search(" ".join(action.text.split())):
            what = "this promise cannot be kept in sight"
            yield Finding(pointer=("actions", number), what=what, write=f"add {_list(missing)}")


def _missing(action: Action) -> list[str]:
    wanted = {
        "an owner (a team)": action.owner is None,
        "a due date": action.due is None,
        "a tracker": action.tracker is None,
        "how its effect is measured (verification.measure)": action.verification is None,
    }
    return [name for name, absent in wanted.items() if absent]


def _list(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


@rule(
    "actions/overdue",
    Level.NOTE,
    bad="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
    due: 2026-03-20
""",
    good="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
    due: 2026-03-20
    status: done
""",
)
def overdue(subject: Subject) -> Iterator[Finding]:
    """An open action is done by the end of its due day, in the site's time zone."""
    for number, action in enumerate(subject.postmortem.actions):
        if action.status not in _OPEN or action.due is None:
            continue
        if subject.settings.deadline(action.due) <= subject.now:
            what = f"this was due on {action.due.day.isoformat()}"
            write = "update its status, or say why the date moved"
            yield Finding(pointer=("actions", number, "due"), what=what, write=write)


@rule(
    "actions/unverified",
    Level.NOTE,
    bad="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
    status: done
""",
    good="""
actions:
  - text: The lag alert fires for each queue instead of for the average.
    status: open
""",
)
def unverified(subject: Subject) -> Iterator[Finding]:
    """An action is finished when its effect has been measured, not when its ticket closes."""
    for number, action in enumerate(subject.postmortem.actions):
        measured = action.verification is not None and action.verification.outcome is not None
        if action.status is ActionStatus.DONE and not measured:
            what = "this is done, and its effect is not measured yet"
            write = "measure it, and write verification.result and outcome"
            yield Finding(pointer=("actions", number), what=what, write=write)


_MACHINES = ("alert", "alerts", "monitoring", "automation", "synthetic", "probe")


@rule(
    "actions/no-detection",
    Level.NOTE,
    bad="""
detection:
  source: customer
actions:
  - text: A limit is set.
    type: prevent
""",
    good="""
detection:
  source: customer
actions:
  - text: The lag alert fires for each queue instead of for the average.
    type: detect
""",
)
def no_detection(subject: Subject) -> Iterator[Finding]:
    """What only people noticed gets an action of the type detect."""
    postmortem = subject.postmortem
    source = postmortem.detection.source
    if source is None or source in _MACHINES or not postmortem.actions:
        return
    if not any(action.type is ActionType.DETECT for action in postmortem.actions):
        what = f"detection.source is {str(source)!r}, and no action is of the type detect"
        write = "add the signal that would tell you first, or say why none can"
        yield Finding(pointer=("actions",), what=what, write=write)


@rule(
    "actions/single",
    Level.NOTE,
    bad="""
severity: major
actions:
  - text: A limit is set.
""",
    good="""
severity: major
actions:
  - text: A limit is set.
  - text: An alert is set.
""",
)
def single(subject: Subject) -> Iterator[Finding]:
    """A grave incident has several contributing factors, so one action is seldom enough."""
    postmortem, scale = subject.postmortem, subject.settings.severities
    if postmortem.severity is None or len(postmortem.actions) != 1:
        return
    grave = scale.rank(postmortem.severity) < max(1, len(scale.terms) // 2)
    if grave:
        what = "one action stands against a grave incident"
        write = "ask of each factor and safeguard what would change it"
        yield Finding(pointer=("actions",), what=what, write=write)
