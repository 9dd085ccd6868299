"""The command `dedupe`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.config import Config, load_config


def dedupe_corpus(paths: Sequence[Path], config: Path | None, options: dict[str, Any], *, as_json: bool) -> None:
    """Remove duplicates from what lies under all but the last of `paths`, write into the last, and print a summary.

    `options` are keyword arguments of `corpus.dedupe.dedupe`.
    """
    from samesource.corpus.dedupe import dedupe

    *sources, out = paths
    result = dedupe(sources, out, config=load_config(config) if config else Config(), **options)
    if as_json:
        sys.stdout.write(json.dumps(result.summary, ensure_ascii=False, indent=1) + "\n")
        return
    sys.stdout.write(f"Result: {result.out}\n")
