"""Whatever a foreign file holds: no traceback, no document that fails a check, no word lost."""

import json
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_postmortems.importers import FORMATS, times
from mkdocs_postmortems.importers.finishing import Imported
from mkdocs_postmortems.importers.html_text import to_markdown
from mkdocs_postmortems.importers.record import Foreign, Options, Record, Skipped
from mkdocs_postmortems.importers.words import slug
from tests.importing import imported, one, read_back
from tests.sites import problems, write_site

# Parts of which foreign files are made, good and bad; whole texts are put together from them.
_SLOWLY = {"deadline": None, "suppress_health_check": list(HealthCheck)}
"""Importers may take their time on the first text: nothing here is about speed."""

_WORDS = st.text(
    st.sampled_from("abc ÄÖ\n*_#-`[]()<>&|:!'\"0123456789\t\r\x00\x1b\u2028\ufeff\U0001f6d1"),
    max_size=40,
)
_TIMES = st.sampled_from(
    ["10:30", "2026-03-01", "2026-03-01T10:02:00Z", "[23:00 AM]", "??", "2X:XX", "03/04/2026 9:00",
     "March 1st, 2026 10:02 PST", "24:00", "0001-01-01T00:00:00Z", "9999-12-31 23:59 -0800", "N/A"]
)  # fmt: skip
_LINES = st.sampled_from(
    ["# Title", "## Timeline", "## Summary", "- ", "* [x] ", "| a | b |", "|---|---|", "```", "---",
     "+++", "title: x", "date: ", "<details>", "<!--", "-->", "<p>", "**Impact:** ", "All times PST",
     "{{< track \"2026-03-01 10:00:00\" >}}", "[a](../b.png)", "[a]: javascript:x", "### 10:30", "> "]
)  # fmt: skip
_TEXTS = st.lists(_WORDS | _TIMES | _LINES, max_size=14).map("\n".join)
_JSON_KEYS = st.sampled_from(
    ["id", "name", "title", "incidents", "items", "incident_updates", "updates", "body", "status",
     "display_at", "created_at", "started_at", "resolved_at", "impact", "begin", "end", "when",
     "text", "external_desc", "affected_products", "components", "number", "labels", "comments",
     "closed_at", "html_url", "uuid", "url", "start_time", "summary", "kind", "times", "schema",
     "impact_window", "start_at", "end_at", "uri", "scheduled_for", "timeline", "company"]
)  # fmt: skip
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _WORDS | _TIMES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_JSON_KEYS, inner, max_size=8),
    max_leaves=30,
)


def _checked(found):
    for result in found:
        if isinstance(result, Imported):
            read_back(result)
        else:
            assert isinstance(result, Skipped)
            assert "\n" not in str(result.problem)


@pytest.mark.parametrize("format", FORMATS)
@given(text=_TEXTS)
@settings(max_examples=60, **_SLOWLY)
@example(text="---\ntitle: [\n---\nx")
@example(text="---\na: &a [*a]\nb: *a\n---\nx")
@example(text="[" * 5000)
@example(text="# A\n\n## Timeline\n\n- [2026-03-01 10:00 UTC] " + "[" * 400)
@example(text="> " * 60 + "deep")
def test_no_text_breaks_a_reader(format, text):
    _checked(imported(format, text, publish=True))


@pytest.mark.parametrize("format", [n for n, f in FORMATS.items() if ".json" in f.suffixes])
@given(value=_JSON)
@settings(max_examples=60, **_SLOWLY)
def test_no_json_breaks_a_reader(format, value):
    _checked(imported(format, json.dumps(value), publish=True))


@settings(**_SLOWLY)
@given(_WORDS | _TIMES | st.tuples(_TIMES, _WORDS).map(" ".join))
def test_no_text_breaks_the_reading_of_times(text):
    times.read_stamp(text)
    times.read_moment(text, zone=None)


_HOSTILE = [
    ("../../etc/passwd", "Plain words."),
    ("..\\..\\x", "<script>alert(1)</script> words"),
    ("/absolute", "[click](javascript:alert(1)) and <a href='file:///etc/passwd'>that</a>"),
    ("a\x00b\x1b[31m", "bell \x07 and \x1b[2J words"),
    ("CON", "![x](data:image/png;base64,AAAA) [y](//evil.example/x) [z](\\\\host\\share)"),
    ("x" * 5000, "many " * 30_000),
    ("ünï" * 100, "[a](../../secret.txt) ![b](<../c d.png>) [c]: ../x\n\n[c][c]"),
    ("id", "---\nstatus: published\n---\n<!-- postmortems: allow links -->"),
]


@pytest.mark.parametrize(("key", "text"), _HOSTILE)
def test_a_hostile_record_is_a_safe_document(key, text, tmp_path):
    record = {
        "id": key,
        "name": f"{text[:300]}\n{key}",
        "started_at": "2026-03-01T10:02:00Z",
        "components": [{"name": text[:400]}],
        "incident_updates": [
            {"status": "resolved", "body": text, "display_at": "2026-03-01T11:04:00Z"}
        ],
        "postmortem_body": text,
    }
    found = one("statuspage", json.dumps({"incidents": [record]}))
    postmortem, body = read_back(found)
    assert slug(postmortem.id) == postmortem.id
    config = write_site(tmp_path, {f"{found.id}.md": found.text})
    assert [line for line in problems(config) if " error[" in line] == []
    for word in re.findall(r"[a-zA-Z]{4,}", text.partition("<script")[0][:2000]):
        assert word in found.text, word
    assert "\x1b" not in body


def test_a_text_of_ten_megabytes_is_told_and_not_written():
    record = {"id": "a", "name": "A", "postmortem_body": "word " * 2_000_000}
    (found,) = imported("statuspage", json.dumps([record]))
    assert isinstance(found, Skipped)
    assert "2 MiB" in found.problem.what


# Conservation.

_PLAIN_WORDS = st.lists(st.from_regex(r"[a-zäöü]{3,9}", fullmatch=True), min_size=1, max_size=12)
_SENTENCES = _PLAIN_WORDS.map(lambda words: " ".join(words).capitalize() + ".")
_HEADINGS = st.sampled_from(
    ["Summary", "Impact", "Root Cause", "Timeline", "Detection", "Lessons learned", "Action items",
     "What went well", "Trigger", "Resolution", "Background noise", "Where we got lucky"]
)  # fmt: skip
_ITEMS = st.lists(_SENTENCES, min_size=1, max_size=4)
_ENTRIES = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 59), _SENTENCES), max_size=4)
_BLOCKS = st.one_of(
    _SENTENCES,
    _ITEMS.map(lambda items: "\n".join(f"- {item}" for item in items)),
    _ITEMS.map(lambda items: "\n".join(f"1. [ ] {item}" for item in items)),
    _ENTRIES.map(lambda found: "\n".join(f"- {h:02}:{m:02} UTC: {t}" for h, m, t in found)),
    _ENTRIES.map(lambda found: "\n\n".join(f"### {h:02}:{m:02}\n\n{t}" for h, m, t in found)),
    st.tuples(_SENTENCES, _SENTENCES).map(
        lambda p: f"| When | {p[0]} |\n|---|---|\n| 10:30 | {p[1]} |"
    ),
    st.tuples(_SENTENCES, _SENTENCES).map(lambda pair: f"**{pair[0][:30].strip()}** {pair[1]}"),
    _SENTENCES.map(lambda text: f"```\n{text}\n```"),
    _SENTENCES.map(lambda text: f"> {text}"),
)
_NARRATIVES = st.lists(
    st.tuples(_HEADINGS, st.integers(2, 3), st.lists(_BLOCKS, max_size=3)), min_size=1, max_size=6
).map(
    lambda sections: "\n\n".join(
        "#" * level + f" {title}\n\n" + "\n\n".join(blocks) for title, level, blocks in sections
    )
)


def _words(text):
    return set(re.findall(r"[^\W\d_]{3,}", text.lower()))


@pytest.mark.parametrize("format", ["markdown", "blog", "cstate", "icco"])
@given(narrative=_NARRATIVES)
@settings(max_examples=80, **_SLOWLY)
def test_every_word_of_a_narrative_is_in_the_document(format, narrative):
    source = f"---\ntitle: The day\nsection: issue\n---\n\n{narrative}\n"
    found = one(format, source)
    read_back(found)
    assert _words(narrative) <= _words(found.text)


_HTML = st.recursive(
    _SENTENCES,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>" + " ".join(parts) + f"</{tag}>",
        st.sampled_from(
            [
                "p",
                "b",
                "strong",
                "em",
                "a",
                "ul",
                "li",
                "ol",
                "code",
                "pre",
                "blockquote",
                "h2",
                "table",
                "tr",
                "td",
                "u",
                "div",
                "x-y",
            ]
        ),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@settings(**_SLOWLY)
@given(_HTML)
def test_every_word_of_html_is_in_the_markdown(html):
    assert _words(re.sub(r"<[^>]*>", " ", html)) <= _words(to_markdown(html))


@given(st.lists(_HTML, min_size=1, max_size=4))
@settings(max_examples=60, **_SLOWLY)
def test_every_word_of_the_posts_is_in_the_document(texts):
    posts = [
        {"body": text, "status": "update", "display_at": f"2026-03-01T10:{n:02}:00Z"}
        for n, text in enumerate(texts)
    ]
    found = one("statuspage", json.dumps([{"id": "a", "name": "A", "incident_updates": posts}]))
    told = " ".join(re.sub(r"<[^>]*>", " ", text) for text in texts)
    assert _words(told) <= _words(found.text)


def test_readers_are_lazy():
    records = ",".join(json.dumps({"id": str(n), "name": "A"}) for n in range(3))
    text = f'{{"incidents": [{records}, {{broken'
    foreign = Foreign(path="a.json", name="a.json", text=text)
    found = FORMATS["statuspage"].read(foreign, Options())
    assert [next(found).key for _ in range(3)] == ["0", "1", "2"]
    last = next(found)
    assert not isinstance(last, Record)
    assert "line 1" in last.problem.what
