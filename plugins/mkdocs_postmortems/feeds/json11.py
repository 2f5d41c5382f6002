"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from mkdocs_postmortems.feeds.channel import Channel
from mkdocs_postmortems.feeds.items import FeedItem
from mkdocs_postmortems.model.moments import format_instant

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, *, following: str | None = None) -> bytes:
    """The feed as JSON Feed; `following` is the address of the page with older items.

    The same channel gives the same bytes.
    """
    feed = {
        "version": _VERSION,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": channel.address,
        "description": channel.description,
        "next_url": following,
        "authors": [{"name": channel.author}],
        "language": channel.language,
        "items": [_item(item) for item in channel.items],
    }
    stated = {key: value for key, value in feed.items() if value is not None}
    return (json.dumps(stated, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: FeedItem) -> dict[str, Any]:
    values: dict[str, Any] = {"id": item.guid, "url": item.url, "title": item.title}
    if item.content:
        values["content_html"] = str(item.content)
    else:
        values["content_text"] = item.summary
    values["summary"] = item.summary
    values["date_published"] = format_instant(item.at)
    values["date_modified"] = format_instant(item.updated)
    if item.creators:
        values["authors"] = [{"name": name} for name in item.creators]
    if item.categories:
        values["tags"] = [category.label for category in item.categories]
    if item.lang is not None:
        values["language"] = item.lang
    return values
