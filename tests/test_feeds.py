"""The feed: what subscribers are told, by rules that readers and the W3C feed validator apply."""

import html
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from mkdocs_postmortems import feeds
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.catalog.public import make_catalog
from mkdocs_postmortems.model.document import Document, Entry, Places
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Revision, Status, Withdrawal
from mkdocs_postmortems.settings.options import Settings, Site
from tests.sites import NOW, document, project, write_site

DEMO = Path(__file__).parent.parent / "postmortems"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
SELF = "{http://www.w3.org/2005/Atom}link"
WITHDRAWN = {"at": "2026-04-01T09:00:00Z", "reason": "It described *another* company."}


def content(news):
    """A text for tests that look at something else."""
    return Markup("<p>{}</p>").format(news.entry.document.body)


def made(catalog, *, content=content, authorities=None, only=None):
    """Every feed by its address, or only some."""
    files = feeds.Feeds(catalog, content=content, authorities=authorities).files()
    return {address: write() for address, write in files if only is None or address in only}


def rss(catalog, *, content=content):
    return made(catalog, content=content, only=("feed.xml",))["feed.xml"]


def feeds_of_site(config, *, now=NOW, preview=False):
    found, _ = project(config, now=now, preview=preview)
    articles = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
    )
    return made(found.catalog, content=articles.news_html, authorities=found.lock.authorities)


def feed_of_site(config, *, now=NOW, preview=False):
    return feeds_of_site(config, now=now, preview=preview)["feed.xml"]


def feed_of(tmp_path, files, *, options="", now=NOW, preview=False):
    return feed_of_site(write_site(tmp_path, files, options=options), now=now, preview=preview)


def items(feed):
    return etree.fromstring(feed).findall("channel/item")


def texts(feed, name):
    return [item.findtext(name) for item in items(feed)]


class _Html(HTMLParser):
    """What the W3C validator warns about in the HTML of an item."""

    def __init__(self, source):
        super().__init__()
        self.found = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "iframe", "svg", "object", "embed", "form", "link", "meta"):
            self.found.append(f"<{tag}> in the content")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.found.append(f"{name}= in the content")
            if name in ("href", "src") and not re.match(r"\w+:", value or ""):
                self.found.append(f"the relative link {value!r}")


def w3c(feed, *, url="https://example.org/feed.xml", now=NOW):
    """What the W3C feed validator would say, by the rules that matter for RSS 2.0."""
    root = etree.fromstring(feed)
    channel = root.find("channel")
    found = [
        f"no {name}" for name in ("title", "link", "description") if not channel.findtext(name)
    ]
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", channel.findtext("language")):
        found.append("language")
    if [(link.get("rel"), link.get("href")) for link in channel.findall(SELF)] != [("self", url)]:
        found.append("no link to itself")
    guids = Counter(item.findtext("guid") for item in channel.findall("item"))
    found += [f"{guid} stands twice" for guid, count in guids.items() if count > 1]
    found += [text for date in root.iter("pubDate", "lastBuildDate") for text in _date(date, now)]
    for item in channel.findall("item"):
        found += _item(item)
    lines = feed.decode().splitlines()
    for line in lines:
        title = re.match(r" *<(?:title|category)[^>]*>(.*)<", line)
        if title and re.search("&(?:lt|amp);", title[1]):
            found.append(f"a title that readers unescape twice: {line}")
    return found


def _date(date, now):
    weekday, at = date.text[:3], parsedate_to_datetime(date.text)
    if weekday != at.strftime("%a") or not re.fullmatch(r"[+-]\d{4}", date.text[-5:]):
        yield f"the date {date.text}"
    if at > now:
        yield f"the future date {date.text}"


def _item(item):
    names = [child.tag for child in item]
    for name in ("title", "link", "guid", "pubDate", "description"):
        if names.count(name) != 1:
            yield f"{name} stands {names.count(name)} times"
    if CONTENT in names and names.index(CONTENT) < names.index("description"):
        yield "content before the description"
    if re.search(r"</\w+>", item.findtext("title")):
        yield "HTML in a title"
    guid = item.find("guid")
    if guid.get("isPermaLink") != "false" or not re.fullmatch(
        r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[a-z0-9-]+/[a-z]+(/\d+)?", guid.text
    ):
        yield f"the guid {guid.text}"
    if not re.fullmatch(r"https?://[!-~]+", item.findtext("link")):
        yield f"the link {item.findtext('link')}"
    if not all((category.text or "").strip() for category in item.findall("category")):
        yield "an empty category"
    for name in ("description", CONTENT):
        yield from _Html(item.findtext(name) or "").found


def test_a_feed_of_documents_of_every_sort_keeps_the_rules(tmp_path):
    files = {
        "full.md": document(
            "A [link](other.md), an ![image](a.png) and\n\n```python\nx = 1\n```\n",
            id="full",
            severity="major",
            services=["checkout"],
            tags=["database"],
            authors=["payments"],
            title="R&D: 5 < 6 & the <script> tag",
        ),
        "empty.md": document("", id="empty", summary="![](a.png)"),
        "withdrawn.md": document(id="gone", status="withdrawn", withdrawn=WITHDRAWN),
        "success.md": document(id="success", kind="success", times=None),
        "hebrew.md": document("שלום", id="hebrew", title="שגיאה בתשלום", lang="he"),
    }
    feed = feed_of(tmp_path, files)
    assert w3c(feed) == []
    parsed = feedparser.parse(feed)
    assert not parsed.bozo
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries) == 6


def test_the_feed_of_the_demo_keeps_the_rules(tmp_path):
    files = {path.name: path.read_bytes() for path in DEMO.glob("2*.md")}
    now = datetime(2028, 1, 1, tzinfo=UTC)
    feed = feed_of(tmp_path, files, now=now)
    assert len(items(feed)) >= len(files)
    assert w3c(feed, now=now) == []
    assert not feedparser.parse(feed).bozo


def test_an_item_has_what_a_reader_shows(tmp_path):
    options = """
        services: {checkout: {label: Checkout, aliases: [cart]}}
        severities: {major: Major}
        teams: {payments: Payments team}
    """
    source = document(
        "The **narrative**.\n",
        services=["cart"],
        severity="major",
        tags=["database"],
        authors=["payments"],
        summary="One in *eight*\nfailed.",
    )
    [item] = items(feed_of(tmp_path, {"a.md": source}, options=options))
    assert item.findtext("title") == "A"
    assert item.findtext("link") == "https://example.org/incidents/a/"
    assert item.findtext("guid") == "tag:example.org,2026:a/published"
    assert item.findtext("pubDate") == "Mon, 09 Mar 2026 09:00:00 +0000"
    assert item.findtext("description") == "One in eight failed."
    assert "<p>The <strong>narrative</strong>.</p>" in item.findtext(CONTENT)
    assert item.findtext(CREATOR) == "Payments team"
    categories = [category.text for category in item.findall("category")]
    assert categories == ["Incident", "Major", "Checkout", "database"]


def test_the_newest_fifty_come_newest_first(tmp_path):
    start = datetime(2026, 1, 1, tzinfo=UTC)
    files = {
        f"{n}.md": document(id=f"n-{n}", publish_at=(start + timedelta(hours=n)).isoformat())
        for n in range(60)
    }
    links = texts(feed_of(tmp_path, files), "link")
    assert links == [f"https://example.org/incidents/n-{n}/" for n in range(59, 9, -1)]


def test_a_site_without_postmortems_has_a_valid_feed_without_a_date(tmp_path):
    feed = feed_of(tmp_path, {})
    assert w3c(feed) == []
    assert items(feed) == []
    assert b"Date" not in feed
    assert not feedparser.parse(feed).bozo


def test_the_feed_is_dated_by_what_became_public_and_never_by_the_clock(tmp_path):
    files = {"a.md": document(revisions=[{"at": "2026-03-12T08:00:00Z", "summary": "12 %."}])}
    config = write_site(tmp_path, files)

    def feed(now):
        return feed_of_site(config, now=now)

    assert b"<lastBuildDate>Thu, 12 Mar 2026 08:00:00 +0000" in feed(NOW)
    assert feed(NOW) == feed(NOW + timedelta(days=400))
    before = datetime(2026, 3, 10, tzinfo=UTC)
    assert b"<lastBuildDate>Mon, 09 Mar 2026 09:00:00 +0000" in feed(before)


def test_a_withdrawal_is_told_and_takes_everything_else_away(tmp_path):
    source = document(
        "SECRET\n",
        title="SECRET",
        summary="SECRET",
        tags=["secret"],
        services=["secret"],
        authors=["secret"],
        status="withdrawn",
        withdrawn=WITHDRAWN,
    )
    feed = feed_of(tmp_path, {"a.md": source})
    assert b"secret" not in feed.lower()
    assert texts(feed, "guid") == [
        "tag:example.org,2026:a/withdrawn",
        "tag:example.org,2026:a/published",
    ]
    assert texts(feed, "title") == ["Withdrawn: a", "a (withdrawn)"]
    assert texts(feed, "pubDate")[0] == "Wed, 01 Apr 2026 09:00:00 +0000"
    for text in texts(feed, CONTENT):
        assert 'datetime="2026-04-01"' in text
        assert "It described <em>another</em> company." in text
    for text in texts(feed, "description"):
        assert (
            text
            == "a was withdrawn on 1\N{NO-BREAK SPACE}April 2026. It described another company."
        )


def test_a_withdrawal_that_lies_ahead_is_not_told_yet(tmp_path):
    source = document(status="withdrawn", withdrawn={**WITHDRAWN, "at": "2026-12-01T00:00:00Z"})
    feed = feed_of(tmp_path, {"a.md": source})
    assert w3c(feed) == []
    assert texts(feed, "guid") == ["tag:example.org,2026:a/published"]


def test_a_preview_tells_subscribers_no_more_than_a_build(tmp_path):
    files = {
        "a.md": document(),
        "draft.md": document(
            id="draft", status="draft", publish_at="2026-05-01T00:00:00Z", services=["secret"]
        ),
        "embargo.md": document(id="embargo", publish_at="2027-01-01T00:00:00Z"),
    }
    config = write_site(tmp_path, files)
    assert len(project(config, preview=True)[0].catalog.entries) == 3
    assert feeds_of_site(config) == feeds_of_site(config, preview=True)


def _catalog(postmortem=None, *, body="", settings=None, **values):
    postmortem = postmortem or Postmortem(
        id="a",
        title="A",
        kind=Kind.INCIDENT,
        status=Status.PUBLISHED,
        publish_at=datetime(2026, 3, 9, tzinfo=UTC),
        summary="S.",
    )
    source = Document(
        path="a.md",
        uri="a.md",
        values={},
        find_places=Places,
        body=body,
        body_line=1,
    )
    entry = Entry(document=source, postmortem=replace(postmortem, **values))
    settings = settings or Settings(site=Site(url="https://example.org/"))
    return make_catalog([entry], settings=settings, now=NOW)


_TEXT = st.text(
    # What the front matter refuses, a document never holds.
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
).filter(lambda text: text.strip() and not re.search("[\ufdd0-\ufdef\ufffe\uffff]", text))


@settings(deadline=None)  # how long feedgen takes is the benchmark's affair
@given(title=_TEXT, service=_TEXT)
def test_any_text_comes_back_as_it_was_written(title, service):
    settings = Settings(site=Site(name=title, description=service, url="https://example.org/"))
    found = made(
        _catalog(title=title, settings=settings, authors=(service,)),
        content=lambda _: Markup("<p>{}</p>").format(title),
        only=("feed.xml", "atom.xml", "feed.json"),
    )
    [item] = items(found["feed.xml"])
    assert item.findtext("title") == title.strip()
    assert [one[1] for one in _of_atom(found["atom.xml"])] == [title.strip()]
    assert [one[1] for one in _of_json(found["feed.json"])] == [title.strip()]
    assert item.findtext(CREATOR) == service
    assert html.unescape(item.findtext(CONTENT)) == html.unescape(f"<p>{html.escape(title)}</p>")


@pytest.mark.parametrize(
    "text",
    [
        "a ]]> b",
        "5 < 6 & 7 > 6",
        "\"quoted\" and 'so'",
        "🚨 é ≠ e\u0301",
        "\u202b\u05e9\u05dc\u05d5\u05dd\u202c",
        "&amp; x",
    ],
)
def test_readers_show_what_the_author_wrote(text):
    # Escaped, because a summary is Markdown.
    summary = re.sub(r"([]<>&])", r"\\\1", text)
    [entry] = feedparser.parse(rss(_catalog(title=text, summary=summary), content=content)).entries
    assert entry.title == text
    assert html.unescape(entry.summary) == text


def test_a_character_that_xml_cannot_write_becomes_a_space():
    settings = Settings(site=Site(name="A\x07B", url="https://example.org/"))
    catalog = _catalog(settings=settings, summary="one&#12;two")
    feed = rss(catalog, content=lambda _: Markup("<p>one\x0ctwo\x00</p>"))
    assert etree.fromstring(feed).findtext("channel/title") == "A B"
    [item] = items(feed)
    assert item.findtext("description") == "one two"
    assert item.findtext(CONTENT) == "<p>one two </p>"


@pytest.mark.parametrize(
    ("url", "authority", "expected"),
    [
        ("https://example.org/", "", "tag:example.org,2026:a/published"),
        ("http://Example.org:8080/status/", "", "tag:example.org,2026:a/published"),
        ("https://example.org/", "old.example,2019-07", "tag:old.example,2019-07:a/published"),
        ("https://bücher.example/", "", "tag:xn--bcher-kva.example,2026:a/published"),
        ("https://[::1]/", "", "tag:--1,2026:a/published"),
        ("https://under_score.example/", "", "tag:under-score.example,2026:a/published"),
    ],
)
def test_a_guid_is_a_tag_uri(url, authority, expected):
    settings = Settings(site=Site(url=url), feed_authority=authority)
    assert texts(rss(_catalog(settings=settings)), "guid") == [expected]


def test_a_guid_outlives_whatever_an_author_may_change(tmp_path):
    one = feed_of(tmp_path / "one", {"a.md": document("Text.\n")})
    two = feed_of(
        tmp_path / "two",
        {"sub/b.md": document("Other text.\n", title="B", publish_at="2026-04-09T09:00:00Z")},
    )
    assert texts(one, "guid") == texts(two, "guid")


def test_the_withdrawal_keeps_the_year_of_the_publication():
    settings = Settings(site=Site(url="https://example.org/"))
    catalog = _catalog(
        status=Status.WITHDRAWN,
        withdrawn=Withdrawal(at=datetime(2026, 5, 1, tzinfo=UTC), reason="Wrong."),
        publish_at=datetime(2025, 12, 31, tzinfo=UTC),
        settings=settings,
    )
    assert texts(rss(catalog), "guid") == [
        "tag:example.org,2025:a/withdrawn",
        "tag:example.org,2025:a/published",
    ]


@pytest.mark.parametrize(("language", "written"), [("pt_BR", "pt-BR"), ("de", "de")])
def test_the_language_is_written_as_feeds_have_it(language, written):
    settings = Settings(site=Site(url="https://example.org/", language=language))
    feed = rss(_catalog(settings=settings), content=content)
    assert etree.fromstring(feed).findtext("channel/language") == written


def test_a_site_without_a_description_is_described_by_its_name():
    settings = Settings(site=Site(url="https://example.org/", name="Incidents", description=" "))
    feed = rss(_catalog(settings=settings), content=content)
    assert etree.fromstring(feed).findtext("channel/description") == "Incidents"


def test_an_item_without_content_has_its_summary():
    [item] = items(rss(_catalog(summary="Short."), content=lambda _: Markup("")))
    assert item.findtext("description") == "Short."
    assert item.find(CONTENT) is None


REVISIONS = [
    {"at": "2026-03-12T08:00:00Z", "kind": "correction", "summary": "It was *12 %*, not 11 %."},
    {"at": "2026-03-10T08:00:00Z", "summary": "One time was added."},
]
VERIFIED = {
    "id": "limit",
    "text": "A limit is set.",
    "status": "verified",
    "completed_at": "2026-03-18",
    "verification": {"measure": "wait", "at": "2026-04-18", "outcome": "effective"},
}
ATOM = "{http://www.w3.org/2005/Atom}"


def told(feed):
    """Guid, title and link of each item, newest first."""
    parts = zip(*(texts(feed, name) for name in ("guid", "title", "link")), strict=True)
    return [(guid.partition(":")[2], title, link) for guid, title, link in parts]


def test_each_thing_that_happened_is_an_item_with_its_place_on_the_page(tmp_path):
    source = document(title="It", revisions=REVISIONS, actions=[VERIFIED])
    config = write_site(tmp_path, {"a.md": source})
    page = "https://example.org/incidents/a/"
    found = told(feeds_of_site(config)["events.xml"])
    assert found == [
        ("example.org,2026:a/verified", "Verified: It", page + "#action-limit"),
        ("example.org,2026:a/revised/2", "Corrected: It", page + "#revision-2"),
        ("example.org,2026:a/revised/1", "Changed: It", page + "#revision-1"),
        ("example.org,2026:a/published", "It", page),
    ]
    site, _ = project(config)
    articles = Articles(
        catalog=site.catalog, facets=site.facets, relations=site.relations, tree=site.tree
    )
    html = str(articles.incident(site.catalog.entries[0]).html)
    for _, _, link in found:
        fragment = link.partition("#")[2]
        assert not fragment or f'id="{fragment}"' in html
    assert "12 %" in re.search(r'<li id="revision-2">.*', html)[0]


def test_the_place_of_a_withdrawal_is_on_its_page(tmp_path):
    source = document(status="withdrawn", withdrawn=WITHDRAWN, revisions=REVISIONS)
    config = write_site(tmp_path, {"a.md": source})
    links = texts(feeds_of_site(config)["events.xml"], "link")
    page = "https://example.org/incidents/a/"
    assert links == [page + "#withdrawn", page, page, page]
    site, _ = project(config)
    articles = Articles(
        catalog=site.catalog, facets=site.facets, relations=site.relations, tree=site.tree
    )
    assert 'id="withdrawn"' in articles.incident(site.catalog.entries[0]).html
    assert b"12 %" not in feeds_of_site(config)["events.xml"]


def test_the_main_feeds_tell_what_the_site_wants(tmp_path):
    files = {"a.md": document(revisions=REVISIONS, actions=[VERIFIED], services=["checkout"])}
    chosen = {"": ["published"], "feed_events: [verified, published]": ["verified", "published"]}
    for options, wanted in chosen.items():
        config = write_site(tmp_path / str(len(wanted)), files, options=options)
        found = feeds_of_site(config)
        assert len(items(found["events.xml"])) == 4
        for name in ("feed.xml", "services/checkout/feed.xml"):
            assert [guid.rpartition("/")[2] for guid in texts(found[name], "guid")] == wanted


def test_what_feeds_can_tell_is_a_closed_list(tmp_path):
    config = write_site(tmp_path, {}, options="feed_events: [published, edited]")
    found, [problem] = project(config)
    assert found is None
    assert str(problem) == (
        "mkdocs.yml:7:20: error[settings/option] feed_events is not a list of what feeds can tell; "
        "write some of published, revised, verified, withdrawn"
    )


def verified_of(tmp_path, *actions, now=NOW):
    """When the last promise is said to be verified."""
    config = write_site(tmp_path, {"a.md": document(actions=list(actions))})
    feed = feeds_of_site(config, now=now)["events.xml"]
    dates = dict(zip(texts(feed, "guid"), texts(feed, "pubDate"), strict=True))
    return dates.get("tag:example.org,2026:a/verified")


def test_a_verified_promise_is_told_once_nothing_is_open(tmp_path):
    open_one = {"text": "B."}
    declined = {"text": "C.", "status": "declined", "reason": "Too dear."}
    replaced = {"text": "D.", "superseded_by": "limit"}
    told_on = "Sat, 18 Apr 2026 00:00:00 +0000"
    assert verified_of(tmp_path, VERIFIED) == told_on
    assert verified_of(tmp_path, VERIFIED, declined, replaced) == told_on
    assert verified_of(tmp_path, VERIFIED, open_one) is None
    assert verified_of(tmp_path, declined) is None
    before = datetime(2026, 4, 17, 23, tzinfo=UTC)
    assert verified_of(tmp_path, VERIFIED, now=before) is None


def test_what_was_verified_at_publication_is_told_by_the_publication(tmp_path):
    early = {**VERIFIED, "verification": {**VERIFIED["verification"], "at": "2026-03-08"}}
    same_day = {**VERIFIED, "verification": {**VERIFIED["verification"], "at": "2026-03-09"}}
    assert verified_of(tmp_path, early) is None
    assert verified_of(tmp_path, same_day) == "Mon, 09 Mar 2026 09:00:00 +0000"


def test_the_order_and_the_dates_of_revisions_change_no_guid(tmp_path):
    def guids(name, revisions):
        config = write_site(tmp_path / name, {"a.md": document(revisions=revisions)})
        return texts(feeds_of_site(config)["events.xml"], "guid")

    moved = [{**REVISIONS[0], "at": "2026-03-13T08:00:00Z"}, REVISIONS[1]]
    assert guids("a", REVISIONS) == guids("b", REVISIONS[::-1]) == guids("c", moved)


def updated(feed):
    entries = etree.fromstring(feed).findall(f"{ATOM}entry")
    return {e.findtext(f"{ATOM}id"): e.findtext(f"{ATOM}updated") for e in entries}


def test_updated_moves_with_revisions_only(tmp_path):
    def of(name, **values):
        config = write_site(tmp_path / name, {"a.md": document(**values)})
        return updated(feeds_of_site(config)["atom.xml"])["tag:example.org,2026:a/published"]

    published = "2026-03-09T09:00:00+00:00"
    assert of("a") == of("b", title="B", actions=[VERIFIED]) == published
    assert of("c", revisions=REVISIONS) == "2026-03-12T08:00:00+00:00"


def _of_rss(feed):
    for item in items(feed):
        at = parsedate_to_datetime(item.findtext("pubDate"))
        summary = html.unescape(item.findtext("description"))
        yield item.findtext("guid"), item.findtext("title"), item.findtext("link"), at, summary


def _of_atom(feed):
    for entry in etree.fromstring(feed).findall(f"{ATOM}entry"):
        found = [entry.findtext(ATOM + name) for name in ("id", "title", "published", "summary")]
        link = entry.find(ATOM + "link").get("href")
        yield found[0], found[1], link, datetime.fromisoformat(found[2]), found[3]


def _of_json(feed):
    for item in json.loads(feed)["items"]:
        at = datetime.fromisoformat(item["date_published"])
        yield item["id"], item["title"], item["url"], at, item["summary"]


def test_the_formats_list_the_same_items_with_the_same_dates(tmp_path):
    files = {path.name: path.read_bytes() for path in DEMO.glob("2*.md")}
    now = datetime(2028, 1, 1, tzinfo=UTC)
    found = feeds_of_site(write_site(tmp_path, files), now=now)
    assert list(_of_rss(found["feed.xml"])) == list(_of_atom(found["atom.xml"]))
    assert list(_of_rss(found["feed.xml"])) == list(_of_json(found["feed.json"]))
    assert list(_of_rss(found["events.xml"])) == list(_of_atom(found["events.atom"]))
    assert len(items(found["events.xml"])) > len(items(found["feed.xml"]))
    for address, feed in found.items():
        if address.endswith("feed.xml"):
            other = found[address.replace("feed.xml", "atom.xml")]
            assert list(_of_rss(feed)) == list(_of_atom(other)), address


def test_the_feeds_of_a_service_and_a_severity_hold_theirs_as_summaries(tmp_path):
    options = """
        services: {checkout: Checkout, search: Search}
        severities: [major]
    """
    files = {
        "a.md": document("STORY", services=["checkout"], severity="major"),
        "b.md": document("STORY", id="b", services=["checkout", "search"]),
        "c.md": document(
            "STORY",
            id="c",
            title="SECRET",
            services=["checkout"],
            status="withdrawn",
            withdrawn=WITHDRAWN,
        ),
    }
    found = feeds_of_site(write_site(tmp_path, files, options=options))

    def ids(address):
        return {guid.partition(":")[2].partition(":")[2] for guid in texts(found[address], "guid")}

    gone = {"c/published", "c/withdrawn"}
    assert ids("services/checkout/feed.xml") == {"a/published", "b/published"} | gone
    assert ids("services/search/feed.xml") == {"b/published"}
    assert ids("severities/major/feed.xml") == {"a/published"}
    feed = found["services/checkout/feed.xml"]
    assert etree.fromstring(feed).findtext("channel/title") == "Test: Checkout"
    assert (
        etree.fromstring(feed).findtext("channel/link") == "https://example.org/services/checkout/"
    )
    assert "Withdrawn: c" in texts(feed, "title")
    assert b"SECRET" not in feed + found["services/checkout/atom.xml"]
    assert b"STORY" not in feed + found["services/checkout/atom.xml"]
    assert b"STORY" in found["feed.xml"]
    address = "https://example.org/services/checkout/feed.xml"
    assert w3c(feed, url=address) == []


def many(tmp_path, number):
    start = datetime(2026, 1, 1, tzinfo=UTC)
    files = {
        f"{n}.md": document(id=f"n-{n}", publish_at=(start + timedelta(hours=n)).isoformat())
        for n in range(number)
    }
    return feeds_of_site(write_site(tmp_path, files))


def _relations(feed):
    return {
        link.get("rel"): link.get("href") for link in etree.fromstring(feed).findall(f"{ATOM}link")
    }


def test_archives_are_filled_from_the_oldest_and_a_full_one_never_changes(tmp_path):
    base = "https://example.org/"
    few = many(tmp_path / "few", 50)
    more = many(tmp_path / "more", 101)
    most = many(tmp_path / "most", 149)
    assert not any(address.startswith("atom/") for address in few)
    archives = {address: feed for address, feed in more.items() if address.startswith("atom/")}
    assert list(archives) == [f"atom/archive/{n}.xml" for n in (1, 2, 3)]
    first, second, third = archives.values()
    assert (len(updated(first)), len(updated(second)), len(updated(third))) == (50, 50, 1)
    assert [most[address] for address in archives][:2] == [first, second]
    assert len(updated(most["atom/archive/3.xml"])) == 49
    assert list(updated(first)) == [
        f"tag:example.org,2026:n-{n}/published" for n in range(49, -1, -1)
    ]
    assert _relations(more["atom.xml"])["prev-archive"] == base + "atom/archive/2.xml"
    assert _relations(second)["prev-archive"] == base + "atom/archive/1.xml"
    assert _relations(second)["current"] == base + "atom.xml"
    assert _relations(second)["next-archive"] == base + "atom/archive/3.xml"
    assert "prev-archive" not in _relations(first)
    assert "next-archive" not in _relations(third)
    mark = "{http://purl.org/syndication/history/1.0}archive"
    assert [etree.fromstring(f).find(mark) is not None for f in (first, more["atom.xml"])] == [
        True,
        False,
    ]
    everything = {guid for feed in (first, second, more["atom.xml"]) for guid in updated(feed)}
    assert len(everything) == 101


def test_the_json_feed_goes_on_in_further_pages(tmp_path):
    found = many(tmp_path, 101)
    ids, address = [], "feed.json"
    while address:
        page = json.loads(found[address])
        assert page["feed_url"] == "https://example.org/" + address
        assert page["version"] == "https://jsonfeed.org/version/1.1"
        assert all("content_html" in i or "content_text" in i for i in page["items"])
        ids += [item["id"] for item in page["items"]]
        address = page.get("next_url", "").removeprefix("https://example.org/")
    assert ids == [f"tag:example.org,2026:n-{n}/published" for n in range(100, -1, -1)]


def test_all_feeds_are_in_one_file_each_once(tmp_path):
    files = {"a.md": document(services=["checkout"], severity="major")}
    found = feeds_of_site(write_site(tmp_path, files))
    lines = etree.fromstring(found["opml.xml"]).findall(".//outline[@xmlUrl]")
    named = [line.get("xmlUrl").removeprefix("https://example.org/") for line in lines]
    assert named == ["feed.xml", "events.xml"] + [
        f"{facet}/feed.xml" for facet in ("services/checkout", "severities/major")
    ]
    assert {line.get("type") for line in lines} == {"rss"}
    assert set(named) < set(found)


def test_a_day_that_passes_changes_no_feed(tmp_path):
    actions = [{"text": "A.", "due": "2026-07-01"}, {"text": "B.", "due": "2026-05-01"}]
    config = write_site(tmp_path, {"a.md": document(actions=actions, services=["x"])})
    found = feeds_of_site(config)
    assert found == feeds_of_site(config, now=NOW + timedelta(days=90))
    assert b"verdue" not in found["feed.xml"]


def test_a_feed_names_its_stylesheet(tmp_path):
    found = feeds_of_site(write_site(tmp_path, {"a.md": document(services=["x"])}))
    href = 'href="https://example.org/assets/postmortems/feed.css"'
    for address, feed in found.items():
        if address not in ("feed.json", "opml.xml"):
            assert f'<?xml-stylesheet type="text/css" {href}?>' in feed.decode(), address


def test_atom_dates_are_all_different_for_readers_that_want_it(tmp_path):
    files = {f"{n}.md": document(id=f"n-{n}") for n in range(3)}
    dates = updated(feeds_of_site(write_site(tmp_path, files))["atom.xml"])
    assert len(set(dates.values())) == 3
    assert {date.partition(".")[0].partition("+")[0] for date in dates.values()} == {
        "2026-03-09T09:00:00"
    }


def test_an_atom_feed_without_items_is_dated_and_not_by_the_clock(tmp_path):
    found = feeds_of_site(write_site(tmp_path, {}))
    assert (
        etree.fromstring(found["atom.xml"]).findtext(f"{ATOM}updated")
        == "2000-01-01T00:00:00+00:00"
    )
    assert not feedparser.parse(found["atom.xml"]).bozo


_WORD = st.sampled_from(["checkout", "search", "mail"])
_INSTANT = st.datetimes(datetime(2020, 1, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001 - made aware
    lambda at: at.replace(tzinfo=UTC, microsecond=0)
)


@st.composite
def _postmortems(draw):
    published = draw(_INSTANT)
    status = draw(st.sampled_from([Status.PUBLISHED, Status.WITHDRAWN, Status.DRAFT]))
    later = st.timedeltas(timedelta(0), timedelta(days=900))
    revisions = draw(st.lists(st.builds(lambda d: published + d, later), max_size=3))
    gone = Withdrawal(at=published + draw(later), reason=draw(_TEXT))
    return Postmortem(
        id=draw(st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)),
        title=draw(_TEXT),
        kind=draw(st.sampled_from(Kind)),
        status=status,
        publish_at=published,
        summary=draw(_TEXT),
        services=tuple(draw(st.lists(_WORD, unique=True))),
        severity=draw(st.none() | st.just("major")),
        authors=tuple(draw(st.lists(st.just("payments"), max_size=1))),
        lang=draw(st.sampled_from([None, "he"])),
        revisions=tuple(Revision(at=at, summary=draw(_TEXT)) for at in revisions),
        withdrawn=gone if status is Status.WITHDRAWN else None,
    )


def _of(postmortems, now):
    entries = [
        Entry(
            document=Document(
                path="a.md", uri="a.md", values={}, find_places=Places, body="", body_line=1
            ),
            postmortem=postmortem,
        )
        for postmortem in postmortems
    ]
    settings = Settings(site=Site(url="https://example.org/"))
    return make_catalog(entries, settings=settings, now=now)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(_postmortems(), max_size=8, unique_by=lambda p: p.id),
    st.randoms(use_true_random=False),
)
def test_feeds_of_any_catalog(postmortems, random):
    now = datetime(2026, 6, 1, tzinfo=UTC)
    found = made(_of(postmortems, now), content=lambda news: Markup("<p>{}</p>").format(news.at))
    for address, feed in found.items():
        listed = list(_of_json(feed)) if address.endswith("json") else []
        if not listed and address != "opml.xml" and not address.endswith("json"):
            root = etree.fromstring(feed)
            listed = list(_of_rss(feed) if root.tag == "rss" else _of_atom(feed))
        guids = [item[0] for item in listed]
        assert len(guids) == len(set(guids))
        dates = [item[3] for item in listed]
        assert dates == sorted(dates, reverse=True)
        assert all(date <= now for date in dates)
    random.shuffle(postmortems)
    again = made(_of(postmortems, now), content=lambda news: Markup("<p>{}</p>").format(news.at))
    assert again == found
    next_change = [
        at
        for p in postmortems
        for at in (
            p.publish_at,
            *(r.at for r in p.revisions),
            *([p.withdrawn.at] if p.withdrawn else ()),
        )
        if at > now
    ]
    later = min(next_change, default=now + timedelta(days=365)) - timedelta(microseconds=1)
    moved = made(_of(postmortems, later), content=lambda news: Markup("<p>{}</p>").format(news.at))
    assert moved == found
