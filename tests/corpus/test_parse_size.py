"""Sizes."""

from __future__ import annotations

import pytest

from samesource.corpus.parse_size import parse_size
from samesource.errors import OptionError


@pytest.mark.parametrize(
    ("written", "size"), [("512MB", 512_000_000), ("1.5 GiB", 3 << 29), ("800", 800), ("2k", 2_000), ("1TB", 10**12)]
)
def test_sizes_are_read_as_people_mean_them(written: str, size: int) -> None:
    assert parse_size(written) == size


@pytest.mark.parametrize("written", ["", "much", "-1MB", "0", "1 2 MB", "5PB"])
def test_what_is_no_size_is_refused(written: str) -> None:
    with pytest.raises(OptionError):
        parse_size(written)
