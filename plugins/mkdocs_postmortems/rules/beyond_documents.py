"""What is told of a site by other rooms than this one, and whether a site may set its level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.settings.options import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that `check` tells, with its default level; `text` is the rule in words."""

    id: str
    level: Level
    text: str


LEVELLED = (
    Told(
        id="frontmatter/flow-prose",
        level=Level.WARNING,
        text="Prose inside `{ }` stands in quotes, or below its key: a comma would end it.",
    ),
    Told(
        id="links/not-public",
        level=Level.WARNING,
        text="`related` and `foreseen` name public postmortems; a reference to another is left"
        " out.\nWhat a document that is itself held refers to is compared with all documents.",
    ),
    Told(
        id="lock/behind",
        level=Level.NOTE,
        text="The lock has each public postmortem as it is: `postmortems lock` writes it.",
    ),
    Told(
        id="pages/key",
        level=Level.WARNING,
        text="An ordinary page sets no key of the theme, unless the site trusts its pages.",
    ),
    Told(
        id="settings/nav",
        level=Level.WARNING,
        text="Each postmortem in the menu of `mkdocs.yml` is public; another is left out of it.",
    ),
    Told(
        id="settings/social-image",
        level=Level.WARNING,
        text="The option `social_image` leads to a file of the documents folder, or is an address.",
    ),
    Told(
        id="waiver/unused",
        level=Level.WARNING,
        text="A waiver is needed: without it, its rule would find something there.",
    ),
)
"""What tells more than an error, by id. A waiver can name what stands in `rules.WAIVABLE` alone."""

ALWAYS_ERRORS = (
    *("frontmatter/*", "identity/duplicate", "limits/*", "links/premortem", "links/risk"),
    *("lock/facts", "lock/file", "lock/gone", "lock/returned", "lock/revisions", "lock/text"),
    *("outputs/*", "pages/intro", "pages/postmortem", "schema/*", "settings/option"),
    *("settings/rule", "settings/site", "sources/*", "waiver/place", "waiver/reason"),
    "waiver/rule",
)
"""What has no level to set; `*` stands for all other names of the family."""


def is_always_an_error(name: str) -> bool:
    """Whether a rule, or a whole family, is an error whatever the settings say."""
    return f"{name}/*" in ALWAYS_ERRORS or any(fnmatchcase(name, one) for one in ALWAYS_ERRORS)


def levelled(problems: Iterable[Problem], settings: Settings) -> Iterator[Problem]:
    """The problems, those of `LEVELLED` at the levels that the site sets, or left out."""
    defaults = {told.id: told.level for told in LEVELLED}
    for problem in problems:
        if problem.rule not in defaults:
            yield problem
        elif level := settings.level(problem.rule, defaults[problem.rule]):
            yield problem if level is problem.level else replace(problem, level=level)
