"""The texts of a document: what a field can hold, and the narrative with all the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from mkdocs_postmortems import markdown
from mkdocs_postmortems.importers import chronology
from mkdocs_postmortems.importers.record import Kept, Record
from mkdocs_postmortems.importers.words import PROSE_LIMIT, bounded, clean, one_line
from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.postmortem import Lessons, Postmortem

_NO_LESSONS = Lessons()
KEPT = "Kept from the original"

_OPENING = re.compile(r"(?<!\\)<(?=[!?A-Za-z])")
_ROUNDS = 10
"""What one comment hides may begin another."""

_SHORT = 32
"""So short a text is beyond no limit of the renderer."""


def with_texts(found: Postmortem, mend: Any) -> Postmortem:
    """The postmortem with the links of its texts mended."""

    def each(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(mend(text) for text in texts)

    def maybe(text: str | None) -> str | None:
        return mend(text) if text else None

    lessons, impact, detection = found.lessons, found.impact, found.detection
    if lessons != _NO_LESSONS:
        lessons = replace(
            lessons,
            went_well=each(lessons.went_well),
            went_poorly=each(lessons.went_poorly),
            got_lucky=each(lessons.got_lucky),
        )
    return replace(
        found,
        summary=maybe(found.summary),
        trigger=maybe(found.trigger),
        detection=replace(detection, text=maybe(detection.text)) if detection.text else detection,
        impact=replace(impact, text=maybe(impact.text)) if impact.text else impact,
        timeline=tuple(_with_text(event, mend(event.text)) for event in found.timeline),
        contributing_factors=tuple(
            replace(factor, text=mend(factor.text)) for factor in found.contributing_factors
        ),
        actions=tuple(replace(action, text=mend(action.text)) for action in found.actions),
        lessons=lessons,
    )


def body(record: Record, overlong: list[str], kept: list[Kept], mend: Any) -> str:
    """The narrative, what was too long for a field, and what has no field."""
    parts = [mend(record.body.strip("\n")), *overlong]
    if kept:
        rows = "".join(f"- **{item.name}:** {_shown(item.text)}\n" for item in kept)
        parts.append(f"## {KEPT}\n\n{mend(rows)}")
    if record.moved:
        told = "; ".join(one_line(heading) for heading in dict.fromkeys(record.moved))
        told = re.sub(r"-{2,}|>", lambda m: " ".join(m[0]).replace(">", ""), told)
        parts.append(f"<!-- Now in the front matter: {told} -->")
    return clean("\n\n".join(part.strip("\n") for part in parts if part.strip()))


def for_field(mend: Callable[[str], str], overlong: list[str], text: str) -> str:
    """A text as a field can hold it; of one that is too much for a field the narrative has all."""
    text = mend(text)
    if len(text) <= PROSE_LIMIT and (len(text) < _SHORT or not any(markdown.limits(text))):
        return without_open_html(text)
    overlong.append(text)
    return _plain(text)


def without_open_html(text: str) -> str:
    """The text with comments and elements that do not end as words: they would hide what follows.

    The text is within the limits of the renderer.
    """
    for _ in range(_ROUNDS):
        lines = text.split("\n")
        found = {html.line - 1 for html in markdown.raw_html(text) if html.open}
        if not found:
            break
        for number in found:
            lines[number] = _OPENING.sub(r"\\<", lines[number])
        text = "\n".join(lines)
    return text


def _with_text(event: Event, text: str) -> Event:
    return event if text is event.text else replace(event, text=text)


def _plain(text: str) -> str:
    """The beginning of a text that cannot be rendered as it is."""
    return bounded(re.sub(r"[*_~`\[\]<>|#+-]+", " ", text[:PROSE_LIMIT]), 1000).strip() or "…"


def listed(events: tuple[Event, ...]) -> Iterator[str]:
    """Events as the items of a list."""
    for event in events:
        yield f"- {chronology.written(event.at)}: {' '.join(event.text.split())}"


def _shown(text: str) -> str:
    text = " ".join(clean(text).split())
    return f"`{text}`" if "`" not in text and len(text) < 120 else text


def cleaned(value: Any) -> Any:
    """A value with all its texts made safe to write, and without empty mappings."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: inner for key, item in value.items() if (inner := cleaned(item)) != {}}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return value
