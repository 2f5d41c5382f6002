"""What counts as a word. The worker in the browser has the same definition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 24
"""Characters of a word that are kept: nobody types more of it."""

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[\u0300-\u036f]")

# Thai to Myanmar, kana, and the ideographs: scripts that write no spaces between words.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)


def words(text: str) -> list[str]:
    """The words of a plain text: lower case, without accents, in order.

    Where a script writes no spaces, each pair of neighbouring characters is one.
    """
    if not text.isascii():
        text = _MARK.sub("", unicodedata.normalize("NFKD", text))
    runs = _WORD.findall(text.lower())
    if text.isascii() or not _UNSPACED.search(text):
        return [run[:LONGEST] for run in runs]
    return [word for run in runs for word in _words(run)]


def _words(run: str) -> Iterator[str]:
    if not _UNSPACED.search(run):
        yield run[:LONGEST]
    elif len(run) == 1:
        yield run
    else:
        yield from (run[n : n + 2] for n in range(len(run) - 1))
