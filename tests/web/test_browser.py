"""The service as a person meets it: in Chromium, wide and narrow, by mouse and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import samesource
from samesource.shelving.trace_shelf import TraceShelf
from tests.web.open_browser import WatchedPage, find_chromium, open_browser
from tests.web.run_server import run_server

pytestmark = pytest.mark.web

EXAMPLE = Path(__file__).parents[2] / "examples" / "tollan-bank"
SIZES = ["desktop", "phone"]
STORY = ".stories th a"
READ = ".ev.on .go a"


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    """Serve the bundled example as it is traced."""
    find_chromium()
    trace = samesource.trace([EXAMPLE], metadata=EXAMPLE / "metadata.csv")
    with run_server(TraceShelf(trace)) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.mark.parametrize("size", SIZES)
def test_from_the_list_to_the_evidence(browser: Any, served: str, size: str) -> None:
    seen = WatchedPage(browser, served, size)
    page = seen.page
    seen.go("/")
    seen.shoot("1-list")
    page.click(STORY)
    assert "independent texts" in page.inner_text("h1")
    seen.shoot("2-story")
    page.locator("#lineage-1").scroll_into_view_if_needed()
    if size == "desktop":
        page.locator("a.edge[data-k$='04'] .arr").first.click()
    else:
        page.locator(".tree a", has_text="04").first.click()
        page.click(".ev.on .go a[data-ev]")
    page.wait_for_selector(".ev.on")
    seen.shoot("3-lineage")
    page.click(READ)
    assert page.locator(".pair.on .tx").count() == 2
    assert page.locator(".tx .same").first.is_visible()
    seen.shoot("4-side-by-side")
    page.click(".cl li.factual a")
    assert page.locator("mark.fl").count() >= 1
    assert page.locator("mark.fl").first.is_visible()
    seen.shoot("5-change")
    page.click(".kick a")
    claim = page.locator(".mx td a[data-r]").first if size == "desktop" else page.locator(".app h4 a").first
    claim.click()
    page.wait_for_selector(".syn.on mark.rdg")
    page.locator(".syn.on").scroll_into_view_if_needed()
    seen.shoot("6-claim")
    shown = page.locator(".wl a[data-show]").first
    page.goto(page.url.split("/stories")[0] + shown.get_attribute("href"))
    assert page.locator(".tx mark.sh").count() >= 2
    seen.shoot("7-evidence")
    assert seen.wrong == []


@pytest.mark.parametrize("size", SIZES)
def test_the_same_way_by_keyboard_alone(browser: Any, served: str, size: str) -> None:
    seen = WatchedPage(browser, served, size)
    page, keys = seen.page, seen.page.keyboard

    def press(selector: str, *, back: bool = False) -> None:
        seen.focus(selector, back=back)
        assert seen.focus_is_seen(), f"the focus on {selector} cannot be seen"
        keys.press("Enter")

    seen.go("/")
    keys.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    keys.press("Enter")
    press(STORY)
    page.wait_for_selector("#lineage-1")
    if size == "desktop":
        press("a.edge[aria-label*='04'][aria-label*='derives from']")
    else:
        press(".tree a[data-ev$='n04']")
        press(".ev.on .go a[data-ev]")
    page.wait_for_selector(".ev.on h3:has-text('derives from')")
    seen.shoot("k1-lineage")
    press(READ)
    page.wait_for_selector(".pair.on .tx")
    press(".cl li.factual a")
    page.wait_for_selector("mark.fl")
    assert page.evaluate("document.activeElement.matches('mark, .cl a')")
    seen.shoot("k2-side-by-side")
    press(".kick a", back=True)
    page.wait_for_selector("#claims-1")
    press(".mx td a[data-r]" if size == "desktop" else ".app h4 a")
    page.wait_for_selector(".syn.on mark.rdg")
    seen.shoot("k3-claim")
    press(".stab:not(.on)")
    assert page.locator(".stab.on").count() == 1
    if size == "desktop":
        press("a.edge[aria-label*='04'][aria-label*='derives from']", back=True)
    else:
        press(".tree a[data-ev$='n04']", back=True)
        press(".ev.on .go a[data-ev]")
    assert page.evaluate("document.activeElement.matches('.ev.on')"), "the focus is not on the evidence opened"
    press(".ev.on .wl a[data-show]")
    page.wait_for_selector(".tx mark.sh")
    assert page.evaluate("document.activeElement.matches('mark.sh')"), "the focus is not on the place asked for"
    assert seen.focus_is_seen()
    assert page.locator(".tx mark.sh").count() >= 2
    seen.shoot("k4-evidence")
    press(".pair header a[data-ev]", back=True)
    page.wait_for_selector(".ev.on h3:has-text('derives from')")
    assert seen.wrong == []


def test_the_evidence_is_left_by_escape(browser: Any, served: str) -> None:
    seen = WatchedPage(browser, served, "desktop")
    page, keys = seen.page, seen.page.keyboard
    seen.go("/")
    page.click(STORY)
    page.focus("a.edge[aria-label*='04'][aria-label*='derives from']")
    keys.press("Enter")
    assert page.evaluate("document.activeElement.matches('.ev.on')")
    keys.press("Tab")
    keys.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.edge')")
    assert seen.wrong == []


@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_the_screen(browser: Any, served: str, size: str) -> None:
    seen = WatchedPage(browser, served, size)
    seen.go("/?reports=1")
    stories = seen.page.locator(STORY).evaluate_all("links => links.map(link => link.getAttribute('href'))")
    first = next(path for path in stories if path)
    seen.go(first)
    inner = seen.page.locator("main a[href^='/stories']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    kinds = {path.split("?")[0].rsplit("/", 1)[-1]: path for path in inner}
    assert {"pair", "text", "synopsis"} <= set(kinds)
    for name, path in {
        "list": "/?reports=1&changed=true",
        "ask": "/ask",
        "story": first,
        "none": "/nope",
        **kinds,
    }.items():
        seen.go(path)
        assert seen.overflow() <= 0, (path, seen.overflow())
        seen.shoot(f"p-{name}")
    assert seen.wrong == []


def test_the_drawing_is_enlarged_unfolded_and_taken_off_time(browser: Any, served: str) -> None:
    seen = WatchedPage(browser, served, "desktop")
    page = seen.page
    seen.go("/")
    page.click(STORY)
    width = page.locator(".lin").first.bounding_box()["width"]
    page.click("[data-zoom='1.4']")
    page.click("[data-zoom='1.4']")
    assert page.locator(".lin").first.bounding_box()["width"] > 1.9 * width
    assert seen.overflow() <= 0
    page.evaluate("document.querySelector('.tools').scrollIntoView()")
    seen.shoot("z1-enlarged")
    page.focus(".zoombox")
    page.keyboard.press("0")
    assert page.locator(".lin").first.bounding_box()["width"] == pytest.approx(width, abs=2)
    page.click("text=By descent only")
    page.wait_for_selector("text=Along time")
    seen.shoot("z2-descent")
    page.select_option(".tr select", index=1)
    assert page.locator(".lin.tracing").count() == 1
    assert seen.wrong == []


def test_it_is_read_without_scripts(browser: Any, served: str) -> None:
    seen = WatchedPage(browser, served, "phone", java_script_enabled=False)
    page = seen.page
    seen.go("/")
    page.click(STORY)
    assert page.locator(".ev").count() > 5
    assert page.locator(".ev").first.is_visible()
    assert page.locator(".syn").first.is_visible()
    page.locator(".ev .go a", has_text="side by side").first.click()
    assert page.locator(".tx .same").first.is_visible()
    assert page.locator("mark.chg, mark.gone, mark.plus").first.is_visible()
    seen.shoot("n1-without-scripts")
    seen.go("/")
    page.click(STORY)
    page.click("text=Sentence by sentence")
    assert page.locator(".said .base").first.is_visible()


def test_a_pasted_text_is_answered(browser: Any, served: str) -> None:
    seen = WatchedPage(browser, served, "desktop")
    page = seen.page
    page.set_default_timeout(120_000)
    text = (EXAMPLE / "c1-d05.txt").read_text(encoding="utf-8")
    seen.go("/ask")
    page.fill("#text", text[: len(text) * 2 // 3])
    page.click("button.main")
    page.wait_for_selector(".answer")
    assert "derives from" in page.inner_text("h1")
    assert page.locator(".tx").first.is_visible()
    seen.shoot("a1-answer")
    assert seen.wrong == []


def _script(name: str) -> str:
    """Read a check that runs inside the page; its comment comes before the function."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return text.partition("*/")[2].strip().rstrip(";")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_and_controls_have_names(browser: Any, served: str, scheme: str) -> None:
    seen = WatchedPage(browser, served, "desktop", color_scheme=scheme)
    page = seen.page
    seen.go("/")
    page.click(STORY)
    story = page.url.removeprefix(served)
    pair = page.locator(".tabs a").first.get_attribute("href")
    for path in ("/?reports=1&changed=true", "/ask", story, pair):
        seen.go(path)
        assert page.evaluate(_script("contrast.js")) == [], path
        assert page.evaluate(_script("nameless.js")) == [], path
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").count() == 1, path
        seen.shoot(f"s-{scheme}-{path.split('?')[0].strip('/').replace('/', '-') or 'list'}")
