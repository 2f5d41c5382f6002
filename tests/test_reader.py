"""What readers do with the site in a real browser: find reports, read times, ask questions."""

import gzip
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mkdocs_postmortems.shell import one_sheet
from tests.browser import serve_folder
from tests.sites import document, write_site

pytestmark = pytest.mark.xdist_group("reader")

REPOSITORY = Path(__file__).parent.parent
NOW = "1795262400"  # 2026-11-21


def build(folder, config="mkdocs.yml", cwd=None):
    """Build a site as a person would; returns its folder."""
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder)],
        cwd=cwd or REPOSITORY,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": NOW},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return build(tmp_path_factory.mktemp("demo") / "site")


VOCABULARY = """
per_page: 2
severities: [major: Major, minor: Minor]
services: [checkout: Checkout, search: Search, mail: Mail, pay: Pay, ship: Ship]
regions: [eu: Europe, us: America, global: Worldwide]
"""


def impact(start, until=None, **more):
    return {"windows": [{"from": start, **({"until": until} if until else {}), **more}]}


REPORTS = {
    "exact.md": document(
        id="exact",
        title="Checkout failed",
        services=["checkout"],
        regions=["eu"],
        severity="major",
        impact=impact("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"),
    ),
    "rough.md": document(
        id="rough",
        title="Search was slow",
        services=["search"],
        times={"started": {"at": "2026-03-01T10:00:00Z", "precision": "hour"}},
        impact=impact({"at": "2026-03-01T10:00:00Z", "precision": "hour"}, "2026-03-01T14:00:00Z"),
    ),
    "silent.md": document(
        id="silent",
        title="Mail was late",
        services=["mail"],
        publish_at="2026-03-02T00:00:00Z",
        times={"started": "2026-03-01T10:00:00Z"},
    ),
    "endless.md": document(
        id="endless",
        title="Search is stale",
        services=["search"],
        regions=["global"],
        severity="minor",
        publish_at="2026-05-02T00:00:00Z",
        times={"started": "2026-05-01T10:00:00Z", "ongoing": True},
        impact=impact("2026-05-01T10:00:00Z"),
    ),
    "partly.md": document(
        id="partly",
        title="Payments failed in Europe",
        services=["pay", "ship"],
        regions=["eu", "us"],
        publish_at="2026-04-20T00:00:00Z",
        times={"started": "2026-04-10T10:00:00Z", "resolved": "2026-04-10T14:00:00Z"},
        impact={
            "windows": [
                *impact(
                    "2026-04-10T10:00:00Z", "2026-04-10T12:00:00Z", services=["pay"], regions=["eu"]
                )["windows"],
                *impact("2026-04-10T12:00:00Z", "2026-04-10T12:30:00Z", regions=["eu"])["windows"],
            ]
        },
    ),
    "daylong.md": document(
        id="daylong",
        title="Checkout lost orders",
        services=["pay"],
        publish_at="2026-01-12T09:00:00Z",
        times={"started": "2026-01-11"},
    ),
    "vague.md": document(
        id="vague",
        title="Checkout was slow",
        services=["pay"],
        publish_at="2026-01-20T09:00:00Z",
        times={
            "started": {"at": "2026-01-15T09:00:00Z", "approximate": True},
            "resolved": {"at": "2026-01-15T11:00:00Z", "precision": "hour"},
        },
    ),
    "near.md": document(
        id="near",
        title="A near miss in Größe",
        kind="near_miss",
        services=["mail"],
        times={"started": "2025-03-01T10:00:00Z"},
    ),
    "gone.md": document(
        id="gone",
        title="Withdrawn secret",
        status="withdrawn",
        services=["checkout"],
        withdrawn={"at": "2026-03-10T00:00:00Z", "reason": "Wrong."},
        impact=impact("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"),
    ),
    "draft.md": document(
        id="draft",
        title="Draft secret",
        status="draft",
        impact=impact("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"),
    ),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    config = write_site(folder, REPORTS, options=VOCABULARY)
    return build(folder / "site", config, folder)


@pytest.fixture(scope="module")
def instant(tmp_path_factory):
    """The same with instant navigation."""
    folder = tmp_path_factory.mktemp("instant")
    config = write_site(folder, REPORTS, options=VOCABULARY)
    theme = "theme:\n  name: material\n  features: [navigation.instant, navigation.tabs]\n"
    config.write_text(config.read_text().replace("theme: material\n", theme))
    return build(folder / "site", config, folder)


@pytest.fixture
def served():
    """Serves folders until the pages of `opened` are closed, so that none asks a server in vain."""
    with ExitStack() as servers:
        yield lambda folder, **options: servers.enter_context(serve_folder(folder, **options))


@pytest.fixture
def small_url(small, served):
    return served(small)


@pytest.fixture
def opened(browser, served):
    """Opens an address in a new page, and fails if anything was wrong in the end."""
    contexts, wrong = [], []

    def open_page(url, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def titles(page, place="[data-pm-found]"):
    return page.locator(f"{place} h2 a").all_inner_texts()


# The story

TABLE = """
| Region | Requests failed | Customers affected | Began | Ended | Comment |
|---|---|---|---|---|---|
| eu-west-1 | 1,234,567 | 12,345 | 2026-05-01 10:00 | 2026-05-01 10:30 | Recovered by itself |

# One
## Two
### Three
#### Four
##### Five

<table><tr><td>{}</td></tr></table>
""".format(" ".join(["unbreakable"] * 3))

HEIGHTS = """() => {
  const range = document.createRange();
  return [...document.querySelectorAll(".pm-story td")].flatMap((cell) =>
    [...cell.textContent.matchAll(/\\S+/g)].filter((word) => {
      range.setStart(cell.firstChild, word.index);
      range.setEnd(cell.firstChild, word.index + word[0].length);
      return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
    }).map((word) => word[0]));
}"""
"""The words of cells that stand on more than one line."""


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    folder = tmp_path_factory.mktemp("story")
    config = write_site(folder, {"a.md": document(TABLE)})
    return build(folder / "site", config, folder)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_wide_table_scrolls_in_its_own_box_and_breaks_no_word(scripts, story, served, opened):
    url = served(story) + "incidents/a/"
    options = {"viewport": {"width": 360, "height": 1600}}
    page = opened(url, **options, java_script_enabled=scripts)
    assert page.evaluate(HEIGHTS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    box = page.get_by_role("region", name="Table 1")
    box.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(box.locator("td").last).to_be_in_viewport(ratio=1)
    assert page.get_by_role("region", name="Table 2").count() == 1


def test_each_level_of_headings_looks_different(story, served, opened):
    page = opened(served(story) + "incidents/a/")
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        looks = page.eval_on_selector_all(
            ".pm-story :is(h2, h3, h4, h5, h6)",
            "found => found.map(one => {const look = getComputedStyle(one); "
            "return [parseFloat(look.fontSize), look.fontWeight, look.fontStyle].join()})",
        )
        assert len(set(looks)) == 5
        sizes = [float(look.split(",")[0]) for look in looks]
        assert sizes == sorted(sizes, reverse=True)


# Other languages

ARABIC = document(
    "نص `a b!` عربي.\n\n1. واحد\n\n> [!NOTE]\n> ملاحظة.\n",
    lang="ar",
    title="فشل API v2.0",
    summary="لمدة 46 دقيقة.",
    times={"started": "2026-04-06T10:00:00Z", "resolved": "2026-04-06T12:00:00Z"},
    timeline=[{"at": "2026-04-06T11:55:00Z", "type": "trigger", "text": "بدأت (rollback)."}],
)


@pytest.fixture(scope="module", params=["en", "ar", "de"])
def spoken(request, tmp_path_factory):
    """A report in Arabic, on sites whose theme speaks several languages."""
    folder = tmp_path_factory.mktemp(request.param)
    config = write_site(folder, {"a.md": ARABIC})
    theme = f"theme:\n  name: material\n  language: {request.param}\n"
    config.write_text(config.read_text().replace("theme: material\n", theme))
    return build(folder / "site", config, folder)


LETTER = """([place, letter]) => {
  const walker = document.createTreeWalker(document.querySelector(place), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(letter);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    return range.getBoundingClientRect().left;
  }
}"""
"""Where a letter stands on the screen."""


@pytest.mark.parametrize("width", [360, 1280])
def test_arabic_runs_leftwards_and_our_english_does_not(width, spoken, served, opened):
    viewport = {"width": width, "height": 900}
    page = opened(served(spoken) + "incidents/a/", viewport=viewport)

    def at(place, letter):
        return page.evaluate(LETTER, [place, letter])

    for place, first in ((".pm-lead", "ل"), (".pm-said", "ب"), (".pm-story p", "ن")):
        assert at(place, ".") < at(place, first), place
    assert at("h1", "A") < at("h1", "ف")
    assert at(".pm-story code", "a") < at(".pm-story code", "b") < at(".pm-story code", "!")
    assert at(".pm-facts dd", "6") < at(".pm-facts dd", "A") < at(".pm-facts dd", "U")
    story, item = (page.locator(place).bounding_box() for place in (".pm-story", ".pm-story li"))
    assert item["x"] - story["x"] < 5
    assert story["x"] + story["width"] - item["x"] - item["width"] > 20
    # Every word of the drawing is on the screen.
    outside = "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width && "
    outside += "(box.left < 0 || box.right > innerWidth)).length"
    assert page.eval_on_selector_all(".pm-figure text", outside) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(
    ("place", "language"),
    [
        ("h1", "ar"),
        (".pm-lead", "ar"),
        (".pm-said", "ar"),
        (".pm-story p", "ar"),
        (".pm-story .admonition-title", "en"),
        (".pm-answers h2", "en"),
        (".pm-facts dt", "en"),
        (".pm-record time", "en"),
        ("#story", "en"),
    ],
)
def test_each_text_is_in_the_language_that_it_is_said_to_be_in(
    place, language, spoken, served, opened
):
    page = opened(served(spoken) + "incidents/a/")
    inmost = "one => {while (one.firstElementChild && one.children.length == 1 "
    inmost += "&& one.firstElementChild.matches('[lang]')) one = one.firstElementChild; "
    inmost += "return one.closest('[lang]').lang}"
    assert page.locator(place).first.evaluate(inmost) == language


# The drawing

COVERED = """() => {
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const box = (one) => one.getBoundingClientRect();
  const discs = [...document.querySelectorAll(".pm-marks circle:not(.pm-dot)")].map(box);
  const lines = [...document.querySelectorAll(".pm-marks .pm-known")].map(box);
  const seen = (place) => [...document.querySelectorAll(place)].filter((one) => box(one).width);
  return [
    ...seen(".pm-at").filter((one) => discs.some((disc) => meet(box(one), disc))),
    ...seen(".pm-marks g text").filter((one) => lines.some((line) => meet(box(one), line))),
  ].map((one) => one.textContent);
}"""
"""The words that stand on a mark or on a line."""


def test_words_in_the_drawing_stand_on_no_mark_and_no_line(tmp_path, served, opened):
    def at(minute):
        return f"2026-08-01T{10 + minute // 60}:{minute % 60:02d}:00Z"

    minutes = ((0, None), (20, 50), (40, None), (57, 59), (90, 118), (112, 119), (116, 119))
    events = [
        {"at": at(first), "type": "trigger" if first < 50 else "mitigation", "text": "Text."}
        | ({"known_at": at(known)} if known else {})
        for first, known in minutes
    ]
    times = {"started": at(0), "resolved": at(120)}
    config = write_site(tmp_path, {"a.md": document(times=times, timeline=events)})
    url = served(build(tmp_path / "site", config, tmp_path)) + "incidents/a/"
    page = opened(url, viewport={"width": 1280, "height": 900})
    assert page.locator(".pm-at").count() >= 4
    assert page.evaluate(COVERED) == []


# The filter of the list


def test_the_filter_covers_all_reports_and_stands_in_the_address(small, served, opened):
    url = served(small)
    page = opened(url)
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    status = page.locator(".pm-filter [role=status]")
    page.select_option("[name=service]", "search")
    page.locator("text=2 reports fit.").wait_for()
    assert titles(page) == ["Search is stale", "Search was slow"]
    assert page.url == url + "?service=search"
    assert not page.locator("[data-pm-list]").is_visible()
    assert [address for address in requested if "reports.json" in address]
    page.select_option("[name=severity]", "minor")
    page.locator("text=1 report fits.").wait_for()
    page.go_back()
    page.locator("text=2 reports fit.").wait_for()
    page.fill("[name=q]", "no such word")
    page.locator("text=No report fits.").wait_for()
    assert titles(page) == []
    page.click("text=Show all")
    assert status.inner_text() == ""
    assert page.locator("[data-pm-list]").is_visible()
    assert page.url == url


def test_nothing_is_fetched_before_the_filter_is_used(small, browser):
    with serve_folder(small) as url:
        page = browser.new_page()
        requested = []
        page.on("request", lambda request: requested.append(request.url))
        page.goto(url, wait_until="networkidle")
        page.close()
    assert requested
    assert not [address for address in requested if "reports.json" in address]


def test_a_shared_address_shows_what_was_chosen(small, served, opened):
    url = served(small)
    page = opened(url + "page/2/?year=2025&q=grosse+ne&service=unknown")
    page.locator("text=No report fits.").wait_for()
    page.fill("[name=q]", "größe NEAR")
    page.locator("text=1 report fits.").wait_for()
    page.click("[data-pm-found] a")
    assert page.url == url + "incidents/near/"
    page.go_back()
    page.locator("text=1 report fits.").wait_for()


def test_the_filter_says_when_it_has_nothing_to_look_in(small, browser):
    with serve_folder(small) as url:
        page = browser.new_page()
        page.route("**/reports.json", lambda route: route.abort())
        page.goto(url)
        page.select_option("[name=service]", "search")
        page.locator("text=could not be fetched").wait_for(timeout=5000)
        assert page.locator("[data-pm-list]").is_visible()
        page.close()


def test_the_filter_works_by_keyboard_alone(small, served, opened):
    url = served(small)
    page = opened(url)
    page.focus("[name=q]")
    page.keyboard.type("stale")
    page.locator("text=1 report fits.").wait_for()
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.input_value("[name=q]") == ""


# The reader's own time


def test_times_are_shown_in_the_readers_zone_and_the_choice_is_remembered(demo, served, opened):
    url = served(demo)
    page = opened(url + "incidents/2019-07-02-cloudflare-waf/", timezone_id="Asia/Tokyo")
    when = page.locator(".pm-facts dd").first
    assert when.inner_text() == "2\u00a0July 2019, 13:42 – 14:52\u00a0UTC"
    page.click("text=Show in Asia/Tokyo")
    assert when.inner_text() == "2\u00a0July 2019, 22:42 – 23:52\u00a0GMT+9"
    assert "Times are in Asia/Tokyo." in page.inner_text("body")
    page.reload()
    page.locator("text=Show in UTC").wait_for()
    assert "22:42" in when.inner_text()
    machine = page.evaluate(
        "[...document.querySelectorAll('.pm time[datetime*=T]')]"
        ".filter(t => !isNaN(new Date(t.dateTime)) && /\\d\\d:\\d\\d/.test(t.textContent))"
        ".map(t => [t.dateTime, t.textContent])"
    )
    assert len(machine) > 5
    for stated, shown in machine:
        hour = (int(stated[11:13]) + 9) % 24
        assert f"{hour:02d}:{stated[14:16]}" in shown
    page.click("text=Show in UTC")
    assert "13:42" in when.inner_text()


def test_a_day_that_is_another_one_there_is_named(demo, served, opened):
    url = served(demo)
    page = opened(url + "incidents/2017-01-31-gitlab-com-database/", timezone_id="Asia/Kolkata")
    page.click(".pm-switch")
    heading = page.locator(".pm-record .pm-t", has_text="around 00:30").locator("b")
    assert heading.inner_text() == "1\u00a0Feb 2017"
    shown = page.locator(".pm-record time").all_inner_texts()
    assert "around 00:30, to the hour" in shown
    page.click(".pm-switch")
    assert page.locator(".pm-record .pm-t", has_text="around 19:00").locator("b").count() == 0


def test_the_days_of_the_record_and_of_the_phases_follow_the_zone(tmp_path, served, opened):
    hours = ("2019-07-02T13:42:00Z", "2019-07-02T14:52:00Z")
    events = [{"at": at, "type": "trigger", "text": "Text."} for at in hours]
    config = write_site(tmp_path, {"a.md": document(times={"started": hours[0]}, timeline=events)})
    url = served(build(tmp_path / "site", config, tmp_path)) + "incidents/a/"
    page = opened(url, timezone_id="Pacific/Auckland", viewport={"width": 360, "height": 800})
    note, record = page.locator("#record + p"), page.locator(".pm-record")
    utc = note.inner_text(), record.inner_text()
    assert utc[0] == "2 events, 2\u00a0July 2019. Times are in UTC."
    page.click(".pm-switch")
    assert "3\u00a0July 2019" in note.inner_text()
    assert "(3" not in record.inner_text()
    assert page.locator(".pm-times li").first.inner_text().startswith("3 Jul 01:42")
    page.click(".pm-switch")
    assert (note.inner_text(), record.inner_text()) == utc


def test_the_days_of_a_record_over_midnight_follow_the_zone(tmp_path, served, opened):
    hours = ("2026-05-01T23:00:00Z", "2026-05-02T00:30:00Z", "2026-05-02T04:30:00Z")
    events = [{"at": at, "type": "trigger", "text": "Text."} for at in hours]
    stated = {"started": hours[0], "detected": hours[1], "resolved": hours[2]}
    config = write_site(tmp_path, {"a.md": document(times=stated, timeline=events)})
    url = served(build(tmp_path / "site", config, tmp_path)) + "incidents/a/"
    page = opened(url, timezone_id="America/New_York", viewport={"width": 360, "height": 800})
    page.click(".pm-switch")
    assert page.locator(".pm-record .pm-t").all_inner_texts() == [
        "1\u00a0May 2026 19:00 Started",
        "20:30 Detected",
        "2\u00a0May 2026 00:30 Resolved",
    ]
    assert page.locator(".pm-times li").all_inner_texts() == [
        "1 May 19:00 Started",
        "1 May 20:30 Detected",
        "2 May 00:30 Resolved",
    ]


def test_without_storage_the_choice_lasts_as_long_as_the_page(demo, browser):
    with serve_folder(demo) as url:
        page = browser.new_page(timezone_id="Asia/Tokyo")
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
        )
        page.goto(url + "incidents/2019-07-02-cloudflare-waf/")
        page.click("text=Show in Asia/Tokyo")
        assert "22:42" in page.inner_text(".pm-facts")
        page.close()


def test_a_reader_in_utc_has_nothing_to_choose(demo, served, opened):
    url = served(demo)
    page = opened(url + "incidents/2019-07-02-cloudflare-waf/", timezone_id="UTC")
    assert page.inner_text("[data-pm-clock]") == "UTC"


# Was I affected?


def ask(page, **answers):
    for name, value in answers.items():
        if name in ("service", "region"):
            page.select_option(f"[name={name}]", value)
        else:
            page.fill(f"[name={name}]", value)
    page.click("text=Look")
    page.locator("[role=status]:not(:empty)").wait_for()
    sections = ("[data-pm-surely]", "[data-pm-possibly]")
    return tuple(titles(page, section) for section in sections)


@pytest.mark.parametrize(
    ("answers", "surely", "possibly"),
    [
        ({"from": "2026-03-01T10:30", "until": "2026-03-01T10:40"}, ["exact"], ["rough", "silent"]),
        ({"from": "2026-03-01T10:30", "service": "checkout"}, ["exact"], []),
        # The end touches: it may or may not have been over.
        ({"from": "2026-03-01T11:00", "service": "checkout"}, [], ["exact"]),
        ({"from": "2026-03-01T11:01", "service": "checkout"}, [], []),
        ({"from": "2026-03-01T10:30", "service": "checkout", "region": "us"}, [], []),
        # The region is not stated.
        (
            {"from": "2026-03-01T12:00", "until": "2026-03-01T13:00", "service": "search"},
            ["rough"],
            [],
        ),
        (
            {
                "from": "2026-03-01T12:00",
                "until": "2026-03-01T13:00",
                "service": "search",
                "region": "eu",
            },
            [],
            ["rough"],
        ),
        (
            {"from": "2026-03-01T09:00", "until": "2026-03-01T10:30", "service": "search"},
            [],
            ["rough"],
        ),
        # Neither windows nor an end: until it was published.
        ({"from": "2026-03-01T23:00", "service": "mail"}, [], ["silent"]),
        ({"from": "2026-03-03T00:00", "service": "mail"}, [], []),
        # Still going on when it last changed, in every region.
        (
            {"from": "2026-05-01T12:00", "until": "2026-05-01T13:00", "region": "us"},
            ["endless"],
            [],
        ),
        ({"from": "2026-08-01T12:00", "region": "eu"}, [], ["endless"]),
        # Named as affected, and in no window: when is open, within the incident.
        ({"from": "2026-04-10T11:00", "service": "pay", "region": "eu"}, ["partly"], []),
        ({"from": "2026-04-10T13:00", "service": "pay", "region": "eu"}, [], []),
        ({"from": "2026-04-10T13:00", "service": "ship"}, [], ["partly"]),
        ({"from": "2026-04-10T12:10", "service": "ship"}, ["partly"], []),
        ({"from": "2026-04-10T11:00", "service": "ship"}, [], ["partly"]),
        ({"from": "2026-04-10T15:00", "service": "ship"}, [], []),
        ({"from": "2026-04-10T11:00", "service": "pay", "region": "us"}, [], ["partly"]),
        # Nobody was affected by a near miss.
        ({"from": "2025-01-01T00:00", "until": "2025-12-31T00:00"}, [], []),
    ],
)
def test_who_was_affected(answers, surely, possibly, small_url, opened):
    names = {
        key.removesuffix(".md"): text.split("title: ")[1].split("\n")[0]
        for key, text in REPORTS.items()
    }
    answers = {"until": answers["from"], **answers}
    page = opened(small_url + "affected/", timezone_id="UTC")
    found = ask(page, **answers)
    assert found == ([names[id] for id in surely], [names[id] for id in possibly])


def test_a_question_can_be_shared_across_time_zones(small, served, opened):
    url = served(small)
    page = opened(url + "affected/", timezone_id="Asia/Tokyo")
    assert "Asia/Tokyo" in page.inner_text(".pm-ask")
    span = {"from": "2026-03-01T19:30", "until": "2026-03-01T19:40"}
    assert ask(page, service="checkout", **span) == (["Checkout failed"], [])
    assert "1 Mar 2026, 19:00–20:00" in page.inner_text(".pm-window")
    shared = page.url
    assert shared.startswith(url + "affected/?service=checkout&from=2026-03-01T10%3A30Z")
    other = opened(shared, timezone_id="America/New_York")
    other.locator("text=Checkout failed").wait_for()
    assert other.input_value("[name=from]") == "2026-03-01T05:30"
    other.click("[data-pm-surely] h2 a")
    assert other.url == url + "incidents/exact/"


@pytest.mark.parametrize(
    ("day", "service", "shown"),
    [
        (
            "2026-01-11",
            "pay",
            "11 Jan 2026, end not stated: who was affected",
        ),
        (
            "2026-01-15",
            "pay",
            "about 15 Jan 2026, 04:00 GMT-5 – around 15 Jan 2026, 06:00 GMT-5: who was affected",
        ),
        (
            "2026-04-10",
            "ship",
            "10 Apr 2026, 06:00–10:00 GMT-4: when this service or region was affected",
        ),
        ("2026-05-01", "search", "since 1 May 2026, 06:00 GMT-4"),
    ],
)
def test_an_answer_is_no_more_exact_than_its_report(day, service, shown, small_url, opened):
    page = opened(small_url + "affected/", timezone_id="America/New_York")
    span = {"from": f"{day}T06:30", "until": f"{day}T07:30"}
    ask(page, service=service, **span)
    assert page.inner_text(".pm-window").startswith(shown)


def test_what_is_withdrawn_or_held_is_never_told(small):
    text = (small / "reports.json").read_text()
    assert "Checkout failed" in text
    assert "secret" not in text


def test_an_end_before_the_start_is_told(small, served, opened):
    url = served(small)
    page = opened(url + "affected/")
    assert ask(page, **{"from": "2026-03-02T00:00", "until": "2026-03-01T00:00"}) == ([], [])
    assert "lies before" in page.inner_text(".pm-ask [role=status]")


# Without scripts, and with instant navigation


def test_without_scripts_there_are_links_instead(small, browser):
    with serve_folder(small) as url:
        page = browser.new_page(java_script_enabled=False)
        page.goto(url)
        assert not page.locator(".pm-filter").is_visible()
        page.click("nav.pm-browse >> text=Search")
        assert titles(page, ".pm-index") == ["Search is stale", "Search was slow"]
        page.goto(url + "incidents/exact/")
        assert page.inner_text("[data-pm-clock]") == "UTC"
        page.goto(url + "affected/")
        assert not page.locator(".pm-ask").is_visible()
        assert page.locator("text=Without one, the lists").is_visible()
        page.click(".pm-terms >> text=Checkout")
        assert titles(page, ".pm-index") == ["Checkout failed"]
        page.close()


def test_everything_works_with_instant_navigation(instant, served, opened):
    policy = (instant / "csp.txt").read_text().strip()
    sitemap = instant / "sitemap.xml"
    url = served(instant, policy=policy)
    # The theme fetches the pages that the sitemap names, and asks for the same port.
    sitemap.write_text(sitemap.read_text().replace("https://example.org/", url))
    page = opened(url, timezone_id="Asia/Tokyo")
    page.evaluate("window.same = true")
    page.select_option("[name=service]", "checkout")
    page.locator("text=1 report fits.").wait_for()
    page.click("[data-pm-found] h2 a")
    page.click("text=Show in Asia/Tokyo")
    assert "19:02" in page.inner_text(".pm-facts")
    page.go_back()
    page.locator("text=1 report fits.").wait_for()
    page.click(".md-tabs >> text=Was I affected?")
    page.locator("text=Times in your time zone, Asia/Tokyo").wait_for()
    span = {"from": "2026-03-01T19:30", "until": "2026-03-01T19:40"}
    assert ask(page, service="checkout", **span) == (["Checkout failed"], [])
    assert page.evaluate("window.same")


# The policy, and other hosts

PAGES = {
    "home": "",
    "incident": "incidents/2019-07-02-cloudflare-waf/",
    "incidents": "incidents/",
    "facets": "services/",
    "facet": "services/pypi/",
    "timeline": "timeline/",
    "promises": "actions/",
    "affected": "affected/",
    "ordinary": "SOURCES/",
    "reference": "pages/rules/",
    "not found": "no/such/page/",
}


@pytest.mark.parametrize("name", PAGES)
def test_each_page_keeps_to_the_policy_and_asks_no_other_host(name, demo, browser):
    policy = (demo / "csp.txt").read_text().strip()
    assert "unsafe" not in policy
    with serve_folder(demo, policy=policy) as url:
        page = browser.new_page()
        wrong, requested = [], []
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: requested.append(request.url))
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " e => console.error(e.violatedDirective, e.blockedURI))"
        )
        page.goto(url + PAGES[name], wait_until="networkidle")
        page.emulate_media(color_scheme="dark")
        page.locator("label[for=__search]").last.evaluate("label => label.click()")
        page.keyboard.type("data")
        page.wait_for_timeout(300)
        page.close()
    # The address that does not exist is itself an error.
    assert [text for text in wrong if "404" not in text] == []
    assert requested
    assert [a for a in requested if not a.startswith((url, "data:"))] == []


def test_a_site_of_five_lines_asks_no_other_host(tmp_path, browser):
    config = write_site(
        tmp_path,
        {"a.md": document("```mermaid\ngraph TD;\n```\n"), "pages/x.md": "# X\n"},
        settings="repo_url: https://github.com/example/incidents\n",
    )
    built = build(tmp_path / "site", config, tmp_path)
    with serve_folder(built) as url:
        page = browser.new_page()
        requested = []
        page.on("request", lambda request: requested.append(request.url))
        for address in ("", "incidents/a/", "pages/x/"):
            page.goto(url + address, wait_until="networkidle")
        page.close()
    assert len(requested) > 3
    assert [a for a in requested if not a.startswith((url, "data:"))] == []


def test_fonts_that_a_site_chooses_are_its_own(tmp_path):
    config = write_site(tmp_path, {"a.md": document()})
    text = config.read_text()
    config.write_text(
        text.replace("theme: material", "theme: {name: material, font: {text: Inter, code: X}}")
    )
    home = (build(tmp_path / "site", config, tmp_path) / "index.html").read_text()
    assert "family=Inter" in home


def test_the_policy_is_the_same_for_the_same_site(small, tmp_path):
    config = write_site(tmp_path, REPORTS, options=VOCABULARY)
    again = build(tmp_path / "site", config, tmp_path)
    assert (again / "csp.txt").read_bytes() == (small / "csp.txt").read_bytes()


def test_a_recording_is_fetched_when_it_is_played_and_not_before(tmp_path, served, opened):
    recordings = [
        {"url": "talk.webm", "title": "The review", "transcript": "talk.vtt"},
        {"url": "call.mp3", "title": "The call"},
        {"url": "https://video.example/12", "title": "The talk"},
    ]
    files = {"a.md": document(recordings=recordings), "talk.vtt": "WEBVTT\n"}
    config = write_site(tmp_path, {**files, "talk.webm": "x", "call.mp3": "x"})
    built = build(tmp_path / "site", config, tmp_path)
    asked = []
    url = served(built, policy=(built / "csp.txt").read_text().strip())
    page = opened(url)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + "incidents/a/", wait_until="networkidle")
    assert [address for address in asked if re.search("webm|vtt|mp3|example", address)] == []
    assert page.locator("video[aria-label='The review'] track").count() == 1
    assert page.locator("audio[aria-label='The call']").count() == 1
    assert page.locator(":is(audio, video)").count() == 2
    assert "The talk, video.example" in page.inner_text("article")
    with page.expect_request("**/talk.webm"):
        page.evaluate("document.querySelector('video').play().catch(() => {})")


# Weight and odd sites


def test_what_stands_around_an_article_is_small(demo):
    pages = [(path, path.read_text()) for path in demo.rglob("*.html")]
    pages = [(path, page) for path, page in pages if '<article class="pm">' in page]
    assert len(pages) > 50
    for path, page in pages:
        start, end = page.index('<article class="pm">'), page.index("</article>")
        around = (page[:start] + page[end:]).encode()
        assert len(gzip.compress(around, 9)) <= 3 * 1024, path
        assert len(around) <= 9 * 1024, path


LONG = "A title that goes on " * 9 + "to the end"
ODD = {
    "none": {},
    "one": {"a.md": document()},
    "many services": {"a.md": document(services=[f"service-{n}" for n in range(60)])},
    "long title": {"a.md": document(title=LONG), "b.md": document(id="b", title="W" * 200)},
    "ongoing": {"a.md": document(times={"started": "2026-11-01T00:00:00Z", "ongoing": True})},
    "long ago": {
        "a.md": document(
            times={"started": "1961-03-01T10:02:00Z"},
            impact=impact("1961-03-01T10:02:00Z", "1961-03-02T00:00:00Z"),
        )
    },
}


@pytest.mark.parametrize("name", ODD)
def test_pages_of_odd_sites_stay_whole(name, tmp_path, served, opened):
    config = write_site(tmp_path, ODD[name])
    built = build(tmp_path / "site", config, tmp_path)
    url = served(built)
    page = opened(url, viewport={"width": 390, "height": 844}, timezone_id="Asia/Tokyo")
    addresses = ["", "affected/", *(["incidents/a/"] if ODD[name] else [])]
    for address in addresses:
        page.goto(url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
    if ODD[name]:
        page.goto(url + "affected/")
        span = {"from": "1961-03-01T00:00", "until": "2026-12-01T00:00"}
        assert sum(map(len, ask(page, **span))) == len(ODD[name])


def test_a_style_sheet_means_the_same_when_it_is_small():
    sheets = (
        '/* It\'s ours. */\n.a,\n.b > i {\n  content: "/* { kept } */";\n}\n',
        "@media (min-width: 60em) {\n  .a:not(.b) .c { width: calc(1px + 2px); }\n}\n",
    )
    assert one_sheet(*sheets) == (
        '.a, .b > i{content: "/* { kept } */";}'
        "@media (min-width: 60em){.a:not(.b) .c{width: calc(1px + 2px);}}"
    )


@pytest.mark.parametrize("path", ["", "incidents/2017-01-31-gitlab-com-database/", "insights/"])
def test_nothing_moves_when_the_fonts_arrive(path, demo, browser):
    held = []
    with serve_folder(demo) as url:
        page = browser.new_page(viewport={"width": 1280, "height": 900}, timezone_id="UTC")
        page.add_init_script(_MOVED)
        page.route("**/*.woff2", lambda route, _: held.append(route))
        page.goto(url + path, wait_until="domcontentloaded")
        page.evaluate(_DRAWN)
        stand_ins = "['pm-sans', 'pm-serif', 'pm-serif-wide', 'pm-serif-narrow']"
        known = page.evaluate(
            f"Promise.all({stand_ins}.map(f => document.fonts.load(`16px ${{f}}`).then(() => true, "
            "() => false)))"
        )
        for route in held:
            route.continue_()
        page.wait_for_load_state("networkidle")
        page.evaluate(f"document.fonts.ready.then(() => {_DRAWN})")
        assert len(held) >= 2
        moved = page.evaluate("moved")
        page.close()
    if not (known[0] and any(known[1:])):
        pytest.skip("none of the fonts here that stand in for ours")
    # From .1 on it is a nuisance (web.dev/articles/cls).
    assert moved < 0.1


_DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_MOVED = """window.moved = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { moved += entry.value }))
  .observe({ type: 'layout-shift', buffered: true });"""
