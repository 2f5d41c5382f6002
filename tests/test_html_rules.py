"""What of an author's HTML the page will not have is told, and nothing else."""

import pytest

from mkdocs_postmortems.articles import Articles
from tests.sites import document, problems, project, write_site


def told(tmp_path, body, **values):
    """The findings in a body: the line within it; the level, the rule and the words."""
    source = document(body, **values)
    first = source.count("\n") - body.count("\n")
    found = problems(write_site(tmp_path, {"a.md": source}), notes=True)
    cut = [line.split(":", 3) for line in found if "[html/" in line]
    return [(int(number) - first, rest.strip()) for _, number, _, rest in cut]


@pytest.mark.parametrize(
    "body",
    [
        "Before.\n\n<!-- foo\n\nLost.\n",
        "Before.\n\n<!-- foo\nLost.\n\n<!-- bar -->\n",
        "Before.\n\n<script>\n\nLost.\n",
        "Before.\n\n<textarea>\n\nLost.\n",
        "Before.\n\n<?foo\n\nLost.\n",
        "Before.\n\n<div><!-- foo\nLost.\n</div>\n",
    ],
)
def test_what_swallows_text_is_an_error_where_it_begins(body, tmp_path):
    ((line, what),) = told(tmp_path, body)
    assert line == 3
    assert what.startswith("error[html/open]")
    assert "does not end" in what


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("Text.\n\n<script>alert(1)</script>\n", "<script>"),
        ("Text.\n\nThe <iframe src='x'></iframe>\n", "<iframe>"),
        ("Text.\n\n<form action='/'>\nName\n</form>\n", "<form>"),
        ("Text.\n\nThe service <service> was down.\n", "<service>"),
        ("Text.\n\n<a id='x' href='https://example.com/'>x</a>\n", "of <a> id="),
        ("Text.\n\n<b onclick='x()'>b</b>\n", "onclick="),
        ("Text.\n\n<!DOCTYPE html>\n", "declaration"),
    ],
)
def test_what_is_left_out_is_told_with_its_name(body, lost, tmp_path):
    ((line, what),) = told(tmp_path, body)
    assert line == 3
    assert what.startswith("note[html/left-out]")
    assert lost in what


@pytest.mark.parametrize(
    "body",
    [
        "<!-- a remark -->\n\nText <!-- and another --> goes on.\n",
        "<details open><summary>More</summary>\n\nText.\n\n</details>\n",
        "<p align='center' class='x' style='y'>Text</p>\n",
        "<https://example.com/> and <mail@example.com>, 1 < 2, a <- b.\n",
        "`<script>` and\n\n```html\n<!-- open\n<form>\n```\n",
        "<img src='https://example.com/x.png' alt='x' width='3'>\n",
        "Text goes <!-- on, as no comment.\n",
        "<a href='https://example.com/' target='_blank' rel='noopener'>x</a>\n",
        "A<br>B<br/>C, <kbd>Ctrl</kbd>, H<sub>2</sub>O.\n",
    ],
)
def test_what_the_page_has_is_not_told(body, tmp_path):
    assert told(tmp_path, body) == []


def test_a_field_is_looked_at_too(tmp_path):
    config = write_site(tmp_path, {"a.md": document(summary="The <queue> was full.")})
    found = problems(config, notes=True)
    (line,) = [line for line in found if "[html/left-out]" in line]
    assert "<queue>" in line


def test_what_is_told_is_what_the_page_lacks(tmp_path):
    body = "Start.\n\n<kbd>kept</kbd> <blink>stays</blink>\n\n<style>\nlost\n</style>\n\nEnd.\n"
    found, _ = project(write_site(tmp_path, {"a.md": document(body)}))
    articles = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
        intro=None,
    )
    html = str(articles.incident(found.catalog.entries[0]).html)
    for word, there in (("<kbd>kept</kbd> stays", True), ("End.", True), ("lost", False)):
        assert (word in html) is there
    assert [line for line, _ in told(tmp_path, body)] == [3, 5]
