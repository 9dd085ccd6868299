"""A copy's relation is moved from one of the same layout: it must be what aligning and judging it anew gives."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from samesource.config import Config
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.relate_copy import relate_copy

SPACES = ("", "\n\n\n", "\n", "    ")


@pytest.fixture(scope="module")
def text(relay: Path) -> str:
    return (relay / "reports" / "c1-d01.txt").read_text(encoding="utf-8")


def _bare(document: Prepared) -> Prepared:
    empty = {name: np.zeros(0, np.int64) for name in ("aside_word", "aside_stem")}
    short = {name: np.zeros(0, np.int32) for name in ("aside_start", "aside_end", "aside_line", "aside_weight")}
    return dataclasses.replace(document, about={}, **empty, **short)


@pytest.mark.parametrize("name", ["m", "z"])
def test_a_moved_relation_equals_one_made_anew(text: str, name: str) -> None:
    config = Config()
    witness = prepare_document("n", text)
    for number, spaces in enumerate(SPACES):
        copy = prepare_document(f"{name}{number}", spaces + text.replace("'", "\u2019"))
        if (copy.token_word.tolist(), len(copy.sentence_kind)) != (
            witness.token_word.tolist(),
            len(witness.sentence_kind),
        ):
            continue
        first, second = sorted((_bare(witness), _bare(copy)), key=lambda document: document.id)
        alignment, relation = relate_copy(witness, copy, config)
        assert alignment == align_pair(first, second, config.align)
        assert relation == judge_pair(alignment, first, second, config.relate)
        assert relation.relation == "copy"
