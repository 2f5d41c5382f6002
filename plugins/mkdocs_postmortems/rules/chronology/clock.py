"""Times that contradict the instant of the check, or the state of the document.

An instant is only ever too early for a rule here, so what a document breaks heals with time: none
that was right is wrong later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.moments import Moment, format_instant
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Status
from mkdocs_postmortems.model.problems import Level
from mkdocs_postmortems.rules.rule import Finding, Subject, rule

_EASTERNMOST = timedelta(hours=14)
"""So long before midnight in UTC a day begins somewhere."""

_TIMES = ("started", "detected", "acknowledged", "identified", "mitigated", "resolved", "notified")


@rule(
    "chronology/withdrawal",
    Level.NOTE,
    bad="""
status: withdrawn
withdrawn:
  at: 2999-03-01T09:00:00Z
  reason: It named a customer.
""",
    good="""
status: withdrawn
withdrawn:
  at: 2026-04-01T09:00:00Z
  reason: It named a customer.
""",
)
def withdrawal(subject: Subject) -> Iterator[Finding]:
    """A withdrawal takes effect with the next build, so its instant does not lie ahead.

    A note, since a site can be built as of an instant before it.
    """
    gone = subject.postmortem.withdrawn
    if subject.postmortem.status is Status.WITHDRAWN and gone and gone.at > subject.now:
        what = f"the withdrawal lies ahead of this check, which is as of {_told(subject.now)}"
        write = "write the instant from which it is withdrawn, or keep the status until then"
        yield Finding(pointer=("withdrawn", "at"), what=what, write=write)


@rule(
    "chronology/status",
    bad="""
withdrawn:
  at: 2026-04-01T09:00:00Z
  reason: It named a customer.
""",
    good="""
status: withdrawn
withdrawn:
  at: 2026-04-01T09:00:00Z
  reason: It named a customer.
""",
)
def status(subject: Subject) -> Iterator[Finding]:
    """`withdrawn` stands with `status: withdrawn`; the status alone takes the text away."""
    stated = subject.postmortem.status
    if subject.postmortem.withdrawn is not None and stated is not Status.WITHDRAWN:
        what = f"this says that it was withdrawn, and the status is {stated.value}"
        write = "write `status: withdrawn`, or delete `withdrawn`"
        yield Finding(pointer=("withdrawn",), what=what, write=write)


@rule(
    "chronology/ahead",
    Level.NOTE,
    bad="""
times:
  started: 2999-03-01T10:02:00Z
""",
    good="""
times:
  started: 2026-03-01T10:02:00Z
""",
)
def ahead(subject: Subject) -> Iterator[Finding]:
    """What a published incident or near miss tells has happened: it does not lie ahead.

    Maintenance may be planned and a premortem looks ahead; so do the due dates of actions. It is
    told once, at the first: one year mistyped often puts all of them ahead.
    """
    postmortem = subject.postmortem
    if postmortem.kind not in (Kind.INCIDENT, Kind.NEAR_MISS) or postmortem.publish_at is None:
        return
    latest = max(subject.now, postmortem.publish_at)
    lie = [pointer for pointer, moment in _told_times(postmortem) if _earliest(moment) > latest]
    if lie:
        others = len(lie) - 1
        more = f", and so {'does' if others == 1 else 'do'} {others} more of the document's times"
        what = "this lies ahead" + (more if others else "")
        yield Finding(pointer=lie[0], what=what, write="look at the date again")


@rule(
    "chronology/early",
    Level.NOTE,
    bad="""
publish_at: 2026-02-09T09:00:00Z
times:
  started: 2026-03-01T10:02:00Z
""",
    good="""
publish_at: 2026-03-09T09:00:00Z
times:
  started: 2026-03-01T10:02:00Z
""",
)
def early(subject: Subject) -> Iterator[Finding]:
    """Only maintenance and premortems are published before what they are about begins."""
    postmortem = subject.postmortem
    started, published = postmortem.times.started, postmortem.publish_at
    announced = postmortem.kind in (Kind.MAINTENANCE, Kind.PREMORTEM)
    if started and published and not announced and published < _earliest(started):
        what = "publish_at lies before started"
        yield Finding(pointer=("publish_at",), what=what, write="look at the two dates again")


def _told_times(postmortem: Postmortem) -> Iterator[tuple[Pointer, Moment]]:
    for name in _TIMES:
        yield from _stated(("times", name), getattr(postmortem.times, name))
    for number, window in enumerate(postmortem.impact.windows):
        yield from _stated(("impact", "windows", number, "from"), window.start)
        yield from _stated(("impact", "windows", number, "until"), window.until)
    for number, event in enumerate(postmortem.timeline):
        yield from _stated(("timeline", number, "at"), event.at)


def _stated(pointer: Pointer, moment: Moment | None) -> Iterator[tuple[Pointer, Moment]]:
    if moment is not None:
        yield pointer, moment


def _earliest(moment: Moment) -> datetime:
    """When it began to be that time anywhere: a bare date names no zone."""
    return moment.at if moment.measurable else moment.at - _EASTERNMOST


def _told(at: datetime) -> str:
    return format_instant(at.replace(microsecond=0))
