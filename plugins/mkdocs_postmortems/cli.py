"""The command `postmortems`: the only room that prints or exits.

Exit status: 0 nothing wrong, 1 errors found (with `--strict` also warnings), 2 called wrongly.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import click

import mkdocs_postmortems
from mkdocs_postmortems import report, schema
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project.configuration import ConfigurationError, read_configuration
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.stages import open_project

_FAILED = 1


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(mkdocs_postmortems.__version__, prog_name="postmortems")
def main() -> None:
    """Public postmortems in a repository: check them, and know their format."""


@main.command()
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)
@click.option("--now", metavar="INSTANT", help="Check as of this instant instead of the clock.")
@click.pass_context
def check(context: click.Context, *, strict: bool, config_file: Path, now: str | None) -> None:
    """Tell every problem of every postmortem, with file, line, column and what to write."""
    try:
        at = instant(now, os.environ, datetime.now(UTC))
        configuration = read_configuration(config_file)
    except (InstantError, ConfigurationError) as error:
        raise click.UsageError(str(error)) from None
    project, problems = open_project(configuration, now=at)
    for line in report.lines(problems):
        click.echo(line)
    found = project.counts.found if project else 0
    click.echo(f"{report.summary(problems, found)} (as of {format_instant(at)})")
    if _fails(problems, strict=strict):
        context.exit(_FAILED)


@main.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the format (2020-12)."""
    click.echo(json.dumps(schema.published(), indent=2, ensure_ascii=False))


def _fails(problems: list[Problem], *, strict: bool) -> bool:
    failing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    return any(problem.level in failing for problem in problems)
