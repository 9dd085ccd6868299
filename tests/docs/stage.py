"""The files that pages take for granted, made of the bundled example."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from tests.house.sources import ROOT

EXAMPLE = ROOT / "examples" / "tollan-bank"
NAMES = ("c1-d01", "c1-d02", "c1-d03", "c1-d05")
CORRECTIONS = """says,document,other,value,who,why,when
derives-from,c1-d05,c1-d02,,Ana Ruiz,the editor confirmed it,2031-11-01
"""
LICENCES = """outlet,source,from,until
Finance Window,Atlantic Newswire,2031-01-01,
"""
PLACES = """place,A,B,C,D
1,king,king,kyng,kyng
2,othre,other,othre,
3,in the hall,in the hall,in hall,in hall
4,slept,slept,slepte,slepte
"""


def set_stage(folder: Path) -> None:
    """Write into `folder` every file and folder that pages name as the reader's own."""
    for name in ("my-reports", "reports", "corpus", "archive", "new"):
        (folder / name).mkdir()
    for name in NAMES:
        for place in ("my-reports", "reports", "corpus", "archive"):
            shutil.copy(EXAMPLE / f"{name}.txt", folder / place)
    shutil.copy(EXAMPLE / "c1-d03.txt", folder / "new" / "task.txt")
    shutil.copy(EXAMPLE / "c1-d03.txt", folder / "corpus" / "again.txt")
    lines = (EXAMPLE / "metadata.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.startswith(("id,", *NAMES))]
    (folder / "metadata.csv").write_text("".join(kept), encoding="utf-8")
    (folder / "corrections.csv").write_text(CORRECTIONS, encoding="utf-8")
    (folder / "licences.csv").write_text(LICENCES, encoding="utf-8")
    (folder / "places.csv").write_text(PLACES, encoding="utf-8")
    texts = [(EXAMPLE / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES]
    records = [{"id": name, "body": text, "site": "A Paper"} for name, text in zip(NAMES, texts, strict=True)]
    table = pa.Table.from_pylist(records)
    parquet.write_table(table.rename_columns(["id", "text", "outlet"]), folder / "corpus.parquet")
    with (folder / "reports.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", "body", "site"])
        writer.writeheader()
        writer.writerows(records)
    (folder / "my-families").symlink_to(ROOT / "benchmarks" / "relay", target_is_directory=True)
