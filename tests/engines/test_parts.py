"""The parts that engines are made of."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.engines.compare_versions import compare_versions
from samesource.engines.conform import conform
from samesource.engines.explain_failure import explain_failure
from samesource.engines.from_arrow_bytes import from_arrow_bytes
from samesource.engines.gather_batches import gather_batches
from samesource.engines.own_versions import own_versions
from samesource.engines.pack_package import pack_package
from samesource.engines.read_failure import MARK, read_failure
from samesource.engines.slice_batches import slice_batches
from samesource.engines.to_arrow_bytes import to_arrow_bytes
from samesource.engines.write_parquet import write_parquet
from samesource.errors import EngineError, ExecutorError, OutputError

SCHEMA = pa.schema([("text", pa.string())])
TEXTS = st.lists(st.lists(st.text(max_size=30), max_size=40), max_size=6)


def _batches(texts: list[list[str]]) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_arrays([pa.array(part, pa.string())], schema=SCHEMA) for part in texts]


def _rows(batches: list[pa.RecordBatch]) -> list[str]:
    return [text for batch in batches for text in batch.column("text").to_pylist()]


@settings(deadline=None, max_examples=50)
@given(texts=TEXTS, rows=st.integers(1, 50), size=st.integers(1, 400))
def test_slicing_keeps_every_row_in_units_within_bounds(texts: list[list[str]], rows: int, size: int) -> None:
    units = list(slice_batches(iter(_batches(texts)), rows, size))
    assert _rows(units) == [text for part in texts for text in part]
    assert all(1 <= unit.num_rows <= rows for unit in units)


@settings(deadline=None, max_examples=50)
@given(texts=TEXTS, size=st.integers(1, 400))
def test_gathering_keeps_every_row_and_yields_at_least_one_table(texts: list[list[str]], size: int) -> None:
    tables = list(gather_batches(iter(_batches(texts)), SCHEMA, size))
    assert tables
    assert [text for table in tables for text in table.column("text").to_pylist()] == _rows(_batches(texts))


@settings(deadline=None, max_examples=50)
@given(texts=TEXTS)
def test_batches_survive_as_bytes(texts: list[list[str]]) -> None:
    batches = _batches(texts)
    assert _rows(from_arrow_bytes(to_arrow_bytes(batches, SCHEMA))) == _rows(batches)


def test_a_slice_is_sent_without_the_rest() -> None:
    whole = _batches([["x" * 1000] * 1000])[0]
    assert len(to_arrow_bytes([whole.slice(10, 1)], SCHEMA)) < 10_000


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view()])
def test_other_layouts_of_strings_conform(kind: pa.DataType) -> None:
    batch = pa.RecordBatch.from_arrays([pa.array(["é", None], kind)], names=["text"])
    assert conform(batch, SCHEMA, "here").equals(_batches([["é", None]])[0])  # type: ignore[list-item]


def test_other_types_do_not_conform() -> None:
    with pytest.raises(EngineError, match=r"column text is int64 where string is declared \(here\)"):
        conform(pa.RecordBatch.from_arrays([pa.array([1])], names=["text"]), SCHEMA, "here")


def test_the_same_rows_give_the_same_file(tmp_path: Path) -> None:
    rows = [f"é{n}" for n in range(40_000)]
    for name, step in (("a", 40_000), ("b", 999)):
        parts = [rows[start : start + step] for start in range(0, len(rows), step)]
        write_parquet(iter(_batches(parts)), SCHEMA, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_an_unwritable_file_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no-such-folder"):
        write_parquet(iter(()), SCHEMA, tmp_path / "no-such-folder" / "x.parquet")

    def breaks():  # noqa: ANN202 - a generator that fails half-way
        yield _batches([["x"] * 20_000])[0]
        raise EngineError("half-way")

    with pytest.raises(EngineError):
        write_parquet(breaks(), SCHEMA, tmp_path / "x.parquet")
    assert not list(tmp_path.iterdir())


def test_the_packed_package_imports_with_its_data(tmp_path: Path) -> None:
    path = pack_package(tmp_path / "package.zip")
    names = zipfile.ZipFile(path).namelist()
    assert "samesource/engines/spark_kernel.py" in names
    assert not [name for name in names if "__pycache__" in name]
    source = "import samesource; from samesource.stages.prepare_document import prepare_document as p; "
    source += "made = p('a', 'Two dogs barked on Monday. Nobody came.', language='en'); "
    source += "print(samesource.__file__, len(made.sentence_start))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(path)!r}); {source}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [f"{path}/samesource/__init__.py", "2"], done.stderr


def test_equal_versions_pass_and_others_are_named() -> None:
    here = own_versions()
    compare_versions(here, own_versions(), "node-1")
    with pytest.raises(ExecutorError, match=r"numpy 1\.0 instead of .*host node-1"):
        compare_versions(here, {**here, "numpy": "1.0"}, "node-1")
    with pytest.raises(ExecutorError, match="numba missing instead of"):
        compare_versions(here, {name: here[name] for name in here if name != "numba"}, "node-1")


def test_our_own_error_is_read_from_the_text_of_another() -> None:
    fields = '{"kind": "ExecutorError", "what": "an executor \\u00e9", "where": "host b", "remedy": null}'
    error = read_failure(f"org.apache.spark: Traceback\n  RuntimeError: {MARK}{fields}\n\tat java.base")
    assert isinstance(error, ExecutorError)
    assert str(error) == "an executor é (host b)"
    assert read_failure("java.lang.NullPointerException") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x\nModuleNotFoundError: No module named 'numpy'\n\tat java", "the executors' Python lacks numpy"),
        ("[PYTHON_VERSION_MISMATCH] worker 3.9 driver 3.11\n", "another than the driver's: worker 3.9 driver 3.11"),
        ('java.io.IOException: Cannot run program "python9": error=2', "cannot start python9"),
        ("An error occurred while calling o1.parquet.\n: Disk quota exceeded\n\tat x", "Spark: Disk quota exceeded"),
        ("", "Spark: no reason given"),
    ],
)
def test_failures_are_explained_in_a_line(text: str, words: str) -> None:
    explained = explain_failure(text)
    assert words in explained
    assert "\n" not in explained


def test_arrow_does_without_pandas_and_pandas_is_not_lost() -> None:
    pytest.importorskip("pandas")
    source = (
        "import sys\nfrom samesource.engines.skip_pandas import skip_pandas\nskip_pandas()\nimport pyarrow as pa\n"
        "table = pa.table({'a': [1]})\nassert 'pandas' not in sys.modules\nassert len(table.to_pandas()) == 1\n"
    )
    subprocess.run([sys.executable, "-c", source], check=True)
