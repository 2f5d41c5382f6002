"""Search: every postmortem is found by its words, and the index stays small."""

import html
import json
import re
from dataclasses import replace

import pytest

from mkdocs_postmortems import search
from mkdocs_postmortems.catalog.public import make_catalog
from mkdocs_postmortems.settings.options import Settings
from tests.sites import NOW, document, project, write_site

FULL = document(
    "## Why it was sensible\n\nWe looked at the *replicas* in the `orders` table.[^1]\n\n"
    "<!-- postmortems: allow blameless/hindsight - quoted -->\nA [link](held.md).\n\n[^1]: Note.\n",
    title="Checkout failed",
    summary="One in eight payments *stalled*.",
    services=["cart"],
    tags=["database"],
    organization="Example Shop",
    contributing_factors=[{"text": "Migrations run without a timeout."}],
    trigger="A schema change.",
    impact={"text": "Customers saw an error."},
)
OPTIONS = "services: {checkout: {label: Online checkout, aliases: [cart]}}"


def found(tmp_path, files, *, options="", preview=False):
    made, _ = project(write_site(tmp_path, files, options=options), preview=preview)
    return search.entries(made.catalog)


def many(tmp_path, count, **changes):
    """So many copies of one postmortem."""
    made, _ = project(write_site(tmp_path, {"a.md": document("Words of a body. " * 500)}))
    [entry] = made.catalog.entries
    copies = [
        replace(entry, postmortem=replace(entry.postmortem, id=f"n-{n}", **changes))
        for n in range(count)
    ]
    return search.entries(make_catalog(copies, settings=Settings(), now=NOW))


@pytest.mark.parametrize(
    "words",
    [
        "One in eight payments stalled.",
        "Online checkout",
        "database",
        "Example Shop",
        "Migrations run without a timeout.",
        "A schema change.",
        "Customers saw an error.",
        "Why it was sensible",
        "We looked at the replicas in the orders table.",
    ],
)
def test_a_postmortem_is_found_by_its_words(words, tmp_path):
    [entry] = found(tmp_path, {"a.md": FULL}, options=OPTIONS)
    assert words in entry.text


def test_an_entry_is_as_the_search_plugin_writes_it(tmp_path):
    source = document("Text.\n", title="R&D: 5 < 6", summary="`<b>` \\& `</script>`")
    [entry] = found(tmp_path, {"a.md": source})
    assert entry.location == "incidents/a/"
    assert entry.title == "R&amp;D: 5 &lt; 6"
    assert entry.text.splitlines()[0] == "&lt;b&gt; &amp; &lt;/script&gt;"


def test_markup_comments_and_addresses_are_not_searched(tmp_path):
    [entry] = found(tmp_path, {"a.md": FULL}, options=OPTIONS)
    for hidden in ("allow", "held", "*", "`", "##", "](", "<!--"):
        assert hidden not in entry.text


def test_the_newest_comes_first_and_neither_drafts_nor_the_withdrawn_come_at_all(tmp_path):
    reason = {"at": "2026-04-01T09:00:00Z", "reason": "Wrong."}
    files = {
        "old.md": document(id="old"),
        "new.md": document(id="new", publish_at="2026-05-09T09:00:00Z"),
        "draft.md": document(id="draft", status="draft"),
        "gone.md": document(id="gone", status="withdrawn", withdrawn=reason),
    }
    for preview in (False, True):
        entries = found(tmp_path / str(preview), files, preview=preview)
        assert [entry.location for entry in entries] == ["incidents/new/", "incidents/old/"]


def test_feelings_are_not_searched(tmp_path):
    point = {"at": "2026-03-01T10:20:00Z", "group": "support", "median": -1, "low": -2, "high": 0}
    sentiment = {
        "consent": {"groups": {"support": 6}},
        "points": [{**point, "n": 5, "note": "SECRET"}],
    }
    [entry] = found(tmp_path, {"a.md": document(sentiment=sentiment)})
    assert "SECRET" not in entry.text


def test_a_small_site_holds_whole_documents(tmp_path):
    body = "\n\n".join(f"Paragraph number {n} of the story." for n in range(100))
    [entry] = found(tmp_path, {"a.md": document(body)})
    assert "Paragraph number 99 of" in entry.text


def test_definitions_at_the_end_of_a_long_text_are_known_at_its_start(tmp_path):
    body = "See [the report][1].\n\n" + "More words.\n\n" * 3000 + "[1]: https://example.com/\n"
    [entry] = found(tmp_path, {"a.md": document(body)})
    assert "See the report. More" in entry.text


@pytest.mark.parametrize("count", [1, 40, 400, 1600])
def test_all_entries_together_keep_the_budget(count, tmp_path):
    summary = "One in eight payments stalled, and nobody was charged twice. " * 20
    entries = many(tmp_path, count, summary=summary)
    assert len(entries) == count
    total = sum(len(html.unescape(entry.text).encode()) for entry in entries)
    assert total <= search.SITE_BUDGET + count  # line breaks between the parts
    assert all(len(entry.text) <= search.LARGEST + 10 for entry in entries)


def test_however_many_there_are_each_is_found_by_its_service_and_summary(tmp_path):
    summary = "One in eight payments stalled, and nobody was charged twice. " * 20
    services = tuple(f"service-{n}" for n in range(60))
    for entry in many(tmp_path, 3000, summary=summary, services=services)[:3]:
        assert entry.text.startswith("One in eight payments stalled")
        assert "service-0, service-1" in entry.text
        assert len(entry.text) <= search.SMALLEST + 2
        assert re.fullmatch(r".*\b(service-\d+)", entry.text.splitlines()[-1])


def test_text_is_cut_between_words_or_between_characters(tmp_path):
    [entry] = many(tmp_path, 2000, summary="wonderful " * 100)[:1]
    assert set(entry.text.split()) == {"wonderful"}
    [entry] = many(tmp_path, 2000, summary="結帳失敗" * 100)[:1]
    assert set(entry.text) == set("結帳失敗")
    assert len(entry.text.encode()) <= search.SMALLEST


def test_entries_are_plain_data_for_the_index(tmp_path):
    [entry] = found(tmp_path, {"a.md": FULL}, options=OPTIONS)
    written = {"location": entry.location, "title": entry.title, "text": entry.text}
    assert json.loads(json.dumps(written)) == written
