"""Import many Statuspage records of one file, and print what each costs.

`python -m benchmarks.importing` (`--help` tells the options). Each N runs in a process of its own.
Start is what the command takes for one record, parsing what `json.loads` takes for the whole file;
"ms above" is the CPU of one record without the two. Memory is the peak of the process, and by how
many times the input that is more than for one record.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from benchmarks.incidents import AS_OF
from benchmarks.measuring import Measurement, measure

_WORDS = [
    "orders",
    "fail",
    "for",
    "some",
    "customers",
    "while",
    "a",
    "queue",
    "drains",
    "and",
    "workers",
    "restart",
    "one",
    "by",
    "one",
]
_POSTS = 6
"""Posts of a record; the real histories at hand have six in the middle."""

_PARSE = "import json, sys; json.loads(open(sys.argv[1], encoding='utf-8').read())"


def record(number: int) -> dict[str, object]:
    """One incident as the API gives it, of about 3 KB; the same for the same number."""
    start = AS_OF - timedelta(hours=2 * number + 48)

    def at(minutes: int) -> str:
        return (start + timedelta(minutes=minutes)).isoformat().replace("+00:00", ".000Z")

    def text(seed: int) -> str:
        words = (_WORDS[(seed * 7 + n * (seed % 5 + 1)) % len(_WORDS)] for n in range(40))
        return f"Update {seed}: {' '.join(words)}.\n{' '.join(_WORDS)}."

    statuses = ("investigating", "identified", "update", "update", "monitoring", "resolved")
    posts = [
        {
            "id": f"{number:06}{n}",
            "status": statuses[n],
            "body": text(number + n),
            "created_at": at(20 * n),
            "display_at": at(20 * n),
            "updated_at": at(20 * n),
            "affected_components": [{"code": "c1", "name": "Shop", "old_status": "operational"}],
        }
        for n in range(_POSTS)
    ]
    return {
        "id": f"rec{number:06}",
        "name": f"Orders fail, {number}",
        "status": "resolved",
        "impact": ("minor", "major", "critical", "none")[number % 4],
        "shortlink": f"https://status.example.com/incidents/rec{number:06}",
        "created_at": at(0),
        "started_at": at(0),
        "resolved_at": at(20 * (_POSTS - 1)),
        "components": [{"name": "Shop"}, {"name": "Mail"}],
        "incident_updates": posts[::-1],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Import many Statuspage records of one file.")
    parser.add_argument("-n", type=int, nargs="+", default=[1000, 2500, 10_000])
    counts = parser.parse_args().n
    head = ("N", "MB", "CPU s", "start s", "parse s", "ms above", "peak MB", "x input")
    print(" ".join(f"{name:>8}" for name in head))
    floor, empty, _ = _run(1)
    for count in counts:
        imported, parsed, size = _run(count)
        parsing = parsed.cpu - empty.cpu
        row = (
            f"{count:,}",
            f"{size / 1e6:.1f}",
            f"{imported.cpu:.2f}",
            f"{floor.cpu:.2f}",
            f"{parsing:.2f}",
            f"{1000 * (imported.cpu - floor.cpu - parsing) / count:.2f}",
            f"{imported.memory / 1e6:.0f}",
            f"{(imported.memory - floor.memory) / size:.1f}",
        )
        print(" ".join(f"{cell:>8}" for cell in row))


def _run(count: int) -> tuple[Measurement, Measurement, int]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "incidents.json"
        with source.open("w", encoding="utf-8") as stream:
            stream.write('{"page": {"id": "p"}, "incidents": [\n')
            for number in range(count):
                stream.write((",\n" if number else "") + json.dumps(record(number)))
            stream.write("\n]}\n")
        command = [sys.executable, "-c", "from mkdocs_postmortems.cli import main; main()"]
        arguments = ["import", "statuspage", str(source), "--out", str(folder / "out")]
        made = _measure([*command, *arguments], folder)
        parsed = _measure([sys.executable, "-c", _PARSE, str(source)], folder)
        assert made.files == count, f"{made.files} documents of {count} records"
        return made, parsed, source.stat().st_size


def _measure(command: list[str], folder: Path) -> Measurement:
    return measure(command, folder=folder, output=folder / "out", environment=os.environ)


if __name__ == "__main__":
    main()
