"""The prose of a document: paragraph by paragraph, with its places, and what is not judged blanked.

A place counts in the source, so that a finding has its line and column in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.markdown.parser import blocks
from mkdocs_postmortems.rules.parts import parts

BLANK = "\ufffc"
"""Stands for each character of code or a quotation, so that the other places stay."""

_LONGEST = 20_000
"""Characters. A paragraph beyond that is data, not prose that somebody wrote to be read."""

_PLAIN = re.compile(r"\n*(?:[*_`\"'(\u2018\u201c]{0,2}[^\W\d_][^\n]*(?:\n|\Z))+[ \t\n]*")
"""Lines that begin with letters, perhaps in bold or quoted, are one paragraph; most parts are."""

_HEADING = re.compile(r"\n*#{1,6}[ \t](?P<text>[^\n#]*+)(?:\n[ \t\n]*+)?")
_CODE = re.compile(r"\n*```[^`|\n]*+\n(?:[^`]*\n)?```[ \t\n]*")
_QUOTE = re.compile(r"\n*(?:>[^\r\n]*+(?:\n|\Z))+[ \t\n]*")
_LIST = re.compile(
    r"\n*(?:(?:[*+-]|\d{1,9}[.)]) {1,4}[*_`\"'(\u2018\u201c]{0,2}[^\W\d_][^\r\n]*+(?:\n|\Z))+"
    r"[ \t\n]*"
)
_ITEM = re.compile(r"[^ ]+ +")
"""A heading alone, a block of code, a quotation and a list of lines are not parsed either."""

_TICKS = re.compile(r"`+")

# Each branch begins with a sign that it does not hold again, or has a bound: linear on any input.
_UNJUDGED = re.compile(
    r"\"[^\"]*\"|\u201c[^\u201c\u201d]*\u201d|\u201e[^\u201e\u201c]*\u201c|\xab[^\xab\xbb]*\xbb"
    r"|(?<![\w'])'(?=[^'\s]{1,40}\s)(?:[^'\n]|(?<=\w)'(?=\w)){1,400}'(?!\w)"
    r"|(?<!\w)\u2018(?:[^\u2018\u2019\n]|(?<=\w)\u2019(?=\w)){1,400}\u2019(?!\w)"
    r"|\]\([^()\n]{0,500}\)|<[^<>\n]{1,500}>|\bhttps?://[^\s<>]+|\bwww\.[^\s<>]+"
)
_MAY_BE_UNJUDGED = re.compile(r"[\"\u201c\u201e\xab'\u2018<\]/]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of prose, blanked where it is not judged.

    `content` is the same before it was blanked, and `first` the number (from 0) of the line that it
    begins on, among the `lines` of the source.
    """

    text: str
    content: str
    first: int
    lines: list[str]

    def place(self, at: int) -> tuple[int, int]:
        """The line and the column in the source (both from 1) of a character of the text."""
        begins = self.content.rfind("\n", 0, at) + 1
        number = self.first + self.content.count("\n", 0, at)
        source = self.lines[number] if number < len(self.lines) else ""
        indent = source.find(self.content[begins:].partition("\n")[0])
        return number + 1, max(0, indent) + 1 + at - begins


def judged_paragraphs(source: str, wanted: Callable[[str], bool]) -> Iterator[Paragraph]:
    """The paragraphs of a Markdown text, without code, and without quotations.

    What has to be parsed to find them is left out unless it is wanted.
    """
    if _is_line(source):
        if len(source) <= _LONGEST:
            yield Paragraph(text=judged(source), content=source, first=0, lines=[source])
        return
    lines = source.split("\n")
    for line, part in parts(source):
        for first, content in _contents(part, wanted):
            if len(content) <= _LONGEST:
                yield Paragraph(
                    text=judged(content), content=content, first=line + first, lines=lines
                )


def judged(text: str) -> str:
    """The text with code, quotations, tags and addresses blanked; length and lines stay."""
    if "`" in text:
        text = _without_code(text)
    if _MAY_BE_UNJUDGED.search(text) or "www." in text:
        return _UNJUDGED.sub(_blanked, text)
    return text


def _is_line(source: str) -> bool:
    """Whether a text is one line that opens with a word, and so one paragraph; most are."""
    return "\n" not in source and source[:1].isalpha()


def _contents(source: str, wanted: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """What stands in each paragraph, heading and cell, and the line (from 0) that it begins on."""
    if _PLAIN.fullmatch(source):
        text = source.lstrip("\n")
        yield len(source) - len(text), text.strip()
        return
    if heading := _HEADING.fullmatch(source):
        yield source.index("#"), heading["text"].strip()
        return
    if _CODE.fullmatch(source) or _QUOTE.fullmatch(source):
        return
    if _LIST.fullmatch(source):
        for number, item in enumerate(source.split("\n")):
            if item.strip():
                yield number, _ITEM.sub("", item, count=1).strip()
        return
    if not wanted(source):
        return
    quotes, line = 0, 0
    for token in blocks(source):
        if token.type == "blockquote_open":
            quotes += 1
        elif token.type == "blockquote_close":
            quotes -= 1
        line = token.map[0] if token.map else line
        if token.type == "inline" and not quotes:
            yield line, token.content


def _without_code(text: str) -> str:
    """Blanks code spans: from a run of backticks to the next run of the same length."""
    runs = list(_TICKS.finditer(text))
    following: dict[int, int] = {}
    closing = [0] * len(runs)
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number].end() - runs[number].start()
        closing[number] = following.get(length, 0)
        following[length] = number
    parts, done, number = [], 0, 0
    while number < len(runs):
        if closing[number]:
            start, end = runs[number].start(), runs[closing[number]].end()
            parts += [text[done:start], _blank(text[start:end])]
            done, number = end, closing[number]
        number += 1
    return "".join([*parts, text[done:]])


def _blanked(found: re.Match[str]) -> str:
    return _blank(found[0])


def _blank(text: str) -> str:
    return "\n".join(BLANK * len(line) for line in text.split("\n"))
