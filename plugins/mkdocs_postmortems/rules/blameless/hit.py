"""What a family's search gives, and what no family looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words that a rule finds, and where they stand in the text."""

    rule: str
    start: int
    end: int
    words: str


BLANK = "\ufffc"
"""Stands for each character of code or a quotation, so that the other places stay."""

# No branch can begin where another could go on, and no opening sign is passed over: linear.
_UNJUDGED = re.compile(
    r"`[^`]*`|\"[^\"\n]*\"|“[^“”]*”|«[^«»]*»|https?://\S+"
    r"|(?<![\w'])'(?=[^'\s]+\s)(?:[^'\n]|(?<=\w)'(?=\w)){1,400}'(?!\w)"
    r"|‘(?:[^‘’\n]|(?<=\w)’(?=\w)){1,400}’(?!\w)"  # noqa: RUF001 - the quotation marks
)


def judged(text: str) -> str:
    """The text with code, quotations and addresses of pages blanked; the length stays."""
    text = _UNJUDGED.sub(lambda found: BLANK * len(found[0]), text)
    return text.replace("’", "'")
