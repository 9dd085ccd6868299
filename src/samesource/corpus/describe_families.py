"""What was found, as tables of ids."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.corpus.choose_kept import Member
from samesource.corpus.duplicates.group_families import Families
from samesource.corpus.duplicates.witnesses import Witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.keep_members import Stands, keep_members
from samesource.corpus.passages.cover_verifier import CoverVerifier
from samesource.corpus_config import DedupeConfig
from samesource.stages.digest_ids import digest_ids

Places = npt.NDArray[np.int64]

_DECIMALS = 6


class Described(NamedTuple):
    """The tables of a result, sorted by their ids, and the documents that are removed."""

    removed: pa.Table
    families: pa.Table
    pairs: pa.Table
    documents: Places


def describe_families(
    witnesses: Witnesses,
    found: Families,
    folder: WorkFolder,
    shards: Sequence[str],
    verify: CoverVerifier,
    options: DedupeConfig,
) -> Described:
    """Choose which documents of each family are kept, and say of each other what it matches and how closely.

    Kinds: `copy`, the same words; `similar`, from `options.threshold` on; `contained`, passages cover most of one of
    the two; `linked`, somewhat less alike to the one kept, but similar to another member. Cost: some 20 CPU
    microseconds a document of a family.
    """
    family = np.arange(len(witnesses.documents))
    for group in found.members:
        family[group] = group[0]
    members = _members(witnesses, family, found, folder, shards)
    groups: dict[int, list[tuple[int, int, Member]]] = {}
    for document, witness, member in members:
        groups.setdefault(int(family[witness]), []).append((document, witness, member))
    families = {name: group for name, group in groups.items() if len(group) > 1}
    placed = keep_members(families, found.similarity, verify, options.keep, options.threshold * options.link_share)
    labels = {name: digest_ids(member.id for _, _, member in group) for name, group in families.items()}
    named = [(labels[name], stands) for name, members_placed in placed.items() for stands in members_placed]
    removed = [(label, stands) for label, stands in named if stands.member is not stands.kept]
    return Described(
        _table(
            [
                (stands.member.id, stands.kept.id, label, *_likeness(stands, verify, options))
                for label, stands in removed
            ],
            ("id", "match", "family", "kind", "similarity"),
        ),
        _table([(stands.member.id, label) for label, stands in named], ("id", "family")),
        _table(_pairs(members, found, options.threshold, verify.contained), ("a", "b", "similarity", "kind")),
        np.array(sorted(stands.document for _, stands in removed), np.int64),
    )


def _likeness(stands: Stands, verify: CoverVerifier, options: DedupeConfig) -> tuple[str, float]:
    """Return the kind of a removed document and how alike it is to the one kept."""
    if stands.witnesses[0] == stands.witnesses[1]:
        return "copy", 1.0
    near = "contained" if stands.witnesses in verify.contained else "similar"
    kind = near if stands.similarity >= options.threshold else "linked"
    return kind, round(stands.similarity, _DECIMALS)


def _members(
    witnesses: Witnesses, family: Places, found: Families, folder: WorkFolder, shards: Sequence[str]
) -> list[tuple[int, int, Member]]:
    """Return (document, witness, what is known of it) of all that have a copy or a verified pair, in input order."""
    of_document = witnesses.of_document
    worded = of_document >= 0
    wanted = np.bincount(of_document[worded], minlength=len(family)) > 1
    wanted[family != np.arange(len(family))] = True
    wanted[[node for pair in found.similarity for node in pair]] = True
    wanted[family[wanted]] = True
    documents = np.flatnonzero(worded & wanted[of_document])
    members = []
    for shard, (first, last) in zip(shards, itertools.pairwise(witnesses.starts.tolist()), strict=True):
        own = documents[np.searchsorted(documents, first) : np.searchsorted(documents, last)]
        known = folder.read(shard, ["id", "published"]).take(pa.array(own - first))
        columns = (witnesses.rows[own].tolist(), known["id"].to_pylist(), known["published"].to_pylist())
        told = map(Member, *columns, witnesses.words[own].tolist())
        members += list(zip(own.tolist(), of_document[own].tolist(), told, strict=True))
    return members


def _pairs(
    members: Sequence[tuple[int, int, Member]], found: Families, threshold: float, contained: set[tuple[int, int]]
) -> list[tuple[str, str, float, str]]:
    """Return the verified pairs from `threshold` on, a text with copies named for the least id of them."""
    ids: dict[int, list[str]] = {}
    for _, witness, member in members:
        ids.setdefault(witness, []).append(member.id)
    named = {witness: min(copies) for witness, copies in ids.items()}
    kinds = ("similar", "contained")
    pairs = [
        (min(named[i], named[j]), max(named[i], named[j]), round(value, _DECIMALS), kinds[(i, j) in contained])
        for (i, j), value in found.similarity.items()
        if value >= threshold
    ]
    return pairs + [(named[w], id_, 1.0, "copy") for w, group in ids.items() for id_ in group if id_ != named[w]]


def _table(rows: Iterable[tuple[str | float, ...]], names: Sequence[str]) -> pa.Table:
    """Return rows, sorted, as a table."""
    columns = list(zip(*sorted(rows), strict=True)) or [()] * len(names)
    types = [pa.float64() if name == "similarity" else pa.string() for name in names]
    return pa.table(dict(zip(names, map(pa.array, map(list, columns), types), strict=True)))
