"""Locks on folders that end with the process that holds them, however it ends."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

try:
    import fcntl as _fcntl
except ImportError:  # Windows
    fcntl: Any = None
else:
    fcntl = _fcntl

_LONG = 24 * 60 * 60
"""Seconds after which a folder counts as left over where nothing can be locked."""


def take(folder: Path) -> int | None:
    """Lock a folder; closing the descriptor frees it. None where it could not be locked."""
    with suppress(OSError):
        descriptor = _open(folder)
        if descriptor is not None:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(descriptor)
                raise
        return descriptor
    return None


def is_free(folder: Path) -> bool:
    """Whether the process that held a folder has ended."""
    try:
        descriptor = _open(folder)
        if descriptor is not None:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            finally:
                os.close(descriptor)
            return True
    except BlockingIOError:
        return False
    except OSError:
        pass
    with suppress(OSError):
        return time.time() - folder.stat().st_mtime > _LONG
    return False


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait for all others who ask for the same folder, where it can be locked."""
    descriptor = None
    with suppress(OSError):
        descriptor = _open(folder)
    try:
        if descriptor is not None:
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _open(folder: Path) -> int | None:
    return os.open(folder, os.O_RDONLY) if fcntl else None
