"""`postmortems new`: a draft that is valid at once, and asks the right questions."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from mkdocs_postmortems import scaffold
from mkdocs_postmortems.cli.content import day_of, valid_settings
from mkdocs_postmortems.cli.drafting import write_draft
from mkdocs_postmortems.cli.options import at_instant, config_file, configured, the_instant
from mkdocs_postmortems.frontmatter import read_plain
from mkdocs_postmortems.model.postmortem import Kind

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_LIMIT = 80
_TITLE_LIMIT = 200


@click.command()
@click.argument("title")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    default=Kind.INCIDENT.value,
    show_default=True,
    help="What is reviewed.",
)
@click.option(
    "--from",
    "notes",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Markdown or text file of notes, to put into the body.",
)
@click.option("--id", help="The id, if not the day and words of the title.")
@config_file
@at_instant
def new(  # one parameter for each option
    *,
    title: str,
    kind: str,
    notes: Path | None,
    id: str | None,
    config_file: Path,
    now: str | None,
) -> None:
    """Write a draft with the questions that a postmortem answers.

    A template of the site's own, templates/postmortems/KIND.md beside mkdocs.yml, wins over ours.
    """
    at = the_instant(now)
    configuration = configured(config_file)
    settings = valid_settings(configuration)
    day = day_of(at, settings)
    title, of_kind = _title(title), Kind(kind)
    if id is not None and (not _ID.fullmatch(id) or len(id) > _ID_LIMIT):
        raise click.UsageError(f"--id {id!r}: write lower-case words and digits joined by hyphens")
    wanted = scaffold.NewDocument(
        id=id or scaffold.document_id(title, day, of_kind), title=title, kind=of_kind, day=day
    )
    file = write_draft(configuration, settings, wanted, now=at, notes=notes)
    click.echo(f"Wrote {os.path.relpath(file)}")
    click.echo("Next: answer its questions from top to bottom. `mkdocs serve` shows the page,")
    click.echo("`postmortems check` says what is missing, and when it has been reviewed,")
    click.echo(f"`postmortems publish {wanted.id}` makes it public.")


def _title(text: str) -> str:
    title = text.strip()
    if not title:
        raise click.UsageError("the title is empty; say what happened, in one line")
    _, problems = read_plain(title.encode(errors="replace"), path="", uri="")
    # A surrogate stands for a byte of the call that is not UTF-8.
    broken = any("\ud800" <= character <= "\udfff" for character in title)
    if problems or broken or "\n" in title or "\r" in title or "\t" in title:
        what = "the title holds a line break or an invisible character"
        raise click.UsageError(f"{what}; write one line that can be seen")
    if len(title) > _TITLE_LIMIT:
        what = f"the title is longer than {_TITLE_LIMIT} characters"
        raise click.UsageError(f"{what}; say what happened, and the rest in the summary")
    return title
