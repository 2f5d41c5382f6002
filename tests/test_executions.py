"""Nothing of a document or an ordinary page runs in a browser, with no policy to stop it."""

import html
import os
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Error as PlaywrightError

from tests.attacks import PAYLOADS
from tests.browser import serve_folder
from tests.builds import EPOCH, make
from tests.inputs import KINDS, free_fields, with_texts, written
from tests.sites import document, project, write_site

DOCUMENTS = int(os.environ.get("FUZZ_DOCUMENTS", "1"))

# The walls before the sanitiser would refuse some payloads; here it stands alone.
OPTIONS = """
rules: {links: off, disclosure: off, characters: off, blameless: off}
sentiment: true
feed_events: [published, revised, verified, withdrawn]
organization: "<img src=x onerror=hit()>"
statement: "<img src=x onerror=hit()>"
services:
  - checkout: "<img src=x onerror=hit()>"
"""

SETTINGS = """
  - search
markdown_extensions:
  - admonition
  - attr_list
  - md_in_html
  - tables
  - toc:
      permalink: true
extra:
  generator: false
repo_url: https://example.org/repository
edit_uri: edit/main/postmortems/
"""

POLICY = re.compile(rb'<meta http-equiv="?Content-Security-Policy[^>]*>', re.IGNORECASE)

NAME = "\"'><img src=x onerror=hit()> [x](javascript:hit())"
"""Of files and folders: names may hold anything but a slash."""


def attacking(number: int, folder: Path, *, kind: int) -> bytes:
    """A document with a payload in every field that takes one."""
    texts = {}
    for at, pointer in enumerate(free_fields(kind)):
        for shift in range(len(PAYLOADS)):
            payload = PAYLOADS[(at + 7 * number + shift) % len(PAYLOADS)]
            data = with_texts([pointer], payload, kind)
            if not project(write_site(folder, {"a.md": data}, options=OPTIONS))[0].errors:
                texts[pointer] = payload
                break
    assert texts.keys() == set(free_fields(kind))
    images = f"![x](<{NAME}/{NAME}.png>)\n\n[x](<{NAME}/{NAME}.txt>)\n"
    more = {} if kind else {"aliases": [f"/old/{number}/"]}
    body = "\n\n".join([*PAYLOADS, images])
    return written(texts, body, kind, id=f"attack-{kind}-{number}", foreseen=None, **more)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A built site of attacks; every page says so should anything run."""
    folder = tmp_path_factory.mktemp("attacks")
    probe = tmp_path_factory.mktemp("probe")
    files = {f"{NAME}/{n} {NAME}.md": attacking(n, probe, kind=0) for n in range(DOCUMENTS)}
    files |= {f"{n}.md": attacking(n, probe, kind=n) for n in range(1, len(KINDS))}
    title = "'</title><script>hit()</script><img src=x onerror=hit()>'"
    label = 'data-toc-label="<img src=x onerror=hit()>"'
    heading = f"# &lt;/title&gt;&lt;script&gt;hit()&lt;/script&gt; {{{label}}}\n\n## {title}"
    theme = "---\ntemplate: evil.html\nhide: [navigation]\n---\n\n"
    files |= {
        "index.md": "\n\n".join(PAYLOADS),
        "pages/a.md": f"---\ntitle: {title}\ndescription: {title}\n---\n\n" + "\n\n".join(PAYLOADS),
        "pages/b.md": f"{theme}{heading}\n",
        "pages/c.md": "Click\n{: onclick=hit() }\n\n# x {onclick=hit() style='position:fixed'}\n",
        f"pages/{NAME}.md": "No title\n",
        "fine.md": document(id="fine"),
        f"{NAME}/{NAME}/{NAME}.png": b"x",
        f"{NAME}/{NAME}/{NAME}.txt": b"<script>hit()</script>",
    }
    config = write_site(folder, files, options=OPTIONS, settings=SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        built = make(config)
    assert {path.name for path in folder.iterdir()} == {"mkdocs.yml", "postmortems", "site"}
    for page in built.rglob("*.html"):
        page.write_bytes(POLICY.sub(b"", page.read_bytes()))
    return built


@pytest.fixture
def hits(browser, site):
    """A page of the site with no policy, the site's address, and a list of what has run."""
    found, asked = [], []
    context = browser.new_context()
    context.expose_function("hit", lambda *_: found.append(1))
    with serve_folder(site) as url:
        page = context.new_page()
        page.on("dialog", lambda dialog: found.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url))
        yield page, url, found
        page.wait_for_timeout(200)
    context.close()
    assert found == []
    ours = (url, "data:", "https://example.org/assets/")  # the last by a feed's own style sheet
    assert [address for address in asked if not address.startswith(ours)] == []


@pytest.mark.xdist_group("executions")
def test_no_payload_runs_on_a_page(site, hits, record_property):
    page, url, found = hits
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    for path in pages:
        page.goto(url + quote(path))
        if path.startswith("old/"):
            page.wait_for_url("**/incidents/**")  # It leads there.
            continue
        page.mouse.move(200, 300)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for link in page.locator("a[href^='javascript' i]").all():
            found.append(link.get_attribute("href"))
    # Bodies hold all payloads, and fields one each.
    fields = sum(len(free_fields(kind)) for kind in range(len(KINDS)))
    record_property("inputs", len(PAYLOADS) * (DOCUMENTS + len(KINDS) + 1) + fields)
    record_property("page", len(pages))
    record_property("executions", len(found))


@pytest.mark.xdist_group("executions")
def test_no_payload_runs_in_what_scripts_show(hits):
    page, url, _ = hits
    for words in ("script onerror hit", "img src", "javascript", "fine"):
        page.goto(url)
        page.locator("[data-md-toggle=search]").evaluate("box => box.click()")
        page.locator(".md-search__input").fill(words)
        page.wait_for_selector(".md-search-result__meta")
        page.wait_for_timeout(200)
    page.goto(url + "?q=hit")
    page.wait_for_selector("[data-pm-found] h2, [data-pm-found] h3")
    page.goto(
        url + "affected/?from=2026-01-01T00%3A00Z&service=%22%3E%3Cimg+src%3Dx+onerror%3Dhit()%3E"
    )
    page.goto(url + "affected/?from=2026-01-01T00%3A00Z")
    page.wait_for_selector("[data-pm-surely] h2, [data-pm-possibly] h2")
    page.wait_for_timeout(200)


@pytest.mark.xdist_group("executions")
def test_no_payload_runs_in_a_feed_or_a_data_file(site, hits):
    page, url, _ = hits
    kinds = (".xml", ".atom", ".json", ".csv", ".svg", ".txt")
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*"))
    opened = 0
    for path in paths:
        if path.endswith(kinds) and not path.startswith(("assets/", "search/", "schema/")):
            # A browser stores some instead of showing them, which is an error to whoever drives it.
            with suppress(PlaywrightError):
                page.goto(url + quote(path))
            opened += 1
    assert opened > 20


@pytest.mark.xdist_group("executions")
def test_an_ordinary_page_chooses_nothing_of_the_theme(site):
    page = (site / "pages" / "b" / "index.html").read_text()
    assert "<script>hit" not in page
    assert "md-sidebar--primary" in page
    assert "onclick" not in (site / "pages" / "c" / "index.html").read_text()
    assert "position:fixed" not in (site / "pages" / "c" / "index.html").read_text()


def test_what_is_left_out_of_an_ordinary_page_is_told(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    files = {
        "a.md": document(),
        "pages/a.md": "---\ntemplate: x.html\n---\n\n# T\n\n<video src=x></video> <b>x</b>\n",
    }
    config = write_site(tmp_path, files)
    page = (make(config) / "pages" / "a" / "index.html").read_text()
    assert "<video" not in page
    assert "<b>x</b>" in page
    assert "pages/a.md: left out of the page: <video>, src=" in caplog.text
    assert "a.md:2:1: warning[pages/key] an ordinary page may not set 'template'" in caplog.text


def test_no_page_shows_an_image_of_another_host(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    body = "![Errors](https://other.example/a.png) ![Ours](own.png)\n"
    files = {"a.md": document(body, summary=body), "own.png": "x", "pages/a.md": f"# T\n\n{body}"}
    config = write_site(tmp_path, {**files, "pages/own.png": "x"})
    site = make(config)
    assert "warning[links/elsewhere] the image 'https://other" in caplog.text
    assert "pages/a.md: left out of the page: <img>" in caplog.text
    for path in ("incidents/a/index.html", "pages/a/index.html", "feed.xml", "index.html"):
        text = html.unescape((site / path).read_text())
        assert "Errors" in text, path
        assert not re.search(r'<img[^>]*src="https://other', text), path
    assert "own.png" in (site / "pages" / "a" / "index.html").read_text()
    link = '<a href="https://other.example/a.png" rel="noopener">Errors (other.example)</a>'
    assert link in (site / "incidents" / "a" / "index.html").read_text()


def test_a_site_may_trust_its_pages(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    page = "---\nhide: [toc]\n---\n\n# A *b*\n\n<video src=x></video>\n"
    config = write_site(
        tmp_path, {"a.md": document(), "pages/a.md": page}, options="trusted_pages: true"
    )
    assert "<video src=x>" in (make(config, strict=True) / "pages" / "a" / "index.html").read_text()
    assert "left out" not in caplog.text


def test_an_honest_page_loses_nothing(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    text = (
        "---\ntitle: R & D\n---\n\n# One & three\n\n!!! note\n    x\n\n"
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n"
        "```python\nx = 1 < 2\n```\n\n[x](https://example.org/?a=1&b=2 'T')\n\n## Two & three\n"
    )
    config = write_site(tmp_path, {"a.md": document(), "pages/a.md": text}, settings=SETTINGS)
    page = (make(config, strict=True) / "pages" / "a" / "index.html").read_text()
    assert "<title>R &amp; D - Test</title>" in page
    assert 'class="admonition note"' in page
    assert '<a class="headerlink" href="#' in page
