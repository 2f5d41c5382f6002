"""Text as a YAML scalar on one line, that every reader of YAML reads as this text."""

from __future__ import annotations

import re

from mkdocs_postmortems.frontmatter.scalars import ScalarError, read_plain

# Letters and digits of any script, and signs that mean nothing in YAML wherever they stand.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,;!?()'\u2019/%+=&-]*[\w.!?)%])?")


def quoted(text: str) -> str:
    """The text as it is where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and _is_text(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_text(text: str) -> bool:
    """Whether a plain scalar is text to YAML 1.1 and 1.2 alike."""
    try:
        return isinstance(read_plain(text), str)
    except ScalarError:
        return False
