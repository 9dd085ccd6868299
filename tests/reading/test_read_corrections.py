"""Laws of the file in which a person overrules."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.errors import InputError
from samesource.reading.read_corrections import read_corrections

HEAD = "says,document,other,value,who,why,when\n"


def _write(folder: Path, *rows: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_rows_keep_their_number_and_say_who(tmp_path: Path) -> None:
    found = read_corrections(_write(tmp_path, "derives-from,b,a,,Ana,she saw it,2025-10-01", "date,a,,2025-09-02"))
    assert [one.line for one in found] == [1, 2]
    assert found[0].words() == "Ana says that b derives from a, because she saw it (2025-10-01)"


@pytest.mark.parametrize(
    "rows",
    [
        ("copied,b,a",),
        ("derives-from,b",),
        ("derives-from,b,b",),
        ("date,b,,soon",),
        ("outlet,b",),
        ("derives-from,b,a", "not-from,b,a"),
        ("no-parent,b", "derives-from,b,a"),
        ("date,b,,2025-01-01", "date,b,,2025-01-02"),
        ("derives-from,b,a", "derives-from,c,b", "direction,a,c"),
    ],
)
def test_bad_rows_are_refused_by_number(tmp_path: Path, rows: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match=f"row {len(rows)}"):
        read_corrections(_write(tmp_path, *rows))


def test_two_parents_are_no_contradiction(tmp_path: Path) -> None:
    assert len(read_corrections(_write(tmp_path, "derives-from,c,a", "derives-from,c,b"))) == 2
