"""One postmortem that was written as text, on its way to a record."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from mkdocs_postmortems.importers import dating, timelines, times, zones
from mkdocs_postmortems.importers.facts import (
    DAY,
    date_in,
    day_in_name,
    day_in_path,
    facts,
    is_prose,
    plain,
)
from mkdocs_postmortems.importers.front import Front
from mkdocs_postmortems.importers.outline import Outline, Section
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record
from mkdocs_postmortems.importers.sections import Found, Sorter, named
from mkdocs_postmortems.importers.stated import USED, aliases, source_url, words
from mkdocs_postmortems.importers.words import first_paragraph, one_line
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.impact import Impact
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Detection, Times
from mkdocs_postmortems.model.problems import Problem

_START = re.compile(
    r"\b(?:(?:outage|incident|impact|disruption)s? (?:begins?|began|starts?|started)"
    r"|start of (?:the )?(?:outage|incident|impact))\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:(?:outage|incident|impact|disruption)s? (?:ends?|ended|(?:is |was )?(?:over|resolved))"
    r"|end of (?:the )?(?:outage|incident|impact))\b",
    re.IGNORECASE,
)
_TIMES = ("started", "detected", "acknowledged", "identified", "mitigated", "resolved", "notified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What differs between a postmortem and a post: the date of a post is its publication."""

    post: bool = False


class Text:
    """One postmortem on its way to a record."""

    def __init__(
        self, foreign: Foreign, options: Options, style: Style, front: Front, *, number: int = 0
    ) -> None:
        self.foreign = foreign
        self.options = options
        self.style = style
        self.front = front
        self.number = number
        self.outline = Outline(text=front.body)
        self.stated = list(dict.fromkeys(zones.stated(front.body)))
        self.problems: list[Problem] = []
        self.kept: list[Kept] = []
        if broken := front.broken:
            what = f"the front matter cannot be read: {broken.what}"
            line = broken.line - front.body_line
            self.tell("front-matter", what, broken.write, line)

    def tell(self, name: str, what: str, write: str, line: int = 0) -> None:
        """Tell a problem, on a line of the body."""
        at = max(1, self.front.body_line + line)
        self.problems.append(self.foreign.problem(name, what, write, line=at))

    def record(self) -> Record:
        """What the text says, in our fields; the narrative keeps the rest."""
        front = self.front
        title, heading = self.title()
        sorter = Sorter(self.outline)
        found = sorter.sort()
        if heading is not None:
            found.taken.update(range(*heading))
        facts = self.facts()
        day = self.day(title, facts)
        events, taken = self.timeline(found, day)
        events = tuple(replace(event, text=sorter.moved(event.text)) for event in events)
        summary = self.summary(found, sorter)
        body = self.body(found, taken)
        key = self.foreign.name + (f"#{self.number}" if self.number else "")
        stem = posixpath.splitext(posixpath.basename(self.foreign.name))[0]
        if stem.lower() in ("index", "readme", "postmortem"):
            stem = posixpath.basename(posixpath.dirname(self.foreign.name)) or stem
        bare = DAY.fullmatch(stem)
        published = self.published()
        return Record(
            foreign=self.foreign,
            line=front.body_line if self.number else 1,
            key=key,
            id="" if self.number or bare else stem,
            title=title or stem,
            words=words(front, facts, post=self.style.post),
            tags=(),
            lang=front.first("lang", "language") or None,
            published=published,
            summary=summary,
            times=self.times(facts, events, day),
            impact=Impact(text=found.impact or None),
            detection=Detection(text=found.detection or None),
            trigger=found.trigger or None,
            timeline=events,
            factors=tuple(found.factors),
            actions=tuple(found.actions),
            lessons=found.lessons(),
            source_url=source_url(front, self.options.base),
            aliases=aliases(front),
            body=body,
            moved=tuple(found.moved),
            kept=(*front.rest(*USED), *self.kept),
            problems=tuple(self.problems),
        )

    def title(self) -> tuple[str, tuple[int, int] | None]:
        """The title, and the lines of the heading that it is taken from."""
        heads = [b for b in self.outline.blocks if b.kind == "heading"]
        top = [b for b in heads if b.level == 1]
        only = top[0] if len(top) == 1 or (top and top[0] is heads[0]) else None
        if self.number and heads:
            only = next((head for head in heads if date_in(head.text)), heads[0])
        stated = self.front.first("title")
        if stated and not self.number:
            same = only is not None and one_line(only.text).lower() == stated.lower()
            return stated, (only.start, only.end) if same and only else None
        if only is None or named(only.text):
            return stated, None
        return plain(only.text), (only.start, only.end)

    def facts(self) -> dict[str, str]:
        """What lines above the timeline say, and the front matter."""
        first = next((s for s in self.outline.sections if named(s.title) == "timeline"), None)
        end = first.start if first else len(self.outline.lines)
        return facts("\n".join(self.outline.lines[:end]), self.front, post=self.style.post)

    def zone(self, section: Section | None = None) -> str:
        """The zone that the section names, else the text, else its front matter."""
        if section is not None:
            text = "\n".join(self.outline.lines[section.start : section.end])
            own = list(dict.fromkeys(zones.stated(text)))
            if len(own) == 1:
                return own[0]
        stated = self.stated
        if len(stated) > 1:
            return ""
        return stated[0] if stated else self.front.first("timezone", "time_zone")

    def moment(self, name: str, text: str) -> Moment | None:
        """A time as it is written; what cannot be read is told and kept."""
        zone = self.zone()
        fallback = zones.find(zone) if zone else self.options.zone
        moment, wrong = times.read_moment(text, zone=fallback, order=self.options.order)
        if wrong is not None:
            self.tell("time", f"{name}: {wrong.why}", "write it in the document by hand")
            self.kept.append(Kept(name=name, text=text))
        return moment

    def day(self, title: str, facts: dict[str, str]) -> date | None:
        """The incident's day: stated, in the title, or (for no post) in the file's name."""
        if "day" in facts:
            moment = self.moment("date", facts["day"])
            if moment is not None:
                return moment.day
        found = date_in(title)
        if found is None and not self.style.post:
            found = day_in_name(self.foreign.name)
        return found

    def timeline(self, found: Found, day: date | None) -> tuple[tuple[Event, ...], list[Section]]:
        """The events of every timeline, and the sections that became some."""
        events: list[Event] = []
        sections: list[Section] = []
        for section in found.timelines:
            if any(outer.start < section.start < outer.end for outer in sections):
                continue
            made = self.chronicle(section, day)
            if made.events:
                events += made.events
                sections.append(section)
            elif not made.zoneless and not made.unread:
                what = "no entry of the timeline can be read: it stays in the narrative"
                self.tell("timeline", what, "begin each with its date and time", section.start)
        return tuple(events), sections

    def chronicle(self, section: Section, day: date | None) -> dating.Chronicle:
        """The events of one section; what is left out of them, or is in doubt, is told."""
        context = dating.Context(
            day=day,
            zone=self.zone(section),
            fallback=self.options.zone,
            order=self.options.order,
        )
        found = timelines.entries(self.outline, section, self.options.order)
        made = dating.chronicle(found, context)
        for line, why in made.unread:
            self.tell("timeline", f"{why}: the entry is left out of the timeline", "add it", line)
        if made.zoneless:
            what = f"{made.zoneless} times of the timeline have no zone that is known"
            self.tell("zone", what, "give --timezone", section.start)
        for name in made.seasons:
            what = f"{name} is not kept there at that time of the year; it is read as its offset"
            self.tell("zone", what, "look whether that was meant", section.start)
        return made

    def times(self, facts: dict[str, str], events: tuple[Event, ...], day: date | None) -> Times:
        """Stated times, then what the timeline marks as start and end, then the day alone.

        The day is the document's own, else that of the timeline if all of it lies on one.
        """
        stated = {name: self.moment(name, facts[name]) for name in _TIMES if name in facts}
        started = stated.pop("started", None)
        if started is None or not started.measurable:
            started = _marked(events, _START) or started
        days = {event.at.day for event in events}
        if started is None and day is None and len(days) == 1:
            day = days.pop()
            what = f"the start is not stated: it is taken to be on {day}, the day of the timeline"
            self.tell("start", what, "write when customers were first affected")
        if started is None and day is not None:
            at = datetime(day.year, day.month, day.day, tzinfo=UTC)
            started = Moment(at=at, precision=Precision.DAY)
        resolved = stated.pop("resolved", None) or _marked(events[::-1], _END)
        given: Any = {name: moment for name, moment in stated.items() if moment}
        return Times(started=started, resolved=resolved, **given)

    def summary(self, found: Found, sorter: Sorter) -> str:
        """The summary's section, what the front matter says, or the first paragraph."""
        stated = self.front.first("summary", "description", "excerpt")
        if found.summary:
            if stated and stated not in found.summary:
                self.kept.append(Kept(name="description", text=stated))
            return found.summary
        if stated:
            return stated
        for block in self.outline.blocks:
            if block.kind == "paragraph" and is_prose(block.text):
                if block.start in found.taken:
                    continue
                text = sorter.moved(block.text)
                if "[^" not in text and not text.rstrip().endswith(":"):
                    found.taken.update(range(block.start, block.end))
                return first_paragraph(text)[0]
        return found.impact

    def body(self, found: Found, sections: list[Section]) -> str:
        """What no field took; a timeline that became one stays as it was written, folded up."""
        lines: list[str] = []
        starts = {section.start: section for section in sections}
        number = 0
        while number < len(self.outline.lines):
            section = starts.get(number)
            if section is not None:
                lines += self.folded(section)
                number = section.end
                continue
            if number not in found.taken:
                lines.append(self.outline.lines[number])
            number += 1
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")

    def folded(self, section: Section) -> list[str]:
        """A section that a reader can open, without headings, which would be the page's."""
        heads = {b.start: b for b in section.blocks if b.kind == "heading"}
        first = next(b for b in self.outline.blocks if b.start == section.start)
        title = re.sub(r"[<>&`*_]", "", plain(section.title))
        lines = ["", "<details>", f"<summary>{title}</summary>", ""]
        skip = 0
        for number in range(first.end, section.end):
            if number < skip:
                continue
            head = heads.get(number)
            if head is not None and head.level < 7:
                lines += ["", f"**{head.text.strip().replace('**', '')}**", ""]
                skip = head.end
            else:
                lines.append(self.outline.lines[number])
        return [*lines, "", "</details>", ""]

    def published(self) -> datetime | None:
        """When a post was published; a postmortem does not say so."""
        text = self.front.first("date") if self.style.post else ""
        if not text:
            day = day_in_name(self.foreign.name) if self.style.post else None
            day = day or (day_in_path(self.front.first("path", "url")) if self.style.post else None)
            return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
        moment, wrong = times.read_moment(text, zone=self.options.zone, placeholder=False)
        if wrong is not None:
            self.tell("time", f"date: {wrong.why}", "give --timezone")
        return moment.at if moment else None


def _marked(events: tuple[Event, ...], pattern: re.Pattern[str]) -> Moment | None:
    return next((event.at for event in events if pattern.search(event.text)), None)
