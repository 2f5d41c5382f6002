"""Which files a branch touches, told by git."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_SHALLOW = "this clone is shallow: fetch all of it (actions/checkout: `fetch-depth: 0`)"


class ChangesError(Exception):
    """Git cannot tell; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Files relative to a folder: all that differ, and those whose name or `id:` is no more."""

    files: frozenset[str]
    gone: frozenset[str]


def changes(revision: str, folder: Path) -> Changes:
    """What differs from where this branch left `revision`, relative to `folder`.

    Commits of the branch, what is not committed yet and what git does not know yet all count; a
    renamed file counts under both names. Raises `ChangesError`.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    base = _merge_base(revision, top)

    def different(*only: str) -> str:
        # Against the working tree, so that what is not committed is in it.
        plain = ("--name-only", "-z", "--no-renames", "--no-ext-diff")
        return _git(top, "diff", *plain, *only, base, "--")

    def named(listed: str) -> frozenset[str]:
        names = filter(None, listed.split("\0"))
        return frozenset(Path(os.path.relpath(top / name, folder)).as_posix() for name in names)

    unknown = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return Changes(
        files=named(different() + unknown),
        gone=named(
            different("--diff-filter=D") + different("--diff-filter=M", "-G^id:", "--no-textconv")
        ),
    )


def _merge_base(revision: str, top: Path) -> str:
    """The commit at which the branch left a revision."""
    shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == "true"
    # A name that begins with a hyphen is none of git's, and would be an option.
    commit = "" if revision.startswith("-") else _found(top, revision)
    if not commit:
        hint = _SHALLOW if shallow else "name a branch, tag or commit, such as origin/main"
        raise ChangesError(f"git knows no revision {revision!r}; {hint}")
    result = _run(top, "merge-base", commit, "HEAD")
    if result.returncode:
        hint = _SHALLOW if shallow else "name one that this branch comes from"
        raise ChangesError(f"{revision!r} and this branch have no commit in common; {hint}")
    return os.fsdecode(result.stdout).strip()


def _found(top: Path, revision: str) -> str:
    result = _run(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return "" if result.returncode else os.fsdecode(result.stdout).strip()


def _git(folder: Path, *arguments: str) -> str:
    result = _run(folder, *arguments)
    if result.returncode:
        lines = os.fsdecode(result.stderr).strip().splitlines() or ["git failed"]
        raise ChangesError(f"git cannot tell what changed: {lines[0]}")
    return os.fsdecode(result.stdout)


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        raise ChangesError("git cannot tell what changed: it is not installed") from None
