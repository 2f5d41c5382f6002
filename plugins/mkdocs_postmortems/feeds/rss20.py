"""RSS 2.0, made by feedgen and mended where feedgen does not do what the format wants.

The rules are those of the RSS Advisory Board's specification and profile, as the W3C feed
validator checks them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from feedgen.feed import FeedGenerator
from lxml import etree
from markupsafe import Markup

from mkdocs_postmortems.catalog.public import Catalog
from mkdocs_postmortems.feeds.items import FeedItem, newest
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.document import Entry

_GENERATOR = "mkdocs-postmortems"

_UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot write, and the controls that it discourages.

No document holds them, but Markdown's `&#12;` makes such a character, and so can a setting.
"""

_PLAIN = re.compile(rb"^ *<(?:title|category|description)\b[^>]*>.*$", re.MULTILINE)
"""The lines with text that no reader is to take for HTML; each element stands on its own line."""


def rss(catalog: Catalog, *, content: Callable[[Entry], Markup]) -> bytes:
    """The feed `/feed.xml`.

    `content` gives the clean HTML of an entry with absolute links; of a withdrawn one the id, the
    date and the reason only. The site's address has to be set. The same catalog gives the same
    bytes.
    """
    catalog = catalog.public
    feed = _channel(catalog)
    for item in newest(catalog, content=content):
        _add(feed, item)
    return _mended(feed.rss_str(pretty=True), dated=catalog.as_of is not None)


def _channel(catalog: Catalog) -> FeedGenerator:
    site = catalog.settings.site
    assert site.url, "a feed needs the site's address"
    feed = FeedGenerator()
    feed.load_extension("dc")
    title = _clean(site.name).strip() or site.url
    feed.title(title)
    feed.description(_clean(site.description).strip() or title)
    feed.language(site.language.replace("_", "-"))
    feed.generator(_GENERATOR)
    if catalog.as_of is not None:
        feed.lastBuildDate(catalog.as_of)
    feed.link(href=site.url + addresses.FEED, rel="self", type="application/rss+xml")
    # The channel's own link is the last one that feedgen is told.
    feed.link(href=site.url, rel="alternate")
    return feed


def _add(feed: FeedGenerator, item: FeedItem) -> None:
    entry = feed.add_entry(order="append")
    entry.title(_clean(item.title))
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.pubDate(item.at)
    # Readers take a description for HTML, so plain text is escaped once more.
    entry.description(html.escape(_clean(item.summary), quote=False), isSummary=True)
    if item.content:
        entry.content(_clean(str(item.content)))
    entry.category([{"term": _clean(c.label), "scheme": c.scheme} for c in item.categories])
    entry.dc.dc_creator([_clean(name) for name in item.creators])


def _clean(text: str) -> str:
    return _UNFIT.sub(" ", text)


def _mended(xml: bytes, *, dated: bool) -> bytes:
    """What feedgen cannot be told.

    It dates a feed without items by the clock. And it writes `&` and `<` in titles as `&amp;` and
    `&lt;`, which readers unescape once too often; the profile asks for character references.
    """
    root = etree.fromstring(xml, etree.XMLParser(huge_tree=True, resolve_entities=False))
    if not dated:
        etree.strip_elements(root, "lastBuildDate", with_tail=True)
    written = etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"
    return _PLAIN.sub(_by_reference, written)


def _by_reference(line: re.Match[bytes]) -> bytes:
    return line[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
