"""Blocks of rows."""

from __future__ import annotations

import pytest

from samesource.kernels.blocks_of import blocks_of


@pytest.mark.parametrize("cells", [0, 1, 900, 1 << 13, 1 << 40])
@pytest.mark.parametrize("rows", [0, 1, 2, 31])
def test_every_row_is_in_one_block(rows: int, cells: int) -> None:
    blocks = list(blocks_of(rows, cells))
    assert [row for block in blocks for row in range(block.start, block.stop)] == list(range(rows))
    assert all((block.stop - block.start == 1) or (block.stop - block.start) * cells <= 1 << 14 for block in blocks)
