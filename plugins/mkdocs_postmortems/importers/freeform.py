"""`markdown`: postmortems as teams write them, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mkdocs_postmortems.importers import times
from mkdocs_postmortems.importers.facts import date_in
from mkdocs_postmortems.importers.front import read_front
from mkdocs_postmortems.importers.one_text import Style, Text
from mkdocs_postmortems.importers.outline import Outline, Section
from mkdocs_postmortems.importers.record import Foreign, Options, Record, Skipped
from mkdocs_postmortems.importers.sections import named


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The postmortem of one file, or the several that it holds."""
    yield from read_text(foreign, options, Style())


def read_text(foreign: Foreign, options: Options, style: Style) -> Iterator[Record | Skipped]:
    """One file in a style."""
    front = read_front(foreign.text)
    if not front.body.strip() and not front.values:
        what, write = "the file is empty", "delete it"
        yield Skipped(key=foreign.name, problem=foreign.problem("empty", what, write))
        return
    parts = list(_several(front.body))
    if len(parts) < 2:
        yield Text(foreign, options, style, front).record()
        return
    for number, (start, body) in enumerate(parts, start=1):
        part = replace(front, body=body, body_line=front.body_line + start)
        yield Text(foreign, options, style, part, number=number).record()


def _several(body: str) -> Iterator[tuple[int, str]]:
    """The incidents of a text that tells several: sections of one level, each with its own date.

    What stands before the first goes with it.
    """
    outline = Outline(text=body)
    for level in (1, 2):
        sections = [s for s in outline.sections if s.level == level]
        dated = [s for s in sections if date_in(s.title) and _tells(s)]
        if len(dated) >= 2:
            starts = [0, *(s.start for s in dated[1:]), len(outline.lines)]
            for start, end in pairwise(starts):
                yield start, "\n".join(outline.lines[start:end])
            return


def _tells(section: Section) -> bool:
    """Whether a dated section is an incident and no day of a timeline."""
    inner = [named(block.text) for block in section.blocks if block.kind == "heading"]
    prose = [b for b in section.own if b.kind == "paragraph" and len(b.text) > 80]
    stamp = times.read_stamp(section.title)
    bare = stamp is not None and stamp.end >= len(section.title.strip())
    return any(inner) or (bool(prose) and not bare)
