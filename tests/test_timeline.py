"""One incident to scale, and all incidents over time: what a reader sees of them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html

from mkdocs_postmortems.articles.strings import English
from mkdocs_postmortems.catalog.public import make_catalog
from mkdocs_postmortems.frontmatter import read_document
from mkdocs_postmortems.model.document import Entry
from mkdocs_postmortems.model.events import Event, EventType, Lane
from mkdocs_postmortems.model.moments import Moment, Precision
from mkdocs_postmortems.model.postmortem import Kind, Postmortem, Status, Times
from mkdocs_postmortems.model.sentiment import Consent, Feeling, Sentiment
from mkdocs_postmortems.resources import folder
from mkdocs_postmortems.schema import read_postmortem
from mkdocs_postmortems.settings.options import Settings
from mkdocs_postmortems.settings.vocabulary import Term, Vocabulary
from mkdocs_postmortems.timeline import incident_drawing, overview
from mkdocs_postmortems.timeline.geometry import NARROW
from tests.browser import serve_folder
from tests.sites import document

NOW = datetime(2026, 6, 1, tzinfo=UTC)
START = datetime(2026, 3, 1, 10, 2, tzinfo=UTC)
CSS = "assets/postmortems/drawing.css"

TEMPLATES = Environment(
    loader=FileSystemLoader(folder("site_overrides") / "content"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def at(minutes=0.0, **more):
    return Moment(at=START + timedelta(minutes=minutes), **more)


def event(minutes, text="Something happens.", kind="action", **more):
    moment = minutes if isinstance(minutes, Moment) else at(minutes)
    return Event(at=moment, type=EventType(kind), text=text, **more)


def postmortem(*timeline, sentiment=None, **times):
    times = times or {"started": 0, "detected": 7, "mitigated": 46, "resolved": 62}
    moments = {
        name: value if isinstance(value, (Moment, bool)) else at(value)
        for name, value in times.items()
    }
    return Postmortem(
        id="a",
        title="A",
        kind=Kind.INCIDENT,
        status=Status.PUBLISHED,
        times=Times(**moments),
        timeline=timeline,
        sentiment=sentiment,
    )


def draw(subject, **options):
    return incident_drawing(subject, **{"now": NOW, "sentiment": False, **options})


def render(drawing):
    return TEMPLATES.get_template("drawing.html").render(drawing=drawing)


def page(drawing):
    return html.fragment_fromstring(render(drawing), create_parent="div")


def marks(drawing):
    return {mark.number: mark for lane in drawing.lanes for mark in lane.marks}


def mark(*timeline, number=1, **times):
    return marks(draw(postmortem(*timeline, **times)))[number]


# What is drawn, and what is not


def test_without_a_start_there_is_nothing_to_draw():
    assert draw(postmortem(event(3), detected=7, resolved=62)) is None


def test_dates_of_one_day_are_nothing_to_draw_to_scale():
    day = Moment(at=START.replace(hour=0, minute=0), precision=Precision.DAY)
    assert draw(postmortem(started=day, resolved=day)) is None


def test_two_times_are_enough_for_a_bar():
    drawing = draw(postmortem(started=0, resolved=46))
    assert [phase.label for phase in drawing.bar.phases] == ["Until resolved, 46 min"]
    assert not drawing.lanes


def test_a_bar_between_two_times_does_not_say_how_long_customers_were_affected():
    # That is what the impact windows say, and they may add up to something else.
    bar = draw(postmortem(started=0, mitigated=120)).bar
    assert [phase.label for phase in bar.phases] == ["Until mitigated, 2 h"]
    going_on = draw(postmortem(started=0, ongoing=True), now=START + timedelta(hours=1)).bar
    assert [phase.label for phase in going_on.phases] == ["Customers affected, ongoing"]


def test_the_phases_stand_to_scale_and_name_what_was_known():
    bar = draw(
        postmortem(
            started=0, detected=10, acknowledged=20, identified=40, mitigated=80, resolved=100
        )
    ).bar
    first = bar.phases[0].width
    assert [round(phase.width / first) for phase in bar.phases] == [1, 1, 2, 4, 2]
    assert [phase.shade for phase in bar.phases] == ["0", "1", "2", "3", "4"]
    assert bar.phases[3].label == "Cause known, not stopped, 40 min"


def test_an_unknown_time_leaves_its_phase_out():
    bar = draw(postmortem(started=0, detected=10, mitigated=80, resolved=100)).bar
    assert [phase.label for phase in bar.phases] == [
        "10 min",
        "Known, not stopped, 1 h 10 min",
        "Recovering, 20 min",
    ]


def test_the_first_public_word_is_a_marker_and_no_phase():
    bar = draw(postmortem(started=0, resolved=60, notified=30)).bar
    assert bar.notified == 50
    assert len(bar.phases) == 1
    assert [flag.name for flag in bar.flags] == ["Started", "First public word", "Resolved"]


def test_an_ongoing_incident_is_left_open_to_the_right():
    drawing = draw(postmortem(started=0, detected=20, ongoing=True), now=START + timedelta(hours=1))
    last = drawing.bar.phases[-1]
    assert drawing.bar.open == last.x + last.width == 100
    assert last.label == "Known, not stopped, ongoing"


def test_an_incident_that_was_never_closed_does_not_squash_what_is_known():
    drawing = draw(
        postmortem(started=0, detected=20, ongoing=True), now=START + timedelta(days=900)
    )
    assert drawing.bar.phases[0].width > 50


def test_an_end_that_is_not_stated_is_said_and_not_invented():
    drawing = draw(postmortem(event(60, kind="symptom"), started=0, detected=20))
    assert [phase.label for phase in drawing.bar.phases][-1] == "End not stated"
    assert drawing.bar.resolved is None


def test_a_date_of_detection_does_not_make_the_hours_before_unnoticed():
    day = Moment(at=START.replace(hour=0, minute=0), precision=Precision.DAY)
    bar = draw(postmortem(started=0, detected=day, resolved=60)).bar
    assert [phase.label for phase in bar.phases] == ["Until resolved, 1 h"]
    assert [(one.name, one.time) for one in bar.stated][-1] == ("Detected", "1 Mar")


def test_no_duration_is_told_for_a_time_that_is_coarser_than_a_minute():
    started = at(0, precision=Precision.HOUR, approximate=True)
    bar = draw(postmortem(started=started, resolved=60 * 20)).bar
    assert [phase.label for phase in bar.phases] == ["Until resolved"]
    assert bar.vague
    assert bar.stated[0].time == "~1 Mar 10:02"


# The axis


@pytest.mark.parametrize(
    ("minutes", "first", "second"),
    [
        (40 / 60, "10:02:00 UTC", "10:02:10"),
        (62, "10:00 UTC", "10:10"),
        (60 * 9, "10:00 UTC", "12:00"),
        (60 * 24 * 6, "2 Mar", "3 Mar"),
        (60 * 24 * 300, "Mar", "May"),
        (60 * 24 * 365 * 30, "Jan", "Jan"),
    ],
    ids=["40 s", "an hour", "nine hours", "six days", "300 days", "30 years"],
)
def test_the_axis_counts_as_people_do(minutes, first, second):
    ticks = draw(postmortem(started=0, resolved=minutes)).ticks
    assert 3 <= len(ticks) <= 9
    labels = [tick.label for tick in ticks]
    assert first in labels[:2]
    assert second in labels[:3]


def test_a_new_day_is_named_where_it_begins():
    ticks = draw(postmortem(started=0, resolved=60 * 20)).ticks
    assert [(tick.label, tick.day) for tick in ticks if tick.day] == [
        ("12:00 UTC", "1 Mar 2026"),
        ("00:00", "2 Mar"),
    ]


@pytest.mark.parametrize("year", [1, 1804, 1969, 9999])
def test_any_year_is_drawn(year):
    start = datetime(year, 6, 1, 10, 2, tzinfo=UTC)
    times = {"started": Moment(at=start), "resolved": Moment(at=start + timedelta(days=213))}
    assert draw(postmortem(**times)).ticks


# Marks


def test_a_number_is_that_of_the_record_and_links_both_ways():
    drawing = draw(
        postmortem(event(30), event(3, kind="symptom"), event(9, kind="detection")), prefix="x-"
    )
    tree = page(drawing)
    assert drawing.anchors == {1: "x-mark-1", 2: "x-mark-2", 3: "x-mark-3"}
    for number, anchor in drawing.anchors.items():
        (link,) = tree.xpath(f"//a[@id='{anchor}']")
        assert link.get("href") == f"#x-event-{number}"
        assert link.xpath("text[not(@class)]/text()") == [str(number)]


def test_each_event_stands_in_the_lane_of_its_type():
    kinds = ("trigger", "detection", "hypothesis", "communication")
    lanes = draw(postmortem(*(event(9 * n, kind=kind) for n, kind in enumerate(kinds)))).lanes
    assert [lane.lane for lane in lanes] == list(Lane)


def test_what_was_known_later_tells_when():
    known = mark(event(0, known_at=at(29))).known
    assert known.text == "known 10:31"
    assert known.x > mark(event(0)).x
    assert mark(event(0, known_at=at(0))).known is None


def test_what_was_known_after_the_end_is_an_arrow():
    drawing = draw(postmortem(event(34, "Cards are held.", known_at=at(198))))
    found = marks(drawing)[1]
    assert found.known.beyond
    assert found.label == "Cards are held (known 13:20)"
    assert page(drawing).xpath("//a/use[contains(@href, 'arrow')]")


def test_a_line_runs_to_the_end_of_what_lasted():
    ended = mark(event(10, until=at(20))).until
    assert not ended.beyond
    assert mark(event(10, until=at(20 * 60))).until.beyond


@pytest.mark.parametrize(
    ("prose", "label"),
    [
        ("The migration starts.", "The migration starts"),
        ("It was *4.5 GB* of `300`. Then it stopped.", "It was 4.5 GB of 300"),
        ("See [the graph](images/a.png). More.", "See the graph"),
        ("Who did it? Nobody knew.", "Who did it?"),
        ("A <script>alert(1)</script> & more", "A alert(1) & more"),
    ],
)
def test_a_label_is_the_first_sentence_as_plain_text(prose, label):
    assert mark(event(3, prose)).label == label


def test_a_long_label_is_cut_at_a_word():
    text = "Every write to the orders table waits behind the migration that holds its lock"
    label = mark(event(3, text)).label
    assert label.endswith("…")
    assert text.startswith(label[:-1] + " ")


def test_an_imprecise_time_is_a_span_and_no_point():
    found = mark(event(at(0, precision=Precision.HOUR), kind="symptom"), started=0, resolved=600)
    assert found.vague
    assert found.span.x1 < found.x < found.span.x2
    assert found.title.startswith("1: ~10:02")


def test_a_date_without_a_time_spans_what_is_drawn_of_that_day():
    day = Moment(at=START.replace(hour=0, minute=0), precision=Precision.DAY)
    found = mark(event(day, kind="communication"))
    assert (found.span.x1, found.span.x2) == (0, 100)


def test_what_lies_days_before_does_not_squash_the_incident():
    drawing = draw(
        postmortem(event(-60 * 24 * 9, "The limit is raised.", outside="Before."), event(3))
    )
    assert drawing.earlier
    assert not drawing.later
    assert sum(phase.width for phase in drawing.bar.phases) > 75
    assert marks(drawing)[1].label == "20 Feb 10:02: The limit is raised"
    assert page(drawing).xpath("//text[.='earlier']")


def test_what_lies_just_after_is_on_the_same_scale():
    drawing = draw(postmortem(event(70, outside="The closing message.")))
    assert not drawing.later
    assert marks(drawing)[1].x > drawing.bar.resolved


def test_marks_that_stand_close_have_rows_of_their_own():
    drawing = draw(postmortem(*(event(n) for n in range(5))))
    found = marks(drawing).values()
    assert len({one.narrow for one in found}) == 5
    assert {one.count for one in found} == {1}


def test_thousands_of_events_are_drawn_as_clusters_with_their_range():
    timeline = tuple(event(62 * n / 5000, f"Step {n}.", "symptom") for n in range(5000))
    drawing = draw(postmortem(*timeline))
    (lane,) = drawing.lanes
    assert sum(one.count for one in lane.marks) == 5000
    assert len(lane.marks) < 60
    assert lane.narrow_rows <= 4
    assert lane.marks[0].title.endswith(f"numbers 1 to {lane.marks[0].count}")
    assert drawing.anchors[2] == "mark-1"
    assert len(render(drawing)) < 40_000


def test_a_gap_says_how_long_it_is():
    drawing = draw(
        postmortem(
            event(19, kind="communication"),
            event(52, kind="communication"),
            started=0,
            notified=19,
            resolved=62,
        )
    )
    (lane,) = drawing.lanes
    assert [gap.label for gap in lane.gaps] == [
        "19 min without a public word",
        "33 min, nothing recorded",
    ]


def test_twenty_events_weigh_little():
    text = "Payments on call takes the incident and looks at the last release first. More."
    types = ("symptom", "detection", "action", "communication")
    timeline = [event(3 * n, text, types[n % 4]) for n in range(20)]
    assert len(render(draw(postmortem(*timeline))).encode()) < 12_288


# How it felt


FELT = Sentiment(
    consent=Consent(groups={"support": 6, "on-call": 5}),
    points=(
        Feeling(at=START + timedelta(minutes=9), group="support", median=-1, low=-2, high=0, n=6),
        Feeling(
            at=START + timedelta(minutes=40),
            group="on-call",
            median=1.5,
            low=1,
            high=2,
            n=5,
            note="One command, and the graph falls.",
        ),
    ),
)


def test_feelings_are_drawn_only_where_the_site_wants_them():
    assert draw(postmortem(sentiment=FELT)).feelings is None
    assert draw(postmortem(), sentiment=True).feelings is None


def test_a_group_has_a_shape_a_median_and_a_range():
    felt = draw(postmortem(sentiment=FELT), sentiment=True).feelings
    assert [(group.name, group.shape) for group in felt.groups] == [("Support", 0), ("On call", 1)]
    first, second = felt.marks
    assert first.top < first.y < first.bottom
    assert first.title == "Support, 10:11: \N{MINUS SIGN}1 (\N{MINUS SIGN}2 to 0, n = 6)"
    assert second.label == "One command, and the graph falls"


# All of them over time


SEVERITIES = Vocabulary(
    name="severities",
    terms=tuple(Term(key=key, label=key.title()) for key in ("critical", "major", "minor", "none")),
)


def entry(id, start=START, services=("checkout",), **more):
    found = read_document(document().encode(), path="a.md", uri="a.md")[0]
    return Entry(
        document=found,
        postmortem=Postmortem(
            id=id,
            title=f"Title of {id}",
            kind=Kind.INCIDENT,
            status=Status.PUBLISHED,
            publish_at=start,
            services=services,
            times=Times(started=Moment(at=start), **more.pop("times", {})),
            **more,
        ),
    )


def over_time(*entries, **options):
    options = {"severities": SEVERITIES, **options}
    return overview(make_catalog(entries, settings=Settings(**options), now=NOW))


def overview_page(found):
    return html.fragment_fromstring(
        TEMPLATES.get_template("overview.html").render(overview=found, s=English)
    )


def test_an_empty_site_says_so():
    assert "No reports yet" in overview_page(over_time()).text_content()


def test_years_come_newest_first_and_services_in_the_sites_order():
    services = Vocabulary(
        name="services", terms=(Term(key="web", label="Web"), Term(key="api", label="API"))
    )
    found = over_time(
        entry("a", services=("api", "web")),
        entry("b", services=()),
        entry("c", start=START.replace(year=2024)),
        services=services,
    )
    assert [year.year for year in found.years] == ["2026", "2024"]
    assert [lane.name for lane in found.years[0].lanes] == ["Web", "API", "Other"]


@pytest.mark.parametrize(
    ("severity", "shape"),
    [
        ("critical", "octagon"),
        ("major", "triangle"),
        ("minor", "diamond"),
        ("none", "ring"),
        (None, "dot"),
    ],
)
def test_the_order_of_the_sites_scale_gives_the_shape(severity, shape):
    found = over_time(entry("a", severity=severity))
    assert found.years[0].lanes[0].marks[0].shape == shape


def test_a_mark_leads_to_its_report_and_is_named():
    tree = overview_page(over_time(entry("a", severity="major")))
    (link,) = tree.xpath("//svg/a")
    assert link.get("href") == "../incidents/a/"
    assert link.xpath("title/text()") == ["1 Mar: Title of a (Major)"]
    assert tree.xpath("//li//a/@href") == ["../incidents/a/"]


def test_a_long_incident_has_its_length_and_one_over_the_year_an_arrow():
    ended = {"resolved": Moment(at=START + timedelta(days=30))}
    found = over_time(entry("a", times=ended)).years[0].lanes[0].marks[0]
    assert found.end - found.x == pytest.approx(30 / 365 * 100, abs=0.02)
    found = over_time(entry("a", times={"ongoing": True})).years[0].lanes[0].marks[0]
    # NOW is 1 June: an ongoing one is drawn until then, and its end is open.
    assert found.end == pytest.approx(151 / 365 * 100, abs=0.02)
    assert found.beyond


def test_what_lasts_over_a_new_year_goes_on_there_and_is_named():
    ended = {"resolved": Moment(at=START + timedelta(days=30))}
    autumn = START.replace(year=2025, month=12, day=20)
    found = over_time(
        entry("long", autumn, times={"resolved": Moment(at=autumn + timedelta(days=300))}),
        entry("other", times=ended),
    )
    newer, older = found.years
    going_on, begun = newer.lanes[0].marks
    assert older.lanes[0].marks[0].beyond
    assert (going_on.continues, going_on.x, begun.continues) == (True, 0, False)
    assert going_on.end == pytest.approx((300 - 12 + 10 / 24) / 365 * 100, abs=0.2)
    tree = overview_page(found)
    assert "20 Dec 2025: Title of long (300 d)" in tree.xpath("//svg/a/title/text()")
    assert (newer.count, older.count) == (1, 1)


def test_a_year_in_which_something_only_lasted_is_drawn_too():
    eve = datetime(1968, 12, 31, 23, 59, tzinfo=UTC)
    found = over_time(entry("a", eve, times={"resolved": Moment(at=eve + timedelta(days=300))}))
    assert [(year.year, year.count, year.href) for year in found.years] == [
        ("1969", 0, ""),
        ("1968", 1, "../years/1968/"),
    ]
    (mark,) = found.years[0].lanes[0].marks
    assert (mark.href, mark.end) == ("../incidents/a/", pytest.approx(300 / 365 * 100, abs=0.1))
    assert len(over_time(entry("b", eve.replace(year=5), times={"ongoing": True})).years) == 61


def test_several_that_last_over_a_new_year_are_one_mark():
    autumn = START.replace(year=2025, month=12, day=20)
    open_end = {"ongoing": True}
    found = over_time(*(entry(f"i-{n}", autumn, times=open_end) for n in range(30)), entry("new"))
    first = found.years[0].lanes[0].marks[0]
    assert (first.title, first.href) == ("30 reports, began earlier", "../incidents/")


def test_all_years_stand_beside_each_other_with_their_numbers():
    found = over_time(
        entry("a", START.replace(year=1965)),
        entry("b", START.replace(year=1967)),
        entry("c", START.replace(year=1967, month=8)),
        entry("d", START.replace(year=1967), services=()),
    ).together
    assert [tick.label for tick in found.ticks] == ["1967", "1966", "1965"]
    assert [(lane.name, lane.count) for lane in found.lanes] == [("checkout", 3), ("Other", 1)]
    assert [(cell.x, cell.shade) for cell in found.lanes[0].cells] == [(0, 2), (66.67, 3)]
    assert over_time(entry("a")).together is None


def test_years_far_apart_have_no_columns_between_them():
    found = over_time(entry("a", START.replace(year=1066)), entry("b"))
    assert [tick.label for tick in found.together.ticks] == ["2026", "1066"]


def test_sixty_services_are_folded_away_and_all_there():
    names = [f"service-{n}" for n in range(60)]
    entries = [entry(f"i-{n}", START.replace(year=2020 + n % 3), (names[n],)) for n in range(60)]
    tree = overview_page(over_time(*entries))
    (summary,) = tree.xpath("//section[@aria-labelledby='all-years']//summary")
    assert summary.text_content() == "60 services"
    linked = set(tree.xpath("//details//p[@class='pm-lane-name']/a/text()"))
    assert linked == set(names)


def test_reports_weeks_apart_are_one_mark_on_a_phone_at_most():
    first = START.replace(month=2, day=1)
    begun = [first + timedelta(days=days) for days in (0, 1, 35, 36, 80)]
    (lane,) = over_time(*(entry(f"i-{n}", at) for n, at in enumerate(begun))).years[0].lanes
    shown = {
        width: [one.count for one in lane.marks if one.only in ("", width)]
        for width in ("narrow", "wide")
    }
    assert shown == {"narrow": [4, 1], "wide": [1, 2, 2]}
    tree = overview_page(over_time(*(entry(f"i-{n}", at) for n, at in enumerate(begun))))
    assert len(tree.xpath("//a[contains(@class, 'pm-wide')]")) == 2
    assert len(tree.xpath("//a[contains(@class, 'pm-narrow')]")) == 1


def test_1600_reports_stay_a_drawing_of_bounded_size():
    entries = [
        entry(f"i-{n}", START - timedelta(hours=40 * n), (f"service-{n % 12}",))
        for n in range(1600)
    ]
    found = over_time(*entries)
    assert sum(year.count for year in found.years) == 1600
    assert all(len(lane.marks) <= 70 for year in found.years for lane in year.lanes)
    assert not found.years[0].items
    assert overview_page(found).xpath("//p/a[.='2026 as a list']/@href") == ["../years/2026/"]


# Whatever a document says


moments = st.builds(
    Moment,
    at=st.one_of(
        st.integers(-600, 600).map(lambda minutes: START + timedelta(minutes=minutes)),
        st.datetimes(timezones=st.just(UTC)),
    ),
    precision=st.sampled_from(Precision),
    approximate=st.booleans(),
)
NAMES = ("started", "detected", "acknowledged", "identified", "mitigated", "resolved", "notified")
times = st.builds(Times, ongoing=st.booleans(), **{name: st.none() | moments for name in NAMES})
events = st.builds(
    Event,
    at=moments,
    until=st.none() | moments,
    known_at=st.none() | moments,
    type=st.sampled_from(EventType),
    text=st.sampled_from(["A & B.", "<i>x</i>", "Long " * 60]),
    outside=st.none() | st.just("before"),
)


@settings(max_examples=150, deadline=None)
@given(times=times, timeline=st.lists(events, max_size=25).map(tuple))
def test_no_document_breaks_the_drawing(times, timeline):
    subject = Postmortem(
        id="a",
        title="A",
        kind=Kind.INCIDENT,
        status=Status.PUBLISHED,
        times=times,
        timeline=timeline,
    )
    drawing = draw(subject)
    if drawing is None:
        return
    tree = page(drawing)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not tree.xpath("//@style | //script | //style")
    assert set(drawing.anchors) == set(range(1, len(timeline) + 1))
    assert set(drawing.anchors.values()) <= set(ids)
    for lane in drawing.lanes:
        _assert_apart(lane.marks)


def _assert_apart(found):
    ends = {}
    for one in found:
        half = 12 if one.count == 1 else 12 + 4 * len(str(one.count))
        begin = one.x * NARROW / 100 - half
        assert begin >= ends.get(one.narrow, -100)
        ends[one.narrow] = begin + 2 * half


# In a browser


POLICY = "default-src 'none'; style-src 'self'; img-src data:"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="{css}"><body>{body}</body>"""


def _write_page(root: Path, body: str) -> None:
    (root / CSS).parent.mkdir(parents=True)
    (root / CSS).write_text((folder("site_overrides") / CSS).read_text(encoding="utf-8"))
    written = PAGE.format(policy=POLICY, css=CSS, body=body)
    (root / "index.html").write_text(written, encoding="utf-8")


def _real_one() -> Postmortem:
    """The example with most kinds of marks, from the documents of this repository."""
    path = Path(__file__).parent.parent / "postmortems" / "2026-04-14-search-stale.md"
    found, _ = read_document(path.read_bytes(), path=path.name, uri=path.name)
    loaded, _ = read_postmortem(found)
    return loaded


BOXES = """selector => [...document.querySelectorAll(selector)]
  .map(e => e.getBoundingClientRect()).filter(r => r.width)
  .map(r => [r.left, r.top, r.right, r.bottom])"""


def _overlapping(boxes):
    return [
        (a, b)
        for number, a in enumerate(boxes)
        for b in boxes[:number]
        if a[0] + 0.5 < b[2] and b[0] + 0.5 < a[2] and a[1] + 0.5 < b[3] and b[1] + 0.5 < a[3]
    ]


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_drawing_fits_every_screen(width, tmp_path, browser):
    drawing = draw(_real_one(), sentiment=True)
    _write_page(tmp_path, render(drawing))
    with serve_folder(tmp_path) as url, browser.new_page() as tab:
        said = []
        tab.on("console", lambda message: said.append(message.text))
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(url)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert not _overlapping(tab.evaluate(BOXES, ".pm-marks circle:not(.pm-dot)"))
        labels = tab.evaluate(BOXES, ".pm-marks text.pm-label")
        assert bool(labels) is (width == 1280)
        assert not _overlapping(labels)
        assert said == []


def test_the_keyboard_reaches_every_mark_and_may_skip_them(tmp_path, browser):
    drawing = draw(postmortem(event(3), event(30), event(50)))
    _write_page(tmp_path, render(drawing))
    with serve_folder(tmp_path) as url, browser.new_page() as tab:
        tab.goto(url)
        reached = []
        for _ in range(4):
            tab.keyboard.press("Tab")
            reached.append(tab.evaluate("document.activeElement.getAttribute('href')"))
        assert reached == ["#drawing-end", "#event-1", "#event-2", "#event-3"]
