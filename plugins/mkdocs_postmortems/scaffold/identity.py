"""The id of a new document: its day, and the words of its title that carry it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from mkdocs_postmortems.model.postmortem import Kind

ID_LIMIT = 80
"""The longest id, in characters (the format's)."""

_WORDS = 8
"""So many words say what it was; an address need not hold the whole title."""

# Letters that no decomposition of Unicode takes to ASCII.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th"}
)
_APOSTROPHES = re.compile(r"(?<=\w)['\u2019](?=\w)")

# What an English title can do without. A title of nothing else keeps them.
_STOP_WORD = re.compile(
    r"an?|and|are|as|at|be|been|by|did|do|does|for|from|had|has|have|in|into|is|it|its|of|on|or|our|"
    r"than|that|the|their|them|then|there|these|they|this|to|was|we|were|when|which|while|who|with|"
    r"you|your"
)


def document_id(title: str, day: date, kind: Kind) -> str:
    """`<day>-<words>`; the kind where a title has no letter or digit that ASCII knows."""
    words = _words(title) or kind.value.split("_")
    kept = [word for word in words if not _STOP_WORD.fullmatch(word)] or words
    return _joined([day.isoformat(), *kept[:_WORDS]])


def _words(title: str) -> list[str]:
    text = _APOSTROPHES.sub("", title.lower().translate(_LETTERS))
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", plain)


def _joined(words: list[str]) -> str:
    """As many whole words as fit; the first word after the day is cut if it must be."""
    id = "-".join(words[:2])[:ID_LIMIT]
    for word in words[2:]:
        if len(id) + 1 + len(word) > ID_LIMIT:
            break
        id = f"{id}-{word}"
    return id
