"""The ledger of promises: by state, owner, type and report, and what share was verified."""

import csv
import io
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html

from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.catalog import promises
from mkdocs_postmortems.catalog.outputs import OwnOutputs
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.links import addresses
from tests.sites import document, project, write_site

VERIFIED = {"measure": "M", "at": "2025-11-01", "outcome": "effective"}
FICTIONAL = {"organization": "Shop (fictional)"}


def action(text, **more):
    return {"text": text, "status": "open", **more}


def report(number, *actions, **more):
    values = {"id": f"r-{number}", "title": f"Report {number}", "actions": list(actions)}
    return document(**values | more)


def built(tmp_path, files, **settings):
    config = write_site(tmp_path, {f"{n}.md": text for n, text in enumerate(files)}, **settings)
    now = datetime(2026, 6, 1, tzinfo=UTC)
    found, problems = project(config, now=now)
    assert not [str(p) for p in problems if p.level == "error"]
    return found


def pages(found):
    """Every page's HTML by its address."""
    made = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
        intro=found.intro,
    )
    return {article.url: str(article.html) for article in made.all()}


def tree(text):
    return html.fragment_fromstring(text, create_parent="div")


def words(element):
    return " ".join(element.text_content().replace("\xa0", " ").split())


def cells(page):
    return [
        [words(cell) for cell in row.xpath("th | td")]
        for row in tree(page).xpath("(//table)[1]/tbody/tr")
    ]


MANY = [
    action("Prevent it.", type="prevent", owner="platform", due="2026-04-01"),
    action("Detect it.", type="detect", owner="search", status="in_progress"),
    action("Done.", owner="platform", status="done", completed_at="2025-06-01"),
    action("Works.", type="prevent", status="verified", verification=VERIFIED),
    action("Never.", status="declined", reason="Too dear."),
]
TEAMS = "teams:\n  - search: Search\n  - platform: Platform team\n"


def test_promises_are_listed_by_owner_in_the_sites_order(tmp_path):
    found = pages(built(tmp_path, [report(1, *MANY)], options=TEAMS))
    assert [row[:2] for row in cells(found["actions/owners/"])] == [
        ["Search", "1"],
        ["Platform team", "2"],
        ["No owner stated", "2"],
    ]
    assert [row[:3] for row in cells(found["actions/owners/platform/"])] == [
        ["Overdue", "Prevent it.", "Report 1"],
        ["Done", "Done.", "Report 1"],
    ]
    page = tree(found["actions/owners/platform/"])
    assert "0 of 2 verified: 1 done (not yet verified), 1 overdue." in words(page)
    (place,) = page.xpath("//a[.='Prevent it.']/@href")
    assert place == "../../../incidents/r-1/#action-1"


def test_promises_are_listed_by_type_and_by_report(tmp_path):
    found = pages(built(tmp_path, [report(1, *MANY), report(2, action("B."))]))
    assert [row[:2] for row in cells(found["actions/types/"])] == [
        ["Prevent", "2"],
        ["Detect", "1"],
        ["No type stated", "3"],
    ]
    rows = cells(found["actions/reports/"])
    assert [row[:2] for row in rows] == [["Report 2", "1"], ["Report 1", "5"]]
    assert rows[1][2].startswith("1 of 5 verified")
    links = tree(found["actions/reports/"]).xpath("//tbody//a/@href")
    assert links == ["../../incidents/r-2/#actions", "../../incidents/r-1/#actions"]


def test_fictional_promises_are_listed_and_not_counted(tmp_path):
    late = action("Late.", owner="platform", due="2026-04-01")
    found = built(tmp_path, [report(1, late, **FICTIONAL), report(2, late)])
    made = pages(found)
    (row,) = cells(made["actions/owners/"])
    assert row[:2] == ["platform", "2"]
    assert row[2].startswith("0 of 1 verified 1 overdue")
    assert "fictional" in words(tree(made["actions/owners/platform/"]))
    assert _verified(found)[-1]["promised"] == "1"


def test_a_site_without_promises_has_no_further_pages(tmp_path):
    found = built(tmp_path, [document()])
    assert [url for url in pages(found) if url.startswith("actions/")] == ["actions/"]
    assert "Promises by owner" not in pages(found)["actions/"]


def test_every_page_of_the_ledger_is_registered_and_every_link_leads_somewhere(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(promises, "SHOWN", 3)
    monkeypatch.setattr(promises, "PER_PAGE", 4)
    monkeypatch.setattr("mkdocs_postmortems.articles.ledger_page.SHOWN", 3)
    found = built(tmp_path, [report(n, *MANY) for n in range(10)])
    made = pages(found)
    claimed = set(OwnOutputs(found.catalog, found.facets))
    assert {addresses.output(url) for url in made} <= claimed
    ours = [url for url in made if url.startswith(("actions/", "insights/", "timeline/"))]
    assert {"actions/verified/page/3/", "actions/in-progress/", "actions/reports/page/3/"} <= {
        *ours
    }
    assert {path for path in claimed if path.startswith("actions/")} == {
        *(addresses.output(url) for url in ours if url.startswith("actions/")),
        "actions/verified.csv",
    }
    ids = {url: set(tree(text).xpath("//@id")) for url, text in made.items()}
    for url in ours:
        for href in tree(made[url]).xpath("//a/@href"):
            target, fragment = urldefrag(urljoin(f"/{url}", href))
            path = target.removeprefix("/")
            assert addresses.output(path) in claimed, (url, href)
            assert not fragment or fragment in ids[path], (url, href)


def test_pages_hold_every_promise_once(tmp_path, monkeypatch):
    monkeypatch.setattr(promises, "PER_PAGE", 4)
    made = pages(built(tmp_path, [report(n, action(f"Do {n}.")) for n in range(10)]))
    urls = [url for url in made if url.startswith("actions/types/not_stated/")]
    assert [len(cells(made[url])) for url in urls] == [4, 4, 2]
    said = [row[1] for url in urls for row in cells(made[url])]
    assert sorted(said) == sorted(f"Do {n}." for n in range(10))
    assert "5 to 8 of 10" in words(tree(made[urls[1]]))


def test_a_state_with_many_promises_shows_the_most_urgent_and_leads_to_the_rest(tmp_path):
    late = [action(f"Late {n}.", due=f"2026-05-{n % 28 + 1:02d}") for n in range(60)]
    made = pages(built(tmp_path, [report(1, *late)]))
    page = tree(made["actions/"])
    shown = [words(row[0]) for row in page.xpath("//section[h2/@id='state-overdue']//tbody/tr")]
    assert len(shown) == promises.SHOWN
    assert shown[0].startswith("Late 0.")
    assert "The first 50 of 60. All 60: Overdue" in words(page)
    assert len(cells(made["actions/overdue/"])) == 60


# What share was verified


def _verified(found):
    files = {address: write() for address, write in tables.files(found.catalog)}
    text = files["actions/verified.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_share_verified_grows_with_what_was_measured(tmp_path):
    verified = {**VERIFIED, "at": "2026-02-01"}
    found = built(
        tmp_path,
        [
            report(
                1,
                action("A.", status="verified", completed_at="2025-05-01", verification=verified),
                action("B.", status="done", completed_at="2026-04-01"),
                publish_at="2024-03-01T00:00:00Z",
                times={"started": "2024-02-01T00:00:00Z"},
            ),
            report(2, action("C."), action("D.", status="declined", reason="No.")),
        ],
    )
    rows = [tuple(row.values()) for row in _verified(found)]
    assert rows == [
        ("2024", "2", "0", "0", "0"),
        ("2025", "2", "1", "0", "0"),
        ("2026", "4", "1", "1", "0.25"),
    ]
    page = tree(pages(found)["actions/"])
    table = page.xpath("//section[h2/@id='verified']//tbody/tr")
    assert [words(row) for row in table] == [
        "2026411" + "25 %",
        "202521" + "00 %",
        "202420" + "00 %",
    ]
    assert "1 of 4 verified" in words(page)


@pytest.mark.parametrize("days", [{}, {"completed_at": "2020-01-01"}])
def test_what_is_verified_without_a_day_or_before_it_was_promised_counts(days, tmp_path):
    verification = {"measure": "M", "outcome": "effective"}
    done = action("A.", status="verified", verification=verification, **days)
    (row,) = _verified(built(tmp_path, [report(1, done)]))
    assert (row["period"], row["promised"], row["verified"]) == ("2026", "1", "1")
