"""`mkdocs serve`: after each save every page is what a clean build would have made of it."""

import copy
import random
import re
import socket
import subprocess
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from mkdocs_postmortems.demand import OnDemand
from mkdocs_postmortems.watching import Hints
from tests.builds import EPOCH, command, environment, tree
from tests.sites import document, write_site

URL = "http://127.0.0.1:8000/"
SETTINGS = """
    plugins:
      - search
      - postmortems
"""


def incident(number, **more):
    return document(
        f"It began. See [the other](i{(number + 1) % 6}.md).\n",
        id=f"i{number}",
        title=f"Incident {number}",
        publish_at=f"2026-0{number % 5 + 1}-09T09:00:00Z",
        services=["checkout" if number % 2 else "search"],
        **more,
    )


FILES = {f"i{n}.md": incident(n) for n in range(6)} | {
    "pages/about.md": "# About\n\n[An incident](../i1.md)\n"
}


class Serving:
    """What `mkdocs serve` does, one build after the other; the first makes everything."""

    def __init__(self, config: Path, site: Path) -> None:
        self.config, self.site = config, site
        self.settings = load_config(str(config), site_dir=str(site))
        self.plugin = self.settings.plugins["postmortems"]
        self.settings.plugins.on_startup(command="serve", dirty=False)

    def build(self) -> None:
        settings = load_config(str(self.config), site_dir=str(self.site))
        assert settings.plugins["postmortems"] is self.plugin
        settings.site_url = URL
        build(settings, serve_url=URL)
        self.plugin.session.serves = True

    def all(self, paths) -> dict[str, bytes]:
        for path in paths:
            self.plugin.session.demand.bring(path)
        return tree(self.site)


@pytest.fixture(autouse=True)
def _instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def clean(serving, folder):
    """All files of a first build, which knows but what was right the last time.

    MkDocs has one plugin in a process, so it has to forget the rest.
    """
    plugin, session = serving.plugin, serving.plugin.session
    first = Serving(serving.config, folder)
    assert first.plugin is plugin
    plugin.session.last_good = copy.deepcopy(session.last_good)
    first.build()
    plugin.session = session
    return tree(folder)


def edits(chance):
    """Some of what authors do to a document, one after the other."""
    while True:
        number = chance.randrange(6)
        yield (
            f"i{number}.md",
            chance.choice(
                (
                    incident(number),
                    incident(number, severity=chance.choice(("major", "minor"))),
                    incident(number, tags=["dns"], summary="Another."),
                    incident(number, status="draft"),
                    incident(number, status="withdrawn"),
                    incident(number, severty="major"),
                    incident(number, related=[{"id": "i0", "relation": "same_cause"}]),
                    incident(number).replace("It began.", "It began <b>at noon</b>."),
                    None,
                    "",
                )
            ),
        )


def test_a_rebuild_is_what_a_clean_build_would_be(tmp_path):
    config = write_site(tmp_path, FILES, settings=SETTINGS)
    serving = Serving(config, tmp_path / "served")
    serving.build()
    chance = random.Random(8)
    for number, (name, text) in zip(range(10), edits(chance), strict=False):
        path = tmp_path / "postmortems" / name
        path.unlink(missing_ok=True)
        if text is not None:
            path.write_text(text)
        serving.build()
        expected = clean(serving, tmp_path / f"clean{number}")
        # Asked for in any order, twice, and not all: then more.
        paths = chance.sample(sorted(expected), len(expected))
        found = serving.all(paths)
        assert sorted(found) == sorted(expected)
        assert [p for p in expected if found[p] != expected[p]] == []


def test_only_what_is_asked_for_is_made(tmp_path):
    config = write_site(tmp_path, FILES)
    serving = Serving(config, tmp_path / "served")
    serving.build()
    serving.build()
    assert not (serving.site / "incidents" / "i1" / "index.html").exists()
    serving.plugin.session.demand.bring("incidents/i1/")
    assert (serving.site / "incidents" / "i1" / "index.html").exists()
    assert not (serving.site / "incidents" / "i2" / "index.html").exists()
    sitemap = (serving.site / "sitemap.xml").read_text()
    assert f"{URL}incidents/i2/" in sitemap


def test_a_hook_that_changes_pages_changes_all_of_them(tmp_path):
    hook = "def on_post_page(output, **_):\n    return output.replace('Incident 1', 'Outage 1')\n"
    config = write_site(tmp_path, FILES, settings="hooks: [hook.py]\n")
    (tmp_path / "hook.py").write_text(hook)
    serving = Serving(config, tmp_path / "served")
    serving.build()
    serving.build()
    assert b"Outage 1" in tree(serving.site)["incidents/i1/index.html"]


def test_a_request_during_a_build_gets_what_the_build_makes():
    demand, answers = OnDemand(), []
    building = threading.Event()

    def app(environ, start_response):
        building.wait(30)  # As MkDocs waits once it knows of a change.
        start_response(f"200 {len(answers)}", [])
        return [made[-1]]

    made = []
    demand.end(Path(), {"x": lambda: made.append(b"old")})
    served = demand.around(app, "/")
    asked = threading.Thread(
        target=lambda: answers.extend(served({"PATH_INFO": "/x"}, lambda *_: None))
    )
    asked.start()
    while not made:
        time.sleep(0.01)
    demand.begin()
    demand.end(Path(), {"x": lambda: made.append(b"new")})
    building.set()
    asked.join(30)
    assert answers == [b"new"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.skipif(Observer is PollingObserver, reason="this system tells of no changes")
@pytest.mark.parametrize("whole", [True, False], ids=["a folder", "a file"])
def test_a_saved_file_is_noticed_before_the_next_look(tmp_path, whole):
    saved, seen = tmp_path / "mkdocs.yml", threading.Event()
    saved.write_text("site_name: A\n")
    observer = PollingObserver(timeout=3600)
    handler = FileSystemEventHandler()
    handler.on_any_event = lambda event: event.is_directory or seen.set()
    observer.schedule(handler, str(tmp_path if whole else saved), recursive=whole)
    hints = Hints(observer)
    hints.listen()
    observer.start()
    saved.with_name("new").write_text("site_name: Another\n")
    saved.with_name("new").replace(saved)  # as editors do
    try:
        assert seen.wait(60)
    finally:
        hints.end()
        observer.stop()


def test_changes_are_noticed_where_the_system_has_no_watches_left(tmp_path):
    resource = pytest.importorskip("resource")
    seen, observer = threading.Event(), PollingObserver(timeout=0.1)
    handler = FileSystemEventHandler()
    handler.on_any_event = lambda event: event.is_directory or seen.set()
    observer.schedule(handler, str(tmp_path), recursive=True)
    hints = Hints(observer)
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, limits[1]))
    try:
        hints.listen()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    observer.start()
    (tmp_path / "new").write_text("Text.")
    try:
        assert seen.wait(60)
    finally:
        hints.end()
        observer.stop()


def test_the_command_shows_an_edit_and_its_problems(tmp_path):
    write_site(tmp_path, FILES)
    port = free_port()
    log = (tmp_path / "log").open("w")
    server = subprocess.Popen(
        command("serve", "-a", f"127.0.0.1:{port}"),
        cwd=tmp_path,
        env=environment(),
        stdout=log,
        stderr=log,
    )
    until = time.monotonic() + 60

    def wait_for(path, words):
        page = ""
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                    page = answer.read().decode()
            except OSError:
                pass
            if words in page:
                return page
            time.sleep(0.1)
        raise AssertionError(f"{words} is not on {path}: {(tmp_path / 'log').read_text()}")

    try:
        wait_for("/", "Incident 3")
        path = tmp_path / "postmortems" / "i3.md"
        path.write_text(incident(3).replace("Incident 3", "Another title"))
        page = wait_for("/incidents/i3/", "Another title")
        assert "livereload(" in page
        assert "Another title" in wait_for("/", "Another title")
        path.write_text(incident(3, severty="major"))
        page = wait_for("/incidents/i2/", "did you mean")
        assert re.search(r"i3\.md:\d+:\d+: error", page)
    finally:
        server.terminate()
        server.wait(30)
        log.close()
