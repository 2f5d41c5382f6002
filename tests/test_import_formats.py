"""One format after the other: what each record becomes, checked by hand."""

import json

import pytest

from mkdocs_postmortems.importers.finishing import Imported
from mkdocs_postmortems.importers.mapping import WordMap, read_map
from mkdocs_postmortems.importers.record import Skipped
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.settings.vocabulary import Term, Vocabulary
from tests.importing import course, imported, one, read_back, shown, told

# Statuspage.

STATUSPAGE = {
    "page": {"id": "pg1", "name": "Acme"},
    "incidents": [
        {
            "id": "abc123",
            "name": "Checkout fails for some",
            "status": "postmortem",
            "impact": "major",
            "shortlink": "https://stspg.example/x",
            "url": "https://status.example.com/incidents/abc123",
            "created_at": "2026-03-01T10:21:00.000Z",
            "started_at": "2026-03-01T10:02:00.000Z",
            "resolved_at": "2026-03-01T11:04:00.000Z",
            "postmortem_published_at": "2026-03-09T09:00:00.000Z",
            "postmortem_body": "## What happened\n\nA migration held a lock for 46 minutes.\nIt has no timeout.",
            "components": [{"name": "Checkout"}, {"name": "Public API"}],
            "incident_updates": [
                {"status": "resolved", "body": "All is well again.", "display_at": "2026-03-01T11:04:00.000Z"},
                {"status": "identified", "body": "A lock.<br />We take it off.", "display_at": "2026-03-01T10:31:00.000Z"},
                {"status": "investigating", "body": "Cards <b>fail</b>.", "display_at": "2026-03-01T10:21:00.000Z"},
            ],
        }
    ],
}  # fmt: skip


def test_statuspage_with_a_postmortem():
    found = one("statuspage", json.dumps(STATUSPAGE), publish=True)
    postmortem, body = read_back(found)
    assert postmortem.id == "2026-03-01-checkout-fails-for-some"
    assert (postmortem.severity, postmortem.services) == ("major", ("checkout", "public-api"))
    assert shown(postmortem.times.started) == "2026-03-01T10:02Z"
    assert shown(postmortem.times.resolved) == "2026-03-01T11:04Z"
    assert shown(postmortem.times.notified) == "2026-03-01T10:21Z"
    assert shown(postmortem.times.identified) == "2026-03-01T10:31Z"
    assert postmortem.publish_at.isoformat() == "2026-03-09T09:00:00+00:00"
    assert postmortem.summary == "A migration held a lock for 46 minutes."
    assert body.split("\n\n") == [
        "\n## What happened", "A migration held a lock for 46 minutes.", "It has no timeout.\n"
    ]  # fmt: skip
    assert course(found) == [
        ("2026-03-01T10:21Z", "**Investigating:** Cards **fail**."),
        ("2026-03-01T10:31Z", "**Identified:** A lock.\n\nWe take it off."),
        ("2026-03-01T11:04Z", "**Resolved:** All is well again."),
    ]
    assert postmortem.source_url == "https://status.example.com/incidents/abc123"
    assert postmortem.aliases == ("/incidents/abc123/",)
    assert (postmortem.imported_from.format, postmortem.imported_from.key) == (
        "statuspage",
        "abc123",
    )


def test_statuspage_maintenance():
    value = {
        "scheduled_maintenances": [
            {
                "id": "m1",
                "name": "Database upgrade",
                "impact": "maintenance",
                "created_at": "2026-02-20T09:00:00Z",
                "scheduled_for": "2026-03-01T02:00:00Z",
                "scheduled_until": "2026-03-01T04:00:00Z",
                "incident_updates": [
                    {"status": "completed", "body": "Done.", "created_at": "2026-03-01T03:10:00Z"},
                    {"status": "scheduled", "body": "We upgrade.", "created_at": "2026-02-20T09:00:00Z"},
                ],
            }
        ]
    }  # fmt: skip
    found = one("statuspage", json.dumps(value))
    postmortem, _ = read_back(found)
    assert (postmortem.kind, postmortem.severity) == ("maintenance", None)
    assert shown(postmortem.times.started) == "2026-03-01T02:00Z"
    assert shown(postmortem.times.resolved) == "2026-03-01T03:10Z"
    assert shown(postmortem.times.notified) == "2026-02-20T09:00Z"


def _line(**changes):
    line = {
        "id": "7",
        "title": "Search is slow",
        "url": "https://status.example.com/incidents/seven",
        "published_at": "2026-03-01T12:00:00Z",
        "started_at": "2026-03-01T10:30:00Z",
        "resolved_at": "2026-03-01T12:00:00Z",
        "components": ["Search"],
        "impact": "none",
        "updates": [
            {"at": "2026-03-01T10:30:00Z", "status": "Investigating", "message": "We look."},
            {"at": "2026-03-01T12:00:00Z", "status": "Resolved", "message": "It is over."},
        ],
    }
    return json.dumps({**line, **changes})


def test_statuspage_json_lines_with_an_impact_window():
    window = {"start_at": "2026-03-01T10:02:00Z", "end_at": "2026-03-01T11:40:00Z"}
    found = one("statuspage", _line(impact_window=window))
    times = found.postmortem.times
    assert shown(times.started) == "2026-03-01T10:02Z"
    assert shown(times.mitigated) == "2026-03-01T11:40Z"
    assert shown(times.resolved) == "2026-03-01T12:00Z"
    assert shown(times.notified) == "2026-03-01T10:30Z"
    assert found.postmortem.severity is None


def test_an_impact_window_of_another_month_is_left_out_and_kept_as_text():
    window = {"start_at": "2025-09-01T10:02:00Z", "end_at": "2025-09-01T11:40:00Z"}
    found = one("statuspage", _line(impact_window=window))
    assert shown(found.postmortem.times.started) == "2026-03-01T10:30Z"
    assert "2025-09-01T10:02:00Z" in found.text
    assert any("does not fit the posts" in what for what in told(found))


def test_an_end_before_the_start_is_left_out_and_kept_as_text():
    found = one("statuspage", _line(resolved_at="2026-02-01T12:00:00Z", updates=[]))
    assert found.postmortem.times.resolved is None
    assert "- **resolved:** `2026-02-01T12:00:00Z`" in found.text
    assert any("contradicts the other times" in what for what in told(found))


ATOM = """<?xml version="1.0"?>
<!DOCTYPE feed [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>tag:status.example.com,2005:Incident/77</id>
    <published>2026-01-01T00:20:00Z</published>
    <link rel="alternate" href="https://status.example.com/incidents/xyz"/>
    <title>Mail is late &amp; slow &secret;</title>
    <content type="html">&lt;p&gt;&lt;small&gt;Jan &lt;var data-var='date'&gt; 1&lt;/var&gt;, &lt;var data-var='time'&gt;00:20&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - All mail is out.&lt;/p&gt;&lt;p&gt;&lt;small&gt;Dec &lt;var data-var='date'&gt;31&lt;/var&gt;, &lt;var data-var='time'&gt;23:50&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Investigating&lt;/strong&gt; - Mail is late.&lt;/p&gt;</content>
  </entry>
</feed>
"""


def test_statuspage_atom_finds_the_year_of_each_post():
    found = one("statuspage", ATOM)
    assert course(found) == [
        ("2025-12-31T23:50Z", "**Investigating:** Mail is late."),
        ("2026-01-01T00:20Z", "**Resolved:** All mail is out."),
    ]
    assert found.key == "77"
    assert found.id == "2025-12-31-mail-is-late-slow"
    assert "root:" not in found.text


# Google Cloud.

GOOGLE = {
    "id": "aB3",
    "number": "1200",
    "begin": "2026-03-01T10:02:00+00:00",
    "created": "2026-03-01T10:40:00+00:00",
    "end": "2026-03-01T12:30:00+00:00",
    "external_desc": "Queues deliver late",
    "updates": [
        {"when": "2026-03-03T09:00:00+00:00", "text": "# Incident Report\n## Summary\nOn 1 March queues delivered late.\nWe are sorry.\n## Root Cause\nA quota.\n-----"},
        {"when": "2026-03-01T12:30:00+00:00", "text": "The issue is resolved."},
        {"when": "2026-03-01T10:40:00+00:00", "text": "We look into it."},
    ],
    "status_impact": "SERVICE_DISRUPTION",
    "severity": "medium",
    "service_name": "Multiple Products",
    "affected_products": [{"title": "Queues", "id": "q"}, {"title": "Functions", "id": "f"}],
    "uri": "incidents/aB3",
    "previously_affected_locations": [{"title": "Iowa", "id": "us-central1"}],
}  # fmt: skip


def test_google():
    found = one("google", json.dumps([GOOGLE]))
    postmortem, body = read_back(found)
    assert shown(postmortem.times.started) == "2026-03-01T10:02Z"
    assert shown(postmortem.times.resolved) == "2026-03-01T12:30Z"
    assert shown(postmortem.times.notified) == "2026-03-01T10:40Z"
    assert postmortem.services == ("queues", "functions")
    assert postmortem.regions == ("us-central1",)
    assert postmortem.severity == "medium"
    assert postmortem.impact.windows[0].effect == "service_disruption"
    assert postmortem.summary == "On 1 March queues delivered late."
    assert [at for at, _ in course(found)] == [
        "2026-03-01T10:40Z", "2026-03-01T12:30Z", "2026-03-03T09:00Z"
    ]  # fmt: skip
    assert postmortem.timeline[2].text == "**Incident Report**"
    assert "A quota.\n\n-----" in body
    assert postmortem.source_url == "https://status.cloud.google.com/incidents/aB3"


def test_google_before_it_had_ids_and_locations():
    old = {
        "begin": "2020-11-11T15:35:30Z",
        "created": "2020-11-11T15:50:00Z",
        "external_desc": "Instances start slowly",
        "most-recent-update": {"when": "2020-11-11T16:00:00Z", "text": "Still slow."},
        "number": "20012",
        "service_name": "Compute",
        "severity": "high",
        "uri": "/incident/compute/20012",
    }
    found = one("google", json.dumps([old]))
    assert found.key == "20012"
    assert found.postmortem.services == ("compute",)
    assert found.postmortem.times.resolved is None
    assert course(found) == [("2020-11-11T16:00Z", "Still slow.")]


def test_google_asks_about_merged_incidents():
    updates = [
        {"when": "2026-03-01T11:00:00Z", "text": "Merged into incident https://x.example/1."}
    ]
    found = one("google", json.dumps([{**GOOGLE, "updates": updates}]))
    assert any("merged" in what for what in told(found))


# cState.


def cstate(front, body="Text of the issue.", fence="---", **given):
    return one("cstate", f"{fence}\n{front}\n{fence}\n\n{body}\n", **given)


@pytest.mark.parametrize(
    ("front", "zone", "started", "resolved"),
    [
        ("date: 2026-03-01T10:02:00+01:00\nresolvedWhen: 2026-03-01T11:04:00+01:00\nresolved: true",
         None, "2026-03-01T09:02Z", "2026-03-01T10:04Z"),
        ('date: "2026-03-01T10:02:00+01:00"\nresolvedWhen: "2026-03-01T9:04:00+00:00"\nresolved: yes',
         None, "2026-03-01T09:02Z", "2026-03-01T09:04Z"),
        ("date: 2026-03-01 10:02:00\nresolvedWhen: 2026-03-01 11:04:00\nresolved: True",
         "Europe/Vilnius", "2026-03-01T08:02Z", "2026-03-01T09:04Z"),
        ("date: 2026-03-01 10:02:00\nresolvedWhen: 2026-03-02 11:04:00\nresolved: true",
         None, "2026-03-01", "2026-03-02"),
        ("date: 2026-03-01T015:00:00+02:00\nresolved: true", None, "2026-03-01", None),
        ("date: 2026-03-01T00:00:00Z\nresolved: true", None, "2026-03-01", None),
        ("date: 2026-03-05T10:00:00Z\nresolvedWhen: 2026-03-01T10:00:00Z\nresolved: true",
         None, "2026-03-05T10:00Z", None),
    ],
)  # fmt: skip
def test_cstate_times(front, zone, started, resolved):
    found = cstate(f"title: Down\n{front}", zone=zone)
    read_back(found)
    assert shown(found.postmortem.times.started) == started
    assert shown(found.postmortem.times.resolved) == resolved


def test_cstate_that_is_not_resolved_goes_on():
    found = cstate("title: Down\ndate: 2026-03-01T10:02:00Z\nresolved: no")
    assert found.postmortem.times.ongoing
    found = cstate("title: T\ndate: 2026-03-01T10:02:00Z\nresolved: false\nresolvedWhen: 2026-03-01T11:00:00Z")  # fmt: skip
    assert (found.postmortem.times.ongoing, found.postmortem.times.resolved) == (False, None)
    assert "2026-03-01T11:00:00Z" in found.text


def test_cstate_posts_with_their_times():
    body = (
        "*Resolved* - All is well. {{< track \"2026-03-01 12:10:00\" >}}\n\n---\n\n"
        "*Monitoring* - A fix is in. {{< track \"2026-03-01T11:30:00.000Z\" >}}\n\n"
        "**Investigating** - Users see errors. {{< track \"2026-03-01 11:00:00\" >}}\n"
    )  # fmt: skip
    found = cstate("title: T\ndate: 2026-03-01T11:00:00Z\nseverity: down", body, zone="UTC")
    assert course(found) == [
        ("2026-03-01T11:00Z", "**Investigating** - Users see errors."),
        ("2026-03-01T11:30Z", "*Monitoring* - A fix is in."),
        ("2026-03-01T12:10Z", "*Resolved* - All is well."),
    ]
    assert found.postmortem.summary == "Users see errors."


def test_cstate_posts_without_a_zone_stay_in_the_text():
    body = '*Resolved* - All is well. {{< track "2026-03-01 12:10:00" >}}'
    found = cstate("title: T\ndate: 2026-03-01T11:00:00Z\nsection: issue", body)
    assert course(found) == []
    assert "(2026-03-01 12:10:00)" in found.text
    assert "track" not in found.text


def test_cstate_in_toml_and_with_its_former_addresses():
    front = (
        'title = "Karten gehen nicht"\ndate = 2026-03-01T10:02:00Z\nseverity = "down"\n'
        'affectedsystems = ["API", "Web Shop"]\nslug = "Karten"\naliases = ["/alt/karten/"]'
    )
    found = cstate(
        front, fence="+++", name="issues/2026-03-01-cards.de.md", base="https://st.example/"
    )
    postmortem = found.postmortem
    assert postmortem.services == ("api", "web-shop")
    assert postmortem.lang == "de"
    assert postmortem.aliases == ("/issues/karten/", "/alt/karten/")
    assert postmortem.source_url == "https://st.example/issues/karten/"
    assert postmortem.id == "2026-03-01-cards-de"


def test_cstate_without_its_opening_fence():
    text = "title: T\ndate: 2026-03-01T10:02:00Z\nresolved: true\n---\n\nThe text.\n"
    found = one("cstate", text)
    assert found.postmortem.title == "T"
    assert found.postmortem.summary == "The text."


@pytest.mark.parametrize("name", ["content/about.md", "content/affected/api/_index.md"])
def test_other_pages_of_a_cstate_site_are_no_issues(name):
    (found,) = imported("cstate", "---\ntitle: About us\n---\nWe sell.\n", name=name)
    assert isinstance(found, Skipped)


def test_cstate_keeps_what_it_has_no_place_for():
    found = cstate("title: T\ndate: 2026-03-01T10:02:00Z\npager: Ada\nseverity: bad things: here")
    assert "Ada" in found.text
    assert "bad things" in found.text


# GitHub issues.

ISSUE = {
    "number": 12,
    "title": "Shop is down",
    "html_url": "https://github.com/acme/upptime/issues/12",
    "url": "https://api.github.com/repos/acme/upptime/issues/12",
    "state": "closed",
    "labels": [{"name": "status"}, {"name": "shop"}],
    "created_at": "2026-03-01T10:02:11Z",
    "closed_at": "2026-03-01T10:20:00Z",
    "body": "In `abc`, Shop was **down**:\n- HTTP code: 0\n",
    "comments": [
        {"created_at": "2026-03-01T10:20:00Z", "body": "**Resolved:** Shop is back."},
        {"created_at": "2026-03-01T10:05:00Z", "body": "We look."},
    ],
}


def test_github_issues():
    found = one("github-issues", json.dumps([ISSUE]))
    postmortem, _ = read_back(found)
    assert shown(postmortem.times.started) == "2026-03-01T10:02:11Z"
    assert shown(postmortem.times.resolved) == "2026-03-01T10:20Z"
    assert postmortem.services == ("shop",)
    assert course(found) == [
        ("2026-03-01T10:05Z", "We look."),
        ("2026-03-01T10:20Z", "**Resolved:** Shop is back."),
    ]
    assert postmortem.source_url == ISSUE["html_url"]


def test_github_issues_of_planned_maintenance():
    body = "<!--\nstart: 2026-03-02T01:00:00Z\nend: 2026-03-02T02:00:00Z\nexpectedDown: shop, api\n-->\nWe move."
    labels = [{"name": "maintenance"}, {"name": "sev: low"}, {"name": "service: mail"}]
    found = one("github-issues", json.dumps([{**ISSUE, "body": body, "labels": labels}]))
    postmortem, _ = read_back(found)
    assert (postmortem.kind, postmortem.severity) == ("maintenance", "low")
    assert postmortem.services == ("mail", "shop", "api")
    assert shown(postmortem.times.started) == "2026-03-02T01:00Z"
    assert shown(postmortem.times.resolved) == "2026-03-02T02:00Z"


def test_github_issues_of_the_command_and_comments_of_their_own():
    issue = {
        "number": 3, "title": "T", "url": "https://api.example/issues/3", "comments": 1,
        "createdAt": "2026-03-01T10:00:00Z", "closedAt": None, "body": "It broke.", "labels": [],
    }  # fmt: skip
    comment = {"issue_url": issue["url"], "created_at": "2026-03-01T10:10:00Z", "body": "Mended."}
    pull = {"number": 4, "title": "P", "pull_request": {"url": "x"}}
    first, second = imported("github-issues", json.dumps([issue, comment, pull]))
    assert course(first) == [("2026-03-01T10:10Z", "Mended.")]
    assert isinstance(second, Skipped)
    assert "pull request" in second.problem.what


# The public index.


def test_icco():
    text = (
        '---\n\nuuid: "u-1"\nurl: "https://example.com/report"\nstart_time: "2026-03-01T10:02:00Z"\n'
        'end_time: ""\ncategories:\n- postmortem\n- config-change\nkeywords:\n- dns\n'
        'company: "Acme"\nproduct: "Mail"\n\n---\n\n[A typo](https://example.com/t) broke mail. It was long.\n'
    )  # fmt: skip
    found = one("icco", text)
    postmortem, _ = read_back(found)
    assert postmortem.title == "A typo broke mail."
    assert postmortem.organization == "Acme"
    assert postmortem.tags == ("config-change", "dns")
    assert postmortem.services == ("mail",)
    assert postmortem.source_url == "https://example.com/report"
    assert (shown(postmortem.times.started), postmortem.times.resolved) == (
        "2026-03-01T10:02Z",
        None,
    )
    assert postmortem.status == "review"


def test_icco_without_a_time_is_a_draft_and_says_why():
    found = one(
        "icco",
        '---\nurl: "https://example.com/r"\nstart_time: "0001-01-01T00:00:00Z"\n---\nIt broke.\n',
    )
    assert found.postmortem.status == "draft"
    assert any("does not state when it started" in what for what in told(found))


def test_icco_json():
    value = [
        {"UUID": "a", "URL": "https://example.com/", "Company": "Acme", "Description": "It broke."}
    ]
    found = one("icco", json.dumps(value))
    assert (found.key, found.postmortem.summary) == ("a", "It broke.")


# The site's own words.


def _settings(**lists):
    vocabularies = {
        name: Vocabulary(name=name, terms=tuple(Term(key=k, label=label) for k, label in terms))
        for name, terms in lists.items()
    }
    return Settings(**vocabularies)


def test_words_that_the_site_does_not_know_are_kept_as_text():
    settings = _settings(services=[("pay", "Checkout")], severities=[("sev1", "Major")])
    found = one("statuspage", json.dumps(STATUSPAGE), settings=settings)
    assert found.postmortem.services == ("pay",)
    assert found.postmortem.severity == "sev1"
    assert "- **services:** `Public API`" in found.text


def test_a_map_says_what_words_mean():
    words, problems = read_map(
        "organization: Acme\nservices:\n  Public API: [api, web]\n  checkout: []\nseverities:\n  major: high\n",
        "map.yml",
    )
    assert problems == []
    found = one("statuspage", json.dumps(STATUSPAGE), words=words)
    assert found.postmortem.services == ("api", "web")
    assert found.postmortem.severity == "high"
    assert found.postmortem.organization == "Acme"


@pytest.mark.parametrize(
    "text", ["service: {}", "services: x", "services:\n  a: 'B c'", "kinds:\n  a: b"]
)
def test_a_map_that_is_wrong_is_told(text):
    words, problems = read_map(text, "map.yml")
    assert words is None
    assert problems


def test_a_map_can_name_kinds():
    words = WordMap(tables={"kinds": {"drill": ("success",)}})
    found = one("markdown", "---\ntitle: T\nkind: drill\n---\nA drill.\n", words=words)
    assert found.postmortem.kind == "success"


def test_two_records_of_one_name_are_two_documents():
    first = STATUSPAGE["incidents"][0]
    found = imported("statuspage", json.dumps([first, {**first, "id": "other"}, first]))
    assert [isinstance(result, Imported) for result in found] == [True, True, False]
    assert found[0].id != found[1].id
    assert "a second time" in found[2].problem.what
