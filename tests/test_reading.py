"""The demo as a reader sees it: a real browser, real links, every address of the contract."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser import serve_folder

REPOSITORY = Path(__file__).parent.parent
GITLAB = "incidents/2017-01-31-gitlab-com-database/"
FICTION = "incidents/2026-04-14-search-stale/"
PAGES = (
    "",
    "incidents/",
    GITLAB,
    FICTION,
    "incidents/2018-08-11-gitlab-azure-to-gcp/",
    "incidents/2020-11-lets-encrypt-root-expiry/",
    "incidents/2026-08-20-invoices-missing/",
    "services/",
    "services/gitlab-com/",
    "severities/",
    "years/2021/",
    "timeline/",
    "actions/",
    "actions/owners/",
    "actions/owners/platform/",
    "actions/types/prevent/",
    "actions/reports/",
    "insights/",
    "subscribe/",
    "SOURCES/",
    "pages/format/",
)

# One worker builds the demo once for all of these.
pytestmark = pytest.mark.xdist_group("demo")


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The demo, built as `make site` builds it, but with addresses of this machine."""
    site = tmp_path_factory.mktemp("demo")
    with serve_folder(site) as url:
        environment = {**os.environ, "SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"}
        environment.pop("SOURCE_DATE_EPOCH", None)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)]
        result = subprocess.run(
            command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
        yield site, url


@pytest.fixture
def page(browser):
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture
def plain_page(browser):
    """A page in a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_no_link_is_dead(demo):
    lychee = Path(sys.executable).with_name("lychee")
    if not lychee.exists():
        pytest.skip("no lychee here: `make test` installs it")
    site, url = demo
    result = subprocess.run(
        [
            lychee,
            "--offline",
            "--include-fragments",
            "--index-files",
            "index.html",
            "--no-progress",
            "--root-dir",
            site,
            "--remap",
            f"{url} file://{site}/",
            f"{site}/**/*.html",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_quiet_and_stays_at_home(path, demo, page):
    _, url = demo
    told, asked = [], []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    response = page.goto(url + path, wait_until="networkidle")
    assert response.status == 200
    assert told == []
    assert set(asked) <= {urlsplit(url).netloc, ""}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_the_screen(path, width, demo, page):
    _, url = demo
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_the_list_to_a_postmortem_without_javascript(demo, plain_page):
    _, url = demo
    plain_page.goto(url)
    plain_page.get_by_role("link", name="A backdoor in xz is found").first.click()
    heading = plain_page.get_by_role("heading", level=1)
    assert "A backdoor in xz is found before it reaches stable systems" in heading.inner_text()
    text = plain_page.inner_text("main").replace("\N{NO-BREAK SPACE}", " ")
    for said in ("8 April 2024", "Memory checker", "5.6.2", "oss-security"):
        assert said in text


def test_a_premortem_and_what_came_true_lead_to_each_other(demo, plain_page):
    _, url = demo
    plain_page.goto(url + "incidents/2021-09-30-lets-encrypt-root-expiry/")
    plain_page.locator("a[href*='2020-11-lets-encrypt-root-expiry']").first.click()
    assert "/incidents/2020-11-lets-encrypt-root-expiry/" in plain_page.url
    back = plain_page.locator("a[href*='2021-09-30-lets-encrypt-root-expiry']")
    back.first.wait_for()  # the click has waited for the address, not for the page


def test_events_and_marks_of_the_drawing_lead_to_each_other(demo, plain_page):
    _, url = demo
    plain_page.goto(url + FICTION)
    links = plain_page.locator("svg a")
    assert links.count() > 3
    target = links.first.get_attribute("href")
    assert plain_page.locator(target).count() == 1


def test_fiction_says_that_it_is_fiction(demo, plain_page):
    _, url = demo
    plain_page.goto(url + FICTION)
    assert "fictional" in plain_page.inner_text("main").lower()
    plain_page.goto(url + GITLAB)
    assert "fictional" not in plain_page.inner_text("main").lower()


def test_what_is_withdrawn_leaves_only_its_reason(demo, plain_page):
    site, url = demo
    plain_page.goto(url + "incidents/2026-08-20-invoices-missing/")
    text = plain_page.inner_text("main")
    assert "2026-08-20-invoices-missing" in text
    assert "withdrawn" in text.lower()
    source = (REPOSITORY / "postmortems" / "2026-08-20-invoices-missing.md").read_text()
    title = next(line for line in source.splitlines() if line.startswith("title: "))[7:]
    found = [
        path for path in site.rglob("*") if path.is_file() and title.encode() in path.read_bytes()
    ]
    assert found == []


def test_search_finds_a_factor(demo, page):
    _, url = demo
    page.goto(url, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("backtrack")
    # The list follows each letter: a report that says "back" may be first for an instant.
    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", re.compile("cloudflare")
    )


def test_search_fetches_nothing_before_a_query(demo, page):
    _, url = demo
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(url)))
    page.goto(url, wait_until="networkidle")
    assert [path for path in asked if path.startswith("search/")] == ["search/search_index.json"]
    page.keyboard.press("/")
    # From the narrative, without an accent, and only the beginning of the second word.
    page.keyboard.type("regular expression backtr")
    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", re.compile("cloudflare-waf")
    )
    page.locator(".md-search-result__link mark").first.wait_for()
    fetched = {path.partition("?")[0] for path in asked if path.startswith("search/")}
    assert {"search/index.json", "search/words/0.txt"} <= fetched


def test_a_query_without_a_match_says_so_and_the_next_one_works(demo, page):
    _, url = demo
    page.goto(url, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("xyzzy")
    page.get_by_text("No matching documents").first.wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type("checkout")
    page.locator(".md-search-result__link").first.wait_for()


def test_a_button_copies_the_address_of_a_feed(demo, page):
    _, url = demo
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
    page.goto(url + "subscribe/")
    row = page.locator("li", has=page.get_by_role("link", name="PyPI", exact=True))
    row.get_by_role("button", name="services/pypi/atom.xml").click()
    page.get_by_text(f"Copied: {url}services/pypi/atom.xml").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{url}services/pypi/atom.xml"


def test_without_javascript_the_addresses_of_feeds_are_links(demo, plain_page):
    _, url = demo
    plain_page.goto(url + "subscribe/")
    assert plain_page.locator(".pm-subscribe button").count() == 0
    row = plain_page.locator("li", has=plain_page.get_by_role("link", name="PyPI", exact=True))
    link = row.get_by_role("link", name="Atom")
    assert link.get_attribute("href") == "../services/pypi/atom.xml"


def test_a_feed_in_a_browser_is_readable(demo, page):
    _, url = demo
    shown = """names => names.map(name => {
        const found = document.getElementsByTagName(name)[0];
        return getComputedStyle(found).display;
    })"""
    parts = {
        "feed.xml": ["item", "title", "description", "content:encoded", "guid"],
        "atom.xml": ["entry", "title", "summary", "content", "id"],
    }
    for name, names in parts.items():
        page.goto(url + name)
        assert page.evaluate(shown, names) == ["block", "block", "block", "none", "none"]


def test_every_page_names_the_feed(demo, plain_page):
    _, url = demo
    for path in ("", GITLAB, "services/", "actions/"):
        plain_page.goto(url + path)
        link = plain_page.locator("link[rel=alternate][type='application/rss+xml']").first
        assert link.evaluate("link => link.href") == url + "feed.xml"


def test_no_page_asks_for_the_sitemap(demo, page):
    """Which grows with the site, and is for search engines."""
    _, url = demo
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", GITLAB, "services/", "actions/", "services/cloudflare-waf/"):
        page.goto(url + path)
        page.wait_for_load_state("networkidle")
    assert len(asked) > 10
    assert [address for address in asked if "sitemap" in address] == []


def test_the_schema_of_the_site_accepts_the_data_of_the_site(demo):
    site, _ = demo
    checker = shutil.which("check-jsonschema", path=Path(sys.executable).parent)
    if checker is None:
        pytest.skip("no check-jsonschema here: `make test` installs it")
    files = [
        path
        for path in (site / "incidents").glob("*/postmortem.json")
        if "invoices-missing" not in str(path)
    ]
    schema = site / "schema" / "postmortem.schema.json"
    result = subprocess.run(
        [checker, "--schemafile", schema, *files], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout
    assert len(files) >= 15


def test_a_link_to_a_report_shows_what_it_is_elsewhere(demo, plain_page):
    _, url = demo
    plain_page.goto(url + GITLAB)
    properties = plain_page.locator("meta[property]").evaluate_all(
        "found => Object.fromEntries(found.map(e => [e.getAttribute('property'), e.content]))"
    )
    assert properties["og:title"] == plain_page.locator("h1").inner_text()
    assert properties["og:type"] == "article"
    assert plain_page.request.get(properties["og:image"]).headers["content-type"] == "image/png"
    facts = json.loads(plain_page.locator("script[type='application/ld+json']").inner_text())
    assert facts["@type"] == "Report"
    assert facts["headline"] == properties["og:title"]
    assert facts["about"] == {"@type": "Organization", "name": "GitLab"}
    assert facts["datePublished"].startswith("20")


@pytest.mark.parametrize(
    "path", [GITLAB, FICTION, "incidents/2025-06-12-google-cloud-service-control/"]
)
def test_a_phone_s_first_screen_answers_all_four_questions(path, demo, plain_page):
    _, url = demo
    plain_page.set_viewport_size({"width": 390, "height": 844})
    plain_page.goto(url + path)
    for lead in plain_page.locator(".pm-answers .pm-lead").all():
        box = lead.bounding_box()
        assert box["y"] + box["height"] <= 844, lead.inner_text()
    # What more there is to an answer follows, and says which question it belongs to.
    rest = plain_page.locator(".pm-rest").first
    assert rest.bounding_box()["y"] > plain_page.locator(".pm-lead").last.bounding_box()["y"]
    assert rest.get_attribute("data-l") == "What happened?"
