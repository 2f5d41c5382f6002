"""Check generated incidents, and compare with only reading them. `--help` tells the options."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks import sites
from benchmarks.incidents import AS_OF, incidents
from benchmarks.measuring import Measurement, measure

_CHECK = "from mkdocs_postmortems.cli import main; main()"
_COMMANDS = {
    "reading": ["-m", "benchmarks.reading"],
    "check": ["-c", _CHECK, "check", "--now", AS_OF.isoformat(), "--config-file"],
}


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("-n", "--incidents", type=int, default=10_000, metavar="N")
    parser.add_argument("-k", "--repeats", type=int, default=3, metavar="K", help="default: 3")
    parser.add_argument("--folder", type=Path, help="where to work; default: the system's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=options.folder) as name:
        counts = (max(1, options.incidents // 10), options.incidents)
        found = {n: _measured(n, options.repeats, Path(name)) for n in counts}
    print("\n".join(_table(found)))


def _measured(count: int, repeats: int, folder: Path) -> dict[str, list[Measurement]]:
    """Both take turns, so that a slow minute hits both alike."""
    root = folder / str(count)
    sites.write(sites.OURS, incidents(count, 1), root)
    inputs = {"reading": root / "docs", "check": root / "mkdocs.yml"}
    found: dict[str, list[Measurement]] = {name: [] for name in _COMMANDS}
    for _ in range(repeats):
        for name, arguments in _COMMANDS.items():
            command = [sys.executable, *arguments, str(inputs[name])]
            paths = os.pathsep.join([str(Path.cwd()), *filter(None, [os.getenv("PYTHONPATH")])])
            environment = {**os.environ, "PYTHONPATH": paths}
            nothing = root / "site"
            found[name].append(
                measure(command, folder=root, output=nothing, environment=environment)
            )
            print(f"{count:,} {name}: {found[name][-1].wall:.2f} s", file=sys.stderr)
    shutil.rmtree(root)
    return found


def _table(found: dict[int, dict[str, list[Measurement]]]) -> list[str]:
    lines = ["| N | what | wall s | CPU s | peak MB |", "| --- | --- | --- | --- | --- |"]
    for count, by_name in found.items():
        for name, runs in by_name.items():
            wall, cpu, memory = _medians(runs)
            lines.append(f"| {count:,} | {name} | {wall:.2f} | {cpu:.2f} | {memory / 1e6:.0f} |")
    few, many = found
    reading, check = _medians(found[many]["reading"]), _medians(found[many]["check"])
    more = check[2] - _medians(found[few]["check"])[2]
    ratios = f"check / reading: wall {check[0] / reading[0]:.2f}, CPU {check[1] / reading[1]:.2f}"
    return [*lines, "", ratios, f"one more file: {more / (many - few) / 1e3:.1f} KB"]


def _medians(runs: list[Measurement]) -> tuple[float, float, float]:
    return (
        median(run.wall for run in runs),
        median(run.cpu for run in runs),
        median(run.memory for run in runs),
    )


if __name__ == "__main__":
    main()
