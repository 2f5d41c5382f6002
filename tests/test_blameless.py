"""Measures the blameless rules on labelled sentences, and places what they find."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mkdocs_postmortems.rules import blameless
from mkdocs_postmortems.rules.blameless import find
from mkdocs_postmortems.rules.rule import Subject
from tests.sites import document, project, write_site

LABELLED = Path(__file__).parent / "labelled" / "blameless.tsv"
# Precision and recall on the whole set, one sentence below what is reached.
FLOORS = {
    "hindsight": (0.95, 0.79),
    "fault": (0.93, 0.77),
    "human-error": (0.93, 0.84),
    "person-named": (0.92, 0.85),
}


def rows():
    for line in LABELLED.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.split("\t")


def measured(family, chosen):
    hits = {"bad": 0, "good": 0}
    total = 0
    for rule, label, sentence in chosen:
        if rule == family:
            hits[label] += any(find(sentence, f"blameless/{family}"))
            total += label == "bad"
    return hits["bad"] / max(1, sum(hits.values())), hits["bad"] / total


@pytest.mark.parametrize("family", FLOORS)
def test_precision_and_recall(family):
    precision, recall = measured(family, rows())
    print(f"{family}: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201 - shown with -s
    assert precision >= FLOORS[family][0]
    assert recall >= FLOORS[family][1]


@pytest.mark.parametrize(
    "text",
    [
        "The pool could have up to 100 connections.",
        "A page fault stopped the process.",
        "We used git blame to find the change.",
        "All users should have access again.",
        'The report said "we should have tested the restore".',
        "The log had `@jsmith should have tested` in it.",
    ],
)
def test_ordinary_words_are_not_judged(text):
    assert not list(find(text))


def _found(tmp_path, rule, body, **values):
    config = write_site(tmp_path, {"a.md": document(body, **values)})
    opened = project(config)[0]
    entry = opened.catalog.entries[0]
    now = datetime(2026, 6, 1, tzinfo=UTC)
    subject = Subject(entry=entry, settings=opened.settings, tree=None, now=now, public=True)
    return list(rule.problems(subject, rule.level))


BODY = """First line,
and the team failed to check it.

> We should have tested this.

```
We should have tested this.
```
"""


def test_places_in_the_body(tmp_path):
    found = _found(tmp_path, blameless.hindsight, BODY)
    lines = (tmp_path / "postmortems" / "a.md").read_text(encoding="utf-8").splitlines()
    assert [lines[problem.line - 1] for problem in found] == ["and the team failed to check it."]


def test_other_languages_are_not_judged(tmp_path):
    assert _found(tmp_path, blameless.hindsight, BODY, lang="de") == []


def test_acknowledgements_may_name(tmp_path):
    thanks = ["Thanks to Priya."]
    assert _found(tmp_path, blameless.person_named, "Text.\n", acknowledgements=thanks) == []
    assert _found(tmp_path, blameless.person_named, "Text.\n", participants=["Priya"])
