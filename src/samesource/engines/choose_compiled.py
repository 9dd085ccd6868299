"""Choose how the kernels of a step run."""

from __future__ import annotations

from samesource.config import EngineConfig
from samesource.kernels.aligning.keeps_machine_code import keeps_machine_code


def choose_compiled(rows: int, config: EngineConfig) -> bool:
    """Tell whether kernels over so many rows run compiled; the result has the same bits either way."""
    return rows > config.compiled_rows or (rows > config.loaded_rows and keeps_machine_code())
