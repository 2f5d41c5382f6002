"""One thing wrong in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How much a problem weighs. Errors stop a build, notes never stop anything."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """A position in a file: line and column, both counted from 1, columns in characters."""

    line: int
    column: int


class Spot(NamedTuple):
    """A place, and the file that it is in, relative to the repository."""

    path: str
    line: int
    column: int


_OBEYED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")
"""What a terminal, or a reader of a log, would obey instead of show: a message quotes documents."""


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """What is wrong at one place, and what to write instead.

    The order of the fields is the order of a report: by file, then by place.
    `path` is relative to the repository. `rule` reads `family/name`. `what` is a clause without a
    full stop; `write` says what to do about it. `others` are further files that it is about.
    `waived` is the reason that a waiver gives for it; empty without one.
    """

    path: str
    line: int
    column: int
    rule: str
    what: str
    write: str
    level: Level = Level.ERROR
    others: tuple[str, ...] = field(default=(), compare=False)
    waived: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for name in ("path", "what", "write"):
            text = getattr(self, name)
            if not text.isprintable():
                object.__setattr__(self, name, _OBEYED.sub(_escaped, text))

    @property
    def family(self) -> str:
        """The part of the rule before the slash."""
        return self.rule.partition("/")[0]

    def __str__(self) -> str:
        """One line: `path:line:column: error[family/name] what is wrong; what to write`."""
        where = f"{self.path}:{self.line}:{self.column}"
        return f"{where}: {self.level}[{self.rule}] {self.what}; {self.write}"
