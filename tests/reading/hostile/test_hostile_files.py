"""Files made to break readers end in rows that say why; their neighbours are read. `benchmarks/hostile.py` has all."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.hostile_cases import STORY, Case, make_cases
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow

CASES = make_cases()


def check(folder: Path, cases: list[Case]) -> None:
    """Read the cases between two good files; what is said of each is to fit."""
    for name in ("0.txt", "zz.txt"):
        (folder / name).write_text(STORY, encoding="utf-8")
    for case in cases:
        (folder / case.name).write_bytes(case.make())
    rows = list(read_documents([folder]))
    documents = [row for row in rows if isinstance(row, DocumentRow)]
    assert {"0", "zz"} <= {row.id for row in documents}
    assert all(len(row.text) < 5_000_000 and "root:" not in row.text for row in documents)
    for row in rows:
        str(row).encode("utf-8")
    for case in cases:
        id_ = case.name.removesuffix(".txt")
        said = [row.reason for row in rows if isinstance(row, RejectedRow) and row.id.split("#")[0] == id_]
        assert case.says is None or any(re.search(case.says, reason) for reason in said), (case.name, said[:3])
        held = [row for row in documents if row.path == case.name]
        assert held or said or case.name.startswith("surrogates"), case.name


def test_every_light_case_in_one_folder(tmp_path: Path) -> None:
    check(tmp_path, [case for case in CASES if not case.heavy])


def test_names_of_members_lead_nowhere(tmp_path: Path) -> None:
    escapes = [case for case in CASES if case.name.startswith("escape.")]
    for case in escapes:
        (tmp_path / case.name).write_bytes(case.make())
    ids = {row.id for row in read_documents([tmp_path])}
    assert ids == {
        "escape.zip#%2E%2E/%2E%2E/etc/passwd",
        "escape.zip#%2E%2E/%2E%2E/c",
        "escape.zip#%2F/etc/shadow",
        "escape.tar#%2E%2E/%2E%2E/etc/x",
        "escape.tar#%2F/etc/y",
        "escape.tar#l",
        "escape.tar#h",
        "escape.tar#d",
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["escape.tar", "escape.zip"]
