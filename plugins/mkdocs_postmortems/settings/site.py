"""What MkDocs refuses of its own settings, so that the command refuses it too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.settings.reading import Locate


def wrong_site(values: Mapping[str, Any], *, locate: Locate) -> Iterator[Problem]:
    """What is wrong with `site_name` and `site_url`; `locate` tells where a setting stands."""
    for key, (what, write) in _judged(values.get("site_name"), values.get("site_url")):
        place = locate((key,))
        yield Problem(
            path=place.path,
            line=place.line,
            column=place.column,
            rule="settings/site",
            what=f"{key} {what}",
            write=write,
        )


def _judged(name: object, url: object) -> Iterator[tuple[str, tuple[str, str]]]:
    if name is None:
        yield "site_name", ("is missing", "write `site_name: Our incidents`, say")
    elif not isinstance(name, str):
        yield "site_name", ("is not text", "put it in quotes")
    if url is not None and not _is_address(url):
        yield "site_url", (f"{url!r} is not an address", "write https://example.com/, say")


def _is_address(url: object) -> bool:
    """An empty one is none, which MkDocs allows."""
    if not isinstance(url, str):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return not url or bool(parts.scheme and parts.netloc)
