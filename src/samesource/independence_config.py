"""Options of `samesource.independence`; `config` holds those of everything else."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class IndependenceConfig:
    """How `samesource.independence` discovers truth and copying in a table (Dong et al. 2009; their symbols).

    No section of a file: nothing that is traced depends on it.
    """

    copy_rate: float = option(0.8, "probability", "c: a copier takes most values over and gives some of its own")
    copiers: float = option(0.2, "share of sources", "alpha: before anything is seen, how many sources copy another")
    expected_accuracy: float = option(0.8, "share of values", "1 - epsilon: where a source's accuracy begins")
    prior_items: float = option(4.0, "items", "a source of fewer items is judged mostly by the accuracy expected")
    false_values: float = option(20.0, "values an item", "n: wrong values that chance may bring, until the table says")
    rounds: int = option(40, "rounds", "estimates settle in about ten; two that alternate stop here")
    settled: float = option(0.0005, "accuracy", "no source's accuracy changes by more: the estimates have settled")
