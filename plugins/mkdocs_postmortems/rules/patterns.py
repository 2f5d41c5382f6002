"""Patterns that are compiled when they are first used: many a run never comes to most of them."""

from __future__ import annotations

import re
from typing import Any, cast


def compile_later(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later."""
    return cast("re.Pattern[str]", _Pattern(text, flags))


def at_words(text: str) -> re.Pattern[str]:
    """The same, where all that the pattern matches begins with a word: it is tried nowhere else."""
    return compile_later(rf"\b(?=\w)(?:{text})")


class _Pattern:
    """Looks each method up once."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found
