"""Same input, same output, byte for byte but for `created`: whatever the order of input and the number of workers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import samesource
from tests.command import EXAMPLE, trace_folder


def _timeless(trace: dict[str, Any]) -> str:
    return json.dumps({**trace, "created": ""})


@pytest.fixture(scope="module")
def expected() -> str:
    return _timeless(samesource.trace([EXAMPLE]).to_dict())


def test_the_order_of_input_does_not_matter() -> None:
    documents = [
        samesource.Document(id=path.stem, path=path.name, text=path.read_text(encoding="utf-8"))
        for path in sorted(EXAMPLE.glob("*.txt"))
    ]
    forwards = _timeless(samesource.trace(documents).to_dict())
    backwards = _timeless(samesource.trace(documents[::-1]).to_dict())
    assert forwards == backwards


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_number_of_workers_does_not_matter(expected: str, tmp_path: Path, workers: str) -> None:
    # worker_rows = 1 sends even this small example to worker processes
    (tmp_path / "options.toml").write_text("[engine]\nworker_rows = 1\n", encoding="utf-8")
    config = ("--config", str(tmp_path / "options.toml"))
    trace = trace_folder(EXAMPLE, tmp_path / "out", "--workers", workers, *config)
    plain = json.loads(expected)
    assert {key: trace[key] for key in trace if key not in {"created", "options"}} == {
        key: plain[key] for key in plain if key not in {"created", "options"}
    }


def test_unrelated_documents_change_nothing(expected: str, tmp_path: Path) -> None:
    given = tmp_path / "more"
    given.mkdir()
    for path in EXAMPLE.glob("*.txt"):
        (given / path.name).write_bytes(path.read_bytes())
    (given / "zz.txt").write_text(
        "Beekeepers in the Vosges counted their hives in April and found fewer losses than in any spring since records "
        "began, according to a survey of four hundred apiaries by the regional union.\n",
        encoding="utf-8",
    )
    more, plain = samesource.trace([given]).to_dict(), json.loads(expected)
    families = {family["family"] for family in plain["lineage"]}
    assert [family for family in more["lineage"] if family["family"] in families] == plain["lineage"]
    assert more["changes"] == plain["changes"]
    assert more["claims"][: len(plain["claims"])] == plain["claims"]


def test_a_pair_compared_is_the_pair_traced() -> None:
    texts = [(EXAMPLE / f"c1-{i}.txt").read_text(encoding="utf-8") for i in ("d01", "d02")]
    a, b = (samesource.Document(id=f"text-{i}", text=text) for i, text in enumerate(texts))
    pair = samesource.compare(a, b)
    traced = samesource.trace([a, b])
    assert traced.relations[0].relation == pair.relation.relation
    assert traced.relations[0].passages == pair.passages
    assert traced.changes == pair.changes
