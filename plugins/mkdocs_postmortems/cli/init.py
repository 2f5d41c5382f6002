"""`postmortems init`: a site that can be served, in an empty folder or beside what is there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from mkdocs_postmortems import scaffold, sources
from mkdocs_postmortems.cli.content import day_of, valid_settings
from mkdocs_postmortems.cli.drafting import write_draft
from mkdocs_postmortems.cli.options import at_instant, the_instant
from mkdocs_postmortems.cli.writing import write_new
from mkdocs_postmortems.model.postmortem import Kind
from mkdocs_postmortems.project.configuration import (
    Configuration,
    ConfigurationError,
    read_configuration,
)
from mkdocs_postmortems.project.locating import branch_of, path_of, repository_of

_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml")
_TITLE = "Our first postmortem"


@click.command()
@click.argument(
    "folder", default=Path(), type=click.Path(file_okay=False, path_type=Path), required=False
)
@at_instant
def init(*, folder: Path, now: str | None) -> None:
    """Write the settings, a first draft, the workflows and a .gitignore; overwrite nothing."""
    at = the_instant(now)
    existing = next((name for name in _CONFIGURATIONS if (folder / name).exists()), None)
    here = folder.resolve()
    top = repository_of(here)
    below = "" if here == top else path_of(here, top)
    for file in scaffold.site_files(here.name, below=below, branch=branch_of(top)):
        if file.is_workflow:
            _write(folder, file, top if below else folder)
        elif existing is None or file.path not in ("mkdocs.yml", "postmortems/index.md"):
            _write(folder, file, folder)
        elif file.path != "mkdocs.yml" and (folder / file.path).exists():
            _line("kept", file.path)
    if existing is not None:
        _line("kept", existing)
    configuration = _usable(folder / (existing or "mkdocs.yml"), folder)
    if configuration is None:
        return
    _first_draft(configuration, folder, at)
    where = "" if folder == Path() else f" (in {folder})"
    click.echo(f"\nNext{where}:")
    click.echo("  mkdocs serve                        look at it")
    click.echo('  postmortems new "What happened"     write one of your own')
    click.echo("  postmortems check                   ask what is missing")


def _write(folder: Path, file: scaffold.SiteFile, base: Path) -> None:
    path = base / file.path
    shown = path_of(path, folder)
    if write_new(path, file.text.encode()):
        _line("written", shown)
        return
    present = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    missing = ", ".join(file.missing(present))
    _line("kept", shown + (f" (add to it: {missing})" if missing else ""))


def _line(what: str, path: str) -> None:
    click.echo(f"{what:<8} {path}")


def _usable(file: Path, folder: Path) -> Configuration | None:
    """The settings; None, with a word on what to add, where the site does not know us yet."""
    try:
        return read_configuration(file)
    except ConfigurationError as error:
        click.echo(f"\n{error}. A site of pages becomes one with postmortems by these lines in")
        click.echo(f"{file.relative_to(folder)}:\n")
        click.echo(scaffold.lines_to_add(), nl=False)
        click.echo('\nThen write the first one: postmortems new "What happened"')
        return None


def _first_draft(configuration: Configuration, folder: Path, at: datetime) -> None:
    """A draft to look at, where there is no postmortem yet."""
    settings = valid_settings(configuration)
    inventory, _ = sources.take_inventory(
        configuration.docs_dir, repository=configuration.repository, settings=settings
    )
    if documents := list(inventory.documents):
        many = f"{len(documents)} postmortems"
        first = documents[0].file.relative_to(folder.resolve()).as_posix()
        _line("kept", first if len(documents) == 1 else many)
        return
    day = day_of(at, settings)
    id = scaffold.document_id(_TITLE, day, Kind.INCIDENT)
    wanted = scaffold.NewDocument(id=id, title=_TITLE, kind=Kind.INCIDENT, day=day)
    file = write_draft(configuration, settings, wanted, now=at)
    _line("written", file.relative_to(folder.resolve()).as_posix())
