"""The words of parsed text, without its markup."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.token import Token


def words(tokens: Iterable[Token]) -> str:
    """What is read in a run of inline tokens: an image gives its alternative text."""
    found: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            found.append(token.content)
        elif token.type == "image":
            found.append(words(token.children or ()))
        elif token.type in ("softbreak", "hardbreak") or _is_break(token):
            found.append("\n")
    return "".join(found)


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content[:3].lower() == "<br"
