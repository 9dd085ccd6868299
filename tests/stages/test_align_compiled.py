"""Alignment gives the same bits vectorised, in compiled loops, and in the same loops interpreted."""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samesource.config import AlignConfig
from samesource.kernels._jit import use_compiled
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.prepare_document import prepare_document

CONFIG = AlignConfig()
WORDS = "the of a port board harbour ship crack repair week cost said mayor council sea wall 12 80"
VOCABULARY = WORDS.split()


@pytest.fixture(autouse=True)
def vectorised_again() -> Iterator[None]:
    yield
    use_compiled(False)


def prepare(name: str, text: str) -> Prepared:
    return prepare_document(name, text, language="en")


def loops_interpreted(patch: pytest.MonkeyPatch) -> None:
    for name, module in list(sys.modules.items()):
        ours = name.startswith(("samesource.kernels.", "samesource.stages.")) and not name.endswith("_jit")
        if ours and hasattr(module, "runs_compiled"):
            patch.setattr(module, "runs_compiled", lambda: True)


def align(first: tuple[str, str], second: tuple[str, str]) -> Alignment:
    return align_pair(prepare(*first), prepare(*second), CONFIG)  # anew, so that no view is kept


def random_text(generator: random.Random) -> str:
    sentences = [
        " ".join(generator.choice(VOCABULARY) for _ in range(generator.randint(1, 25))).capitalize() + "."
        for _ in range(generator.randint(1, 25))
    ]
    quoted = [f'"{s}" he said.' if generator.random() < 0.2 else s for s in sentences]
    return "\n\n".join(quoted)


def test_reports_align_to_the_same_bits(relay: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["c1-d02", "c1-d05", "a1-d06", "a1-d08", "d4-d02"]
    texts = [(name, (relay / "reports" / f"{name}.txt").read_text(encoding="utf-8")) for name in names]
    pairs = list(itertools.combinations(texts, 2))
    expected = [align(*pair) for pair in pairs]
    use_compiled(True)
    assert [align(*pair) for pair in pairs] == expected
    use_compiled(False)
    loops_interpreted(monkeypatch)
    assert [align(*pair) for pair in pairs[:2]] == expected[:2]


@pytest.mark.parametrize("seed", range(12))
def test_texts_of_few_words_align_to_the_same_bits(seed: int) -> None:
    generator = random.Random(seed)
    first = random_text(generator)
    second = first[: len(first) // 2] + random_text(generator) if seed % 3 else random_text(generator)
    expected = align(("a", first), ("b", second))
    use_compiled(True)
    assert align(("a", first), ("b", second)) == expected


@pytest.mark.parametrize(("first", "second"), [("", "One two."), ("", ""), ("Hm.", "Hm."), ('"Hm."', '"Hm."')])
def test_nearly_empty_texts_align_to_the_same(first: str, second: str) -> None:
    expected = align(("a", first), ("b", second))
    use_compiled(True)
    assert align(("a", first), ("b", second)) == expected
