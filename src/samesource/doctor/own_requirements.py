"""What the installed package says that it needs."""

from __future__ import annotations

from importlib import metadata

from samesource.doctor.requirement import Requirement


def own_requirements() -> list[Requirement]:
    """Return every requirement, those of extras too; none where the package runs from a folder, not installed."""
    try:
        lines = metadata.requires("samesource") or []
    except metadata.PackageNotFoundError:
        return []
    return [requirement for line in lines if (requirement := Requirement.parse(line))]
