"""An incident as a document of our format."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from benchmarks.incidents import Action, Incident, Measurement, Window

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;'()%/_-]*[A-Za-z0-9.)%]")
_LONG = 88


def document(incident: Incident) -> str:
    """The Markdown file with its front matter."""
    front = "\n".join(_mapping(_front_matter(incident), 0))
    return f"---\n{front}\n---\n\n{incident.narrative}\n"


def _front_matter(incident: Incident) -> dict[str, object]:
    return {
        "schema": 1,
        "id": incident.id,
        "title": incident.title,
        "kind": "incident",
        "status": "published",
        "publish_at": incident.publish_at,
        "severity": incident.severity,
        "category": incident.category,
        "services": incident.services,
        "regions": incident.regions,
        "tags": incident.tags,
        "authors": (incident.author,),
        "summary": incident.summary,
        "times": incident.times,
        **_impact(incident),
        "detection": {"source": incident.detection_source},
        "trigger": incident.trigger,
        "timeline": [
            {"at": e.at, "type": e.type, "text": e.text, "known_at": e.known_at, "actor": e.actor}
            for e in incident.events
        ],
        "contributing_factors": [
            {"text": f.text, "side": f.side, "category": f.category} for f in incident.factors
        ],
        "safeguards": [
            {"name": s.name, "outcome": s.outcome, "text": s.text} for s in incident.safeguards
        ],
        "actions": [_action(action) for action in incident.actions],
        "lessons": incident.lessons,
        **_people(incident),
    }


def _impact(incident: Incident) -> dict[str, object]:
    figures = [{"name": n, "value": v, "unit": u} for n, v, u in incident.figures]
    return {
        "impact": {
            "text": incident.impact,
            "data": "none",
            "windows": [_window(window) for window in incident.windows],
            "figures": figures,
            "workarounds": (incident.workaround,),
            "customer_action": incident.customer_action,
        }
    }


def _window(window: Window) -> dict[str, object]:
    return {
        "from": window.start,
        "until": window.until,
        "services": window.services,
        "regions": window.regions,
        "effect": window.effect,
        "share": window.share / 100,
        "of": window.of,
    }


def _action(action: Action) -> dict[str, object]:
    return {
        "id": action.id,
        "text": action.text,
        "type": action.type,
        "area": action.area,
        "owner": action.owner,
        "due": action.due,
        "tracker": {
            "ref": action.tracker,
            "url": f"https://tracker.example.com/browse/{action.tracker}",
        },
        "status": action.status,
        "completed_at": action.completed,
        "verification": _verification(action.measurement),
    }


def _verification(measurement: Measurement) -> dict[str, object]:
    return {
        "measure": measurement.name,
        "unit": measurement.unit,
        "baseline": measurement.baseline,
        "target": {"at_most": measurement.at_most},
        "result": measurement.result,
        "at": measurement.at,
        "outcome": None if measurement.at is None else "effective",
    }


def _people(incident: Incident) -> dict[str, object]:
    related, revision = incident.related, incident.revision
    return {
        "notifications": [
            {"at": at, "audience": "customers", "channel": channel}
            for at, channel in incident.notifications
        ],
        "participants": incident.participants,
        "related": related and [{"id": related[0], "relation": "similar", "why": related[1]}],
        "revisions": revision
        and [{"at": revision[0], "kind": "correction", "summary": revision[1]}],
    }


def _mapping(values: Mapping[str, object], indent: int) -> Iterator[str]:
    """Lines of YAML in block style, as authors write it; keys without a value are left out."""
    pad = " " * indent
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield f"{pad}{key}:"
            yield from _mapping(value, indent + 2)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield f"{pad}{key}:"
            yield from _list(value, indent + 2)
        elif isinstance(value, str) and len(value) > _LONG and "  " not in value:
            yield f"{pad}{key}: >-"
            folded = textwrap.fill(value, 96 - indent, break_on_hyphens=False)
            yield textwrap.indent(folded, pad + "  ")
        elif value is not None:
            yield f"{pad}{key}: {_scalar(value)}"


def _list(items: Sequence[object], indent: int) -> Iterator[str]:
    pad = " " * indent
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = _mapping(item, indent + 2)
            yield f"{pad}- {first[indent + 2 :]}"
            yield from rest
        else:
            yield f"{pad}- {_scalar(item)}"


def _scalar(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
