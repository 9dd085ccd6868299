"""When kernels run compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.config import EngineConfig
from samesource.engines.choose_compiled import choose_compiled
from samesource.kernels.aligning.keeps_machine_code import keeps_machine_code


@pytest.mark.parametrize("kept", [False, True])
def test_machine_code_at_hand_is_used_earlier(kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    if kept:
        (tmp_path / "aligning").mkdir()
        (tmp_path / "aligning" / "seeds_by_loop.seeds_by_loop-1.py311.nbi").touch()
    keeps_machine_code.cache_clear()
    try:
        config = EngineConfig()
        assert not choose_compiled(config.loaded_rows, config)
        assert choose_compiled(config.loaded_rows + 1, config) is kept
        assert choose_compiled(config.compiled_rows, config) is kept
        assert choose_compiled(config.compiled_rows + 1, config)
    finally:
        keeps_machine_code.cache_clear()
