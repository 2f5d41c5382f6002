"""`postmortems publish`: status and instant, after a check without errors, and no other byte."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath

import click

from mkdocs_postmortems import scaffold, sources
from mkdocs_postmortems.cli import writing
from mkdocs_postmortems.cli.content import stop, valid_settings
from mkdocs_postmortems.cli.options import at_instant, config_file, configured, the_instant
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.moments import parse_instant
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project import identities
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.project.stages import open_project
from mkdocs_postmortems.schema.times import diagnose

_EXAMPLE = "write 2026-03-01T10:02:00Z, say"
_TOO_FINE = re.compile(r"[.,][0-9]{7}")
"""Python would cut what is below a microsecond off."""


@click.command()
@click.argument("id")
@click.option(
    "--at", metavar="INSTANT", help="When it becomes public, if not now; one ahead is an embargo."
)
@config_file
@at_instant
def publish(*, id: str, at: str | None, config_file: Path, now: str | None) -> None:
    """Set status and publish_at of a draft that has no error, and touch nothing else.

    Warnings of what it then is are told. Without --at a publish_at that the document states
    already stays.
    """
    instant = the_instant(now)
    stated = None if at is None else _instant(at)
    configuration = configured(config_file)
    settings = valid_settings(configuration)
    inventory, _ = sources.take_inventory(
        configuration.docs_dir, repository=configuration.repository, settings=settings
    )
    found = _found(inventory.documents, id)
    if found.document is not None:
        _refuse_twice(found.document)
    errors, _ = _problems(configuration, found.source, instant, alone=True)
    if errors or found.document is None:
        stop(errors)
    if stated is None and "publish_at" not in found.document.values:
        stated = _written(instant.replace(microsecond=0))
    result = scaffold.publish(found.data, found.document, stated)
    if result is None:
        stop([_not_on_its_line(found.document)])
    written = replace(found.source, data=result)
    errors, warnings = _problems(configuration, written, instant, alone=False)
    if errors:
        if at is not None:
            _refuse_stated(at, errors, result, found.document)
        added = stated is not None and "publish_at" not in found.document.values
        stop(_before(problem, found.document, added) for problem in errors)
    writing.replace(found.source.file, result)
    for warning in warnings:
        click.echo(str(warning))
    _tell(found.source, stated or str(found.document.values["publish_at"]), instant)


def _instant(text: str) -> str:
    """`--at` as the format writes an instant, in the offset that it was given in."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        message = f"--at {text!r} is not an instant; {_EXAMPLE}"
        raise click.UsageError(message) from None
    if at.tzinfo is None:
        raise click.UsageError(f"--at {text!r} has no offset; write it with one: Z, or +02:00, say")
    try:
        parse_instant(text)
    except ValueError as error:
        raise click.UsageError(f"--at {text!r}: {error}; {_EXAMPLE}") from None
    if _TOO_FINE.search(text):
        what, write = diagnose(text)
        raise click.UsageError(f"--at {text!r}: {what}; {write}")
    return _written(at)


def _written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _refuse_stated(at: str, problems: Iterable[Problem], result: bytes, document: Document) -> None:
    """What `--at` made wrong is wrong with the call: the value stands in no file."""
    written, _ = read_document(result, path=document.path, uri=document.uri)
    line = None if written is None else written.value_place(("publish_at",)).line
    for problem in problems:
        if (problem.path, problem.line) == (document.path, line):
            what = problem.what.removeprefix("publish_at: ")
            raise click.UsageError(f"--at {at!r}: {what}; {problem.write}")


def _found(documents: Iterable[sources.Source], id: str) -> identities.Holder:
    """The one file with that id; anything else is a wrong call."""
    documents = list(documents)
    found = list(identities.with_id(documents, id))
    if len(found) == 1:
        return found[0]
    if found:
        paths = " and ".join(holder.source.path for holder in found)
        raise click.UsageError(f"{paths} have the id {id} both; give one a new id")
    near = _near(id, sorted(set(identities.ids(documents))))
    advice = f"; did you mean {' or '.join(near)}?" if near else ""
    raise click.UsageError(f"no postmortem has the id {id!r}{advice}")


def _near(id: str, known: list[str]) -> list[str]:
    """The ids that were perhaps meant: a file's name, a part of an id, a slip of the hand."""
    word = PurePosixPath(id).stem if id.endswith(".md") else id
    parts = [other for other in known if word and word in other]
    return (parts or difflib.get_close_matches(word, known, n=3))[:3]


def _refuse_twice(document: Document) -> None:
    status = document.values.get("status")
    if status == Status.PUBLISHED:
        at = document.values.get("publish_at")
        raise click.UsageError(f"{document.path} is published already (publish_at: {at})")
    if status == Status.WITHDRAWN:
        raise click.UsageError(
            f"{document.path} is withdrawn; to publish it after all, take `withdrawn` out"
            " and set the status to review"
        )


def _problems(
    configuration: Configuration, source: sources.Source, now: datetime, *, alone: bool
) -> tuple[list[Problem], list[Problem]]:
    """The errors and warnings of a document, as if it were written: alone, or among the others.

    Where two documents clash the problem may stand in the other one, and names this one.
    """
    written = sources.Inventory.with_document_alone if alone else sources.Inventory.with_document
    as_if = partial(written, draft=source)
    _, problems = open_project(configuration, now=now, as_if=as_if)
    own = [p for p in problems if p.path == source.path or f" {source.path} " in p.what]
    errors = [problem for problem in own if problem.level is Level.ERROR]
    return errors, [problem for problem in own if problem.level is Level.WARNING]


def _not_on_its_line(document: Document) -> Problem:
    what = "status and publish_at do not stand on lines of their own"
    write = "write `status: draft` on a line of its own, and publish_at so too or not at all"
    return document.problem("publish/line", ("status",), what, write)


def _before(problem: Problem, document: Document, added: bool) -> Problem:
    """The problem where it stands in the file as it is, if a line was added below `status`."""
    below = problem.path == document.path and problem.line > document.value_place(("status",)).line
    return replace(problem, line=problem.line - added) if below else problem


def _tell(source: sources.Source, publish_at: str, now: datetime) -> None:
    ahead = parse_instant(publish_at) > now
    click.echo(f"Published {source.path} (publish_at: {publish_at})")
    if ahead:
        click.echo("It stays out of sight until then, and appears with the first build after it.")
    else:
        click.echo("It appears with the next build.")
