"""Benchmarks are scripts in a folder of their own, not a package: load one by its path."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).resolve().parent.parent.parent / "benchmarks"


def load_script(name: str) -> ModuleType:
    """Return the module of benchmarks/NAME.py."""
    path = FOLDER / f"{name}.py"
    found = importlib.util.spec_from_file_location(path.stem, path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[path.stem] = module
    found.loader.exec_module(module)
    return module
