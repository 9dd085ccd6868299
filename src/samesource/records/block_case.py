"""A block to be judged, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samesource.records.block_carrier import BlockCarrier


@dataclass(frozen=True, slots=True)
class BlockCase:
    """Block `key` of a pool of `given` documents (a site's, or all), of which `documents` carry it.

    `factor` multiplies the groups wanted where the site is a guess; 0 means that the pool is everything given.
    `carriers` are a sample of those documents and of those whose headline it is, `others` a sample of those elsewhere;
    both in order of id.
    """

    key: int
    pool: str
    documents: int
    given: int
    factor: int
    carriers: Sequence[BlockCarrier]
    others: Sequence[BlockCarrier]
