"""The metadata table, times, and records in memory."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pytest

from samesource.errors import InputError
from samesource.reading.from_records import from_records
from samesource.reading.read_metadata import read_metadata
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.times.iso_time import iso_time


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "metadata.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_known_columns_by_id(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "id,Outlet,published,URL,agency,colour\na,The Inquirer,3 April 2030,https://a.example/x,CNS,red\nb,,,,,\n",
    )
    assert read_metadata(path) == {
        "a": {"outlet": "The Inquirer", "published": "2030-04-03", "url": "https://a.example/x", "agency": "CNS"},
        "b": {},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,outlet\na,b\n", "no column `id`"),
        ("id,outlet\na,b\na,c\n", "twice"),
        ("id,outlet\n,c\n", "no id"),
        ("id,published\na,last week\n", "cannot be read"),
        ("", "no column names"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_metadata(table(tmp_path, text))


def test_a_missing_table_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_metadata(tmp_path / "nowhere.csv")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-09-02", "2025-09-02"),
        ("2025-9-2 7:05", "2025-09-02T07:05"),
        ("2025-09-02T14:05:00+0200", "2025-09-02T14:05:00+02:00"),
        ("2025-09-02T14:05:00.123Z", "2025-09-02T14:05:00Z"),
        ("20250902", "2025-09-02"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"),
        ("February 26, 1987", "1987-02-26"),
        ("02.09.2025", "2025-09-02"),
        ("Tue, 02 Sep 2025 14:05:00 +0000", "2025-09-02T14:05:00Z"),
        (1756821900, "2025-09-02T14:05:00Z"),
        ("1756821900000", "2025-09-02T14:05:00Z"),
        (dt.date(2025, 9, 2), "2025-09-02"),
        (dt.datetime(2025, 9, 2, 14, 5, tzinfo=dt.UTC), "2025-09-02T14:05:00Z"),
        ("2025-02-31", None),
        ("09/02/2025", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (5, None),
    ],
)
def test_times_of_metadata(value: object, expected: str | None) -> None:
    assert iso_time(value) == expected


class _Given:
    pass


def test_texts_mappings_and_tables_become_documents() -> None:
    rows = list(
        from_records(["One text.", {"id": "b", "text": "Two.", "url": "https://a.example"}, {"id": "c", "text": " "}])
    )
    assert [row.id for row in rows] == ["document-1", "b", "c"]
    assert [type(row) for row in rows] == [DocumentRow, DocumentRow, RejectedRow]
    arrow = list(from_records(pa.table({"id": ["x"], "text": ["One."], "published": [dt.date(2025, 9, 2)]})))
    assert isinstance(arrow[0], DocumentRow)
    assert (arrow[0].id, arrow[0].published, arrow[0].format) == ("x", "2025-09-02", "memory")


def test_a_second_document_with_an_id_is_refused() -> None:
    rows = list(from_records([{"id": "a", "text": "One."}, {"id": "a", "text": "Two."}]))
    assert isinstance(rows[1], RejectedRow)


def test_what_is_no_document_is_an_error() -> None:
    with pytest.raises(InputError, match="_Given"):
        list(from_records([_Given()]))
