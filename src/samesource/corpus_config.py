"""The options of the lean flow over corpora; sections of `config.Config`."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class DedupeConfig:
    """What `samesource dedupe` calls a duplicate, and how much memory it may take."""

    keep: str = option(
        "earliest", "earliest | longest | first", "the copy nearest to the source; without dates that of the least id"
    )
    depth: str = option(
        "duplicates", "duplicates | passages", "whole texts alike; or also passages that two texts share"
    )
    threshold: float = option(
        0.5, "Jaccard similarity of runs of words", "with 5 % of the words changed two texts still share .63"
    )
    words: int = option(5, "words", "a run: shorter ones are shared by chance, longer ones die of fewer edits")
    bins: int = option(128, "bins of a sketch", "a power of two; more find more of what is near the threshold")
    bands: int = option(32, "bands of a sketch", "of 4 bins each: .99 of pairs at .6 meet in one, .87 at .5")
    bucket_cap: int = option(64, "documents", "a larger bucket is joined as a star on its first member, and reported")
    link_share: float = option(
        0.55, "share of the threshold", "average similarity of two groups, below which no single pair joins them"
    )
    linked_limit: int = option(
        64, "documents", "of a group linked by pairs so many are all compared; of a larger one only the pairs found"
    )
    memory: str = option("1GB", "size", "for what grows with the corpus; beyond it the work is spilled to disk")
    workers: int = option(0, "threads; 0 = one a core", "kernels share the texts of a batch")
    compiled_bytes: int = option(100_000, "bytes of files", "loading compiled kernels takes as long as so few bytes")
    batch_bytes: int = option(16_000_000, "bytes of text", "what is read and sketched at a time")
    shard_bytes: int = option(32_000_000, "bytes of text", "what is sketched before it is kept on disk, to go on from")


@dataclass(frozen=True, slots=True)
class PassageConfig:
    """How passages that texts of a corpus share are found (`samesource dedupe --depth passages`)."""

    words: int = option(5, "words", "a run: with 20 % of words changed a third of runs of 5 stay, and few are chance")
    window: int = option(4, "runs", "one of so many is kept: any 8 words in a row that two texts share give them a key")
    shared_keys: int = option(
        3, "keys", "fewer are a name and a phrase; a key of two texts alone counts twice; of short texts half will do"
    )
    carriers: int = option(
        8, "documents", "keys of more are compared with one carrier alone, which costs less than all pairs"
    )
    star_keys: int = option(6, "keys", "shared with that carrier: common keys are shared by chance more often")
    capped_documents: int = option(1_000, "documents", "a key of more, and of `capped_permille`, is language or menu")
    capped_permille: int = option(10, "1/1000 of documents", "in large corpora more copies of one report are possible")
    formula_groups: int = option(
        6, "groups", "what so many texts carry that have nothing else in common is a formula, not copying"
    )
    formula_days: int = option(3, "distinct days", "copying is over sooner: of fewer days twice as many groups must be")
    formula_words: int = option(12, "words", "a shorter formula is a phrase, and stays part of passages")
    contained: float = option(0.8, "share of words", "of the smaller text: two that share so much are one group")
    exact: float = option(
        0.7, "share of words", "in exact runs of a passage, below it no reason to call a text the other's copy: a form"
    )
    gap_words: int = option(16, "words", "of a passage that edits may touch in a row")
    least_words: int = option(16, "words", "a sentence; of shorter texts half")
    shard_bytes: int = option(16_000_000, "bytes of text", "of pairs compared at a time: what a killed run loses")
