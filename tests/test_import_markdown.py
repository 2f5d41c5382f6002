"""Free-form postmortems and blog posts: what goes to which field, and what stays."""

import pytest

from mkdocs_postmortems import markdown
from mkdocs_postmortems.rules import characters
from tests.importing import course, imported, one, read_back, shown, told

REPORT = """\
# 1 March 2026: orders fail

Created by: Ada
Severity: major

## Summary

Orders failed for [46 minutes][log].

## Impact

One order in eight failed.

- Card payments
- Vouchers

## Root causes

1. Migrations run without a timeout.
2. The canary skips them.

## Resolution

We rolled back.

## Timeline

All times in PST.

* [08:47] The migration starts. **Outage begins.**
* [08:57] Support sees
  the first reports.
* [23:50] Rolled back; see [the log][log].
* [00:10] **Incident ends.**

## Lessons learned

### What went well

- The rollback was quick.

### What went wrong

It was Friday.

### Where we got lucky

- Few were awake.

## Action items

- [x] Set a timeout ([#12](https://github.com/acme/shop/issues/12))

### Process

- [ ] Rehearse migrations (owner: Storage team)

## Appendix

The chat.

[log]: https://example.com/log
"""


def test_each_section_goes_to_its_field():
    found = one("markdown", REPORT, name="2026-03-01-orders.md")
    postmortem, body = read_back(found)
    assert postmortem.id == "2026-03-01-orders"
    assert postmortem.title == "1 March 2026: orders fail"
    assert postmortem.severity == "major"
    assert postmortem.summary == "Orders failed for [46 minutes](https://example.com/log)."
    assert postmortem.impact.text.startswith("One order in eight failed.")
    assert [factor.text for factor in postmortem.contributing_factors] == [
        "Migrations run without a timeout.",
        "The canary skips them.",
    ]
    lessons = postmortem.lessons
    assert lessons.went_well == ("The rollback was quick.",)
    assert lessons.went_poorly == ("It was Friday.",)
    assert lessons.got_lucky == ("Few were awake.",)
    first, second = postmortem.actions
    assert (first.status, first.tracker.url) == ("done", "https://github.com/acme/shop/issues/12")
    assert (second.status, second.owner) == ("open", "storage-team")
    assert second.text == "Process: Rehearse migrations (owner: Storage team)"
    assert "## Resolution\n\nWe rolled back." in body
    assert "## Appendix\n\nThe chat." in body
    assert "## Impact" not in body
    assert "<!-- Now in the front matter: Summary; Impact; Root causes; Lessons learned;" in body


def test_a_timeline_gets_days_and_zone_and_rolls_over_midnight():
    found = one("markdown", REPORT, name="2026-03-01-orders.md")
    assert course(found) == [
        ("2026-03-01T16:47Z", "The migration starts. **Outage begins.**"),
        ("2026-03-01T16:57Z", "Support sees\nthe first reports."),
        ("2026-03-02T07:50Z", "Rolled back; see [the log](https://example.com/log)."),
        ("2026-03-02T08:10Z", "**Incident ends.**"),
    ]
    assert shown(found.postmortem.times.started) == "2026-03-01T16:47Z"
    assert shown(found.postmortem.times.resolved) == "2026-03-02T08:10Z"


def timeline(body, **given):
    text = f"# T\n\nIt broke.\n\n## Timeline\n\n{body}\n"
    return one("markdown", text, **{"name": "2026-03-01-t.md", "zone": "UTC", **given})


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- 10:02 UTC: a\n- 10:09 – b", [("10:02", "a"), ("10:09", "b")]),
        ("- **10:02: a happens**\n- 10:09 b", [("10:02", "**a happens**"), ("10:09", "b")]),
        ("10:02 a\n10:09 b", [("10:02", "a"), ("10:09", "b")]),
        ("```\n10:02 a\n10:09 b\n```", [("10:02", "a"), ("10:09", "b")]),
        ("**10:02** a\n\n**10:09** b", [("10:02", "a"), ("10:09", "b")]),
        ("### 10:02\n\na\n\nmore\n\n### 10:09 - b", [("10:02", "a\n\nmore"), ("10:09", "b")]),
        ("| Time | What |\n|---|---|\n| 10:02 | a |\n| 10:09 | b |", [("10:02", "a"), ("10:09", "b")]),
        ("| Time (CET) | What |\n|---|---|\n| 11:02 | a |\n| 11:09 | b |", [("10:02", "a"), ("10:09", "b")]),
        ("- 2026-03-01\n  - 10:02 a\n  - 10:09 b", [("10:02", "a"), ("10:09", "b")]),
        ("2026-03-01\n\n- 10:02 AM PST: a", [("18:02", "a")]),
        ("### March 1, 2026\n\n- 4:02 PM: a", [("16:02", "a")]),
        ("- 10:09 b\n- 10:05 c\n- 10:02 a", [("10:02", "a"), ("10:05", "c"), ("10:09", "b")]),
    ],
)  # fmt: skip
def test_timelines_of_every_form(body, expected):
    found = timeline(body)
    read_back(found)
    assert course(found) == [(f"2026-03-01T{at}Z", text) for at, text in expected]


def test_a_timeline_of_one_day_tells_the_day_of_the_start_and_asks():
    found = timeline("- 2026-03-04 10:02 a\n- 2026-03-04 10:09 b", name="t.md")
    assert shown(found.postmortem.times.started) == "2026-03-04"
    assert any("the day of the timeline" in what for what in told(found))
    found = timeline("- 2026-03-04 10:02 a\n- 2026-03-05 10:09 b", name="t.md")
    assert found.postmortem.times.started is None
    assert found.postmortem.status == "draft"


def test_newest_first_with_days_of_their_own():
    found = timeline(
        "### 2026-03-02\n\n- 01:00 d\n- 00:30 c\n\n### 2026-03-01\n\n- 23:00 b\n- 22:00 a"
    )
    assert [text for _, text in course(found)] == ["a", "b", "c", "d"]
    assert course(found)[2][0] == "2026-03-02T00:30Z"


def test_days_without_a_year_follow_the_one_before():
    found = timeline("- Dec 31, 2025 23:00: a\n- Jan 1, 01:00: b")
    assert course(found) == [("2025-12-31T23:00Z", "a"), ("2026-01-01T01:00Z", "b")]


def test_a_day_of_its_own_is_an_entry_too():
    found = timeline(
        "### 2026-02-27\n\nFirst signs, which nobody saw.\n\n### 2026-03-01 10:02\n\na"
    )
    assert course(found)[0] == ("2026-02-27", "First signs, which nobody saw.")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("- [???] nobody knows when", "'???' is no time"),
        ("- 2X:XX (not sure) something", "is no time of day"),
        ("- 23:00 AM something", "contradicts itself"),
        ("- 10:01 out of turn", "stands after a later time"),
    ],
)
def test_an_entry_without_a_time_that_can_be_read_stays_in_the_text(entry, why):
    found = timeline(f"- 10:02 a\n- 10:05 b\n{entry}\n- 10:09 c")
    assert [text for _, text in course(found)] == ["a", "b", "c"]
    assert any(why in what for what in told(found))
    assert entry in found.text


def test_a_timeline_without_a_zone_stays_in_the_narrative_and_asks():
    found = timeline("- 10:02 a\n- 10:09 b", zone=None)
    assert course(found) == []
    assert "## Timeline\n\n- 10:02 a" in found.text
    assert any("have no zone" in what for what in told(found))


def test_a_zone_that_most_entries_name_is_that_of_all():
    found = timeline("- 10:02 CET a\n- 10:09 b\n- 10:12 CET c", zone=None)
    assert [at for at, _ in course(found)] == [f"2026-03-01T09:{m}Z" for m in ("02", "09", "12")]


def test_a_converted_timeline_is_kept_as_it_was_written():
    found = timeline("All times UTC\n\n### 10:02\n\na\n\n### 10:09\n\nb")
    assert "<summary>Timeline</summary>" in found.text
    assert "**10:02**" in found.text


def test_several_incidents_of_one_file_are_several_documents():
    text = (
        "# Our incidents\n\nTold once a year.\n\n"
        "## 2026-03-01: orders fail\n\n### Summary\n\nOrders failed.\n\n"
        "## 2026-04-02: mail is late\n\n### Summary\n\nMail was late.\n"
    )
    first, second = imported("markdown", text, name="all.md")
    assert (first.id, second.id) == ("2026-03-01-orders-fail", "2026-04-02-mail-is-late")
    assert (first.postmortem.summary, second.postmortem.summary) == (
        "Orders failed.",
        "Mail was late.",
    )
    assert "Told once a year." in first.text
    assert (first.key, second.key) == ("all.md#1", "all.md#2")


def test_facts_in_lists_and_tables():
    text = (
        "# T\n\n| Start time | 2026-03-01 10:02 UTC |\n|---|---|\n| End time | 2026-03-01 11:04 UTC |\n"
        "| Severity | SEV 1 |\n| Affected services | Shop, Mail |\n\n## Summary\n\nIt broke.\n"
    )
    found = one("markdown", text)
    postmortem, _ = read_back(found)
    assert shown(postmortem.times.started) == "2026-03-01T10:02Z"
    assert shown(postmortem.times.resolved) == "2026-03-01T11:04Z"
    assert (postmortem.severity, postmortem.services) == ("sev-1", ("shop", "mail"))


def test_bold_labels_are_sections_too():
    found = one(
        "markdown", "# T\n\n- **Summary:** It broke.\n- **Impact:** Many saw it.\n- **Mood:** low\n"
    )
    assert found.postmortem.summary == "It broke."
    assert found.postmortem.impact.text == "Many saw it."
    assert "**Mood:** low" in found.text


def test_actions_of_a_table():
    text = (
        "# T\n\nIt broke.\n\n## Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n"
        "| Set a timeout | Ada | 2026-03-20 | done |\n| Alert on lag | | | |\n"
    )
    first, second = one("markdown", text).postmortem.actions
    assert (first.status, shown(first.due), first.owner) == ("done", "2026-03-20", None)
    assert first.text == "Set a timeout (Owner: Ada; Due: 2026-03-20; Status: done)"
    assert (second.text, second.status) == ("Alert on lag", "open")


def test_front_matter_in_toml_and_what_has_no_place():
    text = '+++\ntitle = "T"\ndate = 2026-03-01\nauthors = ["Ada L."]\n[extra]\nteam = "Storage"\n+++\nIt broke.\n'
    found = one("markdown", text, name="t.md")
    assert shown(found.postmortem.times.started) == "2026-03-01"
    assert "Ada L." in found.text
    assert "- **extra.team:** `Storage`" in found.text


def test_files_beside_it_come_along_and_others_do_not():
    text = (
        "# T\n\nSee ![graph](img/graph.png) and ![far](../../secret.png) and [other](none.txt).\n"
    )
    found = one("markdown", text, name="reports/t.md", files=frozenset({"reports/img/graph.png"}))
    assert found.attachments == {"graph.png": "reports/img/graph.png"}
    assert "![graph](t/graph.png)" in found.text
    assert "`../../secret.png`" in found.text
    assert "other (`none.txt`)" in found.text


def test_the_day_of_a_post_is_its_publication_and_no_start():
    text = (
        "---\ntitle: On last week\nauthor: ada\nlayout: post\n---\n\nIt broke, and we mended it.\n"
    )
    found = one("blog", text, name="_posts/2026-03-08-on-last-week.md", publish=True)
    assert found.postmortem.times.started is None
    assert found.postmortem.status == "draft"
    found = one("blog", text.replace("On last week", "Outage on 2026-03-01"),
                name="_posts/2026-03-08-x.md", publish=True)  # fmt: skip
    assert shown(found.postmortem.times.started) == "2026-03-01"
    assert found.postmortem.publish_at.isoformat() == "2026-03-08T00:00:00+00:00"


def test_a_post_of_material_with_its_excerpt_and_former_address():
    text = (
        "---\ntitle: T on 2026-03-01\ndate: 2026-03-08 09:00:00+01:00\npath: blog/2026/03/08/t\n"
        "redirect_from: /old/t/\n---\n\nIt broke.\n\n<!-- more -->\n\n{% highlight sh %}\nls\n{% endhighlight %}\n"
    )
    found = one("blog", text, publish=True, base="https://blog.example/")
    assert found.postmortem.aliases == ("/blog/2026/03/08/t", "/old/t/")
    assert found.postmortem.source_url == "https://blog.example/blog/2026/03/08/t/"
    assert found.postmortem.publish_at.isoformat() == "2026-03-08T08:00:00+00:00"
    assert "```sh\nls\n```" in found.text
    assert "more -->" not in found.text


def test_a_draft_of_a_blog_stays_one():
    text = "---\ntitle: T on 2026-03-01\ndraft: true\n---\nIt broke.\n"
    assert one("blog", text, publish=True).postmortem.status == "draft"


@pytest.mark.parametrize(
    "body",
    [
        "Before.\n\n<!-- foo\n\nLost.\n",
        "Before.\n\n<!-- foo\nLost.\n\n<!-- bar -->\n\nAfter.\n",
        "Before.\n\n<script>\n\nLost.\n",
    ],
)
def test_html_without_an_end_hides_nothing_of_what_follows(body):
    _, narrative = read_back(one("markdown", f"# Title\n\n{body}"))
    assert not any(html.open for html in markdown.raw_html(narrative))
    assert "Lost." in markdown.plain(narrative)


def test_characters_that_no_document_may_hold_are_left_out():
    found, narrative = read_back(
        one("markdown", "# \u202e Pay\u200bments\u2066 fail\n\nThe \u202eend\u202c.\n")
    )
    assert found.title == "Payments fail"
    text = found.title + (found.summary or "") + narrative
    assert "The end." in text
    assert not characters.DIRECTION.search(text)
