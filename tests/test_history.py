"""A feed reader that follows the site over its history: nothing is told twice, nothing is missed.

The judge is the library `reader`, which keeps what it has seen and looks again.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from reader import make_reader

from mkdocs_postmortems import cli, feeds
from mkdocs_postmortems.articles import Articles
from tests.sites import document, project, write_site

NOW = datetime(2026, 6, 1, tzinfo=UTC)
REVISION = {"at": "2026-04-02T08:00:00Z", "kind": "correction", "summary": "It was 12 %."}
VERIFIED = {
    "id": "limit",
    "text": "A limit is set.",
    "status": "verified",
    "completed_at": "2026-04-03",
    "verification": {"measure": "wait", "at": "2026-04-18", "outcome": "effective"},
}
WITHDRAWN = {"at": "2026-05-01T09:00:00Z", "reason": "It described another company."}
OPEN = {"id": "limit", "text": "A limit is set.", "due": "2026-05-01"}
NAMES = ("feed.xml", "atom.xml", "feed.json", "events.xml", "events.atom")


class History:
    """A site that changes, and a reader that looks after each change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = "https://example.org/"
        self.file = "a.md"
        self.other = document("Other.\n", id="b", title="B", publish_at="2026-03-01T00:00:00Z")
        self.title = "It"
        self.body = "The story.\n"
        self.values: dict[str, object] = {"actions": [OPEN]}
        self.built = folder / "built"
        self.built.mkdir()
        self.reader = make_reader(":memory:", feed_root=str(self.built))
        for name in NAMES:
            self.reader.add_feed(name)

    def write(self) -> Path:
        for old in (self.folder / "postmortems").rglob("*.md"):
            old.unlink()
        sources = {
            self.file: document(self.body, title=self.title, **self.values),
            "b.md": self.other,
        }
        config = write_site(self.folder, sources)
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace("https://example.org/", self.url), encoding="utf-8")
        return config

    def lock(self, *arguments: str) -> None:
        command = ["lock", "-f", str(self.write()), "--now", "2026-06-01T00:00:00Z", *arguments]
        result = CliRunner().invoke(cli.main, command)
        assert result.exit_code == 0, result.output

    def look(self, now: datetime = NOW) -> dict[str, tuple[list[str], int]]:
        """For each feed the new entries, and how many old ones were modified."""
        found, problems = project(self.write(), now=now)
        assert found is not None
        assert [p for p in problems if p.level == "error"] == []
        articles = Articles(
            catalog=found.catalog,
            facets=found.facets,
            relations=found.relations,
            tree=found.tree,
        )
        made = feeds.Feeds(
            found.catalog, content=articles.news_html, authorities=found.lock.authorities
        )
        later = self.built.stat().st_mtime
        for address, write in made.files():
            if address in NAMES:
                file = self.built / address
                file.write_bytes(write())
                os.utime(file, (later, later))
        known = {name: self.ids(name) for name in NAMES}
        told = {}
        for result in self.reader.update_feeds_iter(scheduled=False):
            value = result.value
            assert not isinstance(value, Exception), value
            new = sorted(self.ids(result.url) - known[result.url])
            assert len(new) == (0 if value is None else value.new), result.url
            told[result.url] = (new, 0 if value is None else value.modified)
        return told

    def ids(self, name: str) -> set[str]:
        return {entry.id for entry in self.reader.get_entries(feed=name)}


def new(told: dict[str, tuple[list[str], int]]) -> dict[str, tuple[str, ...]]:
    """The ends of the guids that are new, by feed, where there are any."""
    ends = {
        name: tuple(guid.partition(":")[2].partition(":")[2] for guid in guids)
        for name, (guids, _) in told.items()
    }
    return {name: found for name, found in ends.items() if found}


EVENTS = ("events.xml", "events.atom")


@pytest.mark.parametrize("locked", [False, True], ids=["without a lock", "with a lock"])
def test_a_reader_ends_with_exactly_what_happened(locked, tmp_path):
    history = History(tmp_path)
    assert new(history.look()) == dict.fromkeys(NAMES, ("a/published", "b/published"))
    if locked:
        history.lock()

    def settle(*arguments):
        if locked:
            history.lock(*arguments)

    # A rebuild, and a day that passes; then what nobody is told of.
    assert new(history.look()) == {}
    assert new(history.look(now=datetime(2026, 9, 1, tzinfo=UTC))) == {}
    history.body = "The story, without the typo.\n"
    settle("--editorial", "a")
    typo = history.look()
    assert new(typo) == {}
    assert typo["feed.xml"][1] == 1
    history.values |= {"tags": ["database"], "authors": ["payments"], "aliases": ["/old/"]}
    assert new(history.look()) == {}
    history.file = "2026/renamed.md"
    assert new(history.look()) == {}

    history.values["revisions"] = [REVISION]
    history.title = "It, told anew"
    settle()
    assert new(history.look()) == dict.fromkeys(EVENTS, ("a/revised/1",))
    history.values["publish_at"] = "2026-03-09T10:00:00Z"
    assert new(history.look()) == {}
    history.values["actions"] = [{**OPEN, "status": "in_progress"}]
    assert new(history.look()) == {}
    history.values["actions"] = [VERIFIED]
    assert new(history.look()) == dict.fromkeys(EVENTS, ("a/verified",))

    history.url = "http://example.org/"
    assert new(history.look()) == {}
    history.url = "https://example.org/"
    assert new(history.look()) == {}
    if locked:
        history.url = "https://incidents.new.example/status/"
        assert new(history.look()) == {}

    history.values |= {"status": "withdrawn", "withdrawn": WITHDRAWN}
    assert new(history.look()) == dict.fromkeys(NAMES, ("a/withdrawn",))
    settle()
    assert new(history.look()) == {}

    tag = "tag:example.org,2026:"
    main = {f"{tag}{end}" for end in ("a/published", "a/withdrawn", "b/published")}
    every = main | {f"{tag}a/revised/1", f"{tag}a/verified"}
    for name in NAMES:
        assert history.ids(name) == (every if name in EVENTS else main), name
    for entry in history.reader.get_entries():
        if entry.id.startswith(f"{tag}a/"):
            assert "told anew" not in f"{entry.title} {entry.summary} {entry.content}"


def test_a_new_domain_without_a_lock_is_a_new_name(tmp_path):
    """What the lock is for."""
    history = History(tmp_path)
    history.look()
    history.url = "https://new.example/"
    assert set(new(history.look())) == set(NAMES)
