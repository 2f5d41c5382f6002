"""Catalog to feeds: what subscribers are told."""

from mkdocs_postmortems.feeds.guids import Happening, guid
from mkdocs_postmortems.feeds.rss20 import rss

__all__ = ["Happening", "guid", "rss"]
