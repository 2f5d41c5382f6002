"""Catalog to articles: the HTML of every page, and the text of a postmortem for the feeds.

The templates (`site_overrides/content/`) decide wording and layout only; whatever has to be worked
out is worked out here. All words of ours stand in `strings`.
"""

from mkdocs_postmortems.articles.article import Article, Content, Heading
from mkdocs_postmortems.articles.site import Articles

__all__ = ["Article", "Articles", "Content", "Heading"]
