"""The MkDocs plugin: hooks that call the stages. The only room that imports `mkdocs`."""

from mkdocs_postmortems.plugin.hooks import PostmortemsPlugin

__all__ = ["PostmortemsPlugin"]
