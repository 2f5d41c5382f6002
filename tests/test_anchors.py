"""Links to places: on the same page, on another one, and what of that a check can know."""

import pytest

from tests.sites import document, problems, project, write_site

BODY = "## The lock\n\n## Überblick\n\nText.\n"
ACTIONS = [{"id": "lock-timeout", "text": "A limit is set."}]


def lines(tmp_path, files, *, options=""):
    """Where a link leads to no place."""
    config = write_site(tmp_path, files, options=options)
    return [line for line in problems(config) if "[links/anchor]" in line]


@pytest.mark.parametrize(
    "place",
    [
        "#the-lock",
        "#überblick",
        "#%C3%BCberblick",
        "#actions",
        "#action-lock-timeout",
        "#event-1",
        "#top",
        "#",
        "#:~:text=lock",
    ],
)
@pytest.mark.parametrize("page", ["", "b.md", "/incidents/b/"])
def test_a_place_that_the_page_has_is_found(page, place, tmp_path):
    link = f"[there]({page}{place})\n\n"
    here = link + BODY if not page else link
    files = {
        "a.md": document(here, actions=ACTIONS),
        "b.md": document(BODY, id="b", actions=ACTIONS),
    }
    assert lines(tmp_path, files) == []


@pytest.mark.parametrize("place", ["#nope", "#the-Lock", "#action-lock-timeuot", "#risk-none"])
@pytest.mark.parametrize(
    "page", ["", "b.md", "folder/../b.md", "/incidents/b/", "https://example.org/incidents/b/"]
)
def test_a_place_that_the_page_lacks_is_told_where_the_link_stands(page, place, tmp_path):
    body = f"Text.\n\nSee [there]({page}{place}).\n\n" + ("" if page else BODY)
    files = {
        "a.md": document(body, actions=ACTIONS),
        "b.md": document(BODY, id="b", actions=ACTIONS),
    }
    (line,) = lines(tmp_path, files)
    number = files["a.md"].split("\n").index(f"See [there]({page}{place}).") + 1
    assert line.startswith(f"postmortems/a.md:{number}:1: warning")
    assert f"{page}{place}" in line


def test_a_link_in_the_front_matter_is_looked_at_too(tmp_path):
    files = {"a.md": document(BODY, summary="S, see [the lock](#the-lock) and [more](#more).")}
    (line,) = lines(tmp_path, files)
    assert "'#more'" in line


def test_headings_that_move_aside_for_the_page_are_found_by_the_id_that_they_get(tmp_path):
    body = "[within](#lock)\n\n## Actions\n\n## Lock\n"
    there = "[moved](a.md#lock), [there](a.md#story-lock)\n"
    files = {"a.md": document(body), "b.md": document(there, id="b")}
    (line,) = lines(tmp_path, files)
    assert "'a.md#lock'" in line


def test_a_draft_is_not_searched_for_places(tmp_path):
    files = {
        "a.md": document("[there](b.md#nope)\n"),
        "b.md": document(id="b", status="draft"),
    }
    assert lines(tmp_path, files) == []


def test_a_waiver_of_a_place_in_another_document_is_needed(tmp_path):
    allow = "<!-- postmortems: allow links/anchor - the heading follows tomorrow -->\n"
    files = {"a.md": document(allow + "[there](b.md#nope)\n"), "b.md": document(id="b")}
    found, problems = project(write_site(tmp_path, files))
    assert [p.rule for p in found.waived] == ["links/anchor"]
    assert [p.rule for p in problems if p.family == "waiver"] == []


@pytest.mark.parametrize(
    ("image", "named"), [("![graph]()", ""), ("![graph](#here)", "#here"), ("<img src=''>", "")]
)
def test_an_image_that_names_no_file_is_told(image, named, tmp_path):
    source = document(f"Before.\n\n{image}\n")
    line = source.count("\n")
    what = (
        f"warning[links/missing] the image {named!r} names no file; add the file, or mend the path"
    )
    assert f"postmortems/a.md:{line}:1: {what}" in problems(write_site(tmp_path, {"a.md": source}))
