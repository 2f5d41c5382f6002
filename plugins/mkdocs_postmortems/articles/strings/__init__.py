"""Every word that the pages show, in one place, so that a language can be added.

A language is a subclass of `English` that says everything anew, and a line in `_LANGUAGES`. What
the drawings say stands in the room `timeline`.
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_postmortems.articles.strings.common import CommonWords
from mkdocs_postmortems.articles.strings.following import FollowingWords
from mkdocs_postmortems.articles.strings.incident import IncidentWords
from mkdocs_postmortems.articles.strings.insights import InsightWords
from mkdocs_postmortems.articles.strings.phrases import Phrases
from mkdocs_postmortems.articles.strings.reader import ReaderWords


class English(CommonWords, FollowingWords, IncidentWords, InsightWords, ReaderWords, Phrases):
    """The words of the pages in English. `lang` is the language's tag."""

    lang = "en"


_LANGUAGES: Mapping[str, type[English]] = {"en": English}


def strings(language: str) -> type[English]:
    """The words for a language tag; English where we do not speak it."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), English)
