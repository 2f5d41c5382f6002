"""The code of the theme's templates: to compile it takes a fifth of a second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from mkdocs_postmortems.compiled import Compiled

_KNOWN = {"jinja2", "markupsafe", "builtins", "_operator", "mkdocs", "mkdocs_postmortems"}
"""Whose filters do the same to the same, which compiled code has done to constants already."""


class ThemeCode(Compiled):
    """Keeps it beside our modules, and in memory, from where rebuilds under serve have it.

    There is one file for each name of a template and kind of environment. Where another plugin has
    a say in how templates are compiled, nothing is kept on disk.
    """

    def __init__(self) -> None:
        super().__init__(Path(__file__))
        self._last: dict[str, tuple[str, CodeType | None]] = {}

    def get_bucket(
        self, environment: jinja2.Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """What is kept for a template and these settings."""
        told = "\0".join((*_settings(environment), filename or "", source))
        return super().get_bucket(environment, name + _kind(environment), None, told)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The path of the file that is kept."""
        return super().get_cache_key(f"{Path(__file__).parent}/{name.replace('/', '.')}.py")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept."""
        checksum, code = self._last.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
        elif _is_plain(bucket.environment):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        self._last[bucket.key] = bucket.checksum, bucket.code
        if _is_plain(bucket.environment):
            super().dump_bytecode(bucket)


def _kind(environment: jinja2.Environment) -> str:
    """Pages have one kind (`forms.written`), and Material's search plugin has another."""
    return "" if environment.finalize else ".plain"


def _settings(environment: jinja2.Environment) -> Iterator[str]:
    """What a template is compiled by."""
    yield from sorted(environment.extensions)
    yield str(environment.policies)
    yield str(getattr(environment.finalize, "__qualname__", environment.finalize))
    for name, value in sorted(vars(environment).items()):
        if isinstance(value, (str, bool)):
            yield f"{name}={value!r}"


def _is_plain(environment: jinja2.Environment) -> bool:
    """Whether no other plugin has put anything into it."""
    parts = (type(environment), *environment.filters.values(), *environment.tests.values())
    found = {str(getattr(one, "__module__", "")) for one in (*parts, environment.finalize) if one}
    return {name.partition(".")[0] for name in (*found, *environment.extensions)} <= _KNOWN
