"""A source file taken apart: front matter values with their places, and the body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from mkdocs_postmortems.model.comments import Comment
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Level, Place, Problem

Pointer: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the values and the keys of a front matter stand."""

    values: Mapping[Pointer, Place] = field(default_factory=dict)
    keys: Mapping[Pointer, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file of the documents folder.

    `path` is relative to the repository and `uri` to the documents folder, both with `/`.
    `values` is the front matter as JSON would have it. `find_places` tells where each value and key
    stands; it reads the front matter once more, because places weigh more than all the rest and
    most documents have no problem. `find_comments` does the same for the comments of the front
    matter that speak to the project. `body` begins on `body_line`.
    """

    path: str
    uri: str
    values: dict[str, Value]
    find_places: Callable[[], Places]
    body: str
    body_line: int
    find_comments: Callable[[], tuple[Comment, ...]] = tuple

    def value_place(self, pointer: Pointer) -> Place:
        """Where a value stands; for one that is missing, where its nearest holder stands."""
        places = self.find_places()
        while pointer not in places.values and pointer:
            pointer = pointer[:-1]
        return places.values.get(pointer, Place(line=1, column=1))

    def key_place(self, pointer: Pointer) -> Place:
        """Where a key stands; for list items and missing keys, where the value stands."""
        return self.find_places().keys.get(pointer) or self.value_place(pointer)

    def problem(
        self,
        rule: str,
        pointer: Pointer,
        what: str,
        write: str,
        *,
        level: Level = Level.ERROR,
        key: bool = False,
    ) -> Problem:
        """A problem at a value, or with `key` at a key."""
        place = self.key_place(pointer) if key else self.value_place(pointer)
        return self.problem_at(rule, place, what, write, level=level)

    def place_in_body(self, line: int, column: int = 1) -> Place:
        """A place in the body, whose line is counted from 1 within it."""
        return Place(line=self.body_line + line - 1, column=column)

    def problem_in_body(
        self,
        rule: str,
        line: int,
        what: str,
        write: str,
        *,
        level: Level = Level.ERROR,
        column: int = 1,
    ) -> Problem:
        """A problem in a line of the body, counted from 1 within the body."""
        place = self.place_in_body(line, column)
        return self.problem_at(rule, place, what, write, level=level)

    def problem_at(
        self, rule: str, place: Place, what: str, write: str, *, level: Level = Level.ERROR
    ) -> Problem:
        """A problem at a place that is known already."""
        return Problem(
            path=self.path,
            line=place.line,
            column=place.column,
            level=level,
            rule=rule,
            what=what,
            write=write,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document that could be read, and what it says."""

    document: Document
    postmortem: Postmortem
