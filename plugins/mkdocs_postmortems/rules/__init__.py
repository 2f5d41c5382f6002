"""What a postmortem has to keep, one file a family, one generator a rule.

A rule is a generator of findings. Its docstring is the rule.
"""

from __future__ import annotations

from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.rules import (
    actions,
    blameless,
    chronology,
    completeness,
    disclosure,
    identity,
    links,
    sentiment,
    vocabulary,
)
from mkdocs_postmortems.rules.rule import Rule, Subject

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for family in (
                actions,
                blameless,
                chronology,
                completeness,
                disclosure,
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


def check(subject: Subject) -> list[Problem]:
    """Everything that the rules find in one document, at the levels that the site sets."""
    problems: list[Problem] = []
    for rule in RULES:
        level = subject.settings.level(rule.id, rule.level)
        if level is not None:
            problems += rule.problems(subject, level)
    return problems
