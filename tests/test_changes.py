"""`postmortems check --changed-since REV`: the problems of what a branch touches."""

import json
import re
import subprocess

import pytest
from click.testing import CliRunner

from mkdocs_postmortems.cli import main
from tests.sites import document, write_site

OPTIONS = "rules: {lock/behind: off, completeness: off}"


def git(folder, *arguments):
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    result = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return result.stdout


def bad(id):
    return document(id=id, severty="x")


def commit(folder, message="Change"):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture
def repository(tmp_path):
    """A repository whose branch `topic` left `main` before `main` went on."""
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    write_site(tmp_path, {f"{id}.md": bad(id) for id in "abcdef"}, options=OPTIONS)
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "topic")
    git(tmp_path, "switch", "--quiet", "main")
    change(tmp_path, "f.md", bad("f") + "More.\n")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "topic")
    return tmp_path


def change(folder, name, text):
    (folder / "postmortems" / name).write_text(text)


def check(folder, *arguments, code=1):
    call = ["check", "-f", str(folder / "mkdocs.yml"), "--format", "json", *arguments]
    result = CliRunner().invoke(main, call, catch_exceptions=False)
    assert result.exit_code == code, result.output
    if code == 2:
        return result.output
    printed = json.loads(result.output)
    return sorted({problem["path"].removeprefix("postmortems/") for problem in printed["problems"]})


def test_only_what_the_branch_touches_is_told(repository):
    assert check(repository) == [f"{id}.md" for id in "abcdef"]
    assert check(repository, "--changed-since", "main", code=0) == []
    change(repository, "a.md", bad("a") + "More.\n")
    commit(repository)
    change(repository, "b.md", bad("b") + "More.\n")
    git(repository, "add", "--all")
    change(repository, "c.md", bad("c") + "More.\n")
    change(repository, "new.md", bad("new"))
    git(repository, "mv", "postmortems/d.md", 'postmortems/é "quoted".md')
    told = check(repository, "--changed-since", "main")
    assert told == ["a.md", "b.md", "c.md", "new.md", 'é "quoted".md']
    assert check(repository, "--changed-since", "HEAD") == told[1:]


def test_the_closing_line_says_so(repository):
    change(repository, "a.md", document())
    call = ["check", "-f", str(repository / "mkdocs.yml"), "--changed-since", "main"]
    output = CliRunner().invoke(main, call).output
    assert output.startswith("6 postmortems checked; changed since main: nothing wrong (as of")


@pytest.fixture
def linked(tmp_path):
    """A repository with a lock, whose document `near` refers to all that lies beside it."""
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    body = "See [it](a.md).\n\n![g](images/g.svg)\n"
    related = [{"id": "other", "relation": "same_cause"}]
    files = {
        "a.md": document(),
        "near.md": document(body, id="near", related=related),
        "other.md": document(id="other"),
        "images/g.svg": "<svg/>",
    }
    config = write_site(tmp_path, files, options=OPTIONS)
    assert CliRunner().invoke(main, ["lock", "-f", str(config)]).exit_code == 0
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "topic")
    return tmp_path


def told(folder, code):
    call = ["check", "-f", str(folder / "mkdocs.yml"), "--format", "json", "--strict"]
    result = CliRunner().invoke(main, [*call, "--changed-since", "main"], catch_exceptions=False)
    assert result.exit_code == code, result.output
    found = json.loads(result.output)["problems"]
    return [(p["path"].removeprefix("postmortems/"), p["rule"]) for p in found]


DEAD_LINK = ("near.md", "links/not-public-document")


def test_what_breaks_where_nothing_changed_is_told(linked):
    assert told(linked, 0) == []
    git(linked, "rm", "--quiet", "postmortems/a.md")
    assert told(linked, 1) == [(".lock/a.json", "lock/gone"), DEAD_LINK]
    commit(linked)
    assert told(linked, 1) == [(".lock/a.json", "lock/gone"), DEAD_LINK]


def test_a_renamed_document_and_a_deleted_image_are_told_where_they_are_missed(linked):
    git(linked, "mv", "postmortems/a.md", "postmortems/b.md")
    assert told(linked, 1) == [DEAD_LINK]
    git(linked, "rm", "--quiet", "postmortems/images/g.svg")
    assert told(linked, 1) == [DEAD_LINK, ("near.md", "links/missing")]
    call = ["check", "-f", str(linked / "mkdocs.yml"), "--changed-since", "main"]
    assert (
        "checked; changed since main, and links and lock everywhere, because a file or an id is"
        " gone: 2 warnings" in CliRunner().invoke(main, call).output
    )


def test_another_id_is_told_to_those_who_knew_it(linked):
    change(linked, "other.md", document(id="new"))
    assert told(linked, 1) == [(".lock/other.json", "lock/gone"), ("near.md", "links/not-public")]


def test_a_change_is_told_to_those_who_lead_to_what_was_there_before(repository):
    change(repository, "a.md", document("## The story\n", id="a"))
    change(repository, "b.md", document("See [why](a.md#the-story).\n", id="b"))
    commit(repository)
    git(repository, "branch", "--force", "main")
    assert told(repository, 0) == []
    change(repository, "a.md", document("## Another story\n", id="a"))
    assert told(repository, 1) == [("b.md", "links/anchor")]
    change(repository, "a.md", document("## The story\n", id="a", status="draft"))
    assert told(repository, 1) == [("b.md", "links/not-public-document")]


def test_a_changed_lock_is_told_of_its_document(linked):
    file = linked / "postmortems" / ".lock" / "a.json"
    file.write_text(re.sub(r"(?<=sha256:)\w+", "0" * 64, file.read_text()))
    assert told(linked, 1) == [("a.md", "lock/facts")]


def test_a_duplicate_id_is_told_of_both_files(repository):
    change(repository, "a.md", document())
    commit(repository)
    git(repository, "branch", "--force", "main")
    change(repository, "again.md", document())
    assert check(repository, "--changed-since", "main") == ["a.md", "again.md"]


def test_what_others_wrote_does_not_fail_a_branch_and_waivers_are_counted_alike(repository):
    waived = "<!-- postmortems: allow links/missing - it follows -->\n![g](no.png)\n"
    change(repository, "a.md", document(waived))
    commit(repository)
    git(repository, "branch", "--force", "main")
    change(repository, "b.md", document(waived, id="b"))
    call = ["check", "-f", str(repository / "mkdocs.yml"), "--changed-since", "main"]
    result = CliRunner().invoke(main, call)
    assert result.exit_code == 0
    assert "nothing wrong, 1 waived" in result.output


def test_a_changed_configuration_concerns_every_document(repository):
    config = repository / "mkdocs.yml"
    config.write_text(config.read_text() + "extra: {}\n")
    assert check(repository, "--changed-since", "main") == [f"{id}.md" for id in "abcdef"]


def test_wrong_settings_are_told_whatever_changed(repository):
    config = repository / "mkdocs.yml"
    config.write_text(config.read_text().replace("rules:", "sentimnt: true\n      rules:"))
    commit(repository)
    assert check(repository, "--changed-since", "HEAD") == ["mkdocs.yml"]


def test_the_site_may_lie_in_a_folder_of_the_repository(tmp_path):
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    site = tmp_path / "docs" / "a b"
    write_site(site, {"a.md": bad("a"), "b.md": bad("b")}, options=OPTIONS)
    (tmp_path / "mkdocs.yml").write_text("another: site\n")
    commit(tmp_path)
    change(site, "b.md", bad("b") + "More.\n")
    (tmp_path / "mkdocs.yml").write_text("another: change\n")
    assert check(site, "--changed-since", "main") == ["docs/a b/postmortems/b.md"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "-n", "", "main..topic", "HEAD:x"])
def test_a_revision_that_does_not_exist_is_a_wrong_call(revision, repository):
    output = check(repository, f"--changed-since={revision}", code=2)
    assert f"git knows no revision {revision!r}; name a branch, tag or commit" in output
    assert not (repository / "x").exists()


def test_a_shallow_clone_is_told_what_to_do(repository, tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone")
    change(repository, "a.md", bad("a") + "More.\n")
    commit(repository)
    url = repository.as_uri()
    git(clone, "clone", "--quiet", "--depth=1", "--branch=topic", url, ".")
    output = check(clone, "--changed-since", "origin/main", code=2)
    assert "this clone is shallow: fetch all of it (actions/checkout: `fetch-depth: 0`)" in output
    git(clone, "fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    output = check(clone, "--changed-since", "origin/main", code=2)
    assert "'origin/main' and this branch have no commit in common; this clone is shallow" in output


def test_without_a_repository_or_git_it_is_a_wrong_call(tmp_path, monkeypatch):
    write_site(tmp_path, {"a.md": bad("a")})
    output = check(tmp_path, "--changed-since", "main", code=2)
    assert "git cannot tell what changed: fatal: not a git repository" in output
    monkeypatch.setenv("PATH", "/nowhere")
    output = check(tmp_path, "--changed-since", "main", code=2)
    assert "git cannot tell what changed: it is not installed" in output
