"""Timelines that people write: a list, a table, a heading for each entry, paragraphs or code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_postmortems.importers import times, zones
from mkdocs_postmortems.importers.dating import Entry
from mkdocs_postmortems.importers.outline import Block, ListItem, Outline, Section
from mkdocs_postmortems.importers.times import DateOrder, Stamp

_LEAD = re.compile(r"\A[\s:\-–—|>,;.]+")

_GAP = re.compile(
    r"\W{0,3}?(\?[?:]*|n/?a|unknown|tb[ad])[\])*_`]*\s*(?=[:|–—-]|\])|\[(\?+)\]", re.I
)
"""What stands where nobody knows the time."""

_WHEN = re.compile(r"\b(?:time|date|when|timestamp|at|utc|clock)\b", re.IGNORECASE)
_DAY_HEAD = re.compile(r"\A\W*(?:date|day)\b", re.IGNORECASE)


def entries(outline: Outline, section: Section, order: DateOrder | None) -> list[Entry]:
    """The entries of a section in the order in which they stand."""
    found: list[Entry] = []
    blocks = section.blocks
    skip = -1
    for number, block in enumerate(blocks):
        if number <= skip:
            continue
        if block.kind == "heading":
            stamp = times.read_stamp(block.text, order=order)
            if stamp is None:
                continue
            last = _last_of(blocks, number)
            inner = [e for b in blocks[number + 1 : last + 1] for e in _in_block(b, order)]
            if stamp.clock is None and stamp.wrong is None and (inner or last == number):
                found.append(Entry(stamp=stamp, text=_rest(block.text, stamp), line=block.start))
                continue
            lines = outline.lines[block.end : blocks[last].end] if last > number else []
            text = f"{_rest(block.text, stamp)}\n\n{_text(lines)}".strip()
            found.append(Entry(stamp=stamp, text=text, line=block.start))
            skip = last
        else:
            found += _in_block(block, order)
    return found


def _last_of(blocks: Sequence[Block], number: int) -> int:
    """The last block before the next heading."""
    last = number
    while last + 1 < len(blocks) and blocks[last + 1].kind != "heading":
        last += 1
    return last


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")


def _in_block(block: Block, order: DateOrder | None) -> Iterator[Entry]:
    if block.kind == "list":
        for item in block.items:
            yield from _in_item(item, order)
    elif block.kind == "table":
        yield from _in_table(block, order)
    elif block.kind in ("paragraph", "code"):
        yield from _in_lines(block, order)


def _in_item(item: ListItem, order: DateOrder | None) -> Iterator[Entry]:
    stamp = times.read_stamp(item.text, order=order)
    if stamp is None:
        gap = _GAP.match(item.text)
        if gap:
            stamp = Stamp(wrong=f"{gap[1] or gap[2]!r} is no time", end=gap.end())
            yield Entry(stamp=stamp, text=_rest(item.text, stamp), line=item.start)
        return
    rest = _rest(item.text, stamp)
    if stamp.clock is not None or stamp.wrong is not None:
        yield Entry(stamp=stamp, text=rest, line=item.start)
        return
    inner = [e for block in Outline(text=rest).blocks for e in _in_block(block, order)]
    yield Entry(stamp=stamp, text="" if inner else rest, line=item.start)
    yield from (replace(entry, line=item.start + entry.line) for entry in inner)


def _in_table(block: Block, order: DateOrder | None) -> Iterator[Entry]:
    """Rows with a date, a time or both in front; the header can name the zone."""
    header, rows = block.rows[:1], block.rows[1:]
    zone = next((m[0] for cell in (header or ((),))[0] for m in _zones(cell)), None)
    dated = bool(header) and bool(header[0]) and bool(_DAY_HEAD.match(header[0][0]))
    for number, row in enumerate(rows):
        cells = [cell.strip() for cell in row]
        joined = " ".join(cells[:2]) if dated and len(cells) > 2 else (cells or [""])[0]
        stamp = times.read_stamp(joined, order=order)
        if stamp is None:
            continue
        if stamp.end <= len(cells[0]) or not (dated and len(cells) > 2):
            text = " – ".join(filter(None, [joined[stamp.end :].strip(" -–:"), *cells[1:]]))
        else:
            text = " – ".join(filter(None, cells[2:]))
        stamp = replace(stamp, zone=stamp.zone or zone)
        yield Entry(stamp=stamp, text=text, line=block.start + 2 + number)


def _zones(cell: str) -> Iterator[re.Match[str]]:
    if _WHEN.search(cell):
        for match in zones.ZONE.finditer(cell):
            if zones.find(match[0]) or match[0] in zones.AMBIGUOUS:
                yield match


def _in_lines(block: Block, order: DateOrder | None) -> Iterator[Entry]:
    """Lines that begin with a time; the others continue the one before."""
    current: Entry | None = None
    for number, line in enumerate(block.text.split("\n")):
        stamp = times.read_stamp(line, order=order)
        timed = stamp is not None and (stamp.clock is not None or stamp.wrong is not None)
        alone = stamp is not None and not _rest(line, stamp)
        if stamp is not None and (timed or alone):
            if current is not None:
                yield current
            current = Entry(stamp=stamp, text=_rest(line, stamp), line=block.start + number)
        elif current is not None:
            joined = f"{current.text}\n{line.strip()}".strip()
            current = replace(current, text=joined)
    if current is not None:
        yield current


def _rest(text: str, stamp: Stamp) -> str:
    """What follows a stamp; bold that began before it begins anew."""
    rest = _LEAD.sub("", text[stamp.end :].lstrip("*_`])") if stamp.end < len(text) else "")
    first = rest.partition("\n")[0]
    lead = text[: stamp.end].lstrip()
    for sign in ("**", "__"):
        if first.count(sign) % 2 and lead.startswith(sign):
            return sign + rest
    if (
        lead.startswith(("*", "_"))
        and not lead.startswith(("**", "__"))
        and first.endswith(lead[0])
    ):
        return lead[0] + rest
    return rest.strip()
