"""What git leaves in a file where a merge could not be finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING, _CLOSING = "<<<<<<< ", ">>>>>>> "
_FENCE = re.compile(r"[ >]*(`{3,}(?=[^`]*$)|~{3,})")


def conflicts(text: str) -> Iterator[int]:
    """The line, from 1, of the first mark of each conflict; code in fences may show some.

    `=======` alone underlines a heading in Markdown, and says nothing.
    """
    if "\n" + _OPENING not in "\n" + text and "\n" + _CLOSING not in "\n" + text:
        return
    fence, is_open = "", False
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _FENCE.match(line):
            fence = _after(found, line, fence)
        elif not fence and line.startswith(_OPENING):
            yield number
            is_open = True
        elif not fence and line.startswith(_CLOSING):
            if not is_open:
                yield number
            is_open = False


def _after(found: re.Match[str], line: str, fence: str) -> str:
    """The fence that stands open after a line that holds one: a longer one closes it."""
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not line[found.end() :].strip()
    return "" if closes else fence
