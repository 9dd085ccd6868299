from __future__ import annotations

import pytest

from samesource.stages.headline_citations import headline_citations
from tests.stages.family import ORIGINAL, prepared

HEADLINE = "Cracked breakwater shuts half a harbour"
ARTICLE = f"{HEADLINE}\n\n{ORIGINAL}"
CITING = "Port Ellery\n\nThe eastern breakwater was closed in 2031.\n\n"


@pytest.mark.parametrize("cited", ['"{}"', "“{}.”", "« {} »", "„{}“", '43. ^ "{}". Ellery Courier, 4 May 2031.'])
def test_a_headline_between_quotation_marks_is_cited(cited: str) -> None:
    citing = CITING + cited.format(HEADLINE.upper() if "43" in cited else HEADLINE)
    told = headline_citations([prepared("x", ARTICLE), prepared("y", citing)])
    assert told.tolist() == [[0, 1], [0, 0]]


@pytest.mark.parametrize("said", [HEADLINE, f"More on this: {HEADLINE}", '"Cracked breakwater"', f'"{HEADLINE} again"'])
def test_links_parts_and_longer_quotations_are_no_citations(said: str) -> None:
    assert not headline_citations([prepared("x", ARTICLE), prepared("y", CITING + said)]).any()


def test_texts_of_one_headline_cite_none() -> None:
    again = f'{HEADLINE}\n\n{ORIGINAL}\n\nWe first called this "{HEADLINE}".'
    assert not headline_citations([prepared("x", ARTICLE), prepared("y", again)]).any()


def test_two_that_cite_each_other_say_nothing() -> None:
    other = "A harbour board that nobody argued with"
    one = f'{ARTICLE}\n\nSee "{other}".'
    two = f'{other}\n\nThe board met on Tuesday.\n\nSee "{HEADLINE}".'
    assert not headline_citations([prepared("x", one), prepared("y", two)]).any()
