"""The benchmark compares like with like: what it generates is valid, and the same for all sites."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from benchmarks import check, feeding, sites, tables, trusting
from benchmarks.__main__ import environment
from benchmarks.incidents import AS_OF, incidents
from benchmarks.measuring import Measurement
from mkdocs_postmortems import cli
from mkdocs_postmortems.model.moments import format_instant
from tests.sites import project

COUNT = 20


def test_our_documents_pass_the_check(tmp_path):
    sites.write(sites.OURS, incidents(COUNT, 1), tmp_path)
    config = tmp_path / "mkdocs.yml"
    arguments = ["check", "--strict", "-f", str(config), "--now", format_instant(AS_OF)]
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exit_code == 0, result.output
    found, _ = project(config, now=AS_OF)
    assert found.counts.published == COUNT


@pytest.mark.parametrize("site", sites.SITES, ids=lambda site: site.name)
def test_every_site_tells_every_incident(site, tmp_path):
    made = incidents(5, 1)
    sites.write(site, made, tmp_path)
    for incident in made:
        source = (tmp_path / "docs" / site.folder / f"{incident.id}.md").read_text(encoding="utf-8")
        words = " ".join(source.split())
        for text in sites.texts(incident):
            assert text in words.replace('\\"', '"')
        assert incident.narrative in source


def test_an_incident_depends_on_its_number_and_the_seed_only():
    few, many = incidents(5, 1), incidents(COUNT, 1)
    assert many[:5] == few
    assert incidents(5, 2) != few
    assert len({incident.id for incident in many}) == COUNT


def test_what_is_missing_from_a_built_site_is_told(tmp_path):
    made = incidents(1, 1)
    page = tmp_path / "incidents" / made[0].id / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<h1>Nothing</h1>", encoding="utf-8")
    index = tmp_path / "search" / "search_index.json"
    index.parent.mkdir()
    index.write_text(f'{{"docs": [{{"location": "incidents/{made[0].id}/#a"}}]}}', encoding="utf-8")
    with pytest.raises(sites.IncompleteError, match="does not say"):
        sites.require_complete(sites.FLOOR, made, tmp_path)


def test_the_tables_give_medians_ratios_and_growth():
    def runs(*walls):
        return [
            Measurement(wall=wall, cpu=wall, memory=50_000_000, files=9, size=4_000_000)
            for wall in walls
        ]

    results = {
        (100, "ours"): runs(2, 9, 1),
        (100, "floor"): runs(4, 4, 4),
        (400, "ours"): runs(8, 8, 8),
        (400, "floor"): runs(64, 64, 64),
    }
    rows = [
        [cell.strip() for cell in line.split("|")] for line in tables.tables(results).split("\n")
    ]
    assert ["", "100", "ours", "2.00", "1.00–9.00"] in [row[:5] for row in rows]
    assert ["", "100", "ours / floor", "0.50"] in [row[:4] for row in rows]
    assert ["", "ours", "100 to 400", "1.00", "0.00", "20.0"] in [row[:6] for row in rows]
    assert ["", "floor", "100 to 400", "2.00"] in [row[:4] for row in rows]


def test_a_check_is_compared_with_only_reading():
    def run(wall, memory):
        return [Measurement(wall=wall, cpu=2 * wall, memory=memory, files=0, size=0)]

    found = {
        10: {"reading": run(1, 1_000_000), "check": run(2, 2_000_000)},
        110: {"reading": run(10, 1_000_000), "check": run(15, 2_300_000)},
    }
    assert check._table(found)[-2:] == [
        "check / reading: wall 1.50, CPU 1.50",
        "one more file: 3.0 KB",
    ]


def test_every_feed_and_every_data_file_is_counted(tmp_path):
    sites.write(sites.OURS, incidents(COUNT, 1), tmp_path)
    parts = feeding.inside(tmp_path)["parts"]
    assert set(parts) == {*feeding.KINDS, "incidents.csv"} - {"archives"}
    assert parts["postmortem.json"]["files"] == COUNT
    assert all(part["size"] > 0 for part in parts.values())


def test_every_step_of_trust_is_timed(tmp_path):
    sites.write(sites.OURS, incidents(5, 1), tmp_path)
    command = [sys.executable, "-m", "benchmarks.trusting", "--inside", str(tmp_path)]
    result = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    found = json.loads(result.stdout)
    assert found.keys() == {*trusting.STEPS, "the build"}
    assert all(seconds > 0 for seconds in found.values())
    assert found["the build"] > sum(found[step] for step in trusting.STEPS)
    assert "together" in trusting.report(found)
