"""How often Python looks for garbage that refers to itself."""

from __future__ import annotations

import gc

_NEW, _YOUNG, _OLD = 50_000, 20, 20
"""Objects made, and looks at the younger generations, before a look at each generation."""


def collect_rarely() -> None:
    """Look for cyclic garbage seldom in this process: what stages make is freed by counting, and looks cost a tenth."""
    gc.set_threshold(_NEW, _YOUNG, _OLD)
