"""The three sites: what each is configured with, and what has to come out of it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import post, postmortem, words
from benchmarks.incidents import Incident

_CONFIG = """\
site_name: Example Cloud incidents
site_description: Incidents, generated for a benchmark.
site_url: https://incidents.example.com/
docs_dir: docs
theme:
  name: material
  language: en
  font: false
nav:
  - Incidents: index.md
"""
"""What all three share: the theme and its features, the address, a nav with one entry."""

_INDEX = "# Incidents\n\nWhat happened, and what we changed.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One way to publish the incidents.

    `folder` is where the documents lie below `docs/`; `newest` are files of the built site that
    tell the incident published last.
    """

    name: str
    config: str
    folder: str
    document: Callable[[Incident], str]
    newest: tuple[str, ...] = ()


class IncompleteError(Exception):
    """A build left something out, so its time says nothing."""


def _vocabulary(name: str, terms: dict[str, str]) -> str:
    lines = "".join(f"        - {key}: {label}\n" for key, label in terms.items())
    return f"      {name}:\n{lines}"


OURS = Site(
    name="ours",
    config=_CONFIG
    + "plugins:\n  - search\n  - postmortems:\n"
    + _vocabulary("severities", words.SEVERITIES)
    + _vocabulary("services", words.SERVICES)
    + _vocabulary("regions", words.REGIONS)
    + _vocabulary("teams", words.TEAMS)
    + _vocabulary("categories", words.CATEGORIES),
    folder="incidents",
    document=postmortem.document,
    newest=("index.html", "feed.xml", "incidents.json"),
)

BLOG = Site(
    name="blog + rss",
    config=_CONFIG
    + """\
plugins:
  - search
  - blog:
      blog_dir: .
      post_url_format: incidents/{file}
      pagination_per_page: 20
  - rss:
      match_path: posts/.*
      date_from_meta:
        as_creation: date
      use_git: false
      length: 50
      abstract_chars_count: -1
""",
    folder="posts",
    document=post.document,
    newest=("index.html", "feed_rss_created.xml"),
)
"""As many posts on a page of a list, and as many whole ones in the feed, as with us."""

FLOOR = Site(
    name="floor",
    config=_CONFIG + "not_in_nav: /incidents/\nplugins:\n  - search\n",
    folder="incidents",
    document=post.document,
)

SITES = (OURS, BLOG, FLOOR)


def write(site: Site, incidents: list[Incident], root: Path) -> None:
    """Write the sources of a site into the empty folder `root`."""
    folder = root / "docs" / site.folder
    folder.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(site.config, encoding="utf-8")
    (root / "docs" / "index.md").write_text(_INDEX, encoding="utf-8")
    for incident in incidents:
        path = folder / f"{incident.id}.md"
        path.write_text(site.document(incident), encoding="utf-8")


def require_complete(site: Site, incidents: list[Incident], built: Path) -> None:
    """Raise `IncompleteError` unless everything is in the built site that a reader needs of it."""
    found = {location.partition("#")[0] for location in _searched(built / "search")}
    for incident in incidents:
        url = f"incidents/{incident.id}/"
        if url not in found:
            raise IncompleteError(f"{site.name}: {url} is not in the search index")
        said = _said((built / url / "index.html").read_text(encoding="utf-8"))
        for text in texts(incident):
            if text not in said:
                raise IncompleteError(f"{site.name}: {url} does not say {text!r}")
    title = max(incidents, key=lambda incident: incident.publish_at).title
    for name in site.newest:
        file = built / name
        if not file.is_file() or title not in _said(file.read_text(encoding="utf-8")):
            raise IncompleteError(f"{site.name}: {name} does not tell the newest incident")


def _searched(folder: Path) -> Iterator[str]:
    """The addresses in the search index: Material's, or ours in its small files."""
    index = json.loads((folder / "search_index.json").read_text(encoding="utf-8"))
    yield from (entry["location"] for entry in index["docs"])
    for path in folder.glob("entries/*.json"):
        yield from (entry[0] for entry in json.loads(path.read_text(encoding="utf-8")))


def _said(page: str) -> str:
    """The words of a page, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def texts(incident: Incident) -> list[str]:
    """Texts that stand on the incident's page as they are written."""
    texts = [incident.title, incident.summary, incident.trigger]
    texts += [event.text for event in incident.events if "`" not in event.text]
    texts += [factor.text for factor in incident.factors]
    return [*texts, *(action.text for action in incident.actions)]
