"""The command `dedupe`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.config import Config
from samesource.config_file import load_config
from samesource.engines.skip_pandas import skip_pandas
from samesource.errors import OptionError
from samesource.progress import StageProgress

_STAGES = 4


def dedupe_corpus(paths: Sequence[Path], config: Path | None, options: dict[str, Any], *, as_json: bool) -> None:
    """Remove duplicates from what lies under all but the last of `paths`, write into the last, and print a summary.

    `options` are keyword arguments of `corpus.dedupe.dedupe`.
    """
    skip_pandas()
    from samesource.corpus.dedupe import dedupe

    *sources, out = paths
    if not sources and not (options.get("query") or options.get("against")):
        raise OptionError("one path was given, which is where the result goes", remedy="Name what to read, then OUT.")
    with StageProgress(_STAGES, wanted=sys.stderr.isatty()) as progress:
        chosen = load_config(config) if config else Config()
        result = dedupe(sources, out, config=chosen, watcher=progress, **options)
    if as_json:
        sys.stdout.write(json.dumps(result.summary, ensure_ascii=False, indent=1) + "\n")
        return
    sys.stdout.write("\n".join(_lines(result.summary)) + f"\nResult: {result.out}\n")


def _lines(summary: dict[str, Any]) -> list[str]:
    """Return a summary in words."""
    if "pairs_by_kind" in summary:
        return _match_lines(summary)
    kinds = summary["removed_by_kind"]
    told = ", ".join(
        f"{kinds.get(kind, 0):,} {says}" for kind, says in _KINDS.items() if kind != "contained" or kinds.get(kind)
    )
    lines = [
        f"{summary['documents']:,} documents: {summary['kept']:,} kept, {summary['removed']:,} removed as duplicates",
        f"  {told}, in {summary['families']:,} families",
    ]
    if "passages" in summary:
        lines.append(
            f"  {summary['passages']:,} passages; {summary['formulae']:,} formulae that are none: see `formulae`"
        )
    if summary["rejected"]:
        lines.append(f"  records or files that could not be read: {summary['rejected']:,}; see `rejected`")
    if summary["without_words"]:
        lines.append(f"  texts without words, kept and compared with nothing: {summary['without_words']:,}")
    if summary["capped_buckets"]:
        lines.append(f"  large buckets, compared with one text each: {summary['capped_buckets']:,}; see `capped`")
    return lines


def _match_lines(summary: dict[str, Any]) -> list[str]:
    """Return a match of two sets in words."""
    documents, kinds = summary["documents"], summary["pairs_by_kind"]
    told = ", ".join(f"{count:,} {kind}" for kind, count in kinds.items()) or "none"
    return [
        f"{documents['query']:,} documents against {documents['against']:,}: {summary['matched']:,} match another",
        f"  pairs: {told}",
    ]


_KINDS = {
    "copy": "of the same words",
    "similar": "alike",
    "contained": "held by another",
    "linked": "alike to another of their family",
}
