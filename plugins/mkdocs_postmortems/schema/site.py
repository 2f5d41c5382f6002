"""The schema of one site: the format with the site's own words, for editors to offer."""

from __future__ import annotations

import copy
from typing import Any

from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.settings.vocabulary import Vocabulary

_WORDS = (
    ("severities", "severity"),
    ("categories", "category"),
    ("services", "services"),
    ("regions", "regions"),
    ("teams", "authors"),
)
_WORDS_WITHIN = (
    ("services", "window", "services"),
    ("regions", "window", "regions"),
    ("teams", "action", "owner"),
)
"""The vocabularies, and the keys that take a word of them: of the document, of its parts."""


def for_site(schema: dict[str, Any], settings: Settings) -> dict[str, Any]:
    """A copy of the schema, of either dialect, that knows the words of a site.

    A vocabulary that the site does not set stays open. Aliases are words too.
    """
    made = copy.deepcopy(schema)
    made["$id"] += ":site"
    parts = made.get("$defs") or made["definitions"]
    for name, key in _WORDS:
        _close(made["properties"], key, settings.vocabulary(name))
    for name, part, key in _WORDS_WITHIN:
        _close(parts[part]["properties"], key, settings.vocabulary(name))
    return made


def _close(properties: dict[str, Any], key: str, vocabulary: Vocabulary) -> None:
    """Let a key, or each item of its list, be a word of the vocabulary and nothing else."""
    if vocabulary.open:
        return
    facts = properties[key]
    first = vocabulary.terms[0].key
    if "items" in facts:
        facts["items"] = _words(vocabulary)
        facts["examples"] = [[first]]
    else:
        facts.pop("allOf", None)
        facts |= {**_words(vocabulary), "examples": [first]}


def _words(vocabulary: Vocabulary) -> dict[str, Any]:
    """The words with what they mean; editors show `enumDescriptions`, validators pass it over."""
    told = {term.key: term.label for term in vocabulary.terms}
    for term in vocabulary.terms:
        told |= dict.fromkeys(term.aliases, f"{term.label}: another word for {term.key}")
    return {
        "type": "string",
        "enum": list(told),
        "enumDescriptions": list(told.values()),
    }
