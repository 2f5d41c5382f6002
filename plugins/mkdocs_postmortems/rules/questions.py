"""What our own templates ask, to tell a question that was left standing from an answer."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TEMPLATES = Path(__file__).parent.parent / "scaffold" / "templates" / "documents"
_ASKED = re.compile(r"^# +(?:- )?(?:[a-z_]+: )?(.*\?.*)$", re.MULTILINE)
"""A line that an author may use; those of help begin with two signs."""


def is_asked(text: str) -> bool:
    """Whether a text is a question of a template, word for word."""
    return "?" in text and " ".join(text.split()) in _asked()


@cache
def _asked() -> frozenset[str]:
    """Read where a text has a question mark at all, which few have."""
    files = sorted(_TEMPLATES.glob("*.md"))
    return frozenset(
        question for file in files for question in _ASKED.findall(file.read_text(encoding="utf-8"))
    )
