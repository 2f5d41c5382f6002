"""Tokens, keys and passwords in what was written, wherever they come from.

Most of a site stands on many of its pages, so only words that no file had before are looked at.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_postmortems.rules.disclosure.forms import FORMS
from mkdocs_postmortems.rules.disclosure.hit import Hit
from mkdocs_postmortems.rules.disclosure.secrets import passwords, tokens

_BETWEEN = bytes.maketrans(b"<>\"'(),", b" " * 7)
"""What stands between the words of HTML, JSON and CSV, and in no token."""

_LONG = 15
"""Bytes of the shortest word that holds a token or an address with a password."""

_MANY = 50_000
"""So many words are remembered; what comes then may be looked at twice."""

_SPREAD = tuple(
    form.literal.encode()
    for form in FORMS
    if re.search(r"\\s| |\[\"'", form.pattern, re.IGNORECASE)
)
"""Beginnings of what is more than a word: a private key, a value with its name."""


@dataclass(slots=True, kw_only=True)
class Secrets:
    """Looks for them in one file after the other, and tells each once."""

    _words: set[bytes] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)

    def of(self, data: bytes) -> Iterator[Hit]:
        """What stands in this file and stood in none before."""
        words = {word for word in data.translate(_BETWEEN).split() if len(word) >= _LONG}
        new = words - self._words
        if len(self._words) > _MANY:
            self._words = words
        self._words |= new
        text = b" ".join(new).decode("utf-8", "replace")
        if any(literal in data for literal in _SPREAD):
            text += "\n" + data.decode("utf-8", "replace")
        # Feeds hold HTML that is escaped once more.
        text = html.unescape(html.unescape(text))
        for hit in (*tokens(text), *passwords(text)):
            if hit.text not in self._told:
                self._told.add(hit.text)
                yield hit
