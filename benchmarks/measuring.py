"""One build in a process of its own, measured from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.02
"""Seconds between two looks at the memory of a build that has several processes."""

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`, which every system counts in its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What a build took, and what came out.

    `wall` and `cpu` are seconds, `cpu` is user and system time of all processes, `memory` the
    peak of all processes together in bytes, `size` the sum of the sizes of the `files`.
    """

    wall: float
    cpu: float
    memory: int
    files: int
    size: int


class BuildError(Exception):
    """A build failed; its output is the message."""


def measure(
    command: list[str], *, folder: Path, output: Path, environment: Mapping[str, str]
) -> Measurement:
    """Run a command in `folder`, and count what it wrote into `output`.

    Raises `BuildError` where the command fails.
    """
    log = folder / "build.log"
    with log.open("wb") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
        watch = _Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode:
        raise BuildError(log.read_text(encoding="utf-8", errors="replace"))
    sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    return Measurement(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=max(watch.largest or usage.ru_maxrss * _MAXRSS_UNIT, watch.together),
        files=len(sizes),
        size=sum(sizes),
    )


class _Watch(threading.Thread):
    """Looks at a process and its descendants until it is stopped.

    `largest` is the exact peak of the largest process, which the kernel keeps (`VmHWM`);
    `ru_maxrss` would count what this process held when it started that one. `together` is the
    highest sum seen while there were several: of their proportional set sizes, which count a page
    that processes share once. Both are bytes, and 0 where there is no `/proc`.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.largest = 0
        self.together = 0
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(_INTERVAL):
            pids = [self.pid, *_descendants(self.pid)]
            self.largest = max(self.largest, *(_bytes(pid, "status", "VmHWM:") for pid in pids))
            if len(pids) > 1:
                sizes = (_bytes(pid, "smaps_rollup", "Pss:") for pid in pids)
                self.together = max(self.together, sum(sizes))

    def stop(self) -> None:
        self.ended.set()
        self.join()


def _descendants(pid: int) -> list[int]:
    """The processes below one; none if it has ended meanwhile."""
    try:
        tasks = [task / "children" for task in Path(f"/proc/{pid}/task").iterdir()]
        children = [int(word) for task in tasks for word in task.read_text("ascii").split()]
    except OSError:
        return []
    return [found for child in children for found in (child, *_descendants(child))]


def _bytes(pid: int, file: str, name: str) -> int:
    """What `/proc` tells of one process, in bytes; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))
