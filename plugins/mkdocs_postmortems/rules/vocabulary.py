"""`vocabulary/*`: words from the site's own lists."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.rules.rule import Finding, Subject, rule


@rule(
    "vocabulary/unknown",
    bad="""
severity: unheard-of
""",
    good="""
severity: major
""",
)
def unknown(subject: Subject) -> Iterator[Finding]:
    """Services, severities, regions, teams and categories are keys of the site's own lists.

    A list that the site does not set accepts any key.
    """
    for name, pointer, word in _words(subject.postmortem):
        vocabulary = subject.settings.vocabulary(name)
        if vocabulary.term(word) is None:
            near = difflib.get_close_matches(word, vocabulary.keys, n=1)
            listed = ", ".join(vocabulary.keys)
            write = f"did you mean {near[0]}? ({listed})" if near else f"write one of {listed}"
            yield Finding(pointer=pointer, what=f"{word!r} is not in {name}", write=write)


def _words(postmortem: Postmortem) -> Iterator[tuple[str, Pointer, str]]:
    """The vocabulary, the place and the word of everything that comes from a list."""
    if postmortem.severity is not None:
        yield "severities", ("severity",), postmortem.severity
    if postmortem.category is not None:
        yield "categories", ("category",), postmortem.category
    yield from _each("services", ("services",), postmortem.services)
    yield from _each("regions", ("regions",), postmortem.regions)
    yield from _each("teams", ("authors",), postmortem.authors)
    for number, window in enumerate(postmortem.impact.windows):
        pointer = ("impact", "windows", number)
        yield from _each("services", (*pointer, "services"), window.services)
        yield from _each("regions", (*pointer, "regions"), window.regions)
    for number, action in enumerate(postmortem.actions):
        if action.owner is not None:
            yield "teams", ("actions", number, "owner"), action.owner


def _each(
    name: str, pointer: Pointer, words: tuple[str, ...]
) -> Iterator[tuple[str, Pointer, str]]:
    for number, word in enumerate(words):
        yield name, (*pointer, number), word
