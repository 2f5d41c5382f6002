"""`make fuzz`: the long form of the tests for trust, and its table."""

from __future__ import annotations

import argparse
import itertools
import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as with_seed
from lxml import etree

from tests.attacks import PAYLOADS, public_strings
from tests.builds import EPOCH, make, tree
from tests.inputs import EVERYTHING, KINDS, HangError, free_fields, outcome, watched, with_texts
from tests.sites import write_site

EVERY = 50
"""One of so many pages is built for real."""

COLUMNS = ("inputs", "page", "problems", "traceback", "hang", "bytes outside", "executions")

HEAD = "| Kind | " + " | ".join(COLUMNS) + " |\n" + "| --- " * (len(COLUMNS) + 1) + "|"


def main() -> int:
    """Try the inputs, print the table, and run the tests with more of everything."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=main.__doc__)
    parser.add_argument("-n", type=int, default=2000, help="inputs of each kind at most (2000)")
    parser.add_argument("--kills", type=int, default=20, help="builds that are killed (20)")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    print(f"seed {options.seed}\n\n{HEAD}")
    total: Counter[str] = Counter()
    for kind, strategy in EVERYTHING.items():
        total += _row(kind, _tried(strategy, options))
    total += _row("attacks, field by field", _some(_attacks(), options))
    total += _row("public strings", _some(_public(), options))
    os.environ |= {
        "FUZZ_KILLS": str(options.kills),
        "FUZZ_CATALOGS": "25",
        "FUZZ_EXAMPLES": "100",
        "FUZZ_DOCUMENTS": "5",
    }
    names = ("swap", "inspection", "embargo", "reproducible", "limits", "executions")
    files = [str(Path(__file__).parent / f"test_{name}.py") for name in names]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", *files]
        # Of the forms of a report this one tells what tests counted.
        command += ["-o", "junit_family=xunit1", f"--junitxml={report}"]
        # A process of its own: pytest wants to be the first to load what it tests with.
        failed = subprocess.run(command, check=False).returncode
        print(HEAD)
        total += _row("opened in a browser", _opened(report))
    _row("all", total)
    bad = sum(total[name] for name in ("traceback", "hang", "bytes outside", "executions"))
    return failed or int(bool(bad))


def _row(kind: str, counts: Counter[str]) -> Counter[str]:
    cells = (f"{counts[name]:,}" for name in COLUMNS)
    print(f"| {kind} | " + " | ".join(cells) + " |", flush=True)
    return counts


def _opened(report: Path) -> Counter[str]:
    """What the test with the browser says of the pages, feeds and data files that it opened."""
    properties = etree.parse(report).iter("property")
    found = {item.get("name"): item.get("value") for item in properties}
    return Counter({name: int(found.get(name, 0)) for name in ("inputs", "page", "executions")})


def _tried(strategy: object, options: argparse.Namespace) -> Counter[str]:
    counts: Counter[str] = Counter()

    @with_seed(options.seed)
    @settings(
        max_examples=options.n,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def run(data: bytes) -> None:
        _count(data, counts)

    run()
    return counts


def _attacks() -> list[bytes]:
    """Each attack in each field that takes any text."""
    return [
        with_texts([pointer], payload, kind)
        for payload in PAYLOADS
        for kind in range(len(KINDS))
        for pointer in free_fields(kind)
    ]


def _public() -> list[bytes]:
    """Each public string as a body, in one of the fields, and as a whole file."""
    fields = itertools.cycle(free_fields())
    return [
        data
        for text in public_strings()
        for data in (
            with_texts([], text),
            with_texts([next(fields)], text),
            text.encode("utf-8", "surrogatepass"),
        )
    ]


def _some(inputs: list[bytes], options: argparse.Namespace) -> Counter[str]:
    counts: Counter[str] = Counter()
    chance = random.Random(options.seed)
    for data in chance.sample(inputs, min(options.n, len(inputs))):
        _count(data, counts)
    return counts


def _count(data: bytes, counts: Counter[str]) -> None:
    """One input; some that are pages are built, too. What fails is kept to become a test."""
    counts["inputs"] += 1
    try:
        became = outcome(data)
        if became == "page" and counts["page"] % EVERY == 0:
            counts["bytes outside"] += _built(data)
        counts[became] += 1
    except HangError:
        _keep(data, "hang", counts)
    except Exception as error:  # whatever it is, it is what is looked for
        print(f"{type(error).__name__}: {str(error)[:200]}", file=sys.stderr)
        _keep(data, "traceback", counts)


def _built(data: bytes) -> int:
    """How many bytes a build leaves outside the site's folder; a file of none counts as one."""
    with tempfile.TemporaryDirectory() as folder, watched():
        config = write_site(Path(folder) / "site", {"a.md": data})
        before = set(tree(Path(folder)))
        make(config)
        after = tree(Path(folder))
    left = {path for path in after if not path.startswith("site/site/")} - before
    return sum(max(1, len(after[path])) for path in left)


def _keep(data: bytes, what: str, counts: Counter[str]) -> None:
    counts[what] += 1
    path = Path(f"{what}-{time.time_ns()}.bin")
    path.write_bytes(data)
    print(f"kept as {path}", file=sys.stderr)


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
