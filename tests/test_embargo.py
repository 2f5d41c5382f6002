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
nav:
  - index.md
  - pages/about.md
"""

BESIDE = ("{0}~", "{0}.orig", "{0}.gz", "{0}.bak", ".{0}.swp", "#{0}#", "{0}.zip")
"""What editors and people leave beside a document."""


def at(moment: datetime) -> str:
    return str(int(moment.timestamp()))


def held_back(chance: random.Random) -> dict[str, object]:
    """A way of not being public at `NOW`."""
    draft = {"status": chance.choice(("draft", "review")), "publish_at": None}
    a_second_later = ("2026-06-01T02:00:01+02:00", "2026-05-31T17:00:01-07:00")
    return chance.choice((draft, {"publish_at": chance.choice(a_second_later)}))


def catalog(seed: int) -> tuple[dict[str, str | bytes], set[str]]:
    """The files of a site, and which of them belong to what is not public."""
    chance = random.Random(f"embargo {seed}")
    ids = [f"2026-03-{n:02}-outage-{chance.randrange(10**6)}" for n in range(1, 10)]
    held = set(chance.sample(ids, chance.randint(2, 5)))
    files: dict[str, str | bytes] = {"index.md": "Hello.\n", "pages/about.md": "# About\n"}
    theirs: set[str] = set()
    for number, id in enumerate(ids):
        name = f"{number}-{id}.{chance.choice(('md', 'markdown', 'MD', 'mkd'))}"
        other, unknown = chance.choice(ids), f"2026-03-31-outage-{chance.randrange(10**6)}"
        day = f"2026-03-{number + 1:02}"
        text = (
            f"See [it](/incidents/{other}/) and [that](/incidents/{unknown}/).\n\n"
            f"<!-- nothing of {other} -->\n\n![{number}](images/{number}.png)\n"
        )
        values: dict[str, object] = {
            "id": id,
            "title": f"Unheard-of words {id[::-1]}",
            "publish_at": f"2026-04-{number + 1:02}T09:00:00Z",
            "kind": chance.choice(("incident", "near_miss", "maintenance")),
            "services": chance.sample(("checkout", "search", f"only-{number}"), 2),
            "severity": chance.choice(("major", "minor", f"grave-{number}")),
            "tags": [f"tag-{chance.randrange(4)}", f"tag-of-{number}"],
            "category": "change",
            "times": {"started": f"{day}T10:00:00Z", "resolved": f"{day}T11:00:00Z"},
            "related": [{"id": other, "relation": "same_cause"}] if other != id else None,
            "aliases": [f"/old/{number}/"],
            "timeline": [{"at": f"{day}T10:00:00Z", "type": "trigger", "text": "It starts."}],
            "actions": [{"id": "a", "text": f"Do {number}", "type": "prevent", "status": "open"}],
        }
        if id in held:
            values |= held_back(chance)
            beside = [pattern.format(name) for pattern in BESIDE]
            files |= dict.fromkeys(beside, f"{id} {values['title']}".encode())
            theirs |= {name, f"images/{number}.png", *beside}
        files[name] = document(text, **values)
        files[f"images/{number}.png"] = f"picture {number}".encode()
    return files, theirs


@pytest.mark.parametrize("seed", range(CATALOGS))
def test_the_site_is_the_one_without_the_files(seed, tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", at(NOW))
    files, theirs = catalog(seed)
    with caplog.at_level(logging.INFO):
        site = tree(make(write_site(tmp_path / "with", files, settings=SETTINGS)))
    rest = {name: content for name, content in files.items() if name not in theirs}
    assert len(rest) < len(files)
    assert site == tree(make(write_site(tmp_path / "without", rest, settings=SETTINGS)))
    for name in theirs:
        assert name not in caplog.text
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
