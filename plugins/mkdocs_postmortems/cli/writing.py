"""Put files in place: never over another by accident, and never half of one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


class WriteError(click.ClickException):
    """A file cannot be written: the call asks for what this machine does not allow."""

    exit_code = 2


def write_new(file: Path, data: bytes) -> bool:
    """Write a file that is not there yet, with its folders. False, and nothing done, if it is."""
    with told(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(file):
            return False
        with _beside(file, data) as written:
            # Unlike a rename, a link fails if somebody else has written the file meanwhile.
            try:
                os.link(written, file)
            except FileExistsError:
                return False
            except OSError:  # a file system without links
                with file.open("xb") as stream:
                    stream.write(data)
        return True


def replace(file: Path, data: bytes) -> None:
    """Put new content in place of the old in one step; the file keeps its permissions."""
    with told(file), _beside(file, data) as written:
        shutil.copymode(file, written)
        written.replace(file)


@contextmanager
def _beside(file: Path, data: bytes) -> Iterator[Path]:
    """A file with the data, on the same disk; gone in the end, unless it was moved away."""
    # The dot keeps a running `mkdocs serve` from taking it for a document.
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:50]}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # What mkstemp makes is its owner's alone; a new document is as public as any other file.
        umask = os.umask(0)
        os.umask(umask)
        written.chmod(0o666 & ~umask)
        yield written
    finally:
        written.unlink(missing_ok=True)


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Make a sentence of what the system refuses."""
    try:
        yield
    except OSError as error:
        text = f"{file}: it cannot be written ({error.strerror or error})"
        raise WriteError(text) from None
