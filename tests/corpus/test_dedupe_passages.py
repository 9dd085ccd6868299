"""Laws of `dedupe` at depth `passages`, and of one set matched against another."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

import samesource as ss
from samesource.errors import OptionError
from tests.command import run_command
from tests.corpus.passages.planted import planted_corpus
from tests.corpus.small_corpus import read_result, same_files, write_lines

Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def records() -> Records:
    return planted_corpus(plain=4, pairs=3, site=14)


@pytest.fixture(scope="module")
def result(records: Records, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("passages")
    return ss.dedupe(write_lines(folder / "in.jsonl", records), folder / "out", depth="passages").out


def test_what_another_text_holds_is_removed_and_what_shares_a_passage_stays(result: Path) -> None:
    removed = {row["id"]: row for row in read_result(result, "removed")}
    families = {row["id"] for row in read_result(result, "families")}
    assert families == {"c0", "c1", "c2"}
    assert removed.keys() < families
    assert removed["c2"]["kind"] == "contained" if "c2" in removed else removed["c0"]["kind"] == "contained"


def test_pairs_and_passages_are_told_by_id_the_lesser_first(result: Path) -> None:
    pairs = {(row["a"], row["b"]): row for row in read_result(result, "pairs")}
    passages = {(row["a"], row["b"]) for row in read_result(result, "passages")}
    assert {("h0", "s0"), ("h1", "s1"), ("h2", "s2"), ("c0", "c1"), ("c0", "c2"), ("c1", "c2")} == passages
    assert pairs.keys() == passages
    assert pairs["h0", "s0"]["kind"] == "passage"
    assert pairs["c0", "c1"]["kind"] == "similar"
    assert pairs["c0", "c2"]["kind"] == "contained"


def test_formulae_are_told(result: Path) -> None:
    (formula,) = read_result(result, "formulae")
    assert formula["id"].startswith("b")
    assert formula["documents"] == 14
    assert json.loads((result / "dedupe.json").read_text())["formulae"] == 1


def test_the_order_of_input_does_not_matter(records: Records, result: Path, tmp_path: Path) -> None:
    turned = list(records)
    random.Random(9).shuffle(turned)
    other = ss.dedupe(write_lines(tmp_path / "in.jsonl", turned), tmp_path / "out", depth="passages", workers=2).out
    for name in ("removed", "families", "pairs", "passages", "formulae"):
        assert read_result(other, name) == read_result(result, name)


def test_a_run_goes_on_with_the_same_result(records: Records, result: Path, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", records)
    for name in ("one", "two"):
        ss.dedupe(source, tmp_path / name, depth="passages", work=tmp_path / "work")
    assert same_files(tmp_path / "one", tmp_path / "two")
    assert same_files(tmp_path / "one", result)


def test_one_set_is_matched_against_another(records: Records, tmp_path: Path) -> None:
    query = write_lines(tmp_path / "query.jsonl", [r for r in records if r["id"][0] in "hb"])
    against = write_lines(tmp_path / "against.jsonl", [r for r in records if r["id"][0] in "spc"])
    out = tmp_path / "out"
    run_command("dedupe", "--query", query, "--against", against, "--depth", "passages", out)
    assert [(row["a"], row["b"], row["kind"]) for row in read_result(out, "pairs")] == [
        (f"h{k}", f"s{k}", "passage") for k in range(3)
    ]
    assert {row["a"] for row in read_result(out, "passages")} == {"h0", "h1", "h2"}
    assert json.loads((out / "dedupe.json").read_text())["matched"] == 3
    duplicates = ss.dedupe((), tmp_path / "alike", query=query, against=against)
    assert duplicates.summary["pairs"] == 0


def test_a_match_needs_two_sets_and_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(OptionError):
        ss.dedupe((), tmp_path / "out", query=tmp_path)
    with pytest.raises(OptionError):
        ss.dedupe(tmp_path, tmp_path / "out", query=tmp_path, against=tmp_path)


def test_short_texts_of_one_form_that_are_the_same_are_matched(tmp_path: Path) -> None:
    forms = [{"id": f"f{k}", "text": f"dividend of {k} cents a share payable on the first of June"} for k in range(20)]
    query = write_lines(tmp_path / "query.jsonl", forms[:12])
    against = write_lines(tmp_path / "against.jsonl", forms[6:])
    ss.dedupe((), tmp_path / "out", query=query, against=against, threshold=0.9)
    same = [(f"f{k}", f"f{k}") for k in range(6, 12)]
    assert sorted((row["a"], row["b"]) for row in read_result(tmp_path / "out", "pairs")) == sorted(same)
