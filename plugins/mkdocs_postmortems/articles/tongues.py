"""In which language a text stands, and which way it runs, as attributes of HTML."""

from __future__ import annotations

from markupsafe import Markup

_LEFTWARDS = """
ar arc arz ckb dv fa he iw khw ks lrc mzn nqo ps sd syr ug ur yi
"""
_LANGUAGES = frozenset(_LEFTWARDS.split())
_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"})
"""Written from right to left. Source: the Unicode CLDR, characterOrder of each language."""


def runs_left(tag: str) -> bool:
    """Whether a BCP 47 tag is of a language or a script that runs from right to left."""
    first, *rest = tag.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    return first in _LANGUAGES if script is None else script in _SCRIPTS


def tongue(stated: str | None, site: str, ours: str) -> Markup:
    """The attributes of an author's text among our words; empty where it needs none.

    A document that states no language is in that of the site. Of that nobody has made sure, so the
    text itself tells which way it runs.
    """
    tag = (stated or site).replace("_", "-")
    if tag.lower().partition("-")[0] == ours:
        return Markup("")
    way = "" if not runs_left(tag) else "rtl" if stated else "auto"
    named = Markup(' lang="{}"').format(tag)
    return named + Markup(' dir="{}"').format(way) if way else named
