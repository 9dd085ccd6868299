"""From texts to candidate pairs: copies collapse, relatives meet, strangers do not, nothing is dropped unsaid."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.reading.from_records import from_records
from samesource.stages.candidates import candidates
from samesource.stages.declare import declare
from samesource.stages.duplicates import duplicates
from samesource.stages.fingerprint import fingerprint
from samesource.stages.ingest import ingest
from samesource.stages.normalise import normalise
from samesource.stages.repetition import repetition
from samesource.stages.segment import segment

STAGES: tuple[Callable[[Engine, Config], None], ...] = (
    normalise,
    declare,
    segment,
    duplicates,
    repetition,
    fingerprint,
    candidates,
)


OPENED: list[Engine] = []


@pytest.fixture(autouse=True)
def _close_engines() -> Iterator[None]:
    """Close what a test opened."""
    yield
    while OPENED:
        OPENED.pop().close()


def run(records: list[dict[str, str]], *, epoch: pa.Table | None = None, **options: int | str) -> Engine:
    """Run the stages up to candidates."""
    config = apply_options(Config(), {"candidates": {"all_pairs_limit": 0, **options}})
    engine = open_engine(config.engine)
    OPENED.append(engine)
    ingest(engine, from_records(records, config.reading), epoch=epoch)
    for stage in STAGES:
        stage(engine, config)
    return engine


def pairs(engine: Engine) -> set[tuple[str, str]]:
    """Return the candidate pairs."""
    return {(row["a"], row["b"]) for row in engine.fetch("candidates").to_pylist()}


def report(relay: Path, name: str) -> str:
    """Return the text of a relay report."""
    return (relay / "reports" / f"{name}.txt").read_text(encoding="utf-8")


def test_copies_collapse_to_the_first_in_seniority(relay: Path) -> None:
    text = report(relay, "c1-d04")
    records = [
        {"id": "b", "text": text, "published": "2031-10-15"},
        {"id": "a", "text": text.replace('"', "“"), "published": "2031-10-16"},
        {"id": "c", "text": report(relay, "c1-d09")},
    ]
    engine = run(records)
    witnesses = {row["id"]: row["witness"] for row in engine.fetch("witnesses").to_pylist()}
    assert witnesses == {"a": "b", "b": "b", "c": "c"}


def test_relatives_meet_and_strangers_do_not(relay: Path) -> None:
    names = ("c1-d01", "c1-d02", "c1-d05", "a1-d01", "d2-d01", "b5-d02")
    found = pairs(run([{"id": name, "text": report(relay, name)} for name in names]))
    assert found == {("c1-d01", "c1-d02"), ("c1-d01", "c1-d05"), ("c1-d02", "c1-d05")}


def test_the_order_of_input_changes_nothing(relay: Path) -> None:
    names = sorted(path.stem for path in (relay / "reports").glob("a2-*.txt"))
    records = [{"id": name, "text": report(relay, name)} for name in names]
    shuffled = records[:]
    random.Random(3).shuffle(shuffled)
    assert pairs(run(records)) == pairs(run(shuffled))


def test_depth_duplicates_makes_sketches_alone(relay: Path) -> None:
    records = [{"id": name, "text": report(relay, name)} for name in ("c1-d01", "c1-d02", "c1-d05")]
    engine = run(records, depth="duplicates")
    assert {row["channel"] for row in engine.fetch("fingerprints").to_pylist()} == {"sketch"}


def test_a_formula_is_capped_and_listed_not_paired() -> None:
    formula = "This publication is not responsible for the content of any pages that it may link to from here."
    letters = random.Random(5)
    invented = ["".join(letters.choices("abcdefghijklmnop", k=9)) for _ in range(12 * 60)]
    records = [{"id": f"d{i:02}", "text": f"{' '.join(invented[60 * i : 60 * i + 60])}. {formula}"} for i in range(12)]
    engine = run(records, passage_cap=5, anchor_cap=5)
    capped = [
        row for row in engine.fetch("statistics").to_pylist() if (row["kind"], row["channel"]) == ("key", "passage")
    ]
    found = engine.fetch("candidates").to_pylist()
    assert not [row for row in found if row["passage_keys"] or row["anchor_kinds"]]
    assert capped
    assert all(row["groups"] > 5 and row["shown"] in formula for row in capped)


@pytest.mark.parametrize("days", [1, 4])
def test_a_paragraph_is_repeated_furniture_only_over_several_days(days: int) -> None:
    line = "Our reporters follow every step of the council and its many committees through the year."
    letters = random.Random(9)
    invented = ["".join(letters.choices("abcdefghijklmnop", k=9)) for _ in range(8 * 60)]
    records = [
        {
            "id": f"d{i}",
            "text": f"{' '.join(invented[60 * i : 60 * i + 60]).capitalize()}.\n\n{line}\n",
            "outlet": "Valley Post",
            "published": f"2031-05-{1 + i % days:02}",
        }
        for i in range(8)
    ]
    engine = run(records)
    marked = [row["repeated_json"] != "[]" for row in engine.fetch("prepared").to_pylist()]
    assert all(marked) if days == 4 else not any(marked)


def invented(count: int, words: int = 60, seed: int = 5) -> list[str]:
    """Return texts that share nothing."""
    letters = random.Random(seed)
    made = ["".join(letters.choices("abcdefghijklmnop", k=9)) for _ in range(count * words)]
    return [" ".join(made[words * i : words * i + words]) for i in range(count)]


def test_what_every_page_bears_is_joined_as_a_star() -> None:
    menu, *stories = invented(25, words=80)
    records = [{"id": f"d{i:02}", "text": f"{story}. {menu}."} for i, story in enumerate(stories)]
    engine = run(records, depth="passages")
    met = {(row["a"], row["b"]) for row in engine.fetch("candidates").to_pylist() if row["passage_keys"]}
    assert met == {("d00", f"d{i:02}") for i in range(1, 24)}
    caps = {row["channel"]: row["groups"] for row in engine.fetch("statistics").to_pylist() if row["kind"] == "cap"}
    assert 16 <= caps["passage"] < 24
    assert len(pairs(run(records, depth="passages", passage_budget=10_000))) == 24 * 23 // 2


def test_a_story_carried_everywhere_is_still_found() -> None:
    (story,) = invented(1, words=90)
    words = story.split()
    carriers = [" ".join([*words[: 60 + i], f"desk{i}", *words[60 + i :]]) for i in range(24)]
    found = pairs(run([{"id": f"d{i:02}", "text": text} for i, text in enumerate(carriers)], depth="passages"))
    assert {b for a, b in found if a == "d00"} == {f"d{i:02}" for i in range(1, 24)}


@pytest.mark.parametrize(("options", "met"), [({}, 3), ({"window_days": 30}, 2), ({"same_site": "drop"}, 2)])
def test_a_window_and_a_filter_leave_pairs_out(options: dict[str, int | str], met: int) -> None:
    (story,) = invented(1)
    places = [("a", "2031-05-01", "Valley Post"), ("b", "2031-07-01", "Hill Times"), ("c", "", "Valley Post")]
    records = [
        {"id": name, "text": f"{story} {name * 9}", "outlet": outlet, **({"published": day} if day else {})}
        for name, day, outlet in places
    ]
    assert len(pairs(run(records, **options))) == met


def test_the_evidence_of_each_channel_is_kept(relay: Path) -> None:
    engine = run([{"id": name, "text": report(relay, name)} for name in ("c1-d01", "c1-d02")])
    (row,) = engine.fetch("candidates").to_pylist()
    assert row["anchor_kinds"] >= 2
    assert row["anchor_weight"] > 24_000_000
    assert row["sketch_bands"] >= 0
    assert row["passage_keys"] >= 0


def test_under_an_epoch_whether_two_documents_meet_depends_on_no_third(relay: Path) -> None:
    names = sorted(path.stem for path in (relay / "reports").glob("[ac]*.txt"))[:30]
    records = [{"id": name, "text": report(relay, name)} for name in names]
    learnt = run(records, cap_floor=2, passage_budget=1, anchor_budget=1).fetch("statistics")
    assert "key" in learnt["kind"].to_pylist()
    every = run(records, epoch=learnt)
    few = run(records[::2], epoch=learnt)
    held = {record["id"] for record in records[::2]}
    assert pairs(few) == {pair for pair in pairs(every) if held.issuperset(pair)}
    assert few.fetch("statistics", ("kind", "channel", "key")) == learnt.sort_by(
        [("kind", "ascending"), ("channel", "ascending"), ("key", "ascending")]
    )
