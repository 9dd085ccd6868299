"""An archive that grows gives what a run over everything gives."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import samesource as ss
from samesource.archive.archive import Archive
from samesource.errors import ArchiveError, InputError, OptionError
from samesource.shelving.split_stories import split_stories

REPORTS = Path("examples/tollan-bank")
APART = """The river rose two metres in a night, and the mill at Harrow Bridge stood in water to its sills by noon.
Farmers drove their sheep to the churchyard, the only dry ground for a mile, and the school rang its bell for the boats.
"""


@pytest.fixture(scope="module")
def documents() -> list[ss.Document]:
    """Return seven reports of one story, one copy of one of them, and one that tells of something else."""
    paths = sorted(REPORTS.glob("*.txt"))[:7]
    found = [ss.Document(id=path.stem, text=path.read_text(encoding="utf-8")) for path in paths]
    copy = ss.Document(id="copy", text=found[2].text, published="2031-10-05")
    return [*found, copy, ss.Document(id="apart", text=APART, published="2031-10-04")]


@pytest.fixture(scope="module")
def empty_epoch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write down the statistics of an archive that begins empty."""
    import pyarrow.parquet as pq

    folder = tmp_path_factory.mktemp("epoch")
    with Archive.create(folder / "archive") as archive:
        pq.write_table(archive.statistics(), folder / "epoch.parquet")
    return folder / "epoch.parquet"


def told(trace: ss.Trace) -> dict[str, Any]:
    """Return what a trace says of its stories."""
    content = trace.to_dict(with_text=True)
    return {name: content[name] for name in content if name not in ("created", "options", "epoch")}


def whole(documents: list[ss.Document], epoch: Path) -> dict[str, dict[str, Any]]:
    """Trace documents at once and return each story."""
    trace = ss.trace(documents, epoch=epoch, depth="rewrites")
    return {story: told(part) for story, part in split_stories(trace).items()}


def held(archive: Archive) -> dict[str, dict[str, Any]]:
    """Return each story of an archive."""
    return {entry.id: told(archive.story(entry.id)) for entry in archive.stories()}


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_and_any_pieces_give_what_one_run_gives(
    documents: list[ss.Document], empty_epoch: Path, tmp_path: Path, seed: int
) -> None:
    drawn = random.Random(seed)
    waiting = drawn.sample(documents, len(documents))
    with Archive.create(tmp_path / "archive") as archive:
        while waiting:
            count = drawn.randint(1, 6)
            archive.add(waiting[:count])
            waiting = waiting[count:]
        assert held(archive) == whole(documents, empty_epoch)


def test_what_is_forgotten_might_never_have_been_added(
    documents: list[ss.Document], empty_epoch: Path, tmp_path: Path
) -> None:
    gone = [documents[0].id, documents[2].id, documents[5].id]
    with Archive.create(tmp_path / "archive") as archive:
        archive.add(documents)
        assert archive.forget([*gone, "never held"]) == sorted(gone)
        assert held(archive) == whole([one for one in documents if one.id not in gone], empty_epoch)


def test_a_new_epoch_gives_what_a_run_without_one_gives(documents: list[ss.Document], tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add(documents)
        archive.compact()
        expected = split_stories(ss.trace(documents, depth="rewrites"))
        assert {story: made["lineage"] for story, made in held(archive).items()} == {
            story: told(trace)["lineage"] for story, trace in expected.items()
        }


def test_the_same_text_is_known(documents: list[ss.Document], tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        first = archive.add(documents[:2])
        before = held(archive)
        again = archive.add(documents[:2])
        assert [receipt.status for receipt in first + again] == ["added", "added", "known", "known"]
        assert [receipt.story for receipt in again] == [receipt.story for receipt in first]
        assert held(archive) == before


def test_asking_tells_what_adding_would_and_stores_nothing(documents: list[ss.Document], tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add(documents[1:])
        before, version = held(archive), archive.version()
        answer = archive.ask(documents[0])
        assert (held(archive), archive.version()) == (before, version)
        (receipt,) = archive.add([documents[0]])
        assert told(answer) == told(archive.story(str(receipt.story)))


def test_asking_about_a_copy_names_what_it_copies(documents: list[ss.Document], tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add(documents)
        answer = archive.ask(str(documents[3].text))
        pairs = {frozenset((relation.a, relation.b)): relation.relation for relation in answer.relations}
        assert pairs[frozenset(("asked", str(documents[3].id)))] == "copy"
        assert archive.ask("Nothing like it has been written.").stories[0].documents == ("asked",)
        with pytest.raises(InputError):
            archive.ask(" ")


def test_expiry_keeps_the_ids_of_what_is_matched(documents: list[ss.Document], tmp_path: Path) -> None:
    parent = ss.Document(id="parent", text=documents[2].text, published="2030-01-01")
    child = ss.Document(id="child", text=f"{documents[2].text}\nMore will follow.", published="2031-01-01")
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([parent, child])
        assert archive.expire("2030-06-01") == ["parent"]
        assert [(lost.id, lost.day) for lost in archive.expired("child")] == [("parent", "2030-01-01")]
        assert archive.story_of("parent") is None
        with pytest.raises(OptionError, match="no day"):
            archive.expire("June")


def test_an_archive_shows_itself_as_one_trace(documents: list[ss.Document], tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add(documents)
        trace = archive.trace()
        assert {document.id for document in trace.documents} == {document.id for document in documents}
        assert ss.Trace.from_json(trace.to_json(with_text=True)) == trace


def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ArchiveError, match="not empty"):
        Archive.create(tmp_path)
    with pytest.raises(ArchiveError, match="no archive"):
        Archive(tmp_path)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_options_that_look_beyond_a_pair_are_refused(tmp_path: Path) -> None:
    config = tmp_path / "options.toml"
    config.write_text('[candidates]\nsame_site = "drop"\n', encoding="utf-8")
    with pytest.raises(OptionError, match="all days and sites"):
        Archive.create(tmp_path / "archive", config=ss.load_config(config))


def test_what_is_learnt_from_reports_holds_for_those_to_come(tmp_path: Path) -> None:
    line = "All distances in these columns are measured from the old lighthouse at the end of the northern pier."
    rows = [
        {
            "id": f"g{i}",
            "outlet": "Harbour Gazette",
            "published": f"2031-0{1 + i % 9}-1{i % 7}",
            "text": f"{words}\n\n{line}\n",
        }
        for i, words in enumerate(_unlike(30))
    ]
    with Archive.create(tmp_path / "archive", pa.Table.from_pylist(rows[:-1])) as archive:
        assert "block" in archive.statistics()["kind"].to_pylist()
        archive.add(pa.Table.from_pylist(rows[-1:]))
        (document,) = archive.trace().documents
        covered = [str(document.text)[span.start : span.end] for span in document.furniture]
        assert any(line in words for words in covered)


def _unlike(count: int) -> list[str]:
    """Write texts that have nothing in common."""
    drawn = random.Random(7)
    letters = "bcdfghklmnprstvw"
    word = lambda: "".join(drawn.choice(letters) + drawn.choice("aeiou") for _ in range(3))  # noqa: E731 - a short one
    return [" ".join(f"{' '.join(word() for _ in range(12)).capitalize()}." for _ in range(8)) for _ in range(count)]


def test_metadata_may_tell_of_documents_that_are_not_given(documents: list[ss.Document], tmp_path: Path) -> None:
    table = tmp_path / "known.csv"
    table.write_text(f"id,outlet\n{documents[0].id},Harbour Gazette\nlater,The Quay\n", encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        (receipt,) = archive.add(documents[:1], metadata=table)
        assert receipt.status == "added"
        assert [document.outlet for document in archive.trace().documents] == ["Harbour Gazette"]


def test_receipts_come_as_lines_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from samesource.cli import app

    app(["init", str(tmp_path / "archive")], standalone_mode=False)
    capsys.readouterr()
    app(["add", str(REPORTS / "c1-d01.txt"), "--archive", str(tmp_path / "archive"), "--json"], standalone_mode=False)
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["status"] == "added"
