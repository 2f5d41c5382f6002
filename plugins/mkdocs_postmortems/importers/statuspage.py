"""`statuspage`: the v2 API's `incidents.json`, histories as JSON Lines, and the Atom feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from mkdocs_postmortems.importers import statuspage_atom
from mkdocs_postmortems.importers.json_items import Item, JsonError, items
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.statuspage_posts import former, labelled, summarised, text_of
from mkdocs_postmortems.importers.words import a_list, clean
from mkdocs_postmortems.model.events import Event, EventType
from mkdocs_postmortems.model.impact import Impact, Window
from mkdocs_postmortems.model.moments import Moment, parse_instant
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Problem

_LISTS = ("incidents", "scheduled_maintenances")
_SLACK = timedelta(days=2)
"""So far from its posts an impact window can lie; one that lies farther away is a slip."""


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The incidents of one file of any of the three forms."""
    if foreign.text.lstrip("\ufeff \t\r\n").startswith("<"):
        yield from statuspage_atom.read(foreign, options)
        return
    try:
        for item in items(foreign.text, *_LISTS):
            yield _record(foreign, item)
    except JsonError as error:
        what, write = str(error), "mend the file; what stands before is imported"
        yield Skipped(
            key=foreign.name, problem=foreign.problem("json", what, write, line=error.line)
        )


def _record(foreign: Foreign, item: Item) -> Record | Skipped:
    value = item.value
    if not isinstance(value, dict) or not (value.get("id") or value.get("url")):
        what = "this is no incident of Statuspage: it has no id"
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

    def record(self) -> Record:
        value = self.value
        timeline, first = self.timeline()
        report = text_of(value.get("postmortem_body"))
        address = clean(value.get("shortlink") or value.get("url"))
        if "/incidents/" not in address and isinstance(value.get("url"), str):
            address = clean(value["url"])
        summary = summarised(report, timeline)
        times, impact = self.times(timeline, first)
        return Record(
            foreign=self.foreign,
            line=self.item.line,
            key=clean(value.get("id") or value.get("url")),
            title=clean(value.get("name") or value.get("title")),
            words=self.words(),
            published=self.instant("published_at") or self.instant("postmortem_published_at"),
            summary=summary,
            times=times,
            impact=impact,
            timeline=timeline,
            source_url=address if address.startswith("http") else "",
            aliases=former(address),
            body=report,
            kept=tuple(self.kept),
            problems=tuple(self.problems),
        )

    def instant(self, key: str) -> datetime | None:
        """A time of the record; one that cannot be read is kept and told."""
        text = self.value.get(key)
        if text is None or text == "":
            return None
        try:
            return parse_instant(text)
        except (ValueError, TypeError):
            self.kept.append(Kept(name=key, text=clean(text)))
            what = f"{key} {clean(text)[:60]!r} is no instant with an offset: it is left out"
            self.problems.append(
                self.foreign.problem("time", what, "state it", line=self.item.line)
            )
            return None

    def moment(self, key: str) -> Moment | None:
        at = self.instant(key)
        return Moment(at=at) if at else None

    def timeline(self) -> tuple[tuple[Event, ...], dict[str, datetime]]:
        """The posts, oldest first, and when each status was first given."""
        events: list[Event] = []
        first: dict[str, datetime] = {}
        posts = a_list(self.value, "incident_updates") or a_list(self.value, "updates")
        for post in posts:
            found = self.post(post) if isinstance(post, dict) else None
            if found is None:
                self.kept.append(Kept(name="update", text=clean(str(post))))
                continue
            status, event = found
            at = event.at.at
            first[status] = min(first.get(status, at), at)
            events.append(event)
        return tuple(sorted(events, key=lambda event: event.at.at)), first

    def post(self, post: dict[str, Any]) -> tuple[str, Event] | None:
        at = None
        for key in ("display_at", "at", "created_at", "updated_at"):
            try:
                at = parse_instant(post[key])
                break
            except (KeyError, ValueError, TypeError):
                continue
        if at is None:
            what = "a post has no time with an offset: it is kept as text"
            self.problems.append(
                self.foreign.problem("time", what, "state it", line=self.item.line)
            )
            return None
        status = clean(post.get("status"))
        text = text_of(post.get("body") if "body" in post else post.get("message"))
        return status.lower(), Event(
            at=Moment(at=at), type=EventType.COMMUNICATION, text=labelled(status, text)
        )

    def words(self) -> Words:
        value = self.value
        impact = clean(value.get("impact"))
        planned = bool(value.get("scheduled_for")) or impact == "maintenance"
        names = [
            c.get("name") if isinstance(c, dict) else c for c in a_list(value, "components") if c
        ]
        return Words(
            kind=("maintenance",) if planned else (),
            severity="" if impact in ("none", "maintenance") else impact,
            services=tuple(filter(None, map(clean, names))),
        )

    def times(
        self, timeline: tuple[Event, ...], first: dict[str, datetime]
    ) -> tuple[Times, Impact]:
        """Start and end as stated, or as the impact window has them, which a review settled."""
        planned = bool(self.value.get("scheduled_for"))
        start = self.moment("scheduled_for" if planned else "started_at")
        if start is None and not planned:
            start = self.moment("created_at")
        end = self.moment("resolved_at")
        if end is None and "resolved" in first:
            end = Moment(at=first["resolved"])
        if end is None and planned and "completed" in first:
            end = Moment(at=first["completed"])
        identified = first.get("identified")
        times = Times(
            started=start,
            identified=Moment(at=identified) if identified else None,
            resolved=end,
            notified=timeline[0].at if timeline else None,
        )
        return self._with_window(times, timeline)

    def _with_window(self, times: Times, timeline: tuple[Event, ...]) -> tuple[Times, Impact]:
        stated = self.value.get("impact_window")
        if not isinstance(stated, dict):
            return times, Impact()
        start, end = _instant(stated.get("start_at")), _instant(stated.get("end_at"))
        posts = [event.at.at for event in timeline] or [m.at for m in (times.started,) if m]
        near = start and end and posts and end >= start and posts[0] - end <= _SLACK
        if not near or start is None or end is None or start - posts[-1] > _SLACK:
            shown = f"{clean(stated.get('start_at'))} – {clean(stated.get('end_at'))}"
            self.kept.append(Kept(name="impact window", text=shown))
            what = f"the impact window {shown} does not fit the posts: it is left out"
            self.problems.append(
                self.foreign.problem("times", what, "look at its date", line=self.item.line)
            )
            return times, Impact()
        window = Window(start=Moment(at=start), until=Moment(at=end))
        return _widened(times, window, self), Impact(windows=(window,))


def _widened(times: Times, window: Window, incident: _Incident) -> Times:
    """Customers were affected in the window; what was posted as the end may lie inside it."""
    until, resolved = window.until, times.resolved
    mitigated, identified = until, times.identified
    if resolved is not None and until is not None and resolved.at < until.at:
        what = "the end was posted before customers were last affected: the later time is taken"
        incident.problems.append(
            incident.foreign.problem("times", what, "look at both", line=incident.item.line)
        )
        resolved, mitigated = until, None
    return Times(
        started=window.start,
        identified=identified,
        mitigated=mitigated,
        resolved=resolved,
        notified=times.notified,
    )


def _instant(text: object) -> datetime | None:
    try:
        return parse_instant(text) if isinstance(text, str) else None
    except ValueError:
        return None
