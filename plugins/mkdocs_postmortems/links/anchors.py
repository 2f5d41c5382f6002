"""The places on a postmortem's page that a link can lead to."""

from __future__ import annotations

import re
from collections.abc import Container
from urllib.parse import unquote

from mkdocs_postmortems import markdown
from mkdocs_postmortems.model.postmortem import Postmortem

RESERVED = re.compile(
    r"(event|mark|action|risk|revision)-.*|drawing.*|summary|affected|scale|record|story|causes"
    r"|worked|risks|foreseen|safeguards|actions|lessons|told|report|revisions|related|browse"
    r"|weeks.*|list|withdrawn"
)
"""The ids that the pages themselves use."""

STORY = "story-"
"""Stands before the ids of a body of which one would be an id of the page."""

_EVERYWHERE = re.compile(r"|top|:~:.*|fn(ref)?:.*", re.IGNORECASE | re.DOTALL)
"""The top of a page, a text in it, and footnotes, whose numbers only the page knows."""


def of_actions(postmortem: Postmortem) -> tuple[str, ...]:
    """An id for each action's place: from its own id, else from its number; all different."""
    found: dict[str, None] = {}
    for position, action in enumerate(postmortem.actions, 1):
        anchor = f"action-{action.id or position}"
        while anchor in found:
            anchor += "-again"
        found[anchor] = None
    return tuple(found)


def of_body(body: str) -> frozenset[str]:
    """The ids of the headings of a narrative, as its page has them."""
    ids = [heading.id for heading in markdown.headings(body)]
    prefix = STORY if any(map(RESERVED.fullmatch, ids)) else ""
    return frozenset(prefix + id for id in ids)


def has(fragment: str, postmortem: Postmortem, ids: Container[str]) -> bool:
    """Whether the page of a postmortem with these ids in its narrative has that place."""
    name = unquote(fragment)
    if name in ids:
        return True
    if name.startswith("action-"):
        return name in of_actions(postmortem)
    if name.startswith("risk-"):
        return name in [f"risk-{risk.id}" for risk in postmortem.risks]
    return bool(RESERVED.fullmatch(name) or _EVERYWHERE.fullmatch(name))
