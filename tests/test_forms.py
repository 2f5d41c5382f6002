"""Pages that are filled in are those that the theme would have written."""

import pytest

from mkdocs_postmortems import forms
from mkdocs_postmortems.plugin import opening, pages
from tests.builds import make, tree
from tests.sites import document, write_site

DOCUMENTS = {
    "a.md": document('# Story\n\n`<article class="pm">` & <b>all</b>\n', severity="major"),
    "b.md": document(id="b", title="Bee", publish_at="2026-04-01T00:00:00Z", tags=["x"]),
    "c.md": document(id="c", title='Less than <b> & more than "that"', lang="de"),
    "d.md": document(id="d", title="\u00a0Edges\u00a0", summary="Two words.\n\nAnd <b>more</b>."),
    "e.md": document(id="e", title=' xmlns="http://www.w3.org/2000/svg"', summary="B \\x02."),
    "f.md": document(id="f", kind="near_miss", title="A near miss"),
    "g.md": document(
        id="g", status="withdrawn", withdrawn={"at": "2026-05-01T00:00:00Z", "reason": "No."}
    ),
    "h.md": document(id="h", title="In the navigation"),
    "i.md": document(id="i", title="Bee"),
    "pages/page.md": "# Page\n",
}


@pytest.fixture(autouse=True)
def instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780272000")  # 2026-06-01


def build(folder, template="", settings="", *, hook=""):
    """The files of a site with a template of its own."""
    folder.mkdir()
    config = write_site(
        folder, DOCUMENTS, settings=settings + ("hooks: [hook.py]\n" if hook else "")
    )
    (folder / "hook.py").write_text(hook)
    if template:
        own = "theme: {name: material, custom_dir: ours}"
        config.write_text(config.read_text().replace("theme: material", own))
        (folder / "ours").mkdir()
        (folder / "ours" / "main.html").write_text(
            '{% extends "base.html" %}{% block libs %}{% if page and page.meta.postmortem %}'
            + template
            + "{% endif %}{% endblock %}"
        )
    found = tree(make(config))
    return {name: content for name, content in found.items() if name.endswith((".html", ".txt"))}


ONE_BY_ONE = "def on_page_context(context, **_):\n    return context\n"
"""A hook that has MkDocs make each page itself."""


@pytest.mark.parametrize(
    "settings",
    [
        "nav: [index.md, h.md, pages/page.md]\n",
        "nav:\n  - index.md\n  - Some: [h.md, pages/page.md]\n",
        "repo_url: https://github.com/a/b\nedit_uri: edit/main/\nextra: {homepage: incidents/b/}\n",
        "extra_css: [incidents/b/own.css]\nextra_javascript: [own.js]\n",
    ],
)
def test_pages_are_those_that_are_made_one_by_one(tmp_path, settings):
    filled = build(tmp_path / "filled", settings=settings)
    assert filled == build(tmp_path / "alone", settings=settings, hook=ONE_BY_ONE)
    assert filled["incidents/b/index.html"].count(b"Bee") > 2


@pytest.mark.parametrize(
    "template",
    [
        "{{ page.title | upper }}",
        "{{ page.title ~ '!' }}",
        "{{ '%s!' | format(page.title) }}",
        "{% if page.title == 'Bee' %}a bee{% endif %}",
        "{% if 'e' in page.title %}an e{% endif %}",
        "{% if page.title is string %}text{% endif %}",
        "{{ page.title | tojson }}",
        "{% if page.url == 'incidents/b/' %}b{% endif %}",
        "{{ 'incidents/b/' | url }} {{ 'incidents/' | url }} {{ 'feed.xml' | url }}",
        "{{ page.toc | length }}{% for e in page.toc %}{{ e.title }}{% endfor %}",
        "{{ page }}",
        "{{ page.meta.postmortem.source }} {{ page.meta.postmortem.published }}",
        "{% if page.meta.postmortem.data %}{{ page.meta.postmortem.data() | length }}{% endif %}",
        "{% for file in pages if file.page == page %}{{ file.src_uri }}{% endfor %}",
        "{% if page.content and 'Text' in page.content %}text{% endif %}",
        "{% for feed in page.meta.postmortem.feeds %}{{ feed.url | url }}{% endfor %}",
    ],
)
def test_a_template_may_do_anything_with_a_page(tmp_path, template):
    filled = build(tmp_path / "filled", template)
    assert filled == build(tmp_path / "alone", template, hook=ONE_BY_ONE)


def test_what_a_theme_writes_as_it_is_is_filled_in(tmp_path, monkeypatch):
    rendered = []
    monkeypatch.setattr(opening, "cores", lambda: 1)
    finish = pages.ArticlePage.finish
    monkeypatch.setattr(
        pages.ArticlePage,
        "finish",
        lambda page, *rest: rendered.append(page.article.url) or finish(page, *rest),
    )
    build(tmp_path / "site", "{{ page.title }}", "nav: [index.md, h.md, pages/page.md]\n")
    alone = [url for url in rendered if url.startswith("incidents/") and len(url) == 12]
    # The newest, what stands in the navigation, is withdrawn, or has a space at an edge.
    assert alone == [f"incidents/{id}/" for id in "bhged"]
    assert [url for url in rendered if url.startswith("kinds/")] == ["kinds/", "kinds/incident/"]


def test_a_hole_is_written_or_asked_for_and_nothing_else():
    hole = forms.Hole("title")
    assert hole
    assert forms.written(hole) == "\x02title\x03"
    assert forms.written("a") == "a"
    for use in (str, repr, len, iter, hash, lambda h: h == "a", lambda h: h[0], lambda h: h.upper):
        with pytest.raises(forms.Unfillable):
            use(hole)
