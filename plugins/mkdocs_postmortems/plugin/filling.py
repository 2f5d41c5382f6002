"""Makes the pages of a folder by one form, as far as the theme lets it be known that it may."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

import jinja2

from mkdocs_postmortems import forms
from mkdocs_postmortems.plugin.pages import TEMPLATE, ArticlePage
from mkdocs_postmortems.plugin.plugin import Navigation, Page, TemplateContext
from mkdocs_postmortems.shell import inline_scripts

_Known = tuple[list[object], forms.Form, set[str]]
"""What is alike on the pages that a form is for, the form, and the pages that it has links to."""


class Forms:
    """Makes pages, those of one kind and folder by one form: they differ in a few texts only.

    Pages that stand in the navigation, or for which a template does more than write these texts,
    are made one by one.
    """

    def __init__(
        self,
        env: jinja2.Environment,
        nav: Navigation,
        context: Callable[[Page], TemplateContext],
    ) -> None:
        self._env, self._context = env, context
        self._in_nav = {id(page) for page in nav.pages}
        env.finalize = env.finalize or forms.written
        self._fillable = env.finalize is forms.written
        self._known: dict[tuple[str, str], _Known | None] = {}

    def finish(self, page: ArticlePage) -> tuple[str, tuple[str, ...]]:
        """The page, and its inline scripts."""
        folder = page.url[: page.url.rstrip("/").rfind("/") + 1]
        if not folder or not self._fillable or id(page) in self._in_nav:
            return self._alone(page)
        like = folder, page.article.kind
        texts = page.texts
        facts = [*page.facts(), *(name for name, text in texts.items() if text)]
        known = self._known.get(like)
        if known is not None and known[0] == facts:
            form = known[1]
            linked = any(target.startswith(page.url) for target in known[2])
            if not linked and (filled := form.fill(texts)) is not None:
                return filled, (*form.scripts, *inline_scripts(texts["content"] or ""))
        output, scripts = self._alone(page)
        if like not in self._known:
            self._known[like] = None
            with contextlib.suppress(Exception):  # whatever a template may do to a hole
                form, links = self._form(page, texts, folder)
                if form.fill(texts) == output:
                    self._known[like] = facts, form, links
        return output, scripts

    def _alone(self, page: ArticlePage) -> tuple[str, tuple[str, ...]]:
        output = page.finish(self._env, self._context(page))
        return output, tuple(inline_scripts(output))

    def _form(
        self, page: ArticlePage, texts: Mapping[str, str | None], folder: str
    ) -> tuple[forms.Form, set[str]]:
        """The form, and the pages that it has links to."""
        known = self._context(page)
        unknown = dict.fromkeys(("pages", "extra_css", "extra_javascript"), forms.Blank())
        context = {**known, **unknown, "page": page.blank(texts)}
        # No page has this address.
        with forms.links_of(self._env, f"{folder}-/", folder) as links:
            return forms.Form(self._env.get_template(TEMPLATE).render(context)), links
