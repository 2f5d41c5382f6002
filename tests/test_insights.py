"""The insights: figures that a reader can check against the documents."""

import csv
import io
import statistics
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from mkdocs_postmortems.articles import Articles
from mkdocs_postmortems.insights import tables
from mkdocs_postmortems.insights.periods import MOST, periods
from mkdocs_postmortems.measures import Distribution, Duration, quantile
from tests.sites import document, project, write_site

START = datetime(2026, 1, 10, 10, 0, tzinfo=UTC)


def at(minutes, start=START):
    return (start + timedelta(minutes=minutes)).isoformat().replace("+00:00", "Z")


def incident(number, *, start=START, **more):
    """An incident with an id of its own; `more` are keys of the front matter."""
    return document(
        **{"id": f"i-{number}", "title": f"Number {number}", "times": {"started": at(0, start)}}
        | more
    )


def lasting(number, minutes, *, start=START, **more):
    """An incident that took so many minutes to resolve."""
    times = {"started": at(0, start), "resolved": at(minutes, start)}
    return incident(number, start=start, times=times, **more)


def built(tmp_path, files, **settings):
    config = write_site(tmp_path, {f"{n}.md": text for n, text in enumerate(files)}, **settings)
    found, problems = project(config)
    assert not [str(p) for p in problems if p.level == "error"]
    return found


def articles(found):
    made = Articles(
        catalog=found.catalog,
        facets=found.facets,
        relations=found.relations,
        tree=found.tree,
        intro=found.intro,
    )
    return {article.url: article for article in made.all()}


def insights(found):
    return html.fragment_fromstring(str(articles(found)["insights/"].html), create_parent="div")


def words(element):
    return " ".join(element.text_content().replace("\xa0", " ").split())


def table(tree, id):
    """The cells of the first table under a heading, row by row; without its drawings."""
    (found,) = tree.xpath(f"(//section[h2/@id='{id}']//table)[1]")
    for drawing in found.xpath(".//svg"):
        drawing.drop_tree()
    return [
        [text for cell in row.xpath("th | td") if (text := words(cell))]
        for row in found.xpath("tbody/tr")
    ]


def data(found, name):
    """A CSV file of the insights as a reader of RFC 4180 understands it."""
    files = {address: write() for address, write in tables.files(found.catalog)}
    text = files[f"insights/{name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


# Quantiles

lengths = st.lists(st.integers(0, 10**9), min_size=1, max_size=40)


@given(lengths)
def test_the_median_is_that_of_the_standard_library(values):
    assert quantile(sorted(values), 0.5) == statistics.median(values)


@given(st.lists(st.integers(0, 10**6), min_size=9, max_size=60))
def test_the_ninetieth_percentile_is_that_of_the_standard_library(values):
    # "exclusive" is Hyndman and Fan's type 6.
    expected = statistics.quantiles([Fraction(v) for v in values], n=10, method="exclusive")[-1]
    assert quantile(sorted(values), 0.9) == pytest.approx(float(expected))


@given(lengths, st.floats(0, 1), st.floats(0, 1))
def test_a_quantile_lies_among_the_values_and_grows_with_its_share(values, one, other):
    ordered = sorted(values)
    low, high = (quantile(ordered, share) for share in sorted((one, other)))
    assert ordered[0] <= low <= high <= ordered[-1]


def test_nist_s_own_example():
    # NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.6.2: twelve gauge measurements.
    values = (
        *(95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610),
        *(95.1591, 95.1195, 95.1065, 95.0925, 95.1990, 95.1682),
    )
    assert quantile(sorted(values), 0.9) == pytest.approx(95.19807)


@pytest.mark.parametrize(
    ("seconds", "median", "p90"),
    [
        ((), None, None),
        ((60,), 60, None),
        ((60, 180), 120, None),
        (range(1, 9), 4.5, None),
        (range(1, 10), 5, 9),
        (range(1, 20), 10, 18),
    ],
)
def test_small_numbers_have_no_ninetieth_percentile(seconds, median, p90):
    found = Distribution.of(Duration(length=timedelta(seconds=s)) for s in seconds)
    assert (found.n, found.median, found.p90) == (len(seconds), median, p90)


# Periods


def test_quarters_where_they_hold_enough_and_years_where_they_do_not():
    dense = [date(2025, month, 1) for month in range(1, 13)] * 2
    assert [p.key for p in periods(dense).all] == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    sparse = [date(2023, 5, 1), date(2025, 5, 1)]
    assert [p.key for p in periods(sparse).all] == ["2023", "2024", "2025"]
    assert periods([]).all == ()


def test_one_old_report_does_not_make_years_of_quarters():
    dense = [date(2025, month, 1) for month in range(1, 13)] * 2
    found = periods([date(1969, 7, 20), *dense])
    quarters = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    assert [p.key for p in found.all] == ["before 2025-Q1", *quarters]
    assert found.of(date(1969, 7, 20)) == found.all[0]
    sparse = [date(year, 1, 1) for year in range(2006, 2026)]
    assert [p.key for p in periods([date(1969, 7, 20), *sparse]).all][:2] == ["before 2007", "2007"]
    assert len(periods(sparse).all) == 20


@given(st.lists(st.dates(), min_size=1, max_size=30))
def test_every_day_has_a_period_and_they_are_few(days):
    found = periods(days)
    assert len(found.all) <= MOST + 1
    assert {found.of(day) for day in days} <= set(found.all)


def test_what_is_long_past_is_one_period():
    found = periods([date(1965, 1, 1), date(2026, 1, 1)])
    assert (found.all[0].key, found.all[1].key) == ("before 1987", "1987")
    assert found.of(date(1965, 1, 1)) == found.all[0]


# What counts


def test_an_empty_site_says_so_and_still_explains(tmp_path):
    tree = insights(built(tmp_path, []))
    assert "No incident counts yet." in words(tree)
    assert not tree.xpath("//table")
    assert tree.xpath("//h2/text()") == ["How to read these figures"]


def test_only_real_incidents_count_and_the_page_tells_what_it_leaves_out(tmp_path):
    found = built(
        tmp_path,
        [
            lasting(1, 10),
            lasting(2, 60, kind="near_miss"),
            lasting(3, 60, kind="maintenance"),
            lasting(4, 60, organization="Shop (fictional)"),
            lasting(
                5, 60, status="withdrawn", withdrawn={"at": "2026-04-20T00:00:00Z", "reason": "R."}
            ),
            lasting(6, 60, status="draft"),
            lasting(7, 60, publish_at="2030-01-01T00:00:00Z"),
        ],
    )
    tree = insights(found)
    assert (
        "1 incident, in 2026. Left out: 1 near miss, 1 maintenance, 1 fictional report, "
        "1 withdrawn report." in words(tree)
    )
    assert [row["id"] for row in data(found, "incidents")] == ["i-1"]
    for other in range(2, 8):
        assert f"Number {other}" not in words(tree)


def test_incidents_of_several_organizations_are_not_compared(tmp_path):
    told = {"source_url": "https://example.com/report"}
    ours = built(tmp_path / "one", [lasting(1, 10), lasting(2, 10, organization="Test")])
    both = built(tmp_path / "two", [lasting(1, 10), lasting(2, 10, organization="Other", **told)])
    note = "at several organizations"
    assert note not in words(insights(ours))
    assert note in words(insights(both))


# Lengths

TIMES = {
    "started": at(0),
    "detected": at(4),
    "acknowledged": at(6),
    "identified": at(34),
    "notified": at(20),
    "mitigated": at(46),
    "resolved": at(62),
}
WINDOWS = {"windows": [{"from": at(0), "until": at(20)}, {"from": at(15), "until": at(46)}]}


def test_one_incident_gives_its_own_figures(tmp_path):
    found = built(tmp_path, [incident(1, times=TIMES, impact=WINDOWS, publish_at=at(62 + 2880))])
    assert table(insights(found), "lengths") == [
        ["Customers affected all impact windows together", "1", "46 min", "n < 9"],
        ["Time to detect started to detected", "1", "4 min", "n < 9"],
        ["Time to acknowledge detected to acknowledged", "1", "2 min", "n < 9"],
        ["Time to identify detected to cause known", "1", "30 min", "n < 9"],
        ["Time to mitigate started to mitigated", "1", "46 min", "n < 9"],
        ["Time to resolve started to resolved", "1", "1 h 02 min", "n < 9"],
        ["Time to notify started to first public word", "1", "20 min", "n < 9"],
        ["Time to publish resolved to published", "1", "2 d", "n < 9"],
    ]
    row = next(iter(data(found, "incidents")))
    assert row["time_to_mitigate_seconds"] == row["customer_duration_seconds"] == "2760"


def test_the_figures_are_those_of_the_documents(tmp_path):
    minutes = [5, 700, 12, 33, 48, 61, 90, 130, 20]
    found = built(tmp_path, [lasting(n, m) for n, m in enumerate(minutes)])
    row = table(insights(found), "lengths")[5]
    assert row[1:] == ["9", "48 min", "11 h 40 min"]
    said = {r["measure"]: r for r in data(found, "durations") if r["by"] == "all"}
    assert said["time_to_resolve"]["median_seconds"] == str(48 * 60)
    assert said["time_to_resolve"]["p90_seconds"] == str(700 * 60)
    assert said["time_to_detect"] == {
        "measure": "time_to_detect",
        "from": "started",
        "to": "detected",
        "by": "all",
        "group": "",
        "n": "0",
        "median_seconds": "",
        "p90_seconds": "",
    }
    each = [int(r["time_to_resolve_seconds"]) for r in data(found, "incidents")]
    assert sorted(each) == sorted(m * 60 for m in minutes)


def test_a_short_median_between_two_minutes_is_told_to_the_second(tmp_path):
    found = built(tmp_path, [lasting(1, 2), lasting(2, 3)])
    assert table(insights(found), "lengths")[5][1:3] == ["2", "2 min 30 s"]


def test_times_that_are_coarse_give_no_figure_and_approximate_ones_are_told(tmp_path):
    about = {"at": at(10), "approximate": True}
    found = built(
        tmp_path,
        [
            incident(1, times={"started": "2026-01-10", "resolved": at(10)}),
            incident(2, times={"started": at(0), "resolved": about}),
        ],
    )
    row = table(insights(found), "lengths")[5]
    assert row[0] == "Time to resolve started to resolved; 1 of them approximate"
    assert row[1:] == ["1", "10 min", "n < 9"]
    rough = {row["id"]: row["imprecise"] for row in data(found, "incidents")}
    assert rough == {"i-1": "", "i-2": "time_to_resolve_seconds;time_to_publish_seconds"}


def test_severities_stand_in_the_sites_order_with_their_own_figures(tmp_path):
    found = built(
        tmp_path,
        [
            lasting(1, 10, severity="minor"),
            lasting(2, 30, severity="small"),
            lasting(3, 600, severity="major"),
            lasting(4, 1),
        ],
        options=(
            "severities:\n  - major: Major\n  - key: minor\n    label: Minor\n"
            "    aliases: [small]\n"
        ),
    )
    assert table(insights(found), "by-severity")[:4] == [
        ["Time to resolve started to resolved"],
        ["Major", "1", "10 h", "n < 9"],
        ["Minor", "2", "20 min", "n < 9"],
        ["Severity not stated", "1", "1 min", "n < 9"],
    ]


@pytest.mark.parametrize(("minutes", "low"), [(0, "≤ 1 s"), (1, "1 min")])
def test_no_length_at_all_is_not_drawn_as_a_second(minutes, low, tmp_path):
    found = built(tmp_path, [lasting(1, minutes), lasting(2, 30)])
    axis = insights(found).xpath("//section[h2/@id='lengths']//tfoot//*[local-name()='text']")
    assert words(axis[0]) == low


def test_without_figures_by_severity_the_reason_is_the_true_one(tmp_path):
    day = {"started": "2026-01-10"}
    stated = built(tmp_path / "a", [incident(1, times=day, severity="minor")])
    shown = words(insights(stated))
    assert "No incident that states a severity has a length" in shown
    assert "No incident states a severity" not in shown
    silent = built(tmp_path / "b", [incident(1, times=day)])
    assert "No incident states a severity." in words(insights(silent))


def test_time_runs_by_quarter_or_by_year(tmp_path):
    old = START.replace(year=2024)
    found = built(tmp_path / "few", [lasting(1, 10, start=old), lasting(2, 30), lasting(3, 50)])
    tree = insights(found)
    assert words(tree.xpath("//h2[@id='over-time']")[0]) == "By year"
    assert table(tree, "over-time") == [
        ["2026", "2", "40 min", "n < 9"],
        ["2024", "1", "10 min", "n < 9"],
    ]
    found = built(tmp_path / "many", [lasting(n, 10) for n in range(4)])
    tree = insights(found)
    assert words(tree.xpath("//h2[@id='over-time']")[0]) == "By quarter"
    assert table(tree, "over-time") == [["Q1 2026", "4", "10 min", "n < 9"]]


def _resolving(tree):
    """The drawing of the times to resolve."""
    (row,) = tree.xpath("//tr[th[starts-with(., 'Time to resolve')]][.//circle or .//rect][1]")
    return row.find(".//svg")


def test_a_drawing_has_a_dot_for_each_incident_until_they_are_many(tmp_path):
    found = built(tmp_path / "few", [lasting(n, m) for n, m in enumerate((1, 1, 1, 1, 1, 500))])
    tree = insights(found)
    drawing = _resolving(tree)
    assert len(drawing.xpath("circle")) == 6
    assert drawing.get("aria-label") == "6 values, 1\xa0min to 8\xa0h\xa020\xa0min"
    places = [(c.get("cx"), c.get("cy")) for c in drawing.xpath("circle")]
    assert len(set(places)) == 6
    found = built(tmp_path / "many", [lasting(n, 1) for n in range(7)] + [lasting(8, 500)])
    drawing = _resolving(insights(found))
    assert not drawing.xpath("circle")
    heights = [float(bar.get("height")) for bar in drawing.xpath("rect")]
    assert heights[0] == pytest.approx(7 * heights[1], rel=0.05)


@pytest.mark.parametrize("seconds", [0, 40, 300 * 86400, 40 * 365 * 86400])
def test_no_length_is_too_short_or_too_long_to_draw(seconds, tmp_path):
    early = datetime(1955, 1, 10, tzinfo=UTC)
    found = built(tmp_path, [lasting(1, seconds / 60, start=early), lasting(2, 5)])
    tree = insights(found)
    for place in tree.xpath("//svg//@cx | //svg//@x1"):
        assert 0 <= float(place.removesuffix("%")) <= 100
    for height in tree.xpath("//svg//@cy"):
        assert 0 <= float(height) <= 140


# What comes back


def test_factors_are_counted_by_incident_and_side(tmp_path):
    def factors(*stated):
        return [{"text": "T.", **dict(zip(("category", "side"), s, strict=False))} for s in stated]

    found = built(
        tmp_path,
        [
            incident(
                1,
                contributing_factors=factors(
                    ("tooling", "sharp"), ("tooling", "blunt"), ("tooling", "blunt")
                ),
            ),
            incident(2, contributing_factors=factors(("tooling", "blunt"), ("testing",))),
            incident(3, contributing_factors=factors(("testing", "sharp"), ("review", "blunt"))),
        ],
    )
    tree = insights(found)
    assert [row[1:] for row in table(tree, "factors")] == [
        ["2", "1", "0", "1"],
        ["2", "1", "2", "0"],
    ]
    assert table(tree, "factors")[1][0].startswith("Tooling ")
    assert "1 category is named by one incident only." in words(tree)
    assert data(found, "factors")[-1] == {
        "category": "review",
        "incidents": "1",
        "sharp": "0",
        "blunt": "1",
        "side_not_stated": "0",
    }


def test_safeguards_that_failed_twice_are_named_with_their_incidents(tmp_path):
    def guards(**outcomes):
        return [{"name": n.replace("_", " "), "outcome": o} for n, o in outcomes.items()]

    found = built(
        tmp_path,
        [
            incident(1, safeguards=guards(Canary_stage="missing", Backups="held")),
            incident(2, safeguards=guards(canary_Stage="failed", Backups="held")),
            incident(3, safeguards=guards(Backups="failed")),
        ],
    )
    tree = insights(found)
    ((name, *counts),) = table(tree, "safeguards")
    # Of the same publication the later id is the newer.
    assert name == "canary Stage Number 2, Number 1"
    assert counts == ["0", "1", "0", "1"]
    assert "5 safeguards in 3 incidents: 2 held, 2 failed, 0 ignored, 1 missing." in words(tree)


def test_who_noticed_first(tmp_path):
    sources = ["customer", "customer", "alert", "night-shift", None]
    found = built(
        tmp_path,
        [
            incident(n, detection=None if source is None else {"source": source})
            for n, source in enumerate(sources)
        ],
    )
    assert table(insights(found), "detection") == [
        ["Customers", "2", "50 %"],
        ["An alert", "1", "25 %"],
        ["Night shift", "1", "25 %"],
        ["Not stated", "1"],
    ]
    assert Counter(row["source"] for row in data(found, "detection"))[""] == 1


def test_risks_that_came_true_lead_to_both_reports(tmp_path):
    risks = [{"id": "long-lock", "text": "A *lock*."}, {"id": "other", "text": "Other."}]
    found = built(
        tmp_path,
        [
            document(id="pre", title="Before", kind="premortem", times=None, risks=risks),
            incident(1, foreseen={"premortem": "pre", "risk": "long-lock"}),
        ],
    )
    tree = insights(found)
    (section,) = tree.xpath("//section[h2/@id='foreseen']")
    assert "1 of 2 risks in 1 premortem came true." in words(section)
    assert words(section.find(".//li")) == "A lock.Number 1, foreseen in Before"
    assert section.xpath(".//li//a/@href") == [
        "../incidents/i-1/",
        "../incidents/pre/#risk-long-lock",
    ]


# The files


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", " =1", "\uff1d1"])
def test_no_cell_is_a_formula(name, tmp_path):
    found = built(tmp_path, [incident(1, safeguards=[{"name": name, "outcome": "held"}])])
    (row,) = data(found, "safeguards")
    assert row["safeguard"] == f"'{name}"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_csv_is_read_back_as_it_was_written(cells):
    read = list(
        csv.reader(io.StringIO(tables.csv_bytes([cells]).decode(), newline=""), strict=True)
    )
    ((*got,),) = read if any(cells) or len(cells) > 1 else [[""]]
    assert [cell.removeprefix("'") for cell in got] == [cell.removeprefix("'") for cell in cells]
    assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in got)


def test_files_are_rfc_4180(tmp_path):
    found = built(tmp_path, [incident(1, safeguards=[{"name": 'A, "b"', "outcome": "held"}])])
    files = {address: write() for address, write in tables.files(found.catalog)}
    assert files["insights/safeguards.csv"] == (
        b'safeguard,held,failed,ignored,missing\r\n"A, ""b""",1,0,0,0\r\n'
    )
    for content in files.values():
        lines = content.decode("utf-8").split("\r\n")
        assert lines[-1] == ""
        assert len({len(row) for row in csv.reader(lines[:-1])}) == 1


def test_what_only_a_preview_shows_does_not_count(tmp_path):
    config = write_site(tmp_path, {"a.md": lasting(1, 10), "b.md": lasting(2, 10, status="draft")})
    found, _ = project(config, preview=True)
    assert "1 incident, in 2026." in words(insights(found))
    assert [row["id"] for row in data(found, "incidents")] == ["i-1"]
