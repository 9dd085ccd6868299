"""A real browser for tests: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = {
    "desktop": {"width": 1312, "height": 900},
    "laptop": {"width": 1366, "height": 768},
    "phone": {"width": 390, "height": 844},
}


def find_chromium() -> str:
    """Return the path of a Chromium, or skip the test."""
    pytest.importorskip("playwright", reason="browser tests need the extra `browser`")
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: on Debian, apt-get install chromium")
    return found


@contextlib.contextmanager
def open_browser() -> Iterator[Any]:
    """Yield a running browser."""
    path = find_chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        # Containers run tests as root, where Chromium's own sandbox refuses to start.
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


class WatchedPage:
    """A page that takes note of whatever must not happen: errors, blocked content, dialogs, requests elsewhere."""

    def __init__(self, browser: Any, address: str, size: str, **options: Any) -> None:
        self.address = address
        self.size = size
        self.wrong: list[str] = []
        self.page = browser.new_context(viewport=SIZES[size], reduced_motion="reduce", **options).new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("console", self._hear)
        self.page.on("dialog", self._dismiss)
        self.page.on("request", self._follow)

    def go(self, path: str) -> Any:
        """Open a path of the service."""
        return self.page.goto(self.address + path)

    def shoot(self, name: str) -> None:
        """Keep a screenshot where the artefacts are wanted."""
        folder = os.environ.get("SAMESOURCE_ARTEFACTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(folder) / f"{self.size}-{name}.png"))

    def focus(self, selector: str, most: int = 400, *, back: bool = False) -> None:
        """Press the tabulator, on or back, until what has the focus matches `selector`."""
        for _ in range(most):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"the tabulator does not lead to {selector}")

    def focus_is_seen(self) -> bool:
        """Tell whether the element with the focus is on the screen, and marked."""
        return self.page.evaluate(
            """() => {
                const element = document.activeElement, box = element.getBoundingClientRect();
                const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                const drawn = [element, ...element.querySelectorAll('*')].some((each) => {
                    const style = getComputedStyle(each);
                    return style.outlineStyle !== 'none' || (each.matches('.hit') && style.strokeOpacity === '0.28')
                        || (each.matches('.nd') && parseFloat(style.strokeWidth) >= 4);
                });
                return inside && drawn;
            }"""
        )

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than the screen."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning") and not re.search(r"status of (404|409|422)", message.text):
            self.wrong.append(f"console: {message.text}")

    def _dismiss(self, dialog: Any) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _follow(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.wrong.append(f"request: {request.url}")
