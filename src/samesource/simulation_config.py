"""Options of what `samesource simulate` makes; `config` holds those of everything else."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class SimulationConfig:
    """What `samesource simulate corpus` plants; no section of a file: nothing that is traced depends on it."""

    documents: int = option(
        0, "documents", "0: 20,000 generated ones, enough to see quality, or as many as the texts given allow"
    )
    seed: int = option(0, "whole number", "another seed, another corpus; the same seed, the same bytes")
    words: int = option(300, "words", "of a generated text, 60 to 140 per cent of it: a short news report")
    least_words: int = option(50, "words", "given texts with fewer are left out: no passage could be taken from them")
    edited: int = option(
        150, "documents per thousand", "in clusters of 2 to 5 with 0, 2, 5, 10, 20 or 40 % of words edited"
    )
    truncated: int = option(50, "documents per thousand", "pairs of a text and 30 to 70 % of it, head or tail")
    wrapped: int = option(50, "documents per thousand", "pairs of one text within the boilerplate of two sites")
    boilerplate: int = option(
        100, "documents per thousand", "unrelated, yet with a site's 200 words around them; about 50 share a site's"
    )
    passage: int = option(
        200, "documents per thousand", "pairs of a source and a host with 50 to 150 of its words, 0 to 15 % edited"
    )
    recognition: int = option(
        50, "documents per thousand", "pairs of a text and the same with 5 to 20 % of characters badly recognised"
    )
    form: str = option("jsonl", "jsonl | parquet", "lines of JSON are read by everything; Parquet is a third of it")


@dataclass(frozen=True, slots=True)
class FamilySimulationConfig:
    """What `samesource simulate families` grows; no section of a file: nothing that is traced depends on it."""

    families: int = option(5, "families", "figures of fewer say little; each has a tree and an event of its own")
    documents: int = option(30, "documents a family", "those withheld included: a much copied agency report")
    withheld: float = option(0.33, "share of ancestors", "so many reports that others used are lost, as in any archive")
    dates: str = option("missing", "missing | shuffled | kept", "what the texts show of when they were written")
    seed: int = option(0, "whole number", "another seed, other families; the same seed, the same bytes")
