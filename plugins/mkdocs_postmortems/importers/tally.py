"""What became of all records of an import, and the table that tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_postmortems.importers.finishing import Imported
from mkdocs_postmortems.importers.record import Skipped
from mkdocs_postmortems.importers.updating import Outcome
from mkdocs_postmortems.model.postmortem import Postmortem, Status
from mkdocs_postmortems.model.problems import Level, Problem

_FIELDS: Mapping[str, Callable[[Postmortem], object]] = {
    "end": lambda found: found.times.resolved or found.times.ongoing,
    "severity": lambda found: found.severity,
    "services": lambda found: found.services,
    "timeline": lambda found: found.timeline,
    "factors": lambda found: found.contributing_factors or found.what_worked,
    "actions": lambda found: found.actions,
}
_WRONG = frozenset({"import/json", "import/xml", "import/unreadable", "import/skipped"})
"""Why a record is missing that should be there; the other reasons are as things should be."""


@dataclass(slots=True)
class Tally:
    """Counts records; keeps what people are to be told."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    statuses: Counter[Status] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)
    attachments: int = 0
    problems: list[Problem] = field(default_factory=list)
    wrong: bool = False

    @property
    def found(self) -> int:
        """All records."""
        return self.outcomes.total()

    def add(self, imported: Imported, outcome: Outcome) -> None:
        """A record that a document was made of."""
        self.outcomes[outcome] += 1
        self.statuses[imported.postmortem.status] += 1
        self.filled.update(name for name, has in _FIELDS.items() if has(imported.postmortem))
        self.problems += imported.problems
        if outcome is not Outcome.EDITED:
            self.attachments += len(imported.attachments)

    def skip(self, skipped: Skipped) -> None:
        """A record without a document."""
        self.outcomes[Outcome.SKIPPED] += 1
        self.reasons[skipped.problem.what[:100]] += 1
        self.wrong = self.wrong or skipped.problem.rule in _WRONG
        self.problems.append(skipped.problem)

    def questions(self) -> list[Problem]:
        """What a person must look at, in the order of the files."""
        return sorted({problem for problem in self.problems if problem.level is not Level.NOTE})

    def notes(self) -> list[Problem]:
        """What is only told."""
        return sorted({problem for problem in self.problems if problem.level is Level.NOTE})

    def lines(self) -> Iterator[str]:
        """The table. The records found are the sum of what became of them."""
        yield _row("records found", self.found)
        for outcome in Outcome:
            if self.outcomes[outcome] or outcome is Outcome.WRITTEN:
                yield _row(f"  {outcome.value}", self.outcomes[outcome])
        for reason, count in self.reasons.most_common(10):
            yield _row(f"    {reason}", count)
        made = self.found - self.outcomes[Outcome.SKIPPED]
        for status in Status:
            if self.statuses[status]:
                yield _row(f"as {status.value}", self.statuses[status])
        for name in _FIELDS if made else ():
            yield _row(f"with {name}", self.filled[name], made)
        if self.attachments:
            yield _row("files beside them", self.attachments)
        yield _row("questions", len(self.questions()))


def _row(name: str, count: int, of: int = 0) -> str:
    share = f"  {100 * count // of:>3} %" if of else ""
    return f"{name[:60]:<62}{count:>7,}{share}"
