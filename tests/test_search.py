"""Search: every postmortem is found by its words, and a query fetches little."""

import gzip
import html
import json
import re
from pathlib import Path

import pytest

from mkdocs_postmortems import search
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.search.words import words
from tests.sites import document, project, write_site

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


LONG = "\n\n".join(f"Paragraph number {n} of the story." for n in range(100))


def records(tmp_path, files, *, options="", preview=False):
    """The record of each public postmortem, by id."""
    made, _ = project(write_site(tmp_path, files, options=options), preview=preview)
    articles = Articles(
        catalog=made.catalog, facets=made.facets, relations=made.relations, tree=made.tree
    )
    return {
        entry.postmortem.id: search.record(
            entry, made.catalog, articles.incident(entry).write().said
        )
        for entry in made.catalog.listed
    }


def index(*found):
    """The files of an index of these records."""
    made = search.Index()
    for number, record in enumerate(found):
        made.add(number, record)
    return dict(made.files())


def lookup(files, word):
    """The numbers of the entries that hold a word, read as the worker reads them."""
    for path, content in files.items():
        for line in content.decode().split("\n") if path.startswith("words/") else ():
            name, _, postings = line.partition(" ")
            if name == word:
                numbers, at = [], 0
                for distance in re.findall("[0-9a-z]+", postings):
                    at += int(distance, 36)
                    numbers.append(at)
                return numbers
    return []


@pytest.mark.parametrize(
    "said",
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
def test_a_postmortem_is_found_by_its_words(said, tmp_path):
    files = index(*records(tmp_path, {"a.md": FULL}, options=OPTIONS).values())
    assert all(lookup(files, word) == [0] for word in words(said))


def test_a_result_shows_title_and_summary_escaped(tmp_path):
    source = document("Text.\n", title="R&D: 5 < 6", summary="`<b>` \\& `</script>`")
    files = index(*records(tmp_path, {"a.md": source}).values())
    [[location, title, text]] = json.loads(files["entries/0.json"])
    assert (location, title) == ("incidents/a/", "R&amp;D: 5 &lt; 6")
    assert text == "&lt;b&gt; &amp; &lt;/script&gt;"


def test_markup_comments_and_addresses_are_not_searched(tmp_path):
    files = index(*records(tmp_path, {"a.md": FULL}, options=OPTIONS).values())
    assert not any(lookup(files, hidden) for hidden in ("allow", "hindsight", "held", "p", "href"))


def test_feelings_are_not_searched(tmp_path):
    point = {"at": "2026-03-01T10:20:00Z", "group": "support", "median": -1, "low": -2, "high": 0}
    sentiment = {
        "consent": {"groups": {"support": 6}},
        "points": [{**point, "n": 5, "note": "SECRET"}],
    }
    timeline = [{"at": "2026-03-01T10:19:00Z", "type": "symptom", "text": "Orders stall."}]
    source = document(sentiment=sentiment, timeline=timeline)
    files = index(*records(tmp_path, {"a.md": source}, options="sentiment: true").values())
    assert lookup(files, "stall") == [0]
    assert lookup(files, "secret") == []


def test_the_whole_of_a_long_text_is_searched(tmp_path):
    files = index(*records(tmp_path, {"a.md": document(LONG)}).values())
    assert lookup(files, "99") == [0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Café CAFÉ, naïve_test", {"cafe", "naive", "test"}),
        ("10:31 and PLAT-812", {"10", "31", "and", "plat", "812"}),
        ("10–12 e\u0301tude\u00a0½", {"10", "12", "etude", "1", "2"}),
        ("結帳失敗 結 Ünder", {"結帳", "帳失", "失敗", "結", "under"}),
        ("x" * 40, {"x" * 24}),
    ],
)
def test_words(text, found):
    assert words(text) == found


def many(count):
    """Records of different words, as many as a site of years has."""
    return [
        search.Record(
            location=f"incidents/n-{n}/",
            title=f"Title {n} common{n % 7}",
            text="A summary of what happened. " * 5,
            parts=(
                f"Title {n} common{n % 7}",
                f"service-{n % 40}",
                "A summary of what happened.",
                "",
                " ".join(f"word{(n * 37 + k * k * 11) % 9001}" for k in range(300)),
            ),
        )
        for n in range(count)
    ]


def test_a_query_fetches_little_however_many_entries_there_are():
    files = index(*many(1600))
    sizes = {path: len(gzip.compress(content)) for path, content in files.items()}
    assert lookup(files, "common3") == list(range(3, 1600, 7))
    dearest = {
        kind: max(size for path, size in sizes.items() if path.startswith(kind))
        for kind in ("index", "words", "entries")
    }
    # The list, two words of a query in two files each, and the entries of ten results.
    total = dearest["index"] + 4 * dearest["words"] + 10 * dearest["entries"]
    assert total < 150_000


def test_the_same_records_give_the_same_files_in_any_order():
    found = many(60)
    made = search.Index()
    for number in reversed(range(60)):
        made.add(number, found[number])
    assert dict(made.files()) == index(*found)


def test_another_text_gives_another_digest():
    one, two = (json.loads(index(*many(n))["index.json"]) for n in (5, 6))
    assert one["digest"] != two["digest"]


def test_the_entry_of_an_index_that_is_sent_as_a_whole(tmp_path):
    [record] = records(tmp_path, {"a.md": FULL}, options=OPTIONS).values()
    entry = record.whole()
    assert entry["location"] == "incidents/a/"
    assert "Migrations run without a timeout." in html.unescape(entry["text"])
    assert Path(entry["location"]).name == "a"
