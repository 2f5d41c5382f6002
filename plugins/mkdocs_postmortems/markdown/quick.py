"""Text that is its own rendering: most short fields are."""

from __future__ import annotations

import re

_QUICK = re.compile(
    r"(?![#>+=:|\-\s]|\d{1,9}[.)])"  # a heading, quote, list, rule or table could begin
    r"[^*_~`\[<&\\@\r\n\0]*+(?<!\s)"
)


def is_quick(text: str) -> bool:
    """Whether the text is one paragraph without markup, for certain."""
    return _QUICK.fullmatch(text) is not None and "://" not in text and "www." not in text
