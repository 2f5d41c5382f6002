"""A site is built beside the old one, and takes its place in one step.

Until then the old site stays as it is, whatever becomes of the build. What a killed build leaves
behind is swept away by the next one: a lock that ends with its process tells which are dead.

The new tree lies in a folder of its own beside the site's; or inside of that where it cannot be
exchanged as a whole: a mount point, or a folder whose parent may not be written to. There the
entries of the folder are replaced one after the other, which takes moments instead of a step.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs_postmortems.swap import locks, moves
from mkdocs_postmortems.swap.exchange import NoExchangeError, exchange

_MARK = "building-"

_MOMENT = 1.0
"""Seconds in which those who waited for the new site get what they want of it."""


class SwapError(Exception):
    """The site's folder cannot be replaced; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A place to build a site that is to stand in `target`."""

    target: Path
    container: Path
    lock: int | None

    @property
    def tree(self) -> Path:
        """The folder to build into."""
        return self.container / "tree"

    def publish(self, *, only: str = "", later: bool = False) -> str:
        """Let the new tree take the old one's place, or one file of it, and delete the old one.

        That takes a second where it has thousands of files; with `later` nobody waits for it.

        Returns how, where that was not one step, else an empty text. Raises `SwapError`; then the
        old tree is in place.
        """
        try:
            told = self._replace(only) if only else self._swap()
        except OSError as error:
            raise SwapError(_cannot(self.target, error)) from None
        if later:
            # The process does not end before it.
            threading.Timer(_MOMENT, self.discard).start()
        else:
            self.discard()
        return told

    def discard(self) -> None:
        """Delete whatever lies beside the site."""
        shutil.rmtree(self.container, ignore_errors=True)
        self.let_go()

    def let_go(self) -> None:
        """Hold the stage no longer; in a copy of the process, which may outlive it by a moment."""
        if self.lock is not None:
            with suppress(OSError):
                os.close(self.lock)

    def _replace(self, name: str) -> str:
        (self.tree / name).replace(self.target / name)
        return ""

    def _swap(self) -> str:
        if self.container.parent == self.target:
            return self._move_entries()
        if not self.target.exists():
            self.tree.rename(self.target)
            return ""
        moves.keep_dot_entries(self.target, self.tree)
        moves.take_after(self.target, self.tree)
        try:
            exchange(self.tree, self.target)
        except NoExchangeError:
            moves.rename_twice(self.tree, self.target, self.container)
            return "in two steps, because this system has no single one"
        except OSError as error:
            # As in a container, where the folder belongs to the image.
            if error.errno not in (errno.EXDEV, errno.EBUSY):
                raise
            return self._move_entries()
        return ""

    def _move_entries(self) -> str:
        moves.move_entries(self.tree, self.target, self.container)
        return "entry by entry, because its folder cannot be replaced as a whole"


def begin(site: Path) -> Stage:
    """A stage for the site's folder, which need not exist; sweeps away what dead builds left.

    Raises `SwapError` where the site's folder cannot be replaced.
    """
    target = site.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        home, prefix = _home(target)
        with locks.alone_in(home):
            _sweep(home, prefix, target)
            container = Path(tempfile.mkdtemp(prefix=prefix, dir=home))
            stage = Stage(target=target, container=container, lock=locks.take(container))
        stage.tree.mkdir()
        # If a kill leaves it behind, nobody commits it by accident.
        (container / ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise SwapError(_cannot(target, error)) from None
    return stage


def _home(target: Path) -> tuple[Path, str]:
    """Where the new tree is to lie, and how the name of its folder begins. Raises `OSError`."""
    if target.exists():
        # Also where it is no folder.
        next(target.iterdir(), None)
        if not os.access(target, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if target.is_mount() or not os.access(target.parent, os.W_OK | os.X_OK):
            return target, f".{_MARK}"
    return target.parent, f".{target.name}.{_MARK}"


def _sweep(home: Path, prefix: str, target: Path) -> None:
    for left in home.iterdir():
        if left.name.startswith(prefix) and left.is_dir() and locks.is_free(left):
            moves.restore(left, target)
            shutil.rmtree(left, ignore_errors=True)


def _cannot(target: Path, error: OSError) -> str:
    return f"the site's folder {target.name}/ cannot be replaced ({error.strerror or error})"
