"""Articles that try to take over the page, shown in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.hostile_trace import SHORT, hostile_trace
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_browser import WatchedPage, open_browser
from tests.web.run_server import run_server
from tests.web.test_hostile import PAGES

pytestmark = pytest.mark.web


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


def _stir(page: Any) -> None:
    """Do with a page whatever wakes handlers: hover, focus, click what stays here, open what is folded."""
    page.evaluate(
        """() => {
            for (const each of document.querySelectorAll('details')) each.open = true;
            for (const each of document.querySelectorAll('*')) {
                each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                if (each.focus) each.focus();
            }
            for (const each of document.querySelectorAll("a[href^='#'],button[type=button]")) {
                each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            }
            for (const each of document.querySelectorAll('.tr select option')) {
                each.selected = true;
                each.parentNode.dispatchEvent(new Event('change', { bubbles: true }));
            }
        }"""
    )
    page.wait_for_timeout(150)


@pytest.mark.parametrize("long", [False, True], ids=["short", "ten megabytes"])
def test_nothing_of_an_article_runs_or_is_fetched(browser: Any, long: bool) -> None:
    with run_server(MemoryShelf(hostile_trace(long=long))) as address:
        seen = WatchedPage(browser, address, "desktop")
        page = seen.page
        for path in PAGES:
            seen.go(path)
            _stir(page)
            assert page.evaluate("window.hit === undefined && window.length === 0"), path
            assert page.evaluate("document.querySelectorAll('iframe,object,embed,base,img,math,style').length") == 0, (
                path
            )
            assert page.evaluate("getComputedStyle(document.querySelector('main')).display") != "none", path
        seen.go("/ask")
        page.fill("#text", "\n".join(SHORT))
        page.fill("#outlet", SHORT[1][:200])
        page.click("button.main")
        page.wait_for_selector(".answer")
        _stir(page)
        assert page.evaluate("window.hit === undefined")
        if not long:
            assert SHORT[0] in page.inner_text("main")
        assert seen.wrong == []


def test_the_policy_would_stop_what_got_through(browser: Any) -> None:
    """The second line of defence: a script, a style or a frame put into the page by force does nothing."""
    with run_server(MemoryShelf(hostile_trace())) as address:
        seen = WatchedPage(browser, address, "desktop")
        seen.go("/stories/s1")
        refused = seen.page.evaluate(
            """async () => {
                const refused = [];
                const note = (event) => refused.push(event.effectiveDirective);
                document.addEventListener('securitypolicyviolation', note);
                for (const [name, set] of [['script', (e) => { e.text = 'window.hit = 1'; }],
                                           ['style', (e) => { e.textContent = 'main{display:none}'; }],
                                           ['img', (e) => { e.src = 'https://evil.example/x.png'; }],
                                           ['iframe', (e) => { e.src = 'https://evil.example/'; }]]) {
                    const element = document.createElement(name);
                    try { set(element); document.body.append(element); }
                    catch (error) { refused.push('thrown ' + name); }
                }
                try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.hit=2>'); }
                catch (error) { refused.push('thrown markup'); }
                await new Promise((done) => setTimeout(done, 300));
                return refused;
            }"""
        )
        assert seen.page.evaluate("window.hit") is None
        assert seen.page.evaluate("getComputedStyle(document.querySelector('main')).display") != "none"
        assert {"thrown markup"} <= set(refused)
        assert any("img" in each for each in refused)
        assert any("frame" in each for each in refused)
        assert not [each for each in seen.wrong if each.startswith("dialog")]
