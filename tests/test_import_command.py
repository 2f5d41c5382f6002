"""`postmortems import`: what is written, updated and left alone, and what the table says."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_postmortems import exports
from mkdocs_postmortems.cli import main
from tests.sites import LATEST, document, problems, project, write_site
from tests.test_import_formats import GOOGLE, ISSUE, STATUSPAGE
from tests.test_import_markdown import REPORT

DEMO = Path(__file__).parent.parent / "postmortems"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_site(tmp_path, {})
    return tmp_path


def run(*arguments, code=0):
    result = CliRunner().invoke(main, ["import", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result.output


def row(output, name):
    """The figure behind a name in the table."""
    return int(re.search(rf"^\s*{re.escape(name)}\s+(\d+)", output, re.MULTILINE)[1])


def written(folder):
    found = sorted((folder / "postmortems").rglob("*"))
    return [p.relative_to(folder / "postmortems").as_posix() for p in found if p.is_file()]


@pytest.fixture
def incidents(here):
    (here / "incidents.json").write_text(json.dumps(STATUSPAGE))
    return here / "incidents.json"


def test_what_is_imported_passes_the_check(here, incidents):
    output = run("statuspage", incidents)
    assert written(here) == ["2026-03-01-checkout-fails-for-some.md"]
    assert problems(here / "mkdocs.yml") == []
    assert (row(output, "records found"), row(output, "written")) == (1, 1)
    assert row(output, "as review") == 1
    assert "with timeline" in output
    assert "100 %" in output


def test_importing_again_changes_nothing(here, incidents):
    run("statuspage", incidents)
    path = here / "postmortems" / written(here)[0]
    before = path.stat().st_mtime_ns
    assert row(run("statuspage", incidents), "unchanged") == 1
    assert path.stat().st_mtime_ns == before


def test_a_change_at_the_source_updates_the_document_even_under_another_title(here, incidents):
    run("statuspage", incidents)
    changed = json.loads(json.dumps(STATUSPAGE))
    changed["incidents"][0] |= {"name": "Another title", "resolved_at": "2026-03-01T12:00:00Z"}
    incidents.write_text(json.dumps(changed))
    assert row(run("statuspage", incidents), "updated") == 1
    assert written(here) == ["2026-03-01-checkout-fails-for-some.md"]
    assert "title: Another title" in (here / "postmortems" / written(here)[0]).read_text()


def test_what_a_person_has_edited_is_left_alone(here, incidents):
    run("statuspage", incidents)
    path = here / "postmortems" / written(here)[0]
    moved = path.with_name("renamed.md")
    path.rename(moved)
    edited = moved.read_text().replace("severity: major", "severity: minor")
    moved.write_text(edited)
    assert row(run("statuspage", incidents), "edited since, left alone") == 1
    assert moved.read_text() == edited
    assert written(here) == ["renamed.md"]


def test_another_checkout_with_other_line_ends_is_no_edit(here, incidents):
    run("statuspage", incidents)
    path = here / "postmortems" / written(here)[0]
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert row(run("statuspage", incidents), "unchanged") == 1


def test_a_document_of_ones_own_is_never_overwritten(here, incidents):
    name = "2026-03-01-checkout-fails-for-some"
    write_site(here, {f"{name}.md": document(id=name)})
    run("statuspage", incidents)
    first, second = written(here)
    assert first.startswith(f"{name}-")
    assert (here / "postmortems" / second).read_text() == document(id=name)
    assert [line for line in problems(here / "mkdocs.yml") if " error[" in line] == []


def test_a_dry_run_tells_and_writes_nothing(here, incidents):
    output = run("statuspage", incidents, "--dry-run")
    assert row(output, "written") == 1
    assert "(nothing written)" in output
    assert written(here) == []


def test_publish_publishes_what_is_complete(here, incidents):
    output = run("statuspage", incidents, "--publish")
    assert row(output, "as published") == 1
    found, _ = project(here / "mkdocs.yml")
    assert found.counts.published == 1


def test_since_leaves_out_what_began_before(here, incidents):
    output = run("statuspage", incidents, "--since", "2026-03-02")
    assert (row(output, "written"), row(output, "skipped")) == (0, 1)
    assert "it began before 2026-03-02" in output


def test_out_needs_no_configuration(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps([GOOGLE]))
    run("google", "a.json", "--out", "there")
    assert [p.name for p in (tmp_path / "there").iterdir()] == ["2026-03-01-queues-deliver-late.md"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nonsense", "."), "'nonsense' is not one of"),
        (("markdown", "missing"), "does not exist"),
        (("markdown", ".", "--timezone", "Mars/Olympus"), "'Mars/Olympus' is no zone"),
        (("markdown", ".", "--date-order", "ymd"), "'ymd' is not one of"),
        (("markdown", ".", "--since", "yesterday"), "'yesterday' is not a date; write 2026-03-01"),
    ],
)
def test_called_wrongly_exits_2(here, arguments, message):
    assert message in run(*arguments, code=2)


def test_a_broken_file_is_told_and_the_rest_imported(here):
    (here / "in").mkdir()
    (here / "in" / "a.json").write_text(json.dumps([GOOGLE])[:-1] + ",{]")
    (here / "in" / "b.json").write_bytes(b"\xff\xfe{}")
    output = run("google", "in", code=1)
    assert (row(output, "written"), row(output, "skipped")) == (1, 2)
    assert "in/a.json:1:1: warning[import/json]" in output
    assert (
        "in/b.json:1:1: warning[import/unreadable] it is not UTF-8: byte 0xFF does not fit; save it"
        " with the encoding UTF-8"
    ) in output


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\ntitle: A\nfoo: 'x\n---\n\nText.\n", 3, "a quote or bracket is not closed; close it"),
        ("---\ntitle: A\nfoo: [\n---\n\nText.\n", 4, "write it, or close the [ or { before it"),
        ("\n---\na: 1\nb: *c\n---\n\nText.\n", 3, "it has an alias; mend it"),
        ("+++\ntitle = A\n+++\n\nText.\n", 2, "it is no TOML (invalid value); mend it"),
        ("+++\na = 1\na = 2\n+++\n\nText.\n", 3, "it is no TOML (cannot overwrite a value)"),
    ],
)
def test_broken_front_matter_is_told_with_its_line(text, line, what, here):
    (here / "d.md").write_text(text)
    output = run("markdown", "d.md")
    told = f"d.md:{line}:1: warning[import/front-matter] the front matter cannot be read: "
    assert told in output
    assert what in output
    assert "<unicode string>" not in output


def test_a_folder_that_cannot_be_written_is_told(here, incidents):
    (here / "file").write_text("")
    output = run("statuspage", incidents, "--out", here / "file" / "inner", code=2)
    assert ".md: it cannot be written (Not a directory)" in output
    assert ".part" not in output


def test_nothing_found_exits_1(here):
    (here / "in").mkdir()
    assert row(run("google", "in", code=1), "records found") == 0


def test_unknown_words_are_listed_once_with_a_map_to_fill_in(here):
    write_site(here, {}, options="services:\n  - shops: All shops")
    issues = [ISSUE, {**ISSUE, "html_url": "https://github.com/acme/upptime/issues/13"}]
    (here / "issues.json").write_text(json.dumps(issues))
    output = run("github-issues", "issues.json")
    assert output.count("  shop: []  # 2 times; perhaps shops") == 1
    (here / "map.yml").write_text("services:\n  shop: shops\n")
    output = run("github-issues", "issues.json", "--map", "map.yml")
    assert "Save this" not in output
    assert row(output, "updated") == 2
    assert problems(here / "mkdocs.yml") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("services: 3\n", "3:11: error[import/map] services is not a mapping; write indented"),
        ("servces: {}\n", "3:1: error[import/map] 'servces' is no list of words; known are"),
        ("organization: []\n", "3:15: error[import/map] organization is not a name; write text"),
        ("services:\n  shop: A b\n", "4:9: error[import/map] services: 'shop' is mapped to"),
    ],
)
def test_a_map_that_is_wrong_exits_2(text, told, here, incidents):
    (here / "map.yml").write_text("# Words\nkinds: {}\n" + text)
    assert f"map.yml:{told}" in run("statuspage", incidents, "--map", "map.yml", code=2)


def test_a_folder_with_its_pictures(here):
    source = here / "reports"
    (source / "img").mkdir(parents=True)
    (source / "img" / "graph.png").write_bytes(b"\x89PNG")
    (here / "secret.png").write_bytes(b"secret")
    (source / "link.png").symlink_to(here / "secret.png")
    (source / ".hidden.md").write_text("# Hidden\n")
    report = "# T\n\nSee ![a](img/graph.png), ![b](../secret.png), ![c](link.png).\n"
    (source / "2026-03-01-t.md").write_text(report)
    output = run("markdown", source)
    assert written(here) == ["2026-03-01-t/graph.png", "2026-03-01-t.md"]
    assert row(output, "files beside them") == 1
    assert "the link '../secret.png' leads nowhere from here" in output
    assert problems(here / "mkdocs.yml") == []


def test_the_settings_of_the_source_are_read(here):
    source = here / "status"
    (source / "issues").mkdir(parents=True)
    (source / "config.yml").write_text(
        "baseURL: https://status.example.com\ntimeZone: Europe/Vilnius\n"
    )
    issue = (
        "---\ntitle: T\ndate: 2026-03-01 10:02:00\nresolved: true\n---\nSee ![a](/images/a.png).\n"
    )
    (source / "issues" / "2026-03-01-t.md").write_text(issue)
    run("cstate", source)
    text = (here / "postmortems" / "2026-03-01-t.md").read_text()
    assert "started: 2026-03-01T08:02:00Z" in text
    assert "https://status.example.com/images/a.png" in text
    assert "- /issues/2026-03-01-t/" in text.replace('"', "")


def _exported(found):
    return {
        address: write()
        for address, write in exports.files(found.catalog, found.tree)
        if not address.startswith("schema/")
    }


def test_our_own_data_comes_back_as_it_was(tmp_path, monkeypatch):
    files = {path.name: path.read_bytes() for path in DEMO.glob("20*.md")}
    files |= {f"images/{p.name}": p.read_bytes() for p in (DEMO / "images").iterdir()}
    files |= {f"media/{p.name}": p.read_bytes() for p in (DEMO / "media").iterdir()}
    first, _ = project(write_site(tmp_path / "one", files), now=LATEST)
    data = _exported(first)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "incidents.json").write_bytes(data["incidents.json"])
    beside = {name: content for name, content in files.items() if "/" in name}
    config = write_site(tmp_path / "two", beside)
    monkeypatch.chdir(tmp_path / "two")
    run("incidents-json", tmp_path / "data", "--publish")
    second, found = project(config, now=LATEST)
    assert [str(p) for p in found if p.level == "error"] == []
    # A withdrawn one says too little to be made anew.
    gone = [e.postmortem.id for e in first.catalog.public.entries if e.postmortem.withdrawn]
    kept = [address for address in data if not any(f"/{id}/" in address for id in gone)]
    again = _exported(second)
    whole = [address for address in kept if not address.startswith("incidents.")]
    assert [again[address] for address in whole] == [data[address] for address in whole]
    rows = [
        row for row in data["incidents.csv"].splitlines() if row.split(b",")[0].decode() not in gone
    ]
    assert again["incidents.csv"].splitlines() == rows
    listed, relisted = (json.loads(d["incidents.json"])["items"] for d in (data, again))
    assert relisted == [item for item in listed if item["id"] not in gone]
    assert len(data) > 10


def test_following_another_site_names_the_original(here):
    item = {
        "schema": 1, "id": "a", "title": "A", "kind": "incident", "status": "published",
        "publish_at": "2026-03-09T09:00:00Z", "summary": "It [broke](more.md).",
        "times": {"started": "2026-03-01T10:02:00Z"}, "recordings": [{"url": "javascript:x"}],
        "url": "https://other.example/incidents/a/", "measures": {}, "changed_at": None,
    }  # fmt: skip
    gone = {"schema": 1, "id": "b", "status": "withdrawn", "url": "https://other.example/b/"}
    (here / "their.json").write_text(json.dumps({"items": [item, gone]}))
    output = run("incidents-json", "their.json")
    text = (here / "postmortems" / "a.md").read_text()
    assert "source_url: https://other.example/incidents/a/" in text
    assert "https://other.example/incidents/a/more.md" in text
    assert "it is withdrawn at its source" in output
    assert "does not say whose incidents these are" in output
    assert [line for line in problems(here / "mkdocs.yml") if " error[" in line] == []


def test_every_format_can_be_imported_side_by_side(here, incidents):
    (here / "report.md").write_text(REPORT)
    run("statuspage", incidents, "--publish")
    run("markdown", "report.md", "--publish")
    assert len(written(here)) == 2
    assert problems(here / "mkdocs.yml") == []


def test_a_link_in_the_source_is_told_and_not_followed(here):
    source = here / "old"
    source.mkdir()
    (source / "a.md").write_text("# A\n\nText.\n")
    (source / "b.md").symlink_to(here / "elsewhere.md")
    (here / "elsewhere.md").write_text("# SECRET\n\nText.\n")
    (source / "folder").symlink_to(here, target_is_directory=True)
    (source / ".hidden.md").symlink_to(here / "elsewhere.md")
    output = run("markdown", source)
    assert (row(output, "records found"), row(output, "written"), row(output, "skipped")) == (
        3,
        1,
        2,
    )
    assert row(output, "it is a link") == 2
    assert "old/b.md:1:1: warning[import/link] it is a link" in output
    assert "SECRET" not in output
