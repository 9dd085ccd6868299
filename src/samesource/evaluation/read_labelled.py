"""Read documents with labels."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from samesource.errors import InputError
from samesource.model import Document


def read_labelled(file: Path, label: str) -> tuple[list[Document], dict[str, str]]:
    """Read a JSONL (.gz) of records with `id`, `text` and `label`; return documents and labels by id.

    Records without the label are documents all the same. Raises InputError where a line is no such record, or an id
    comes twice.
    """
    if not file.is_file():
        raise InputError("the labelled documents cannot be read", where=str(file), remedy="Give a .jsonl or .jsonl.gz.")
    documents, labels, seen = [], {}, set()
    read = gzip.open if file.suffix == ".gz" else open
    with read(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                name, text = str(record["id"]), str(record["text"])
            except (KeyError, TypeError, ValueError) as error:
                raise InputError("a line is no record with id and text", where=f"{file}, line {number}") from error
            if name in seen:
                raise InputError("two records have the same id", where=f"{file}, line {number}: {name}")
            seen.add(name)
            documents.append(Document(text=text, id=name))
            if record.get(label) is not None:
                labels[name] = str(record[label])
    if not labels:
        raise InputError(
            f"no record has a {label!r}", where=str(file), remedy="Name the key of the labels with --label."
        )
    return documents, labels
