"""Which files say that they are not to be public, even where they are not right."""

from __future__ import annotations

import re
from datetime import datetime

from mkdocs_postmortems import sources
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.moments import parse_instant

_STATED = re.compile(
    rb"""^[ \t]*["']?(status|publish_at)["']?[ \t]*:[ \t]*["']?([^"'\s#]*)""", re.MULTILINE
)


def is_held_back(source: sources.Source, now: datetime) -> bool:
    """Whether a file states a status that is not public, or a publication that is not past.

    An instant that cannot be understood may be an embargo. A file that states neither, or a status
    that there is not, is merely wrong.
    """
    stated = _stated(source)
    status, at = stated.get("status", "").lower(), stated.get("publish_at")
    if status in ("draft", "review"):
        return True
    try:
        return at is not None and parse_instant(at) > now
    except ValueError:
        return True


def _stated(source: sources.Source) -> dict[str, str]:
    """The two keys; from the bytes where the front matter cannot be read."""
    data, _ = sources.read(source)
    document = None if data is None else read_document(data, path=source.path)[0]
    if document is not None:
        values = document.values
        return {key: str(values[key]) for key in ("status", "publish_at") if key in values}
    found = _STATED.findall(data or b"")
    return {key.decode(): value.decode("utf-8", "replace") for key, value in reversed(found)}
