"""Every page type for people who read without eyes, without a mouse, or with other colours.

The judge is axe-core, in each width and colour scheme; what it cannot see (what the keyboard
reaches, and whether focus can be seen) is tried out.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import serve_folder
from tests.test_reader import PAGES, demo  # noqa: F401 - a fixture

pytestmark = pytest.mark.xdist_group("accessibility")

MORE = {
    "withdrawn": "incidents/2026-08-20-invoices-missing/",
    "premortem": "incidents/2020-11-lets-encrypt-root-expiry/",
    "filtered": "?kind=near_miss",
    "asked": "affected/?service=fastly-cdn&from=2021-06-08T09:30Z&until=2021-06-08T10:30Z",
}


@pytest.fixture(scope="module")
def address(demo):  # noqa: F811
    with serve_folder(demo) as url:
        yield url


@pytest.mark.parametrize("name", [*PAGES, *MORE])
def test_axe_finds_nothing(name, address, browser):
    axe, found = Axe(), []
    page = browser.new_page(timezone_id="Asia/Tokyo")
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.goto(address + {**PAGES, **MORE}[name])
            if "?" in page.url:
                page.locator("[role=status]:not(:empty)").first.wait_for()
            for violation in axe.run(page).response["violations"]:
                nodes = [node["html"][:200] for node in violation["nodes"]]
                found.append((width, scheme, violation["id"], nodes))
    page.close()
    assert found == []


_FOCUSED = """() => {
  let element = document.activeElement;
  if (!element || element === document.body) return null;
  // The theme shows the focus of a hidden choice on its label.
  if (element.matches(".md-option")) element = element.nextElementSibling;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 120),
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    inside: box.width > 0 && box.height > 0,
  };
}"""


@pytest.mark.parametrize("name", ["home", "incident", "affected"])
def test_the_keyboard_reaches_everything_and_focus_is_seen(name, address, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, timezone_id="Asia/Tokyo")
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + PAGES[name])
    wanted = page.evaluate(
        "[...document.querySelectorAll('.pm :is(a[href], button, input, select, summary)')]"
        ".filter(e => e.checkVisibility() && e.tabIndex >= 0).length"
    )
    reached = []
    for _ in range(400):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if focused is None:
            break
        reached.append(focused)
    page.close()
    assert wanted > 10
    assert len(reached) >= wanted
    assert [one["name"] for one in reached if not (one["seen"] and one["inside"])] == []


@pytest.fixture
def phone(address, browser):
    page = browser.new_page(viewport={"width": 390, "height": 844}, timezone_id="UTC")
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    yield page
    page.close()


def test_a_phone_opens_and_closes_the_navigation(phone):
    link = phone.get_by_role("navigation").get_by_role("link", name="Was I affected?").first
    expect(link).not_to_be_in_viewport()
    phone.locator(".md-header label[for=__drawer]").click()
    expect(link).to_be_in_viewport()
    phone.mouse.click(370, 600)
    expect(link).not_to_be_in_viewport()
    phone.locator(".md-header label[for=__drawer]").click()
    link.click()
    expect(phone).to_have_url(re.compile("/affected/$"))


def test_on_a_narrow_screen_the_keyboard_opens_the_navigation(phone):
    links = phone.locator(".pm-nav a")
    for _ in range(10):
        phone.keyboard.press("Tab")
        if links.first.evaluate("link => link === document.activeElement"):
            break
    expect(links.first).to_be_in_viewport(ratio=1)
    for _ in range(links.count()):
        phone.keyboard.press("Tab")
    expect(links.first).not_to_be_in_viewport()


def test_on_a_phone_the_times_stand_in_a_list_and_not_over_each_other(phone, address):
    phone.goto(address + "incidents/2026-04-14-search-stale/")
    expect(phone.locator(".pm-drawing .pm-times")).to_be_visible()
    expect(phone.locator(".pm-drawing .pm-flags")).to_be_hidden()
    expect(phone.locator(".pm-drawing .pm-phases")).to_be_visible()


@pytest.mark.parametrize("name", ["home", "incident"])
def test_with_forced_colours_signs_can_still_be_seen(name, address, browser):
    page = browser.new_page()
    page.emulate_media(forced_colors="active")
    page.goto(address + PAGES[name])
    invisible = page.evaluate(
        "[...document.querySelectorAll('.pm-pips i, .pm-state b')].filter(e => {"
        " const s = getComputedStyle(e, '::before').content === 'none'"
        "   ? getComputedStyle(e) : getComputedStyle(e, '::before');"
        " return s.backgroundColor === getComputedStyle(document.body).backgroundColor })"
        ".map(e => e.outerHTML)"
    )
    page.close()
    assert invisible == []


_PALE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mixed = (over, under, opacity = 1) => over.slice(0, 3)
    .map((part, n) => part * over[3] * opacity + under[n] * (1 - over[3] * opacity));
  const parts = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const light = colour => colour.map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, n) => sum + part * [.2126, .7152, .0722][n], 0);
  const under = element => {
    if (!element) return [255, 255, 255];
    return mixed(parts(getComputedStyle(element).backgroundColor), under(element.parentElement));
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest("svg, script, .md-search, [hidden]")
      || !element.checkVisibility({ opacityProperty: true })) continue;
    let opacity = 1;
    for (let one = element; one; one = one.parentElement) opacity *= getComputedStyle(one).opacity;
    const ground = under(element);
    const text = mixed(parts(getComputedStyle(element).color), ground, opacity);
    const [more, less] = [light(text), light(ground)].sort((a, b) => b - a);
    const ratio = (more + .05) / (less + .05);
    if (ratio < 7) found.push(`${ratio.toFixed(1)} ${element.outerHTML.slice(0, 100)}`);
  }
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["", "incidents/2026-04-14-search-stale/", "actions/", "insights/"]
)
def test_who_asks_for_more_contrast_gets_it(path, scheme, address, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, timezone_id="UTC")
    page.emulate_media(contrast="more", color_scheme=scheme, reduced_motion="reduce")
    page.goto(address + path, wait_until="networkidle")
    # What WCAG 2.2 asks for in 1.4.6 (AAA), of letters of any size.
    assert page.evaluate(_PALE) == []
    page.close()


def test_who_asks_for_less_motion_gets_none(address, browser):
    moving = """() => [...document.querySelectorAll("*")].flatMap(element =>
      ["", "::before", "::after"].map(part => getComputedStyle(element, part)))
      .filter(style => `${style.transitionDuration},${style.animationDuration}`.split(",")
        .some(time => parseFloat(time) > .001) || style.scrollBehavior === "smooth").length"""
    page = browser.new_page(viewport={"width": 390, "height": 844}, timezone_id="UTC")
    counts = []
    for motion in ("no-preference", "reduce"):
        page.emulate_media(reduced_motion=motion)
        page.goto(address + PAGES["incident"])
        counts.append(page.evaluate(moving))
    page.locator(".md-header label[for=__drawer]").click()
    left = page.locator(".pm-nav").evaluate("nav => nav.getBoundingClientRect().left")
    page.close()
    assert counts[0] > 0
    assert counts[1] == 0
    assert left == 0


def test_paper_holds_the_report_and_nothing_to_press(address, browser):
    page = browser.new_page(viewport={"width": 794, "height": 1123}, timezone_id="Asia/Tokyo")
    page.emulate_media(media="print")
    page.goto(address + PAGES["incident"])
    assert page.locator(".pm h1").is_visible()
    assert page.locator(".pm-record li").first.is_visible()
    for pressed in (".md-header", ".md-tabs", ".pm-switch", ".pm-near", ".md-footer"):
        assert not page.locator(pressed).first.is_visible(), pressed
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    number = page.locator(".pm-record .pm-no:not(.pm-ring)").first
    colours = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert len(set(number.evaluate(colours))) == 2
    page.close()
