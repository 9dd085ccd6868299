"""What two documents are to each other."""

from __future__ import annotations

from samesource.config import RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.judge_kind import judge_kind
from samesource.stages.kind_features import kind_features
from samesource.stages.model_chance import model_chance
from samesource.stages.relation_evidence import relation_evidence
from samesource.stages.relation_features import relation_features


def judge_pair(
    alignment: Alignment, a: Prepared, b: Prepared, config: RelateConfig, measured: dict[str, float] | None = None
) -> Relation:
    """Judge the pair by small calibrated models (docs/models.md): same story, dependence, and kind of relation.

    `measured`: the pair's relation_features, where they are known.
    """
    values = dict(relation_features(alignment, a, b) if measured is None else measured)
    # Who is the child shows only beside others: until then it is the text that has less of its own.
    roles = (kind_features(a, b, alignment), kind_features(b, a, alignment))
    values |= min(roles, key=lambda found: (found["own"], -found["kept"]))
    enough = min(alignment.features["tokens_a"], alignment.features["tokens_b"]) >= config.minimum_words
    form = round(model_chance("formula", values, config.models), 6)
    dependent = (1.0 - form) * model_chance("dependent", values, config.models) if enough else 0.0
    same_story = max((1.0 - form) * model_chance("same_story", values, config.models), dependent) if enough else 0.0
    kinds = _kinds(values | {"alike": alignment.features["g5_jaccard"]}, dependent, same_story, config)
    relation = max(sorted(kinds), key=lambda kind: kinds[kind])
    return Relation(
        a=alignment.a,
        b=alignment.b,
        relation=relation,
        probability=round(kinds[relation], 6),
        dependent=round(dependent, 6),
        same_story=round(same_story, 6),
        coverage_a=round(alignment.features["cov_ab"], 6),
        coverage_b=round(alignment.features["cov_ba"], 6),
        evidence=relation_evidence(alignment, a, b, values, config) if same_story >= config.evidence_from else [],
        form=form,
    )


def _kinds(values: dict[str, float], dependent: float, same_story: float, config: RelateConfig) -> dict[str, float]:
    """Share the probability of dependence among its kinds; where it is below one half, leave them out."""
    if dependent < 0.5:
        quote = model_chance("quote", values, config.models)
        apart = same_story * (1.0 - dependent)
        return {"quote": apart * quote, "same-event": apart * (1.0 - quote), "unrelated": 1.0 - same_story}
    kinds = judge_kind(values, values["alike"], config.models)
    return {kind: dependent * share for kind, share in kinds.items()}
