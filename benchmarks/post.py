"""An incident as plain Markdown: a post for Material's blog, and a page for the floor.

A reader finds the same facts in the same order as on our page. What our page derives (durations,
the drawing, neighbours) an author of such a post would have to make by hand; it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from benchmarks import words
from benchmarks.incidents import Action, Incident, Measurement


def document(incident: Incident) -> str:
    """The Markdown file with the front matter that the blog plugin asks for."""
    categories = "".join(f"  - {words.SERVICES[key]}\n" for key in incident.services)
    parts = (
        f"---\ndate: {incident.publish_at:%Y-%m-%dT%H:%M:%SZ}\ncategories:\n{categories}---",
        f"# {incident.title}",
        incident.summary,
        "<!-- more -->",
        *_facts(incident),
        *_impact(incident),
        *_course(incident),
        *_promises(incident),
        *_people(incident),
        incident.narrative,
    )
    return "\n\n".join(parts) + "\n"


def _facts(incident: Incident) -> tuple[str, ...]:
    rows = [
        ("Severity", words.SEVERITIES[incident.severity]),
        ("Category", words.CATEGORIES[incident.category]),
        ("Services", _labels(words.SERVICES, incident.services)),
        ("Regions", _labels(words.REGIONS, incident.regions)),
        ("Tags", ", ".join(incident.tags)),
        ("Written by", words.TEAMS[incident.author]),
        *((name.capitalize(), _at(at)) for name, at in incident.times.items()),
        ("Published", _at(incident.publish_at)),
        ("Detected by", incident.detection_source),
    ]
    return (_table(("Fact", "Value"), rows),)


def _impact(incident: Incident) -> tuple[str, ...]:
    windows = (
        (
            _at(w.start),
            _at(w.until),
            _labels(words.SERVICES, w.services),
            _labels(words.REGIONS, w.regions),
            w.effect.replace("_", " "),
            f"{w.share} % of {w.of}",
        )
        for w in incident.windows
    )
    return (
        "## Impact",
        incident.impact,
        _table(("From", "Until", "Services", "Regions", "Effect", "Share"), windows),
        _bullets(f"{name}: {value:,} {unit}" for name, value, unit in incident.figures),
        f"**Data:** none. **Workaround:** {incident.workaround}.",
        f"**What customers have to do:** {incident.customer_action}",
    )


def _course(incident: Incident) -> tuple[str, ...]:
    events = (
        (_at(e.at), e.type, e.text, e.actor, "" if e.known_at is None else _at(e.known_at))
        for e in incident.events
    )
    return (
        "## Timeline",
        _table(("Time", "Type", "What happened", "Who", "Known at"), events),
        "## Trigger",
        incident.trigger,
        "## Contributing factors",
        _bullets(f"{f.text} ({f.side}, {f.category})" for f in incident.factors),
        "## Safeguards",
        _table(("Name", "Outcome", ""), ((s.name, s.outcome, s.text) for s in incident.safeguards)),
    )


def _promises(incident: Incident) -> tuple[str, ...]:
    head = ("Action", "Type", "Area", "Owner", "Due", "Tracker", "Status", "Completed", "Effect")
    lessons = (
        part
        for name, texts in incident.lessons.items()
        for part in (f"### {name.replace('_', ' ').capitalize()}", _bullets(texts))
    )
    return (
        "## Actions",
        _table(head, (_action(action) for action in incident.actions)),
        "## Lessons",
        *lessons,
    )


def _action(action: Action) -> tuple[str, ...]:
    return (
        action.text,
        action.type,
        action.area,
        words.TEAMS[action.owner],
        str(action.due),
        f"[{action.tracker}](https://tracker.example.com/browse/{action.tracker})",
        action.status.replace("_", " "),
        str(action.completed or ""),
        _effect(action.measurement),
    )


def _effect(found: Measurement) -> str:
    effect = f"{found.name}: {found.baseline} {found.unit}, target at most {found.at_most}"
    if found.at is not None:
        effect += f", measured {found.result} on {found.at} (effective)"
    return effect


def _people(incident: Incident) -> tuple[str, ...]:
    parts = [
        "## Notifications",
        _bullets(f"{_at(at)}: customers, {channel}" for at, channel in incident.notifications),
        f"Took part: {', '.join(incident.participants)}.",
    ]
    if incident.related is not None:
        id, why = incident.related
        parts.append(f"Related: [{id}]({id}.md). {why}")
    if incident.revision is not None:
        at, text = incident.revision
        parts.append(f"Correction of {_at(at)}: {text}")
    return tuple(parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _labels(vocabulary: dict[str, str], keys: Iterable[str]) -> str:
    return ", ".join(vocabulary[key] for key in keys)


def _at(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC"
