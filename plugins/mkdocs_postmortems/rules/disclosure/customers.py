"""Names on a list that a site keeps, customers' above all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_postmortems.rules.disclosure.hit import Hit

_WORD = re.compile(r"[^\W_]+")


def names(text: str, listed: tuple[str, ...]) -> Iterator[Hit]:
    """The listed names, word by word: neither case nor what joins the words matters."""
    index = _index(listed)
    if not index:
        return
    words = [(found.start(), found[0].casefold()) for found in _WORD.finditer(text)]
    for number, (start, word) in enumerate(words):
        for name in index.get(word, ()):
            if tuple(w for _, w in words[number : number + len(name)]) == name:
                yield Hit(kind="a name", start=start, text=word, shown="")
                break


@lru_cache(maxsize=4)
def _index(listed: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The names as words, by their first one."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for name in listed:
        words = tuple(found[0].casefold() for found in _WORD.finditer(name))
        if words:
            index.setdefault(words[0], []).append(words)
    return index
