"""What is searched of a page, and what a result shows of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems import markdown
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Postmortem

_SHOWN = 200
"""Characters of text that a result shows."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A page for the search.

    `location` is relative to the site's root, `title` and `text` are plain: what a result shows.
    `parts` are what is searched, from what says most about the page to what says least: title,
    names, summary, facts, the rest.
    """

    location: str
    title: str
    text: str
    parts: tuple[str, ...]

    def whole(self) -> dict[str, str]:
        """As an entry of the index that MkDocs and Material send to the browser as a whole."""
        return {
            "location": self.location,
            "title": html.escape(self.title, quote=False),
            "text": html.escape("\n".join(self.parts[1:]).strip(), quote=False),
        }


def record(entry: Entry, catalog: Catalog, said: Iterable[str]) -> Record:
    """The record of a postmortem. `said` is the HTML of what its page says, the narrative too."""
    postmortem = entry.postmortem
    summary = markdown.plain(postmortem.summary or "")
    return Record(
        location=addresses.incident(postmortem.id),
        title=postmortem.title,
        text=_cut(summary),
        parts=(
            postmortem.title,
            _names(catalog, postmortem),
            summary,
            "\n".join(_facts(postmortem)),
            _words(said),
        ),
    )


def section_record(section: Mapping[str, str]) -> Record:
    """The record of a section of an ordinary page, as Material's search plugin has it, in HTML."""
    title, text = _words([section["title"]]), _words([section["text"]])
    parts = (title, "", "", "", text)
    return Record(location=section["location"], title=title, text=_cut(text), parts=parts)


def _words(pieces: Iterable[str]) -> str:
    """The text of HTML, a space for each tag."""
    return " ".join(html.unescape(_TAG.sub(" ", "\n".join(pieces))).split())


def _names(catalog: Catalog, postmortem: Postmortem) -> str:
    settings = catalog.settings
    found = [postmortem.id, *postmortem.tags]
    found += [settings.services.label(service) for service in postmortem.services]
    found += [settings.regions.label(region) for region in postmortem.regions]
    found += [word for word in (postmortem.organization, postmortem.category) if word]
    return "\n".join(found)


def _facts(postmortem: Postmortem) -> Iterable[str]:
    yield from (factor.text for factor in postmortem.contributing_factors)
    yield from (factor.text for factor in postmortem.what_worked)
    yield from (risk.text for risk in postmortem.risks)
    yield postmortem.trigger or ""
    yield postmortem.impact.text or ""


def _cut(text: str) -> str:
    """The beginning of a text, to the end of a word."""
    if len(text) <= _SHOWN:
        return text
    start = text[:_SHOWN]
    # Some languages write no spaces: then any character may be the last.
    whole = start.rpartition(" ")[0]
    return (whole if len(whole) > _SHOWN // 2 else start).rstrip(",;:") + " …"
