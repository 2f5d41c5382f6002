"""Every rule: what breaks it is found, what keeps it is not, and it can be looked up."""

import pytest
import yaml

from mkdocs_postmortems.rules import LEVELLED, RULES
from mkdocs_postmortems.rules.reference import reference
from tests.pictures import picture
from tests.sites import REPOSITORY, document, problems, write_site

# What the examples speak of.
VOCABULARY = "severities: [major, minor]\ndisclosure: {customers: [Globex]}"
IMAGES = {
    "images/with-coordinates.jpg": picture("JPEG", place=True),
    "images/without-metadata.jpg": picture("JPEG"),
}


class _Text(yaml.SafeLoader):
    """Times stay text, as in the format."""


_Text.yaml_implicit_resolvers = {
    key: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _found(rule, example, tmp_path):
    """The findings of one rule in a small document with the example laid over it."""
    values = yaml.load(example, Loader=_Text)
    body = values.pop("body", "Text.") + "\n"
    level = rule.level or "note"
    options = f"{VOCABULARY}\nrules: {{{rule.id}: {level}}}"
    config = write_site(tmp_path, {"a.md": document(body, **values), **IMAGES}, options=options)
    return [line for line in problems(config, notes=True) if f"[{rule.id}]" in line]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_the_rule(rule, tmp_path):
    found = _found(rule, rule.bad, tmp_path)
    assert found
    assert f": {rule.level or 'note'}[{rule.id}] " in found[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_good_example_keeps_the_rule(rule, tmp_path):
    assert _found(rule, rule.good, tmp_path) == []


def test_the_reference_of_the_rules_is_up_to_date():
    page = REPOSITORY / "postmortems" / "pages" / "rules.md"
    assert page.read_text(encoding="utf-8") == reference((*RULES, *LEVELLED)), (
        "run `make reference`"
    )


def test_a_level_can_be_set_for_one_rule(tmp_path):
    source = {"a.md": document(status="review", publish_at=None)}
    config = write_site(tmp_path, source, options="rules: {completeness/end: error}")
    assert [line for line in problems(config) if "error[completeness/end]" in line]


@pytest.mark.parametrize("name", ["completness", "completeness/ends", "Completeness"])
def test_an_unknown_rule_in_the_settings_is_told(name, tmp_path):
    config = write_site(tmp_path, {"a.md": document()}, options=f"rules:\n  {name}: off")
    found = [line for line in problems(config) if "settings/rule" in line]
    assert len(found) == 1
    assert found[0].startswith("mkdocs.yml:8:9: error")
    assert "did you mean completeness" in found[0]


def test_drafts_are_not_asked_to_be_complete(tmp_path):
    config = write_site(tmp_path, {"a.md": document(status="draft")})
    assert not [line for line in problems(config, notes=True) if "completeness/" in line]


def test_the_same_words_twice_in_a_text_are_one_problem(tmp_path):
    summary = "We should have tested it. They should have tested it."
    config = write_site(tmp_path, {"a.md": document(summary=summary)})
    told = [line for line in problems(config, notes=True) if "blameless/hindsight" in line]
    assert len(told) == 1
