"""Laws of cutting a file into blocks of whole lines."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from samesource.config import Config, ReadingConfig
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.texts.read_blocks import read_blocks
from samesource.corpus_config import DedupeConfig

CONFIG = dataclasses.replace(
    Config(), reading=ReadingConfig(maximum_characters=100), dedupe=DedupeConfig(batch_bytes=1_000)
)


def test_blocks_are_whole_lines_and_together_the_file(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    data = b"".join(b"%d " % i * (i % 7) + b"\n" for i in range(400_000)) + b"no line break at the end"
    path.write_bytes(data)
    blocks = list(read_blocks(path, CONFIG))
    assert b"".join(blocks) == data
    assert len(blocks) > 1
    assert all(block.endswith(b"\n") for block in blocks[:-1])


@pytest.mark.parametrize("size", [500, 1_500_000, 3_000_000])
@pytest.mark.parametrize("last", ["", "\n"])
def test_a_line_too_long_costs_its_record_and_no_other(tmp_path: Path, size: int, last: str) -> None:
    lines = [
        json.dumps({"id": name, "text": text}) for name, text in zip("abc", ("one", "x" * size, "two"), strict=True)
    ]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(lines) + last)
    reader = CorpusReader([path], CONFIG)
    read = [row["id"] for batch in reader.read() for row in batch.to_pylist()]
    assert read == ["a", "c"]
    assert len(reader.rejected) == 1
