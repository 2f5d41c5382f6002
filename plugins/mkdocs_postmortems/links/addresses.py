"""The outside contract: where everything stands, relative to the site's root.

Page addresses end with a slash (or are empty, for the home page) whatever MkDocs'
`use_directory_urls` says, because the contract promises them.
"""

from __future__ import annotations

HOME = ""
INCIDENTS = "incidents/"
TIMELINE = "timeline/"
ACTIONS = "actions/"
INSIGHTS = "insights/"
VERIFIED_CSV = "actions/verified.csv"
AFFECTED = "affected/"
SUBSCRIBE = "subscribe/"
FEED = "feed.xml"
ATOM = "atom.xml"
JSON_FEED = "feed.json"
EVENTS = "events.xml"
EVENTS_ATOM = "events.atom"
OPML = "opml.xml"
FEED_STYLE = "assets/postmortems/feed.css"
INCIDENTS_JSON = "incidents.json"
BUILD = "build.json"
REPORTS = "reports.json"
POLICY = "csp.txt"
INCIDENTS_CSV = "incidents.csv"
ACTIONS_JSON = "actions.json"
SCHEMA = "schema/postmortem.schema.json"
SCHEMA_DRAFT_07 = "schema/postmortem.draft-07.json"
INCIDENTS_SCHEMA = "schema/incidents.schema.json"
ACTIONS_SCHEMA = "schema/actions.schema.json"

IN_NAV = (HOME, AFFECTED, TIMELINE, ACTIONS, INSIGHTS, SUBSCRIBE)
"""What stands in the navigation of a site that does not set its own."""

FACETS = ("services", "severities", "regions", "years", "kinds", "tags")
"""The ways to divide all postmortems, in the order in which pages name them."""

FOLLOWED = ("services", "severities")
"""The facets whose terms have feeds of their own."""


def home(number: int = 1) -> str:
    """A page of the list, counted from 1."""
    return HOME if number == 1 else f"page/{number}/"


def incident(id: str) -> str:
    """The page of a postmortem of any kind."""
    return f"incidents/{id}/"


def incident_json(id: str) -> str:
    """The data of a postmortem."""
    return f"incidents/{id}/postmortem.json"


def incidents_json(number: int = 1) -> str:
    """A page of the data of all postmortems, counted from 1."""
    return INCIDENTS_JSON if number == 1 else f"incidents.{number}.json"


def actions_json(number: int = 1) -> str:
    """A page of the data of all actions, counted from 1."""
    return ACTIONS_JSON if number == 1 else f"actions.{number}.json"


def json_feed(number: int = 1) -> str:
    """A page of the JSON Feed, counted from 1, which has the newest items."""
    return JSON_FEED if number == 1 else f"feed.{number}.json"


def archive(number: int) -> str:
    """A document of the Atom feed's archive, counted from 1, which has the oldest items."""
    return f"atom/archive/{number}.xml"


def term_feed(facet: str, key: str) -> str:
    """The RSS feed of a term of a facet, one of `FOLLOWED`."""
    return f"{facet}/{key}/{FEED}"


def term_atom(facet: str, key: str) -> str:
    """The Atom feed of a term of a facet, one of `FOLLOWED`."""
    return f"{facet}/{key}/{ATOM}"


def facet_index(facet: str) -> str:
    """The page that lists the terms of a facet, one of `FACETS`."""
    return f"{facet}/"


def facet(facet: str, key: str) -> str:
    """The page of one term of a facet."""
    return f"{facet}/{key}/"


def actions_index(axis: str) -> str:
    """All actions by `owners`, `types` or `reports`."""
    return f"{ACTIONS}{axis}/"


def actions_by(axis: str, key: str) -> str:
    """The actions of one owner or of one type."""
    return f"{actions_index(axis)}{key}/"


def actions_in(state: str) -> str:
    """The actions in one state, where they are too many for the ledger's first page."""
    return f"{ACTIONS}{state.replace('_', '-')}/"


def further(url: str, number: int) -> str:
    """A page of a list that begins at an address, counted from 1."""
    return url if number == 1 else f"{url}page/{number}/"


def insights_csv(name: str) -> str:
    """The data of a table of the insights."""
    return f"{INSIGHTS}{name}.csv"


def output(url: str) -> str:
    """The file that serves an address: pages are `index.html` in a folder."""
    return url + "index.html" if not url or url.endswith("/") else url


def source(url: str) -> str:
    """The name by which MkDocs, and a site's `nav`, know one of our pages."""
    return f"{url}index.md"


def relative(url: str, page: str) -> str:
    """The address `url` as a link on the page at address `page`."""
    return (up(page) + url) or "./"


def up(page: str) -> str:
    """How a link from the page at address `page` to anything but the home page begins."""
    return "../" * page.count("/")


def page(uri: str, *, directory_urls: bool = True) -> str:
    """The address of an ordinary page, as MkDocs makes it from the path of its file."""
    stem = uri.rpartition(".")[0]
    folder, _, name = stem.rpartition("/")
    folder = folder + "/" if folder else ""
    if name in ("index", "README"):
        return folder if directory_urls else folder + "index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"
