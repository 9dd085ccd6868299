"""What an installed package says that it needs."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import metadata

from samesource.doctor.requirement import Requirement


def list_requirements(package: str = "samesource", extras: Iterable[str] | None = None) -> list[Requirement]:
    """Return the requirements of a package for its `extras` (None: of every run and every extra).

    Extras of packages required are followed one step. None where the package is not installed but runs from a folder.
    """
    try:
        lines = metadata.requires(package) or []
    except metadata.PackageNotFoundError:
        return []
    wanted = None if extras is None else set(extras)
    found = [one for line in lines if (one := Requirement.parse(line)) and (wanted is None or one.extra in wanted)]
    inner = [
        Requirement(part.package, part.bounds, one.extra)
        for one in found
        if one.parts
        for part in list_requirements(one.package, one.parts)
    ]
    return found + inner
