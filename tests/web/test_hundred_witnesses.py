"""The page of one story in a hundred witnesses stays alive: no task of the browser is long enough to be felt."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from samesource.config import Config
from samesource.exports.html.render_synopsis import render_synopsis
from samesource.stages.collating.collate_changes import collate_changes
from samesource.stages.prepare_document import prepare_document
from tests.web.open_browser import WatchedPage, open_browser

pytestmark = pytest.mark.web

WITNESSES, CHANGED = 100, 0.1
LONGEST = 200
"""Milliseconds that the page may be deaf for; the best of some tries, as other programs run beside the tests."""
LOAD, TRIES = 2_000, 3
PLACES = ["pier", "harbour", "bakery", "school", "tunnel", "market", "library", "station", "bridge", "orchard"]
SENTENCES = [
    f"Westmere gave {number} thousand crowns to the {place} near the {other}, said the clerk, Ada Munk, on Friday."
    for number, (place, other) in enumerate(((a, b) for a in PLACES for b in PLACES if a < b), start=11)
][:24]
WATCH = """() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({type: "longtask", buffered: true});
}"""


OPENED = "() => !document.querySelector('.row:not([hidden]) details:not([open])')"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of a story in many witnesses that each exchange some words."""
    words = " ".join(SENTENCES).split()
    prepared = []
    for number in range(WITNESSES):
        chance = random.Random(number)
        said = (chance.choice(words) if number and chance.random() < CHANGED else word for word in words)
        prepared.append(prepare_document(f"w{number:03}", " ".join(said), language="en"))
    page = tmp_path_factory.mktemp("synopsis") / "page.html"
    config = Config()
    page.write_text(render_synopsis(collate_changes(prepared, {}, config.align, config.changes)), encoding="utf-8")
    return page.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


def longest_task(page: Any, act: Callable[[Any], object]) -> float:
    """Return the longest task (milliseconds) while something is done and drawn; 0 where none took 50."""
    page.evaluate("window.tasks.length = 0")
    act(page)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120)))")
    return float(page.evaluate("Math.max(0, ...window.tasks)"))


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_hundred_witnesses_do_not_freeze_the_page(browser: Any, address: str, size: str) -> None:
    acts: dict[str, Callable[[Any], object]] = {
        "scroll": lambda page: page.evaluate(
            "async () => { for (let y = 0; y < document.body.scrollHeight; y += 400) {"
            "scrollTo(0, y); await new Promise(requestAnimationFrame); } }"
        ),
        "severity": lambda page: page.select_option("#severity", "factual"),
        "kind": lambda page: page.select_option("#kind", index=1),
        "witness": lambda page: page.select_option("#witness", index=WITNESSES // 2),
        "all again": lambda page: [page.select_option(f"#{name}", index=0) for name in ("severity", "kind", "witness")],
        "open one": lambda page: page.locator(".row details summary").first.click(),
        "open all": lambda page: (page.click("#open"), page.wait_for_function(OPENED)),
    }
    best: dict[str, float] = {}
    for _ in range(TRIES):
        seen = WatchedPage(browser, address.rsplit("/", 1)[0], size)
        seen.page.add_init_script(f"({WATCH})()")
        seen.page.goto(address)
        loaded = float(seen.page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        best["load"] = min(best.get("load", loaded), loaded)
        for name, act in acts.items():
            spent = longest_task(seen.page, act)
            best[name] = min(best.get(name, spent), spent)
        assert seen.page.locator(".vs > div").count() > WITNESSES
        assert not seen.wrong
        seen.page.context.close()
        if best["load"] < LOAD and all(best[name] < LONGEST for name in acts):
            break
    assert best["load"] < LOAD
    assert {name: spent for name, spent in best.items() if name != "load" and spent >= LONGEST} == {}
