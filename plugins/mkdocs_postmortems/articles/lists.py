"""Reports as lists show them. Every list shows the same line for a report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.context import Context, Outcome, Severity, is_withdrawn
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.incident.facts import Length, length
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.sentences import shortened, split
from mkdocs_postmortems.articles.states import Tally, tally_of
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.postmortem import Kind

_SENTENCE = 240
"""How long the line on what happened may be, in characters."""

_ROOT = "\0"
"""Stands for the way to the site's root; no document holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A report in a list. `kind` is empty for an incident, `mark` for what is real and public.

    Of a withdrawn one only `title` (its id), `date`, `mark` and `reason` are set.
    """

    href: str
    title: str
    tongue: Markup
    date: Markup | None
    mark: str
    kind: str = ""
    severity: Severity | None = None
    status: Outcome | None = None
    services: str = ""
    summary: str = ""
    length: Length | None = None
    tally: Tally | None = None
    reason: Markup | None = None


@dataclass(frozen=True, kw_only=True)
class Lines:
    """Renders each line once for all pages: its links differ only in how they begin.

    Lines are kept encoded, since a dash in one doubles what its text takes.
    """

    context: Context
    _made: dict[tuple[str, bool], bytes] = field(default_factory=dict)

    def full(self, entries: Iterable[Entry], place: Place) -> list[Markup]:
        """With summary, services and promises."""
        return [self._line(entry, place, brief=False) for entry in entries]

    def brief(self, entries: Iterable[Entry], place: Place) -> list[Markup]:
        """Date, severity, title and length."""
        return [self._line(entry, place, brief=True) for entry in entries]

    def _line(self, entry: Entry, place: Place, *, brief: bool) -> Markup:
        key = (entry.postmortem.id, brief)
        found = self._made.get(key)
        if found is None:
            template = environment().get_template("line.html")
            own = addresses.incident(entry.postmortem.id)
            line = _view(entry, self.context, Place(url=own, site=_ROOT))
            found = template.render(r=line, s=self.context.s, brief=brief).encode()
            self._made[key] = found
        return Markup(found.decode().replace(_ROOT, addresses.up(place.url)))


def _view(entry: Entry, context: Context, place: Place) -> Line:
    if is_withdrawn(entry):
        return _withdrawn(entry, context, place)
    postmortem, s = entry.postmortem, context.s
    started = postmortem.times.started
    at = started.day if started else postmortem.publish_at and postmortem.publish_at.date()
    marks = [s.draft_mark] * context.is_draft(entry) + [s.fictional_mark] * postmortem.fictional
    status = context.status(postmortem)
    tally = tally_of(postmortem, context)
    return Line(
        href=place.link(addresses.incident(postmortem.id)),
        title=postmortem.title,
        tongue=context.tongue(postmortem.lang),
        date=context.dates.day_tag(at, short=True) if at else None,
        mark=", ".join(marks),
        kind="" if postmortem.kind is Kind.INCIDENT else context.kind(postmortem, place).text,
        severity=context.severity(postmortem, place),
        status=status if postmortem.times.ongoing else None,
        services=context.service_names(postmortem, place),
        summary=shortened(split(markdown.plain(postmortem.summary or ""))[0], _SENTENCE),
        length=length(postmortem, context),
        tally=tally if tally.total else None,
    )


def _withdrawn(entry: Entry, context: Context, place: Place) -> Line:
    withdrawn = entry.postmortem.withdrawn
    assert withdrawn is not None, "the schema requires it of a withdrawn postmortem"
    return Line(
        href=place.link(addresses.incident(entry.postmortem.id)),
        title=entry.postmortem.id,
        tongue=Markup(""),
        date=context.dates.day_tag(withdrawn.at.date(), short=True),
        mark=context.s.withdrawn_word.lower(),
        reason=context.prose(entry, place).text(withdrawn.reason),
    )
