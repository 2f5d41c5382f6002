"""Tokens, keys and passwords in what was written, wherever they come from.

Most of a site stands on many of its pages, so only what no file had before is looked at.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_postmortems.rules.disclosure.forms import FORMS
from mkdocs_postmortems.rules.disclosure.hit import Hit
from mkdocs_postmortems.rules.disclosure.secrets import passwords, tokens

_LETTERS = bytes(ord("x") if chr(i).isalnum() or i == ord("_") else ord(" ") for i in range(128))
_CLASSES = _LETTERS + b" " * 128
"""Makes `x` of letters, digits and underscores, and a space of all else."""

_LONG = b"x" * 11
"""So many of these hold together somewhere in every token, but hardly ever in words."""

_BEFORE, _AFTER = 64, 300
"""Bytes around such a run that may belong to it."""

_MANY = 50_000
"""So many runs are remembered; what comes then may be looked at twice."""

_ADDRESS = re.compile(rb"://[^\s:/?#\[\]@<>\"'`]{0,200}:[^\s/@<>\"'`]{1,200}@[\w.-]{1,253}")

_SPREAD = tuple(
    form.literal.encode()
    for form in FORMS
    if re.search(r"\\s| |\[\"'", form.pattern, re.IGNORECASE)
)
"""Beginnings of what is more than a word: a private key, a value with its name."""

_IN_RUNS = tuple(
    text for text in _SPREAD if len(text) >= len(_LONG) and not text.translate(_CLASSES).strip(b"x")
)
_APART = tuple(set(_SPREAD).difference(_IN_RUNS))
"""Those that lie within a long run wherever they stand, and the others."""


@dataclass(slots=True, kw_only=True)
class Secrets:
    """Looks for them in one file after the other, and tells each once."""

    _runs: set[bytes] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)

    def of(self, data: bytes) -> Iterator[Hit]:
        """What stands in this file and stood in none before."""
        if any(text in data for text in _APART):
            parts = [data]
        else:
            parts = [*self._around_runs(data), *(found[0] for found in _ADDRESS.finditer(data))]
        if not parts:
            return
        # Feeds hold HTML that is escaped once more.
        text = html.unescape(html.unescape(b"\n".join(parts).decode("utf-8", "replace")))
        for hit in (*tokens(text), *passwords(text)):
            if hit.text not in self._told:
                self._told.add(hit.text)
                yield hit

    def _around_runs(self, data: bytes) -> Iterator[bytes]:
        """What is around long runs that are new; where they stand close together, as one."""
        if len(self._runs) > _MANY:
            self._runs.clear()
        find, known = data.translate(_CLASSES).find, self._runs
        first = last = 0
        start = find(_LONG)
        while start >= 0:
            end = find(b" ", start)
            if end < 0:
                end = len(data)
            run = data[start:end]
            if run not in known:
                if any(text in run for text in _IN_RUNS):
                    yield data
                    return
                known.add(run)
                if start - _BEFORE > last:
                    yield from [data[first:last]] if last else []
                    first = start - _BEFORE
                last = end + _AFTER
            start = find(_LONG, end)
        yield from [data[first:last]] if last else []
