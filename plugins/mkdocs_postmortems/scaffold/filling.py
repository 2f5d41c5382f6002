"""A template and values to text in which every line knows where it comes from."""

from __future__ import annotations

import difflib
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.problems import Problem

NOTES = "notes"
"""The placeholder that stands alone on its line, and gives way to many lines or to none."""

_PLACEHOLDER = re.compile(r"\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}")
_WIDTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, and the file and line that it comes from."""

    text: str
    path: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A template with its values in place."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The whole text, with a line feed at its end."""
        return "\n".join(line.text for line in self.lines).rstrip("\n") + "\n"

    def origin(self, number: int) -> Line:
        """The line (counted from 1) with the place that it comes from."""
        return self.lines[min(number, len(self.lines)) - 1]


def as_lines(text: str, path: str) -> tuple[Line, ...]:
    """A text's lines, with their places in the file at `path`."""
    return tuple(
        Line(text=line, path=path, number=number)
        for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1)
    )


def fill(
    template: tuple[Line, ...], values: Mapping[str, str], notes: tuple[Line, ...]
) -> tuple[Filled, list[Problem]]:
    """Put each value in place of its `{{ name }}`.

    A line that is nothing but a placeholder goes if its value is empty. Notes for which the
    template has no place come at its end. A placeholder without a value is a problem, and so is
    one for notes within a line.
    """
    known = {*values, NOTES}
    problems = [found for line in template for found in _misused(line, known)]
    lines: list[Line] = []
    placed = False
    for line in template:
        alone = _PLACEHOLDER.fullmatch(line.text.strip())
        if alone and alone[1] == NOTES:
            lines += () if placed else notes
            placed = True
        elif not (alone and values.get(alone[1]) == ""):
            lines += _filled(line, values)
    return Filled(lines=tuple(lines if placed else (*lines, *notes))), problems


def _misused(line: Line, known: set[str]) -> Iterator[Problem]:
    for found in _PLACEHOLDER.finditer(line.text):
        if found[1] not in known:
            near = difflib.get_close_matches(found[1], known, n=1)
            what = f"there is no value for the placeholder {found[0]!r}"
            write = (
                f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
            )
        elif found[1] == NOTES and found[0] != line.text.strip():
            what = f"the placeholder {found[0]!r} does not stand alone on its line"
            write = "give it a line of its own"
        else:
            continue
        yield Problem(
            path=line.path,
            line=line.number,
            column=found.start() + 1,
            rule="template/placeholder",
            what=what,
            write=write,
        )


def _filled(line: Line, values: Mapping[str, str]) -> Iterator[Line]:
    """The line; help that a list of words makes too long goes on in the next line."""
    text = _PLACEHOLDER.sub(lambda found: values.get(found[1], ""), line.text)
    parts = [text]
    if text != line.text and text.startswith("## "):
        parts = textwrap.wrap(
            text[3:],
            _WIDTH,
            initial_indent="## ",
            subsequent_indent="## ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    for part in parts:
        yield Line(text=part, path=line.path, number=line.number)
