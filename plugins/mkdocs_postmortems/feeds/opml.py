"""OPML 2.0 (http://opml.org/spec2.opml): all feeds in one file that feed readers import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One feed: its title, its address, and that of the page it belongs to."""

    title: str
    feed: str
    page: str


def opml(title: str, groups: Iterable[tuple[str, Iterable[Outline]]]) -> bytes:
    """The feeds in named groups; a group without feeds is left out.

    Each feed is named in one format, since whoever imports two would be told twice.
    """
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for name, lines in groups:
        found = list(lines)
        if found:
            group = etree.SubElement(body, "outline", text=name)
        for line in found:
            etree.SubElement(
                group,
                "outline",
                type="rss",
                text=line.title,
                title=line.title,
                xmlUrl=line.feed,
                htmlUrl=line.page,
            )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
