"""Bare addresses as links.

The rules are those of https://github.github.com/gfm/#autolinks-extension- and of cmark-gfm. Those
of mdit-py-plugins search the whole paragraph at every colon, which is quadratic; these look at a
bounded stretch around it.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_DOMAIN = r"[^\W_](?:[\w-]|\.(?=[\w-])){0,252}"  # a name of the DNS has at most 253 characters
_WEB = re.compile(rf"://({_DOMAIN})")
_REST = re.compile(r"[^ \t\r\n\x0b\x0c<]*")
_SCHEME = re.compile(r"(?<![A-Za-z])https?\Z", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![^\s*_~(])(?P<web>www\.{_DOMAIN})[^ \t\r\n\x0b\x0c<]*"
    r"|(?<![A-Za-z0-9.+_/-])[A-Za-z0-9.+_-]{1,64}@(?P<mail>[A-Za-z0-9](?:[A-Za-z0-9_-]|"
    r"\.(?=[A-Za-z0-9])){0,252}+)(?!@)"
)
_ENTITY = re.compile(r"&[A-Za-z0-9]{1,32};\Z")


def scheme_rule(state: StateInline, silent: bool) -> bool:
    """An address with `http:` or `https:`, found at its colon.

    As on GitHub the character before it only must not be a letter.
    """
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending[-6:])
    found = _WEB.match(state.src, state.pos, state.posMax)
    if scheme is None or found is None or not _is_domain(found[1], dots=0):
        return False
    end = _REST.match(state.src, found.end(), state.posMax)
    rest = _trim(found[0] + (end[0] if end else ""))
    address = scheme[0] + rest
    state.pending = state.pending[: -len(scheme[0])]
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.push("text", "", 0).content = state.md.normalizeLinkText(address)
    state.push("link_close", "a", -1)
    state.pos += len(rest)
    return True


def bare_rule(state: StateCore) -> None:
    """Addresses without a scheme: `www.` and e-mail, found in the finished text."""
    if "www." not in state.src and "@" not in state.src:
        return
    for token in state.tokens:
        content = token.content
        if token.type == "inline" and ("www." in content or "@" in content):
            token.children = _with_bare(token.children or [], content)


def _with_bare(tokens: list[Token], source: str) -> list[Token]:
    found: list[Token] = []
    inside = at = 0
    for token in tokens:
        at = token.meta.get("at", at)
        if token.type == "link_open" or _is_raw_anchor(token, "<a"):
            inside += 1
        elif token.type == "link_close" or _is_raw_anchor(token, "</a"):
            inside -= 1
        if inside > 0 or token.type != "text":
            found.append(token)
            continue
        for part in _split(token):
            if part.type == "link_open":
                part.meta["at"] = at = source.find(part.markup, at)
            found.append(part)
    return found


def _is_raw_anchor(token: Token, start: str) -> bool:
    tag = token.content[: len(start) + 1].lower()
    return token.type == "html_inline" and tag[:-1] == start and not tag[-1].isalnum()


def _split(token: Token) -> list[Token]:
    """A text token as text and links."""
    text = token.content
    tokens: list[Token] = []
    end = 0
    for found in _BARE.finditer(text):
        label = _trim(found[0]) if found["web"] else found[0]
        if not _is_domain(found["web"] or found["mail"], dots=1):
            continue
        tokens += [_text(text[end : found.start()])]
        tokens += _link(("http://" if found["web"] else "mailto:") + label, label)
        end = found.start() + len(label)
    return [*tokens, _text(text[end:])] if tokens else [token]


def _is_domain(name: str, *, dots: int) -> bool:
    """No underscore stands in the last two parts, and there are at least that many dots."""
    parts = name.split(".")
    return len(parts) > dots and "_" not in "".join(parts[-2:]) and not name.endswith("-")


def _trim(address: str) -> str:
    """Without what ends the sentence rather than the address."""
    opened, closed = address.count("("), address.count(")")
    end = len(address)
    while end:
        last = address[end - 1]
        if last in "?!.,:*_~'\"[]":
            end -= 1
        elif last == ")" and closed > opened:
            closed -= 1
            end -= 1
        elif last == ";":
            entity = _ENTITY.search(address, max(0, end - 34), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return address[:end]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _link(href: str, label: str) -> tuple[Token, Token, Token]:
    return (
        Token("link_open", "a", 1, attrs={"href": href}, markup=label),
        _text(label),
        Token("link_close", "a", -1),
    )
