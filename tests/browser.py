"""A real browser, and a folder served as a host of static files would serve it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

CANDIDATES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

# As root, as in a container, there is no sandbox; the rest keeps the browser from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

MISSING = "no Chromium here: install one (Debian: apt install chromium) or name it in CHROMIUM"


def find_chromium() -> str | None:
    """The browser that CHROMIUM names and no other, or else the first of the usual ones."""
    named = os.environ.get("CHROMIUM")
    found = (shutil.which(name) for name in ((named,) if named else CANDIDATES))
    return next((path for path in found if path), None)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a base path, says nothing, and answers 404 with the site's own page."""

    def __init__(self, *args: Any, base: str, policy: str = "", **kwargs: Any) -> None:
        self.base = base
        self.policy = policy
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(Path(self.directory) / "outside the base path: no such file")
        return super().translate_path("/" + path.removeprefix(self.base))

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        pass


@contextmanager
def serve_folder(folder: Path, base: str = "/", policy: str = "") -> Iterator[str]:
    """Serves `folder` on this machine only, and gives the URL of its root, with a slash at the end.

    `base` is the path of the site's root, as of a site that lives in a subfolder of its host, and
    `policy` the Content-Security-Policy that every answer carries.
    """
    base = f"/{base.strip('/')}/" if base.strip("/") else "/"
    handler = partial(_Handler, directory=str(folder), base=base, policy=policy)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # A browser may keep a connection open; nothing waits for it.
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
