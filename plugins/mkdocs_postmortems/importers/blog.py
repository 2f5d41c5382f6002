"""`blog`: posts of Material, Jekyll, Hugo and Astro that tell of an incident.

The date of a post, in its front matter, its file's name or its path, is when it was published; when
the incident was, only the text can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from mkdocs_postmortems.importers import freeform, zones
from mkdocs_postmortems.importers.front import read_front
from mkdocs_postmortems.importers.one_text import Style
from mkdocs_postmortems.importers.record import Foreign, Options, Record, Skipped
from mkdocs_postmortems.importers.words import clean

CONFIGURATIONS = ("mkdocs.yml", "_config.yml", "config.yml", "config.yaml", "hugo.yaml", "hugo.yml")
"""The files that tell a blog's address and time zone."""

_EXCERPT = re.compile(
    r"^[ \t]*<!--\s*(?:more|excerpt|truncate)\s*-->[ \t]*\n?", re.IGNORECASE | re.M
)
_LIQUID = re.compile(r"\{%-?\s*(?P<tag>[^%]*?)\s*-?%\}")


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The incident that one post tells, or the several."""
    front = read_front(foreign.text)
    if front.first("draft").lower() == "true":
        found = freeform.read_text(_plain(foreign), options, Style(post=True))
        yield from (replace(r, draft=True) if isinstance(r, Record) else r for r in found)
        return
    yield from freeform.read_text(_plain(foreign), options, Style(post=True))


def _plain(foreign: Foreign) -> Foreign:
    """The post without what only its generator understands."""
    text = _EXCERPT.sub("", foreign.text)
    return replace(foreign, text=_LIQUID.sub(_tag, text))


def _tag(match: re.Match[str]) -> str:
    """A Liquid tag: what shapes code is code, the rest is shown to people as it is."""
    words = match["tag"].split()
    if words[:1] == ["highlight"]:
        return f"```{words[1] if len(words) > 1 else ''}"
    if words[:1] == ["endhighlight"]:
        return "```"
    return f"`{match[0]}`" if words and "`" not in match[0] else ""


def configure(text: str, options: Options) -> Options:
    """What a generator's settings add to the options; those of the caller go before."""
    try:
        values = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return options
    if not isinstance(values, dict):
        return options
    plain = {str(key).lower(): value for key, value in values.items() if isinstance(value, str)}
    base = clean(plain.get("baseurl") or plain.get("site_url") or plain.get("url") or "")
    base = base if base.startswith(("http://", "https://")) else clean(plain.get("url") or "")
    zone = zones.find(clean(plain.get("timezone") or plain.get("time_zone") or ""))
    return replace(options, base=options.base or base, zone=options.zone or zone)
