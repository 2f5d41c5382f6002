"""The public format: valid in both dialects, complete, and explained to authors."""

import copy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.schema import draft_07, dump, load, published, read_postmortem
from mkdocs_postmortems.schema.judging import fits
from mkdocs_postmortems.schema.reference import reference
from mkdocs_postmortems.schema.validation import errors

HERE = Path(__file__).parent
EXAMPLE = (HERE / "positive" / "full.md").read_bytes()


def _definitions(schema):
    yield schema
    for value in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(value, dict | list):
            yield from _definitions(value)


def test_the_schema_is_valid_in_both_dialects():
    Draft202012Validator.check_schema(published())
    Draft7Validator.check_schema(draft_07())


def test_both_dialects_judge_the_same():
    document, _ = read_document(EXAMPLE, path="full.md")
    wrong = {**document.values, "severty": "x", "status": "done"}
    for values in (document.values, wrong):
        one = {
            tuple(e.absolute_path) for e in Draft202012Validator(published()).iter_errors(values)
        }
        two = {tuple(e.absolute_path) for e in Draft7Validator(draft_07()).iter_errors(values)}
        assert one == two
    assert not list(Draft7Validator(draft_07()).iter_errors(document.values))


def test_every_key_has_a_title_a_description_and_an_example():
    definitions = published()["$defs"]
    for schema in _definitions(published()):
        for name, facts in schema.get("properties", {}).items() if isinstance(schema, dict) else ():
            if "title" not in facts and set(facts) <= {"const", "enum", "x-because", "required"}:
                continue  # a condition, not a description
            if "properties" in facts and "title" not in facts:
                continue
            assert facts["title"], name
            assert facts["description"], name
            used = [part["$ref"].rpartition("/")[2] for part in facts.get("allOf", ())]
            items = facts.get("items", {}).get("$ref", "").rpartition("/")[2]
            examples = [definitions[key]["examples"] for key in [*used, items] if key]
            assert facts.get("examples") or examples, name


def test_every_example_is_valid():
    schema = published()
    for name, definition in schema["$defs"].items():
        within = {**definition, "$defs": schema["$defs"]}
        for example in definition["examples"]:
            found = list(Draft202012Validator(within).iter_errors(example))
            assert not found, f"{name}: {found}"


def test_the_example_keeps_every_value():
    document, problems = read_document(EXAMPLE, path="full.md")
    assert problems == []
    postmortem, problems = read_postmortem(document)
    assert problems == []
    assert dump(postmortem) == document.values
    assert load(Postmortem, dump(postmortem)) == postmortem


def test_every_key_of_the_schema_is_a_field():
    fields = set(Postmortem.__dataclass_fields__)
    assert set(published()["properties"]) == fields


_ODD = st.one_of(
    st.sampled_from([None, True, 1, 1.0, 0, -3, 1e300, [], {}, ["a"], ["a", "a"]]),
    st.sampled_from(["", "a", "a\n", "2026-02-30", "2026-03-01T10:02:00Z", "http://[", "x" * 301]),
    st.sampled_from([{"at": "2026-03-01"}, {"text": "x"}, {"at_most": 1}, "true", " "]),
)


def _pointers(value, pointer=()):
    yield pointer
    pairs = value.items() if isinstance(value, dict) else ()
    pairs = enumerate(value) if isinstance(value, list) else pairs
    for key, inner in pairs:
        yield from _pointers(inner, (*pointer, key))


@given(st.data())
def test_the_fast_validator_judges_as_the_one_that_explains(data):
    document, _ = read_document(EXAMPLE, path="full.md")
    *holders, last = data.draw(st.sampled_from([p for p in _pointers(document.values) if p]))
    values = copy.deepcopy(document.values)
    holder = values
    for part in holders:
        holder = holder[part]
    holder[last] = data.draw(_ODD)
    assert fits(values) is not bool(errors(values))


def test_the_reference_page_is_up_to_date():
    page = HERE.parent / "postmortems" / "pages" / "format.md"
    assert page.read_text(encoding="utf-8") == reference(), "run `make reference`"


def test_the_reference_names_every_key():
    text = reference()
    for schema in _definitions(published()["$defs"]):
        if isinstance(schema, dict) and schema.get("type") == "object":
            for key in schema.get("properties", {}):
                assert f"`{key}`" in text


@given(st.binary(max_size=400))
def test_no_bytes_make_a_traceback(data):
    for content in (data, b"---\n" + data + b"\n---\n", EXAMPLE[: len(data) * 7] + data):
        document, problems = read_document(content, path="x.md")
        if document is None:
            assert problems
        else:
            postmortem, more = read_postmortem(document)
            assert postmortem is not None or more


@pytest.mark.parametrize("text", ["a\n", "a-b\n", "a b", "A", "a--b", "é", "\u0661"])
def test_an_id_is_exactly_what_it_says(text):
    document, _ = read_document(EXAMPLE, path="full.md")
    changed = type(document)(
        **{name: getattr(document, name) for name in document.__dataclass_fields__}
        | {"values": {**document.values, "id": text}}
    )
    assert read_postmortem(changed)[0] is None
