"""Alerts: `> [!NOTE]` and its kin, as GitHub shows them.

https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts

The option of markdown-it-py ends an alert at a line without `>`, where GitHub goes on, and takes
quadratic time over many of them.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MARKER = re.compile(
    r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|\Z)", re.IGNORECASE | re.ASCII
)


def alert_rule(state: StateCore) -> None:
    """Turns quotes that begin with a marker into alerts, as soon as the blocks are known.

    As on GitHub, a quote inside another block is none, nor is one with nothing but the marker.
    """
    if "[!" not in state.src:
        return
    tokens = state.tokens
    inside = False
    for index, token in enumerate(tokens):
        if token.level:
            continue
        if token.type == "blockquote_open":
            inside = _becomes_alert(tokens, index)
        elif token.type == "blockquote_close" and inside:
            token.type = "alert_close"


def _becomes_alert(tokens: list[Token], index: int) -> bool:
    """Changes the quote that opens at `index`, if it is an alert, up to its marker."""
    if tokens[index + 1].type != "paragraph_open":
        return False
    quote, paragraph, text = tokens[index : index + 3]
    marker = _MARKER.match(text.content)
    if marker is None:
        return False
    text.content = text.content[marker.end() :]
    if text.content and text.map:
        text.map = [text.map[0] + 1, text.map[1]]
    elif tokens[index + 4].type == "blockquote_close":
        text.content = marker.string
        return False
    else:
        paragraph.hidden = tokens[index + 3].hidden = True
    quote.type, quote.info = "alert_open", marker[1].lower()
    return True
