"""Publish a document by changing two values of its front matter, and no other byte."""

from __future__ import annotations

import re

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.postmortem import Status
from mkdocs_postmortems.model.problems import Level, Place

_STATUS = re.compile(r"""(["']?)(?:draft|review)\1(?=[ \t]*(?:$|[ \t]\#))""")
_INSTANT = re.compile(r"""(["']?)[^"'\s#,{}\[\]]+\1(?=[ \t]*(?:$|[ \t]\#))""")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


def publish(data: bytes, document: Document, at: str | None) -> bytes | None:
    """The file with `status: published` and, unless `at` is None, with that `publish_at`.

    `data` is the file, `document` what it says. None where the two keys do not stand on lines of
    their own, so that nothing can be put there without touching anything else.
    """
    bom = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    lines = _lines(data.decode("utf-8-sig"))
    key = document.key_place(("status",))
    place = document.value_place(("status",))
    if lines[key.line - 1][0][: key.column - 1].strip():
        return None
    if not _replace(lines, place, _STATUS, Status.PUBLISHED):
        return None
    if at is not None and "publish_at" in document.values:
        if not _replace(lines, document.value_place(("publish_at",)), _INSTANT, at):
            return None
    elif at is not None:
        indent = lines[key.line - 1][0][: key.column - 1]
        lines.insert(place.line, (f"{indent}publish_at: {at}", lines[place.line - 1][1]))
    result = (bom + "".join(text + end for text, end in lines)).encode()
    return result if _as_wanted(result, document, at) else None


def _lines(text: str) -> list[tuple[str, str]]:
    """Each line with its own end, counted as places are: CR, LF and both together end a line."""
    found = [(match[1], match[2]) for match in _LINE.finditer(text)]
    return found[:-1] if found and found[-1] == ("", "") else found


def _replace(
    lines: list[tuple[str, str]], place: Place, pattern: re.Pattern[str], value: str
) -> bool:
    """Put a value in the place of another on its line, in the quotes that it had."""
    text, end = lines[place.line - 1]
    found = pattern.match(text, place.column - 1)
    if not found:
        return False
    quote = found[1]
    text = f"{text[: found.start()]}{quote}{value}{quote}{text[found.end() :]}"
    lines[place.line - 1] = (text, end)
    return True


def _as_wanted(result: bytes, document: Document, at: str | None) -> bool:
    """Whether the new text says what the old one said, but for the two values."""
    read, problems = read_document(result, path=document.path, uri=document.uri)
    values = {**document.values, "status": Status.PUBLISHED.value}
    if at is not None:
        values["publish_at"] = at
    if read is None or any(problem.level is Level.ERROR for problem in problems):
        return False
    return read.values == values and read.body == document.body
