"""How groups felt, under the same axis: the median and the range of a group, never a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_postmortems.measures import quantile
from mkdocs_postmortems.model.moments import Moment
from mkdocs_postmortems.model.sentiment import Feeling, Sentiment
from mkdocs_postmortems.timeline import words
from mkdocs_postmortems.timeline.geometry import WIDE, FeelingMark, FeelingsDrawing, Group
from mkdocs_postmortems.timeline.scale import EARLIER_X, LATER_X, Scale, percent, seconds
from mkdocs_postmortems.timeline.texts import Clock, cut, first_sentence, text_width

STEP = 26
"""The height of one step of the scale from -2 to 2, in px."""

TOP = 14
"""Where +2 stands, in px."""

SHAPES = 4
"""How many shapes there are; a fifth group begins again."""

_LINE = 7
"""Half the height of a line of words, in px."""

_MOST = 120
_LONGEST = 300.0
_SHORTEST = 120.0


def draw_feelings(sentiment: Sentiment, scale: Scale, clock: Clock) -> FeelingsDrawing:
    """One mark a group and ten minutes; notes stand beside them where they fit."""
    shapes = {name: n % SHAPES for n, name in enumerate(sentiment.consent.groups)}
    points = sorted(_bounded(sentiment.points, scale), key=lambda p: (p.at, p.group))
    marks = [_mark(point, shapes.get(point.group, 0), scale, clock) for point in points]
    used = {point.group for point in points}
    return FeelingsDrawing(
        name=words.FELT[0],
        hint=words.FELT[1],
        marks=tuple(_noted(marks, points)),
        groups=tuple(
            Group(name=_name(name), shape=shape) for name, shape in shapes.items() if name in used
        ),
    )


def _name(group: str) -> str:
    return group.replace("-", " ").capitalize()


def _bounded(points: tuple[Feeling, ...], scale: Scale) -> Iterable[Feeling]:
    """The points; of very many, one for each group and per cent of the plot."""
    if len(points) <= _MOST:
        return points
    bins: dict[tuple[str, int], list[Feeling]] = {}
    for point in points:
        bins.setdefault((point.group, int(scale.x(seconds(point.at)))), []).append(point)
    return [_joined(group) for group in bins.values()]


def _joined(points: list[Feeling]) -> Feeling:
    return replace(
        points[0],
        median=quantile(sorted(point.median for point in points), 0.5) or 0,
        low=min(point.low for point in points),
        high=max(point.high for point in points),
        n=max(point.n for point in points),
        note=None,
    )


def _mark(point: Feeling, shape: int, scale: Scale, clock: Clock) -> FeelingMark:
    second = seconds(point.at)
    x = scale.x(second)
    if scale.earlier and second < scale.start:
        x = EARLIER_X
    if scale.later and second > scale.end:
        x = LATER_X
    title = (
        f"{_name(point.group)}, {clock.text(Moment(at=point.at))}: "
        f"{_signed(point.median)} ({_signed(point.low)} to {_signed(point.high)}, n = {point.n})"
    )
    return FeelingMark(
        x=x,
        y=_y(point.median),
        top=_y(point.high),
        bottom=_y(point.low),
        shape=shape,
        title=title,
    )


def _y(valence: float) -> float:
    return percent(TOP + (2 - valence) * STEP)


def _signed(valence: float) -> str:
    return f"{valence:+g}".replace("-", "\u2212") if valence else "0"


def _noted(marks: list[FeelingMark], points: list[Feeling]) -> Iterator[FeelingMark]:
    """Notes to the right of their marks, or to the left, where no other mark or note is.

    They may cross the range of another mark, which is a pale line.
    """
    taken = [(_px(mark.x) - 8, _px(mark.x) + 8, mark.y - 6, mark.y + 6) for mark in marks]
    for number, (mark, point) in enumerate(zip(marks, points, strict=True)):
        if point.note is None:
            yield mark
            continue
        others = taken[:number] + taken[number + 1 :]
        label, left, leftwards = _beside(mark, first_sentence(point.note), others)
        if label:
            taken.append((left, left + text_width(label), mark.y - _LINE, mark.y + _LINE))
        yield replace(mark, label=label, leftwards=leftwards)


def _px(x: float) -> float:
    return x * WIDE / 100


def _beside(
    mark: FeelingMark, note: str, taken: list[tuple[float, float, float, float]]
) -> tuple[str, float, bool]:
    """The note as far as there is room for it, where it begins, and on which side it stands."""
    x = _px(mark.x)
    level = [spot for spot in taken if spot[2] < mark.y + _LINE and spot[3] > mark.y - _LINE]
    right = min([WIDE, *(spot[0] for spot in level if spot[1] > x)]) - x - 18
    left = x - max([0, *(spot[1] for spot in level if spot[0] < x)]) - 18
    wanted = min(text_width(note), _LONGEST)
    if right >= wanted or right >= left:
        label = cut(note, min(right, _LONGEST)) if right >= min(_SHORTEST, wanted) else ""
        return label, x + 10, False
    label = cut(note, min(left, _LONGEST)) if left >= min(_SHORTEST, wanted) else ""
    return label, x - 10 - text_width(label), True
