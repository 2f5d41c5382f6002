"""How long a site, or what is said of a document, stays the same if nobody changes anything."""

from __future__ import annotations

import contextlib
import re
from datetime import UTC, date, datetime, time, timedelta

from mkdocs_postmortems import sources
from mkdocs_postmortems.project.stages import Project

_DAY = re.compile(rb"[0-9](?<![0-9].)[0-9]{3}-[0-9]{2}-[0-9]{2}")
_BEFORE, _AFTER = timedelta(days=1), timedelta(days=2)
"""Around its midnight in UTC: somewhere it may be that day, or be its end."""


def text_lasts(text: bytes, now: datetime) -> datetime:
    """When a day named in a text may next lie otherwise to the instant; `now` if at any moment."""
    found = datetime.max.replace(tzinfo=UTC)
    # Most days are long past, which their digits tell.
    past = now.date().toordinal() - _AFTER.days - 1
    last = date.fromordinal(max(past, 1)).isoformat().encode()
    for written in {day for day in _DAY.findall(text) if day > last}:
        with contextlib.suppress(ValueError, OverflowError):
            day = datetime.fromisoformat(written.decode()).replace(tzinfo=UTC)
            if now < day + _AFTER:
                found = min(found, max(now, day - _BEFORE))
    return found


def site_lasts(project: Project) -> datetime:
    """Until when the site stays as it is.

    Some pages tell the day, so at most until midnight, in UTC or where the site is. An incident
    that goes on becomes longer with each moment.
    """
    now = project.catalog.now
    if any(entry.postmortem.times.ongoing for entry in project.catalog.entries):
        return now
    texts = (sources.read(source)[0] or b"" for source in project.inventory.documents)
    days = _near(now)
    return min(
        # All others last longer than the day.
        *(text_lasts(text, now) for text in texts if any(day in text for day in days)),
        *(_midnight(now.astimezone(zone)) for zone in (UTC, project.settings.timezone)),
    )


def _near(now: datetime) -> list[bytes]:
    """The days that may begin or end somewhere before the next midnight in UTC."""
    today = now.astimezone(UTC).toordinal()
    near = range(max(today - _AFTER.days, 1), min(today + _BEFORE.days, date.max.toordinal()) + 1)
    return [date.fromordinal(day).isoformat().encode() for day in near]


def _midnight(local: datetime) -> datetime:
    """The end of a day, where it is that time."""
    try:
        return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
    except OverflowError:
        return local
