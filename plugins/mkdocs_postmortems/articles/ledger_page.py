"""`/actions/`: the promises of all reports, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from markupsafe import Markup

from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.promises import Ledger, Row, ledger, rows
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.states import State, tally
from mkdocs_postmortems.links import addresses

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The promises in one state."""

    id: str
    title: str
    note: str
    ledger: Ledger


def actions(context: Context) -> Article:
    """The page. Promises of fictional organizations are listed and not counted."""
    s, as_of = context.s, context.catalog.as_of
    return Article(
        url=addresses.ACTIONS,
        title=s.promises,
        description=s.promises_text,
        write=partial(_content, context),
        kind="actions",
        updated=as_of.date() if as_of else None,
        feeds=context.feeds + context.events,
    )


def _content(context: Context) -> Content:
    found = list(_rows(context, Place(url=addresses.ACTIONS)))
    groups = tuple(_groups(found, context))
    template = environment().get_template("actions.html")
    html = template.render(
        s=context.s,
        groups=groups,
        tally=tally(row.state for row in found if not row.fictional),
        fictional=any(row.fictional for row in found),
        now=context.dates.day_tag(context.catalog.now.date()),
    )
    headings = (Heading(level=2, id=group.id, text=group.title) for group in groups)
    return Content(html=Markup(html), headings=tuple(headings))


def _rows(context: Context, place: Place) -> Iterator[Row]:
    for entry in context.catalog.listed:
        href = place.link(addresses.incident(entry.postmortem.id))
        link = Link(text=entry.postmortem.title, href=href)
        prose = context.prose(entry.document, place)
        yield from rows(entry, context, prose, incident=link)


def _groups(found: list[Row], context: Context) -> Iterator[Group]:
    s = context.s
    for state in State:
        # What is waited for, the nearest deadline first; the rest, the newest report first.
        members = [row for row in found if row.state is state]
        members.sort(key=lambda row: row.deadline or _NEVER)
        if members:
            yield Group(
                id=f"state-{state}",
                title=s.state_groups[state],
                note=s.state_notes.get(state, ""),
                ledger=ledger(members, noted=True),
            )
