"""Code points as runs."""

from __future__ import annotations

from collections.abc import Iterable


def code_runs(codes: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of neighbouring code points, for a character class; `codes` are sorted."""
    runs: list[tuple[int, int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs
