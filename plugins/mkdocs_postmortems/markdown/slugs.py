"""Heading ids as GitHub makes them, so that a link that works in a pull request works here."""

from __future__ import annotations

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
    kept = "".join(character for character in text.lower() if _belongs(character))
    slug = kept.replace(" ", "-")
    return f"section{slug}" if not slug or slug.startswith("__") else slug


def _belongs(character: str) -> bool:
    r"""Letters, marks, decimal digits, connectors, hyphen and space: `[\p{Word}\- ]` in Ruby."""
    if character.isascii():
        return character.isalnum() or character in "-_ "
    category = unicodedata.category(character)
    return category[0] in "LM" or category in ("Nd", "Pc")
