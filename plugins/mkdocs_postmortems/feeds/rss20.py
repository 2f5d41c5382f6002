"""RSS 2.0, made by feedgen and mended where feedgen does not do what the format wants.

The rules are those of the RSS Advisory Board's specification and profile, as the W3C feed
validator checks them.
"""

from __future__ import annotations

import html
import re

from feedgen.feed import FeedGenerator
from lxml import etree

from mkdocs_postmortems.feeds.channel import GENERATOR, Channel
from mkdocs_postmortems.feeds.items import FeedItem
from mkdocs_postmortems.feeds.xml import mended, styled

_PLAIN = re.compile(rb"^ *<(?:title|category|description)\b(?=.*&)[^>]*>.*$", re.MULTILINE)
"""The lines with text that no reader is to take for HTML, if it holds what looks like some; each
element stands on its own line."""


def rss(channel: Channel) -> bytes:
    """The feed as RSS 2.0. The same channel gives the same bytes."""
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.title(channel.title)
    feed.description(channel.description)
    feed.language(channel.language)
    feed.generator(GENERATOR)
    if channel.rights:
        feed.rights(channel.rights)
    if channel.dated is not None:
        feed.lastBuildDate(channel.dated)
    feed.link(href=channel.address, rel="self", type="application/rss+xml")
    # The channel's own link is the last one that feedgen is told.
    feed.link(href=channel.home, rel="alternate")
    for item in channel.items:
        _add(feed, item)
    return _mended(feed.rss_str(pretty=True), channel)


def _add(feed: FeedGenerator, item: FeedItem) -> None:
    entry = feed.add_entry(order="append")
    entry.title(item.title)
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.pubDate(item.at)
    # Readers take a description for HTML, so plain text is escaped once more.
    entry.description(html.escape(item.summary, quote=False), isSummary=True)
    if item.content:
        entry.content(str(item.content))
    entry.category([{"term": c.label, "scheme": c.scheme} for c in item.categories])
    entry.dc.dc_creator(list(item.creators))


def _mended(xml: bytes, channel: Channel) -> bytes:
    """What feedgen cannot be told.

    It dates a feed without items by the clock. And it writes `&` and `<` in titles as `&amp;` and
    `&lt;`, which readers unescape once too often; the profile asks for character references.
    """
    xml = mended(xml, _without_date if channel.dated is None else None)
    return _PLAIN.sub(_by_reference, styled(xml, channel.style))


def _without_date(root: etree._Element) -> None:
    etree.strip_elements(root, "lastBuildDate", with_tail=True)


def _by_reference(line: re.Match[bytes]) -> bytes:
    return line[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
