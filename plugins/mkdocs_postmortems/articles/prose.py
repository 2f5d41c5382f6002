"""Texts and links of a document as a page or a feed shows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from mkdocs_postmortems import markdown
from mkdocs_postmortems.articles.article import Heading
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.links.anchors import RESERVED, STORY
from mkdocs_postmortems.links.targets import Tree, Verdict
from mkdocs_postmortems.sanitise import clean


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
    """

    tree: Tree
    uri: str
    place: Place
    medium: markdown.Medium = markdown.PAGE
    _fields: int = 0
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
        return clean(html)

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
        return clean(rendered.html), headings
