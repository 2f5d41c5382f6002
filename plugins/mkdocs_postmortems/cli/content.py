"""Where content is wrong a command says so, writes nothing, and exits with 1."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NoReturn

import click

from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.project.configuration import Configuration, plugin_settings
from mkdocs_postmortems.settings.options import Settings

_FAILED = 1


def stop(problems: Iterable[Problem]) -> NoReturn:
    """Tell problems of content and end the command."""
    for problem in sorted(problems):
        click.echo(str(problem))
    click.echo("Nothing was written.")
    raise click.exceptions.Exit(_FAILED)


def valid_settings(configuration: Configuration) -> Settings:
    """The plugin's settings; the command ends where they are wrong."""
    settings, problems = plugin_settings(configuration)
    return stop(problems) if settings is None else settings


def day_of(at: datetime, settings: Settings) -> date:
    """The day of an instant where the site lives."""
    try:
        return at.astimezone(settings.timezone).date()
    except OverflowError:
        raise click.UsageError(
            f"--now {at.isoformat()!r} is too near the end of all years"
        ) from None
