"""The head of a postmortem and its four answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from mkdocs_postmortems.articles.context import Context, Link, Outcome, Severity
from mkdocs_postmortems.articles.dates import percent
from mkdocs_postmortems.articles.environment import filled
from mkdocs_postmortems.articles.prose import Prose
from mkdocs_postmortems.articles.sentences import split, unmarked
from mkdocs_postmortems.articles.states import Tally
from mkdocs_postmortems.measures import how_long
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.events import EventType
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Kind, Postmortem

_GROUPS = 2
"""How many affected groups the answer names; the table below names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long, and from what to what."""

    text: str
    ends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The title block. `changed` names the last revision: its kind and day.

    `when` is the start alone unless it `ended`.
    """

    title: str
    kind: Link
    severity: Severity | None
    status: Outcome | None
    organization: str | None
    category: str | None
    draft: bool
    fictional: bool
    published: Markup | None
    changed: tuple[str, Markup] | None
    when: Markup | None
    ended: bool
    length: Length | None
    services: tuple[Link, ...]
    regions: tuple[Link, ...]
    tags: tuple[Link, ...]


def head(entry: Entry, context: Context, prose: Prose) -> Head:
    """The title block of a postmortem."""
    postmortem, place, dates = entry.postmortem, prose.place, context.dates
    at = postmortem.publish_at
    category = postmortem.category
    return Head(
        title=postmortem.title,
        kind=context.kind(postmortem, place),
        severity=context.severity(postmortem, place),
        status=context.status(postmortem),
        organization=context.organization(postmortem),
        category=context.catalog.settings.categories.label(category) if category else None,
        draft=context.is_draft(entry),
        fictional=postmortem.fictional,
        published=None if at is None else dates.day_tag(at.date()),
        changed=_changed(postmortem, context),
        when=when(postmortem, context),
        ended=bool(postmortem.times.resolved or postmortem.times.mitigated),
        length=length(postmortem, context),
        services=context.terms("services", postmortem, place),
        regions=context.terms("regions", postmortem, place),
        tags=context.terms("tags", postmortem, place),
    )


def _changed(postmortem: Postmortem, context: Context) -> tuple[str, Markup] | None:
    shown = [r for r in postmortem.revisions if r.at <= context.catalog.now]
    if not shown:
        return None
    newest = max(shown, key=lambda revision: revision.at)
    words = context.s.last_change
    return words.get(newest.kind or "", words[""]), context.dates.day_tag(newest.at.date())


def when(postmortem: Postmortem, context: Context) -> Markup | None:
    """From the start to the end that is stated."""
    times, dates = postmortem.times, context.dates
    if times.started is None:
        return None
    end = times.resolved or times.mitigated
    return dates.span(times.started, end)


def length(postmortem: Postmortem, context: Context) -> Length | None:
    """How long it lasted, and what from and to."""
    found = how_long(postmortem)
    if found is None:
        return None
    s = context.s
    first, _, last = found[1].partition(" to ")
    # `measures` names two times, or says that it is the impact windows that were added up.
    ends = s.from_to(s.ends[first], s.ends[last]) if last else s.customers_affected
    return Length(text=context.dates.length(found[0]), ends=ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question, the answer in a line, and what else there is to say at once.

    `lead` is trusted HTML or plain text; it is None where the text holds markup and stands in
    `rest` as a whole.
    """

    question: str
    lead: Markup | str | None
    rest: tuple[Markup | str, ...] = ()
    note: Markup | None = None
    link: Link | None = None
    tally: Tally | None = None


def answers(
    postmortem: Postmortem,
    context: Context,
    prose: Prose,
    *,
    tally: Tally,
    came_true: int,
) -> tuple[Answer, ...]:
    """What happened, was I affected, is it fixed, what is being changed."""
    questions = context.s.questions[postmortem.kind]
    return (
        _what_happened(questions[0], postmortem, context, prose),
        _was_i_affected(questions[1], postmortem, context, prose),
        _is_it_fixed(questions[2], postmortem, context, prose, came_true),
        _what_changes(questions[3], postmortem, context, tally),
    )


def _what_happened(question: str, postmortem: Postmortem, context: Context, prose: Prose) -> Answer:
    if postmortem.summary is None:
        return Answer(question=question, lead=context.s.no_summary)
    lead, rest = _divided(postmortem.summary, prose)
    return Answer(question=question, lead=lead, rest=rest)


def _divided(text: str, prose: Prose) -> tuple[Markup | None, tuple[Markup, ...]]:
    """The first sentence and the rest, if the text is free of markup."""
    line = unmarked(text)
    if line is None:
        whole = prose.text(text)
        return None, (whole,) if whole else ()
    first, rest = split(line)
    return prose.spoken(escape(first)), (prose.spoken(escape(rest)),) if rest else ()


def _was_i_affected(
    question: str, postmortem: Postmortem, context: Context, prose: Prose
) -> Answer:
    """Who it was; without groups, what customers saw. The section below tells the rest."""
    impact, s = postmortem.impact, context.s
    lead: Markup | str | None = groups(postmortem, context)
    rest: list[Markup | str] = []
    said = impact.text or next((window.text for window in impact.windows if window.text), None)
    if lead is None and impact.text is None:
        lead = context.service_names(postmortem, prose.place) or None
    if lead is None and said is not None:
        lead, divided = _divided(said, prose)
        rest += divided
    rest += _shares(postmortem, context)
    if impact.data is not None:
        rest.append(s.data_effects[impact.data])
    details = impact.windows or impact.figures or impact.workarounds or impact.slo
    link = Link(text=who_was_affected(postmortem, context), href="#affected")
    return Answer(
        question=question,
        lead=lead or (None if rest else s.not_stated),
        rest=tuple(rest),
        note=prose.text(impact.customer_action),
        link=link if details else None,
    )


def who_was_affected(postmortem: Postmortem, context: Context) -> str:
    """The heading of that section; of a premortem nothing has happened yet."""
    s = context.s
    return s.may_be_affected if postmortem.kind is Kind.PREMORTEM else s.affected


def groups(postmortem: Postmortem, context: Context) -> str | None:
    """The affected groups by name, the first ones; None where no window names one.

    Where another window names none, it reached others as well: in its regions or by its services,
    if all such windows state them.
    """
    windows, s = postmortem.impact.windows, context.s
    named = list(dict.fromkeys(window.group for window in windows if window.group))
    if not named:
        return None
    parts = named[:_GROUPS]
    if more := len(named) - len(parts):
        parts.append(s.more_groups(more))
    others = [window for window in windows if not window.group]
    if not others:
        return "; ".join(parts)
    for name, words in (("regions", s.others_in), ("services", s.others_who_use)):
        stated = [getattr(window, name) for window in others]
        if all(stated):
            return "; ".join([*parts, words(context.names(name, [w for ws in stated for w in ws]))])
    return s.and_others(parts)


def _shares(postmortem: Postmortem, context: Context) -> Iterator[str]:
    """The largest share that is stated for each thing it is a share of."""
    largest: dict[str | None, float] = {}
    for window in postmortem.impact.windows:
        if window.share is not None:
            largest[window.of] = max(window.share, largest.get(window.of, 0.0))
    words = [context.s.share_of(percent(share), of) for of, share in largest.items()]
    if words:
        yield context.s.affected_up_to(", ".join(words[:_GROUPS]))


def _is_it_fixed(
    question: str, postmortem: Postmortem, context: Context, prose: Prose, came_true: int
) -> Answer:
    s, times = context.s, postmortem.times
    if postmortem.kind is Kind.PREMORTEM:
        lead: Markup | str = s.risks_came_true(came_true, len(postmortem.risks))
        link = Link(text=s.risks, href="#risks") if postmortem.risks else None
        return Answer(question=question, lead=lead, link=link)
    link = Link(text=s.record, href="#record") if postmortem.timeline else None
    if times.ongoing:
        return Answer(question=question, lead=s.still_affected, link=link)
    if times.resolved is not None:
        before = _mitigated(postmortem, context)
        since = _since(times.resolved, context)
        return Answer(question=question, lead=since, rest=before, link=link)
    if times.mitigated is not None:
        lead = filled(s.mitigated_since("{}"), context.dates.tag(times.mitigated))
        return Answer(question=question, lead=lead, rest=(s.end_unknown_text,), link=link)
    rest = tuple(_last_word(postmortem, context, prose))
    return Answer(question=question, lead=s.not_stated, rest=rest, link=link)


def _since(moment: Moment, context: Context) -> Markup:
    """Yes, since then; or on that day where no more is known."""
    s = context.s
    sentence = s.fixed_on if moment.precision is Precision.DAY else s.fixed_since
    return filled(sentence("{}"), context.dates.tag(moment))


def _mitigated(postmortem: Postmortem, context: Context) -> tuple[Markup, ...]:
    times, s = postmortem.times, context.s
    if times.mitigated is None or times.resolved is None or times.mitigated == times.resolved:
        return ()
    when = context.dates.tag(times.mitigated, beside=times.resolved.day)
    return (filled("{}: {}.", s.points["mitigated"], when),)


def _last_word(postmortem: Postmortem, context: Context, prose: Prose) -> Iterator[Markup]:
    """Without a stated end, what the record says about one."""
    for number in range(len(postmortem.timeline), 0, -1):
        event = postmortem.timeline[number - 1]
        if event.type in (EventType.RESOLUTION, EventType.MITIGATION):
            at = context.dates.tag(event.at)
            text = context.s.record_says(context.s.event_types[event.type].lower())
            # A feed has no anchors.
            link = "{} {}." if prose.place.site else '{} <a href="#event-{n}">{}</a>.'
            yield Markup(link).format(text, at, n=number)
            return


def _what_changes(question: str, postmortem: Postmortem, context: Context, tally: Tally) -> Answer:
    s = context.s
    if not tally.total:
        if postmortem.kind is Kind.PREMORTEM:
            met = sum(risk.mitigation is not None for risk in postmortem.risks)
            link = Link(text=s.risks, href="#risks") if postmortem.risks else None
            return Answer(
                question=question, lead=s.risks_met(met, len(postmortem.risks)), link=link
            )
        return Answer(question=question, lead=s.no_changes)
    return Answer(
        question=question,
        lead=s.answer_changes(tally.verified, tally.done, tally.total),
        link=Link(text=s.details_changes, href="#actions"),
        tally=tally,
    )
