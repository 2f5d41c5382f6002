"""`postmortems check`: every problem of every postmortem."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TextIO

import click

from mkdocs_postmortems import report
from mkdocs_postmortems.cli.changes import ChangesError, changes
from mkdocs_postmortems.cli.lines import SourceLines
from mkdocs_postmortems.cli.options import at_instant, config_file, configured, the_instant
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.progress import Progress
from mkdocs_postmortems.project.checking import judge_lightly
from mkdocs_postmortems.project.configuration import Configuration
from mkdocs_postmortems.project.stages import open_project

_FAILED = 1

_BETWEEN = (
    "links/anchor",
    "links/not-public",
    "links/not-public-document",
    "links/premortem",
    "links/risk",
)
"""What is wrong with a document because another one is as it is."""


@click.command()
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--format",
    type=click.Choice(list(report.FORMATS)),
    default="text",
    show_default=True,
    help="Text for people, annotations for GitHub, JSON or SARIF for programs.",
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Tell only the problems of files that differ from where this branch left REV, and what is"
    " wrong elsewhere because of them.",
)
@config_file
@at_instant
@click.pass_context
def check(
    context: click.Context,
    *,
    strict: bool,
    format: str,
    changed_since: str | None,
    config_file: Path,
    now: str | None,
) -> None:
    """Tell every problem of every postmortem, with file, line, column and what to write."""
    at, configuration = the_instant(now), configured(config_file)
    scope = _scope(changed_since, configuration)
    with Progress("Checking") as progress:
        judge_all = partial(judge_lightly, done=progress.show)
        project, problems = open_project(configuration, now=at, judge_all=judge_all)
    colour = format == "text" and _wants_colour(os.environ, terminal=_is_terminal(sys.stdout))
    findings = report.Findings(
        problems=scope.of(problems),
        found=project.counts.found if project else 0,
        waived=scope.of(sorted(project.waived) if project else ()),
        as_of=at,
        source=SourceLines(configuration.repository).line,
        scope=scope.told,
        colour=colour,
    )
    for line in report.FORMATS[format](findings):
        click.echo(line, color=colour)
    if _fails(findings, strict=strict):
        context.exit(_FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scope:
    """Which problems are wanted, and what the closing line says about that."""

    wanted: Callable[[Problem], bool] = lambda _: True
    told: str = ""

    def of(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Those that are wanted."""
        return tuple(filter(self.wanted, problems))


def _scope(revision: str | None, configuration: Configuration) -> _Scope:
    """All problems, or those of changed files. The configuration concerns every file."""
    if revision is None:
        return _Scope()
    try:
        found = changes(revision, configuration.repository)
    except ChangesError as error:
        raise click.UsageError(str(error)) from None
    for path in configuration.files:
        if path in found.files:
            return _Scope(told=f"; {path} changed since {revision}, so all are told")
    concerned = found.files | {*configuration.files}
    everywhere: set[str] = set()
    told = f"; changed since {revision}"
    if any(_documents(found.files, configuration)):
        everywhere.update(("lock", *_BETWEEN))
    if any(_documents(found.gone, configuration)):
        # Others may refer to it, and nothing in them has changed.
        everywhere.add("links")
        told += ", and links and lock everywhere, because a file or an id is gone"
    return _Scope(
        wanted=lambda problem: (
            not everywhere.isdisjoint((problem.family, problem.rule))
            or not concerned.isdisjoint((problem.path, *problem.others))
        ),
        told=told,
    )


def _documents(paths: Iterable[str], configuration: Configuration) -> Iterator[str]:
    """Those that lie in the documents folder, where the lock lies too."""
    folder = Path(os.path.relpath(configuration.docs_dir, configuration.repository))
    return (path for path in paths if Path(path).is_relative_to(folder))


def _fails(findings: report.Findings, *, strict: bool) -> bool:
    counts = findings.counts
    return bool(counts[Level.ERROR] or (strict and counts[Level.WARNING]))


def _is_terminal(stream: TextIO | None) -> bool:
    """Python has no stream for what the caller has closed."""
    return stream is not None and stream.isatty()


def _wants_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to use colour: https://no-color.org/, https://bixense.com/clicolors/."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR") or environment.get("CLICOLOR_FORCE", "0") != "0":
        return True
    dumb = environment.get("TERM") == "dumb" or environment.get("CLICOLOR") == "0"
    return terminal and not dumb
