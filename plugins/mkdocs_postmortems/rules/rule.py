"""What a rule is: a generator with an id and a default level."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from mkdocs_postmortems import markdown
from mkdocs_postmortems.links.targets import Target, Tree
from mkdocs_postmortems.model.document import Document, Entry, Pointer
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.rules.parts import parts
from mkdocs_postmortems.rules.whole import Whole, whole
from mkdocs_postmortems.schema.texts import Role, Text, strings, texts
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.sources.traces import Traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as the document has it, its place, and where it leads.

    `line` counts from 1 within the body; for a link in the front matter it is None. `image` says
    whether the page would show what it finds there.
    """

    href: str
    image: bool
    pointer: Pointer
    line: int | None
    target: Target


def _no_traces(_: str) -> Traces:
    return Traces()


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a rule looks at: one document, and the site that it stands in.

    `public` says whether it is public at `now`, the instant of the check. `traces` tells what an
    attachment gives away of its maker, by its path in the documents folder; since it reads the
    file, it is asked only about those that the document refers to.
    """

    entry: Entry
    settings: Settings
    tree: Tree
    now: datetime
    public: bool
    traces: Callable[[str], Traces] = _no_traces

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link: of the front matter's texts and link fields, and of the body."""
        return tuple(
            Link(
                href=reference.target,
                image=reference.kind == "image",
                pointer=pointer,
                line=None if first is None else first + reference.line,
                target=self.tree.resolve(reference.target, base=self.document.uri),
            )
            for pointer, first, marks in self._marks
            for reference in marks.references
        )

    @cached_property
    def html(self) -> tuple[tuple[Pointer, int | None, markdown.Html], ...]:
        """All raw HTML, with the line of the body that it stands in, as for links."""
        return tuple(
            (pointer, None if first is None else first + html.line, html)
            for pointer, first, marks in self._marks
            for html in marks.html
        )

    @cached_property
    def _marks(self) -> tuple[tuple[Pointer, int | None, markdown.Marks], ...]:
        """Those of each text, and with the line (from 0) that it begins on of each of the body."""
        return tuple(_marked(self.texts, self.document.body))

    @cached_property
    def whole(self) -> Whole:
        """All that the document says, as one text."""
        return whole(self.strings, self.document.body)

    @cached_property
    def strings(self) -> list[tuple[Pointer, str]]:
        """Every string of the front matter, whatever it is for, in the order of the file."""
        return strings(self.document)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every prose and every link of the front matter, in the order of the file."""
        return tuple(texts(self.document))

    @cached_property
    def told(self) -> tuple[tuple[Pointer, str], ...]:
        """The title and all prose of the front matter, and the words in it that can hold a name."""
        postmortem = self.postmortem
        prose = [(text.pointer, text.text) for text in self.texts if text.role is Role.PROSE]
        roles = [(("participants", n), line) for n, line in enumerate(postmortem.participants)]
        actors = [
            (("timeline", number, "actor"), event.actor)
            for number, event in enumerate(postmortem.timeline)
            if event.actor
        ]
        return (("title",), postmortem.title), *prose, *roles, *actors

    @cached_property
    def told_texts(self) -> tuple[str, ...]:
        """The texts of `told`, and the body."""
        return (*(text for _, text in self.told), self.document.body)

    @property
    def document(self) -> Document:
        """The file and the places in it."""
        return self.entry.document

    @property
    def postmortem(self) -> Postmortem:
        """What it says."""
        return self.entry.postmortem


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong at a value of the front matter, or with `line` in a line of the body.

    `line` counts from 1 within the body, and `column` from 1 within the line.
    """

    pointer: Pointer = ()
    what: str
    write: str
    line: int | None = None
    column: int = 1


_MAY_MARK = re.compile(r"\]\(|\]:|<[\w!?]|@|://|www\.")
"""A text without any of these holds no link and no HTML, and need not be parsed to find them."""


def _marked(
    texts: Iterable[Text], body: str
) -> Iterator[tuple[Pointer, int | None, markdown.Marks]]:
    for text in texts:
        if text.role is Role.LINK:
            link = markdown.Reference(target=text.text, kind="link", line=1)
            yield text.pointer, None, markdown.Marks(references=(link,))
        elif _MAY_MARK.search(text.text):
            yield text.pointer, None, markdown.marks(text.text)
    for line, part in parts(body) if _MAY_MARK.search(body) else ():
        if _MAY_MARK.search(part):
            yield (), line, markdown.marks(part)


Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check with its id (`family/name`) and the level it has unless the site sets another.

    A level of None is off.

    `bad` and `good` are examples: YAML with the keys of a front matter, and `body` for the
    narrative, laid over a small valid document. The first breaks the rule, the second keeps it.
    """

    id: str
    level: Level | None
    check: Check
    bad: str
    good: str

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def text(self) -> str:
        """The rule in words: the docstring of its generator."""
        return inspect.getdoc(self.check) or ""

    def problems(self, subject: Subject, level: Level) -> list[Problem]:
        """What the rule finds, as problems."""
        return [self._problem(found, subject.document, level) for found in self.check(subject)]

    def _problem(self, found: Finding, document: Document, level: Level) -> Problem:
        what, write = found.what, found.write
        if found.line is None:
            return document.problem(self.id, found.pointer, what, write, level=level)
        return document.problem_in_body(
            self.id, found.line, what, write, level=level, column=found.column
        )


def rule(
    id: str, level: Level | None = Level.ERROR, *, bad: str, good: str
) -> Callable[[Check], Rule]:
    """Make a rule of a generator. The examples are explained at `Rule`."""
    return lambda check: Rule(id=id, level=level, check=check, bad=bad.strip(), good=good.strip())
