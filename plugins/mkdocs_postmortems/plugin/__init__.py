"""The MkDocs plugin: hooks that call the stages. The only room that imports `mkdocs`."""

from mkdocs_postmortems import collector

# To look through modules for garbage, while they are read, is a tenth of the start.
with collector.paused():
    from mkdocs_postmortems.plugin.hooks import PostmortemsPlugin

__all__ = ["PostmortemsPlugin"]
