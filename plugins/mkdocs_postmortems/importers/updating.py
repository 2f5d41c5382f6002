"""What a document was imported from, and whether somebody has edited it since."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.frontmatter.writing import write_mapping
from mkdocs_postmortems.model.document import Value

_DIGEST = re.compile(r"^ +digest: (sha256:[0-9a-f]{64})\n", re.MULTILINE)
_ID = re.compile(r"^id: ([a-z0-9-]+)$", re.MULTILINE)
_ORIGIN = re.compile(
    r"^imported_from:\n  format: ([a-z0-9-]+)\n  key: ([^\n\"'|>]+)\n", re.MULTILINE
)


class Outcome(StrEnum):
    """What becomes of one record."""

    WRITTEN = "written"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    EDITED = "edited since, left alone"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A document that is there already; `origin` is the format and key of one that we made."""

    id: str
    origin: tuple[str, str] | None


def seal(values: dict[str, Value], body: str) -> str:
    """A document with the digest of itself at the end of `imported_from`, its last key."""
    front, body = write_mapping(values), body.strip("\n")
    tail = f"---\n\n{body}\n" if body else "---\n"
    digest = _digest(f"---\n{front}{tail}")
    return f"---\n{front}  digest: {digest}\n{tail}"


def is_untouched(text: str) -> bool:
    """Whether the document is as `seal` left it, but for line ends."""
    text = text.replace("\r\n", "\n")
    found = _DIGEST.search(text)
    if found is None:
        return False
    return _digest(text[: found.start()] + text[found.end() :]) == found[1]


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def outcome(old: str | None, new: str) -> Outcome:
    """What becomes of a document: `old` is what stands there, None for nothing."""
    if old is None:
        return Outcome.WRITTEN
    if old.replace("\r\n", "\n") == new:
        return Outcome.UNCHANGED
    return Outcome.UPDATED if is_untouched(old) else Outcome.EDITED


def identify(data: bytes) -> Known | None:
    """The id and origin of a document that is there; None for one that has no id."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    front = text.partition("\n---\n")[0] + "\n"
    id, origin = _ID.search(front), _ORIGIN.search(front)
    if id and origin:
        return Known(id=id[1], origin=(origin[1], origin[2]))
    # Written by hand, or reformatted since.
    document, _ = read_document(data, path="")
    values = document.values if document else {}
    found, stated = values.get("imported_from"), values.get("id")
    if not isinstance(stated, str):
        return None
    pair = (found.get("format"), found.get("key")) if isinstance(found, dict) else (None, None)
    known = (str(pair[0]), str(pair[1])) if all(isinstance(part, str) for part in pair) else None
    return Known(id=stated, origin=known)
