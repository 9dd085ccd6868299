"""Which members of each family are kept, and which of them each other member stands behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from samesource.corpus.choose_kept import Member, choose_kept
from samesource.corpus.passages.cover_verifier import CoverVerifier

Group = list[tuple[int, int, Member]]
"""Members of a family: document, its witness, what is known of it."""

Pair = tuple[int, int]


class Stands(NamedTuple):
    """One document, and the member kept in its place (itself, where it is kept) with how alike they are."""

    document: int
    member: Member
    kept: Member
    witnesses: Pair
    similarity: float


def keep_members(
    groups: Mapping[int, Group], known: Mapping[Pair, float], verify: CoverVerifier, keep: str, least: float
) -> dict[int, list[Stands]]:
    """Keep the first member by `keep`, let it stand for those at least `least` like it, and go on with the rest.

    A text is never removed for one that it is less alike than `least` to, however many texts lie between them. Cost:
    pairs verified grow with members times kept members of a family.
    """
    similarity = dict(known)
    placed: dict[int, list[Stands]] = {name: [] for name in groups}
    waiting = {name: list(group) for name, group in groups.items()}
    rounds = 0
    while waiting:
        chosen = {name: group[choose_kept([member for *_, member in group], keep)] for name, group in waiting.items()}
        _verify(waiting, chosen, similarity, verify, f"kept-{keep}-{rounds}")
        for name, (_, witness, kept) in chosen.items():
            told = [_stand(entry, witness, kept, similarity) for entry in waiting[name]]
            placed[name] += [stands for stands in told if stands.similarity >= least]
            waiting[name] = [
                entry for entry, stands in zip(waiting[name], told, strict=True) if stands.similarity < least
            ]
        waiting = {name: group for name, group in waiting.items() if group}
        rounds += 1
    return placed


def _verify(
    waiting: Mapping[int, Group],
    chosen: Mapping[int, tuple[int, int, Member]],
    similarity: dict[Pair, float],
    verify: CoverVerifier,
    name: str,
) -> None:
    """Add the similarities that this round needs; its name marks what a resumed run finds done."""
    wanted = {_pair(witness, chosen[family][1]) for family, group in waiting.items() for _, witness, _ in group}
    missing = sorted(pair for pair in wanted if pair[0] != pair[1] and pair not in similarity)
    if missing:
        left, right = np.array(missing, np.int64).T
        similarity |= dict(zip(missing, verify.verify(name, left, right).tolist(), strict=True))


def _stand(entry: tuple[int, int, Member], kept_witness: int, kept: Member, similarity: Mapping[Pair, float]) -> Stands:
    document, witness, member = entry
    pair = _pair(witness, kept_witness)
    return Stands(document, member, kept, pair, 1.0 if witness == kept_witness else similarity[pair])


def _pair(i: int, j: int) -> Pair:
    return min(i, j), max(i, j)
