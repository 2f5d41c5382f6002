"""What counts as a word. The worker in the browser has the same definition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 24
"""Characters of a word that are kept: nobody types more of it."""

_APART = bytes(ord(chr(n).lower()) if chr(n).isalnum() else ord(" ") for n in range(128))
_APART += bytes(range(128, 256))
"""Makes bytes of UTF-8 lower case, and spaces of those that stand between words."""

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[\u0300-\u036f]")

# Thai to Myanmar, kana, and the ideographs: scripts that write no spaces between words.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)


def words(text: str) -> set[str]:
    """The words of a plain text: lower case, without accents.

    Where a script writes no spaces, each pair of neighbouring characters is one.
    """
    # Most words are plain letters, for which bytes will do.
    found = set(text.encode(errors="replace").translate(_APART).decode().split())
    if not text.isascii():
        others = {piece for piece in found if not piece.isascii()}
        found = found.difference(others).union(_of_any_script(" ".join(others)))
    return {word[:LONGEST] for word in found}


def _of_any_script(text: str) -> Iterator[str]:
    plain = _MARK.sub("", unicodedata.normalize("NFKD", text))
    for run in _WORD.findall(plain.lower()):
        yield from _words(run)


def _words(run: str) -> Iterator[str]:
    if not _UNSPACED.search(run) or len(run) == 1:
        yield run
    else:
        yield from (run[n : n + 2] for n in range(len(run) - 1))
