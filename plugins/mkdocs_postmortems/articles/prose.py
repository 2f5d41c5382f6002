"""Texts and links of a document as a page or a feed shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.article import Heading
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.anchors import RESERVED, STORY
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.sanitise import clean

_TABLE = re.compile("<(/?)table\\b[^>]*>")
"""The tags of tables in clean HTML, which has no `<` or `>` in texts and values."""

_BLOCK = re.compile("<(?:p|ul|ol|dl|div|pre|table|blockquote|details|figure|hr|h[1-6])[ >]")
"""What cannot stand in a span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where HTML is shown: the page at address `url`, or with `site` elsewhere.

    `site` is the site's address; with it every link is absolute.
    """

    url: str
    site: str = ""

    def link(self, url: str) -> str:
        """A link to an address that is relative to the site's root."""
        return self.site + url if self.site else addresses.relative(url, self.url)


@dataclass(slots=True, kw_only=True)
class Prose:
    """Renders the texts of one document for one place. Its HTML is the only trusted one.

    `uri` is the document's path; links in it start there. `medium` is the renderer's.
    `tongue` are the attributes that tell the language of the texts among ours (see `tongues`); what
    shows a body writes them itself.
    """

    tree: Tree
    uri: str
    place: Place
    medium: markdown.Medium = markdown.PAGE
    tongue: str = ""
    _fields: int = 0
    _tables: int = 0
    _anchors: dict[str, str] = field(default_factory=dict)

    def href(self, link: str | None) -> str | None:
        """Where a link leads; None where there is nothing public."""
        if link is None:
            return None
        target = self.tree.resolve(link, base=self.uri)
        if target.verdict is Verdict.SITE:
            return self.place.link(target.address)
        if target.verdict is Verdict.FRAGMENT:
            return self._fragment(target.address)
        return target.address or None

    def attachment(self, link: str | None) -> str | None:
        """The file of the documents folder that a link leads to, if it does."""
        return None if link is None else self.tree.resolve(link, base=self.uri).attachment

    def _fragment(self, address: str) -> str:
        anchor = self._anchors.get(address[1:])
        address = f"#{anchor}" if anchor else address
        return self.place.link(self.place.url) + address if self.place.site else address

    def text(self, text: str | None) -> Markup | None:
        """A short text; it may hold blocks. An empty one is None."""
        if not text or not text.strip():
            return None
        prefix = ""
        if "[^" in text:
            # Footnotes have ids, which have to differ from field to field.
            self._fields += 1
            prefix = f"{self._fields}-"
        html = markdown.inline(text, resolve=self.href, id_prefix=prefix, medium=self.medium)
        return self.spoken(self._boxed(clean(html)))

    def texts(self, texts: tuple[str, ...]) -> tuple[Markup, ...]:
        """Several short texts, without the empty ones."""
        found = (self.text(text) for text in texts)
        return tuple(text for text in found if text is not None)

    def body(self, text: str) -> tuple[Markup, tuple[Heading, ...]]:
        """A narrative and its headings. Where an id would be one of the page's, all get a prefix.

        Links within the text follow, so they lead where the author meant.
        """
        rendered = markdown.render(text, resolve=self.href, medium=self.medium)
        if any(RESERVED.fullmatch(heading.id) for heading in rendered.headings):
            self._anchors = {h.id: STORY + h.id for h in rendered.headings}
            rendered = markdown.render(text, resolve=self.href, id_prefix=STORY, medium=self.medium)
        headings = tuple(Heading(level=h.level, id=h.id, text=h.text) for h in rendered.headings)
        return self._boxed(clean(rendered.html)), headings

    def spoken(self, html: Markup) -> Markup:
        """With its language. What runs from right to left is a block, whose side is its own."""
        if not self.tongue:
            return html
        name = "div" if "dir=" in self.tongue or _BLOCK.search(html) else "span"
        return Markup(f"<{name}{self.tongue}>{html}</{name}>")

    def _boxed(self, html: Markup) -> Markup:
        """With each table of a page in a box that scrolls, which the keyboard can reach.

        Boxes are told apart by number. A feed has no style sheet that would make them scroll.
        """
        if not self.medium.anchors or "<table" not in html:
            return html
        return Markup(_TABLE.sub(self._box, html))

    def _box(self, tag: re.Match[str]) -> str:
        if tag[1]:
            return f"{tag[0]}</div>"
        self._tables += 1
        name = f"{self.medium.labels.table} {self._tables}"
        return f'<div class="pm-scroll" role="region" aria-label="{name}" tabindex="0">{tag[0]}'
