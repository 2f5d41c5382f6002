"""Says when Python may look for cycles of objects that nobody uses: not while somebody waits.

With a large catalog in memory one look takes a quarter of a second.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
from collections.abc import Iterator
from threading import Timer

_IDLE = 1.0
"""Seconds without a build after which there is time to look."""

_SELDOM = (10_000, 3, 5)
"""After so many new objects, and after so many smaller looks a larger one. Python looks after 700,
each time also at old ones that the new ones refer to: up to a tenth of a build."""


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Leave it be, for work that makes no cycles."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def seldom() -> None:
    """Look only at what is made from now on, and not often: what there is now is here to stay."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)


def not_at_exit() -> None:
    """Leave to the system what a process holds when it ends, which takes it back at once.

    Python would look for cycles in all of it and take it apart: a second, with a large catalog.
    """
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


class Collector:
    """Looks once after each build, when whoever waited for it has what they wanted."""

    def __init__(self) -> None:
        self._timer: Timer | None = None

    @contextlib.contextmanager
    def after(self) -> Iterator[None]:
        """Not during this, but a moment after it."""
        if self._timer is not None:
            self._timer.cancel()
        gc.disable()
        try:
            yield
        finally:
            self._timer = Timer(_IDLE, _collect)
            self._timer.daemon = True
            self._timer.start()


def _collect() -> None:
    gc.enable()
    gc.collect()
