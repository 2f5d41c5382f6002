"""What several commands take, and the project that they work on."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.project.configuration import (
    Configuration,
    ConfigurationError,
    read_configuration,
)
from mkdocs_postmortems.project.now import InstantError, instant
from mkdocs_postmortems.project.stages import Project, open_project

config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)
at_instant = click.option(
    "--now", metavar="INSTANT", help="Work as of this instant instead of the clock."
)


def the_instant(now: str | None) -> datetime:
    """The instant that a command works as of. A wrong one is a wrong call."""
    try:
        return instant(now, os.environ, datetime.now(UTC))
    except InstantError as error:
        raise click.UsageError(str(error)) from None


def configured(config_file: Path) -> Configuration:
    """The site's configuration. A file that cannot be read is a wrong call."""
    try:
        return read_configuration(config_file)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None


def opened(config_file: Path, now: str | None) -> tuple[Project | None, list[Problem], datetime]:
    """The project with its problems, and the instant."""
    at = the_instant(now)
    project, problems = open_project(configured(config_file), now=at)
    return project, problems, at
