"""The source's words to the site's own, by its lists and by the file that `--map` names."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_postmortems.frontmatter.strict_yaml import read_mapping, read_places
from mkdocs_postmortems.frontmatter.writing import write_mapping
from mkdocs_postmortems.importers.words import LINE_LIMIT, slug
from mkdocs_postmortems.model.document import Places, Value
from mkdocs_postmortems.model.postmortem import Kind
from mkdocs_postmortems.model.problems import Place, Problem
from mkdocs_postmortems.settings.options import VOCABULARIES, Settings

KINDS = "kinds"
_TABLES = (KINDS, *VOCABULARIES)
_KINDS = {
    Kind.MAINTENANCE: "maintenance scheduled scheduled-maintenance planned planned-maintenance",
    Kind.NEAR_MISS: "near-miss nearmiss",
    Kind.SUCCESS: "success",
    Kind.PREMORTEM: "premortem pre-mortem",
    Kind.INCIDENT: "incident outage disruption degradation security-incident postmortem",
}
_KIND_OF = {word: kind.value for kind, words in _KINDS.items() for word in words.split()}
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordMap:
    """What a map file says: for each list, which keys a foreign word stands for (maybe none)."""

    organization: str | None = None
    tables: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)


def read_map(text: str, path: str) -> tuple[WordMap | None, list[Problem]]:
    """Read a map file: `list: {foreign word: key}`, in YAML. None where any of it is wrong."""
    values, problems = read_mapping(text, path=path, first_line=1)
    places = read_places(text, first_line=1)
    organization: str | None = None
    tables: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for name, value in (values or {}).items():
        if name == "organization" and isinstance(value, str) and 0 < len(value) <= LINE_LIMIT:
            organization = value
        elif name in _TABLES and isinstance(value, dict):
            tables[name] = dict(_rows(name, value, path, places, problems))
        else:
            problems.append(_refused(name, path, places))
    return (None if problems else WordMap(organization=organization, tables=tables)), problems


def _refused(name: str, path: str, places: Places) -> Problem:
    """Of a key that is known it is the value that is wrong."""
    if name == "organization":
        what, write = f"{name} is not a name", f"write text of at most {LINE_LIMIT} characters"
    elif name in _TABLES:
        what, write = f"{name} is not a mapping", "write indented `foreign word: key` lines"
    else:
        known = ", ".join(("organization", *_TABLES))
        what = f"{name!r} is no list of words"
        return _problem(path, places.keys[name,], what, f"known are {known}")
    return _problem(path, places.values[name,], what, write)


def _rows(
    name: str, rows: dict[str, Value], path: str, places: Places, problems: list[Problem]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for word, keys in rows.items():
        listed = keys if isinstance(keys, list) else [keys]
        good = tuple(key for key in listed if isinstance(key, str) and _is_key(name, key))
        if len(good) < len(listed):
            what = f"{name}: {word!r} is mapped to something that is no key"
            write = "write a key, several as a list, or [] for none"
            problems.append(_problem(path, places.values[name, word], what, write))
        yield word.casefold(), good


def _is_key(name: str, key: str) -> bool:
    return key in set(Kind) if name == KINDS else bool(_KEY.fullmatch(key)) and len(key) <= 80


def _problem(path: str, place: Place, what: str, write: str) -> Problem:
    return Problem(
        path=path, line=place.line, column=place.column, rule="import/map", what=what, write=write
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """Finds the site's keys, and counts the words that it has none for."""

    settings: Settings
    words: WordMap = WordMap()
    unknown: dict[str, Counter[str]] = field(default_factory=dict)
    _memory: dict[tuple[str, str], tuple[str, ...] | None] = field(default_factory=dict)

    def kind(self, stated: tuple[str, ...]) -> tuple[Kind, tuple[str, ...]]:
        """The kind that the words name, and the words that name none; else an incident."""
        found, rest = None, []
        for word in stated:
            mapped = self.words.tables.get(KINDS, {}).get(word.casefold())
            name = _KIND_OF.get(slug(word)) if mapped is None else next(iter(mapped), "")
            if name is None:
                rest.append(word)
                self._miss(KINDS, word)
            elif name:
                found = found or Kind(name)
        return found or Kind.INCIDENT, tuple(rest)

    def keys(self, name: str, word: str) -> tuple[str, ...] | None:
        """The keys of a word in one of the site's lists; None, and noted, for an unknown one."""
        place = (name, word)
        if place not in self._memory:
            self._memory[place] = self._find(name, word)
        found = self._memory[place]
        if found is None:
            self._miss(name, word)
        return found

    def _find(self, name: str, word: str) -> tuple[str, ...] | None:
        mapped = self.words.tables.get(name, {}).get(word.casefold())
        if mapped is not None:
            known = [self.settings.vocabulary(name).term(key) for key in mapped]
            return tuple(term.key for term in known if term) if all(known) else None
        key, vocabulary = slug(word), self.settings.vocabulary(name)
        if vocabulary.open:
            return (key,) if key else None
        labels = {term.label.casefold(): term.key for term in vocabulary.terms}
        term = vocabulary.term(key)
        found = term.key if term else labels.get(word.casefold())
        return (found,) if found else None

    def _miss(self, name: str, word: str) -> None:
        self.unknown.setdefault(name, Counter())[word] += 1

    def proposal(self) -> str:
        """A map file for the words that were not known; empty where all were."""
        lines: list[str] = []
        for name, counts in sorted(self.unknown.items()):
            lines.append(f"{name}:")
            for word, count in sorted(counts.items()):
                near = difflib.get_close_matches(slug(word), self._keys(name), n=1)
                hint = f"; perhaps {near[0]}" if near else ""
                row = write_mapping({word[:LINE_LIMIT]: []}).rstrip("\n")
                lines.append(f"  {row}  # {count} times{hint}")
        return "".join(f"{line}\n" for line in lines)

    def _keys(self, name: str) -> tuple[str, ...]:
        return tuple(Kind) if name == KINDS else self.settings.vocabulary(name).keys
