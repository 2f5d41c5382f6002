"""Makes files when a browser first asks for them, so that a rebuild under `mkdocs serve` is short.

Whatever a change touches is right at once, since nothing that was made before it is kept: there is
no list of what depends on what, which could be wrong.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from threading import Event, Lock
from typing import Any, TypeAlias

Maker: TypeAlias = Callable[[], str | bytes | None]
App: TypeAlias = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""


_POLLED = "/livereload/"
"""Where pages wait for the next build."""


def _nothing() -> None:
    """What closing comes to, of what has no end."""


def _hold(held: list[tuple[Any, ...]], *start: Any) -> None:
    """Keep the beginning of an answer that may not be given."""
    held.append(start)


class OnDemand:
    """The files of the newest build. Requests come in threads of their own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._built = Event()
        self._built.set()
        self._build = 0
        self._folder = Path()
        self._makers: dict[str, Maker] = {}
        self._mark: Callable[[bytes], bytes] | None = None

    def begin(self) -> None:
        """A build has begun: until it ends, requests wait, and files are made no more."""
        self._built.clear()
        with self._lock:
            self._build += 1

    def end(self, folder: Path, makers: Mapping[str, Maker]) -> None:
        """It has ended well.

        `makers` make files of `folder` by their path. The one of a path that ends with a slash
        writes all files below, and returns None.
        """
        with self._lock:
            self._folder, self._makers, self._mark = folder, dict(makers), None
        self._built.set()

    def resume(self, mark: Callable[[bytes], bytes] | None = None) -> None:
        """It has failed: go on with the files of the one before, whose pages are marked."""
        with self._lock:
            self._mark = mark
        self._built.set()

    def around(self, app: App, mount: str) -> App:
        """A server of the folder that has what it is asked for made first.

        `mount` is the path that the site's addresses begin with; it ends with a slash.
        """

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if path.startswith(_POLLED) or not path.startswith(mount):
                return app(environ, start_response)
            while True:
                held: list[tuple[Any, ...]] = []
                build = self.bring(path.removeprefix(mount))
                found = app(environ, partial(_hold, held))
                if build == self._build:
                    start_response(*held[-1])
                    return found
                # The server has waited for another build, which knows nothing of what was made.
                getattr(found, "close", _nothing)()

        return answer

    def bring(self, path: str) -> int:
        """Have the file made that the address of a path, or of a folder, leads to.

        Returns the number of the build that it was made by.
        """
        file = posixpath.normpath("/" + path).lstrip("/")
        while True:
            self._built.wait()
            with self._lock:
                if self._built.is_set():
                    self._make(file)
                    self._make(posixpath.join(file, "index.html"))
                    return self._build

    def _make(self, file: str) -> None:
        folder = file.partition("/")[0] + "/"
        for known in (file, folder) if self._makers else ():
            maker = self._makers.get(known)
            if maker is not None:
                content = maker()
                if content is not None:
                    self._write(known, content)
                del self._makers[known]

    def _write(self, file: str, content: str | bytes) -> None:
        target = self._folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        if self._mark is not None and file.endswith(".html"):
            data = self._mark(data)
        target.write_bytes(data)
