"""The templates of the articles, in an environment of the core's own."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mkdocs_postmortems import resources


@cache
def environment() -> Environment:
    """The one environment: everything is escaped but `Markup`, and a missing name is an error.

    Templates do not change while a process runs, so each is read and compiled once.
    """
    return Environment(
        loader=FileSystemLoader(resources.folder("site_overrides") / "content"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
