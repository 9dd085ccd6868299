"""Options of `samesource watch`; `config` holds those of everything else."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class WatchConfig:
    """How often folders and feeds are looked at.

    No section of a file: nothing that is traced depends on it.
    """

    every: float = option(60.0, "seconds", "between two looks; agencies' feeds change every few minutes")
    settle: float = option(2.0, "seconds", "a file that has not changed for so long between two looks is whole")
    longest_pause: float = option(3_600.0, "seconds", "a feed that fails is tried again after pauses that double")
