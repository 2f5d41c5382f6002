"""The data files: what is exported loads again, and tells nothing that is not public."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from mkdocs_postmortems import exports, schema
from mkdocs_postmortems.catalog.public import make_catalog
from mkdocs_postmortems.links import addresses
from mkdocs_postmortems.model.actions import Action
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.schema import load, published
from tests.sites import NOW, document, project, write_site

HERE = Path(__file__).parent
DEMO = HERE.parent / "postmortems"
WITHDRAWN = {"at": "2026-04-01T09:00:00Z", "reason": "It described another company."}


def made(tmp_path, files, *, now=NOW, preview=False):
    found, _ = project(write_site(tmp_path, files), now=now, preview=preview)
    return found


def written(catalog, tree):
    """The content of every file, by address."""
    return {address: write() for address, write in exports.files(catalog, tree)}


def exported(found, id):
    return json.loads(written(found.catalog, found.tree)[addresses.incident_json(id)])


def lists(catalog, tree):
    return [
        (address, data)
        for address, data in written(catalog, tree).items()
        if address.startswith("incidents.") and address.endswith(".json")
    ]


def listed(found):
    return [(address, json.loads(data)) for address, data in lists(found.catalog, found.tree)]


def items(found):
    return [item for _, page in listed(found) for item in page["items"]]


@pytest.mark.parametrize("folder", [HERE / "positive", DEMO], ids=["positive", "demo"])
def test_what_is_exported_fits_the_schema_and_loads_again(folder, tmp_path):
    files = {path.name: path.read_bytes() for path in folder.glob("2*.md")}
    files |= {path.name: path.read_bytes() for path in folder.glob("full*.md")}
    found = made(tmp_path, files, now=datetime(2028, 1, 1, tzinfo=UTC))
    validator = Draft202012Validator(published(), format_checker=FormatChecker())
    assert found.catalog.listed
    for entry in found.catalog.listed:
        data = exported(found, entry.postmortem.id)
        assert list(validator.iter_errors(data)) == []
        public = [r for r in entry.postmortem.related if found.catalog.get(r.id)]
        foreseen = entry.postmortem.foreseen
        if foreseen and not found.catalog.get(foreseen.premortem):
            foreseen = None
        expected = replace(
            entry.postmortem, sentiment=None, related=tuple(public), foreseen=foreseen
        )
        assert load(Postmortem, data) == expected


def test_feelings_are_never_exported(tmp_path):
    sentiment = {
        "consent": {"groups": {"support": 6}},
        "points": [
            {
                "at": "2026-03-01T10:20:00Z",
                "group": "support",
                "median": -1,
                "low": -2,
                "high": 0,
                "n": 5,
                "note": "SECRET",
            }
        ],
    }
    found = made(tmp_path, {"a.md": document(sentiment=sentiment)})
    assert found.catalog.get("a").postmortem.sentiment is not None
    assert "sentiment" not in exported(found, "a")
    assert "sentiment" not in items(found)[0]
    assert "SECRET" not in json.dumps([exported(found, "a"), listed(found)])


def test_a_withdrawn_postmortem_keeps_id_date_and_reason(tmp_path):
    source = document(title="SECRET", summary="SECRET", status="withdrawn", withdrawn=WITHDRAWN)
    found = made(tmp_path, {"a.md": source})
    facts = {"schema": 1, "id": "a", "status": "withdrawn", "withdrawn": WITHDRAWN}
    assert exported(found, "a") == facts
    assert items(found) == [{**facts, "url": "https://example.org/incidents/a/"}]


def test_the_list_has_the_facts_and_what_is_derived_from_them(tmp_path):
    times = {
        "started": "2026-03-01T10:02:00Z",
        "detected": "2026-03-01T10:09:00Z",
        "mitigated": "2026-03-01T10:48:00.500000Z",
        "notified": "2026-03-01",
    }
    windows = [
        {"from": "2026-03-01T10:02:00Z", "until": "2026-03-01T10:30:00Z"},
        {"from": "2026-03-01T10:20:00Z", "until": "2026-03-01T10:48:00Z"},
    ]
    revisions = [{"at": "2026-03-12T08:00:00Z", "summary": "12 %, not 11 %."}]
    source = document(times=times, impact={"windows": windows}, revisions=revisions)
    [item] = items(made(tmp_path, {"a.md": source}))
    assert item["times"] == times
    assert item["url"] == "https://example.org/incidents/a/"
    assert item["changed_at"] == "2026-03-12T08:00:00Z"
    # From a bare date no duration is derived, and so there is no time to notify.
    assert item["measures"] == {
        "time_to_detect": 420,
        "time_to_mitigate": 2760.5,
        "customer_duration": 2760,
    }


def test_the_list_begins_with_the_newest_and_goes_on_in_further_files(tmp_path):
    [entry] = made(tmp_path, {"a.md": document()}).catalog.entries
    start = datetime(2026, 1, 1, tzinfo=UTC)
    entries = [
        replace(
            entry,
            postmortem=replace(
                entry.postmortem, id=f"n-{n}", publish_at=start + timedelta(minutes=n)
            ),
        )
        for n in range(1001)
    ]
    found = made(tmp_path, {})
    catalog = make_catalog(entries, settings=found.settings, now=NOW)
    pages = [(a, json.loads(d)) for a, d in lists(catalog, found.tree)]
    assert [address for address, _ in pages] == [addresses.incidents_json(n) for n in (1, 2, 3)]
    assert [len(page["items"]) for _, page in pages] == [500, 500, 1]
    following = [page["next"] for _, page in pages]
    assert following == [f"https://example.org/{address}" for address, _ in pages[1:]] + [None]
    ids = [item["id"] for _, page in pages for item in page["items"]]
    assert ids == [f"n-{n}" for n in range(1000, -1, -1)]
    assert {page["as_of"] for _, page in pages} == {"2026-01-01T16:40:00Z"}


def test_a_site_without_postmortems_has_an_empty_list(tmp_path):
    [(address, page)] = listed(made(tmp_path, {}))
    assert address == "incidents.json"
    assert page == {"as_of": None, "schema": 1, "next": None, "items": []}


def test_without_a_site_address_the_data_names_paths_from_the_root(tmp_path):
    found = made(tmp_path, {"a.md": document()})
    settings = replace(found.settings, site=replace(found.settings.site, url=""))
    catalog = make_catalog(found.catalog.entries, settings=settings, now=NOW)
    [(_, data)] = lists(catalog, found.tree)
    assert json.loads(data)["items"][0]["url"] == "/incidents/a/"


def test_a_change_of_one_postmortem_is_a_change_of_one_line(tmp_path):
    def lines(title):
        files = {"a.md": document(), "b.md": document(id="b", title=title)}
        found = made(tmp_path / title, files)
        [(_, data)] = lists(found.catalog, found.tree)
        return data.decode().splitlines()

    one, two = lines("B"), lines("Ü")
    assert sum(a != b for a, b in zip(one, two, strict=True)) == 1
    assert any("Ü" in line for line in two)


def test_the_clock_changes_no_byte(tmp_path):
    files = {"a.md": document(), "b.md": document(id="b")}
    config = write_site(tmp_path, files)

    def at(now):
        found, _ = project(config, now=now)
        return written(found.catalog, found.tree)

    assert at(NOW) == at(NOW + timedelta(days=400))


def test_every_file_ends_with_a_line_feed(tmp_path):
    found = made(tmp_path, {"a.md": document()})
    files = written(found.catalog, found.tree)
    assert all(data.endswith(b"\n") for data in files.values())


def test_what_is_not_public_is_not_named(tmp_path):
    source = document(
        related=[{"id": "held-one"}, {"id": "public-one", "why": "Like [that](held-one.md)."}],
        foreseen={"premortem": "held-two", "risk": "r"},
        summary="Like [that](public-one.md), and *unlike* [this](held-one.md#why).",
        impact={"text": "See [the other][x].\n\n[x]: sub/held-two.md"},
        trigger='<a href="held-one.md">It</a> was *so*.',
        timeline=[
            {
                "at": "2026-03-01T10:02:00Z",
                "type": "trigger",
                "text": "See [it](/incidents/held-one/).",
                "evidence": [
                    {"text": "the other", "url": "held-one.md"},
                    {"text": "the report", "url": "https://example.com/held"},
                ],
            }
        ],
        recordings=[{"url": "held-one.md"}],
    )
    files = {
        "a.md": source,
        "public-one.md": document(id="public-one"),
        "held-one.md": document(id="held-one", status="draft"),
        "sub/held-two.md": document(id="held-two", publish_at="2027-01-01T00:00:00Z"),
    }
    found = made(tmp_path, files)
    data = exported(found, "a")
    assert "held-" not in json.dumps([data, listed(found)])
    assert data["related"] == [{"id": "public-one", "why": "Like that."}]
    assert "foreseen" not in data
    assert "recordings" not in data
    assert data["summary"] == "Like that, and unlike this."
    assert data["impact"] == {"text": "See the other."}
    assert data["trigger"] == "It was so."
    assert data["timeline"][0]["text"] == "See it."
    assert data["timeline"][0]["evidence"] == [
        {"text": "the other"},
        {"text": "the report", "url": "https://example.com/held"},
    ]


def test_links_to_what_is_public_stay_as_they_were_written(tmp_path):
    summary = "Like [that](b.md), [this](https://example.com/) and [these](/incidents/b/)."
    files = {"a.md": document(summary=summary), "b.md": document(id="b")}
    assert exported(made(tmp_path, files), "a")["summary"] == summary


def test_a_preview_writes_no_more_than_a_build(tmp_path):
    files = {
        "a.md": document(related=[{"id": "draft"}]),
        "draft.md": document(id="draft", status="draft", publish_at="2026-05-01T00:00:00Z"),
    }
    config = write_site(tmp_path, files)
    build, preview = (project(config, preview=preview)[0] for preview in (False, True))
    assert len(preview.catalog.entries) == 2
    assert listed(build) == listed(preview)
    assert exported(build, "a") == exported(preview, "a")


def test_the_files_do_not_depend_on_the_order_in_which_they_are_written(tmp_path):
    files = {
        "a.md": document(summary="Like [this](draft.md)."),
        "b.md": document(id="b", status="withdrawn", withdrawn=WITHDRAWN),
        "draft.md": document(id="draft", status="draft"),
    }
    config = write_site(tmp_path, files)
    for preview in (False, True):
        found, _ = project(config, preview=preview)
        made = list(exports.files(found.catalog, found.tree))
        backwards = {address: write() for address, write in reversed(made)}
        assert backwards == written(found.catalog, found.tree)
        assert {addresses.incident_json("a"), addresses.incident_json("b")} < set(backwards)
        assert addresses.incident_json("draft") not in backwards


def test_the_schema_is_written_in_both_dialects(tmp_path):
    found = made(tmp_path, {"a.md": document()})
    names = ("schema/postmortem.schema.json", "schema/postmortem.draft-07.json")
    files = {name: json.loads(written(found.catalog, found.tree)[name]) for name in names}
    Draft202012Validator.check_schema(files[addresses.SCHEMA])
    Draft7Validator.check_schema(files[addresses.SCHEMA_DRAFT_07])
    data = exported(found, "a")
    assert Draft202012Validator(files[addresses.SCHEMA]).is_valid(data)
    assert Draft7Validator(files[addresses.SCHEMA_DRAFT_07]).is_valid(data)
    assert not Draft7Validator(files[addresses.SCHEMA_DRAFT_07]).is_valid({**data, "titel": "A"})


def named(found, name):
    return written(found.catalog, found.tree)[name]


def rows(found):
    """The table as a program reads it, with the guard against formulas taken away."""
    text = named(found, "incidents.csv").decode()
    lines = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{key: cell.removeprefix("'") for key, cell in line.items()} for line in lines]


def test_every_action_is_listed_with_its_place_and_deadline(tmp_path):
    actions = [
        {"id": "one", "text": "Like [this](draft.md).", "owner": "platform", "due": "2026-03-20"},
        {"text": "An alert.", "status": "done", "completed_at": "2026-03-18"},
    ]
    files = {
        "a.md": document(actions=actions, organization="Example (fictional)"),
        "b.md": document(id="b", publish_at="2026-04-01T00:00:00Z", actions=[{"text": "A test."}]),
        "gone.md": document(id="gone", status="withdrawn", withdrawn=WITHDRAWN, actions=actions),
        "draft.md": document(id="draft", status="draft", actions=actions),
    }
    config = write_site(tmp_path, files, options="timezone: Europe/Berlin\nlicense: cc-by-4.0")
    found, _ = project(config)
    page = json.loads(named(found, "actions.json"))
    assert page["as_of"] == "2026-04-01T09:00:00Z"
    assert (page["schema"], page["next"], page["license"]) == (1, None, "CC-BY-4.0")
    place = "https://example.org/incidents/a/#action-"
    assert page["items"] == [
        {
            "postmortem": "b",
            "url": "https://example.org/incidents/b/#action-1",
            "text": "A test.",
            "status": "open",
        },
        {
            "postmortem": "a",
            "url": place + "one",
            "deadline": "2026-03-20T23:00:00Z",
            "fictional": True,
            **actions[0],
            "text": "Like this.",
            "status": "open",
        },
        {"postmortem": "a", "url": place + "2", "fictional": True, **actions[1]},
    ]


def test_what_is_listed_fits_its_schema_and_loads_again(tmp_path):
    files = {path.name: path.read_bytes() for path in DEMO.glob("2*.md")}
    files |= {path.name: path.read_bytes() for path in (HERE / "positive").glob("full*.md")}
    found = made(tmp_path, files, now=datetime(2028, 1, 1, tzinfo=UTC))
    pages = {name: json.loads(named(found, f"{name}.json")) for name in ("incidents", "actions")}
    for name, page in pages.items():
        published_schema = json.loads(named(found, f"schema/{name}.schema.json"))
        Draft202012Validator.check_schema(published_schema)
        validator = Draft202012Validator(published_schema, format_checker=FormatChecker())
        assert list(validator.iter_errors(page)) == []
        assert not validator.is_valid({**page, "items": [{"id": "a"}]})
    loaded = [
        load(Action, {k: v for k, v in item.items() if k not in ours})
        for ours in [("postmortem", "url", "deadline", "fictional")]
        for item in pages["actions"]["items"]
    ]
    stated = [a for entry in found.catalog.listed for a in entry.postmortem.actions]
    assert loaded == stated
    assert len(stated) > 20


@pytest.mark.parametrize("name", ["incidents", "actions"])
def test_the_schemas_of_the_lists_are_up_to_date(name):
    file = HERE.parent / "schema" / f"{name}.schema.json"
    made_anew = {"incidents": schema.of_incidents, "actions": schema.of_actions}[name]()
    assert json.loads(file.read_text(encoding="utf-8")) == made_anew, "run `make reference`"


def test_many_actions_go_on_in_further_files(tmp_path):
    actions = [{"text": f"Change {n}."} for n in range(501)]
    found = made(tmp_path, {"a.md": document(actions=actions)})
    first, second = (json.loads(named(found, name)) for name in ("actions.json", "actions.2.json"))
    assert first["next"] == "https://example.org/actions.2.json"
    assert [len(first["items"]), len(second["items"]), second["next"]] == [500, 1, None]
    assert second["items"][0]["text"] == "Change 500."


def test_the_table_says_what_the_data_says(tmp_path):
    source = document(
        title='Checkout "failed", and more',
        summary="One in *eight*\nfailed.",
        services=["checkout", "search"],
        severity="major",
        times={"started": "2026-03-01T10:02:00Z", "resolved": "2026-03-01", "ongoing": False},
        impact={"data": "none"},
        actions=[{"text": "A."}],
    )
    source = source.replace("  ongoing: false\n", "")
    files = {
        "a.md": source,
        "b.md": document("SECRET", id="b", title="SECRET", status="withdrawn", withdrawn=WITHDRAWN),
    }
    found = made(tmp_path, files)
    one, other = sorted(rows(found), key=lambda row: row["id"])
    stated = {key: cell for key, cell in one.items() if cell}
    assert stated == {
        "id": "a",
        "url": "https://example.org/incidents/a/",
        "status": "published",
        "title": 'Checkout "failed", and more',
        "kind": "incident",
        "publish_at": "2026-03-09T09:00:00Z",
        "changed_at": "2026-03-09T09:00:00Z",
        "severity": "major",
        "services": "checkout;search",
        "started": "2026-03-01T10:02:00Z",
        "resolved": "2026-03-01",
        "data": "none",
        "actions": "1",
        "actions_verified": "0",
        "summary": "One in eight failed.",
    }
    assert {key: cell for key, cell in other.items() if cell} == {
        "id": "b",
        "url": "https://example.org/incidents/b/",
        "status": "withdrawn",
        "withdrawn_at": WITHDRAWN["at"],
        "withdrawn_reason": WITHDRAWN["reason"],
    }
    data = named(found, "incidents.csv")
    assert data.count(b"\r\n") == data.count(b"\n") == 3


def test_the_table_says_which_times_and_lengths_are_known_roughly(tmp_path):
    times = {
        "started": {"at": "2026-03-01T10:00:00Z", "approximate": True},
        "detected": {"at": "2026-03-01T10:30:00Z", "precision": "hour"},
        "acknowledged": "2026-03-01",
        "mitigated": "2026-03-01T11:00:00Z",
    }
    window = {"from": dict(times["started"]), "until": times["mitigated"]}
    files = {
        "a.md": document(times=times, impact={"windows": [window]}),
        "b.md": document(id="b", publish_at="2026-03-08T09:00:00Z"),
    }
    rough, exact = rows(made(tmp_path, files))
    assert rough["imprecise"] == "started;detected;time_to_mitigate;customer_duration"
    assert rough["acknowledged"] == "2026-03-01"
    assert exact["imprecise"] == ""
    assert list(exact)[-1] == "imprecise"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "'", "''", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula_and_the_text_can_be_had_back(start, tmp_path):
    title = f"{start}1+1"
    found = made(tmp_path, {"a.md": document(title=title)})
    [line] = csv.DictReader(io.StringIO(named(found, "incidents.csv").decode(), newline=""))
    assert line["title"] == "'" + title
    assert rows(found)[0]["title"] == title


@pytest.mark.parametrize(
    ("written_so", "stated"),
    [
        ("CC-BY-4.0", "CC-BY-4.0"),
        ("mit or apache-2.0", "MIT OR Apache-2.0"),
        ("https://example.org/licence", "https://example.org/licence"),
    ],
)
def test_the_licence_is_stated_where_the_site_sets_one(written_so, stated, tmp_path):
    found, _ = project(write_site(tmp_path, {}, options=f'license: "{written_so}"'))
    assert json.loads(named(found, "incidents.json"))["license"] == stated


def test_a_licence_that_nobody_knows_is_a_problem(tmp_path):
    found, problems = project(write_site(tmp_path, {}, options="license: CC-BY-5"))
    assert found is None
    [problem] = problems
    assert str(problem).startswith("mkdocs.yml:7:16: error[settings/option] license 'CC-BY-5'")
