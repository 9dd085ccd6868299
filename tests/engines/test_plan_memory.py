"""A bound is shared out whole, and never overstepped where it can be kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.engines.default_memory import default_memory
from samesource.engines.plan_memory import plan_memory
from samesource.engines.read_size import read_size
from samesource.errors import OptionError


@given(megabytes=st.integers(400, 400_000), workers=st.integers(1, 256))
def test_shares_keep_within_the_bound(megabytes: int, workers: int) -> None:
    plan = plan_memory(f"{megabytes}MB", workers)
    used = plan.database + (plan.worker * plan.workers if plan.workers > 1 else 0)
    assert 1 <= plan.workers <= workers
    assert used < megabytes << 20


@given(megabytes=st.integers(1, 100_000), workers=st.integers(1, 64))
def test_more_memory_never_means_fewer_workers(megabytes: int, workers: int) -> None:
    assert plan_memory(f"{megabytes}MB", workers).workers <= plan_memory(f"{2 * megabytes}MB", workers).workers


@pytest.mark.parametrize(
    ("written", "size"), [("2GB", 2 << 30), ("1.5 GiB", 3 << 29), ("512mb", 512 << 20), ("1T", 1 << 40)]
)
def test_sizes_are_read(written: str, size: int) -> None:
    assert read_size(written) == size


@pytest.mark.parametrize("written", ["much", "-1GB", "4", "GB", "1XB", ""])
def test_what_is_no_size_is_refused(written: str) -> None:
    with pytest.raises(OptionError, match="no size"):
        read_size(written)


def test_without_a_bound_workers_have_half_a_gigabyte_each() -> None:
    assert 0 < default_memory(2) <= 2 << 30
    assert default_memory(2) <= default_memory(4)
