"""Catalog to feeds: what subscribers are told."""

from mkdocs_postmortems.feeds.guids import authority, guid
from mkdocs_postmortems.feeds.site import Feeds

__all__ = ["Feeds", "authority", "guid"]
