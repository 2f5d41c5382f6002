"""Build the same incidents three ways, and print what each takes. `--help` tells the options."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks import profiling, sites, tables
from benchmarks.incidents import AS_OF, Incident, incidents
from benchmarks.measuring import BuildError, Measurement, measure
from benchmarks.sites import SITES, Site


def main() -> None:
    """Read the options, build, print."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=options.folder) as name:
        try:
            print(_report(options, Path(name)))
        except (BuildError, sites.IncompleteError) as error:
            sys.exit(str(error))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "-n", "--incidents", type=int, nargs="+", default=[100, 400, 1600], metavar="N"
    )
    parser.add_argument("-k", "--repeats", type=int, default=3, metavar="K", help="default: 3")
    parser.add_argument("--seed", type=int, default=1, help="of the incidents; default: 1")
    parser.add_argument(
        "--sites", nargs="+", choices=[site.name for site in SITES], help="default: all"
    )
    parser.add_argument("--folder", type=Path, help="where to build; default: the system's")
    parser.add_argument(
        "--profile", type=int, metavar="N", help="build ours once under cProfile instead"
    )
    return parser.parse_args()


def _report(options: argparse.Namespace, folder: Path) -> str:
    if options.profile:
        return _profile(options.profile, options.seed, folder)
    return tables.tables(_run(options, folder))


def _run(options: argparse.Namespace, folder: Path) -> tables.Results:
    """All builds: in each round one of every site, so that a slow minute hits all alike."""
    chosen = [site for site in SITES if options.sites is None or site.name in options.sites]
    results: dict[tuple[int, str], list[Measurement]] = defaultdict(list)
    for site in chosen:
        # Compiles modules and warms the file cache; not counted.
        build(_sources(site, incidents(10, options.seed), folder))
    for count in sorted(options.incidents):
        made = incidents(count, options.seed)
        roots = {site: _sources(site, made, folder) for site in chosen}
        for round_ in range(options.repeats):
            for site, root in roots.items():
                found = build(root)
                if round_ == 0:
                    sites.require_complete(site, made, root / "site")
                results[count, site.name].append(found)
                print(f"{count:,} {site.name}: {found.wall:.2f} s", file=sys.stderr)
    return results


def _sources(site: Site, made: list[Incident], folder: Path) -> Path:
    root = folder / site.name.replace(" ", "")
    shutil.rmtree(root, ignore_errors=True)
    sites.write(site, made, root)
    return root


def build(root: Path, *launcher: str, keep_cache: bool = False) -> Measurement:
    """Build a site anew in a process of its own; with `keep_cache` it may know the last build."""
    for name in ("site",) if keep_cache else ("site", ".cache"):
        shutil.rmtree(root / name, ignore_errors=True)
    command = [sys.executable, *launcher, "-m", "mkdocs", "build", "--quiet"]
    return measure(command, folder=root, output=root / "site", environment=environment())


_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


def environment() -> dict[str, str]:
    """Builds as of one instant, and without Material's notice of its own end.

    Modules are compiled once, as on people's machines.
    """
    known = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    return {
        **known,
        "SOURCE_DATE_EPOCH": str(int(AS_OF.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
    }


def _profile(count: int, seed: int, folder: Path) -> str:
    root = _sources(sites.OURS, incidents(count, seed), folder)
    build(root)
    build(root, "-m", "cProfile", "-o", "profile")
    return profiling.report(root / "profile", count=15)


if __name__ == "__main__":
    main()
