"""`cstate`: issue files of cState, which are Hugo pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from mkdocs_postmortems.importers import dating, timelines, times, zones
from mkdocs_postmortems.importers.blog import configure
from mkdocs_postmortems.importers.front import Front, read_front
from mkdocs_postmortems.importers.outline import Outline, Section
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.words import slug
from mkdocs_postmortems.model.events import Event, EventType
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Level, Problem

__all__ = ["CONFIGURATIONS", "configure", "read"]

CONFIGURATIONS = ("config.yml", "config.yaml", "hugo.yaml", "hugo.yml")
"""The files that tell the address and the time zone of a status page."""

_TRACK = re.compile(
    r"\{\{[<%]\s*track\s+(?:date\s*=\s*)?[\"'`]?(?P<at>[^\"'`>%]*?)[\"'`]?\s*/?[>%]\}\}"
)
_SHORTCODE = re.compile(r"\{\{[<%]/?\s*(?P<inner>(?:(?!\{\{).){0,2000}?)\s*/?[>%]\}\}", re.DOTALL)
_FIGURE = re.compile(r"figure\b.*?\bsrc\s*=\s*\"(?P<src>[^\"]+)\"(?P<rest>.*)", re.DOTALL)
_SOURCE = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|--)[ \t]*$")
_LABEL = re.compile(r"\A[*_]{1,2}[^*_\n]{2,60}[*_]{1,2}\s*(?:-|–|—|:)\s*")
_YES = frozenset({"true", "yes", "on", "y", "1"})
_NO = frozenset({"false", "no", "off", "n", "0"})
_USED = [
    "title",
    "date",
    "resolved",
    "resolvedwhen",
    "severity",
    "affected",
    "affectedsystems",
    "section",
    "slug",
    "url",
    "aliases",
    "description",
    "summary",
    "informational",
    "lastmod",
    "draft",
    "layout",
    "type",
    "pin",
    "toc",
    "language",
]
_MARKS = ("severity", "resolved", "resolvedwhen", "affected", "affectedsystems", "informational")
"""An issue has some of these; a status page's other pages have none."""

_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[a-z]{2})?)\.(?:md|markdown)\Z", re.IGNORECASE)


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The issue of one file."""
    name = posixpath.basename(foreign.name)
    if name.startswith("_index."):
        what, write = (
            "this describes a section of the status page",
            "leave it as it is",
        )
        problem = foreign.problem("record", what, write, level=Level.NOTE)
        yield Skipped(key=foreign.name, problem=problem)
        return
    front = read_front(foreign.text)
    if not front.values and not front.body.strip():
        yield Skipped(
            key=foreign.name, problem=foreign.problem("empty", "the file is empty", "delete it")
        )
        return
    if front.first("section").lower() != "issue" and not set(_MARKS) & set(front.lists):
        what, write = (
            "this is no issue: it has none of its keys",
            "leave it as it is, or add `section: issue` if it is one",
        )
        problem = foreign.problem("record", what, write, level=Level.NOTE)
        yield Skipped(key=foreign.name, problem=problem)
        return
    yield _Issue(foreign, options, front).record()


@dataclass(slots=True)
class _Issue:
    """One issue on its way to a record."""

    foreign: Foreign
    options: Options
    front: Front
    problems: list[Problem] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)

    def tell(self, name: str, what: str, write: str, line: int = 1) -> None:
        self.problems.append(self.foreign.problem(name, what, write, line=line))

    def record(self) -> Record:
        front = self.front
        if front.broken:
            what = f"the front matter cannot be read: {front.broken.what}"
            self.tell("front-matter", what, front.broken.write, front.broken.line)
        if not front.values:
            self.tell("front-matter", "there is no front matter", "add title and date")
        started = self.moment("date")
        found = self.times(started)
        tracked, body = self.tracked(front.body)
        posted, body = self.posted(body, started.day if started else None)
        events = tuple(sorted((*tracked, *posted), key=lambda event: event.at.at))
        summary, body = self.summary(_without_shortcodes(body), events)
        stem = posixpath.splitext(posixpath.basename(self.foreign.name))[0]
        language = _LANGUAGE.search(self.foreign.name)
        if stem.lower() == "index":
            stem = posixpath.basename(posixpath.dirname(self.foreign.name)) or stem
        address = self.address(front.first("slug") or stem)
        informational = front.first("informational").lower() in _YES
        return Record(
            foreign=self.foreign,
            key=self.foreign.name,
            id=stem.replace(".", "-"),
            title=front.first("title") or stem,
            words=Words(
                severity=front.first("severity"),
                services=front.every("affected", "affectedsystems"),
            ),
            lang=language[1].lower() if language else None,
            tags=("informational",) if informational else (),
            published=None,
            summary=summary,
            times=replace(found, notified=None),
            timeline=events,
            source_url=f"{self.options.base.rstrip('/')}{address}" if self.options.base else "",
            aliases=(*filter(None, (address,)), *map(_rooted, front.every("aliases"))),
            body=body,
            kept=(*front.rest(*_USED), *self.kept),
            problems=tuple(self.problems),
            draft=front.first("draft").lower() in _YES,
        )

    def address(self, name: str) -> str:
        """The page's address; Hugo makes it from the section, the slug or the file's name."""
        stated = self.front.first("url")
        if stated:
            return _rooted(stated) if "://" not in stated else ""
        section = posixpath.basename(posixpath.dirname(self.foreign.name)) or "issues"
        return f"/{slug(section) or 'issues'}/{slug(name)}/"

    def moment(self, key: str) -> Moment | None:
        text = self.front.first(key)
        if not text:
            return None
        moment, wrong = times.read_moment(text, zone=self.options.zone, order=self.options.order)
        if wrong is not None:
            write = "give --timezone" if "no time zone" in wrong.why else "look it up"
            self.tell("time", f"{key}: {wrong.why}", write)
            self.kept.append(Kept(name=key, text=text))
        return moment

    def times(self, started: Moment | None) -> Times:
        """An end counts once the issue is resolved; one that is not, and has no end, goes on."""
        state = self.front.first("resolved").lower()
        ended = self.moment("resolvedwhen")
        if state in _NO:
            if ended is not None:
                text = self.front.first("resolvedwhen")
                self.kept.append(Kept(name="resolvedWhen", text=text))
                what = "resolvedWhen is set, and resolved is not: the end is left out"
                self.tell("times", what, "say which of the two is right")
            return Times(started=started, ongoing=ended is None and started is not None)
        return Times(started=started, resolved=ended)

    def tracked(self, body: str) -> tuple[tuple[Event, ...], str]:
        """Posts that end with the shortcode `track`, which has their time."""
        if not _TRACK.search(body):
            return (), body
        comments = [m.span() for m in _SOURCE.finditer(body)]
        events, left, end = [], [], 0
        for match in _TRACK.finditer(body):
            if any(start <= match.start() < stop for start, stop in comments):
                continue
            before, text = _last_post(body[end : match.start()])
            end = match.end()
            at = self.track_time(match["at"])
            left.append(before)
            if at is None or not text.strip():
                left.append(f"{text}({match['at']})")
                continue
            events.append(Event(at=at, type=EventType.COMMUNICATION, text=text.strip()))
        left.append(body[end:])
        return tuple(events), re.sub(r"\n{3,}", "\n\n", "".join(left)).strip()

    def track_time(self, text: str) -> Moment | None:
        moment, wrong = times.read_moment(
            text, zone=self.options.zone, order=self.options.order, placeholder=False
        )
        if wrong is not None or moment is None or not moment.measurable:
            why = wrong.why if wrong else "no time"
            self.tell("time", f"a post's {why}", "give --timezone")
            return None
        return moment

    def posted(self, body: str, day: date | None) -> tuple[tuple[Event, ...], str]:
        """Lists of posts that begin with date and time; they stay, folded up, as written."""
        outline = Outline(text=body)
        events: list[Event] = []
        lines = list(outline.lines)
        for block in reversed(outline.blocks):
            if block.kind != "list":
                continue
            section = Section(title="", level=9, start=0, end=0, blocks=(block,))
            found = timelines.entries(outline, section, self.options.order)
            if len(found) < len(block.items) or not all(e.stamp.clock for e in found):
                continue
            zone = next(iter(zones.stated(body)), "")
            context = dating.Context(
                day=day, zone=zone, fallback=self.options.zone, order=self.options.order
            )
            made = dating.chronicle(found, context)
            if len(made.events) == len(block.items):
                posts = [replace(e, type=EventType.COMMUNICATION) for e in made.events]
                events += posts
                folded = ["<details>", "<summary>Updates</summary>", ""]
                lines[block.start : block.end] = [
                    *folded,
                    *outline.lines[block.start : block.end],
                    "",
                    "</details>",
                ]
        return tuple(events), "\n".join(lines)

    def summary(self, body: str, events: tuple[Event, ...]) -> tuple[str, str]:
        """What the front matter says, the first paragraph, or the first post; and the rest."""
        stated = self.front.first("summary", "description")
        if stated:
            return stated, body
        outline = Outline(text=body)
        for block in outline.blocks:
            plain = block.text.lstrip()
            if block.kind == "paragraph" and not plain.startswith(("![", "<", "{", "|")):
                if plain.rstrip().endswith(":") or "[^" in plain or "][" in plain:
                    return plain.strip(), body
                lines = outline.lines[: block.start] + outline.lines[block.end :]
                return plain.strip(), re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
        if events:
            return _LABEL.sub("", events[0].text).split("\n\n")[0].strip(), body
        return "", body


def _last_post(text: str) -> tuple[str, str]:
    """What of the text before a time is its post: all since the last rule; and what is not."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, -1, -1):
        if _RULE.match(lines[number]):
            return "\n".join(lines[:number]), "\n".join(lines[number + 1 :])
    return "", text


def _without_shortcodes(body: str) -> str:
    """Figures as images; what other shortcodes hold as code, for a person to look at."""

    def plain(match: re.Match[str]) -> str:
        figure = _FIGURE.match(match["inner"])
        if figure:
            told = re.search(r"(?:alt|caption|title)\s*=\s*\"([^\"]*)\"", match["inner"])
            return f"![{told[1] if told else ''}]({figure['src']})"
        return (
            f"`{match['inner']}`"
            if match["inner"] and "`" not in match["inner"]
            else match["inner"]
        )

    return _SHORTCODE.sub(plain, body)


def _rooted(path: str) -> str:
    return f"/{path.lstrip('/')}"
