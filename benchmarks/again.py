"""What is spared where little has changed, with the floor in the same run. See `--help`."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import sites
from benchmarks.__main__ import build, environment
from benchmarks.incidents import incidents
from benchmarks.measuring import Measurement
from benchmarks.tables import table

_GOLDEN = 0.618
"""Its multiples spread evenly over a second."""


def main() -> None:
    """Read the options, build, serve, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.again", description=__doc__)
    parser.add_argument("-n", "--incidents", type=int, default=1600, metavar="N")
    parser.add_argument("--few", type=int, default=100, help="the smaller site to serve")
    parser.add_argument("--edits", type=int, default=15, help="of a document under serve")
    parser.add_argument("--seed", type=int, default=1, help="of the incidents; default: 1")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        print(_builds(options, Path(name)))
        print()
        print(_edits(options, Path(name)))


def _site(site: sites.Site, count: int, seed: int, folder: Path) -> Path:
    root = folder / site.name
    shutil.rmtree(root, ignore_errors=True)
    sites.write(site, incidents(count, seed), root)
    return root


def _builds(options: argparse.Namespace, folder: Path) -> str:
    for site in (sites.FLOOR, sites.OURS):
        build(_site(site, 10, options.seed, folder))  # compiles modules; not counted
    floor, ours = (
        _site(site, options.incidents, options.seed, folder) for site in (sites.FLOOR, sites.OURS)
    )
    found = {"floor": build(floor), "ours, all cores": build(ours)}
    found["ours again, nothing changed"] = build(ours, keep_cache=True)
    with _one_core():
        found["ours, one core"] = build(ours)
    rows = [_row(name, one, found["floor"]) for name, one in found.items()]
    return table(("build", "wall s", "CPU s", "peak MB", "MB", "wall / floor", "CPU / floor"), rows)


def _row(name: str, one: Measurement, floor: Measurement) -> tuple[str, ...]:
    return (
        name,
        f"{one.wall:.2f}",
        f"{one.cpu:.2f}",
        f"{one.memory / 1e6:.0f}",
        f"{one.size / 1e6:.1f}",
        f"{one.wall / floor.wall:.2f}",
        f"{one.cpu / floor.cpu:.2f}",
    )


@contextmanager
def _one_core() -> Iterator[None]:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _edits(options: argparse.Namespace, folder: Path) -> str:
    rows = []
    for count in (options.few, options.incidents):
        waits, builds = _serve(_site(sites.OURS, count, options.seed, folder), options.edits)
        rows.append(
            (f"{count:,}", *(f"{statistics.median(found):.2f}" for found in (waits, builds)))
        )
    return table(("incidents", "s from save to page", "s of it building"), rows)


def _serve(root: Path, edits: int) -> tuple[list[float], list[float]]:
    """Seconds from each save until the page is right, and those that MkDocs says it built."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = root / "serve.log"
    with log.open("wb") as stream:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=root,
            env=environment(),
            stdout=stream,
            stderr=stream,
        )
    try:
        _until(f"http://127.0.0.1:{port}/", "Incidents")
        path = sorted((root / "docs" / "incidents").glob("*.md"))[7]
        text = path.read_text(encoding="utf-8")
        id = re.findall(r"^id: \W*([a-z0-9-]+)", text, re.MULTILINE)[0]
        waits = []
        for number in range(edits):
            # People save at any moment between two of MkDocs' looks for changes.
            time.sleep(number * _GOLDEN % 1)
            title = f"Edited for the {number}. time"
            path.write_text(re.sub(r"(?m)^title: .*$", f'title: "{title}"', text), encoding="utf-8")
            begun = time.perf_counter()
            _until(f"http://127.0.0.1:{port}/incidents/{id}/", title)
            waits.append(time.perf_counter() - begun)
    finally:
        server.terminate()
        server.wait()
    took = re.findall(r"built in ([0-9.]+) seconds", log.read_text(encoding="utf-8"))
    return waits, [float(seconds) for seconds in took[-edits:]]


def _until(url: str, words: str, *, patience: float = 120) -> None:
    begun = time.perf_counter()
    while time.perf_counter() - begun < patience:
        try:
            with urllib.request.urlopen(url, timeout=patience) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            time.sleep(0.1)
        time.sleep(0.01)
    raise TimeoutError(f"{words!r} is not on {url}")


if __name__ == "__main__":
    main()
