"""Workflow commands, which GitHub shows as annotations on the lines of a pull request.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.report.findings import Findings

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def lines(findings: Findings) -> Iterator[str]:
    """One command a problem, then the closing line."""
    for problem in findings.problems:
        yield _command(problem)
    yield findings.summary


def _command(problem: Problem) -> str:
    properties = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "title": problem.rule,
    }
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[problem.level]} {told}::{_data(f'{problem.what}; {problem.write}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
