"""The command `train relations` on what is no family."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.commands.train_relations import train_relations
from samesource.errors import InputError


def test_a_folder_without_truth_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "models"
    with pytest.raises(InputError, match="no truth"):
        train_relations([tmp_path], out, None, as_json=False)
    assert not out.exists()
