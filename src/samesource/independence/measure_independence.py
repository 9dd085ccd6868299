"""How many texts stand behind each reading of one question, where it is known who derives from whom."""

from __future__ import annotations

import math
from collections.abc import Mapping

from samesource.independence.records import Independence
from samesource.stages.support_claims import support_claims


def measure_independence(
    readings: Mapping[str, str], dependence: Mapping[str, Mapping[str, float]], least: float = 0.5
) -> dict[str, Independence]:
    """Count the independent texts behind each reading of one question; readings sorted by texts, documents, name.

    `readings` says what each document holds; `dependence` gives for a document the probability (0 to 1) that it derives
    from each other one. A parent without a reading is a source that was not read: its children count once together. A
    document counts towards `texts` unless a parent of probability `least` or more holds the same reading, and towards
    `expected` by the probability that it took the reading from none (after Dong, Berti-Equille and Srivastava,
    Integrating conflicting data, VLDB 2009). Cost: linear in documents and dependences. Finding no dependence is no
    proof of independence.
    """
    names = sorted(readings)
    index = {name: i for i, name in enumerate(names)}
    lost = {parent: -1 - k for k, parent in enumerate(_unread(readings, dependence))}
    places = {**index, **lost}
    parents = [
        [places[p] for p, chance in sorted(dependence.get(name, {}).items()) if chance >= least] for name in names
    ]
    found: dict[str, Independence] = {}
    for reading in sorted(set(readings.values())):
        holders = [name for name in names if readings[name] == reading]
        texts = support_claims([index[name] for name in holders], parents, [])["estimate"]
        found[reading] = Independence(len(holders), texts, _expected(holders, dependence, set(lost)))
    return dict(sorted(found.items(), key=lambda entry: (-entry[1].texts, -entry[1].documents, entry[0])))


def _unread(readings: Mapping[str, str], dependence: Mapping[str, Mapping[str, float]]) -> list[str]:
    """List the parents whose reading is unknown."""
    return sorted({p for name in readings for p in dependence.get(name, {}) if p not in readings})


def _expected(holders: list[str], dependence: Mapping[str, Mapping[str, float]], lost: set[str]) -> float:
    """Sum over the holders the probability that neither a parent nor a sibling below a lost one gave the reading."""
    chances: list[float] = []
    met: set[str] = set()
    for name in holders:
        given = dependence.get(name, {})
        passed = [p for p in sorted(given) if p in holders or (p in lost and p in met)]
        chances.append(math.prod(1.0 - given[p] for p in passed))
        met.update(p for p in given if p in lost)
    return round(math.fsum(chances), 6)
