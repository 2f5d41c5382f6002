"""`google`: Google Cloud's `incidents.json`, in the forms it has had since 2020."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.json_items import Item, JsonError, items
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.words import TITLE_LIMIT, clean, one_line, paragraphs, slug
from mkdocs_postmortems.model.events import Event, EventType
from mkdocs_postmortems.model.impact import Impact, Window
from mkdocs_postmortems.model.moments import Moment, parse_instant
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Level, Problem

_SITE = "https://status.cloud.google.com/"
_REPORT = re.compile(
    r"\A[#*\s]*(?P<name>[^\n]{0,60}?\bIncident Report\b[^\n]{0,60})", re.IGNORECASE
)
_SUMMARY = re.compile(r"^[#*\s]*Summary\b[:*\s]*\n+(?P<text>(?:(?!\s*#).+\n?)+)", re.M | re.I)
_MERGED = re.compile(r"\bmerged?\b.{0,80}\b(?:incident|issue|https?:)", re.I | re.S)
_SEVERAL = frozenset({"multiple products", "all products"})


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The incidents of one file."""
    del options
    try:
        for item in items(foreign.text, "incidents"):
            yield _record(foreign, item)
    except JsonError as error:
        what, write = str(error), "mend the file; what stands before is imported"
        problem = foreign.problem("json", what, write, line=error.line)
        yield Skipped(key=foreign.name, problem=problem)


def _record(foreign: Foreign, item: Item) -> Record | Skipped:
    value = item.value
    known = isinstance(value, dict) and (value.get("id") or value.get("number"))
    if not known or not ("begin" in value or "external_desc" in value):
        what = "this is no incident of Google Cloud: it has no id, begin or external_desc"
        problem = foreign.problem("record", what, "give the file of another format", line=item.line)
        return Skipped(key=f"{foreign.name}:{item.line}", problem=problem)
    return _Incident(foreign, item).record()


class _Incident:
    """One incident on its way to a record."""

    def __init__(self, foreign: Foreign, item: Item) -> None:
        self.foreign = foreign
        self.item = item
        self.value: dict[str, Any] = item.value
        self.problems: list[Problem] = []
        self.kept: list[Kept] = []
        self.reports: list[str] = []

    def tell(self, name: str, what: str, write: str, level: Level = Level.WARNING) -> None:
        self.problems.append(
            self.foreign.problem(name, what, write, line=self.item.line, level=level)
        )

    def record(self) -> Record:
        value = self.value
        described = to_markdown(clean(value.get("external_desc")), lines=True).strip()
        timeline, first = self.timeline()
        body = "\n\n".join(self.reports)
        found = _SUMMARY.search(body)
        title = one_line(described.partition("\n")[0], TITLE_LIMIT)
        if one_line(described, len(described) + 1) != title:
            body = f"{paragraphs(described)}\n\n{body}"
        start, end = self.moment("begin"), self.moment("end")
        uri = clean(value.get("uri"))
        return Record(
            foreign=self.foreign,
            line=self.item.line,
            key=clean(value.get("id") or value.get("number")),
            title=title,
            words=self.words(),
            summary=found["text"].split("\n\n")[0].strip() if found else described,
            times=Times(started=start, resolved=end, notified=first),
            impact=self.impact(start, end),
            timeline=timeline,
            source_url=urljoin(_SITE, uri) if re.match(r"/?[\w/.-]+\Z", uri) else "",
            aliases=(f"/{uri.strip('/')}/",) if uri else (),
            body=body.strip(),
            kept=tuple(self.kept),
            problems=tuple(self.problems),
        )

    def moment(self, key: str) -> Moment | None:
        text = self.value.get(key)
        if not text:
            return None
        at = _instant(text)
        if at is None:
            self.kept.append(Kept(name=key, text=clean(text)))
            self.tell(
                "time", f"{key} {clean(text)[:60]!r} is no instant: it is left out", "state it"
            )
        return Moment(at=at) if at else None

    def timeline(self) -> tuple[tuple[Event, ...], Moment | None]:
        """The posts, oldest first whatever their order, and the first public word."""
        posts = self.value.get("updates")
        posts = posts if isinstance(posts, list) else []
        last = self.value.get("most_recent_update") or self.value.get("most-recent-update")
        if not posts and isinstance(last, dict):
            posts = [last]
        events = [event for post in posts if (event := self.post(post)) is not None]
        events.sort(key=lambda event: event.at.at)
        return tuple(events), events[0].at if events else None

    def post(self, post: Any) -> Event | None:
        if not isinstance(post, dict):
            self.kept.append(Kept(name="update", text=clean(str(post))))
            return None
        at = _instant(post.get("when")) or _instant(post.get("created"))
        text = paragraphs(to_markdown(clean(post.get("text")), lines=True)).strip()
        if at is None or not text:
            self.kept.append(Kept(name=f"update {clean(post.get('when'))}", text=text))
            return None
        if _MERGED.search(text):
            what = "a post says that this incident was merged with another"
            self.tell("merged", what, "decide whether it stands on its own")
        report = _REPORT.match(text)
        if report:
            self.reports.insert(0, text)
            text = f"**{report['name'].strip(' #*:')}**"
        return Event(at=Moment(at=at), type=EventType.COMMUNICATION, text=text)

    def impact(self, start: Moment | None, end: Moment | None) -> Impact:
        effect = slug(clean(self.value.get("status_impact"))).replace("-", "_")
        if start is None or not effect:
            return Impact()
        return Impact(windows=(Window(start=start, until=end, effect=effect),))

    def words(self) -> Words:
        value = self.value
        products = _titles(value.get("affected_products"), "title")
        name = clean(value.get("service_name"))
        if not products and name and name.lower() not in _SEVERAL:
            products = (name,)
        regions = [
            *_titles(value.get("previously_affected_locations"), "id"),
            *_titles(value.get("currently_affected_locations"), "id"),
        ]
        posts = value.get("updates")
        for post in posts if isinstance(posts, list) and not regions else []:
            regions += (
                _titles(post.get("affected_locations"), "id") if isinstance(post, dict) else ()
            )
        return Words(
            severity=clean(value.get("severity")),
            services=tuple(dict.fromkeys(products)),
            regions=tuple(dict.fromkeys(regions)),
        )


def _titles(given: object, key: str) -> tuple[str, ...]:
    """One member of each mapping of a list; the list came later than the format."""
    found = given if isinstance(given, list) else []
    named = (one.get(key) or one.get("title") for one in found if isinstance(one, dict))
    return tuple(clean(name) for name in named if name)


def _instant(text: object) -> datetime | None:
    try:
        return parse_instant(text) if isinstance(text, str) else None
    except ValueError:
        return None
