"""The simulation is what it says."""

from __future__ import annotations

from collections import defaultdict

from samesource.simulation.simulate_site import simulate_site
from samesource.simulation.simulated_page import FURNITURE, STORY_KINDS


def test_the_same_seed_gives_the_same_pages_and_another_gives_others() -> None:
    assert simulate_site(4) == simulate_site(4)
    assert {page.text for page in simulate_site(4)}.isdisjoint(page.text for page in simulate_site(5))


def test_it_has_the_pages_stories_and_sites_it_promises() -> None:
    pages = simulate_site(11)
    assert len({page.id for page in pages}) == 200
    assert {page.story for page in pages} == set(range(30))
    assert {page.site for page in pages} == {0, 1, 2}
    agency = [page for page in pages if page.story == 0]
    assert {page.site for page in agency} == {0, 1, 2}
    assert len({page.published for page in agency} - {None}) == 4
    background = {page.story for page in pages for part in page.parts if part.kind == "background"}
    assert background == set(range(1, 7))


def test_parts_cover_the_text_in_order_and_have_a_kind() -> None:
    for page in simulate_site(11):
        place = 0
        for part in page.parts:
            assert not page.text[place : part.start].strip()
            assert part.kind in (*STORY_KINDS, FURNITURE, "title")
            place = part.end
        assert not page.text[place:].strip()


def test_some_metadata_is_missing_and_some_furniture_is_rare() -> None:
    pages = simulate_site(11)
    unknown = [page for page in pages if not page.outlet and not page.url]
    undated = [page for page in pages if not page.published]
    assert 0 < len(unknown) < 50
    assert 0 < len(undated) < 50
    carriers: dict[tuple[int, str], int] = defaultdict(int)
    for page in pages:
        for part in page.parts:
            if part.form == "rare":
                carriers[page.site, page.text[part.start : part.end]] += 1
    assert carriers
    assert all(3 <= count <= 5 for count in carriers.values())
