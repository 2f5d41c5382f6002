"""Timelines that people write: a list, a table, a heading for each entry, paragraphs or code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from mkdocs_postmortems.importers import times, zones
from mkdocs_postmortems.importers.outline import Block, ListItem, Outline, Section
from mkdocs_postmortems.importers.times import DateOrder, Stamp, Unread
from mkdocs_postmortems.model.postmortem import Event, EventType

_LEAD = re.compile(r"\A[\s:\-–—|>,;.]+")  # noqa: RUF001 - dashes of all kinds stand there
_HALF = timedelta(hours=12)
_SLIP = timedelta(hours=3)
"""An entry so much earlier than the one before is more likely misplaced than a day later."""

_GAP = re.compile(r"\W{0,3}?(\?[?:]*|n/?a|unknown|tb[ad])[\])*_`]*\s*(?=[:|–—-]|\])|\[(\?+)\]", re.I)  # noqa: RUF001
"""What stands where nobody knows the time."""

_WHEN = re.compile(r"\b(?:time|date|when|timestamp|at|utc|clock)\b", re.IGNORECASE)
_DAY_HEAD = re.compile(r"\A\W*(?:date|day)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as it is written; `stamp` has no clock for a line that sets the day."""

    stamp: Stamp
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """What was made of a timeline; `unread` has the line and the reason for each entry left out."""

    events: tuple[Event, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()
    zoneless: int = 0
    seasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a timeline is read with. `zone` is a name as written, `fallback` what the caller says."""

    day: date | None = None
    zone: str = ""
    fallback: tzinfo | None = None
    order: DateOrder | None = None


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
    if lead.startswith(("*", "_")) and not lead.startswith(("**", "__")) and first.endswith(lead[0]):
        return lead[0] + rest
    return rest.strip()


def chronicle(found: list[Entry], context: Context) -> Chronicle:
    """Give each entry its day and its zone; see the module `times` for what is left out."""
    timed = [entry for entry in found if entry.stamp.clock or entry.stamp.wrong]
    ordered = list(found)
    if _newest_first(timed):
        ordered = _reversed(found)
    # Where some entries name a zone, and all of them the same, it is that of the others too.
    own = {entry.stamp.zone for entry in timed if entry.stamp.zone}
    if len(own) == 1 and not context.zone:
        context = replace(context, zone=own.pop() or "")
    result = _Dating(context)
    for entry in ordered:
        result.take(entry)
    events = sorted(result.events, key=lambda event: event.at.at)
    return Chronicle(
        events=tuple(events),
        unread=tuple(result.unread),
        zoneless=result.zoneless,
        seasons=tuple(dict.fromkeys(result.seasons)),
    )


def _reversed(found: list[Entry]) -> list[Entry]:
    """Oldest first: each run of entries below its own day."""
    groups: list[list[Entry]] = [[]]
    for entry in found:
        if not (entry.stamp.clock or entry.stamp.wrong):
            groups.append([entry])
        else:
            groups[-1].append(entry)
    result = []
    for group in reversed(groups):
        head = group[:1] if group and not (group[0].stamp.clock or group[0].stamp.wrong) else []
        result += [*head, *reversed(group[len(head) :])]
    return result


def _newest_first(found: list[Entry]) -> bool:
    """Whether more steps go back in time than forward; a step of most of a day is midnight."""
    back = forward = 0
    for before, entry in zip(found, found[1:], strict=False):
        step = _step(before.stamp, entry.stamp)
        back += step is not None and step < timedelta()
        forward += step is not None and step > timedelta()
    return back > forward


def _step(before: Stamp, after: Stamp) -> timedelta | None:
    if before.clock is None or after.clock is None:
        return None
    day = date(2000, 1, 1)
    if before.day and after.day:
        length = datetime.combine(after.day, after.clock.at) - datetime.combine(
            before.day, before.clock.at
        )
        return length
    step = datetime.combine(day, after.clock.at) - datetime.combine(day, before.clock.at)
    if step > _HALF:
        return step - 2 * _HALF
    return step + 2 * _HALF if step <= -_HALF else step


@dataclass(slots=True)
class _Dating:
    """Goes through the entries, oldest first, and remembers day and time of the one before."""

    context: Context
    day: date | None = field(init=False)
    last: timedelta | None = None
    events: list[Event] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)
    zoneless: int = 0
    seasons: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.day = self.context.day

    def take(self, entry: Entry) -> None:
        stamp = entry.stamp
        if stamp.day or stamp.yearless:
            self.day, self.last = stamp.day or self.in_year(stamp.yearless), None
        if stamp.clock is None:
            if stamp.wrong:
                self.unread.append((entry.line, stamp.wrong))
            elif entry.text and self.day:
                self.add(entry, replace(stamp, day=self.day), self.day)
            return
        if self.day is None:
            self.unread.append((entry.line, f"{stamp.clock.at:%H:%M} has no date"))
            return
        at = timedelta(hours=stamp.clock.at.hour, minutes=stamp.clock.at.minute)
        if self.last is not None and at < self.last:
            if self.last - at <= _SLIP:
                what = f"{stamp.clock.at:%H:%M} stands after a later time"
                self.unread.append((entry.line, what))
                return
            self.day += timedelta(days=1)
        self.last = at
        self.add(entry, stamp, self.day)

    def in_year(self, day: tuple[int, int] | None) -> date | None:
        """A day without a year: the first such day from the day before it on."""
        if day is None or self.day is None:
            return self.day
        for year in (self.day.year, self.day.year + 1):
            try:
                found = date(year, *day)
            except ValueError:
                continue
            if found >= self.day - timedelta(days=180):
                return found
        return None

    def add(self, entry: Entry, stamp: Stamp, day: date) -> None:
        if not entry.text.strip():
            self.unread.append((entry.line, "the entry has a time and no text"))
            return
        zone = self.zone(stamp, day)
        if zone is None and stamp.clock is not None:
            self.zoneless += 1
            return
        plain = replace(stamp, zone=None)
        at, wrong = times.moment_of(plain, day, zone, placeholder=False, written=entry.text[:40])
        if wrong is not None or at is None:
            self.unread.append((entry.line, wrong.why if wrong else "no time"))
            return
        until = None
        if stamp.until is not None and zone is not None:
            later = stamp.clock is not None and stamp.until.at < stamp.clock.at
            placed = times.place(day + timedelta(days=later), stamp.until, zone)
            until = None if isinstance(placed, Unread) else replace(at, at=placed)
        text = entry.text
        self.events.append(Event(at=at, until=until, type=EventType.OTHER, text=text))

    def zone(self, stamp: Stamp, day: date) -> tzinfo | None:
        name = stamp.zone or self.context.zone
        if stamp.clock is None or not name:
            return self.context.fallback
        at = datetime.combine(day, stamp.clock.at)
        found = zones.settle(name, self.context.fallback, at)
        if found is not None and zones.out_of_season(name, at):
            self.seasons.append(name)
        return found
