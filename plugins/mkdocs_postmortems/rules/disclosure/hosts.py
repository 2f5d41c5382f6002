"""The names of internal machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_postmortems.rules.disclosure.hit import Hit

_CLEAR = ("corp", "home.arpa", "intra", "intranet", "lan", "localdomain")
_CONSUL = ("node.consul", "service.consul")
_AMBIGUOUS = ("internal", "local", "private")
"""Names in programs and of files end with these, too."""

SUFFIXES = (*_CLEAR, *_CONSUL, *_AMBIGUOUS)
"""Ends of names that the public DNS does not have."""

_IN_PROGRAMS_TEXT = """
android androidx app browser chrome com config console core dart dev django env extension git go
google io java javax jdk js kotlin lang lib logger module net node npm org package pkg process rc
req request response runtime scala self session settings state std storage sun super system test
tests this thread threading users var window www
"""
_IN_PROGRAMS = frozenset(_IN_PROGRAMS_TEXT.split())
"""First parts of names that are a program's or a file's: `com.acme.internal`, `settings.local`."""

_EVERYWHERE_TEXT = """
cluster.local svc.cluster.local kubernetes.default.svc.cluster.local
kube-dns.kube-system.svc.cluster.local ec2.internal compute.internal instance-data.ec2.internal
metadata.google.internal host.docker.internal gateway.docker.internal kubernetes.docker.internal
host.containers.internal host.minikube.internal
"""
_EVERYWHERE = frozenset(_EVERYWHERE_TEXT.split())
"""Names that mean the same on every machine of a platform."""

_PLACEHOLDERS_TEXT = "example foo bar baz foobar host hostname myhost my-host your-host xxx"
_PLACEHOLDERS = frozenset(_PLACEHOLDERS_TEXT.split())
_LONE_TEXT = """
address api app backend db domain frontend ip localhost proxy server service site test url web
"""
_LONE_PLACEHOLDERS = _PLACEHOLDERS | frozenset(_LONE_TEXT.split())

_CASES = re.compile(r"[a-z][A-Z]")
_SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
_MAY_END = re.compile(rf"\.(?:{'|'.join(map(re.escape, SUFFIXES))})")
"""Without this a text names none of `SUFFIXES`."""
_LENGTH = 253
"""The longest name that DNS allows (RFC 1035)."""


def hosts(text: str, own: tuple[str, ...]) -> Iterator[Hit]:
    """Names that end with one of `SUFFIXES`, or of the site's own."""
    lower = text.lower()
    if not own and _MAY_END.search(lower) is None:
        return
    for suffix in dict.fromkeys((*own, *SUFFIXES)):
        tail = "." + suffix
        end, at = 0, lower.find(tail)
        while at >= 0:
            # Not before the last one's end: so no character is looked at twice.
            before = text[max(end, at - _LENGTH) : at]
            stem = before[len(before.rstrip(_SIGNS)) :].lstrip("-.")
            start, end = at - len(stem), at + len(tail)
            if stem and _ends(text, end) and _is_host(text, start, end, is_own=suffix in own):
                yield _hit(start, text[start:end])
            at = lower.find(tail, end)


def _hit(start: int, host: str) -> Hit:
    return Hit(kind="internal host name", start=start, text=host, shown=host)


def _ends(text: str, end: int) -> bool:
    """Whether a name ends here; the full stop of a sentence may follow."""
    after = text[end : end + 2].removeprefix(".")[:1]
    return not (after.isalnum() or after in ("_", "-"))


def _is_host(text: str, start: int, end: int, *, is_own: bool) -> bool:
    """Whether it is a machine's name, and not the name of a file or of something in a program."""
    host = text[start:end]
    name = host.lower()
    labels = name.split(".")
    before, after = text[max(0, start - 3) : start], text[end : end + 2]
    if name in _EVERYWHERE or not _PLACEHOLDERS.isdisjoint(labels):
        return False
    if is_own or before.endswith(("://", "@")) or (after[:1] == ":" and after[1:].isdigit()):
        return True
    if "_" in name or before.endswith(("/", "~", "\\", "$", ".")) or after.startswith("("):
        return False
    if labels[-1] not in _AMBIGUOUS:
        return True
    if labels[0] in _IN_PROGRAMS or _CASES.search(host):
        return False
    is_numbered = any(sign.isdigit() or sign == "-" for sign in name)
    return labels[-1] != "private" or len(labels) > 2 or is_numbered


_LONE = re.compile(r"https?://([A-Za-z0-9-]{1,63})(?![\w.:@%$*-])")


def lone_hosts(text: str) -> Iterator[Hit]:
    """Web addresses at a name without a dot, which only a company's own network knows."""
    for found in _LONE.finditer(text):
        host = found[1].lower()
        if host not in _LONE_PLACEHOLDERS and not host.isdigit() and "your" not in host:
            yield _hit(found.start(1), found[1])
