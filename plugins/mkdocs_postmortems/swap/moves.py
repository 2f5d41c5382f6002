"""The ways in which a new tree takes the place of an old one."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

OLD = "old"
"""Holds the old tree between two renames."""

PARTS = "parts"
"""Holds entries of the old tree while those of the new one move in; gone once all have."""

_DONE = "done"


def rename_twice(tree: Path, target: Path, container: Path) -> None:
    """Between the two there is no site; `restore` mends it if the process ends there."""
    old = container / OLD
    target.rename(old)
    try:
        tree.rename(target)
    except OSError:
        old.rename(target)
        raise


def move_entries(tree: Path, target: Path, container: Path) -> None:
    """Entry by entry; what begins with a dot and is not in the new tree stays.

    Undone where one cannot be moved.
    """
    parts = container / PARTS
    parts.mkdir()
    moved: list[tuple[Path, Path]] = []

    def move(source: Path, to: Path) -> None:
        shutil.move(source, to)
        moved.append((source, to))

    new = sorted(path.name for path in tree.iterdir())
    gone = [p.name for p in target.iterdir() if not p.name.startswith(".") and p.name not in new]
    try:
        for name in new:
            if os.path.lexists(target / name):
                move(target / name, parts / name)
            move(tree / name, target / name)
        for name in gone:
            move(target / name, parts / name)
    except OSError:
        for source, to in reversed(moved):
            shutil.move(to, source)
        raise
    parts.rename(container / _DONE)


def restore(container: Path, target: Path) -> None:
    """Put back what a process left that ended in the middle of `rename_twice` or `move_entries`."""
    if (container / OLD).is_dir() and not os.path.lexists(target):
        (container / OLD).rename(target)
    if (container / PARTS).is_dir():
        for path in (container / PARTS).iterdir():
            if not os.path.lexists(target / path.name):
                shutil.move(path, target / path.name)


def keep_dot_entries(old: Path, new: Path) -> None:
    """What begins with a dot and is not the build's own stays, as MkDocs lets it: `.git`, say.

    Both trees have it until the swap, so that neither lacks it at any instant: a file by a second
    link where the file system has these, else as a copy.
    """
    for path in old.iterdir():
        to = new / path.name
        if path.name.startswith(".") and not os.path.lexists(to):
            if path.is_dir() and not path.is_symlink():
                shutil.copytree(path, to, symlinks=True, copy_function=_link)
            else:
                _link(str(path), str(to))


def take_after(old: Path, new: Path) -> None:
    """The new folder's owner and mode become those of the old one."""
    was = old.stat()
    with suppress(OSError, AttributeError):
        os.chown(new, was.st_uid, was.st_gid)
    new.chmod(was.st_mode & 0o7777)


def _link(source: str, to: str) -> object:
    try:
        os.link(source, to, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return shutil.copy2(source, to, follow_symlinks=False)
    return to
