"""`characters/*`: signs that nobody sees, and that let a text read otherwise than it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.rule import Finding, Subject, rule

DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters"""

INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
"""What has no width. Joiners are needed within other scripts and emoji, never beside ASCII."""


@rule(
    "characters/direction",
    bad="""
summary: "Access for \\u202eresu elgnis\\u202c was restored."
""",
    good="""
summary: Access for a single user was restored.
""",
)
def direction(subject: Subject) -> Iterator[Finding]:
    """No character turns the direction of a text: readers and reviewers would see another one.

    Marks (U+200E, U+200F) are enough where scripts meet.
    """
    if not subject.whole.text.isascii():
        for found in DIRECTION.finditer(subject.whole.text):
            spot = subject.whole.spot(found.start())
            what = f"the invisible character U+{ord(found[0]):04X} turns the direction of the text"
            yield Finding(
                pointer=spot.pointer,
                line=spot.line,
                column=spot.column or 1,
                what=what,
                write="delete it",
            )


@rule(
    "characters/invisible",
    bad="""
title: "Pay\\u200bments failed"
""",
    good="""
title: Payments failed
""",
)
def invisible(subject: Subject) -> Iterator[Finding]:
    """A title, and what is found by its name, has no character without width."""
    postmortem = subject.postmortem
    if found := INVISIBLE.search(postmortem.title):
        what = f"the invisible character U+{ord(found[0]):04X} stands in the title"
        yield Finding(pointer=("title",), what=what, write="delete it")
