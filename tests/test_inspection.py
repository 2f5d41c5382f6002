"""The last look at a built site, before it takes the place of the old one."""

import logging
import re
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from mkdocs_postmortems.inspection import words
from mkdocs_postmortems.inspection.links import Links
from mkdocs_postmortems.inspection.site import Expected, inspect
from mkdocs_postmortems.model.problems import Level
from tests.builds import EPOCH, make, tree
from tests.sites import document, write_site

SITE = {
    "a.md": document("See [the page](pages/about.md).\n"),
    "held.md": document(
        id="nobody-knows-this", title="Keys lay open for a 'week' & more", status="review"
    ),
    "pages/about.md": "# About\n",
}


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path, SITE)


def hook(config: Path, code: str) -> Path:
    (config.parent / "hook.py").write_text(dedent(code), encoding="utf-8")
    config.write_text(config.read_text() + "hooks: [hook.py]\n")
    return config.parent


@pytest.fixture
def refused(caplog, monkeypatch):
    """Builds, is refused, and gives what was logged."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def build(folder: Path, *, level: int = logging.INFO, strict: bool = False) -> str:
        with caplog.at_level(level), pytest.raises(Abort):
            make(folder / "mkdocs.yml", strict=strict)
        assert not (folder / "site").exists()
        return caplog.text

    return build


@pytest.mark.parametrize(
    "said",
    [
        "nobody-knows-this",
        "held.md and nobody-knows-this",
        "Keys lay open for a &#39;week&#39; &amp; more",
        "Keys lay open for a 'week' &amp; more",
    ],
)
def test_what_is_held_is_found_whoever_wrote_it(site, said, refused):
    log = refused(hook(site, f"def on_post_page(output, **_):\n    return output + {said!r}"))
    assert "a file tells of a postmortem that is not public" in log
    assert "the old one stays" in log
    assert "nobody-knows" not in log
    assert "Keys lay open" not in log


def test_a_file_s_name_can_tell_too_and_verbose_names_it(site, refused, caplog):
    folder = hook(
        site,
        """
        from pathlib import Path
        def on_post_build(config):
            (Path(config.site_dir) / "nobody-knows-this.zip").touch()
        """,
    )
    assert "nobody-knows" not in refused(folder)
    caplog.clear()
    assert "nobody-knows-this.zip" in refused(folder, level=logging.DEBUG)


def test_what_public_documents_say_is_no_secret(site):
    said = document("As in nobody-knows-this: Keys lay open for a 'week' & more.\n")
    write_site(site.parent, {"a.md": said})
    assert "incidents/a/index.html" in tree(make(site, strict=True))


@pytest.mark.parametrize("title", ["What happened", "Skip to content"])
def test_what_stands_on_every_page_is_no_secret(title, site):
    write_site(site.parent, {"held.md": document(id="held", title=title, status="draft")})
    assert "incidents/a/index.html" in tree(make(site, strict=True))


def test_a_reference_to_what_is_held_is_not_saying_it(site, refused):
    related = [{"id": "nobody-knows-this", "relation": "same_cause"}]
    write_site(site.parent, {"a.md": document("[x](held.md)\n", related=related)})
    hook(site, "def on_post_page(output, **_):\n    return output + 'nobody-knows-this'")
    assert "a file tells of" in refused(site.parent)


TOKEN = "ghp_" + "0a1B2c3D4e5F" * 3

SECRETS = (
    TOKEN,
    f"<b>{TOKEN[:-1]}X</b>",
    f"https://example.org/?a=b&amp;token={TOKEN[:-1]}Y",
    "https://bot:k7Xq-29vL-wp3Z@git.acme.io/x.git",
    'aws_secret_access_key = "' + "0a1B2c3D4e" * 4 + '"',
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END",
)


def test_secrets_are_found_whoever_wrote_them_and_not_repeated(site, refused):
    said = " ".join(SECRETS)
    log = refused(hook(site, f"def on_post_page(output, **_):\n    return output + {said!r}"))
    assert log.count("holds a GitHub token (ghp_…)") == 3
    for told in ("a password (bot:…@git.acme.io)", "an AWS secret key (secr…)", "a private key"):
        assert log.count(f"holds {told}") == 1
    assert "2c3D4e5F" not in log
    assert "29vL" not in log


def test_a_secret_of_an_ordinary_page_or_a_file_is_found(site, refused):
    files = {"pages/about.md": f"Use `{TOKEN}`.\n", "a.md": document("[x](run.txt)\n")}
    write_site(site.parent, {**files, "run.txt": f"as {TOKEN[::-1]}, {TOKEN[:-1]}Z"})
    log = refused(site.parent)
    assert "/pages/about/index.html holds a GitHub token (ghp_…)" in log
    assert "/run.txt holds a GitHub token (ghp_…)" in log


def test_a_secret_that_a_waiver_allows_is_no_news(site):
    allow = "<!-- postmortems: allow disclosure/secret - revoked in 2019 -->"
    write_site(site.parent, {"a.md": document(f"{allow}\n`{TOKEN}`\n")})
    assert TOKEN.encode() in tree(make(site, strict=True))["incidents/a/index.html"]


def test_a_page_may_say_that_it_shows_examples(site):
    allow = "<!-- postmortems: allow disclosure/secret - examples -->"
    page = f"{allow}\n\nNot `{TOKEN}` or `postgres://app:<password>@db.acme.io/`.\n"
    write_site(site.parent, {"pages/about.md": page})
    assert TOKEN.encode() in tree(make(site, strict=True))["pages/about/index.html"]


def test_an_example_may_stand_in_the_search_index_of_another_theme(site):
    site.write_text(site.read_text().replace("theme: material", "theme: mkdocs") + "  - search\n")
    key = "-----BEGIN PRIVATE KEY-----\n    MC4CAQAwBQYDK2VwBCIEIA\n"
    page = f"<!-- postmortems: allow disclosure/secret - an example -->\n\nSee\n\n    {key}"
    (site.parent / "postmortems/pages").mkdir(exist_ok=True)
    (site.parent / "postmortems/pages/about.md").write_text(page)
    assert b"MC4CAQAwBQYDK2VwBCIEIA" in tree(make(site))["search/search_index.json"]


@pytest.mark.parametrize(("level", "strict"), [("off", True), ("warning", False)])
def test_a_site_sets_the_level_of_secrets(level, strict, tmp_path, caplog):
    files = {**SITE, "pages/about.md": f"Use `{TOKEN}`.\n"}
    config = write_site(tmp_path, files, options=f"rules: {{disclosure: {level}}}")
    assert "pages/about/index.html" in tree(make(config, strict=strict))
    assert ("holds a GitHub token" in caplog.text) == (level == "warning")


@pytest.mark.parametrize("title", ['It\'s "quoted" here', "x" * 60 + " and what only one has"])
def test_a_title_that_a_public_one_has_is_no_secret(title, site):
    held = {"held.md": document(id="nobody-knows-this", title=title, status="review")}
    write_site(site.parent, {**held, "a.md": document(title=title[:70] + "s")})
    assert "incidents/a/index.html" in tree(make(site, strict=True))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("(site / 'feed.xml').write_text('<rss>')", "/feed.xml cannot be read back"),
        ("(site / 'incidents.json').write_text('[')", "/incidents.json cannot be read back"),
        ("(site / 'incidents.json').unlink()", "/incidents.json was not written"),
        ("(site / 'incidents/a/index.html').unlink()", "/incidents/a/index.html was not written"),
    ],
)
def test_what_is_broken_or_missing_is_not_published(site, change, told, refused):
    code = f"""
        from pathlib import Path
        def on_post_build(config):
            site = Path(config.site_dir)
            {change}
    """
    assert told in refused(hook(site, code))


def test_a_dead_link_of_our_pages_is_a_warning(site, refused, caplog):
    link = "return output.replace('</body>', '<a href=\"../../nowhere/\">x</a></body>')"
    folder = hook(site, f"def on_post_page(output, **_):\n    {link}")
    told = "/incidents/a/index.html has a link to '../../nowhere/', where nothing is"
    assert told in refused(folder, strict=True)
    caplog.clear()
    assert "incidents/a/index.html" in tree(make(site))
    assert told in caplog.text


LINKS = Links(
    files=frozenset({"index.html", "a/index.html", "a/b/index.html", "x y.png", "f.xml"}),
    url="https://example.org/base/",
)


@pytest.mark.parametrize(
    "href",
    [
        *("../../", "../..", "../", "..", ".", "./", "../../a/", "../../a/b/#x", "../../a/?q=1"),
        *("../../f.xml", "../../x%20y.png", "../b/", "../../index.html", "/base/a/", "/other/"),
        *(
            "#x",
            "?q",
            "",
            "mailto:x@example.org",
            "https://example.org/no",
            "//cdn/x",
            "../../../x",
        ),
        *("data:,x", "javascript:void(0)", "../../a/&#47;../", "http://[", "index.html"),
    ],
)
def test_a_link_that_leads_somewhere(href):
    assert list(LINKS.dead("a/b/index.html", f'<a href="{href}">'.encode())) == []


@pytest.mark.parametrize("href", ["../../no/", "no.png", "/base/no", "../../a/b/c", "../../f.xml/"])
def test_a_link_that_leads_nowhere(href):
    assert list(LINKS.dead("a/b/index.html", f'<img src="{href}">'.encode())) == [href]


@given(st.sets(st.text("abé&'<\"-. ", min_size=1, max_size=70), min_size=1), st.data())
def test_every_word_is_found_in_every_form(texts, data):
    pattern = words.pattern(texts)
    word = data.draw(st.sampled_from(sorted(texts)))
    for form in words._forms(word):
        assert pattern.search(f"x {form} y".encode())


@given(st.sets(st.text("ab-", min_size=1, max_size=5), min_size=1), st.text("ab- ", max_size=20))
def test_nothing_else_is_found(texts, text):
    plain = re.search("|".join(re.escape(word) for word in texts), text)
    assert bool(words.pattern(texts).search(text.encode())) == bool(plain)


def test_thousands_of_words_are_one_expression():
    pattern = words.pattern(f"2026-{n:04}-checkout-failed" for n in range(5000))
    assert pattern.search(b"x 2026-4999-checkout-failed y")
    assert not pattern.search(b"2026-5000-checkout-failed")
    assert words.pattern(()) is None


def test_all_cores_find_what_one_does(tmp_path, monkeypatch):
    monkeypatch.setattr("mkdocs_postmortems.inspection.site._MANY", 1)
    monkeypatch.setattr("mkdocs_postmortems.inspection.site._BATCH", 2)
    for number in range(60):
        token = "ghp_" + f"a1B2c3D4e{number % 7}F6" * 3
        (tmp_path / f"{number:02}.html").write_text(
            f"<a href='{number + 1:02}.html'>on</a> {token if number % 3 == 0 else 'Fine.'}"
            + ("<p>Keys lay open</p>" if number % 10 == 9 else "")
        )
    (tmp_path / "a.json").write_text("{")
    names = frozenset(path.name for path in tmp_path.iterdir())
    expected = Expected(
        files=names | {"gone.html"},
        copied=frozenset(),
        held=("Keys lay open",),
        public=lambda: "",
        secrets=Level.ERROR,
        judged=lambda: "",
        url="",
    )
    alone = inspect(tmp_path, expected)
    assert {"told" if "tells" in f.text else f.text.split()[1] for f in alone.findings} >= {
        *("was", "cannot", "holds", "told")
    }
    assert inspect(tmp_path, expected, cores=3) == alone
