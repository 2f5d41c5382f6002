"""`blameless/*`: words that blame people, and so hide what made an action sensible at the time.

Only English is judged; quotations and code are not. Precision matters more than recall.

A first version: off unless a site sets a level, because it takes as long as all the rest of a build
and is short of the precision that an unasked-for remark needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.rules.blameless import fault as _fault
from mkdocs_postmortems.rules.blameless import hindsight as _hindsight
from mkdocs_postmortems.rules.blameless import human_error as _human_error
from mkdocs_postmortems.rules.blameless import names as _names
from mkdocs_postmortems.rules.blameless.hit import Hit, judged
from mkdocs_postmortems.rules.blameless.reading import paragraphs
from mkdocs_postmortems.rules.rule import Finding, Subject, rule
from mkdocs_postmortems.schema.texts import Role, texts

_NAMED = "blameless/person-named"
_SEARCHES: dict[str, Callable[[str], Iterator[tuple[int, int]]]] = {
    "blameless/hindsight": _hindsight.spans,
    "blameless/fault": _fault.spans,
    "blameless/human-error": _human_error.spans,
    _NAMED: _names.spans,
}


def find(text: str, *rules: str) -> Iterator[Hit]:
    """What the rules (all, if none is given) find in a plain text."""
    bare = judged(text)
    # A line break is a space to a sentence; the length stays.
    bare = bare.replace("\n", " ")
    for name in rules or _SEARCHES:
        for start, end in sorted(set(_SEARCHES[name](bare))):
            yield Hit(rule=name, start=start, end=end, words=text[start:end])


def _is_english(subject: Subject) -> bool:
    lang = subject.postmortem.lang or subject.settings.site.language
    return lang.lower().startswith("en")


def _fields(subject: Subject, name: str) -> Iterator[tuple[Pointer, str]]:
    """The texts of the front matter that a rule judges."""
    postmortem = subject.postmortem
    yield ("title",), postmortem.title
    for text in texts(subject.document):
        if text.role is Role.PROSE and (name != _NAMED or text.pointer[0] != "acknowledgements"):
            for _, words in paragraphs(text.text):
                yield text.pointer, words
    if name == _NAMED:
        for number, line in enumerate(postmortem.participants):
            yield ("participants", number), line
        for number, event in enumerate(postmortem.timeline):
            if event.actor:
                yield ("timeline", number, "actor"), event.actor


def _findings(subject: Subject, name: str, why: str, write: str) -> Iterator[Finding]:
    if not _is_english(subject):
        return
    for pointer, words in _fields(subject, name):
        for hit in find(words, name):
            yield Finding(pointer=pointer, what=f'"{hit.words}" {why}', write=write)
    for line, words in paragraphs(subject.document.body):
        for hit in find(words, name):
            at = line + words.count("\n", 0, hit.start)
            shown = " ".join(hit.words.split())
            yield Finding(line=at, what=f'"{shown}" {why}', write=write)


@rule(
    "blameless/hindsight",
    None,
    bad="summary: We should have tested the restore before we needed it.",
    good="summary: The restore was untested, since no spare cluster was there to test it on.",
)
def hindsight(subject: Subject) -> Iterator[Finding]:
    """People are not measured by what is known only since.

    What somebody could have done explains nothing; what they saw and knew does.
    """
    why = "judges by what is known now, and hides what was known then"
    write = "say what was seen and known at that moment, and what made the action sensible"
    yield from _findings(subject, "blameless/hindsight", why, write)


@rule(
    "blameless/fault",
    None,
    bad="summary: The outage is the network team's fault.",
    good="summary: The change passed every check there was.",
)
def fault(subject: Subject) -> Iterator[Finding]:
    """No person, team or supplier is blamed: people who fear blame stop telling what happened."""
    why = "lays blame, and people who fear blame stop telling what happened"
    write = "say what happened, and which conditions made the action sensible at the time"
    yield from _findings(subject, "blameless/fault", why, write)


@rule(
    "blameless/human-error",
    None,
    bad="summary: The cause was human error.",
    good="summary: The console shows the same prompt for staging and production.",
)
def human_error(subject: Subject) -> Iterator[Finding]:
    """A person's error is where the questions start, not the cause where they end."""
    why = "ends the search at a person, where it ought to start"
    write = "say what the person saw, and what in the system made the action sensible at the time"
    yield from _findings(subject, "blameless/human-error", why, write)


@rule(
    "blameless/person-named",
    None,
    bad="summary: Priya restarted the database.",
    good="summary: The on-call engineer restarted the database.",
)
def person_named(subject: Subject) -> Iterator[Finding]:
    """Roles are named, not persons. Acknowledgements may name those who agreed to it."""
    why = "names a person; readers then judge them instead of asking what made it sensible"
    write = "write the role or the team, and what made the action sensible to them at the time"
    yield from _findings(subject, _NAMED, why, write)
