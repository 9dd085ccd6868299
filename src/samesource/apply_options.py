"""Put given values in the place of defaults."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import Config
from samesource.errors import OptionError


def apply_options(config: Config, given: dict[str, Any], where: str = "options") -> Config:
    """Return `config` with the values of `given` ({section: {name: value}}) in place; raise OptionError for misfits."""
    sections = {f.name: getattr(config, f.name) for f in dataclasses.fields(config)}
    for name, values in given.items():
        if name not in sections or not isinstance(values, dict):
            raise OptionError(f"unknown section [{name}]", where=where, remedy=f"Sections: {', '.join(sections)}.")
        sections[name] = _apply_section(sections[name], name, values, where)
    return Config(**sections)


def _apply_section(section: Any, name: str, values: dict[str, Any], where: str) -> Any:  # noqa: ANN401 - any section
    """Return `section` with `values` in place."""
    defaults = {f.name: getattr(section, f.name) for f in dataclasses.fields(section)}
    units = {f.name: f.metadata["unit"] for f in dataclasses.fields(section)}
    for key, value in values.items():
        if key not in defaults:
            raise OptionError(f"unknown option {name}.{key}", where=where, remedy=f"Options: {', '.join(defaults)}.")
        kind = type(defaults[key])
        if kind is float and type(value) is int:
            value = float(value)  # noqa: PLW2901 - TOML writes 1 for 1.0
        if type(value) is not kind:
            raise OptionError(f"option {name}.{key} must be {kind.__name__}", where=f"{where}: {value!r}")
        choices = units[key].split(" | ")
        if len(choices) > 1 and value not in choices:
            raise OptionError(f"option {name}.{key} must be one of {', '.join(choices)}", where=f"{where}: {value!r}")
        defaults[key] = value
    return type(section)(**defaults)
