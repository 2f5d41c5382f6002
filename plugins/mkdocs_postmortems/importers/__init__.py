"""Foreign records to postmortems. One module a format; nothing here touches the world.

A format's `read` makes `Record`s of one foreign file, `finishing` makes a document of each, and
`updating` says what becomes of a document that is there already.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_postmortems.importers import freeform, github_issues, google, incidents_json, statuspage
from mkdocs_postmortems.importers.record import Read

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A foreign format: its reader, and the suffixes of its files in a folder."""

    read: Read
    suffixes: tuple[str, ...]
    text: str


FORMATS: Mapping[str, Format] = {
    "github-issues": Format(
        read=github_issues.read,
        suffixes=(".json", ".jsonl", ".ndjson"),
        text="the JSON of GitHub's issues API; comments become the timeline",
    ),
    "google": Format(
        read=google.read, suffixes=(".json",), text="Google Cloud's incidents.json"
    ),
    "incidents-json": Format(
        read=incidents_json.read,
        suffixes=(".json",),
        text="the data of a site like this one: incidents.json or postmortem.json",
    ),
    "markdown": Format(
        read=freeform.read,
        suffixes=(".md", ".markdown"),
        text="free-form postmortems, with or without front matter",
    ),
    "statuspage": Format(
        read=statuspage.read,
        suffixes=(".json", ".jsonl", ".ndjson", ".atom", ".xml"),
        text="Statuspage: incidents.json of the API, JSON Lines, or history.atom",
    ),
}
