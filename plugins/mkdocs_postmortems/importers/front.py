"""Front matter of other tools: YAML or TOML, read as text so that nothing is coerced."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from mkdocs_postmortems.frontmatter.yaml_errors import explain
from mkdocs_postmortems.importers.record import Kept
from mkdocs_postmortems.importers.words import clean

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LIMIT = 256 * 1024
_YAML = re.compile(r"\A[\ufeff\s]*---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.S | re.M)
_TOML = re.compile(r"\A[\ufeff\s]*\+\+\+[ \t]*\n(?P<front>.*?)^\+\+\+[ \t]*$\n?", re.S | re.M)
_UNOPENED = re.compile(
    r"\A[\ufeff\s]*(?P<front>(?:[A-Za-z_][\w-]*:.*\n|[ \t]+.*\n|-[ \t].*\n|#.*\n|\n){1,80}?)"
    r"^---[ \t]*$\n?",
    re.M,
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z_][\w.-]*)[ \t]*[:=][ \t]*(?P<value>.*)$")
_TOML_PLACE = re.compile(r"(?P<why>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_DEPTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Why a front matter cannot be read, what to write instead, and on which line of the file."""

    what: str
    write: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands before a text.

    `lists` has every value as a list, `values` those that are one text; both by lower-case key,
    inner ones joined by dots. `body` begins on `body_line`.
    """

    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    broken: Broken | None = None
    repeated: tuple[Kept, ...] = ()

    def first(self, *keys: str) -> str:
        """The first of these keys that has a text."""
        return next((self.values[key] for key in keys if self.values.get(key)), "")

    def every(self, *keys: str) -> tuple[str, ...]:
        """The texts of the first of these keys that has any.

        One text can hold several, divided by commas.
        """
        for key in keys:
            found = self.lists.get(key, ())
            if len(found) == 1 and key in self.values:
                found = tuple(part.strip() for part in found[0].split(","))
            if any(found):
                return tuple(filter(None, found))
        return ()

    def rest(self, *used: str) -> tuple[Kept, ...]:
        """What no key of these names."""
        found = (
            Kept(name=key, text=", ".join(texts))
            for key, texts in self.lists.items()
            if key not in used and any(text.strip() for text in texts)
        )
        return (*found, *self.repeated)


def read_front(text: str) -> Front:
    """Take a text apart; one without front matter is all body."""
    text = clean(text)
    for pattern, language in ((_YAML, "yaml"), (_TOML, "toml"), (_UNOPENED, "yaml")):
        found = pattern.match(text)
        if found is None or found.end() > _LIMIT:
            continue
        front, body = found["front"], text[found.end() :]
        if pattern is _UNOPENED and not _looks_like_front(front):
            continue
        line = text.count("\n", 0, found.end()) + 1
        first = text.count("\n", 0, found.start("front")) + 1
        return _read(front, language, body, line, first)
    return Front(body=text)


def _looks_like_front(front: str) -> bool:
    """Text that ends with a rule is no front matter: that has keys from the first line on."""
    keys = [line for line in front.split("\n") if _PAIR.match(line)]
    first = front.lstrip().partition("\n")[0]
    return len(keys) >= 2 and bool(_PAIR.match(first)) and "\n\n" not in front.strip()


def _read(front: str, language: str, body: str, line: int, first: int) -> Front:
    repeated: list[Kept] = []
    try:
        if language == "toml":
            pairs = list(tomllib.loads(front, parse_float=str).items())
        else:
            pairs = list(_yaml_pairs(front, repeated))
        flat = list(_flat(pairs, "", 0))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        pairs = [(m["key"], m["value"].strip()) for m in map(_PAIR.match, front.split("\n")) if m]
        flat = list(_flat(pairs, "", 0))
        kept = Kept(name="front matter", text=front)
        return _front(flat, body, line, _broken(error, front, first), (kept,))
    return _front(flat, body, line, None, tuple(repeated))


def _broken(error: Exception, front: str, first: int) -> Broken:
    """What a library says of a front matter that begins on line `first`, in an author's words."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark, what, write = explain(error, front)
        return Broken(what=what, write=write, line=first + (mark.line if mark else 0))
    if isinstance(error, tomllib.TOMLDecodeError):
        found = _TOML_PLACE.fullmatch(str(error))
        why, line = (found["why"], int(found["line"] or 1)) if found else (str(error), 1)
        why = f"it is no TOML ({why[:1].lower()}{why[1:]})"
        return Broken(what=why, write="mend it", line=first + line - 1)
    why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
    return Broken(what=why, write="mend it", line=first)


def _front(
    flat: list[tuple[str, list[str], bool]],
    body: str,
    line: int,
    broken: Broken | None,
    repeated: tuple[Kept, ...],
) -> Front:
    values = {key: texts[0] for key, texts, single in flat if single}
    lists = {key: tuple(texts) for key, texts, _ in flat}
    return Front(
        values=values, lists=lists, body=body, body_line=line, broken=broken, repeated=repeated
    )


def _yaml_pairs(front: str, repeated: list[Kept]) -> Iterator[tuple[str, Any]]:
    """The pairs of a mapping, with the first of those that have the same key.

    Raises `ValueError` for anything but a mapping, and for aliases: they can blow a text up.
    """
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(front, Loader=_Loader)):
        raise ValueError("it has an alias")
    node = yaml.compose(front, Loader=_Loader)
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("it is no mapping")
    seen: set[str] = set()
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        plain = _plain(value, 0)
        if name in seen:
            repeated.append(Kept(name=name, text=str(plain)))
        else:
            yield name, plain
        seen.add(name)


def _plain(node: yaml.Node, depth: int) -> Any:
    if depth > _DEPTH:
        raise ValueError("it is nested too deeply")
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, depth + 1) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {
            str(key.value): _plain(value, depth + 1)
            for key, value in node.value
            if isinstance(key, yaml.ScalarNode)
        }
    return node.value


def _flat(
    pairs: list[tuple[str, Any]], prefix: str, depth: int
) -> Iterator[tuple[str, list[str], bool]]:
    """Key, texts, and whether it is a single text."""
    if depth > _DEPTH:
        raise ValueError("it is nested too deeply")
    for key, value in pairs:
        name = f"{prefix}{str(key).lower()}"
        if isinstance(value, dict):
            yield from _flat(list(value.items()), f"{name}.", depth + 1)
        elif isinstance(value, list):
            yield name, [_text(item) for item in value], False
        else:
            yield name, [_text(value)], True


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if isinstance(value, dict | list):
        return ", ".join(
            _text(item) for item in (value.values() if isinstance(value, dict) else value)
        )
    return clean(value)
