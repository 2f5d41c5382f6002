"""`github-issues`: the JSON of GitHub's issues API, or of `gh issue list --json`.

Upptime keeps incidents so: an issue is opened when a site is down and closed when it is up again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.json_items import Item, JsonError, items
from mkdocs_postmortems.importers.record import Foreign, Kept, Options, Record, Skipped, Words
from mkdocs_postmortems.importers.words import a_list, clean, first_paragraph, slug
from mkdocs_postmortems.model.events import Event, EventType
from mkdocs_postmortems.model.moments import Moment, parse_instant
from mkdocs_postmortems.model.postmortem import Times
from mkdocs_postmortems.model.problems import Level

_LABEL = re.compile(
    r"(?P<list>sev(?:erity)?|priority|impact|service|component|area|region|kind|type)"
    r"\s*[:/=-]\s*(?P<word>.+)",
    re.IGNORECASE,
)
_SEVERITY = re.compile(r"(?:sev|p|s)-?[0-5]", re.IGNORECASE)
_KINDS = frozenset({"incident", "maintenance", "outage", "postmortem", "near-miss"})
_STATUS = "status"
"""Upptime's own label; the others name the site."""

_PLANNED = re.compile(r"<!--(?P<fields>(?:(?!<!--).)*?)-->", re.DOTALL)
_FIELD = re.compile(r"^\s*(?P<name>start|end|expectedDown)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)


def read(foreign: Foreign, options: Options) -> Iterator[Record | Skipped]:
    """The issues of one file; comments of the API's own form may stand in the same file."""
    del options
    comments: dict[str, list[dict[str, Any]]] = defaultdict(list)
    issues: list[Item] = []
    broken: Skipped | None = None
    try:
        for item in items(foreign.text, "items", "issues"):
            value = item.value
            if isinstance(value, dict) and "issue_url" in value and "title" not in value:
                comments[clean(value["issue_url"])].append(value)
            else:
                issues.append(item)
    except JsonError as error:
        what, write = str(error), "mend the file; what stands before is imported"
        problem = foreign.problem("json", what, write, line=error.line)
        broken = Skipped(key=foreign.name, problem=problem)
    for item in issues:
        value = item.value
        own = comments.pop(clean(value.get("url")), []) if isinstance(value, dict) else []
        yield _record(foreign, item, own)
    for address, left in comments.items():
        what = f"{len(left)} comments belong to {address[:80]}, which is not in this file"
        problem = foreign.problem("record", what, "put issue and comments into one file")
        yield Skipped(key=address, problem=problem)
    if broken is not None:
        yield broken


def _record(foreign: Foreign, item: Item, comments: list[dict[str, Any]]) -> Record | Skipped:
    value = item.value
    if not isinstance(value, dict) or "number" not in value or "title" not in value:
        what, key = "this is no issue: it has no number and title", f"{foreign.name}:{item.line}"
        write = "give the JSON of the issues API"
        return Skipped(key=key, problem=foreign.problem("record", what, write, line=item.line))
    if value.get("pull_request"):
        what, write = f"#{value['number']} is a pull request", "nothing: it is no incident"
        key = clean(value["number"])
        problem = foreign.problem("record", what, write, line=item.line, level=Level.NOTE)
        return Skipped(key=key, problem=problem)
    return _Issue(foreign, item, comments).record()


class _Issue:
    """One issue on its way to a record; the keys of both tools' JSON are read."""

    def __init__(self, foreign: Foreign, item: Item, comments: list[dict[str, Any]]) -> None:
        self.foreign = foreign
        self.item = item
        self.value: dict[str, Any] = item.value
        embedded = self.value.get("comments")
        self.comments = [*comments, *(embedded if isinstance(embedded, list) else [])]
        self.kept: list[Kept] = []

    def moment(self, holder: dict[str, Any], *keys: str) -> Moment | None:
        for key in keys:
            text = holder.get(key)
            try:
                at: datetime | None = parse_instant(text) if isinstance(text, str) else None
            except ValueError:
                self.kept.append(Kept(name=key, text=clean(text)))
                continue
            if at is not None:
                return Moment(at=at)
        return None

    def record(self) -> Record:
        value = self.value
        url = clean(value.get("html_url") or value.get("url"))
        body = to_markdown(clean(value.get("body")), lines=True).strip()
        opened = self.moment(value, "created_at", "createdAt")
        planned = self.planned(clean(value.get("body")))
        timeline = tuple(sorted(self.events(), key=lambda event: event.at.at))
        summary, rest = first_paragraph(_PLANNED.sub("", body))
        telling = bool(summary) and not summary.startswith(("#", "|", "```", "- ", "<"))
        whole = body if not telling or summary.endswith(":") else _without(body, summary)
        words, tags = self.words(planned)
        return Record(
            foreign=self.foreign,
            line=self.item.line,
            key=url or clean(value["number"]),
            title=clean(value["title"]),
            words=words,
            tags=tags,
            published=opened.at if opened else None,
            summary=summary if telling else "",
            times=Times(
                started=self.moment(planned, "start") or opened,
                resolved=self.moment(planned, "end") or self.moment(value, "closed_at", "closedAt"),
                notified=opened,
            ),
            timeline=timeline,
            source_url=url if url.startswith("http") else "",
            body=whole if rest or not telling else whole.strip(),
            kept=tuple(self.kept),
        )

    def planned(self, body: str) -> dict[str, Any]:
        """What Upptime notes of planned maintenance in a comment of the text."""
        found = _PLANNED.search(body)
        return {m["name"]: m["value"] for m in _FIELD.finditer(found["fields"])} if found else {}

    def events(self) -> Iterator[Event]:
        for comment in self.comments:
            if not isinstance(comment, dict):
                self.kept.append(Kept(name="comment", text=clean(str(comment))))
                continue
            at = self.moment(comment, "created_at", "createdAt")
            text = to_markdown(clean(comment.get("body")), lines=True).strip()
            if at is not None and text:
                yield Event(at=at, type=EventType.COMMUNICATION, text=text)
            elif text:
                self.kept.append(Kept(name="comment without a time", text=text))

    def words(self, planned: dict[str, Any]) -> tuple[Words, tuple[str, ...]]:
        """What the labels say, and the labels that say none of it, as tags."""
        given = a_list(self.value, "labels")
        labels = [one.get("name") if isinstance(one, dict) else one for one in given]
        names = [clean(label) for label in labels if label]
        kinds: list[str] = []
        services: list[str] = []
        regions: list[str] = []
        tags: list[str] = []
        severity = ""
        upptime = _STATUS in names
        for name in names:
            stated = _LABEL.fullmatch(name)
            group = stated["list"].lower() if stated else ""
            if slug(name) in _KINDS or group in ("kind", "type"):
                kinds.append(stated["word"] if stated else name)
            elif group[:3] in ("sev", "pri", "imp") or _SEVERITY.fullmatch(name):
                severity = severity or (stated["word"] if stated else name)
            elif stated and group in ("service", "component", "area"):
                services.append(stated["word"])
            elif stated and group == "region":
                regions.append(stated["word"])
            elif name != _STATUS:
                (services if upptime else tags).append(name)
        services += [s.strip() for s in clean(planned.get("expectedDown")).split(",") if s.strip()]
        words = Words(
            kind=tuple(kinds),
            severity=severity,
            services=tuple(dict.fromkeys(services)),
            regions=tuple(regions),
        )
        return words, tuple(dict.fromkeys(filter(None, map(slug, tags))))


def _without(body: str, summary: str) -> str:
    before, _, after = body.partition(summary)
    return f"{before.strip()}\n\n{after.strip()}".strip()
