"""The schemas of the lists of data, made from that of a postmortem so that they cannot differ."""

from __future__ import annotations

import copy
import json
from typing import Any

from mkdocs_postmortems.schema.migrations import CURRENT
from mkdocs_postmortems.schema.published import published

Schema = dict[str, Any]

NEVER = ("sentiment", "imported_from")
"""What is in the format and in no export."""

_URL: Schema = {
    "title": "Address",
    "description": "Where it stands: complete, or the path where the site's address is not known.",
    "type": "string",
    "pattern": "^(https?://|/)",
}
_SECONDS: Schema = {
    "title": "Derived durations",
    "description": "Seconds by the name of the duration. customer_duration is the union of the "
    "impact windows; the others run between two times that are known to the minute.",
    "type": "object",
    "additionalProperties": {"type": "number", "minimum": 0},
}
_CHANGED: Schema = {
    "title": "Changed",
    "description": "When it last changed in public.",
    "allOf": [{"$ref": "#/$defs/instant"}],
}
_DEADLINE: Schema = {
    "title": "Deadline",
    "description": "The instant after which it is late: the end of the day due, on the site.",
    "allOf": [{"$ref": "#/$defs/instant"}],
}


def of_incidents() -> Schema:
    """The schema of `incidents.json` and its further pages."""
    whole = copy.deepcopy(published())
    item = {key: whole[key] for key in ("type", "additionalProperties", "allOf")}
    properties = {key: value for key, value in whole["properties"].items() if key not in NEVER}
    ours = {"url": _URL, "changed_at": _CHANGED, "measures": _SECONDS}
    item["properties"] = {**properties, **ours}
    item["required"] = [*whole["required"], *ours]
    item["title"] = "A postmortem"
    item["description"] = "The keys of postmortem.schema.json, and three that are derived."
    withdrawn = {
        "title": "A withdrawn postmortem",
        "description": "All that is left of it.",
        "type": "object",
        "additionalProperties": False,
        "required": ["schema", "id", "status", "withdrawn", "url"],
        "properties": {
            **{key: properties[key] for key in ("schema", "id", "withdrawn")},
            "status": {"const": "withdrawn"},
            "url": _URL,
        },
    }
    items = {"anyOf": [withdrawn, item]}
    what = "All postmortems of a site, newest publication first, 500 a page."
    return _list("incidents", "Incidents", what, items, whole["$defs"])


def of_actions() -> Schema:
    """The schema of `actions.json` and its further pages."""
    whole = copy.deepcopy(published())
    item = whole["$defs"]["action"]
    named = {
        "title": "Postmortem",
        "description": "The id of the postmortem that promises it.",
        "allOf": [{"$ref": "#/$defs/id"}],
    }
    fictional = {
        "title": "Fictional",
        "description": "Stated where the organization does not exist.",
        "const": True,
    }
    ours = {"postmortem": named, "url": _URL, "deadline": _DEADLINE, "fictional": fictional}
    item["properties"] = {**ours, **item["properties"]}
    item["required"] = ["postmortem", "url", *item["required"]]
    what = "All actions of a site, those of the newest postmortem first, 500 a page."
    return _list("actions", "Actions", what, {"$ref": "#/$defs/action"}, whole["$defs"])


def _list(name: str, title: str, what: str, items: Schema, definitions: Schema) -> Schema:
    instant = {"$ref": "#/$defs/instant"}
    schema: Schema = {
        "$schema": published()["$schema"],
        "$id": f"urn:mkdocs-postmortems:{name}:{CURRENT}",
        "title": title,
        "description": what,
        "type": "object",
        "additionalProperties": False,
        "required": ["as_of", "schema", "next", "items"],
        "properties": {
            "as_of": {
                "title": "As of",
                "description": "The newest instant at which anything changed in public; null on a "
                "site without postmortems.",
                "anyOf": [instant, {"type": "null"}],
            },
            "schema": {
                "title": "Schema version",
                "description": "The version of the format of the items.",
                "const": CURRENT,
            },
            "next": {
                "title": "Next page",
                "description": "The address of the next page, or null.",
                "anyOf": [_URL, {"type": "null"}],
            },
            "license": {
                "title": "Licence",
                "description": "The licence of the texts: an SPDX expression or an address.",
                "type": "string",
                "minLength": 1,
            },
            "items": {"type": "array", "maxItems": 500, "items": items},
        },
    }
    return schema | {"$defs": _used(schema, definitions)}


def _used(schema: Schema, definitions: Schema) -> Schema:
    """The definitions that are referred to, and those that they refer to."""
    used: Schema = {}
    texts = [json.dumps(schema)]
    while texts:
        text = texts.pop()
        for name, definition in definitions.items():
            if name not in used and f'"#/$defs/{name}"' in text:
                used[name] = definition
                texts.append(json.dumps(definition))
    return {name: definitions[name] for name in definitions if name in used}
