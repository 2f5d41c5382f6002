"""A Markdown text in parts that can be looked at each by itself, taken apart once for all rules."""

from __future__ import annotations

from functools import lru_cache

from mkdocs_postmortems import markdown


@lru_cache(maxsize=2)
def parts(text: str) -> tuple[tuple[int, str], ...]:
    """The parts, with the line (from 0) that each begins on; rules ask one after the other."""
    return tuple(markdown.stretches(text))
