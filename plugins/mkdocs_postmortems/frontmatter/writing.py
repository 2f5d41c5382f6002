"""Values to the front matter that `reading` reads back to exactly the same values.

Block style throughout. A text stands plain where our strict reading takes it for itself, in quotes
where it would be something else, and as a block scalar where it is long or has several lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from mkdocs_postmortems.frontmatter.scalars import ScalarError, read_plain
from mkdocs_postmortems.model.document import Value

WIDTH = 96
"""Where a folded text is broken, in characters without the indentation; words are never split."""

_DIGITS = 15
"""The significant digits that reading accepts."""

# What no plain scalar of block style needs quotes for: it begins with a letter or digit, and holds
# no sign that could end it or begin a comment.
_WORDS = re.compile(r"[^\W_](?:[^\x00-\x1f:#\x7f-\xa0\u2028\u2029\ufeff]|:(?=[^\s:])|(?<=\S)#)*+")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?", re.ASCII)
_ODD = re.compile(
    r"[^\n -~\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What stands in double quotes only: controls, tabs, and what some readers take for line ends."""


def write_document(values: Mapping[str, Value], body: str) -> str:
    """A whole document: the fences, the front matter, and the body with one line feed at its end.

    Raises `ValueError` for null and for numbers of more than 15 digits, which reading refuses.
    """
    body = body.strip("\n")
    front = "".join(f"{line}\n" for line in _mapping(values, 0))
    return f"---\n{front}---\n" + (f"\n{body}\n" if body else "")


def write_mapping(values: Mapping[str, Value]) -> str:
    """The lines of a mapping, without fences."""
    return "".join(f"{line}\n" for line in _mapping(values, 0))


def _mapping(values: Mapping[str, Value], indent: int) -> Iterator[str]:
    margin = " " * indent
    for key, value in values.items():
        yield from _pair(f"{margin}{_key(key)}:", value, indent)


def _pair(head: str, value: Value, indent: int) -> Iterator[str]:
    """A value after its key; `indent` is that of the key."""
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, indent + 2)
    elif isinstance(value, list) and value:
        yield head
        yield from _items(value, indent + 2)
    else:
        yield from _scalar(head, value, indent + 2)


def _items(values: Sequence[Value], indent: int) -> Iterator[str]:
    head = " " * indent + "-"
    for value in values:
        if isinstance(value, dict | list) and value:
            inner = _mapping(value, 0) if isinstance(value, dict) else _items(value, 0)
            margin = head + " "
            for line in inner:
                yield margin + line if line else ""
                margin = " " * (indent + 2)
        else:
            yield from _scalar(head, value, indent + 2)


def _scalar(head: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, str):
        yield from _text(head, value, indent)
    elif isinstance(value, dict | list):
        yield f"{head} {'{}' if isinstance(value, dict) else '[]'}"
    else:
        yield f"{head} {_number(value)}"


def _text(head: str, text: str, indent: int) -> Iterator[str]:
    if "\n" not in text and len(text) <= WIDTH:
        yield f"{head} {_in_line(text)}"
    elif _ODD.search(text) or text[:1].isspace() or text[-1:].isspace():
        yield f"{head} {_quoted(text)}"
    elif "\n" in text:
        if any(not line.strip() and line for line in text.split("\n")):
            yield f"{head} {_quoted(text)}"
            return
        yield f"{head} |-"
        margin = " " * indent
        yield from (margin + line if line else "" for line in text.split("\n"))
    else:
        yield f"{head} >-"
        margin = " " * indent
        yield from (margin + line for line in _folded(text))


def _folded(text: str) -> Iterator[str]:
    """The lines of a text; only a single space between two words can become a line end."""
    start = 0
    while len(text) - start > WIDTH:
        end = _break(text, start)
        if end < 0:
            break
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _break(text: str, start: int) -> int:
    """The last space within the width that stands alone, else the first after it, else -1."""
    end = text.rfind(" ", start + 1, start + WIDTH + 1)
    while end > 0 and (text[end - 1] == " " or text[end + 1] == " "):
        end = text.rfind(" ", start + 1, end)
    if end > 0:
        return end
    end = text.find(" ", start + WIDTH)
    while end > 0 and (text[end - 1] == " " or text[end + 1] == " "):
        end = text.find(" ", end + 1)
    return end


def _in_line(text: str) -> str:
    """A text as it stands within one line: plain, or in quotes."""
    if _is_plain(text):
        return text
    return _quoted(text)


# The documents of an import share their keys.
_key = lru_cache(maxsize=1024)(_in_line)


def _is_plain(text: str) -> bool:
    if _INSTANT.fullmatch(text):
        return True
    if not _WORDS.fullmatch(text) or text[-1] in " :" or _ODD.search(text):
        return False
    try:
        return read_plain(text) == text
    except ScalarError:
        return False


def _quoted(text: str) -> str:
    """Double quotes; JSON's escapes are YAML's too."""
    written = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _number(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, int | float):
        raise ValueError("null cannot be written; leave the key out")
    text = repr(value)
    if "e" in text and "." not in text:
        text = text.replace("e", ".0e")
    digits = re.sub(r"e.*", "", text).replace(".", "").lstrip("-0")
    if len(digits) > _DIGITS or not text.lstrip("-")[:1].isdigit():
        raise ValueError(f"{text} cannot be written: it has more than {_DIGITS} digits")
    return text
