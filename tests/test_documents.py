"""One document at a time: what is right passes, and everything that is wrong is told at once."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_postmortems.frontmatter.by_line import read_by_line
from mkdocs_postmortems.frontmatter.strict_yaml import read_events
from tests.sites import REPOSITORY, document, problems, project, write_site

POSITIVE = Path(__file__).parent / "positive"
NEGATIVE = Path(__file__).parent / "negative"


def _cases(folder):
    return [pytest.param(path, id=path.stem) for path in sorted(folder.glob("*.md"))]


@pytest.mark.parametrize("path", _cases(NEGATIVE))
def test_everything_wrong_is_told(path, tmp_path):
    config = write_site(tmp_path, {path.name: path.read_bytes()})
    expected = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert problems(config) == expected


@pytest.mark.parametrize("path", _cases(POSITIVE))
def test_what_is_right_passes(path, tmp_path):
    attachments = {
        file.relative_to(POSITIVE).as_posix(): file.read_bytes()
        for file in POSITIVE.rglob("*")
        if file.is_file() and file.suffix != ".md"
    }
    config = write_site(tmp_path, {path.name: path.read_bytes(), **attachments})
    found = [line for line in problems(config) if " error[" in line]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["no", "10:30", "0x1F", "2026-02-30", "null", "=", "<<", "3.50", "a: b", "# no comment", "- x"],
)
def test_a_quoted_text_stays_what_the_author_wrote(text, tmp_path):
    source = document(title=None).replace("kind:", f'title: "{text}"\nkind:')
    config = write_site(tmp_path, {"a.md": source})
    found, _ = project(config)
    assert found.catalog.entries[0].postmortem.title == text


def test_numbers_stay_numbers(tmp_path):
    figures = [{"name": "lost", "value": value} for value in (0, -4, 8412, 0.5, 1.25)]
    config = write_site(tmp_path, {"a.md": document(impact={"figures": figures})})
    found, _ = project(config)
    read = [figure.value for figure in found.catalog.entries[0].postmortem.impact.figures]
    assert read == [0, -4, 8412, 0.5, 1.25]


def test_crlf_and_a_byte_order_mark_change_nothing(tmp_path):
    plain = document("Line one.\n\nLine two.\n")
    config = write_site(tmp_path / "unix", {"a.md": plain})
    other = write_site(
        tmp_path / "windows", {"a.md": b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()}
    )
    (one, _), (two, _) = project(config), project(other)
    assert one.catalog.entries[0].postmortem == two.catalog.entries[0].postmortem
    assert one.catalog.entries[0].document.body == two.catalog.entries[0].document.body


_LINES = (
    *("a: one", "b: 2", "c:", "c: >-", "d: |", "e: >", "f: 'x y'", 'g: "x: y"', 'h: ""', "i: []"),
    *("- one", "- 2.50", "- k: v", "- k:", "- >-", "- |-", "- 'x'", "-", "- - x", "text", "# c"),
    *("j: 10:30", "j: yes", "j: ~", "j: a:b", "j: a: b", "j: a #b", "j: a#b", "j: “é”", "j: &x y"),
    *(
        "j : a",
        '"j": a',
        "? j",
        "j: -1",
        "j: |2",
        "j: >+",
        "...",
        "",
        "  ",
        "j: a ",
        "j:\ta",
        "-  x",
    ),
)
_FRONT = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from(_LINES)).map(lambda line: " " * line[0] + line[1]),
    min_size=1,
    max_size=9,
).map("\n".join)


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(_FRONT | st.text("ab:- #\n|>'\"", max_size=20))
def test_what_is_read_by_line_is_what_yaml_reads(text):
    values = read_by_line(text)
    if values is not None and " #" not in text:
        # As text, in which 1 is not true and the order of keys counts.
        assert repr((values, [])) == repr(read_events(text, path="a.md", first_line=2))


def test_the_front_matter_of_the_demo_is_read_by_line():
    path = REPOSITORY / "postmortems" / "2018-08-11-gitlab-azure-to-gcp.md"
    front = path.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
    assert (read_by_line(front), []) == read_events(front, path="a.md", first_line=2)


def test_a_problem_in_the_body_names_its_line(tmp_path):
    body = "One.\n\nTwo.\n\nA [link](javascript:alert(1)).\n"
    source = document(body)
    config = write_site(tmp_path, {"a.md": source})
    line = source[: source.index("A [link]")].count("\n") + 1
    assert [text.split(" ")[0] for text in problems(config)] == [f"postmortems/a.md:{line}:1:"]


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("title", ["Check{}out", '"Check{}out"', "Checkout{}"])
def test_what_only_yaml_takes_for_a_line_end_moves_no_place(title, sign, tmp_path):
    source = document(title=None).replace("kind:", f"title: {title.format(sign)}\nkimd: x\nkind:")
    found = problems(write_site(tmp_path, {"a.md": source}))
    line = source[: source.index("title:")].count("\n") + 1
    assert [text.split(":", 1)[1].partition("]")[0] for text in found] == [
        f"{line}:{8 + title.format(sign).index(sign)}: error[frontmatter/character",
        f"{line + 1}:1: error[schema/unknown-key",
    ]


@pytest.mark.parametrize(
    ("time", "told"),
    [
        (
            "2026-03-01T10:02:00.1234567Z",
            "fractions of a second have at most 6 digits here; write 2026-03-01T10:02:00.123456Z",
        ),
        (
            "2026-03-01t10:02:00z",
            "the time 2026-03-01t10:02:00z has a small letter; write 2026-03-01T10:02:00Z",
        ),
        (
            "2016-12-31T23:59:60Z",
            "the leap second 23:59:60 has no place here; write second 59, or the minute after it",
        ),
        (
            "2026-03-01T10:02:00 Z",
            "the time '2026-03-01T10:02:00 Z' has white space; write 2026-03-01T10:02:00Z",
        ),
        (
            "2026-03-01T10:02:00+24:00",
            "the offset '+24:00' is not one; write Z, or an offset such as +02:00",
        ),
    ],
)
@pytest.mark.parametrize("key", ["publish_at", "started"])
def test_what_is_wrong_with_a_time_is_true(key, time, told, tmp_path):
    values = {key: time} if key == "publish_at" else {"times": {key: time}}
    [line] = problems(write_site(tmp_path, {"a.md": document(**values)}))
    assert line.endswith(f"] {key}: {told}")


def test_what_stands_twice_in_a_list_is_named_where_it_does(tmp_path):
    config = write_site(tmp_path, {"a.md": document(tags=["one", "two", "one"])})
    told = "a.md:14:3: error[schema/value] tags: 'one' stands twice in this list; delete one"
    [line] = problems(config)
    assert told in line


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"schema": "1"}, "a.md:2:9: error[schema/type] schema: '1' is not a whole number; "),
        ({"title": ""}, "a.md:4:8: error[schema/value] title: it is empty; write something, or"),
        ({"title": "   "}, "title: '   ' is not a title; write one line that says what happened"),
        (
            {"title": "a\nb"},
            r"title: 'a\nb' is not a title; write one line that says what",
        ),
        ({"id": "x-one\n"}, r"id: 'x-one\n' is not a key; write lower-case words and digits"),
        ({"aliases": ["a b"]}, "'a b' is not an alias; write a path on this site, from its root"),
    ],
)
def test_one_fault_is_one_problem_that_shows_what_it_is(values, told, tmp_path):
    [line] = problems(write_site(tmp_path, {"a.md": document(**values)}))
    assert told in line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\tseverity: x", "8:1: error[frontmatter/syntax] a tab indents this line; indent with"),
        ("severity: @x", "8:11: error[frontmatter/syntax] a value begins with a character that"),
        ("severity: 10:02", 'write "10:02" in quotes for text, or 2026-03-01T10:02:00Z, say, for'),
    ],
)
def test_yaml_of_its_own_kind_is_told_in_words(line, told, tmp_path):
    source = document().replace("summary:", f"{line}\nsummary:")
    [problem] = problems(write_site(tmp_path, {"a.md": source}))
    assert told in problem


def test_an_unfinished_merge_in_the_home_page_is_told(tmp_path):
    files = {"a.md": document(), "index.md": "# Home\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n"}
    [problem] = problems(write_site(tmp_path, files))
    assert "index.md:3:1: error[frontmatter/conflict] a mark of an unfinished merge;" in problem


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "times:\nstarted: 2026-03-01T10:02:00Z\n  resolved: 2026-03-01T11:02:00Z",
            "9:1: error[frontmatter/syntax] started is not indented, so it does not belong to",
        ),
        (
            "contributing_factors:\n  - text: A lock.\n      side: blunt",
            "10:7: error[frontmatter/syntax] the indentation of the key side is off; line it up",
        ),
        (
            "contributing_factors:\n  - text: A lock.\n   side: blunt",
            "10:4: error[frontmatter/syntax] the indentation of the key side is off; line it up",
        ),
        (
            "impact:\n  duration: x\n customers: y",
            "10:2: error[frontmatter/syntax] the indentation of the key customers is off; line it",
        ),
    ],
)
def test_wrong_nesting_is_told_as_wrong_nesting(lines, told, tmp_path):
    source = document().replace("summary:", f"{lines}\nsummary:")
    [problem] = problems(write_site(tmp_path, {"a.md": source}))
    assert told in problem


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"timeline": ["10.02 it starts"]},
            "write `- at: 2026-03-01T10:02:00Z`, `type: trigger` and `text: The migration starts.`",
        ),
        ({"contributing_factors": ["No timeout."]}, "write `- text: Migrations run without a lock"),
        ({"contributing_factors": {"text": "No timeout."}}, "this mapping is not a list (`- ` lin"),
        ({"revisions": "fixed"}, "begin each item on a line of its own, with `- `"),
        ({"lessons": "none"}, "write `got_lucky:` and `- It was a Sunday.` on lines of their own"),
        ({"tags": "a"}, "write lines such as `- database`"),
        ({"impact": {"slo": [99]}}, "write `- name: Checkout availability, 30 days`, say"),
    ],
)
def test_what_to_write_is_shown_as_it_is_written(values, told, tmp_path):
    [problem] = problems(write_site(tmp_path, {"a.md": document(**values)}))
    assert told in problem
    assert not any(sign in problem for sign in ("{", '["', "…"))


@pytest.mark.parametrize("key", ["started", "resolved", "ongoing"])
def test_a_time_beside_times_belongs_below(key, tmp_path):
    source = document().replace("summary:", f"{key}: 2026-03-01T10:02:00Z\nsummary:")
    [problem] = problems(write_site(tmp_path, {"a.md": source}))
    assert problem.endswith(
        f"8:1: error[schema/unknown-key] the key '{key}' is unknown; indent it below times"
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("*bold* failed", "a value begins with *, which YAML takes for an alias; put it in quotes"),
        ("**Bold** failed", "a value begins with *, which YAML takes for an alias; put it in quot"),
        ("{x} failed", "a value begins with {, which YAML takes for a mapping; put it in quotes"),
        (
            "[a](b.md) failed",
            "a value begins with [, which YAML takes for a list; put it in quotes",
        ),
        ("& failed", "a value begins with &, which YAML takes for an anchor; put it in quotes"),
        ("> failed", "a value begins with >, which YAML takes for text that begins in the next"),
        ('"It" failed', "text follows the closing quote; put all of it in quotes of the other ki"),
    ],
)
def test_text_that_yaml_takes_for_something_else_is_one_problem_in_words(value, told, tmp_path):
    source = document(title=None).replace("kind:", f"title: {value}\nkind:")
    [problem] = problems(write_site(tmp_path, {"a.md": source}))
    assert f"a.md:4:8: error[frontmatter/syntax] {told}" in problem


@pytest.mark.parametrize("address", ["http://", "https:///x", "http://[x"])
def test_an_address_without_a_host_is_told_so(address, tmp_path):
    [problem] = problems(write_site(tmp_path, {"a.md": document(f"[a]({address})\n")}))
    assert f"error[links/scheme] the link '{address}' names no host; write a complete" in problem


@pytest.mark.parametrize(
    ("kind", "values", "missing"),
    [
        ("incident", {"status": "draft", "summary": None, "times": None, "publish_at": None}, []),
        ("incident", {"status": "review", "summary": None, "publish_at": None}, ["summary"]),
        ("incident", {"status": "review", "times": None, "publish_at": None}, ["times"]),
        ("success", {"status": "review", "times": None, "publish_at": None}, []),
        ("premortem", {"times": None}, []),
        ("near_miss", {"times": {"resolved": "2026-03-02"}}, ["started"]),
        ("incident", {"publish_at": None}, ["publish_at"]),
        ("incident", {"status": "withdrawn", "summary": None, "times": None}, ["withdrawn"]),
    ],
)
def test_what_a_status_requires(kind, values, missing, tmp_path):
    config = write_site(tmp_path, {"a.md": document(kind=kind, **values)})
    found = problems(config)
    assert len(found) == len(missing)
    for line, key in zip(found, missing, strict=True):
        assert f"the key '{key}' is missing" in line
