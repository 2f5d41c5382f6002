"""A build with drafts that nobody can take for the site: a folder of its own, a mark on every page.

`POSTMORTEMS_PREVIEW=1 mkdocs build` makes it. Such a build never writes into the site's folder, so
a variable that was left set can only keep the site from being built; it cannot publish a draft.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

VARIABLE = "POSTMORTEMS_PREVIEW"
"""The environment variable that asks for a preview."""

FOLDER = "preview"
"""Where it goes, beside `mkdocs.yml`."""

_OURS = "# A preview, with drafts: not to be committed, and not to be published.\n*\n"
"""What `.gitignore` in the folder says: it keeps the preview out of git, and shows whose it is."""

_NOINDEX = b'<meta name="robots" content="noindex, nofollow">'
_BANNER = (
    b'<aside class="pm-preview" aria-label="Preview"><strong>Preview.</strong>'
    b" It shows drafts, and is not the published site.</aside>"
)
_TOLD = '<aside class="pm-problems" aria-label="Problems">'
_BEFORE = re.compile(rb'<aside class="pm-problems".*?</aside>', re.DOTALL)
_MANY = 20
"""So many problems are shown; a page is no log."""

_ROBOTS = "User-agent: *\nDisallow: /\n"

_PAGES = (".html", ".htm", ".xhtml")
_DOCTYPE = re.compile(rb"\s*<!doctype[^>]*>", re.IGNORECASE)
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
_BODY = re.compile(rb"<body(?:\s[^>]*)?>", re.IGNORECASE)


class PreviewError(Exception):
    """There can be no preview here; the message is a sentence for people."""


def wanted(environment: Mapping[str, str]) -> bool:
    """Whether the environment asks for a preview."""
    return environment.get(VARIABLE, "").strip().lower() not in ("", "0", "false", "no", "off")


def prepare(repository: Path, site_dir: Path) -> Path:
    """The folder for a preview, ready to be emptied and filled. Raises `PreviewError`."""
    folder, site = repository / FOLDER, site_dir.resolve()
    if folder.is_symlink():
        raise PreviewError(f"the preview's folder {FOLDER}/ is a link; delete it")
    if folder == site or folder in site.parents or site in folder.parents:
        raise PreviewError(f"site_dir and the preview's folder {FOLDER}/ overlap; move site_dir")
    mark = folder / ".gitignore"
    try:
        folder.mkdir(exist_ok=True)
        ours = mark.is_file() and mark.read_text(encoding="utf-8", errors="replace") == _OURS
        if any(folder.iterdir()) and not ours:
            text = f"the folder {FOLDER}/ holds what no preview wrote; move it elsewhere"
            raise PreviewError(text)
        mark.write_text(_OURS, encoding="utf-8")
    except OSError as error:
        text = f"the folder {FOLDER}/ cannot be used ({error.strerror or error})"
        raise PreviewError(text) from None
    return folder


def finish(folder: Path) -> None:
    """Mark every page, whoever wrote it, and ask search engines to stay away."""
    for page in folder.rglob("*"):
        if page.is_file() and page.suffix.lower() in _PAGES:
            page.write_bytes(marked(page.read_bytes()))
    (folder / "robots.txt").write_text(_ROBOTS, encoding="utf-8")
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (folder / name).unlink(missing_ok=True)


def marked(page: bytes) -> bytes:
    """A page of HTML with the mark and `noindex`."""
    head = _HEAD.search(page) or _DOCTYPE.match(page)
    start = head.end() if head else 0
    return _with(page[:start] + _NOINDEX + page[start:], _BANNER)


def tell(folder: Path, problems: Sequence[str]) -> None:
    """Show problems on every page in a folder."""
    for page in folder.rglob("*"):
        if page.is_file() and page.suffix.lower() in _PAGES:
            page.write_bytes(told_on(page.read_bytes(), problems))


def told_on(page: bytes, problems: Sequence[str]) -> bytes:
    """A page with problems, if any: whoever writes looks at the browser, not at a terminal."""
    if not problems:
        return page
    lines = "".join(f"<li>{html.escape(problem)}</li>" for problem in problems[:_MANY])
    more = len(problems) - _MANY
    lines += f"<li>and {more:,} more: see the terminal</li>" if more > 0 else ""
    number = f"{len(problems):,} problem{'s' if len(problems) > 1 else ''}"
    told = f"{_TOLD}<details open><summary>{number}</summary><ul>{lines}</ul></details></aside>"
    return _with(_BEFORE.sub(b"", page), told.encode("utf-8", "replace"))


def _with(page: bytes, banner: bytes) -> bytes:
    """The page with a banner before all else that it shows."""
    body = _BODY.search(page)
    start = body.end() if body else len(page)
    return page[:start] + banner + page[start:]
