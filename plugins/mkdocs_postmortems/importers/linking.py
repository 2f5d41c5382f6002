"""Links of a foreign text: files beside it come along, and what leads nowhere becomes text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin, urlsplit

from mkdocs_postmortems import markdown
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.sources import MARKDOWN_SUFFIXES

_MANY = 200
"""So many links of a text are mended one by one; beyond that all brackets become text."""

_NOWHERE = Tree()
_SUSPECT = re.compile(r"\]\(\s*<?(?!https?://)|\]:|<[A-Za-z]|(?<![\w/])[A-Za-z][\w+.-]*:(?=//)")
"""Something that can be a link other than to the web."""

_GOOD = (Verdict.EXTERNAL, Verdict.FRAGMENT)
_SIGNS = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """Mends the links of one record.

    `name` is the path of its file within the source and `files` what else lies there; `base` is
    the web address that relative links start from; `folder` is where its attachments go, beside
    the document. `taken` collects them: the path within the source for each in the folder. `lost`
    collects the addresses that lead nowhere. With `lenient` paths within the site are left alone.
    """

    name: str
    files: Container[str] = frozenset()
    base: str = ""
    folder: str = ""
    lenient: bool = False
    taken: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def mend(self, text: str) -> str:
        """The text with links that hold, and with the words of those that do not."""
        if not _SUSPECT.search(text):
            return text
        for target in self._bad(text)[:_MANY]:
            new = self._better(target)
            text = _replaced(text, target, new) if new else _unlinked(text, target)
            if not new:
                self.lost.append(target)
        if self._bad(text):
            text = re.sub(r"\](?=[(:\[])", r"\\]", text)
            text = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text)
        return text

    def _bad(self, text: str) -> list[str]:
        targets = dict.fromkeys(r.target for r in markdown.references(text))
        return [target for target in targets if not self._holds(target)]

    def _holds(self, target: str) -> bool:
        verdict = _NOWHERE.resolve(target, base="a.md").verdict
        if self.lenient and verdict in (Verdict.MISSING, Verdict.NOT_PUBLIC):
            return True
        return verdict in _GOOD or target.partition("#")[0] in self._given()

    def _given(self) -> set[str]:
        return {f"{self.folder}/{quote(name)}" for name in self.taken}

    def _better(self, target: str) -> str:
        """Where a relative link leads from now on; empty where that is nowhere."""
        target = target.strip()
        path, mark, fragment = target.partition("#")
        if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\]", target):
            beside = self._attachment(unquote(path.partition("?")[0]))
            if beside:
                return beside + mark + fragment
        return self._on_the_web(target)

    def _on_the_web(self, target: str) -> str:
        if not self.base or "\\" in target:
            return ""
        try:
            joined = urljoin(self.base, target)
            _ = urlsplit(joined).port
        except ValueError:
            return ""
        joined = re.sub(r"[\s<>\"()]", lambda m: quote(m[0]), joined)
        return joined if _NOWHERE.resolve(joined, base="a.md").verdict is Verdict.EXTERNAL else ""

    def _attachment(self, path: str) -> str:
        """The new path of a file of the source; nothing outside the source is ever looked at."""
        if not path or not self.folder or "\0" in path:
            return ""
        if path.startswith("/"):
            known = [prefix + path.lstrip("/") for prefix in ("", "static/", "public/")]
        else:
            known = [posixpath.join(posixpath.dirname(self.name), path)]
        for candidate in map(posixpath.normpath, known):
            suffix = posixpath.splitext(candidate)[1].lower()
            if candidate in self.files and suffix not in MARKDOWN_SUFFIXES:
                return f"{self.folder}/{quote(self._named(candidate))}"
        return ""

    def _named(self, candidate: str) -> str:
        """A safe file name that nothing else in the folder has."""
        plain = _SIGNS.sub("-", posixpath.basename(candidate)).lstrip(".-") or "file"
        name, number = plain, 1
        while self.taken.get(name, candidate) != candidate:
            number += 1
            stem, suffix = posixpath.splitext(plain)
            name = f"{stem}-{number}{suffix}"
        self.taken[name] = candidate
        return name


_LABEL = r"((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)"
_TITLE = r"(\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"


def _patterns(target: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How a target stands in an inline link, in a definition and in an HTML attribute."""
    old = re.escape(target)
    return (
        re.compile(rf"(!?)\[{_LABEL}\]\(\s*<?{old}>?{_TITLE}\s*\)"),
        re.compile(rf"^([ >]*)(\[[^\]\n]+\]:\s*)<?{old}>?(?=\s|$)", re.MULTILINE),
        re.compile(rf"\b(href|src)(\s*=\s*)(\"|'|){old}\3(?=[\s>/])", re.IGNORECASE),
    )


def _replaced(text: str, target: str, new: str) -> str:
    inline, definition, attribute = _patterns(target)
    text = inline.sub(lambda m: f"{m[1]}[{m[2]}]({new}{m[3] or ''})", text)
    text = definition.sub(lambda m: f"{m[1]}{m[2]}{new}", text)
    return attribute.sub(lambda m: f'{m[1]}{m[2]}"{new}"', text)


def _unlinked(text: str, target: str) -> str:
    """The link's words, and its address as code."""
    inline, definition, attribute = _patterns(target)
    shown = f"`{target}`" if "`" not in target and "\n" not in target else ""
    text = inline.sub(
        lambda m: " ".join(filter(None, (m[2], f"({shown or target}{m[3] or ''})"))), text
    )
    text = definition.sub(lambda m: f"{m[1]}\\{m[2]}{shown or target}", text)
    text = attribute.sub(
        lambda m: f"title{m[2]}{m[3]}{target}{m[3]}",
        text,
    )
    return text.replace(f"<{target}>", shown or target)
