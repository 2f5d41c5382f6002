"""What `postmortems check` prints, in each of its formats."""

import json
import os
import pty
import re
import subprocess
import sys
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.report import data
from mkdocs_postmortems.report.excerpt import WIDTH, excerpt
from mkdocs_postmortems.rules import RULES
from tests.sites import document, write_site

NOW = "2026-06-01T00:00:00Z"
AS_OF = f"(as of {NOW})"
OPTIONS = "rules: {lock/behind: off, completeness: off}"
FILES = {
    "a b.md": document("Text.\n\n![日本](100%.png)\n", severty="x"),
    "c,d.md": document(id="b"),
    "e.md": document(id="b"),
}
ALLOWED = "<!-- postmortems: allow links/missing - it follows -->\n![g](no.png)\n"


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Runs the command on a site of these files; the result is what it prints."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)

    def run(files, *arguments, code=0, options=OPTIONS, folder="."):
        write_site(tmp_path / folder, files, options=options)
        call = ["check", "--now", NOW, "-f", f"{folder}/mkdocs.yml", *arguments]
        result = CliRunner().invoke(main, call, catch_exceptions=False)
        assert result.exit_code == code
        return result.output

    return run


def test_text_tells_each_problem_on_one_line_and_shows_the_place(check):
    assert check({"a.md": document(severty="x", kind="other")}, code=1) == (
        "postmortems/a.md:5:7: error[schema/choice] kind: 'other' is not known; "
        "write one of incident, near_miss, maintenance, success, premortem\n"
        "  5 | kind: other\n"
        "    |       ^\n"
        "postmortems/a.md:11:1: error[schema/unknown-key] the key 'severty' is unknown; "
        "did you mean 'severity'?\n"
        "  11 | severty: x\n"
        "     | ^\n"
        "\n"
        f"1 postmortem checked: 2 errors {AS_OF}\n"
    )


def test_problems_in_one_place_share_one_excerpt_and_files_are_set_apart(check):
    output = check(
        {"a.md": document(), "b.md": document(id="b")},
        options="rules: {lock/behind: off, completeness: off, completeness/end: note,"
        " completeness/severity: note}",
    )
    lines = output.splitlines()
    assert [line[:16] for line in lines if line] == [
        *("postmortems/a.md", "postmortems/a.md", "  2 | schema: 1", "    | ^"),
        *("postmortems/b.md", "postmortems/b.md", "  2 | schema: 1", "    | ^"),
        "2 postmortems ch",
    ]
    assert [n for n, line in enumerate(lines) if not line] == [4, 9]


def test_the_closing_line_counts_what_is_waived(check):
    assert check({"a.md": document(ALLOWED)}) == (
        f"1 postmortem checked: nothing wrong, 1 waived {AS_OF}\n"
    )
    assert check({"a.md": document(ALLOWED + "![h](no-more.png)\n")}).splitlines()[-1] == (
        f"1 postmortem checked: nothing wrong, 2 waived {AS_OF}"
    )


def test_what_cannot_be_read_has_no_excerpt(check, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "pipe").rename(tmp_path / "postmortems" / "pipe.md")
    (tmp_path / "postmortems" / "away.md").symlink_to("/nowhere")
    output = check({"empty.md": "", "bytes.md": b"\xff\xfe"}, code=1)
    assert len(output.splitlines()) == 4 * 2 + 1 + 2


CASES = [
    ("severty: x", 1, "severty: x", 0),
    ("a: b", 4, "a: b", 3),
    ("\ta:\tb", 5, "    a:  b", 8),
    ("日本: x", 5, "日本: x", 6),
    ("e\u0301: x", 5, "e\u0301: x", 3),
    ("a\u202eb", 3, "a\ufffdb", 2),
    ("\x1b[31mred", 2, "\ufffd[31mred", 1),
    ("short", 99, "short", 5),
]


@pytest.mark.parametrize(("line", "column", "shown", "cell"), CASES)
def test_the_caret_stands_below_its_column(line, column, shown, cell):
    assert excerpt(line, column) == (shown, cell)


@pytest.mark.parametrize("size", [10, 2_000_000])
def test_a_long_line_is_clipped_around_its_column(size):
    line = "x" * size + "HERE" + "y" * size
    shown, cell = excerpt(line, size + 1)
    assert shown[cell:].startswith("HERE")
    assert len(shown) <= WIDTH
    assert (shown[0], shown[-1]) == (("…", "…") if size > WIDTH else ("x", "y"))


@given(st.text(alphabet="a日\t\u0301\u200b é", max_size=300), st.integers(1, 320))
def test_an_excerpt_never_overflows(line, column):
    shown, cell = excerpt(line, column)
    assert cell <= WIDTH
    assert len(shown) - shown.count("\u0301") <= WIDTH
    assert "\t" not in shown


def test_github_gets_annotations_with_everything_escaped(check):
    lines = check(FILES, "--format", "github", code=1).splitlines()
    assert lines[0] == (
        "::error file=postmortems/a b.md,line=11,col=1,title=schema/unknown-key"
        "::the key 'severty' is unknown; did you mean 'severity'?"
    )
    assert lines[1].startswith(
        "::warning file=postmortems/a b.md,line=16,col=1,title=links/missing"
    )
    assert "'100%25.png'" in lines[1]
    assert lines[2].startswith("::error file=postmortems/c%2Cd.md,line=3,col=5,title=identity/")
    assert lines[-1] == f"3 postmortems checked: 3 errors, 1 warning {AS_OF}"
    assert all(line.startswith("::") for line in lines[:-1])


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_paths_start_at_the_top_of_the_repository_in_every_format(form, check, tmp_path):
    (tmp_path / ".git").mkdir()
    files = {"a.md": document(severty="x"), "b.md": document()}
    output = check(files, "--format", form, folder="docs/incidents", code=1)
    assert "docs/incidents/postmortems/a.md" in output
    assert output.count("postmortems/b.md") == output.count("docs/incidents/postmortems/b.md") > 0
    if form == "text":
        assert "| severty: x\n" in output


def test_notes_are_notices_and_paths_start_at_the_top_of_the_repository(check, tmp_path):
    (tmp_path / ".git").mkdir()
    output = check(
        {"a.md": document()},
        *("--format", "github"),
        options="rules: {lock/behind: off, completeness: off, completeness/end: note}",
        folder="docs/incidents",
    )
    assert output.startswith("::notice file=docs/incidents/postmortems/a.md,line=2,col=1,")


def test_json_is_what_its_schema_says(check):
    printed = json.loads(
        check({**FILES, "f.md": document(ALLOWED, id="f")}, "--format=json", code=1)
    )
    schema = data.published()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(printed)
    # The schema allows for keys to come; those of this version are all described.
    assert set(printed) == set(schema["properties"])
    described = schema["properties"]["problems"]["items"]["properties"]
    assert all(set(problem) == set(described) for problem in printed["problems"])
    assert printed["problems"][0] == {
        "path": "postmortems/a b.md",
        "line": 11,
        "column": 1,
        "level": "error",
        "rule": "schema/unknown-key",
        "what": "the key 'severty' is unknown",
        "write": "did you mean 'severity'?",
    }
    assert (printed["as_of"], printed["found"], printed["waived"]) == (NOW, 4, 1)
    assert printed["counts"] == {"error": 3, "warning": 1, "note": 0}


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_formats_for_programs_print_nothing_else(format, check):
    """Not even where nothing is wrong, or the settings are."""
    assert json.loads(check({"a.md": document()}, "--format", format))
    assert json.loads(check({}, "--format", format, options="sentimnt: true", code=1))


def sarif(check, files):
    [run] = json.loads(check(files, "--format", "sarif", code=1))["runs"]
    return run


def test_sarif_tells_each_problem_with_its_rule_and_place(check):
    run = sarif(check, FILES)
    rules = run["tool"]["driver"]["rules"]
    assert {rule.id for rule in RULES} <= {rule["id"] for rule in rules}
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"
    told = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        [location] = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact["uriBaseId"] in run["originalUriBaseIds"]
        assert re.fullmatch(r"[\w/.%-]+", artifact["uri"])
        region = location["physicalLocation"]["region"]
        told.append((unquote(artifact["uri"]), *region.values(), result["level"], result["ruleId"]))
    assert told == [
        ("postmortems/a b.md", 11, 1, "error", "schema/unknown-key"),
        ("postmortems/a b.md", 16, 1, "warning", "links/missing"),
        ("postmortems/c,d.md", 3, 5, "error", "identity/duplicate"),
        ("postmortems/e.md", 3, 5, "error", "identity/duplicate"),
    ]


def test_sarif_tells_what_is_waived_with_its_reason(check):
    body = "<!-- postmortems: allow links/missing - it follows -->\n![g](no.png)\n"
    printed = check({"a.md": document(body)}, "--format", "sarif")
    [result] = json.loads(printed)["runs"][0]["results"]
    assert result["ruleId"] == "links/missing"
    assert result["suppressions"] == [{"kind": "inSource", "justification": "it follows"}]


def test_sarif_describes_what_no_rule_finds(check):
    """The lock, waivers, the settings: each has a family instead."""
    body = "<!-- postmortems: allow links/missing -->\nText.\n"
    files = {"a.md": document(body), "b.md": document(id="b", aliases=["/incidents/a/"])}
    options = "sentimnt: true\nrules: {completeness: off}"
    told = set()
    for each in (options, options.partition("\n")[2]):
        [run] = json.loads(check(files, "--format", "sarif", code=1, options=each))["runs"]
        described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        told |= {result["ruleId"] for result in run["results"]}
        assert all(described[result["ruleId"]]["help"]["text"] for result in run["results"])
    families = {id.partition("/")[0] for id in told}
    assert {"lock", "outputs", "settings", "waiver"} <= families


def test_a_fingerprint_outlives_a_shift_and_tells_like_problems_apart(check):
    body = "![g](no.png)\n\n![g](no.png)\n"

    def prints(body):
        results = sarif(check, {"a.md": document(body, severty="x")})["results"]
        return [result["partialFingerprints"]["postmortems/v1"] for result in results]

    before, after = prints(body), prints(f"Another line.\n\n{body}")
    assert before == after
    assert len(set(before)) == len(before) == 3


def on_terminal(folder, **environment):
    """What the command prints on a terminal; a bar, on a slow day, goes elsewhere."""
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from mkdocs_postmortems.cli import main; main()", "check"]
    bare = {k: v for k, v in os.environ.items() if "COLOR" not in k}
    environment = {**bare, "TERM": "xterm", **environment}
    process = subprocess.Popen(
        command, cwd=folder, stdout=slave, stderr=subprocess.DEVNULL, env=environment
    )
    os.close(slave)
    parts = []
    while True:
        try:
            parts.append(os.read(master, 65536))
        except OSError:  # what Linux says when the other end is closed
            break
        if not parts[-1]:
            break
    os.close(master)
    process.wait()
    return b"".join(parts).decode().replace("\r\n", "\n")


def test_a_terminal_gets_colour_and_the_same_words(tmp_path, check):
    plain = check(FILES, code=1).splitlines()
    coloured = on_terminal(tmp_path, SOURCE_DATE_EPOCH="1780272000")
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines() == plain


@pytest.mark.parametrize("off", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR": "0"}])
def test_a_terminal_may_ask_for_none(off, tmp_path, check):
    check(FILES, code=1)
    assert "\x1b" not in on_terminal(tmp_path, **off)


@pytest.mark.parametrize("on", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_a_pipe_may_ask_for_colour(on, check, monkeypatch):
    monkeypatch.setenv(on, "1")
    write = check(FILES, code=1)
    assert "\x1b[31m" in write
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in check(FILES, code=1)


def test_colour_stays_out_of_other_formats(check, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in check(FILES, "--format", "github", code=1)
