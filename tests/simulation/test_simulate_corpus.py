from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from samesource.errors import InputError, OptionError, OutputError
from samesource.evaluation.score_clusters import score_clusters
from samesource.reading.read_documents import read_documents
from samesource.simulation.simulate_corpus import simulate_corpus
from samesource.simulation_config import SimulationConfig

PINNED = "c15d9895a184c3c8"
CONFIG = SimulationConfig(documents=1500, seed=3, words=160)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _texts(out: Path) -> dict[str, str]:
    return {row["id"]: row["text"] for row in _lines(out / "documents.jsonl")}


def _digests(out: Path) -> dict[str, str]:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus") / "out"
    simulate_corpus(out, CONFIG)
    return out


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(corpus: Path, tmp_path: Path) -> None:
    small = SimulationConfig(documents=200, words=60, seed=1)
    simulate_corpus(tmp_path / "a", small)
    simulate_corpus(tmp_path / "b", small)
    assert _digests(tmp_path / "a") == _digests(tmp_path / "b")
    simulate_corpus(tmp_path / "c", SimulationConfig(documents=200, words=60, seed=2))
    assert _digests(tmp_path / "a")["documents.jsonl"] != _digests(tmp_path / "c")["documents.jsonl"]
    assert not [name for name in _digests(corpus) if "unfinished" in name]


def test_a_seed_s_bytes_are_those_of_every_platform(tmp_path: Path) -> None:
    simulate_corpus(tmp_path, SimulationConfig(documents=120, words=60, seed=5))
    found = hashlib.sha256()
    for name in ("documents.jsonl", "truth/clusters.jsonl", "truth/passages.jsonl", "truth/boilerplate.jsonl"):
        found.update((tmp_path / name).read_bytes())
    assert found.hexdigest()[:16] == PINNED, "raise the version in simulate_corpus.py with the bytes of a seed"


def test_ids_are_one_a_document_and_all_is_labelled(corpus: Path) -> None:
    rows = _lines(corpus / "documents.jsonl")
    plan = json.loads((corpus / "truth" / "plan.json").read_text(encoding="utf-8"))
    assert len({row["id"] for row in rows}) == len(rows) == CONFIG.documents == plan["counted"]["documents"]
    assert all(row["id"].startswith("simulated-") for row in rows)
    assert plan["label"].startswith("simulation")
    assert sum(plan["kinds"].values()) == CONFIG.documents


def test_passages_lie_where_the_truth_says(corpus: Path) -> None:
    texts = _texts(corpus)
    passages = _lines(corpus / "truth" / "passages.jsonl")
    assert Counter(line["rate"] for line in passages).keys() == {0, 5, 10, 15}
    for line in passages:
        source = texts[line["source"]][line["source_start"] : line["source_end"]]
        host = texts[line["host"]][line["host_start"] : line["host_end"]]
        assert (source == host) == (line["rate"] == 0)
        assert abs(line["realised"] - line["rate"] / 100) <= 0.5 / line["words"] + 1e-4
        assert 50 <= line["words"] <= 150
        assert host.strip() == host


def test_copies_are_what_they_are_called(corpus: Path) -> None:
    texts = _texts(corpus)
    boilerplate = {line["id"]: line for line in _lines(corpus / "truth" / "boilerplate.jsonl")}
    seen = Counter[tuple[str, int]]()
    for line in _lines(corpus / "truth" / "clusters.jsonl"):
        original, member = texts[line["original"]], texts[line["member"]]
        seen[line["kind"], line["rate"]] += 1
        if line["kind"] == "edited":
            assert (original == member) == (line["rate"] == 0)
            assert abs(line["realised"] - line["rate"] / 100) < 0.01
            kept = Counter(original.lower().split()) & Counter(member.lower().split())
            assert kept.total() >= (1 - line["rate"] / 100) * len(original.split()) * 0.85 - 2
        elif line["kind"] == "truncated":
            assert member == original[line["original_start"] : line["original_end"]]
            assert abs(len(member.split()) / len(original.split()) - line["rate"] / 100) < 0.05
        elif line["kind"] == "wrapped":
            a, b = (boilerplate[line[end]] for end in ("original", "member"))
            stories = [texts[end["id"]][end["story_start"] : end["story_end"]] for end in (a, b)]
            assert stories[0] == stories[1]
            assert a["site"] != b["site"]
        else:
            assert abs(line["realised"] - line["rate"] / 100) < 0.01
    assert {rate for kind, rate in seen if kind == "edited"} == {0, 2, 5, 10, 20, 40}
    assert {kind for kind, _ in seen} == {"edited", "truncated", "wrapped", "recognition"}


def test_no_document_has_two_roles(corpus: Path) -> None:
    roles: dict[str, set[str]] = defaultdict(set)
    for line in _lines(corpus / "truth" / "clusters.jsonl"):
        for end in ("original", "member"):
            roles[line[end]].add(line["cluster"])
    for line in _lines(corpus / "truth" / "passages.jsonl"):
        for end in ("source", "host"):
            roles[line[end]].add(f"passage {line['source']} {line['host']}")
    assert {len(found) for found in roles.values()} == {1}
    wrapped = {name for name, found in roles.items() if next(iter(found)).startswith("wrapped")}
    carried = {line["id"] for line in _lines(corpus / "truth" / "boilerplate.jsonl")}
    assert carried & roles.keys() == wrapped


def test_what_is_unrelated_shares_almost_nothing(corpus: Path) -> None:
    texts = _texts(corpus)
    truth = _lines(corpus / "truth" / "clusters.jsonl") + _lines(corpus / "truth" / "passages.jsonl")
    planted = {line[end] for line in truth for end in ("original", "member", "source", "host") if end in line}
    carried = {line["id"] for line in _lines(corpus / "truth" / "boilerplate.jsonl")}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(texts.keys() - planted - carried):
        words = texts[name].lower().split()
        for gram in {tuple(words[i : i + 8]) for i in range(len(words) - 7)}:
            holders[gram].append(name)
    shared = Counter[tuple[str, str]]()
    for names in holders.values():
        shared.update((a, b) for i, a in enumerate(names) for b in names[:i])
    assert max(shared.values(), default=0) <= 0.05 * CONFIG.words


def test_documents_can_be_read_and_truth_scored(corpus: Path) -> None:
    rows = list(read_documents([corpus / "documents.jsonl"]))
    assert [row.id for row in rows] == list(_texts(corpus))
    truth = _lines(corpus / "truth" / "clusters.jsonl")
    same: dict[str, list[str]] = defaultdict(list)
    for name, text in _texts(corpus).items():
        same[text].append(name)
    score = score_clusters(truth, [group for group in same.values() if len(group) > 1])
    assert score.precision == 1.0
    assert score.by_plant["edited", 0] == 1.0
    assert score.by_plant["edited", 2] == 0.0


def test_parquet_holds_the_same_documents(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    for form in ("jsonl", "parquet"):
        simulate_corpus(tmp_path / form, SimulationConfig(documents=100, words=60, form=form))
    table = pq.read_table(tmp_path / "parquet" / "documents.parquet")
    assert table.to_pylist() == _lines(tmp_path / "jsonl" / "documents.jsonl")


@pytest.mark.parametrize("script", ["latin", "chinese", "cyrillic"])
def test_given_texts_are_used_whole_and_once(tmp_path: Path, script: str) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    words = {"latin": "ábc{} e rn ", "chinese": "天地玄黄{}。", "cyrillic": "слово{} и дом. "}[script]
    for number in range(90):
        (folder / f"{number}.txt").write_text("".join(words.format(number * 100 + i) for i in range(60)), "utf-8")
    (folder / "short.txt").write_text("too short", "utf-8")
    (folder / "again.txt").write_text((folder / "7.txt").read_text("utf-8"), "utf-8")
    plan = simulate_corpus(tmp_path / "out", SimulationConfig(), [folder])
    assert plan["left_out"]["short"] == plan["left_out"]["repeated"] == 1
    assert plan["left_out"]["unused"] <= 1
    assert plan["kinds"]["plain"] > 0
    texts = _texts(tmp_path / "out")
    for line in _lines(tmp_path / "out" / "truth" / "passages.jsonl"):
        source = texts[line["source"]][line["source_start"] : line["source_end"]]
        host = texts[line["host"]][line["host_start"] : line["host_end"]]
        assert (source == host) == (line["rate"] == 0)


def test_what_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("one story " * 60, "utf-8")
    with pytest.raises(InputError, match="1 different texts"):
        simulate_corpus(tmp_path / "a", SimulationConfig(documents=50), [tmp_path / "texts"])
    with pytest.raises(OptionError, match="among the texts"):
        simulate_corpus(tmp_path / "texts" / "out", SimulationConfig(), [tmp_path / "texts"])
    with pytest.raises(OptionError, match="per thousand"):
        simulate_corpus(tmp_path / "b", SimulationConfig(edited=900, passage=200))
    with pytest.raises(OutputError, match="other files"):
        simulate_corpus(tmp_path / "texts", SimulationConfig())
    assert (tmp_path / "texts" / "a.txt").is_file()
