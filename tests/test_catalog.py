"""Several documents: what is public when, and what they may not do to each other."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from mkdocs_postmortems.links import addresses
from tests.sites import NOW, document, problems, project, write_site


def _ids(config, **options):
    found, _ = project(config, **options)
    return [entry.postmortem.id for entry in found.catalog.entries]


def test_the_newest_publication_comes_first(tmp_path):
    files = {
        f"{day}.md": document(id=f"day-{day}", publish_at=f"2026-03-{day:02d}T09:00:00Z")
        for day in (3, 9, 5)
    }
    assert _ids(write_site(tmp_path, files)) == ["day-9", "day-5", "day-3"]


@pytest.mark.parametrize(
    ("seconds", "public"), [(-1, False), (0, True), (1, True)], ids=["before", "at", "after"]
)
def test_an_embargo_ends_to_the_second(seconds, public, tmp_path):
    at = datetime(2026, 3, 9, 9, 0, 0, tzinfo=UTC)
    config = write_site(tmp_path, {"a.md": document(publish_at="2026-03-09T11:00:00+02:00")})
    assert (_ids(config, now=at + timedelta(seconds=seconds)) == ["a"]) is public


@pytest.mark.parametrize("status", ["draft", "review"])
def test_only_a_preview_shows_drafts(status, tmp_path):
    config = write_site(tmp_path, {"a.md": document(status=status)})
    assert _ids(config) == []
    found, _ = project(config, preview=True)
    assert found.catalog.held == {"a"}


def test_found_is_the_sum_of_published_held_and_refused(tmp_path):
    files = {
        "published.md": document(id="one"),
        "withdrawn.md": document(
            id="two",
            status="withdrawn",
            withdrawn={"at": "2026-04-01T09:00:00Z", "reason": "It was wrong."},
        ),
        "draft.md": document(id="three", status="draft"),
        "embargoed.md": document(id="four", publish_at="2027-01-01T00:00:00Z"),
        "refused.md": document(id="five", severty="major"),
        "empty.md": "",
    }
    found, _ = project(write_site(tmp_path, files))
    assert str(found.counts) == "6 found = 2 published + 2 held + 2 refused"


def test_two_files_with_one_id_are_both_named(tmp_path):
    files = {"a.md": document(), "b/c.md": document(), "d.md": document(id="d")}
    found = problems(write_site(tmp_path, files))
    assert len(found) == 2
    assert found[0].startswith("postmortems/a.md:3:5: error[identity/duplicate]")
    assert "postmortems/b/c.md" in found[0]
    assert found[1].startswith("postmortems/b/c.md:3:5: error[identity/duplicate]")
    assert "postmortems/a.md" in found[1]


@pytest.mark.parametrize("wrong", [{"kind": "foo"}, {"title": None}, {"tutle": "A"}])
def test_a_repeated_id_is_told_beside_what_else_is_wrong_with_a_file(wrong, tmp_path):
    found = problems(write_site(tmp_path, {"a.md": document(), "b.md": document(**wrong)}))
    twice = [line.split(": ")[0] for line in found if "[identity/duplicate]" in line]
    assert [place.partition(":")[0] for place in twice] == ["postmortems/a.md", "postmortems/b.md"]
    assert any("[schema/" in line for line in found)


def test_files_without_an_id_share_none(tmp_path):
    found = problems(write_site(tmp_path, {n: document(id=None) for n in ("a.md", "b.md")}))
    assert not [line for line in found if "[identity/duplicate]" in line]


@pytest.mark.parametrize("status", ["draft", "published"])
def test_held_and_unknown_ids_give_the_same_warning(status, tmp_path):
    related = [{"id": "other", "relation": "same_cause"}]
    held = document(id="other", status=status, publish_at="2027-01-01T00:00:00Z")
    config = write_site(tmp_path / "held", {"a.md": document(related=related), "b.md": held})
    unknown = write_site(tmp_path / "unknown", {"a.md": document(related=related)})
    assert problems(config) == problems(unknown) != []


def test_foreseen_names_a_risk_of_a_premortem(tmp_path):
    risks = [{"id": "lock", "text": "A lock is held for minutes."}]
    files = {
        "p.md": document(id="p", kind="premortem", risks=risks),
        "a.md": document(foreseen={"premortem": "p", "risk": "look"}),
        "b.md": document(id="b", foreseen={"premortem": "a", "risk": "lock"}),
    }
    found = problems(write_site(tmp_path, files))
    assert "the premortem 'p' has no risk 'look'; write one of lock" in found[0]
    assert "'a' is not a premortem" in found[1]


def test_vocabularies_name_what_they_know(tmp_path):
    options = """
        services: [checkout, search]
        severities:
          critical: {label: Critical, order: 1, aliases: [sev1]}
          minor: Minor
    """
    files = {
        "a.md": document(severity="sev1", services=["checkout"]),
        "b.md": document(id="b", severity="sev2", services=["chekout"]),
    }
    found = problems(write_site(tmp_path, files, options=options))
    assert [line.split(": ", 1)[1] for line in found] == [
        "error[vocabulary/unknown] 'sev2' is not in severities; write one of critical, minor",
        (
            "error[vocabulary/unknown] 'chekout' is not in services; "
            "did you mean checkout? (checkout, search)"
        ),
    ]


def test_without_vocabularies_any_key_will_do(tmp_path):
    source = document(severity="whatever", services=["this", "that"], regions=["here"])
    assert problems(write_site(tmp_path, {"a.md": source})) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_links_pipes_and_strange_names_are_refused(tmp_path):
    config = write_site(tmp_path, {"a.md": document(), "x\x1b.md": "", "sub/.hidden.md": "junk"})
    docs = tmp_path / "postmortems"
    (docs / "link.md").symlink_to(docs / "a.md")
    (docs / "loop").symlink_to(docs)
    (docs / "broken").symlink_to("nowhere")
    os.mkfifo(docs / "pipe.md")
    found = [line.split("; ")[0] for line in problems(config)]
    assert found == [
        "postmortems/broken:1:1: error[sources/link] this is a symbolic link",
        "postmortems/link.md:1:1: error[sources/link] this is a symbolic link",
        "postmortems/loop:1:1: error[sources/link] this is a symbolic link",
        "postmortems/pipe.md:1:1: error[sources/special] this is neither a file nor a folder",
        (
            "postmortems/x\\x1b.md:1:1: error[sources/name] "
            "the file's name holds characters that cannot be shown"
        ),
    ]


@pytest.mark.parametrize(
    ("values", "files", "expected"),
    [
        ({"aliases": ["/timeline/"]}, {}, "the alias /timeline/ and the plugin's own"),
        ({"aliases": ["/subscribe/"]}, {}, "the alias /subscribe/ and the plugin's own"),
        ({"aliases": ["/atom.xml"]}, {}, "the alias /atom.xml and the plugin's own"),
        ({"aliases": ["/incidents/A/"]}, {}, "the alias /incidents/A/ and the plugin's own"),
        ({"aliases": ["/sitemap.xml"]}, {}, "in the way of /sitemap.xml, which is for MkDocs"),
        ({"aliases": ["/Sitemap.xml.gz/"]}, {}, "in the way of /sitemap.xml.gz"),
        ({"aliases": ["/404.html"]}, {}, "a.md:12:3: error[outputs/collision] the alias /404.html"),
        ({"aliases": ["/assets/javascripts"]}, {}, "in the way of /assets, which"),
        ({"aliases": ["/search/search_index.json"]}, {}, "in the way of /search, which"),
        ({}, {"sitemap.xml": "x"}, "the file would be in the way of /sitemap.xml"),
        ({"aliases": ["/old/", "/old/index.html"]}, {}, "would both be written to /old/index.html"),
        ({}, {"feed.xml": "x"}, "the file and the plugin's own would both be written to /feed.xml"),
        ({}, {"incidents": "x"}, "the file and the plugin's own would both be written"),
        ({}, {"pages/x.md": "# X\n", "pages/x/index.md": "# X\n"}, "/pages/x/index.html"),
    ],
)
def test_two_outputs_on_one_path_are_refused(values, files, expected, tmp_path):
    body = "".join(f"[file]({name})\n" for name in files if not name.endswith(".md"))
    config = write_site(tmp_path, {"a.md": document(body, **values), **files})
    found = problems(config)
    assert len(found) == 1
    assert "error[outputs/collision]" in found[0]
    assert expected in found[0]


def test_files_may_lie_where_the_theme_has_its_own(tmp_path):
    files = {"assets/graph.png": b"x", "assets/index.md": "# X\n"}
    source = document("![Errors](assets/graph.png)\n", aliases=["/sitemap/", "/searching/"])
    config = write_site(tmp_path, {"a.md": source, **files}, options="pages: [assets/]")
    assert problems(config) == []


def test_a_postmortem_does_not_pass_as_a_page(tmp_path):
    files = {"pages/about.md": "---\nid: x\ntitle: About\n---\n\n# About\n"}
    found = problems(write_site(tmp_path, files))
    assert found[0].startswith("postmortems/pages/about.md:2:1: error[pages/postmortem]")


def test_only_files_that_something_public_refers_to_are_published(tmp_path):
    files = {
        "a.md": document("![graph](images/graph.png)\n"),
        "b.md": document("![secret](images/secret.png)\n", id="b", status="draft"),
        "pages/about.md": "# About\n\n![team](team.png)\n",
        "images/graph.png": b"1",
        "images/secret.png": b"2",
        "images/unused.png": b"3",
        "pages/team.png": b"4",
        "CNAME": "example.org\n",
        ".well-known/security.txt": "Contact: mailto:security@example.org\n",
        "a.md~": "backup",
    }
    found, _ = project(write_site(tmp_path, files))
    assert found.attachments == (
        ".well-known/security.txt",
        "CNAME",
        "images/graph.png",
        "pages/team.png",
    )


@pytest.mark.parametrize("suffix", ["MD", "markdown", "mkd", "Mdown"])
def test_every_spelling_of_the_suffix_is_a_postmortem(suffix, tmp_path):
    assert _ids(write_site(tmp_path, {f"a.{suffix}": document()})) == ["a"]


def test_facets_list_a_vocabulary_in_its_own_order(tmp_path):
    options = "services: {b: {label: Bee, order: 2}, a: {label: Ay, order: 1}, c: Cee}"
    files = {"x.md": document(services=["b"])}
    found, _ = project(write_site(tmp_path, files, options=options))
    assert [(t.label, len(t.entries)) for t in found.facets["services"]] == [
        ("Ay", 0),
        ("Bee", 1),
        ("Cee", 0),
    ]


def test_the_date_of_the_data_is_the_newest_public_change(tmp_path):
    revisions = [{"at": "2026-03-12T08:00:00Z", "summary": "A figure."}]
    files = {
        "a.md": document(revisions=revisions),
        "b.md": document(id="b", publish_at="2026-07-01T00:00:00Z"),
    }
    found, _ = project(write_site(tmp_path, files))
    assert found.catalog.as_of == datetime(2026, 3, 12, 8, tzinfo=UTC)
    assert found.catalog.now == NOW


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("incidents/a/", "", "incidents/a/"),
        ("", "incidents/a/", "../../"),
        ("", "", "./"),
        ("images/x.png", "incidents/a/", "../../images/x.png"),
    ],
)
def test_links_are_relative_to_the_page(url, page, expected):
    assert addresses.relative(url, page) == expected
