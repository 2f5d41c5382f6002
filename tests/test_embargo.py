"""What is not public leaves no byte: the site is the one that is built without its files."""

import logging
import os
import random
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.builds import make, tree
from tests.sites import document, problems, project, write_site

CATALOGS = int(os.environ.get("FUZZ_CATALOGS", "3"))

NOW = datetime(2026, 6, 1, tzinfo=UTC)

SETTINGS = """
  - search
markdown_extensions: [tables, admonition]
"""

OPTIONS = """
per_page: 2
sentiment: true
license: CC-BY-4.0
social_image: images/card.png
feed_events: [published, revised, verified, withdrawn]
rules: {blameless: off}
"""

ATTACHED = ("images/{}.png", "images/evidence-{}.png", "logs/{}.txt")
"""What a document refers to."""

BESIDE = ("{0}~", "{0}.orig", "{0}.gz", "{0}.bak", ".{0}.swp", "#{0}#", "{0}.zip")
"""What editors and people leave beside a document."""


def at(moment: datetime) -> str:
    return str(int(moment.timestamp()))


def held_back(chance: random.Random) -> dict[str, object]:
    """A way of not being public at `NOW`."""
    draft = {"status": chance.choice(("draft", "review")), "publish_at": None}
    a_second_later = ("2026-06-01T02:00:01+02:00", "2026-05-31T17:00:01-07:00")
    return chance.choice((draft, {"publish_at": chance.choice(a_second_later)}))


def verified(number: int) -> dict[str, object]:
    measured = {
        "measure": f"waits {number}",
        "target": {"at_most": 2},
        "result": 1,
        "at": "2026-05-01",
        "outcome": "effective",
    }
    return {
        "id": "b",
        "text": f"Measure {number}",
        "type": "detect",
        "owner": f"team-{number}",
        "status": "verified",
        "completed_at": "2026-04-30",
        "verification": measured,
    }


def references(ids: list[str], names: list[str]) -> str:
    """Every way to name a postmortem in a text for all to read."""
    forms = (
        "/incidents/{0}/",
        "https://example.org/incidents/{0}/",
        "/incidents/{0}/postmortem.json",
    )
    links = [f"[it]({form.format(id)})" for id in ids for form in forms]
    links += [f'[it]({name}) <a href="{name}">it</a>' for name in names]
    return "\n".join([*links, *(f"[it][{n}]\n\n[{n}]: {name}\n" for n, name in enumerate(names))])


def catalog(seed: int, size: int = 9) -> tuple[dict[str, str | bytes], set[str]]:
    """The files of a site, and which of them belong to what is not public."""
    chance = random.Random(f"embargo {seed}")
    ids = [f"2026-03-{n:02}-outage-{chance.randrange(10**6)}" for n in range(1, size + 1)]
    held = set(chance.sample(ids, chance.randint(size // 4, size // 2)))
    names = [
        f"{n}-{id}.{chance.choice(('md', 'markdown', 'MD', 'mkd'))}" for n, id in enumerate(ids)
    ]
    files: dict[str, str | bytes] = {
        "index.md": f"Hello.\n\n{references(ids, names)}\n",
        "pages/about.md": f"# About\n\n{references(ids, [f'../{name}' for name in names])}\n",
        "images/card.png": b"card",
        "robots.txt": b"User-agent: *\n",
        ".well-known/security.txt": b"Contact: mailto:x@example.org\n",
    }
    theirs: set[str] = set()
    for number, id in enumerate(ids):
        name = names[number]
        other, unknown = chance.choice(ids), f"2026-03-31-outage-{chance.randrange(10**6)}"
        day = f"2026-03-{number % 28 + 1:02}"
        moment = f"{day}T10:00:00Z"
        text = (
            f"See [it](/incidents/{other}/) and [that](/incidents/{unknown}/).\n\n"
            f"<!-- nothing of {other} -->\n\n![{number}](images/{number}.png)\n"
            f"[log](logs/{number}.txt) {references([other], [chance.choice(names)])}\n"
        )
        values: dict[str, object] = {
            "id": id,
            "title": f"Unheard-of words {id[::-1]}",
            "publish_at": f"2026-04-{number % 28 + 1:02}T09:00:00Z",
            "kind": chance.choice(("incident", "incident", "near_miss", "maintenance")),
            "services": chance.sample(("checkout", "search", f"only-{number}"), 2),
            "severity": chance.choice(("major", "minor", f"grave-{number}")),
            "tags": [f"tag-{chance.randrange(4)}", f"tag-of-{number}"],
            "category": "change",
            "summary": f"It was [that](/incidents/{other}/), number {number}.",
            "times": {
                "started": moment,
                "detected": f"{day}T10:0{chance.randrange(1, 9)}:00Z",
                "mitigated": f"{day}T10:3{chance.randrange(9)}:00Z",
                "resolved": f"{day}T1{chance.randrange(1, 9)}:00:00Z",
            },
            "impact": {
                "windows": [
                    {
                        "from": moment,
                        "until": f"{day}T10:30:00Z",
                        "services": [f"only-{number}"],
                        "regions": [f"region-{chance.randrange(3)}", f"zone-{number}"],
                        "effect": "outage",
                    }
                ],
            },
            "detection": {"source": chance.choice(("alert", "customer"))},
            "regions": [f"zone-{number}"],
            "contributing_factors": [
                {"text": f"Factor {number}.", "side": "blunt", "category": chance.choice("abc")}
            ],
            "safeguards": [{"name": f"Guard {number % 3}", "outcome": "failed"}],
            "revisions": [
                {"at": "2026-05-02T09:00:00Z", "kind": "correction", "summary": f"Mended {number}."}
            ],
            "related": [{"id": other, "relation": "same_cause"}] if other != id else None,
            "aliases": [f"/old/{number}/"],
            "timeline": [
                {
                    "at": moment,
                    "type": "trigger",
                    "text": f"As in [it](/incidents/{other}/).",
                    "evidence": [{"text": "graph", "url": f"images/evidence-{number}.png"}],
                }
            ],
            "actions": [
                {"id": "a", "text": f"Do {number}", "type": "prevent", "status": "open"},
                verified(number),
            ],
            "sentiment": {
                "consent": {"groups": {f"group-{number}": 6}},
                "points": [
                    {
                        "at": moment,
                        "group": f"group-{number}",
                        "median": 0,
                        "low": -1,
                        "high": 1,
                        "n": 5,
                    }
                ],
            },
        }
        if id in held:
            values |= held_back(chance)
            values["revisions"][0]["at"] = "2026-06-02T09:00:00Z"
            beside = [pattern.format(name) for pattern in BESIDE]
            files |= dict.fromkeys(beside, f"{id} {values['title']}".encode())
            theirs |= {name, *beside, *(path.format(number) for path in ATTACHED)}
        elif chance.random() < 0.2:
            values |= {
                "status": "withdrawn",
                "withdrawn": {"at": "2026-05-03T09:00:00Z", "reason": "It was another's."},
            }
        files[name] = document(text, **values)
        files |= {path.format(number): f"{path} {number}".encode() for path in ATTACHED}
    return files, theirs


@pytest.mark.parametrize("seed", range(CATALOGS))
def test_the_site_is_the_one_without_the_files(seed, tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    # The last is large enough for archives, and for data in several files.
    files, theirs = catalog(seed, 9 if seed + 1 < CATALOGS else 90)
    rest = {name: content for name, content in files.items() if name not in theirs}
    assert len(rest) < len(files)
    sites, logs = [], []
    for folder, content in (("with", files), ("without", rest)):
        caplog.clear()
        with caplog.at_level(logging.INFO):
            config = write_site(tmp_path / folder, content, settings=SETTINGS, options=OPTIONS)
            sites.append(tree(make(config)))
        logs.append(set(caplog.messages))
    site, without = sites
    assert {path for path in site.keys() | without if site.get(path) != without.get(path)} == set()
    told = "\n".join(logs[0] - logs[1])
    for name in theirs:
        assert name not in told
        assert name.encode() not in b"".join(site.values())


def test_the_log_of_a_build_tells_nothing_but_verbose_does(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    title = "Keys lay open for a week"
    held = {"id": "never-heard-of", "title": title, "status": "review"}
    files = {
        "a.md": document("[x](unheard.md) [y](unknown.md)\n"),
        # A warning, a note and, once the build goes on, nothing else.
        "unheard.md": document("![x](missing.png)\n", **held),
    }
    config = write_site(tmp_path, files)
    with caplog.at_level(logging.INFO):
        make(config)
    assert "1 warning in what is not public; `postmortems check` tells more" in caplog.text
    told = [line for line in caplog.text.splitlines() if "unheard" in line or title in line]
    # The public document itself says what it links to, and hears the same of both.
    assert [line.partition("postmortems/")[2].replace("unheard", "unknown") for line in told] == [
        line.partition("postmortems/")[2] for line in caplog.text.splitlines() if "'unknown" in line
    ]
    caplog.clear()
    with caplog.at_level(logging.DEBUG):
        make(config)
    assert "postmortems/unheard.md:" in caplog.text
    assert any("unheard.md" in line for line in problems(config))


@pytest.mark.parametrize(
    "text",
    [
        document(id="x", status="draft", severty="x"),
        document(id="x", publish_at="2099-01-01T00:00:00Z", title=5),
        # Meant as an embargo, perhaps: no offset.
        document(id="x", publish_at="2026-01-01T00:00:00"),
        "---\nstatus: draft\ntitle: [\n---\n",
        "---\npublish_at: 2099-01-01T00:00:00Z\nstatus: published\n  a: b\n---\n",
    ],
)
def test_an_invalid_file_that_is_held_back_stops_the_build_without_its_name(
    text, tmp_path, monkeypatch, caplog
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    config = write_site(tmp_path, {"a.md": document(), "unheard.md": text})
    with caplog.at_level(logging.INFO), pytest.raises(SystemExit):
        make(config)
    assert "in what is not public; `postmortems check` tells more" in caplog.text
    assert "unheard" not in caplog.text
    assert not (tmp_path / "site").exists()


def test_a_second_use_of_an_id_does_not_name_the_file_that_is_held(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    files = {"a.md": document(), "unheard.md": document(status="draft")}
    with caplog.at_level(logging.INFO), pytest.raises(SystemExit):
        make(write_site(tmp_path, files))
    assert "unheard" not in caplog.text


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/St_Johns"])
@pytest.mark.parametrize(
    "publish_at",
    ["2026-06-01T00:00:00Z", "2026-06-01T05:45:00+05:45", "2026-05-31T14:00:00-10:00"],
)
def test_an_embargo_ends_to_the_second_under_any_zone(publish_at, zone, tmp_path, monkeypatch):
    config = write_site(tmp_path, {"a.md": document(publish_at=publish_at)})
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for seconds, public in ((-1, 0), (0, 1), (1, 1)):
            found, _ = project(config, now=NOW + timedelta(seconds=seconds))
            assert len(found.catalog.entries) == public
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_second_before_its_instant_a_document_is_not_there(tmp_path, monkeypatch):
    files = {"a.md": document(), "b.md": document(id="b-is-here", publish_at=NOW.isoformat())}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW - timedelta(seconds=1)))
    before = tree(make(write_site(tmp_path / "with", files)))
    alone = tree(make(write_site(tmp_path / "without", {"a.md": files["a.md"]})))
    assert before == alone
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    assert "incidents/b-is-here/index.html" in tree(make(tmp_path / "with" / "mkdocs.yml"))


@pytest.mark.parametrize("suffix", ["md", "markdown", "MD", "mkd"])
def test_a_link_to_a_held_file_and_to_none_earn_the_same_words(suffix, tmp_path):
    body = f"[a](held.{suffix}) [b](none.{suffix}) [c](/incidents/held/) [d](/incidents/none/)\n"
    held = document(id="held", status="draft")
    lines = problems(write_site(tmp_path, {"a.md": document(body), f"held.{suffix}": held}))
    mine = [line for line in lines if "/a.md:" in line]
    assert len(mine) == 4
    assert len({line.replace("held", "none").partition(" ")[2] for line in mine}) == 2
    assert len({line.partition("[")[2].partition("]")[0] for line in mine}) == 1


def test_ordinary_pages_and_comments_of_yaml_tell_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    text = document("Text.\n\n<!-- a word for reviewers -->\n").replace(
        "kind:", "# a word for editors\nkind:"
    )
    site = tree(make(write_site(tmp_path, {"a.md": text})))
    whole = b"".join(site.values())
    assert b"a word for" not in whole
    assert str(tmp_path).encode() not in whole


@pytest.mark.parametrize("held", ["unheard/README.md", "about/index.md", "unheard.markdown"])
def test_of_two_files_with_one_address_no_log_tells(held, tmp_path, monkeypatch, caplog):
    """MkDocs itself would publish one of them, and name both."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    draft = document(id="unheard-of", status="draft")
    files = {
        "a.md": document(),
        "unheard.md": draft.replace("unheard-of", "unheard-of-2"),
        "unheard/index.md": draft.replace("unheard-of", "unheard-of-3"),
        "about/README.md": "# About\n",
        held: draft,
    }
    options = 'pages: ["/about/README.md"]'
    with caplog.at_level(logging.INFO):
        site = tree(make(write_site(tmp_path, files, options=options), strict=True))
    assert "unheard" not in caplog.text
    assert b"About" in site["about/index.html"]


def test_a_draft_among_the_pages_stops_the_build_without_its_name(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    files = {"a.md": document(), "pages/unheard.md": document(id="unheard", status="draft")}
    config = write_site(tmp_path, files)
    with caplog.at_level(logging.INFO), pytest.raises(SystemExit):
        make(config)
    assert "unheard" not in caplog.text
    assert any("pages/unheard.md:2:1: error[pages/postmortem]" in line for line in problems(config))


@pytest.mark.parametrize(
    ("trusted", "settings"),
    [
        ("false", ""),
        ("true", ""),
        ("false", "use_directory_urls: false\n"),
        ("false", "site_url: https://example.org/base/\n"),
    ],
)
def test_a_page_s_link_to_what_is_not_public_is_left_out(
    trusted, settings, tmp_path, monkeypatch, caplog
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    up = "../" if "directory" in settings else "../../"
    base = "/base/" if "base" in settings else "/"
    forms = (
        *("../{}.md", "/incidents/{}/", up + "incidents/{}/", f"{base}incidents/{{}}/"),
        f"https://example.org{base}incidents/{{}}/",
    )
    hrefs = [form.format(id) for form in forms for id in ("held-one", "none-such", "a")]
    files = {
        "a.md": document(),
        "held-one.md": document(id="held-one", status="draft"),
        "pages/about.md": "\n".join(f"[to {href}]({href} 'T')" for href in hrefs),
    }
    config = write_site(tmp_path, files, options=f"trusted_pages: {trusted}", settings=settings)
    with caplog.at_level(logging.INFO):
        site = make(config)
    [page] = [path.read_text() for path in (site / "pages").rglob("about*/index.html")] or [
        (site / "pages" / "about.html").read_text()
    ]
    assert page.count(f'<a href="{up}incidents/a/" title="T">to') == 2
    for form in forms:
        for id in ("held-one", "none-such"):
            href = form.format(id)
            assert f'<a title="T">to {href}</a>' in page
            assert (
                f"the link {href!r} leads to no public postmortem, so it is left out" in caplog.text
            )
