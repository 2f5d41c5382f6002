"""`postmortems check`: every problem of every postmortem."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_postmortems import report
from mkdocs_postmortems.cli.options import at_instant, config_file, opened
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem

_FAILED = 1


@click.command()
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@config_file
@at_instant
@click.pass_context
def check(context: click.Context, *, strict: bool, config_file: Path, now: str | None) -> None:
    """Tell every problem of every postmortem, with file, line, column and what to write."""
    project, problems, at = opened(config_file, now)
    for line in report.lines(problems):
        click.echo(line)
    found, waived = (project.counts.found, project.waived) if project else (0, 0)
    click.echo(f"{report.summary(problems, found, waived)} (as of {format_instant(at)})")
    if _fails(problems, strict=strict):
        context.exit(_FAILED)


def _fails(problems: list[Problem], *, strict: bool) -> bool:
    failing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    return any(problem.level in failing for problem in problems)
