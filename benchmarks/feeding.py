"""What the feeds and the data take of a build: time, memory, bytes. `--help` tells the options."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import sites
from benchmarks.__main__ import build, environment
from benchmarks.incidents import AS_OF, incidents
from benchmarks.tables import table
from mkdocs_postmortems import exports, feeds
from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.project.configuration import read_configuration
from mkdocs_postmortems.project.stages import Project, open_project

KINDS = {
    "feeds of the site": ("feed.xml", "atom.xml", "events.", "opml.xml"),
    "JSON Feed": ("feed.", "feed.json"),
    "archives": ("atom/archive/",),
    "feeds of services and severities": ("services/", "severities/"),
    "postmortem.json": ("incidents/",),
    "incidents.json": ("incidents.",),
    "actions.json": ("actions.",),
    "schemas": ("schema/",),
}
"""Files by the start of their addresses; the first that fits counts, and the table comes before."""


@dataclass(slots=True, kw_only=True)
class Part:
    """What one sort of file takes: seconds of CPU, bytes, and how many there are."""

    seconds: float = 0
    size: int = 0
    files: int = 0
    largest: int = 0


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeding", description=__doc__)
    parser.add_argument("-n", "--incidents", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="of the incidents; default: 1")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(inside(options.inside)))
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        root = Path(name) / "site"
        root.mkdir()
        sites.write(sites.OURS, incidents(options.incidents, options.seed), root)
        print(_report(root, options.incidents))


def _report(root: Path, count: int) -> str:
    """Feeds and data in a process of their own, then the whole build."""
    command = [sys.executable, "-m", "benchmarks.feeding", "--inside", str(root)]
    result = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    found = json.loads(result.stdout)
    whole = build(root)
    parts = {name: Part(**values) for name, values in found["parts"].items()}
    total = Part(
        seconds=sum(part.seconds for part in parts.values()),
        size=sum(part.size for part in parts.values()),
        files=sum(part.files for part in parts.values()),
        largest=max(part.largest for part in parts.values()),
    )
    rows = [_row(name, part, whole.cpu, count) for name, part in parts.items()]
    rows.append(_row("together", total, whole.cpu, count))
    head = ("what", "files", "CPU s", "of the build", "MB", "KB an incident", "largest KB")
    before, grown = found["catalog"] / 1e6, (found["peak"] - found["catalog"]) / 1e6
    return (
        f"{count:,} incidents: the whole build {whole.cpu:.1f} s of CPU and "
        f"{whole.memory / 1e6:.0f} MB, the catalog {before:.0f} MB, feeds and data {grown:.0f} MB "
        "above it\n\n" + table(head, rows)
    )


def _row(name: str, part: Part, whole: float, count: int) -> tuple[str, ...]:
    return (
        name,
        f"{part.files:,}",
        f"{part.seconds:.2f}",
        f"{part.seconds / whole:.1%}",
        f"{part.size / 1e6:.1f}",
        f"{part.size / count / 1e3:.2f}",
        f"{part.largest / 1e3:.0f}",
    )


def inside(root: Path) -> dict[str, object]:
    """Make every file as the plugin does, and throw it away as MkDocs does once it is written."""
    project, _ = open_project(read_configuration(root / "mkdocs.yml"), now=AS_OF)
    assert project is not None
    before = _memory()
    parts: dict[str, Part] = {}
    for address, write in _files(project):
        start = time.process_time()
        size = len(write())
        part = parts.setdefault(_kind(address), Part())
        part.seconds += time.process_time() - start
        part.size += size
        part.files += 1
        part.largest = max(part.largest, size)
    return {
        "catalog": before,
        "peak": _memory(),
        "parts": {name: asdict(part) for name, part in parts.items()},
    }


def _files(project: Project) -> Iterator[tuple[str, Callable[[], bytes]]]:
    articles = Articles(
        catalog=project.catalog,
        facets=project.facets,
        relations=project.relations,
        tree=project.tree,
    )
    yield from feeds.Feeds(project.catalog, content=articles.news_html).files()
    yield from exports.files(project.catalog, project.tree)


def _kind(address: str) -> str:
    if address == "incidents.csv":
        return address
    return next(name for name, starts in KINDS.items() if address.startswith(starts))


def _memory() -> int:
    """The peak so far, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main()
