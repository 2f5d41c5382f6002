"""What all pages of a build share, and the words and links that many of them need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.article import ATOM, JSON_FEED, RSS, FeedLink
from mkdocs_postmortems.articles.dates import NBSP, Dates
from mkdocs_postmortems.articles.prose import Place, Prose
from mkdocs_postmortems.articles.strings import English, strings
from mkdocs_postmortems.articles.tongues import tongue
from mkdocs_postmortems.catalog.facets import KIND_LABELS, FacetTerm, keys, label
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.catalog.relations import Relations
from mkdocs_postmortems.catalog.similar import Similarities
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.targets import Tree
from mkdocs_postmortems.model.document import Document, Entry
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Status

SHAPES = 4
"""How many shapes severities have, from the gravest to the least."""

_SERVICES = 4
"""How many services a line names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that may lead somewhere."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    """A severity's word, the number of its shape (0 is the gravest), and its page.

    A site without a scale of its own has words only.
    """

    text: str
    shape: int | None
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Whether it is over, in a word. `tone` is good, bad or plain."""

    text: str
    tone: str


@dataclass(frozen=True, kw_only=True)
class Context:
    """One build: what is shown, and how it is said."""

    catalog: Catalog
    facets: Mapping[str, tuple[FacetTerm, ...]]
    relations: Relations
    tree: Tree

    @cached_property
    def s(self) -> type[English]:
        """The words of the site's language."""
        return strings(self.catalog.settings.site.language)

    @cached_property
    def dates(self) -> Dates:
        """How times are written."""
        return Dates(s=self.s)

    @property
    def today(self) -> date:
        """The day of the instant where the site is: the one by which a deadline has passed."""
        return self.catalog.now.astimezone(self.catalog.settings.timezone).date()

    @cached_property
    def feeds(self) -> tuple[FeedLink, ...]:
        """The feeds of the whole site; none where the site's address is not known."""
        site = self.catalog.settings.site
        if not site.url:
            return ()
        return (
            FeedLink(title=site.name, url=addresses.FEED, type=RSS),
            FeedLink(title=site.name, url=addresses.ATOM, type=ATOM),
            FeedLink(title=site.name, url=addresses.JSON_FEED, type=JSON_FEED),
        )

    @cached_property
    def events(self) -> tuple[FeedLink, ...]:
        """The feeds that tell everything."""
        title = self.s.everything_of(self.catalog.settings.site.name)
        return self.feeds and (
            FeedLink(title=title, url=addresses.EVENTS, type=RSS),
            FeedLink(title=title, url=addresses.EVENTS_ATOM, type=ATOM),
        )

    def term_feeds(self, term: FacetTerm) -> tuple[FeedLink, ...]:
        """The feeds of a term of a facet; most facets have none."""
        if not self.feeds or term.facet not in addresses.FOLLOWED:
            return ()
        title = f"{self.catalog.settings.site.name}: {term.label}"
        return (
            FeedLink(title=title, url=addresses.term_feed(term.facet, term.key), type=RSS),
            FeedLink(title=title, url=addresses.term_atom(term.facet, term.key), type=ATOM),
        )

    @cached_property
    def similar(self) -> Similarities:
        """What reports have in common that nobody has stated."""
        return Similarities(catalog=self.catalog)

    @cached_property
    def _term_pages(self) -> frozenset[str]:
        return frozenset(term.url for terms in self.facets.values() for term in terms)

    def prose(
        self, source: Entry | Document, place: Place, medium: markdown.Medium = markdown.PAGE
    ) -> Prose:
        """The renderer of the texts of a report, or of another document, for a place."""
        if isinstance(source, Entry):
            document, stated = source.document, source.postmortem.lang
        else:
            document, stated = source, None
        spoken = self.tongue(stated)
        if spoken:
            medium = replace(medium, labels=replace(medium.labels, lang=self.s.lang))
        return Prose(tree=self.tree, uri=document.uri, place=place, medium=medium, tongue=spoken)

    def term(self, facet: str, word: str, place: Place) -> Link:
        """A word of a facet, with a link where it has a page."""
        known = self._words.get((facet, word))
        if known is None:
            known = self._words[facet, word] = self._word(facet, word)
        text, url = known
        return Link(text=text, href=None if url is None else place.link(url))

    @cached_property
    def _words(self) -> dict[tuple[str, str], tuple[str, str | None]]:
        """What is said for each word of a facet that was asked for, and the address of its page."""
        return {}

    def _word(self, facet: str, word: str) -> tuple[str, str | None]:
        key = word
        if facet in ("services", "regions", "severities"):
            key = self.catalog.settings.vocabulary(facet).key(word)
        url = addresses.facet(facet, key)
        return label(self.catalog, facet, key), url if url in self._term_pages else None

    def terms(self, facet: str, postmortem: Postmortem, place: Place) -> tuple[Link, ...]:
        """All words of a facet that a postmortem has."""
        return tuple(self.term(facet, key, place) for key in keys(self.catalog, facet, postmortem))

    def linked(self, facet: str, words: Iterable[str], place: Place) -> tuple[Link, ...]:
        """Words of a facet, each once."""
        found = {link.text: link for link in (self.term(facet, word, place) for word in words)}
        return tuple(found.values())

    def service_names(self, postmortem: Postmortem, place: Place) -> str:
        """The first services by name, and how many more there are."""
        return self._first([link.text for link in self.terms("services", postmortem, place)])

    def names(self, vocabulary: str, words: Iterable[str]) -> str:
        """The first of some services or regions by name, and how many more there are."""
        known = self.catalog.settings.vocabulary(vocabulary)
        return self._first(list(dict.fromkeys(known.label(known.key(word)) for word in words)))

    def _first(self, names: list[str]) -> str:
        text, more = ", ".join(names[:_SERVICES]), len(names) - _SERVICES
        return f"{text} +{NBSP}{more}" if more > 0 else text

    def severity(self, postmortem: Postmortem, place: Place) -> Severity | None:
        """The severity and its shape."""
        if postmortem.severity is None:
            return None
        link = self.term("severities", postmortem.severity, place)
        return Severity(text=link.text, shape=self.shape(postmortem.severity), href=link.href)

    def shape(self, severity: str) -> int | None:
        """The shape by the rank on the site's scale; the least grave always has the last one."""
        scale = self.catalog.settings.severities
        if scale.open:
            return None
        rank, last = scale.rank(severity), len(scale.keys) - 1
        return rank if last < SHAPES else round(rank * (SHAPES - 1) / last)

    def kind(self, postmortem: Postmortem, place: Place) -> Link:
        """The kind and its page."""
        return self.term("kinds", postmortem.kind.value, place)

    def organization(self, postmortem: Postmortem) -> str | None:
        """Whose incident it is, where that is not the site's own organization."""
        stated = postmortem.organization
        return None if stated == self.catalog.settings.organization else stated

    def status(self, postmortem: Postmortem) -> Outcome | None:
        """Whether it is over; None for what has no course in time."""
        times, s = postmortem.times, self.s
        if times.ongoing:
            return Outcome(text=s.ongoing, tone="bad")
        planned = postmortem.kind in (Kind.SUCCESS, Kind.MAINTENANCE)
        if times.resolved is not None:
            return Outcome(text=s.finished if planned else s.resolved, tone="good")
        if times.mitigated is not None:
            return Outcome(text=s.mitigated, tone="good")
        if postmortem.kind in (Kind.PREMORTEM, Kind.SUCCESS) or times.started is None:
            return None
        return Outcome(text=s.end_unknown, tone="plain")

    def lang(self, postmortem: Postmortem) -> str | None:
        """The document's language, where it is not that of the site."""
        stated, site = postmortem.lang, self.catalog.settings.site.language
        return None if stated is None or stated.lower() == site.lower() else stated

    def tongue(self, stated: str | None) -> Markup:
        """The attributes of a text among our words; `stated` is the language of its document."""
        return tongue(stated, self.catalog.settings.site.language, self.s.lang)

    def is_draft(self, entry: Entry) -> bool:
        """Whether only a preview shows it."""
        return entry.postmortem.id in self.catalog.held

    def name(self, entry: Entry) -> str:
        """What a link to a postmortem says: of a withdrawn one only the id is left."""
        postmortem = entry.postmortem
        if is_withdrawn(entry):
            return self.s.withdrawn_title(postmortem.id)
        return postmortem.title


def is_withdrawn(entry: Entry) -> bool:
    """Whether id, date and reason alone are left."""
    return entry.postmortem.status is Status.WITHDRAWN


def kind_word(kind: Kind) -> str:
    """What readers see for a kind."""
    return KIND_LABELS[kind]


def humanised(word: str) -> str:
    """A word of the format as people write it: `partial_outage` is `Partial outage`."""
    words = word.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]
