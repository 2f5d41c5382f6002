"""Heading ids as GitHub makes them, so that a link that works in a pull request works here."""

from __future__ import annotations

import re
import unicodedata


class Slugs:
    """The ids of one text: the first `setup`, then `setup-1`, `setup-2`.

    The algorithm is GitHub's (html-pipeline's table of contents, and github-slugger). Two ids
    differ: an empty one is `section`, as HTML wants one character at least; and one in front of
    which two underscores stand gets that word too, because Material keeps such ids for itself.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def slug(self, text: str) -> str:
        """The id for a heading with this text, unlike all before."""
        base = _slug(text)
        slug = base
        while slug in self._seen:
            self._seen[base] += 1
            slug = f"{base}-{self._seen[base]}"
        self._seen[slug] = 0
        return slug


def _slug(text: str) -> str:
    lower = text.lower()
    kept = _OTHERS.sub("", lower) if lower.isascii() else "".join(filter(_belongs, lower))
    slug = kept.replace(" ", "-")
    return f"section{slug}" if not slug or slug.startswith("__") else slug


_OTHERS = re.compile(r"[^a-z0-9_\- ]+")
"""In lower case, what does not belong to an id."""


def _belongs(character: str) -> bool:
    r"""Letters, marks, decimal digits, connectors, hyphen and space: `[\p{Word}\- ]` in Ruby."""
    category = unicodedata.category(character)
    return character in "- " or category[0] in "LM" or category in ("Nd", "Pc")
