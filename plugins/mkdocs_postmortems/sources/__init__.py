"""The inventory of the documents folder: regular files only, no link followed.

The one room of the stages that touches the file system.
"""

from __future__ import annotations

import contextlib
import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pathspec

from mkdocs_postmortems.model.problems import Problem
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.sources.traces import IMAGE_LIMIT, IMAGE_SUFFIXES, Traces, traces

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""The suffixes that MkDocs takes for Markdown, compared without regard to case."""

SIZE_LIMIT = 2 * 1024 * 1024 + 256 * 1024
"""The largest file that is read, in bytes: a body of 2 MiB and its front matter."""


LOCK = ".lock"
"""The folder of the lock, below the documents folder. It is never published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A regular file. `uri` is relative to the documents `folder`, `path` to the repository.

    `data` is what it holds: set for a file that is not written yet, or is looked at several times.
    """

    uri: str
    path: str
    folder: Path
    data: bytes | None = None

    @property
    def file(self) -> Path:
        """Where it lies; made when it is asked for, as paths weigh more than all the rest."""
        return self.folder / self.uri

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot."""
        return posixpath.splitext(self.uri)[1].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """What lies in the documents folder, each in the order of its path.

    `attachments` are all files that are not Markdown; `static` those of them that are published
    whether or not a document refers to them.
    """

    index: Source | None
    documents: tuple[Source, ...]
    pages: tuple[Source, ...]
    attachments: dict[str, Source]
    static: tuple[str, ...]

    def with_document(self, draft: Source) -> Inventory:
        """The inventory as it would be with one document written, new or in place of another."""
        others = tuple(source for source in self.documents if source.uri != draft.uri)
        documents = sorted((*others, draft), key=lambda source: source.uri)
        return replace(self, documents=tuple(documents))

    def with_document_alone(self, draft: Source) -> Inventory:
        """The same without all other documents: enough for what a document says by itself."""
        return replace(self, documents=(draft,))


def take_inventory(
    docs_dir: Path, *, repository: Path, settings: Settings
) -> tuple[Inventory, list[Problem]]:
    """Sort the files of `docs_dir` by what becomes of them."""
    problems: list[Problem] = []
    prefix = Path(os.path.relpath(docs_dir, repository)).as_posix()
    prefix = "" if prefix == "." else prefix + "/"
    pages = pathspec.GitIgnoreSpec.from_lines(settings.pages)
    static = pathspec.GitIgnoreSpec.from_lines(settings.static)
    walk = _Walk(root=docs_dir, prefix=prefix, static=static, problems=problems)
    found = sorted(walk.below(docs_dir, ""), key=lambda source: source.uri)
    problems += _same_but_for_case(found)
    markdown = [s for s in found if s.suffix in MARKDOWN_SUFFIXES]
    attachments = {s.uri: s for s in found if s.suffix not in MARKDOWN_SUFFIXES}
    rest = [s for s in markdown if s.uri not in ("index.md", "README.md")]
    inventory = Inventory(
        index=next((s for s in markdown if s.uri == "index.md"), None),
        documents=tuple(s for s in rest if not pages.match_file(s.uri)),
        pages=tuple(s for s in rest if pages.match_file(s.uri)),
        attachments=attachments,
        static=tuple(uri for uri in attachments if static.match_file(uri)),
    )
    return inventory, problems


def lock_folder(docs_dir: Path) -> Path:
    """Where the lock lies."""
    return docs_dir / LOCK


def locks(docs_dir: Path, *, repository: Path) -> tuple[list[Source], list[Problem]]:
    """The files of the lock, in the order of their names."""
    problems: list[Problem] = []
    folder = lock_folder(docs_dir)
    try:
        there = folder.is_dir() or folder.is_symlink()
    except OSError:
        there = False  # nobody may look into the documents folder either, which is told
    if not there:
        return [], problems
    prefix = Path(os.path.relpath(docs_dir, repository)).as_posix()
    walk = _Walk(
        root=docs_dir,
        prefix="" if prefix == "." else prefix + "/",
        static=pathspec.GitIgnoreSpec.from_lines(()),
        problems=problems,
    )
    if folder.is_symlink():
        walk.add(
            walk.prefix + LOCK, "link", "this is a symbolic link", "put the folder itself here"
        )
        return [], problems
    found = walk.below(folder, LOCK + "/")
    found = (s for s in found if s.suffix == ".json" and s.uri.count("/") == 1)
    return sorted(found, key=lambda source: source.uri), problems


def read(source: Source) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a file, unless it is too large or cannot be read."""
    try:
        data = _bytes(source, SIZE_LIMIT + 1) if source.data is None else source.data
    except OSError as error:
        what = f"the file cannot be read ({error.strerror or error})"
        return None, [_problem(source.path, "unreadable", what, "mend its permissions")]
    if len(data) > SIZE_LIMIT:
        what = f"the file is larger than {SIZE_LIMIT // 1024} KiB"
        return None, [_problem(source.path, "size", what, "split it, or put data into a file")]
    return data, []


def traces_of(inventory: Inventory, uri: str) -> Traces:
    """What an attachment gives away of its maker; nothing where it is no image or unreadable."""
    source = inventory.attachments.get(uri)
    if source is None or source.suffix not in IMAGE_SUFFIXES:
        return Traces()
    try:
        return traces(_bytes(source, IMAGE_LIMIT))
    except OSError:
        return Traces()  # publishing it will fail, and say so


def stamps(found: Iterable[Source]) -> dict[str, tuple[int, int]]:
    """Size in bytes and time of the last change, in nanoseconds, of each file that is there."""
    known = {}
    for source in found:
        with contextlib.suppress(OSError):
            facts = source.file.lstat()
            known[source.uri] = (facts.st_size, facts.st_mtime_ns)
    return known


def _bytes(source: Source, limit: int) -> bytes:
    """The first `limit` bytes. Raises `OSError`."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(f"{source.folder}/{source.uri}", flags), "rb") as stream:
        # Asked for megabytes, it would make room for them.
        return stream.read(min(limit, os.fstat(stream.fileno()).st_size + 1))


def _same_but_for_case(found: Iterable[Source]) -> Iterator[Problem]:
    """Files that many systems take for one, so that a checkout there lacks one of them."""
    seen: dict[str, Source] = {}
    for source in found:
        other = seen.setdefault(source.uri.casefold(), source)
        if other is not source:
            what = f"the names of this file and of {other.path} differ in case only"
            problem = _problem(source.path, "case", what, "rename one of the two")
            yield replace(problem, others=(other.path,))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """Finds every regular file; everything else but folders is a problem.

    What begins with a dot is passed over, unless `static` publishes it.
    """

    root: Path
    prefix: str
    static: pathspec.GitIgnoreSpec
    problems: list[Problem]

    def below(self, folder: Path, uri: str) -> Iterator[Source]:
        """In no order. What is known of one entry is let go of before the next one is looked at."""
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    inner = uri + entry.name
                    if inner != LOCK and self.is_looked_at(entry, inner):
                        yield from self.entry(entry, inner)
        except OSError as error:
            what = f"the folder cannot be read ({error.strerror or error})"
            self.add(self.prefix + uri, "unreadable", what, "mend its permissions")

    def is_looked_at(self, entry: os.DirEntry[str], uri: str) -> bool:
        return not entry.name.startswith(".") or self.is_published(entry, uri)

    def is_published(self, entry: os.DirEntry[str], uri: str) -> bool:
        probe = uri + "/x" if entry.is_dir(follow_symlinks=False) else uri
        return self.static.match_file(probe)

    def entry(self, entry: os.DirEntry[str], uri: str) -> Iterator[Source]:
        path = self.prefix + uri
        if not entry.name.isprintable():
            what = "the file's name holds characters that cannot be shown"
            self.add(ascii(path)[1:-1], "name", what, "rename it")
        elif entry.is_symlink():
            self.add(path, "link", "this is a symbolic link", "put the file itself here")
        elif entry.is_dir(follow_symlinks=False):
            yield from self.below(Path(entry.path), uri + "/")
        elif entry.is_file(follow_symlinks=False):
            yield Source(uri=uri, path=path, folder=self.root)
        else:
            self.add(path, "special", "this is neither a file nor a folder", "delete it")

    def add(self, path: str, name: str, what: str, write: str) -> None:
        self.problems.append(_problem(path, name, what, write))


def _problem(path: str, name: str, what: str, write: str) -> Problem:
    return Problem(path=path, line=1, column=1, rule=f"sources/{name}", what=what, write=write)
