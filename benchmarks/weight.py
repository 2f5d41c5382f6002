"""What a browser fetches for the first view of a page of a built site, compressed.

`python -m benchmarks.weight SITE PAGE...`, in the environment of the tests (`make test` makes it).
Text counts as gzip makes it, which a server does; fonts and pictures are compressed already.
"""

from __future__ import annotations

import gzip
import sys
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Response, sync_playwright

from benchmarks.tables import table
from tests.browser import FLAGS, find_chromium, serve_folder

_COMPRESSED = (".woff2", ".png", ".jpg", ".webp")


def main() -> None:
    """Open each page in a browser that knows none of the site, and print."""
    site, *pages = sys.argv[1:]
    with serve_folder(Path(site)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        rows = [_row(browser, url, path) for path in pages]
        browser.close()
    print(table(("page", "requests", "KB"), rows))


def _row(browser: Browser, url: str, path: str) -> tuple[str, str, str]:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    found: list[Response] = []
    page.on("response", partial(list.append, found))  # it wants to mark what it is given
    page.goto(url + path, wait_until="networkidle")
    sizes = [_size(response) for response in found]
    return f"/{path}", str(len(sizes)), f"{sum(sizes) / 1000:.0f}"


def _size(response: Response) -> int:
    try:
        body = response.body()
    except Error:
        return 0  # a redirect
    return len(body if response.url.endswith(_COMPRESSED) else gzip.compress(body))


if __name__ == "__main__":
    main()
