"""The pages that lead to the reports: home, all by year, the facets, the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles import metadata
from mkdocs_postmortems.articles.article import Article, Content, FeedLink, Heading
from mkdocs_postmortems.articles.context import Context, Link, Severity, is_withdrawn
from mkdocs_postmortems.articles.environment import environment
from mkdocs_postmortems.articles.figures import medians
from mkdocs_postmortems.articles.finder import filters
from mkdocs_postmortems.articles.lists import Lines
from mkdocs_postmortems.articles.prose import Place, Prose
from mkdocs_postmortems.articles.sentences import shortened
from mkdocs_postmortems.articles.states import Tally, state, tally
from mkdocs_postmortems.articles.weeks import weeks
from mkdocs_postmortems.catalog.facets import FacetTerm, year
from mkdocs_postmortems.catalog.outputs import pages_of_list
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.timeline import overview

FILTER = "assets/postmortems/filter.js"
_DESCRIPTION = 300
_BROWSED = ("severities", "services", "kinds", "years")
"""The facets that the home page shows; it names the others."""

_TERMS = 12
"""How many terms of a facet the home page shows, the most frequent first to be kept."""

_FULL = 100
"""How many reports a facet's page shows with their summaries; the rest are lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A term and how many reports it has; a severity has its shape."""

    link: Link
    count: int
    severity: Severity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Browse:
    """A facet with some of its terms; `more` says that its page has further ones."""

    title: Link
    terms: tuple[TermLine, ...]
    more: bool


@dataclass(frozen=True, kw_only=True)
class Indexes:
    """Makes the pages. `intro` is the root `index.md`, `lines` renders reports."""

    context: Context
    lines: Lines
    intro: Document | None

    def home(self) -> Iterator[Article]:
        """The list of all, newest publication first, in pages."""
        site = self.context.catalog.settings.site
        for number in range(1, pages_of_list(self.context.catalog) + 1):
            article = self._article(
                addresses.home(number),
                self._home_title(number),
                self._stated("description") or site.description,
                "home",
                partial(self._home, number),
                source=self.intro.uri if self.intro and number == 1 else None,
            )
            data = partial(metadata.of_site, self.context) if number == 1 else None
            yield replace(article, data=data, scripts=(FILTER,))

    def _home_title(self, number: int) -> str:
        title = self._stated("title") or self.context.catalog.settings.site.name
        return title if number == 1 else self.context.s.titled_page(title, number)

    def _home(self, number: int) -> Content:
        context, catalog = self.context, self.context.catalog
        per_page, total = catalog.settings.per_page, pages_of_list(catalog)
        place = Place(url=addresses.home(number))
        first = (number - 1) * per_page
        glance = number == 1 and bool(catalog.listed)
        entries = catalog.entries[first : first + per_page]
        return self._render(
            "home.html",
            # The theme's link to skip the navigation leads to the first heading.
            headings=[Heading(level=2, id="list", text=context.s.reports)],
            title=self._home_title(number),
            intro=self._intro(place) if number == 1 else None,
            rows=self.lines.full(entries, place),
            tally=self._promises,
            medians=tuple(medians(context)) if glance else (),
            weeks=weeks(context, place) if glance else None,
            choices=tuple(filters(context)),
            index=place.link(addresses.REPORTS),
            reports=len(catalog.listed),
            fictional=any(e.postmortem.fictional for e in catalog.listed),
            promises=place.link(addresses.ACTIONS),
            all=place.link(addresses.INCIDENTS),
            affected=place.link(addresses.AFFECTED),
            subscribe=place.link(addresses.SUBSCRIBE),
            browse=tuple(self._browse(place)),
            others=tuple(self._others(place)),
            newer=place.link(addresses.home(number - 1)) if number > 1 else None,
            older=place.link(addresses.home(number + 1)) if number < total else None,
            shown=(first + 1, first + len(entries), len(catalog.entries)),
        )

    def _stated(self, key: str) -> str:
        """What the front matter of the introduction says."""
        value = self.intro.values.get(key) if self.intro else None
        return value.strip() if isinstance(value, str) else ""

    def _intro(self, place: Place) -> Markup | None:
        if self.intro is None or not self.intro.body.strip():
            return None
        prose = self.context.prose(self.intro, place)
        return prose.spoken(prose.body(self.intro.body)[0])

    @cached_property
    def _promises(self) -> Tally:
        """All promises but those of fictional organizations."""
        catalog = self.context.catalog
        return tally(
            state(action, catalog.settings, catalog.now)
            for entry in catalog.listed
            if not entry.postmortem.fictional
            for action in entry.postmortem.actions
        )

    def _browse(self, place: Place) -> Iterator[Browse]:
        for facet in _BROWSED:
            terms = [term for term in self.context.facets.get(facet, ()) if term.entries]
            kept = sorted(terms, key=lambda term: -len(term.entries))[:_TERMS]
            shown = tuple(self._term(term, place) for term in terms if term in kept)
            if shown:
                yield Browse(
                    title=self._facet_link(facet, place), terms=shown, more=len(terms) > len(kept)
                )

    def _others(self, place: Place) -> Iterator[Link]:
        for facet, terms in self.context.facets.items():
            if facet not in _BROWSED and any(term.entries for term in terms):
                yield self._facet_link(facet, place)

    def _facet_link(self, facet: str, place: Place) -> Link:
        href = place.link(addresses.facet_index(facet))
        return Link(text=self.context.s.facets[facet], href=href)

    def _term(self, term: FacetTerm, place: Place) -> TermLine:
        link = Link(text=term.label, href=place.link(term.url))
        severity = None
        if term.facet == "severities":
            shape = self.context.shape(term.key)
            severity = Severity(text=term.label, shape=shape, href=link.href)
        return TermLine(link=link, count=len(term.entries), severity=severity)

    def incidents(self) -> Article:
        """Every report by year, the newest event first; what was withdrawn comes last."""
        s = self.context.s
        return self._article(
            addresses.INCIDENTS, s.all_reports, s.every_report, "incidents", self._incidents
        )

    def _incidents(self) -> Content:
        context, s = self.context, self.context.s
        place = Place(url=addresses.INCIDENTS)
        groups: dict[str, list[Entry]] = {}
        for entry in sorted(context.catalog.listed, key=_start, reverse=True):
            groups.setdefault(year(entry.postmortem) or s.year_unknown, []).append(entry)
        withdrawn = [entry for entry in context.catalog.entries if is_withdrawn(entry)]
        if withdrawn:
            groups[s.withdrawn_word] = withdrawn
        return self._render(
            "incidents.html",
            headings=[Heading(level=2, id=f"y-{name}", text=name) for name in groups],
            groups=[(name, len(es), self.lines.brief(es, place)) for name, es in groups.items()],
            total=len(context.catalog.listed),
        )

    def facets(self) -> Iterator[Article]:
        """The index of each facet, and the page of each term."""
        for facet, terms in self.context.facets.items():
            yield self._facet(facet, terms)
            for term in terms:
                yield self._term_page(term)

    def _facet(self, facet: str, terms: tuple[FacetTerm, ...]) -> Article:
        s, url = self.context.s, addresses.facet_index(facet)
        write = partial(self._facet_content, facet, terms)
        return self._article(url, s.facets[facet], s.terms_text[facet], "facet-index", write)

    def _facet_content(self, facet: str, terms: tuple[FacetTerm, ...]) -> Content:
        s, place = self.context.s, Place(url=addresses.facet_index(facet))
        return self._render(
            "facet-index.html",
            headings=[Heading(level=2, id="list", text=s.facets[facet])],
            title=s.facets[facet],
            text=s.terms_text[facet],
            terms=[self._term(term, place) for term in terms],
        )

    def _term_page(self, term: FacetTerm) -> Article:
        s = self.context.s
        title = f"{s.facet[term.facet]}: {term.label}"
        return self._article(
            term.url,
            title,
            f"{title}. {s.count_reports(len(term.entries))}.",
            "facet",
            partial(self._term_content, term),
            updated=self._newest(term.entries),
            feeds=self.context.term_feeds(term),
        )

    def _term_content(self, term: FacetTerm) -> Content:
        place = Place(url=term.url)
        prose = Prose(tree=self.context.tree, uri="index.md", place=place)
        feeds = self.context.term_feeds(term)
        return self._render(
            "facet.html",
            headings=[Heading(level=2, id="list", text=self.context.s.reports)],
            facet=self._facet_link(term.facet, place),
            kind=self.context.s.facet[term.facet],
            term=self._term(term, place),
            intro=prose.text(term.text),
            feeds=[Link(text=f.name, href=place.link(f.url)) for f in feeds],
            rows=self.lines.full(term.entries[:_FULL], place),
            more=self.lines.brief(term.entries[_FULL:], place),
        )

    def timeline(self) -> Article:
        """All reports over time."""
        s = self.context.s
        return self._article(
            addresses.TIMELINE, s.timeline, s.timeline_text, "timeline", self._timeline
        )

    def _timeline(self) -> Content:
        drawn = overview(self.context.catalog, page=addresses.TIMELINE)
        headings = [
            Heading(level=2, id=f"year-{found.year}", text=found.year) for found in drawn.years
        ]
        return self._render("timeline.html", headings=headings, overview=drawn)

    def _render(
        self, template: str, *, headings: Iterable[Heading] = (), **values: object
    ) -> Content:
        html = environment().get_template(template).render(s=self.context.s, **values)
        return Content(html=Markup(html), headings=tuple(headings))

    def _newest(self, entries: Iterable[Entry]) -> date | None:
        changes = (self.context.catalog.last_change(entry.postmortem) for entry in entries)
        return max((at.date() for at in changes if at is not None), default=None)

    def _article(
        self,
        url: str,
        title: str,
        description: str,
        kind: str,
        write: Callable[[], Content],
        *,
        source: str | None = None,
        updated: date | None = None,
        feeds: tuple[FeedLink, ...] = (),
    ) -> Article:
        as_of = self.context.catalog.as_of
        return Article(
            url=url,
            title=title,
            description=shortened(markdown.plain(description), _DESCRIPTION),
            write=write,
            kind=kind,
            source=source,
            updated=updated or (as_of.date() if as_of else None),
            feeds=feeds + self.context.feeds,
        )


def _start(entry: Entry) -> tuple[str, str]:
    """For sorting by the event's time."""
    started, published = entry.postmortem.times.started, entry.postmortem.publish_at
    at = started.at if started else published
    return (at.isoformat() if at else "", entry.postmortem.id)
