"""A bar for what takes long, on a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any, Self

import click

_PATIENCE = 2.0
"""Seconds that pass before it is shown."""


class Progress:
    """Shows how much is done, on standard error, if that is a terminal and it takes a while.

    `label` says what is being done.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self.begun = time.monotonic()
        self.bar: Any = None

    def __enter__(self) -> Self:
        """Ended at the end."""
        return self

    def show(self, done: int, total: int) -> None:
        """So many of all are done."""
        late = time.monotonic() - self.begun > _PATIENCE
        if self.bar is None and late and done < total and sys.stderr.isatty():
            self.bar = click.progressbar(
                length=total, label=self.label, file=sys.stderr, show_pos=True
            )
        if self.bar is not None:
            self.bar.update(done - self.bar.pos)

    def end(self) -> None:
        """It is done, or will not be."""
        if self.bar is not None:
            self.bar.render_finish()
            self.bar = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """See `end`."""
        self.end()
