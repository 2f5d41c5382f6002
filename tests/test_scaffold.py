"""The author's loop as an author lives it: init, new, check, publish."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.postmortem import Kind
from tests.sites import REPOSITORY, document, problems, write_site

KINDS = [kind.value for kind in Kind]
NOW = "2026-06-01T10:00:00Z"
ID = "2026-06-01-checkout-failed"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site without documents, and the folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    write_site(tmp_path, {})
    return tmp_path


def run(command, *arguments, code=0):
    call = [command, "--now", NOW, *arguments]
    result = CliRunner().invoke(main, call, catch_exceptions=False)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    return result.output


def written(site):
    """The one document that there is."""
    (file,) = (site / "postmortems").glob("*.md")
    return file


def values(file):
    found, wrong = read_document(file.read_bytes(), path=file.name)
    assert not wrong
    return found.values


# postmortems new


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_document_is_valid_at_once(kind, site):
    write_site(site, {}, options="rules: {blameless: error, actions: error, completeness: error}")
    output = run("new", "Checkout failed", "--kind", kind)
    assert f"postmortems/{ID}.md" in output
    assert f"postmortems publish {ID}" in output
    assert values(written(site)) == {
        "schema": 1,
        "id": ID,
        "title": "Checkout failed",
        "kind": kind,
        "status": "draft",
    }
    assert "1 postmortem checked: nothing wrong" in run("check", "--strict")


def uncommented(text):
    """The document once an author has taken "# " away from every line that has it."""
    return re.sub(r"^# (?!yaml-language-server)", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", ["draft", "review", "published"])
def test_every_key_of_a_template_is_valid_once_it_is_used(kind, status, site):
    options = (
        "severities: [critical, minor]\nservices: [web]\nteams: [platform, data]\nregions: [eu]"
    )
    options += "\ncategories: [change]\nrules: {blameless: error}"
    write_site(site, {}, options=options)
    run("new", "Checkout failed", "--kind", kind)
    file = written(site)
    text = uncommented(file.read_text()).replace("status: draft", f"status: {status}")
    if status == "published":
        text = text.replace("\nkind:", "\npublish_at: 2026-06-09T09:00:00Z\nkind:")
    file.write_text(text)
    found = problems(site / "mkdocs.yml")
    # What it refers to does not exist here, and nobody has answered its questions.
    expected = ("[links/not-public]", "[completeness/unanswered]")
    assert [line for line in found if not any(rule in line for rule in expected)] == []
    keys = set(values(file))
    assert {"summary", "services", "actions", "participants", "authors", "related"} <= keys
    wanted = {"incident": "safeguards", "success": "what_worked", "premortem": "risks"}
    assert wanted.get(kind, "times") in keys


@pytest.mark.parametrize("kind", KINDS)
def test_questions_that_nobody_has_answered_are_told_when_they_are_published(kind, site):
    run("new", "Checkout failed", "--kind", kind)
    file = written(site)
    file.write_text(uncommented(file.read_text()))
    assert "unanswered" not in run("check")
    told = run("publish", ID).count("warning[completeness/unanswered]")
    front = file.read_text().split("\n---\n")[0]
    assert told == len(re.findall(r"^(?!##)(?!.* # ).*\?", front, flags=re.MULTILINE)) > 5


def test_the_incident_template_asks_the_questions_of_the_trade(site):
    run("new", "Checkout failed")
    text = written(site).read_text()
    body = text.split("\n---\n")[1]
    assert body.strip().startswith("We write this without blame.")
    for word in ("known_at", "side: sharp", "side: blunt", "outcome: held", "source: alert"):
        assert word in text
    for word in ("went_well", "got_lucky", "notifications", "verification", "measure:"):
        assert word in text


def test_help_for_authors_never_reaches_a_reader(site):
    run("new", "Checkout failed")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        env={**os.environ, "POSTMORTEMS_PREVIEW": "1"},
        check=True,
        capture_output=True,
    )
    page = (site / "preview" / "incidents" / ID / "index.html").read_text()
    assert "We write this without blame." in page
    for help_text in ("Tell it in order", "Fill it in from top", "how will we know", "&lt;!--"):
        assert help_text not in page


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Checkout failed for one customer in eight", "checkout-failed-one-customer-eight"),
        ("The API's rate limiter wasn't there", "apis-rate-limiter-wasnt"),
        ("Zahlungen über PayPal: Störung (größer)", "zahlungen-uber-paypal-storung-grosser"),
        ("Æbler og øl på Łódź", "aebler-og-ol-pa-lodz"),
        ("To be or not to be", "not"),
        ("It was on", "it-was-on"),
        ("東京リージョンの障害", "incident"),
        ("🚒", "incident"),
        ("a/b\\c..d", "b-c-d"),
        ("x" * 200, "x" * 69),
        (
            "one two three four five six seven eight nine ten",
            "one-two-three-four-five-six-seven-eight",
        ),
        ("wonderful " * 8, "wonderful-" * 6 + "wonderful"),
    ],
)
def test_the_id_is_the_day_and_the_words_that_carry_it(title, id, site):
    run("new", title)
    found = values(written(site))["id"]
    assert found == f"2026-06-01-{id}"
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= 80
    assert written(site).stem == found


@pytest.mark.parametrize(
    "title",
    [
        *("no", "Yes", "on", "null", "~", "true", "10:30", "0123", "1_000", "12", ".5", "=", "<<"),
        *("2026-03-01", "Checkout: down", "Down # 8", 'A "quote"', "It's down", "C:\\temp", "a\\"),
        *("- a", "? b", "& c", "*d", "!e", "| f", "> g", "%h", "@i", "`j`", "{k}", "[l]", "#m"),
        *(
            "n:",
            "o #",
            "東京: 障害",
            "🚒 down",
            "'p'",
            '"',
            "'",
            "q, r",
            "{{ id }}",
            "{{ nothing }}",
        ),
        *("--- s", "...", "<!-- t", "<script>u</script>", "*v* _w_", "x\u00a0y", "e\u0301"),
    ],
)
def test_any_title_is_itself(title, site):
    run("new", "--", title)
    file = written(site)
    assert values(file)["title"] == title
    front = file.read_text().split("\n---\n")[0]
    assert yaml.safe_load(front)["title"] == title
    assert "nothing wrong" in run("check", "--strict")


@pytest.mark.parametrize(
    "title", ["", "  ", "a\nb", "a\rb", "a\tb", "a\x00b", "a\u2028b", "x" * 201]
)
def test_a_title_that_cannot_be_one_is_a_wrong_call(title, site):
    told = run("new", title, code=2)
    assert "the title" in told
    assert "; " in told
    assert not list((site / "postmortems").iterdir())


@pytest.mark.parametrize("sign", ["\u202e", "\u200b"])
def test_what_nobody_sees_in_a_title_is_a_wrong_call(sign, site):
    told = run("new", f"rtl{sign}over", code=2)
    assert "TITLE: the invisible character U+" in told
    assert "; delete it" in told
    assert not list((site / "postmortems").iterdir())


def test_a_title_that_is_not_utf_8_is_a_wrong_call(site):
    result = subprocess.run(
        [sys.executable, "-c", "from mkdocs_postmortems.cli import main; main()", "new", b"a\xff"],
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert not list((site / "postmortems").iterdir())


def test_the_day_is_that_of_the_site(site):
    write_site(site, {}, options="timezone: Pacific/Kiritimati")
    run("new", "Checkout failed")
    assert values(written(site))["id"] == "2026-06-02-checkout-failed"


def test_the_sites_own_words_stand_in_the_help(site):
    options = (
        "severities:\n  - critical: Critical\n  - minor: Minor\nservices: [web, mail]\nteams: [one]"
    )
    write_site(site, {}, options=options)
    run("new", "Checkout failed")
    text = written(site).read_text()
    assert "## How bad was it? One of critical, minor.\n# severity: critical\n" in text
    assert "One of web, mail.\n# services:\n#   - web\n" in text
    assert "owner: one" in text


def test_a_long_list_of_words_is_folded(site):
    write_site(site, {}, options=f"services: [{', '.join(f'service-{n}' for n in range(40))}]")
    run("new", "Checkout failed")
    lines = written(site).read_text().splitlines()
    assert max(len(line) for line in lines if line.startswith("## ")) <= 103
    assert any("service-39." in line for line in lines)
    assert "nothing wrong" in run("check", "--strict")


def test_an_editor_is_told_where_the_schema_is_if_the_site_has_an_address(site):
    run("new", "Checkout failed")
    schema = "https://example.org/schema/postmortem.schema.json"
    assert f"\n# yaml-language-server: $schema={schema}\n" in written(site).read_text()
    written(site).unlink()
    config = site / "mkdocs.yml"
    config.write_text(config.read_text().replace("site_url: https://example.org/\n", ""))
    run("new", "Checkout failed")
    assert "yaml-language-server" not in written(site).read_text()


def test_the_last_day_of_all_is_a_day(site):
    main_ = ["new", "Checkout failed", "--now", "9999-12-31T23:00:00Z"]
    assert CliRunner().invoke(main, main_, catch_exceptions=False).exit_code == 0
    assert values(written(site))["id"] == "9999-12-31-checkout-failed"
    write_site(site, {}, options="timezone: Pacific/Kiritimati")
    assert CliRunner().invoke(main, main_, catch_exceptions=False).exit_code == 2


def test_nothing_is_ever_overwritten(site):
    run("new", "Checkout failed")
    before = written(site).read_bytes()
    output = run("new", "Checkout failed", "--kind", "success", code=2)
    assert f"postmortems/{ID}.md is there already" in output
    assert "--id" in output
    assert written(site).read_bytes() == before
    run("new", "Checkout failed", "--id", f"{ID}-again")
    assert (site / "postmortems" / f"{ID}-again.md").is_file()


def test_an_id_that_another_file_has_is_taken(site):
    write_site(site, {"other.md": document(id=ID), "broken.md": "---\nid: x\n"})
    output = run("new", "Checkout failed", code=2)
    assert f"postmortems/other.md has the id {ID} already" in output


def test_a_link_to_nowhere_is_not_followed(site):
    (site / "postmortems" / f"{ID}.md").symlink_to(site / "elsewhere.md")
    assert "is there already" in run("new", "Checkout failed", code=2)
    assert not (site / "elsewhere.md").exists()


@pytest.mark.parametrize("id", ["A", "a b", "a--b", "-a", "a\n", "x" * 81, "../a", ""])
def test_a_stated_id_has_the_form_of_one(id, site):
    run("new", "Checkout failed", "--id", id, code=2)
    assert not list((site / "postmortems").iterdir())


def test_in_a_site_of_pages_it_goes_where_postmortems_are(site):
    write_site(site, {}, options='pages: ["/**", "!/postmortems/**"]')
    run("new", "Checkout failed")
    assert (site / "postmortems" / "postmortems" / f"{ID}.md").is_file()
    assert "1 postmortem checked: nothing wrong" in run("check", "--strict")
    write_site(site, {}, options='pages: ["/**"]')
    assert "option `pages`" in run("new", "Another", code=2)


@pytest.mark.parametrize(
    "arguments",
    [("new",), ("new", "a", "--kind", "outage"), ("new", "a", "--from", "missing.md")],
)
def test_new_called_wrongly_exits_2(arguments, site):
    run(*arguments, code=2)


def test_without_a_site_new_says_how_to_make_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "`postmortems init`" in run("new", "Checkout failed", code=2)


def test_wrong_settings_are_told(site):
    write_site(site, {}, options="severities: 1")
    output = run("new", "Checkout failed", code=1)
    assert "mkdocs.yml:7:19: error[settings/option]" in output
    assert "Nothing was written." in output


# postmortems new --from


def test_notes_come_into_the_body(site):
    (site / "notes.md").write_bytes(
        b"\xef\xbb\xbf---\r\ntitle: x\r\nstatus: published\r\n---\r\n\r\n"
        b"# Call\r\n\r\n---\r\n10:02 it began\r\n```\r\na\r\n"
    )
    run("new", "Checkout failed", "--from", "notes.md")
    text = written(site).read_text()
    assert values(written(site))["status"] == "draft"
    end = "```yaml\ntitle: x\nstatus: published\n```\n\n# Call\n\n---\n10:02 it began\n```\na\n"
    assert text.endswith(end)
    assert "We write this without blame." in text
    assert "## Notes\n" in text
    run("check")


def test_plain_text_is_kept_line_by_line(site):
    notes = "<alice> down?\n* yes\n```` look\n    #1\n"
    (site / "notes.txt").write_text(notes)
    run("new", "Checkout failed", "--from", "notes.txt")
    assert written(site).read_text().endswith(f"`````text\n{notes}`````\n")


def test_without_notes_there_is_no_part_for_them(site):
    (site / "empty.md").write_text("\n \n")
    run("new", "Checkout failed", "--from", "empty.md")
    assert "Notes" not in written(site).read_text()


@pytest.mark.parametrize(
    ("notes", "place", "what"),
    [
        (b"a\n\xff\n", "2:1", "not UTF-8"),
        ("a\n".encode("utf-16"), "1:1", "not UTF-8"),
        (b"a\n\nb\x07\n", "3:2", "U+0007"),
        (b"a\n\n[x](file:///b)\n", "3:1", "links/scheme"),
        (b"x" * (3 * 1024 * 1024), "1:1", "larger than"),
    ],
)
def test_notes_that_cannot_be_a_body_are_told_with_their_place(notes, place, what, site):
    (site / "notes.md").write_bytes(notes)
    output = run("new", "Checkout failed", "--from", "notes.md", code=1)
    assert f"notes.md:{place}: error[" in output
    assert what in output
    assert "Nothing was written." in output
    assert not list((site / "postmortems").iterdir())


# A template of the site's own

OWN = """\
---
{{ modeline }}
schema: 1
id: {{ id }}
title: {{ title }}
kind: {{ kind }}
status: draft
tags: [ours]
---

{{ notes }}

## Ours, {{date}}
"""


def own_template(site, text, kind="incident"):
    folder = site / "templates" / "postmortems"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{kind}.md").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_template_of_the_site_wins(site):
    own_template(site, OWN)
    (site / "notes.md").write_text("From the call.\n")
    run("new", "Checkout: failed", "--from", "notes.md")
    text = written(site).read_text()
    assert values(written(site))["tags"] == ["ours"]
    assert 'title: "Checkout: failed"\n' in text
    assert text.endswith("From the call.\n\n## Ours, 2026-06-01\n")
    run("new", "Other", "--kind", "success")
    assert "what_worked" in (site / "postmortems" / "2026-06-01-other.md").read_text()


def test_notes_are_not_lost_on_a_template_without_a_place_for_them(site):
    own_template(site, OWN.replace("{{ notes }}\n", ""))
    (site / "notes.md").write_text("From the call.\n")
    run("new", "Checkout failed", "--from", "notes.md")
    assert written(site).read_text().endswith("From the call.\n")


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("{{ title }}", "{{ titel }}", "5:8", "did you mean 'title'?"),
        ("{{ notes }}", "All: {{ notes }}", "11:6", "does not stand alone on its line; give it"),
        ("tags: [ours]", "tags: [Ours]", "8:8", "schema/"),
        ("tags: [ours]", "severity: huge", "8:11", "vocabulary/unknown"),
        ("tags: [ours]", "tags: [ours", "9:1", "frontmatter/syntax"),
        ("{{ id }}", "always-this", "4:5", "states an id of its own; write `id: {{ id }}`"),
        ("{{ kind }}", "success", "6:7", "write `kind: {{ kind }}`"),
        ("status: draft", "status: published", "7:9", "would begin as published"),
        ("---\n\n", "\n\n", "1:1", "not closed"),
        ("## Ours", "## \x07urs", "13:4", "U+0007"),
    ],
)
def test_a_template_that_is_not_valid_is_told_with_its_place(old, new, place, what, site):
    write_site(site, {}, options="severities: [minor]")
    own_template(site, OWN.replace(old, new, 1))
    output = run("new", "Checkout failed", code=1)
    assert f"templates/postmortems/incident.md:{place}: error[" in output
    assert what in output
    assert not list((site / "postmortems").iterdir())


@pytest.mark.parametrize("text", [b"", b"\xff"])
def test_a_template_that_is_no_text_is_told(text, site):
    own_template(site, text)
    output = run("new", "Checkout failed", code=1)
    assert "templates/postmortems/incident.md:1:1: error[frontmatter/" in output


# postmortems publish

DRAFT = """\
---
schema: 1
id: a
title: "A"   # quoted
kind: incident
status: draft  # not yet
# publish_at: 2026-01-01T00:00:00Z
summary: >-
  S: status: draft
times:
  started: 2026-05-01T10:02:00Z
---

status: draft
"""


def publish(site, text, *arguments, code=0):
    """Publish one document; returns what was printed and its bytes afterwards."""
    data = text if isinstance(text, bytes) else text.encode()
    write_site(site, {"a.md": data})
    output = run("publish", "a", *arguments, code=code)
    after = (site / "postmortems" / "a.md").read_bytes()
    if code:
        assert after == data
    assert [path.name for path in (site / "postmortems").iterdir()] == ["a.md"]
    return output, after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_publishing_touches_two_values_and_no_other_byte(end, bom, site):
    draft = bom + DRAFT.replace("\n", end).encode()
    output, after = publish(site, draft)
    line = f"status: published  # not yet{end}publish_at: 2026-06-01T10:00:00Z{end}"
    assert after == draft.replace(f"status: draft  # not yet{end}".encode(), line.encode(), 1)
    assert "postmortems/a.md" in output
    assert "next build" in output
    assert "1 postmortem checked: " in run("check")


@pytest.mark.parametrize(
    ("old", "new", "result"),
    [
        ("status: draft", "status: 'review'", "status: 'published'"),
        ("status: draft", 'status:   "draft"', 'status:   "published"'),
        ("status: draft", '"status" : draft', '"status" : published'),
    ],
)
def test_quotes_and_spaces_stay(old, new, result, site):
    draft = DRAFT.replace(old, new, 1)
    _, after = publish(site, draft)
    wanted = f"{result}  # not yet\npublish_at: 2026-06-01T10:00:00Z\n"
    assert after.decode() == draft.replace(f"{new}  # not yet\n", wanted, 1)


def test_indented_keys_are_followed(site):
    front, body = DRAFT.split("\n---\n")
    lines = "\n".join("  " + line for line in front.removeprefix("---\n").splitlines())
    _, after = publish(site, f"---\n{lines}\n---\n{body}")
    assert b"\n  status: published  # not yet\n  publish_at: 2026-06-01T10:00:00Z\n" in after


def test_an_instant_ahead_is_an_embargo(site):
    output, after = publish(site, DRAFT, "--at", "2026-07-01T09:00+02:00")
    assert b"\npublish_at: 2026-07-01T09:00:00+02:00\n" in after
    assert "out of sight until then" in output


def test_a_stated_instant_stays_unless_another_is_given(site):
    draft = DRAFT.replace(
        "# publish_at: 2026-01-01T00:00:00Z", "publish_at: '2026-06-09T09:00:00Z' # x"
    )
    _, after = publish(site, draft)
    assert after.decode() == draft.replace("status: draft", "status: published", 1)
    _, after = publish(site, draft, "--at", "2026-06-02T00:00:00Z")
    assert b"publish_at: '2026-06-02T00:00:00Z' # x\n" in after


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("2026-07-01T09:00:00", "has no offset"),
        ("2026-07-01", "has no offset"),
        ("tomorrow", "is not an instant"),
        ("10:30", "is not an instant"),
        ("0001-01-01T00:00:00+23:59", "out of range"),
        ("0001-01-01T00:00:00Z", "is too far away; write a year from 0002 to 9998"),
        ("9999-01-01T00:00:00Z", "is too far away; write a year from 0002 to 9998"),
        ("2026-07-01T09:00:00.1234567Z", "write 2026-07-01T09:00:00.123456Z"),
        ("2026-07-01T09:00:00+02:00:30", "write Z, or an offset such as +02:00"),
    ],
)
def test_an_instant_says_where_it_is_meant(at, message, site):
    output, _ = publish(site, DRAFT, "--at", at, code=2)
    assert message in output
    assert f"--at {at!r}" in output


def test_a_fraction_of_a_second_is_kept(site):
    _, after = publish(site, DRAFT, "--at", "2026-07-01T09:00:00.5Z")
    assert b"\npublish_at: 2026-07-01T09:00:00.500000Z\n" in after


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("title:", "titel:", "4:1", "schema/unknown-key"),
        ("summary: >-\n  S: status: draft\n", "", "2:1", "summary"),
        ("times:\n  started: 2026-05-01T10:02:00Z\n", "", "2:1", "times"),
        ("  started: 2026-05-01T10:02:00Z", "  detected: 2026-05-01T10:02:00Z", "11:3", "started"),
        ("times:", "times: [", "12:1", "frontmatter/syntax"),
        ("status: draft", "status: Draft", "6:9", "schema/"),
        ("draft  # not yet", ">-\n  draft", "6:9", "publish/line"),
    ],
)
def test_a_document_with_errors_is_not_published(old, new, place, what, site):
    output, _ = publish(site, DRAFT.replace(old, new, 1), code=1)
    assert f"postmortems/a.md:{place}" in output
    assert what in output


def test_the_warnings_of_what_is_published_are_told_as_a_check_tells_them(site):
    draft = DRAFT + "\nThe host 10.20.3.7 did it, see [the other](none.md).\n"
    output, after = publish(site, draft)
    assert b"status: published" in after
    told = [line for line in output.splitlines() if ": warning[" in line]
    assert [line.split("[")[1].split("]")[0] for line in told] == [
        "links/not-public-document",
        "disclosure/private-address",
    ]
    assert ": note[" not in output
    checked = run("check")
    assert all(line in checked for line in told)


def test_what_clashes_with_another_document_is_not_published(site):
    write_site(site, {"b.md": document(id="b", aliases=["/old/"])})
    draft = DRAFT.replace("times:", "aliases:\n  - /old/\ntimes:")
    (site / "postmortems" / "a.md").write_text(draft)
    output = run("publish", "a", code=1)
    assert "error[outputs/collision]" in output
    assert "postmortems/a.md" in output
    assert (site / "postmortems" / "a.md").read_text() == draft


def test_front_matter_in_braces_is_left_to_its_author(site):
    front = "{schema: 1, id: a, title: A, kind: success, status: draft, summary: S}"
    output, _ = publish(site, f"---\n{front}\n---\n", code=1)
    assert "publish/line" in output


@pytest.mark.parametrize(
    ("status", "extra", "message"),
    [
        ("published", {}, "is published already (publish_at: 2026-03-09T09:00:00Z)"),
        ("withdrawn", {"withdrawn": {"at": "2026-05-01T00:00:00Z", "reason": "R"}}, "is withdrawn"),
    ],
)
def test_what_is_public_or_withdrawn_is_not_published_again(status, extra, message, site):
    output, _ = publish(site, document(status=status, **extra), code=2)
    assert message in output


def test_an_unknown_id_is_answered_with_near_ones(site):
    write_site(site, {"x.md": document(id="2026-03-01-checkout-errors", status="draft")})
    for word in ("checkout-errors", "2026-03-01-chekout-errors", "checkout-errors.md"):
        output = run("publish", word, code=2)
        assert f"no postmortem has the id {word!r}" in output
        assert "did you mean 2026-03-01-checkout-errors?" in " ".join(output.split())


def test_an_id_that_stands_twice_is_not_published(site):
    write_site(site, {"x.md": document(status="draft"), "y.md": document(status="draft")})
    assert "postmortems/x.md and postmortems/y.md" in run("publish", "a", code=2)


def test_permissions_stay(site):
    write_site(site, {"a.md": DRAFT})
    (site / "postmortems" / "a.md").chmod(0o640)
    run("publish", "a")
    assert (site / "postmortems" / "a.md").stat().st_mode & 0o777 == 0o640


# postmortems init

FILES = {
    "mkdocs.yml",
    "requirements.txt",
    ".gitignore",
    ".github/workflows/postmortems-check.yml",
    ".github/workflows/postmortems-publish.yml",
    "postmortems/index.md",
    "postmortems/2026-06-01-first-postmortem.md",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    path = tmp_path / "acme-incidents: yes"
    path.mkdir()
    monkeypatch.chdir(path)
    return path


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def mkdocs(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_init_makes_a_site_that_builds(folder):
    output = run("init")
    assert set(tree(folder)) == FILES
    assert all(f"written  {name}\n" in output for name in FILES)
    assert "nothing wrong" in run("check", "--strict")
    result = mkdocs("build", "--strict")
    assert result.returncode == 0, result.stderr
    page = (folder / "site" / "index.html").read_text()
    assert "Acme incidents: yes" in page
    assert not (folder / "site" / "incidents" / "2026-06-01-first-postmortem").exists()


def test_init_again_changes_nothing(folder):
    run("init")
    before = tree(folder)
    output = run("init")
    assert tree(folder) == before
    assert "written" not in output
    assert all(f"kept     {name}\n" in output for name in FILES)


def test_init_keeps_what_is_there_and_says_what_to_add(folder):
    (folder / ".gitignore").write_text("site\n*.log\n")
    (folder / "requirements.txt").write_text("flask\n")
    (folder / "postmortems").mkdir()
    (folder / "postmortems" / "a.md").write_text(document(status="draft"))
    before = tree(folder)
    output = run("init")
    assert before.items() <= tree(folder).items()
    assert "kept     .gitignore (add to it: /preview/)\n" in output
    assert "kept     postmortems/a.md\n" in output
    assert "kept     requirements.txt (add to it: mkdocs-postmortems>=" in output
    assert "first-postmortem" not in output


def test_init_beside_a_site_prints_the_lines_to_add(folder):
    (folder / "mkdocs.yml").write_text("site_name: x\ntheme: material\n")
    (folder / "docs" / "guide").mkdir(parents=True)
    (folder / "docs" / "guide" / "a.md").write_text("# Guide\n")
    output = run("init")
    assert "kept     mkdocs.yml" in output
    assert set(tree(folder / "docs")) == {"guide/a.md"}
    lines = output[output.index("plugins:\n") : output.index("\nThen write")]
    with (folder / "mkdocs.yml").open("a") as stream:
        stream.write(lines)
    run("new", "What happened")
    result = mkdocs("build", "--strict")
    assert result.returncode == 0, result.stderr
    assert (folder / "site" / "guide" / "a" / "index.html").is_file()


@pytest.mark.parametrize("branch", ["trunk", "main"])
def test_the_workflows_of_a_site_in_a_folder_run_there(branch, folder):
    subprocess.run(["git", "init", "--quiet", f"--initial-branch={branch}"], check=True)
    output = run("init", "our site")
    assert "written  ../.github/workflows/postmortems-publish.yml\n" in output
    assert not (folder / "our site" / ".github").exists()
    check, publish = (yaml.safe_load(file.read_text()) for file in workflows(folder))
    assert publish[True]["push"] == {"branches": [branch]}
    for workflow, job, path in ((check, "preview", "preview"), (publish, "build", "site")):
        assert workflow["defaults"] == {"run": {"working-directory": "our site"}}
        assert workflow["jobs"][job]["steps"][-1]["with"]["path"] == f"our site/{path}/"
    assert "kept     ../.github/workflows/postmortems-check.yml\n" in run("init", "our site")
    command = [judge("zizmor"), "--offline", "--persona=pedantic", "--color=never", "."]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    command = [judge("actionlint"), *workflows(folder)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("head", "branch"),
    [("ref: refs/heads/master\n", "master"), ("3" * 40, "main"), ("ref: refs/heads/a*b", "main")],
)
def test_a_merge_into_the_branch_of_the_repository_publishes(head, branch, folder):
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_text(head)
    run("init")
    assert f"branches: [{branch}]\n" in workflows(folder)[1].read_text()
    assert "{{ " not in "".join(f.read_text().replace("${{ ", "") for f in workflows(folder))


def test_init_into_a_folder_that_is_not_there_yet(folder):
    output = run("init", "new/site")
    assert (folder / "new" / "site" / "mkdocs.yml").is_file()
    assert (folder / "new/site/postmortems/2026-06-01-first-postmortem.md").is_file()
    assert "(in new/site)" in output


def test_a_folder_that_cannot_be_written_is_a_sentence(folder):
    (folder / ".github").write_text("not a folder")
    output = run("init", code=2)
    assert "it cannot be written" in output


# Workflows, hook and action


def judge(name):
    """A judge's command, from the environment of the tests or from the machine."""
    here = Path(sys.executable).parent
    found = shutil.which(name, path=os.pathsep.join([str(here), os.environ["PATH"]]))
    if found is None:
        pytest.skip(f"no {name} here: `make test` installs it")
    return found


def workflows(folder):
    return sorted((folder / ".github" / "workflows").glob("*.yml"))


def test_zizmor_finds_nothing(folder):
    run("init")
    shutil.copy(REPOSITORY / "action.yml", folder)
    command = [judge("zizmor"), "--offline", "--persona=pedantic", "--color=never", "."]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No findings" in result.stdout + result.stderr
    for file in (*workflows(folder), folder / "action.yml"):
        assert f"completed ./{file.relative_to(folder)}" in result.stdout + result.stderr


def test_actionlint_finds_nothing(folder):
    run("init")
    result = subprocess.run(
        [judge("actionlint"), *workflows(folder)], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (0, "")


def test_every_action_is_pinned_and_says_its_version(folder):
    run("init")
    pin = re.compile(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    for file in (*workflows(folder), REPOSITORY / "action.yml"):
        uses = [line.strip(" -") for line in file.read_text().splitlines() if "uses:" in line]
        assert uses
        assert all(pin.fullmatch(line) for line in uses)


def test_no_workflow_has_more_rights_than_it_needs(folder):
    run("init")
    check, publish = (yaml.safe_load(file.read_text()) for file in workflows(folder))
    rights = [job["permissions"] for job in (check | {})["jobs"].values()]
    assert rights == [{"contents": "read"}, {"contents": "read"}]
    assert [job["permissions"] for job in publish["jobs"].values()] == [
        {"contents": "read"},
        {"pages": "write", "id-token": "write"},
    ]
    assert check["permissions"] == publish["permissions"] == {}
    text = "".join(file.read_text() for file in workflows(folder))
    assert "secrets." not in text
    # YAML 1.1 makes a boolean of `on`.
    assert list(check[True]) == ["pull_request"]


def test_no_input_becomes_a_part_of_a_script():
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert all("${{" not in script for script in scripts)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("postmortems/a.md", True),
        ("docs/A.MD", True),
        ("mkdocs.yml", True),
        ("sites/x/mkdocs.yaml", True),
        ("postmortems/images/graph.png", True),
        ("sites/x/docs/report.pdf", True),
        ("content/.lock/2026-03-01-a.json", True),
        ("templates/postmortems/incident.md", True),
        ("src/app.py", False),
        ("src/mydocs/app.py", False),
        ("base.yml", True),
        ("sites/other.YAML", True),
        ("mkdocs.yml.txt", False),
    ],
)
def test_the_hook_runs_when_something_of_its_own_changes(path, wanted):
    (hook,) = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text())
    assert (hook["id"], hook["pass_filenames"]) == ("postmortems-check", False)
    assert bool(re.search(hook["files"], path)) is wanted


# What README.md says


def test_the_least_that_can_be_published_is_checked_as_the_readme_shows(folder):
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    text = text[text.index("### Without `init`") :]
    settings, published, shown = re.findall(r"```\w+\n(.*?)```", text, re.DOTALL)[:3]
    (folder / "postmortems").mkdir()
    (folder / "mkdocs.yml").write_text(settings)
    (folder / "postmortems" / "2026-03-01-checkout-errors.md").write_text(published)
    result = CliRunner().invoke(main, ["check", "--now", "2026-11-21T10:00:00Z"])
    lines = shown.splitlines()
    assert (lines[0], lines[-1]) == ("$ postmortems check", "$ mkdocs serve")
    before, after = "\n".join([*lines[1:-1], ""]).split("...\n")
    assert result.output.startswith(before)
    assert result.output.endswith(after)


# What CONTRIBUTING.md says


def _sentences():
    """The rows whose rules read a sentence: in the body, or as an action."""
    text = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = (line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `"))
    for family, bad, good in rows:
        if family in ("`actions`", "`blameless`", "`links`"):
            yield family.strip("`"), bad, good


@pytest.mark.parametrize(("family", "bad", "good"), list(_sentences()))
def test_the_sentences_for_authors_do_what_is_said_of_them(family, bad, good, site):
    options = f"rules: {{{family}: error, completeness: off, actions/incomplete: off}}"
    for sentence, wrong in ((bad, True), (good, False)):
        text = sentence.replace("`[", "[").replace(")`", ")")
        action = {"actions": [{"text": text}]} if family == "actions" else {}
        draft = document("Text.\n" if action else f"{text}\n", **action)
        write_site(site, {"a.md": draft, "images/graph.png": b"x"}, options=options)
        assert any(f"[{family}/" in line for line in problems(site / "mkdocs.yml")) is wrong
