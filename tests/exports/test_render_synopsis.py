"""The page of all witnesses: well-formed, inert, self-contained, and light however many witnesses there are."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from samesource.collation.build_collation import build_collation
from samesource.exports.html.render_synopsis import render_synopsis
from samesource.records.collation import Collation
from tests.collation.test_formats import small_family
from tests.exports.read_page import Page
from tests.exports.test_write_html import HOSTILE


def _page(collation: Collation) -> Page:
    return Page(render_synopsis(collation))


def _data(page: Page) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(page.scripts[0])
    return loaded


def test_the_page_is_well_formed_and_needs_nothing_from_outside() -> None:
    page = _page(small_family())
    assert not page.open
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert not {"src", "srcset", "style", "action", "data", "formaction"} & set(page.attributes)
    assert not [name for name in page.attributes if name.startswith("on")]


@settings(max_examples=15, deadline=None)
@example(HOSTILE)
@given(st.text(min_size=1, max_size=60))
def test_what_articles_say_stays_text(words: str) -> None:
    def make(said: str) -> Page:
        rows = [("title", [{0: [f"{said} "], 1: ["Bridge "]}]), ("body", [{0: ["It ", "closed."], 1: ["It ", said]}])]
        return _page(build_collation([f"a{said}", "b"], rows))

    page, calm = make(words), make("shut")
    assert page.tags == calm.tags
    assert not page.open
    assert _data(page).keys() == _data(calm).keys()


def test_every_wording_is_in_the_page_and_each_witness_counts_once() -> None:
    collation = small_family()
    rows = _data(_page(collation))["r"]
    assert isinstance(rows, dict)
    for number, versions in rows.items():
        held = [witness for version in versions for witness in version[0]]
        assert len(held) == len(set(held))
        for holders, _, pieces in versions:
            said = "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)
            cells = collation.rows[int(number)].cells
            tokens = [column[holders[0]] for column in cells if column[holders[0]] >= 0]
            assert said == "".join(collation.witnesses[holders[0]].tokens[token] for token in tokens)


def test_the_severity_is_told_by_shape_and_word_as_by_colour() -> None:
    source = render_synopsis(small_family())
    for severity, shape in (("factual", "◆"), ("style", "~"), ("cosmetic", "·")):
        assert f'content:"{shape}"' in source
        assert f">{severity}<" in source


def test_witnesses_of_the_same_words_are_laid_out_once() -> None:
    words = ["The ", "bridge ", "closed."]
    many = build_collation([f"w{i}" for i in range(100)], [("body", [dict.fromkeys(range(100), words)])])
    few = build_collation(["w0", "w1"], [("body", [dict.fromkeys(range(2), words)])])
    grown = len(render_synopsis(many)) - len(render_synopsis(few))
    assert grown < 98 * 200
