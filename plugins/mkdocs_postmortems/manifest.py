"""`/build.json`: what a build wrote, so that anyone can check a copy of the site against it.

The same input and instant give the same bytes. Nothing in it tells of what is not public.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ALGORITHM = "sha256"
_DIGEST = re.compile(rf"{ALGORITHM}:[0-9a-f]{{64}}")
_PATH = re.compile(r"(?!/)(?:(?!\.{1,2}(?:/|\Z))[^/\0\\]+(?:/(?!\Z)|\Z))+")
"""Relative, with slashes, and no step upwards: what is checked lies within the site."""


class ManifestError(Exception):
    """A manifest that cannot be read; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The instant of the build, versions by name, public counts, and the digest of each file.

    Paths are relative to the site's root. The manifest itself is not among the files.
    """

    instant: str
    versions: Mapping[str, str]
    counts: Mapping[str, int]
    files: Mapping[str, str]

    def write(self) -> bytes:
        """The content of the file; one line for each file of the site."""
        head = {"instant": self.instant, "versions": self.versions, "counts": self.counts}
        lines = json.dumps(head, ensure_ascii=False, indent=0, separators=(",", ":"))[:-2]
        files = ",\n".join(
            f"{_text(path)}:{_text(self.files[path])}" for path in sorted(self.files)
        )
        return f'{lines},\n"files":{{\n{files}\n}}\n}}\n'.encode()

    def differences(self, found: Mapping[str, str]) -> Iterator[str]:
        """How a folder differs from the manifest, sorted by path; `found` are its digests.

        What begins with a dot at the top belongs to whoever keeps the folder: `.git`, say.
        """
        for path in sorted(self.files.keys() | found.keys()):
            if path not in found:
                yield f"{path}: it is missing"
            elif path not in self.files:
                if not path.startswith("."):
                    yield f"{path}: the build did not write it"
            elif self.files[path] != found[path]:
                yield f"{path}: it was changed after the build"


def read(data: bytes) -> Manifest:
    """A manifest, from wherever it comes. Raises `ManifestError`."""
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        raise ManifestError("it is not JSON") from None
    try:
        manifest = Manifest(
            instant=_is(str, values["instant"]),
            versions=_mapping(str, values["versions"]),
            counts=_mapping(int, values["counts"]),
            files=_mapping(str, values["files"]),
        )
    except (KeyError, TypeError):
        raise ManifestError("it is no manifest of a build") from None
    for path, digest in manifest.files.items():
        if not _PATH.fullmatch(path) or not _DIGEST.fullmatch(digest):
            raise ManifestError(f"its entry {path!r} is not a file's path and digest")
    return manifest


def _mapping(kind: type, value: Any) -> dict[str, Any]:
    return {_is(str, key): _is(kind, item) for key, item in _is(dict, value).items()}


def _is(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError
    return value


_text = json.JSONEncoder(ensure_ascii=False).encode
