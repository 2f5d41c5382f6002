"""A postmortem's page, and its text for the feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles import metadata
from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.context import Context, is_withdrawn
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.incident import causes, closing, course, facts, impact
from mkdocs_postmortems.articles.promises import Ledger, ledger, rows
from mkdocs_postmortems.articles.prose import Place, Prose
from mkdocs_postmortems.articles.sentences import shortened
from mkdocs_postmortems.articles.states import tally_of
from mkdocs_postmortems.catalog.news import News, numbered
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.timeline import Drawing, incident_drawing

CLOCK = "assets/postmortems/clock.js"
DESCRIPTION = 160
"""How long a description may be, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that the templates of a postmortem need; what is None or empty is left out."""

    head: facts.Head
    answers: tuple[facts.Answer, ...]
    affected: impact.Affected | None
    drawing: Drawing | None
    times: course.Course | None
    record: course.Record | None
    story: Markup | None
    why: causes.Causes | None
    worked: tuple[causes.Group, ...]
    risks: tuple[causes.RiskView, ...]
    foreseen: causes.Foreseen | None
    safeguards: tuple[causes.SafeguardView, ...]
    ledger: Ledger | None
    lessons: tuple[causes.Lesson, ...]
    told: tuple[closing.Told, ...]
    participants: tuple[str, ...]
    acknowledgements: tuple[Markup, ...]
    recordings: tuple[closing.RecordingView, ...]
    revisions: tuple[closing.RevisionView, ...]
    related: tuple[closing.RelatedView, ...]
    end: closing.Closing


def article(entry: Entry, context: Context) -> Article:
    """The page of a postmortem of any kind and status."""
    if is_withdrawn(entry):
        return _withdrawn(entry, context)
    postmortem = entry.postmortem
    plain = markdown.plain(postmortem.summary or "") or postmortem.title
    description = shortened(plain, DESCRIPTION)
    return Article(
        url=addresses.incident(postmortem.id),
        title=postmortem.title,
        description=description,
        write=partial(_content, entry, context),
        kind="incident",
        source=entry.document.uri,
        draft=context.is_draft(entry),
        updated=_updated(entry, context),
        feeds=context.feeds,
        published=postmortem.publish_at,
        data=partial(metadata.of_report, entry, context),
        scripts=(CLOCK,),
    )


def _content(entry: Entry, context: Context) -> Content:
    view, headings = _view(entry, context, _prose(entry, context), drawn=True)
    template = environment().get_template("incident.html")
    html = template.render(v=view, s=context.s, tongue=context.tongue(entry.postmortem.lang))
    said = tuple(text for text in _said(view) if text is not None)
    return Content(html=Markup(html), headings=headings, said=said)


def _said(view: View) -> Iterator[Markup | None]:
    """The narrative and the texts of the sections; not how people felt."""
    yield view.story
    yield from (event.text for event in (view.record.events if view.record else ()))
    yield from (safeguard.text for safeguard in view.safeguards)
    yield from (row.text for row in (view.ledger.rows if view.ledger else ()))
    yield from (text for lesson in view.lessons for text in lesson.texts)
    yield from (risk.mitigation for risk in view.risks)


def _prose(entry: Entry, context: Context) -> Prose:
    """The renderer for the postmortem's own page."""
    return context.prose(entry, Place(url=addresses.incident(entry.postmortem.id)))


def news_html(news: News, context: Context) -> Markup:
    """What the feeds say of a piece of news: for a publication the complete text of the report."""
    entry = news.entry
    if is_withdrawn(entry) or news.happening is Happening.PUBLISHED:
        return feed_html(entry, context)
    prose, postmortem = _feed_prose(entry, context), entry.postmortem
    text, actions = None, None
    if news.number is not None:
        revision = dict(numbered(postmortem, context.catalog.now))[news.number]
        text = prose.text(revision.summary)
    else:
        actions = tuple(rows(entry, context, prose))
    html = (
        environment()
        .get_template("feed-news.html")
        .render(
            s=context.s,
            text=text,
            rows=actions,
            title=postmortem.title,
            href=prose.place.link(prose.place.url),
        )
    )
    return _ours(html, entry, context)


def _feed_prose(entry: Entry, context: Context) -> Prose:
    """The renderer for feeds: every link is absolute."""
    site = context.catalog.settings.site.url
    url = addresses.incident(entry.postmortem.id)
    medium = markdown.Medium(anchors=False, highlight=False, page=site + url)
    return context.prose(entry, Place(url=url, site=site), medium)


def feed_html(entry: Entry, context: Context) -> Markup:
    """The complete text of a postmortem for the feeds."""
    prose = _feed_prose(entry, context)
    if is_withdrawn(entry):
        html = environment().get_template("feed-withdrawn.html")
        return Markup(html.render(v=withdrawal(entry, context, prose), s=context.s))
    view, _ = _view(entry, context, prose, drawn=False)
    template = environment().get_template("feed.html")
    return _ours(template.render(v=view, s=context.s), entry, context)


def _ours(html: str, entry: Entry, context: Context) -> Markup:
    """Names the language of our words, where that of the feed or of the item is another."""
    if not context.tongue(entry.postmortem.lang):
        return Markup(html)
    return Markup(f'<div lang="{context.s.lang}" dir="ltr">{html}</div>')


def _updated(entry: Entry, context: Context) -> date | None:
    at = context.catalog.last_change(entry.postmortem)
    return None if at is None else at.date()


def _view(
    entry: Entry, context: Context, prose: Prose, *, drawn: bool
) -> tuple[View, tuple[Heading, ...]]:
    postmortem, catalog = entry.postmortem, context.catalog
    # First, because its ids decide where links within the texts lead.
    story, inner = prose.body(entry.document.body)
    drawing = None
    if drawn:
        drawing = incident_drawing(
            postmortem, now=catalog.now, sentiment=catalog.settings.sentiment
        )
    risks = causes.risks(postmortem, context, prose)
    foreseen = causes.foreseen(postmortem, context, prose)
    true = sum(bool(risk.came_true) for risk in risks)
    tally = tally_of(postmortem, context)
    view = View(
        head=facts.head(entry, context, prose),
        answers=facts.answers(postmortem, context, prose, tally=tally, came_true=true),
        affected=impact.affected(postmortem, context, prose),
        drawing=drawing,
        times=course.course(postmortem, context, prose),
        record=course.record(
            postmortem, context, prose, marks=drawing.anchors if drawing else None
        ),
        story=story if story.strip() else None,
        why=causes.causes(postmortem, context, prose),
        worked=causes.worked(postmortem, context, prose),
        risks=risks,
        foreseen=foreseen,
        safeguards=causes.safeguards(postmortem, context, prose),
        ledger=ledger(rows(entry, context, prose)) if postmortem.actions else None,
        lessons=causes.lessons(postmortem.lessons, context, prose),
        told=closing.told(postmortem, context, prose),
        participants=postmortem.participants,
        acknowledgements=prose.texts(postmortem.acknowledgements),
        recordings=closing.recordings(postmortem, context, prose),
        revisions=closing.revisions(postmortem, context, prose),
        related=closing.related(entry, context, prose, foreseen=foreseen is not None),
        end=closing.closing(entry, context, prose),
    )
    return view, tuple(_headings(view, inner, context))


def _headings(view: View, inner: tuple[Heading, ...], context: Context) -> Iterator[Heading]:
    """The sections that the page has, and the headings of the story."""
    s = context.s
    yield Heading(level=2, id="summary", text=s.in_short)
    sections: tuple[tuple[object, str, str], ...] = (
        (view.affected, "affected", view.affected.title if view.affected else ""),
        (view.drawing or view.times, "scale", s.to_scale),
        (view.record, "record", s.record),
        (view.story, "story", s.story),
        (view.why, "causes", s.causes),
        (view.worked, "worked", s.worked),
        (view.risks, "risks", s.risks),
        (view.foreseen, "foreseen", s.foreseen),
        (view.safeguards, "safeguards", s.safeguards),
        (view.ledger, "actions", s.actions),
        (view.lessons, "lessons", s.lessons),
        (view.told, "told", s.told),
        (view.revisions, "revisions", s.revisions),
        (view.related, "related", s.related),
    )
    for present, id, text in sections:
        if present:
            yield Heading(level=2, id=id, text=text)
            if id == "story":
                yield from inner


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """All that is left of a withdrawn postmortem."""

    id: str
    title: str
    sentence: Markup
    reason: Markup | None
    end: closing.Closing


def withdrawal(entry: Entry, context: Context, prose: Prose) -> Withdrawal:
    """Id, date and reason, whatever the document still says."""
    withdrawn = entry.postmortem.withdrawn
    assert withdrawn is not None, "the schema requires it of a withdrawn postmortem"
    return Withdrawal(
        id=entry.postmortem.id,
        title=context.name(entry),
        sentence=Markup(context.s.withdrawn_on("{}", "{}")).format(
            entry.postmortem.id, context.dates.day_tag(withdrawn.at.date())
        ),
        reason=prose.text(withdrawn.reason),
        end=closing.closing(entry, context, prose),
    )


def _withdrawn(entry: Entry, context: Context) -> Article:
    postmortem = entry.postmortem
    withdrawn = postmortem.withdrawn
    assert withdrawn is not None
    day = context.dates.day(withdrawn.at.date())
    return Article(
        url=addresses.incident(postmortem.id),
        title=context.name(entry),
        description=context.s.withdrawn_on(postmortem.id, day),
        write=partial(_withdrawn_content, entry, context),
        kind="withdrawn",
        draft=context.is_draft(entry),
        updated=_updated(entry, context),
        feeds=context.feeds,
    )


def _withdrawn_content(entry: Entry, context: Context) -> Content:
    view = withdrawal(entry, context, _prose(entry, context))
    html = environment().get_template("withdrawn.html").render(v=view, s=context.s)
    return Content(html=Markup(html))
