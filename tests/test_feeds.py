"""The feed: what subscribers are told, by rules that readers and the W3C feed validator apply."""

import html
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from mkdocs_postmortems import feeds
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.catalog.public import make_catalog
from mkdocs_postmortems.model.document import Document, Entry, Places
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Status, Withdrawal
from mkdocs_postmortems.settings.options import Settings, Site
from tests.sites import NOW, document, project, write_site

DEMO = Path(__file__).parent.parent / "postmortems"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
SELF = "{http://www.w3.org/2005/Atom}link"
WITHDRAWN = {"at": "2026-04-01T09:00:00Z", "reason": "It described *another* company."}


def content(entry):
    """A text for tests that look at something else."""
    return Markup("<p>{}</p>").format(entry.document.body)


def feed_of_site(config, *, now=NOW, preview=False):
    found, _ = project(config, now=now, preview=preview)
    articles = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
    )
    return feeds.rss(found.catalog, content=articles.feed_html)


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
        "draft.md": document(id="draft", status="draft", publish_at="2026-05-01T00:00:00Z"),
        "embargo.md": document(id="embargo", publish_at="2027-01-01T00:00:00Z"),
    }
    config = write_site(tmp_path, files)
    assert len(project(config, preview=True)[0].catalog.entries) == 3
    assert feed_of_site(config) == feed_of_site(config, preview=True)


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


@given(title=_TEXT, service=_TEXT)
def test_any_text_comes_back_as_it_was_written(title, service):
    settings = Settings(site=Site(name=title, description=service, url="https://example.org/"))
    feed = feeds.rss(
        _catalog(title=title, settings=settings, authors=(service,)),
        content=lambda _: Markup("<p>{}</p>").format(title),
    )
    [item] = items(feed)
    assert item.findtext("title") == title.strip()
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
    [entry] = feedparser.parse(
        feeds.rss(_catalog(title=text, summary=summary), content=content)
    ).entries
    assert entry.title == text
    assert html.unescape(entry.summary) == text


def test_a_character_that_xml_cannot_write_becomes_a_space():
    settings = Settings(site=Site(name="A\x07B", url="https://example.org/"))
    catalog = _catalog(settings=settings, summary="one&#12;two")
    feed = feeds.rss(catalog, content=lambda _: Markup("<p>one\x0ctwo\x00</p>"))
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
    [entry] = _catalog(settings=settings).entries
    assert feeds.guid(settings, entry.postmortem, feeds.Happening.PUBLISHED) == expected


def test_a_guid_outlives_whatever_an_author_may_change(tmp_path):
    one = feed_of(tmp_path / "one", {"a.md": document("Text.\n")})
    two = feed_of(
        tmp_path / "two",
        {"sub/b.md": document("Other text.\n", title="B", publish_at="2026-04-09T09:00:00Z")},
    )
    assert texts(one, "guid") == texts(two, "guid")


def test_the_withdrawal_keeps_the_year_of_the_publication():
    settings = Settings(site=Site(url="https://example.org/"))
    [entry] = _catalog(
        status=Status.WITHDRAWN,
        withdrawn=Withdrawal(at=datetime(2027, 1, 1, tzinfo=UTC), reason="Wrong."),
    ).entries
    found = feeds.guid(settings, entry.postmortem, feeds.Happening.WITHDRAWN)
    assert found == "tag:example.org,2026:a/withdrawn"


@pytest.mark.parametrize(("language", "written"), [("pt_BR", "pt-BR"), ("de", "de")])
def test_the_language_is_written_as_feeds_have_it(language, written):
    settings = Settings(site=Site(url="https://example.org/", language=language))
    feed = feeds.rss(_catalog(settings=settings), content=content)
    assert etree.fromstring(feed).findtext("channel/language") == written


def test_a_site_without_a_description_is_described_by_its_name():
    settings = Settings(site=Site(url="https://example.org/", name="Incidents", description=" "))
    feed = feeds.rss(_catalog(settings=settings), content=content)
    assert etree.fromstring(feed).findtext("channel/description") == "Incidents"


def test_an_item_without_content_has_its_summary():
    [item] = items(feeds.rss(_catalog(summary="Short."), content=lambda _: Markup("")))
    assert item.findtext("description") == "Short."
    assert item.find(CONTENT) is None
