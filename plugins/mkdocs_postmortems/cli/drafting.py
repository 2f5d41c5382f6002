"""A new document, from the template to the file: what `new` and `init` have in common."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from mkdocs_postmortems import scaffold, sources
from mkdocs_postmortems.cli.content import stop
from mkdocs_postmortems.cli.writing import write_new
from mkdocs_postmortems.frontmatter import read_document, read_plain
from mkdocs_postmortems.model.postmortem import Kind
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.project import identities
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.project.locating import path_of
from mkdocs_postmortems.project.stages import open_project
from mkdocs_postmortems.settings.options import Settings

TEMPLATES = Path("templates") / "postmortems"
"""Where a site keeps templates of its own, beside `mkdocs.yml`, each as `<kind>.md`."""


def write_draft(
    configuration: Configuration,
    settings: Settings,
    wanted: scaffold.NewDocument,
    *,
    now: datetime,
    notes: Path | None = None,
) -> Path:
    """Write the draft if its id is free and it is valid; returns its file."""
    inventory, _ = sources.take_inventory(
        configuration.docs_dir, repository=configuration.repository, settings=settings
    )
    source = _place(configuration, settings, wanted)
    _refuse_second(source, inventory, wanted.id)
    template, problems = _template(configuration, wanted.kind)
    text, found = _notes(notes)
    problems += found
    filled, found = scaffold.write_document(wanted, template, settings, text)
    draft = replace(source, data=filled.text.encode(errors="replace"))
    problems = problems or found or list(_errors(configuration, draft, filled, wanted, now))
    if problems:
        stop(problems)
    if not write_new(source.file, draft.data or b""):
        raise click.UsageError(f"{source.path} is there already; name the new one with --id")
    return source.file


def _place(
    configuration: Configuration, settings: Settings, wanted: scaffold.NewDocument
) -> sources.Source:
    """Where the document goes: at the top, or in postmortems/ of a site that is mostly pages."""
    for uri in (f"{wanted.id}.md", f"postmortems/{wanted.id}.md"):
        if not settings.is_page(uri):
            file = configuration.docs_dir / uri
            path = path_of(file, configuration.repository)
            return sources.Source(uri=uri, path=path, folder=configuration.docs_dir)
    raise click.UsageError("the option `pages` makes an ordinary page of every new document")


def _refuse_second(source: sources.Source, inventory: sources.Inventory, id: str) -> None:
    """An id stands for one postmortem, a file is never written over another."""
    advice = "open that one, or name the new one with --id"
    if os.path.lexists(source.file):
        raise click.UsageError(f"{source.path} is there already; {advice}")
    for other in identities.with_id(inventory.documents, id):
        raise click.UsageError(f"{other.source.path} has the id {id} already; {advice}")


def _template(
    configuration: Configuration, kind: Kind
) -> tuple[tuple[scaffold.Line, ...], list[Problem]]:
    """The site's own template, else ours."""
    path = TEMPLATES / f"{kind}.md"
    file = configuration.folder / path
    if not file.exists():
        return scaffold.template(kind), []
    shown = path_of(file, configuration.repository)
    source = sources.Source(uri=path.as_posix(), path=shown, folder=configuration.folder)
    data, problems = sources.read(source)
    if data is None:
        return (), problems
    document, problems = read_plain(data, path=shown, uri=shown)
    return scaffold.as_lines(document.body if document else "", shown), problems


def _notes(file: Path | None) -> tuple[tuple[scaffold.Line, ...], list[Problem]]:
    if file is None:
        return (), []
    path = file.as_posix()
    # A path of the call may be a link, or a pipe such as /dev/stdin.
    try:
        with file.open("rb") as stream:
            data = stream.read(sources.SIZE_LIMIT + 1)
    except OSError as error:
        text = f"{file}: it cannot be read ({error.strerror or error})"
        raise click.UsageError(text) from None
    read, problems = sources.read(
        sources.Source(uri=path, path=path, folder=file.parent, data=data)
    )
    return ((), problems) if read is None else scaffold.read_notes(read, path=path)


def _errors(
    configuration: Configuration,
    draft: sources.Source,
    filled: scaffold.Filled,
    wanted: scaffold.NewDocument,
    now: datetime,
) -> Iterator[Problem]:
    """The errors of the document as if it were written, where its author can mend them."""
    document, problems = read_document(draft.data or b"", path=draft.path, uri=draft.uri)
    title = 0
    if document is not None:
        title = document.value_place(("title",)).line
        problems = list(scaffold.misfits(document, wanted))
    if not problems:
        # Nothing else refers to it yet, and that its id is free is known.
        alone = partial(sources.Inventory.with_document_alone, draft=draft)
        found = open_project(configuration, now=now, as_if=alone)[1]
        problems = [p for p in found if p.path == draft.path and p.level is Level.ERROR]
        for problem in problems:
            if problem.line == title:
                raise click.UsageError(f"TITLE: {problem.what}; {problem.write}")
    for problem in problems:
        if problem.level is Level.ERROR:
            yield scaffold.at_origin(problem, filled)
