"""Take a file apart: decode it, find the fences, read the front matter."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from mkdocs_postmortems.frontmatter.comments import comments
from mkdocs_postmortems.frontmatter.conflicts import conflicts
from mkdocs_postmortems.frontmatter.strict_yaml import read_mapping, read_places
from mkdocs_postmortems.model.document import Document, Places
from mkdocs_postmortems.model.problems import Place, Problem

_TOP = Place(line=1, column=1)

_FRONT_LINE = 2
"""The first line of the front matter; the fence stands in line 1."""

FRONT_MATTER_LIMIT = 256 * 1024
"""The largest front matter that is read, in bytes."""

_SURELY_READ = FRONT_MATTER_LIMIT // 4
"""So many characters are no more bytes than that."""

_FENCE = re.compile(r"---[ \t]*")
_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"\n---[ \t]*(?=\n|\Z)")

# C0 and C1 controls but for tab and line feed, the line separators that YAML and XML disagree
# about, noncharacters, lone surrogates and a byte order mark inside the text.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)

_ORDINARY = bytes([ord("\t"), ord("\n"), *range(ord(" "), 0x7F)])
"""Nearly all that a text holds; the rest of it is quickly looked through."""

_YAML_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What ends a line to YAML 1.1 only: not to an editor, nor to whoever counts lines here."""


def read_document(
    data: bytes, *, path: str, uri: str | None = None
) -> tuple[Document | None, list[Problem]]:
    """Read one file.

    `path` is what problems show, `uri` the path within the documents folder (`path` if left out).
    The document is None where the front matter could not be read at all; a document with problems
    is returned all the same, so that later stages can add theirs.
    """
    if not data.strip():
        what, write = "the file is empty", "begin it with `---` and the front matter"
        return None, [_problem(path, _TOP, "empty", what, write)]
    text, problems = _decode(data, path)
    if text is None:
        return None, problems
    unfinished = _unfinished(text, path)
    split = _split(text, path)
    if isinstance(split, Problem):
        # The marks may well be what hides the fences.
        return None, [*problems, *(unfinished or [split])]
    front, body, body_line = split
    problems += unfinished
    if any(problem.line < body_line for problem in unfinished):
        return None, problems
    # They have been told as characters; a space keeps every other place what editors show.
    front = front if front.isascii() else _YAML_BREAKS.sub(" ", front)
    values, found = read_mapping(front, path=path, first_line=_FRONT_LINE)
    problems += found
    if values is None:
        return None, problems
    document = Document(
        path=path,
        uri=path if uri is None else uri,
        values=values,
        find_places=partial(_places, front),
        find_comments=partial(comments, front, first_line=_FRONT_LINE),
        body=body,
        body_line=body_line,
    )
    return document, problems


@lru_cache(maxsize=4)
def _places(front: str) -> Places:
    """The places of the documents looked at last: problems come one document after the other."""
    return read_places(front, first_line=_FRONT_LINE)


def read_plain(data: bytes, *, path: str, uri: str) -> tuple[Document | None, list[Problem]]:
    """Read a file that has no front matter: all of it is body."""
    text, problems = _decode(data, path)
    if text is None:
        return None, problems
    problems += _unfinished(text, path)
    document = Document(
        path=path,
        uri=uri,
        values={},
        find_places=Places,
        body=text,
        body_line=1,
    )
    return document, problems


def _unfinished(text: str, path: str) -> list[Problem]:
    what = "a mark of an unfinished merge"
    write = "decide what is to stand here, and delete the lines <<<<<<<, ======= and >>>>>>>"
    return [
        _problem(path, Place(line=line, column=1), "conflict", what, write)
        for line in conflicts(text)
    ]


def _problem(path: str, place: Place, name: str, what: str, write: str) -> Problem:
    return Problem(
        path=path,
        line=place.line,
        column=place.column,
        rule=f"frontmatter/{name}",
        what=what,
        write=write,
    )


def _decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """UTF-8 with or without a byte order mark; all line ends become line feeds."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(data[: error.start].decode("utf-8-sig", errors="replace"))
        what = f"the file is not UTF-8: byte 0x{data[error.start]:02X} does not fit"
        write = "save it with the encoding UTF-8"
        return None, [_problem(path, place, "encoding", what, write)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, _forbidden(text, path)


def _forbidden(text: str, path: str) -> list[Problem]:
    """One problem for each line that holds a character no page, feed or editor can show."""
    odd = text.encode("utf-8", "surrogatepass").translate(None, _ORDINARY)
    if FORBIDDEN.search(odd.decode("utf-8", "surrogatepass")) is None:
        return []
    problems: dict[int, Problem] = {}
    for match in FORBIDDEN.finditer(text):
        place = _place(text[: match.start()])
        what = f"the invisible character U+{ord(match[0]):04X} stands here"
        problems.setdefault(
            place.line,
            _problem(path, place, "character", what, "delete it"),
        )
        if len(problems) >= _MANY:
            break
    return list(problems.values())


_MANY = 20
"""So many lines with forbidden characters are reported; a binary file has thousands."""


def _place(before: str) -> Place:
    """The position right after a text."""
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return Place(line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))


def _split(text: str, path: str) -> tuple[str, str, int] | Problem:
    """Front matter, body, and the line on which the body begins."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end() - 1) if opening else None
    if opening and closing and closing.end() < _SURELY_READ:
        front, body = text[opening.end() : closing.start()], text[closing.end() + 1 :]
        return front, body, text.count("\n", 0, closing.end()) + 2
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return _missing_fence(lines, path)
    size = 0
    for number, line in enumerate(lines[1:], start=2):
        if _FENCE.fullmatch(line):
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
        size += len(line.encode("utf-8", errors="replace")) + 1
        if size > FRONT_MATTER_LIMIT:
            what = f"the front matter is larger than {FRONT_MATTER_LIMIT // 1024} KiB"
            write = "close it with a line `---`, or move text into the body"
            return _problem(path, Place(line=number, column=1), "size", what, write)
    what = "the front matter is not closed"
    return _problem(path, _TOP, "fence", what, "write a line `---` between it and the body")


def _missing_fence(lines: list[str], path: str) -> Problem:
    """Say what stands where the opening fence belongs."""
    number = next((n for n, line in enumerate(lines, start=1) if line.strip()), 1)
    first, place = lines[number - 1], Place(line=number, column=1)
    if _FENCE.fullmatch(first):
        what = "the front matter does not begin in the first line"
        return _problem(path, place, "fence", what, "delete the lines before `---`")
    if re.match(r"\s*[-\u2010-\u2015+]{2,}\s*$", first):
        what = f"the opening fence reads {first.strip()!r}"
        return _problem(path, place, "fence", what, "write `---` alone on the first line")
    what = "the front matter is missing"
    write = "begin the file with a line `---`, or name an ordinary page in the option pages"
    return _problem(path, place, "fence", what, write)
