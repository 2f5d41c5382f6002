"""What a check found, whatever the format that it is told in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The result of a check.

    `problems` are sorted. `found` counts the postmortems, and `waived` are the problems that
    waivers took away, each with its reason. `source` tells a line of a file (counted from 1), None
    where there is none. With `scope` only some files were asked for; it says which, in words.
    """

    problems: tuple[Problem, ...]
    found: int
    as_of: datetime
    source: Callable[[str, int], str | None]
    waived: tuple[Problem, ...] = ()
    scope: str = ""
    colour: bool = False

    @property
    def counts(self) -> dict[Level, int]:
        """How many there are of each level."""
        counted = Counter(problem.level for problem in self.problems)
        return {level: counted[level] for level in Level}

    @property
    def summary(self) -> str:
        """The closing line: how many of each level, in how many documents."""
        told = [_counted(number, level) for level, number in self.counts.items() if number]
        told = [
            *(told or ["nothing wrong"]),
            *([f"{len(self.waived)} waived"] if self.waived else []),
        ]
        checked = f"{_counted(self.found, 'postmortem')} checked{self.scope}"
        return f"{checked}: {', '.join(told)} (as of {format_instant(self.as_of)})"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
