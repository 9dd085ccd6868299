"""The error where not one document could be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samesource.errors import InputError
from samesource.reading.rows import RejectedRow

_SHOWN = 5


def nothing_read(rejected: Sequence[RejectedRow]) -> InputError:
    """Return the InputError for a run where every file was refused, with the commonest reasons and an example each."""
    examples: dict[str, str] = {}
    for row in rejected:
        examples.setdefault(row.reason, row.id)
    counts = Counter(row.reason for row in rejected)
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:_SHOWN]
    reasons = "; ".join(f"{reason}: {count}, for instance {examples[reason]}" for reason, count in ranked)
    return InputError(
        f"none of the {len(rejected)} files or records could be read",
        where=reasons,
        remedy="Give text, Markdown, HTML, JSONL, CSV or Parquet files.",
    )
