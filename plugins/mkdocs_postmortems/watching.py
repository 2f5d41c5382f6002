"""Notices a saved file when it is saved, and not at MkDocs' next look.

MkDocs looks at all files twice a second. That works on every file system, and goes on here. Where
the operating system tells of a change, another look is taken at once. What the system tells is
only a hint: it says nothing on network shares and on some mounts, and may run out of watches.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""A build opens each file, so of files that are opened nothing is to be heard."""


class Hints(FileSystemEventHandler):
    """Listens to the system for an observer that looks by itself from time to time."""

    def __init__(self, observer: BaseObserver) -> None:
        self._observer = observer
        self._heard = threading.Event()
        self._ended = False
        self._system: Any = None

    def listen(self) -> None:
        """Begin, where this system tells of changes."""
        if Observer is PollingObserver:
            return
        try:
            system = Observer()
            for folder, recursive in {
                _folder(emitter.watch) for emitter in self._observer.emitters
            }:
                system.schedule(self, folder, recursive=recursive, event_filter=_CHANGES)
            system.start()
        except (OSError, RuntimeError):
            return  # no watches are left, or it cannot watch this
        self._system = system
        threading.Thread(target=self._look, daemon=True).start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something has changed; the look finds out what."""
        del event
        self._heard.set()

    def end(self) -> None:
        """Listen no more."""
        if self._system is not None:
            self._system.stop()
        self._ended = True
        self._heard.set()

    def _look(self) -> None:
        """In a thread of its own: a thousand changes at once take a few looks, not a thousand."""
        while self._heard.wait() and not self._ended:
            self._heard.clear()
            if self._observer.is_alive():  # before, there is nothing to compare with
                for emitter in list(self._observer.emitters):
                    emitter.queue_events(0)


def _folder(watch: Any) -> tuple[str, bool]:
    """What to listen to: a file that an editor replaces is heard of only through its folder."""
    path = Path(watch.path)
    return (str(path), watch.is_recursive) if path.is_dir() else (str(path.parent), False)
