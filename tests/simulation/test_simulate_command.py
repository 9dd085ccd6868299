from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samesource.cli import app
from samesource.simulation.corpus.document_planter import PlantedDocument
from samesource.simulation.corpus.write_corpus import write_corpus


def test_the_command_plants_into_given_texts_and_says_that_it_simulates(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    lines = [json.dumps({"id": f"{i}", "body": " ".join(f"w{i * 7 + j}" for j in range(70))}) for i in range(40)]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    arguments = ["simulate", "corpus", str(folder), str(tmp_path / "out"), "--columns", "text=body", "--seed", "4"]
    done = CliRunner().invoke(app, [*arguments, "--documents", "40"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Simulation, seed 4, texts given: 40 documents")
    again = CliRunner().invoke(app, [*arguments, "--documents", "40", "--json"])
    plan = json.loads(again.output)
    assert plan == json.loads((tmp_path / "out" / "truth" / "plan.json").read_text(encoding="utf-8"))
    assert plan["texts"] == "given"


def test_what_stops_the_writing_leaves_nothing_half_written(tmp_path: Path) -> None:
    def documents() -> object:
        yield PlantedDocument("a", "text", "2031-01-01", "outlet")
        raise KeyboardInterrupt

    for form in ("jsonl", "parquet"):
        with pytest.raises(KeyboardInterrupt):
            write_corpus(documents(), tmp_path, form, {})  # type: ignore[arg-type]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
