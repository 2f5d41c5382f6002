"""YAML as JSON would have it: nothing coerced behind the author's back.

Values are built straight from libyaml's events, so that anchors, aliases, tags, depth and duplicate
keys are found before a value exists, and each problem has its place.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mkdocs_postmortems.frontmatter.by_line import read_by_line
from mkdocs_postmortems.frontmatter.cut_off import (
    cut_off_after,
    cut_off_unreadably,
    lines_with_some,
)
from mkdocs_postmortems.frontmatter.loader import LOADER
from mkdocs_postmortems.frontmatter.scalars import MISSING, ScalarError, read_plain, shared
from mkdocs_postmortems.frontmatter.yaml_errors import explain
from mkdocs_postmortems.model.document import Places, Pointer, Value
from mkdocs_postmortems.model.problems import Level, Place, Problem

DEPTH_LIMIT = 20
"""So many mappings and lists may stand inside each other."""

_CONTROLS = frozenset(map(chr, [*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)]))


_CUT_OFF = (
    "unquoted text ends here, because a # after a blank begins a comment",
    "put the text in quotes; a comment needs a blank after its #",
)


_Marks = dict[Pointer, Any]


class _UnreadableError(Exception):
    """Nothing after this point can be read."""


def read_mapping(
    text: str, *, path: str, first_line: int
) -> tuple[dict[str, Value] | None, list[Problem]]:
    """Read a mapping; `first_line` is the line of the file that `text` begins on.

    Returns the values, None where the text is not a readable mapping, and the problems.
    """
    values = read_by_line(text) if lines_with_some(text) is None else None
    if values is not None:
        return values, []
    return read_events(text, path=path, first_line=first_line)


def read_events(
    text: str, *, path: str, first_line: int
) -> tuple[dict[str, Value] | None, list[Problem]]:
    """The same of a mapping of any form, by the events of YAML."""
    reader = _Reader(path, first_line, lines_with_some(text))
    values: dict[str, Value] | None = None
    try:
        values = reader.read(text)
    except yaml.MarkedYAMLError as error:
        reader.explain(error, text)
    except (_UnreadableError, yaml.YAMLError):
        pass  # The second is a character that the YAML reader refuses: told when it was decoded.
    return values, reader.problems


def read_places(text: str, *, first_line: int) -> Places:
    """Where each value and key of a mapping stands, as far as it can be read."""
    values: _Marks = {}
    keys: _Marks = {}
    with contextlib.suppress(_UnreadableError, yaml.YAMLError), _events(text) as stream:
        for event in stream:
            if isinstance(event, MappingStartEvent):
                _note(event, stream, (), values, keys)
                break
    return Places(
        values=_Marked(marks=values, first_line=first_line),
        keys=_Marked(marks=keys, first_line=first_line),
    )


def _note(
    event: Event, stream: Iterator[Event], pointer: Pointer, values: _Marks, keys: _Marks
) -> None:
    """Note the marks of a value, and of all in it."""
    values[pointer] = event.start_mark
    if len(pointer) > DEPTH_LIMIT:
        raise _UnreadableError
    if isinstance(event, MappingStartEvent):
        for key in stream:
            if type(key) is not ScalarEvent:
                break
            inside = (*pointer, key.value)
            keys.setdefault(inside, key.start_mark)
            _note(next(stream), stream, inside, values, keys)
    elif isinstance(event, SequenceStartEvent):
        for number, item in enumerate(stream):
            if type(item) is SequenceEndEvent:
                break
            _note(item, stream, (*pointer, number), values, keys)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Marked(Mapping[Pointer, Place]):
    """Makes a place of a mark when it is asked for: of hundreds hardly any is."""

    marks: _Marks
    first_line: int

    def __getitem__(self, pointer: Pointer) -> Place:
        return _place(self.marks[pointer], self.first_line)

    def __iter__(self) -> Iterator[Pointer]:
        return iter(self.marks)

    def __len__(self) -> int:
        return len(self.marks)


def _place(mark: Any, first_line: int) -> Place:
    """The position of a mark, of libyaml's kind or of PyYAML's own."""
    if mark is None:
        return Place(line=first_line, column=1)
    return Place(line=first_line + mark.line, column=mark.column + 1)


@contextlib.contextmanager
def _events(text: str) -> Iterator[Iterator[Event]]:
    loader = LOADER(text)
    try:
        # As `yaml.parse`, without asking before each event whether there is one.
        yield iter(loader.get_event, None)
    finally:
        loader.dispose()


class _Reader:
    """Builds values from events, and collects what is wrong on the way.

    The `lines` are those of a text in which a `#` may cut off text.
    """

    def __init__(self, path: str, first_line: int, lines: list[str] | None) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = lines
        self.problems: list[Problem] = []
        self.aliases: set[str | None] = set()

    def place(self, mark: Any) -> Place:
        """The position of a mark."""
        return _place(mark, self.first_line)

    def add(
        self, name: str, place: Place, what: str, write: str, level: Level = Level.ERROR
    ) -> None:
        self.problems.append(
            Problem(
                path=self.path,
                line=place.line,
                column=place.column,
                level=level,
                rule=f"frontmatter/{name}",
                what=what,
                write=write,
            )
        )

    def explain(self, error: yaml.MarkedYAMLError, text: str) -> None:
        """Say why the text cannot be read on."""
        mark, what, write = explain(error, text)
        place = self.place(mark)
        # What else is wrong on that line, and a value that is missing above it, follow from it.
        follows = [
            p
            for p in self.problems
            if p.line == place.line or (p.line == place.line - 1 and p.what == MISSING)
        ]
        cut_off = list(cut_off_unreadably(text, place.line - self.first_line))
        if not cut_off:
            self.problems = [p for p in self.problems if p not in follows]
            self.add("syntax", place, what, write)
        told = {(problem.line, problem.column) for problem in self.problems}
        for found in map(self.place, cut_off):
            if (found.line, found.column) not in told:
                self.add("comment", found, *_CUT_OFF)

    def read(self, text: str) -> dict[str, Value]:
        """The values of a mapping. Raises `_UnreadableError` and `YAMLError`."""
        with _events(text) as stream:
            return self._document(stream)

    def _document(self, stream: Iterator[Event]) -> dict[str, Value]:
        for event in stream:
            if isinstance(event, MappingStartEvent):
                values = self._mapping(event, stream, 0)
                self._end(stream)
                return values
            if isinstance(event, NodeEvent):
                what = "the front matter is not a mapping"
                self.add("mapping", self.place(event.start_mark), what, "write `key: value` lines")
                raise _UnreadableError
        place = Place(line=self.first_line, column=1)
        self.add("mapping", place, "the front matter is empty", "write `key: value` lines")
        raise _UnreadableError

    def _end(self, stream: Iterator[Event]) -> None:
        """Refuse a second document (after `...`)."""
        for event in stream:
            if isinstance(event, NodeEvent) or (
                isinstance(event, DocumentEndEvent) and event.explicit
            ):
                what, write = "a second YAML document begins here", "delete the line `...`"
                self.add("document", self.place(event.start_mark), what, write)
                raise _UnreadableError

    def _value(self, event: Event, stream: Iterator[Event], depth: int) -> Value:
        if type(event) is ScalarEvent:
            return self._scalar(event)
        self._refuse_references(event)
        if depth >= DEPTH_LIMIT:
            what = f"more than {DEPTH_LIMIT} mappings and lists stand inside each other"
            self.add("depth", self.place(event.start_mark), what, "flatten it")
            raise _UnreadableError
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, stream, depth)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(stream, depth)
        return ""  # an alias, refused above

    def _refuse_references(self, event: Event) -> None:
        """Anchors and aliases can blow a file up; tags can make objects of any kind."""
        if isinstance(event, AliasEvent):
            if event.anchor not in self.aliases:
                place = self.place(event.start_mark)
                self.add("alias", place, f"an alias (*{event.anchor})", "write the value out")
            self.aliases.add(event.anchor)
            return
        if isinstance(event, NodeEvent) and event.anchor is not None:
            what, write = f"an anchor (&{event.anchor})", "delete it; write each value out"
            self.add("anchor", self.place(event.start_mark), what, write)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.add("tag", self.place(event.start_mark), f"a tag ({tag})", "delete it")

    def _scalar(self, event: ScalarEvent) -> Value:
        if event.anchor is not None or event.tag is not None:
            self._refuse_references(event)
        text: str = event.value
        if event.style:  # quoted, or a block scalar
            if event.style == '"' and not _CONTROLS.isdisjoint(text):
                what = "an escape for an invisible control character"
                self.add("character", self.place(event.start_mark), what, "delete it")
            return shared(text)
        if self.lines is not None and (place := cut_off_after(event, self.lines)):
            self.add("comment", self.place(place), *_CUT_OFF)
            return text
        try:
            return read_plain(text)
        except ScalarError as error:
            self.add("scalar", self.place(event.start_mark), error.what, error.write)
            return text

    def _sequence(self, stream: Iterator[Event], depth: int) -> Value:
        items: list[Value] = []
        for event in stream:
            if type(event) is SequenceEndEvent:
                break
            items.append(self._value(event, stream, depth + 1))
        return items

    def _mapping(
        self, start: MappingStartEvent, stream: Iterator[Event], depth: int
    ) -> dict[str, Value]:
        values: dict[str, Value] = {}
        keys: dict[str, ScalarEvent] = {}
        for event in stream:
            if type(event) is MappingEndEvent:
                break
            if type(event) is not ScalarEvent:
                raise self._no_key(event)
            if event.anchor is not None or event.tag is not None:
                self._refuse_references(event)
            # The documents of a site share their keys, and keys are a third of all strings.
            key = sys.intern(event.value)
            if key in keys:
                self._refuse_again(event, keys[key])
            else:
                keys[key] = event
            content = next(stream)
            if type(content) is ScalarEvent:
                values[key] = self._scalar(content)
            else:
                values[key] = self._value(content, stream, depth + 1)
            if start.flow_style:
                self._warn_of_prose(content)
        return values

    def _no_key(self, event: Event) -> _UnreadableError:
        self._refuse_references(event)
        where = self.place(event.start_mark)
        self.add("key", where, "a key is not plain text", "write `key: value`")
        return _UnreadableError()

    def _refuse_again(self, event: ScalarEvent, first: ScalarEvent) -> None:
        line = self.place(first.start_mark).line
        what = f"the key {event.value!r} stands here a second time (first in line {line})"
        self.add("duplicate-key", self.place(event.start_mark), what, "delete one of the two")

    def _warn_of_prose(self, event: Event) -> None:
        """In `{text: a, b}` the comma ends the text, silently."""
        if isinstance(event, ScalarEvent) and not event.style and " " in event.value:
            what = "unquoted prose inside { }: a comma would end it"
            write = "write the mapping as indented `key: value` lines"
            place = self.place(event.start_mark)
            self.add("flow-prose", place, what, write, Level.WARNING)
