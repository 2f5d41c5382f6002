"""When a report's impact reached whom, as the script of "Was I affected?" reads it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from mkdocs_postmortems.articles.context import Context
from mkdocs_postmortems.model.impact import Window
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Kind, Postmortem

_NEVER_AFFECTED = (Kind.NEAR_MISS, Kind.PREMORTEM, Kind.SUCCESS)
"""Kinds that affected nobody unless an impact window says so."""

_ABOUT = {
    Precision.MINUTE: timedelta(hours=1),
    Precision.HOUR: timedelta(hours=1),
    Precision.DAY: timedelta(days=1),
}
"""How far off a time may be that is stated as approximate."""

EVERYWHERE = "global"
"""A region of this key stands for every region."""

_ANY = "*"


def windows(postmortem: Postmortem, context: Context) -> Iterator[dict[str, Any]]:
    """When it affected whom.

    `at` has four times in seconds since 1970: from when at the earliest and at the latest, until
    when at the earliest and at the latest, where null is "still"; a window whose second time is
    null is sure at no time. `service` and `region` are keys, and null where none is stated; `why`
    says what is not exact: edge, end, ongoing, windows or unplaced. `said` is what the document
    says of both ends where `at` would say more than it does: see `_said`.
    """
    if postmortem.impact.windows:
        for window in postmortem.impact.windows:
            yield _window(postmortem, window, context)
        yield from _unplaced(postmortem, context)
    elif postmortem.kind not in _NEVER_AFFECTED:
        where = _where(postmortem.services, postmortem.regions, context)
        yield from _whole(postmortem, where, "windows")


def _whole(postmortem: Postmortem, where: dict[str, Any], why: str) -> Iterator[dict[str, Any]]:
    """The whole incident, within which it may have reached someone; nothing without a start."""
    times, windows = postmortem.times, postmortem.impact.windows
    starts = [m for m in (times.started, *(window.start for window in windows)) if m is not None]
    if not starts:
        return
    ends = [times.mitigated or times.resolved, *(window.until for window in windows)]
    start = min(starts, key=_earliest)
    end = None if times.ongoing or None in ends else max(filter(None, ends), key=_latest)
    latest = None if times.ongoing else _bound(postmortem, end)
    yield {
        "at": [_seconds(_earliest(start)), None, None, _seconds(latest)],
        **_said(start, end, ongoing=times.ongoing),
        **where,
        "why": why,
    }


def _unplaced(postmortem: Postmortem, context: Context) -> Iterator[dict[str, Any]]:
    """Services and regions that the report names and none of its windows does.

    Windows without services stand for all that the report names; but where others name some, when
    the rest was affected is as open as which those are. So it is with regions.
    """
    for name in ("services", "regions"):
        stated = [getattr(window, name) for window in postmortem.impact.windows]
        if not any(stated):
            continue
        key = context.catalog.settings.vocabulary(name).key
        placed = {key(word) for words in stated for word in words}
        if name == "regions" and EVERYWHERE in placed:
            continue
        left = tuple(word for word in getattr(postmortem, name) if key(word) not in placed)
        if left:
            names = {"services": postmortem.services, "regions": postmortem.regions, name: left}
            where = _where(names["services"], names["regions"], context)
            yield from _whole(postmortem, where, "unplaced")


def _window(postmortem: Postmortem, window: Window, context: Context) -> dict[str, Any]:
    start, end, times = window.start, window.until, postmortem.times
    earliest: datetime | None
    latest: datetime | None
    why: str | None
    if end is not None:
        earliest, latest = _earliest(end), _latest(end)
        why = "edge" if _vague(start) or _vague(end) else None
    elif times.ongoing:
        # Stated when the report last changed; nothing is known of the time since.
        changed = context.catalog.last_change(postmortem)
        earliest, latest, why = changed, None, "ongoing"
    else:
        earliest, why = _latest(start), "end"
        latest = _bound(postmortem, times.mitigated or times.resolved)
    found: dict[str, Any] = {
        "at": [
            _seconds(_earliest(start)),
            _seconds(_latest(start)),
            _seconds(earliest),
            _seconds(latest),
        ],
        **_said(start, end, ongoing=times.ongoing),
        **_where(
            window.services or postmortem.services, window.regions or postmortem.regions, context
        ),
    }
    if why:
        found["why"] = why
    return found


def _said(start: Moment, end: Moment | None, *, ongoing: bool) -> dict[str, Any]:
    """Each end as `[seconds, how well it is known]`, null where none is stated.

    How well is "" or one of day, about-day, hour and about. Left out where `at` shows the same.
    """
    if not _vague(start) and (ongoing if end is None else not _vague(end)):
        return {}
    return {"said": [[_seconds(m.at), _known(m)] if m else None for m in (start, end)]}


def _known(moment: Moment) -> str:
    if moment.precision is Precision.DAY:
        return "about-day" if moment.approximate else "day"
    if moment.precision is Precision.HOUR:
        return "hour"
    return "about" if moment.approximate else ""


def _where(services: tuple[str, ...], regions: tuple[str, ...], context: Context) -> dict[str, Any]:
    """Keys of the site's words; null where none is stated, and `["*"]` for every region."""
    service, region = (
        [context.catalog.settings.vocabulary(name).key(word) for word in words] or None
        for name, words in (("services", services), ("regions", regions))
    )
    if region and EVERYWHERE in region:
        region = [_ANY]
    return {"service": service, "region": region}


def _bound(postmortem: Postmortem, end: Moment | None) -> datetime | None:
    """The latest end: what is stated, else the publication, since what goes on is `ongoing`."""
    return postmortem.publish_at if end is None else _latest(end)


def _vague(moment: Moment) -> bool:
    return moment.approximate or not moment.measurable


def _earliest(moment: Moment) -> datetime:
    return moment.at - _ABOUT[moment.precision] if moment.approximate else moment.at


def _latest(moment: Moment) -> datetime:
    return moment.latest + _ABOUT[moment.precision] if moment.approximate else moment.latest


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())
