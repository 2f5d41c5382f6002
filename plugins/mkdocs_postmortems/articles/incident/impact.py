"""Who was affected, when, where and how much."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.articles.context import Context, Link, humanised
from mkdocs_postmortems.articles.dates import NBSP, number, percent, quantity
from mkdocs_postmortems.articles.environment import filled
from mkdocs_postmortems.articles.incident.facts import groups, who_was_affected
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.measures import duration
from mkdocs_postmortems.model.impact import Figure, Impact, ServiceLevel, Window
from mkdocs_postmortems.model.postmortem import Kind, Postmortem


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRow:
    """One impact window."""

    when: Markup
    length: str
    group: str
    where: tuple[Link, ...]
    share: str
    effect: str
    text: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure: the number first, then what is counted."""

    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """A service level objective and what became of it."""

    name: str
    objective: str
    actual: str
    text: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """The section; `groups`, `wheres`, `shares` and `effects` say which columns the windows need.

    `text` is what customers saw, where the answer above has no room for it. `helps` is the heading
    of the workarounds.
    """

    title: str
    helps: str
    text: Markup | None
    windows: tuple[WindowRow, ...]
    groups: bool
    wheres: bool
    shares: bool
    effects: bool
    figures: tuple[Count, ...]
    objectives: tuple[Objective, ...]
    workarounds: tuple[Markup, ...]


def affected(postmortem: Postmortem, context: Context, prose: Prose) -> Affected | None:
    """The section, if the document says anything for it."""
    impact = postmortem.impact
    if not _any(impact):
        return None
    windows = tuple(_window(window, postmortem, context, prose) for window in impact.windows)
    ahead = postmortem.kind is Kind.PREMORTEM
    return Affected(
        title=who_was_affected(postmortem, context),
        helps=context.s.what_helps if ahead else context.s.workarounds,
        text=prose.text(impact.text) if groups(postmortem, context) else None,
        windows=windows,
        groups=any(window.group for window in windows),
        wheres=any(window.where for window in windows),
        shares=any(window.share for window in windows),
        effects=any(window.effect or window.text for window in windows),
        figures=tuple(_figure(figure, context) for figure in impact.figures),
        objectives=tuple(_objective(slo, prose) for slo in impact.slo),
        workarounds=prose.texts(impact.workarounds),
    )


def _any(impact: Impact) -> bool:
    return bool(impact.windows or impact.figures or impact.slo or impact.workarounds)


def _window(window: Window, postmortem: Postmortem, context: Context, prose: Prose) -> WindowRow:
    s, dates, place = context.s, context.dates, prose.place
    lasted = duration(window.start, window.until)
    when = dates.span(window.start, window.until)
    if window.until is None:
        end = s.still_going_on if postmortem.times.ongoing else s.end_not_stated
        when = filled("{} {}, {}", s.from_, when, end)
    services = context.linked("services", window.services, place)
    regions = context.linked("regions", window.regions, place)
    return WindowRow(
        when=when,
        length="" if lasted is None else dates.length(lasted),
        group=window.group or "",
        where=services + regions,
        share="" if window.share is None else s.share_of(percent(window.share), window.of),
        effect=humanised(window.effect) if window.effect else "",
        text=prose.text(window.text),
    )


def _figure(figure: Figure, context: Context) -> Count:
    value = number(figure.value)
    if figure.qualifier is not None:
        value = f"{context.s.qualifiers[figure.qualifier]} {value}"
    unit = figure.unit
    # "failed requests: 8,412 requests" would say the unit twice.
    if unit is not None and unit.casefold() not in figure.name.casefold().split():
        value = f"{value}{NBSP}{unit}"
    return Count(value=value, name=figure.name)


def _objective(slo: ServiceLevel, prose: Prose) -> Objective:
    objective, actual = (
        "" if value is None else quantity(value, slo.unit) for value in (slo.objective, slo.actual)
    )
    return Objective(name=slo.name, objective=objective, actual=actual, text=prose.text(slo.text))
