"""Makes many things on all cores, ahead of the one who asks for them in turn.

Where a system cannot copy a process (`fork`), or has but one core, each is made when it is asked
for. What is made is the same either way.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Made = TypeVar("Made")

_TICKET = 4
"""Bytes that stand for a batch."""

_MOST = 8
"""Processes together: what one alone has to do in turn soon takes longer than the rest."""

_AHEAD = 1 << 20
"""Bytes that a process may be ahead by; more than Linux gives without being asked."""


class Crew(Generic[Made]):
    """Processes that share a list of batches, and the one that asks, which takes its part.

    `make` makes the thing of a number; what it returns is pickled on its way. The numbers of a
    batch are made by one process, and `starts` are the first number of each, from 0 on. The next
    batch goes to whichever process is free, so none waits for another. The other processes call
    `apart` first.
    """

    def __init__(
        self,
        make: Callable[[int], Made],
        *,
        starts: Sequence[int],
        count: int,
        cores: int,
        apart: Callable[[], None] = lambda: None,
    ) -> None:
        self.count = count
        self._make = make
        self._starts = starts
        self._apart = apart
        self._ready: dict[int, Made] = {}
        self._tickets = -1
        self._helpers: list[Connection] = []
        self._processes: list[BaseProcess] = []
        if cores > 1 and len(starts) > 1 and _can_copy():
            self._tickets = _tickets(len(starts))
            self._hire(min(cores, _MOST, len(starts)) - 1)

    def take(self, number: int) -> Made:
        """The thing of a number, which can be taken once. Raises what `make` raises."""
        while number not in self._ready:
            self._gather(0)
            if number in self._ready:
                break
            batch = self._next()
            if batch is not None:
                # It may be a later one: until the other process is ready this is not idle.
                self._ready.update((n, self._make(n)) for n in self._numbers(batch))
            elif self._helpers:
                self._gather(None)
            else:
                # Of a process that was ended, or failed: what it failed with is raised here.
                return self._make(number)
        return self._ready.pop(number)

    def close(self) -> None:
        """Let the processes go, whether or not all has been taken."""
        if self._tickets >= 0:
            os.close(self._tickets)
            self._tickets = -1
        for helper in self._helpers:
            helper.close()
        for process in self._processes:
            process.terminate()
            process.join()
        if self._processes:
            gc.unfreeze()  # Under serve what a build has read is let go of with the next one.
        self._helpers.clear()
        self._processes.clear()
        self._ready.clear()

    def _numbers(self, batch: int) -> range:
        ends = (*self._starts[batch + 1 : batch + 2], self.count)
        return range(self._starts[batch], ends[0])

    def _next(self) -> int | None:
        """A batch that nobody has taken yet."""
        ticket = os.read(self._tickets, _TICKET) if self._tickets >= 0 else b""
        return int.from_bytes(ticket) if ticket else None

    def _hire(self, helpers: int) -> None:
        context = multiprocessing.get_context("fork")
        gc.freeze()  # What is looked through for garbage is written to, and so copied.
        for _ in range(helpers):
            ours, theirs = context.Pipe(duplex=False)
            _widen(theirs)
            process = context.Process(target=self._help, args=(ours, theirs), daemon=True)
            try:
                process.start()
            except OSError:
                # A system may have no processes to give.
                ours.close()
            else:
                self._helpers.append(ours)
                self._processes.append(process)
            theirs.close()

    def _help(self, read: Connection, results: Connection) -> None:
        """What the other processes do."""
        # With these closed, the end of the parent ends this process too, however it came.
        for other in (read, *self._helpers):
            other.close()
        self._apart()
        # An interrupt ends the parent; the others have nothing to say about it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with contextlib.suppress(Exception):  # the parent will try the same, and tell
            while (batch := self._next()) is not None:
                results.send([(n, self._make(n)) for n in self._numbers(batch)])

    def _gather(self, seconds: float | None) -> None:
        """Take in what the others have made; without a limit in seconds, wait for something."""
        for helper in wait(self._helpers, seconds) if self._helpers else ():
            assert isinstance(helper, Connection)
            try:
                self._ready.update(helper.recv())
            except (EOFError, OSError):
                helper.close()
                self._helpers.remove(helper)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def batches(count: int, size: int, *, start: int = 0) -> list[int]:
    """The first numbers of batches of a size."""
    return list(range(start, start + count, size))


def _can_copy() -> bool:
    # On macOS system libraries do not survive it.
    return hasattr(os, "fork") and sys.platform != "darwin"


def _tickets(count: int) -> int:
    """A pipe to read the numbers of batches from; its end means that there are no more."""
    read, write = os.pipe()
    _widen_descriptor(write)
    os.set_blocking(write, False)
    data = b"".join(number.to_bytes(_TICKET) for number in range(count))
    with os.fdopen(write, "wb", buffering=0) as pipe:
        pipe.write(data)
    return read


def _widen(pipe: Connection) -> None:
    _widen_descriptor(pipe.fileno())


def _widen_descriptor(descriptor: int) -> None:
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - not every system has it

        # As much as one may have; with less it works as well.
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _AHEAD)
