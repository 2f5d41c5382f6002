"""Events to marks, and marks that stand too close to clusters of several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.model.events import Event
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import WIDE, Known, Mark, Span, Until
from mkdocs_postmortems.timeline.packing import (
    CLUSTERED_ROWS,
    MOST_ROWS,
    RADIUS,
    Item,
    narrow_rows,
    pack_wide,
)
from mkdocs_postmortems.timeline.scale import (
    EARLIER_END,
    EARLIER_X,
    LATER_X,
    Scale,
    bounds,
    percent,
    seconds,
)
from mkdocs_postmortems.timeline.texts import Clock, cut, first_sentence, text_width

_LONGEST = 300.0
"""How wide a label may be at most, in px."""

_LONGEST_TITLE = 600.0
"""How much of the first sentence a tip shows, in px."""

_APART = 12.0
"""The room between a dot or a disc and the words beside it, in px."""

_BEFORE = (RADIUS - 6) / WIDE * 100
"""How far from the middle of a disc words before it begin, in per cent."""

_CLOSE = 2.0
"""In a crowded lane, events within so many per cent are drawn as one mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An event and where it is drawn, before it has a row. `zone` is -1, 0 or 1."""

    number: int
    event: Event
    x: float
    zone: int = 0
    vague: bool = False
    span: Span | None = None
    known: Known | None = None
    until: Until | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The marks of a lane, and how many rows they take on either screen."""

    marks: tuple[Mark, ...]
    wide_rows: int
    narrow_rows: int


def place(number: int, event: Event, scale: Scale, clock: Clock) -> Placed:
    """Where an event stands: at a point, over the span in which it may lie, or beyond a break."""
    first, last = bounds(event.at)
    zone = scale.zone(first, last)
    vague = event.at.approximate or last > first
    span = None
    if zone:
        x = EARLIER_X if zone < 0 else LATER_X
    elif last > first:
        span = Span(x1=scale.x(first), x2=scale.x(last))
        x = round((span.x1 + span.x2) / 2, 2)
    else:
        x = scale.x(first)
    until = _until(event, scale) if zone <= 0 else None
    return Placed(
        number=number,
        event=event,
        x=x,
        zone=zone,
        vague=vague,
        span=span,
        known=_known(event, x, scale, clock, until),
        until=until,
    )


def _known(
    event: Event, mark: float, scale: Scale, clock: Clock, until: Until | None
) -> Known | None:
    """When it was known; the words stand clear of the line that says how long it lasted.

    At the right edge they stand before the dot, or before the mark where that would cover them.
    """
    if event.known_at is None or event.known_at.at <= event.at.at:
        return None
    text = f"{words.KNOWN_AT} {clock.text(event.known_at, event.at.day)}"
    second = seconds(event.known_at.at)
    if second > scale.end:
        return Known(x=100, text=text, text_x=100, beyond=True)
    x = _end_x(second, scale)
    text_x = x if until is None else max(x, until.x)
    leftwards = text_x * WIDE / 100 + 10 + text_width(text) > WIDE
    if leftwards:
        room = (x - mark) * WIDE / 100 - RADIUS
        text_x = x if room > text_width(text) + _APART else percent(mark - _BEFORE)
    return Known(x=x, text=text, text_x=text_x, leftwards=leftwards)


def _until(event: Event, scale: Scale) -> Until | None:
    if event.until is None or event.until.at <= event.at.at:
        return None
    second = bounds(event.until)[1]
    if second > scale.end:
        return Until(x=100, beyond=True)
    return Until(x=_end_x(second, scale))


def _end_x(second: float, scale: Scale) -> float:
    """Where a line ends; one that never leaves the zone before the break ends in it."""
    return EARLIER_END if second < scale.start and scale.earlier else scale.x(second)


def pack(placed: list[Placed], clock: Clock) -> Packed:
    """Rows for the events of a lane; where there are too many for the rows, several are one mark.

    The events come in the order of their x. Its size is bounded whatever the document holds.
    """
    groups, items, rows = _fitting(placed)
    titles = [_named(group, item, clock) for group, item in zip(groups, items, strict=True)]
    wide_rows = pack_wide(items)
    marks = tuple(map(_mark, groups, items, rows, titles))
    return Packed(marks=marks, wide_rows=wide_rows, narrow_rows=max(rows, default=0) + 1)


def _fitting(placed: list[Placed]) -> tuple[list[list[Placed]], list[Item], list[int]]:
    """The groups that fit on a narrow screen, with the item and the row of each.

    Every event alone, if that fits; else clusters: first only where many stand close, then where
    two do, then ever wider ones, which end at one for each zone.
    """
    groups = [[one] for one in placed]
    items = [_item(group) for group in groups]
    for lines in (True, False):
        rows = narrow_rows(items, most=MOST_ROWS, lines=lines)
        if rows is not None:
            return groups, items, rows
    close = _CLOSE
    while True:
        for fewest in (4, 3, 2):
            groups = list(_clusters(placed, close, fewest))
            items = [_item(group) for group in groups]
            rows = narrow_rows(items, most=CLUSTERED_ROWS, lines=False)
            if rows is not None:
                return groups, items, rows
        close *= 1.5


def _clusters(placed: list[Placed], close: float, fewest: int) -> Iterator[list[Placed]]:
    """Neighbours within `close` per cent of the first of them, in one zone, if `fewest` or more."""
    group: list[Placed] = []
    for one in placed:
        if group and (one.x - group[0].x > close or one.zone != group[0].zone):
            yield from [group] if len(group) >= fewest else ([each] for each in group)
            group = []
        group.append(one)
    yield from [group] if len(group) >= fewest else ([each] for each in group)


def _middle(group: list[Placed]) -> float:
    return group[0].x if len(group) == 1 else round((group[0].x + group[-1].x) / 2, 2)


def _half(group: list[Placed]) -> float:
    """Half the width of a disc, or of the pill that says how many events it stands for."""
    return RADIUS if len(group) == 1 else 9 + 4 * (len(str(len(group))) + 1)


def _head(group: list[Placed]) -> float:
    one = group[0]
    if len(group) > 1:
        return 100.0
    head = one.span.x1 if one.span is not None else 100.0
    if one.known and one.known.leftwards and one.known.text_x < one.x:
        head = min(head, one.known.text_x - (text_width(one.known.text) + _APART) / WIDE * 100)
    return head


def _tail(group: list[Placed]) -> float:
    if len(group) > 1:
        return 0.0
    one = group[0]
    ends = (one.known and one.known.x, one.until and one.until.x, one.span and one.span.x2)
    return max((end for end in ends if end), default=0.0)


def _tail_text(group: list[Placed]) -> float:
    known = group[0].known if len(group) == 1 else None
    if known is None or known.beyond or known.leftwards:
        return 0.0
    return text_width(known.text) + 10


def _item(group: list[Placed]) -> Item:
    return Item(
        x=_middle(group),
        half=_half(group),
        head=_head(group),
        tail=_tail(group),
        tail_text=_tail_text(group),
        whole=len(group) > 1,
    )


def _named(group: list[Placed], item: Item, clock: Clock) -> str:
    """Gives the item its label, and returns the mark's full name."""
    if len(group) > 1:
        item.name(clock.range(*_ends(group)))
        return _title_of_several(group, clock)
    sentence = first_sentence(group[0].event.text)
    item.name(cut(_label(group[0], sentence, clock), _LONGEST))
    return _title(group[0], sentence, clock)


def _label(one: Placed, sentence: str, clock: Clock) -> str:
    if one.known is not None and one.known.beyond:
        # The arrow leaves the plot, so its time is told where the eye is.
        end = f" ({one.known.text})"
        sentence = cut(sentence, _LONGEST - text_width(end)) + end
    return f"{clock.text(one.event.at)}: {sentence}" if one.zone else sentence


def _ends(group: list[Placed]) -> tuple[Moment, Moment]:
    moments = [one.event.at for one in group]
    return min(moments, key=_order), max(moments, key=_order)


def _order(moment: Moment) -> float:
    return bounds(moment)[0]


def _title_of_several(group: list[Placed], clock: Clock) -> str:
    numbers = [one.number for one in group]
    first, last = _ends(group)
    text = f"{len(group)} events from {clock.full(first)} to {clock.full(last, first.day)}"
    return f"{text}, numbers {min(numbers)} to {max(numbers)}"


def _title(one: Placed, sentence: str, clock: Clock) -> str:
    """The mark's full name, for its tip and for those who do not see it."""
    event = one.event
    text = f"{one.number}: {clock.full(event.at)} {cut(sentence, _LONGEST_TITLE)}"
    if event.until is not None:
        text += f", {words.UNTIL} {clock.full(event.until, event.at.day)}"
    return f"{text}, {one.known.text}" if one.known else text


def _mark(group: list[Placed], item: Item, row: int, title: str) -> Mark:
    one = group[0]
    several = len(group) > 1
    span = one.span
    if several:
        span = Span(x1=group[0].x, x2=group[-1].x) if group[-1].x > group[0].x else None
    return Mark(
        number=min(member.number for member in group),
        count=len(group),
        x=item.x,
        wide=item.row,
        narrow=row,
        title=title,
        label=item.label,
        leftwards=item.leftwards,
        vague=one.vague and not several,
        span=span,
        known=None if several else one.known,
        until=None if several else one.until,
    )
