"""What other plugins do with pages, and what of it concerns ours."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_postmortems.plugin.plugin import File, MkDocsConfig, is_markdown_file
from mkdocs_postmortems.plugin.telling import log
from mkdocs_postmortems.project.stages import Project


def others_change_pages(config: MkDocsConfig) -> bool:
    """Whether another plugin, or a hook, works on content, context or output of pages.

    Or on the environment of the templates after ours. Material's search does, and leaves out what
    says so.
    """
    known = {f"{__package__}.hooks", "material.plugins.search.plugin"}
    handlers = (
        handler
        for event in ("page_content", "page_context", "post_page")
        for handler in (*config.plugins.events[event], *config.plugins.events["env"][-1:])
    )
    return any(getattr(handler, "__module__", "") not in known for handler in handlers)


def tell_of_others(files: Iterable[File], project: Project, config: MkDocsConfig) -> None:
    """Material's blog, say, writes a page into the documents folder where it finds none."""
    known = {page.uri for page in project.inventory.pages}
    for file in files:
        uri = file.src_uri
        if file.src_dir != config.docs_dir or not is_markdown_file(uri) or uri in known:
            continue
        folder = uri.rpartition("/")[0]
        if folder and uri not in project.menu.documents and "/." not in f"/{uri}":
            pages = [*project.settings.pages, f"/{folder}/**"]
            what = "another plugin wrote this page, which the next build takes for a postmortem"
            log.warning(f"%s: {what}; set the option pages to %s", uri, pages)


def fetches(config: MkDocsConfig) -> bool:
    """Whether our search worker takes the place of Material's.

    Pages opened from the disk (the plugin `offline`) may fetch nothing: there Material's stays.
    """
    names = config.plugins
    return "material/search" in names and not {"offline", "material/offline"} & set(names)


def search_entries(config: MkDocsConfig) -> list[dict[str, str]]:
    """What Material's search plugin, or MkDocs' own, has gathered from the other pages."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    found: list[dict[str, str]] = getattr(index, "entries", getattr(index, "_entries", []))
    return found
