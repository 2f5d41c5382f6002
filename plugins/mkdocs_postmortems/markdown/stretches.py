"""A text in stretches that can be parsed each by itself, so that not all of it has to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JOINED = re.compile(r"[\r\0]|\]:|^[ \t>*+\-.)\d]*<|(?<!^)(?<![`~])(?:```|~~~)", re.MULTILINE)
"""What may join places far apart: definitions and footnotes, HTML, and code that begins within a
list or a quote."""

_EMPTY = re.compile(r"^[ \t]*\n(?=\S)", re.MULTILINE)
_FENCE = re.compile(r"^(`{3,}(?=[^`\n]*$)|~{3,}).*$", re.MULTILINE)


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a Markdown text with the line (from 0) that each begins on.

    Parsed alone, a part gives the blocks and links that it gives within the text: it begins after
    an empty line, at the margin, where no quote, list or code goes on. A text for which that is
    not certain is one part.
    """
    if _JOINED.search(text):
        yield 0, text
        return
    line = start = 0
    for end in _ends(text):
        part = text[start:end]
        yield line, part
        line += part.count("\n")
        start = end
    yield line, text[start:]


def _ends(text: str) -> Iterator[int]:
    """Where a part ends: before the line after empty ones, but for those in code."""
    at = 0
    found = _EMPTY.search(text)
    while found is not None:
        if found.start() < at:  # within code
            found = _EMPTY.search(text, at)
            continue
        fence = _FENCE.search(text, at, found.start())
        if fence is None:
            yield found.end()
            at = found.end()
        else:
            at = _closed(text, fence)


def _closed(text: str, fence: re.Match[str]) -> int:
    """Where the code ends that a fence opens: after the next line of as many signs, or never."""
    sign, count = fence[1][0], len(fence[1])
    close = re.compile(rf"^{sign}{{{count},}}[ \t]*$", re.MULTILINE).search(text, fence.end())
    return len(text) if close is None else close.end()
