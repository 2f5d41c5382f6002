"""Problems to text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mkdocs_postmortems.model.problems import Level, Problem


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """One line a problem, in the order of files and places."""
    return (str(problem) for problem in sorted(problems))


def summary(problems: Iterable[Problem], found: int, waived: int) -> str:
    """The closing line: how many of each level, in how many documents."""
    counts = Counter(problem.level for problem in problems)
    told = [_counted(counts[level], level.value) for level in Level if counts[level]]
    told = [*(told or ["nothing wrong"]), *([f"{waived} waived"] if waived else [])]
    return f"{_counted(found, 'postmortem')} checked: {', '.join(told)}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
