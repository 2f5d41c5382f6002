"""Measurements as tables in Markdown."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from benchmarks.measuring import Measurement

Results = Mapping[tuple[int, str], Sequence[Measurement]]
"""By the number of incidents and the name of the site: one measurement for each repeat."""


_TAKEN = ("N", "site", "wall s", "from–to", "CPU s", "peak MB", "files", "MB")
_AN_INCIDENT = ("ms an incident", "KB an incident")


def tables(results: Results) -> str:
    """Everything that there is to say about a run."""
    parts = (_measured(results), _ratios(results), _growth(results))
    return "\n\n".join(part for part in parts if part)


def middle(runs: Sequence[Measurement]) -> Measurement:
    """The median of each figure."""
    return Measurement(
        wall=median(run.wall for run in runs),
        cpu=median(run.cpu for run in runs),
        memory=int(median(run.memory for run in runs)),
        files=int(median(run.files for run in runs)),
        size=int(median(run.size for run in runs)),
    )


def exponent(small: float, large: float, growth: float) -> float:
    """1 where a figure grows as the number of incidents does, 2 where as its square."""
    return math.log(large / small) / math.log(growth)


def _measured(results: Results) -> str:
    rows = []
    for (count, name), runs in results.items():
        found = middle(runs)
        walls = [run.wall for run in runs]
        rows.append(
            (
                f"{count:,}",
                name,
                f"{found.wall:.2f}",
                f"{min(walls):.2f}–{max(walls):.2f}",
                f"{found.cpu:.2f}",
                f"{found.memory / 1e6:.0f}",
                f"{found.files:,}",
                f"{found.size / 1e6:.1f}",
                f"{found.wall / count * 1e3:.1f}",
                f"{found.size / count / 1e3:.1f}",
            )
        )
    return table((*_TAKEN, *_AN_INCIDENT), rows)


def _ratios(results: Results) -> str:
    """Ours as a multiple of each of the others."""
    rows = []
    for count in dict.fromkeys(count for count, _ in results):
        for name in dict.fromkeys(name for _, name in results):
            if name != "ours" and {(count, name), (count, "ours")} <= set(results):
                ours, other = middle(results[count, "ours"]), middle(results[count, name])
                shares = (
                    ours.wall / other.wall,
                    ours.cpu / other.cpu,
                    ours.memory / other.memory,
                    ours.size / other.size,
                )
                rows.append((f"{count:,}", f"ours / {name}", *(f"{x:.2f}" for x in shares)))
    return table(("N", "ratio", "wall", "CPU", "memory", "bytes"), rows)


def _growth(results: Results) -> str:
    """The exponents from each N to the next, and what one more incident costs there."""
    rows = []
    counts = sorted({count for count, _ in results})
    for name in dict.fromkeys(name for _, name in results):
        for small, large in itertools.pairwise(counts):
            if {(small, name), (large, name)} <= set(results):
                pair = middle(results[small, name]), middle(results[large, name])
                rows.append((name, f"{small:,} to {large:,}", *_step(pair, small, large)))
    head = ("site", "step", "time exponent", "memory exponent", "ms one more", "KB one more")
    return table(head, rows)


def _step(pair: tuple[Measurement, Measurement], small: int, large: int) -> Iterator[str]:
    first, last = pair
    more = large - small
    yield f"{exponent(first.wall, last.wall, large / small):.2f}"
    yield f"{exponent(first.memory, last.memory, large / small):.2f}"
    yield f"{(last.wall - first.wall) / more * 1e3:.1f}"
    yield f"{(last.size - first.size) / more / 1e3:.1f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that can be read as plain text too; empty without rows."""
    lines = [head, *rows]
    if len(lines) == 1:
        return ""
    widths = [max(len(line[n]) for line in lines) for n in range(len(head))]
    marks = ["-" * width for width in widths]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in (head, marks, *rows)
    )
