"""Two folders or files change names in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Linux 3.15 and later: https://man7.org/linux/man-pages/man2/renameat2.2.html"""
_RENAME_SWAP = 2
"""macOS 10.12 and later: `renamex_np` in `man 2 rename`."""


class NoExchangeError(OSError):
    """This system, or this file system, exchanges nothing."""


def exchange(one: Path, other: Path) -> None:
    """Exchange two names. Raises `NoExchangeError`, or another `OSError`."""
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        call = _function("renameat2")
        failed = call(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    elif sys.platform == "darwin":
        failed = _function("renamex_np")(first, second, _RENAME_SWAP)
    else:
        raise NoExchangeError(errno.ENOSYS, "names cannot be exchanged here")
    if failed:
        number = ctypes.get_errno()
        # What file systems and kernels say that do not know the flag.
        unknown = number in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)
        raise (NoExchangeError if unknown else OSError)(number, os.strerror(number), str(other))


def _function(name: str) -> ctypes._NamedFuncPointer:
    try:
        function: ctypes._NamedFuncPointer = getattr(ctypes.CDLL(None, use_errno=True), name)
    except (AttributeError, OSError):
        raise NoExchangeError(errno.ENOSYS, "names cannot be exchanged here") from None
    return function
