"""What a postmortem says, as digests: one of the facts, one of the text.

Both leave out how things look and what may change after publication: presentation, the progress of
actions, related reports, waivers. Of a text they take the words only, without regard to case.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.schema import dump
from mkdocs_postmortems.schema.texts import Role, texts

_FACTS = (
    "title",
    "severity",
    "services",
    "regions",
    "times",
    "impact",
    "trigger",
    "contributing_factors",
    "what_worked",
    "risks",
    "safeguards",
)
_UNORDERED = ("services", "regions")
_TEXT = ("summary", "detection", "timeline", "lessons", "notifications")
"""Beside the body: the prose of these keys."""

_MARKUP = re.compile(r"<[^<>]*>|\]\([^()\n]*\)|^ {0,3}\[[^][\n]*\]:.*$", re.MULTILINE)
"""Tags, and the addresses of links: they are no words of the text."""

_WORD = re.compile(r"[^\W_]+")


def facts(entry: Entry) -> str:
    """The digest of what `_FACTS` names, and of nothing else."""
    stated = {key: dump(getattr(entry.postmortem, key)) for key in _FACTS}
    for key in _UNORDERED:
        stated[key] = sorted(stated[key])
    return _digest(json.dumps(_in_words(stated), sort_keys=True, ensure_ascii=False))


def text(entry: Entry) -> str:
    """The digest of the narrative, the summary and what else is told in the front matter."""
    return _digest("\n".join(" ".join(_words(piece)) for piece in _pieces(entry)))


def _pieces(entry: Entry) -> Iterator[str]:
    told: dict[str, Any] = dump(entry.postmortem)
    told = {key: value for key, value in told.items() if key in _TEXT}
    for found in texts(replace(entry.document, values=told)):
        if found.role is Role.PROSE:
            yield found.text
    yield entry.document.body


def _in_words(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(_words(value))
    if isinstance(value, dict):
        return {key: _in_words(inner) for key, inner in value.items()}
    return [_in_words(inner) for inner in value] if isinstance(value, list) else value


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _WORD.findall(_MARKUP.sub(" ", _without_comments(text)).casefold())


def _without_comments(text: str) -> str:
    if "<!--" not in text:
        return text
    kept, rest = "", text
    while "<!--" in rest:
        before, _, comment = rest.partition("<!--")
        _, end, after = comment.partition("-->")
        if not end:
            break
        kept, rest = kept + before + " ", after
    return kept + rest


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
