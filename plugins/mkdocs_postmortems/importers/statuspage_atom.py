"""The Atom feed of a Statuspage: `/history.atom`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lxml import etree

from mkdocs_postmortems.importers import times
from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.statuspage_posts import former, labelled, summarised
from mkdocs_postmortems.importers.words import clean, one_line
from mkdocs_postmortems.model.events import Event, EventType
from mkdocs_postmortems.model.moments import Moment, parse_instant
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Problem

_ATOM = "{http://www.w3.org/2005/Atom}"
_POST = re.compile(
    r"<small>(?P<when>.*?)</small>\s*<br\s*/?>\s*<strong>(?P<status>.*?)</strong>\s*-\s*",
    re.IGNORECASE | re.DOTALL,
)


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The entries of the feed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        feed = etree.fromstring(foreign.text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        what = f"the feed cannot be read: {one_line(error, 200)}"
        yield Skipped(key=foreign.name, problem=foreign.problem("xml", what, "mend the file"))
        return
    entries = list(feed.iter(f"{_ATOM}entry"))
    if not entries:
        what = "the feed has no entries"
        yield Skipped(
            key=foreign.name, problem=foreign.problem("record", what, "give an Atom history")
        )
    for entry in entries:
        yield _Entry(foreign, entry, options).record()


class _Entry:
    """One entry on its way to a record."""

    def __init__(self, foreign: Foreign, entry: Any, options: Options) -> None:
        self.foreign = foreign
        self.entry = entry
        self.options = options
        self.line: int = entry.sourceline or 1
        self.problems: list[Problem] = []
        self.kept: list[Kept] = []

    def text(self, name: str) -> str:
        return clean(self.entry.findtext(f"{_ATOM}{name}"))

    def instant(self, name: str) -> datetime | None:
        try:
            return parse_instant(self.text(name).strip())
        except ValueError:
            return None

    def record(self) -> Record:
        published = self.instant("published")
        link = self.entry.find(f"{_ATOM}link")
        address = clean(link.get("href")) if link is not None else ""
        timeline, status = self.timeline(published or self.instant("updated"))
        ended = {event.at.at: name for event, name in zip(timeline, status, strict=True)}
        resolved = [at for at, name in ended.items() if name in ("resolved", "completed")]
        planned = {"scheduled", "in progress", "verifying", "completed"} & set(status)
        identified = [at for at, name in ended.items() if name == "identified"]
        key = re.sub(r"^tag:[^/]*/", "", self.text("id")) or address
        return Record(
            foreign=self.foreign,
            line=self.line,
            key=key or f"{self.foreign.name}:{self.line}",
            title=to_markdown(self.text("title")),
            words=Words(kind=("maintenance",) if planned else ()),
            published=published,
            summary=summarised("", timeline),
            times=Times(
                started=timeline[0].at if timeline else None,
                identified=Moment(at=min(identified)) if identified else None,
                resolved=Moment(at=max(resolved)) if resolved else None,
                notified=timeline[0].at if timeline else None,
            ),
            timeline=timeline,
            source_url=address if address.startswith("http") else "",
            aliases=former(address),
            body="" if timeline else to_markdown(self.content()),
            kept=tuple(self.kept),
            problems=tuple(self.problems),
        )

    def content(self) -> str:
        found = self.entry.find(f"{_ATOM}content")
        if found is None:
            return self.text("summary")
        return clean("".join(found.itertext()))

    def timeline(self, latest: datetime | None) -> tuple[tuple[Event, ...], tuple[str, ...]]:
        """The posts, which the feed lists newest first and without a year; their statuses."""
        content = self.content()
        marks = list(_POST.finditer(content))
        found: list[tuple[Event, str]] = []
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            end = following.start() if following else len(content)
            text = to_markdown(content[mark.end() : end].removesuffix("<p>").strip())
            when, status = (to_markdown(mark[name]).strip() for name in ("when", "status"))
            at = self.placed(when, latest)
            if at is None:
                self.kept.append(Kept(name=when, text=f"{status} - {text}"))
                continue
            text = labelled(status, re.sub(r"\s+", " ", text).strip())
            event = Event(at=Moment(at=at), type=EventType.COMMUNICATION, text=text)
            found.append((event, status.lower()))
        found.sort(key=lambda pair: pair[0].at.at)
        return tuple(event for event, _ in found), tuple(status for _, status in found)

    def placed(self, when: str, latest: datetime | None) -> datetime | None:
        """The instant of a post: its year is that of the last one that is not after the entry."""
        stamp = times.read_stamp(re.sub(r"\s+", " ", when), order=self.options.order)
        day = stamp.day if stamp else None
        if stamp and stamp.yearless and latest:
            day = _last(stamp.yearless, latest)
        if stamp is None or day is None or stamp.clock is None:
            self.tell(f"{when!r} is no time that can be read: the post is kept as text")
            return None
        zone = self.options.zone
        moment, unread = times.moment_of(stamp, day, zone, placeholder=False, written=when)
        if unread is not None or moment is None or not moment.measurable:
            self.tell(f"{unread.why if unread else when}: the post is kept as text")
            return None
        return moment.at

    def tell(self, what: str) -> None:
        self.problems.append(
            self.foreign.problem("time", what, "give --timezone, or add it", line=self.line)
        )


def _last(day: tuple[int, int], latest: datetime) -> date | None:
    """The last such day that is at most a day after an instant."""
    for year in range(latest.year + 1, latest.year - 8, -1):
        try:
            found = date(year, *day)
        except ValueError:
            continue
        if datetime(year, *day, tzinfo=UTC) <= latest + timedelta(days=1):
            return found
    return None
