"""`blameless/*`: words that blame people, and so hide what made an action sensible at the time.

Only English is judged; quotations and code are not. Precision matters more than recall.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.postmortem import Kind
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.blameless.searching import (
    FAULT,
    HINDSIGHT,
    HUMAN_ERROR,
    NAMED,
    search_all,
)
from mkdocs_postmortems.rules.rule import Finding, Subject, rule


def _is_english(subject: Subject) -> bool:
    lang = subject.postmortem.lang or subject.settings.site.language
    return lang.lower().partition("-")[0] == "en"


def _is_judged(pointer: Pointer, name: str) -> bool:
    """Whether a rule judges a field: those who are thanked are named, and roles are no prose."""
    if name == NAMED:
        return pointer[0] != "acknowledgements"
    return pointer[0] != "participants" and pointer[-1] != "actor"


def _findings(subject: Subject, name: str, why: str) -> Iterator[Finding]:
    if not _is_english(subject):
        return
    fields = subject.told
    for number, found in search_all(subject.told_texts).get(name, ()):
        what = f'"{found.words}" {why}'
        if number == len(fields):
            yield Finding(line=found.line, column=found.column, what=what, write=found.write)
        elif _is_judged(fields[number][0], name):
            yield Finding(pointer=fields[number][0], what=what, write=found.write)


@rule(
    HINDSIGHT,
    Level.NOTE,
    bad="summary: We should have tested the restore before we needed it.",
    good="summary: The restore was untested, since no spare cluster was there to test it on.",
)
def hindsight(subject: Subject) -> Iterator[Finding]:
    """People are not measured by what is known only since.

    What somebody could have done explains nothing; what they saw and knew does. What a machine was
    due to do, or a safeguard would have stopped, is a fact and not judged; that a small effort of
    people would have been enough ("a quick look would have shown it") is. A premortem, which looks
    ahead, is not judged.
    """
    if subject.postmortem.kind is Kind.PREMORTEM:
        return
    yield from _findings(
        subject, HINDSIGHT, "judges by what is known now, and hides what was known then"
    )


@rule(
    FAULT,
    Level.NOTE,
    bad="summary: The outage is the network team's fault.",
    good="summary: The change passed every check there was.",
)
def fault(subject: Subject) -> Iterator[Finding]:
    """No person, team or supplier is blamed: people who fear blame stop telling what happened."""
    yield from _findings(
        subject, FAULT, "lays blame, and people who fear blame stop telling what happened"
    )


@rule(
    HUMAN_ERROR,
    Level.NOTE,
    bad="summary: The cause was human error.",
    good="summary: The console shows the same prompt for staging and production.",
)
def human_error(subject: Subject) -> Iterator[Finding]:
    """A person's error is where the questions start, not the cause where they end."""
    yield from _findings(
        subject, HUMAN_ERROR, "ends the search at a person, where it ought to start"
    )


@rule(
    NAMED,
    Level.NOTE,
    bad="summary: Priya restarted the database.",
    good="summary: The on-call engineer restarted the database.",
)
def person_named(subject: Subject) -> Iterator[Finding]:
    """Roles are named, not persons. Acknowledgements may name those who agreed to it."""
    yield from _findings(
        subject, NAMED, "names a person; readers then judge them instead of the conditions"
    )
