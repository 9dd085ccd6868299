"""One name for each place that has several."""

from __future__ import annotations

import functools
from importlib import resources


def one_place_name(name: str) -> str:
    """Return the first listed of the names a place goes by (Ulan Bator, Ulaanbaatar); `name` (folded) where unlisted.

    Old and new names, and those of a place's own language, from `places_data/other_names.txt`.
    """
    return _names().get(name, name)


@functools.cache
def _names() -> dict[str, str]:
    file = resources.files("samesource.language").joinpath("places_data", "other_names.txt")
    lines = [line.split(", ") for line in file.read_text(encoding="utf-8").splitlines()]
    return {name: names[0] for names in lines for name in names}
