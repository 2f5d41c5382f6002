"""What both XML formats need, and feedgen does not do."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from lxml import etree

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot write, and the controls that it discourages.

No document holds them, but Markdown's `&#12;` makes such a character, and so can a setting.
"""


def fit(text: str) -> str:
    """The text with a space for each character that XML cannot write."""
    return _UNFIT.sub(" ", text)


def parse(xml: bytes) -> etree._Element:
    """What feedgen wrote, to be mended."""
    return etree.fromstring(xml, etree.XMLParser(huge_tree=True, resolve_entities=False))


def mended(xml: bytes, mend: Callable[[etree._Element], None] | None) -> bytes:
    """What feedgen wrote, after something is done to it; elements without content are one tag."""
    if mend is None and b"></" not in xml:
        return xml
    root = parse(xml)
    if mend is not None:
        mend(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def styled(xml: bytes, style: str) -> bytes:
    """The document with the stylesheet at the address `style`, by which browsers can show it."""
    declaration, _, rest = xml.partition(b"\n")
    sheet = f'<?xml-stylesheet type="text/css" href="{html.escape(style)}"?>'
    return b"\n".join((declaration, sheet.encode(), rest))
