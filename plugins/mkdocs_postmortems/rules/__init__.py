"""What a postmortem has to keep, one file a family, one generator a rule.

A rule is a generator of findings. Its docstring is the rule.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.rules import (
    actions,
    blameless,
    characters,
    chronology,
    completeness,
    disclosure,
    html,
    identity,
    links,
    sentiment,
    vocabulary,
    waivers,
)
from mkdocs_postmortems.rules.beyond_documents import LEVELLED, is_always_an_error, levelled
from mkdocs_postmortems.rules.rule import Rule, Subject
from mkdocs_postmortems.settings.options import Settings

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for family in (
                actions,
                blameless,
                characters,
                chronology,
                completeness,
                disclosure,
                html,
                identity,
                links,
                sentiment,
                vocabulary,
            )
            for rule in vars(family).values()
            if isinstance(rule, Rule)
        ),
        key=lambda rule: rule.id,
    )
)
"""Every rule, by id."""


__all__ = [
    "LEVELLED",
    "RULES",
    "SETTABLE",
    "WAIVABLE",
    "Rule",
    "Subject",
    "check",
    "is_always_an_error",
    "levelled",
    "waive",
]


def check(subject: Subject) -> list[Problem]:
    """Everything that the rules find in one document, at the levels that the site sets."""
    problems: list[Problem] = []
    settings = subject.settings
    for rule in RULES:
        level = settings.level(rule.id, rule.level) if settings.rules else rule.level
        if level is not None:
            # The same words may stand in a text of the front matter twice, which has one place.
            problems += dict.fromkeys(rule.problems(subject, level))
    return problems


WAIVABLE: dict[str, Level | None] = {
    **{rule.id: rule.level for rule in RULES if rule.family not in waivers.NEVER_WAIVED},
    # Told by the catalog, which knows the other documents.
    "links/not-public": Level.WARNING,
}
"""The rules that a waiver may name, each with its default level."""

_IDS = {*(rule.id for rule in RULES), *(told.id for told in LEVELLED)}
_FAMILIES = {id.partition("/")[0] for id in _IDS}

SETTABLE = frozenset(_IDS | {name for name in _FAMILIES if not is_always_an_error(name)})
"""The rules and families whose level a site may set."""


def waive(
    problems: Iterable[Problem], documents: Iterable[Document], settings: Settings, *, whole: bool
) -> tuple[list[Problem], list[Problem]]:
    """The problems without the waived ones, with those of the waivers; and the waived ones.

    With `whole` every rule has looked at all of each document, so that a waiver can be unused.
    """
    known = waivers.Known(levels=WAIVABLE, settings=settings)
    return waivers.apply(problems, documents, known, whole=whole)
