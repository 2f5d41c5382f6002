"""What was promised to readers once is kept, or told by a revision."""

import json
import re
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems import cli
from mkdocs_postmortems.lock import read_lock
from tests.sites import NOW, document, problems, project, write_site

FULL = {
    "title": "Checkout failed",
    "summary": "One in *eight* failed.",
    "severity": "major",
    "services": ["checkout", "search"],
    "regions": ["eu"],
    "impact": {"text": "People saw an error.", "figures": [{"name": "calls", "value": 12}]},
    "detection": {"source": "alert", "text": "An alert fired."},
    "trigger": "A migration.",
    "timeline": [{"at": "2026-03-01T10:02:00Z", "type": "trigger", "text": "It starts."}],
    "contributing_factors": [{"text": "No timeout.", "side": "blunt"}],
    "safeguards": [{"name": "Canary", "outcome": "missing"}],
    "actions": [{"id": "one", "text": "A timeout is set."}],
    "lessons": {"went_well": ["Nothing was lost."]},
}
BODY = "# Story\n\nIt was a *long* day, see [this](https://example.com/a).\n"
REVISION = {"at": "2026-04-02T08:00:00Z", "summary": "It was more."}
WITHDRAWN = {"at": "2026-04-01T09:00:00Z", "reason": "It described another company."}


def lock(config, *arguments, now="2026-06-01T00:00:00Z"):
    command = ["lock", "-f", str(config), "--now", now, *arguments]
    return CliRunner().invoke(cli.main, command)


def site(folder, text=None, **values):
    """A site with one document, all of whose facts are stated."""
    source = document(text or BODY, **{**FULL, **values})
    return write_site(folder, {"a.md": source})


def locked(tmp_path, **values):
    config = site(tmp_path, **values)
    result = lock(config)
    assert result.exit_code == 0, result.output
    return config


def files(config):
    folder = config.parent / "postmortems" / ".lock"
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def test_a_lock_holds_what_was_promised(tmp_path):
    config = site(tmp_path)
    result = lock(config)
    assert (result.exit_code, result.output) == (0, "1 lock written, 1 public\n")
    [(name, data)] = files(config).items()
    values = json.loads(data)
    assert name == "a.json"
    digests = [values.pop("facts"), values.pop("text")]
    assert all(re.fullmatch("sha256:[0-9a-f]{64}", digest) for digest in digests)
    assert values == {
        "lock": 1,
        "id": "a",
        "url": "/incidents/a/",
        "authority": "example.org",
        "year": "2026",
        "published": "2026-03-09T09:00:00Z",
        "withdrawn": None,
        "revisions": 0,
    }
    assert lock(config).output == "0 locks written, 1 public\n"
    assert files(config) == {name: data}
    assert problems(config, notes=False) == []


def test_what_is_not_public_is_not_locked(tmp_path):
    sources = {
        "a.md": document(status="draft"),
        "b.md": document(id="b", publish_at="2027-01-01T00:00:00Z"),
    }
    config = write_site(tmp_path, sources)
    assert lock(config).output == "0 locks written, 0 public\n"
    assert not (tmp_path / "postmortems" / ".lock").exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Checkout failed badly"},
        {"severity": "minor"},
        {"services": ["checkout"]},
        {"regions": ["us"]},
        {"times": {"started": "2026-03-01T10:01:00Z"}},
        {"impact": {"text": "People saw an error.", "figures": [{"name": "calls", "value": 13}]}},
        {"trigger": "A release."},
        {"contributing_factors": [{"text": "No timeout.", "side": "sharp"}]},
        {"safeguards": [{"name": "Canary", "outcome": "failed"}]},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_fact_that_changes_needs_a_revision(changed, tmp_path):
    locked(tmp_path)
    config = site(tmp_path, **changed)
    [problem] = problems(config)
    assert re.match(r"postmortems/a\.md:4:1: error\[lock/facts\] the facts are not those", problem)
    assert "add an entry to revisions" in problem
    before = files(config)
    for arguments in ((), ("--editorial", "a")):
        result = lock(config, *arguments)
        assert result.exit_code == 1
        assert result.output == problem + "\nnothing was written\n"
        assert files(config) == before
    revised = site(tmp_path, **changed, revisions=[REVISION])
    assert problems(revised) == []
    assert lock(revised).output == "1 lock written, 1 public\n"
    assert problems(revised) == []
    [again] = problems(site(tmp_path, revisions=[REVISION]))
    assert "error[lock/facts]" in again


@pytest.mark.parametrize(
    "changed",
    [
        {"text": BODY.replace("long", "short")},
        {"summary": "One in *nine* failed."},
        {"detection": {"source": "alert", "text": "Nobody noticed."}},
        {"timeline": [{"at": "2026-03-01T10:02:00Z", "type": "trigger", "text": "It began."}]},
        {"lessons": {"went_well": ["Something was lost."]}},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_text_that_changes_needs_a_revision_or_a_word_that_it_is_editorial(changed, tmp_path):
    locked(tmp_path)
    config = site(tmp_path, **changed)
    [problem] = problems(config)
    assert "error[lock/text] the text is not the one that was published" in problem
    assert "`postmortems lock --editorial a`" in problem
    assert lock(config).exit_code == 1
    assert problems(site(tmp_path, **changed, revisions=[REVISION])) == []
    config = site(tmp_path, **changed)
    assert lock(config, "--editorial", "a").output == "1 lock written, 1 public\n"
    assert problems(config) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "## STORY\n\nit was a **long** day - see [this](https://example.org/b)!\n"},
        {"text": f"<!-- postmortems: allow blameless/hindsight - quoted -->\n{BODY}"},
        {"summary": "one in eight _failed_"},
        {"services": ["search", "checkout"]},
        {"title": "CHECKOUT  failed"},
        {"times": {"started": "2026-03-01T11:02:00+01:00"}},
        {"actions": [{"id": "one", "text": "Done.", "status": "done"}, {"text": "More."}]},
        {"related": [{"id": "b"}]},
        {"tags": ["new"], "authors": ["team"], "aliases": ["/old/"], "category": "change"},
        {"publish_at": "2026-03-10T09:00:00Z"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_presentation_and_progress_need_nothing(changed, tmp_path):
    config = locked(tmp_path)
    before = files(config)
    config = site(tmp_path, **changed)
    assert not [p for p in problems(config, notes=True) if "[lock/" in p]
    assert lock(config).exit_code == 0
    assert files(config) == before


def test_a_revision_that_was_told_stays(tmp_path):
    locked(tmp_path, revisions=[REVISION, {**REVISION, "at": "2026-04-03T08:00:00Z"}])
    [problem] = problems(site(tmp_path, revisions=[REVISION]))
    assert "error[lock/revisions] there were 2 revisions, and now there are 1" in problem


def test_a_published_id_that_disappears_asks_for_a_withdrawal(tmp_path):
    config = locked(tmp_path)
    source = tmp_path / "postmortems" / "a.md"
    text = source.read_text()
    source.unlink()
    [problem] = problems(config)
    assert problem == (
        "postmortems/.lock/a.json:1:1: error[lock/gone] the postmortem 'a' was published, and its "
        "document is gone; keep the document, with status: withdrawn, and with its date and reason"
    )
    # A document that cannot be read may be the one: its own problem is enough.
    source.write_text("no front matter")
    assert [p for p in problems(config) if "lock/" in p] == []
    source.write_text(text.replace("severity:", "severty:"))
    assert [p for p in problems(config) if "lock/" in p] == []
    source.write_text(text)
    (tmp_path / "postmortems" / "sub").mkdir()
    source.rename(tmp_path / "postmortems" / "sub" / "renamed.md")
    assert problems(config) == []


@pytest.mark.parametrize(
    ("values", "line"),
    [({"status": "draft"}, 6), ({"publish_at": "2027-01-01T00:00:00Z"}, 7)],
)
def test_a_published_postmortem_cannot_be_hidden(values, line, tmp_path):
    locked(tmp_path)
    [problem] = problems(site(tmp_path, **values))
    assert re.match(rf"postmortems/a\.md:{line}:\d+: error\[lock/gone\] 'a' was published", problem)


def test_before_the_publication_there_is_nothing_to_keep(tmp_path):
    config = locked(tmp_path)
    assert problems(config, now=datetime(2026, 3, 1, tzinfo=UTC)) == []


def test_a_withdrawal_keeps_the_lock_and_cannot_be_taken_back(tmp_path):
    locked(tmp_path)
    gone = write_site(
        tmp_path, {"a.md": document("", status="withdrawn", withdrawn=WITHDRAWN, title="Gone")}
    )
    assert problems(gone) == []
    assert lock(gone).output == "1 lock written, 1 public\n"
    assert json.loads(files(gone)["a.json"])["withdrawn"] == WITHDRAWN["at"]
    assert problems(gone) == []
    [problem] = problems(site(tmp_path))
    assert "a.md:6:9: error[lock/returned] 'a' was withdrawn, and comes back" in problem


def test_one_note_tells_of_all_that_is_not_locked(tmp_path):
    sources = {f"{n}.md": document(id=f"n-{n}") for n in range(5)}
    config = write_site(tmp_path, sources)
    [note] = [p for p in problems(config, notes=True) if "lock/" in p]
    assert note == (
        "mkdocs.yml:6:5: note[lock/behind] 5 postmortems have no lock as they are now: "
        "n-4, n-3, n-2, ...; run `postmortems lock`, and commit what it writes"
    )
    assert lock(config).exit_code == 0
    assert not [p for p in problems(config, notes=True) if "lock/" in p]


def test_a_site_without_an_address_has_nothing_to_lock(tmp_path):
    config = site(tmp_path)
    config.write_text(config.read_text().replace("site_url: https://example.org/\n", ""))
    assert not [p for p in problems(config, notes=True) if "lock/" in p]
    result = lock(config)
    assert result.exit_code == 1
    assert "set site_url or the option feed_authority first" in result.output


def test_an_id_without_a_lock_is_a_wrong_call(tmp_path):
    result = lock(site(tmp_path), "--editorial", "b")
    assert result.exit_code == 2
    assert "there is no lock of 'b'" in result.output


def test_a_lock_that_cannot_be_written_is_a_sentence(tmp_path):
    config = locked(tmp_path)
    before = files(config)
    write_site(tmp_path, {"b.md": document(id="b")})
    # In the way as a folder that may not be written to is, but of root as well.
    (tmp_path / "postmortems" / ".lock" / "b.new").mkdir()
    result = lock(config)
    (tmp_path / "postmortems" / ".lock" / "b.new").rmdir()
    assert result.exit_code == 2
    assert "b.json: it cannot be written (Is a directory)" in result.output
    assert "Traceback" not in result.output
    assert files(config) == before


def test_nothing_is_locked_while_anything_is_wrong(tmp_path):
    config = write_site(tmp_path, {"a.md": document(), "b.md": document(id="b", severty="x")})
    result = lock(config)
    assert result.exit_code == 1
    assert "severty" in result.output
    assert files(config) == {}


def test_what_a_lock_froze_outlives_a_new_address(tmp_path):
    config = locked(tmp_path)
    config.write_text(config.read_text().replace("https://example.org/", "https://new.example/"))
    found, _ = project(config)
    assert found.lock.authorities == {"a": "example.org,2026"}
    assert problems(config) == []


def edited(tmp_path, change):
    config = locked(tmp_path)
    file = tmp_path / "postmortems" / ".lock" / "a.json"
    file.write_bytes(change(file.read_bytes()))
    return problems(config)


def swap(old, new):
    return lambda data: data.replace(old, new)


@pytest.mark.parametrize(
    ("change", "place", "what"),
    [
        (lambda _: b"", "1:1", "this is no JSON"),
        (lambda data: data[:40], "4:10", "this is no JSON"),
        (lambda _: b"\xff\xfe", "1:1", "this is no lock"),
        (lambda _: b"[]", "1:1", "this is no lock"),
        (lambda _: b"[" * 100_000, "1:1", "this is no lock"),
        (lambda _: b"1" * 10_000, "1:1", "this is no lock"),
        (swap(b'"year"', b'"authority"'), "1:1", "this is no lock"),
        (swap(b'"year"', b'"yaer"'), "6:3", "a lock has no key 'yaer'"),
        (swap(b'  "year": "2026",\n', b""), "1:1", "the key 'year' is missing"),
        (swap(b'"2026"', b"2026"), "6:3", "year is not a year"),
        (swap(b'"example.org"', b'"Example org"'), "5:3", "authority is not a domain"),
        (swap(b'"2026-03-09T09:00:00Z"', b'"yesterday"'), "7:3", "published is not an instant"),
        (swap(b'"revisions": 0', b'"revisions": true'), "9:3", "revisions is not a count"),
        (swap(b'"revisions": 0', b'"revisions": -1'), "9:3", "revisions is not a count"),
        (swap(b'"lock": 1', b'"lock": 2'), "2:3", "lock is not 1"),
        (swap(b'"sha256:', b'"md5:'), "10:3", "facts is not a digest"),
        (swap(b'"id": "a"', b'"id": "b"'), "3:3", "the id 'b' is not the name of the file"),
        (swap(b"/incidents/a/", b"/a/"), "4:3", "the page of 'a' is /incidents/a/"),
        (swap(b"null", b'"2026-01-01T00:00:00Z"'), "8:3", "withdrawn lies before published"),
    ],
)
def test_a_lock_that_was_edited_is_one_clear_problem(change, place, what, tmp_path):
    [problem] = edited(tmp_path, change)
    assert problem.startswith(f"postmortems/.lock/a.json:{place}: error[lock/file] {what}")
    assert problem.endswith(
        "; restore the file from the repository's history; if nothing was ever published by it,"
        " delete it and run `postmortems lock`"
    )


def test_nothing_else_is_told_beside_a_broken_lock_and_its_remedy_helps(tmp_path):
    edited(tmp_path, lambda _: b"{")
    config = tmp_path / "mkdocs.yml"
    [problem] = [p for p in problems(config, notes=True) if "lock/" in p]
    assert "lock/file" in problem
    (tmp_path / "postmortems" / ".lock" / "a.json").unlink()
    [note] = [p for p in problems(config, notes=True) if "lock/" in p]
    assert "1 postmortem has no lock as it is now: a; run `postmortems lock`" in note
    assert lock(config).exit_code == 0
    assert not [p for p in problems(config, notes=True) if "lock/" in p]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_lock_makes_a_traceback(data):
    promise, found = read_lock(data, path="postmortems/.lock/a.json")
    assert (promise is None) == (len(found) == 1)


def test_a_lock_that_is_a_link_is_refused(tmp_path):
    config = locked(tmp_path)
    file = tmp_path / "postmortems" / ".lock" / "a.json"
    elsewhere = tmp_path / "elsewhere.json"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    [problem] = problems(config)
    assert problem.startswith("postmortems/.lock/a.json:1:1: error[sources/link]")


def test_the_lock_is_never_published(tmp_path):
    config = locked(tmp_path)
    config.write_text(config.read_text().replace("- postmortems", "- postmortems: {static: ['*']}"))
    source = tmp_path / "postmortems" / "a.md"
    source.write_text(source.read_text() + "\n[lock](.lock/a.json)\n")
    found, _ = project(config, now=NOW)
    assert found.inventory.attachments == {}
    assert found.attachments == ()
