"""The phrases of furniture, read from one file a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

EVERYWHERE = "common"
"""Name of the file that holds what belongs to no language."""
_FOLDER = "furniture"


@cache
def read_furniture_pack() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the phrases of each table by language code, in the order of the files' names."""
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    folder = resources.files(__package__).joinpath(_FOLDER)
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        language, _, ending = file.name.rpartition(".")
        if ending != "toml":
            continue
        for table, phrases in tomllib.loads(file.read_text(encoding="utf-8")).items():
            tables.setdefault(table, {})[language] = _split(phrases)
    return tables


def _split(phrases: str) -> tuple[str, ...]:
    """Return the phrases of one table, which stand between commas over any number of lines."""
    return tuple(phrase for part in phrases.casefold().split(",") if (phrase := " ".join(part.split())))
