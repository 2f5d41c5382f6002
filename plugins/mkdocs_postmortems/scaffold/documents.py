"""A new document: our template for its kind or the site's own, filled with what is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.postmortem import Kind, Status
from mkdocs_postmortems.model.problems import Place, Problem
from mkdocs_postmortems.scaffold.filling import Filled, Line, as_lines, fill
from mkdocs_postmortems.scaffold.quoting import quoted
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.settings.vocabulary import Vocabulary

_TEMPLATES = Path(__file__).parent / "templates" / "documents"

# The list, the word for one of it, and an example for sites that have no list.
_WORDS = (
    ("severities", "severity", "major"),
    ("categories", "category", "change"),
    ("services", "service", "checkout"),
    ("regions", "region", "eu-west"),
    ("teams", "team", "platform"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """What is known of a document before its first line: `day` is its date where the site lives."""

    id: str
    title: str
    kind: Kind
    day: date


def template(kind: Kind) -> tuple[Line, ...]:
    """Our own template for a kind."""
    file = _TEMPLATES / f"{kind}.md"
    return as_lines(file.read_text(encoding="utf-8"), file.name)


def write_document(
    new: NewDocument, lines: tuple[Line, ...], settings: Settings, notes: tuple[Line, ...] = ()
) -> tuple[Filled, list[Problem]]:
    """The template with its values in place, and what is wrong with its placeholders."""
    return fill(lines, _values(new, settings), notes)


def misfits(document: Document, new: NewDocument) -> Iterator[Problem]:
    """Where a template states what `postmortems new` was to state."""
    wanted = {"id": new.id, "title": new.title, "kind": new.kind.value}
    for key, value in wanted.items():
        if document.values.get(key, value) != value:
            what, write = (
                f"the template states {'an' if key == 'id' else 'a'} {key} of its own",
                f"write `{key}: {{{{ {key} }}}}`",
            )
            yield document.problem("template/fixed", (key,), what, write)
    status = document.values.get("status")
    if status in (Status.PUBLISHED, Status.WITHDRAWN):
        what = f"a new document would begin as {status}"
        yield document.problem("template/status", ("status",), what, "write `status: draft`")


def at_origin(problem: Problem, filled: Filled) -> Problem:
    """The problem where its author can mend it: in the template or the notes."""
    line = filled.origin(problem.line)
    place = Place(line=line.number, column=problem.column)
    return Problem(
        path=line.path,
        line=place.line,
        column=place.column,
        rule=problem.rule,
        what=problem.what,
        write=problem.write,
        level=problem.level,
    )


def _values(new: NewDocument, settings: Settings) -> dict[str, str]:
    values = {
        "id": new.id,
        "title": quoted(new.title),
        "kind": new.kind.value,
        "date": new.day.isoformat(),
        "in_a_month": _later(new.day, 30),
        "in_two_months": _later(new.day, 60),
        "modeline": _modeline(settings.site.url),
    }
    for plural, singular, example in _WORDS:
        vocabulary = settings.vocabulary(plural)
        values[plural] = _choice(vocabulary)
        values[singular] = example if vocabulary.open else vocabulary.keys[0]
    return values


def _later(day: date, days: int) -> str:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal())).isoformat()


def _modeline(url: str) -> str:
    """What tells an editor with YAML's language server where the format is described."""
    path = "schema/postmortem.schema.json"
    return f"# yaml-language-server: $schema={url}{path}" if url else ""


def _choice(vocabulary: Vocabulary) -> str:
    if vocabulary.open:
        return "Any key: lower-case words, joined by hyphens."
    return f"One of {', '.join(vocabulary.keys)}."
