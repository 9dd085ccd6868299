"""Tell copying from formulae, key by key."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.carriers import Carriers
from samesource.corpus_config import PassageConfig

Ints = npt.NDArray[np.int64]


class KeyVerdicts(NamedTuple):
    """For each judged key: whether it is a formula, and how many groups of texts carry it."""

    formula: npt.NDArray[np.bool_]
    groups: Ints


def judge_keys(carriers: Carriers, chosen: Ints, group: Ints, day: Ints, config: PassageConfig) -> KeyVerdicts:
    """Judge each chosen key by the groups and days of the texts that carry it.

    `group[text]` is the same for texts known to hang together by other keys, or because one holds the other.
    `day[text]` is negative where unknown. A formula is carried by many groups: copying is bursty, so that of fewer
    days (or none known) there must be twice as many.
    """
    owner, numbers = carriers.owners(chosen)
    groups = _distinct(owner, group[numbers], len(chosen))
    dated = day[numbers] >= 0
    days = _distinct(owner[dated], day[numbers][dated], len(chosen))
    needed = np.where(days >= config.formula_days, config.formula_groups, 2 * config.formula_groups)
    return KeyVerdicts(groups >= needed, groups)


def _distinct(owner: Ints, value: Ints, count: int) -> Ints:
    """Count the distinct values of each owner; owners ascend."""
    if not len(owner):
        return np.zeros(count, np.int64)
    code = np.sort(owner.astype(np.uint64) << np.uint64(32) | value.astype(np.uint64))
    code = code[np.append(True, code[1:] != code[:-1])]
    counted: Ints = np.bincount((code >> np.uint64(32)).astype(np.int64), minlength=count)
    return counted
