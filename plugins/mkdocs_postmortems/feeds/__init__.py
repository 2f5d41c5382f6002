"""Catalog to feeds: what subscribers are told."""

from mkdocs_postmortems.feeds.site import Feeds

__all__ = ["Feeds"]
