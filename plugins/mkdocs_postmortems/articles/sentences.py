"""The first sentence of a text, for places that have room for one."""

from __future__ import annotations

import re

from mkdocs_postmortems import markdown

_END = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])|[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9]))"  # noqa: RUF001
)
_SHORTENED = re.compile(
    r"(^|[\s(])(e\.g|i\.e|cf|vs|approx|no|nos|inc|ltd|st|mr|ms|dr|[A-Za-z])\.$", re.I
)
"""Ends that are abbreviations or initials."""


def split(text: str) -> tuple[str, str]:
    """The first sentence of a plain text on one line, and the rest."""
    for found in _END.finditer(text):
        head = text[: found.end()].rstrip()
        if not _SHORTENED.search(head):
            return head, text[found.end() :]
    return text, ""


def unmarked(text: str) -> str | None:
    """The text on one line if it holds no markup at all, else None."""
    line = " ".join(text.split())
    return line if markdown.plain(text) == line else None


def shortened(text: str, limit: int) -> str:
    """A plain text of at most so many characters, cut at a word."""
    if len(text) <= limit:
        return text
    start = text[: limit - 1]
    words = start.rpartition(" ")[0]
    return (words if len(words) > limit // 2 else start).rstrip(" ,;:.–-(“") + "…"
