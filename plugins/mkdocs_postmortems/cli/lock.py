"""`postmortems lock`: remember what was promised to readers."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_postmortems import lock as locking
from mkdocs_postmortems import sources
from mkdocs_postmortems.cli.options import at_instant, config_file, configured, the_instant
from mkdocs_postmortems.cli.writing import told
from mkdocs_postmortems.lock.comparing import TEXT
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.project.locks import can_name, renewed
from mkdocs_postmortems.project.stages import Project, open_project

_FAILED = 1


@click.command()
@click.option(
    "--editorial",
    metavar="ID",
    multiple=True,
    help="Accept that the text of ID changed, and nothing in substance. May be given repeatedly.",
)
@config_file
@at_instant
@click.pass_context
def lock(
    context: click.Context, *, editorial: tuple[str, ...], config_file: Path, now: str | None
) -> None:
    """Write what is promised of each public postmortem: its id, its guids, and what it says.

    One file each, in .lock below the documents; commit them. With an error nothing is written.
    """
    at = the_instant(now)
    configuration = configured(config_file)
    project, problems = open_project(configuration, now=at)
    accepted = set() if project is None else _accepted(project, editorial)
    left = [p for p in problems if p.level is Level.ERROR and (p.rule, p.path) not in accepted]
    if project is None or left:
        for problem in left:
            click.echo(problem)
        click.echo("nothing was written")
        context.exit(_FAILED)
    if not can_name(project.catalog):
        raise click.ClickException("set site_url or the option feed_authority first")
    number = _write(project, sources.lock_folder(configuration.docs_dir))
    what = "1 lock" if number == 1 else f"{number} locks"
    click.echo(f"{what} written, {len(project.catalog.entries)} public")


def _accepted(project: Project, editorial: tuple[str, ...]) -> set[tuple[str, str]]:
    """The problems that `--editorial` settles, by rule and path. An unknown id is a wrong call."""
    found = set()
    for id in editorial:
        if id not in project.lock.promises:
            raise click.BadParameter(f"there is no lock of {id!r}", param_hint="--editorial")
        found |= {(TEXT, path) for path in project.paths(id)}
    return found


def _write(project: Project, folder: Path) -> int:
    number = 0
    for promise in renewed(project.catalog, project.lock):
        file = folder / f"{promise.id}.json"
        with told(file):
            folder.mkdir(exist_ok=True)
            # Whole or not at all, whatever happens meanwhile.
            fresh = file.with_suffix(".new")
            fresh.write_bytes(locking.written(promise))
            fresh.replace(file)
        number += 1
    return number
