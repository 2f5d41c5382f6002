"""Foreign records to postmortems. One module a format; nothing here touches the world.

A format's `read` makes `Record`s of one foreign file, `finishing` makes a document of each, and
`updating` says what becomes of a document that is there already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.importers import (
    blog,
    cstate,
    freeform,
    github_issues,
    google,
    icco,
    incidents_json,
    statuspage,
)
from mkdocs_postmortems.importers.record import Options, Read

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A foreign format: its reader, and the suffixes of its files in a folder.

    Those whose suffix stands first are read first: where two files have the same record, they have
    more of it. `configure` reads a file of the source called as one of `configurations`.
    """

    read: Read
    suffixes: tuple[str, ...]
    text: str
    configurations: tuple[str, ...] = ()
    configure: Callable[[str, Options], Options] = lambda text, options: options


FORMATS: Mapping[str, Format] = {
    "blog": Format(
        read=blog.read,
        suffixes=(".md", ".mdx", ".markdown"),
        text="posts of Material, Jekyll, Hugo or Astro",
        configurations=blog.CONFIGURATIONS,
        configure=blog.configure,
    ),
    "cstate": Format(
        read=cstate.read,
        suffixes=(".md", ".markdown"),
        text="issue files of cState",
        configurations=cstate.CONFIGURATIONS,
        configure=cstate.configure,
    ),
    "github-issues": Format(
        read=github_issues.read,
        suffixes=(".json", ".jsonl", ".ndjson"),
        text="the JSON of GitHub's issues API; comments become the timeline",
    ),
    "google": Format(read=google.read, suffixes=(".json",), text="Google Cloud's incidents.json"),
    "icco": Format(
        read=icco.read,
        suffixes=(".md", ".json"),
        text="entries of the public index at github.com/icco/postmortems",
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
