"""Waivers: where they stand, what they cover, and that nothing of them is published."""

import inspect
import os
import re
import subprocess
import sys

import pytest

from mkdocs_postmortems.rules import RULES, WAIVABLE, waivers
from tests.sites import project, write_site

FRONT = """\
schema: 1
id: a
title: A
kind: incident
status: published
publish_at: 2026-03-09T09:00:00Z
summary: S.
times:
  started: 2026-03-01T10:02:00Z
"""
OPTIONS = (
    "rules: {blameless: off, completeness: off, actions/incomplete: off, actions/vague: error,"
    " lock/behind: off}"
)
ALLOW = "postmortems: allow actions/vague - quoted from the report"
LINK = "postmortems: allow links/missing - the graph follows"


def told(tmp_path, front="", body="Text.\n", *, options=OPTIONS):
    """What is told, as `line:column level[rule]`, and how many are waived."""
    source = f"---\n{FRONT}{front}---\n\n{body}"
    found, problems = project(write_site(tmp_path, {"a.md": source}, options=options))
    return [f"{p.line}:{p.column} {p.level}[{p.rule}]" for p in problems], len(found.waived)


@pytest.mark.parametrize(
    "front",
    [
        f"actions:\n  - text: Be more careful.  # {ALLOW}\n",
        f"actions:\n  # {ALLOW}\n  - text: Be more careful.\n",
        f"# {ALLOW}\nactions:\n  - text: Be more careful.\n",
        f"actions: # {ALLOW}\n  - text: Be more careful.\n",
        f"actions:\n  - id: one\n    # {ALLOW}\n    text: >-\n      Be\n\n      more careful.\n",
        f"actions:\n  - id: one\n    text: >-  # {ALLOW}\n      Be more careful.\n",
        f"actions:\n  # {ALLOW}\n  - id: one\n    text: Be more careful.\n    owner: x\n",
        f"actions:\n  # {ALLOW}\n  # Another remark.\n  - text: Be more careful.\n",
        f"actions:\n  # {ALLOW}\n  - {{text: 'Be more careful.'}}\n",
        f"actions: [  # {ALLOW}\n  text: 'Be more careful.']\n",
        f"actions:\n  - text: Be more careful.  #{ALLOW.replace(' - ', ' – ')}\n",
        f"actions:\n  - text: 'Be more careful (# 2).'  # {ALLOW}\n",
    ],
)
def test_a_waiver_in_the_front_matter_covers_its_key_and_what_is_below(front, tmp_path):
    assert told(tmp_path, front) == ([], 1)


@pytest.mark.parametrize(
    "body",
    [
        f"<!-- {LINK} -->\n![g](no.png)\n",
        f"One.\n\n<!--{LINK}-->\nA text that goes on\nfor a line ![g](no.png).\n",
        f"<!-- {LINK} -->\n- one\n- ![g](no.png)\n",
        f"- one\n\n  <!-- {LINK} -->\n  ![g](no.png)\n",
        f"> One.\n> <!-- {LINK} -->\n> ![g](no.png)\n",
        f"<!-- {LINK} -->\n<!-- Another remark. -->\n## A ![g](no.png)\n",
        f"<!-- {LINK} -->\n| a |\n| - |\n| ![g](no.png) |\n",
    ],
)
def test_a_waiver_in_the_body_covers_the_block_below(body, tmp_path):
    assert told(tmp_path, body=body) == ([], 1)


def test_waivers_of_several_rules_stand_below_each_other(tmp_path):
    front = f"actions:\n  # {ALLOW}\n  # {LINK}\n  - text: 'Be more careful ![g](no.png).'\n"
    assert told(tmp_path, front) == ([], 2)
    body = f"<!-- {LINK} -->\n<!-- {LINK.replace('missing', 'scheme')} -->\n[a](file:///b) ![](x)\n"
    assert told(tmp_path, body=body) == ([], 2)


def test_a_waiver_covers_nothing_else(tmp_path):
    front = f"actions:\n  - text: Be more careful.  # {ALLOW}\n  - text: Do better.\n"
    assert told(tmp_path, front) == (["13:11 error[actions/vague]"], 1)
    body = f"<!-- {LINK} -->\n![g](no.png)\n\n![g](no.png)\n"
    assert told(tmp_path, body=body) == (["16:1 warning[links/missing]"], 1)
    other = f"actions:\n  - text: Be more careful.  # {LINK}\n"
    expected = ["12:11 error[actions/vague]", "12:29 warning[waiver/unused]"]
    assert told(tmp_path, other) == (expected, 0)


def test_a_waiver_above_the_first_key_is_for_what_the_document_lacks(tmp_path):
    source = f"---\n# postmortems: allow completeness/end - nobody knows\n{FRONT}---\n\nText.\n"
    options = "rules: {lock/behind: off, completeness: off, completeness/end: warning}"
    found, problems = project(write_site(tmp_path, {"a.md": source}, options=options))
    assert (problems, len(found.waived)) == ([], 1)


@pytest.mark.parametrize(
    ("text", "rule", "says"),
    [
        ("allow actions/vague", "reason", "the waiver of actions/vague gives no reason"),
        ("allow actions/vague -", "reason", "gives no reason"),
        ("allow actions/vague - !", "reason", "gives no reason"),
        ("allow actions/vague quoted", "reason", "write `postmortems: allow family/name -"),
        (
            "allow actions/vage - quoted",
            "rule",
            "there is no rule 'actions/vage'; did you",
        ),
        (
            "allow actions - quoted",
            "rule",
            "'actions' is a family of rules; name one",
        ),
        ("allow actions/vague, links/missing - quoted", "rule", "a waiver names one rule"),
        ("allow", "rule", "is a waiver; write `postmortems: allow family/name -"),
        ("ignore actions/vague - quoted", "rule", "is a waiver; write"),
        ("allow schema/required - quoted", "rule", "schema/* cannot be waived"),
        ("allow limits/text - quoted", "rule", "limits/* cannot be waived"),
        ("allow identity/repeated - quoted", "rule", "identity/* cannot be waived"),
        ("allow sentiment/consent - quoted", "rule", "sentiment/* cannot be waived"),
        ("allow waiver/unused - quoted", "rule", "waiver/* cannot be waived"),
    ],
)
def test_a_waiver_that_cannot_be_understood_is_an_error_and_waives_nothing(
    text, rule, says, tmp_path
):
    front = f"actions:\n  # postmortems: {text}\n  - text: Be more careful.\n"
    found, waived = told(tmp_path, front)
    assert found == [f"12:3 error[waiver/{rule}]", "13:11 error[actions/vague]"]
    assert waived == 0
    problems = project(tmp_path / "mkdocs.yml")[1]
    assert says in str(problems[0])


@pytest.mark.parametrize(
    ("front", "place"),
    [
        (f"trigger: |\n  Text.\n  # {ALLOW}\n", "13:3"),
        (f"trigger: >-\n  Text. # {ALLOW}\n", "12:9"),
        (f'trigger: "Text\n  # {ALLOW}\n  and text."\n', "12:3"),
        (f"# {ALLOW}\n\ntrigger: Text.\n", "11:1"),
        (f"trigger: Text.\n# {ALLOW}\n", "12:1"),
        (f"tags: [a,\n  # {ALLOW}\n  ]\n", "12:3"),
        (f"tags: [a,\n  ] # {ALLOW}\n", "12:5"),
        (f"trigger: >-\n  <!-- {ALLOW} -->\n  Text.\n", "12:3"),
    ],
)
def test_a_waiver_in_the_wrong_place_of_the_front_matter_is_an_error(front, place, tmp_path):
    assert told(tmp_path, front) == ([f"{place} error[waiver/place]"], 0)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"<!-- {LINK} -->\n\nText.\n", "13:1"),
        (f"Text.\n\n<!-- {LINK} -->\n", "15:1"),
        (f"<!-- {LINK} --> Text.\n", "13:1"),
        (f"Text\nand <!-- {LINK} --> text.\n", "14:5"),
        (f"<!--\n{LINK}\n-->\nText.\n", "13:1"),
        (f"<!-- {LINK} --> <!-- x -->\nText.\n", "13:1"),
        (f"# {LINK}\nText.\n", "13:1"),
    ],
)
def test_a_waiver_in_the_wrong_place_of_the_body_is_an_error(body, place, tmp_path):
    assert told(tmp_path, body=body) == ([f"{place} error[waiver/place]"], 0)


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("trigger: 'Write # postmortems: allow x - y'\n", "Text.\n"),
        ("trigger: Some people publish postmortems:allow it.\n", "Text.\n"),
        ("", f"```\n<!-- {LINK} -->\n```\n"),
        ("", f"Write `<!-- {LINK} -->` above it.\n"),
        ("", "About postmortems: allow time for them.\n"),
        ("# Our postmortems: see the wiki\n", "Text.\n"),
    ],
)
def test_what_is_no_comment_is_no_waiver(front, body, tmp_path):
    assert told(tmp_path, front, body) == ([], 0)


def test_a_waiver_for_nothing_is_a_warning(tmp_path):
    front = f"actions:\n  - text: A limit is set.  # {ALLOW}\n"
    assert told(tmp_path, front) == (["12:28 warning[waiver/unused]"], 0)


def test_a_second_waiver_of_the_same_is_a_warning(tmp_path):
    front = f"actions:\n  # {ALLOW}\n  # {ALLOW}\n  - text: Be more careful.\n"
    assert told(tmp_path, front) == (["13:3 warning[waiver/unused]"], 1)
    body = f"<!-- {LINK} -->\n<!-- {LINK} -->\n[The graph](graph.png).\n"
    assert told(tmp_path, body=body) == (["14:1 warning[waiver/unused]"], 1)


def test_a_rule_that_the_site_turned_off_needs_no_waiver_and_no_word_about_it(tmp_path):
    front = f"actions:\n  - text: A limit is set.  # {ALLOW}\n"
    assert told(
        tmp_path, front, options="rules: {lock/behind: off, completeness: off, actions: off}"
    ) == (
        [],
        0,
    )


def test_a_waiver_may_wait_for_its_day(tmp_path):
    """A deadline passes, a draft is finished: the waiver may be there before."""
    front = (
        "actions:\n  - text: A limit is set.\n"
        "    due: 2027-01-01  # postmortems: allow actions/overdue - agreed\n"
    )
    assert told(tmp_path, front) == ([], 0)
    source = f"---\n# postmortems: allow completeness/end - nobody knows\n{FRONT}---\n\nText.\n"
    source = source.replace("published\n", "draft\n")
    options = "rules: {completeness: warning}"
    assert project(write_site(tmp_path, {"a.md": source}, options=options))[1] == []


def test_every_rule_that_asks_for_the_instant_may_be_waived_ahead():
    dated = {
        rule.id
        for rule in RULES
        if re.search(r"subject\.(now|public)\b", inspect.getsource(rule.check))
    }
    assert dated <= waivers.COME_AND_GO <= set(WAIVABLE)


def test_waivers_of_a_document_that_does_not_fit_the_format_still_count(tmp_path):
    front = f"severty: x\nactions:\n  - text: Be more careful.  # {ALLOW}\n"
    assert told(tmp_path, front) == (["11:1 error[schema/unknown-key]"], 1)
    unused = f"severty: x\nactions:\n  - text: A limit.  # {ALLOW}\n"
    assert told(tmp_path, unused) == (["11:1 error[schema/unknown-key]"], 0)


def test_crlf_changes_nothing(tmp_path):
    front = f"actions:\n  # {ALLOW}\n  - text: Be more careful.\n"
    body = f"<!-- {LINK} -->\n![g](no.png)\n"
    source = f"---\n{FRONT}{front}---\n\n{body}".replace("\n", "\r\n")
    found, problems = project(write_site(tmp_path, {"a.md": source}, options=OPTIONS))
    assert (problems, len(found.waived)) == ([], 2)


def test_nothing_of_a_waiver_is_published_and_a_strict_build_takes_no_offence(tmp_path):
    """Not even of one that is not needed."""
    front = f"actions:\n  # {ALLOW}\n  - text: Be more careful.\ntags:\n  - x  # {ALLOW}\n"
    source = f"---\n{FRONT}{front}---\n\n<!-- {LINK} -->\n![g](no.png)\n"
    config = write_site(tmp_path, {"a.md": source}, options=OPTIONS)
    config.write_text(config.read_text().replace("plugins:\n", "plugins:\n  - search\n"))
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1780272000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "warning[waiver/unused]" in result.stderr
    pages = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert any("careful" in path.read_text(errors="replace") for path in pages)
    for path in pages:
        text = path.read_text(errors="replace")
        assert "quoted from the report" not in text, path
        assert "the graph follows" not in text, path
