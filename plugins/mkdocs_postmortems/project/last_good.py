"""What was right the last time: `mkdocs serve` shows it while something is being mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from mkdocs_postmortems import sources
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.project.stages import JudgeAll, Project, one_by_one, open_project


@dataclass(slots=True, kw_only=True)
class LastGood:
    """The plugin's options, and the bytes of each document by its path."""

    options: Mapping[str, Any] = field(default_factory=dict)
    documents: dict[str, bytes] = field(default_factory=dict)

    def shown(
        self,
        project: Project,
        configuration: Configuration,
        *,
        now: datetime,
        judge_all: JudgeAll = one_by_one,
    ) -> Project:
        """The project without its errors, as far as documents have them; keeps what is right."""
        self.options = configuration.options
        self._remember(project)
        if not project.errors:
            return project
        inventory = self._in_place_of(project)
        again, _ = open_project(
            configuration,
            now=now,
            preview=True,
            judge_all=judge_all,
            as_if=lambda _: inventory,
        )
        return again or project

    def _remember(self, project: Project) -> None:
        wrong = _wrong(project)
        for source in project.inventory.documents:
            data, _ = sources.read(source)
            if data is not None and source.path not in wrong:
                self.documents[source.uri] = data

    def _in_place_of(self, project: Project) -> sources.Inventory:
        """The inventory with documents that have errors as they last were right, or without."""
        wrong = _wrong(project)
        found = []
        for source in project.inventory.documents:
            if source.path not in wrong:
                found.append(source)
            elif source.uri in self.documents:
                found.append(replace(source, data=self.documents[source.uri]))
        return replace(project.inventory, documents=tuple(found))


def _wrong(project: Project) -> set[str]:
    return {problem.path for problem in project.errors}
