"""Front matter that is written reads back to the same values."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.frontmatter.writing import write_document, write_mapping

# What a document may hold at all: `frontmatter/reading.py` refuses the rest wherever it stands.
_FORBIDDEN = "\u2028\u2029\ufeff\ufffe\uffff\x7f" + "".join(map(chr, range(0xFDD0, 0xFDF0)))
_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs"), include_characters="\n\t", exclude_characters=_FORBIDDEN
).filter(lambda char: ord(char) & 0xFFFE != 0xFFFE)
_TRICKY = st.sampled_from(
    [
        "no",
        "0123",
        "10:30",
        "1_000",
        "~",
        "a: b",
        "x #y",
        "- z",
        " lead",
        "trail ",
        "a\n\n b",
        "---",
    ]
)
_TEXTS = st.text(_CHARACTERS) | _TRICKY | st.lists(_TRICKY, min_size=9, max_size=40).map(" ".join)
_NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.sampled_from([0.5, 1e-7, 1.25, -2.5e30])
_KEYS = st.text(_CHARACTERS, min_size=1, max_size=40)
_VALUES = st.recursive(
    _TEXTS | _NUMBERS | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


def read(source):
    document, problems = read_document(source.encode(), path="a.md")
    assert problems == []
    return document


@given(st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=5))
@example({"a": "word " * 60 + "end"})
@example({"a": "x" * 300 + " " + "y" * 300})
@example({"a": "two  spaces " * 30 + "end"})
@example({"a": [["b", {"c": "d\ne"}], [], {}]})
@example({"a": "one\n   \ntwo"})
def test_whatever_is_written_reads_back(values):
    assert read(write_document(values, "")).values == values


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words, even with: no", '"plain words, even with: no"'),
        ("plain words", "plain words"),
        ("2026-03-01T10:02:00Z", "2026-03-01T10:02:00Z"),
        ("2026-03-01", "2026-03-01"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("no", '"no"'),
        ("0123", '"0123"'),
        ("10:30", '"10:30"'),
        ("", '""'),
        (" a", '" a"'),
        ("one\ntwo", "|-\n  one\n  two"),
        ('it\'s "so"', 'it\'s "so"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text, written):
    assert write_mapping({"a": text}) == f"a: {written}\n"


def test_the_body_follows_with_one_empty_line():
    document = read(write_document({"a": 1}, "\n\nText.\n\n"))
    assert document.body == "\nText.\n"


@pytest.mark.parametrize("value", [None, 10**16, 0.1234567890123456, float("inf")])
def test_what_reading_refuses_is_not_written(value):
    with pytest.raises(ValueError, match="cannot be written"):
        write_document({"a": value}, "")
