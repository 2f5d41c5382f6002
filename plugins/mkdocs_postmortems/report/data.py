"""JSON for programs. Its shape is the schema `check.schema.json`; it only ever gains keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from mkdocs_postmortems import resources
from mkdocs_postmortems.model.moments import format_instant
from mkdocs_postmortems.report.findings import Findings

_VERSION = 1
_KEYS = ("path", "line", "column", "level", "rule", "what", "write")


@cache
def published() -> dict[str, Any]:
    """The schema of this format, in the dialect 2020-12."""
    text = (resources.folder("schema") / "check.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def lines(findings: Findings) -> Iterator[str]:
    """One JSON object."""
    values = {
        "schema": _VERSION,
        "as_of": format_instant(findings.as_of),
        "found": findings.found,
        "waived": len(findings.waived),
        "counts": findings.counts,
        "problems": [{key: getattr(p, key) for key in _KEYS} for p in findings.problems],
    }
    # Escapes, so that no encoding of a terminal or a pipe can spoil it.
    yield json.dumps(values, indent=2)
