"""The command: what it prints and how it exits."""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator, Draft202012Validator
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from mkdocs_postmortems.cli import main
from tests.builds import make
from tests.sites import MINIMAL, document, problems, project, write_site


def run(folder, *arguments, monkeypatch=None):
    if monkeypatch is not None:
        monkeypatch.chdir(folder)
    return CliRunner().invoke(main, [*arguments], catch_exceptions=False)


QUIET = "rules: {completeness: off, lock/behind: off}"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_wrong_exits_0(here):
    write_site(here, {"a.md": document()}, options=QUIET)
    result = run(here, "check", "--now", "2026-06-01T00:00:00Z")
    assert result.exit_code == 0
    assert result.output == "1 postmortem checked: nothing wrong (as of 2026-06-01T00:00:00Z)\n"


def test_errors_exit_1_and_stand_in_order(here):
    write_site(here, {"b.md": document(severty="x"), "a.md": document(id="a b", kind="other")})
    result = run(here, "check")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    told = [line.split(":")[0] for line in lines if "error[" in line]
    assert told == ["postmortems/a.md", "postmortems/a.md", "postmortems/b.md"]
    assert lines[-1].startswith("2 postmortems checked: 3 errors")


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_fail_only_with_strict(arguments, code, here):
    write_site(here, {"a.md": document("![x](missing.png)\n")})
    result = run(here, "check", *arguments)
    assert result.exit_code == code
    assert "1 warning" in result.output


def test_a_level_can_be_set_for_a_family(here):
    write_site(here, {"a.md": document("![x](missing.png)\n")}, options="rules: {links: error}")
    assert run(here, "check").exit_code == 1
    levels = QUIET.replace("{", "{links: off, ")
    write_site(here, {"a.md": document("![x](missing.png)\n")}, options=levels)
    assert "nothing wrong" in run(here, "check").output


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ("lock: error", {"lock/behind": "error", "links/not-public": "warning"}),
        ("lock: off", {"links/not-public": "warning"}),
        ("lock: off, links: off", {}),
        ("lock: off, links/not-public: error", {"links/not-public": "error"}),
        ("links/not-public: off", {"lock/behind": "note"}),
    ],
)
def test_what_is_told_of_the_whole_site_has_a_level_to_set(rules, told, here):
    related = [{"id": "other", "relation": "same_cause"}]
    options = f"rules: {{completeness: off, {rules}}}"
    write_site(here, {"a.md": document(related=related)}, options=options)
    found = json.loads(run(here, "check", "--format", "json").output)["problems"]
    assert {problem["rule"]: problem["level"] for problem in found} == told


@pytest.mark.parametrize("name", ["schema/time", "schema", "frontmatter", "lock/gone"])
def test_what_is_always_an_error_says_so(name, here):
    write_site(here, {"a.md": document()}, options=f"rules: {{{name}: warning}}")
    told = f"error[settings/rule] {name} is always an error, its level cannot be set; delete it"
    assert told in run(here, "check").output


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (None, "mkdocs.yml: there is no such file"),
        ("site_name: x\ndocs_dir: postmortems\n", "add the plugin 'postmortems' under plugins"),
        (
            "plugins: [postmortems, postmortems]\ndocs_dir: postmortems\n",
            "stands twice under plugins",
        ),
        ("site_name: x\nplugins: [postmortems]\n", "the folder 'docs' is missing"),
        ("a: [b\nc: d\n", "mkdocs.yml:2:2: a [ is not closed; close it with ]"),
        ("a: b: c\n", "mkdocs.yml:1:5: a colon and a space inside unquoted text; put the text"),
        ("a:\n\t- b\n", "mkdocs.yml:2:1: a tab indents this line; indent with spaces"),
        ("a: \x07\n", "mkdocs.yml: it holds a character that YAML does not allow; delete it"),
        ("", "it holds no settings"),
        ("INHERIT: mkdocs.yml\n", "INHERIT leads in a circle"),
    ],
)
def test_called_wrongly_exits_2(config, message, here):
    (here / "postmortems").mkdir()
    if config is not None:
        (here / "mkdocs.yml").write_text(config)
    result = run(here, "check")
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output


def test_what_only_mkdocs_reads_may_be_wrong(here):
    write_site(here, {"a.md": document()}, settings="extra_css: 3\n")
    assert run(here, "check").exit_code == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "2:1: error[settings/site] site_name is missing; write `site_name: Our incidents`"),
        ("site_name: 3", "1:1: error[settings/site] site_name is not text; put it in quotes"),
        ("site_url: incidents.example.com", "2:1: error[settings/site] site_url 'incidents."),
        ("site_url: not a url", "2:1: error[settings/site] site_url 'not a url' is not an address"),
        ("site_url: [x]", "2:1: error[settings/site] site_url ['x'] is not an address"),
        ("site_url: 'http://[x'", "2:1: error[settings/site] site_url 'http://[x' is not"),
        ("site_url: ''", None),
        ("site_url:", None),
        ("site_url: http://localhost", None),
    ],
)
def test_what_mkdocs_refuses_of_the_site_is_refused(line, told, here):
    config = write_site(here, {"a.md": document()})
    key, old = ("site_url", "site_url: https://example.org/")
    if not line.startswith(key):
        old = "site_name: Test"
    config.write_text(config.read_text().replace(old, line))
    result = run(here, "check")
    assert result.exit_code == (1 if told else 0)
    assert f"mkdocs.yml:{told}" in result.output or not told
    assert "checked" in result.output or told
    refusals = (Abort, ConfigurationError, ValueError)
    with pytest.raises(refusals) if told else contextlib.nullcontext():
        load_config(str(config))


@pytest.mark.parametrize(
    ("image", "fine"),
    [
        ("nope.png", False),
        ("../x.png", False),
        ("img/card%20a.png", True),
        ("assets/of-the-theme.png", True),
        ("https://example.com/card.png", True),
    ],
)
def test_a_picture_for_links_has_to_be_there(image, fine, here):
    files = {"a.md": document(), "img/card a.png": b"x"}
    config = write_site(here, files, options=f"social_image: {image}")
    what = "social_image {!r} leads to no file; add the file below the documents folder"
    told = "mkdocs.yml:7:7: warning[settings/social-image] " + what.format(image)
    assert [line.startswith(told) for line in problems(config)] == ([] if fine else [True])
    found, _ = project(config)
    assert ("img/card a.png" in found.outputs) == image.startswith("img/")


def test_a_picture_for_links_may_lie_in_the_folder_of_the_theme(here):
    config = write_site(here, {"a.md": document()}, options="social_image: img/card.png")
    config.write_text(config.read_text().replace("material", "{name: material, custom_dir: own}"))
    assert problems(config)
    (here / "own" / "img").mkdir(parents=True)
    (here / "own" / "img" / "card.png").write_bytes(b"x")
    assert problems(config) == []
    assert (make(config, strict=True) / "img" / "card.png").exists()


def test_what_nav_may_not_lead_to_is_told_with_its_place(here):
    nav = """
        nav:
          - index.md
          - Section:
              - B: b.md
              - timeline/index.md
              - pages/x.md
              - https://example.com/
    """
    pages = {"a.md": document(), "pages/x.md": "# X\n", "index.md": "Hello.\n"}
    config = write_site(here, {**pages, "b.md": document(id="b")}, settings=nav)
    assert problems(config) == []
    config = write_site(here, {**pages, "b.md": document(id="b", status="review")}, settings=nav)
    [told] = problems(config)
    assert told == (
        "mkdocs.yml:11:9: warning[settings/nav] the entry 'b.md' of nav leads to no public "
        "postmortem, so it is left out; delete it, or publish the postmortem first"
    )


def test_a_bad_instant_exits_2(here):
    write_site(here, {"a.md": document()})
    result = run(here, "check", "--now", "10:30")
    assert result.exit_code == 2
    assert "'10:30' is not an instant" in result.output


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("per_page: many", "7:17: error[settings/option] per_page is not a whole number"),
        ("services: [a, b, a]", "7:24: error[settings/option] 'a' stands twice"),
        ("services:\n  a:\n    aliases: [c]\n  c: C", "10:9: error[settings/option] 'c' stands"),
        ("services:\n  - a\n  -", "9:10: error[settings/option] the key is missing; write lower-"),
        ("services: [yes]", "7:18: error[settings/option] true is not a key; write lower-case"),
        ('organization: ""', "7:21: error[settings/option] organization is empty; write something"),
        ("rules:\n  blameless: loud", "8:20: error[settings/option] 'loud' is not a level"),
        ("pages: 3", "7:14: error[settings/option] pages is not a list of patterns; write `- /pa"),
    ],
)
def test_a_problem_of_the_settings_stands_at_the_value(options, told, here):
    write_site(here, {}, options=options)
    assert f"mkdocs.yml:{told}" in run(here, "check").output


def test_settings_are_checked_as_the_build_checks_them(here):
    write_site(here, {"a.md": document()}, options="sentiment: maybe")
    result = run(here, "check")
    assert result.exit_code == 1
    assert "mkdocs.yml:7:18: error[settings/option] sentiment is neither true nor" in result.output


def test_in_a_folder_of_the_site_its_configuration_is_named(here, monkeypatch):
    write_site(here, {"a.md": document(), "x/b.md": document(id="b")}, options=QUIET)
    monkeypatch.chdir(here / "postmortems" / "x")
    for call in (["check"], ["new", "What happened"]):
        result = CliRunner().invoke(main, call)
        assert result.exit_code == 2
        assert "there is no such file; write `-f ../../mkdocs.yml` for the one above" in (
            result.output
        )
    assert CliRunner().invoke(main, ["check", "-f", "../../mkdocs.yml"]).exit_code == 0


def test_the_configuration_may_inherit_and_use_mkdocs_tags(here, monkeypatch):
    write_site(here, {"a.md": document()})
    (here / "base.yml").write_text((here / "mkdocs.yml").read_text())
    (here / "mkdocs.yml").write_text(
        "INHERIT: base.yml\nsite_url: !ENV [NOWHERE, 'https://example.org/']\n"
        "markdown_extensions:\n  - x:\n      y: !!python/name:a.b\n"
    )
    assert run(here, "check").exit_code == 0


def test_a_problem_of_an_inherited_setting_stands_in_the_file_that_has_it(here):
    write_site(here, {"a.md": document()}, options="per_pag: 3")
    base = (here / "mkdocs.yml").read_text().replace("site_url: https", "site_url: h ttps")
    (here / "shared").mkdir()
    (here / "shared" / "base.yml").write_text("# shared\n" + base)
    (here / "mkdocs.yml").write_text("# child\nINHERIT: shared/base.yml\nsite_name: [Test]\n")
    output = run(here, "check").output
    assert "shared/base.yml:8:7: error[settings/option] the plugin has no option" in output
    assert "  8 |       per_pag: 3\n" in output
    assert "shared/base.yml:3:1: error[settings/site] site_url" in output
    assert "mkdocs.yml:3:1: error[settings/site] site_name is not text" in output


def test_options_of_two_files_that_are_merged_stand_each_in_its_own(here):
    write_site(here, {"a.md": document()})
    settings = (here / "mkdocs.yml").read_text().partition("plugins:")[0]
    (here / "base.yml").write_text(settings + "plugins:\n  postmortems:\n    per_page: no\n")
    (here / "mkdocs.yml").write_text(
        "INHERIT: base.yml\nplugins:\n  postmortems:\n    sentiment: maybe\n"
    )
    output = run(here, "check").output
    assert "base.yml:7:15: error[settings/option] per_page" in output
    assert "mkdocs.yml:4:16: error[settings/option] sentiment" in output


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "hooks: [nope.py]",
            "6:9: error[settings/site] there is no file 'nope.py' among the hooks",
        ),
        ("docs_dir: .", "2:1: error[settings/site] docs_dir '.' is the folder of the config"),
        ("docs_dir: ..", "2:1: error[settings/site] docs_dir '..' and the folder of the site lie"),
        ("site_dir: postmortems/x", "2:1: error[settings/site] docs_dir 'postmortems' and the"),
        ("theme: nope", "3:1: note[settings/site] the theme 'nope' is not installed where this"),
        ("theme: {language: de}", "3:1: error[settings/site] theme has no name; write `name:"),
        (
            "theme: {name: mkdocs, custom_dir: nope}",
            "3:23: error[settings/site] there is no folder",
        ),
        (
            "plugins: [postmortems, nope: {}, search, material/tags, no: {enabled: false}]",
            "4:24: note[settings/site] the plugin 'nope' is not installed where this check runs",
        ),
        (
            "plugins: {postmortems: {}, i18n: {}}",
            "4:28: error[settings/site] the plugin 'i18n' makes pages of the documents by itself",
        ),
    ],
)
def test_what_mkdocs_refuses_of_the_surroundings_is_told(line, told, here):
    write_site(here, {"a.md": document()})
    lines = ["site_name: Test", "docs_dir: postmortems", "theme: material"]
    lines += ["plugins: [postmortems]", "site_dir: site", "hooks: []"]
    key = line.partition(":")[0]
    lines = [line if text.startswith(f"{key}:") else text for text in lines]
    (here / "mkdocs.yml").write_text("\n".join(lines) + "\n")
    output = run(here, "check").output
    assert f"mkdocs.yml:{told}" in output
    assert output.count("[settings/site]") == 1


def test_schema_prints_the_format(here):
    printed = json.loads(run(here, "schema").output)
    assert printed["title"] == "Postmortem"


SITE_WORDS = """
services: [checkout: Online checkout, {key: search, label: Search, aliases: [finder]}]
severities: [major, minor]
teams: [platform]
"""


@pytest.mark.parametrize(
    ("draft", "validator"), [("2020-12", Draft202012Validator), ("07", Draft7Validator)]
)
def test_the_schema_of_a_site_knows_its_words(draft, validator, here):
    write_site(here, {}, options=SITE_WORDS)
    schema = json.loads(run(here, "schema", "--site", "--draft", draft).output)
    validator.check_schema(schema)

    def errors(**values):
        merged = {k: v for k, v in {**MINIMAL, **values}.items() if v is not None}
        return [list(error.absolute_path) for error in validator(schema).iter_errors(merged)]

    window = {"from": "2026-03-01T10:02:00Z", "services": ["finder"], "regions": ["anywhere"]}
    actions = [{"text": "A limit is set.", "owner": "platform"}]
    known = {"services": ["checkout", "finder"], "severity": "minor", "regions": ["anywhere"]}
    assert (
        errors(**known, authors=["platform"], impact={"windows": [window]}, actions=actions) == []
    )
    assert errors(services=["search", "chekout"]) == [["services", 1]]
    assert errors(severity="Major") == [["severity"]]
    assert errors(authors=["support"]) == [["authors", 0]]
    assert errors(impact={"windows": [{**window, "services": ["x"]}]}) == [
        ["impact", "windows", 0, "services", 0]
    ]
    assert errors(actions=[{**actions[0], "owner": "x"}]) == [["actions", 0, "owner"]]
    services = schema["properties"]["services"]["items"]
    assert dict(zip(services["enum"], services["enumDescriptions"], strict=True)) == {
        "checkout": "Online checkout",
        "search": "Search",
        "finder": "Search: another word for search",
    }


def test_every_example_in_the_schema_of_a_site_is_valid(here):
    write_site(here, {}, options=SITE_WORDS)
    schema = json.loads(run(here, "schema", "--site").output)
    for name, facts in schema["properties"].items():
        within = {**facts, "$defs": schema["$defs"]}
        for example in facts.get("examples", ()):
            assert not list(Draft202012Validator(within).iter_errors(example)), name


def test_the_schema_of_a_site_needs_a_site(here):
    result = run(here, "schema", "--site")
    assert result.exit_code == 2
    assert "mkdocs.yml: there is no such file" in result.output
    write_site(here, {}, options="services: 3")
    result = run(here, "schema", "--site")
    assert result.exit_code == 1
    assert "mkdocs.yml:7:17: error[settings/option]" in result.stderr
    assert result.stdout == ""


def test_editors_may_be_told_the_schema_in_a_comment(here):
    modeline = "# yaml-language-server: $schema=../schema.json\n"
    source = document().replace("---\n", f"---\n{modeline}", 1)
    write_site(here, {"a.md": source}, options="rules: {completeness: off}")
    assert run(here, "check", "--strict").exit_code == 0


def _shell(folder, command):
    """The command as a shell runs it: `$postmortems check > /dev/full`."""
    name = f"{sys.executable} -c 'from mkdocs_postmortems.cli import main; main()'"
    call = ["bash", "-c", f"set -o pipefail; {command.replace('postmortems', name)}"]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "call", ["check", "check --format json", "schema", "--help", "--version", "new X", "lock"]
)
def test_output_that_finds_no_room_is_one_sentence(call, here):
    write_site(here, {"a.md": document()}, options=QUIET)
    result = _shell(here, f"postmortems {call} > /dev/full")
    told = "Error: the output cannot be written (No space left on device)\n"
    assert (result.returncode, result.stderr) == (1, told)


def test_a_reader_who_leaves_early_or_is_not_there_is_no_traceback(here):
    files = {f"{n}.md": document(id="a b", title=str(n)) for n in range(400)}
    write_site(here, files, options=QUIET)
    assert _shell(here, "postmortems check --format json | head -c 10").stderr == ""
    result = _shell(here, "postmortems check >&-")
    assert (result.returncode, result.stderr) == (1, "")
