"""Tokens, keys and passwords."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.disclosure.forms import FORMS
from mkdocs_postmortems.rules.disclosure.hit import Hit

_PLACEHOLDER = re.compile(
    r"example|xxxx|redacted|your|placeholder|changeme|change-me|dummy|\.\.\.|\*\*\*", re.IGNORECASE
)
_DISTINCT = 6
"""What has fewer different characters was typed to stand for a token."""


def tokens(text: str) -> Iterator[Hit]:
    """Tokens and keys that their form gives away."""
    long = [word for word in text.split() if len(word) > 14 and word[4::3] != _INSTANT]
    sifted = " ".join(long)
    if _PEM in text:
        sifted += f" {_PEM}"
    for form in FORMS:
        if form.literal in sifted and form.may_take(sifted):
            for found in re.finditer(form.pattern, text):
                if not _stands_for_one(found[0].removeprefix(form.literal)):
                    shown = _masked(found[0])
                    yield Hit(kind=form.kind, start=found.start(), text=found[0], shown=shown)


_INSTANT = "--T::Z"
"""Every third sign of `2026-03-01T10:02:00Z` from the fifth on. Most long words are instants, and
what has these signs there, and is too short for one more, holds no token."""

_PEM = "-----BEGIN"
"""The one literal of `FORMS` that may stand in a short word; all others take part in long ones."""


def _stands_for_one(token: str) -> bool:
    return len(set(token)) < _DISTINCT or _PLACEHOLDER.search(token) is not None


def _masked(secret: str) -> str:
    """The first four characters, which tell what it is and do not help to guess it."""
    return secret[:4] + "…"


# Neither part can hold a slash, so that no address is looked at twice.
_USERINFO = re.compile(r"://([^\s:/?#\[\]@<>\"'`]{0,200}):([^\s/@<>\"'`]{1,200})@([\w.-]{1,253})")
_NO_PASSWORD = re.compile(
    r"[*x.…-]+|pass(?:wd|word|phrase)?|pwd|pw|secret|token|credentials?|redacted|hidden"
    r"|(?:my|your|the)?[-_]?(?:api[-_]?)?(?:pass(?:word)?|secret|token|key)"
    r"|[$%{(\[].*|.*(?:\}\}|\$\{|example|redacted|changeme|your).*",
    re.IGNORECASE | re.DOTALL,
)
_NOWHERE = re.compile(
    r"(?:.*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)\.?|host(?:name)?|127\..*",
    re.IGNORECASE,
)
"""Hosts that do not exist (RFC 2606, RFC 6761), or are the reader's own."""


def passwords(text: str) -> Iterator[Hit]:
    """Passwords in addresses, `scheme://user:password@host`."""
    for found in _USERINFO.finditer(text):
        user, password, host = found.groups()
        if (
            password != user
            and not _NO_PASSWORD.fullmatch(password)
            and not _NOWHERE.fullmatch(host)
        ):
            shown = f"{user[:20]}:…@{host}"
            yield Hit(kind="a password", start=found.start(2), text=password, shown=shown)


_NAMES = ("passw", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "credential")
_VALUE = re.compile(
    r"(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|credentials?)(?:_?(?:key|id|value))?"
    r"[\"'`]?[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3}[\"'`]?([^\s\"'`,;<>(){}\[\]&]{12,200})",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-z]+(?:[-_./:][A-Za-z]+)*[-_.]?\d{0,4}")
"""Words, perhaps joined and numbered: a name of something, not a secret."""
_HARD_TO_GUESS = 9
"""A value with so many different characters, and digits and letters, was made by a machine."""


def values(text: str) -> Iterator[Hit]:
    """Values given to a name such as `password`, if they look made by a machine."""
    for found in _assigned(text):
        value = found[1]
        if _looks_made(value) and not _PLACEHOLDER.search(value):
            yield Hit(kind="a secret", start=found.start(1), text=value, shown=_masked(value))


def _assigned(text: str) -> Iterator[re.Match[str]]:
    """Where a value is given to a name, looked for where names stand: no sign begins all of them.

    Patterns without regard to case take two more letters for an s and an i.
    """
    lower, end = text.lower().replace("\u017f", "s").replace("\u0131", "i"), 0
    if len(lower) != len(text):  # places would shift
        yield from _VALUE.finditer(text)
        return
    names = [name for name in _NAMES if name in lower]
    for start in sorted(place.start() for name in names for place in re.finditer(name, lower)):
        found = _VALUE.match(text, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def _looks_made(value: str) -> bool:
    return (
        len(set(value)) >= _HARD_TO_GUESS
        and any(sign.isdigit() for sign in value)
        and any(sign.isalpha() for sign in value)
        and "://" not in value
        and not value.startswith(("/", "$", "%", "*", "@", "~", "./"))
        and not _WORDS.fullmatch(value)
    )
