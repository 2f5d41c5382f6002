"""The reference page for authors, made from the schema: every key, what it means, an example."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from mkdocs_postmortems.schema.published import published

_INTRO = """# The format

A postmortem is a Markdown file that begins with front matter: YAML between two lines `---`. Below
it stands the narrative, free Markdown under the headings a team likes. This page, made from the
JSON Schema, lists every key. An unknown key is an error, and so is a value of the wrong type;
`postmortems check` names the line and the column.

**Scalars** follow JSON: `true`, `false` and numbers are what they say; everything else is text.
What YAML 1.1 and 1.2 read differently (`no`, `on`, `0123`, `10:30`, `1_000`) has to stand in
quotes. Leave out what you do not know: an empty value is an error.

**Times** are instants with an offset (`2026-03-01T10:02:00Z`), bare dates where the time of day is
not known, or `{at, precision, approximate}`. Durations are derived from the times and never typed,
and from anything coarser than a minute none is derived.
"""
_CONDITIONS = """
Beyond a draft `summary` is required too, and, but for a premortem or a success, `times.started`.
From `published` on `publish_at` is required.
"""


def reference() -> str:
    """The page as Markdown."""
    schema = published()
    parts = [_INTRO, "\n## Every document\n\n", _table(schema, schema), _CONDITIONS]
    for name, definition in schema["$defs"].items():
        if definition.get("type") == "object":
            parts += [f"\n## {_heading(definition)}\n\n{definition['description']}\n\n"]
            parts += [_table(definition, schema), _yaml_example(definition)]
        elif name in _LINKED:
            parts += [f"\n## {_heading(definition)}\n\n{definition['description']}\n"]
    return "".join(parts)


def _heading(definition: dict[str, Any]) -> str:
    return str(definition["title"])


def _table(holder: dict[str, Any], schema: dict[str, Any]) -> str:
    required = set(holder.get("required", ()))
    rows = ["| Key | What it holds | What it means |\n| --- | --- | --- |\n"]
    for key, facts in holder["properties"].items():
        mark = " (required)" if key in required else ""
        held = _held(facts, schema)
        rows.append(f"| `{key}`{mark} | {held} | {_cell(facts['description'])} |\n")
    return "".join(rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _held(facts: dict[str, Any], schema: dict[str, Any]) -> str:
    """The kind of a value in a few words, with its choices or a link to its section."""
    if "enum" in facts:
        return ", ".join(f"`{value}`" for value in facts["enum"])
    if "const" in facts:
        return f"`{json.dumps(facts['const'])}`"
    if facts.get("type") == "array":
        return "list of " + _held(facts["items"], schema)
    for reference_ in _references(facts):
        definition = schema["$defs"][reference_]
        title = _heading(definition)
        anchor = title.lower().replace(" ", "-")
        linked = definition.get("type") == "object" or reference_ in _LINKED
        return f"[{title.lower()}](#{anchor})" if linked else title.lower()
    words = {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}
    kind = str(facts.get("type", "value"))
    return words.get(kind, kind if kind != "object" else "mapping")


_LINKED = ("moment", "deadline", "target", "quantity", "id", "word", "line", "prose")


def _references(facts: dict[str, Any]) -> Iterator[str]:
    for holder in (facts, *facts.get("allOf", ())):
        if "$ref" in holder:
            yield holder["$ref"].rpartition("/")[2]


def _yaml_example(definition: dict[str, Any]) -> str:
    text = yaml.safe_dump(definition["examples"][0], sort_keys=False, allow_unicode=True, width=90)
    # PyYAML quotes what looks like a time; the format reads those as they stand.
    lines = [_unquoted(line) for line in text.splitlines()]
    return "\n```yaml\n" + "\n".join(lines) + "\n```\n"


def _unquoted(line: str) -> str:
    head, quote, rest = line.partition("'")
    if quote and rest.endswith("'") and rest[:2] == "20":
        return head + rest[:-1]
    return line
