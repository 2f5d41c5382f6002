"""Atom (RFC 4287) with archives (RFC 5005), made by feedgen and mended."""

from __future__ import annotations

from functools import partial

from feedgen.feed import FeedGenerator
from lxml import etree

from mkdocs_postmortems.feeds.channel import GENERATOR, Channel
from mkdocs_postmortems.feeds.items import FeedItem
from mkdocs_postmortems.feeds.xml import mended, styled

_ATOM = "{http://www.w3.org/2005/Atom}"
_HISTORY = "http://purl.org/syndication/history/1.0"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(channel: Channel) -> bytes:
    """The feed as Atom. The same channel gives the same bytes."""
    feed = FeedGenerator()
    feed.id(channel.id)
    feed.title(channel.title)
    feed.subtitle(channel.description)
    feed.language(channel.language)
    feed.author(name=channel.author)
    feed.generator(GENERATOR)
    feed.updated(channel.updated)
    if channel.rights:
        feed.rights(channel.rights)
    feed.link(href=channel.address, rel="self", type="application/atom+xml")
    for relation, address in channel.links:
        feed.link(href=address, rel=relation)
    feed.link(href=channel.home, rel="alternate", type="text/html")
    for item in channel.items:
        _add(feed, item)
    told = channel.archive or any(item.lang is not None for item in channel.items)
    mend = partial(_mend, channel) if told else None
    return styled(mended(feed.atom_str(pretty=True), mend), channel.style)


def _add(feed: FeedGenerator, item: FeedItem) -> None:
    entry = feed.add_entry(order="append")
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate")
    entry.published(item.at)
    entry.updated(item.updated)
    entry.summary(item.summary)
    if item.content:
        entry.content(str(item.content), type="html")
    entry.author([{"name": name} for name in item.creators])
    entry.category([{"term": c.key, "label": c.label, "scheme": c.scheme} for c in item.categories])


def _mend(channel: Channel, root: etree._Element) -> None:
    """What feedgen cannot be told: that a document is an archive, and an item's language."""
    if channel.archive:
        mark = etree.Element(f"{{{_HISTORY}}}archive", nsmap={"fh": _HISTORY})
        mark.tail = "\n  "
        root.insert(0, mark)
    for entry, item in zip(root.iter(f"{_ATOM}entry"), channel.items, strict=True):
        if item.lang is not None:
            entry.set(_LANG, item.lang)
