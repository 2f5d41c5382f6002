"""The promises by owner, by type and by report: lists that lead to the ledger of each report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.article import Article, Content
from mkdocs_postmortems.articles.context import Context, Link
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.prose import Place
from mkdocs_postmortems.articles.sentences import shortened
from mkdocs_postmortems.articles.states import Tally, tally
from mkdocs_postmortems.catalog.promises import (
    UNSTATED,
    Group,
    Promise,
    State,
    by_owner,
    by_report,
    by_type,
    reports_pages,
)
from mkdocs_postmortems.links import addresses, anchors

_TEXT = 300
"""So many characters of a promise stand in a list; all of it in the report."""

_AXES = ("owners", "types", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A promise in a list. `change` leads to its place in the ledger of its report."""

    state: State
    change: Link
    report: Link
    owner: str
    due: Markup | str
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A group of promises; `tally` leaves out fictional ones, `count` does not."""

    link: Link
    count: int
    tally: Tally
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a page stands in its list: the first and last of how many, and the pages beside it."""

    shown: tuple[int, int, int]
    newer: str | None
    older: str | None


def article(
    context: Context, url: str, title: str, description: str, write: Callable[[], Content]
) -> Article:
    """A page of the ledger."""
    as_of = context.catalog.as_of
    return Article(
        url=url,
        title=title,
        description=description,
        write=write,
        kind="actions",
        updated=as_of.date() if as_of else None,
        feeds=context.feeds + context.events,
    )


def axes(context: Context, place: Place) -> tuple[Link, ...]:
    """Links to the promises by owner, by type and by report."""
    words = context.s.by_words
    return tuple(
        Link(text=words[axis], href=place.link(addresses.actions_index(axis))) for axis in _AXES
    )


def lists(context: Context) -> Iterator[Article]:
    """Every page but those by state."""
    s = context.s
    owners, types = by_owner(context.catalog), by_type(context.catalog)
    for axis, groups in (("owners", owners), ("types", types)):
        write = partial(_index, context, axis, groups)
        url, title = addresses.actions_index(axis), s.promises_by[axis]
        yield article(context, url, title, s.promises_text, write)
        for group in groups:
            yield from _pages(context, axis, group)
    reports = by_report(context.catalog)
    for number, (url, _) in enumerate(reports_pages(len(reports)), 1):
        title = s.promises_by["reports"]
        named = title if number == 1 else s.titled_page(title, number)
        write = partial(_reports, context, reports, number)
        yield article(context, url, named, s.promises_text, write)


def paging(group: Group, number: int, place: Place) -> Paging | None:
    """Where a page of a group stands; None where there is only one."""
    pages = group.pages
    sizes = [len(members) for _, members in pages]
    return _paging([url for url, _ in pages], sizes, number, place)


def _paging(urls: list[str], sizes: list[int], number: int, place: Place) -> Paging | None:
    if len(urls) < 2:
        return None
    before = sum(sizes[: number - 1])
    return Paging(
        shown=(before + 1, before + sizes[number - 1], sum(sizes)),
        newer=place.link(urls[number - 2]) if number > 1 else None,
        older=place.link(urls[number]) if number < len(urls) else None,
    )


def _title(context: Context, axis: str, key: str) -> str:
    s = context.s
    if axis == "types":
        return s.type_titles[key]
    return s.unowned if key == UNSTATED else context.catalog.settings.teams.label(key)


def _index(context: Context, axis: str, groups: Iterable[Group]) -> Content:
    s, place = context.s, Place(url=addresses.actions_index(axis))
    rows = [
        _summary(
            Link(text=_title(context, axis, group.key), href=place.link(group.url)),
            group.promises,
        )
        for group in groups
    ]
    html = _render(
        "actions-index.html",
        context,
        place,
        title=s.promises_by[axis],
        word=s.group_words[axis],
        rows=rows,
        paging=None,
    )
    return Content(html=html)


def _summary(link: Link, found: Iterable[Promise]) -> Summary:
    found = tuple(found)
    real = [p.state for p in found if not p.entry.postmortem.fictional]
    return Summary(link=link, count=len(found), tally=tally(real), fictional=len(real) < len(found))


def _reports(context: Context, reports: tuple[tuple[Promise, ...], ...], number: int) -> Content:
    s, pages = context.s, list(reports_pages(len(reports)))
    url, wanted = pages[number - 1]
    place = Place(url=url)
    rows = [
        _summary(_report(found[0], place, fragment="#actions"), found) for found in reports[wanted]
    ]
    sizes = [len(reports[part]) for _, part in pages]
    html = _render(
        "actions-index.html",
        context,
        place,
        title=s.promises_by["reports"],
        word=s.report_word,
        rows=rows,
        paging=_paging([one for one, _ in pages], sizes, number, place),
    )
    return Content(html=html)


def _report(promise: Promise, place: Place, fragment: str = "") -> Link:
    postmortem = promise.entry.postmortem
    href = place.link(addresses.incident(postmortem.id)) + fragment
    return Link(text=postmortem.title, href=href)


def _pages(context: Context, axis: str, group: Group) -> Iterator[Article]:
    s, label = context.s, _title(context, axis, group.key)
    counted = cache(partial(_summary, Link(text=label), group.promises))
    for number, (url, _) in enumerate(group.pages, 1):
        title = f"{s.promises}: {label}"
        named = title if number == 1 else s.titled_page(title, number)
        write = partial(_group, context, axis, group, number, counted)
        yield article(context, url, named, s.promises_text, write)


def _group(
    context: Context, axis: str, group: Group, number: int, counted: Callable[[], Summary]
) -> Content:
    s = context.s
    url, wanted = group.pages[number - 1]
    place = Place(url=url)
    up = Link(text=s.promises_by[axis], href=place.link(addresses.actions_index(axis)))
    html = _render(
        "actions-group.html",
        context,
        place,
        title=_title(context, axis, group.key),
        up=up,
        summary=counted(),
        lines=[_line(promise, context, place) for promise in wanted],
        owners=axis != "owners",
        paging=paging(group, number, place),
    )
    return Content(html=html)


def _line(promise: Promise, context: Context, place: Place) -> Line:
    action, postmortem = promise.action, promise.entry.postmortem
    anchor = anchors.of_actions(postmortem)[promise.number]
    text = shortened(markdown.plain(action.text), _TEXT)
    report = _report(promise, place)
    return Line(
        state=promise.state,
        change=Link(text=text, href=f"{report.href}#{anchor}"),
        report=report,
        owner=context.catalog.settings.teams.label(action.owner) if action.owner else "",
        due="" if action.due is None else context.dates.brief(action.due),
        fictional=postmortem.fictional,
    )


def _render(template: str, context: Context, place: Place, **values: object) -> Markup:
    home = Link(text=context.s.promises, href=place.link(addresses.ACTIONS))
    found = environment().get_template(template)
    return Markup(found.render(s=context.s, home=home, by=axes(context, place), **values))
