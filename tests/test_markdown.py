"""The renderer: what a reader of a page sees, and what the rules are told about a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name

from mkdocs_postmortems import markdown
from mkdocs_postmortems.markdown import fences, plain_text, rendering
from mkdocs_postmortems.markdown.parser import blocks
from mkdocs_postmortems.sanitise import clean


def same(target: str) -> str:
    return target


def nowhere(target: str) -> None:
    return None


def html(text: str, **options: object) -> str:
    return markdown.render(text, resolve=same, **options).html  # type: ignore[arg-type]


def body(text: str) -> str:
    """The HTML of a text without anchors and colours, on one line."""
    medium = markdown.Medium(anchors=False, highlight=False)
    return " ".join(html(text, medium=medium).split())


# What GitHub shows ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "*a* **b** `c` ~~d~~ ~e~",
            "<em>a</em> <strong>b</strong> <code>c</code> <del>d</del> <del>e</del>",
        ),
        ("one  \ntwo\nthree", "one<br> two three"),
        ("one \n  two\n\tthree: four", "one two three: four"),
        ("[a](b 'c')", '<a href="b" title="c">a</a>'),
        ("[a][x]\n\n[x]: b", '<a href="b">a</a>'),
        ("![*a*](b)", '<img src="b" alt="a" loading="lazy">'),
        ('AT&T &copy; "x" <5', 'AT&amp;T © "x" &lt;5'),
        ("H<sub>2</sub>O <kbd>Ctrl</kbd>", "H<sub>2</sub>O <kbd>Ctrl</kbd>"),
    ],
)
def test_text(text: str, shown: str) -> None:
    assert body(text) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("3. a\n\n   b", '<ol start="3"> <li><p>a</p> <p>b</p> </li> </ol>'),
        ("> a", "<blockquote> <p>a</p> </blockquote>"),
        (">", "<blockquote> </blockquote>"),
        ("---", "<hr>"),
        ("```nosuch\n<a>\n```", '<div class="highlight"><pre><code>&lt;a&gt; </code></pre></div>'),
        ("    a", '<div class="highlight"><pre><code>a </code></pre></div>'),
        ("a\n## b\nc", '<p>a</p> <h2 id="b">b</h2> <p>c</p>'),
        ("a\n  > b", "<p>a</p> <blockquote> <p>b</p> </blockquote>"),
        ("a\n- b\n2. c", '<p>a</p> <ul> <li>b</li> </ul> <ol start="2"> <li>c</li> </ol>'),
        ("a\n2. b\n[c]: d", "<p>a 2. b [c]: d</p>"),
        ("a\n===\nb\n***", '<h2 id="a">a</h2> <p>b</p> <hr>'),
    ],
)
def test_blocks(text: str, shown: str) -> None:
    assert body(text) == shown


def test_table_cells_are_aligned_without_a_style() -> None:
    table = "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|`2`|3|4|"
    page, feed = html(table), body(table)
    assert '<th>a</th><th class="align-left">b</th><th class="align-center">c</th>' in page
    assert '<td class="align-left"><code>2</code></td>' in page
    assert '<th>a</th><th align="left">b</th><th align="center">c</th><th align="right">d' in feed
    assert "style" not in page + feed


def test_tasks_show_their_state_without_a_form() -> None:
    shown = body("- [ ] a\n- [x] b\n- c")
    assert 'aria-label="not done">☐</span> a' in shown
    assert 'aria-label="done">☑</span> b' in shown
    assert "<li>c</li>" in shown
    assert "input" not in shown


@pytest.mark.parametrize(
    ("kind", "title", "style"),
    [
        ("NOTE", "Note", "note"),
        ("TIP", "Tip", "tip"),
        ("IMPORTANT", "Important", "info"),
        ("WARNING", "Warning", "warning"),
        ("CAUTION", "Caution", "danger"),
        ("note", "Note", "note"),
    ],
)
def test_alerts_are_admonitions(kind: str, title: str, style: str) -> None:
    assert body(f"> [!{kind}]\n> a *b*") == (
        f'<div class="admonition {style}"> <p class="admonition-title">{title}</p>'
        " <p>a <em>b</em></p> </div>"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> [!NOTE]\na", "<p>a</p>"),
        ("> [!NOTE]  \n>\n> a", "<p>a</p>"),
        ("> [!NOTE]\n> - a", "<ul> <li>a</li> </ul>"),
        ("> [!NOTE]\n> a\n>\n> > b", "<p>a</p> <blockquote> <p>b</p> </blockquote>"),
    ],
)
def test_what_an_alert_holds(text: str, shown: str) -> None:
    assert body(text).endswith(f"Note</p> {shown} </div>")


def test_links_in_an_alert_know_their_line() -> None:
    assert markdown.references("x\n\n> [!NOTE]\n> a\n> [b](c)")[0].line == 5


@pytest.mark.parametrize(
    "text",
    [
        "> [!NOTES]\n> a",
        "> [!NOTE] a\n> b",
        "> a\n> [!NOTE]",
        "> [!NOTE]",
        "> # [!NOTE]\n> a",
        "> > [!NOTE]\n> > a",
    ],
)
def test_other_quotes_are_no_alerts(text: str) -> None:
    assert body(text).startswith("<blockquote>")


def test_words_of_the_renderer_can_be_translated() -> None:
    labels = markdown.Labels(note="Hinweis", done="erledigt", permalink="Link", back="Zurück")
    shown = html(
        "# A\n\n> [!NOTE]\n> b\n\n- [x] c[^1]\n\n[^1]: d", medium=markdown.Medium(labels=labels)
    )
    for word in ("Hinweis", "erledigt", 'title="Link"', 'title="Zurück"'):
        assert word in shown


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("see https://example.com/a_b_c.", "https://example.com/a_b_c"),
        ("(http://example.com/a_(b))", "http://example.com/a_(b)"),
        ("**https://example.com/x**", "https://example.com/x"),
        ('"https://example.com/x"', "https://example.com/x"),
        ("https://example.com/?a=1&b=2&copy;", "https://example.com/?a=1&b=2"),
        ("HTTPS://example.com", "HTTPS://example.com"),
        ("https://example.com/a<b", "https://example.com/a"),
        ("https://localhost:8000/x!", "https://localhost:8000/x"),
        ("www.example.com/x, and", "http://www.example.com/x"),
        ("ask a_b.c@example.com now", "mailto:a_b.c@example.com"),
        ("<https://example.com>", "https://example.com"),
    ],
)
def test_bare_addresses_are_links(text: str, href: str) -> None:
    assert [r.target for r in markdown.references(text)] == [href]


@pytest.mark.parametrize(
    "text",
    [
        "`https://example.com`",
        "xhttps://example.com",
        "https://",
        "https:// example.com",
        "https://a_b.example_x.c_m",
        "www.example_.com",
        "wwww.example.com",
        "a@b",
        "a@b.c@d",
        "a@example-.",
        "http\\://example.com",
        "ftp://example.com",
    ],
)
def test_other_text_is_no_address(text: str) -> None:
    assert markdown.references(text) == ()


def test_a_link_holds_no_link() -> None:
    assert body("[https://example.com](b)") == '<p><a href="b">https://example.com</a></p>'
    assert body('<a href="b">www.example.com</a>') == '<p><a href="b">www.example.com</a></p>'


# Headings ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("What happened?", "what-happened"),
        ("Why `rm -rf` *was* run", "why-rm--rf-was-run"),
        ("A [link](b) here", "a-link-here"),
        ("Step 2 – undo", "step-2--undo"),
        ("under_score & dots...", "under_score--dots"),
        ("Größe, ДАННЫЕ, 日本語", "größe-данные-日本語"),
        ("🚀 Launch", "-launch"),
        ("½ way", "-way"),
    ],
)
def test_ids_are_github_s(heading: str, slug: str) -> None:
    (found,) = markdown.render(f"## {heading}", resolve=same).headings
    assert found.id == slug


@pytest.mark.parametrize(
    ("heading", "slug"), [("🚀", "section"), ("`__config`", "section__config"), ("a__b", "a__b")]
)
def test_ids_are_never_empty_nor_reserved(heading: str, slug: str) -> None:
    assert markdown.render(f"# {heading}", resolve=same).headings[0].id == slug


def test_equal_headings_are_numbered() -> None:
    found = markdown.render("# A\n# A\n# A-1\n# A", resolve=same).headings
    assert [h.id for h in found] == ["a", "a-1", "a-1-1", "a-2"]


@pytest.mark.parametrize(
    ("levels", "shown"),
    [("1 2 3", "2 3 4"), ("2 3", "2 3"), ("3 4", "2 3"), ("1 6", "2 6"), ("2 1", "3 2")],
)
def test_the_highest_heading_is_of_level_two(levels: str, shown: str) -> None:
    text = "\n".join("#" * int(level) + " x" for level in levels.split())
    found = markdown.render(text, resolve=same)
    assert [str(h.level) for h in found.headings] == shown.split()
    assert re.findall(r"<h(\d)", found.html) == shown.split()


def test_headings_know_their_text_and_line() -> None:
    found = markdown.render("# *A*\n\nb\n\n> C &amp; d\n> ===", resolve=same, id_prefix="x-")
    assert [(h.text, h.line, h.id) for h in found.headings] == [
        ("A", 1, "x-a"),
        ("C & d", 5, "x-c--d"),
    ]


def test_headings_link_to_themselves() -> None:
    assert html("# A", id_prefix="x-") == (
        '<h2 id="x-a">A<a class="headerlink" href="#x-a" title="Permanent link">¶</a></h2>\n'
    )
    assert html("# A", medium=markdown.Medium(anchors=False)) == '<h2 id="a">A</h2>\n'


# Footnotes --------------------------------------------------------------------------------------


def test_footnotes_lead_there_and_back() -> None:
    shown = html("A[^x] b[^x] c[^1].\n\n[^1]: One.\n\n[^x]: Two.\n[^unused]: No.")
    ids, targets = re.findall(r'id="([^"]*)"', shown), re.findall(r'href="#([^"]*)"', shown)
    assert sorted(set(targets)) == sorted(ids)
    assert len(ids) == len(set(ids)) == 5
    assert shown.index("Two.") < shown.index("One.")
    assert "No." not in shown


def test_texts_with_footnotes_can_share_a_page() -> None:
    text = "A[^1]\n\n[^1]: B"
    first, second = (set(re.findall(r'id="([^"]*)"', html(text, id_prefix=p))) for p in "ab")
    assert not first & second


def test_in_a_feed_footnotes_lead_to_the_page() -> None:
    medium = markdown.Medium(page="https://example.com/i/", anchors=False)
    shown = html("A[^1]\n\n[^1]: B", medium=medium)
    assert 'href="https://example.com/i/#fn:1"' in shown
    assert 'href="https://example.com/i/#fnref:1"' in shown


# Code -------------------------------------------------------------------------------------------


def test_code_is_coloured_by_classes() -> None:
    shown = html('```python title="x"\n\ndef f():\n    return "a"\n\n```')
    assert '<div class="highlight"><pre><code>\n<span class="k">def</span>' in shown
    assert "style=" not in shown


@pytest.mark.parametrize(
    "code",
    [
        "x = 1\n" * 700,
        "x" * 301,
        "\n" * 201,
    ],
)
def test_large_code_is_shown_plain(code: str) -> None:
    assert "<span" not in html(f"```python\n{code}\n```")


def test_much_code_is_coloured_up_to_a_limit() -> None:
    shown = html("```python\n" + "x = 1\n" * 160 + "```\n" * 1 + "")
    assert shown.count('class="n"') == 160
    many = html(("```python\n" + "x = 1\n" * 160 + "```\n\n") * 30)
    assert many.count('class="n"') == 160 * (fences.TOTAL // 960)


@pytest.mark.parametrize("language", sorted(fences.LANGUAGES))
def test_every_language_is_known(language: str) -> None:
    get_lexer_by_name(language)


def test_a_feed_gets_no_colours() -> None:
    medium = markdown.Medium(highlight=False)
    assert "<span" not in html("```python\nx = 1\n```", medium=medium)


# Links and images -------------------------------------------------------------------------------


def test_every_link_goes_through_resolve() -> None:
    text = (
        "[a](<x y.md> 't') ![b](i.png) <https://e.org> https://e.net [c][r] www.e.com q@e.io\n"
        '<a href="h&amp;1">d</a> <img src="j.png" alt=e>\n\n[r]: s_\\*t&lt;\n\n'
        "<p><a\nhref='k'>f</a></p>\n\n![[g](n)](o)"
    )
    asked: list[str] = []

    def note(target: str) -> str:
        asked.append(target)
        return f"/to/{len(asked)}"

    shown = markdown.render(text, resolve=note).html
    assert sorted(asked) == sorted(r.target for r in markdown.references(text))
    assert [r.target for r in markdown.references(text)] == [
        *("x y.md", "i.png", "https://e.org", "https://e.net", "s_*t<", "http://www.e.com"),
        *("mailto:q@e.io", "h&1", "j.png", "k", "o"),
    ]
    written = re.findall(r'(?:href|src)="([^"]*)"', shown)
    assert sorted(written) == sorted(f"/to/{n}" for n in range(1, 12))


def test_references_know_their_kind_and_line() -> None:
    text = (
        "x\n\n[a\nb](c)\n![d](e)\n\n- f `x\n  y` <gg:h>\n\n|a|\n|-|\n|[i](j)|\n\n<div>\n<img src=k>"
    )
    assert [(r.target, r.kind, r.line) for r in markdown.references(text)] == [
        ("c", "link", 3),
        ("e", "image", 5),
        ("gg:h", "link", 8),
        ("j", "link", 12),
        ("k", "image", 15),
    ]


def test_a_link_that_is_left_out_keeps_its_text() -> None:
    text = '[a *b*](c) ![d](e) <https://f.g> <a href="h">i</a><img src="j" alt="k<">'
    shown = markdown.render(text, resolve=nowhere).html
    assert shown == "<p>a <em>b</em> d https://f.g ik&lt;</p>\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![a](https://e.org/i.png)", '<a href="https://e.org/i.png" rel="noopener">a (e.org)</a>'),
        ("![](HTTP://e.org/i)", '<a href="HTTP://e.org/i" rel="noopener">e.org</a>'),
        ('<img src=" https://u@e.org" alt="<">', "&lt; (e.org)"),
        ("[![a](https://e.org/i)](b)", '<a href="b">a (e.org)</a>'),
        ('x <a href="b"><img src="https://e.org/i" alt="a"></a>', '<a href="b">a (e.org)</a>'),
        ('x <a href="b"><b>![a](https://e.org/i)</b></a>', '<a href="b"><b>a (e.org)</b></a>'),
    ],
)
def test_an_image_of_another_host_is_a_link(text: str, shown: str) -> None:
    html = body(text)
    assert "<img" not in html
    assert shown in html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_no_other_scheme_is_written(target: str) -> None:
    text = f"[a](<{target}>) <a href='{target}'>b</a> ![c](<{target}>)"
    assert body(text) == "<p>a b c</p>"


@pytest.mark.parametrize("target", ["http://", "https://a|b/", "//", "///a", "//a b/c"])
def test_no_address_without_a_host_is_written(target: str) -> None:
    assert body(f"[a](<{target}>)") == "<p>a</p>"


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://ä.example/", "https://xn--4ca.example/"),
        ("https://[::1]/a%20b", "https://[::1]/a%20b"),
        ("a b&c.md", "a%20b&amp;c.md"),
        ("100%.md", "100%25.md"),
        ("a%20b", "a%20b"),
        ("ä", "%C3%A4"),
        ('"><script>', "%22%3E%3Cscript%3E"),
        ("java\tscript:x", "java%09script:x"),
    ],
)
def test_addresses_are_encoded(target: str, href: str) -> None:
    shown = markdown.render("[a](b)", resolve=lambda _: target).html
    assert f'href="{href}"' in shown


def test_links_out_of_the_site_say_so() -> None:
    assert 'rel="noopener"' in html("[a](https://example.com)")
    assert "rel=" not in html("[a](b/) [c](#d) [e](mailto:f@g.hi)")


def test_definitions_can_not_multiply_a_long_address() -> None:
    text = f"[a]: <{'x' * 10_000}>\n\n" + "[a]\n" * 5_000
    assert len(html(text)) < 2_000_000


# Raw HTML ---------------------------------------------------------------------------------------


def test_details_can_hold_markdown() -> None:
    shown = body("<details open>\n<summary>Log</summary>\n\n- *a*\n\n</details>\n\nafter")
    assert shown == (
        '<details open=""> <summary>Log</summary> <ul> <li><em>a</em></li> </ul> </details>'
        " <p>after</p>"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a <b>c\n\nd", "<p>a <b>c</b></p> <p>d</p>"),
        ("- <div>\n- x\n\ny", "<ul> <li><div> </div></li> <li>x</li> </ul> <p>y</p>"),
        ("> <details>\n\ny", "<blockquote> <details> </details></blockquote> <p>y</p>"),
        ("<div>\n\n- a </div>\n\nb", "<div> <ul> <li>a </li> </ul> <p>b</p> </div>"),
        ("<b><i>x</b>y</i>", "<p><b><i>x</i></b>y</p>"),
        ("a </div> b", "<p>a b</p>"),
        ("<details>\n\ntext</details>\n\nb", "<details> <p>text</details></p> <p>b</p>"),
        ("<details>\n\nA[^1]\n\n[^1]: b", None),
    ],
)
def test_an_open_element_ends_with_its_block(text: str, shown: str | None) -> None:
    found = body(text)
    if shown is None:
        assert found.index("</details>") < found.index('class="footnote"')
    else:
        assert found == shown


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- secret --> b",
        "a <!-- -- secret ---> b",
        "<!-- secret\n\nsecret -->\n\na",
        "<!-- secret",
        "<div><!-- secret\n</div>",
        "<script>secret</script>",
        "<style>\nsecret\n</style>",
        "<svg>\n<text>secret</text></svg>",
        "<?secret?>",
        "<![CDATA[secret]]>",
        "<!DOCTYPE secret>",
        "[//]: # (secret)",
    ],
)
def test_comments_and_the_like_are_left_out(text: str) -> None:
    assert "secret" not in html(text)
    assert "secret" not in markdown.plain(text)


def test_an_author_writes_no_ids_or_classes() -> None:
    text = '<p id=a class="admonition" style="x" onclick="y" name=z role=alert data-q=1>t</p>'
    assert body(text) == "<p>t</p>"


def test_images_in_html_keep_their_size() -> None:
    shown = body('x <img alt="a" width="10" src="b" align=right>')
    assert shown == '<p>x <img src="b" alt="a" loading="lazy" width="10" align="right"></p>'


# Fields -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("The alert fired late.", "The alert fired late."),
        ("5 < 6 & 7", "5 &lt; 6 &amp; 7"),
        ("a *b*", "a <em>b</em>"),
        ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("# a", "<h4>a</h4>\n"),
        ("[a](b)", '<a href="b">a</a>'),
    ],
)
def test_inline(text: str, shown: str) -> None:
    assert markdown.inline(text, resolve=same) == shown


_SIGNS = st.text(
    alphabet=st.sampled_from(list("ab1. -+*_#>|[]()!:/w@~`<&\\\n\t=\"'x\xa0\x0b\x1fé"))
)


@given(st.one_of(st.text(), _SIGNS))
@example("1) a")
@example("a ")
@example("www.a.b")
@example("a\x1f")
def test_plain_text_is_rendered_as_by_the_parser(text: str) -> None:
    quick, plain = markdown.inline(text, resolve=same), markdown.plain(text)
    with pytest.MonkeyPatch.context() as patch:
        for room in (plain_text, rendering):
            patch.setattr(room, "is_quick", lambda _: False)
        assert markdown.inline(text, resolve=same) == quick
        assert markdown.plain(text) == plain


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a  b\n c", "a b c"),
        ("# A\n\n*b* `c` [d](e) ![f](g)<br>h <b>i</b>", "A b c d f h i"),
        ("- a\n- [x] b\n\n|c|\n|-|\n|d|", "a b c d"),
        ("> [!NOTE]\n> a[^1]\n\n[^1]: b", "a"),
        ("&lt;a&gt;", "<a>"),
        ("```\na\n```", "a"),
    ],
)
def test_plain(text: str, line: str) -> None:
    assert markdown.plain(text) == line


# Limits -----------------------------------------------------------------------------------------


def deep_list(levels: int) -> str:
    return "\n".join("  " * level + "- a" for level in range(levels))


def table(rows: int, columns: int = 1) -> str:
    lines = ["|" + "a|" * columns, "|" + "-|" * columns, *["|" + "b|" * columns] * (rows - 1)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a" * 2 * 1024 * 1024,
        "> " * 32 + "a",
        "- " * 32 + "a",
        deep_list(32),
        "x " + "*" * 200,
        "*" * 500,
        "```\n" + "*" * 500 + "\n" + "> " * 40 + "\n```",
        " " * 200 + "a\n\n" + "\t" * 40 + "b",
        table(10_000),
        "<div>\n" * 32,
        "<b>a</b> " * 100,
        "> a\n" * 5_000,
        "> > a\n>\n" * 5_000,
        "> a\nb\n" * 300,
    ],
    ids=lambda text: text[:20],
)
def test_within_the_limits(text: str) -> None:
    assert list(markdown.limits(text)) == []


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a" * (2 * 1024 * 1024 + 1), 1, "2,097,153 bytes"),
        ("é" * (1024 * 1024 + 1), 1, "2,097,154 bytes"),
        ("x\n\n" + ">" * 33 + " a", 3, "more than 32 deep"),
        ("- " * 33 + "a", 1, "more than 32 deep"),
        (deep_list(40), 33, "more than 32 deep"),
        ("\r\n".join(deep_list(33).split("\n")), 33, "more than 32 deep"),
        ("[^1]: " * 40 + "a", 1, "more than 32 deep"),
        ("a\n\nb\nc " + "*" * 201, 4, "more than 200 *"),
        ("[" * 100_000, 1, "more than 200 ["),
        ("x\n\n" + table(10_001), 10_004, "10,000 rows"),
        (table(6_000) + "\n\n" + table(6_000), 10_004, "10,000 rows"),
        (table(1_001, 100), 1, "100,000 cells"),
        ("|" + "a|" * 400 + "\n|" + "-|" * 400 + "\n" + "a\n" * 300, 1, "100,000 cells"),
        (">" * 30 + "a\n" + "b\n" * 10_000, 1, "without `>`"),
        ("x\n\n" + "> ---\ny\n" * 400, 3, "without `>`"),
        ("[^1]: > ---\n" * 400, 1, "without `>`"),
        ("x\n\n" + "<div>\n\n" * 40, 67, "HTML elements"),
        ("<b title=1>" * 3_000 + "<p>" * 3_000, 1, "HTML elements"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_beyond_the_limits(text: str, line: int, what: str) -> None:
    found = list(markdown.limits(text))
    assert len(found) == 1
    assert found[0][0] == line
    assert what in found[0][1]


# Any text ---------------------------------------------------------------------------------------

_PIECES = [
    *(
        "*",
        "_",
        "`",
        "[",
        "](",
        "![",
        ")",
        "\n\n",
        "\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "# ",
        "|",
        "~~",
    ),
    *(
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "[a]",
        "\\",
        "http://a.b",
        "www.a.b",
        "a@b.c",
        "```",
        "```py\n",
    ),
    *("|-|-|\n", "[!NOTE]\n", "- [x] ", "===\n", "---\n", "\t", "\ud800", "\0", "é", "<b>", "</b>"),
    *(
        "<a href=x>",
        "</a>",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "<img src=x alt=y>",
        "<td>",
        "a",
        "&",
    ),
]


_ROWS = (
    *(
        "one",
        "[a](b)",
        "- item",
        "  - inner",
        "1. item",
        "> quote",
        "```",
        "````",
        "~~~",
        "    code",
    ),
    *(
        "",
        "",
        "",
        "",
        "  ",
        "# head",
        "===",
        "---",
        "| a | b |",
        "| --- | --- |",
        "![i](j)",
        "<div>",
    ),
    *(
        "[^1]: note",
        "[^1]",
        "[x]: y",
        "[x]",
        "- ```",
        "  ```",
        "``` x",
        "a ``` b",
        "\tTab",
        "www.a.org",
    ),
)


@given(st.lists(st.sampled_from(_ROWS), max_size=16))
@example(["```", "", "[a](b)", "", "~~~", "```", "", "[a](b)"])
@example(["- ```", "", "[a](b)", "", "  ```"])
def test_the_parts_of_a_text_have_its_links_and_paragraphs(rows: list[str]) -> None:
    text = "\n".join(rows)
    parts = list(markdown.stretches(text))
    assert "".join(part for _, part in parts) == text
    links = [(r.line + at, r.target) for at, part in parts for r in markdown.references(part)]
    assert sorted(links) == sorted((r.line, r.target) for r in markdown.references(text))
    assert [p for _, part in parts for p in paragraphs(part)] == paragraphs(text)


def paragraphs(text: str) -> list[str]:
    return [token.content for token in blocks(text) if token.type == "inline"]


def test_paragraphs_far_apart_are_parts() -> None:
    assert [at for at, _ in markdown.stretches("# a\n\nb\nc\n\n- d\n\n  e\n\nf")] == [0, 2, 5, 9]


_BESIDE_LINKS = (
    *("[a](https://x.org/y)", "[b c](http://X.org/?q=1,2#z)", "[d](/e)", "![f](https://x.org)"),
    *("[g](https://x.org 't')", "[[h](https://x.org)]", "[^i](https://x.org)", "[!NOTE]", "www"),
    *("https://", ".x.org", "k@x.org", "\\", "`", "*", "_", "<", "[", "]", "(", ")", "1", ". "),
    *("word", "- ", "!", " ", "\n"),
)


@given(st.lists(st.sampled_from(_BESIDE_LINKS), max_size=7).map("".join))
def test_what_needs_no_parsing_has_the_links_of_its_page(text: str) -> None:
    asked: list[str] = []
    markdown.render(text, resolve=lambda target: asked.append(target) or target)
    assert sorted(asked) == sorted(r.target for r in markdown.references(text))
    assert markdown.references(text) == markdown.marks(text).references


@example("![]()")
@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join))
def test_any_text_renders_and_tells_its_links(text: str) -> None:
    asked: list[str] = []

    def note(target: str) -> str:
        asked.append(target)
        return target

    rendered = markdown.render(text, resolve=note)
    assert sorted(asked) == sorted(r.target for r in markdown.references(text))
    assert all(1 <= r.line <= text.count("\n") + 1 for r in markdown.references(text))
    assert list(markdown.limits(text)) == []
    assert "\n" not in markdown.plain(text)
    ids = re.findall(r'<[a-z0-9]+ id="([^"]*)"', clean(rendered.html))
    assert len(ids) == len(set(ids))


_WITHOUT_HTML = [p for p in _PIECES if not set(p) & set("<:\ud800\0")]


@given(st.lists(st.sampled_from(_WITHOUT_HTML), max_size=20).map("".join))
def test_the_sanitiser_has_nothing_to_do_on_text_without_html(text: str) -> None:
    rendered = html(text)
    assert clean(rendered) == rendered
