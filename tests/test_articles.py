"""The articles: what a reader finds on each page, without MkDocs and without a browser.

With UPDATE_GOLDEN=1 the golden articles are written anew: look at the difference before keeping it.
"""

import os
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.articles.strings import English
from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.stages import open_project
from tests.sites import NOW, document, project, write_site

REPOSITORY = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
FULL = (Path(__file__).parent / "positive" / "full.md").read_text(encoding="utf-8")

PREMORTEM = document(
    id="pre",
    title="What may go wrong",
    kind="premortem",
    times=None,
    risks=[
        {"id": "long-lock", "text": "A lock is held for long.", "mitigation": "A timeout."},
        {"id": "other", "text": "Another thing."},
    ],
)
WITHDRAWN = document(
    "The secret story.\n",
    id="gone",
    title="A secret title",
    status="withdrawn",
    summary="A secret summary.",
    services=["checkout"],
    withdrawn={"at": "2026-04-20T00:00:00Z", "reason": "It was *wrong*."},
)


def make(tmp_path, files, *, preview=False, now=NOW, **settings):
    """The articles of a site with the documents 0.md, 1.md, ..., and its catalog."""
    config = write_site(tmp_path, {f"{n}.md": text for n, text in enumerate(files)}, **settings)
    built, problems = project(config, now=now, preview=preview)
    assert not [str(p) for p in problems if p.level == "error"]
    return _articles(built), built.catalog


def _articles(built):
    return Articles(
        catalog=built.catalog,
        facets=built.facets,
        relations=built.relations,
        tree=built.tree,
        intro=built.intro,
    )


def page(tmp_path, text=None, **values):
    """The HTML of the page of one document."""
    articles, catalog = make(tmp_path, [text or document(**values)])
    return str(articles.incident(catalog.entries[0]).html)


def words(html):
    """The text that a reader sees, on one line."""
    text = " ".join(re.sub(r"<[^>]*>", " ", html).replace("\xa0", " ").split())
    return re.sub(r" (?=[.,:])", "", text)


def section(html, id):
    """The part of a page under the heading with this id."""
    found = re.search(rf'<section[^>]*>\s*<h2 id="{id}">.*?</section>', html, re.DOTALL)
    assert found, f"no section {id}"
    return found[0]


def answer(html, question):
    """The words of one of the four answers."""
    found = re.search(rf"<h2>{re.escape(question)}</h2>(.*?)</div>\n(<div>|</section>)", html, re.S)
    assert found, question
    return words(found[1])


# Golden articles


def golden(name, html):
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(html, encoding="utf-8")
    assert html == path.read_text(encoding="utf-8")


def without_drawing(html):
    """The drawing has tests of its own."""
    return re.sub(r"<figure.*?</figure>", "<figure></figure>", html, flags=re.DOTALL)


def test_golden_incident_and_feed(tmp_path):
    articles, catalog = make(
        tmp_path, [FULL, PREMORTEM.replace("id: pre\n", "id: 2025-09-orders-database\n")]
    )
    entry = catalog.get("2026-03-01-checkout-errors")
    golden("incident.html", without_drawing(str(articles.incident(entry).html)))
    golden("feed.html", str(articles.feed_html(entry)))


def test_golden_home(tmp_path):
    articles, _ = make(tmp_path, [FULL, PREMORTEM, WITHDRAWN])
    golden("home.html", str(next(articles.all()).html))


# Every page is well built

VOID = {"br", "hr", "img", "input", "wbr"}


class Structure(HTMLParser):
    """Collects what is wrong with the nesting, and the ids, links and headings."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.ids, self.links, self.levels = [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []
        self.levels += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.wrong += [name for name in found if name.startswith("on") or name == "style"]
        self.wrong += [tag] if tag in {"script", "style", "iframe"} else []
        if tag == "p" and "p" in self.open:
            self.wrong.append("p in p")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.ids += [value for name, value in attributes if name == "id"]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


def assert_well_built(article):
    html = Structure()
    html.feed(str(article.html))
    assert not html.wrong, article.url
    assert not html.open, article.url
    assert len(set(html.ids)) == len(html.ids), article.url
    fragments = {link[1:] for link in html.links if link.startswith("#")}
    assert fragments <= set(html.ids), article.url
    assert html.levels.count(1) == 1, article.url
    steps = zip(html.levels, html.levels[1:], strict=False)
    assert all(b <= a + 1 for a, b in steps), article.url
    assert {heading.id for heading in article.headings} <= set(html.ids), article.url
    assert len(article.description) <= 300


def test_every_page_of_the_demo_is_well_built():
    built, _ = open_project(
        read_configuration(REPOSITORY / "mkdocs.yml"),
        now=datetime(2026, 12, 1, tzinfo=UTC),
        preview=True,
    )
    articles = _articles(built)
    pages = list(articles.all())
    for article in pages:
        assert_well_built(article)
    assert len(pages) > len(built.catalog.entries) > 10
    for entry in built.catalog.entries:
        links = re.findall(r'(?:href|src)="([^"]*)"', articles.feed_html(entry))
        assert all(re.match("https?:|mailto:", link) for link in links)


EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7 * 7 }}"
WEB = "https://example.org/?a=1&b=2"
EVIL_EVERYWHERE = {
    "title": EVIL,
    "summary": EVIL + " [x](javascript:alert(1))",
    "organization": EVIL,
    "times": {"started": "2026-03-01T10:02:00Z", "ongoing": True},
    "trigger": EVIL,
    "detection": {"text": EVIL},
    "participants": [EVIL],
    "acknowledgements": [EVIL],
    "timeline": [
        {
            "at": "2026-03-01T10:02:00Z",
            "type": "trigger",
            "text": EVIL + "\n\nNote[^1].\n\n[^1]: A.",
            "actor": EVIL,
            "evidence": [{"text": EVIL, "url": WEB}],
            "outside": EVIL,
        },
        {"at": "2026-03-01T10:03:00Z", "type": "other", "text": "Note[^1].\n\n[^1]: B."},
    ],
    "impact": {
        "text": EVIL,
        "windows": [{"from": "2026-03-01T10:02:00Z", "group": EVIL, "of": EVIL, "share": 0.5}],
        "figures": [{"name": EVIL, "value": 3, "unit": EVIL}],
        "workarounds": [EVIL],
        "customer_action": EVIL,
        "slo": [{"name": EVIL, "objective": EVIL, "text": EVIL}],
    },
    "actions": [
        {"id": "a", "text": EVIL, "status": "open", "due": "2026-03-03"},
        {"text": EVIL, "status": "declined", "reason": EVIL},
        {
            "id": "2",
            "text": EVIL,
            "status": "done",
            "tracker": {"ref": EVIL, "url": WEB},
            "superseded_by": "a",
            "verification": {
                "measure": EVIL,
                "baseline": EVIL,
                "target": EVIL,
                "result": EVIL,
                "outcome": "ineffective",
                "evidence": [{"text": EVIL}],
            },
        },
    ],
    "contributing_factors": [{"text": EVIL, "side": "sharp"}, {"text": EVIL}],
    "safeguards": [{"name": EVIL, "outcome": "held", "text": EVIL}],
    "lessons": {"went_well": [EVIL]},
    "notifications": [{"audience": EVIL, "channel": EVIL, "text": EVIL, "url": WEB}],
    "recordings": [{"url": WEB, "title": EVIL}],
    "revisions": [{"at": "2026-03-12T08:00:00Z", "kind": "odd", "summary": EVIL}],
    "services": [f"service-{n}" for n in range(60)],
    "source_url": WEB,
}


def test_no_text_of_a_document_becomes_anything_but_text(tmp_path):
    articles, catalog = make(tmp_path, [document(EVIL + "\n\n# Actions\n", **EVIL_EVERYWHERE)])
    for article in articles.all():
        assert_well_built(article)
        assert "onerror=alert(1)>" not in re.sub("&lt;.*?&gt;", "", str(article.html))
    feed = str(articles.feed_html(catalog.entries[0]))
    assert "<script" not in feed
    assert "<img" not in feed
    assert "{{ 7 * 7 }}" in feed


# What the head and the four answers say


def test_a_resolved_incident(tmp_path):
    html = page(tmp_path, FULL)
    assert words(html).startswith("major Incident Resolved Published 9 March 2026, corrected")
    facts = words(re.search(r"<dl class=\"pm-facts\">.*?</dl>", html)[0])
    assert "When 1 March 2026, 10:02 – 11:04 UTC" in facts
    assert "How long 46 min customers affected" in facts
    happened = answer(html, "What happened?")
    assert happened.startswith("For 46 minutes one checkout in eight failed. No order")
    affected = answer(html, "Was I affected?")
    assert "Up to 12.4 % of checkouts." in affected
    assert "No data was lost" in affected
    assert "What to do now: Nothing to do; held amounts" in affected
    assert answer(html, "Is it fixed?").startswith("Yes, since 1 March 2026, 11:04 UTC.")
    assert answer(html, "What is being changed?").startswith("1 of 1 change verified.")


def test_what_is_not_known_is_not_claimed(tmp_path):
    html = page(tmp_path)
    assert "End not stated" in html
    assert answer(html, "Is it fixed?") == "Not stated."
    assert answer(html, "Was I affected?") == "Not stated."
    assert answer(html, "What is being changed?") == "No changes are stated."
    assert "Resolved not stated" in words(section(html, "scale"))
    for heading in ("record", "causes", "safeguards", "actions", "lessons", "told", "related"):
        assert f'id="{heading}"' not in html


def test_a_window_without_group_or_service_says_who_was_affected(tmp_path):
    window = {"from": "2026-03-01T10:02:00Z", "text": "Some pages were empty. Others were slow."}
    affected = answer(page(tmp_path, impact={"windows": [window]}), "Was I affected?")
    assert affected.startswith("Some pages were empty. Others were slow.")


@pytest.mark.parametrize(
    ("second", "who"),
    [
        ({}, "Enterprise customers and others"),
        ({"regions": ["eu-west"]}, "Enterprise customers; others in eu-west"),
        ({"services": ["checkout"]}, "Enterprise customers; others who use checkout"),
        ({"group": "free users"}, "Enterprise customers; free users"),
    ],
)
def test_who_is_in_no_named_group_is_told_as_well(second, who, tmp_path):
    windows = [
        {"from": "2026-03-01T10:02:00Z", "group": "Enterprise customers"},
        {"from": "2026-03-01T10:12:00Z", **second},
    ]
    html = page(tmp_path, services=["checkout", "search"], impact={"windows": windows})
    lead = re.search(r"Was I affected\?</h2><div class=\"pm-lead\">(.*?)</div>", html)[1]
    assert lead == who


def test_an_ongoing_incident(tmp_path):
    html = page(tmp_path, times={"started": "2026-03-01T10:02:00Z", "ongoing": True})
    assert '<span class="pm-bad">Ongoing</span>' in html
    assert answer(html, "Is it fixed?") == "No. Customers are still affected."


def test_an_open_window_of_an_ongoing_incident_goes_on(tmp_path):
    impact = {"windows": [{"from": "2026-03-01T10:02:00Z"}]}
    times = {"started": "2026-03-01T10:02:00Z", "ongoing": True}
    shown = words(section(page(tmp_path / "a", times=times, impact=impact), "affected"))
    assert "from 1 March 2026, 10:02 UTC, still going on" in shown
    ended = words(section(page(tmp_path / "b", impact=impact), "affected"))
    assert "from 1 March 2026, 10:02 UTC, end not stated" in ended


def test_of_several_events_at_one_time_the_first_has_its_names(tmp_path):
    now = "2026-03-01T10:02:00Z"
    events = [{"at": now, "type": "other", "text": text} for text in ("One.", "Two.")]
    html = page(tmp_path, times={"started": now, "resolved": now}, timeline=events)
    assert words(section(html, "record")).count("Started, resolved") == 1
    facts = words(re.search(r"<dl class=\"pm-facts\">.*?</dl>", html)[0])
    assert "1 March 2026, 10:02 UTC" in facts
    assert "10:02 – 10:02" not in facts


def test_small_figures_are_written_out(tmp_path):
    figures = [
        {"name": name, "value": value}
        for name, value in (("a", 0.00000123), ("b", 0.000049), ("c", 12345.5), ("d", 8412))
    ]
    shown = words(section(page(tmp_path, impact={"figures": figures}), "affected"))
    for value in ("0.00000123", "0.000049", "12,345.5", "8,412"):
        assert f" {value} " in f"{shown} "


@pytest.mark.parametrize(
    ("until", "length"),
    [("10:03:31", "1 min 29 s"), ("10:09:20", "7 min 18 s"), ("10:12:29", "10 min")],
)
def test_lengths_below_ten_minutes_are_told_to_the_second(until, length, tmp_path):
    times = {"started": "2026-03-01T10:02:02Z", "resolved": f"2026-03-01T{until}Z"}
    assert f"How long {length} started to resolved" in words(page(tmp_path, times=times))


def test_where_no_end_is_stated_the_record_may_have_one(tmp_path):
    event = {"at": "2026-03-01T11:00:00Z", "type": "mitigation", "text": "It works again."}
    html = page(tmp_path, timeline=[event])
    assert "The record’s last mitigation" in answer(html, "Is it fixed?")
    assert 'href="#event-1"' in html


@pytest.mark.parametrize(
    ("moment", "said", "machine"),
    [
        ("2026-03-01T10:02:00Z", "1 March 2026, 10:02 UTC", "2026-03-01T10:02:00Z"),
        ("2026-03-01T10:02:08Z", "1 March 2026, 10:02:08 UTC", "2026-03-01T10:02:08Z"),
        ("2026-03-01T12:02:00+02:00", "1 March 2026, 10:02 UTC", "2026-03-01T10:02:00Z"),
        ("2026-03-01", "1 March 2026", "2026-03-01"),
        (
            {"at": "2026-03-01T19:00:00Z", "precision": "minute", "approximate": True},
            "1 March 2026, about 19:00 UTC",
            "2026-03-01T19:00:00Z",
        ),
        (
            {"at": "2026-03-01T14:00:00Z", "precision": "hour"},
            "1 March 2026, around 14:00 UTC, to the hour",
            "2026-03-01T14:00:00Z",
        ),
        ({"at": "2026-03-01", "approximate": True}, "about 1 March 2026", "2026-03-01"),
        ("0812-03-01", "1 March 812", "0812-03-01"),
    ],
)
def test_a_time_says_how_well_it_is_known(tmp_path, moment, said, machine):
    html = page(tmp_path, times={"started": moment})
    assert f'<time datetime="{machine}">{said}</time>' in html.replace("\xa0", " ")


def test_each_duration_names_both_ends(tmp_path):
    text = words(section(page(tmp_path, FULL), "scale"))
    assert "Time to detect 7 min started to detected" in text
    assert "Time to resolve 1 h 02 min started to resolved" in text
    assert "publish" not in text


def test_an_incident_without_drawing_lists_its_times(tmp_path):
    html = page(tmp_path, times={"started": "2026-03-01", "resolved": "2026-03-01"})
    assert "<figure" not in html
    assert "Started 1 March 2026 Resolved 1 March 2026" in words(section(html, "scale"))


def test_a_window_without_a_group_claims_none(tmp_path):
    window = {"from": "2026-03-01T10:02:00Z", "until": "2026-03-01T10:48:00Z"}
    assert (
        "Who " not in words(section(page(tmp_path, impact={"windows": [window]}), "affected"))[15:]
    )
    windows = [window, window | {"group": "Shops"}]
    text = words(section(page(tmp_path / "two", impact={"windows": windows}), "affected"))
    assert "Who When not stated 1 March 2026, 10:02 – 10:48 UTC 46 min Shops" in text


def test_a_document_in_another_language_says_so(tmp_path):
    html = page(tmp_path, lang="de", title="Titel", summary="Kurz.")
    assert '<h1 lang="de">Titel</h1>' in html
    assert '<span lang="de">Kurz.</span>' in html
    assert '<div class="pm-story md-typeset" lang="de">' in html
    assert "lang=" not in page(tmp_path / "same", lang="en-GB")


@pytest.mark.parametrize(
    ("tag", "leftwards"),
    [
        ("ar", True),
        ("fa-IR", True),
        ("UR", True),
        ("pa-Arab-PK", True),
        ("ar-Latn", False),
        ("arn", False),
    ],
)
def test_a_language_tells_which_way_its_texts_run(tmp_path, tag, leftwards):
    html = page(tmp_path, lang=tag, title="Titel")
    direction = ' dir="rtl"' if leftwards else ""
    assert f'<h1 lang="{tag}"{direction}>' in html


def test_fictional_and_draft_stand_out(tmp_path):
    texts = [document(organization="Shop (fictional)"), document(id="d", status="draft")]
    articles, catalog = make(tmp_path, texts, preview=True)
    fictional, draft = (articles.incident(catalog.get(id)) for id in ("a", "d"))
    assert "<strong>Fictional.</strong>" in fictional.html
    assert not fictional.draft
    assert "<strong>Draft: not public.</strong>" in draft.html
    assert draft.draft
    home = next(articles.all())
    assert '<small class="pm-mark">fictional</small>' in home.html
    assert '<small class="pm-mark">draft</small>' in home.html


# The record


def test_the_record_says_when_things_were_known(tmp_path):
    text = words(section(page(tmp_path, FULL), "record"))
    assert "10:02 Started 1 The migration starts. Not known until 10:31, 29 min later" in text
    assert "Trigger release automation lock wait graph" in text


def test_drawing_and_record_link_each_event_both_ways(tmp_path):
    html = page(tmp_path, FULL)
    assert 'id="event-1"' in html
    assert 'href="#event-1"' in html
    assert 'href="#mark-1"' in html
    assert 'id="mark-1"' in html


def test_a_new_day_is_named_once(tmp_path):
    days = ("2026-03-01T10:02:00Z", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z", "2026-03-03")
    events = [{"at": day, "type": "other", "text": "T."} for day in days]
    text = words(section(page(tmp_path, timeline=events), "record"))
    for day in ("1 Mar 2026 10:02", "2 Mar 2026 08:00", "3 Mar 2026"):
        assert text.count(day) == 1
    assert "T. Event 09:00" in text


SENTIMENT = {
    "consent": {"groups": {"support": 6}},
    "points": [
        {
            "at": "2026-03-01T10:10:00Z",
            "group": "support",
            "median": -1,
            "low": -2,
            "high": 0,
            "n": 5,
            "note": "Nobody knew.",
        }
    ],
}
EVENT = {"at": "2026-03-01T10:02:00Z", "type": "trigger", "text": "It starts."}


def test_feelings_are_shown_only_where_the_site_says_so_and_never_in_feeds(tmp_path):
    text = document(timeline=[EVENT], sentiment=SENTIMENT)
    for name, options, shown in (("on", "sentiment: true", True), ("off", "per_page: 9", False)):
        articles, catalog = make(tmp_path / name, [text], options=options)
        entry = catalog.entries[0]
        assert ("Nobody knew." in articles.incident(entry).html) is shown
        assert "Nobody knew." not in articles.feed_html(entry)
    assert "Support 10:10: \N{MINUS SIGN}1 (\N{MINUS SIGN}2 to 0, n = 5) Nobody knew." in words(
        str(make(tmp_path / "again", [text], options="sentiment: true")[0].incident(entry).html)
    )


# Causes, safeguards, actions


def test_sharp_and_blunt_are_told_apart(tmp_path):
    factors = [{"text": "Below.", "side": "blunt"}, {"text": "At the tip.", "side": "sharp"}]
    text = words(section(page(tmp_path, contributing_factors=factors), "causes"))
    assert text.index("Sharp end") < text.index("At the tip.") < text.index("Blunt end")
    plain = words(section(page(tmp_path / "no", contributing_factors=[{"text": "X."}]), "causes"))
    assert plain == "Why it could happen X."


def test_the_ledger_shows_evidence_of_effect(tmp_path):
    text = words(section(page(tmp_path, FULL), "actions"))
    assert "State Change Owner Due Measure Before Target Result" in text
    assert "Verified measured 18 Apr 2026 Every migration sets" in text
    assert "platform 20 Mar 2026 done 18 Mar 2026 longest lock wait" in text
    assert text.endswith("2,760 s at most 2 s 0.4 s")


def test_an_ineffective_action_is_said_plainly(tmp_path):
    measured = {"measure": "m", "at": "2026-04-01", "outcome": "ineffective", "result": 40}
    actions = [
        {"id": "one", "text": "O.", "status": "done", "verification": measured}
        | {"superseded_by": "two"},
        {"id": "two", "text": "T.", "status": "open"},
    ]
    html = page(tmp_path, actions=actions)
    assert "Not effective measured 1 Apr 2026 O. superseded by two" in words(html)
    assert 'href="#action-two"' in html
    assert "T. takes the place of one" in words(html)
    assert "2 changes announced. 1 open, 1 not effective." in answer(html, "What is being changed?")


def test_a_ledger_has_no_empty_columns(tmp_path):
    text = words(section(page(tmp_path, actions=[{"text": "T.", "status": "open"}]), "actions"))
    assert text.endswith("State Change Open T.")


@pytest.mark.parametrize(
    ("now", "zone", "state"),
    [
        ("2026-05-31T23:59:59Z", "UTC", "Open"),
        ("2026-06-01T00:00:00Z", "UTC", "Overdue by one day"),
        ("2026-06-01T03:00:00Z", "America/New_York", "Open"),
        ("2026-06-01T04:00:00Z", "America/New_York", "Overdue by one day"),
        ("2026-06-02T12:00:00Z", "UTC", "Overdue by 2 days"),
    ],
)
def test_a_deadline_ends_with_its_day_in_the_sites_zone(tmp_path, now, zone, state):
    action = {"text": "T.", "status": "open", "due": "2026-05-31"}
    articles, catalog = make(
        tmp_path,
        [document(actions=[action])],
        now=datetime.fromisoformat(now),
        options=f"timezone: {zone}",
    )
    html = str(articles.incident(catalog.entries[0]).html)
    assert f"{state} T. 31 May 2026" in words(section(html, "actions"))
    days = {"Open": "31 May", "Overdue by one day": "1 June", "Overdue by 2 days": "2 June"}
    for address in ("actions/", "insights/"):
        listed = next(one for one in articles.all() if one.url == address)
        assert f"{days[state]} 2026" in words(str(listed.html))


def test_actions_without_ids_have_places_of_their_own(tmp_path):
    actions = [{"text": "A.", "status": "open", "id": "2"}, {"text": "B.", "status": "open"}]
    html = page(tmp_path, actions=actions)
    assert len(set(re.findall(r'id="(action-[^"]*)"', html))) == 2


# Relations


def test_a_page_never_lists_itself(tmp_path):
    declared = [{"id": "a", "relation": "same_cause"}]
    off = "rules: {links/itself: off}"
    articles, catalog = make(tmp_path, [document(related=declared)], options=off)
    assert 'id="related"' not in str(articles.incident(catalog.get("a")).html)


def test_relations_stand_on_both_pages_with_their_reason(tmp_path):
    declared = {"id": "a", "relation": "follows", "why": "The same lock."}
    articles, catalog = make(
        tmp_path, [document(), document(id="b", title="B", related=[declared])]
    )
    there = words(section(str(articles.incident(catalog.get("b")).html), "related"))
    back = words(section(str(articles.incident(catalog.get("a")).html), "related"))
    assert there == "Related A 1 Mar 2026 · This one follows it The same lock."
    assert back == "Related B 1 Mar 2026 · It follows this one The same lock."


def test_a_risk_that_came_true_is_told_on_both_pages(tmp_path):
    later = document(id="later", title="It did", foreseen={"premortem": "pre", "risk": "long-lock"})
    articles, catalog = make(tmp_path, [PREMORTEM, later])
    before = str(articles.incident(catalog.get("pre")).html)
    after = str(articles.incident(catalog.get("later")).html)
    assert answer(before, "Did it come true?").startswith("1 of 2 risks came true.")
    assert "A timeout. It came true: It did" in words(section(before, "risks"))
    assert "A lock is held for long." in section(after, "foreseen")
    assert 'href="../../incidents/pre/#risk-long-lock"' in after
    assert 'id="risk-long-lock"' in before
    assert "Related" not in words(before) + words(after)


def test_a_premortem_does_not_tell_as_past_what_may_come(tmp_path):
    impact = {"workarounds": ["Wait."], "figures": [{"name": "calls", "value": 3}]}
    risks = [{"id": "lock", "text": "A lock is held."}]
    ahead = document(id="b", kind="premortem", times=None, risks=risks, impact=impact)
    articles, catalog = make(tmp_path, [document(impact=impact), ahead])
    after, before = (
        words(section(str(articles.incident(catalog.get(id)).html), "affected")) for id in "ab"
    )
    assert after == "Who was affected calls 3 What helped meanwhile Wait."
    assert before == "Who may be affected calls 3 What helps Wait."


def test_what_is_not_public_is_not_named(tmp_path):
    link = "[the other one](1.md) and ![plot](1.md)"
    texts = [
        document(link, related=[{"id": "held"}], trigger=link),
        document(id="held", title="Held back", status="draft"),
    ]
    articles, catalog = make(tmp_path, texts)
    html = str(articles.incident(catalog.entries[0]).html)
    assert "the other one and plot" in html
    assert "1.md" not in html
    assert "eld back" not in html + str(articles.feed_html(catalog.entries[0]))


# Withdrawn


def test_of_a_withdrawn_report_id_date_and_reason_are_left(tmp_path):
    articles, catalog = make(tmp_path, [WITHDRAWN, document(related=[{"id": "gone"}])])
    pages = list(articles.all())
    article = next(a for a in pages if a.url == "incidents/gone/")
    assert (article.kind, article.title) == ("withdrawn", "gone (withdrawn)")
    told = words(str(article.html)).partition(" Newer")[0].partition(" Older")[0]
    assert told == "Withdrawn gone gone was withdrawn on 20 April 2026. It was wrong."
    everything = "".join(str(a.html) for a in pages) + str(articles.feed_html(catalog.get("gone")))
    assert "secret" not in everything
    assert "Related" not in everything
    home = words(str(pages[0].html))
    assert "20 Apr 2026 gone withdrawn It was wrong." in home
    assert "Reports 1 " in home


# The story and its links


def test_headings_of_the_story_never_take_the_ids_of_the_page(tmp_path):
    body = "[Down](#actions) [further](#event-1)\n\n## Actions\n\n### Event 1\n"
    html = page(tmp_path, document(body, timeline=[EVENT], actions=[{"text": "A."}]))
    assert '<a href="#story-actions">Down</a>' in html
    assert '<a href="#story-event-1">further</a>' in html
    assert html.count('id="actions"') == html.count('id="event-1"') == 1


def test_links_are_relative_on_pages_and_absolute_in_feeds(tmp_path):
    body = "[B](1.md) [root](/services/checkout/) [here](#part)\n\n## Part\n"
    texts = [document(body, services=["checkout"]), document(id="b")]
    articles, catalog = make(tmp_path, texts)
    html = str(articles.incident(catalog.get("a")).html)
    feed = str(articles.feed_html(catalog.get("a")))
    for address in ("incidents/b/", "services/checkout/"):
        assert f'href="../../{address}"' in html
        assert f'href="https://example.org/{address}"' in feed
    assert 'href="#part"' in html
    assert 'href="https://example.org/incidents/a/#part"' in feed
    assert "headerlink" not in feed


def test_the_feed_holds_the_complete_text(tmp_path):
    articles, catalog = make(tmp_path, [FULL])
    feed = words(str(articles.feed_html(catalog.entries[0])))
    for part in (
        "How long: 46 min, customers affected",
        "lock wait graph",
        "Time to detect: 7 min, started to detected",
        "Migrations run without a lock timeout.",
        "Canary stage Missing",
        "2,760 s at most 2 s 0.4 s",
        "It was a Sunday.",
        "The narrative: free Markdown",
        "12 March 2026",
    ):
        assert part in feed, part


# Lists


def by_url(articles):
    return {article.url: article for article in articles.all()}


def test_an_empty_site_says_so(tmp_path):
    pages = by_url(make(tmp_path, [])[0])
    assert "No reports yet." in pages[""].html
    assert "No reports yet." in pages["incidents/"].html
    assert "No report promises a change yet." in pages["actions/"].html
    assert "No report names one yet." in pages["services/"].html
    for article in pages.values():
        assert_well_built(article)


def test_the_list_has_pages_newest_first(tmp_path):
    texts = [
        document(id=f"n-{n}", title=f"Number {n}", publish_at=f"2026-03-0{n}T00:00:00Z")
        for n in range(1, 6)
    ]
    pages = by_url(make(tmp_path, texts, options="per_page: 2")[0])
    titles = [re.findall(r"Number \d", str(pages[url].html)) for url in ("", "page/2/", "page/3/")]
    assert titles == [["Number 5", "Number 4"], ["Number 3", "Number 2"], ["Number 1"]]
    assert 'href="page/2/" rel="next"' in pages[""].html
    assert 'href="../../" rel="prev"' in pages["page/2/"].html
    assert "5 to 5 of 5" in pages["page/3/"].html
    assert pages["page/2/"].title == "Test, page 2"


def test_the_introduction_stands_above_the_list(tmp_path):
    config = write_site(
        tmp_path,
        {
            "a.md": document(),
            "index.md": "---\ntitle: Our reports\ndescription: All.\n---\n\nRead [A](a.md).\n",
        },
    )
    home = next(_articles(project(config)[0]).all())
    assert (home.title, home.description, home.source) == (
        "Our reports",
        "All.",
        "index.md",
    )
    assert 'Read <a href="incidents/a/">A</a>.' in home.html
    assert "<h1>Our reports</h1>" in home.html


def test_a_line_tells_what_one_scans_for(tmp_path):
    home = by_url(make(tmp_path, [FULL])[0])[""]
    line = words(re.search(r"<li>.*?</li>", str(home.html), re.DOTALL)[0])
    assert line == (
        "1 Mar 2026 major checkout Checkout failed for one customer in eight"
        " For 46 minutes one checkout in eight failed. 46 min 1 of 1 verified"
    )


def test_facets_lead_from_home_to_the_reports(tmp_path):
    texts = [FULL, document(id="b", services=["search"])]
    options = (
        "services:\n  - checkout: The *checkout*\n  - key: search\n    text: About [A](1.md).\n"
    )
    pages = by_url(make(tmp_path, texts, options=options)[0])
    assert '<a href="services/checkout/">The *checkout*</a> <span>1</span>' in pages[""].html
    assert "Checkout failed" in pages["services/checkout/"].html
    assert pages["services/checkout/"].title == "Service: The *checkout*"
    assert 'About <a href="../../incidents/b/">A</a>.' in pages["services/search/"].html
    assert "1 report" in pages["services/"].html


def test_severities_have_a_shape_by_their_rank_and_always_a_word(tmp_path):
    options = "severities: [sev1, sev2, sev3, sev4, sev5, sev6]"
    texts = [document(severity="sev1"), document(id="b", severity="sev6")]
    articles, catalog = make(tmp_path, texts, options=options)
    first, last = (str(articles.incident(catalog.get(id)).html) for id in "ab")
    assert '<span class="pm-sev pm-sev0">sev1</span>' in first
    assert '<span class="pm-sev pm-sev3">sev6</span>' in last
    assert '<span class="pm-sev">bad</span>' in page(tmp_path / "open", severity="bad")


def test_all_reports_by_the_year_of_the_event(tmp_path):
    texts = [
        document(id="b", title="Old", times={"started": "2019-05-01"}),
        document(id="c", title="New"),
        WITHDRAWN,
    ]
    text = words(str(by_url(make(tmp_path, texts)[0])["incidents/"].html))
    assert text.index("2026 1 report") < text.index("New") < text.index("2019 1 report")
    assert text.index("Old") < text.index("Withdrawn 1 report") < text.index("gone")


def test_the_ledger_of_all_counts_what_is_real(tmp_path):
    late = [{"text": "Late.", "status": "open", "due": "2026-04-01"}]
    texts = [
        FULL,
        document(id="b", title="B", actions=late),
        document(id="f", title="F", actions=late, organization="Shop (fictional)"),
    ]
    pages = by_url(make(tmp_path, texts)[0])
    text = words(str(pages["actions/"].html))
    assert "1 of 2 verified: 1 verified, 1 overdue. As of 1 June 2026." in text
    assert "left out of the count" in text
    assert text.index("Overdue 2 changes") < text.index("Verified 1 change")
    assert 'href="../incidents/b/"' in pages["actions/"].html
    assert "1 of 2 verified 1 overdue Reports of fictional" in words(str(pages[""].html))


def test_a_former_address_leads_to_the_report_without_a_script(tmp_path):
    articles, catalog = make(tmp_path, [document(aliases=["/blog/2026/old/"])])
    html = articles.redirect("/blog/2026/old/", catalog.entries[0]).decode()
    assert '<meta http-equiv="refresh" content="0; url=../../../incidents/a/">' in html
    assert '<link rel="canonical" href="https://example.org/incidents/a/">' in html


def test_pages_name_the_feed_and_their_last_change(tmp_path):
    revised = document(revisions=[{"at": "2026-04-02T00:00:00Z", "summary": "Better."}])
    articles, catalog = make(tmp_path, [revised])
    article = articles.incident(catalog.entries[0])
    assert [(feed.title, feed.url, feed.type) for feed in article.feeds] == [
        ("Test", "feed.xml", "application/rss+xml"),
        ("Test", "atom.xml", "application/atom+xml"),
        ("Test", "feed.json", "application/feed+json"),
    ]
    assert article.updated is not None
    assert article.updated.isoformat() == "2026-04-02"
    assert article.source == "0.md"


def test_a_report_names_those_it_has_most_in_common_with_and_says_what(tmp_path):
    def one(id, **facts):
        return document(id=id, title=f"Report {id}", **facts)

    factor = [{"text": "Migrations run without a timeout.", "category": "tooling"}]
    texts = [
        one("a", services=["checkout"], tags=["database"], contributing_factors=factor),
        one("b", services=["checkout"], tags=["database"]),
        one("c", services=["search"], contributing_factors=factor),
        one("d", services=["search"]),
        one("f", services=["checkout"], tags=["database"], organization="Shop (fictional)"),
        *(one(f"x{n}") for n in range(6)),
    ]
    articles, catalog = make(tmp_path, texts)
    there = words(section(str(articles.incident(catalog.get("a")).html), "related"))
    assert "Report b" in there
    assert "Both: checkout, database" in there
    assert "Report c" in there
    assert "Both: tooling" in there
    assert "Report d" not in there
    assert "Report f" not in there
    # What others have in common with it is not part of what it says.
    assert "Both:" not in str(articles.feed_html(catalog.get("a")))


def test_what_is_related_by_the_author_is_not_repeated(tmp_path):
    texts = [
        document(id="a", tags=["database"], related=[{"id": "b", "relation": "same_cause"}]),
        document(id="b", tags=["database"]),
        *(document(id=f"x{n}") for n in range(9)),
    ]
    articles, catalog = make(tmp_path, texts)
    for id in "ab":
        there = section(str(articles.incident(catalog.get(id)).html), "related")
        assert there.count("<li>") == 1
        assert "Same cause" in there


def test_the_end_says_how_reports_are_written_and_where_to_answer(tmp_path):
    plain, catalog = make(tmp_path / "plain", [document()])
    html = section(str(plain.incident(catalog.entries[0]).html), "report")
    assert "roles, not people" in html
    assert "mailto:" not in html
    options = "statement: Written by *all* who took part.\nfeedback: mailto:sre@example.com"
    own, catalog = make(tmp_path / "own", [document()], options=options)
    html = section(str(own.incident(catalog.entries[0]).html), "report")
    assert "Written by <em>all</em> who took part." in html
    assert '<a href="mailto:sre@example.com">' in html
    none, catalog = make(tmp_path / "none", [document()], options="statement: ''")
    assert "roles, not people" not in str(none.incident(catalog.entries[0]).html)


def test_no_word_of_the_pages_hides_another():
    seen = {}
    for part in English.__mro__[1:-1]:
        for name in vars(part):
            if not name.startswith("__"):
                assert name not in seen, f"{name} stands in {part.__name__} and {seen[name]}"
                seen[name] = part.__name__


# The figures and the weeks above the list


def weeks_of(html):
    return re.search(r'<section class="pm-weeks.*?</section>', html, re.DOTALL)[0]


def incidents_of(*pairs, **more):
    """Incidents that were detected so many minutes after they began."""
    return [
        document(
            id=f"n-{number}",
            times={"started": f"{day}T10:00:00Z", "detected": f"{day}T10:{minutes:02d}:00Z"},
            **more,
        )
        for number, (day, minutes) in enumerate(pairs)
    ]


def test_a_figure_is_a_median_and_says_of_how_many(tmp_path):
    days = [("2026-03-01", 1), ("2026-03-02", 3), ("2026-03-03", 50)]
    home = words(str(by_url(make(tmp_path, incidents_of(*days))[0])[""].html))
    assert "Time to detect 3 min median, n = 3" in home
    assert "Customers affected for" not in home
    assert "18 min" not in home  # the mean


@pytest.mark.parametrize(
    "texts",
    [
        incidents_of(("2026-03-01", 1), ("2026-03-02", 3)),
        incidents_of(("2026-03-01", 1), ("2026-03-02", 3), ("2026-03-03", 50), kind="maintenance"),
        incidents_of(
            ("2026-03-01", 1), ("2026-03-02", 3), ("2026-03-03", 5), organization="X (fictional)"
        ),
    ],
)
def test_two_incidents_other_kinds_and_fiction_make_no_median(texts, tmp_path):
    assert "median" not in by_url(make(tmp_path, texts)[0])[""].html


def test_each_report_of_the_last_52_weeks_is_drawn_in_its_week(tmp_path):
    texts = [
        document(id="new", title="New", times={"started": "2026-05-31T10:00:00Z"}),
        document(id="first", title="First", times={"started": "2025-06-09T00:00:00Z"}),
        document(id="old", title="Old", times={"started": "2025-06-08T23:59:00Z"}),
    ]
    drawn = weeks_of(by_url(make(tmp_path, texts)[0])[""].html)
    # 1 June 2026 is a Monday, so the last of the weeks is the one after New.
    assert "2 reports" in drawn
    assert "<title>31\N{NO-BREAK SPACE}May 2026: New</title>" in drawn
    assert 'href="incidents/first/"' in drawn
    assert "Old" not in drawn
    assert drawn.count("<rect") >= 52


def test_the_shade_of_a_week_is_its_hours_and_overlaps_count_once(tmp_path):
    window = {"from": "2026-05-20T10:00:00Z", "until": "2026-05-20T10:50:00Z"}
    texts = [document(id=id, impact={"windows": [window]}) for id in ("a", "b")]
    html = weeks_of(by_url(make(tmp_path, texts)[0])[""].html)
    cells = html.split('class="pm-legend"')[0]
    assert cells.count('class="pm-h1"') == 1
    assert 'class="pm-h2"' not in cells


def test_more_reports_than_fit_become_one_mark_with_their_number(tmp_path):
    texts = [document(id=f"n-{n}", times={"started": "2026-05-20T10:00:00Z"}) for n in range(5)]
    drawn = weeks_of(by_url(make(tmp_path, texts)[0])[""].html)
    assert "<title>5 reports in the week of 18\N{NO-BREAK SPACE}May 2026</title>" in drawn
    assert drawn.count("<a href") == 1


def test_a_year_without_an_incident_says_so(tmp_path):
    drawn = weeks_of(
        by_url(make(tmp_path, [document(times={"started": "1961-01-01"})])[0])[""].html
    )
    assert "No report began in them." in drawn
    assert "pm-legend" not in drawn
