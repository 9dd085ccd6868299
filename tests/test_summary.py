from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from samesource.model import Trace
from samesource.summary import print_summary
from tests.exports.small_trace import small_trace
from tests.exports.trace_from_truth import trace_from_truth

GOLDEN = Path(__file__).parent / "golden"


def _print(trace: Trace, width: int = 100, **options: list[Path]) -> str:
    file = io.StringIO()
    print_summary(trace, Console(file=file, width=width, highlight=False, legacy_windows=False), **options)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def test_the_summary_is_as_agreed() -> None:
    golden = GOLDEN / "summary.txt"
    said = _print(small_trace(), outputs=[Path("out/report.html")])
    assert said == golden.read_text(encoding="utf-8"), f"rewrite {golden.name} if the change is meant"


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_fits_the_terminal(width: int) -> None:
    lines = _print(trace_from_truth()[0], width).splitlines()
    assert max(map(len, lines)) <= width
    assert any("MoneyHackAlert" in line for line in lines)


def test_markup_in_articles_is_text() -> None:
    trace = small_trace().to_dict()
    trace["documents"][0]["outlet"] = "[bold red]Wire[/] [link=x]"
    trace["rejected"][0]["reason"] = "[blink]no[/blink]"
    said = _print(Trace.from_dict(trace))
    assert "[bold red]Wire[/] [link=x]" in said
    assert "[blink]no[/blink]" in said


def test_nothing_read_is_said() -> None:
    assert "Nothing could be read" in _print(Trace("now", "0", {}, ""))


def test_many_stories_are_cut_short() -> None:
    trace = small_trace().to_dict()
    trace["stories"] = [trace["stories"][0] | {"id": f"s{n}", "families": []} for n in range(9)]
    said = _print(Trace.from_dict(trace))
    assert "nine stories" in said
    assert "and 4 more stories" in said
