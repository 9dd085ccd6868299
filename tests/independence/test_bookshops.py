"""Truth and copiers of a generated table of 877 bookshops."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from samesource.independence import discover_truth

PATH = Path(__file__).parents[2] / "benchmarks" / "bookshops.py"


@pytest.fixture(scope="module")
def bookshops() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bookshops", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_copiers_are_found_and_truth_beats_the_majority(bookshops: ModuleType) -> None:
    shops = bookshops.make_shops(1)
    found = discover_truth(shops.rows)
    precision, recall, named = bookshops.copiers_found(found, shops.copies)
    assert min(precision, recall, named) >= 0.8
    votes = bookshops.accuracy(bookshops.majority(shops.rows), shops.truth)
    assert bookshops.accuracy(found.truth, shops.truth) >= votes + 0.05


def test_nothing_is_lost_where_no_shop_copies(bookshops: ModuleType) -> None:
    shops = bookshops.make_shops(1, clusters=0)
    found = discover_truth(shops.rows)
    votes = bookshops.accuracy(bookshops.majority(shops.rows), shops.truth)
    assert not found.copies
    assert bookshops.accuracy(found.truth, shops.truth) >= votes
