"""Texts in a drawing: how wide they are, where to cut them, how times are written.

A drawing is laid out before any browser has seen it, so widths are estimated: they are those of
Arial, a little wider than the fonts in use, so that a label that fits here fits there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from mkdocs_postmortems.markdown import plain
from mkdocs_postmortems.model.moments import DAY, HOUR, Moment
from mkdocs_postmortems.timeline.words import MONTHS

_CLASSES = (
    ("ijl.,:;'|!", 0.25),
    ("ft()[]/\\-rI \u00a0", 0.32),
    ("mMwW%@\u2014\u2026", 0.86),
    ("ABCDEFGHJKLNOPQRSTUVXYZ&+=<>~", 0.68),
)


class _Ems(dict[str, float]):
    """The width of each character, in ems."""

    def __missing__(self, character: str) -> float:
        wide = ord(character) >= 0x1100 and not 0x2000 <= ord(character) < 0x2E80
        return self.setdefault(character, 1.0 if wide else 0.55)


_EMS = _Ems({character: em for characters, em in _CLASSES for character in characters})
_SENTENCE = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f](?:(?<=[\u3002\uff01\uff1f])"
    r"|[.!?\u2026]*[\"\u201d\u2019)]*\s+(?=[\"\u201c\u2018(]?[A-Z0-9]))"
)
"""Where a sentence ends. It begins with all signs that can end one, which are found quickly."""

_FONT = 13
"""The font size of every label, in px."""


def text_width(text: str) -> float:
    """The estimated width of a label in px."""
    return _FONT * sum(map(_EMS.__getitem__, text))


def cut(text: str, width: float) -> str:
    """The text, cut at a word with an ellipsis where it is wider than `width` px; may be empty."""
    if text_width(text) <= width:
        return text
    left, end = width / _FONT - _EMS["\u2026"], 0
    for position, character in enumerate(text):
        if character == " ":
            end = position
        left -= _EMS[character]
        if left < 0:
            break
    short = text[:end].rstrip(" ,;:.\u2013-(\u201c")
    return short + "\u2026" if short else ""


def first_sentence(prose: str) -> str:
    """The first sentence of a Markdown text as plain text, on one line, without its full stop."""
    text = plain(prose[:600])
    found = _SENTENCE.search(text)
    if found is not None:
        text = text[: found.end()].rstrip()
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How the times of one drawing are written, always in UTC.

    `day` is the day that needs no naming, None where the drawing spans several; `years` and
    `with_seconds` say whether years and seconds are needed to tell its times apart. With `days`
    it spans so many that their labels leave the time of day out.
    """

    day: date | None = None
    years: bool = False
    with_seconds: bool = False
    days: bool = False

    def day_text(self, day: date) -> str:
        """`14 Apr`, with the year where the drawing needs it."""
        text = f"{day.day} {MONTHS[day.month - 1]}"
        return f"{text} {day.year}" if self.years else text

    def time(self, at: datetime) -> str:
        """`10:02`, or `10:02:05` where seconds count."""
        text = f"{at.hour:02d}:{at.minute:02d}"
        return f"{text}:{at.second:02d}" if self.with_seconds else text

    def text(self, moment: Moment, after: date | None = None) -> str:
        """A time as precise as it is known; the day is left out where it is that of `after`.

        `~` stands before a time that is approximate or known to the hour.
        """
        day = moment.at.date()
        if self.days or moment.precision is DAY:
            text = self.day_text(day)
        elif day == (after or self.day):
            text = self.time(moment.at)
        else:
            text = f"{self.day_text(day)} {self.time(moment.at)}"
        vague = moment.approximate or moment.precision is HOUR
        return "~" + text if vague else text

    def full(self, moment: Moment, after: date | None = None) -> str:
        """The same with the time of day, whatever the labels leave out."""
        return (
            replace(self, days=False).text(moment, after) if self.days else self.text(moment, after)
        )

    def range(self, first: Moment, last: Moment) -> str:
        """From one time to another, in as few words as an axis beside it allows."""
        texts = [self.text(moment, moment.day) for moment in (first, last)]
        return " – ".join(dict.fromkeys(texts))
