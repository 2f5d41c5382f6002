"""The plugin in real MkDocs builds."""

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from mkdocs_postmortems import cli
from tests.sites import document, write_site

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def instant(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780272000")  # 2026-06-01


def make(config, **options):
    """Build in this process; returns the site folder."""
    settings = load_config(str(config), **options)
    settings.plugins.on_startup(command="build", dirty=False)
    build(settings)
    settings.plugins.on_shutdown()
    return Path(settings.site_dir)


def mkdocs(folder, *arguments, **environment):
    """Run the command `mkdocs` as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def files(site):
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


THREE = {
    "a.md": document("# Story\n\nAll of *it*.\n", services=["checkout"], severity="major"),
    "b.md": document(id="b", title="Bee", publish_at="2026-04-01T00:00:00Z", tags=["x"]),
    "c.md": document(id="c", title="Held", status="draft"),
}


def test_the_contract_of_paths(tmp_path):
    site = make(write_site(tmp_path, THREE), strict=True)
    found = files(site)
    for path in (
        "index.html",
        "incidents/index.html",
        "incidents/a/index.html",
        "incidents/a/postmortem.json",
        "incidents/b/index.html",
        "services/index.html",
        "services/checkout/index.html",
        "severities/major/index.html",
        "regions/index.html",
        "years/2026/index.html",
        "kinds/incident/index.html",
        "tags/x/index.html",
        "timeline/index.html",
        "actions/index.html",
        "actions/verified.csv",
        "insights/index.html",
        "insights/durations.csv",
        "insights/incidents.csv",
        "insights/factors.csv",
        "insights/safeguards.csv",
        "insights/detection.csv",
        "subscribe/index.html",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "events.xml",
        "events.atom",
        "services/checkout/feed.xml",
        "services/checkout/atom.xml",
        "severities/major/feed.xml",
        "severities/major/atom.xml",
        "incidents.json",
        "incidents.csv",
        "actions.json",
        "opml.xml",
        "assets/postmortems/feed.css",
        "schema/postmortem.schema.json",
        "schema/postmortem.draft-07.json",
        "schema/incidents.schema.json",
        "schema/actions.schema.json",
        "sitemap.xml",
    ):
        assert path in found, path


def test_what_is_not_public_leaves_no_trace(tmp_path):
    with_draft = make(write_site(tmp_path / "one", THREE))
    public = {name: text for name, text in THREE.items() if name != "c.md"}
    without = make(write_site(tmp_path / "two", public))
    assert files(with_draft) == files(without)
    for name in files(with_draft) - {"sitemap.xml.gz"}:
        assert (with_draft / name).read_bytes() == (without / name).read_bytes(), name


def test_a_long_list_has_pages(tmp_path):
    many = {f"{n}.md": document(id=f"n-{n}") for n in range(5)}
    many["index.md"] = "Welcome.\n"
    site = make(write_site(tmp_path, many, options="per_page: 2"))
    assert {"index.html", "page/2/index.html", "page/3/index.html"} <= files(site)
    assert "page/4/index.html" not in files(site)


def test_errors_stop_the_build_before_anything_is_touched(tmp_path, caplog):
    config = write_site(tmp_path, {"a.md": document(), "b.md": document(id="b", severty="x")})
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    with pytest.raises(Abort):
        make(config)
    assert files(site) == {"old.html"}
    assert "postmortems/b.md:" in caplog.text
    assert "did you mean 'severity'?" in caplog.text


def test_a_failed_build_tells_all_problems_and_no_traceback(tmp_path):
    sources = {"a.md": document(severty="x", title=5), "b.md": "", "c.md": document(id="c")}
    write_site(tmp_path, sources)
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert len(re.findall(r"postmortems/[ab]\.md:\d+:\d+: error\[", result.stderr)) == 3
    assert "3 found = 1 published + 0 held + 2 refused" in result.stderr
    assert not (tmp_path / "site").exists()


def test_strict_fails_on_warnings_of_documents(tmp_path):
    write_site(tmp_path, {"a.md": document("![x](missing.png)\n")})
    assert mkdocs(tmp_path, "build").returncode == 0
    result = mkdocs(tmp_path, "build", "--strict")
    assert result.returncode == 1
    assert "warning[links/missing]" in result.stderr


def test_the_build_prints_the_sum_and_the_instant(tmp_path):
    write_site(tmp_path, THREE)
    result = mkdocs(tmp_path, "build")
    assert (
        "3 found = 2 published + 1 held + 0 refused (as of 2026-06-01T00:00:00Z)" in result.stderr
    )


def test_the_clock_may_be_ahead_of_the_instant(tmp_path):
    write_site(tmp_path, {"a.md": document(publish_at="2026-06-02T00:00:00Z")})
    result = mkdocs(tmp_path, "build")
    assert "1 more would be public by the clock" in result.stderr


def test_a_bad_instant_is_a_sentence(tmp_path):
    write_site(tmp_path, {"a.md": document()})
    result = mkdocs(tmp_path, "build", SOURCE_DATE_EPOCH="soon")
    assert result.returncode == 1
    assert "SOURCE_DATE_EPOCH 'soon' is not a number of seconds" in result.stderr
    assert "Traceback" not in result.stderr


def test_wrong_settings_name_their_line(tmp_path):
    write_site(tmp_path, {"a.md": document()}, options="timezone: Mars/Olympus\nservcies: []")
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 1
    assert "mkdocs.yml:7:17: error[settings/option]" in result.stderr
    assert "mkdocs.yml:8:7: error[settings/option]" in result.stderr
    assert "did you mean 'services'?" in result.stderr


def test_two_builds_through_one_plugin_keep_no_state(tmp_path):
    config = write_site(tmp_path, THREE)
    first = load_config(str(config))
    first.plugins.on_startup(command="serve", dirty=False)
    build(first)
    assert "incidents/b/index.html" in files(tmp_path / "site")
    # As `mkdocs serve` rebuilds: the configuration is read anew, the plugin's object stays.
    second = load_config(str(config))
    assert second.plugins["postmortems"] is first.plugins["postmortems"]
    (tmp_path / "postmortems" / "b.md").unlink()
    build(second)
    assert "incidents/b/index.html" not in files(tmp_path / "site")
    assert "incidents/b/" not in (tmp_path / "site" / "feed.xml").read_text()


def test_serve_shows_drafts_and_build_does_not(tmp_path):
    config = write_site(tmp_path, THREE)
    settings = load_config(str(config))
    settings.plugins.on_startup(command="serve", dirty=False)
    build(settings, serve_url="http://127.0.0.1:8000/")
    page = (tmp_path / "site" / "incidents" / "c" / "index.html").read_text()
    assert 'name="robots" content="noindex' in page
    assert "Draft" in page
    data = json.loads((tmp_path / "site" / "incidents.json").read_text())
    assert {item["id"] for item in data["items"]} == {"a", "b"}


def test_serve_goes_on_with_the_rest_after_an_error(tmp_path, caplog):
    config = write_site(tmp_path, {"a.md": document(), "b.md": document(id="b", severty="x")})
    settings = load_config(str(config))
    settings.plugins.on_startup(command="serve", dirty=False)
    with caplog.at_level(logging.ERROR):
        build(settings, serve_url="http://127.0.0.1:8000/")
    assert (tmp_path / "site" / "incidents" / "a" / "index.html").exists()
    assert "did you mean 'severity'?" in caplog.text


def test_serve_goes_on_with_wrong_settings(tmp_path, caplog):
    config = write_site(tmp_path, {"a.md": document()}, options="per_page: many")
    settings = load_config(str(config))
    settings.plugins.on_startup(command="serve", dirty=False)
    with caplog.at_level(logging.ERROR):
        build(settings, serve_url="http://127.0.0.1:8000/")
    assert (tmp_path / "site" / "incidents" / "a" / "index.html").exists()
    assert "per_page is not a whole number" in caplog.text


SEARCH = """
    plugins:
      - search
      - postmortems
"""


def test_search_has_an_entry_for_what_is_public_and_fetches_it_on_demand(tmp_path):
    site = make(write_site(tmp_path, THREE, settings=SEARCH))
    entries = [
        entry
        for path in sorted((site / "search" / "entries").iterdir())
        for entry in json.loads(path.read_text())
    ]
    locations = [location for location, _, _ in entries]
    assert "incidents/a/" in locations
    assert len(locations) == len(set(locations))
    assert not any("incidents/c" in location for location in locations)
    # What the theme fetches when a page opens.
    assert json.loads((site / "search" / "search_index.json").read_text())["docs"] == []
    [worker] = (site / "assets" / "javascripts" / "workers").iterdir()
    assert "entries/" in worker.read_text()


def test_a_site_for_reading_from_the_disk_keeps_the_theme_s_own_search(tmp_path):
    settings = SEARCH.replace("- search", "- search\n      - offline")
    site = make(write_site(tmp_path, THREE, settings=settings))
    index = (site / "search" / "search_index.js").read_text()
    assert '"incidents/a/"' in index
    assert not (site / "search" / "index.json").exists()


def test_only_what_is_referred_to_is_published(tmp_path):
    sources = {
        "a.md": document("![graph](images/graph.png)\n"),
        "images/graph.png": b"1",
        "images/unused.png": b"2",
        "notes.markdown~": "secret",
        "README.md": "# Secret\n",
        ".well-known/security.txt": "x",
        "CNAME": "example.org",
    }
    found = files(make(write_site(tmp_path, sources)))
    assert "images/graph.png" in found
    assert {"CNAME", ".well-known/security.txt"} <= found
    assert not {"images/unused.png", "notes.markdown~", "README/index.html"} & found


@pytest.mark.parametrize("option", ["exclude_docs", "draft_docs", "not_in_nav"])
def test_a_page_that_the_site_leaves_out_is_in_no_menu(option, tmp_path):
    files = {"a.md": document(), "pages/x.md": "# Secret plan\n"}
    site = make(write_site(tmp_path, files, settings=f'{option}: "/pages/x.md"\n'), strict=True)
    assert (site / "pages" / "x" / "index.html").exists() == (option == "not_in_nav")
    assert "Secret plan" not in (site / "index.html").read_text()
    assert "pages/x" not in (site / "index.html").read_text()


def test_ordinary_pages_are_pages_and_nav_publishes_no_draft(tmp_path):
    settings = """
        nav:
          - index.md
          - pages/about.md
          - c.md
    """
    sources = {**THREE, "pages/about.md": "# About us\n", "index.md": "Welcome, *reader*.\n"}
    site = make(write_site(tmp_path, sources, settings=settings))
    assert "About us" in (site / "pages" / "about" / "index.html").read_text()
    assert "Welcome, <em>reader</em>." in (site / "index.html").read_text()
    assert "incidents/c/index.html" not in files(site)
    assert "c/index.html" not in files(site)


def test_links_to_places_on_the_page_of_a_postmortem_are_followed(tmp_path):
    text = "# About\n\n[found](../a.md#summary), [lost](../a.md#nowhere)\n"
    sources = {"a.md": document(), "pages/about.md": text}
    write_site(tmp_path, sources, settings="validation: {anchors: warn}\n")
    log = mkdocs(tmp_path, "build").stderr
    assert "'#nowhere'" in log
    assert "'#summary'" not in log


def test_other_plugins_find_a_path_for_each_page(tmp_path):
    """mkdocs-rss-plugin, say, makes a `Path` of it, and asks git for the dates of the file."""
    (tmp_path / "hook.py").write_text(
        "from pathlib import Path\n"
        "def on_page_content(html, page, **_):\n"
        "    path = Path(page.file.abs_src_path).relative_to(Path(__file__).parent)\n"
        "    return f'{html}<p>from {path.as_posix()}'\n"
    )
    site = make(write_site(tmp_path, THREE, settings="hooks: [hook.py]\n"), strict=True)
    assert "from postmortems/a.md" in (site / "incidents/a/index.html").read_text()
    assert "from postmortems/years/index.md" in (site / "years/index.html").read_text()


def test_other_plugins_find_a_path_for_each_file(tmp_path):
    """mkdocs-static-i18n, say, asks of each whether it lies in the documents folder."""
    (tmp_path / "hook.py").write_text(
        "from pathlib import Path\n\nfrom mkdocs.plugins import event_priority\n\n"
        "@event_priority(-100)\ndef on_files(files, **_):\n"
        "    lines = [f'{file.src_uri} {Path(file.abs_src_path)}' for file in files]\n"
        "    Path(__file__).with_name('seen').write_text('\\n'.join(lines))\n"
    )
    make(write_site(tmp_path, THREE, settings="hooks: [hook.py]\n"), strict=True)
    seen = (tmp_path / "seen").read_text()
    assert f"incidents.json {tmp_path}/postmortems/incidents.json" in seen
    assert "assets/postmortems/postmortems.css /" in seen


def test_other_plugins_see_documents_at_their_addresses_and_none_that_is_held(tmp_path):
    """mkdocs-redirects keeps the files that it is shown, and asks them for their addresses."""
    (tmp_path / "hook.py").write_text(
        "from pathlib import Path\n\nknown = {}\n\n"
        "def on_files(files, **_):\n"
        "    known.clear()\n"
        "    known.update((file.src_uri, file) for file in files.documentation_pages())\n\n"
        "def on_post_build(config, **_):\n"
        "    lines = [f'{uri} {file.url}' for uri, file in sorted(known.items())]\n"
        "    Path(__file__).with_name('seen').write_text('\\n'.join(lines))\n"
    )
    sources = {**THREE, "pages/about.md": "# About us\n"}
    make(write_site(tmp_path, sources, settings="hooks: [hook.py]\n"), strict=True)
    seen = (tmp_path / "seen").read_text().splitlines()
    assert seen == ["a.md incidents/a/", "b.md incidents/b/", "pages/about.md pages/about/"]


def test_a_plugin_that_makes_the_navigation_finds_our_pages_and_its_settings(tmp_path):
    """mkdocs-awesome-nav warns of a `nav` in `mkdocs.yml`, and reads files called `.nav.yml`."""
    (tmp_path / "hook.py").write_text(
        "from mkdocs.plugins import event_priority\n"
        "from mkdocs.structure.files import InclusionLevel\n"
        "from mkdocs.structure.nav import get_navigation\n\n"
        "@event_priority(100)\ndef on_nav(nav, config, files):\n"
        "    assert config.nav is None\n"
        "    found = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)\n"
        "    assert 'timeline/index.md' in [file.src_uri for file in found]\n"
        "    config.nav = files.get_file_from_path('.nav.yml').content_string.split()\n"
        "    return get_navigation(files, config)\n"
    )
    sources = {**THREE, "pages/about.md": "# About us\n", ".nav.yml": "index.md timeline/index.md"}
    site = make(write_site(tmp_path, sources, settings="hooks: [hook.py]\n"), strict=True)
    tabs = re.findall(
        r'<a href="([^"]*)" class="md-tabs__link"', (site / "incidents/a/index.html").read_text()
    )
    assert tabs == ["../..", "../../timeline/"]
    assert ".nav.yml" not in files(site)


@pytest.mark.parametrize("order", ["postmortems, i18n", "i18n, postmortems"])
def test_a_plugin_that_does_not_go_together_with_ours_is_told(order, tmp_path):
    """mkdocs-static-i18n; this one only has its name."""
    library = tmp_path / "library"
    (library / "other-1.dist-info").mkdir(parents=True)
    (library / "other-1.dist-info" / "METADATA").write_text("Name: other\nVersion: 1\n")
    (library / "other-1.dist-info" / "entry_points.txt").write_text(
        "[mkdocs.plugins]\ni18n = other:Other\n"
    )
    (library / "other.py").write_text(
        "from mkdocs.plugins import BasePlugin\nclass Other(BasePlugin): pass\n"
    )
    config = write_site(tmp_path, THREE)
    text = config.read_text().partition("plugins:")[0]
    config.write_text(f"{text}plugins: [{order}]\n")
    path = os.pathsep.join([str(library), *sys.path])
    result = mkdocs(tmp_path, "build", PYTHONPATH=path)
    place = f"mkdocs.yml:5:{11 + order.index('i18n')}"
    assert f"{place}: error[settings/site] the plugin 'i18n' makes pages of" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("first", [False, True])
def test_a_page_that_another_plugin_writes_is_told_with_its_remedy(first, tmp_path):
    files = {"a.md": document(), ".hidden/x.md": "Not ours.\n", "README.md": "Not shown.\n"}
    old, new = "- postmortems", "- blog\n  - postmortems"

    def with_blog(**options):
        config = write_site(tmp_path, files, **options)
        text = config.read_text()
        config.write_text(text.replace(old, new) if first else text + "\n  - blog\n")

    with_blog()
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 0, result.stderr
    [told] = [line for line in result.stderr.splitlines() if "WARNING" in line]
    assert "blog/index.md: another plugin wrote this page" in told
    assert "set the option pages to ['/pages/**', '/blog/**']" in told
    result = mkdocs(tmp_path, "build")
    assert "blog/index.md:1:1: error[frontmatter/fence]" in result.stderr
    assert "or name an ordinary page in the option pages" in result.stderr
    with_blog(options="pages: ['/pages/**', '/blog/**']")
    result = mkdocs(tmp_path, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site/blog/index.html").exists()


NAV = """
    nav:
      - index.md
      - A: a.md
      - Cautious plans:
          - A mishap: mishap.md
          - ./mishap.md#top
      - By address:
          - Of the mishap: /incidents/mishap-id/
          - The same: https://example.org/incidents/mishap-id/
          - Of A: incidents/a/
"""
HELD = {"mishap.md": document(id="mishap-id", title="Nobody knows yet", status="draft")}


@pytest.mark.parametrize("more", [{}, HELD])
def test_nav_tells_of_nothing_that_is_held(more, tmp_path):
    config = write_site(tmp_path, {"a.md": document(), **more}, settings=NAV if more else "")
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 0, result.stderr
    assert "mishap" not in result.stderr.lower()
    assert ("4 warnings in what is not public" in result.stderr) == bool(more)
    page = (config.parent / "site/index.html").read_text()
    assert "mishap" not in page.lower()
    assert "Cautious plans" not in page
    assert ("By address" in page) == bool(more)
    assert 'href="incidents/a/"' in page


def test_a_menu_of_drafts_alone_is_that_of_a_site_without_one(tmp_path):
    with_it = make(
        write_site(
            tmp_path / "one",
            {"a.md": document(), **HELD},
            settings="""
        nav: [{A mishap: mishap.md}]
    """,
        )
    )
    without = make(write_site(tmp_path / "two", {"a.md": document()}))
    assert (with_it / "index.html").read_bytes() == (without / "index.html").read_bytes()


def test_aliases_lead_to_the_page(tmp_path):
    site = make(write_site(tmp_path, {"a.md": document(aliases=["/blog/old/", "/x.html"])}))
    page = (site / "blog" / "old" / "index.html").read_text()
    assert '<link rel="canonical" href="https://example.org/incidents/a/"' in page
    assert 'content="0; url=../../incidents/a/"' in page
    assert 'url=incidents/a/"' in (site / "x.html").read_text()


@pytest.mark.parametrize("alias", ["/css", "/CSS/base.css", "/search.html", "/robots.html"])
def test_an_alias_in_the_way_of_another_theme_is_a_sentence(alias, tmp_path):
    config = write_site(tmp_path, {"a.md": document(aliases=[alias])})
    more = {"css/base.css": "", "search.html": "", "robots.html": ""}
    for name, text in more.items():
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text(text)
    theme = (
        "theme: {name: material, custom_dir: theme, static_templates: [search.html, robots.html]}"
    )
    config.write_text(config.read_text().replace("theme: material", theme))
    result = mkdocs(tmp_path, "build", "-q")
    if alias == "/css":
        assert result.returncode == 0, result.stderr
        return
    assert result.returncode == 1
    assert (
        f"postmortems/a.md:12:3: error[outputs/collision] the alias {alias} would" in result.stderr
    )
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()


def test_the_demo_has_no_problem_but_the_drafts(tmp_path):
    far_ahead = "1893456000"  # 2030: nothing of it is under embargo
    result = mkdocs(
        REPOSITORY, "build", "--strict", "-d", str(tmp_path), SOURCE_DATE_EPOCH=far_ahead
    )
    assert result.returncode == 0, result.stderr
    assert " + 0 refused" in result.stderr


def test_a_title_is_text_wherever_the_theme_puts_it(tmp_path):
    title = '</title><script>alert(1)</script> & "quotes" {{ 7 * 7 }}'
    site = make(write_site(tmp_path, {"a.md": document(title=title, summary=title)}))
    for page in ("incidents/a/index.html", "index.html", "timeline/index.html"):
        html = (site / page).read_text()
        assert "<script>alert" not in html
    incident = (site / "incidents/a/index.html").read_text()
    assert incident.count("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;") > 2
    assert "{{ 7 * 7 }}" in incident


@pytest.mark.parametrize("count", [0, 1])
def test_a_small_site_is_whole(count, tmp_path):
    sources = {"a.md": document()} if count else {}
    site = make(write_site(tmp_path, sources), strict=True)
    assert {"index.html", "feed.xml", "timeline/index.html"} <= files(site)


def test_without_an_address_there_is_no_feed(tmp_path):
    config = write_site(tmp_path, {"a.md": document()})
    config.write_text(config.read_text().replace("site_url: https://example.org/\n", ""))
    site = make(config, strict=True)
    assert "feed.xml" not in files(site)
    assert 'type="application/rss+xml"' not in (site / "index.html").read_text()


def test_every_feed_that_a_page_names_is_there(tmp_path):
    site = make(write_site(tmp_path, THREE), strict=True)
    pattern = r'<link rel="alternate(?: feed)?" type="([^"]*)" title="([^"]*)" href="([^"]*)"'
    named = {}
    for page in ("index.html", "services/checkout/index.html", "actions/index.html"):
        found = re.findall(pattern, (site / page).read_text())
        places = [(site / page).parent / href for _, _, href in found]
        assert all(place.is_file() for place in places), page
        named[page] = [place.resolve().relative_to(site).as_posix() for place in places]
    whole = ["feed.xml", "atom.xml", "feed.json"]
    assert named["index.html"] == whole
    own = ["services/checkout/feed.xml", "services/checkout/atom.xml"]
    assert named["services/checkout/index.html"] == own + whole
    assert named["actions/index.html"] == [*whole, "events.xml", "events.atom"]


def test_the_page_that_explains_the_feeds_leads_to_all_that_there_is(tmp_path):
    site = make(write_site(tmp_path, THREE, options="license: CC-BY-4.0"), strict=True)
    page = (site / "subscribe" / "index.html").read_text()
    article = page.partition('<article class="pm">')[2].partition("</article>")[0]
    links = set(re.findall(r'href="\.\./([^"#]*)"', article))
    data = {"incidents.json", "incidents.csv", "actions.json"}
    data |= {f"schema/{name}.schema.json" for name in ("postmortem", "incidents", "actions")}
    feeds = {"feed.xml", "atom.xml", "feed.json", "events.xml", "events.atom", "opml.xml"}
    feeds |= {f"services/checkout/{name}" for name in ("feed.xml", "atom.xml")}
    assert feeds | data <= links
    assert all((site / link).exists() for link in links)
    assert "CC-BY-4.0" in article
    assert "subscribe/" in (site / "index.html").read_text()


def test_a_broken_promise_stops_the_build_and_a_lock_is_never_copied(tmp_path, caplog):
    config = write_site(tmp_path, {"a.md": document()})
    result = CliRunner().invoke(cli.main, ["lock", "-f", str(config)])
    assert result.exit_code == 0, result.output
    site = make(config, strict=True)
    assert (tmp_path / "postmortems" / ".lock" / "a.json").is_file()
    assert not any(".lock" in name or name == "a.json" for name in files(site))
    write_site(tmp_path, {"a.md": document(title="Another title")})
    with pytest.raises(Abort):
        make(config)
    assert "error[lock/facts]" in caplog.text
    assert "<title>A" in (site / "incidents" / "a" / "index.html").read_text()


def test_what_a_hook_does_to_templates_last_of_all_is_on_every_page(tmp_path):
    settings = "hooks: [hook.py]\n"
    config = write_site(
        tmp_path, {f"{n}.md": document(id=f"i{n}") for n in range(9)}, settings=settings
    )
    config.write_text(
        config.read_text().replace("theme: material", "theme: {name: material, custom_dir: ours}")
    )
    (tmp_path / "hook.py").write_text(
        "from mkdocs.plugins import event_priority\n\n@event_priority(-1000)\n"
        "def on_env(env, **_):\n    env.globals['late'] = 'Set at the very end'\n    return env\n"
    )
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "main.html").write_text(
        '{% extends "base.html" %}{% block footer %}{{ late }}{% endblock %}'
    )
    site = make(config)
    for number in range(9):
        assert (
            "Set at the very end" in (site / "incidents" / f"i{number}" / "index.html").read_text()
        )
