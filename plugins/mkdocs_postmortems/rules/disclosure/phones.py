"""Phone numbers that can ring at a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mkdocs_postmortems.rules.disclosure.hit import Hit

# An international number; a North American one; and a national one after a word that announces it.
_INTERNATIONAL = re.compile(r"\+[1-9](?:[ ./()-]{0,2}\d){6,16}(?![,\d]{0,9}\d)")
_AMERICAN = re.compile(r"[2-9]\d\d(?:\) ?|[-. ])[2-9]\d\d[-. ]\d{4}(?![\w-]|\.\d)")
_DIGITS = bytes(
    ord("0") if 48 <= b < 58 else ord(" ") if chr(b) in "-. " else ord("x") for b in range(256)
)
"""What the digits of a text, what may stand between two of them, and all else become."""
_NATIONAL = re.compile(r"0(?:[ ./()-]{0,2}\d){7,12}(?![\w-])")
_ANNOUNCED = re.compile(
    r"\b(?:tel|telephone|telefon|phone|mobile|mobil|cell|call|dial|fax)"
    r"(?:\.|:|\s|number|at|on|us|me|is){1,6}\(?\Z",
    re.IGNORECASE,
)
_ANNOUNCED_LENGTH = 24
_COUNTED = re.compile(
    r"\b(?:sku|builds?|ids?|orders?|tickets?|part|serial|ref|case|version|codes?)\W{1,3}\Z",
    re.IGNORECASE,
)
"""What has a number that is none of a phone."""
# Made for films and books: in the North American plan, and Ofcom's ranges for Britain.
_FICTION = re.compile(
    r"1?\d{3}555(?:01\d\d|1212)"
    r"|(?:44)?0?(?:2079460|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960"
    r"|1514960|1614960|1632960|1914980|2896490|2920180|3069990|7700900|8081570|9098790)\d{3}"
)

_MOST = 1000
"""What may be numbers, of each form; a longer list of them is told well enough by these."""


def phones(text: str) -> Iterator[Hit]:
    """Phone numbers, but for those that are free of charge, a company's, or made for fiction."""
    for found in islice(_INTERNATIONAL.finditer(text), _MOST):
        if not _goes_on(text, found.start(), "+-_.") and _rings(found[0], None):
            yield _hit(found.start(), found[0])
    for found in islice(_AMERICAN.finditer(text), _MOST) if _may_be_american(text) else ():
        start = found.start() - (text[found.start() - 1 : found.start()] == "(")
        has_country = "+" in text[max(0, start - 3) : start]
        if has_country or _goes_on(text, start, ".-_/+:#=%") or _is_count(text, start, found[0]):
            continue
        if _rings(found[0], "US"):
            yield _hit(start, text[start : found.end()])
    for found in _NATIONAL.finditer(text):
        start = found.start()
        is_announced = _ANNOUNCED.search(text, max(0, start - _ANNOUNCED_LENGTH), start)
        if is_announced and not _is_fiction(found[0]) and not found[0].startswith("0800"):
            yield _hit(start, found[0])


def _may_be_american(text: str) -> bool:
    """Whether three digits, a sign and four digits stand anywhere: quickly told of ASCII alone."""
    return not text.isascii() or b"000 0000" in text.encode().translate(_DIGITS)


def _hit(start: int, number: str) -> Hit:
    return Hit(kind="phone number", start=start, text=number, shown=number[:3] + "…")


def _goes_on(text: str, start: int, joints: str) -> bool:
    """Whether what stands here is the rest of a word, a longer number or an address."""
    before = text[start - 1 : start] if start else " "
    return before.isalnum() or before in joints


def _is_count(text: str, start: int, number: str) -> bool:
    """Whether it counts or names something: figures with blanks between them may be any."""
    before = max(0, start - _ANNOUNCED_LENGTH)
    if not any(sign in number for sign in "-.)"):
        return _ANNOUNCED.search(text, before, start) is None
    return _COUNTED.search(text, before, start) is not None


def _is_fiction(number: str) -> bool:
    return _FICTION.fullmatch("".join(filter(str.isdigit, number))) is not None


def _rings(number: str, region: str | None) -> bool:
    """Whether the number exists in its country's plan, and is not one for a company's hotline."""
    if _is_fiction(number):
        return False
    # It takes 15 ms to import, and hardly any document holds what may be a number.
    import phonenumbers  # noqa: PLC0415

    kinds = phonenumbers.PhoneNumberType
    hotlines = (kinds.TOLL_FREE, kinds.SHARED_COST, kinds.PREMIUM_RATE, kinds.UAN)
    try:
        found = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(found) and phonenumbers.number_type(found) not in hotlines
