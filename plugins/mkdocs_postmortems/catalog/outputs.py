"""Every output path of a build in one registry, so that no two things land on one path."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from mkdocs_postmortems.catalog.facets import FacetTerm
from mkdocs_postmortems.catalog.news import News, news, only
from mkdocs_postmortems.catalog.promises import ledger_addresses
from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.problems import Place, Problem

OURS = "the plugin's own"
_TOP = Place(line=1, column=1)

FILES_OF_MKDOCS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What each build writes, over any file that is copied there."""

FOLDERS_OF_THE_THEME = ("assets", "search")
"""Files beside documents may lie there too, and may replace the theme's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A wish to write one file. `path` and `find_place` say who asks; only authors have a file.

    `keeps_off` are paths where MkDocs and the theme write what it would be in the way of.
    """

    output: str
    owner: str
    path: str = ""
    find_place: Callable[[], Place] = lambda: _TOP
    keeps_off: tuple[str, ...] = ()


class OwnOutputs(Collection[str]):
    """The pages and files that the contract promises.

    Those of postmortems go by their ids: for ten thousand of them no path is kept.
    """

    def __init__(self, catalog: Catalog, facets: Mapping[str, tuple[FacetTerm, ...]]) -> None:
        self._catalog = catalog
        self._facets = facets

    @cached_property
    def _others(self) -> list[str]:
        """In their order; asked for only where there are links or files that could meet them."""
        return sorted(map(addresses.output, _own_addresses(self._catalog, self._facets)))

    def __iter__(self) -> Iterator[str]:
        """Every path."""
        yield from self._others
        for entry in self._catalog.entries:
            yield _page_of(entry.postmortem.id)
        for entry in self._catalog.public.entries:
            yield addresses.incident_json(entry.postmortem.id)

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def __contains__(self, path: object) -> bool:
        """Whether a path is one of them."""
        if not isinstance(path, str):
            return False
        id = _id_in(path)
        page = path == _page_of(id) and self._catalog.get(id) is not None
        data = path == addresses.incident_json(id) and self._catalog.public.get(id) is not None
        return page or data or self._first(path) == path

    def meets(self, key: str, parents: Iterable[str]) -> str | None:
        """The path that is this one, below it, or one of its parents."""
        for path in (key, *parents):
            if path in self:
                return path
        page = key + "/index.html"
        found = page if page in self else self._first(key + "/")
        return found if found is not None and found.startswith(key + "/") else None

    def _first(self, path: str) -> str | None:
        """The first one but of postmortems that does not stand before a path."""
        place = bisect_left(self._others, path)
        return self._others[place] if place < len(self._others) else None


def _page_of(id: str) -> str:
    return addresses.output(addresses.incident(id))


def _id_in(path: str) -> str:
    """The id of a postmortem, if it is a path of one's file."""
    return path.removeprefix(addresses.INCIDENTS).partition("/")[0]


def aliases(catalog: Catalog) -> Iterator[Claim]:
    """The redirects."""
    for entry in catalog.listed:
        for number, alias in enumerate(entry.postmortem.aliases):
            yield Claim(
                output=alias_output(alias),
                owner=f"the alias {alias}",
                path=entry.document.path,
                find_place=partial(entry.document.value_place, ("aliases", number)),
                keeps_off=FILES_OF_MKDOCS + FOLDERS_OF_THE_THEME,
            )


def alias_output(alias: str) -> str:
    """The file of a redirect: an alias without a suffix is a page's address."""
    path = alias.lstrip("/")
    if path.endswith("/") or not path:
        return path + "index.html"
    return path if path.rpartition("/")[2].endswith((".html", ".htm")) else path + "/index.html"


def pages_of_list(catalog: Catalog) -> int:
    """How many pages the list on `/` has; an empty list has one."""
    return max(1, -(-len(catalog.entries) // catalog.settings.per_page))


ITEMS_PER_FILE = 500
"""How many items a page of the data holds."""


INSIGHTS_DATA = ("durations", "incidents", "factors", "safeguards", "detection")
"""The tables of the insights that have a file."""


def pages_of_data(catalog: Catalog) -> int:
    """How many files the data of all postmortems has; an empty one is written too."""
    return max(1, -(-len(catalog.entries) // ITEMS_PER_FILE))


def pages_of_actions(catalog: Catalog) -> int:
    """How many files the data of all actions has; an empty one is written too."""
    number = sum(len(entry.postmortem.actions) for entry in catalog.listed)
    return max(1, -(-number // ITEMS_PER_FILE))


ITEMS_PER_FEED = 50
"""How many items a feed holds, so that its size has a bound."""


def pages_of_feed(told: tuple[News, ...]) -> int:
    """How many pages the JSON Feed has; an empty one is written too."""
    return max(1, -(-len(told) // ITEMS_PER_FEED))


def archives(told: tuple[News, ...]) -> int:
    """How many archives the Atom feed has; none while the feed itself holds all.

    All are full but the last, which fills up and may be empty: the one before it can name it from
    the start, and is never written anew.
    """
    return len(told) // ITEMS_PER_FEED + 1 if len(told) > ITEMS_PER_FEED else 0


def _feeds(catalog: Catalog, facets: Mapping[str, tuple[FacetTerm, ...]]) -> Iterator[str]:
    told = only(news(catalog), catalog.settings.feed_events)
    yield from (addresses.FEED, addresses.ATOM, addresses.EVENTS, addresses.EVENTS_ATOM)
    yield addresses.OPML
    yield from (addresses.json_feed(n + 1) for n in range(pages_of_feed(told)))
    yield from (addresses.archive(n + 1) for n in range(archives(told)))
    for name in addresses.FOLLOWED:
        for term in facets[name]:
            yield addresses.term_feed(name, term.key)
            yield addresses.term_atom(name, term.key)


def _own_addresses(catalog: Catalog, facets: Mapping[str, tuple[FacetTerm, ...]]) -> Iterator[str]:
    yield from (addresses.home(n + 1) for n in range(pages_of_list(catalog)))
    yield from (addresses.INCIDENTS, addresses.TIMELINE, addresses.ACTIONS, addresses.INSIGHTS)
    yield from (addresses.insights_csv(name) for name in INSIGHTS_DATA)
    yield addresses.VERIFIED_CSV
    yield from ledger_addresses(catalog)
    yield from (addresses.AFFECTED, addresses.REPORTS)
    yield from (addresses.SCHEMA, addresses.SCHEMA_DRAFT_07, addresses.POLICY)
    yield addresses.BUILD
    yield addresses.SUBSCRIBE
    yield from (addresses.INCIDENTS_SCHEMA, addresses.ACTIONS_SCHEMA, addresses.INCIDENTS_CSV)
    yield from (addresses.actions_json(n + 1) for n in range(pages_of_actions(catalog)))
    yield from (addresses.incidents_json(n + 1) for n in range(pages_of_data(catalog.public)))
    if catalog.settings.site.url:
        yield from _feeds(catalog, facets)
    for name, terms in facets.items():
        yield addresses.facet_index(name)
        yield from (term.url for term in terms)


def collisions(own: OwnOutputs | None, claims: Iterable[Claim]) -> list[Problem]:
    """Second claims to a path, files where a folder is needed, and what MkDocs and the theme write.

    Paths that differ in case only count as one: on many file systems they are. Our `own` never meet
    each other, since each is made of keys in lower case below a word of its own.
    """
    taken: dict[str, Claim] = {}
    folders: dict[str, Claim] = {}
    problems: list[Problem] = []
    for claim in claims:
        key = claim.output.casefold()
        parents = list(_parents(key))
        other = taken.get(key) or folders.get(key)
        other = other or next((taken[p] for p in parents if p in taken), None)
        other = _kept_off(claim, (key, *parents)) or other
        met = own.meets(key, parents) if own is not None else None
        if met is not None:
            other = Claim(output=met, owner=OURS)
        if other is not None:
            problems.append(_collision(claim, other))
            continue
        taken[key] = claim
        folders |= dict.fromkeys(parents, claim)
    return problems


def among(theirs: Iterable[str], claims: Iterable[Claim]) -> list[Problem]:
    """Claims to what other plugins and any theme write, of which only a build knows."""
    known = (Claim(output=path, owner="which the theme or a plugin has") for path in theirs)
    return [problem for problem in collisions(None, (*known, *claims)) if problem.path]


def _kept_off(claim: Claim, paths: Iterable[str]) -> Claim | None:
    met = next((path for path in paths if path in claim.keeps_off), None)
    return None if met is None else Claim(output=met, owner="which is for MkDocs and the theme")


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _collision(claim: Claim, other: Claim) -> Problem:
    asking, holding = (claim, other) if claim.path else (other, claim)
    place = asking.find_place()
    holder = f"{holding.owner} in {holding.path}" if holding.path else holding.owner
    what = f"{asking.owner} and {holder} would both be written to /{asking.output}"
    write = "rename one of the two"
    if not holding.path and holding.owner != OURS:
        what = f"{asking.owner} would be in the way of /{holding.output}, {holder}"
        write = "write another, or none"
    return Problem(
        path=asking.path,
        line=place.line,
        column=place.column,
        rule="outputs/collision",
        what=what,
        write=write,
        others=(holding.path,) if holding.path else (),
    )
