"""Limits and odd files: each a sentence with a place, whatever it is."""

import os
import sys

import pytest

from tests.sites import document, problems, write_site

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")


def lines(folder, files):
    return problems(write_site(folder, files))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (document(title="a\u202eb"), "a.md:4:8: error[characters/direction]"),
        (document("x\n\n`\u2066`\n"), "a.md:15:2: error[characters/direction]"),
        (document(title="pay\u200bment"), "a.md:4:8: error[characters/invisible]"),
        (document(title="pay\u200dment"), "a.md:4:8: error[characters/invisible]"),
        (document(id="a\u200bb"), "a.md:3:5: error[schema/value]"),
        (document(tags=["a\u202eb"]), "a.md:12:3: error[schema/value]"),
        (document(aliases=["/.git/hooks/"]), "a.md:12:3: error[links/alias]"),
        (document(aliases=["/" + "é" * 101]), "a.md:12:3: error[links/alias]"),
        (document(aliases=["/a\u00a0b\u2063/"]), "error["),
        (document(aliases=["/a/../b/"]), "a.md:12:3: error[schema/value]"),
        (document(aliases=["/./b/"]), "a.md:12:3: error[schema/value]"),
        (document(aliases=["/a//b/"]), "a.md:12:3: error[schema/value]"),
        (document(aliases=["//b/"]), "a.md:12:3: error[schema/value]"),
        (document(publish_at="9999-12-31T23:59:59-23:59"), "a.md:7:13: error[schema/value]"),
        (
            document(publish_at="0001-01-01T00:00:00+23:59"),
            "too far away; write a year from 0002 to 9998",
        ),
        (document(times={"started": "9999-12-31"}), "the year 9999 is too far away"),
        (document("*" * 201 + "a\n"), "a.md:13:1: error[limits/text]"),
        (document(">" * 33 + "a\n"), "a.md:13:1: error[limits/text]"),
        (document("|a|\n|-|\n" + "|b|\n" * 10_000), "more than 10,000 rows"),
        (document("a\n" * (1024 * 1024 + 1)), "more than 2,097,152 (2 MiB)"),
        (document(summary="\0").encode(), "error[frontmatter/character]"),
        (document("a\0b\n").encode(), "a.md:13:2: error[frontmatter/character]"),
        (document().encode() + b"\xed\xa0\x80", "error[frontmatter/encoding]"),
    ],
)
def test_beyond_a_limit_is_a_sentence(text, told, tmp_path):
    found = lines(tmp_path, {"a.md": text})
    assert any(told in line for line in found), found


def test_no_level_lets_an_alias_out_of_the_site(tmp_path):
    config = write_site(
        tmp_path, {"a.md": document(aliases=["/../../x/"])}, options="rules: {links: off}"
    )
    assert "error[schema/value] '/../../x/'" in "".join(problems(config))


@pytest.mark.parametrize(
    "text",
    [
        document(title="👩\u200d🚒 می\u200cروم"),
        document(title="\u200fخطأ\u200e"),
        document("*" * 200 + "a\n"),
        document("|a|\n|-|\n" + "|b|\n" * 9_998),
        document(
            timeline=[
                {"at": "2026-03-01T10:02:00Z", "type": "action", "text": "x"} for _ in range(3000)
            ]
        ),
        document(publish_at="9998-12-31T23:59:59-23:59"),
        document(times={"started": "0002-01-01", "resolved": "2026-03-01"}),
    ],
    ids=["joiners", "marks", "delimiters", "rows", "events", "far ahead", "long ago"],
)
def test_within_the_limits_it_is_a_page(text, tmp_path):
    assert [line for line in lines(tmp_path, {"a.md": text}) if "error[" in line] == []


def test_names_that_differ_in_case_only_are_told(tmp_path):
    found = lines(
        tmp_path, {"a.md": document(), "A.md": document(id="b"), "B.md": document(id="c")}
    )
    [line] = [line for line in found if "sources/case" in line]
    assert line.startswith(
        "postmortems/a.md:1:1: error[sources/case] the names of this file and of"
    )


def test_a_very_long_name_is_a_name(tmp_path):
    picture = "x" * 250 + ".png"
    files = {"y" * 250 + ".md": document(f"![x]({picture})\n"), picture: b"1"}
    assert lines(tmp_path, files) == []


@POSIX
def test_what_is_no_file_is_told_and_never_opened(tmp_path):
    write_site(tmp_path, {"a.md": document("[x](pipe.log) [y](loop/a.md) [z](/etc/passwd)\n")})
    folder = tmp_path / "postmortems"
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "pipe.log")
    (folder / "loop").symlink_to("..")
    (folder / "self").symlink_to("self")
    (folder / "passwd.md").symlink_to("/etc/passwd")
    (folder / "folder.md").mkdir()
    found = problems(tmp_path / "mkdocs.yml")
    assert [line.partition(":")[0] for line in found if "error[sources/" in line] == [
        f"postmortems/{name}" for name in ("loop", "passwd.md", "pipe.log", "pipe.md", "self")
    ]


def test_a_message_shows_what_a_terminal_would_obey(tmp_path):
    [line] = [
        line
        for line in lines(tmp_path, {"a.md": document(kind=["\x7f\u202e\x9b31m"])})
        if "schema/choice" in line
    ]
    assert "\\x7f\\u202e\\x9b31m" in line
