"""Where the time of our build goes: one process under cProfile."""

from __future__ import annotations

import pstats
import re
import sysconfig
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

Function = tuple[str, int, str]
"""File, line and name, as pstats has them."""

_OURS = "mkdocs_postmortems"


def report(path: Path, *, count: int) -> str:
    """The rooms and packages by their own time, and the `count` dearest functions."""
    stats = pstats.Stats(str(path))
    functions: Mapping[Function, tuple[int, int, float, float, object]] = stats.stats  # type: ignore[attr-defined]
    total: float = stats.total_tt  # type: ignore[attr-defined]
    groups: dict[str, float] = defaultdict(float)
    for function, (_, _, own, _, _) in functions.items():
        groups[_group(function)] += own
    lines = [f"{total:.2f} s under the profiler", "", "Own time by room or package:"]
    lines += _ranked({name: (own, "") for name, own in groups.items()}, total, count)
    for title, field, chosen in (("Own", 2, ""), ("Cumulative, ours only,", 3, _OURS)):
        lines += ["", f"{title} time by function:"]
        dearest = {
            _name(function): (float(values[field]), f"{values[1]:,} calls")  # type: ignore[arg-type]
            for function, values in functions.items()
            if chosen in function[0]
        }
        lines += _ranked(dearest, total, count)
    return "\n".join(lines)


def _ranked(times: Mapping[str, tuple[float, str]], total: float, count: int) -> Iterator[str]:
    for name, (seconds, note) in sorted(times.items(), key=lambda item: -item[1][0])[:count]:
        yield f"  {seconds:7.3f} s  {seconds / total:5.1%}  {name}  {note}".rstrip()


def _group(function: Function) -> str:
    """The room for our code, else the package that it was installed by, else Python."""
    parts = _below(Path(function[0])).parts
    if parts[0] == _OURS and len(parts) > 1:
        return f"{_OURS}.{parts[1].removesuffix('.py')}"
    return parts[0].removesuffix(".py")


def _name(function: Function) -> str:
    file, line, name = function
    if file == "~":
        return name
    return f"{_below(Path(file))}:{line} {name}"


def _below(path: Path) -> Path:
    """The path below the folder that its package lies in; for Python's own files `python/...`."""
    for part in ("site-packages", "plugins"):
        if part in path.parts:
            return Path(*path.parts[path.parts.index(part) + 1 :])
    if path.is_relative_to(sysconfig.get_path("stdlib")):
        return Path("python") / path.relative_to(sysconfig.get_path("stdlib"))
    if re.fullmatch(r"<template>|.*\.(html|xml|svg|jinja)", path.name):
        return Path("templates") / path.name
    return Path("built-in" if str(path) == "~" else str(path))
