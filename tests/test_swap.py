"""The old site stays until the new one is whole, whatever becomes of the build."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from textwrap import dedent

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from mkdocs_postmortems import swap
from mkdocs_postmortems.swap import moves
from mkdocs_postmortems.swap.exchange import NoExchangeError, exchange
from tests.builds import command, environment, make, mkdocs, names, tree
from tests.sites import document, write_site

KILLS = int(os.environ.get("FUZZ_KILLS", "3"))

TWELVE = {f"{n}.md": document(id=f"incident-{n}", services=["checkout"]) for n in range(12)}


@pytest.fixture(autouse=True)
def instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", environment()["SOURCE_DATE_EPOCH"])


@pytest.fixture
def built(tmp_path):
    """A site that was built, and of which a document has been added since."""
    config = write_site(tmp_path, TWELVE)
    make(config)
    write_site(tmp_path, {"more.md": document(id="more", title="The thirteenth")})
    return config


def hook(config: Path, code: str) -> None:
    """Add a hook to the site."""
    (config.parent / "hook.py").write_text(dedent(code), encoding="utf-8")
    config.write_text(config.read_text() + "hooks: [hook.py]\n")


def before(config: Path) -> dict[str, bytes]:
    return tree(config.parent / "site")


def test_a_build_replaces_the_folder_and_leaves_nothing_beside_it(built):
    old = before(built)
    site = make(built)
    assert site == built.parent / "site"
    assert "incidents/more/index.html" in tree(site)
    (built.parent / "postmortems" / "more.md").unlink()
    make(built)
    assert before(built) == old
    assert names(built.parent) == {"mkdocs.yml", "postmortems", "site"}


@pytest.mark.parametrize("event", ["on_files", "on_env", "on_post_page", "on_post_build"])
def test_a_crash_in_another_plugin_leaves_the_old_site(built, event):
    old = before(built)
    hook(built, f"def {event}(*_, **__):\n    raise RuntimeError('boom')")
    with pytest.raises(RuntimeError, match="boom"):
        make(built)
    assert before(built) == old
    assert names(built.parent) >= {"site"}
    assert not [name for name in names(built.parent) if name.startswith(".")]


def test_a_second_plugin_of_ours_is_refused_before_anything_waits(built):
    old = before(built)
    built.write_text(built.read_text() + "  - postmortems\n")
    result = mkdocs(built.parent, "build", "-q")
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].endswith(
        "postmortems: the plugin 'postmortems' stands twice under plugins; keep one"
    )
    assert before(built) == old
    assert not [name for name in names(built.parent) if name.startswith(".site")]


def test_a_strict_failure_at_the_very_end_leaves_the_old_site(built):
    old = before(built)
    warn = "import logging\ndef on_post_build(**_):\n    logging.getLogger('mkdocs').warning('no')"
    hook(built, warn)
    with pytest.raises(Abort, match="strict mode"):
        make(built, strict=True)
    assert before(built) == old
    assert not [name for name in names(built.parent) if name.startswith(".")]
    make(built)
    assert before(built) != old


def test_an_interrupt_leaves_the_old_site_and_no_litter(built):
    old = before(built)
    hook(built, "def on_env(*_, **__):\n    raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        make(built)
    assert before(built) == old
    assert not [name for name in names(built.parent) if name.startswith(".")]


def forked(config: Path) -> int:
    """Build in a process of its own, which need not import everything anew; returns its id."""
    pid = os.fork()
    if pid:
        return pid
    try:
        make(config)
    finally:
        os._exit(0)


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@needs_fork
def test_a_kill_at_any_instant_leaves_one_tree_whole(tmp_path):
    config = write_site(tmp_path, TWELVE)
    old = tree(make(config))
    write_site(tmp_path, {"more.md": document(id="more", title="The thirteenth")})
    started = time.monotonic()
    new = tree(make(config, site_dir=str(tmp_path / "elsewhere" / "site")))
    lasts = time.monotonic() - started
    chance = random.Random(6)
    for _ in range(KILLS):
        pid = forked(config)
        time.sleep(chance.uniform(0.1, 1.2) * lasts)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert tree(tmp_path / "site") in (old, new)
    make(config)
    assert tree(tmp_path / "site") == new
    assert names(tmp_path) == {"mkdocs.yml", "postmortems", "site", "elsewhere"}


@needs_fork
@pytest.mark.parametrize(
    ("owner", "step"),
    [(moves, "keep_dot_entries"), (swap, "exchange"), (shutil, "rmtree")],
    ids=["before", "after", "in the end"],
)
def test_a_kill_during_the_swap_leaves_one_tree_whole(built, owner, step, monkeypatch):
    (built.parent / "site" / ".git").mkdir()
    (built.parent / "site" / ".git" / "HEAD").write_text("ref")
    old = before(built)

    original = getattr(owner, step)

    def killed(*arguments, **options):
        original(*arguments, **options)
        os.kill(os.getpid(), signal.SIGKILL)

    with monkeypatch.context() as patch:
        patch.setattr(owner, step, killed)
        _, status = os.waitpid(forked(built), 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    after = before(built)
    assert after[".git/HEAD"] == b"ref"
    assert after == old or "incidents/more/index.html" in after
    make(built)
    assert not [name for name in names(built.parent) if name.startswith(".")]
    assert before(built)[".git/HEAD"] == b"ref"
    assert "incidents/more/index.html" in before(built)


def test_dot_entries_and_the_mode_stay(built):
    site = built.parent / "site"
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "main").write_text("1")
    (site / ".htaccess").write_text("Options -Indexes")
    (site / ".link").symlink_to("nowhere")
    site.chmod(0o2775)
    assert make(built) == site
    assert (site / ".git" / "refs" / "main").read_text() == "1"
    assert (site / ".htaccess").read_text() == "Options -Indexes"
    assert (site / ".link").is_symlink()
    assert site.stat().st_mode & 0o7777 == 0o2775
    assert "incidents/more/index.html" in tree(site)


def test_a_link_to_the_site_s_folder_stays_a_link(built):
    site = built.parent / "site"
    site.rename(built.parent / "real")
    site.symlink_to("real")
    make(built)
    assert site.is_symlink()
    assert "incidents/more/index.html" in tree(built.parent / "real")
    assert names(built.parent) == {"mkdocs.yml", "postmortems", "site", "real"}


def test_a_site_elsewhere_and_its_parents_are_made(built):
    folder = built.parent / "a" / "b" / "site[1]"
    for _ in range(2):
        make(built, site_dir=str(folder))
        assert names(folder.parent) == {"site[1]"}
    assert "incidents/more/index.html" in tree(folder)


def test_a_file_where_the_site_should_be_is_a_sentence(built):
    shutil.rmtree(built.parent / "site")
    (built.parent / "site").write_text("mine")
    result = mkdocs(built.parent, "build")
    assert result.returncode == 1
    assert "the site's folder site/ cannot be replaced (Not a directory)" in result.stderr
    assert "Traceback" not in result.stderr
    assert (built.parent / "site").read_text() == "mine"


_AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def _unprivileged(config: Path) -> list[str]:
    """How to build as somebody whom permissions concern."""
    if os.geteuid():
        return []
    probe = [*_AS_NOBODY, sys.executable, "-c", "import mkdocs_postmortems.plugin"]
    # Below a root's temporary folder nobody else may look.
    folder = config.parent
    while folder != folder.parent and folder.stat().st_mode & 0o005 != 0o005:
        folder.chmod(folder.stat().st_mode | 0o055)
        folder = folder.parent
    if not shutil.which("setpriv") or subprocess.run(probe, check=False).returncode:
        pytest.skip("permissions do not concern root, and nobody else can build here")
    return _AS_NOBODY


def test_a_read_only_site_stays_as_it_is(built):
    become = _unprivileged(built)
    old = before(built)
    site = built.parent / "site"
    for path in (site, *site.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    result = subprocess.run(
        [*become, *command("build")],
        cwd=built.parent,
        env=environment(HOME=str(built.parent)),
        capture_output=True,
        text=True,
        check=False,
    )
    for path in (site, *site.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert result.returncode == 1
    assert "the site's folder site/ cannot be replaced (Permission denied)" in result.stderr
    assert before(built) == old


_FULL = """
    mount -t tmpfs -o size=24m none site || exit 99
    cp -r old/. site/
    before=$(cd site && find . -type f | sort | xargs cat | cksum)
    head -c 99m /dev/zero > site/.ballast 2>/dev/null
    truncate -s -2m site/.ballast
    "$@" && exit 98
    rm site/.ballast
    test "$before" = "$(cd site && find . -type f | sort | xargs cat | cksum)" || exit 97
    "$@" || exit 96
    test -f site/incidents/more/index.html && test -z "$(ls -d site/.building-* 2>/dev/null)"
"""


def test_a_full_disk_that_is_a_mount_point_keeps_the_old_site(built):
    unshare = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else [])]
    if not shutil.which("unshare") or subprocess.run([*unshare, "true"], check=False).returncode:
        pytest.skip("no file system can be mounted here")
    (built.parent / "site").rename(built.parent / "old")
    (built.parent / "site").mkdir()
    result = subprocess.run(
        [*unshare, "sh", "-c", _FULL, "sh", *command("build")],
        cwd=built.parent,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 99:
        pytest.skip("no file system can be mounted here")
    assert result.returncode == 0, result.stderr
    assert "the site cannot be written (No space left on device); the old one" in result.stderr
    assert "Traceback" not in result.stderr
    assert "put there entry by entry, because its folder cannot be replaced" in result.stderr


def test_what_a_dead_build_left_is_swept_and_what_a_living_one_has_is_not(tmp_path):
    site = tmp_path / "site"
    living = swap.begin(site)
    dead = swap.begin(site)
    os.close(dead.lock)
    third = swap.begin(site)
    assert living.tree.is_dir()
    assert not dead.container.exists()
    third.discard()
    living.discard()
    assert names(tmp_path) == set()


def test_two_builds_at_once_both_finish(tmp_path):
    site = tmp_path / "site"
    one, two = swap.begin(site), swap.begin(site)
    for name, stage in (("one", one), ("two", two)):
        (stage.tree / name).touch()
    one.publish()
    two.publish()
    assert names(site) == {"two"}
    assert names(tmp_path) == {"site"}


@pytest.fixture
def stage(tmp_path):
    site = tmp_path / "site"
    (site / "same").mkdir(parents=True)
    (site / "same" / "old").touch()
    (site / "gone").touch()
    (site / ".keep").touch()
    stage = swap.begin(site)
    (stage.tree / "same").mkdir()
    (stage.tree / "same" / "new").touch()
    (stage.tree / "added").touch()
    return stage


OLD = {"same/old", "gone", ".keep"}
NEW = {"same/new", "added", ".keep"}


def refuse(number, kind=OSError):
    def call(*_):
        raise kind(number, os.strerror(number))

    return call


def test_a_system_without_an_exchange_needs_two_steps(stage, monkeypatch):
    monkeypatch.setattr(swap, "exchange", refuse(errno.EINVAL, NoExchangeError))
    assert "two steps" in stage.publish()
    assert set(tree(stage.target)) == NEW
    assert names(stage.target.parent) == {"site"}


def test_a_folder_of_another_layer_is_replaced_entry_by_entry(stage, monkeypatch):
    monkeypatch.setattr(swap, "exchange", refuse(errno.EXDEV))
    assert "entry by entry" in stage.publish()
    assert set(tree(stage.target)) == NEW
    assert names(stage.target.parent) == {"site"}


def test_a_failed_move_of_entries_is_undone(stage, monkeypatch):
    real, calls = shutil.move, []

    def move(source, to):
        calls.append(to)
        if len(calls) == 4:
            raise OSError(errno.EIO, "broken")
        real(source, to)

    monkeypatch.setattr(swap, "exchange", refuse(errno.EXDEV))
    monkeypatch.setattr(moves.shutil, "move", move)
    with pytest.raises(swap.SwapError, match="broken"):
        stage.publish()
    assert set(tree(stage.target)) == OLD


def test_what_was_killed_between_two_renames_is_put_back(stage):
    stage.target.rename(stage.container / moves.OLD)
    os.close(stage.lock)
    swap.begin(stage.target).discard()
    assert set(tree(stage.target)) == OLD
    assert names(stage.target.parent) == {"site"}


def test_what_was_killed_between_two_entries_is_put_back(stage):
    (stage.container / moves.PARTS).mkdir()
    (stage.target / "same").rename(stage.container / moves.PARTS / "same")
    os.close(stage.lock)
    swap.begin(stage.target).discard()
    assert set(tree(stage.target)) == OLD


def test_an_exchange_is_one_step_here(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "x").touch()
    try:
        exchange(tmp_path / "a", tmp_path / "b")
    except NoExchangeError:
        pytest.skip("this system has no exchange")
    assert (tmp_path / "b" / "x").exists()


def test_gh_deploy_publishes_the_new_site(built):
    folder = built.parent

    def git(*arguments):
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        call = ["git", "-C", folder, *identity, *arguments]
        return subprocess.run(call, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet")
    git("add", "mkdocs.yml", "postmortems")
    git("commit", "--quiet", "-m", "x")
    subprocess.run(["git", "init", "--quiet", "--bare", folder / "remote.git"], check=True)
    git("remote", "add", "origin", str(folder / "remote.git"))
    who = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    result = mkdocs(folder, "gh-deploy", **dict.fromkeys(who, "x@example.org"))
    assert result.returncode == 0, result.stderr
    assert "incidents/more/index.html" in git("ls-tree", "-r", "--name-only", "gh-pages")


def test_a_dirty_build_keeps_what_it_does_not_write_anew(built):
    (built.parent / "site" / "kept.html").write_text("x")
    assert mkdocs(built.parent, "build", "--dirty").returncode == 0
    assert (built.parent / "site" / "kept.html").exists()


def test_content_errors_leave_the_old_site(built):
    old = before(built)
    write_site(built.parent, {"bad.md": document(id="bad", severty="x")})
    with pytest.raises(Abort):
        make(built)
    assert before(built) == old


def end_timers():
    """Wait for those that Python waits for before it ends."""
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer) and not thread.daemon:
            thread.join()


@pytest.fixture
def served(tmp_path):
    """A site as `mkdocs serve` builds it, what builds it again, and a way to look at its pages."""
    config = write_site(
        tmp_path, {"a.md": document("The first words.\n"), "b.md": document(id="b")}
    )

    def settings():
        return load_config(str(config))

    first = settings()
    first.plugins.on_startup(command="serve", dirty=False)
    build(first, serve_url="http://127.0.0.1:8000/")
    server = first.plugins.on_serve(
        LiveReloadServer(lambda: None, "127.0.0.1", 0, first.site_dir),
        config=first,
        builder=lambda: build(settings(), serve_url="http://127.0.0.1:8000/"),
    )

    def page(path):
        first.plugins["postmortems"].session.demand.bring(path)  # as a request does
        return (tmp_path / "site" / path).read_text()

    yield config, server.builder, page
    server.server_close()
    first.plugins.on_shutdown()
    end_timers()
    assert not [name for name in names(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("wrong", [document("New.\n", severty="x"), "---\ntitle: [\n", "\xff\0"])
def test_serve_shows_a_page_as_it_was_last_right(served, wrong):
    config, rebuild, page = served
    write_site(config.parent, {"a.md": wrong, "new.md": document(id="b")})
    rebuild()
    assert "The first words." in page("incidents/a/index.html")
    for path in ("incidents/a/index.html", "incidents/b/index.html", "index.html"):
        assert "postmortems/a.md:" in page(path)
        assert "the id &#x27;b&#x27; is also used by postmortems/b.md" in page(path)
    (config.parent / "postmortems" / "new.md").unlink()
    write_site(config.parent, {"a.md": document("The second words.\n")})
    rebuild()
    assert "The second words." in page("incidents/a/index.html")
    assert "pm-problems" not in page("incidents/a/index.html")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("plugins: [", "encountered an error parsing the configuration file"),
        ("hooks: [crash.py]", "no such thing as a &lt;disk&gt;"),
    ],
)
def test_serve_shows_the_last_site_when_it_cannot_build(served, line, told, caplog):
    config, rebuild, page = served
    before, pages = config.read_text(), tree(config.parent / "site").keys()
    crash = "def on_env(*_, **__):\n    raise OSError('no such thing as a <disk>')\n"
    (config.parent / "crash.py").write_text(crash)
    config.write_text(f"{before}{line}\n")
    for _ in range(2):
        rebuild()
        assert page("incidents/a/index.html").count('<aside class="pm-problems"') == 1
        assert told in page("incidents/a/index.html")
        assert "The first words." in page("incidents/a/index.html")
    assert tree(config.parent / "site").keys() == pages
    assert "so the last one is shown" in caplog.text
    config.write_text(before)
    rebuild()
    assert "pm-problems" not in page("incidents/a/index.html")


def test_serve_does_not_follow_links_for_ever(served):
    config, rebuild, page = served
    (config.parent / "postmortems" / "one").symlink_to("..")
    (config.parent / "postmortems" / "two").symlink_to("..")
    rebuild()
    assert "postmortems/two:1:1: error[sources/link]" in page("incidents/a/index.html")


def test_serve_shows_what_is_wrong_on_every_page_until_it_is_mended(tmp_path):
    config = write_site(
        tmp_path,
        {"a.md": document(), "b.md": document("</aside><script>\n", id="b", severty="<b>")},
    )
    settings = load_config(str(config))
    settings.plugins.on_startup(command="serve", dirty=False)
    build(settings, serve_url="http://127.0.0.1:8000/")
    for path in ("index.html", "incidents/a/index.html", "404.html"):
        page = (tmp_path / "site" / path).read_text()
        assert page.count('<aside class="pm-problems"') == 1
        assert "postmortems/b.md:11:1: error[schema/unknown-key]" in page
        assert "did you mean &#x27;severity&#x27;?" in page
    end_timers()
    assert names(tmp_path) == {"mkdocs.yml", "postmortems", "site"}
    (tmp_path / "postmortems" / "b.md").unlink()
    build(load_config(str(config)), serve_url="http://127.0.0.1:8000/")
    assert "pm-problems" not in (tmp_path / "site" / "index.html").read_text()
