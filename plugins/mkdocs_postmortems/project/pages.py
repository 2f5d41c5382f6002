"""Ordinary pages: read only as far as it takes to keep postmortems from passing as pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems import markdown, sources
from mkdocs_postmortems.frontmatter import read_document, read_plain
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problems import Level, Problem

_POSTMORTEM_KEYS = ("schema", "id", "kind", "status")
KEYS = ("title", "description")
"""What the front matter of a page may say unless it is trusted; all else could set the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinaryPage:
    """A page that MkDocs renders as it always does; `hrefs` are the links in it."""

    uri: str
    path: str
    url: str
    hrefs: tuple[str, ...]


def read_pages(
    found: Iterable[sources.Source], directory_urls: bool, *, trusted: bool
) -> tuple[tuple[OrdinaryPage, ...], list[Problem]]:
    """The ordinary pages, and what is wrong with their front matter."""
    pages, problems = [], []
    for source in found:
        document, wrong = _read(source)
        problems += wrong
        if document is not None:
            problems += _not_a_postmortem(document)
            problems += () if trusted else _of_the_theme(document)
            url = addresses.page(source.uri, directory_urls=directory_urls)
            hrefs = tuple(reference.target for reference in markdown.references(document.body))
            pages.append(OrdinaryPage(uri=source.uri, path=source.path, url=url, hrefs=hrefs))
    return tuple(pages), problems


def read_intro(source: sources.Source | None) -> tuple[Document | None, list[Problem]]:
    """The root `index.md`, whose text stands above the list on the home page."""
    if source is None:
        return None, []
    document, problems = _read(source)
    for key in document.values if document else ():
        if document is not None and key not in KEYS:
            write = f"keep {' and '.join(KEYS)} alone"
            what = f"the home page takes no key {key!r}"
            problems.append(document.problem("pages/intro", (key,), what, write, key=True))
    return document, problems


def _read(source: sources.Source) -> tuple[Document | None, list[Problem]]:
    """A page may do without front matter; what it has must be readable.

    MkDocs would print a front matter that it cannot read as text of the page.
    """
    data, problems = sources.read(source)
    if data is None:
        return None, problems
    if data.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
        document, problems = read_document(data, path=source.path, uri=source.uri)
        # MkDocs reads the values; that it reads some of them as YAML 1.1 is the page's own affair.
        return document, [problem for problem in problems if problem.rule != "frontmatter/scalar"]
    return read_plain(data, path=source.path, uri=source.uri)


def _not_a_postmortem(document: Document) -> Iterable[Problem]:
    for key in _POSTMORTEM_KEYS:
        if key in document.values:
            what = f"an ordinary page has the key {key!r} of a postmortem"
            write = "take the key out, or the file out of the option pages"
            yield document.problem(
                "pages/postmortem", (key,), what, write, level=Level.ERROR, key=True
            )


def _of_the_theme(document: Document) -> Iterable[Problem]:
    """Templates, scripts and what else a theme reads are for the site's configuration to choose."""
    for key in document.values:
        if key not in (*KEYS, *_POSTMORTEM_KEYS):
            what = f"an ordinary page may not set {key!r}, so it is left out"
            write = f"keep {' and '.join(KEYS)} alone, or set trusted_pages: true in mkdocs.yml"
            yield document.problem("pages/key", (key,), what, write, level=Level.WARNING, key=True)
