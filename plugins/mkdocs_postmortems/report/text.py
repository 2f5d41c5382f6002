"""Text for people, which editors can read too: one line a problem, and the place below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.report.excerpt import excerpt
from mkdocs_postmortems.report.findings import Findings

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}


def lines(findings: Findings) -> Iterator[str]:
    """File by file; problems in one place share one excerpt, which is indented."""
    style = _Style(on=findings.colour)
    for path, of_file in groupby(findings.problems, key=lambda problem: problem.path):
        for (number, column), here in groupby(of_file, key=lambda p: (p.line, p.column)):
            worst = Level.NOTE
            for problem in here:
                yield style.problem(problem)
                worst = min(worst, problem.level, key=list(Level).index)
            line = findings.source(path, number)
            if line is not None and line.strip():
                yield from style.excerpt(line, number, column, worst)
        yield ""
    yield findings.summary


class _Style:
    """Adds colour, where it is wanted, to text that is complete without."""

    def __init__(self, *, on: bool) -> None:
        self.on = on

    def problem(self, problem: Problem) -> str:
        if not self.on:
            return str(problem)
        # The words are those of the plain line, so that both read the same.
        where = f"{problem.path}:{problem.line}:{problem.column}:"
        name = f"{problem.level}[{problem.rule}]"
        rest = str(problem).removeprefix(f"{where} {name}")
        shown = click.style(name, fg=_COLOURS[problem.level], bold=True)
        return f"{click.style(where, bold=True)} {shown}{rest}"

    def excerpt(self, line: str, number: int, column: int, level: Level) -> Iterator[str]:
        shown, offset = excerpt(line, column)
        margin = f"  {number} | "
        caret = "^"
        if self.on:
            caret = click.style(caret, fg=_COLOURS[level], bold=True)
        yield self._dim(margin) + shown
        yield self._dim(" " * (len(margin) - 2) + "| ") + " " * offset + caret

    def _dim(self, text: str) -> str:
        return click.style(text, dim=True) if self.on else text
