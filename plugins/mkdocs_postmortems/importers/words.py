"""Foreign text made safe to write, and names made of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from mkdocs_postmortems.frontmatter.reading import FORBIDDEN
from mkdocs_postmortems.rules.characters import DIRECTION

ID_LIMIT = 80
"""The longest id, in characters."""

TITLE_LIMIT = 200
"""The longest title, in characters."""

PROSE_LIMIT = 20_000
"""The longest text of a field, in characters."""

LINE_LIMIT = 300
"""The longest text of one line, in characters."""

_WAIVER = re.compile(r"((?:<!--|#)\s*)postmortems:")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BLOCK = re.compile(r"\s*(?:[-*+>|]|\d{1,9}[.)]\s|#{1,6}\s|$)|\s{4,}|\t")


def clean(text: object) -> str:
    """Text without what no document may hold.

    That is control characters, those that turn its direction, and line ends of other kinds. What
    would be a waiver here, which only the site's own authors may write, is made a remark.
    """
    if not isinstance(text, str):
        return "" if text is None else clean(str(text))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "postmortems:" in text:
        text = _WAIVER.sub(r"\1postmortems :", text)
    if text.isascii() and text.isprintable():
        return text
    return DIRECTION.sub("", FORBIDDEN.sub("", text))


def a_list(holder: Mapping[str, Any], key: str) -> list[Any]:
    """The list that a foreign record has there; empty where it has anything else."""
    value = holder.get(key)
    return value if isinstance(value, list) else []


def one_line(text: object, limit: int = LINE_LIMIT) -> str:
    """The text with single spaces, cut at a word's end where it is too long."""
    line = " ".join(clean(text).split())
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0][: limit - 1] + "…"


def slug(text: str, limit: int = ID_LIMIT) -> str:
    """Lower-case words and digits joined by hyphens; empty where there is none to be made."""
    folded = unicodedata.normalize("NFKD", text[: 4 * limit].replace("ß", "ss").lower())
    plain = folded.encode("ascii", "ignore").decode().replace("'", "")
    joined = _NO_WORD.sub("-", plain).strip("-")
    if len(joined) <= limit:
        return joined
    return joined[: limit + 1].rpartition("-")[0].strip("-") or joined[:limit]


def paragraphs(text: str) -> str:
    """Lines as paragraphs: status pages take each line end for one, CommonMark does not.

    Lists, tables, quotes and code stay as they are.
    """
    if "\n" not in text:
        return text
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        plain = not fence and not mark and not _BLOCK.match(line)
        if lines and lines[-1].strip() and (plain or line.lstrip().startswith("#") or _rule(line)):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _rule(line: str) -> bool:
    """A row of hyphens, which would make a heading of the line before."""
    return bool(line.strip()) and not line.strip("- =*_") and len(line.strip()) > 2


def first_paragraph(text: str) -> tuple[str, str]:
    """The first paragraph of a text, and the rest."""
    first, _, rest = text.strip().partition("\n\n")
    return first.strip(), rest.strip("\n")


def bounded(text: str, limit: int = PROSE_LIMIT) -> str:
    """The text, cut at a word's end where it is longer than a field may be."""
    if len(text) <= limit:
        return text
    return text[: limit - 2].rsplit(None, 1)[0][: limit - 2] + " …"
