"""`/actions/`: the promises of all reports by state, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from mkdocs_postmortems.articles import ledger_lists
from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.dates import percent
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.lengths import Words
from mkdocs_postmortems.articles.promises import Ledger, Row, ledger, rows
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.states import tally
from mkdocs_postmortems.catalog.promises import (
    SHOWN,
    Group,
    Promise,
    State,
    by_state,
    promises,
)
from mkdocs_postmortems.charts.periods import Shares, shares
from mkdocs_postmortems.insights.verified import Verified, verified_over_time
from mkdocs_postmortems.links import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The promises in one state; `all` leads to those that do not stand here."""

    id: str
    title: str
    note: str
    count: int
    ledger: Ledger
    all: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedRow:
    """A period, and what had become of all promises by its end."""

    period: str
    promised: int
    done: int
    verified: int
    share: str


def actions(context: Context) -> Iterator[Article]:
    """The ledger, and its further pages: by state where there are many, by owner, type, report."""
    s = context.s
    write = partial(_content, context)
    yield ledger_lists.article(context, addresses.ACTIONS, s.promises, s.promises_text, write)
    for group in by_state(context.catalog):
        if len(group.promises) > SHOWN:
            yield from _state_pages(context, group)
    if promises(context.catalog):
        yield from ledger_lists.lists(context)


def _content(context: Context) -> Content:
    s, place = context.s, Place(url=addresses.ACTIONS)
    found = promises(context.catalog)
    sections = tuple(_section(group, context, place) for group in by_state(context.catalog))
    over_time = verified_over_time(context.catalog)
    html = (
        environment()
        .get_template("actions.html")
        .render(
            s=s,
            groups=sections,
            tally=tally(p.state for p in found if not p.entry.postmortem.fictional),
            fictional=any(p.entry.postmortem.fictional for p in found),
            now=context.dates.day_tag(context.today),
            by=ledger_lists.axes(context, place),
            verified=tuple(_verified(one, context) for one in reversed(over_time)),
            drawing=_drawing(over_time),
            csv=place.link(addresses.VERIFIED_CSV),
        )
    )
    headings = [Heading(level=2, id=one.id, text=one.title) for one in sections]
    if over_time:
        headings.append(Heading(level=2, id="verified", text=s.verified_title))
    return Content(html=Markup(html), headings=tuple(headings))


def _drawing(over_time: tuple[Verified, ...]) -> Shares | None:
    return shares(over_time) if over_time else None


def _verified(one: Verified, context: Context) -> VerifiedRow:
    return VerifiedRow(
        period=Words(s=context.s).period(one.period),
        promised=one.promised,
        done=one.done,
        verified=one.verified,
        share=percent(round(one.share, 3)),
    )


def _section(group: Group, context: Context, place: Place) -> Section:
    s, count = context.s, len(group.promises)
    state = State(group.key)
    href = place.link(group.url)
    return Section(
        id=f"state-{state}",
        title=s.state_groups[state],
        note=s.state_notes.get(state, ""),
        count=count,
        ledger=ledger(_rows(group.promises[:SHOWN], context, place), noted=True),
        all=Link(text=s.all_of(count), href=href) if count > SHOWN else None,
    )


def _rows(wanted: Iterable[Promise], context: Context, place: Place) -> Iterator[Row]:
    """The rows of some promises, in their order."""
    for promise in wanted:
        entry = promise.entry
        href = place.link(addresses.incident(entry.postmortem.id))
        link = Link(text=entry.postmortem.title, href=href)
        prose = context.prose(entry, place)
        yield from rows(entry, context, prose, incident=link, only=(promise.number,))


def _state_pages(context: Context, group: Group) -> Iterator[Article]:
    s = context.s
    title = s.promises_are(s.state_groups[State(group.key)])
    for number in range(1, len(group.pages) + 1):
        url = group.pages[number - 1][0]
        write = partial(_state_content, context, group, number)
        named = title if number == 1 else s.titled_page(title, number)
        yield ledger_lists.article(context, url, named, s.promises_text, write)


def _state_content(context: Context, group: Group, number: int) -> Content:
    s, state = context.s, State(group.key)
    url, wanted = group.pages[number - 1]
    place = Place(url=url)
    html = (
        environment()
        .get_template("actions-state.html")
        .render(
            s=s,
            title=s.promises_are(s.state_groups[state]),
            home=Link(text=s.promises, href=place.link(addresses.ACTIONS)),
            note=s.state_notes.get(state, ""),
            count=len(group.promises),
            ledger=ledger(_rows(wanted, context, place), noted=True),
            paging=ledger_lists.paging(group, number, place),
        )
    )
    return Content(html=Markup(html))
