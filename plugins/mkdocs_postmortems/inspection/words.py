"""Words that must not stand in a built site."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from itertools import groupby

SHORTEST = 12
"""Characters of the shortest text that gives something away wherever it stands."""


def telling(texts: Iterable[str]) -> tuple[str, ...]:
    """Those that are long enough to tell of a document."""
    return tuple(sorted({text for text in texts if len(text) >= SHORTEST}))


def pattern(texts: Iterable[str]) -> re.Pattern[bytes] | None:
    """Finds any of the texts in a file, as HTML, XML and JSON write them; None for no text.

    The time it takes hardly depends on how many there are: what several begin with stands once.
    """
    words = sorted({form[:_LONGEST] for text in texts for form in _forms(text)})
    return re.compile(_union(words).encode()) if words else None


def unsaid(texts: Iterable[str], said: bytes) -> tuple[str, ...]:
    """Those of the texts that `said` does not hold, as far as `pattern` could tell."""
    left = tuple(texts)
    # Where two overlap only one is found at a time.
    while (found := pattern(left)) and (hits := set(found.findall(said))):
        left = tuple(
            text
            for text in left
            if not any(form[:_LONGEST].encode() in hits for form in _forms(text))
        )
    return left


_LONGEST = 60
"""Of a longer text its beginning is enough, and keeps the expression flat."""


def _forms(text: str) -> Iterable[str]:
    text = text.encode("utf-8", "replace").decode()
    yield text
    yield html.escape(text)
    yield html.escape(text, quote=False)
    yield html.escape(text).replace("&#x27;", "&#39;")
    yield json.dumps(text)[1:-1]
    yield json.dumps(text, ensure_ascii=False)[1:-1]


def _union(words: list[str]) -> str:
    """An expression for sorted words. One that another begins with is found before that one."""
    branches = []
    for _, group in groupby(words, key=lambda word: word[:1]):
        same = list(group)
        start = _common(same[0], same[-1])
        rests = [word[len(start) :] for word in same]
        branches.append(re.escape(start) + ("" if "" in rests else _union(rests)))
    return "(?:" + "|".join(branches) + ")" if len(branches) > 1 else branches[0]


def _common(first: str, last: str) -> str:
    """What all of several sorted words begin with, of which these are the first and the last."""
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((at for at, (one, other) in pairs if one != other), len(first))]
