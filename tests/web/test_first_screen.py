"""What `report.html` answers on a laptop before anybody scrolls: how many texts, what is circular, what was changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import samesource
from samesource.model import Trace
from tests.web.open_browser import WatchedPage, open_browser

pytestmark = pytest.mark.web

ROOT = Path(__file__).parents[2]
EXAMPLE, CIRCULAR = ROOT / "examples" / "tollan-bank", ROOT / "benchmarks" / "circular"
SEEN = """element => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


def _trace(name: str) -> Trace:
    if name == "example":
        return samesource.trace([EXAMPLE], metadata=EXAMPLE / "metadata.csv")
    reports = sorted((CIRCULAR / "reports").glob(f"{name}-*.txt"))
    return samesource.trace(reports, metadata=CIRCULAR / "metadata.csv")


def _all_seen(page: Any, selector: str) -> int:
    """Count what `selector` finds, all of which must be on the screen."""
    found = page.locator(selector).all()
    assert all(each.evaluate(SEEN) for each in found), f"{selector}: not all on the first screen"
    return len(found)


@pytest.mark.parametrize("name", ["example", "ring", "rumour", "post", "agency"])
def test_three_answers_without_scrolling(browser: Any, tmp_path: Path, name: str) -> None:
    trace = _trace(name)
    trace.save(tmp_path)
    seen = WatchedPage(browser, "file://", "laptop")
    page = seen.page
    seen.go(str(tmp_path / "report.html"))
    seen.shoot(f"f-{name}")
    story = trace.stories[0]
    assert page.evaluate("scrollY") == 0
    assert _all_seen(page, "h1, .front > section, .f1 .big dd") == 5
    assert page.inner_text(".f1 .big dd") == str(story.independent_texts.estimate)
    claims = [claim for claim in trace.claims if claim.story == story.id]
    circular = [claim for claim in claims if claim.verdict == "circular"]
    assert _all_seen(page, ".brief tr.ci") == len(circular)
    assert bool(circular) == (name != "example")
    for claim, row in zip(circular, page.locator(".brief tr.ci").all(), strict=True):
        assert claim.reason.partition(":")[0] in row.inner_text()
    assert _all_seen(page, ".tot span.ci") == 1
    assert f"{len(circular) or 'none'} circular" in page.inner_text(".tot span.ci")
    factual = [change for change in trace.changes if change.severity == "factual"]
    assert _all_seen(page, ".f3 .chg li") == len({change.child for change in factual} & set(story.documents))
    assert _all_seen(page, ".f3 .its a") >= bool(factual)
    assert seen.wrong == []
