"""The same input and instant give the same site, and its manifest says which site that is."""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from mkdocs_postmortems import manifest
from mkdocs_postmortems.cli import main
from tests.builds import command, environment, tree
from tests.sites import document, write_site

pytestmark = pytest.mark.xdist_group("reproducible")  # one site for all

SETTINGS = """
  - search
exclude_docs: "*.tmp"
"""

FILES = {
    f"{n}.md": document(
        f"# Story\n\nSee [another]({(n + 1) % 6}.md), ![x](images/x.png)[^1]\n\n[^1]: é\n",
        id=f"incident-{n}",
        title=f"Café {n}",
        services=["checkout", "search"][n % 2 :],
        severity="major" if n % 2 else "minor",
        tags=["b", "a"],
        publish_at=f"2026-04-0{n % 3 + 1}T12:00:00+02:00",
        aliases=[f"/old/{n}/"],
        timeline=[{"at": "2026-03-01T10:02:00Z", "type": "trigger", "text": "It *starts*."}],
    )
    for n in range(6)
} | {"images/x.png": b"x", "pages/about.md": "# About\n", "index.md": "Hello.\n"}


def run(folder, **more):
    result = subprocess.run(
        command("build", "--strict"),
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return tree(folder / "site")


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A folder with a built site."""
    folder = tmp_path_factory.mktemp("first")
    write_site(folder, FILES, settings=SETTINGS)
    run(folder, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    return folder


def test_another_machine_builds_the_same_bytes(first, tmp_path):
    other = tmp_path / "quite another" / "path"
    other.mkdir(parents=True)
    # Written in another order, at another time.
    write_site(other, dict(reversed(FILES.items())), settings=SETTINGS)
    for number, path in enumerate(sorted(other.rglob("*"))):
        os.utime(path, (10**9 + number, 10**9 + number))
    elsewhere = {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "2", "COLUMNS": "20"}
    built = run(other, **elsewhere)
    assert built == tree(first / "site")
    # Again, over what is there.
    assert run(other, **elsewhere) == built


def verify(folder):
    return CliRunner().invoke(main, ["verify", str(folder)], catch_exceptions=False)


@pytest.fixture
def copy(first, tmp_path):
    return shutil.copytree(first / "site", tmp_path / "copy")


def test_the_manifest_names_every_file_and_tells_what_is_public(first):
    site = first / "site"
    told = json.loads((site / "build.json").read_text())
    assert told["instant"] == "2026-06-01T00:00:00Z"
    assert told["counts"] == {"published": 6, "withdrawn": 0}
    assert told["versions"].keys() == {"mkdocs-postmortems", "schema", "mkdocs", "mkdocs-material"}
    assert told["files"].keys() == tree(site).keys() - {"build.json"}
    assert list(told["files"]) == sorted(told["files"])


def test_a_copy_of_a_site_is_verified(copy):
    (copy / ".git").mkdir()
    (copy / ".git" / "HEAD").touch()
    result = verify(copy)
    assert result.exit_code == 0
    number = len(tree(copy)) - 2
    assert (
        result.output
        == f"{number} files, built as of 2026-06-01T00:00:00Z: all as they were built\n"
    )


def test_every_difference_is_told(copy):
    (copy / "feed.xml").write_text("x")
    (copy / "incidents.json").unlink()
    (copy / "new\x1b[31m.html").touch()
    (copy / "index.html").unlink()
    (copy / "index.html").symlink_to("404.html")
    result = verify(copy)
    assert result.exit_code == 1
    assert result.output.splitlines()[:-1] == [
        "feed.xml: it was changed after the build",
        "incidents.json: it is missing",
        "index.html: it was changed after the build",
        "new\\x1b[31m.html: the build did not write it",
    ]
    assert result.output.splitlines()[-1].startswith("4 differences from ")


def test_what_is_no_site_is_called_wrongly(tmp_path):
    assert verify(tmp_path).exit_code == 2
    assert "has no build.json" in verify(tmp_path).output
    assert verify(tmp_path / "missing").exit_code == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"instant":1,"versions":{},"counts":{},"files":{}}',
        b'{"instant":"","versions":[],"counts":{},"files":{}}',
        b'{"instant":"","versions":{},"counts":{"a":"b"},"files":{}}',
        *(
            json.dumps(
                {"instant": "", "versions": {}, "counts": {}, "files": {path: "sha256:" + "0" * 64}}
            ).encode()
            for path in ("../x", "/etc/passwd", "a//b", "a/", "", "a/../b", "a\0b", "..", "a\\b")
        ),
        b'{"instant":"","versions":{},"counts":{},"files":{"a":"md5:0"}}',
    ],
)
def test_a_broken_manifest_is_a_sentence(content, tmp_path):
    (tmp_path / "build.json").write_bytes(content)
    result = verify(tmp_path)
    assert result.exit_code == 1
    assert result.output.startswith("build.json: it")
    assert result.output.count("\n") == 1


def test_a_manifest_reads_back():
    written = manifest.Manifest(
        instant=datetime(2026, 1, 1, tzinfo=UTC).isoformat(),
        versions={"a": "1"},
        counts={"published": 0},
        files={'é "x"/y.html': "sha256:" + "a" * 64, "..x": "sha256:" + "b" * 64},
    )
    assert manifest.read(written.write()) == written
