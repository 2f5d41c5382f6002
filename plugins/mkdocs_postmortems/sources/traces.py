"""What an image gives away of its maker: where it was taken, and by whom.

In all formats metadata has one of a few shapes, whatever holds them together: an Exif block is a
small TIFF file, XMP is XML, IPTC is a list of numbered fields, PNG has texts with a keyword. So the
shapes are looked for, and no format is taken apart, decoded or decompressed.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

_SUFFIXES_TEXT = """
.apng .avif .gif .heic .heif .jfif .jpe .jpeg .jpg .jxl .pdf .png .svg .tif .tiff .webp
"""
IMAGE_SUFFIXES = frozenset(_SUFFIXES_TEXT.split())
"""The files that are looked into."""

IMAGE_LIMIT = 16 * 1024 * 1024
"""So many bytes of an image are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """`place`: it holds coordinates. `author`: it names a person, or whose camera it was."""

    place: bool = False
    author: bool = False


def traces(data: bytes) -> Traces:
    """What the bytes of an image give away."""
    blocks = list(islice(_blocks(data), _BLOCKS))
    return Traces(
        place=any(block.place for block in blocks) or _XMP_PLACE.search(data) is not None,
        author=any(block.author for block in blocks)
        or _has_by_line(data)
        or any(pattern.search(data) for pattern in _AUTHORS),
    )


_BLOCKS = 8
"""So many Exif blocks are read; an image has one, and one more for its thumbnail."""

_ENTRIES = 512
"""So many entries of a directory are read; cameras write some dozens."""

# XMP properties stand in an attribute or, after some markup, in an element. Each pattern begins
# with letters, so that it is as fast as a search for them.
_XMP_PLACE = re.compile(rb"exif:GPSL(?:at|ong)itude(?:=[\"']|>)\s{0,9}\d")
_MARKUP = rb">\s{0,99}(?:<[^<>]{0,99}>\s{0,99}){0,4}"
_AUTHORS = (
    re.compile(rb"<dc:creator" + _MARKUP + rb"(?!Matplotlib)[^<>\s]"),
    re.compile(rb"<xmpRights:Owner" + _MARKUP + rb"[^<>\s]"),
    re.compile(rb"OwnerName(?:=[\"'][^\"'\s]|>[^<\s])"),
    re.compile(rb'inkscape:export-filename="(?:/home/|/Users/|[A-Z]:\\Users\\)'),
    # PNG: a chunk of text with this keyword.
    re.compile(rb"Author\0(?<=[tiz][ET]Xt.{7})|Artist\0(?<=[tiz][ET]Xt.{7})"),
    # PDF, unless it is compressed: a text in brackets that is not empty, or one in hex.
    re.compile(rb"/Author\s{0,9}(?:\([^)\s]|<[0-9A-Fa-f]{4})"),
)

_IPTC = b"8BIM\x04\x04"
_IPTC_LENGTH = 4000
"""So many bytes of the IPTC record are looked at; the author stands near its beginning."""
_BY_LINE = re.compile(rb"\x1c\x02\x50\x00[^\0]")
"""The field 2:80 of an IPTC record (IIM 4.2) and its length."""


def _has_by_line(data: bytes) -> bool:
    at = data.find(_IPTC)
    return at >= 0 and _BY_LINE.search(data, at, at + _IPTC_LENGTH) is not None


# The first four bytes of a TIFF file, and so of an Exif block, in either order of bytes.
_TIFF = re.compile(rb"II\*\0|MM\0\*")

# Numbers of tags, from the Exif specification (CIPA DC-008).
_ARTIST, _EXIF_IFD, _GPS_IFD, _XP_AUTHOR, _OWNER = 0x013B, 0x8769, 0x8825, 0x9C9D, 0xA430
_LATITUDE, _LONGITUDE = 2, 4
_POINTERS = (4, 13)
"""The types that an offset has: LONG and IFD."""


def _blocks(data: bytes) -> Iterator[Traces]:
    for found in _TIFF.finditer(data):
        order = "<" if found[0].startswith(b"II") else ">"
        block = _Block(data=data, start=found.start(), order=order)
        first = block.directory(block.number(4, 4))
        inner = block.directory(block.pointer(first, _EXIF_IFD))
        place = block.directory(block.pointer(first, _GPS_IFD))
        named = [block.text(first, tag) for tag in (_ARTIST, _XP_AUTHOR)]
        named.append(block.text(inner, _OWNER))
        yield Traces(place=bool({_LATITUDE, _LONGITUDE} & place.keys()), author=any(named))


_Directory = Mapping[int, tuple[int, int, int]]
"""The type, the count, and the place of the value (or of its offset), by tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """A TIFF structure (TIFF 6.0, section 2) somewhere in a file; offsets count from `start`."""

    data: bytes
    start: int
    order: str

    def number(self, offset: int, size: int) -> int:
        """An unsigned number of 2 or 4 bytes; 0 where the file ends before."""
        at = self.start + offset
        piece = self.data[at : at + size]
        code = self.order + ("H" if size == 2 else "I")
        return int(struct.unpack(code, piece)[0]) if len(piece) == size else 0

    def directory(self, offset: int) -> _Directory:
        """The entries of the directory at `offset`; none where that is 0."""
        found: dict[int, tuple[int, int, int]] = {}
        for number in range(min(self.number(offset, 2), _ENTRIES) if offset else 0):
            at = offset + 2 + 12 * number
            kind, count = self.number(at + 2, 2), self.number(at + 4, 4)
            found[self.number(at, 2)] = (kind, count, at + 8)
        return found

    def pointer(self, directory: _Directory, tag: int) -> int:
        """Where a tag points to; 0 where it is missing."""
        kind, _, at = directory.get(tag, (0, 0, 0))
        return self.number(at, 4) if kind in _POINTERS else 0

    def text(self, directory: _Directory, tag: int) -> bytes:
        """What a tag says, without blanks; empty where it is missing."""
        _, count, at = directory.get(tag, (0, 0, 0))
        at = self.start + (at if count <= 4 else self.number(at, 4))
        return self.data[at : at + min(count, 200)].strip(b"\0 ")
