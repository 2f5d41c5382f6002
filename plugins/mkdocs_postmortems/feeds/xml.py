"""What both XML formats need, and feedgen does not do."""

from __future__ import annotations

import html
import re

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


def written(root: etree._Element, *, style: str) -> bytes:
    """The document with the stylesheet at the address `style`, by which browsers can show it."""
    values = f'type="text/css" href="{html.escape(style)}"'
    root.addprevious(etree.ProcessingInstruction("xml-stylesheet", values))
    tree = etree.ElementTree(root)
    xml = etree.tostring(tree, encoding="UTF-8", xml_declaration=True)
    return xml.replace(b"?><", b"?>\n<", 1) + b"\n"
