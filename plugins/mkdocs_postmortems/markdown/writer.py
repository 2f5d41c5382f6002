"""From tokens to HTML, with the markup that Material's styles expect."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markdown_it.token import Token

from mkdocs_postmortems.markdown.fences import Code
from mkdocs_postmortems.markdown.tags import (
    address,
    attribute,
    image_tag,
    in_text,
    in_value,
    is_elsewhere,
    link_tag,
    picture_name,
)
from mkdocs_postmortems.markdown.text import words
from mkdocs_postmortems.markdown.values import Medium, Resolve

_FIXED = {
    "alert_close": "</div>\n",
    "blockquote_close": "</blockquote>\n",
    "blockquote_open": "<blockquote>\n",
    "bullet_list_close": "</ul>\n",
    "em_close": "</em>",
    "em_open": "<em>",
    "footnote_block_close": "</ol>\n</div>\n",
    "footnote_block_open": '<div class="footnote">\n<hr>\n<ol>\n',
    "footnote_close": "</li>\n",
    "hardbreak": "<br>\n",
    "hr": "<hr>\n",
    "list_item_close": "</li>\n",
    "ordered_list_close": "</ol>\n",
    "paragraph_close": "</p>\n",
    "paragraph_open": "<p>",
    "s_close": "</del>",
    "s_open": "<del>",
    "softbreak": "\n",
    "strong_close": "</strong>",
    "strong_open": "<strong>",
    "table_close": "</table>\n",
    "table_open": "<table>\n",
    "tbody_close": "</tbody>\n",
    "tbody_open": "<tbody>\n",
    "td_close": "</td>",
    "th_close": "</th>",
    "thead_close": "</thead>\n",
    "thead_open": "<thead>\n",
    "tr_close": "</tr>\n",
    "tr_open": "<tr>",
}
"""Tokens that are always written the same."""

_ADMONITIONS = {"important": "info", "caution": "danger"}
"""GitHub's alerts that Material has under other names; the others share one."""


class Writer:
    """Writes one text. The methods behind `_RULES` each give the HTML of one kind of token."""

    def __init__(self, *, resolve: Resolve, id_prefix: str, medium: Medium) -> None:
        self._resolve = resolve
        self._prefix = id_prefix
        self._medium = medium
        self._code = Code(coloured=medium.highlight)
        self._left_out: list[bool] = []

    def html(self, tokens: Iterable[Token]) -> str:
        """The HTML of block or inline tokens."""
        written: list[str] = []
        for token in tokens:
            if token.hidden:  # the paragraph of a tight list
                continue
            fixed = _FIXED.get(token.type)
            written.append(_RULES[token.type](self, token) if fixed is None else fixed)
        return "".join(written)

    def raw(self, name: str, attributes: dict[str, str], linked: bool = False) -> str | None:
        """A start tag of the author's; None leaves it out. See `raw.Balance`."""
        rest = dict(attributes)
        if name == "a":
            found = address(rest.pop("href"), self._resolve) if "href" in rest else None
            return None if found is None else link_tag(found, rest.get("title", ""))
        if name == "img":
            source, alternative = rest.pop("src", ""), rest.pop("alt", "")
            title = rest.pop("title", "")
            return self._picture(source, alternative, title, _attributes(rest), linked=linked)
        return f"<{name}{_attributes(rest)}>"

    def _text(self, token: Token) -> str:
        return in_text(token.content)

    def _inline(self, token: Token) -> str:
        return self.html(token.children or ())

    def _html(self, token: Token) -> str:
        return token.content

    def _code_inline(self, token: Token) -> str:
        return f"<code>{in_text(token.content)}</code>"

    def _block_of_code(self, token: Token) -> str:
        return self._code.html(token.content, token.info)

    def _link_open(self, token: Token) -> str:
        found = address(str(token.attrs["href"]), self._resolve)
        self._left_out.append(found is None)
        return "" if found is None else link_tag(found, str(token.attrs.get("title", "")))

    def _link_close(self, token: Token) -> str:
        return "" if self._left_out.pop() else "</a>"

    def _image(self, token: Token) -> str:
        title = str(token.attrs.get("title", ""))
        alternative = words(token.children or ())
        linked = bool(self._left_out) or token.meta.get("linked", False)
        return self._picture(str(token.attrs["src"]), alternative, title, linked=linked)

    def _picture(
        self, source: str, alternative: str, title: str, more: str = "", *, linked: bool
    ) -> str:
        """An image of ours, a link to one of another host, or the alternative text.

        Within a link, which cannot hold another one, that is its text.
        """
        found = address(source, self._resolve)
        if found is None or not source:
            return in_text(alternative)
        if not is_elsewhere(source):
            return image_tag(found, alternative, title, more)
        # It would learn of each reader if the page showed it.
        name = picture_name(found, alternative)
        return name if linked else f"{link_tag(found, title)}{name}</a>"

    def _heading_open(self, token: Token) -> str:
        return f"<{token.tag}{attribute('id', token.meta.get('id', ''))}>"

    def _heading_close(self, token: Token) -> str:
        anchor = ""
        if self._medium.anchors and "id" in token.meta:
            href = in_value(f"{self._medium.page}#{token.meta['id']}")
            title = attribute("title", self._medium.labels.permalink)
            anchor = f'<a class="headerlink" href="{href}"{title}>¶</a>'
        return f"{anchor}</{token.tag}>\n"

    def _list_open(self, token: Token) -> str:
        start = f' start="{token.attrs["start"]}"' if "start" in token.attrs else ""
        return f"<{token.tag}{start}{attribute('class', str(token.attrs.get('class', '')))}>\n"

    def _list_item_open(self, token: Token) -> str:
        checked = token.meta.get("checked")
        if checked is None:
            return "<li>"
        sign, label = ("☑", "done") if checked else ("☐", "open")
        said = attribute("aria-label", getattr(self._medium.labels, label))
        return (
            '<li class="task-list-item">'
            f'<span class="task-list-mark" role="img"{said}>{sign}</span> '
        )

    def _cell_open(self, token: Token) -> str:
        side = str(token.attrs.get("style", "")).removeprefix("text-align:")
        if side and self._medium.highlight:
            return f'<{token.tag} class="align-{side}">'
        # Obsolete, but all that is left where no style sheet of ours is.
        return f"<{token.tag}{attribute('align', side)}>"

    def _alert_open(self, token: Token) -> str:
        kind = _ADMONITIONS.get(token.info, token.info)
        title = in_text(getattr(self._medium.labels, token.info))
        lang = attribute("lang", self._medium.labels.lang)
        return f'<div class="admonition {kind}">\n<p class="admonition-title"{lang}>{title}</p>\n'

    def _footnote_ref(self, token: Token) -> str:
        name, again = self._footnote(token)
        href = in_value(f"{self._medium.page}#fn:{name}")
        number = token.meta["id"] + 1
        return (
            f'<sup id="{in_value(f"fnref:{name}{again}")}">'
            f'<a class="footnote-ref" href="{href}">{number}</a></sup>'
        )

    def _footnote_open(self, token: Token) -> str:
        return f'<li id="{in_value(f"fn:{self._footnote(token)[0]}")}">'

    def _footnote_anchor(self, token: Token) -> str:
        name, again = self._footnote(token)
        href = in_value(f"{self._medium.page}#fnref:{name}{again}")
        title = attribute("title", self._medium.labels.back)
        return f' <a class="footnote-backref" href="{href}"{title}>\u21a9\ufe0e</a>'

    def _footnote(self, token: Token) -> tuple[str, str]:
        """The name of a footnote in ids, and the suffix of a second reference to it."""
        again = token.meta.get("subId", 0)
        return f"{self._prefix}{token.meta['id'] + 1}", f"-{again + 1}" if again else ""


def _attributes(values: dict[str, str]) -> str:
    """An empty value is written too: `open` of `<details>` has none."""
    return "".join(f' {name}="{in_value(value)}"' for name, value in values.items())


_RULES: dict[str, Callable[[Writer, Token], str]] = {
    "alert_open": Writer._alert_open,
    "bullet_list_open": Writer._list_open,
    "code_block": Writer._block_of_code,
    "code_inline": Writer._code_inline,
    "fence": Writer._block_of_code,
    "footnote_anchor": Writer._footnote_anchor,
    "footnote_open": Writer._footnote_open,
    "footnote_ref": Writer._footnote_ref,
    "heading_close": Writer._heading_close,
    "heading_open": Writer._heading_open,
    "html_block": Writer._html,
    "html_inline": Writer._html,
    "image": Writer._image,
    "inline": Writer._inline,
    "link_close": Writer._link_close,
    "link_open": Writer._link_open,
    "list_item_open": Writer._list_item_open,
    "ordered_list_open": Writer._list_open,
    "td_open": Writer._cell_open,
    "text": Writer._text,
    "th_open": Writer._cell_open,
}
