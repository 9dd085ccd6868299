"""The ordered stages: what each reads and makes, and how they run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.align import align
from samesource.stages.candidates import candidates
from samesource.stages.changes import changes
from samesource.stages.claims import claims
from samesource.stages.company import company
from samesource.stages.complete_pairs import complete_pairs
from samesource.stages.damage import damage
from samesource.stages.declare import declare
from samesource.stages.duplicates import duplicates
from samesource.stages.expand_claims import expand_claims
from samesource.stages.expand_copies import expand_copies
from samesource.stages.facts import facts
from samesource.stages.families import families
from samesource.stages.fingerprint import fingerprint
from samesource.stages.lineage import lineage
from samesource.stages.normalise import normalise
from samesource.stages.refine import refine
from samesource.stages.relate import relate
from samesource.stages.repetition import repetition
from samesource.stages.segment import segment
from samesource.stages.stories import stories


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the flow: the tables it reads and the tables it leaves."""

    says: str
    run: Callable[[Engine, Config], None]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


STAGES = (
    Stage("normalising texts", normalise, ("documents",), ("texts",)),
    Stage("reading credits, marking furniture", declare, ("documents", "texts"), ("declared", "furniture")),
    Stage("splitting sentences and words", segment, ("texts", "declared", "furniture"), ("segmented",)),
    Stage("collapsing copies", duplicates, ("segmented",), ("witnesses",)),
    Stage("finding repeated furniture", repetition, ("segmented",), ("repeated_blocks", "prepared")),
    Stage("fingerprinting", fingerprint, ("prepared", "witnesses"), ("fingerprints",)),
    Stage("finding candidate pairs", candidates, ("fingerprints", "repeated_blocks"), ("candidates", "statistics")),
    Stage("aligning", align, ("candidates", "prepared"), ("found_alignments",)),
    Stage("judging relations", relate, ("found_alignments", "prepared"), ("found_relations",)),
    Stage("completing pairs", complete_pairs, ("found_relations", "prepared"), ("alignments", "paired_relations")),
    Stage("grouping stories", stories, ("paired_relations", "declared", "witnesses"), ("stories",)),
    Stage("judging in company", company, ("paired_relations", "stories", "alignments", "prepared"), ("relations",)),
    Stage(
        "relating copies", expand_copies, ("witnesses", "stories", "prepared"), ("copy_alignments", "copy_relations")
    ),
    Stage("grouping families", families, ("relations", "stories"), ("families", "family_sets")),
    Stage("reading what is stated", facts, ("families", "witnesses", "prepared"), ("facts",)),
    Stage("tracing lineage", lineage, ("families", "alignments", "relations"), ("lineages", "edges")),
    Stage("judging relations again", refine, ("relations", "lineages", "stories"), ("refined_relations",)),
    Stage("typing changes", changes, ("edges", "alignments", "facts"), ("changes", "packed_changes")),
    Stage("following changes", damage, ("lineages", "packed_changes", "alignments"), ("damage",)),
    Stage(
        "counting what claims rest on",
        claims,
        ("lineages", "packed_changes", "refined_relations", "facts"),
        ("claims",),
    ),
    Stage("carrying claims to copies", expand_claims, ("claims", "witnesses"), ("assertions",)),
)


def run_flow(engine: Engine, config: Config, on_stage: Callable[[Stage], None] | None = None) -> None:
    """Run every stage whose outputs are not finished; `on_stage` is told before each."""
    for stage in STAGES:
        if all(engine.exists(name) for name in stage.outputs):
            continue
        if on_stage:
            on_stage(stage)
        stage.run(engine, config)
