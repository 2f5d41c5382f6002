"""Keeps the code of our templates where Python keeps that of modules, and by the same rules."""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


class Compiled(jinja2.BytecodeCache):
    """In `__pycache__` beside the templates, or wherever Python has been told to keep such files.

    `generator` is the file that has a say in what the code is: what another version of it, or of
    Jinja or Python, has made is made anew. Where nothing can be written, nothing is kept.
    """

    def __init__(self, generator: Path) -> None:
        self._made_by = generator.read_bytes() + jinja2.__version__.encode() + MAGIC_NUMBER

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The path of the file that is kept for a template."""
        return cache_from_source(filename or name)

    def get_source_checksum(self, source: str) -> str:
        """What has to be the same."""
        return hashlib.sha256(self._made_by + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept."""
        # Of half a file nothing is taken either: marshal says so with one of three errors.
        with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
            checksum, _, code = Path(bucket.key).read_bytes().partition(b"\n")
            if checksum.decode() == bucket.checksum:
                bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        if sys.dont_write_bytecode:
            return
        path = Path(bucket.key)
        # Never half a file, whoever else writes the same one.
        part = path.with_name(f"{os.getpid()}.{path.name}")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(bucket.checksum.encode() + b"\n" + marshal.dumps(bucket.code))
            part.replace(path)
