"""The one allow-list, and the only maker of trusted HTML.

Whatever a document holds, only what is listed here reaches a page, a feed or a data file. The list
has what CommonMark and GitHub's extensions give, Pygments' spans, and the classes of Material that
the renderer writes. It has no forms: a task's box is a sign. It has no `style`, since the site's
content security policy forbids it; cells are aligned by a class, and in feeds by `align`. Feeds
need no narrower list: the renderer leaves out of a feed what only a page can use (see
`markdown.Medium`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

import nh3
from markupsafe import Markup
from pygments.token import STANDARD_TYPES

_NAMES = """
a abbr b bdi bdo blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption
figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong
sub summary sup table tbody td tfoot th thead time tr u ul var wbr
"""
TAGS = frozenset(_NAMES.split())
"""Elements. What is not among them is dropped and its text stays."""

_WITH_CONTENT = """
applet audio canvas embed frame frameset iframe math noembed noframes noscript object script select
style svg template textarea title video xmp
"""
DROPPED = frozenset(_WITH_CONTENT.split())
"""Elements that are dropped with all that is in them."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

ATTRIBUTES: dict[str, set[str]] = {
    "*": {"dir", "lang", "title"},
    "a": {"href"},
    "abbr": set(),
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "li": {"id", "value"},
    "ol": {"reversed", "start"},
    "span": {"aria-label"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
} | {name: {"id"} for name in _HEADINGS}
"""Attributes with any value. Ids are the renderer's; it removes those that an author writes."""

_ALIGN = {"left", "center", "right"}

VALUES: dict[str, dict[str, set[str]]] = {
    "a": {"rel": {"noopener"}},
    "img": {"align": {*_ALIGN, "top", "middle", "bottom"}, "loading": {"lazy"}},
    "span": {"role": {"img"}},
} | {name: {"align": _ALIGN} for name in ("div", "p", "td", "th", *_HEADINGS)}
"""Attributes with these values only."""

CLASSES: dict[str, set[str]] = {
    "a": {"footnote-backref", "footnote-ref", "headerlink"},
    "div": {"admonition", "danger", "footnote", "highlight", "info", "note", "tip", "warning"},
    "li": {"task-list-item"},
    "p": {"admonition-title"},
    "td": {"align-left", "align-center", "align-right"},
    "th": {"align-left", "align-center", "align-right"},
    "span": {"task-list-mark", *filter(None, STANDARD_TYPES.values())},
    "ul": {"contains-task-list"},
    "ol": {"contains-task-list"},
}
"""Classes. No other passes, so that no text can be dressed up as the page around it."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""Of absolute addresses. Relative ones pass."""

_FORMATTING = re.compile(
    r"<(?=[A-Za-z]++[\s/])((?i:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u))(?=[\s/])[^>]*"
)
"""Looks for the end of the name first, as most tags have no attributes."""

_ROUNDS = 10
"""More than were ever seen to be needed. What is still not clean then is shown as text."""

_PLAIN = re.compile(r"[^<>&\0\r\xa0\ud800-\udfff]*")
_PRE = re.compile(r'(<pre(?: [a-z]+="[^"]*")*>)\n+')


def keeps(element: str, attribute: str | None = None) -> bool:
    """Whether an element is on the list, or an attribute of it, with some value at least."""
    if attribute is None:
        return element in TAGS
    return any(attribute in (*ATTRIBUTES.get(n, ()), *VALUES.get(n, ())) for n in ("*", element))


def clean(html: str) -> Markup:
    """What is on the list of this HTML and nothing else; cleaning that again changes nothing.

    Elements come out closed. Lone surrogates, which no file can hold, become question marks. What
    the renderer writes is clean after one round; HTML from elsewhere may take more, because a
    parser reads it otherwise once what is not on the list has gone.
    """
    if _PLAIN.fullmatch(html):
        return Markup(html)
    html = html.encode("utf-8", "replace").decode("utf-8")
    if _is_usual(html):
        return Markup(html)
    for _ in range(_ROUNDS):
        cleaned = _clean(html)
        if cleaned == html:
            return Markup(cleaned)
        html = cleaned
    return Markup(nh3.clean(html, tags=set()))


def _clean(html: str) -> str:
    cleaned = _CLEANER.clean(_without_repeats(html))
    if ' id="__' in cleaned:
        cleaned = _WITHOUT_RESERVED_IDS.clean(cleaned)
    # A parser drops the line break after <pre>: with one left, the next round would drop another.
    return _PRE.sub(r"\1", cleaned)


def _without_repeats(html: str) -> str:
    """Without attributes on the elements that a parser opens anew in every later paragraph.

    Elements without attributes it repeats at most three times, any others without end: 25 KB of
    unclosed ones became 40 MB. The renderer closes what it writes; this is for other HTML. After
    the substitution such a name is followed by `>` or by the end, so none can be hidden from it.
    """
    return _FORMATTING.sub(r"<\1", html)


def _keep(element: str, attribute: str, value: str) -> str | None:
    """Material reads its own configuration from elements whose ids begin with two underscores."""
    return None if attribute == "id" and value.startswith("__") else value


def _cleaner(keep: Callable[[str, str, str], str | None] | None = None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        clean_content_tags=DROPPED,
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        tag_attribute_values=VALUES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel=None,  # the renderer adds it to links that leave the site
    )


_CLEANER = _cleaner()
_WITHOUT_RESERVED_IDS = _cleaner(_keep)
"""Calls Python for every attribute: twice the time, and hardly ever needed."""


_UNESCAPED = re.compile(r"&(?!(?:amp|lt|gt|nbsp);)")
_CHANGED = ("\0", "\r", "\xa0", "\ufeff")
"""Signs that do not come out of a parser and a serialiser as they went in."""


def _usual() -> re.Pattern[str]:
    """What the renderer writes as a rule, and which is clean for certain.

    Each element is closed and stands where it may, with attributes and values that are on the list.
    """
    text, value = "[^<>]*", '[^"<>&]*'
    host = r"https?://(?:[a-z0-9]+[.-])*[a-z]+(?=[/\"])"
    words = f"{text}(?:<code>{text}</code>{text})*"
    marked = "|".join(f"{name}>{words}</{name}" for name in ("em", "strong", "del"))
    link = (
        f'a href="(?:{host})?[\\w/#.~%?=+,-]*"(?: title="{value}")?(?: rel="noopener")?>{words}</a'
    )
    line = f"{text}(?:<(?:code>{text}</code|{marked}|{link})>{text})*"
    cell = f'<t([hd])(?: (?:class="align-|align=")(?:left|center|right)")?>{line}</t'
    head, row = (rf"<tr>(?:{cell}\{group}>)*</tr>\n" for group in (1, 2))
    anchor = f'<a class="headerlink" href="#{value}" title="{value}">¶</a>'
    span = f'<span class="(?:{"|".join(sorted(CLASSES["span"]))})">{text}</span>'
    blocks = (
        f"p>{line}</p",
        f"blockquote>\n(?:<p>{line}</p>\n)*</blockquote",
        f"table>\n<thead>\n{head}</thead>\n(?:<tbody>\n(?:{row})*</tbody>\n)?</table",
        rf"([ou])l>\n(?:<li>{line}</li>\n)*</\3l",
        rf'h([2-6]) id="(?!__){value}">{line}(?:{anchor})?</h\4',
        f'div class="highlight"><pre><code>{text}(?:{span}{text})*</code></pre></div',
        "hr",
    )
    return re.compile(f"{line}|(?:<(?:{'|'.join(blocks)})>\n)*", re.ASCII)


_USUAL = _usual()


def _is_usual(html: str) -> bool:
    return (
        _USUAL.fullmatch(html) is not None
        and not any(sign in html for sign in _CHANGED)
        and not _UNESCAPED.search(html)
    )
