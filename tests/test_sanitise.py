"""The allow-list: what passes, and that nothing else does, whatever a document holds."""

from __future__ import annotations

import html as entities
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from mkdocs_postmortems import markdown, sanitise
from mkdocs_postmortems.sanitise import clean


class Found(HTMLParser):
    """Every start tag and comment in some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


ATTRIBUTES = """
align alt aria-label class colspan datetime dir height href id lang loading open rel reversed role
rowspan scope span src start title value width
"""
FORBIDDEN = """
applet audio base body button embed font form frame frameset head html iframe image input link
marquee math meta noscript object option plaintext script select style svg template textarea title
video xmp
"""


def is_harmless_address(value: str) -> bool:
    """Whether the address is relative, or of a scheme we publish, also to a lenient browser."""
    seen = re.sub(r"[\x00-\x20]", "", entities.unescape(value))
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", seen)
    return scheme is None or scheme[1].lower() in {"http", "https", "mailto"}


def assert_harmless(html: str) -> None:
    found = Found(html)
    assert not found.other
    tree = lxml.html.fragments_fromstring(f"<div>{html}</div>")[0]
    elements = [(str(element.tag), dict(element.attrib)) for element in tree.iter()]
    for tag, attributes in [*found.tags, *elements]:
        assert tag not in FORBIDDEN.split()
        assert tag in sanitise.TAGS
        assert set(attributes) <= set(ATTRIBUTES.split())
        assert is_harmless_address(attributes.get("href") or "")
        assert is_harmless_address(attributes.get("src") or "")
        assert not (attributes.get("id") or "").startswith("__")
        allowed = sanitise.CLASSES.get(tag, set())
        assert set((attributes.get("class") or "").split()) <= allowed


# What passes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "a",
        "a \"b\" 'c'",
        "a &amp; b &lt; c&nbsp;d",
        "<p>a<br>b <em>c</em> <strong>d</strong> <del>e</del> <code>f</code></p>",
        '<h2 id="a">A<a class="headerlink" href="#a" title="Permanent link">¶</a></h2>',
        '<a href="https://example.com/?a=1&amp;b" rel="noopener">a</a>',
        '<a href="mailto:a@b.c">d</a> <a href="e/f.html#g">h</a>',
        '<img src="a.png" alt="b" width="1" height="2" loading="lazy" align="right">',
        '<table><thead><tr><th align="right">a</th></tr></thead></table>',
        '<table><thead><tr><th class="align-right">a</th></tr></thead></table>',
        '<table><tbody><tr><td align="center">b</td></tr></tbody></table>',
        '<div class="highlight"><pre><code><span class="kn">a</span>\n</code></pre></div>',
        '<div class="admonition danger"><p class="admonition-title">a</p></div>',
        '<ul class="contains-task-list"><li class="task-list-item">a</li></ul>',
        '<span class="task-list-mark" role="img" aria-label="done">☑</span>',
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
        '<div class="footnote"><hr><ol start="2"><li id="fn:1">a</li></ol></div>',
        '<details open=""><summary>a</summary>b</details>',
        "<figure><img><figcaption>a</figcaption></figure>",
        '<p lang="de" dir="rtl">H<sub>2</sub>O <kbd>a</kbd> <abbr title="c">b</abbr></p>',
    ],
)
def test_what_passes(html: str) -> None:
    assert clean(html) == html


def test_what_is_clean_is_marked_so() -> None:
    assert isinstance(clean("a"), Markup)
    assert isinstance(clean("<p>a</p>"), Markup)


# What does not ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<script>alert(1)</script>a", "a"),
        ("<style>*{}</style>a", "a"),
        ("<!-- a -->b<!DOCTYPE c><?d?>", "b"),
        ("<svg><a>a</a></svg><math><mi>b</mi></math>c", "c"),
        ('<iframe src="https://example.com">a</iframe>b', "b"),
        ('<form action="a"><input name="b"><button>c</button></form>', "c"),
        ("<font color=red>a</font>", "a"),
        ("<p onclick=x style=y name=z>a</p>", "<p>a</p>"),
        ('<div class="md-dialog admonition pm-banner">a</div>', '<div class="admonition">a</div>'),
        ('<p class="admonition">a</p>', '<p class="">a</p>'),
        ('<a href="javascript:x" target="_blank" rel="opener">a</a>', "<a>a</a>"),
        ('<a href="tel:1">a</a>', "<a>a</a>"),
        ('<img src="data:image/png;base64,AA" onerror="x" srcset="y">', "<img>"),
        ('<td align="char">a</td><p align="evil">b</p>', "a<p>b</p>"),
        ('<h2 id="__config">{}</h2>', "<h2>{}</h2>"),
        ('<p id="a">b</p><div id="c">d</div><img id="e">', "<p>b</p><div>d</div><img>"),
        ('<span role="alert">a</span>', "<span>a</span>"),
        ('<code class="k" title="a">b</code>', "<code>b</code>"),
    ],
)
def test_what_does_not_pass(html: str, left: str) -> None:
    assert clean(html) == left


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<div><p>a", "<div><p>a</p></div>"),
        ("<p>a</div>b", "<p>ab</p>"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<pre>\n\na</pre>", "<pre>a</pre>"),
        ("a\ud800b", "a?b"),
    ],
)
def test_what_is_broken_is_mended(html: str, left: str) -> None:
    assert clean(html) == left


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<ul>\n<li>a</li>\n</ol>\n", "<ul>\n<li>a</li>\n\n</ul>"),
        ('<h2 id="a">b</h3>\n', '<h2 id="a">b</h2>\n'),
        ('<h2 id="__a">b</h2>\n', "<h2>b</h2>\n"),
        ("<p><strong>a</em></strong></p>\n", "<p><strong>a</strong></p>\n"),
        ('<p><a href="https://1.2.3.4.5/">a</a></p>\n', "<p><a>a</a></p>\n"),
        ('<p><a href="tel:1">a</a></p>\n', "<p><a>a</a></p>\n"),
        ('<p><a href="b" rel="opener">a</a></p>\n', '<p><a href="b">a</a></p>\n'),
        ("<table>\na<thead>\n</thead>\n</table>\n", "\na<table><thead>\n</thead>\n</table>\n"),
        (
            '<div class="highlight"><pre><code><span class="md">a</span></code></pre></div>\n',
            '<div class="highlight"><pre><code><span class="">a</span></code></pre></div>\n',
        ),
        ("<p>a & b</p>\n", "<p>a &amp; b</p>\n"),
        ("<p>a\xa0b</p>\n", "<p>a&nbsp;b</p>\n"),
        ("<p>a\ud800b</p>\n", "<p>a?b</p>\n"),
    ],
)
def test_what_resembles_what_the_renderer_writes_is_no_better(html: str, left: str) -> None:
    assert clean(html) == left


def test_unclosed_elements_do_not_multiply() -> None:
    opened = "".join(f"<b title={n}>" for n in range(1_000))
    assert len(clean(f"<p>{opened}</p>" + "<p>x" * 1_000)) < 200_000


# Attacks ----------------------------------------------------------------------------------------

ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/x>alert(1)</script >",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror=alert(1)>",
    '<img src="x` `<script>alert(1)</script>"` `>',
    '<img alt="`><img src=x onerror=alert(1)>`">',
    "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert&lpar;1)</script></svg>",
    '<svg><style><img src="</style><img src=x onerror=alert(1)>"></svg>',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "<title></title><script>alert(1)</script>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<select><script>alert(1)</script><img src=x onerror=alert(1)></select>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)>",
    "<object data=javascript:alert(1)><embed src=javascript:alert(1)>",
    "<base href=javascript:/a/><a href=/*alert(1)*/>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='java&#x0A;script:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#106;&#97;vascript&colon;alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a xlink:href='javascript:alert(1)'>x</a>",
    "<a href=x target=_blank ping=//evil.example>x</a>",
    "<body onload=alert(1)><frameset onload=alert(1)>",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x</button>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<p id=__config>{}</p><h2 id='__search'>x</h2><img name=body id=cookie>",
    "<div class='md-dialog md-header pm-x' role=dialog aria-modal=true>x</div>",
    "<!--><script>alert(1)</script>-->",
    "<!--<img src='--><img src=x onerror=alert(1)>'>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<a title='--><script>alert(1)</script>'>x</a>",
    "<b <script>alert(1)</script>0",
    "<x onclick=alert(1)>x</x><custom-element is=x>y</custom-element>",
    "<table background=javascript:alert(1)><td background=javascript:alert(1)>x</table>",
    "{{ config }} {% include 'x' %} ${7*7} <%= 7 %>",
    "\ud83d<script>alert(1)</script>\udc00",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
]
"""Written by us after the kinds that are known: events, schemes, other parsing rules, mutation."""

AS_MARKDOWN = [
    "[x](javascript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](JAVASCRIPT:alert(1) 'onclick=alert(1)')",
    '[x](a "\\" onmouseover=alert(1)")',
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    '![" onerror=alert(1) x="](y)',
    "<javascript:alert(1)>",
    '<https://example.com/"onclick=alert(1)>',
    "https://example.com/'\"><script>alert(1)</script>",
    "[x]\n\n[x]: javascript:alert(1)",
    "[x][y]\n\n[y]: data:text/html,x",
    "# <img src=x onerror=alert(1)>",
    "# __config",
    "```<script>\nalert(1)\n```",
    '```python"><script>\nx\n```',
    "|<script>|\n|-|\n|</script><img src=x onerror=alert(1)>|",
    "> [!NOTE]\n> <svg onload=alert(1)>",
    "a[^1]\n\n[^1]: <script>alert(1)</script>",
    'a[^"onclick=x]\n\n[^"onclick=x]: b',
    "- [x] <input onfocus=alert(1) autofocus>",
    "<details>\n\n<script>\n\nalert(1)\n\n</script>\n\n</details>",
    "`<script>alert(1)</script>`",
    "<p\n\nonclick=alert(1)>",
    "<a href='\n\njavascript:alert(1)'>x</a>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_in_html(attack: str) -> None:
    for html in (attack, f"<p>{attack}</p>", f"<table><td>{attack}", f"<pre><code>{attack}"):
        assert_harmless(clean(html))


@pytest.mark.parametrize("attack", ATTACKS + AS_MARKDOWN)
def test_attacks_in_a_document(attack: str) -> None:
    for text in (attack, f"a {attack} b", f"- {attack}", f"<div>\n{attack}\n\n{attack}"):
        assert_harmless(clean(markdown.render(text, resolve=lambda target: target).html))
        assert_harmless(clean(markdown.inline(text, resolve=lambda target: target)))


# Any HTML ---------------------------------------------------------------------------------------

_NAMES = sorted(
    sanitise.TAGS | sanitise.DROPPED | set(FORBIDDEN.split()) | {"nobr", "center", "foreignobject"}
)
_VALUES = [" id=__config", ' class="k md-x"', " onclick=x", ' title="\n>"', " href=javascript:x"]
_MORE = [" src=x", " align=left", " style=x", " href='&#106;avascript:x'", " name=x", "/"]
_ATTRIBUTE = st.sampled_from([*_VALUES, *_MORE, *[""] * 5])
_TAG = st.builds("<{}{}{}>".format, st.sampled_from(["", "/"]), st.sampled_from(_NAMES), _ATTRIBUTE)
_WORDS = ["a", " ", "\n", "\n\n", "&amp;", "&lt;script&gt;", "&", "<", ">", '"', "'", "\xa0"]
_SIGNS = ["<!--", "-->", "<![CDATA[", "]]>", "<?", "</", "\ud800", "\x0b", "&#0;", "`", "\0", "\r"]
_TEXT = st.sampled_from([*_WORDS, *_SIGNS])
_HTML = st.lists(_TAG | _TEXT, max_size=14).map("".join)


@given(_HTML)
def test_nothing_else_ever_passes(html: str) -> None:
    assert_harmless(clean(html))


@given(_HTML | st.text())
def test_what_is_clean_stays_as_it_is(html: str) -> None:
    once = clean(html)
    assert clean(once) == once


_WRITTEN = st.sampled_from(
    ["a", " ", "\n", "&amp;", "&lt;", "&", ">", '"', "'", "\xa0", "\ud800", "\r"]
)
_ADDRESSES = [
    "a/b.html#c",
    "//a.b",
    "https://a.b/c?d=e",
    "https://a.1/",
    "http:a",
    "https://xn--a/",
]
_LINK = st.builds(
    '<a href="{}" title="{}">{}</a>'.format, st.sampled_from(_ADDRESSES), *[_WRITTEN] * 2
)
_LINE = st.builds("{}<code>{}</code>{}<em>{}</em>{}".format, *[_WRITTEN | _LINK] * 5)
_SPAN = st.builds('<span class="{}">{}</span>'.format, st.sampled_from(["k", "n", "md"]), _WRITTEN)
_BLOCK = st.one_of(
    st.builds("<p>{}</p>\n".format, _LINE),
    st.builds("<blockquote>\n<p>{}</p>\n</blockquote>\n".format, _LINE),
    st.builds('<h2 id="{}">{}</h2>\n'.format, _WRITTEN, _LINE),
    st.builds("<ol>\n<li>{}</li>\n<li>{}</li>\n</ol>\n".format, _LINE, _LINE),
    st.builds(
        "<table>\n<thead>\n<tr><th{}>{}</th></tr>\n</thead>\n</table>\n".format,
        st.sampled_from(["", ' class="align-left"', ' align="left"', ' align="char"']),
        _LINE,
    ),
    st.builds(
        '<div class="highlight"><pre><code>{}{}</code></pre></div>\n'.format, _WRITTEN, _SPAN
    ),
)


@given(st.lists(_BLOCK, max_size=4).map("".join) | _LINE)
def test_what_is_clean_at_a_glance_is_what_a_parser_makes_of_it(html: str) -> None:
    rest = "<u></u>"  # which the renderer never writes
    assert clean(html + rest) == str(clean(html)) + rest


@given(_HTML)
def test_no_document_gets_anything_else_through(text: str) -> None:
    html = clean(markdown.render(text, resolve=lambda target: target).html)
    assert_harmless(html)
    assert clean(html) == html


@given(st.text(max_size=40))
def test_an_address_never_ends_its_attribute(target: str) -> None:
    html = clean(markdown.render("[a](b) ![c](d)", resolve=lambda _: target).html)
    assert_harmless(html)
    for _, attributes in Found(html).tags:
        assert set(attributes) <= {"href", "src", "alt", "rel", "loading"}
        for address in (attributes.get("href"), attributes.get("src")):
            assert not address or urlsplit(address).scheme in ("", "http", "https", "mailto")
