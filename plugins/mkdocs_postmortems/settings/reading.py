"""Validate the plugin's options and say where they are wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from mkdocs_postmortems.model.document import Pointer
from mkdocs_postmortems.model.happening import Happening
from mkdocs_postmortems.model.problems import Level, Problem, Spot
from mkdocs_postmortems.settings.options import VOCABULARIES, Disclosure, Settings, Site
from mkdocs_postmortems.settings.vocabulary import Term, Vocabulary


class Locate(Protocol):
    """Where an option stands in the configuration; the empty pointer is the plugin itself."""

    def __call__(self, pointer: Pointer, *, value: bool = False) -> Spot:
        """The place of the key, or of its value."""


_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AUTHORITY = re.compile(r"[a-z0-9.-]+\.[a-z0-9-]+,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_WEB = re.compile(r"https?://[!-~]+")
_TERM_KEYS = ("key", "label", "order", "aliases", "text")
_ADDRESS = re.compile(r"(https?://|mailto:)[^\s]")
_KEY_LIMIT = 80
_LEVELS: dict[object, Level | None] = {
    "off": None,
    # YAML 1.1, which MkDocs reads, makes a boolean of an unquoted off.
    False: None,
    **{str(level): level for level in Level},
}


def read_settings(
    options: Mapping[str, Any], *, site: Site, locate: Locate
) -> tuple[Settings | None, list[Problem]]:
    """Options to `Settings`; None where any option is wrong."""
    reader = _Reader(options, locate)
    settings = Settings(
        site=site,
        organization=reader.text("organization", site.name),
        timezone=reader.timezone(),
        **{name: reader.vocabulary(name) for name in VOCABULARIES},
        pages=reader.patterns("pages", Settings.pages),
        static=reader.patterns("static", Settings.static),
        sentiment=reader.boolean("sentiment", Settings.sentiment),
        trusted_pages=reader.boolean("trusted_pages", Settings.trusted_pages),
        cache=reader.boolean("cache", Settings.cache),
        social_image=reader.text("social_image", Settings.social_image),
        statement=reader.statement(),
        feedback=reader.address("feedback"),
        per_page=reader.count("per_page", Settings.per_page),
        feed_authority=reader.authority(),
        disclosure=reader.disclosure(),
        feed_events=reader.happenings(),
        license=reader.licence(),
        rules=reader.levels(),
    )
    reader.refuse_unknown()
    return (None if reader.problems else settings), reader.problems


class _Reader:
    """Reads one option after the other, and remembers which ones there are."""

    def __init__(self, options: Mapping[str, Any], locate: Locate) -> None:
        self.options = options
        self.locate = locate
        self.known: set[str] = set()
        self.problems: list[Problem] = []

    def add(self, pointer: Pointer, what: str, write: str, *, key: bool = False) -> None:
        """Note a problem with a value, or with its key."""
        place = self.locate(pointer, value=not key)
        self.problems.append(
            Problem(
                path=place.path,
                line=place.line,
                column=place.column,
                rule="settings/option",
                what=what,
                write=write,
            )
        )

    def take(self, name: str) -> Any:
        self.known.add(name)
        return self.options.get(name)

    def refuse_unknown(self) -> None:
        for name in self.options:
            if name not in self.known:
                near = difflib.get_close_matches(str(name), self.known, n=1)
                write = f"did you mean {near[0]!r}?" if near else f"known are {_list(self.known)}"
                self.add((str(name),), f"the plugin has no option {name!r}", write, key=True)

    def text(self, name: str, default: str) -> str:
        value = self.take(name)
        if value is None:
            return default
        if not isinstance(value, str):
            self.add((name,), f"{name} is not text", "put it in quotes")
            return default
        if not value.strip():
            self.add((name,), f"{name} is empty", "write something, or leave the option out")
            return default
        return value

    def statement(self) -> str | None:
        """Text, or `''` for none."""
        stated = self.take("statement")
        return stated if stated == "" else self.text("statement", "") or None

    def address(self, name: str) -> str:
        value = self.text(name, "")
        if value and not _ADDRESS.match(value):
            self.add((name,), f"{name} is not an address", "begin it with https:// or mailto:")
        return value

    def boolean(self, name: str, default: bool) -> bool:
        value = self.take(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.add((name,), f"{name} is neither true nor false", "write true or false")
            return default
        return value

    def count(self, name: str, default: int) -> int:
        value = self.take(name)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            self.add((name,), f"{name} is not a whole number above 0", f"write {default}, say")
            return default
        return value

    def patterns(self, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = self.take(name)
        if value is None:
            return default
        if isinstance(value, str):
            return tuple(line for line in value.splitlines() if line.strip())
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.add((name,), f"{name} is not a list of patterns", f"write `- {default[0]}` lines, say")
        return default

    def timezone(self) -> ZoneInfo:
        name = self.text("timezone", "UTC")
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            self.add(("timezone",), f"there is no time zone {name!r}", "write Europe/Berlin, say")
            return ZoneInfo("UTC")

    def authority(self) -> str:
        value = self.text("feed_authority", "")
        if value and not _AUTHORITY.fullmatch(value):
            what = f"feed_authority {value!r} is not DOMAIN,YEAR"
            self.add(("feed_authority",), what, "write example.com,2026, say")
        return value

    def disclosure(self) -> Disclosure:
        value = self.take("disclosure")
        if value is None:
            return Disclosure()
        known = [option.name for option in fields(Disclosure)]
        if not isinstance(value, dict):
            self.add(("disclosure",), "disclosure is not a mapping", f"write {_list(known)}")
            return Disclosure()
        found: dict[str, tuple[str, ...]] = {}
        for name, entries in value.items():
            if name in known:
                found[name] = self._names(("disclosure", name), entries)
            else:
                what = f"disclosure has no option {name!r}"
                self.add(("disclosure", name), what, f"known are {_list(known)}", key=True)
        return Disclosure(**found)

    def _names(self, pointer: Pointer, value: Any) -> tuple[str, ...]:
        """A list of texts, or one text with commas, as it comes from the environment.

        What is in it is not repeated: it may be the very names that must not become public.
        """
        if isinstance(value, str):
            value = value.split(",")
        if value is None:  # a variable that is not set
            return ()
        if not isinstance(value, list):
            self.add(pointer, f"{pointer[-1]} is not a list", "write a list of texts")
            return ()
        for number, entry in enumerate(value):
            if not isinstance(entry, str) or not entry.strip():
                what = f"entry {number + 1} of {pointer[-1]} is not text"
                self.add((*pointer, number), what, "put it in quotes")
        return tuple(entry.strip() for entry in value if isinstance(entry, str) and entry.strip())

    def happenings(self) -> tuple[Happening, ...]:
        value = self.take("feed_events")
        if value is None:
            return Settings.feed_events
        known = tuple(Happening)
        if isinstance(value, list) and value and all(item in known for item in value):
            return tuple(kind for kind in known if kind in value)
        what = "feed_events is not a list of what feeds can tell"
        self.add(("feed_events",), what, f"write some of {_list(known)}")
        return Settings.feed_events

    def licence(self) -> str:
        value = self.text("license", "").strip()
        if not value or _WEB.fullmatch(value):
            return value
        try:
            return str(canonicalize_license_expression(value))
        except InvalidLicenseExpression:
            what = f"license {value!r} is neither an SPDX expression nor an address"
            self.add(("license",), what, "write CC-BY-4.0, say, or https://...")
            return ""

    def levels(self) -> dict[str, Level | None]:
        value = self.take("rules")
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.add(("rules",), "rules is not a mapping", "write `family: warning` lines")
            return {}
        found = {}
        for rule, level in value.items():
            if isinstance(level, str | bool) and level in _LEVELS:
                found[str(rule)] = _LEVELS[level]
            else:
                what = f"{_shown(level)} is not a level"
                self.add(("rules", rule), what, "write off, note, warning or error")
        return found

    def vocabulary(self, name: str) -> Vocabulary:
        value = self.take(name)
        if value is None:
            return Vocabulary(name=name)
        if isinstance(value, dict):
            items: list[tuple[Pointer, Any, Any]] = [
                ((name, key), key, facts) for key, facts in value.items()
            ]
        elif isinstance(value, list):
            items = [((name, n), *_list_item(item)) for n, item in enumerate(value)]
        else:
            self.add((name,), f"{name} is not a list or mapping", "write `- key` lines")
            return Vocabulary(name=name)
        terms = []
        seen: set[str] = set()
        for pointer, key, facts in items:
            if (found := self._term(pointer, key, facts)) is not None:
                terms.append(found)
                self._refuse_repeated(pointer, found[1], seen)
        ordered = sorted(terms, key=lambda pair: pair[0])
        return Vocabulary(name=name, terms=tuple(term for _, term in ordered))

    def _term(self, pointer: Pointer, key: Any, facts: Any) -> tuple[float, Term] | None:
        """The order (those without one keep their place, last) and the term."""
        if not self._is_key(pointer, key):
            return None
        if facts is None or isinstance(facts, str):
            return float("inf"), Term(key=key, label=facts or key)
        if not isinstance(facts, dict):
            self.add(pointer, f"{key} is neither a label nor a mapping", "write `label: ...`")
            return None
        for name in facts:
            if name not in _TERM_KEYS:
                write = f"known are {_list(_TERM_KEYS)}"
                self.add((*pointer, name), f"a term has no key {name!r}", write, key=True)
        label, text = facts.get("label", key), facts.get("text")
        order, aliases = facts.get("order", float("inf")), facts.get("aliases", [])
        if not isinstance(label, str) or not isinstance(text, str | None):
            self.add(pointer, "label or text is not text", "put it in quotes")
            return None
        if isinstance(order, bool) or not isinstance(order, int | float):
            self.add(pointer, "order is not a number", "write 1, say")
            return None
        if not isinstance(aliases, list):
            self.add(pointer, "aliases is not a list", "write `aliases: [other-key]`")
            return None
        if [alias for alias in aliases if not self._is_key(pointer, alias, alias=True)]:
            return None
        return order, Term(key=key, label=label, aliases=tuple(aliases), text=text)

    def _is_key(self, pointer: Pointer, key: Any, *, alias: bool = False) -> bool:
        if isinstance(key, str) and _KEY.fullmatch(key) and len(key) <= _KEY_LIMIT:
            return True
        what = "the key is missing" if key is None else f"{_shown(key)} is not a key"
        write = "write lower-case words and digits joined by hyphens, as text"
        self.add(pointer, what, write, key=not alias)
        return False

    def _refuse_repeated(self, pointer: Pointer, term: Term, seen: set[str]) -> None:
        for word in (term.key, *term.aliases):
            if word in seen:
                self.add(
                    pointer, f"{word!r} stands twice", "name each key and alias once", key=True
                )
            seen.add(word)


def _list_item(item: Any) -> tuple[Any, Any]:
    """The key and the facts of `- key`, `- key: label` or `- {key: ..., label: ...}`."""
    if not isinstance(item, dict):
        return item, None
    if "key" in item:
        return item["key"], {k: v for k, v in item.items() if k != "key"}
    if len(item) == 1:
        return next(iter(item.items()))
    return None, item


def _shown(value: Any) -> str:
    """A value as it is written in YAML."""
    if isinstance(value, str):
        return repr(value)
    return "nothing" if value is None else str(value).lower()


def _list(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
