"""Private addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from mkdocs_postmortems.rules.disclosure.hit import Hit

# RFC 1918, 6598 and 3927. Documentation ranges, loopback and 0.0.0.0 are none of these.
_PRIVATE_4 = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16")
# RFC 4193 and 4291.
_PRIVATE_6 = ("fc00::/7", "fe80::/10")
_PRIVATE = tuple(ip_network(block) for block in (*_PRIVATE_4, *_PRIVATE_6))

_KNOWN_TO_ALL = frozenset(
    (
        *(block for network in _PRIVATE_4 for block in (network, network.partition("/")[0])),
        *(*_PRIVATE_6, "fd00::/8", "fe80::/64"),
        # Services that every machine of a provider finds at the same address.
        *("169.254.169.254", "169.254.169.253", "169.254.169.123", "169.254.170.2"),
        *("169.254.170.23", "fd00:ec2::254", "fd20:ce::254"),
    )
)

# Both begin with a character that few words hold; what may stand before is looked at afterwards.
_V4 = re.compile(
    r"1(?:0|72|92\.168|00|69\.254)(?:\.\d{1,3}){2,3}(?:/\d{1,2})?(?![\d.]{0,9}\d)(?!-?[A-Za-z_])"
)
_V6 = re.compile(
    r"[fF](?:[cdCD][0-9A-Fa-f]{2}|[eE][89abAB][0-9A-Fa-f])(?::[0-9A-Fa-f]{0,4}){2,7}(?:/\d{1,3})?"
    r"(?![\w:])"
)
_MAY_BE_V6 = re.compile(r":(?<=[fF][c-eC-E][0-9A-Fa-f]{2}:)")
_VERSION = re.compile(
    r"(?:\b(?:versions?|releases?|ver|build|firmware|driver|section|chapter|upgraded? to)"
    r"[\s:=]{1,3}|[A-Za-z]/|\bv\.?\s?|(?:[=<>~]=|[~^])\s?)\Z",
    re.IGNORECASE,
)
_VERSION_LENGTH = 16


def addresses(text: str) -> Iterator[Hit]:
    """Private addresses, with the length of the network where it is given."""
    for pattern in (_V4, _V6) if _MAY_BE_V6.search(text) else (_V4,):
        for found in pattern.finditer(text):
            start, shown = found.start(), found[0]
            if (
                not _goes_on(text, start)
                and shown.lower() not in _KNOWN_TO_ALL
                and _is_private(shown.partition("/")[0])
                and not _VERSION.search(text, max(0, start - _VERSION_LENGTH), start)
            ):
                yield Hit(kind="private address", start=start, text=shown, shown=shown)


def _goes_on(text: str, start: int) -> bool:
    """Whether what stands here is the rest of a word, a number or another address."""
    before = text[start - 1 : start] if start else ""
    return before.isalnum() or before in ("_", ".", "-")


def _is_private(text: str) -> bool:
    address = _address(text)
    return address is not None and any(address in block for block in _PRIVATE)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def within(shown: str, networks: tuple[str, ...]) -> bool:
    """Whether an address lies in one of the networks; what is none of them is passed over."""
    address = _address(shown.partition("/")[0])
    if address is None:
        return False
    for network in networks:
        try:
            if address in ip_network(network, strict=False):
                return True
        except ValueError:
            continue
    return False
