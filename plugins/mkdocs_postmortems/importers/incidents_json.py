"""`incidents-json`: the data files of a site like this one; its own, or another's to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs_postmortems.importers.json_items import Item, JsonError, items
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.words import clean, one_line
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.model.document import Document, Places
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problems import Level, Problem
from mkdocs_postmortems.schema import load
from mkdocs_postmortems.schema.judging import fits
from mkdocs_postmortems.schema.texts import Role, texts

_OURS = ("url", "changed_at", "measures")
"""What the list adds to each postmortem."""

_REFUSED = (Verdict.SCHEME, Verdict.OUTSIDE)


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The postmortems of `incidents.json`, of one of its pages, or of `postmortem.json`."""
    try:
        for item in items(foreign.text, "items"):
            yield _record(foreign, item, options)
    except JsonError as error:
        what, write = str(error), "mend the file; what stands before is imported"
        problem = foreign.problem("json", what, write, line=error.line)
        yield Skipped(key=foreign.name, problem=problem)


def _record(foreign: Foreign, item: Item, options: Options) -> Record | Skipped:
    value = item.value if isinstance(item.value, dict) else {}
    key = clean(value.get("id")) or f"{foreign.name}:{item.line}"
    if value.get("status") == "withdrawn":
        what, write = "it is withdrawn at its source", "withdraw your own too, if there is one"
        return Skipped(key=key, problem=foreign.problem("withdrawn", what, write, line=item.line))
    url = clean(value.get("url"))
    values: dict[str, Any] = {k: v for k, v in value.items() if k not in _OURS}
    values.pop("imported_from", None)
    kept = tuple(_mend_links(values, url if _is_other(url, options.site) else ""))
    if not fits(values):
        what, write = "this is no postmortem of this format", "look at it with the schema"
        return Skipped(key=key, problem=foreign.problem("record", what, write, line=item.line))
    other = url if _is_other(url, options.site) else ""
    return replace(_of(foreign, item, load(Postmortem, values), other), kept=kept)


def _of(foreign: Foreign, item: Item, found: Postmortem, url: str) -> Record:
    """The record of a postmortem; `url` is its page on another site, empty for our own."""
    original = found.source_url or url or None
    problems: tuple[Problem, ...] = ()
    if url and not found.organization:
        host = urlsplit(url).hostname
        what = f"the data of {host} does not say whose incidents these are"
        write = "give a map file with `organization: ...`"
        problems = (foreign.problem("organization", what, write, level=Level.NOTE),)
    whole = found if not original else replace(found, source_url=original)
    return Record(
        foreign=foreign,
        line=item.line,
        key=found.id,
        id=found.id,
        title=found.title,
        words=Words(
            severity=found.severity or "",
            category=found.category or "",
            services=found.services,
            regions=found.regions,
            teams=found.authors,
        ),
        published=found.publish_at,
        source_url=url,
        problems=problems,
        whole=whole,
    )


def _is_other(url: str, site: str) -> bool:
    """Whether the address is on another site than our own."""
    return url.startswith(("http://", "https://")) and not (site and url.startswith(site))


def _mend_links(values: dict[str, Any], base: str) -> Iterator[Kept]:
    """Complete the links of another site; take out what no site publishes."""
    document = Document(
        path="", uri="a.md", values=values, find_places=Places, body="", body_line=1
    )
    for text in list(texts(document)):
        if text.role is not Role.LINK:
            continue
        href = text.text
        if base and "\\" not in href:
            try:
                href = urljoin(base, href)
            except ValueError:
                href = ""
        holder: Any = values
        for part in text.pointer[:-1]:
            holder = holder[part]
        if not href or Tree().resolve(href, base="a.md").verdict in _REFUSED:
            yield Kept(name=str(text.pointer[-1]), text=one_line(text.text))
            href = "#"
        holder[text.pointer[-1]] = href
