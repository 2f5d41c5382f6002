"""Problems to what people and machines read. One file a format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mkdocs_postmortems.report import data, github, sarif, text
from mkdocs_postmortems.report.findings import Findings

__all__ = ["FORMATS", "Findings"]

FORMATS: Mapping[str, Callable[[Findings], Iterator[str]]] = {
    "text": text.lines,
    "github": github.lines,
    "json": data.lines,
    "sarif": sarif.lines,
}
"""The formats, each with what makes its lines."""
