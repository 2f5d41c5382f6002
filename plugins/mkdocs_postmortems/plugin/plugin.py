"""The one door to MkDocs: the names of it that we stand on, and nothing else.

No other module imports `mkdocs`. When MkDocs 1.x ends, what stands here is what has to be replaced:
its hooks and their order, its configuration, its files, pages and navigation, what a template is
given, its errors, and its log with the counter that `--strict` decides by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme
from mkdocs.utils import CountHandler, is_markdown_file, normalize_url, write_file
from mkdocs.utils.templates import TemplateContext

__all__ = [
    "Abort",
    "AnchorLink",
    "BasePlugin",
    "CombinedEvent",
    "CountHandler",
    "File",
    "Files",
    "InclusionLevel",
    "MkDocsConfig",
    "MkDocsException",
    "Navigation",
    "Page",
    "PluginError",
    "TableOfContents",
    "TemplateContext",
    "Theme",
    "event_priority",
    "get_context",
    "get_plugin_logger",
    "is_markdown_file",
    "normalize_url",
    "set_exclusions",
    "write_file",
]

if TYPE_CHECKING:
    # A build has no use for the server, which takes time to import.
    from mkdocs.livereload import LiveReloadServer

    __all__ += ["LiveReloadServer"]
