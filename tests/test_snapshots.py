"""A build of what has not changed is written from the last one, and the same; nothing else is."""

import shutil

import pytest
from mkdocs.exceptions import Abort

from tests.builds import EPOCH, make, tree
from tests.sites import document, write_site

FILES = {
    "a.md": document(id="a", title="First", publish_at="2026-03-01T09:00:00Z"),
    "b.md": document("See ![a drawing](b.svg).\n", id="b", title="Second"),
    "later.md": document(
        "They should have known.\n",
        id="later",
        title="Quicksilver",
        publish_at="2096-09-01T09:00:00Z",
    ),
    "b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "pages/about.md": "# About us\n",
}
QUIET = "rules: {completeness: off, lock/behind: off}"
SNAPSHOT = ".cache/postmortems/snapshot"
SAID = "Nothing has changed since the last build"


@pytest.fixture(autouse=True)
def _small_sites_count(monkeypatch, caplog):
    monkeypatch.setattr("mkdocs_postmortems.snapshots.inputs._MANY", 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    caplog.set_level("INFO", logger="mkdocs")


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path, FILES, options=QUIET)


def clean(config, **options):
    """What a build makes that knows of none before."""
    shutil.rmtree(config.parent / ".cache", ignore_errors=True)
    return tree(make(config, **options))


def test_the_same_is_written_again(site, caplog):
    first = tree(make(site))
    assert SAID not in caplog.text
    shutil.rmtree(site.parent / "site")
    assert tree(make(site, strict=True)) == first
    assert SAID in caplog.text
    assert "3 found = 2 published + 1 held + 0 refused" in caplog.text.split(SAID)[0]


def test_it_takes_the_old_ones_place_as_any_build_does(site):
    first = tree(make(site))
    (site.parent / "site" / "a.html").write_text("of another build")
    (site.parent / "site" / ".git").mkdir()
    (site.parent / "site" / ".git" / "x").write_text("kept")
    assert tree(make(site)) == first | {".git/x": b"kept"}
    assert {p.name for p in site.parent.iterdir()} == {
        "mkdocs.yml",
        "postmortems",
        "site",
        ".cache",
    }


def test_a_site_that_is_there_stays_where_it_is(site, monkeypatch, caplog):
    first = tree(make(site))
    page = site.parent / "site" / "incidents" / "a" / "index.html"
    before = page.stat()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 60))
    found = tree(make(site, strict=True))
    assert SAID in caplog.text
    assert "The site in site is the same as before" in caplog.text
    after = page.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert found == clean(site)
    assert {name for name in found if found[name] != first[name]} == {"build.json"}


def changed(site):
    (site / "index.html").write_text("of somebody else")


def missing(site):
    (site / "feed.xml").unlink()


def too_many(site):
    (site / "old.html").write_text("of long ago")


def elsewhere(site):
    (site / "feed.xml").rename(site.parent / "feed.xml")
    (site / "feed.xml").symlink_to(site.parent / "feed.xml")


def unsigned(site):
    (site / "build.json").unlink()


@pytest.mark.parametrize("change", [changed, missing, too_many, elsewhere, unsigned])
def test_a_site_that_was_touched_is_put_right(site, change):
    first = tree(make(site))
    change(site.parent / "site")
    assert tree(make(site)) == first
    assert not any(path.is_symlink() for path in (site.parent / "site").rglob("*"))


def changed_document(folder):
    path = folder / "postmortems" / "a.md"
    path.write_text(path.read_text().replace("Text.", "Another text."))


def changed_picture(folder):
    (folder / "postmortems" / "b.svg").write_text(FILES["b.svg"].replace("/>", " id='x'/>"))


def changed_page(folder):
    (folder / "postmortems" / "pages" / "about.md").write_text("# About them\n")


def added(folder):
    (folder / "postmortems" / "c.md").write_text(document(id="c", title="Fourth"))


def renamed(folder):
    (folder / "postmortems" / "a.md").rename(folder / "postmortems" / "z.md")


def removed(folder):
    (folder / "postmortems" / "a.md").unlink()


def changed_settings(folder):
    path = folder / "mkdocs.yml"
    path.write_text(path.read_text().replace("site_name: Test", "site_name: Another"))


def changed_options(folder):
    path = folder / "mkdocs.yml"
    path.write_text(path.read_text().replace(QUIET, QUIET + "\n      per_page: 1"))


def overrides(folder):
    (folder / "overrides").mkdir()
    (folder / "overrides" / "main.html").write_text('{% extends "base.html" %}')
    path = folder / "mkdocs.yml"
    path.write_text(
        path.read_text().replace(
            "theme: material", "theme: {name: material, custom_dir: overrides}"
        )
    )


@pytest.mark.parametrize(
    "change",
    [
        changed_document,
        changed_picture,
        changed_page,
        added,
        renamed,
        removed,
        changed_settings,
        changed_options,
        overrides,
    ],
)
def test_a_change_of_anything_is_built(site, change, caplog):
    make(site)
    change(site.parent)
    found = tree(make(site))
    assert SAID not in caplog.text
    assert found == clean(site)


def test_a_changed_override_is_built(site):
    overrides(site.parent)
    make(site)
    template = '{% extends "base.html" %}{% block footer %}Ours{% endblock %}'
    (site.parent / "overrides" / "main.html").write_text(template)
    assert b"Ours" in tree(make(site))["incidents/a/index.html"]


def test_an_embargo_ends_though_nothing_is_changed(site, monkeypatch, caplog):
    make(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 71 * 365 * 86400))
    found = tree(make(site))
    assert SAID not in caplog.text
    assert "incidents/later/index.html" in found


@pytest.mark.parametrize("seconds", [1, 3600, 86399, 86400, 7 * 86400])
def test_another_instant_gives_what_a_clean_build_would(site, monkeypatch, seconds, caplog):
    make(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + seconds))
    found = tree(make(site))
    assert (SAID in caplog.text) == (seconds < 86400)
    assert found == clean(site)


def test_what_goes_on_is_longer_at_each_instant(tmp_path, monkeypatch, caplog):
    times = {"started": "2026-03-01T10:02:00Z", "ongoing": True}
    config = write_site(tmp_path, FILES | {"c.md": document(id="c", times=times)}, options=QUIET)
    make(config)
    make(config)
    assert caplog.text.count(SAID) == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 60))
    make(config)
    assert caplog.text.count(SAID) == 1


@pytest.mark.parametrize("kept", [0, 1, 7, 100, -1, -9, -200])
def test_what_is_kept_and_broken_is_not_used(site, kept, caplog):
    first = tree(make(site))
    snapshot = site.parent / SNAPSHOT
    data = snapshot.read_bytes()
    snapshot.write_bytes(data[:kept])
    assert tree(make(site)) == first
    shutil.rmtree(site.parent / "site")
    # One bit, somewhere in the files.
    snapshot.write_bytes(data[:5000] + bytes([data[5000] ^ 1]) + data[5001:])
    assert tree(make(site)) == first
    assert SAID not in caplog.text


def test_warnings_are_told_by_every_build(site, caplog):
    path = site.parent / "postmortems" / "a.md"
    path.write_text(path.read_text() + "\n[gone](gone.png)\n")
    make(site)
    with pytest.raises(Abort):
        make(site, strict=True)
    assert SAID not in caplog.text
    assert not (site.parent / SNAPSHOT).exists()


def test_a_warning_of_the_last_look_is_told_by_every_build(tmp_path, caplog):
    token = "ghp_" + "a1B2c3D4e5F6" * 3
    files = FILES | {
        "a.md": document("[A log](log.txt)\n", id="a", publish_at="2026-03-01T09:00:00Z"),
        "log.txt": f"token {token}\n",
    }
    quiet = "rules: {completeness: off, lock/behind: off, disclosure/secret: warning}"
    config = write_site(tmp_path, files, options=quiet)
    for number in (1, 2):
        make(config)
        told = [r for r in caplog.records if r.levelname == "WARNING" and "log.txt" in r.message]
        assert len(told) == number
    assert SAID not in caplog.text


def test_what_was_noted_is_noted_again(site, caplog):
    path = site.parent / "postmortems" / "a.md"
    path.write_text(path.read_text() + "\nHe should have known better.\n")
    make(site)
    told = caplog.text.count("blameless/")
    assert told > 0
    make(site)
    assert SAID in caplog.text
    assert caplog.text.count("blameless/") == 2 * told


def test_it_can_be_turned_off(tmp_path):
    config = write_site(tmp_path, FILES, options=QUIET + "\ncache: false")
    make(config)
    assert not (tmp_path / ".cache").exists()


def test_with_a_hook_nothing_is_kept(site):
    (site.parent / "hook.py").write_text("def on_env(env, **_):\n    return env\n")
    site.write_text(site.read_text() + "hooks: [hook.py]\n")
    make(site)
    assert not (site.parent / ".cache").exists()


def test_nothing_of_what_is_held_is_kept(site):
    make(site)
    data = (site.parent / SNAPSHOT).read_bytes()
    assert b"First" in data
    assert b"Quicksilver" not in data
    assert b"later.md" not in data
    assert (site.parent / ".cache" / "postmortems" / ".gitignore").read_text().endswith("*\n")


def test_a_stated_instant_says_each_time_what_it_holds_back(site, caplog):
    path = site.parent / "postmortems" / "later.md"
    path.write_text(path.read_text().replace("2096-09-01", "2026-09-01"))
    for number in (1, 2):
        make(site)
        assert caplog.text.count("1 more would be public by the clock") == number


def test_a_folder_that_cannot_be_written_to_costs_time_only(site):
    (site.parent / ".cache").write_text("a file")
    first = tree(make(site))
    assert tree(make(site)) == first
