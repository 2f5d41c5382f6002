"""What trust takes of a build: sanitising, the last look, the swap. `--help` tells the options."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks import sites
from benchmarks.__main__ import environment
from benchmarks.incidents import incidents
from benchmarks.tables import table
from mkdocs_postmortems import publication, swap
from mkdocs_postmortems.articles import prose

STEPS: dict[str, tuple[tuple[Any, str], ...]] = {
    "sanitising": ((prose, "clean"),),
    "the last look, and the manifest": ((publication, "complete"),),
    "the swap, and deleting the old site": ((swap, "begin"), (swap.Stage, "publish")),
}
"""What is timed: the functions, by the name under which they are called."""


def main() -> None:
    """Read the options, build twice, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trusting", description=__doc__)
    parser.add_argument("-n", "--incidents", type=int, default=1600, metavar="N")
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
        _hold_back(root)
        # The first build makes the old site, which the second one replaces.
        _in_a_process(root)
        shutil.rmtree(root / ".cache", ignore_errors=True)
        found = _in_a_process(root)
    print(report(found))


def _hold_back(root: Path) -> None:
    """Every twentieth document: there is something to look for."""
    for path in sorted((root / "docs").rglob("*.md"))[::20]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("status: published", "status: review"), encoding="utf-8")


def _in_a_process(root: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.trusting", "--inside", str(root)]
    result = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(result.stdout)
    return found


def inside(root: Path) -> dict[str, float]:
    """Build in this process; seconds of CPU for each of `STEPS`, and for all since it started."""
    found = dict.fromkeys(STEPS, 0.0)

    def timed(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*arguments: object, **options: object) -> object:
            start = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                found[step] += time.process_time() - start

        return call

    for step, functions in STEPS.items():
        for owner, name in functions:
            setattr(owner, name, timed(step, getattr(owner, name)))
    if hasattr(os, "sched_setaffinity"):
        # With one core all is done in this process, and nothing is overlooked.
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    times = os.times()
    return found | {"the build": sum(times[:4])}


def report(found: dict[str, float]) -> str:
    """The steps as shares of the build, and their sum."""
    whole = found["the build"]
    parts = {step: found[step] for step in STEPS}
    rows = [
        (what, f"{seconds:.2f}", f"{seconds / whole:.1%}")
        for what, seconds in (parts | {"together": sum(parts.values()), "the build": whole}).items()
    ]
    return table(("what", "CPU s", "of the build"), rows)


if __name__ == "__main__":
    main()
