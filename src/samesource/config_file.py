"""Read options from a file."""

from __future__ import annotations

import tomllib
from pathlib import Path

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.errors import OptionError


def load_config(path: Path) -> Config:
    """Read options from a TOML file; raise OptionError for a file, section, name or type that does not fit."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionError("the configuration file cannot be read", where=str(path), remedy=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError("the configuration file is not valid TOML", where=f"{path}: {error}") from error
    return apply_options(Config(), given, where=str(path))
