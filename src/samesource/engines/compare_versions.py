"""Refuse executors whose results could differ from the driver's."""

from __future__ import annotations

from samesource.errors import ExecutorError


def compare_versions(expected: dict[str, str], found: dict[str, str], host: str) -> None:
    """Raise ExecutorError where the versions found on `host` are others than the driver's."""
    other = [
        f"{name} {found.get(name, 'missing')} instead of {v}" for name, v in expected.items() if found.get(name) != v
    ]
    if other:
        raise ExecutorError(
            f"an executor has {', '.join(other)}, so its results could differ from the driver's",
            where=f"host {host}",
            remedy="Ship the driver's environment to the executors as docs/spark.md shows.",
        )
