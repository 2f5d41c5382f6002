"""Real records of others, which are not part of this repository: everything of them is imported."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.model.postmortem import Status
from tests.sites import LATEST, project, write_site

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
SOURCES = (
    ("statuspage", "github-status/incidents.jsonl", 120),
    ("google", "google-status", 93),
    ("cstate", "packit-cstate", 108),
    ("markdown", "mybinder", 23),
    ("markdown", "kubernetes-test-infra", 5),
    ("blog", "blogs", 8),
)

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the records of others (../shared/corpus) are not here"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of all records, and what each command said."""
    folder = tmp_path_factory.mktemp("corpus")
    config = write_site(folder, {})
    told = {}
    for format, source, _ in SOURCES:
        arguments = ["import", format, str(CORPUS / source), "--publish", "-f", str(config)]
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        told[source] = result.output
    return project(config, now=LATEST), told


def test_every_record_is_written(site):
    _, told = site
    for _, source, count in SOURCES:
        assert re.search(rf"^records found +{count}$", told[source], re.MULTILINE), told[source]
        assert re.search(rf"^  written +{count}$", told[source], re.MULTILINE), told[source]


def test_nothing_is_refused_and_only_what_has_no_start_is_held(site):
    (found, problems), _ = site
    assert [str(p) for p in problems if p.level == "error"] == []
    assert found.counts.found == sum(count for *_, count in SOURCES) == 357
    drafts = found.counts.held
    assert drafts == 5
    assert all(e.postmortem.status is Status.PUBLISHED for e in found.catalog.entries)


def _of(site, format, key):
    (found, _), _ = site
    for entry in found.catalog.entries:
        origin = entry.postmortem.imported_from
        if (origin.format, origin.key) == (format, key):
            return entry
    raise AssertionError(key)


def _words(text):
    return set(re.findall(r"[^\W\d_]{3,}", text.lower()))


def test_every_word_of_the_posts_is_there(site):
    (found, _), _ = site
    files = {source.uri: source.file for source in found.inventory.documents}
    lines = (CORPUS / "github-status" / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        record = json.loads(line)
        entry = _of(site, "statuspage", record["id"])
        told = " ".join([record["title"], *(post["message"] for post in record["updates"])])
        text = files[entry.document.uri].read_text(encoding="utf-8").replace("\\n", " ")
        assert _words(told) <= _words(text), record["id"]
