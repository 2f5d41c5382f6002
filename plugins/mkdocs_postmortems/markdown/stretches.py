"""A text in stretches that can be parsed each by itself, so that not all of it has to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = re.compile(r"^[ \t>*+\-.)\d]*<", re.MULTILINE)
_INNER_FENCE = re.compile(r"```(?<=[^\n`~]```)|~~~(?<=[^\n`~]~~~)")
_EMPTY = re.compile(r"\n(?P<line>[ \t]*\n)(?=\S)")
_EMPTY_FIRST = re.compile(r"(?P<line>[ \t]*\n)(?=\S)")
_FENCE = re.compile(r"^(`{3,}(?=[^`\n]*$)|~{3,}).*$", re.MULTILINE)


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a Markdown text with the line (from 0) that each begins on.

    Parsed alone, a part gives the blocks and links that it gives within the text: it begins after
    an empty line, at the margin, where no quote, list or code goes on. A text for which that is
    not certain is one part.
    """
    if _is_joined(text):
        yield 0, text
        return
    line = start = 0
    for end in _ends(text):
        part = text[start:end]
        yield line, part
        line += part.count("\n")
        start = end
    yield line, text[start:]


def _is_joined(text: str) -> bool:
    """Whether anything may join places far apart.

    Definitions and footnotes do, HTML, and code that begins within a list or a quote.
    """
    return (
        "]:" in text
        or "\r" in text
        or "\0" in text
        or ("<" in text and _TAG.search(text) is not None)
        or _INNER_FENCE.search(text) is not None
    )


def _ends(text: str) -> Iterator[int]:
    """Where a part ends: before the line after empty ones, but for those in code."""
    at = 0
    empty = _EMPTY_FIRST.match(text) or _EMPTY.search(text)
    while empty is not None:
        start, end = empty.span("line")
        if start < at:  # within code, or the one before
            empty = _EMPTY.search(text, at - 1)
            continue
        fence = _FENCE.search(text, at, start)
        if fence is None:
            yield end
            at = end
        else:
            at = _closed(text, fence)


def _closed(text: str, fence: re.Match[str]) -> int:
    """Where the code ends that a fence opens: after the next line of as many signs, or never."""
    sign, count = fence[1][0], len(fence[1])
    close = re.compile(rf"^{sign}{{{count},}}[ \t]*$", re.MULTILINE).search(text, fence.end())
    return len(text) if close is None else close.end()
