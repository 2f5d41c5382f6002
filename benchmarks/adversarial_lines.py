"""How long each rule takes over lines that nobody writes.

Run as `python -m benchmarks.adversarial_lines`. `blameless` leaves a line of 100 KB out, which is
no prose; five of 20 KB are the most that it looks at in that space. Its four rules share one
search, so each is told for all of them. The links, which all rules share, are parsed before.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.links.targets import Tree
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.rules import RULES
from mkdocs_postmortems.rules.blameless import searching
from mkdocs_postmortems.rules.rule import Rule, Subject
from mkdocs_postmortems.schema import read_postmortem
from mkdocs_postmortems.settings.options import Settings

_SIZE = 100_000
_PARAGRAPHS = 5
_SHAPES = (
    *("could have ", "should have been ", "failed failed ", "failed to ", "we did not check, "),
    *(
        "nobody ",
        "blame ",
        "mistake by ",
        "the engineer ",
        "human error ",
        "user error ",
        "cause: the ",
    ),
    *(
        "Aa ",
        "Priya ",
        "Mark ",
        "KM ran ",
        "Dr. ",
        "A. B",
        "@a",
        " @a",
        "a@a ",
        "-- A B ",
        "A B, our ",
    ),
    *(
        '"',
        "'a b ",
        "\u2018a b ",
        "\u201c",
        "`",
        "``` ",
        "](",
        "](a",
        "<a",
        "(",
        "|",
        "a|",
        "*a* ",
        " - ",
    ),
    *(
        "had the a a a a ",
        "if the team had ",
        "a quick look would have ",
        "in hindsight, ",
        "of the ",
    ),
    *(
        "\n",
        "\n ",
        "a\n\n",
        "a \n \n",
        "```\n",
        "~~~\n\n",
        "> \n\n",
        "- \n\n",
        "[a](b) ",
        "www.a.b ",
    ),
    *("10.1.1.", "v10.0.0.1 ", "10.20.3.7 ", "+49 170 1234567 ", "+49 800 1234567 ", "2 2-2", "0 "),
    *(
        "://a:b@",
        "http://a/",
        "https://a.slack.com/ ",
        "a.internal",
        "x.y.corp ",
        "@a.b",
        "a@b.co ",
    ),
    *("-----BEGIN PRIVATE KEY-----", "password=aB3dEfGhIjK9 ", "eyJa.", "ghp_", "sk_live_", "A."),
    *("we should have tested. ", "who ", "caused by the a a a ", "not ", "don't ", "x"),
)


_FRONT = """---
schema: 1
id: a
title: A line that nobody writes
kind: incident
status: published
publish_at: 2026-03-09T09:00:00Z
summary: One.
times: {started: 2026-03-01T10:02:00Z}
---
"""


def main() -> None:
    """Print what is slowest: a rule and a shape, as one line and as several paragraphs."""
    print(f"{'one line':>10}  {f'{_PARAGRAPHS} lines':>10}  rule, shape")
    rows = []
    for shape in _SHAPES:
        line, lines = _milliseconds(shape, 1), _milliseconds(shape, _PARAGRAPHS)
        rows += [(line[rule.id], lines[rule.id], rule.id, shape) for rule in RULES]
    for line, lines, rule, shape in sorted(rows, key=lambda row: -max(row[:2]))[:25]:
        print(f"{line:7.1f} ms  {lines:7.1f} ms  {rule} {shape!r}")


def _milliseconds(shape: str, paragraphs: int) -> dict[str, float]:
    size = _SIZE // paragraphs
    text = "\n\n".join([(shape * (size // len(shape) + 1))[: size - 2]] * paragraphs)
    subjects = [_subject(text) for _ in range(3)]
    for subject in subjects:
        assert subject.whole  # what all rules share
        assert subject.links is not None
    return {rule.id: min(_timed(rule, subject) for subject in subjects) for rule in RULES}


def _timed(rule: Rule, subject: Subject) -> float:
    # Each of the blameless rules is told for all four.
    searching.search.cache_clear()
    searching.search_all.cache_clear()
    start = time.perf_counter()
    for _ in rule.check(subject):
        pass
    return (time.perf_counter() - start) * 1000


def _subject(text: str) -> Subject:
    document, _ = read_document((_FRONT + text).encode(), path="a.md", uri="a.md")
    assert document is not None
    postmortem, _ = read_postmortem(document)
    assert postmortem is not None
    return Subject(
        entry=Entry(document=document, postmortem=postmortem),
        settings=Settings(),
        tree=Tree(pages={}, attachments=frozenset()),
        now=datetime(2027, 1, 1, tzinfo=UTC),
        public=True,
    )


if __name__ == "__main__":
    main()
