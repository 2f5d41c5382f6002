"""The check of many documents: light, on all cores, and with the same result as a build's."""

import io
import sys
from functools import partial
from pathlib import Path

import pytest

from mkdocs_postmortems import progress
from mkdocs_postmortems.project import checking
from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.stages import open_project
from tests.sites import NOW, REPOSITORY, document, write_site

NEGATIVE = Path(__file__).parent / "negative"
WAIVED = "<!-- postmortems: allow links/missing - it follows -->\n![g](no.png)\n"
TOGETHER = {
    "target.md": document(id="target", aliases=["/old/"]),
    "held.md": document(id="held", status="draft", aliases=["/old/"]),
    "one.md": document("[x](target.md) [y](/incidents/target/) ![g](g.png)\n", id="one"),
    "two.md": document("[x](held.md) [y](/incidents/held/) [z](/nowhere/)\n", id="two"),
    "related.md": document(id="related", related=[{"id": "held", "relation": "follows"}]),
    "twin.md": document(id="one"),
    "waived.md": document(WAIVED + "\n[x](held.md)\n", id="waived"),
    "wrong.md": document("[x](held.md) [y](target.md)\n", id="wrong", severty="x"),
    "colliding.md": document(id="colliding", aliases=["/g.png", "/incidents/target/"]),
    "later.md": document(id="later", publish_at="2026-07-01T00:00:00Z"),
    "g.png": b"",
}


def negative():
    return {path.name: path.read_bytes() for path in sorted(NEGATIVE.glob("*.md"))}


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize("files", [TOGETHER, negative(), {}], ids=["together", "negative", "none"])
def test_a_light_check_tells_what_a_build_tells(files, cores, tmp_path, monkeypatch):
    monkeypatch.setattr(checking, "FEW", 1)
    monkeypatch.setattr(checking, "cores", lambda: cores)
    monkeypatch.setattr(checking, "_CHUNK", 3)
    judge_all = partial(checking.judge_wholly, done=lambda *_: None)
    configuration = read_configuration(write_site(tmp_path, files))
    done = []
    judge_all = partial(checking.judge_lightly, done=lambda *counts: done.append(counts))
    light, told = open_project(configuration, now=NOW, judge_all=judge_all)
    whole, expected = open_project(configuration, now=NOW)
    assert told == expected
    assert light.waived == whole.waived
    assert light.counts == whole.counts
    assert light.attachments == whole.attachments
    assert light.embargoes == whole.embargoes
    assert not done or done[-1] == (light.counts.found, light.counts.found)


@pytest.mark.parametrize("cores", [1, 2])
def test_documents_judged_in_processes_are_the_same(cores, tmp_path, monkeypatch):
    monkeypatch.setattr(checking, "FEW", 1)
    monkeypatch.setattr(checking, "cores", lambda: cores)
    monkeypatch.setattr(checking, "_CHUNK", 3)
    judge_all = partial(checking.judge_wholly, done=lambda *_: None)
    configuration = read_configuration(write_site(tmp_path, TOGETHER))
    there, told = open_project(configuration, now=NOW, judge_all=judge_all)
    here, expected = open_project(configuration, now=NOW)
    assert told == expected
    pairs = zip(there.catalog.entries, here.catalog.entries, strict=True)
    for one, two in pairs:
        assert one.postmortem == two.postmortem
        assert one.document.body == two.document.body
        assert one.document.find_places() == two.document.find_places()


def test_the_demo_is_judged_alike_by_both():
    configuration = read_configuration(REPOSITORY / "mkdocs.yml")
    judge_all = partial(checking.judge_lightly, done=lambda *_: None)
    light, told = open_project(configuration, now=NOW, judge_all=judge_all)
    whole, expected = open_project(configuration, now=NOW)
    assert (told, light.waived, light.counts) == (expected, whole.waived, whole.counts)


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "shown"),
    [(Terminal(), 0, True), (Terminal(), 3600, False), (io.StringIO(), 0, False)],
)
def test_a_bar_shows_on_a_terminal_once_it_takes_a_while(stream, patience, shown, monkeypatch):
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    with progress.Progress("Checking") as bar:
        bar.show(5, 10)
        bar.show(10, 10)
    assert ("10/10" in stream.getvalue()) is shown
