"""A preview: drafts for reviewers, and nothing that could be taken for the site."""

import os
import subprocess
import sys

import pytest

from mkdocs_postmortems.preview import marked, wanted
from tests.browser import serve_folder
from tests.sites import document, write_site

DOCUMENTS = {
    "a.md": document(services=["checkout"], aliases=["/old/"]),
    "draft.md": document(id="draft", title="Not yet", status="draft"),
    "ahead.md": document(id="ahead", title="Later", publish_at="2099-01-01T00:00:00Z"),
    "pages/about.md": "# About\n\n[Raw](raw.html)\n",
    "pages/raw.html": "<!DOCTYPE html><title>Raw</title><p>Text</p>",
    "index.md": "Welcome.\n",
}


@pytest.fixture
def site(tmp_path):
    write_site(tmp_path, DOCUMENTS)
    return tmp_path


def mkdocs(folder, *arguments, preview="1"):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "POSTMORTEMS_PREVIEW": preview},
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}


def test_every_page_is_marked_and_for_no_search_engine(site):
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr
    folder = site / "preview"
    pages = list(folder.rglob("*.html"))
    names = {path.relative_to(folder).as_posix() for path in pages}
    assert {
        *("index.html", "404.html", "incidents/draft/index.html", "incidents/ahead/index.html"),
        *("services/checkout/index.html", "old/index.html", "pages/about/index.html"),
        "pages/raw.html",
    } <= names
    for page in pages:
        text = page.read_text()
        assert '<meta name="robots" content="noindex, nofollow">' in text, page
        assert text.count('<aside class="pm-preview"') == 1, page
    assert (folder / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not list(folder.glob("sitemap*"))
    assert "Not yet" not in (folder / "feed.xml").read_text()


def test_the_sites_own_folder_is_left_alone(site):
    assert mkdocs(site, "build", preview="").returncode == 0
    before = files(site / "site")
    assert not (site / "site" / "incidents" / "draft").exists()
    assert mkdocs(site, "build").returncode == 0
    assert mkdocs(site, "build", "--site-dir", "elsewhere").returncode == 0
    assert files(site / "site") == before
    assert not (site / "elsewhere").exists()


def test_a_preview_is_made_anew_and_stays_out_of_git(site):
    subprocess.run(["git", "init", "--quiet", site], check=True)
    for _ in range(2):
        (site / "preview").mkdir(exist_ok=True)
        assert mkdocs(site, "build").returncode == 0
        (site / "preview" / "left-over.html").touch()
    assert mkdocs(site, "build").returncode == 0
    assert not (site / "preview" / "left-over.html").exists()
    status = ["git", "-C", site, "status", "--porcelain", "--untracked-files=all"]
    untracked = subprocess.run(status, check=True, capture_output=True, text=True).stdout
    assert "postmortems/a.md" in untracked
    assert "preview/" not in untracked


def test_somebody_elses_folder_is_not_emptied(site):
    (site / "preview").mkdir()
    (site / "preview" / "thesis.txt").write_text("irreplaceable")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert "holds what no preview wrote" in result.stderr
    assert (site / "preview" / "thesis.txt").read_text() == "irreplaceable"
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("folder", ["preview", "preview/site", "."])
def test_a_site_in_the_previews_folder_is_refused(folder, site):
    write_site(site, DOCUMENTS, settings=f"site_dir: {folder}\n")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert not list(site.rglob("index.html"))


def test_a_preview_is_never_deployed(site):
    result = mkdocs(site, "gh-deploy")
    assert result.returncode == 1
    assert "a preview is never deployed" in result.stderr
    assert not (site / "preview").exists()


def test_errors_stop_a_preview_too(site):
    write_site(site, {"broken.md": document(id="broken", severty="x")})
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert "schema/unknown-key" in result.stderr
    assert not list(site.rglob("*.html")) or not list((site / "preview").rglob("*.html"))


@pytest.mark.parametrize("value", ["", "0", "false", "No", "off", " "])
def test_no_is_no(value):
    assert not wanted({"POSTMORTEMS_PREVIEW": value})
    assert not wanted({})


@pytest.mark.parametrize(
    ("page", "order"),
    [
        (b"<!doctype html><html><head lang=x><title>", (b"<head", b"<meta", b"<title", b"<aside")),
        (b"<HEAD></HEAD><BODY class=y><p>", (b"<HEAD", b"<meta", b"<BODY", b"<aside", b"<p>")),
        (b"<!DOCTYPE html>\n<header>x", (b"<!DOC", b"<meta", b"<header", b"<aside")),
        (b"\xff", (b"<meta", b"\xff", b"<aside")),
    ],
)
def test_a_page_is_marked_however_it_is_written(page, order):
    found = marked(page)
    places = [found.index(part) for part in order]
    assert places == sorted(places)


def test_a_reader_sees_the_mark_on_every_kind_of_page(site, browser):
    assert mkdocs(site, "build").returncode == 0
    with serve_folder(site / "preview") as url:
        page = browser.new_page(viewport={"width": 360, "height": 640})
        for path in ("", "incidents/draft/", "incidents/a/", "pages/about/", "nothing-here/"):
            page.goto(url + path)
            mark = page.locator(".pm-preview")
            assert mark.is_visible()
            assert mark.bounding_box()["y"] > 500
            page.mouse.wheel(0, 10_000)
            assert mark.is_visible()
        page.close()
